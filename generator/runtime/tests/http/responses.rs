//! What a success is read as.

use client_runtime::bytes::Bytes;
use client_runtime::{Empty, Error};

use crate::answers;
use crate::specimen::{StartJobSuccess, User};

#[tokio::test]
async fn json_text_bytes_and_nothing() {
    let (client, _) = answers::client(200, &[], r#" {"email":"ann","unknown":[1],"name":null} "#);
    let users = client.users();
    assert_eq!(
        users.fetch_user("a").send().await.expect("a user"),
        User::new("ann")
    );
    assert_eq!(
        users.maybe_user().send().await.expect("a user"),
        Some(User::new("ann"))
    );
    assert!(
        users
            .magic_link()
            .send()
            .await
            .expect("a text")
            .starts_with(" {")
    );
    assert_eq!(users.photo().send().await.expect("bytes").len(), 43);
    users.delete_user("a").send().await.expect("nothing");
    assert_eq!(
        users.start_job(Bytes::new()).send().await.expect("a user"),
        StartJobSuccess::Ok(User::new("ann"))
    );
}

#[tokio::test]
async fn statuses_choose_among_several() {
    let (client, log) = answers::client(202, &[], "whatever");
    let started = client
        .users()
        .start_job(Bytes::from_static(b"\x01\x02"))
        .send()
        .await
        .expect("an answer");
    assert_eq!(started, StartJobSuccess::Accepted(Empty));
    let asked = answers::only(&log);
    assert_eq!(
        (asked.method.as_str(), asked.body.as_slice()),
        ("PUT", &b"\x01\x02"[..])
    );
    assert_eq!(
        asked.header("content-type"),
        Some("application/octet-stream")
    );
    // An undocumented success reads as the lowest documented one.
    let (client, _) = answers::client(299, &[], r#"{"email":"ann"}"#);
    assert_eq!(
        client
            .users()
            .start_job(Bytes::new())
            .send()
            .await
            .expect("a user"),
        StartJobSuccess::Ok(User::new("ann"))
    );
}

#[tokio::test]
async fn an_undocumented_success_reads_as_the_documented_one() {
    for status in [200, 201, 203, 226, 299] {
        let (client, _) = answers::client(status, &[], r#"{"email":"ann"}"#);
        client.users().fetch_user("a").send().await.expect("a user");
        client
            .users()
            .delete_user("a")
            .send()
            .await
            .expect("nothing");
    }
}

#[tokio::test]
async fn an_empty_body_where_one_was_promised() {
    for (status, body) in [(200, ""), (204, ""), (200, " \n")] {
        let (client, _) = answers::client(status, &[("x-request-id", "7")], body);
        let error = client
            .users()
            .fetch_user("a")
            .send()
            .await
            .expect_err("an error");
        let Error::Decode(error) = error else {
            panic!("{error:?}")
        };
        assert_eq!((error.status().as_u16(), error.path()), (status, ""));
        assert_eq!(
            (error.body().as_ref(), &error.headers()["x-request-id"]),
            (body.as_bytes(), &"7".parse().expect("a value"))
        );
        // Where the document says that it may be missing, it is.
        assert_eq!(
            client.users().maybe_user().send().await.expect("no user"),
            None
        );
        client
            .users()
            .delete_user("a")
            .send()
            .await
            .expect("nothing");
    }
    let (client, _) = answers::client(200, &[], "null");
    assert_eq!(
        client.users().maybe_user().send().await.expect("no user"),
        None
    );
}

#[tokio::test]
async fn a_body_that_does_not_fit() {
    let (client, _) = answers::client(
        200,
        &[("content-type", "text/html; charset=utf-8")],
        "<html>",
    );
    let error = client
        .users()
        .fetch_user("a")
        .send()
        .await
        .expect_err("an error");
    assert!(
        error
            .to_string()
            .starts_with("GET /users/{email}: 200 OK, 6 bytes of text/html: "),
        "{error}"
    );
    assert_eq!(error.status().map(|status| status.as_u16()), Some(200));
    let Error::Decode(error) = error else {
        panic!("{error:?}")
    };
    assert_eq!(error.body().as_ref(), b"<html>");

    let body = r#"{"users":[{"email":"a"},{"email":7}]}"#;
    let (client, _) = answers::client(200, &[], body);
    let Err(Error::Decode(error)) = client.users().list_users().send().await else {
        panic!("no decode error")
    };
    assert_eq!(error.path(), "/users/1/email");
    assert!(error.to_string().contains("at /users/1/email: "), "{error}");

    // A map's keys are other people's data.
    let (client, _) = answers::client(200, &[], r#"{"tags":{"ann@example.com":"x"}}"#);
    let Err(Error::Decode(error)) = client.users().list_users().send().await else {
        panic!("no decode error")
    };
    assert_eq!(error.path(), "/tags/ann@example.com");
    assert!(error.to_string().contains("at /tags/*: "), "{error}");
}

#[tokio::test]
async fn text_that_is_no_utf_8() {
    let (builder, _) = answers::builder(|_, _| answers::response(200, &[], vec![0xff, 0xfe]));
    let client = builder.build().expect("a client");
    let error = client
        .users()
        .magic_link()
        .send()
        .await
        .expect_err("an error");
    assert!(error.to_string().ends_with("not UTF-8"), "{error}");
    assert_eq!(
        client.users().photo().send().await.expect("bytes").as_ref(),
        [0xff, 0xfe]
    );
}

#[tokio::test]
async fn the_whole_response() {
    let (client, _) = answers::client(201, &[("etag", "\"7\"")], r#"{"email":"ann"}"#);
    let response = client
        .users()
        .fetch_user("a")
        .send_with_response()
        .await
        .expect("an answer");
    assert_eq!(
        (response.status().as_u16(), &response.headers()["etag"]),
        (201, &"\"7\"".parse().expect("a value"))
    );
    assert_eq!(response.body().email, "ann");
    assert_eq!(response.into_inner(), User::new("ann"));
}

#[tokio::test]
async fn what_cannot_be_read_is_listed_or_an_error() {
    let body = r#"{"total": 1, "tags": {"a": 1, "b": null}}"#;
    for strict in [false, true] {
        let (builder, _) = answers::builder(move |_, _| answers::json(200, body));
        let builder = builder.backend_api_key("key").softr_domain("acme.test");
        let client = builder.strict(strict).build().expect("a client");
        let call = client.users().list_users().send_with_response();
        match (strict, call.await) {
            (false, Ok(response)) => {
                assert_eq!(response.unread(), ["/tags/b"]);
                assert_eq!(response.body().total, Some(1));
                assert_eq!(response.bytes(), body);
            }
            (true, Err(Error::Decode(error))) => assert_eq!(error.path(), "/tags/b"),
            (_, other) => panic!("{strict}: {other:?}"),
        }
    }
}
