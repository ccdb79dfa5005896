//! Open enums of strings.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserializer, Error, Visitor};

use super::context::score;
use super::value::Value;
use crate::unknown::UnknownValue;

/// An open enum of strings. Implemented by `v1::string_enum!`.
pub trait StringEnum: Value + for<'a> From<&'a str> {
    /// Whether none of the variants stands for the text.
    fn is_unknown(&self) -> bool;
}

/// A value of an open enum that none of its variants stands for. Only for `v1::string_enum!`, after it has looked for one.
#[must_use]
pub fn unknown(text: &str) -> UnknownValue {
    UnknownValue::new(text)
}

/// Reads an open enum.
///
/// # Errors
///
/// When there is no text.
pub fn read_string_enum<'de, T: StringEnum, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    deserializer.deserialize_str(StringEnumVisitor(PhantomData))
}

struct StringEnumVisitor<T>(PhantomData<T>);

impl<T: StringEnum> Visitor<'_> for StringEnumVisitor<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a string")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        let value = T::from(text);
        if value.is_unknown() {
            score::unknown();
        }
        Ok(value)
    }
}

/// Declares the strings that an open enum's variants stand for.
#[doc(hidden)]
#[macro_export]
macro_rules! __v1_string_enum {
    ($type:ident { $($variant:ident = $text:literal,)* }) => {
        impl $type {
            /// The wire value.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $text,)*
                    Self::Unknown(value) => value.as_str(),
                }
            }
        }

        impl From<&str> for $type {
            fn from(text: &str) -> Self {
                match text {
                    $($text => Self::$variant,)*
                    _ => Self::Unknown($crate::v1::unknown(text)),
                }
            }
        }

        impl From<String> for $type {
            fn from(text: String) -> Self {
                Self::from(text.as_str())
            }
        }

        impl std::fmt::Display for $type {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(self.as_str())
            }
        }

        impl $crate::v1::StringEnum for $type {
            fn is_unknown(&self) -> bool {
                matches!(self, Self::Unknown(_))
            }
        }

        impl $crate::v1::Value for $type {
            #[inline]
            fn empty() -> Self {
                Self::Unknown($crate::v1::unknown(""))
            }

            fn read<'de, D: $crate::v1::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::v1::read_string_enum(deserializer)
            }

            fn write<S: $crate::v1::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        $crate::__v1_serde!($type);
    };
}
