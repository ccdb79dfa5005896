//! Arrays whose items differ by their place, and types that are arrays or maps of themselves.

use std::collections::BTreeMap;

use client_runtime::serde_json::{self, json};
use client_runtime::{Nullable, Rest, v1};

#[derive(Clone, Debug, PartialEq)]
struct Tree(Vec<Tree>);
v1::newtype! { Tree(Vec<Tree>) }

#[derive(Clone, Debug, PartialEq)]
struct Folder(BTreeMap<String, Folder>);
v1::newtype! { Folder(BTreeMap<String, Folder>) }

#[test]
fn a_type_that_is_an_array_of_itself_is_as_good_as_an_array() {
    let tree: Tree = serde_json::from_str("[[], [[]]]").unwrap();
    assert_eq!(tree, Tree(vec![Tree(vec![]), Tree(vec![Tree(vec![])])]));
    assert_eq!(serde_json::to_string(&tree).unwrap(), "[[],[[]]]");
    assert_eq!(tree.len(), 2);
    assert_eq!(
        (&tree).into_iter().map(|inner| inner.len()).sum::<usize>(),
        1
    );
    let again: Tree = tree.clone().into_iter().collect();
    assert_eq!(Vec::from(again), tree.0);
    assert!(v1::decode::<Tree>(b"[[1]]").unwrap_err().path == "/0/0");
}

#[test]
fn a_type_that_is_a_map_of_itself_is_as_good_as_a_map() {
    let mut folder: Folder = serde_json::from_str(r#"{"a": {"b": {}}}"#).unwrap();
    assert!(folder["a"].contains_key("b"));
    folder.insert("c".to_owned(), Folder(BTreeMap::new()));
    let text = serde_json::to_string(&folder).unwrap();
    assert_eq!(text, r#"{"a":{"b":{}},"c":{}}"#);
    let deep = r#"{"a":"#.repeat(100_000);
    assert!(v1::decode::<Folder>(deep.as_bytes()).is_err());
}

#[test]
fn a_tuple_is_an_array_of_its_length() {
    type Pair = (i64, Option<String>);
    let pair: Pair = v1::decode(br#"[1.0, "a"]"#).unwrap();
    assert_eq!(pair, (1, Some("a".to_owned())));
    assert_eq!(v1::encode(&pair).unwrap(), br#"[1,"a"]"#);
    assert_eq!(v1::decode::<Pair>(b"[1, null]").unwrap(), (1, None));
    // What a later version of the description adds is read over.
    assert_eq!(v1::decode::<Pair>(b"[1, null, {}]").unwrap(), (1, None));
    let fault = v1::decode::<Pair>(b"[1]").unwrap_err();
    assert_eq!(
        fault.to_string(),
        "the array ends where item 2 should be at line 1 column 3"
    );
    assert_eq!(v1::decode::<Pair>(br#"[1, 2]"#).unwrap_err().path, "/1");
    assert_eq!(v1::decode::<(bool,)>(b"[true]").unwrap(), (true,));
}

#[test]
fn an_open_tuple_comes_back_whatever_its_length() {
    type Open = (Nullable<i64>, Nullable<String>, Rest<serde_json::Value>);
    for (body, fits) in [
        ("[]", true),
        ("[1]", true),
        ("[null]", true),
        ("[1,null]", true),
        (r#"[1,"a"]"#, true),
        (r#"[1,"a",null,{"b":[2]}]"#, true),
        (r#"["a"]"#, false),
        ("[1,2]", false),
        ("{}", false),
    ] {
        match v1::decode::<Open>(body.as_bytes()) {
            Ok(open) => assert_eq!((v1::encode(&open).unwrap(), true), (body.into(), fits)),
            Err(fault) => assert!(!fits, "{body}: {fault}"),
        }
    }
    type Least = (Option<i64>, Nullable<String>);
    assert!(v1::decode::<Least>(b"[]").is_err());
    for body in ["[null]", r#"[null,"a"]"#] {
        let least: Least = v1::decode(body.as_bytes()).unwrap();
        assert_eq!(v1::encode(&least).unwrap(), body.as_bytes());
    }
    let gap: Open = (Nullable::Absent, Nullable::from("a"), Rest::default());
    assert!(v1::encode(&gap).is_err());
    let gap: Open = (1.into(), Nullable::Absent, vec![json!(2)].into());
    assert!(v1::encode(&gap).is_err());
    let fault = v1::decode::<(i64, Rest<bool>)>(b"[1, true, 3]").unwrap_err();
    assert_eq!(fault.path, "/2");
}

#[test]
fn a_tuple_that_would_lose_an_item_is_not_the_branch() {
    #[derive(Clone, PartialEq)]
    enum Point {
        Flat((f64, f64)),
        Solid((f64, f64, f64)),
        Unknown(serde_json::Value),
    }
    v1::union! { Point { Flat((f64, f64)), Solid((f64, f64, f64)), } }

    assert_eq!(
        v1::decode::<Point>(b"[1, 2]").unwrap(),
        Point::Flat((1.0, 2.0))
    );
    assert_eq!(
        v1::decode::<Point>(b"[1, 2, 3]").unwrap(),
        Point::Solid((1.0, 2.0, 3.0))
    );
    assert_eq!(
        v1::decode::<Point>(b"[1]").unwrap(),
        Point::Unknown(json!([1]))
    );
}

#[test]
fn an_entry_that_is_null_is_not_there_unless_null_is_a_value() {
    type Map<T> = BTreeMap<String, T>;
    let text = br#"{"a": 1, "b": null}"#;
    assert_eq!(v1::decode::<Map<i64>>(text).unwrap().len(), 1);
    assert_eq!(v1::decode::<Map<Option<i64>>>(text).unwrap()["b"], None);
    assert_eq!(
        v1::decode::<Map<Nullable<i64>>>(text).unwrap()["b"],
        Nullable::Null
    );
    assert_eq!(
        v1::decode::<Map<serde_json::Value>>(text).unwrap()["b"],
        json!(null)
    );
}
