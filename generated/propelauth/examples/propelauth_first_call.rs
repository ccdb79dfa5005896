// Generated from specs/propelauth/openapi.yaml. Do not edit.

//! A first call of the PropelAuth User API.
//!
//! ```text
//! PROPELAUTH_AUTH_ID=… PROPELAUTH_BACKEND_API_KEY=… cargo run --example propelauth_first_call
//! ```

use propelauth_client::{Client, Server};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::builder()
        .server(Server::propelauthtest(std::env::var("PROPELAUTH_AUTH_ID").expect("PROPELAUTH_AUTH_ID is set")))
        .backend_api_key(std::env::var("PROPELAUTH_BACKEND_API_KEY").expect("PROPELAUTH_BACKEND_API_KEY is set"))
        .build()?;

    let response = client.users().query_users().send().await?;
    println!("{response:#?}");
    Ok(())
}
