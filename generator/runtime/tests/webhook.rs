//! What an API sends, decoded by name: the enum is declared as generated code declares it.

use client_runtime::bytes::Bytes;
use client_runtime::http::Method;
use client_runtime::{Empty, UnknownWebhook, serde_json, v1};

#[derive(Clone)]
struct Pet {
    name: String,
}
v1::record! { Pet { required name = "name", } }

#[derive(Clone, Debug, PartialEq)]
enum Webhook {
    NewPet(Pet),
    NewPetDelete(Empty),
    Note(String),
    Photo(Bytes),
    Unknown(UnknownWebhook),
}
v1::webhooks! {
    Webhook {
        "POST" "newPet" => NewPet(json Pet),
        "DELETE" "newPet" => NewPetDelete(empty),
        "POST" "note" => Note(text),
        "PUT" "photo" => Photo(bytes),
    }
}

#[test]
fn a_body_is_decoded_by_its_name() {
    let pet = Webhook::decode("newPet", r#"{"name": "Kit"}"#).unwrap();
    let name = "Kit".to_owned();
    assert_eq!(pet, Webhook::NewPet(Pet { name }));
    assert_eq!(pet.name(), "newPet");
    assert_eq!(
        Webhook::decode("note", "hello").unwrap(),
        Webhook::Note("hello".to_owned())
    );
    let photo = Bytes::from_static(b"\xFF\xD8");
    assert_eq!(
        Webhook::decode("photo", photo.clone()).unwrap(),
        Webhook::Photo(photo)
    );
}

#[test]
fn a_method_tells_two_of_one_name_apart() {
    let deleted = Webhook::decode_method(&Method::DELETE, "newPet", "").unwrap();
    assert_eq!(deleted, Webhook::NewPetDelete(Empty));
    let patched = Webhook::decode_method(&Method::PATCH, "newPet", "{}").unwrap();
    assert!(matches!(patched, Webhook::Unknown(_)));
}

#[test]
fn a_name_that_is_not_known_is_no_error() {
    let Webhook::Unknown(unknown) = Webhook::decode("oldPet", "hunter2").unwrap() else {
        panic!("nobody knows it");
    };
    assert_eq!(
        (unknown.name(), &unknown.body()[..]),
        ("oldPet", &b"hunter2"[..])
    );
    assert_eq!(Webhook::Unknown(unknown.clone()).name(), "oldPet");
    assert!(!format!("{unknown:?}").contains("hunter2"));
}

#[test]
fn a_body_that_does_not_fit_says_where() {
    let error = Webhook::decode("newPet", r#"{"name": 7}"#).unwrap_err();
    assert_eq!((error.name(), error.path()), ("newPet", "/name"));
    assert!(
        error.to_string().starts_with("newPet: at /name: "),
        "{error}"
    );
    let empty = Webhook::decode("newPet", " ").unwrap_err();
    assert_eq!(empty.to_string(), "newPet: a body is promised");
    assert!(Webhook::decode("note", vec![0xFF]).is_err());
    assert!(
        !format!(
            "{:?}",
            Webhook::decode("newPet", "\"hunter2\"").unwrap_err()
        )
        .contains("hunter2")
    );
    assert!(serde_json::from_str::<Pet>("{}").is_err());
}
