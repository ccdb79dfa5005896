//! What an example's client is built of: its host, its credentials, and what it is given once.
//!
//! ```text
//! .server(Server::self_hosted(std::env::var("TOOLJET_HOST")?)) .access_token(std::env::var("TOOLJET_ACCESS_TOKEN")?)
//! ```

use super::super::{Cx, literal, sample};
use super::{chosen, crate_word, host};
use crate::ir::{SecurityKind, Shape, StringFormat};
use crate::names::Names;

/// Where the values come from that only the reader knows.
#[derive(Clone, Copy, PartialEq)]
pub(in super::super) enum Values {
    /// Environment variables: the program runs as it stands.
    Environment,
    /// The text: what it holds is to be replaced.
    Literal,
}

/// A call of the builder, and the environment variables that it reads.
#[derive(Default)]
pub(super) struct Setting {
    pub(super) call: String,
    pub(super) variables: Vec<String>,
}

impl Setting {
    /// The code for a value that only the reader knows: `word` says what it is, and `text` is what stands in for it.
    pub(super) fn value(&mut self, cx: Cx<'_>, values: Values, word: &str, text: &str) -> String {
        match values {
            Values::Literal => literal(text),
            Values::Environment => {
                let variable = variable(cx.names, word);
                let code = format!("std::env::var(\"{variable}\")?");
                self.variables.push(variable);
                code
            }
        }
    }
}

/// The builder's calls that the first call needs.
pub(super) fn all(cx: Cx<'_>, values: Values) -> Vec<Setting> {
    let mut settings: Vec<Setting> = host::choice(cx, values).into_iter().collect();
    settings.extend(credentials(cx, values));
    settings.extend(client_parameters(cx, values));
    settings
}

/// `PROPELAUTH_AUTH_ID=… PROPELAUTH_BACKEND_API_KEY=… `
pub(super) fn variables(cx: Cx<'_>) -> String {
    let settings = all(cx, Values::Environment);
    let variables = settings.iter().flat_map(|setting| &setting.variables);
    variables.map(|variable| format!("{variable}=… ")).collect()
}

/// The credentials that the first call needs.
fn credentials(cx: Cx<'_>, values: Values) -> Vec<Setting> {
    let needed = chosen(cx).and_then(|(op, _)| op.security.first());
    let indices = needed.into_iter().flatten();
    let indices = indices.filter_map(|id| usize::try_from(id.0).ok());
    let schemes = indices.filter_map(|index| {
        let scheme = cx.api.security_schemes.get(index)?;
        Some((scheme, cx.names.security_schemes.get(index)?))
    });
    let credential = schemes.map(|(scheme, name)| {
        let mut setting = Setting::default();
        let mut arguments = Vec::new();
        if scheme.kind == SecurityKind::Basic {
            let word = format!("{name}_username");
            arguments.push(setting.value(cx, values, &word, "ann"));
        }
        arguments.push(setting.value(cx, values, name.as_str(), "…"));
        setting.call = format!(".{name}({})", arguments.join(", "));
        setting
    });
    credential.collect()
}

/// What the configuration lifts into the client, where it is as plain as a literal.
fn client_parameters(cx: Cx<'_>, values: Values) -> Vec<Setting> {
    let lifted = cx.api.client_parameters.iter();
    let named = lifted.zip(&cx.names.client_parameters);
    let setting = named.filter_map(|(lifted, name)| {
        let mut setting = Setting::default();
        let shape = &lifted.parameter.shape;
        let value = match shape {
            Shape::String(StringFormat::Plain | StringFormat::Secret) => {
                setting.value(cx, values, name.as_str(), "…")
            }
            other => sample::literal(other)?,
        };
        setting.call = format!(".{name}({value})");
        Some(setting)
    });
    setting.collect()
}

/// `TOOLJET_HOST`: says whose it is, and once.
fn variable(names: &Names, word: &str) -> String {
    let (crate_word, word) = (crate_word(names), word.trim_start_matches("r#"));
    let variable = if word.starts_with(&crate_word) {
        word.to_owned()
    } else {
        format!("{crate_word}_{word}")
    };
    variable.to_uppercase()
}
