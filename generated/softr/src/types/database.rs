// Generated from specs/softr/openapi.yaml. Do not edit.

use client_runtime::v1;

#[derive(Clone)]
#[non_exhaustive]
pub struct Database {
    pub id: Option<String>,
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
}

#[cfg(feature = "mock")]
impl Database {
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    #[must_use]
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
