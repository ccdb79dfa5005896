// Generated from specs/propelauth/openapi.yaml. Do not edit.

use client_runtime::{Secret, v1};

#[derive(Clone)]
#[non_exhaustive]
pub struct MagicLink {
    pub url: Option<Secret>,
}

impl MagicLink {
    /// A `MagicLink` with no field set.
    #[allow(clippy::new_without_default)]
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        v1::empty()
    }
}

#[cfg(feature = "mock")]
impl MagicLink {
    #[must_use]
    pub fn url(mut self, url: impl Into<Secret>) -> Self {
        self.url = Some(url.into());
        self
    }
}

v1::record! {
    MagicLink {
        optional url = "url",
    }
}
