//! Secrets stay where they belong.

use client_runtime::serde_json::json;

use crate::wire::answer::Answer;
use crate::wire::host::Host;
use crate::wire::outcome::Kind;
use crate::wire::table::Operation;

/// A redirect to another origin is an error, and nothing is sent there.
pub async fn redirects_stay_at_home<C>(table: &[Operation<C>], client: impl Fn(&str) -> C) {
    let (home, elsewhere) = (Host::start().await, Host::start().await);
    let client = client(&home.url());
    for operation in table {
        for status in [301, 302, 303, 307, 308] {
            home.answer(
                &Answer::new(status, ()).header("location", format!("{}/users", elsewhere.url())),
            )
            .await;
            let failure = (operation.call)(&client).await.failure();
            assert_eq!(
                (failure.kind, failure.status),
                (Kind::Redirect, Some(status)),
                "{}",
                operation.id
            );
        }
    }
    assert!(
        elsewhere.requests().await.is_empty(),
        "nothing leaves for another origin"
    );
}

/// No secret shows in a call, in a result or in an error, though the service sends back all that it was given. What a plain field of a
/// success holds shows, and is the service's own affair.
///
/// Errors show neither a byte of a body nor a query, whatever stands in them.
pub async fn secrets_do_not_show<C>(
    table: &[Operation<C>],
    client: impl Fn(&str) -> C,
    secrets: &[&str],
) {
    let host = Host::start().await;
    let nowhere = client("http://127.0.0.1:1");
    let client = client(&host.url());
    for operation in table {
        let mut answers = operation
            .responses
            .iter()
            .map(|response| response.answer.clone())
            .collect::<Vec<_>>();
        let echo = format!("ECHO {}", secrets.join(" "));
        for status in [200, 400, 401, 429, 500] {
            answers.push(Answer::new(status, echo.as_str()).header("x-request-id", echo.as_str()));
            answers.push(Answer::new(
                status,
                json!({ "message": echo, "data": echo, "email": [echo], "error_code": 1 }),
            ));
        }
        let leaving = format!("http://127.0.0.1:1/?token={}", secrets.concat());
        answers.push(Answer::new(307, ()).header("location", leaving));
        let mut outcomes = vec![(operation.call)(&nowhere).await];
        for answer in &answers {
            host.answer(answer).await;
            outcomes.push((operation.call)(&client).await);
        }
        for outcome in outcomes {
            let is_plain = outcome
                .result
                .as_ref()
                .is_ok_and(|value| value.0.contains("ECHO"));
            let shown = if is_plain {
                outcome.call.clone()
            } else {
                outcome.shown()
            };
            for secret in secrets {
                assert!(!shown.contains(secret), "{}: {shown}", operation.id);
            }
            if let Err(failure) = outcome.result {
                let query = operation
                    .request
                    .line
                    .split_once('?')
                    .map_or("ECHO", |(_, query)| query);
                assert!(
                    !failure.shown.contains("ECHO") && !failure.shown.contains(query),
                    "{}: {shown}",
                    operation.id
                );
            }
        }
    }
}
