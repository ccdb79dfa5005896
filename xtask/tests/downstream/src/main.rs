//! A program that talks to two services: `downstream SOFTR_URL PROPELAUTH_URL`.

use propelauth_client::client_runtime::uuid::Uuid;
// One runtime, so one error: this is softr_client::Error as well.
use propelauth_client::Error;

/// A call of each; whatever goes wrong with either is the same kind of error.
async fn both(
    softr: &softr_client::Client,
    propelauth: &propelauth_client::Client,
) -> Result<(), Error> {
    let databases = softr.databases().list_databases().send().await?;
    for database in databases.data.unwrap_or_default() {
        println!("database {}", database.name.unwrap_or_default());
    }
    let user = propelauth
        .users()
        .fetch_user_by_id(Uuid::nil())
        .send()
        .await?;
    println!("user {}", user.email.unwrap_or_default());
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let urls: Vec<String> = std::env::args().skip(1).collect();
    let [softr_url, propelauth_url] = urls.as_slice() else {
        return Err("usage: downstream SOFTR_URL PROPELAUTH_URL".into());
    };
    let softr = softr_client::Client::builder()
        .tables_base_url(softr_url)
        .softr_api_key("softr-key")
        .softr_domain("acme.softr.app")
        .build()?;
    let propelauth = propelauth_client::Client::builder()
        .base_url(propelauth_url)
        .backend_api_key("propelauth-key")
        .build()?;
    match both(&softr, &propelauth).await {
        Ok(()) => println!("all is well"),
        Err(Error::Api(response)) => println!("status {}", response.status().as_u16()),
        Err(other) => println!("{other}"),
    }
    Ok(())
}
