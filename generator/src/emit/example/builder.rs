//! What an example's client is built of: its host, its credentials, and what it is given once.
//!
//! ```text
//! https://{host}    ->  .server(Server::self_hosted(std::env::var("TOOLJET_HOST").expect("TOOLJET_HOST is set")))
//! type: http, …     ->  .access_token(std::env::var("TOOLJET_ACCESS_TOKEN").expect("TOOLJET_ACCESS_TOKEN is set"))
//! ```

use super::super::{Cx, literal};
use super::{Call, crate_word, sample};
use crate::ir::StringFormat::{Plain, Secret};
use crate::ir::{SchemeId, SecurityKind, Shape};

/// A method of the builder, and the code of its arguments.
type Setting = (String, String);

/// The calls of a client's builder that the first call needs, each on a line.
pub(super) fn calls(cx: Cx<'_>) -> String {
    let call = Call::first(cx);
    let needed = call.as_ref().and_then(|call| call.op.security.first());
    let credentials = needed.into_iter().flatten();
    let credentials = credentials.filter_map(|id| credential(cx, *id));
    let credentials: Vec<Setting> = credentials.collect();
    let is_exposed = !credentials.is_empty() && goes_by_http(cx, call.as_ref());
    let allowed = is_exposed.then(|| ("allow_http".to_owned(), "true".to_owned()));
    let settings = host(cx).into_iter().chain(allowed).chain(credentials);
    let settings = settings.chain(client_parameters(cx));
    let calls = settings.map(|(method, arguments)| format!("    .{method}({arguments})\n"));
    calls.collect()
}

/// The environment variables that calls read.
pub(super) fn variables(calls: &str) -> impl Iterator<Item = &str> {
    let after = calls.split("std::env::var(\"").skip(1);
    after.filter_map(|after| after.split('"').next())
}

/// The code for a value that only the reader knows, by what it is called.
fn value(cx: Cx<'_>, word: &str) -> String {
    // The variable says whose it is, and once: `TOOLJET_HOST`.
    let crate_word = crate_word(cx);
    let variable = match word.starts_with(&crate_word) {
        true => word.to_uppercase(),
        false => format!("{crate_word}_{word}").to_uppercase(),
    };
    // With `?` the error would not say which variable it is about.
    format!("std::env::var(\"{variable}\").expect(\"{variable} is set\")")
}

/// The host, unless the default is one that exists.
fn host(cx: Cx<'_>) -> Option<Setting> {
    let (server, names) = cx.api.servers.iter().zip(&cx.names.servers).next()?;
    if server.is_placeholder {
        return Some(("base_url".to_owned(), value(cx, "base_url")));
    }
    let variables = server.variables.iter().zip(&names.variables);
    let arguments = variables.map(|(variable, name)| match variable.is_placeholder {
        true => value(cx, name.unraw()),
        false => literal(&variable.default),
    });
    let arguments = arguments.collect::<Vec<_>>().join(", ");
    let is_asked = server.variables.iter().any(|one| one.is_placeholder);
    let server = format!("Server::{}({arguments})", names.constructor);
    is_asked.then(|| ("server".to_owned(), server))
}

/// Whether the first call goes to a server of the document by `http`, and not to the caller's own machine.
fn goes_by_http(cx: Cx<'_>, call: Option<&Call<'_>>) -> bool {
    let own = call.and_then(|call| cx.api.operation_servers.get(call.op.server?.0 as usize));
    let server = own.or_else(|| cx.api.servers.first());
    let url = server.filter(|server| !server.is_placeholder);
    let host = url.and_then(|server| server.url.strip_prefix("http://"));
    let local = ["localhost", "127.", "[::1]"];
    host.is_some_and(|host| !local.iter().any(|local| host.starts_with(local)))
}

/// What a security scheme takes.
fn credential(cx: Cx<'_>, id: SchemeId) -> Option<Setting> {
    let index = usize::try_from(id.0).ok()?;
    let scheme = cx.api.security_schemes.get(index)?;
    let name = cx.names.security_schemes.get(index)?;
    let secret = value(cx, name.unraw());
    let arguments = match scheme.kind == SecurityKind::Basic {
        true => value(cx, &format!("{}_username", name.unraw())) + ", " + &secret,
        false => secret,
    };
    Some((name.to_string(), arguments))
}

/// What the configuration lifts into the client, if it is as plain as a literal.
fn client_parameters(cx: Cx<'_>) -> impl Iterator<Item = Setting> {
    let lifted = cx.api.client_parameters.iter();
    let lifted = lifted.zip(&cx.names.client_parameters);
    lifted.filter_map(move |(lifted, name)| {
        let value = match &lifted.shape {
            Shape::String(Plain | Secret) => value(cx, name.unraw()),
            other => sample::literal(other, "")?,
        };
        Some((name.to_string(), value))
    })
}
