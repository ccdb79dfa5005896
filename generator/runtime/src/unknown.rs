//! What a client meets and has no name for.

use std::any::Any;
use std::fmt;

use serde_json::Value;

/// A value of an open enum that this version of a client does not know: a string, or an integer, a boolean or any JSON where the enum is of those. It is
/// kept as it came, and sent back unchanged.
///
/// It cannot be made by hand: a value of an enum comes from what it is on the wire through the enum's `From`, which finds the variant where there
/// is one, so that no known value is ever taken for an unknown one.
///
/// `Debug` shows a string or a number, and of any JSON the keys and kinds alone.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UnknownValue<T = Box<str>>(T);

impl UnknownValue {
    /// The value as it is on the wire.
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
    /// The value as it is on the wire.
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

/// No content: the documented answer has no body, or none that matters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Empty;
