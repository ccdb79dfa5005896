//! Creates a user in a test environment, and says what is wrong where that cannot be.
//!
//! ```text
//! PROPELAUTH_API_KEY=… cargo run --example create_user -- AUTH_ID EMAIL
//! ```

use propelauth_client::operations::users::CreateUserError;
use propelauth_client::types::CreateUserRequest;
use propelauth_client::{Client, Error, Server};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(auth_id), Some(email)) = (arguments.next(), arguments.next()) else {
        return Err("usage: create_user AUTH_ID EMAIL".into());
    };
    let client = Client::builder()
        .server(Server::propelauthtest(auth_id))
        .backend_api_key(std::env::var("PROPELAUTH_API_KEY")?)
        .build()?;

    let new_user = CreateUserRequest::new(email).send_email_to_confirm_email_address(false);
    match client.users().create_user(new_user).send().await {
        Ok(user) => println!("{}", user.user_id.unwrap_or_default()),
        Err(Error::Api(response)) => match response.error() {
            CreateUserError::BadRequest(problem) => {
                for (field, messages) in problem.field_to_errors.iter().flatten() {
                    eprintln!("{field}: {}", messages.join(", "));
                }
            }
            CreateUserError::Unauthorized(_) => eprintln!("PropelAuth does not know this key"),
            _ => return Err(response.into()),
        },
        Err(other) => return Err(other.into()),
    }
    Ok(())
}
