//! Objects with named properties.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use serde::ser::{SerializeMap, Serializer};

use super::value::{Seed, Value, Wire};

/// What a record says about one of its fields.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    name: &'static str,
    required: bool,
}

impl Field {
    /// A field that is always there.
    #[must_use]
    pub const fn required(name: &'static str) -> Self {
        Self {
            name,
            required: true,
        }
    }

    /// A field that may be left out.
    #[must_use]
    pub const fn optional(name: &'static str) -> Self {
        Self {
            name,
            required: false,
        }
    }
}

/// An object with named properties: its fields, listed once for reading and once for writing. Implemented by `v1::record!`.
pub trait Record: Sized {
    /// The type's name, for messages.
    const NAME: &'static str;
    /// The fields, in the order of the two walks.
    const FIELDS: &'static [Field];

    /// A record of empty fields.
    fn empty() -> Self;

    /// Shows each field to the reader, which reads the one whose turn it is.
    fn read_fields<'de, A: MapAccess<'de>>(&mut self, reader: &mut Reader<A, A::Error>);

    /// Shows each field to the writer.
    fn write_fields<M: SerializeMap>(&self, writer: &mut Writer<M, M::Error>);
}

/// Reads a record.
///
/// # Errors
///
/// When there is no object, when a field does not fit, and when a required one is missing.
pub fn read_record<'de, T: Record, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_map(RecordVisitor(PhantomData))
}

/// Writes a record: required fields and those that are not absent.
///
/// # Errors
///
/// When a field cannot be written.
pub fn write_record<T: Record, S: Serializer>(
    record: &T,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut writer = Writer {
        map: serializer.serialize_map(None)?,
        fields: T::FIELDS.iter(),
        error: None,
    };
    record.write_fields(&mut writer);
    match writer.error {
        None => writer.map.end(),
        Some(error) => Err(error),
    }
}

/// Goes along a record's fields while they are read.
pub struct Reader<A, E> {
    map: A,
    /// Position of the field that is shown next.
    position: usize,
    /// Position of the field whose value is next in the input.
    pending: usize,
    error: Option<E>,
}

impl<'de, A: MapAccess<'de>> Reader<A, A::Error> {
    /// A field of the record. Read where it is the one whose value comes next.
    #[inline]
    pub fn field<T: Value>(&mut self, slot: &mut T) {
        if self.position == self.pending {
            self.read_pending(slot);
        }
        self.position += 1;
    }

    fn read_pending<T: Value>(&mut self, slot: &mut T) {
        match self.map.next_value_seed(Seed(PhantomData)) {
            Ok(value) => *slot = value,
            Err(error) => self.error = Some(error),
        }
    }
}

/// Goes along a record's fields while they are written.
pub struct Writer<M, E> {
    map: M,
    fields: std::slice::Iter<'static, Field>,
    error: Option<E>,
}

impl<M: SerializeMap> Writer<M, M::Error> {
    /// A field of the record.
    pub fn field<T: Value>(&mut self, value: &T) {
        let Some(field) = self.fields.next() else {
            return;
        };
        if self.error.is_none()
            && (field.required || !value.is_absent())
            && let Err(error) = self.map.serialize_entry(field.name, &Wire(value))
        {
            self.error = Some(error);
        }
    }
}

struct RecordVisitor<T>(PhantomData<T>);

impl<'de, T: Record> Visitor<'de> for RecordVisitor<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "an object ({})", T::NAME)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        let mut record = T::empty();
        let mut seen = vec![false; T::FIELDS.len()];
        let mut reader = Reader {
            map,
            position: 0,
            pending: 0,
            error: None,
        };
        while let Some(key) = reader.map.next_key_seed(KeySeed {
            fields: T::FIELDS,
            hint: reader.position,
        })? {
            match key {
                None => {
                    reader.map.next_value::<IgnoredAny>()?;
                }
                Some(index) => {
                    if let Some(seen) = seen.get_mut(index) {
                        *seen = true;
                    }
                    reader.pending = index;
                    reader.position = 0;
                    record.read_fields(&mut reader);
                    if let Some(error) = reader.error {
                        return Err(error);
                    }
                    reader.position = index + 1;
                }
            }
        }
        for (field, seen) in T::FIELDS.iter().zip(&seen) {
            if field.required && !seen {
                return Err(A::Error::missing_field(field.name));
            }
        }
        Ok(record)
    }
}

struct KeySeed {
    fields: &'static [Field],
    hint: usize,
}

impl<'de> DeserializeSeed<'de> for KeySeed {
    type Value = Option<usize>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<usize>, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for KeySeed {
    type Value = Option<usize>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the name of a field")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<Option<usize>, E> {
        if self
            .fields
            .get(self.hint)
            .is_some_and(|field| field.name == key)
        {
            return Ok(Some(self.hint));
        }
        Ok(self.fields.iter().position(|field| field.name == key))
    }
}

/// Declares how an object's fields are named on the wire, and which of them are always there.
#[doc(hidden)]
#[macro_export]
macro_rules! __v1_record {
    ($type:ident { $($presence:ident $field:ident = $name:literal,)* }) => {
        impl $crate::v1::Record for $type {
            const NAME: &'static str = stringify!($type);
            const FIELDS: &'static [$crate::v1::Field] = &[$($crate::v1::Field::$presence($name)),*];

            fn empty() -> Self {
                Self { $($field: $crate::v1::empty()),* }
            }

            fn read_fields<'de, A: $crate::v1::serde::de::MapAccess<'de>>(&mut self, reader: &mut $crate::v1::Reader<A, A::Error>) {
                $(reader.field(&mut self.$field);)*
            }

            fn write_fields<M: $crate::v1::serde::ser::SerializeMap>(&self, writer: &mut $crate::v1::Writer<M, M::Error>) {
                $(writer.field(&self.$field);)*
            }
        }

        impl $crate::v1::Value for $type {
            fn empty() -> Self {
                $crate::v1::Record::empty()
            }

            fn read<'de, D: $crate::v1::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::v1::read_record(deserializer)
            }

            fn write<S: $crate::v1::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $crate::v1::write_record(self, serializer)
            }
        }

        impl<'de> $crate::v1::serde::Deserialize<'de> for $type {
            fn deserialize<D: $crate::v1::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::v1::read_record(deserializer)
            }
        }

        impl $crate::v1::serde::Serialize for $type {
            fn serialize<S: $crate::v1::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $crate::v1::write_record(self, serializer)
            }
        }
    };
}
