//! The visitor that builds a [`Node`] from what a YAML or JSON parser finds.

use std::cell::Cell;
use std::fmt;

use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

use super::merge_key;
use crate::diagnostics::Diagnostics;
use crate::node::{Node, Object, Value};
use crate::origins::{Origin, Step};

/// How much larger than its text a document may become by aliases, and what is allowed to the smallest one.
const COPIES: usize = 16;
const SMALLEST: usize = 4 * 1024 * 1024;

/// Why a document with aliases is refused.
pub(super) const TOO_MANY_COPIES: &str =
    "aliases make the document many times larger than its text";

/// What a text is read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dialect {
    /// RFC 8259.
    Json,
    /// YAML 1.2, with the merge keys of 1.1.
    Yaml,
}

/// What all nodes of a text share.
#[derive(Debug)]
pub(super) struct Reading<'a> {
    cx: &'a Diagnostics,
    dialect: Dialect,
    /// Bytes of scalars and nodes that may still come.
    budget: Cell<usize>,
}

impl<'a> Reading<'a> {
    /// For a text of this many bytes.
    pub(super) fn new(cx: &'a Diagnostics, dialect: Dialect, length: usize) -> Self {
        Self {
            cx,
            dialect,
            budget: Cell::new(length.saturating_mul(COPIES).max(SMALLEST)),
        }
    }

    fn spend<E: de::Error>(&self, cost: usize) -> Result<(), E> {
        let rest = self.budget.get().checked_sub(cost);
        self.budget.set(rest.unwrap_or(0));
        rest.map(|_| ()).ok_or_else(|| E::custom(TOO_MANY_COPIES))
    }
}

/// Reads one value into a node of this origin.
#[derive(Debug, Clone, Copy)]
pub(super) struct NodeSeed<'a> {
    reading: &'a Reading<'a>,
    origin: Origin,
}

impl<'a> NodeSeed<'a> {
    /// The root of a text.
    pub(super) fn root(reading: &'a Reading<'a>, origin: Origin) -> Self {
        Self { reading, origin }
    }

    fn child<'k>(self, step: impl Into<Step<&'k str>>) -> Self {
        Self {
            origin: self.reading.cx.origins().child(self.origin, step),
            ..self
        }
    }
}

impl<'de> DeserializeSeed<'de> for NodeSeed<'_> {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        let value = deserializer.deserialize_any(self)?;
        Ok(Node {
            origin: self.origin,
            value,
        })
    }
}

impl<'de> Visitor<'de> for NodeSeed<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value of a kind that JSON has")
    }

    fn visit_unit<E: de::Error>(self) -> Result<Value, E> {
        self.reading.spend(1)?;
        Ok(Value::Null)
    }

    fn visit_none<E: de::Error>(self) -> Result<Value, E> {
        self.visit_unit()
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<Value, E> {
        self.reading.spend(1)?;
        Ok(Value::Boolean(value))
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Value, E> {
        self.reading.spend(1)?;
        Ok(Value::Number(value.into()))
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Value, E> {
        self.reading.spend(1)?;
        Ok(Value::Number(value.into()))
    }

    fn visit_u128<E: de::Error>(self, value: u128) -> Result<Value, E> {
        // As JSON's readers do with what no integer of theirs holds.
        self.visit_f64(value as f64)
    }

    fn visit_i128<E: de::Error>(self, value: i128) -> Result<Value, E> {
        self.visit_f64(value as f64)
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Value, E> {
        self.reading.spend(1)?;
        Ok(match serde_json::Number::from_f64(value) {
            Some(number) => Value::Number(number),
            // JSON has no such number. Where one was meant the document is wrong, and elsewhere it is a text.
            None if value.is_nan() => Value::from(".nan"),
            None if value < 0.0 => Value::from("-.inf"),
            None => Value::from(".inf"),
        })
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Value, E> {
        self.visit_string(text.to_owned())
    }

    fn visit_string<E: de::Error>(self, text: String) -> Result<Value, E> {
        self.reading.spend(1 + text.len())?;
        Ok(Value::String(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        self.reading.spend(1)?;
        let mut items = Vec::new();
        while let Some(item) = access.next_element_seed(self.child(items.len()))? {
            items.push(item);
        }
        Ok(Value::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        self.reading.spend(1)?;
        let mut members = Object::new();
        while let Some(key) = access.next_key_seed(KeySeed)? {
            self.reading.spend(key.len())?;
            let first = members.get(&key).map(|first| first.origin);
            let step = if first.is_some() {
                Step::Repeated(key.as_str())
            } else {
                Step::from(key.as_str())
            };
            let node = access.next_value_seed(self.child(step))?;
            match first {
                Some(first) => {
                    let reported = self
                        .reading
                        .cx
                        .error(node.origin.key(), format!("the key `{key}` is there twice"));
                    reported
                        .help("delete one of the two")
                        .related(first.key(), "the first one");
                }
                None => drop(members.insert(key, node)),
            }
        }
        if self.reading.dialect == Dialect::Yaml {
            merge_key::apply(self.reading.cx, &mut members);
        }
        Ok(Value::Object(members))
    }
}

/// Reads a key: a string, or the text of a number or boolean of YAML: `200` in Responses Objects.
struct KeySeed;

impl<'de> DeserializeSeed<'de> for KeySeed {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        deserializer.deserialize_option(self)
    }
}

impl<'de> Visitor<'de> for KeySeed {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key that is a string")
    }

    fn visit_none<E: de::Error>(self) -> Result<String, E> {
        Err(E::custom("a key must be a string, found null"))
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        // Asked for a string, YAML gives the text of any scalar: `0200` and `1.0` stay what they are.
        deserializer.deserialize_str(self)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<String, E> {
        Ok(text.to_owned())
    }
}
