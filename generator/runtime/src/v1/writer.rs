//! Writes a record: goes along its fields, and writes those that are there.

use std::collections::BTreeMap;
use std::slice;

use serde::ser::{SerializeMap, Serializer};

use super::record::Field;
use super::value::{Value, Wire};

/// Goes along the fields of a record while it is written.
pub trait FieldWriter {
    /// The record's next field.
    fn field<T: Value>(&mut self, value: &T);

    /// The map of fields that have no name of their own, after those that have.
    fn extra<T: Value>(&mut self, values: &BTreeMap<String, T>);
}

/// Writes a record: its required fields, and those optional ones that are there.
///
/// # Errors
///
/// When a field cannot be written.
pub fn write_record<T: Value, S: Serializer>(record: &T, serializer: S) -> Result<S::Ok, S::Error> {
    let map = serializer.serialize_map(None)?;
    let mut writer = Writer {
        map,
        named: T::SHAPE.fields,
        fields: T::SHAPE.fields.iter(),
        error: None,
    };
    record.write_fields(&mut writer);
    match writer.error {
        None => writer.map.end(),
        Some(error) => Err(error),
    }
}

struct Writer<M, E> {
    map: M,
    named: &'static [Field],
    /// The names of the fields that are shown next.
    fields: slice::Iter<'static, Field>,
    error: Option<E>,
}

impl<M: SerializeMap> Writer<M, M::Error> {
    #[inline(never)]
    fn write_entry<T: Value>(&mut self, name: &str, value: &T) {
        if self.error.is_none() {
            self.error = self.map.serialize_entry(name, &Wire(value)).err();
        }
    }
}

impl<M: SerializeMap> FieldWriter for Writer<M, M::Error> {
    #[inline(always)]
    fn field<T: Value>(&mut self, value: &T) {
        if let Some(field) = self.fields.next()
            && (field.is_required() || !value.is_absent())
        {
            self.write_entry(field.name(), value);
        }
    }

    /// An entry whose key is a field's name is left out: the object would have it twice.
    fn extra<T: Value>(&mut self, values: &BTreeMap<String, T>) {
        for (key, value) in values {
            if !self.named.iter().any(|field| field.name() == key) {
                self.write_entry(key, value);
            }
        }
    }
}
