//! A union with a discriminator, which says what the value is.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use std::vec;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor, value};
use serde_json::Value as Json;

use super::buffer::{Buffer, BufferSeed, StringSeed};
use super::context::score;
use super::record::Extras;
use super::value::Value;

/// A union with a discriminator (Discriminator Object). Implemented by `v1::union!`.
pub trait Tagged: Value {
    /// `propertyName`.
    const TAG: &'static str;

    /// Reads the branch that the discriminator's value stands for.
    ///
    /// # Errors
    ///
    /// When the object is not what that branch holds.
    fn branch<'de, A: MapAccess<'de>>(
        tag: &str,
        object: TaggedObject<'de, A>,
    ) -> Result<Self, A::Error>;

    /// A value without discriminator.
    fn unknown(value: Json) -> Self;
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
        while let Some(key) = map.next_key_seed(StringSeed)? {
            let is_tag = key == T::TAG;
            before.push((key, map.next_value_seed(BufferSeed::IN_OBJECT)?));
            if is_tag && let Some(tag) = before.last().and_then(|(_, value)| tag_string(value)) {
                let object = TaggedObject {
                    before: before.into_iter(),
                    pending: None,
                    rest: map,
                };
                return T::branch(&tag, object);
            }
        }
        unknown(Buffer::Object(before).into_json())
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<T, E> {
        unknown(value.into())
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<T, E> {
        unknown(number.into())
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<T, E> {
        unknown(number.into())
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<T, E> {
        unknown(number.into())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        unknown(text.into())
    }

    fn visit_unit<E: Error>(self) -> Result<T, E> {
        unknown(Json::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, array: A) -> Result<T, A::Error> {
        let items = Buffer::read(value::SeqAccessDeserializer::new(array))?;
        unknown(items.into_json())
    }
}

/// A value whose branch is not known.
fn unknown<T: Tagged, E>(value: Json) -> Result<T, E> {
    score::unknown();
    Ok(T::unknown(value))
}

/// Reads a branch. One that keeps entries without a name does not get the discriminator among them: the union writes it.
///
/// # Errors
///
/// When the object is not what the branch holds.
pub fn read_branch<'de, T: Value, A: MapAccess<'de>>(
    tag: &str,
    mut object: TaggedObject<'de, A>,
) -> Result<T, A::Error> {
    let declares = T::SHAPE.fields.iter().any(|field| field.name() == tag);
    if T::SHAPE.extras == Extras::Kept && !declares {
        let mut others: Vec<_> = object.before.collect();
        others.retain(|(key, _)| key != tag);
        object.before = others.into_iter();
    }
    T::read(object)
}

/// Keeps an object whose discriminator stands for no branch.
///
/// # Errors
///
/// When the rest of the object cannot be read.
pub fn read_unknown_branch<'de, T: Tagged, A: MapAccess<'de>>(
    object: TaggedObject<'de, A>,
) -> Result<T, A::Error> {
    unknown(Buffer::read(object)?.into_json())
}

/// The discriminator's value: a string, or what stands for one in documents that say `type: integer` there.
fn tag_string(value: &Buffer<'_>) -> Option<String> {
    match value {
        Buffer::String(text) => Some(text.as_ref().to_owned()),
        Buffer::Boolean(value) => Some(value.to_string()),
        Buffer::Unsigned(number) => Some(number.to_string()),
        Buffer::Signed(number) => Some(number.to_string()),
        Buffer::Null | Buffer::Float(_) | Buffer::Array(_) | Buffer::Object(_) => None,
    }
}

/// An object whose first entries have been read already, the discriminator among them.
pub struct TaggedObject<'de, A> {
    before: vec::IntoIter<(Cow<'de, str>, Buffer<'de>)>,
    pending: Option<Buffer<'de>>,
    rest: A,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for TaggedObject<'de, A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, A::Error> {
        match self.before.next() {
            Some((key, value)) => {
                self.pending = Some(value);
                seed.deserialize(Buffer::String(key).into_source())
                    .map(Some)
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

impl<'de, A: MapAccess<'de>> Deserializer<'de> for TaggedObject<'de, A> {
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
