//! A union with a discriminator, which says what the value is.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::BorrowedStrDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, Error, IntoDeserializer, MapAccess, SeqAccess, Visitor, value,
};
use serde_json::{Map, Value as Json};

use super::any::JsonSeed;
use super::context::{limit, score};
use super::record::Extras;
use super::tree::{Id, Tree};
use super::value::Value;
use super::verdict::cached;
use super::view::{leave_behind, node_of, reading};

/// A union with a discriminator (Discriminator Object). Implemented by `v1::union!`.
pub trait Tagged: Value {
    /// `propertyName`.
    const TAG: &'static str;

    /// Reads the branch that the discriminator's value stands for.
    ///
    /// # Errors
    ///
    /// When the object is not what that branch holds.
    fn branch<'de, A: MapAccess<'de>>(tag: &str, object: TaggedObject<A>)
    -> Result<Self, A::Error>;

    /// A value without discriminator.
    fn unknown(value: Json) -> Self;
}

/// Reads a union by its discriminator, which may stand anywhere in the object: one that does not begin with it is kept until it is
/// found. An object without one, or with a value that no branch stands for, is kept as it is.
///
/// # Errors
///
/// When the object is not what its branch holds.
pub fn read_tagged<'de, T: Tagged, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let _deeper = limit::deeper_of::<T, _>()?;
    cached(deserializer, T::empty, |deserializer| {
        match node_of(&deserializer) {
            Some((tree, id)) => read_node(&tree, id),
            None => deserializer.deserialize_any(TaggedVisitor(PhantomData)),
        }
    })
}

/// Reads a node of the current tree.
fn read_node<T: Tagged, E: Error>(tree: &Tree, id: Id) -> Result<T, E> {
    let entries = tree.entries(id).unwrap_or_default();
    let tag = entries.iter().find(|(key, _)| **key == *T::TAG);
    match tag.and_then(|(_, value)| tag_string(&tree.json(*value))) {
        Some(tag) => T::branch(
            &tag,
            TaggedObject {
                node: Some(id),
                ..TaggedObject::new(None, tree.view_entries::<E>(entries))
            },
        ),
        None => unknown(tree.json(id)),
    }
}

struct TaggedVisitor<T>(PhantomData<T>);

impl<'de, T: Tagged> Visitor<'de> for TaggedVisitor<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<T, A::Error> {
        match map.next_key::<Box<str>>()? {
            None => unknown(Json::Object(Map::new())),
            Some(key) if *key == *T::TAG => {
                let value = map.next_value_seed(JsonSeed)?;
                let tag = tag_string(&value);
                let object = TaggedObject::new(Some((T::TAG, value)), map);
                match tag {
                    Some(tag) => T::branch(&tag, object),
                    None => read_unknown_branch(object),
                }
            }
            Some(key) => {
                let tree = Tree::read_object(key, map)?;
                let _reading = reading(&tree);
                read_node(&tree, tree.root())
            }
        }
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
        unknown(JsonSeed.deserialize(value::SeqAccessDeserializer::new(array))?)
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
    tag: &'static str,
    mut object: TaggedObject<A>,
) -> Result<T, A::Error> {
    let declares = T::SHAPE.fields.iter().any(|field| field.name() == tag);
    if T::SHAPE.extras == Extras::Kept && !declares {
        object.without = Some(tag);
    }
    T::read(object)
}

/// Keeps an object whose discriminator stands for no branch.
///
/// # Errors
///
/// When the rest of the object cannot be read.
pub fn read_unknown_branch<'de, T: Tagged, A: MapAccess<'de>>(
    object: TaggedObject<A>,
) -> Result<T, A::Error> {
    unknown(JsonSeed.deserialize(object)?)
}

/// The discriminator's value: a string, or what stands for one in documents that say `type: integer` there.
fn tag_string(value: &Json) -> Option<String> {
    match value {
        Json::String(text) => Some(text.clone()),
        Json::Bool(value) => Some(value.to_string()),
        Json::Number(number) if !number.is_f64() => Some(number.to_string()),
        Json::Null | Json::Number(_) | Json::Array(_) | Json::Object(_) => None,
    }
}

/// An object whose discriminator is known.
pub struct TaggedObject<A> {
    /// The discriminator and its value, where they have been read already.
    first: Option<(&'static str, Json)>,
    /// The value whose key was read last, if it has been read already.
    value: Option<Json>,
    rest: A,
    /// Where it stands in the tree that is being read from.
    node: Option<Id>,
    /// The key of entries that are left out.
    without: Option<&'static str>,
}

impl<A> TaggedObject<A> {
    fn new(first: Option<(&'static str, Json)>, rest: A) -> Self {
        Self {
            first,
            value: None,
            rest,
            node: None,
            without: None,
        }
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for TaggedObject<A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, A::Error> {
        if let Some((key, value)) = self.first.take()
            && self.without.is_none()
        {
            self.value = Some(value);
            return seed
                .deserialize(BorrowedStrDeserializer::new(key))
                .map(Some);
        }
        let Some(without) = self.without else {
            return self.rest.next_key_seed(seed);
        };
        while let Some(key) = self.rest.next_key::<String>()? {
            if key != without {
                return seed.deserialize(key.into_deserializer()).map(Some);
            }
            self.rest.next_value::<serde::de::IgnoredAny>()?;
        }
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        match self.value.take() {
            Some(value) => seed.deserialize(value).map_err(A::Error::custom),
            None => self.rest.next_value_seed(seed),
        }
    }
}

impl<'de, A: MapAccess<'de>> Deserializer<'de> for TaggedObject<A> {
    type Error = A::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, A::Error> {
        visitor.visit_map(self)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, A::Error> {
        visitor.visit_some(self)
    }

    /// As a view does: a branch that is a union finds what is known of the node.
    fn is_human_readable(&self) -> bool {
        if let (Some(id), None) = (self.node, self.without) {
            leave_behind(id);
        }
        true
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct newtype_struct seq tuple
        tuple_struct map struct enum identifier ignored_any
    }
}
