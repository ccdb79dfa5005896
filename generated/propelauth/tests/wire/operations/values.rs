//! The values of the table, as the service writes them and as the caller gets them.

use std::collections::BTreeMap;

use client_runtime::serde_json::{Value, json};
use propelauth_client::types::{ErrorResponse, OrgMembership, User};

use super::{ORG, USER};

/// A user, as the service writes it.
pub(super) fn user_json() -> Value {
    json!({
        "user_id": "31c41c16-c281-44ae-9602-8a047e3bf33d",
        "email": "ann@example.com",
        "email_confirmed": true,
        "has_password": true,
        "username": "ann",
        "first_name": "Ann",
        "last_name": "Lee",
        "picture_url": "https://example.com/ann.png",
        "properties": {"plan": "pro", "seats": 5},
        "metadata": {"plan": "pro", "seats": 5},
        "locked": false,
        "enabled": true,
        "mfa_enabled": false,
        "can_create_orgs": true,
        "created_at": 1_685_391_911,
        "last_active_at": 1_685_478_311,
        "update_password_required": false,
        "legacy_user_id": "7",
        "org_id_to_org_info": {
            "1189c444-8a2d-4c41-8b4b-ae43ce79a492": {
                "org_id": "1189c444-8a2d-4c41-8b4b-ae43ce79a492",
                "org_name": "Acme",
                "user_role": "Admin",
                "inherited_user_roles_plus_current_role": ["Admin", "Member"],
                "user_permissions": ["billing::read"],
            },
        },
    })
}

/// The same user, as the caller gets it.
pub(super) fn user() -> User {
    let membership = OrgMembership::new()
        .org_id(ORG)
        .org_name("Acme")
        .user_role("Admin")
        .inherited_user_roles_plus_current_role(vec!["Admin".to_owned(), "Member".to_owned()])
        .user_permissions(vec!["billing::read".to_owned()]);
    User::new()
        .user_id(USER)
        .email("ann@example.com")
        .email_confirmed(true)
        .has_password(true)
        .username("ann")
        .first_name("Ann")
        .last_name("Lee")
        .picture_url("https://example.com/ann.png")
        .properties(properties())
        .metadata(properties())
        .locked(false)
        .enabled(true)
        .mfa_enabled(false)
        .can_create_orgs(true)
        .created_at(1_685_391_911)
        .last_active_at(1_685_478_311)
        .update_password_required(false)
        .legacy_user_id("7")
        .org_id_to_org_info(BTreeMap::from([(ORG.to_string(), membership)]))
}

/// An error, as the service writes it.
pub(super) fn problem_json() -> Value {
    json!({
        "error_code": "invalid_request_fields",
        "message": "No",
        "user_facing_error": "Try again",
        "user_facing_errors": {"email": "Taken"},
        "field_to_errors": {"email": ["Taken", "Too long"]},
    })
}

/// The same error, as the caller gets it.
pub(super) fn problem() -> ErrorResponse {
    let entry = |text: &str| ("email".to_owned(), text.to_owned());
    ErrorResponse::new()
        .error_code("invalid_request_fields")
        .message("No")
        .user_facing_error("Try again")
        .user_facing_errors(BTreeMap::from([entry("Taken")]))
        .field_to_errors(BTreeMap::from([(
            "email".to_owned(),
            vec!["Taken".to_owned(), "Too long".to_owned()],
        )]))
}

pub(super) fn properties() -> BTreeMap<String, Value> {
    BTreeMap::from([
        ("plan".to_owned(), json!("pro")),
        ("seats".to_owned(), json!(5)),
    ])
}
