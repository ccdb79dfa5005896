//! Prints every record of a table, one line of JSON each.
//!
//! ```text
//! SOFTR_API_KEY=… cargo run --example export_table -- DATABASE_ID TABLE_ID
//! ```

use client_runtime::serde_json;
use softr_client::Client;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(database), Some(table)) = (arguments.next(), arguments.next()) else {
        return Err("usage: export_table DATABASE_ID TABLE_ID".into());
    };
    let client = Client::builder()
        .softr_api_key(std::env::var("SOFTR_API_KEY")?)
        .build()?;

    let records = client.records().list_records(database, table);
    let mut records = records.limit(200).field_names(true).items();
    while let Some(record) = records.try_next().await? {
        println!("{}", serde_json::to_string(&record)?);
    }
    Ok(())
}
