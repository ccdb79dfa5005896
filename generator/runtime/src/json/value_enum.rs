//! Open enums of anything but strings: of integers, of booleans, and of JSON values of several kinds.

use serde::de::Deserializer;
use serde_json::Value as Json;

use super::context::score;
use super::value::Value;
use crate::unknown::UnknownValue;

/// An open enum of other values. Implemented by `v1::value_enum!` and `v1::json_enum!`.
pub trait ValueEnum: Sized {
    /// What its values are.
    type Of: Value;

    /// The variant that stands for a value.
    fn of(value: Self::Of) -> Self;

    /// Whether none of the variants stands for the value.
    fn is_unknown(&self) -> bool;
}

/// A value of an open enum that none of its variants stands for. Only for the macros, after they have looked for one.
#[must_use]
pub fn unknown_of<T>(value: T) -> UnknownValue<T> {
    UnknownValue::of(value)
}

/// Reads an open enum.
///
/// # Errors
///
/// When there is no value of its kind.
pub fn read_value_enum<'de, T: ValueEnum, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    let value = T::of(T::Of::read(deserializer)?);
    if value.is_unknown() {
        score::unknown();
    }
    Ok(value)
}

/// JSON as the generator writes it into `v1::json_enum!`: without blanks, keys in order, whole numbers without a fraction.
#[must_use]
pub fn canonical(value: &Json) -> String {
    match value {
        Json::Null | Json::Bool(_) | Json::String(_) => value.to_string(),
        Json::Number(number) => match number.as_f64() {
            // Below 2^53 every whole number is exact.
            Some(whole) if number.is_f64() && whole.fract() == 0.0 && whole.abs() < 9.007e15 => {
                format!("{whole:.0}")
            }
            Some(_) | None => number.to_string(),
        },
        Json::Array(items) => {
            let items: Vec<String> = items.iter().map(canonical).collect();
            format!("[{}]", items.join(","))
        }
        Json::Object(entries) => {
            let mut entries: Vec<(&String, &Json)> = entries.iter().collect();
            entries.sort_unstable_by_key(|(key, _)| *key);
            let entries = entries
                .into_iter()
                .map(|(key, value)| format!("{}:{}", Json::from(key.as_str()), canonical(value)));
            format!("{{{}}}", entries.collect::<Vec<_>>().join(","))
        }
    }
}

/// The value that a variant of `v1::json_enum!` stands for. The generator wrote the text: it is JSON.
#[must_use]
pub fn json(text: &str) -> Json {
    serde_json::from_str(text).unwrap_or_default()
}

/// Declares the integers or the booleans that an open enum's variants stand for.
///
/// ```text
/// v1::value_enum! { Depth(i64) { Value0 = 0, Minus1 = -1, } }
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __v1_value_enum {
    ($type:ident($of:ty) { $($variant:ident = $value:literal,)* }) => {
        impl $type {
            /// The wire value.
            #[must_use]
            pub fn get(&self) -> $of {
                match self {
                    $(Self::$variant => $value,)*
                    Self::Unknown(value) => *value.get(),
                }
            }
        }

        impl From<$of> for $type {
            fn from(value: $of) -> Self {
                match value {
                    $($value => Self::$variant,)*
                    _ => Self::Unknown($crate::v1::unknown_of(value)),
                }
            }
        }

        impl std::fmt::Display for $type {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Display::fmt(&self.get(), formatter)
            }
        }

        $crate::__v1_value_enum!(@value $type $of);

        impl $crate::v1::Value for $type {
            #[inline]
            fn empty() -> Self {
                Self::from(<$of as $crate::v1::Value>::empty())
            }

            fn read<'de, D: $crate::v1::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::v1::read_value_enum(deserializer)
            }

            fn write<S: $crate::v1::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $crate::v1::Value::write(&self.get(), serializer)
            }
        }

        $crate::__v1_serde!($type);
    };
    (@value $type:ident $of:ty) => {
        impl $crate::v1::ValueEnum for $type {
            type Of = $of;

            fn of(value: $of) -> Self {
                Self::from(value)
            }

            fn is_unknown(&self) -> bool {
                matches!(self, Self::Unknown(_))
            }
        }
    };
}

/// Declares the JSON values that an open enum's variants stand for, each as [`canonical`](crate::v1::canonical) writes it.
///
/// ```text
/// v1::json_enum! { Size { Auto = "\"auto\"", Value1 = "1", } }
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __v1_json_enum {
    ($type:ident { $($variant:ident = $text:literal,)* }) => {
        impl $type {
            /// The wire value.
            #[must_use]
            pub fn to_value(&self) -> $crate::serde_json::Value {
                match self {
                    $(Self::$variant => $crate::v1::json($text),)*
                    Self::Unknown(value) => value.get().clone(),
                }
            }
        }

        impl From<$crate::serde_json::Value> for $type {
            fn from(value: $crate::serde_json::Value) -> Self {
                match $crate::v1::canonical(&value).as_str() {
                    $($text => Self::$variant,)*
                    _ => Self::Unknown($crate::v1::unknown_of(value)),
                }
            }
        }

        impl std::fmt::Display for $type {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Display::fmt(&self.to_value(), formatter)
            }
        }

        $crate::__v1_value_enum!(@value $type $crate::serde_json::Value);

        impl $crate::v1::Value for $type {
            #[inline]
            fn empty() -> Self {
                Self::from($crate::serde_json::Value::Null)
            }

            fn read<'de, D: $crate::v1::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::v1::read_value_enum(deserializer)
            }

            fn write<S: $crate::v1::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $crate::v1::Value::write(&self.to_value(), serializer)
            }
        }

        $crate::__v1_serde!($type);
    };
}
