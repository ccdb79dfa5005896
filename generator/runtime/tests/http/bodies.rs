//! What a call's body puts on the wire, set, set again and taken back.

use client_runtime::serde_json::json;
use client_runtime::{Error, chrono, serde, uuid, v1};

use crate::answers::{self, Asked};
use crate::specimen::{ListUsersError, User};

static SYNC: v1::Operation = v1::Operation::post("sync", "/sync").accept("");

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

#[tokio::test]
async fn what_only_the_server_sets_stays_out_of_requests() {
    #[derive(Clone)]
    struct Note {
        id: Option<i64>,
        text: String,
        replies: Vec<Note>,
    }
    v1::record! { Note { read_only id = "id", required text = "text", required replies = "replies", } }

    let note: Note =
        v1::decode(br#"{"id":1,"text":"a","replies":[{"id":2,"text":"b","replies":[]}]}"#).unwrap();
    assert_eq!(note.id, Some(1));
    let asked = sent(|call| call.json(&note)).await;
    let body = br#"{"text":"a","replies":[{"text":"b","replies":[]}]}"#;
    assert_eq!(asked.body, body);
    // A value that is no request keeps everything, and may come without it.
    let kept = client_runtime::serde_json::to_string(&note.replies).unwrap();
    assert_eq!(kept, r#"[{"id":2,"text":"b","replies":[]}]"#);
    assert_eq!(v1::decode::<Note>(body).unwrap().id, None);
}

/// Whatever callers can serialize: what `json!` gives, maps, types of their own, and those that are re-exported.
#[tokio::test]
async fn a_free_body_is_what_the_caller_serializes() {
    #[derive(serde::Serialize)]
    struct Filter {
        id: uuid::Uuid,
        since: chrono::NaiveDate,
        at: chrono::DateTime<chrono::Utc>,
    }
    let filter = Filter {
        id: uuid::Uuid::nil(),
        since: chrono::NaiveDate::default(),
        at: chrono::DateTime::UNIX_EPOCH,
    };
    let expected = br#"{"id":"00000000-0000-0000-0000-000000000000","since":"1970-01-01","at":"1970-01-01T00:00:00Z"}"#;
    assert_eq!(sent(|call| call.free_object(&filter)).await.body, expected);
    let asked = sent(|call| call.free_object(&json!({"a": [1, null]}))).await;
    assert_eq!(asked.body, br#"{"a":[1,null]}"#);
    assert_eq!(asked.header("content-type"), Some("application/json"));
    let map = std::collections::BTreeMap::from([("a", 1)]);
    assert_eq!(
        sent(|call| call.free_object(&map)).await.body,
        br#"{"a":1}"#
    );
    assert_eq!(sent(|call| call.free_form(&map)).await.body, br#"{"a":1}"#);
    assert_eq!(sent(|call| call.free_form(&[1])).await.body, b"[1]");
    assert_eq!(sent(|call| call.free_form(&())).await.body, b"null");
}

#[tokio::test]
async fn a_free_body_that_does_not_fit_is_an_error_of_the_call() {
    const OBJECT: &str = "the body is not an object, as the API requires";
    const BROKEN: &str = "the body cannot be serialized: JSON has strings as keys alone, and its `Serialize` must not fail";
    let (client, log) = answers::client(204, &[], "");
    let call = || client.call(&SYNC);
    let keys = std::collections::BTreeMap::from([(vec![7], "hush")]);
    for (call, why) in [
        (call().free_object(&json!([])), OBJECT),
        (call().free_object(&json!(null)), OBJECT),
        (call().free_object(&json!("{}")), OBJECT),
        (call().free_object(&None::<User>), OBJECT),
        (call().free_object(&keys), BROKEN),
        (call().free_form(&keys), BROKEN),
    ] {
        let error = call.send::<v1::NoContent, ListUsersError>().await;
        let error = error.expect_err("an error");
        assert!(matches!(error, Error::Build(_)), "{error:?}");
        assert_eq!(error.to_string(), format!("POST /sync: {why}"));
    }
    assert!(answers::asked(&log).is_empty());
}
