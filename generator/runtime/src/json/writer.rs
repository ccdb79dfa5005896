//! Writes a record: goes along its fields, and writes those that are there.

use std::collections::BTreeMap;
use std::slice;

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::context::{limit, request};
use super::record::Field;
use super::value::{FieldVisitor, Value, Wire};

/// Goes along the fields of a record while it is written, and takes what is written by others than records.
pub trait FieldWriter: FieldVisitor {
    /// An entry that no field is for.
    fn entry<T: Value>(&mut self, key: &str, value: &T);

    /// All entries of another object.
    fn object<T: Value>(&mut self, value: &T);

    /// All entries of another object, and the discriminator that it may lack.
    fn tagged<T: Value>(&mut self, value: &T, tag: &'static str, of: &'static str);
}

/// Writes a record: its required fields, and those optional ones that are there.
///
/// # Errors
///
/// When a field cannot be written.
pub fn write_record<T: Value, S: Serializer>(record: &T, serializer: S) -> Result<S::Ok, S::Error> {
    let _deeper = limit::deeper_written()?;
    let mut writer = Writer::new(serializer.serialize_map(None)?);
    writer.object(record);
    writer.end()
}

/// Writes a branch of a union with a discriminator that the branch may lack.
///
/// # Errors
///
/// When a field cannot be written.
pub fn write_tagged<T: Value, S: Serializer>(
    branch: &T,
    tag: &'static str,
    value: &'static str,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let _deeper = limit::deeper_written()?;
    let mut writer = Writer::new(serializer.serialize_map(None)?);
    writer.tagged(branch, tag, value);
    writer.end()
}

struct Writer<M, E> {
    map: M,
    named: &'static [Field],
    /// The names of the fields that are shown next.
    fields: slice::Iter<'static, Field>,
    tag: Option<Tag>,
    error: Option<E>,
}

/// A discriminator that an object must have once.
struct Tag {
    name: &'static str,
    is_written: bool,
}

impl<M: SerializeMap> Writer<M, M::Error> {
    fn new(map: M) -> Self {
        Self {
            map,
            named: &[],
            fields: [].iter(),
            tag: None,
            error: None,
        }
    }

    fn end(self) -> Result<M::Ok, M::Error> {
        match self.error {
            None => self.map.end(),
            Some(error) => Err(error),
        }
    }

    #[inline(never)]
    fn write_field<T: Value>(&mut self, field: &Field, value: &T) {
        if !(field.is_read_only() && request::is_written()) {
            self.write_entry(field.name(), &Wire(value));
        }
    }

    fn write_entry<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) {
        match &mut self.tag {
            Some(tag) if tag.name == name && tag.is_written => return,
            Some(tag) if tag.name == name => tag.is_written = true,
            Some(_) | None => {}
        }
        if self.error.is_none() {
            self.error = self.map.serialize_entry(name, value).err();
        }
    }
}

impl<M: SerializeMap> FieldVisitor for Writer<M, M::Error> {
    #[inline(always)]
    fn field<T: Value>(&mut self, value: &T, _other: &T) {
        if let Some(field) = self.fields.next()
            && (field.is_required() || !value.is_absent())
        {
            self.write_field(field, value);
        }
    }

    /// An entry whose key is a field's name is left out: the object would have it twice.
    fn extra<T: Value>(&mut self, values: &BTreeMap<String, T>, _others: &BTreeMap<String, T>) {
        for (key, value) in values {
            if !self.named.iter().any(|field| field.name() == key) {
                self.write_entry(key, &Wire(value));
            }
        }
    }
}

impl<M: SerializeMap> FieldWriter for Writer<M, M::Error> {
    fn entry<T: Value>(&mut self, key: &str, value: &T) {
        self.write_entry(key, &Wire(value));
    }

    fn object<T: Value>(&mut self, value: &T) {
        let around = (self.named, self.fields.clone());
        self.named = T::SHAPE.fields;
        self.fields = T::SHAPE.fields.iter();
        value.write_fields(self);
        (self.named, self.fields) = around;
    }

    fn tagged<T: Value>(&mut self, value: &T, tag: &'static str, of: &'static str) {
        let around = self.tag.replace(Tag {
            name: tag,
            is_written: false,
        });
        // First, so that a reader need not buffer; but in its own place where the branch has one for it.
        if !T::SHAPE.fields.iter().any(|field| field.name() == tag) {
            self.write_entry(tag, of);
        }
        self.object(value);
        if self.tag.as_ref().is_some_and(|tag| !tag.is_written) {
            self.write_entry(tag, of);
        }
        self.tag = around;
    }
}
