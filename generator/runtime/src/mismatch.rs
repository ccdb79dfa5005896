//! Explains why a value matches no branch of a union.

use std::fmt;

/// Why a value matches no branch of a union (`oneOf`, `anyOf`), with one mismatch per branch. Returned by `why_unknown` of unions
/// without a discriminator.
///
/// `Display` shows fields and types, but no strings of the value, since servers echo secrets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoMatchingVariant {
    mismatches: Vec<VariantMismatch>,
}

/// Why a value does not match one branch of a union.
///
/// `Debug` and `Display` do not show keys of maps (see [`path`](Self::path)).
#[derive(Clone, PartialEq, Eq)]
pub struct VariantMismatch {
    variant: &'static str,
    path: String,
    shown: String,
    message: String,
}

impl NoMatchingVariant {
    pub(crate) fn new(mismatches: Vec<VariantMismatch>) -> Self {
        Self { mismatches }
    }

    /// The mismatch of each branch, in the order of the description.
    #[must_use]
    pub fn mismatches(&self) -> &[VariantMismatch] {
        &self.mismatches
    }
}

impl VariantMismatch {
    pub(crate) fn new(variant: &'static str, path: String, shown: String, message: String) -> Self {
        Self {
            variant,
            path,
            shown,
            message,
        }
    }

    /// The union's variant.
    #[must_use]
    pub fn variant(&self) -> &str {
        self.variant
    }

    /// The JSON pointer (RFC 6901) of the mismatch within the value. Empty for the value itself. It may contain keys of maps, which
    /// `Display` does not show.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The error message.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }
}

impl fmt::Display for NoMatchingVariant {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("no branch fits")?;
        for (index, mismatch) in self.mismatches.iter().enumerate() {
            formatter.write_str(if index == 0 { ": " } else { "; " })?;
            mismatch.fmt(formatter)?;
        }
        Ok(())
    }
}

impl fmt::Display for VariantMismatch {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.shown.as_str() {
            "" => write!(formatter, "{}: {}", self.variant, self.message),
            shown => write!(formatter, "{} at {shown}: {}", self.variant, self.message),
        }
    }
}

impl fmt::Debug for VariantMismatch {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "VariantMismatch({self})")
    }
}

impl std::error::Error for VariantMismatch {}

impl std::error::Error for NoMatchingVariant {}
