//! Finds the field that a key of an object names.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, Visitor};

use super::record::{Extras, Shape};

/// What a key stands for.
pub(super) enum Key {
    /// The field at this position.
    Field(usize),
    /// None of the fields, and it matters.
    Extra(String),
    /// None of the fields.
    Ignored,
}

/// Reads a key.
pub(super) struct KeySeed {
    pub(super) shape: Shape,
    /// Position of the field that is expected.
    pub(super) hint: usize,
}

impl KeySeed {
    fn find(&self, key: &[u8]) -> Option<usize> {
        let is = |position: usize| {
            self.shape
                .fields
                .get(position)
                .is_some_and(|field| field.name().as_bytes() == key)
        };
        // The field after the last one that was read; then the one before it, where an object comes in reverse.
        if is(self.hint) {
            return Some(self.hint);
        }
        match self.hint.checked_sub(2) {
            Some(position) if is(position) => Some(position),
            Some(_) | None => self
                .shape
                .fields
                .iter()
                .position(|field| field.name().as_bytes() == key),
        }
    }
}

impl<'de> DeserializeSeed<'de> for KeySeed {
    type Value = Key;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Key, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for KeySeed {
    type Value = Key;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the name of a field")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<Key, E> {
        Ok(match (self.find(key.as_bytes()), self.shape.extras) {
            (Some(position), _) => Key::Field(position),
            (None, Extras::Kept) => Key::Extra(key.to_owned()),
            (None, Extras::Ignored) => Key::Ignored,
        })
    }
}
