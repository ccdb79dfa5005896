//! What must hold of every operation of every client. Each rule goes through the whole table.

use client_runtime::serde_json::{Value, json};
use client_runtime::{Body, TransportFn, http};
use wiremock::Request;

use super::answer::{Answer, Content};
use super::host::{Host, request_line};
use super::outcome::Kind;
use super::table::Operation;

/// The request that is written down arrives, and the caller gets what is written down for every documented response.
pub async fn exchanges_are_as_documented<C>(table: &[Operation<C>], client: impl Fn(&str) -> C) {
    let host = Host::start().await;
    let client = client(&host.url());
    for operation in table {
        for response in &operation.responses {
            host.answer(&response.answer).await;
            (response.verify)(&client).await;
            verify_request(operation, &host.request().await);
        }
    }
}

fn verify_request<C>(operation: &Operation<C>, request: &Request) {
    let (id, expected) = (operation.id, &operation.request);
    assert_eq!(request_line(request), expected.line, "{id}");

    let mut headers = expected.headers.to_vec();
    if operation.reads_json() {
        headers.push(("accept", "application/json"));
    }
    let user_agent = concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION"));
    headers.push(("user-agent", user_agent));
    if expected.body.is_some() {
        headers.push(("content-type", "application/json"));
    }
    headers.sort_unstable();
    assert_eq!(meaningful_headers(request), headers, "{id}");

    let body =
        (!request.body.is_empty()).then(|| request.body_json::<Value>().expect("the body is JSON"));
    assert_eq!(body, expected.body, "{id}");
}

/// The headers but those that HTTP itself needs, sorted.
fn meaningful_headers(request: &Request) -> Vec<(&str, &str)> {
    let of_http = ["host", "content-length", "accept-encoding"];
    let headers = request
        .headers
        .iter()
        .map(|(name, value)| (name.as_str(), value.to_str().expect("the header is text")));
    let says_something =
        |header: &(&str, &str)| !of_http.contains(&header.0) && *header != ("accept", "*/*");
    let mut headers = headers.filter(says_something).collect::<Vec<_>>();
    headers.sort_unstable();
    headers
}

/// Without another base URL, an operation goes to the host that the document names for it.
///
/// `host` says which, given the `operationId`. Nothing is sent: the client's transport only looks at the request.
pub async fn hosts_are_the_documents<C>(
    table: &[Operation<C>],
    client: impl FnOnce(LookingTransport) -> C,
    host: impl Fn(&str) -> &'static str,
) {
    let (seen, transport) = looking_transport();
    let client = client(transport);
    for operation in table {
        let failure = (operation.call)(&client).await.failure();
        assert_eq!(failure.status, Some(418), "{}", operation.id);
        let (method, path_and_query) = operation
            .request
            .line
            .split_once(' ')
            .expect("a method and a path");
        let expected = format!("{method} {}{path_and_query}", host(operation.id));
        assert_eq!(
            seen.try_recv().expect("a request was made"),
            expected,
            "{}",
            operation.id
        );
    }
}

/// A transport that looks at requests, and sends none of them.
pub type LookingTransport = TransportFn<
    Box<
        dyn Fn(http::Request<Body>) -> Result<http::Response<Body>, client_runtime::TransportError>
            + Send
            + Sync,
    >,
>;

/// A transport that sends nothing, answers 418, and tells methods and whole URLs.
pub fn looking_transport() -> (std::sync::mpsc::Receiver<String>, LookingTransport) {
    let (tell, seen) = std::sync::mpsc::channel();
    let transport = TransportFn::new(Box::new(move |request: http::Request<Body>| {
        tell.send(format!("{} {}", request.method(), request.uri()))
            .expect("the test listens");
        let mut response = http::Response::new(Body::empty());
        *response.status_mut() = http::StatusCode::IM_A_TEAPOT;
        Ok(response)
    }) as Box<_>);
    (seen, transport)
}

/// A status that the document does not mention reaches the caller: with its headers and its body where it is an error; as the documented
/// success where it is one.
pub async fn undocumented_statuses_reach_the_caller<C>(
    table: &[Operation<C>],
    client: impl Fn(&str) -> C,
) {
    let host = Host::start().await;
    let client = client(&host.url());
    for operation in table {
        host.answer(&Answer::new(418, json!({"short": "stout"})).header("x-request-id", "r-7"))
            .await;
        let failure = (operation.call)(&client).await.failure();
        assert_eq!(
            (failure.kind, failure.status),
            (Kind::Api, Some(418)),
            "{}",
            operation.id
        );
        assert_eq!(
            failure.request_id.as_deref(),
            Some("r-7"),
            "{}",
            operation.id
        );
        assert_eq!(failure.operation_id, Some(operation.id));
        assert_eq!(
            failure.body.as_deref(),
            Some(&br#"{"short":"stout"}"#[..]),
            "{}",
            operation.id
        );
        assert_eq!(
            failure.documented.as_deref(),
            Some("Undocumented"),
            "{}",
            operation.id
        );

        let documented = operation.responses.first().expect("a documented success");
        let answer = Answer {
            status: if documented.answer.status == 202 {
                203
            } else {
                202
            },
            ..documented.answer.clone()
        };
        host.answer(&answer).await;
        (documented.verify)(&client).await;
    }
}

/// Where a body is promised, an empty one, or text in its place, is an error that keeps what came. Where none is promised, whatever
/// comes is left aside.
pub async fn other_bodies_are_kept<C>(table: &[Operation<C>], client: impl Fn(&str) -> C) {
    let host = Host::start().await;
    let client = client(&host.url());
    for operation in table {
        for content in [
            Content::Nothing,
            Content::from("https://acme.softr.app/?token=t-9"),
            Content::from(json!([[]])),
        ] {
            let bytes = match &content {
                Content::Nothing => Vec::new(),
                Content::Text(text) => text.clone().into_bytes(),
                Content::Json(value) => value.to_string().into_bytes(),
            };
            host.answer(&Answer::new(200, content).header("x-request-id", "r-8"))
                .await;
            let outcome = (operation.call)(&client).await;
            if operation.promised().is_none() {
                outcome.result.expect("no body was promised");
                continue;
            }
            let failure = outcome.failure();
            assert_eq!(
                (failure.kind, failure.status),
                (Kind::Decode, Some(200)),
                "{}",
                operation.id
            );
            assert_eq!(
                failure.request_id.as_deref(),
                Some("r-8"),
                "{}",
                operation.id
            );
            assert_eq!(failure.body, Some(bytes), "{}", operation.id);
        }
    }
}

/// Services add fields, and write null for what they leave out.
pub async fn responses_may_grow_and_shrink<C>(table: &[Operation<C>], client: impl Fn(&str) -> C) {
    let host = Host::start().await;
    let client = client(&host.url());
    for operation in table {
        let Some(Value::Object(promised)) = operation.promised() else {
            continue;
        };
        let give = async |body: Value| {
            host.answer(&Answer::new(200, body)).await;
            (operation.call)(&client)
                .await
                .result
                .expect("it is accepted")
        };
        let usual = give(Value::Object(promised.clone())).await;
        let mut grown = promised.clone();
        grown.insert(
            "added_by_a_later_version".to_owned(),
            json!({"a": [1, {"b": null}]}),
        );
        assert_eq!(give(Value::Object(grown)).await, usual, "{}", operation.id);

        for name in promised.keys() {
            let (mut without, mut null) = (promised.clone(), promised.clone());
            without.remove(name);
            null.insert(name.clone(), Value::Null);
            let without = give(Value::Object(without)).await;
            assert_ne!(without, usual, "{}: `{name}` shows", operation.id);
            assert_eq!(
                give(Value::Object(null)).await,
                without,
                "{}: a null `{name}`",
                operation.id
            );
        }
    }
}

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

/// No secret shows in a call, in a result or in an error, though the service sends back all that it was given.
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
            let shown = outcome.shown();
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
