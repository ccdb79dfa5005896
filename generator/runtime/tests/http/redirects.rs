//! Redirects: on one origin only.

use client_runtime::{Error, RedirectErrorKind};

use crate::answers::{self, Asked, Log};
use crate::specimen::{Client, ListUsersError, User};

/// Answers the first requests with redirects, and the others with a user.
fn redirecting(status: u16, locations: &'static [&'static str]) -> (Client, Log) {
    let (builder, log) = answers::builder(move |number, _| match locations.get(number) {
        Some(location) => answers::response(status, &[("location", location)], "elsewhere"),
        None => answers::json(200, r#"{"email":"ann"}"#),
    });
    (
        builder
            .backend_api_key("k")
            .softr_domain("d")
            .query_key("q")
            .build()
            .expect("a client"),
        log,
    )
}

fn assert_no_body(asked: &Asked) {
    assert_eq!(
        (
            asked.method.as_str(),
            asked.header("content-type"),
            asked.body.len()
        ),
        ("GET", None, 0)
    );
}

#[tokio::test]
async fn locations_of_the_same_origin() {
    for (location, url) in [
        ("/new", "https://host.test/new"),
        ("new?x=1#part", "https://host.test/base/users/new?x=1"),
        ("../new", "https://host.test/base/new"),
        ("?page=2", "https://host.test/base/users/ann?page=2"),
        ("https://host.test:443/new", "https://host.test/new"),
        ("//HOST.test/new", "https://host.test/new"),
        ("/\\evil.test/new", "error"),
    ] {
        let (client, log) = redirecting(307, Box::leak(Box::new([location])));
        let outcome = client.users().fetch_user("ann").send().await;
        let asked = answers::asked(&log);
        if url == "error" {
            assert!(matches!(outcome, Err(Error::Redirect(_))), "{location}");
            assert_eq!(asked.len(), 1);
            continue;
        }
        outcome.expect("a user");
        assert_eq!((asked.len(), asked[1].url.as_str()), (2, url));
        assert_eq!(asked[1].header("authorization"), Some("Bearer k"));
    }
}

#[tokio::test]
async fn another_origin_gets_nothing() {
    for location in [
        "https://evil.test/base/users/ann",
        "http://host.test/base/users/ann",
        "https://host.test:8443/",
        "//evil.test/",
        "https://host.test@evil.test/",
        "https://host.test.evil.test/",
        "ftp://host.test/",
        "javascript:alert(1)",
        "https://ho\tst.test.evil.test/",
    ] {
        for status in [301, 302, 303, 307, 308] {
            let (client, log) = redirecting(status, Box::leak(Box::new([location])));
            let error = client
                .users()
                .fetch_user("ann")
                .send()
                .await
                .expect_err("an error");
            assert_eq!(error.status().map(|status| status.as_u16()), Some(status));
            assert!(
                !error.is_retryable() && !error.to_string().contains("evil"),
                "{error}"
            );
            let text = error.to_string();
            assert!(
                text.starts_with("GET /users/{email} at https://host.test: 30"),
                "{text}"
            );
            let Error::Redirect(error) = error else {
                panic!("{error:?}")
            };
            assert_eq!(error.kind(), RedirectErrorKind::OtherOrigin, "{location}");
            assert_eq!(answers::asked(&log).len(), 1);
        }
    }
}

#[tokio::test]
async fn methods_and_bodies() {
    for (status, becomes_get) in [
        (301, true),
        (302, true),
        (303, true),
        (307, false),
        (308, false),
    ] {
        let (client, log) = redirecting(status, &["/new"]);
        client
            .users()
            .create_user(User::new("ann"))
            .send()
            .await
            .expect("a user");
        let asked = answers::asked(&log);
        assert_eq!(asked[1].header("softr-domain"), Some("d"));
        if becomes_get {
            assert_no_body(&asked[1]);
        } else {
            assert_eq!(
                (&asked[1].method, &asked[1].body),
                (&asked[0].method, &asked[0].body)
            );
            assert_eq!(asked[1].header("content-type"), Some("application/json"));
        }
    }
    // What deletes goes on deleting, unless it is told to look elsewhere for the outcome.
    for (status, method) in [
        (301, "DELETE"),
        (302, "DELETE"),
        (303, "GET"),
        (307, "DELETE"),
        (308, "DELETE"),
    ] {
        let (client, log) = redirecting(status, &["/new"]);
        client
            .users()
            .delete_user("ann")
            .send()
            .await
            .expect("nothing");
        assert_eq!(answers::asked(&log)[1].method, method);
    }
}

#[tokio::test]
async fn ten_and_no_more() {
    let (client, log) = redirecting(302, &["/a"; 10]);
    client
        .users()
        .fetch_user("ann")
        .send()
        .await
        .expect("a user");
    assert_eq!(answers::asked(&log).len(), 11);

    let (client, log) = redirecting(302, &["/a"; 11]);
    let Err(Error::Redirect(error)) = client.users().fetch_user("ann").send().await else {
        panic!("no redirect error")
    };
    assert_eq!(
        (error.kind(), answers::asked(&log).len()),
        (RedirectErrorKind::TooMany, 11)
    );
}

#[tokio::test]
async fn what_is_no_redirect() {
    for (status, headers) in [
        (304, &[("location", "/new")][..]),
        (300, &[("location", "/new")]),
        (302, &[]),
        (305, &[("location", "/new")]),
    ] {
        let (builder, log) = answers::builder(move |_, _| answers::response(status, headers, ""));
        let client = builder.build().expect("a client");
        let error = client
            .users()
            .query_users()
            .send()
            .await
            .expect_err("an error");
        let Error::Api(error) = error else {
            panic!("{error:?}")
        };
        assert_eq!(
            (error.error(), answers::asked(&log).len()),
            (&ListUsersError::Undocumented, 1)
        );
    }
}

#[tokio::test]
async fn an_invalid_location() {
    for location in ["https://", "https://host.test:99999/", "http://[::1/"] {
        let (client, _) = redirecting(302, Box::leak(Box::new([location])));
        let Err(Error::Redirect(error)) = client.users().fetch_user("ann").send().await else {
            panic!("no redirect error")
        };
        assert_eq!(error.kind(), RedirectErrorKind::BadLocation, "{location}");
    }
    let (client, _) = redirecting(302, &["https://user:pass@host.test/"]);
    assert!(matches!(
        client.users().fetch_user("ann").send().await,
        Err(Error::Redirect(_))
    ));
}
