//! The table: one row for each operation.

use std::fmt::Debug;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use client_runtime::Error;
use client_runtime::serde_json::Value;

use super::answer::{Answer, Content};
use super::outcome::Outcome;

/// One row: an operation, the request it makes, and its documented responses.
pub struct Operation<C> {
    /// `operationId`.
    pub id: &'static str,
    /// The request that must arrive.
    pub request: Expected,
    /// Every documented response, successes first.
    pub responses: Vec<Documented<C>>,
    /// The documented success as it may also come, where it does: without a body.
    pub bodiless: Option<Documented<C>>,
    /// Whether the caller gets all members of a success, also those that nobody knows of.
    pub keeps_all: bool,
    /// Makes the call, and says what came of it.
    pub call: With<C, Outcome>,
}

/// A request as it must arrive.
#[derive(Debug, Default)]
pub struct Expected {
    /// Method, path and query, to the byte: `GET /users?limit=2`.
    pub line: &'static str,
    /// Credentials and header parameters, names in lower case.
    pub headers: &'static [(&'static str, &'static str)],
    /// The JSON body.
    pub body: Option<Value>,
}

/// A documented response.
pub struct Documented<C> {
    /// What the server answers.
    pub answer: Answer,
    /// Makes the call, and fails where the caller does not get what stands in the table.
    pub verify: With<C, ()>,
}

/// Something under way.
pub type Pending<T> = Pin<Box<dyn Future<Output = T>>>;

/// Something to do with a client.
pub type With<C, T> = Box<dyn Fn(&C) -> Pending<T>>;

/// A row for a call.
///
/// ```text
/// operation!("deleteUser", client => client.users().delete_user("ann@example.com"))
/// ```
macro_rules! operation {
    ($id:literal, $client:ident => $call:expr) => {
        $crate::wire::table::Row::new($id, move |$client: &$crate::Client| {
            let call = $call;
            (format!("{call:?}"), call.send())
        })
    };
}
pub(crate) use operation;

/// A row that is being written: it still knows the types of its results.
pub struct Row<C, T, E> {
    call: Call<C, T, E>,
    operation: Operation<C>,
}

/// Writes a call down, and gives how it shows in `Debug` and the future that sends it.
type Call<C, T, E> = Arc<dyn Fn(&C) -> (String, Pending<Result<T, Error<E>>>)>;

impl<C: 'static, T: Debug + PartialEq + 'static, E: Debug + PartialEq + 'static> Row<C, T, E> {
    /// A row of which only the call is known: see [`operation!`].
    pub fn new<F>(id: &'static str, call: impl Fn(&C) -> (String, F) + 'static) -> Self
    where
        F: Future<Output = Result<T, Error<E>>> + Send + 'static,
    {
        let call: Call<C, T, E> = Arc::new(move |client| {
            let (shown, sent) = call(client);
            (shown, Box::pin(sent))
        });
        let sending = call.clone();
        let outcome: With<C, Outcome> = Box::new(move |client| {
            let (shown, sent) = sending(client);
            Box::pin(async move { Outcome::new(shown, sent.await) })
        });
        Self {
            call,
            operation: Operation {
                id,
                request: Expected::default(),
                responses: Vec::new(),
                bodiless: None,
                keeps_all: false,
                call: outcome,
            },
        }
    }

    /// Method, path and query, to the byte.
    pub fn sends(mut self, line: &'static str) -> Self {
        self.operation.request.line = line;
        self
    }

    /// Credentials and header parameters, names in lower case.
    pub fn headers(mut self, headers: &'static [(&'static str, &'static str)]) -> Self {
        self.operation.request.headers = headers;
        self
    }

    /// The JSON body.
    pub fn json(mut self, body: Value) -> Self {
        self.operation.request.body = Some(body);
        self
    }

    /// The success is an open object: the caller gets all of its members, also those that nobody knows of.
    #[allow(dead_code, reason = "not every API has such a success")]
    pub fn keeps_all(mut self) -> Self {
        self.operation.keeps_all = true;
        self
    }

    /// A documented success, and what the caller gets for it.
    pub fn answers(mut self, status: u16, content: impl Into<Content>, expected: T) -> Self {
        let documented = self.success(Answer::new(status, content), expected);
        self.operation.responses.push(documented);
        self
    }

    /// A documented success whose body may be missing, and what the caller gets for it then.
    #[allow(dead_code, reason = "not every API has such a success")]
    pub fn or_nothing(mut self, status: u16, expected: T) -> Self {
        self.operation.bodiless = Some(self.success(Answer::new(status, ()), expected));
        self
    }

    fn success(&self, answer: Answer, expected: T) -> Documented<C> {
        let status = answer.status;
        self.documented(answer, move |id, result| match result {
            Ok(value) => assert_eq!(value, expected, "{id}, {status}"),
            Err(error) => panic!("{id}, {status}: {error:?}"),
        })
    }

    /// A documented error, and what the caller gets for it.
    pub fn fails(mut self, status: u16, content: impl Into<Content>, expected: E) -> Self {
        let documented =
            self.documented(
                Answer::new(status, content),
                move |id, result| match result {
                    Err(Error::Api(response)) => {
                        assert_eq!(response.status(), status, "{id}");
                        assert_eq!(response.error(), &expected, "{id}, {status}");
                    }
                    other => panic!("{id}, {status}: {other:?}"),
                },
            );
        self.operation.responses.push(documented);
        self
    }

    fn documented(
        &self,
        answer: Answer,
        verify: impl Fn(&'static str, Result<T, Error<E>>) + 'static,
    ) -> Documented<C> {
        let (id, call, verify) = (self.operation.id, self.call.clone(), Arc::new(verify));
        let verify: With<C, ()> = Box::new(move |client| {
            let ((_, sent), verify) = (call(client), verify.clone());
            Box::pin(async move { verify(id, sent.await) })
        });
        Documented { answer, verify }
    }
}

impl<C, T, E> From<Row<C, T, E>> for Operation<C> {
    fn from(row: Row<C, T, E>) -> Self {
        row.operation
    }
}

impl<C> Operation<C> {
    /// The JSON that the first documented success promises, or `None` where it promises no body.
    pub fn promised(&self) -> Option<&Value> {
        self.responses
            .first()
            .and_then(|response| response.answer.content.as_json())
    }

    /// Whether any documented response is JSON.
    pub fn reads_json(&self) -> bool {
        self.responses
            .iter()
            .any(|response| response.answer.content.as_json().is_some())
    }
}
