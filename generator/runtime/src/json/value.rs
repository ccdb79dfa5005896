//! The types of fields.

use serde::de::{DeserializeSeed, Deserializer};
use serde::ser::{Serialize, Serializer};
use std::collections::BTreeMap;
use std::fmt::Debug;
use std::marker::PhantomData;

use super::reader::{FieldReader, read_record};
use super::record::{Extras, Shape};
use super::writer::{FieldWriter, write_record};

/// A type of fields, readable from and writable to any self-describing format.
///
/// Our own trait rather than serde's on every field, since it is tolerant where JSON is: `1.0` is an integer.
///
/// Records implement the second half, which `v1::record!` writes: two lists of plain calls, one per field, with neither a `?` nor a branch. They, and
/// their standing in this one trait, are what keeps generated crates quick to compile. All other types implement the first half.
pub trait Value: Debug + PartialEq + Sized + Send + Sync + 'static {
    /// The initial value of a field. Readers never return it: a required field that was not read is an error.
    fn empty() -> Self;

    /// Reads a value.
    ///
    /// # Errors
    ///
    /// The input does not match this type, or cannot be read at all.
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_record(deserializer)
    }

    /// Writes the value.
    ///
    /// # Errors
    ///
    /// The serializer fails, or the format cannot represent the value: JSON has no infinite numbers.
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write_record(self, serializer)
    }

    /// Whether an optional field with this value is omitted.
    fn is_absent(&self) -> bool {
        false
    }

    /// Makes the value absent if its type allows that. Returns whether it does.
    fn unset(&mut self) -> bool {
        false
    }

    /// Null, where it is a value of this type: any JSON. An optional field then tells what is null from what is not there.
    fn null() -> Option<Self> {
        None
    }

    /// A record's fields.
    const SHAPE: Shape = Shape {
        name: "a value",
        fields: &[],
        members: "",
        extras: Extras::Ignored,
    };

    /// Shows each of a record's fields to the reader, which reads the one whose value comes next. In the order of [`SHAPE`](Value::SHAPE).
    fn read_fields<R: FieldReader>(&mut self, _reader: &mut R) {}

    /// Shows each of a record's fields, beside those of another record, to the visitor, in the same order.
    fn fields<V: FieldVisitor>(&self, _other: &Self, _visitor: &mut V) {}

    /// Shows what is an object on the wire to the writer: a record's fields, or what another type holds.
    fn write_fields<W: FieldWriter>(&self, writer: &mut W) {
        self.fields(self, writer);
    }
}

/// Goes along the fields of a record, beside those of another one. Who needs only one record takes it for both.
pub trait FieldVisitor {
    /// The record's next field.
    fn field<T: Value>(&mut self, value: &T, other: &T);

    /// The map of fields that have no name of their own, after those that have.
    fn extra<T: Value>(&mut self, values: &BTreeMap<String, T>, others: &BTreeMap<String, T>);
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
