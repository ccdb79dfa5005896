//! What the document asks for and the crate does not have.

use crate::origins::Origin;

/// Something that the document asks for and the crate does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skipped {
    /// Where the document says so.
    pub origin: Origin,
    /// How much is missed.
    pub kind: SkippedKind,
    /// What is left out: `` operation `uploadPhoto` ``.
    pub what: String,
    /// Why.
    pub why: String,
}

/// How much is missed when something is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SkippedKind {
    /// A whole operation: it cannot be called.
    Operation,
    /// What a schema says about its values: any JSON is taken there.
    Type,
    /// Something else.
    Feature,
}
