//! Instances that are proposed and accepted for a small description: a checker that tries nothing reports nothing.

use std::path::PathBuf;

use serde_json::{Value, json};
use xtask::workspace::Workspace;

use super::{Case, Plan, Summary, cases, loss};
use crate::document::Document;
use crate::schemas::Schemas;
use crate::subject::Outcome;

fn case(key: &str) -> Case {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/small/openapi.yaml");
    let mut document = Document::read(&path).expect("a description");
    let schemas = Schemas::read(&mut document).expect("its schemas");
    let plan = Plan {
        workspace: Workspace::find().expect("the workspace"),
        folder: PathBuf::new(),
        instances: 10,
        schemas: vec![key.to_owned()],
    };
    let mut found = cases(&plan, &schemas, &mut Summary::default());
    found.pop().expect("a case")
}

#[test]
fn instances_cover_what_a_schema_allows() {
    for (key, wanted) in [
        ("Flag", [json!(true), json!(false)].as_slice()),
        ("Count", &[json!(-3), json!(40_000_000_000_i64), json!(0)]),
        ("Small", &[json!(i32::MAX), json!(i32::MIN), json!(1.0)]),
        ("Colour", &[json!("red"), json!("dark blue"), json!("")]),
        ("Colours", &[json!([]), json!(["red", "dark blue", ""])]),
        ("Labels", &[json!({}), json!({"extra-1": "text"})]),
        ("Payment", &[json!({"by": "transfer"})]),
        (
            "Pet",
            &[
                json!({"kind": "Pet"}),
                json!({"kind": "Cat", "lives": i32::MIN}),
            ],
        ),
        ("TextOrCount", &[json!("text"), json!(1)]),
    ] {
        let instances = case(key).instances;
        for wanted in wanted {
            assert!(
                instances.contains(wanted),
                "{key}: {wanted} is not among {instances:?}"
            );
        }
    }
}

#[test]
fn instances_have_null_and_extras_where_they_are_allowed() {
    let accounts = case("Account").instances;
    let has = |key: &str, value: &dyn Fn(&Value) -> bool| {
        accounts
            .iter()
            .any(|account| account.get(key).is_some_and(value))
    };
    assert!(has("note", &Value::is_null));
    assert!(has("limit", &Value::is_null));
    assert!(has("extra-1", &Value::is_i64));
    assert!(accounts.iter().all(|account| {
        account
            .get("extra-1")
            .is_none_or(|extra| !extra.is_string())
    }));
    let people = case("Person").instances;
    assert!(people.iter().all(|person| person.get("extra-1").is_none()));
}

#[test]
fn invalid_instances_are_rejected() {
    assert!(
        case("Share")
            .instances
            .iter()
            .all(|share| share.as_f64() > Some(0.0))
    );
    assert!(case("Code").instances.len() >= 8);
    let pet = case("Pet");
    assert!(!pet.judge.accepts(&json!({"kind": "Dog"})));
    assert!(!pet.judge.accepts(&json!({"kind": "Cat"})));
}

#[test]
fn a_loss_is_reported() {
    let case = case("Labels");
    let sent = json!({"a": null});
    let message = |back: &str| {
        loss(&case, &sent, &Outcome::Returned(back.to_owned())).map(|loss| loss.message)
    };
    assert_eq!(message(r#"{"a":null}"#), None);
    assert_eq!(message("{}").as_deref(), Some("`/a` is lost: null"));
    assert_eq!(
        message("{")
            .as_deref()
            .map(|text| text.contains("not JSON")),
        Some(true)
    );
    let failed = loss(
        &case,
        &sent,
        &Outcome::Failed("expected a string".to_owned()),
    );
    assert!(failed.is_some_and(|loss| loss.message.contains("expected a string")));
}

#[test]
fn schemas_that_no_value_satisfies_are_relaxed() {
    let either = case("Either").instances;
    assert!(
        either.contains(&json!({"left": "text"})) && either.contains(&json!({"right": "text"}))
    );
    assert!(
        case("Opened")
            .instances
            .contains(&json!({"id": "text", "at": "text"}))
    );
}
