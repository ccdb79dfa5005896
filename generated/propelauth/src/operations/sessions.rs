// Generated from specs/propelauth/openapi.yaml. Do not edit.

//! Operations tagged `Sessions`.

use client_runtime::{uuid::Uuid, v1};

/// Manage user sessions and forced logout.
///
/// Made by [`Client::sessions`](crate::Client::sessions).
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
    /// [`LogoutAllUserSessionsError`]: the document says nothing about any
    /// status but success.
    pub fn logout_all_user_sessions(&self, user_id: Uuid) -> LogoutAllUserSessions {
        LogoutAllUserSessions(
            self.0.call(&LOGOUT_ALL_USER_SESSIONS).path("userId", &user_id),
        )
    }
}

/// A call of [`Sessions::logout_all_user_sessions`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct LogoutAllUserSessions(pub(crate) v1::Call);

v1::request!(LogoutAllUserSessions -> empty, LogoutAllUserSessionsError);

/// The errors of [`Sessions::logout_all_user_sessions`], of which the document mentions none.
pub type LogoutAllUserSessionsError = client_runtime::UndocumentedError;

static LOGOUT_ALL_USER_SESSIONS: v1::Operation = v1::Operation {
    id: "logoutAllUserSessions",
    method: v1::Method::POST,
    path: "/api/backend/v1/user/{userId}/logout_all_sessions",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[v1::path("userId")],
    client_parameters: &[],
    accept: "",
};
