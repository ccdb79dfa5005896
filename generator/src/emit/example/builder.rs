//! What an example's client is built of: its host, its credentials, and what it is given once.
//!
//! ```text
//! https://{host}    ->  .server(Server::self_hosted(std::env::var("TOOLJET_HOST").expect("TOOLJET_HOST is set")))
//! type: http, …     ->  .access_token(std::env::var("TOOLJET_ACCESS_TOKEN").expect("TOOLJET_ACCESS_TOKEN is set"))
//! ```

use std::fmt::Display;

use super::super::{Cx, literal};
use super::{Call, crate_word, sample};
use crate::ir::{DefaultKind, SecurityKind, ServerKind, Shape, StringFormat};

/// The calls of a client's builder that the first call needs.
pub(super) struct Builder<'a> {
    cx: Cx<'a>,
    /// A line for each.
    pub(super) calls: String,
    /// The environment variables that the calls read.
    pub(super) variables: Vec<String>,
}

impl<'a> Builder<'a> {
    pub(super) fn new(cx: Cx<'a>) -> Self {
        let mut builder = Self {
            cx,
            calls: String::new(),
            variables: Vec::new(),
        };
        builder.host();
        builder.credentials();
        builder.client_parameters();
        builder
    }

    fn call(&mut self, method: impl Display, arguments: impl Display) {
        self.calls += &format!("    .{method}({arguments})\n");
    }

    /// The code for a value that only the reader knows, by what it is called.
    fn value(&mut self, word: &str) -> String {
        // The variable says whose it is, and once: `TOOLJET_HOST`.
        let crate_word = crate_word(self.cx);
        let variable = match word.starts_with(&crate_word) {
            true => word.to_uppercase(),
            false => format!("{crate_word}_{word}").to_uppercase(),
        };
        // With `?` the error would not say which variable it is about.
        let code = format!("std::env::var(\"{variable}\").expect(\"{variable} is set\")");
        self.variables.push(variable);
        code
    }

    /// The host, unless the default is one that exists.
    fn host(&mut self) {
        let servers = self.cx.api.servers.iter();
        let Some((server, names)) = servers.zip(&self.cx.names.servers).next() else {
            return;
        };
        if server.kind == ServerKind::Placeholder {
            let url = self.value("base_url");
            return self.call("base_url", url);
        }
        let mut kinds = server
            .variables
            .iter()
            .map(|variable| variable.default_kind);
        if kinds.any(|kind| kind == DefaultKind::Placeholder) {
            let variables = server.variables.iter().zip(&names.variables);
            let arguments = variables.map(|(variable, name)| match variable.default_kind {
                DefaultKind::Usable => literal(&variable.default),
                DefaultKind::Placeholder => self.value(name.unraw()),
            });
            let arguments = arguments.collect::<Vec<_>>().join(", ");
            let server = format!("Server::{}({arguments})", names.constructor);
            self.call("server", server);
        }
    }

    /// The credentials that the first call needs.
    fn credentials(&mut self) {
        let cx = self.cx;
        let needed = Call::first(cx).and_then(|call| call.op.security.first());
        let indices = needed.into_iter().flatten();
        for index in indices.filter_map(|id| usize::try_from(id.0).ok()) {
            let scheme = cx.api.security_schemes.get(index);
            let Some((scheme, name)) = scheme.zip(cx.names.security_schemes.get(index)) else {
                continue;
            };
            let mut arguments = String::new();
            if scheme.kind == SecurityKind::Basic {
                arguments = self.value(&format!("{}_username", name.unraw())) + ", ";
            }
            arguments += &self.value(name.unraw());
            self.call(name, arguments);
        }
    }

    /// What the configuration lifts into the client, if it is as plain as a literal.
    fn client_parameters(&mut self) {
        let lifted = self.cx.api.client_parameters.iter();
        for (lifted, name) in lifted.zip(&self.cx.names.client_parameters) {
            let shape = &lifted.parameter.shape;
            let value = match shape {
                Shape::String(StringFormat::Plain | StringFormat::Secret) => {
                    Some(self.value(name.unraw()))
                }
                other => sample::literal(other, ""),
            };
            if let Some(value) = value {
                self.call(name, value);
            }
        }
    }
}
