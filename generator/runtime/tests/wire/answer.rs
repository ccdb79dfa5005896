//! What a server answers.

use client_runtime::serde_json::Value;

/// What a server answers.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The status code.
    pub status: u16,
    /// The headers, besides `Content-Type`.
    pub headers: Vec<(&'static str, String)>,
    /// The body.
    pub content: Content,
}

/// The body of an answer.
#[derive(Clone, Debug)]
pub enum Content {
    /// None, and no `Content-Type`.
    Nothing,
    /// As `text/plain`.
    Text(String),
    /// As `application/json`.
    Json(Value),
}

impl Answer {
    /// An answer of a status and a body: `()` for none, text, or JSON.
    pub fn new(status: u16, content: impl Into<Content>) -> Self {
        Self {
            status,
            headers: Vec::new(),
            content: content.into(),
        }
    }

    /// The same with a header.
    pub fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }
}

impl Content {
    /// The JSON, where it is that.
    pub fn as_json(&self) -> Option<&Value> {
        match self {
            Self::Json(value) => Some(value),
            Self::Nothing | Self::Text(_) => None,
        }
    }
}

impl From<()> for Content {
    fn from((): ()) -> Self {
        Self::Nothing
    }
}

impl From<&str> for Content {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<Value> for Content {
    fn from(value: Value) -> Self {
        Self::Json(value)
    }
}
