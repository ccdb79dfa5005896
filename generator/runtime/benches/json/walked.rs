//! The types as the generator declares them.

use std::collections::BTreeMap;

use client_runtime::chrono::{DateTime, Utc};
use client_runtime::serde_json::Value;
use client_runtime::uuid::Uuid;
use client_runtime::{UnknownValue, v1};

#[derive(Clone)]
pub(crate) struct Order {
    id: Uuid,
    display_name: String,
    created_at: DateTime<Utc>,
    count: i64,
    status: Status,
    note: Option<String>,
    score: Option<f64>,
    active: Option<bool>,
    labels: Option<BTreeMap<String, String>>,
    tags: Option<Vec<String>>,
    target: Option<Target>,
    parent: Option<Box<Order>>,
}

v1::record! {
    Order {
        required id = "id",
        required display_name = "displayName",
        required created_at = "createdAt",
        required count = "count",
        required status = "status",
        optional note = "note",
        optional score = "score",
        optional active = "active",
        optional labels = "labels",
        optional tags = "tags",
        optional target = "target",
        optional parent = "parent",
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Status {
    Active,
    Archived,
    Invited,
    Deleted,
    Unknown(UnknownValue),
}

v1::string_enum! {
    Status { Active = "active", Archived = "archived", Invited = "invited", Deleted = "deleted", }
}

#[derive(Clone, PartialEq)]
pub(crate) enum Target {
    Number(i64),
    Text(String),
    Leaf(Leaf),
    Unknown(Value),
}

v1::union! {
    Target { Number(i64), Text(String), Leaf(Leaf), }
}

#[derive(Clone)]
pub(crate) struct Leaf {
    x: i64,
    y: Option<String>,
}

v1::record! {
    Leaf {
        required x = "x",
        optional y = "y",
    }
}
