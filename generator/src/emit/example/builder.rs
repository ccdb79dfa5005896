//! What an example's client is built of: its host, its credentials, and what it is given once.
//!
//! ```text
//! https://{host}    ->  .server(Server::self_hosted(std::env::var("TOOLJET_HOST").expect("TOOLJET_HOST is set")))
//! type: http, …     ->  .access_token(std::env::var("TOOLJET_ACCESS_TOKEN").expect("TOOLJET_ACCESS_TOKEN is set"))
//! ```

use std::fmt::Display;

use super::super::{Cx, literal};
use super::{Call, crate_word, sample};
use crate::ir::{SecurityKind, Shape, StringFormat};

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

    /// Whether `Server` is named.
    pub(super) fn has_server(&self) -> bool {
        self.calls.contains("Server::")
    }

    fn call(&mut self, method: impl Display, arguments: impl Display) {
        self.calls += &format!("    .{method}({arguments})\n");
    }

    /// The code for a value that only the reader knows, by what it is called.
    fn value(&mut self, word: &str) -> String {
        let (crate_word, word) = (crate_word(self.cx), word.trim_start_matches("r#"));
        // The variable says whose it is, and once: `TOOLJET_HOST`.
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
        let cx = self.cx;
        let Some((server, names)) = cx.api.servers.iter().zip(&cx.names.servers).next() else {
            return;
        };
        if server.is_placeholder {
            let url = self.value("base_url");
            return self.call("base_url", url);
        }
        let variables = server.variables.iter().zip(&names.variables);
        if variables
            .clone()
            .any(|(variable, _)| variable.is_placeholder)
        {
            let arguments = variables.map(|(variable, name)| match variable.is_placeholder {
                false => literal(&variable.default),
                true => self.value(name.as_str()),
            });
            let arguments = arguments.collect::<Vec<_>>().join(", ");
            self.call(
                "server",
                format!("Server::{}({arguments})", names.constructor),
            );
        }
    }

    /// The credentials that the first call needs.
    fn credentials(&mut self) {
        let cx = self.cx;
        let call = Call::first(cx);
        let needed = call.and_then(|call| call.op.security.first());
        let indices = needed.into_iter().flatten();
        for index in indices.filter_map(|id| usize::try_from(id.0).ok()) {
            let scheme = cx.api.security_schemes.get(index);
            let Some((scheme, name)) = scheme.zip(cx.names.security_schemes.get(index)) else {
                continue;
            };
            let mut arguments = Vec::new();
            if scheme.kind == SecurityKind::Basic {
                arguments.push(self.value(&format!("{name}_username")));
            }
            arguments.push(self.value(name.as_str()));
            self.call(name, arguments.join(", "));
        }
    }

    /// What the configuration lifts into the client, if it is as plain as a literal.
    fn client_parameters(&mut self) {
        let lifted = self.cx.api.client_parameters.iter();
        for (lifted, name) in lifted.zip(&self.cx.names.client_parameters) {
            let value = match &lifted.shape {
                Shape::String(StringFormat::Plain | StringFormat::Secret) => {
                    Some(self.value(name.as_str()))
                }
                other => sample::literal(other),
            };
            if let Some(value) = value {
                self.call(name, value);
            }
        }
    }
}
