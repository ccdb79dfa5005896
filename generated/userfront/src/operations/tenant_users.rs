// Generated from specs/userfront/openapi.yaml. Do not edit.

//! Operations tagged `Tenant Users`.

use std::collections::BTreeMap;

use client_runtime::{Items, Pages, serde_json::Value, v1};

use crate::client::auth;
use crate::errors;
use crate::types::{
    CreateOrUpdateUserRequest, CreateTenantUserRequest, InviteUserRequest, User, UserActivity,
    UserPage,
};

/// The user records within one of your account's tenants.
///
/// Returned by [`Client::tenant_users`](crate::Client::tenant_users).
#[derive(Clone, Debug)]
pub struct TenantUsers(pub(crate) v1::Client);

impl TenantUsers {
    /// Create a user.
    ///
    /// This endpoint will create a new user with the provided payload.
    ///
    /// `POST /v0/tenants/{tenantId}/users`
    ///
    /// * `tenant_id`: The ID of the tenant. Example: `abcdefgh`.
    ///
    /// Returns a [`User`]. `200`: The user that was created.
    ///
    /// # Errors
    ///
    /// Documented errors: [`CreateTenantUserError`].
    pub fn create_tenant_user(
        &self,
        tenant_id: impl Into<String>,
        body: CreateTenantUserRequest,
    ) -> CreateTenantUser {
        CreateTenantUser(
            self.0
                .call(&CREATE_TENANT_USER)
                .path("tenantId", &tenant_id.into())
                .json(&body),
        )
    }

    /// Create or update a user.
    ///
    /// This endpoint will update a user if their `userId` is provided. If no
    /// `userId` is provided or the user with the provided `userId` is not
    /// found, a new user will be created with the provided payload (as in
    /// `createTenantUser`).
    ///
    /// `POST /v0/tenants/{tenantId}/users/createOrUpdate`
    ///
    /// * `tenant_id`: The ID of the tenant. Example: `abcdefgh`.
    ///
    /// Returns a [`User`]. `200`: The user that was created or updated.
    ///
    /// # Errors
    ///
    /// Documented errors: [`CreateOrUpdateTenantUserError`].
    pub fn create_or_update_tenant_user(
        &self,
        tenant_id: impl Into<String>,
        body: CreateOrUpdateUserRequest,
    ) -> CreateOrUpdateTenantUser {
        CreateOrUpdateTenantUser(
            self.0
                .call(&CREATE_OR_UPDATE_TENANT_USER)
                .path("tenantId", &tenant_id.into())
                .json(&body),
        )
    }

    /// Fetch users.
    ///
    /// This endpoint will find users in your project based on the query
    /// parameters provided. All of the user attributes are available to query
    /// against and order on.
    ///
    /// `POST /v0/tenants/{tenantId}/users/find`
    ///
    /// * `tenant_id`: The ID of the tenant. Example: `abcdefgh`.
    ///
    /// Returns a [`UserPage`]. `200`: A page of the users that were found.
    ///
    /// # Errors
    ///
    /// Documented errors: [`FindTenantUsersError`].
    pub fn find_tenant_users(&self, tenant_id: impl Into<String>) -> FindTenantUsers {
        FindTenantUsers(
            self.0.call(&FIND_TENANT_USERS).path("tenantId", &tenant_id.into()),
        )
    }

    /// Create and invite a user.
    ///
    /// This endpoint will create a user and send the new user an invite email
    /// to the email provided in the payload.
    ///
    /// `POST /v0/tenants/{tenantId}/users/invite`
    ///
    /// * `tenant_id`: The ID of the tenant. Example: `abcdefgh`.
    ///
    /// Returns a [`User`]. `200`: The user that was created and invited.
    ///
    /// # Errors
    ///
    /// Documented errors: [`InviteTenantUserError`].
    pub fn invite_tenant_user(
        &self,
        tenant_id: impl Into<String>,
        body: InviteUserRequest,
    ) -> InviteTenantUser {
        InviteTenantUser(
            self.0
                .call(&INVITE_TENANT_USER)
                .path("tenantId", &tenant_id.into())
                .json(&body),
        )
    }

    /// Record a user's activity.
    ///
    /// This endpoint is used to record a user's activity, which will then show
    /// in project analytics like Cohort Analysis and Calendar Heatmaps.
    ///
    /// Each request will also update the user's `lastActiveAt` property to the
    /// time the request is made.
    ///
    /// `PUT /v0/tenants/{tenantId}/users/{userId}/active`
    ///
    /// * `tenant_id`: The ID of the tenant. Example: `abcdefgh`.
    /// * `user_id`: The ID of the user. Example: `2`.
    ///
    /// Returns a [`UserActivity`]. `200`: The activity was recorded.
    ///
    /// # Errors
    ///
    /// Documented errors: [`RecordTenantUserActivityError`].
    pub fn record_tenant_user_activity(
        &self,
        tenant_id: impl Into<String>,
        user_id: i64,
    ) -> RecordTenantUserActivity {
        RecordTenantUserActivity(
            self.0
                .call(&RECORD_TENANT_USER_ACTIVITY)
                .path("tenantId", &tenant_id.into())
                .path("userId", &user_id),
        )
    }
}

/// Request builder for [`TenantUsers::create_tenant_user`]. Nothing is sent
/// until `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct CreateTenantUser(v1::Call);

v1::request!(CreateTenantUser -> json User, CreateTenantUserError);

/// The errors of [`TenantUsers::create_tenant_user`], by status.
pub type CreateTenantUserError = errors::Errors7288279B;

static CREATE_TENANT_USER: v1::Operation = v1::Operation::post(
        "createTenantUser",
        "/v0/tenants/{tenantId}/users",
    )
    .security(&[&[auth::API_KEY]])
    .parameters(&[v1::path("tenantId")]);

/// Request builder for [`TenantUsers::create_or_update_tenant_user`].
/// Nothing is sent until `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct CreateOrUpdateTenantUser(v1::Call);

v1::request!(CreateOrUpdateTenantUser -> json User, CreateOrUpdateTenantUserError);

/// The errors of [`TenantUsers::create_or_update_tenant_user`], by status.
pub type CreateOrUpdateTenantUserError = errors::Errors7288279B;

static CREATE_OR_UPDATE_TENANT_USER: v1::Operation = v1::Operation::post(
        "createOrUpdateTenantUser",
        "/v0/tenants/{tenantId}/users/createOrUpdate",
    )
    .security(&[&[auth::API_KEY]])
    .parameters(&[v1::path("tenantId")]);

/// Request builder for [`TenantUsers::find_tenant_users`]. Nothing is sent
/// until `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct FindTenantUsers(v1::Call);

impl FindTenantUsers {
    /// A [Sequelize-style](https://sequelize.org/v5/manual/querying.html#where)
    /// query.
    ///
    /// Example: `{"name":{"$iLike":"%appleseed%"}}`.
    pub fn r#where(self, r#where: BTreeMap<String, Value>) -> Self {
        Self(self.0.query("where", &r#where))
    }

    /// Like `where`, from an `Option`.
    pub fn where_opt(self, r#where: Option<BTreeMap<String, Value>>) -> Self {
        Self(self.0.query("where", &r#where))
    }

    /// How results should be returned, with attribute_ORDER format:
    /// `lastActiveAt_ASC` or `username_DESC`.
    ///
    /// Example: `lastActiveAt_ASC`.
    pub fn order(self, order: impl Into<String>) -> Self {
        Self(self.0.query("order", &order.into()))
    }

    /// Like `order`, from an `Option`.
    pub fn order_opt(self, order: Option<impl Into<String>>) -> Self {
        Self(self.0.query("order", &order.map(Into::<String>::into)))
    }

    /// The page of results to be returned. The first page is 1.
    ///
    /// Example: `3`.
    pub fn page(self, page: i64) -> Self {
        Self(self.0.query("page", &page))
    }

    /// Like `page`, from an `Option`.
    pub fn page_opt(self, page: Option<i64>) -> Self {
        Self(self.0.query("page", &page))
    }

    /// All pages, each fetched when it is asked for.
    pub fn pages(self) -> Pages<UserPage, FindTenantUsersError> {
        self.0
            .pages(
                v1::PageParameter::page_number("page", 1),
                |page: &UserPage| {
                    v1::PageState::of(page.results.as_deref()).total(page.total_count)
                },
            )
    }

    /// The items of all pages, fetched page by page as they are needed.
    pub fn items(self) -> Items<User, FindTenantUsersError> {
        self.pages().items(|page| page.results.unwrap_or_default())
    }
}

v1::request!(FindTenantUsers -> json UserPage, FindTenantUsersError);

/// The errors of [`TenantUsers::find_tenant_users`], by status.
pub type FindTenantUsersError = errors::Errors7288279B;

static FIND_TENANT_USERS: v1::Operation = v1::Operation::post(
        "findTenantUsers",
        "/v0/tenants/{tenantId}/users/find",
    )
    .security(&[&[auth::API_KEY]])
    .parameters(
        &[
            v1::path("tenantId"),
            v1::query("where").json(),
            v1::query("order"),
            v1::query("page"),
        ],
    );

/// Request builder for [`TenantUsers::invite_tenant_user`]. Nothing is sent
/// until `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct InviteTenantUser(v1::Call);

v1::request!(InviteTenantUser -> json User, InviteTenantUserError);

/// The errors of [`TenantUsers::invite_tenant_user`], by status.
pub type InviteTenantUserError = errors::Errors7288279B;

static INVITE_TENANT_USER: v1::Operation = v1::Operation::post(
        "inviteTenantUser",
        "/v0/tenants/{tenantId}/users/invite",
    )
    .security(&[&[auth::API_KEY]])
    .parameters(&[v1::path("tenantId")]);

/// Request builder for [`TenantUsers::record_tenant_user_activity`].
/// Nothing is sent until `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct RecordTenantUserActivity(v1::Call);

v1::request!(RecordTenantUserActivity -> json UserActivity, RecordTenantUserActivityError);

/// The errors of [`TenantUsers::record_tenant_user_activity`], by status.
pub type RecordTenantUserActivityError = errors::Errors7288279B;

static RECORD_TENANT_USER_ACTIVITY: v1::Operation = v1::Operation::put(
        "recordTenantUserActivity",
        "/v0/tenants/{tenantId}/users/{userId}/active",
    )
    .security(&[&[auth::API_KEY]])
    .parameters(&[v1::path("tenantId"), v1::path("userId")]);
