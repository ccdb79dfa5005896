//! Which host a request goes to, and which values would lead to another.

use client_runtime::{TransportError, TransportErrorKind, TransportFn, v1};

use crate::answers;
use crate::specimen::{Client, Server};

fn error(server: Server) -> String {
    Client::builder()
        .server(server)
        .build()
        .expect_err("an error")
        .to_string()
}

async fn url(builder: crate::specimen::ClientBuilder) -> String {
    let (_, log) = answers::builder(|_, _| answers::response(204, &[], ""));
    let transport = {
        let log = log.clone();
        TransportFn::new(move |request| {
            log.lock()
                .expect("a lock")
                .push(answers::Asked::of(&request));
            Ok(answers::json(200, "{}"))
        })
    };
    let client = builder.transport(transport).build().expect("a client");
    client
        .users()
        .query_users()
        .send()
        .await
        .expect("an answer");
    answers::only(&log).url
}

#[tokio::test]
async fn the_real_hosts() {
    assert_eq!(
        url(Client::builder().server(Server::specimen("123"))).await,
        "https://123.specimen.test/base/users/query"
    );
    assert_eq!(
        url(Client::builder().server(Server::own("http", "a.test", "8080", "v2/x"))).await,
        "http://a.test:8080/v2/x/users/query"
    );
    let (builder, log) = answers::builder(|_, _| answers::json(200, "{}"));
    let client = builder.build().expect("a client");
    client.users().list_users().send().await.expect("an answer");
    // `base_url` replaces the root's server only.
    assert_eq!(
        answers::only(&log).url,
        "https://tables.specimen.test/api/v1/users"
    );
}

#[tokio::test]
async fn the_host_of_some_operations_can_be_replaced() {
    let (builder, log) = answers::builder(|_, _| answers::json(200, "{}"));
    let client = builder
        .tables_base_url("http://127.0.0.1:9/t/")
        .build()
        .expect("a client");
    client.users().list_users().send().await.expect("an answer");
    client
        .users()
        .query_users()
        .send()
        .await
        .expect("an answer");
    let urls: Vec<_> = answers::asked(&log)
        .into_iter()
        .map(|asked| asked.url)
        .collect();
    assert_eq!(
        urls,
        [
            "http://127.0.0.1:9/t/users",
            "https://host.test/base/users/query"
        ]
    );
}

#[tokio::test]
async fn an_error_names_the_host_it_went_to() {
    let broken =
        TransportFn::new(|_| Err(TransportError::new(TransportErrorKind::Connect, "refused")));
    for (base_url, origin) in [
        ("https://host.test/base", "https://host.test"),
        ("http://127.0.0.1:8801/base", "http://127.0.0.1:8801"),
        ("http://[::1]:8801", "http://[::1]:8801"),
    ] {
        let builder = Client::builder().transport(broken.clone());
        let client = builder.base_url(base_url).build().expect("a client");
        let root = client.users().query_users().send().await;
        assert_eq!(
            root.expect_err("an error").to_string(),
            format!("GET /users/query at {origin}: no connection")
        );
        // Whatever `base_url` says.
        let own = client.users().list_users().send().await;
        assert_eq!(
            own.expect_err("an error").to_string(),
            "GET /users at https://tables.specimen.test: no connection"
        );
    }
}

#[tokio::test]
async fn base_urls_keep_their_path() {
    for (base_url, expected) in [
        ("https://a.test", "https://a.test/users/query"),
        ("https://a.test/", "https://a.test/users/query"),
        ("https://a.test/x/y", "https://a.test/x/y/users/query"),
        ("https://a.test/x/y/", "https://a.test/x/y/users/query"),
        ("https://a.test/x%2Fy", "https://a.test/x%2Fy/users/query"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080/users/query"),
        ("http://[::1]:8080/x", "http://[::1]:8080/x/users/query"),
    ] {
        assert_eq!(url(Client::builder().base_url(base_url)).await, expected);
    }
}

#[test]
fn base_urls_that_are_none() {
    for (base_url, why) in [
        ("127.0.0.1:8801", "begin it with `https://` or `http://`"),
        ("a.test", "not absolute"),
        ("/x", "not absolute"),
        ("ftp://a.test", "neither `http` nor `https`"),
        ("https://a.test?x=1", "a query or a fragment"),
        ("https://a.test/#x", "a query or a fragment"),
        ("https://user:secret@a.test", "a user"),
        ("https://", "`base_url`"),
        ("https://:80", "`base_url`"),
        ("https://a.test/../x", "`..`"),
        ("https://a.test\\@b.test", "`\\`"),
        ("https://a b.test", "`base_url`"),
        ("https://a.test/\r\nx", "`base_url`"),
        ("https://ä.test", "`base_url`"),
    ] {
        let error = Client::builder()
            .base_url(base_url)
            .build()
            .expect_err(base_url)
            .to_string();
        assert!(
            error.starts_with("`base_url`: ") && error.contains(why),
            "{base_url}: {error}"
        );
        assert!(!error.contains("secret"), "{error}");
    }
}

#[test]
fn a_placeholder_never_gets_the_credentials() {
    let untold = Client::builder()
        .backend_api_key("k")
        .build()
        .expect_err("an error")
        .to_string();
    assert_eq!(
        untold,
        "`https://{authId}.specimen.test/base` stands for a host of your own: call `server` or `base_url` on the client's builder"
    );
    assert!(error(Server::example()).contains("stands for a host of your own"));
    for base_url in [
        "https://example.com",
        "https://auth.example.com/v1",
        "http://AUTH.Example.ORG:8443",
        "https://example.net.",
        "https://acme.example",
    ] {
        let builder = Client::builder().backend_api_key("k").base_url(base_url);
        let error = builder.build().expect_err(base_url).to_string();
        assert!(error.contains("stands for a host of your own"), "{error}");
    }
    let theirs = Client::builder().base_url("https://example.com.acme.test");
    theirs.build().expect("only the last labels count");
}

#[test]
fn what_to_call_is_there_to_be_called() {
    static API: v1::Api = v1::Api::new("placeholder-client", "0.1.0")
        .servers(&[v1::ServerTemplate::new("https://api.example.com").placeholder()]);
    // Without a server that has a host of its own, a generated builder has no method `server`.
    assert_eq!(
        v1::ClientBuilder::new(&API)
            .build()
            .expect_err("an error")
            .to_string(),
        "`https://api.example.com` stands for a host of your own: call `base_url` on the client's builder"
    );
}

#[test]
fn values_do_not_break_out_of_their_place() {
    for host in [
        "evil.test/",
        "evil.test#",
        "evil.test?",
        "evil@",
        "a:b@evil.test",
        "evil.test\\",
        "evil.test:80",
        "a b",
        "",
        "é",
        "%2e",
        "a\tb",
        "a\nb",
    ] {
        assert!(
            error(Server::specimen(host))
                .starts_with("`server`: server variable `authId`: not part of the name of a host"),
            "{host}"
        );
        let own = error(Server::own("https", host, "1", "v"));
        assert!(own.contains("server variable `host`"), "{host}: {own}");
    }
    for host in ["http://localhost:3000", "https://a.test"] {
        let (scheme, _) = host.split_once(':').expect("a scheme");
        let why = format!("; without `{scheme}://`: for another scheme, call `base_url`");
        assert!(error(Server::specimen(host)).ends_with(&why), "{host}");
        assert!(error(Server::alone(host)).ends_with(&why), "{host}");
    }
    for port in ["", "80/x", "80@evil.test", "+80", "65536", "a"] {
        assert!(
            error(Server::own("https", "a.test", port, "v")).contains("the number of a port"),
            "{port}"
        );
    }
    for version in ["?x", "#x", "../x", "a/../b", "a\\b", "a b", "é", "a\r\nb"] {
        assert!(
            error(Server::own("https", "a.test", "1", version)).contains("part of a path"),
            "{version}"
        );
    }
    assert_eq!(
        error(Server::own("ftp", "a.test", "1", "v")),
        "`server`: server variable `scheme`: it is one of http, https"
    );
}
