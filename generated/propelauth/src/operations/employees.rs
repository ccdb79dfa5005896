// Generated from specs/propelauth/openapi.yaml. Do not edit.

//! Operations tagged `Employees`.

use client_runtime::{uuid::Uuid, v1};

use crate::client::auth;

/// Inspect PropelAuth dashboard employees (internal team).
///
/// Returned by [`Client::employees`](crate::Client::employees).
#[derive(Clone, Debug)]
pub struct Employees(pub(crate) v1::Client);

impl Employees {
    /// Fetch Employee By ID.
    ///
    /// Look up a PropelAuth dashboard employee (your internal team member) by
    /// ID.
    ///
    /// `GET /api/backend/v1/employee/{employeeId}`
    ///
    /// `200`: Employee found.
    ///
    /// # Errors
    ///
    /// No documented errors: see [`FetchEmployeeByIdError`].
    pub fn fetch_employee_by_id(&self, employee_id: Uuid) -> FetchEmployeeById {
        FetchEmployeeById(
            self.0.call(&FETCH_EMPLOYEE_BY_ID).path("employeeId", &employee_id),
        )
    }
}

/// Request builder for [`Employees::fetch_employee_by_id`]. Nothing is sent
/// until `send`.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until `send`"]
pub struct FetchEmployeeById(v1::Call);

v1::request!(FetchEmployeeById -> empty, FetchEmployeeByIdError);

/// The errors of [`Employees::fetch_employee_by_id`], of which the document mentions none.
pub type FetchEmployeeByIdError = client_runtime::UndocumentedError;

static FETCH_EMPLOYEE_BY_ID: v1::Operation = v1::Operation::get(
        "fetchEmployeeById",
        "/api/backend/v1/employee/{employeeId}",
    )
    .security(&[&[auth::BACKEND_API_KEY]])
    .parameters(&[v1::path("employeeId")])
    .accept("");
