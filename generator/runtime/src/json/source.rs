//! Reading from a [`Buffer`]: once, which takes it apart, or as often as there are branches to try, which only looks.

use std::borrow::Cow;
use std::marker::PhantomData;

use serde::de::value::{BorrowedStrDeserializer, MapDeserializer, SeqDeserializer};
use serde::de::{Deserializer, Error, IntoDeserializer, Visitor};

use super::buffer::Buffer;
use super::context::budget;

impl<'de> Buffer<'de> {
    /// Reads from it, once.
    pub(super) fn into_source<E>(self) -> Source<'de, E> {
        Source {
            buffer: self,
            error: PhantomData,
        }
    }

    /// Reads from it and leaves it as it is.
    pub(super) fn view<E>(&self) -> View<'_, E> {
        View {
            buffer: self,
            error: PhantomData,
        }
    }
}

/// A [`Buffer`] that is read from, with the errors of whoever reads.
pub(super) struct Source<'de, E> {
    buffer: Buffer<'de>,
    error: PhantomData<E>,
}

impl<'de, E: Error> Deserializer<'de> for Source<'de, E> {
    type Error = E;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.buffer {
            Buffer::Null => visitor.visit_unit(),
            Buffer::Boolean(value) => visitor.visit_bool(value),
            Buffer::Unsigned(number) => visitor.visit_u64(number),
            Buffer::Signed(number) => visitor.visit_i64(number),
            Buffer::Float(number) => visitor.visit_f64(number),
            Buffer::String(Cow::Borrowed(text)) => visitor.visit_borrowed_str(text),
            Buffer::String(Cow::Owned(text)) => visitor.visit_string(text),
            Buffer::Array(items) => visitor.visit_seq(SeqDeserializer::new(items.into_iter())),
            Buffer::Object(entries) => visitor.visit_map(MapDeserializer::new(entries.into_iter())),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.buffer {
            Buffer::Null => visitor.visit_none(),
            buffer => visitor.visit_some(buffer.into_source()),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, E> {
        visitor.visit_newtype_struct(self)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple tuple_struct map
        struct enum identifier ignored_any
    }
}

impl<'de, E: Error> IntoDeserializer<'de, E> for Buffer<'de> {
    type Deserializer = Source<'de, E>;

    fn into_deserializer(self) -> Source<'de, E> {
        self.into_source()
    }
}

/// A [`Buffer`] that is looked at, with the errors of whoever reads. Each value that is looked at costs [`budget`].
pub(super) struct View<'a, E> {
    buffer: &'a Buffer<'a>,
    error: PhantomData<E>,
}

impl<'de, E: Error> Deserializer<'de> for View<'de, E> {
    type Error = E;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        budget::spend()?;
        match self.buffer {
            Buffer::Null => visitor.visit_unit(),
            Buffer::Boolean(value) => visitor.visit_bool(*value),
            Buffer::Unsigned(number) => visitor.visit_u64(*number),
            Buffer::Signed(number) => visitor.visit_i64(*number),
            Buffer::Float(number) => visitor.visit_f64(*number),
            Buffer::String(text) => visitor.visit_borrowed_str(text),
            Buffer::Array(items) => visitor.visit_seq(SeqDeserializer::new(items.iter())),
            Buffer::Object(entries) => {
                let entries = entries.iter().map(|(key, value)| (Key(key), value));
                visitor.visit_map(MapDeserializer::new(entries))
            }
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.buffer {
            Buffer::Null => visitor.visit_none(),
            buffer => visitor.visit_some(buffer.view()),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, E> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_unit()
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple tuple_struct map
        struct enum identifier
    }
}

impl<'de, E: Error> IntoDeserializer<'de, E> for &'de Buffer<'de> {
    type Deserializer = View<'de, E>;

    fn into_deserializer(self) -> View<'de, E> {
        self.view()
    }
}

/// The key of an entry that is looked at.
struct Key<'de>(&'de str);

impl<'de, E: Error> IntoDeserializer<'de, E> for Key<'de> {
    type Deserializer = BorrowedStrDeserializer<'de, E>;

    fn into_deserializer(self) -> BorrowedStrDeserializer<'de, E> {
        BorrowedStrDeserializer::new(self.0)
    }
}
