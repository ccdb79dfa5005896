//! Objects with named properties.
//!
//! ```text
//! v1::record! { User { required email = "email", optional note = "note", } }
//!   -> fn read_fields(&mut self, reader) { reader.field(&mut self.email); reader.field(&mut self.note); }
//!      fn fields(&self, other, visitor) { visitor.field(&self.email, &other.email); visitor.field(&self.note, &other.note); }
//! ```

/// The wire name and the presence of a field.
#[derive(Clone, Copy, Debug)]
pub enum Field {
    /// Required.
    Required(&'static str),
    /// Optional.
    Optional(&'static str),
    /// Optional in responses, and omitted from requests.
    ReadOnly(&'static str),
}

/// The variants of [`Field`] in the words of `v1::record!`. Variants rather than functions: an array of them is a constant that
/// nothing has to be run for.
pub mod presence {
    pub use super::Field::{Optional as optional, ReadOnly as read_only, Required as required};
}

impl Field {
    /// Its name on the wire.
    #[inline]
    pub(super) const fn name(&self) -> &'static str {
        match self {
            Self::Required(name) | Self::Optional(name) | Self::ReadOnly(name) => name,
        }
    }

    #[inline]
    pub(super) const fn is_required(&self) -> bool {
        matches!(self, Self::Required(_))
    }

    #[inline]
    pub(super) const fn is_read_only(&self) -> bool {
        matches!(self, Self::ReadOnly(_))
    }
}

/// The treatment of undeclared fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extras {
    /// They are ignored.
    Ignored,
    /// They are kept in a map.
    Kept,
}

/// The shape of a record's type.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// The type's name, for messages.
    pub name: &'static str,
    /// The fields, in the order in which the record shows them.
    pub fields: &'static [Field],
    /// The Rust names of the fields and of the map for others, separated by spaces.
    pub members: &'static str,
    /// The treatment of undeclared fields.
    pub extras: Extras,
}

impl Shape {
    /// The name of the field at this position.
    pub(super) fn name_of(&self, position: usize) -> &'static str {
        self.fields.get(position).map_or("", Field::name)
    }

    /// Whether the field at this position is always there.
    pub(super) fn is_required(&self, position: usize) -> bool {
        self.fields.get(position).is_some_and(Field::is_required)
    }
}

/// Declares an object's fields: their names on the wire, and whether they are always there (`required`), may be left out (`optional`), or
/// are left out of requests (`read_only`). `..name` at the end is the map that keeps all the others.
///
/// It implements `Debug` and `PartialEq` as well: they do what derived ones would, and cost the compiler less.
#[doc(hidden)]
#[macro_export]
macro_rules! __v1_record {
    ($type:ident { $($presence:ident $field:ident = $name:literal,)* $(..$extra:ident $(,)?)? }) => {
        impl $crate::v1::Value for $type {
            const SHAPE: $crate::v1::Shape = $crate::v1::Shape {
                name: stringify!($type),
                fields: &[$($crate::v1::presence::$presence($name)),*],
                members: stringify!($($field)* $($extra)?),
                extras: $crate::__v1_extras!($($extra)?),
            };

            // Inlined, so that it is compiled where it is called and not with the crate that declares it.
            #[inline]
            fn empty() -> Self {
                Self { $($field: $crate::v1::empty(),)* $($extra: $crate::v1::empty(),)? }
            }

            fn read_fields<R: $crate::v1::FieldReader>(&mut self, reader: &mut R) {
                $(reader.field(&mut self.$field);)*
                $(reader.extra(&mut self.$extra);)?
            }

            fn fields<V: $crate::v1::FieldVisitor>(&self, other: &Self, visitor: &mut V) {
                $(visitor.field(&self.$field, &other.$field);)*
                $(visitor.extra(&self.$extra, &other.$extra);)?
            }
        }

        impl std::fmt::Debug for $type {
            #[inline]
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                $crate::v1::debug(self, formatter)
            }
        }

        impl PartialEq for $type {
            #[inline]
            fn eq(&self, other: &Self) -> bool {
                $crate::v1::equal(self, other)
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
