//! Which host a request goes to, and which values would lead to another.

use client_runtime::{Error, TransportError, TransportErrorKind, TransportFn, v1};

use crate::answers;
use crate::specimen::{Client, ClientBuilder, Server};

fn error(server: Server) -> String {
    Client::builder()
        .server(server)
        .build()
        .expect_err("an error")
        .to_string()
}

/// A builder without any URL, whose requests are answered, and what it was asked.
fn without_url() -> (ClientBuilder, answers::Log) {
    let log = answers::Log::default();
    let asked = log.clone();
    let transport = TransportFn::new(move |request| {
        let mut asked = asked.lock().expect("a lock");
        asked.push(answers::Asked::of(&request));
        Ok(answers::json(200, "{}"))
    });
    (Client::builder().transport(transport), log)
}

async fn url(set: impl FnOnce(ClientBuilder) -> ClientBuilder) -> String {
    let (builder, log) = without_url();
    let client = set(builder).build().expect("a client");
    let call = client.users().query_users();
    call.send().await.expect("an answer");
    answers::only(&log).url
}

#[tokio::test]
async fn the_real_hosts() {
    assert_eq!(
        url(|builder| builder.server(Server::specimen("123"))).await,
        "https://123.specimen.test/base/users/query"
    );
    assert_eq!(
        url(|builder| builder.server(Server::own("http", "a.test", "8080", "v2/x"))).await,
        "http://a.test:8080/v2/x/users/query"
    );
}

/// A test that sets `base_url` is not to write to the production's tables.
#[tokio::test]
async fn beside_a_base_url_no_call_goes_to_another_host_of_the_document() {
    let (builder, log) = without_url();
    let elsewhere = builder.clone().base_url("http://127.0.0.1:9").build();
    let users = elsewhere.expect("a client").users();
    let error = users.list_users().send().await.expect_err("an error");
    assert!(matches!(error, Error::Build(_)), "{error:?}");
    assert_eq!(
        error.to_string(),
        "GET /users: it goes to `https://tables.specimen.test/api/v1`, which `base_url` does not replace: call `tables_base_url` on the client's builder as well"
    );
    let items = users.list_users().items().try_next().await;
    assert!(matches!(items, Err(Error::Build(_))));
    assert!(answers::asked(&log).is_empty());

    let server = builder.server(Server::specimen("123"));
    let users = server.build().expect("a client").users();
    users.list_users().send().await.expect("an answer");
    let asked = answers::only(&log);
    assert_eq!(asked.url, "https://tables.specimen.test/api/v1/users");
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
        let builder = Client::builder().transport(broken.clone());
        let builder = builder.base_url("https://host.test");
        let own = builder.tables_base_url(base_url).build();
        let own = own.expect("a client").users().list_users().send().await;
        assert_eq!(
            own.expect_err("an error").to_string(),
            format!("GET /users at {origin}: no connection")
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
        assert_eq!(url(|builder| builder.base_url(base_url)).await, expected);
    }
}

#[test]
fn invalid_base_urls() {
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
fn values_do_not_break_out_of_their_variable() {
    for host in [
        "evil.test#",
        "evil.test?",
        "evil@",
        "a:b@evil.test",
        "evil.test\\",
        "evil.test:80",
        "a b",
        "é",
        "%2e",
        "a\tb",
        "a\nb",
    ] {
        assert!(
            error(Server::specimen(host))
                .starts_with("`Server::specimen`: `authId`: not part of the name of a host"),
            "{host}"
        );
        let own = error(Server::own("https", host, "1", "v"));
        assert!(
            own.starts_with("`Server::own`: `host`: not the name of a host: "),
            "{host}: {own}"
        );
    }
    for port in ["80/x", "80@evil.test", "+80", "65536", "a"] {
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
        "`Server::own`: `scheme`: it is one of http, https"
    );
}

/// What people write by mistake, and what they are told.
#[test]
fn an_invalid_value_of_a_variable_is_reported() {
    const EMPTY: &str = "it is empty, as an environment variable is that is set to nothing";
    const URL: &str =
        "it is a whole URL: call `base_url` with it on the client's builder, in place of `server`";
    const PATH: &str = "it holds a path: call `base_url` with the whole URL on the client's builder, in place of `server`";
    const BRACKETS: &str = "an IPv6 address stands in brackets, as in `[::1]`";
    const SUFFIX: &str =
        "it ends with `.specimen.test`, which is put behind it anyway: leave that out";
    const NAME: &str =
        "not the name of a host, with or without a port: letters, digits, `-`, `.`, `_`";
    let own = |host: &str, port: &str, version: &str| Server::own("https", host, port, version);
    for (server, setter, why) in [
        (Server::alone(""), "alone`: `host", EMPTY),
        (Server::alone(" "), "alone`: `host", EMPTY),
        (Server::specimen(""), "specimen`: `authId", EMPTY),
        (own("", "1", "v"), "own`: `host", EMPTY),
        (own("a.test", "", "v"), "own`: `port", EMPTY),
        (own("a.test", "1", ""), "own`: `version", EMPTY),
        (Server::alone("http://localhost:3000"), "alone`: `host", URL),
        (Server::alone("https://a.test/x"), "alone`: `host", URL),
        (
            Server::specimen("https://1.specimen.test"),
            "specimen`: `authId",
            URL,
        ),
        (own("https://a.test", "1", "v"), "own`: `host", URL),
        (Server::alone("acme.io/tj"), "alone`: `host", PATH),
        (Server::alone("acme.io/"), "alone`: `host", PATH),
        (Server::specimen("1/2"), "specimen`: `authId", PATH),
        (Server::alone("::1"), "alone`: `host", BRACKETS),
        (own("fe80::1", "1", "v"), "own`: `host", BRACKETS),
        (Server::alone("[::1"), "alone`: `host", NAME),
        (Server::alone("[::1]x"), "alone`: `host", NAME),
        (Server::alone("[a.test]"), "alone`: `host", NAME),
        (Server::alone("[::1]:a"), "alone`: `host", NAME),
        (
            Server::specimen("1.specimen.test"),
            "specimen`: `authId",
            SUFFIX,
        ),
        (
            Server::specimen("1.Specimen.TEST"),
            "specimen`: `authId",
            SUFFIX,
        ),
        (
            Server::specimen("specimen.test"),
            "specimen`: `authId",
            SUFFIX,
        ),
    ] {
        assert_eq!(error(server), format!("`Server::{setter}`: {why}"));
    }
}

#[tokio::test]
async fn hosts_with_a_port_and_addresses() {
    for (server, expected) in [
        (
            Server::alone("localhost:3000"),
            "https://localhost:3000/api/users/query",
        ),
        (Server::alone("[::1]"), "https://[::1]/api/users/query"),
        (
            Server::alone("[::1]:3000"),
            "https://[::1]:3000/api/users/query",
        ),
        (
            Server::own("http", "[::1]", "80", "v"),
            "http://[::1]:80/v/users/query",
        ),
        (
            Server::specimen("x.specimen"),
            "https://x.specimen.specimen.test/base/users/query",
        ),
    ] {
        assert_eq!(url(|builder| builder.server(server)).await, expected);
    }
}

/// A wrong URL names what it was given to.
#[test]
fn wrong_urls_name_their_setter() {
    let builder = || Client::builder().base_url("https://a.test");
    for (builder, why) in [
        (builder().base_url(""), "`base_url`: it is empty, "),
        (
            builder().tables_base_url(" "),
            "`tables_base_url`: it is empty, ",
        ),
        (
            builder().tables_base_url("a.test"),
            "`tables_base_url`: it is not absolute",
        ),
    ] {
        let error = builder.build().expect_err("an error").to_string();
        assert!(error.starts_with(why), "{error}");
    }
}

/// Who listens between this machine and another reads what goes by `http`.
#[test]
fn credentials_go_by_http_only_where_that_is_allowed() {
    let plain = |url: &str| Client::builder().base_url(url);
    let tables = |url: &str| plain("https://a.test").tables_base_url(url);
    let own = |host: &str| Client::builder().server(Server::own("http", host, "80", "v"));
    let refused = |builder: ClientBuilder, setter: &str| {
        let error = builder.clone().build().expect_err("an error");
        assert!(matches!(error, Error::Build(_)), "{error}");
        assert_eq!(
            error.to_string(),
            format!(
                "`{setter}`: `http` sends credentials unencrypted: use `https`, or call `allow_http(true)` on the client's builder"
            )
        );
        builder.allow_http(true).build().expect("it is allowed");
    };
    for url in [
        "http://a.test",
        "HTTP://a.test/x",
        "http://10.0.0.5:3000",
        "http://192.168.1.2",
        "http://0.0.0.0:80",
        "http://[fe80::1]",
        "http://localhost.evil.test",
        "http://127.0.0.1.evil.test",
        "http://evil-localhost",
    ] {
        refused(plain(url).backend_api_key("k"), "base_url");
        refused(plain(url).login("ann", "k"), "base_url");
        refused(plain(url).header("Authorization", "k"), "base_url");
        refused(tables(url).query_key("k"), "tables_base_url");
        plain(url).build().expect("there is nothing to hide");
        tables(url).build().expect("there is nothing to hide");
    }
    refused(own("a.test").cookie_key("k"), "Server::own");
    for url in [
        "https://a.test",
        "http://localhost:3000",
        "http://LOCALHOST.",
        "http://app.localhost:80",
        "http://127.0.0.1:9",
        "http://127.1.2.3",
        "http://[::1]:80",
        "http://[::ffff:127.0.0.1]",
    ] {
        plain(url).backend_api_key("k").build().expect(url);
        tables(url).backend_api_key("k").build().expect(url);
    }
    own("localhost")
        .backend_api_key("k")
        .build()
        .expect("it is this machine");
}

/// The document's own servers, and what a call adds.
#[tokio::test]
async fn credentials_go_to_http_servers_of_the_document_only_where_that_is_allowed() {
    static API: v1::Api = v1::Api::new("plain-client", "0.1.0")
        .servers(&[v1::ServerTemplate::new("http://a.test")])
        .operation_servers(&[v1::ServerTemplate::new("http://b.test").setter("b_base_url")])
        .security_schemes(&[v1::SecurityScheme::bearer("token")]);
    static SAFE: v1::ServerTemplate = v1::ServerTemplate::new("https://c.test");
    static OWN: v1::Operation = v1::Operation::get("own", "/own").server(0);
    static ROOT: v1::Operation = v1::Operation::get("root", "/root");
    const WHY: &str = "`http` sends credentials unencrypted: use `https`, or call `allow_http(true)` on the client's builder";
    let builder = || {
        let transport = TransportFn::new(|_| Ok(answers::response(204, &[], "")));
        v1::ClientBuilder::new(&API).transport(transport)
    };
    let send = |call: v1::Call| call.send::<v1::NoContent, crate::specimen::ListUsersError>();
    let error = builder().credential(0, "k").build().expect_err("an error");
    assert_eq!(error.to_string(), format!("`http://a.test`: {WHY}"));
    let client = builder().credential(0, "k").base_url("https://a.test");
    let client = client.operation_base_url(0, "https://b.test");
    send(client.build().expect("a client").call(&OWN))
        .await
        .expect("nothing");
    let client = builder()
        .credential(0, "k")
        .server(v1::ServerUrl::new(&SAFE, []));
    let client = client.build().expect("a client");
    let error = send(client.call(&OWN)).await.expect_err("an error");
    assert_eq!(
        error.to_string(),
        format!("GET /own: `http://b.test`: {WHY}")
    );
    let client = builder().build().expect("a client");
    send(client.call(&ROOT)).await.expect("nothing");
    let call = client.call(&ROOT).extra_header("Authorization", "k");
    let error = send(call.clone()).await.expect_err("an error");
    assert_eq!(error.to_string(), format!("GET /root: {WHY}"));
    let client = builder().allow_http(true).credential(0, "k").build();
    let client = client.expect("a client");
    for operation in [&OWN, &ROOT] {
        send(client.call(operation).extra_header("Cookie", "k"))
            .await
            .expect("nothing");
    }
}
