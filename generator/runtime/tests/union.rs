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

#[derive(Clone, Debug, PartialEq)]
enum Pet {
    Cat(Cat),
    Dog(Box<Dog>),
    Unknown(Value),
}

v1::union! { Pet by "petType" { Cat(Cat) = "cat" | "kitten", Dog(Box<Dog>) = "dog", } }

#[derive(Clone, Debug, PartialEq)]
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
    #[derive(Clone, Debug, PartialEq)]
    enum Tree {
        Left(Left),
        Right(Right),
        Unknown(Value),
    }
    v1::union! { Tree { Left(Left), Right(Right), } }

    let text = r#"{"below":"#.repeat(100) + "1" + &r#","left":"x","right":"x"}"#.repeat(100);
    assert!(
        v1::decode::<Tree>(text.as_bytes())
            .unwrap_err()
            .message
            .contains("unions stand too deep")
    );
    // And the next one starts afresh.
    assert!(v1::decode::<Tree>(br#"{"below": {"below": 1, "left": 1}, "right": 1}"#).is_ok());
}
