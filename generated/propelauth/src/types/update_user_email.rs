// Generated from specs/propelauth/openapi.yaml. Do not edit.

use client_runtime::v1;

#[derive(Clone)]
#[non_exhaustive]
pub struct UpdateUserEmailRequest {
    /// Format: `email`.
    pub new_email: String,
    /// Default: `true`.
    pub require_email_confirmation: Option<bool>,
}

impl UpdateUserEmailRequest {
    /// An `UpdateUserEmailRequest` of its required fields.
    #[must_use]
    #[inline]
    pub fn new(new_email: impl Into<String>) -> Self {
        Self {
            new_email: new_email.into(),
            ..v1::empty()
        }
    }

    #[must_use]
    #[inline]
    pub fn require_email_confirmation(
        mut self,
        require_email_confirmation: bool,
    ) -> Self {
        self.require_email_confirmation = Some(require_email_confirmation);
        self
    }
}

v1::record! {
    UpdateUserEmailRequest {
        required new_email = "new_email",
        optional require_email_confirmation = "require_email_confirmation",
    }
}
