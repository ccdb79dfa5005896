//! The methods that operations have: those of HTTP, and any other token.

use client_runtime::v1;

use crate::answers;
use crate::specimen::ListUsersError;

fn operation(method: v1::Method) -> &'static v1::Operation {
    Box::leak(Box::new(
        v1::Operation::new(method, "any", "/any").accept(""),
    ))
}

#[tokio::test]
async fn any_token_is_sent_to_the_letter() {
    for (method, sent) in [
        (v1::Method::QUERY, "QUERY"),
        (v1::Method::PATCH, "PATCH"),
        (v1::Method::other("COPY"), "COPY"),
        (v1::Method::other("m-Search"), "m-Search"),
    ] {
        let (client, log) = answers::client(204, &[], "");
        let call = client.call(operation(method));
        call.send::<v1::NoContent, ListUsersError>()
            .await
            .expect("nothing is promised");
        assert_eq!(answers::only(&log).method.as_str(), sent);
    }
}

#[tokio::test]
async fn what_is_no_token_is_refused_before_anything_is_sent() {
    let (client, log) = answers::client(204, &[], "");
    let call = client.call(operation(v1::Method::other("TWO WORDS")));
    let error = call.send::<v1::NoContent, ListUsersError>().await;
    let error = error.expect_err("no method").to_string();
    assert!(
        error.contains("`TWO WORDS` is no method of HTTP"),
        "{error}"
    );
    assert_eq!(answers::asked(&log).len(), 0);
}
