// Generated from specs/userfront/openapi.yaml. Do not edit.

//! A first call of the Userfront API.
//!
//! ```text
//! USERFRONT_API_KEY=… cargo run --example userfront_first_call
//! ```

use userfront_client::Client;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::builder()
        .api_key(std::env::var("USERFRONT_API_KEY").expect("USERFRONT_API_KEY is set"))
        .build()?;

    let response = client.roles().list_roles().send().await?;
    println!("{response:#?}");
    Ok(())
}
