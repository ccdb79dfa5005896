//! `oneOf` and `anyOf`: a value that is one of several things.

use std::borrow::Cow;
use std::cell::Cell;
use std::fmt;
use std::marker::PhantomData;
use std::vec;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor, value};
use serde_json::Value as Json;

use super::buffer::{Buffer, BufferSeed, TextSeed};
use super::path;
use super::value::Value;

/// A union without a discriminator: the first branch that fits. Implemented by `v1::union!`.
pub trait Union: Value {
    /// Tries the branches in their order.
    fn branches<B: Branches>(trial: &B) -> Option<Self>;

    /// A value that fits none of them.
    fn unknown(value: Json) -> Self;
}

/// A union with a discriminator (Discriminator Object). Implemented by `v1::union!`.
pub trait Tagged: Value {
    /// `propertyName`.
    const TAG: &'static str;

    /// Reads the branch that the discriminator's value stands for.
    ///
    /// # Errors
    ///
    /// When the object is not what that branch holds.
    fn branch<'de, D: Deserializer<'de>>(tag: &str, deserializer: D) -> Result<Self, D::Error>;

    /// A value without discriminator.
    fn unknown(value: Json) -> Self;
}

/// A value whose branch is not known yet. There is one implementation; it is a trait so that the branches are generic, and compiled only where a union
/// is read.
pub trait Branches {
    /// Tries a branch.
    fn branch<T: Value, U>(&self, variant: fn(T) -> U) -> Option<U>;
}

struct Trial<'a> {
    buffer: &'a Buffer<'a>,
    size: usize,
}

impl Branches for Trial<'_> {
    fn branch<T: Value, U>(&self, variant: fn(T) -> U) -> Option<U> {
        if !Fuel::burn(self.size) {
            return None;
        }
        T::read(self.buffer.reborrow().into_source::<value::Error>())
            .ok()
            .map(variant)
    }
}

/// Reads a union by trying its branches. What fits none of them is kept as it is.
///
/// # Errors
///
/// When there is no value at all, or when it would take too many trials: unions in unions in unions multiply, and a hostile answer could use that.
pub fn read_union<'de, T: Union, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let buffer = Buffer::read(deserializer)?;
    let size = buffer.size();
    let fuel = Fuel::start(size);
    let branch = path::unrecorded(|| {
        T::branches(&Trial {
            buffer: &buffer,
            size,
        })
    });
    if fuel.is_empty() {
        return Err(D::Error::custom("unions stand too deep in each other"));
    }
    Ok(branch.unwrap_or_else(|| T::unknown(buffer.into_json())))
}

/// How many values may still be looked at in trials. The outermost union fills it, in proportion to its value.
struct Fuel {
    outermost: bool,
}

thread_local! {
    static FUEL: Cell<Option<usize>> = const { Cell::new(None) };
}

impl Fuel {
    fn start(size: usize) -> Self {
        let outermost = FUEL.get().is_none();
        if outermost {
            FUEL.set(Some(size.saturating_mul(64).saturating_add(4096)));
        }
        Self { outermost }
    }

    fn burn(size: usize) -> bool {
        let left = FUEL.get().unwrap_or(0).saturating_sub(size);
        FUEL.set(Some(left));
        left > 0
    }

    fn is_empty(&self) -> bool {
        FUEL.get() == Some(0)
    }
}

impl Drop for Fuel {
    fn drop(&mut self) {
        if self.outermost {
            FUEL.set(None);
        }
    }
}

/// Reads a union by its discriminator, which may stand anywhere in the object: only what stands before it is buffered. An object without one, or with
/// a value that no branch stands for, is kept as it is.
///
/// # Errors
///
/// When the object is not what its branch holds.
pub fn read_tagged<'de, T: Tagged, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_any(TaggedVisitor(PhantomData))
}

struct TaggedVisitor<T>(PhantomData<T>);

impl<'de, T: Tagged> Visitor<'de> for TaggedVisitor<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<T, A::Error> {
        let mut before = Vec::new();
        while let Some(key) = map.next_key_seed(TextSeed)? {
            let is_tag = key == T::TAG;
            before.push((key, map.next_value_seed(BufferSeed::IN_OBJECT)?));
            if is_tag && let Some(tag) = before.last().and_then(|(_, value)| tag_text(value)) {
                return T::branch(
                    &tag,
                    Replay {
                        before: before.into_iter(),
                        pending: None,
                        rest: map,
                    },
                );
            }
        }
        Ok(T::unknown(Buffer::Object(before).into_json()))
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<T, E> {
        Ok(T::unknown(value.into()))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<T, E> {
        Ok(T::unknown(number.into()))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<T, E> {
        Ok(T::unknown(number.into()))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<T, E> {
        Ok(T::unknown(number.into()))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        Ok(T::unknown(text.into()))
    }

    fn visit_unit<E: Error>(self) -> Result<T, E> {
        Ok(T::unknown(Json::Null))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, array: A) -> Result<T, A::Error> {
        let items = Buffer::read(value::SeqAccessDeserializer::new(array))?;
        Ok(T::unknown(items.into_json()))
    }
}

/// The discriminator's value: a text, or what stands for one in documents that say `type: integer` there.
fn tag_text(value: &Buffer<'_>) -> Option<String> {
    match value {
        Buffer::Text(text) => Some(text.as_ref().to_owned()),
        Buffer::Boolean(value) => Some(value.to_string()),
        Buffer::Unsigned(number) => Some(number.to_string()),
        Buffer::Signed(number) => Some(number.to_string()),
        Buffer::Null | Buffer::Float(_) | Buffer::Array(_) | Buffer::Object(_) => None,
    }
}

/// An object whose first entries have been read already.
struct Replay<'de, A> {
    before: vec::IntoIter<(Cow<'de, str>, Buffer<'de>)>,
    pending: Option<Buffer<'de>>,
    rest: A,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Replay<'de, A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, A::Error> {
        match self.before.next() {
            Some((key, value)) => {
                self.pending = Some(value);
                seed.deserialize(Buffer::Text(key).into_source()).map(Some)
            }
            None => self.rest.next_key_seed(seed),
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        match self.pending.take() {
            Some(value) => seed.deserialize(value.into_source()),
            None => self.rest.next_value_seed(seed),
        }
    }
}

impl<'de, A: MapAccess<'de>> Deserializer<'de> for Replay<'de, A> {
    type Error = A::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, A::Error> {
        visitor.visit_map(self)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, A::Error> {
        visitor.visit_some(self)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct newtype_struct seq tuple
        tuple_struct map struct enum identifier ignored_any
    }
}

/// Declares the branches of a union: with `by "…"` and the values of the discriminator, or without and in the order of trial.
#[doc(hidden)]
#[macro_export]
macro_rules! __v1_union {
    ($type:ident by $tag:literal { $($variant:ident($branch:ty) = $($value:literal)|+,)* }) => {
        impl $crate::v1::Tagged for $type {
            const TAG: &'static str = $tag;

            fn branch<'de, D: $crate::v1::Deserializer<'de>>(tag: &str, deserializer: D) -> Result<Self, D::Error> {
                match tag {
                    $($($value)|+ => $crate::v1::Value::read(deserializer).map(Self::$variant),)*
                    _ => $crate::v1::Value::read(deserializer).map(Self::Unknown),
                }
            }

            fn unknown(value: $crate::serde_json::Value) -> Self {
                Self::Unknown(value)
            }
        }

        $crate::__v1_union!(@value $type read_tagged $($variant)*);
    };
    ($type:ident { $($variant:ident($branch:ty),)* }) => {
        impl $crate::v1::Union for $type {
            fn branches<B: $crate::v1::Branches>(trial: &B) -> Option<Self> {
                $(
                    if let Some(branch) = trial.branch(Self::$variant) {
                        return Some(branch);
                    }
                )*
                None
            }

            fn unknown(value: $crate::serde_json::Value) -> Self {
                Self::Unknown(value)
            }
        }

        $crate::__v1_union!(@value $type read_union $($variant)*);
    };
    (@value $type:ident $read:ident $($variant:ident)*) => {
        impl $crate::v1::Value for $type {
            #[inline]
            fn empty() -> Self {
                Self::Unknown($crate::v1::empty())
            }

            fn read<'de, D: $crate::v1::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::v1::$read(deserializer)
            }

            fn write<S: $crate::v1::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $(Self::$variant(branch) => $crate::v1::Value::write(branch, serializer),)*
                    Self::Unknown(value) => $crate::v1::Value::write(value, serializer),
                }
            }
        }

        $crate::__v1_serde!($type);
    };
}
