// Generated from specs/propelauth/openapi.yaml. Do not edit.

//! Operations tagged `Sessions`.

use client_runtime::{uuid::Uuid, v1};

use crate::client::auth;

/// Manage user sessions and forced logout.
///
/// Returned by [`Client::sessions`](crate::Client::sessions).
#[derive(Clone, Debug)]
pub struct Sessions(pub(crate) v1::Client);

impl Sessions {
    /// Logout All User Sessions.
    ///
    /// Invalidate every refresh token / session for the user.
    ///
    /// `POST /api/backend/v1/user/{userId}/logout_all_sessions`
    ///
    /// `200`: All sessions invalidated.
    ///
    /// # Errors
    ///
    /// No documented errors: see [`LogoutAllUserSessionsError`].
    pub fn logout_all_user_sessions(&self, user_id: Uuid) -> LogoutAllUserSessions {
        LogoutAllUserSessions(
            self.0.call(&LOGOUT_ALL_USER_SESSIONS).path("userId", &user_id),
        )
    }
}

/// Request builder for [`Sessions::logout_all_user_sessions`]. Nothing is
/// sent until `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct LogoutAllUserSessions(v1::Call);

v1::request!(LogoutAllUserSessions -> empty, LogoutAllUserSessionsError);

/// The errors of [`Sessions::logout_all_user_sessions`], of which the document mentions none.
pub type LogoutAllUserSessionsError = client_runtime::UndocumentedError;

static LOGOUT_ALL_USER_SESSIONS: v1::Operation = v1::Operation::post(
        "logoutAllUserSessions",
        "/api/backend/v1/user/{userId}/logout_all_sessions",
    )
    .security(&[&[auth::BACKEND_API_KEY]])
    .parameters(&[v1::path("userId")])
    .accept("");
