//! Roles, and who has them.

use std::collections::BTreeMap;

use client_runtime::serde_json::json;
use userfront_client::Client;
use userfront_client::operations::roles::*;
use userfront_client::types::*;

use super::AUTHORIZED;
use super::values::*;
use crate::wire::Operation;
use crate::wire::table::operation;

pub(super) fn roles_of_users() -> Vec<Operation<Client>> {
    let chosen = || SetRolesRequest::new(vec!["admin".to_owned(), "editor".to_owned()]);
    let answer = || BTreeMap::from([("message".to_owned(), json!("ok"))]);
    let invitation = || {
        InviteToRoleRequest::new("mike@example.com", vec!["editor".to_owned()])
            .name("Mike Appleseed")
    };
    let invitation_json =
        json!({"email": "mike@example.com", "roles": ["editor"], "name": "Mike Appleseed"});
    vec![
        with_errors!(
            operation!("setUserRoles", client => client.roles().set_user_roles(2, chosen()))
                .sends("PUT /v0/users/2/roles")
                .json(json!({"roles": ["admin", "editor"]}))
                .answers(200, json!({"message": "ok"}), Some(answer()))
                .or_nothing(200, None)
                .keeps_all(),
            SetUserRolesError
        ),
        with_errors!(
            operation!(
                "setTenantUserRoles",
                client => client.roles().set_tenant_user_roles("abcdefgh", 2, chosen())
            )
            .sends("PUT /v0/tenants/abcdefgh/users/2/roles")
            .json(json!({"roles": ["admin", "editor"]}))
            .answers(200, json!({"message": "ok"}), Some(answer()))
            .or_nothing(200, None)
            .keeps_all(),
            SetTenantUserRolesError
        ),
        with_errors!(
            operation!("inviteUserToRole", client => client.roles().invite_user_to_role(invitation()))
                .sends("POST /v0/roles/invite")
                .json(invitation_json.clone())
                .answers(200, user_json(), user()),
            InviteUserToRoleError
        ),
        with_errors!(
            operation!(
                "inviteUserToTenantRole",
                client => client.roles().invite_user_to_tenant_role("abcdefgh", invitation())
            )
            .sends("POST /v0/tenants/abcdefgh/roles/invite")
            .json(invitation_json)
            .answers(200, user_json(), user()),
            InviteUserToTenantRoleError
        ),
    ]
}

pub(super) fn role_lists() -> Vec<Operation<Client>> {
    vec![
        with_errors!(
            operation!("listRoles", client => client.roles().list_roles())
                .sends("GET /v0/roles")
                .answers(200, roles_json(), roles()),
            ListRolesError
        ),
        with_errors!(
            operation!("listTenantRoles", client => client.roles().list_tenant_roles("abcdefgh"))
                .sends("GET /v0/tenants/abcdefgh/roles")
                .answers(200, roles_json(), roles()),
            ListTenantRolesError
        ),
    ]
}
