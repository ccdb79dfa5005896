//! What a field can hold.

use serde::de::{DeserializeSeed, Deserializer};
use serde::ser::{Serialize, Serializer};
use std::marker::PhantomData;

/// A type that fields have: how it is read from and written to any self-describing format.
///
/// Our own trait rather than serde's on every field, since it is tolerant where JSON is: `1.0` is an integer.
pub trait Value: Sized {
    /// What a field holds before it is read. No reader lets it out: a required field that was not read is an error.
    fn empty() -> Self;

    /// Reads one.
    ///
    /// # Errors
    ///
    /// When what is there is not a value of this type, or cannot be read at all.
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error>;

    /// Writes it.
    ///
    /// # Errors
    ///
    /// When the serializer fails, or when the format has no such value: JSON has no infinite numbers.
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;

    /// Whether an optional field that holds this is left out.
    fn is_absent(&self) -> bool {
        false
    }
}

/// [`Value::empty`], for `..v1::empty()`.
#[must_use]
pub fn empty<T: Value>() -> T {
    T::empty()
}

/// A [`Value`] as serde's readers want it.
pub(crate) struct Seed<T>(pub(crate) PhantomData<T>);

impl<'de, T: Value> DeserializeSeed<'de> for Seed<T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        T::read(deserializer)
    }
}

/// A [`Value`] as serde's writers want it.
pub(crate) struct Wire<'a, T>(pub(crate) &'a T);

impl<T: Value> Serialize for Wire<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.write(serializer)
    }
}
