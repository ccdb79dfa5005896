//! `oneOf` and `anyOf`: a value that is one of several things.

use std::fmt::{self, Debug, Formatter};

use serde_json::Value as Json;

use super::decode::{decode, encode};
use super::value::Value;
use crate::mismatch::VariantMismatch;
use crate::unknown::Kinds;

/// Shows a branch as a derived `Debug` would.
///
/// # Errors
///
/// When the formatter fails.
pub fn debug_branch(
    variant: &'static str,
    branch: &dyn Debug,
    formatter: &mut Formatter<'_>,
) -> fmt::Result {
    formatter.debug_tuple(variant).field(branch).finish()
}

/// Shows the keys and the kinds of an unknown value: what no branch stands for may be a secret.
///
/// # Errors
///
/// When the formatter fails.
pub fn debug_unknown(value: &Json, formatter: &mut Formatter<'_>) -> fmt::Result {
    debug_branch("Unknown", &Kinds(value), formatter)
}

/// Reads a value of a union as one of its branches, as if it had come as that.
///
/// # Errors
///
/// When it is none.
pub fn read_as_branch<T: Value, U: Value>(
    variant: &'static str,
    value: &U,
) -> Result<T, VariantMismatch> {
    let mismatch = |path, shown, message| VariantMismatch::new(variant, path, shown, message);
    let body =
        encode(value).map_err(|error| mismatch(String::new(), String::new(), error.to_string()))?;
    decode(&body).map_err(|fault| {
        // Lines and columns are those of a body that nobody has seen.
        let message = fault.message.rsplit_once(" at line ");
        let message = message.map_or(fault.message.as_str(), |(message, _)| message);
        mismatch(fault.path, fault.shown, message.to_owned())
    })
}

/// Declares the branches of a union: with `by "…"` and the values of the discriminator, or without and in the order of trial. A branch with `adds`
/// in the place of `=` may come without the discriminator, which is then written with it. Between a variant and what it holds stands the name of the
/// method that reads any value as that branch.
///
/// ```text
/// v1::union! { Pet by "kind" { Cat as_cat(Cat) = "cat" | "kitten", Dog as_dog(Dog) adds "dog", } }
/// v1::union! { Id { Text as_text(String), Number as_number(i64), } }
/// ```
///
/// It implements `Debug` as well, which shows nothing of an unknown value but its keys and kinds.
#[doc(hidden)]
#[macro_export]
macro_rules! __v1_union {
    ($type:ident by $tag:literal { $($variant:ident $($read:ident)?($branch:ty) $how:tt $($value:literal)|+,)* }) => {
        impl $crate::v1::Tagged for $type {
            const TAG: &'static str = $tag;

            fn branch<'de, A: $crate::v1::MapAccess<'de>>(
                tag: &str,
                object: $crate::v1::TaggedObject<A>,
            ) -> Result<Self, A::Error> {
                match tag {
                    $($($value)|+ => $crate::v1::read_branch($tag, object).map(Self::$variant),)*
                    _ => $crate::v1::read_unknown_branch(object),
                }
            }

            fn unknown(value: $crate::serde_json::Value) -> Self {
                Self::Unknown(value)
            }
        }

        impl $crate::v1::Value for $type {
            #[inline]
            fn empty() -> Self {
                Self::Unknown($crate::v1::empty())
            }

            fn read<'de, D: $crate::v1::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::v1::read_tagged(deserializer)
            }

            fn write<S: $crate::v1::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $(Self::$variant(branch) => $crate::__v1_write_branch!($how branch, serializer, $tag, $($value)|+),)*
                    Self::Unknown(value) => $crate::v1::Value::write(value, serializer),
                }
            }

            fn write_fields<W: $crate::v1::FieldWriter>(&self, writer: &mut W) {
                match self {
                    $(Self::$variant(branch) => $crate::__v1_write_branch_fields!($how branch, writer, $tag, $($value)|+),)*
                    Self::Unknown(value) => writer.object(value),
                }
            }
        }

        $($($crate::__v1_as_branch!($type $variant $read $branch);)?)*

        $crate::__v1_debug_union!($type $($variant)*);
        $crate::__v1_serde!($type);
    };
    ($type:ident { $($variant:ident $($read:ident)?($branch:ty),)* }) => {
        impl $crate::v1::Union for $type {
            fn branches<B: $crate::v1::Branches>(trial: &mut B) -> Option<Self> {
                let mut best = None;
                $(trial.branch(stringify!($variant), Self::$variant, &mut best);)*
                best
            }

            fn unknown(value: $crate::serde_json::Value) -> Self {
                Self::Unknown(value)
            }
        }

        impl $type {
            /// Explains why an [`Unknown`](Self::Unknown) value matches no branch. `None` for other variants.
            #[must_use]
            #[inline]
            pub fn why_unknown(&self) -> Option<$crate::NoMatchingVariant> {
                match self {
                    Self::Unknown(value) => Some($crate::v1::no_matching_variant::<Self>(value)),
                    _ => None,
                }
            }
        }

        impl $crate::v1::Value for $type {
            #[inline]
            fn empty() -> Self {
                Self::Unknown($crate::v1::empty())
            }

            fn read<'de, D: $crate::v1::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::v1::read_union(deserializer)
            }

            fn write<S: $crate::v1::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $(Self::$variant(branch) => $crate::v1::Value::write(branch, serializer),)*
                    Self::Unknown(value) => $crate::v1::Value::write(value, serializer),
                }
            }

            fn write_fields<W: $crate::v1::FieldWriter>(&self, writer: &mut W) {
                match self {
                    $(Self::$variant(branch) => writer.object(branch),)*
                    Self::Unknown(value) => writer.object(value),
                }
            }
        }

        $($($crate::__v1_as_branch!($type $variant $read $branch);)?)*

        $crate::__v1_debug_union!($type $($variant)*);
        $crate::__v1_serde!($type);
    };
}

/// `Debug` of a union: as a derived one would be, but for a value that no branch stands for.
#[doc(hidden)]
#[macro_export]
macro_rules! __v1_debug_union {
    ($type:ident $($variant:ident)*) => {
        impl std::fmt::Debug for $type {
            #[inline]
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                match self {
                    $(Self::$variant(branch) => {
                        $crate::v1::debug_branch(stringify!($variant), branch, formatter)
                    })*
                    Self::Unknown(value) => $crate::v1::debug_unknown(value, formatter),
                }
            }
        }
    };
}

/// The method that reads any value of a union as one of its branches.
#[doc(hidden)]
#[macro_export]
macro_rules! __v1_as_branch {
    ($type:ident $variant:ident $read:ident $branch:ty) => {
        impl $type {
            /// Reads the value as this branch. Values of other branches and [`Unknown`](Self::Unknown) ones are decoded again,
            /// since a value may match several branches.
            ///
            /// # Errors
            ///
            /// Why the value does not match this branch.
            #[inline]
            pub fn $read(&self) -> Result<std::borrow::Cow<'_, $branch>, $crate::VariantMismatch> {
                match self {
                    Self::$variant(branch) => Ok(std::borrow::Cow::Borrowed(branch)),
                    other => $crate::v1::read_as_branch(stringify!($variant), other)
                        .map(std::borrow::Cow::Owned),
                }
            }
        }
    };
}

/// Writes a branch: as it is, or with the discriminator unless it has that itself.
#[doc(hidden)]
#[macro_export]
macro_rules! __v1_write_branch {
    (= $branch:ident, $serializer:ident, $tag:literal, $value:literal $(| $others:literal)*) => {
        $crate::v1::Value::write($branch, $serializer)
    };
    (adds $branch:ident, $serializer:ident, $tag:literal, $value:literal $(| $others:literal)*) => {
        $crate::v1::write_tagged($branch, $tag, $value, $serializer)
    };
}

/// The same among the entries of another object.
#[doc(hidden)]
#[macro_export]
macro_rules! __v1_write_branch_fields {
    (= $branch:ident, $writer:ident, $tag:literal, $value:literal $(| $others:literal)*) => {
        $writer.object($branch)
    };
    (adds $branch:ident, $writer:ident, $tag:literal, $value:literal $(| $others:literal)*) => {
        $writer.tagged($branch, $tag, $value)
    };
}
