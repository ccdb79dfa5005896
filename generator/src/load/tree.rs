//! The visitor that builds a [`Node`] from what a YAML or JSON parser finds.

use std::fmt;

use indexmap::map::Entry;
use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

use super::syntax_error;
use crate::diagnostics::Diagnostics;
use crate::node::{Node, Object, Value};
use crate::origins::{Origin, Position};

/// Reads a text: JSON where it begins like an object of JSON, YAML otherwise.
pub(super) fn parse(cx: &Diagnostics, root: Origin, text: &str) -> Option<Node> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let seed = NodeSeed { cx, origin: root };
    if text.trim_start().starts_with('{') {
        let mut reader = serde_json::Deserializer::from_str(text);
        let read = seed
            .deserialize(&mut reader)
            .and_then(|node| reader.end().map(|()| node));
        read.map_err(|error| {
            let position = Position {
                line: error.line().max(1),
                column: error.column().max(1),
            };
            syntax_error(cx, root, position, error.to_string());
        })
        .ok()
    } else {
        seed.deserialize(serde_yaml::Deserializer::from_str(text))
            .map_err(|error| {
                let place = error.location();
                let position = place.map_or(Position { line: 1, column: 1 }, |at| Position {
                    line: at.line(),
                    column: at.column(),
                });
                syntax_error(cx, root, position, error.to_string());
            })
            .ok()
    }
}

/// Reads one value into a node of this origin.
#[derive(Clone, Copy)]
struct NodeSeed<'a> {
    cx: &'a Diagnostics,
    origin: Origin,
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
        f.write_str("a value of JSON's kinds")
    }

    fn visit_unit<E: de::Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Boolean(value))
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Value, E> {
        let number = serde_json::Number::from_f64(value);
        number
            .map(Value::Number)
            .ok_or_else(|| E::custom("a number that JSON does not have"))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Value, E> {
        Ok(Value::String(text.to_owned()))
    }

    fn visit_string<E: de::Error>(self, text: String) -> Result<Value, E> {
        Ok(Value::String(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        loop {
            let origin = self.cx.origins().child(self.origin, items.len());
            match access.next_element_seed(NodeSeed {
                cx: self.cx,
                origin,
            })? {
                Some(item) => items.push(item),
                None => return Ok(Value::Array(items)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        let mut members = Object::new();
        while let Some(key) = access.next_key::<String>()? {
            let origin = self.cx.origins().child(self.origin, key.as_str());
            let node = access.next_value_seed(NodeSeed {
                cx: self.cx,
                origin,
            })?;
            match members.entry(key) {
                Entry::Vacant(place) => {
                    place.insert(node);
                }
                Entry::Occupied(place) => {
                    self.cx.error(
                        origin.key(),
                        format!("the key `{}` is there twice", place.key()),
                    );
                }
            }
        }
        Ok(Value::Object(members))
    }
}
