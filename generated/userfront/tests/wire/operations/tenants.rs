//! Tenants, the users in them, and who was active.

use client_runtime::serde_json::json;
use userfront_client::Client;
use userfront_client::operations::tenant_users::*;
use userfront_client::operations::tenants::*;
use userfront_client::operations::users::MarkUserActiveError;
use userfront_client::types::*;

use super::AUTHORIZED;
use super::values::*;
use crate::wire::Operation;
use crate::wire::table::operation;

pub(super) fn tenants() -> Vec<Operation<Client>> {
    let image = "https://example.com/icon-03.png";
    let new_tenant = move || {
        CreateTenantRequest::new()
            .name("Example project")
            .image(image)
    };
    let update = move || {
        UpdateTenantRequest::new()
            .name("Example project")
            .image(image)
    };
    let tenant_to_write = json!({"name": "Example project", "image": image});
    vec![
        with_errors!(
            operation!("createTenant", client => client.tenants().create_tenant(new_tenant()))
                .sends("POST /v0/tenants")
                .json(tenant_to_write.clone())
                .answers(200, tenant_json(), tenant()),
            CreateTenantError
        ),
        with_errors!(
            operation!("readTenant", client => client.tenants().read_tenant("abcdefgh"))
                .sends("GET /v0/tenants/abcdefgh")
                .answers(200, tenant_json(), tenant()),
            ReadTenantError
        ),
        with_errors!(
            operation!("updateTenant", client => client.tenants().update_tenant("a/b c", update()))
                .sends("PUT /v0/tenants/a%2Fb%20c")
                .json(tenant_to_write)
                .answers(200, tenant_json(), tenant()),
            UpdateTenantError
        ),
        with_errors!(
            operation!("deleteTenant", client => client.tenants().delete_tenant("abcdefgh"))
                .sends("DELETE /v0/tenants/abcdefgh")
                .answers(200, (), ()),
            DeleteTenantError
        ),
    ]
}

pub(super) fn tenant_users() -> Vec<Operation<Client>> {
    let new_user = || {
        CreateTenantUserRequest::new()
            .email("johnny@example.com")
            .username("johnny1234")
            .name("Johnny Appleseed")
            .image("https://example.com/avatar.png")
            .locked(false)
            .data(data())
    };
    vec![
        with_errors!(
            operation!(
                "createTenantUser",
                client => client.tenant_users().create_tenant_user("abcdefgh", new_user())
            )
            .sends("POST /v0/tenants/abcdefgh/users")
            .json(json!({
                "email": "johnny@example.com",
                "username": "johnny1234",
                "name": "Johnny Appleseed",
                "image": "https://example.com/avatar.png",
                "locked": false,
                "data": {"plan": {"name": "pro"}},
            }))
            .answers(200, user_json(), user()),
            CreateTenantUserError
        ),
        with_errors!(
            operation!(
                "createOrUpdateTenantUser",
                client => client.tenant_users().create_or_update_tenant_user("abcdefgh", known_user())
            )
            .sends("POST /v0/tenants/abcdefgh/users/createOrUpdate")
            .json(known_user_json())
            .answers(200, user_json(), user()),
            CreateOrUpdateTenantUserError
        ),
        with_errors!(
            operation!(
                "inviteTenantUser",
                client => client.tenant_users().invite_tenant_user("abcdefgh", invitation())
            )
            .sends("POST /v0/tenants/abcdefgh/users/invite")
            .json(invitation_json())
            .answers(200, user_json(), user()),
            InviteTenantUserError
        ),
    ]
}

pub(super) fn activity_records() -> Vec<Operation<Client>> {
    vec![
        with_errors!(
            operation!("markUserActive", client => client.users().mark_user_active(2))
                .sends("POST /v0/users/2/active")
                .answers(200, activity_json(), activity()),
            MarkUserActiveError
        ),
        with_errors!(
            operation!(
                "recordTenantUserActivity",
                client => client.tenant_users().record_tenant_user_activity("abcdefgh", 2)
            )
            .sends("PUT /v0/tenants/abcdefgh/users/2/active")
            .answers(200, activity_json(), activity()),
            RecordTenantUserActivityError
        ),
    ]
}
