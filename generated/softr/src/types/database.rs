// Generated from specs/softr/openapi.yaml. Do not edit.

use client_runtime::v1;

/// The schema `Database`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Database {
    /// The `id` property.
    pub id: Option<String>,
    /// The `name` property.
    pub name: Option<String>,
}

impl Database {
    /// A `Database` with no field set.
    #[allow(clippy::new_without_default)]
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        v1::empty()
    }

    /// Sets [`id`](Self::id).
    #[must_use]
    #[inline]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets [`name`](Self::name).
    #[must_use]
    #[inline]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

v1::record! {
    Database {
        optional id = "id",
        optional name = "name",
    }
}
