//! The call in the repository's README is one that compiles. A test of `xtask` compares the two.

#![cfg(feature = "users")]

/// Never called: what matters is that it compiles.
#[allow(dead_code, reason = "compiling is the test")]
async fn create() -> Result<(), Box<dyn std::error::Error>> {
    use propelauth_client::types::CreateUserRequest;
    use propelauth_client::{Client, Error, Server};

    let client = Client::builder()
        .server(Server::propelauthtest("1234567890"))
        .backend_api_key(std::env::var("PROPELAUTH_BACKEND_API_KEY")?)
        .build()?;
    let request = CreateUserRequest::new("ann@example.com").username("ann");
    match client.users().create_user(request).send().await {
        Ok(user) => println!("{:?}", user.user_id),
        Err(Error::Api(response)) => println!("{}: {:?}", response.status(), response.error()),
        Err(other) => return Err(other.into()),
    }
    Ok(())
}
