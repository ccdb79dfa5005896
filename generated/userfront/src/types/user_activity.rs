// Generated from specs/userfront/openapi.yaml. Do not edit.

use client_runtime::{chrono::{DateTime, Utc}, v1};

/// The answer to a user's activity.
#[derive(Clone)]
#[non_exhaustive]
pub struct UserActivity {
    /// `ok`
    pub message: Option<String>,
    /// When the user was last active, which is now.
    pub last_active_at: Option<DateTime<Utc>>,
}

impl UserActivity {
    /// A `UserActivity` with no field set.
    #[allow(clippy::new_without_default)]
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        v1::empty()
    }
}

#[cfg(feature = "mock")]
impl UserActivity {
    /// `ok`
    #[must_use]
    pub fn message(mut self, message: impl Into<String>) -> Self {
        self.message = Some(message.into());
        self
    }

    /// When the user was last active, which is now.
    #[must_use]
    #[inline]
    pub fn last_active_at(mut self, last_active_at: DateTime<Utc>) -> Self {
        self.last_active_at = Some(last_active_at);
        self
    }
}

v1::record! {
    UserActivity {
        optional message = "message",
        optional last_active_at = "lastActiveAt",
    }
}
