//! A value of any self-describing format, kept until it is known what it is.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::Value as Json;

/// How deep arrays and objects may stand in each other. Formats have limits of their own; this one holds where they have none.
const DEPTH: usize = 128;

/// A value that has been read and not yet understood. Strings stay borrowed from the input where the format allows it, and numbers keep their kind.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Buffer<'de> {
    Null,
    Boolean(bool),
    Unsigned(u64),
    Signed(i64),
    Float(f64),
    String(Cow<'de, str>),
    Array(Vec<Buffer<'de>>),
    Object(Vec<(Cow<'de, str>, Buffer<'de>)>),
}

impl<'de> Buffer<'de> {
    /// Reads one.
    pub(super) fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        BufferSeed { depth: DEPTH }.deserialize(deserializer)
    }

    /// JSON as a buffer, its strings borrowed.
    pub(super) fn from_json(json: &'de Json) -> Self {
        match json {
            Json::Null => Self::Null,
            Json::Bool(value) => Self::Boolean(*value),
            Json::Number(number) => match (number.as_u64(), number.as_i64()) {
                (Some(number), _) => Self::Unsigned(number),
                (None, Some(number)) => Self::Signed(number),
                (None, None) => Self::Float(number.as_f64().unwrap_or_default()),
            },
            Json::String(text) => Self::String(Cow::Borrowed(text)),
            Json::Array(items) => Self::Array(items.iter().map(Self::from_json).collect()),
            Json::Object(entries) => Self::Object(
                entries
                    .iter()
                    .map(|(key, value)| (Cow::Borrowed(key.as_str()), Self::from_json(value)))
                    .collect(),
            ),
        }
    }

    /// How many values there are in it, itself counted.
    pub(super) fn size(&self) -> usize {
        match self {
            Self::Null
            | Self::Boolean(_)
            | Self::Unsigned(_)
            | Self::Signed(_)
            | Self::Float(_)
            | Self::String(_) => 1,
            Self::Array(items) => items.iter().map(Self::size).sum::<usize>() + 1,
            Self::Object(entries) => {
                entries.iter().map(|(_, value)| value.size()).sum::<usize>() + 1
            }
        }
    }

    /// The same value as JSON. A number that JSON does not have is null.
    pub(super) fn into_json(self) -> Json {
        match self {
            Self::Null => Json::Null,
            Self::Boolean(value) => value.into(),
            Self::Unsigned(number) => number.into(),
            Self::Signed(number) => number.into(),
            Self::Float(number) => number.into(),
            Self::String(text) => text.into_owned().into(),
            Self::Array(items) => items.into_iter().map(Self::into_json).collect(),
            Self::Object(entries) => Json::Object(
                entries
                    .into_iter()
                    .map(|(key, value)| (key.into_owned(), value.into_json()))
                    .collect(),
            ),
        }
    }
}

/// Reads a [`Buffer`], down to a depth.
pub(super) struct BufferSeed {
    depth: usize,
}

impl BufferSeed {
    /// For a value that stands in an object.
    pub(super) const IN_OBJECT: Self = Self { depth: DEPTH - 1 };

    fn deeper<E: Error>(&self) -> Result<usize, E> {
        self.depth
            .checked_sub(1)
            .ok_or_else(|| E::custom("arrays and objects stand too deep in each other"))
    }
}

impl<'de> DeserializeSeed<'de> for BufferSeed {
    type Value = Buffer<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Buffer<'de>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for BufferSeed {
    type Value = Buffer<'de>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("any value")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Buffer<'de>, E> {
        Ok(Buffer::Boolean(value))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Buffer<'de>, E> {
        Ok(u64::try_from(number).map_or(Buffer::Signed(number), Buffer::Unsigned))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Buffer<'de>, E> {
        Ok(Buffer::Unsigned(number))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Buffer<'de>, E> {
        Ok(Buffer::Float(number))
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Buffer<'de>, E> {
        Ok(Buffer::String(Cow::Borrowed(text)))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Buffer<'de>, E> {
        self.visit_string(text.to_owned())
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Buffer<'de>, E> {
        Ok(Buffer::String(Cow::Owned(text)))
    }

    fn visit_none<E: Error>(self) -> Result<Buffer<'de>, E> {
        Ok(Buffer::Null)
    }

    fn visit_unit<E: Error>(self) -> Result<Buffer<'de>, E> {
        Ok(Buffer::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Buffer<'de>, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut array: A) -> Result<Buffer<'de>, A::Error> {
        let depth = self.deeper()?;
        let mut items = Vec::new();
        while let Some(item) = array.next_element_seed(Self { depth })? {
            items.push(item);
        }
        Ok(Buffer::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Buffer<'de>, A::Error> {
        let depth = self.deeper()?;
        let mut entries = Vec::new();
        while let Some(key) = map.next_key_seed(StringSeed)? {
            entries.push((key, map.next_value_seed(Self { depth })?));
        }
        Ok(Buffer::Object(entries))
    }
}

/// Reads a string, borrowed if possible.
pub(super) struct StringSeed;

impl<'de> DeserializeSeed<'de> for StringSeed {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Cow<'de, str>, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for StringSeed {
    type Value = Cow<'de, str>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a string")
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Borrowed(text))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Owned(text.to_owned()))
    }
}
