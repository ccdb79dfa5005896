//! A call that an example makes: an operation for which samples are all that it takes.

use super::super::{Cx, parameters};
use super::sample::{self, Sample};
use crate::ir::{Content, Deprecation, Method, Operation, Presence, Success};
use crate::names::OperationNames;

/// A call of an operation, with samples of the parameters that it requires.
pub(super) struct Call<'a> {
    pub(super) op: &'a Operation,
    pub(super) names: &'a OperationNames,
    /// Samples of the required parameters.
    arguments: Vec<String>,
    /// The required body.
    pub(super) body: Option<Sample>,
}

impl<'a> Call<'a> {
    /// The calls without a body.
    pub(super) fn plain(cx: Cx<'a>) -> impl Iterator<Item = Self> {
        Self::all(cx, |op| !requires_body(op))
    }

    /// The calls with a body that is an object.
    pub(super) fn with_body(cx: Cx<'a>) -> impl Iterator<Item = Self> {
        Self::all(cx, requires_body)
    }

    fn all(cx: Cx<'a>, is_wanted: fn(&Operation) -> bool) -> impl Iterator<Item = Self> {
        let operations = cx.operations().filter(move |(op, _)| is_wanted(op));
        operations.filter_map(move |(op, names)| Self::new(cx, op, names))
    }

    fn new(cx: Cx<'a>, op: &'a Operation, names: &'a OperationNames) -> Option<Self> {
        if op.docs.deprecated == Deprecation::Deprecated {
            return None;
        }
        let required = parameters(op, names)
            .filter(|(parameter, ..)| parameter.presence == Presence::Required);
        let arguments = required.map(|(parameter, ..)| sample::literal(&parameter.shape));
        let arguments = arguments.collect::<Option<Vec<String>>>()?;
        let body = match &op.body {
            Some(body) if body.presence == Presence::Required => match &body.content {
                Content::Json(shape) => Some(Sample::object(cx, shape)?),
                Content::Text | Content::Bytes | Content::Empty => return None,
            },
            Some(_) | None => None,
        };
        Some(Self {
            op,
            names,
            arguments,
            body,
        })
    }

    /// The call that is easiest to make: one that reads, whose arguments are the fewest, on the client's own server.
    pub(super) fn first(cx: Cx<'a>) -> Option<Self> {
        Self::plain(cx).min_by_key(|call| {
            let own_host = call.op.server.is_some();
            let credentials = call.op.security.first().map_or(0, Vec::len);
            let (writes, arguments) = (call.op.method != Method::Get, call.arguments.len());
            (writes, call.is_empty(), arguments, own_host, credentials)
        })
    }

    /// Whether it returns nothing.
    pub(super) fn is_empty(&self) -> bool {
        let content = match &self.op.success {
            Success::One { content, .. } => Some(content),
            Success::Several(_) => None,
        };
        content == Some(&Content::Empty)
    }

    /// The feature without which there is no such operation.
    pub(super) fn feature(&self, cx: Cx<'a>) -> Option<&'a str> {
        let group = cx.group_of(self.op)?;
        cx.has_features().then_some(group.feature.as_str())
    }

    /// `client.users().create_user("…", body)`
    pub(super) fn code(&self, cx: Cx<'_>) -> String {
        let group = cx.group_of(self.op);
        let group = group.map(|group| format!(".{}()", group.accessor));
        let body = self.body.iter().map(|_| "body".to_owned());
        let arguments: Vec<String> = self.arguments.iter().cloned().chain(body).collect();
        format!(
            "client{}.{}({})",
            group.unwrap_or_default(),
            self.names.method,
            arguments.join(", ")
        )
    }
}

fn requires_body(op: &Operation) -> bool {
    let body = op.body.as_ref();
    body.is_some_and(|body| body.presence == Presence::Required)
}
