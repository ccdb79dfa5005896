//! Optional and nullable fields: absent, null, or a value.

use crate::secret::Secret;

/// The value of an optional and nullable field. [`Absent`](Nullable::Absent) is not sent, [`Null`](Nullable::Null) is sent as null:
/// in a patch, the first keeps the old value, the second removes it.
///
/// ```
/// use client_runtime::Nullable;
///
/// assert_eq!(Nullable::from(5), Nullable::Value(5));
/// assert_eq!(Nullable::from("blue"), Nullable::Value("blue".to_owned()));
/// assert_eq!(Nullable::<i64>::from(None), Nullable::Null);
/// assert_eq!(Nullable::from(5).as_option(), Some(&5));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Nullable<T> {
    /// The field is missing.
    #[default]
    Absent,
    /// The field is null.
    Null,
    /// The field has this value.
    Value(T),
}

impl<T> Nullable<T> {
    /// The value, if the field is neither absent nor null.
    pub fn as_option(&self) -> Option<&T> {
        match self {
            Self::Absent | Self::Null => None,
            Self::Value(value) => Some(value),
        }
    }

    /// A mutable reference to the value, if the field is neither absent nor null.
    pub fn as_option_mut(&mut self) -> Option<&mut T> {
        match self {
            Self::Absent | Self::Null => None,
            Self::Value(value) => Some(value),
        }
    }

    /// Converts into the value, if the field is neither absent nor null.
    pub fn into_option(self) -> Option<T> {
        match self {
            Self::Absent | Self::Null => None,
            Self::Value(value) => Some(value),
        }
    }

    /// Applies a function to the value, if there is one.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Nullable<U> {
        match self {
            Self::Absent => Nullable::Absent,
            Self::Null => Nullable::Null,
            Self::Value(value) => Nullable::Value(change(value)),
        }
    }

    /// Whether the field is missing.
    pub fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// Whether the field is null.
    pub fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }
}

impl<T> From<T> for Nullable<T> {
    fn from(value: T) -> Self {
        Self::Value(value)
    }
}

impl From<&str> for Nullable<String> {
    fn from(text: &str) -> Self {
        Self::Value(text.to_owned())
    }
}

impl From<&str> for Nullable<Secret> {
    fn from(text: &str) -> Self {
        Self::Value(text.into())
    }
}

impl From<String> for Nullable<Secret> {
    fn from(text: String) -> Self {
        Self::Value(text.into())
    }
}

/// `None` is null: what is to be left out is [`Nullable::Absent`].
impl<T> From<Option<T>> for Nullable<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Self::Value)
    }
}
