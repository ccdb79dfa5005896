//! Secrets do not show.

use propelauth_client::Server;
use propelauth_client::types::{
    CreateAccessTokenResponse, CreateUserRequest, MagicLink, MigrateUserPasswordRequest,
    MigrateUserPasswordRequestPasswordHashType, MigrateUserRequest, UpdateUserPasswordRequest,
};

use crate::operations::USER;
use crate::{KEY, builder, client, operations, rules};

/// The API key, the password, the password's hash, the second factor's secret, the access token and the magic link of the table.
const SECRETS: &[&str] = &[
    KEY,
    "pass-5e1d",
    "hash-90ab",
    "MFA-JBSW",
    "token-c2d7",
    "link-4b7e",
];

#[tokio::test]
async fn secrets_do_not_show() {
    rules::secrets_do_not_show(&operations::table(), client, SECRETS).await;
}

#[test]
fn secrets_do_not_show_in_what_is_built() {
    let [key, password, hash, mfa, token, link] = SECRETS else {
        panic!("six secrets")
    };
    let kind = MigrateUserPasswordRequestPasswordHashType::Bcrypt;
    let migrated = MigrateUserRequest::new("ann@example.com")
        .existing_password_hash(*hash)
        .existing_mfa_base32_encoded_secret(*mfa);
    let broken = builder()
        .backend_api_key(format!("{key}\n"))
        .server(Server::propelauthtest(*key));
    let shown = [
        format!(
            "{:#?}",
            CreateUserRequest::new("ann@example.com").password(*password)
        ),
        format!("{:#?}", UpdateUserPasswordRequest::new(*password)),
        format!("{:#?}", MigrateUserPasswordRequest::new(USER, *hash, kind)),
        format!("{migrated:#?}"),
        format!("{:#?}", MagicLink::new().url(*link)),
        format!(
            "{:#?}",
            CreateAccessTokenResponse::new().access_token(*token)
        ),
        format!("{:?} {:#?}", builder(), builder()),
        format!(
            "{:?} {:#?}",
            client("http://127.0.0.1:1"),
            client("http://127.0.0.1:1").users()
        ),
        format!(
            "{:?}",
            broken
                .base_url(format!("https://ann:{key}@acme.test"))
                .build()
                .expect_err("a user in the base URL")
        ),
    ];
    for shown in shown {
        assert!(
            SECRETS.iter().all(|secret| !shown.contains(secret)),
            "{shown}"
        );
        assert!(!shown.is_empty());
    }
}

/// A key that cannot be sent is not shown either.
#[tokio::test]
async fn a_broken_key_does_not_show() {
    let client = builder()
        .backend_api_key(format!("{KEY}\r\nx-admin: 1"))
        .base_url("http://127.0.0.1:1")
        .build();
    let shown = match client {
        Ok(client) => format!(
            "{:?}",
            client
                .users()
                .delete_user(USER)
                .send()
                .await
                .expect_err("a line break in a header")
        ),
        Err(error) => format!("{error:?}"),
    };
    assert!(
        !shown.contains(KEY) && !shown.contains("x-admin"),
        "{shown}"
    );
}
