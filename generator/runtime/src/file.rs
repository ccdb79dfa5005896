//! Files in forms, and other binary values (`format: binary`).

use std::fmt;

use bytes::Bytes;
use serde::de::Deserializer;
use serde::ser::{Error as _, Serialize, SerializeStruct, Serializer};

use crate::json::Value;

/// By this name a serializer that carries files recognizes one.
pub(crate) const FILE: &str = "client_runtime::File";

/// A file: its content, and for multipart bodies also a name and a media type.
///
/// `Bytes`, `Vec<u8>`, `String` and `&'static str` convert into it. In JSON a file is a string and must be UTF-8. `Debug` shows the
/// length, not the content.
///
/// ```
/// use client_runtime::File;
///
/// let photo = File::new(vec![0xff, 0xd8]).file_name("me.jpg").media_type("image/jpeg");
/// assert_eq!(photo.content().len(), 2);
/// ```
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct File {
    content: Bytes,
    file_name: Option<String>,
    media_type: Option<String>,
}

impl File {
    /// A file without a name. In a multipart body, its `filename` is the name of the property.
    #[must_use]
    pub fn new(content: impl Into<Bytes>) -> Self {
        Self {
            content: content.into(),
            ..Self::default()
        }
    }

    /// Sets the `filename` of its part in a multipart body (RFC 7578, section 4.2).
    #[must_use]
    pub fn file_name(self, file_name: impl Into<String>) -> Self {
        Self {
            file_name: Some(file_name.into()),
            ..self
        }
    }

    /// Sets the `Content-Type` of its part in a multipart body. Overrides the one in the API's description.
    #[must_use]
    pub fn media_type(self, media_type: impl Into<String>) -> Self {
        Self {
            media_type: Some(media_type.into()),
            ..self
        }
    }

    /// The content.
    #[must_use]
    pub fn content(&self) -> &Bytes {
        &self.content
    }

    pub(crate) fn own_name(&self) -> Option<&str> {
        self.file_name.as_deref()
    }

    pub(crate) fn own_media_type(&self) -> Option<&str> {
        self.media_type.as_deref()
    }

    /// The bytes as text.
    pub(crate) fn as_str(&self) -> Option<&str> {
        std::str::from_utf8(&self.content).ok()
    }
}

impl fmt::Debug for File {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "File({} bytes)", self.content.len())
    }
}

impl From<Bytes> for File {
    fn from(content: Bytes) -> Self {
        Self::new(content)
    }
}

impl From<Vec<u8>> for File {
    fn from(content: Vec<u8>) -> Self {
        Self::new(content)
    }
}

impl From<String> for File {
    fn from(content: String) -> Self {
        Self::new(content)
    }
}

impl From<&'static str> for File {
    fn from(content: &'static str) -> Self {
        Self::new(content)
    }
}

impl From<&'static [u8]> for File {
    fn from(content: &'static [u8]) -> Self {
        Self::new(content)
    }
}

impl Value for File {
    fn empty() -> Self {
        Self::default()
    }

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::read(deserializer).map(Self::from)
    }

    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct(FILE, &Written(self))
    }
}

/// A string in formats that people read; all that a part of a body needs in others.
struct Written<'a>(&'a File);

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(file) = self;
        if serializer.is_human_readable() {
            let text = file.as_str();
            return match text {
                Some(text) => serializer.serialize_str(text),
                None => Err(S::Error::custom("bytes that are not UTF-8")),
            };
        }
        let mut members = serializer.serialize_struct(FILE, 3)?;
        members.serialize_field("content", &Raw(&file.content))?;
        members.serialize_field("file_name", &file.file_name)?;
        members.serialize_field("media_type", &file.media_type)?;
        members.end()
    }
}

struct Raw<'a>(&'a [u8]);

impl Serialize for Raw<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(self.0)
    }
}
