//! Paths: templates to the byte, arguments encoded, and what no URL can carry.

use client_runtime::v1;

use crate::answers::{self, only};
use crate::specimen::{ListUsersError, User};

fn operation(path: &'static str, parameters: &'static [v1::Parameter]) -> &'static v1::Operation {
    Box::leak(Box::new(
        v1::Operation::get("get", path)
            .parameters(parameters)
            .accept(""),
    ))
}

#[tokio::test]
async fn arguments_are_one_segment_each() {
    for (email, target) in [
        (
            "ann+test@example.com",
            "/base/users/ann%2Btest%40example.com",
        ),
        ("a/b", "/base/users/a%2Fb"),
        ("50%", "/base/users/50%25"),
        ("a?b#c", "/base/users/a%3Fb%23c"),
        ("%2e%2e", "/base/users/%252e%252e"),
        ("...", "/base/users/..."),
        ("a\r\nb\0", "/base/users/a%0D%0Ab%00"),
    ] {
        let (client, log) = answers::client(200, &[], r#"{"email":"x"}"#);
        client
            .users()
            .fetch_user(email)
            .send()
            .await
            .expect("an answer");
        assert_eq!(only(&log).target(), target);
    }
}

#[tokio::test]
async fn what_no_url_can_carry_is_refused_before_anything_is_sent() {
    for (email, why) in [
        ("", "is empty"),
        (".", "`.` or `..`"),
        ("..", "`.` or `..`"),
    ] {
        let (client, log) = answers::client(200, &[], "{}");
        let error = client
            .users()
            .fetch_user(email)
            .send()
            .await
            .expect_err("an error")
            .to_string();
        assert!(
            error.starts_with("GET /users/{email}: ") && error.contains(why),
            "{error}"
        );
        assert!(answers::asked(&log).is_empty());
    }
}

#[tokio::test]
async fn several_variables_in_a_segment() {
    let operation = operation(
        "/a/{x}{y}/v{z}.json",
        const { &[v1::path("x"), v1::path("y"), v1::path("z")] },
    );
    let text = |text: &str| text.to_owned();
    let (client, log) = answers::client(204, &[], "");
    let call = client
        .call(operation)
        .path("x", &text("."))
        .path("y", &text("a"))
        .path("z", &text("1"));
    call.clone()
        .send::<v1::NoContent, ListUsersError>()
        .await
        .expect("an answer");
    assert_eq!(only(&log).target(), "/base/a/.a/v1.json");

    let dots = call
        .path("y", &text("."))
        .send::<v1::NoContent, ListUsersError>()
        .await;
    assert!(
        dots.expect_err("an error")
            .to_string()
            .contains("`.` or `..`")
    );
}

#[tokio::test]
async fn templates_survive_to_the_byte() {
    let (client, log) = answers::client(204, &[], "");
    client
        .call(operation("/a%2Fb/c:d/~e/f@g//h/", &[]))
        .send::<v1::NoContent, ListUsersError>()
        .await
        .expect("an answer");
    assert_eq!(only(&log).target(), "/base/a%2Fb/c:d/~e/f@g//h/");

    let (client, log) = answers::client(200, &[], r#"{"email":"x"}"#);
    client
        .users()
        .create_user(User::new("x"))
        .send()
        .await
        .expect("an answer");
    assert_eq!(only(&log).target(), "/base/api/backend/v1/user/");
}

#[tokio::test]
async fn a_later_argument_replaces_an_earlier_one() {
    let (client, log) = answers::client(200, &[], "{}");
    client
        .users()
        .list_users()
        .limit(5)
        .offset(1)
        .limit(7)
        .send()
        .await
        .expect("an answer");
    client
        .users()
        .list_users()
        .limit(5)
        .limit_opt(None)
        .send()
        .await
        .expect("an answer");
    let targets: Vec<_> = answers::asked(&log)
        .iter()
        .map(|asked| asked.target().to_owned())
        .collect();
    assert_eq!(targets, ["/api/v1/users?limit=7&offset=1", "/api/v1/users"]);
}

#[tokio::test]
async fn an_undeclared_parameter_is_an_error_and_no_panic() {
    let (client, log) = answers::client(204, &[], "");
    let call = client.call(operation("/a", &[])).query("nope", &1_i64);
    let error = call
        .send::<v1::NoContent, ListUsersError>()
        .await
        .expect_err("an error");
    assert_eq!(
        error.to_string(),
        "GET /a: query parameter `nope` is not declared"
    );
    assert!(answers::asked(&log).is_empty());
}
