//! Secrets do not show.

use crate::{KEY, builder, client, operations, rules};

#[tokio::test]
async fn secrets_do_not_show() {
    rules::secrets_do_not_show(&operations::table(), client, &[KEY]).await;
}

#[test]
fn the_key_does_not_show_in_what_is_built() {
    let broken = builder()
        .api_key(format!("{KEY}\n"))
        .base_url(format!("https://{KEY}@acme.test"));
    let client = client("http://127.0.0.1:1");
    let shown = [
        format!("{:?} {:#?}", builder(), builder()),
        format!("{client:?} {client:#?} {:?}", client.tenant_users()),
        format!("{:?}", client.get_status()),
        format!(
            "{broken:?} {:?}",
            broken.clone().build().expect_err("a user in the base URL")
        ),
    ];
    for shown in shown {
        assert!(!shown.is_empty() && !shown.contains(KEY), "{shown}");
    }
}
