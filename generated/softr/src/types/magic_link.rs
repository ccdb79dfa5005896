// Generated from specs/softr/openapi.yaml. Do not edit.

use client_runtime::{Secret, v1};

#[derive(Clone)]
#[non_exhaustive]
pub struct MagicLink {
    pub magic_link: Option<Secret>,
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
    pub fn magic_link(mut self, magic_link: impl Into<Secret>) -> Self {
        self.magic_link = Some(magic_link.into());
        self
    }
}

v1::record! {
    MagicLink {
        optional magic_link = "magic_link",
    }
}
