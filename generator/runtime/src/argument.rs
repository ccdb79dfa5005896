//! Serializes arguments of operations for URLs, headers and cookies.

mod percent;
mod serializer;
mod style;

use crate::file::File;
use crate::json::{Value, in_request};

pub(crate) use self::percent::{Keep, encode, encode_literal};
use self::serializer::ArgumentSerializer;
pub(crate) use self::serializer::Unfit;
pub(crate) use self::style::{encoded, expand, form_pairs};

/// An argument before a style is applied: a primitive, an array or an object.
#[derive(Clone, PartialEq)]
pub(crate) enum Argument {
    /// No value: not sent.
    Null,
    /// A boolean or a number, as JSON.
    Bare(String),
    /// A string.
    String(String),
    /// Bytes.
    File(File),
    /// An array.
    Array(Vec<Argument>),
    /// An object, in the order of its fields.
    Object(Vec<(String, Argument)>),
}

impl Argument {
    /// A value as an argument; `None` if it is absent.
    pub(crate) fn of(value: &impl Value) -> Result<Option<Self>, Unfit> {
        if value.is_absent() {
            Ok(None)
        } else {
            in_request(|| value.write(ArgumentSerializer)).map(Some)
        }
    }

    /// Whether it is a string with nothing in it.
    pub(crate) fn is_blank(&self) -> bool {
        matches!(self, Self::String(text) if text.trim().is_empty())
    }

    /// A primitive as a string.
    pub(crate) fn as_str(&self) -> Option<&str> {
        match self {
            Self::Bare(text) | Self::String(text) => Some(text),
            Self::File(file) => file.as_str(),
            Self::Null | Self::Array(_) | Self::Object(_) => None,
        }
    }

    /// Its JSON.
    ///
    /// # Errors
    ///
    /// It holds bytes that are no string.
    pub(crate) fn json(&self) -> Result<String, &'static str> {
        let mut json = String::new();
        match self.write_json(&mut json) {
            Some(()) => Ok(json),
            None => Err("bytes that are not UTF-8 have no form in JSON"),
        }
    }

    fn write_json(&self, out: &mut String) -> Option<()> {
        match self {
            Self::Null => out.push_str("null"),
            Self::Bare(text) => out.push_str(text),
            Self::String(text) => write_json_string(text, out),
            Self::File(file) => write_json_string(file.as_str()?, out),
            Self::Array(items) => {
                out.push('[');
                for (index, item) in items.iter().enumerate() {
                    out.push_str(if index == 0 { "" } else { "," });
                    item.write_json(out)?;
                }
                out.push(']');
            }
            Self::Object(fields) => {
                out.push('{');
                for (index, (name, value)) in fields.iter().enumerate() {
                    out.push_str(if index == 0 { "" } else { "," });
                    write_json_string(name, out);
                    out.push(':');
                    value.write_json(out)?;
                }
                out.push('}');
            }
        }
        Some(())
    }
}

/// `Display` of a JSON string is its JSON, and cannot fail.
fn write_json_string(text: &str, out: &mut String) {
    out.push_str(&serde_json::Value::from(text).to_string());
}
