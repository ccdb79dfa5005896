// Generated from specs/propelauth/openapi.yaml. Do not edit.

//! Operations tagged `Employees`.

use client_runtime::{uuid::Uuid, v1};

/// Inspect PropelAuth dashboard employees (internal team).
///
/// Made by [`Client::employees`](crate::Client::employees).
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
    /// [`FetchEmployeeByIdError`]: the document says nothing about any status
    /// but success.
    pub fn fetch_employee_by_id(&self, employee_id: Uuid) -> FetchEmployeeById {
        FetchEmployeeById(
            self.0.call(&FETCH_EMPLOYEE_BY_ID).path("employeeId", &employee_id),
        )
    }
}

/// A call of [`Employees::fetch_employee_by_id`], not sent yet.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct FetchEmployeeById(pub(crate) v1::Call);

v1::request!(FetchEmployeeById -> empty, FetchEmployeeByIdError);

/// The errors of [`Employees::fetch_employee_by_id`], of which the document mentions none.
pub type FetchEmployeeByIdError = client_runtime::UndocumentedError;

static FETCH_EMPLOYEE_BY_ID: v1::Operation = v1::Operation {
    id: "fetchEmployeeById",
    method: v1::Method::GET,
    path: "/api/backend/v1/employee/{employeeId}",
    server: v1::OperationServer::Root,
    security: &[&[0]],
    parameters: &[v1::path("employeeId")],
    client_parameters: &[],
    accept: "",
};
