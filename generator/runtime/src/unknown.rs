//! What a client meets and has no name for.

use std::fmt;

/// A value of an open enum that this version of a client does not know: a string, or an integer, a boolean or any JSON where the enum is of those. It is
/// kept as it came, and sent back unchanged.
///
/// It cannot be made by hand: a value of an enum comes from what it is on the wire through the enum's `From`, which finds the variant where there
/// is one, so that no known value is ever taken for an unknown one.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
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

/// No content: the documented answer has no body, or none that matters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Empty;
