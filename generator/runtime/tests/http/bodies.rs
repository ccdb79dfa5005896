//! What a call's body puts on the wire, set, set again and taken back.

use client_runtime::v1;

use crate::answers::{self, Asked};
use crate::specimen::{ListUsersError, User};

static SYNC: v1::Operation = v1::Operation {
    id: "sync",
    method: v1::Method::POST,
    path: "/sync",
    server: v1::OperationServer::Root,
    security: &[],
    parameters: &[],
    client_parameters: &[],
    accept: "",
};

/// What arrives of a call with that body.
async fn sent(set: impl FnOnce(v1::Call) -> v1::Call) -> Asked {
    let (client, log) = answers::client(204, &[], "");
    set(client.call(&SYNC))
        .send::<v1::NoContent, ListUsersError>()
        .await
        .expect("nothing is promised");
    answers::only(&log)
}

#[tokio::test]
async fn the_body_that_was_set_last_is_sent() {
    let asked = sent(|call| {
        call.text("text/plain", "ann".to_owned())
            .json(&User::new("ann"))
    })
    .await;
    assert_eq!(asked.body, br#"{"email":"ann"}"#);
    assert_eq!(asked.header("content-type"), Some("application/json"));
}

#[tokio::test]
async fn an_empty_array_is_a_body() {
    let asked = sent(|call| call.json(&Vec::<String>::new())).await;
    assert_eq!(asked.body, b"[]");
    assert_eq!(asked.header("content-type"), Some("application/json"));
}

#[tokio::test]
async fn without_a_body_there_is_no_media_type() {
    for asked in [
        sent(|call| call).await,
        sent(|call| call.json(&User::new("ann")).without_body()).await,
    ] {
        assert_eq!(asked.body, b"");
        assert_eq!(asked.header("content-type"), None);
    }
}
