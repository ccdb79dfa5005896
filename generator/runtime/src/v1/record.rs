//! Objects with named properties.
//!
//! ```text
//! v1::record! { User { required email = "email", optional note = "note", } }
//!   -> fn read_fields(&mut self, reader) { reader.field(&mut self.email); reader.field(&mut self.note); }
//! ```

use super::Value;

/// What a record says about one of its fields.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    pub(super) name: &'static str,
    pub(super) required: bool,
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

/// What becomes of fields that a record does not name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extras {
    /// They are read over.
    Ignored,
    /// They are kept in a map.
    Kept,
}

/// An object with named properties: its fields, listed once for reading and once for writing, in the order of
/// [`FIELDS`](Record::FIELDS). Implemented by `v1::record!`.
///
/// Two lists of plain calls, with neither a `?` nor a branch of their own, are what keeps generated crates quick to compile.
pub trait Record: Value {
    /// The type's name, for messages.
    const NAME: &'static str;
    /// The fields, in the order of the two lists.
    const FIELDS: &'static [Field];
    /// What becomes of other fields.
    const EXTRAS: Extras;

    /// Shows each field to the reader, which reads the one whose value comes next.
    fn read_fields<R: super::FieldReader>(&mut self, reader: &mut R);

    /// Shows each field to the writer.
    fn write_fields<W: super::FieldWriter>(&self, writer: &mut W);
}

/// Declares an object's fields: their names on the wire, and whether they are always there (`required`) or may be left out
/// (`optional`). `..name` at the end is the map that keeps all the others.
#[doc(hidden)]
#[macro_export]
macro_rules! __v1_record {
    ($type:ident { $($presence:ident $field:ident = $name:literal,)* $(..$extra:ident $(,)?)? }) => {
        impl $crate::v1::Record for $type {
            const NAME: &'static str = stringify!($type);
            const FIELDS: &'static [$crate::v1::Field] = &[$($crate::v1::Field::$presence($name)),*];
            const EXTRAS: $crate::v1::Extras = $crate::__v1_extras!($($extra)?);

            fn read_fields<R: $crate::v1::FieldReader>(&mut self, reader: &mut R) {
                $(reader.field(&mut self.$field);)*
                $(reader.extra(&mut self.$extra);)?
            }

            fn write_fields<W: $crate::v1::FieldWriter>(&self, writer: &mut W) {
                $(writer.field(&self.$field);)*
                $(writer.extra(&self.$extra);)?
            }
        }

        impl $crate::v1::Value for $type {
            fn empty() -> Self {
                Self { $($field: $crate::v1::empty(),)* $($extra: $crate::v1::empty(),)? }
            }

            fn read<'de, D: $crate::v1::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::v1::read_record(deserializer)
            }

            fn write<S: $crate::v1::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $crate::v1::write_record(self, serializer)
            }
        }

        $crate::__v1_serde!($type);
    };
}

/// Whether there is a map for other fields.
#[doc(hidden)]
#[macro_export]
macro_rules! __v1_extras {
    () => {
        $crate::v1::Extras::Ignored
    };
    ($extra:ident) => {
        $crate::v1::Extras::Kept
    };
}

/// Serde's two traits for a type that is a `Value`.
#[doc(hidden)]
#[macro_export]
macro_rules! __v1_serde {
    ($type:ident) => {
        impl<'de> $crate::v1::Deserialize<'de> for $type {
            fn deserialize<D: $crate::v1::Deserializer<'de>>(
                deserializer: D,
            ) -> Result<Self, D::Error> {
                $crate::v1::Value::read(deserializer)
            }
        }

        impl $crate::v1::Serialize for $type {
            fn serialize<S: $crate::v1::Serializer>(
                &self,
                serializer: S,
            ) -> Result<S::Ok, S::Error> {
                $crate::v1::Value::write(self, serializer)
            }
        }
    };
}
