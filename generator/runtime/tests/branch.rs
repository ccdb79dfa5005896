//! Which branch of a union a value is read as, and that it is written again without a loss.

use std::collections::BTreeMap;

use client_runtime::serde_json::{self, Value, json};
use client_runtime::{UnknownValue, v1};

#[derive(Clone)]
struct Narrow {
    id: i64,
}
v1::record! { Narrow { required id = "id", } }

#[derive(Clone)]
struct Wide {
    id: i64,
    note: Option<String>,
    inner: Option<Box<Wide>>,
}
v1::record! { Wide { required id = "id", optional note = "note", optional inner = "inner", } }

#[derive(Clone)]
struct Deep {
    id: i64,
    inner: Option<Narrow>,
}
v1::record! { Deep { required id = "id", optional inner = "inner", } }

#[derive(Clone, PartialEq)]
enum Size {
    Narrow(Narrow),
    Deep(Deep),
    Wide(Wide),
    Map(BTreeMap<String, i64>),
    Unknown(Value),
}
v1::union! { Size { Narrow(Narrow), Deep(Deep), Wide(Wide), Map(BTreeMap<String, i64>), } }

fn read<T: v1::Value>(value: &Value) -> T {
    v1::decode(value.to_string().as_bytes()).unwrap()
}

fn written<T: v1::Value>(value: &T) -> Value {
    serde_json::from_slice(&v1::encode(value).unwrap()).unwrap()
}

#[test]
fn the_branch_that_loses_nothing_is_taken() {
    let is = |value: Value, expected: fn(&Size) -> bool| {
        let size: Size = read(&value);
        assert!(expected(&size), "{value} is {size:?}");
        assert_eq!(written(&size), value);
    };
    is(json!({"id": 1}), |size| matches!(size, Size::Narrow(_)));
    is(json!({"id": 1, "note": "x"}), |size| {
        matches!(size, Size::Wide(_))
    });
    is(json!({"id": 1, "inner": {"id": 2}}), |size| {
        matches!(size, Size::Deep(_))
    });
    // What would be lost stands one level below.
    is(json!({"id": 1, "inner": {"id": 2, "note": "x"}}), |size| {
        matches!(size, Size::Wide(_))
    });
    is(json!({"a": 1, "b": 2}), |size| matches!(size, Size::Map(_)));
    is(json!({"a": "text"}), |size| {
        matches!(size, Size::Unknown(_))
    });
}

#[test]
fn a_field_that_nobody_names_does_not_make_a_value_unknown() {
    let size: Size = read(&json!({"id": 1, "note": "x", "new": [1, 2]}));
    assert!(matches!(size, Size::Wide(_)), "{size:?}");
}

#[test]
fn a_null_that_would_be_lost_speaks_against_a_branch() {
    #[derive(Clone)]
    struct NullNote {
        id: i64,
        note: client_runtime::Nullable<String>,
    }
    v1::record! { NullNote { required id = "id", optional note = "note", } }
    #[derive(Clone, PartialEq)]
    enum Either {
        Wide(Wide),
        NullNote(NullNote),
        Unknown(Value),
    }
    v1::union! { Either { Wide(Wide), NullNote(NullNote), } }

    let value = json!({"id": 1, "note": null});
    let either: Either = read(&value);
    assert!(matches!(either, Either::NullNote(_)), "{either:?}");
    assert_eq!(written(&either), value);
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum CatKind {
    Cat,
    Unknown(UnknownValue),
}
v1::string_enum! { CatKind { Cat = "cat", } }

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum DogKind {
    Dog,
    Unknown(UnknownValue),
}
v1::string_enum! { DogKind { Dog = "dog", } }

#[derive(Clone)]
struct Cat {
    kind: Option<CatKind>,
    name: Option<String>,
}
v1::record! { Cat { optional kind = "kind", optional name = "name", } }

#[derive(Clone)]
struct Dog {
    kind: Option<DogKind>,
}
v1::record! { Dog { optional kind = "kind", } }

#[derive(Clone, PartialEq)]
enum Animal {
    Cat(Cat),
    Dog(Dog),
    Unknown(Value),
}
v1::union! { Animal { Cat(Cat), Dog(Dog), } }

#[test]
fn a_value_of_an_enum_outweighs_a_field_without_a_name() {
    let dog: Animal = read(&json!({"kind": "dog", "name": "a field that is new"}));
    assert_eq!(
        dog,
        Animal::Dog(Dog {
            kind: Some(DogKind::Dog)
        })
    );
    let animals: Vec<Animal> = read(&json!([{"kind": "dog"}, {"kind": "cat"}, {}]));
    assert!(
        matches!(
            animals[..],
            [Animal::Dog(_), Animal::Cat(_), Animal::Cat(_)]
        ),
        "{animals:?}"
    );
}

#[test]
fn a_value_without_a_branch_says_why() {
    let unknown: Size = read(&json!({"id": "hunter2"}));
    let reasons = unknown.why_unknown().unwrap();
    assert_eq!(
        reasons.to_string(),
        "no branch fits: Narrow at /id: invalid type: string, expected an integer of 64 bits; \
         Deep at /id: invalid type: string, expected an integer of 64 bits; \
         Wide at /id: invalid type: string, expected an integer of 64 bits; \
         Map at /*: invalid type: string, expected an integer of 64 bits"
    );
    let [_, _, _, map] = reasons.mismatches() else {
        panic!("{reasons:?}")
    };
    assert_eq!((map.variant(), map.path()), ("Map", "/id"));
    assert!(read::<Size>(&json!({"id": 1})).why_unknown().is_none());
}

#[derive(Clone, PartialEq)]
enum Shape {
    Circle(Narrow),
    Square(Extra),
    Plain(BTreeMap<String, i64>),
    Nested(Animal),
    Named(Named),
    Unknown(Value),
}
v1::union! {
    Shape by "shape" {
        Circle(Narrow) adds "circle", Square(Extra) adds "square", Plain(BTreeMap<String, i64>) adds "plain", Nested(Animal) adds "nested",
        Named(Named) adds "named",
    }
}

#[derive(Clone)]
struct Extra {
    id: i64,
    others: BTreeMap<String, i64>,
}
v1::record! { Extra { required id = "id", ..others } }

#[derive(Clone)]
struct Named {
    id: i64,
    shape: Option<String>,
}
v1::record! { Named { required id = "id", optional shape = "shape", } }

#[test]
fn a_branch_without_the_discriminator_is_written_with_it() {
    for value in [
        json!({"shape": "circle", "id": 1}),
        json!({"shape": "square", "id": 1, "more": 2}),
        json!({"shape": "plain", "a": 2}),
        json!({"shape": "nested", "kind": "dog"}),
        json!({"id": 1, "shape": "named"}),
    ] {
        let shape: Shape = read(&value);
        assert!(!matches!(shape, Shape::Unknown(_)), "{value}");
        assert_eq!(written(&shape), value);
    }
    let Shape::Square(square) = read(&json!({"id": 1, "more": 2, "shape": "square"})) else {
        panic!("not a square");
    };
    assert_eq!(square.others, BTreeMap::from([("more".to_owned(), 2)]));
}

#[test]
fn a_missing_discriminator_is_written() {
    let named = Shape::Named(Named { id: 1, shape: None });
    assert_eq!(written(&named), json!({"id": 1, "shape": "named"}));
    // And one that was set stays.
    let named = Shape::Named(Named {
        id: 1,
        shape: Some("of its own".to_owned()),
    });
    assert_eq!(written(&named), json!({"id": 1, "shape": "of its own"}));
}
