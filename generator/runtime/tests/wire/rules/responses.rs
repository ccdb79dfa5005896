//! What comes back and is not what the document says.

use client_runtime::serde_json::{Value, json};

use crate::wire::answer::{Answer, Content};
use crate::wire::host::Host;
use crate::wire::outcome::Kind;
use crate::wire::table::Operation;

/// A status that the document does not mention reaches the caller: with its headers and its body where it is an error; as the documented
/// success where it is one.
pub async fn undocumented_statuses_reach_the_caller<C>(
    table: &[Operation<C>],
    client: impl Fn(&str) -> C,
) {
    let host = Host::start().await;
    let client = client(&host.url());
    for operation in table {
        host.answer(&Answer::new(418, json!({"short": "stout"})).header("x-request-id", "r-7"))
            .await;
        let failure = (operation.call)(&client).await.failure();
        assert_eq!(
            (failure.kind, failure.status),
            (Kind::Api, Some(418)),
            "{}",
            operation.id
        );
        assert_eq!(
            failure.request_id.as_deref(),
            Some("r-7"),
            "{}",
            operation.id
        );
        assert_eq!(failure.operation_id, Some(operation.id));
        assert_eq!(
            failure.body.as_deref(),
            Some(&br#"{"short":"stout"}"#[..]),
            "{}",
            operation.id
        );
        assert_eq!(
            failure.documented.as_deref(),
            Some("Undocumented"),
            "{}",
            operation.id
        );

        let documented = operation.responses.first().expect("a documented success");
        let answer = Answer {
            status: if documented.answer.status == 202 {
                203
            } else {
                202
            },
            ..documented.answer.clone()
        };
        host.answer(&answer).await;
        (documented.verify)(&client).await;
    }
}

/// The status alone chooses an error: its documented variant comes with an empty body, a proxy's page and other JSON as well, and holds
/// nothing then.
pub async fn statuses_choose_errors<C>(table: &[Operation<C>], client: impl Fn(&str) -> C) {
    let host = Host::start().await;
    let client = client(&host.url());
    for operation in table {
        for response in &operation.responses {
            let status = response.answer.status;
            if status < 400 {
                continue;
            }
            let (id, mut documented) = (operation.id, Vec::new());
            let page = Answer::new(status, "<html></html>").header("content-type", "text/html");
            let cut = Answer::new(status, r#"{"message":"#);
            let others = [
                Answer::new(status, ()),
                page,
                cut,
                Answer::new(status, json!([[]])),
            ];
            for answer in [&response.answer].into_iter().chain(&others) {
                host.answer(answer).await;
                let failure = (operation.call)(&client).await.failure();
                assert_eq!(
                    (failure.kind, failure.status),
                    (Kind::Api, Some(status)),
                    "{id}"
                );
                documented.push(failure.documented.expect("an API error"));
            }
            let (variant, _) = documented[0].split_once('(').expect("a documented error");
            let holds = match response.answer.content {
                Content::Nothing => "Empty",
                Content::Text(_) | Content::Json(_) => "None",
            };
            for other in &documented[1..] {
                assert_eq!(other, &format!("{variant}({holds})"), "{id}, {status}");
            }
        }
    }
}

/// Where a body is promised, an empty one, or text in its place, is an error that keeps what came. Where none is promised, whatever
/// comes is left aside. A body that may be missing may be.
pub async fn other_bodies_are_kept<C>(table: &[Operation<C>], client: impl Fn(&str) -> C) {
    let host = Host::start().await;
    let client = client(&host.url());
    for operation in table {
        for content in [
            Content::Nothing,
            Content::from("https://acme.softr.app/?token=t-9"),
            Content::from(json!([[]])),
        ] {
            let bytes = match &content {
                Content::Nothing => Vec::new(),
                Content::Text(text) => text.clone().into_bytes(),
                Content::Json(value) => value.to_string().into_bytes(),
            };
            if let (Content::Nothing, Some(bodiless)) = (&content, &operation.bodiless) {
                host.answer(&bodiless.answer).await;
                (bodiless.verify)(&client).await;
                continue;
            }
            host.answer(&Answer::new(200, content).header("x-request-id", "r-8"))
                .await;
            let outcome = (operation.call)(&client).await;
            if operation.promised().is_none() {
                outcome.result.expect("no body was promised");
                continue;
            }
            let failure = outcome.failure();
            assert_eq!(
                (failure.kind, failure.status),
                (Kind::Decode, Some(200)),
                "{}",
                operation.id
            );
            assert_eq!(
                failure.request_id.as_deref(),
                Some("r-8"),
                "{}",
                operation.id
            );
            assert_eq!(failure.body, Some(bytes), "{}", operation.id);
        }
    }
}

/// Services add fields, leave fields out at any depth, and write null for them: a null is as good as nothing, unless the document
/// tells the two apart. An open object keeps what it is given.
pub async fn responses_may_grow_and_shrink<C>(table: &[Operation<C>], client: impl Fn(&str) -> C) {
    let host = Host::start().await;
    let client = client(&host.url());
    for operation in table {
        let Some(promised) = operation.promised() else {
            continue;
        };
        let id = operation.id;
        let give = async |body: &Value| {
            host.answer(&Answer::new(200, body.clone())).await;
            let outcome = (operation.call)(&client).await;
            outcome.result.expect("it is accepted")
        };
        let usual = give(promised).await;
        let mut grown = promised.clone();
        let object = match &mut grown {
            Value::Array(items) => items.first_mut().expect("an item"),
            object => object,
        };
        object["added_by_a_later_version"] = json!({"a": [1, {"b": null}]});
        let shows_more = give(&grown).await != usual;
        assert_eq!(shows_more, operation.keeps_all, "{id}");

        for (parent, name) in members(promised) {
            let mut shrunk = promised.clone();
            let object = shrunk.pointer_mut(&parent).and_then(Value::as_object_mut);
            object.expect("an object").remove(&name);
            let shrunk = give(&shrunk).await;
            assert_ne!(shrunk, usual, "{id}: `{name}` in `{parent}` shows");
            if parent.is_empty() && !operation.keeps_all {
                let mut null = promised.clone();
                null[&name] = Value::Null;
                let null = give(&null).await;
                let told_apart = shrunk.0.replace("Absent", "Null");
                assert!(
                    null == shrunk || null.0 == told_apart,
                    "{id}: a null `{name}`"
                );
            }
        }
    }
}

/// Every member of every object in a value: where the object stands, as a JSON pointer, and the member's name.
fn members(value: &Value) -> Vec<(String, String)> {
    let (own, below): (Vec<_>, Vec<_>) = match value {
        Value::Object(object) => (
            object.keys().cloned().collect(),
            object
                .iter()
                .map(|(name, value)| (name.clone(), value))
                .collect(),
        ),
        Value::Array(items) => {
            let items = items.iter().enumerate();
            (
                Vec::new(),
                items
                    .map(|(index, value)| (index.to_string(), value))
                    .collect(),
            )
        }
        _ => return Vec::new(),
    };
    let below = below.into_iter().flat_map(|(step, value)| {
        let step = step.replace('~', "~0").replace('/', "~1");
        let members = members(value).into_iter();
        members.map(move |(parent, name)| (format!("/{step}{parent}"), name))
    });
    own.into_iter()
        .map(|name| (String::new(), name))
        .chain(below)
        .collect()
}
