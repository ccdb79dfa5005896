//! Operations between being lowered and being part of the API.

use crate::ir::{Operation, Parameter};

/// An operation that is done but for what all operations have in common.
pub(super) struct Draft<'n> {
    /// The operation, without its tag and its client-level parameters.
    pub(super) operation: Operation,
    /// The first of its `tags`.
    pub(super) tag: Option<&'n str>,
    /// Parameters that the configuration lifts into the client.
    pub(super) lifted: Vec<Parameter>,
}
