//! What a client meets and has no name for.

use std::fmt;

/// A value of an open enum that this version of a client does not know. It is kept as it came, and sent back unchanged.
///
/// It cannot be made by hand: a value of an enum comes from text through the enum's `From<&str>`, which finds the variant where there
/// is one, so that no known value is ever taken for an unknown one.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UnknownValue(Box<str>);

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

impl fmt::Display for UnknownValue {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// No content: the documented answer has no body, or none that matters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Empty;
