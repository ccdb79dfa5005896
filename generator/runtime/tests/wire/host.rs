//! A server on loopback that remembers what it was asked.

use wiremock::matchers::any;
use wiremock::{Mock, MockServer, Request, Respond, ResponseTemplate};

use super::answer::{Answer, Content};

/// A server on loopback.
pub struct Host(MockServer);

impl Host {
    /// Starts one.
    pub async fn start() -> Self {
        Self(MockServer::start().await)
    }

    /// Starts one that gives the same answer to whatever it is asked.
    pub async fn answering(answer: &Answer) -> Self {
        let host = Self::start().await;
        host.answer(answer).await;
        host
    }

    /// Where it listens: `http://127.0.0.1:41234`.
    pub fn url(&self) -> String {
        self.0.uri()
    }

    /// Forgets what it was asked, and gives this answer from now on.
    pub async fn answer(&self, answer: &Answer) {
        self.respond(template(answer)).await;
    }

    /// Forgets what it was asked, and makes its answers this way from now on.
    pub async fn respond(&self, answers: impl Respond + 'static) {
        self.0.reset().await;
        Mock::given(any())
            .respond_with(answers)
            .mount(&self.0)
            .await;
    }

    /// What it was asked.
    pub async fn requests(&self) -> Vec<Request> {
        self.0
            .received_requests()
            .await
            .expect("requests are recorded")
    }

    /// The first lines of what it was asked, without their versions.
    pub async fn request_lines(&self) -> Vec<String> {
        self.requests().await.iter().map(request_line).collect()
    }

    /// The only request it got.
    pub async fn request(&self) -> Request {
        let mut requests = self.requests().await;
        assert_eq!(
            requests.len(),
            1,
            "one request was to be sent: {requests:#?}"
        );
        requests.remove(0)
    }
}

/// An answer as `wiremock` wants it.
pub fn template(answer: &Answer) -> ResponseTemplate {
    let response = ResponseTemplate::new(answer.status);
    let response = match &answer.content {
        Content::Nothing => response,
        Content::Text(text) => response.set_body_string(text.as_str()),
        Content::Json(value) => response.set_body_json(value),
    };
    answer
        .headers
        .iter()
        .fold(response, |response, (name, value)| {
            response.insert_header(*name, value.as_str())
        })
}

/// `GET /users?limit=2`: the first line of a request without its version.
pub fn request_line(request: &Request) -> String {
    let query = request
        .url
        .query()
        .map(|query| format!("?{query}"))
        .unwrap_or_default();
    format!("{} {}{query}", request.method, request.url.path())
}
