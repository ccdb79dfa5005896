//! A call that an example makes: an operation for which samples are all that it takes.

use super::super::{Cx, parameters};
use super::Snippet;
use super::sample::{self, Sample};
use crate::ir::{Content, Deprecation, Method, Operation, Presence};
use crate::names::OperationNames;

/// A call of an operation, with samples of the parameters that it requires.
pub(super) struct Call<'a> {
    pub(super) cx: Cx<'a>,
    pub(super) op: &'a Operation,
    pub(super) names: &'a OperationNames,
    arguments: Vec<String>,
    /// The required body, which is an object, or any JSON.
    pub(super) body: Option<Sample<'a>>,
}

/// `users().create_user`: a method from the client on.
pub(in super::super) fn path(cx: Cx<'_>, op: &Operation, names: &OperationNames) -> String {
    match cx.group_of(op) {
        Some(group) => format!("{}().{}", group.accessor, names.method),
        None => names.method.to_string(),
    }
}

impl<'a> Call<'a> {
    /// The calls that an example can make.
    pub(super) fn all(cx: Cx<'a>) -> impl Iterator<Item = Self> {
        let operations = cx.operations();
        let current = operations.filter(|(op, _)| op.docs.deprecated == Deprecation::Current);
        current.filter_map(move |(op, names)| {
            let is_required = |presence| presence == Presence::Required;
            let required = parameters(op, names).filter(|(one, ..)| is_required(one.presence));
            let arguments = required.map(|(one, ..)| sample::literal(&one.shape, ""));
            let body = op.body.as_ref().filter(|body| is_required(body.presence));
            Some(Self {
                cx,
                op,
                names,
                arguments: arguments.collect::<Option<_>>()?,
                body: match body {
                    Some(body) => Some(Sample::object(cx, body.content.shape()?)?),
                    None => None,
                },
            })
        })
    }

    /// The call that is easiest to make: one that reads, whose arguments are the fewest, on the client's own server.
    pub(super) fn first(cx: Cx<'a>) -> Option<Self> {
        let plain = Self::all(cx).filter(|call| call.body.is_none());
        plain.min_by_key(|call| {
            let own_host = call.op.server.is_some();
            let credentials = call.op.security.first().map_or(0, Vec::len);
            let (writes, arguments) = (call.op.method != Method::Get, call.arguments.len());
            (writes, call.is_empty(), arguments, own_host, credentials)
        })
    }

    /// Whether it returns nothing.
    pub(super) fn is_empty(&self) -> bool {
        self.op.success.content() == Some(&Content::Empty)
    }

    /// The code of its body.
    pub(super) fn sample_code(&self) -> &str {
        self.body.as_ref().map_or("", |sample| &sample.code)
    }

    /// The feature without which there is no such operation.
    pub(super) fn feature(&self) -> Option<&'a str> {
        let group = self.cx.group_of(self.op)?;
        self.cx.has_features().then_some(group.feature.as_str())
    }

    /// `client.users().create_user("…", body)`
    pub(super) fn code(&self) -> String {
        let mut arguments = self.arguments.clone();
        arguments.extend(self.body.iter().map(|_| "body".to_owned()));
        let path = path(self.cx, self.op, self.names);
        format!("client.{path}({})", arguments.join(", "))
    }

    /// The call is sent, what comes is printed.
    pub(super) fn sent(&self) -> String {
        let code = format!("{}.send().await?;", self.code());
        match self.is_empty() {
            true => code,
            false => format!("let response = {code}\nprintln!(\"{{response:#?}}\");"),
        }
    }

    /// Code that makes the call, behind what makes its body.
    pub(super) fn snippet(&self, mut uses: String, code: &str) -> Snippet<'a> {
        let mut body = String::new();
        if let Some(sample) = &self.body {
            uses += &sample.uses();
            body = format!("let body = {};\n", sample.code);
        }
        Snippet {
            feature: self.feature(),
            uses,
            code: body + code,
        }
    }
}
