//! Reading a union's value as one of its branches, and what `Debug` shows of a value.

use std::borrow::Cow;
use std::collections::BTreeMap;

use client_runtime::serde_json::{Value, json};
use client_runtime::{Secret, UnknownValue, v1};

#[derive(Clone)]
struct Cat {
    kind: String,
    lives: i64,
}
v1::record! { Cat { required kind = "kind", required lives = "lives", } }

#[derive(Clone)]
struct Login {
    kind: String,
    password: Option<Secret>,
    others: BTreeMap<String, Value>,
    counts: Option<Value>,
}
v1::record! { Login { required kind = "kind", optional password = "password", optional counts = "counts", ..others } }

#[derive(Clone)]
struct Size {
    lives: i64,
    size: i64,
}
v1::record! { Size { required lives = "lives", required size = "size", } }

#[derive(Clone, PartialEq)]
enum Tagged {
    Cat(Cat),
    Login(Box<Login>),
    Unknown(Value),
}
v1::union! { Tagged by "kind" { Cat as_cat(Cat) = "cat", Login as_login(Box<Login>) adds "login", } }

#[derive(Clone, PartialEq)]
enum Tried {
    Cat(Cat),
    Size(Size),
    Text(String),
    List(Vec<String>),
    Unknown(Value),
}
v1::union! { Tried { Cat as_cat(Cat), Size as_size(Size), Text as_text(String), List as_list(Vec<String>), } }

fn read<T: v1::Value>(value: &Value) -> T {
    v1::decode(value.to_string().as_bytes()).unwrap()
}

#[test]
fn any_value_is_read_as_one_branch() {
    // Of both, and of neither in whole: nothing is lost, and each can be had.
    let both: Tried = read(&json!({"kind": "cat", "lives": 9, "size": 4}));
    assert!(matches!(both, Tried::Unknown(_)));
    assert_eq!(both.as_cat().unwrap().lives, 9);
    assert_eq!(both.as_size().unwrap().size, 4);
    let why = both.as_text().unwrap_err();
    assert_eq!((why.variant(), why.path()), ("Text", ""));
    assert_eq!(why.message(), "invalid type: map, expected a string");

    // A typed one is borrowed; another one is what it is on the wire.
    let size: Tried = read(&json!({"lives": 9, "size": 4}));
    assert!(matches!(size.as_size(), Ok(Cow::Borrowed(_))));
    assert_eq!(size.as_cat().unwrap_err().message(), "missing field `kind`");
    let list: Tried = read(&json!(["a"]));
    assert_eq!(*list.as_list().unwrap(), ["a"]);

    let unknown: Tagged = read(&json!({"kind": "lion", "lives": 1}));
    assert_eq!(unknown.as_cat().unwrap().kind, "lion");
    assert_eq!(unknown.as_login().unwrap().others.len(), 1);
    let login: Tagged = read(&json!({"kind": "login", "lives": 1}));
    assert_eq!(login.as_cat().unwrap().lives, 1);
    assert!(matches!(login.as_login(), Ok(Cow::Borrowed(_))));
}

#[test]
fn of_what_no_type_stands_for_keys_and_kinds_are_shown() {
    let secrets = json!({
        "hunter": "hunter2", "kind": "passkey", "list": [{"pin": 4711}, null, true], "object": {"hunter": "hunter2"}
    });
    let shown = r#"{"hunter": string, "kind": string, "list": [{"pin": number}, null, boolean], "object": {"hunter": string}}"#;
    let unknown: Tagged = read(&secrets);
    assert_eq!(format!("{unknown:?}"), format!("Unknown({shown})"));
    let unknown: Tried = read(&secrets);
    assert_eq!(format!("{unknown:?}"), format!("Unknown({shown})"));
    assert_eq!(
        format!("{:?}", read::<Tagged>(&json!("hunter2"))),
        "Unknown(string)"
    );

    // So are additional properties; what the description names is shown as ever.
    let login =
        json!({"kind": "login", "password": "hunter2", "pin": "hunter2", "counts": {"a": 1}});
    let login: Tagged = read(&login);
    assert_eq!(
        format!("{login:?}"),
        r#"Login(Login { kind: "login", password: Some(Secret), counts: Some(Object {"a": Number(1)}), others: {"pin": string} })"#
    );
    assert_eq!(
        format!("{:?}", read::<Tried>(&json!("blue"))),
        r#"Text("blue")"#
    );

    #[derive(Clone, Debug, PartialEq)]
    enum Level {
        One,
        Unknown(UnknownValue<Value>),
    }
    v1::json_enum! { Level { One = "1", } }
    let level: Level = read(&json!({"pin": "hunter2"}));
    assert_eq!(
        format!("{level:?}"),
        r#"Unknown(UnknownValue({"pin": string}))"#
    );
    assert_eq!(format!("{:?}", read::<Level>(&json!(1))), "One");

    // What a branch has against a value names no key of a map.
    #[derive(Clone, PartialEq)]
    enum Counts {
        Counts(BTreeMap<String, i64>),
        Unknown(Value),
    }
    v1::union! { Counts { Counts as_counts(BTreeMap<String, i64>), } }
    let counts: Counts = read(&json!({"hunter2": "hunter2"}));
    let why = counts.why_unknown().unwrap();
    let reason = counts.as_counts().unwrap_err();
    assert_eq!(reason.path(), "/hunter2");
    let shown = format!("{why} {why:?} {reason} {reason:?} {counts:?}");
    assert_eq!(shown.matches("hunter2").count(), 1, "{shown}");
}
