// Generated from specs/propelauth/openapi.yaml. Do not edit.

//! Operations tagged `Magic Links`.

use client_runtime::v1;

use crate::client::auth;
use crate::types::{MagicLink, MagicLinkRequest};

/// Issue one-time magic links for login flows.
///
/// Returned by [`Client::magic_links`](crate::Client::magic_links).
#[derive(Clone, Debug)]
pub struct MagicLinks(pub(crate) v1::Client);

impl MagicLinks {
    /// Create Magic Link.
    ///
    /// Generate a one-time magic link that signs in or signs up the supplied
    /// user.
    ///
    /// `POST /api/backend/v1/magic_link`
    ///
    /// Returns a [`MagicLink`]. `200`: Magic link created.
    ///
    /// # Errors
    ///
    /// No documented errors: see [`CreateMagicLinkError`].
    pub fn create_magic_link(&self, body: MagicLinkRequest) -> CreateMagicLink {
        CreateMagicLink(self.0.call(&CREATE_MAGIC_LINK).json(&body))
    }
}

/// Request builder for [`MagicLinks::create_magic_link`]. Nothing is sent
/// until `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct CreateMagicLink(v1::Call);

v1::request!(CreateMagicLink -> json MagicLink, CreateMagicLinkError);

/// The errors of [`MagicLinks::create_magic_link`], of which the document mentions none.
pub type CreateMagicLinkError = client_runtime::UndocumentedError;

static CREATE_MAGIC_LINK: v1::Operation = v1::Operation::post(
        "createMagicLink",
        "/api/backend/v1/magic_link",
    )
    .security(&[&[auth::BACKEND_API_KEY]]);
