// Generated from specs/softr/openapi.yaml. Do not edit.

//! A first call of the Softr API.
//!
//! ```text
//! SOFTR_API_KEY=… SOFTR_DOMAIN=… cargo run --example softr_first_call
//! ```

use softr_client::Client;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::builder()
        .softr_api_key(std::env::var("SOFTR_API_KEY").expect("SOFTR_API_KEY is set"))
        .softr_domain(std::env::var("SOFTR_DOMAIN").expect("SOFTR_DOMAIN is set"))
        .build()?;

    let response = client.databases().list_databases().send().await?;
    println!("{response:#?}");
    Ok(())
}
