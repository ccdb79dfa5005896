//! Values that a client does not know.

use std::any::Any;
use std::fmt;

use serde_json::Value;

/// A value of an open enum that this version of the client does not know: a string, an integer, a boolean or any JSON, depending on
/// the enum. It is kept and sent back unchanged.
///
/// It has no constructor. The enum's `From` converts a wire value to its variant, and only unknown values become this type.
///
/// `Debug` shows strings and numbers; of other JSON only keys and kinds.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UnknownValue<T = Box<str>>(T);

impl UnknownValue {
    /// The wire value.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// For the macros of [`v1`](crate::v1), which have looked for a variant before.
    pub(crate) fn new(text: &str) -> Self {
        Self(text.into())
    }
}

impl<T> UnknownValue<T> {
    /// The wire value.
    #[must_use]
    pub fn get(&self) -> &T {
        &self.0
    }

    /// For the macros of [`v1`](crate::v1), which have looked for a variant before.
    pub(crate) fn of(value: T) -> Self {
        Self(value)
    }
}

impl<T: fmt::Display> fmt::Display for UnknownValue<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

impl<T: fmt::Debug + 'static> fmt::Debug for UnknownValue<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let json = (&self.0 as &dyn Any).downcast_ref().map(Kinds);
        let shown: &dyn fmt::Debug = match &json {
            Some(kinds) => kinds,
            None => &self.0,
        };
        formatter.debug_tuple("UnknownValue").field(shown).finish()
    }
}

/// JSON that no type stands for: `Debug` shows keys and kinds, and nothing that may be a secret.
pub(crate) struct Kinds<'a>(pub(crate) &'a Value);

impl fmt::Debug for Kinds<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self.0 {
            Value::Null => "null",
            Value::Bool(_) => "boolean",
            Value::Number(_) => "number",
            Value::String(_) => "string",
            Value::Array(items) => {
                return formatter
                    .debug_list()
                    .entries(items.iter().map(Kinds))
                    .finish();
            }
            Value::Object(entries) => {
                let entries = entries.iter().map(|(key, value)| (key, Kinds(value)));
                return formatter.debug_map().entries(entries).finish();
            }
        })
    }
}

/// An empty response.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Empty;
