// Generated from specs/tooljet/openapi.yaml. Do not edit.

//! A first call of the ToolJet API.
//!
//! ```text
//! TOOLJET_HOST=… TOOLJET_ACCESS_TOKEN=… cargo run --example tooljet_first_call
//! ```

use tooljet_client::{Client, Server};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::builder()
        .server(Server::self_hosted(std::env::var("TOOLJET_HOST").expect("TOOLJET_HOST is set")))
        .access_token(std::env::var("TOOLJET_ACCESS_TOKEN").expect("TOOLJET_ACCESS_TOKEN is set"))
        .build()?;

    let response = client.users().get_all_users().send().await?;
    println!("{response:#?}");
    Ok(())
}
