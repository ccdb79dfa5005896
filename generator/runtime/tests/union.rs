//! Open enums and unions, as a generated crate declares them.

use client_runtime::serde_json::{self, Value, json};
use client_runtime::{UnknownValue, v1};

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Status {
    Active,
    InReview,
    Unknown(UnknownValue),
}

v1::string_enum! {
    Status { Active = "active", InReview = "in-review", }
}

#[derive(Clone)]
struct Cat {
    pet_type: String,
    lives: i64,
}

v1::record! { Cat { required pet_type = "petType", required lives = "lives", } }

#[derive(Clone)]
struct Dog {
    pet_type: String,
    friends: Option<Vec<Pet>>,
}

v1::record! { Dog { required pet_type = "petType", optional friends = "friends", } }

#[derive(Clone, PartialEq)]
enum Pet {
    Cat(Cat),
    Dog(Box<Dog>),
    Unknown(Value),
}

v1::union! { Pet by "petType" { Cat(Cat) = "cat" | "kitten", Dog(Box<Dog>) = "dog", } }

#[derive(Clone, PartialEq)]
enum Id {
    Text(String),
    Number(i64),
    Many(Vec<Id>),
    Cat(Cat),
    Unknown(Value),
}

v1::union! { Id { Text(String), Number(i64), Many(Vec<Id>), Cat(Cat), } }

fn read<T: v1::Value>(value: &Value) -> Result<T, v1::DecodeFault> {
    v1::decode(value.to_string().as_bytes())
}

#[test]
fn an_open_enum_keeps_what_it_does_not_know() {
    for (text, status) in [
        ("active", Status::Active),
        ("in-review", Status::InReview),
        ("gone", Status::from("gone")),
    ] {
        assert_eq!(read::<Status>(&text.into()).unwrap(), status);
        assert_eq!(status.as_str(), text);
        assert_eq!(status.to_string(), text);
        assert_eq!(Status::from(text.to_owned()), status);
        assert_eq!(serde_json::to_value(&status).unwrap(), text);
    }
    assert!(matches!(Status::from("gone"), Status::Unknown(value) if value.as_str() == "gone"));
    assert!(read::<Status>(&1.into()).is_err());
}

#[test]
fn the_discriminator_may_stand_anywhere() {
    let cat = Pet::Cat(Cat {
        pet_type: "kitten".to_owned(),
        lives: 9,
    });
    for text in [
        r#"{"petType": "kitten", "lives": 9}"#,
        r#"{"x": [1, {"petType": 5}], "lives": 9.0, "petType": "kitten"}"#,
    ] {
        assert_eq!(v1::decode::<Pet>(text.as_bytes()).unwrap(), cat);
        assert_eq!(serde_json::from_str::<Pet>(text).unwrap(), cat);
    }
    assert_eq!(
        serde_json::to_value(&cat).unwrap(),
        json!({"petType": "kitten", "lives": 9})
    );
}

#[test]
fn unions_may_hold_themselves() {
    let value = json!({"petType": "dog", "friends": [{"petType": "dog"}, {"lives": 1, "petType": "cat"}, {"petType": "eel", "volts": 600}]});
    let dog: Pet = read(&value).unwrap();
    let Pet::Dog(dog) = &dog else {
        panic!("{dog:?}")
    };
    assert!(matches!(
        dog.friends.as_deref(),
        Some([Pet::Dog(_), Pet::Cat(_), Pet::Unknown(_)])
    ));
    assert_eq!(serde_json::to_value(dog).unwrap(), value);
}

#[test]
fn what_no_branch_stands_for_is_kept_unchanged() {
    let big = json!({"petType": "eel", "u": u64::MAX, "i": i64::MIN, "f": 0.1, "s": "\u{1F600}\n", "n": null, "a": [true, {}]});
    for value in [
        big,
        json!({"lives": 9}),
        json!({"petType": null}),
        json!(5),
        json!("cat"),
        json!([1, "a"]),
        json!(null),
        json!(-0.5),
    ] {
        let pet: Pet = read(&value).unwrap();
        assert_eq!(pet, Pet::Unknown(value.clone()));
        assert_eq!(serde_json::to_value(&pet).unwrap(), value);
    }
}

#[test]
fn a_known_branch_that_does_not_fit_is_a_fault_with_a_path() {
    let fault = read::<Pet>(
        &json!({"petType": "dog", "friends": [{"lives": "hunter2", "petType": "cat"}]}),
    )
    .unwrap_err();
    assert_eq!(fault.path, "/friends/0/lives");
    assert!(!fault.message.contains("hunter2"), "{fault}");
    let fault = read::<Pet>(&json!({"petType": "dog", "friends": {}})).unwrap_err();
    assert_eq!(fault.path, "/friends");
}

#[test]
fn of_equals_the_first_branch_that_fits_is_taken() {
    assert_eq!(read::<Id>(&json!("a")).unwrap(), Id::Text("a".to_owned()));
    assert_eq!(read::<Id>(&json!(5.0)).unwrap(), Id::Number(5));
    assert_eq!(
        read::<Id>(&json!(["a", 5])).unwrap(),
        Id::Many(vec![Id::Text("a".to_owned()), Id::Number(5)])
    );
    assert_eq!(
        read::<Id>(&json!({"petType": "cat", "lives": 1})).unwrap(),
        Id::Cat(Cat {
            pet_type: "cat".to_owned(),
            lives: 1
        })
    );
}

#[test]
fn what_fits_no_branch_is_kept_unchanged() {
    for value in [
        json!(null),
        json!(5.5),
        json!(u64::MAX),
        json!({"lives": 1}),
        json!(true),
    ] {
        let id: Id = read(&value).unwrap();
        assert_eq!(id, Id::Unknown(value.clone()));
        assert_eq!(serde_json::to_value(&id).unwrap(), value);
    }
}

#[test]
fn faults_in_trials_leave_no_trace_in_the_path() {
    #[derive(Clone)]
    struct Owner {
        id: Id,
        age: i64,
    }
    v1::record! { Owner { required id = "id", required age = "age", } }

    let fault =
        read::<Owner>(&json!({"id": {"petType": "cat", "lives": "no"}, "age": false})).unwrap_err();
    assert_eq!(fault.path, "/age");
}

#[test]
fn a_union_works_in_another_format() {
    let pet: Pet = read(&json!({"lives": 9, "petType": "cat"})).unwrap();
    let ids: Id = read(&json!(["a", 5, {"petType": "cat", "lives": 1}, -1.5])).unwrap();
    let mut cbor = Vec::new();
    ciborium::into_writer(&pet, &mut cbor).unwrap();
    assert_eq!(
        ciborium::from_reader::<Pet, _>(cbor.as_slice()).unwrap(),
        pet
    );
    cbor.clear();
    ciborium::into_writer(&ids, &mut cbor).unwrap();
    assert_eq!(
        ciborium::from_reader::<Id, _>(cbor.as_slice()).unwrap(),
        ids
    );
}

#[test]
fn hostile_depth_is_an_error() {
    let deep = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    assert!(v1::decode::<Id>(deep(100_000).as_bytes()).is_err());
    assert!(v1::decode::<Pet>(deep(100_000).as_bytes()).is_err());
    let dogs = r#"{"petType":"dog","friends":["#.repeat(100_000);
    assert!(v1::decode::<Pet>(dogs.as_bytes()).is_err());
}

#[test]
fn unions_in_unions_do_not_multiply_without_end() {
    /// Each branch reads all that is below it and fails at the end: the second doubles the work at each level.
    #[derive(Clone)]
    struct Left {
        below: Box<Tree>,
        missing_on_the_left: i64,
    }
    v1::record! { Left { required below = "below", required missing_on_the_left = "left", } }
    #[derive(Clone)]
    struct Right {
        below: Box<Tree>,
        missing_on_the_right: i64,
    }
    v1::record! { Right { required below = "below", required missing_on_the_right = "right", } }
    #[derive(Clone, PartialEq)]
    enum Tree {
        Left(Left),
        Right(Right),
        Unknown(Value),
    }
    v1::union! { Tree { Left(Left), Right(Right), } }

    let text = r#"{"below":"#.repeat(100) + "1" + &r#","left":"x","right":"x"}"#.repeat(100);
    let tree = v1::decode::<Tree>(text.as_bytes()).unwrap();
    assert!(matches!(tree, Tree::Unknown(_)));
    assert_eq!(serde_json::to_string(&tree).unwrap(), text);
}

/// A type of a kilobyte, eight branches of it, and every way in which they hold each other.
mod large {
    use super::*;

    macro_rules! branches {
        ($($branch:ident $own:literal)*) => {$(
            #[derive(Clone)]
            pub(super) struct $branch {
                pub(super) own: Option<String>,
                next: Option<Box<Node>>,
                items: Option<Vec<Node>>,
                map: Option<std::collections::BTreeMap<String, Node>>,
                itself: Option<Box<$branch>>,
                a: Option<String>, b: Option<String>, c: Option<String>, d: Option<String>, e: Option<String>, f: Option<String>,
                g: Option<String>, h: Option<String>, i: Option<String>, j: Option<String>, k: Option<String>, l: Option<String>,
                m: Option<String>, n: Option<String>, o: Option<String>, p: Option<String>, q: Option<String>, r: Option<String>,
                s: Option<String>, t: Option<String>, u: Option<String>, v: Option<String>, w: Option<String>, x: Option<String>,
            }
            v1::record! { $branch {
                optional own = $own,
                optional next = "next", optional items = "items", optional map = "map", optional itself = "itself",
                optional a = "a", optional b = "b", optional c = "c", optional d = "d", optional e = "e", optional f = "f",
                optional g = "g", optional h = "h", optional i = "i", optional j = "j", optional k = "k", optional l = "l",
                optional m = "m", optional n = "n", optional o = "o", optional p = "p", optional q = "q", optional r = "r",
                optional s = "s", optional t = "t", optional u = "u", optional v = "v", optional w = "w", optional x = "x",
            } }
        )*};
    }
    branches! { K0 "k0" K1 "k1" K2 "k2" K3 "k3" K4 "k4" K5 "k5" K6 "k6" K7 "k7" }

    #[derive(Clone, PartialEq)]
    pub(super) enum Node {
        K0(K0),
        K1(K1),
        K2(K2),
        K3(K3),
        K4(K4),
        K5(K5),
        K6(K6),
        K7(K7),
        Unknown(Value),
    }
    v1::union! { Node { K0(K0), K1(K1), K2(K2), K3(K3), K4(K4), K5(K5), K6(K6), K7(K7), } }
}

/// A value of nested unions, each level of another branch and under another key.
fn nested(depth: usize, key: &str) -> Value {
    let mut value = json!({"k7": "innermost"});
    for level in 0..depth {
        let below = match key {
            "items" => json!([value]),
            "map" => json!({"a key": value}),
            _ => value,
        };
        value = json!({format!("k{}", level % 8): "own", key: below, "a": "b"});
    }
    value
}

/// Runs on a stack of a megabyte, which is what a thread may have.
fn on_a_small_stack(run: impl FnOnce() + Send + 'static) {
    let thread = std::thread::Builder::new().stack_size(1024 * 1024);
    thread.spawn(run).unwrap().join().unwrap();
}

#[test]
fn nested_unions_come_back_equal_at_every_depth() {
    on_a_small_stack(|| {
        for key in ["next", "items", "map"] {
            for depth in 0..60 {
                let value = nested(depth, key);
                let node: large::Node = read(&value).unwrap();
                assert!(!matches!(node, large::Node::Unknown(_)), "{key} {depth}");
                assert_eq!(serde_json::to_value(&node).unwrap(), value, "{key} {depth}");
            }
        }
    });
}

#[test]
fn no_depth_takes_all_of_the_stack() {
    on_a_small_stack(|| {
        for (begin, end) in [
            (r#"{"itself":"#, "}"),
            (r#"{"next":"#, "}"),
            (r#"{"items":["#, "]}"),
            (r#"{"map":{"a":"#, "}}"),
            ("[", "]"),
            (r#"{"k0":{"k1":"#, "}}"),
        ] {
            for depth in [10, 60, 110, 127, 10_000] {
                let text = begin.repeat(depth) + "{}" + &end.repeat(depth);
                let node = v1::decode::<large::Node>(text.as_bytes()).map(drop);
                let itself = v1::decode::<large::K0>(text.as_bytes()).map(drop);
                let tagged = v1::decode::<Pet>(text.as_bytes()).map(drop);
                if depth < 60 {
                    let is_record = begin.starts_with('{') && !begin.contains("k0");
                    assert!(node.is_ok() && itself.is_ok() == is_record, "{begin}");
                    assert!(tagged.is_ok());
                }
                assert!(depth < 10_000 || node.is_err());
                // Serde's own way has no larger stack; what it cannot read is forgotten by the next one.
                let _ = serde_json::from_str::<large::Node>(&text);
                assert!(serde_json::from_str::<large::Node>(r#"{"k1":"own"}"#).is_ok());
            }
        }
    });
}

/// Numbers and keys that come twice, for what is read at once and for what is kept first.
#[test]
fn of_a_key_that_comes_twice_the_last_value_counts() {
    let text = br#"{"lives": 1, "petType": "cat", "lives": 2}"#;
    let cat = Cat {
        pet_type: "cat".to_owned(),
        lives: 2,
    };
    assert_eq!(v1::decode::<Cat>(text).unwrap(), cat);
    assert_eq!(v1::decode::<Pet>(text).unwrap(), Pet::Cat(cat.clone()));
    assert_eq!(v1::decode::<Id>(text).unwrap(), Id::Cat(cat));
    let json: Value = v1::decode(text).unwrap();
    assert_eq!(json, json!({"lives": 2, "petType": "cat"}));
    assert_eq!(
        v1::decode::<Pet>(br#"{"a": 1, "a": 2}"#).unwrap(),
        Pet::Unknown(json!({"a": 2}))
    );
    let map: std::collections::BTreeMap<String, i64> =
        v1::decode(br#"{"a": 1, "b": 3, "a": 2}"#).unwrap();
    assert_eq!((map["a"], map.len()), (2, 2));
    // Wherever it stands, the first discriminator chooses.
    for text in [
        r#"{"petType": "cat", "petType": "dog", "lives": 1}"#,
        r#"{"lives": 1, "petType": "cat", "petType": "dog"}"#,
    ] {
        let Pet::Cat(cat) = v1::decode::<Pet>(text.as_bytes()).unwrap() else {
            panic!("{text}")
        };
        assert_eq!(cat.pet_type, "dog");
    }
}
