//! Why a value is none of the things that a union may be.

use std::fmt;

/// Why a value is none of a union's branches (Schema Object, `oneOf` and `anyOf`): what each of them has against it. It comes from the `why_unknown`
/// of a union without discriminator.
///
/// `Display` names fields and types, never a string of the value: servers echo secrets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoMatchingVariant {
    mismatches: Vec<VariantMismatch>,
}

/// What one branch of a union has against a value.
///
/// `Debug` and `Display` leave the keys of maps out: see [`path`](Self::path).
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

    /// What each branch has against the value, in the order of the document.
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

    /// The place in the value that does not fit, as a JSON pointer (RFC 6901). Empty for the value itself. It may hold keys of maps, which `Display`
    /// leaves out.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What is wrong there.
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
