//! `oneOf` and `anyOf`: a value that is one of several things.

/// Declares the branches of a union: with `by "…"` and the values of the discriminator, or without and in the order of trial. A branch with `adds`
/// in the place of `=` may come without the discriminator, which is then written with it.
///
/// ```text
/// v1::union! { Pet by "kind" { Cat(Cat) = "cat" | "kitten", Dog(Dog) adds "dog", } }
/// v1::union! { Id { Text(String), Number(i64), } }
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __v1_union {
    ($type:ident by $tag:literal { $($variant:ident($branch:ty) $how:tt $($value:literal)|+,)* }) => {
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

        $crate::__v1_serde!($type);
    };
    ($type:ident { $($variant:ident($branch:ty),)* }) => {
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
            /// Why an [`Unknown`](Self::Unknown) value is none of the others: what each of them has against it.
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

        $crate::__v1_serde!($type);
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
