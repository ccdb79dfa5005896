//! Values that contain others: options, arrays, maps, boxes, and any JSON.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

use super::any::JsonSeed;
use super::context::limit;
use super::context::path;
use super::context::score;
use super::context::unread;
use super::reader::read_entry;
use super::record::{Extras, Shape};
use super::value::{Seed, Value, Wire};
use super::view::node_of;
use super::writer::FieldWriter;
use crate::nullable::Nullable;

impl<T: Value> Value for Option<T> {
    fn empty() -> Self {
        None
    }

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let read = deserializer.deserialize_option(OptionVisitor(PhantomData))?;
        Ok(read.or_else(T::null))
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            None => serializer.serialize_none(),
            Some(value) => serializer.serialize_some(&Wire(value)),
        }
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }

    fn unset(&mut self) -> bool {
        *self = None;
        true
    }

    fn null() -> Option<Self> {
        Some(None)
    }
}

impl<T: Value> Value for Nullable<T> {
    fn empty() -> Self {
        Self::Absent
    }

    /// What is there is never absent.
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer
            .deserialize_option(OptionVisitor(PhantomData))
            .map(Self::from)
    }

    /// Where nothing can be left out, in an array or as a whole, absent is null.
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Absent | Self::Null => serializer.serialize_none(),
            Self::Value(value) => serializer.serialize_some(&Wire(value)),
        }
    }

    fn is_absent(&self) -> bool {
        Self::is_absent(self)
    }

    fn unset(&mut self) -> bool {
        *self = Self::Absent;
        true
    }

    fn null() -> Option<Self> {
        Some(Self::Null)
    }
}

struct OptionVisitor<T>(PhantomData<T>);

impl<'de, T: Value> Visitor<'de> for OptionVisitor<T> {
    type Value = Option<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value or null")
    }

    fn visit_none<E: Error>(self) -> Result<Option<T>, E> {
        Ok(None)
    }

    fn visit_unit<E: Error>(self) -> Result<Option<T>, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<T>, D::Error> {
        T::read(deserializer).map(Some)
    }
}

impl<T: Value> Value for Box<T> {
    fn empty() -> Self {
        Self::new(T::empty())
    }

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let _deeper = limit::deeper_of::<T, _>()?;
        limit::spend(size_of::<T>())?;
        T::read(deserializer).map(Self::new)
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        T::write(self, serializer)
    }

    fn is_absent(&self) -> bool {
        T::is_absent(self)
    }

    const SHAPE: Shape = T::SHAPE;

    fn write_fields<W: FieldWriter>(&self, writer: &mut W) {
        T::write_fields(self, writer);
    }
}

impl<T: Value> Value for Vec<T> {
    fn empty() -> Self {
        Self::new()
    }

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let _deeper = limit::deeper_of::<T, _>()?;
        deserializer.deserialize_seq(ArrayVisitor(PhantomData))
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let _deeper = limit::deeper_written()?;
        let mut array = serializer.serialize_seq(Some(self.len()))?;
        for item in self {
            array.serialize_element(&Wire(item))?;
        }
        array.end()
    }
}

struct ArrayVisitor<T>(PhantomData<T>);

impl<'de, T: Value> Visitor<'de> for ArrayVisitor<T> {
    type Value = Vec<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an array")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut array: A) -> Result<Vec<T>, A::Error> {
        // The length comes from the input in some formats: it is not to be trusted with memory.
        let mut items = Vec::with_capacity(array.size_hint().unwrap_or(0).min(64));
        loop {
            let noted = unread::noted();
            match array.next_element_seed(Seed(PhantomData)) {
                Ok(Some(item)) => {
                    limit::spend(size_of::<T>())?;
                    unread::within_item(items.len(), noted)?;
                    items.push(item);
                }
                Ok(None) => return Ok(items),
                Err(error) => {
                    path::below_index(items.len());
                    return Err(error);
                }
            }
        }
    }
}

impl<T: Value> Value for BTreeMap<String, T> {
    fn empty() -> Self {
        Self::new()
    }

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let _deeper = limit::deeper_of::<T, _>()?;
        deserializer.deserialize_map(MapVisitor(PhantomData))
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let _deeper = limit::deeper_written()?;
        let mut map = serializer.serialize_map(Some(self.len()))?;
        for (key, value) in self {
            map.serialize_entry(key, &Wire(value))?;
        }
        map.end()
    }

    const SHAPE: Shape = Shape {
        name: "an object",
        fields: &[],
        members: "",
        extras: Extras::Kept,
    };

    fn write_fields<W: FieldWriter>(&self, writer: &mut W) {
        writer.extra(self, self);
    }
}

struct MapVisitor<T>(PhantomData<T>);

impl<'de, T: Value> Visitor<'de> for MapVisitor<T> {
    type Value = BTreeMap<String, T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<BTreeMap<String, T>, A::Error> {
        let mut values = BTreeMap::new();
        while let Some(key) = map.next_key::<String>()? {
            score::unnamed();
            limit::spend(size_of::<(String, T)>() + key.len())?;
            match read_entry(&mut map, &key)? {
                Some(value) => drop(values.insert(key, value)),
                None => drop(values.remove(&key)),
            }
        }
        Ok(values)
    }
}

impl Value for serde_json::Value {
    fn empty() -> Self {
        Self::Null
    }

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        score::unnamed();
        match node_of(&deserializer) {
            Some((tree, id)) => Ok(tree.json(id)),
            None => JsonSeed.deserialize(deserializer),
        }
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.serialize(serializer)
    }

    fn null() -> Option<Self> {
        Some(Self::Null)
    }

    fn write_fields<W: FieldWriter>(&self, writer: &mut W) {
        for (key, value) in self.as_object().into_iter().flatten() {
            writer.entry(key, value);
        }
    }
}
