//! Types of every kind, as the generator declares them: the four clients lack most of these.

use std::collections::BTreeMap;

use client_runtime::bytes::Bytes;
use client_runtime::chrono::{DateTime, NaiveDate, Utc};
use client_runtime::serde_json::Value;
use client_runtime::uuid::Uuid;
use client_runtime::{Base64, Empty, Nullable, Rest, Secret, UnknownValue, UnknownWebhook, v1};

#[derive(Clone)]
pub(super) struct Account {
    id: Uuid,
    image: Option<String>,
    note: Nullable<String>,
    password: Option<Secret>,
    created: Option<DateTime<Utc>>,
    birthday: Option<NaiveDate>,
    avatar: Option<Base64>,
    manager: Option<Box<Account>>,
    scores: Option<BTreeMap<String, Vec<f64>>>,
    more: BTreeMap<String, Nullable<i64>>,
}
v1::record! {
    Account {
        required id = "id",
        required image = "image",
        optional note = "note",
        optional password = "password",
        optional created = "createdAt",
        optional birthday = "birthday",
        optional avatar = "avatar",
        optional manager = "manager",
        optional scores = "scores",
        ..more
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Status {
    Active,
    Unknown(UnknownValue),
}
v1::string_enum! { Status { Active = "active", } }

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Depth {
    Zero,
    Unknown(UnknownValue<i64>),
}
v1::value_enum! { Depth(i64) { Zero = 0, } }

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Size {
    Auto,
    Pair,
    Unknown(UnknownValue<Value>),
}
v1::json_enum! { Size { Auto = "\"auto\"", Pair = "{\"a\":[2],\"b\":0.5}", } }

#[derive(Clone)]
pub(super) struct Cat {
    kind: String,
    lives: i64,
}
v1::record! { Cat { required kind = "kind", required lives = "lives", } }

#[derive(Clone)]
pub(super) struct Dog {
    kind: String,
    friends: Option<Vec<Pet>>,
}
v1::record! { Dog { required kind = "kind", optional friends = "friends", } }

#[derive(Clone, PartialEq)]
pub(super) enum Pet {
    Cat(Cat),
    Dog(Box<Dog>),
    Unknown(Value),
}
v1::union! { Pet by "kind" { Cat(Cat) = "cat" | "kitten", Dog(Box<Dog>) = "dog", } }

/// Untagged branches, of which several fit many values, and that hold themselves.
#[derive(Clone, PartialEq)]
pub(super) enum Tree {
    Date(NaiveDate),
    Text(String),
    Number(f64),
    Point((i64, Nullable<i64>, Rest<Tree>)),
    Many(Vec<Tree>),
    Cat(Cat),
    Named(BTreeMap<String, Option<Tree>>),
    Unknown(Value),
}
v1::union! {
    Tree {
        Date(NaiveDate), Text(String), Number(f64), Point((i64, Nullable<i64>, Rest<Tree>)), Many(Vec<Tree>), Cat(Cat),
        Named(BTreeMap<String, Option<Tree>>),
    }
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Webhook {
    Pet(Pet),
    PetDelete(Empty),
    Account(Account),
    Note(String),
    Photo(Bytes),
    Unknown(UnknownWebhook),
}
v1::webhooks! {
    Webhook {
        "POST" "pet" => Pet(json Pet),
        "DELETE" "pet" => PetDelete(empty),
        "POST" "account" => Account(json Account),
        "POST" "note" => Note(text),
        "PUT" "photo" => Photo(bytes),
    }
}
