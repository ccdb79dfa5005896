//! The host that an example's client talks to, where it has to be said.
//!
//! ```text
//! https://{authId}.propelauthtest.com  ->  .server(Server::propelauthtest("1234567890"))
//! https://{host}                       ->  .server(Server::self_hosted("tooljet.acme.com"))
//! https://auth.example.com             ->  .base_url("https://api.acme.com")
//! ```

use super::super::{Cx, client, literal, strings};
use super::settings::{Setting, Values};
use crate::ir::{DefaultKind, Server, ServerKind, ServerPart, ServerVariable};

/// The builder's call that says it; `None` where the default is a host that exists.
pub(super) fn choice(cx: Cx<'_>, values: Values) -> Option<Setting> {
    let (server, names) = cx.api.servers.iter().zip(&cx.names.servers).next()?;
    let mut setting = Setting::default();
    if server.kind == ServerKind::Placeholder {
        let url = format!("https://api.acme.com{}", path(&strings::url(server)));
        let url = setting.value(cx, values, "base_url", &url);
        setting.call = format!(".base_url({url})");
        return Some(setting);
    }
    let is_open = server
        .variables
        .iter()
        .any(|variable| variable.default_kind == DefaultKind::Placeholder);
    if !is_open || !client::has_constructor(cx) {
        return None;
    }
    let mut arguments = Vec::with_capacity(server.variables.len());
    for (index, (variable, name)) in server.variables.iter().zip(&names.variables).enumerate() {
        arguments.push(match variable.default_kind {
            DefaultKind::Usable => literal(&variable.default),
            DefaultKind::Placeholder => {
                let text = stand_in(server, index, variable);
                setting.value(cx, values, name.as_str(), &text)
            }
        });
    }
    let arguments = arguments.join(", ");
    setting.call = format!(".server(Server::{}({arguments}))", names.constructor);
    Some(setting)
}

/// `/v1` of `https://api.example.com/v1`, and of a URL that is no more than that.
fn path(url: &str) -> &str {
    let rest = url.split_once("//").map_or(url, |(_, rest)| rest);
    rest.find('/')
        .and_then(|at| rest.get(at..))
        .unwrap_or_default()
        .trim_end_matches('/')
}

/// A value that a reader recognizes as one to replace.
fn stand_in(server: &Server, index: usize, variable: &ServerVariable) -> String {
    if !is_whole_host(server, index) {
        return "1234567890".to_owned();
    }
    // Names for examples (RFC 2606) are refused, since people copy them.
    match variable.default.split_once(".example") {
        Some((label, _)) => format!("{label}.acme.com"),
        None => "api.acme.com".to_owned(),
    }
}

/// Whether a variable is all there is between `//` and the path.
fn is_whole_host(server: &Server, index: usize) -> bool {
    let parts = server.template.as_slice();
    let at = parts
        .iter()
        .position(|part| *part == ServerPart::Variable(index));
    let (before, after) = match at.and_then(|at| parts.split_at_checked(at)) {
        Some((before, [_, after @ ..])) => (before, after),
        Some(_) | None => return false,
    };
    let begins = matches!(before, [ServerPart::Literal(text)] if text.ends_with("://"));
    let ends = match after.first() {
        None => true,
        Some(ServerPart::Literal(text)) => text.starts_with(['/', ':']),
        Some(ServerPart::Variable(_)) => false,
    };
    begins && ends
}
