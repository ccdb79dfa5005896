//! Server Objects, made into URLs.

use http::Uri;

use crate::operation::{ServerTemplate, ServerVariable};

/// A server: a template and the values of its variables. What is wrong with them shows when the client is built.
#[derive(Clone, Debug)]
pub struct ServerUrl {
    template: &'static ServerTemplate,
    values: Vec<String>,
}

impl ServerUrl {
    /// A server and a value for each of its variables, in the order of the template.
    pub fn new<const N: usize>(template: &'static ServerTemplate, values: [String; N]) -> Self {
        Self {
            template,
            values: values.into(),
        }
    }

    /// Its URL.
    ///
    /// # Errors
    ///
    /// What is wrong with the values.
    pub(crate) fn url(&self) -> Result<String, String> {
        if self.template.placeholder {
            return Err(placeholder(self.template));
        }
        fill(self.template, |index, _| {
            self.values.get(index).map(String::as_str)
        })
    }
}

/// The URL of a server whose variables are left at their defaults.
///
/// # Errors
///
/// What to call where that leads nowhere.
pub(crate) fn default_url(template: &'static ServerTemplate) -> Result<String, String> {
    if template.placeholder
        || template
            .variables
            .iter()
            .any(|variable| variable.placeholder)
    {
        return Err(placeholder(template));
    }
    fill(template, |_, variable| Some(variable.default))
}

fn placeholder(template: &ServerTemplate) -> String {
    format!("`{}` stands for a host of your own", template.url)
}

fn fill<'v>(
    template: &'static ServerTemplate,
    value: impl Fn(usize, &'static ServerVariable) -> Option<&'v str>,
) -> Result<String, String> {
    let mut url = String::new();
    let mut rest = template.url;
    while let Some((literal, tail)) = rest.split_once('{') {
        url.push_str(literal);
        let Some((name, tail)) = tail.split_once('}') else {
            return Err(format!("`{}` has a `{{` without a `}}`", template.url));
        };
        let variable = template
            .variables
            .iter()
            .enumerate()
            .find(|(_, variable)| variable.name == name);
        let Some((index, variable)) = variable else {
            return Err(format!("variable `{name}` is not declared"));
        };
        let value =
            value(index, variable).ok_or_else(|| format!("variable `{name}` has no value"))?;
        check(variable, value, UrlPart::of(&url, tail))
            .map_err(|why| format!("server variable `{name}`: {why}"))?;
        url.push_str(value);
        rest = tail;
    }
    url.push_str(rest);
    absolute(&url)
}

/// Where in a URL a variable stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum UrlPart {
    /// Before `://`.
    Scheme,
    /// All there is between `//` and the path: a port may follow the name.
    Authority,
    /// Part of the host's name.
    Host,
    /// Behind the host's colon.
    Port,
    /// In the path.
    Path,
}

impl UrlPart {
    fn of(before: &str, after: &str) -> Self {
        let Some((_, authority)) = before.split_once("://") else {
            return Self::Scheme;
        };
        if authority.contains('/') {
            Self::Path
        } else if authority.ends_with(':') {
            Self::Port
        } else if authority.is_empty() && (after.is_empty() || after.starts_with('/')) {
            Self::Authority
        } else {
            Self::Host
        }
    }
}

/// Refuses values that an `enum` does not name, and those that would be read as another part of the URL.
fn check(variable: &ServerVariable, value: &str, part: UrlPart) -> Result<(), String> {
    if !variable.values.is_empty() {
        let values = variable.values;
        return if values.contains(&value) {
            Ok(())
        } else {
            Err(format!("it is one of {}", values.join(", ")))
        };
    }
    let is_name = |text: &str| {
        !text.is_empty()
            && text
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"-._".contains(&byte))
    };
    let is_port = |text: &str| text.parse::<u16>().is_ok() && !text.starts_with('+');
    let (fits, what) = match part {
        UrlPart::Scheme => (value == "http" || value == "https", "`http` or `https`"),
        UrlPart::Authority => {
            let (name, port) = value.split_once(':').unwrap_or((value, "80"));
            (
                is_name(name) && is_port(port),
                "the name of a host, with or without a port: letters, digits, `-`, `.`, `_`",
            )
        }
        UrlPart::Host => (
            is_name(value),
            "part of the name of a host: letters, digits, `-`, `.`, `_`",
        ),
        UrlPart::Port => (is_port(value), "the number of a port"),
        UrlPart::Path => {
            let is_plain =
                |byte: u8| byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@/".contains(&byte);
            let dots = value
                .split('/')
                .any(|segment| matches!(segment, "." | ".."));
            (
                value.bytes().all(is_plain) && !dots,
                "part of a path, percent-encoded where it must be",
            )
        }
    };
    if fits {
        return Ok(());
    }
    let of_host = matches!(part, UrlPart::Authority | UrlPart::Host);
    match value.split_once("://") {
        Some((scheme @ ("http" | "https"), _)) if of_host => Err(format!(
            "not {what}; without `{scheme}://`: for another scheme, call `base_url`"
        )),
        _ => Err(format!("not {what}")),
    }
}

/// A URL that a path can follow: absolute, `http` or `https`, with a host, without user, query or fragment. One slash at the end
/// is dropped, since paths begin with one.
///
/// # Errors
///
/// What is wrong, without the URL: it may hold a password.
pub(crate) fn absolute(url: &str) -> Result<String, String> {
    let scheme_end = url
        .find("://")
        .ok_or("it is not absolute: begin it with `https://` or `http://`")?;
    let scheme = url.get(..scheme_end).unwrap_or_default();
    if !scheme.eq_ignore_ascii_case("http") && !scheme.eq_ignore_ascii_case("https") {
        return Err("it is neither `http` nor `https`".to_owned());
    }
    if url.contains(['?', '#']) {
        return Err("it has a query or a fragment".to_owned());
    }
    if url.contains('\\') || url.split('/').any(|segment| matches!(segment, "." | "..")) {
        return Err("its path holds `.`, `..` or `\\`".to_owned());
    }
    let uri = Uri::try_from(url).map_err(|error| error.to_string())?;
    let authority = uri.authority().ok_or("it has no host")?;
    if authority.as_str().contains('@') {
        return Err("it holds a user: give credentials to the client's builder".to_owned());
    }
    if authority.host().is_empty() {
        return Err("it has no host".to_owned());
    }
    let port = authority.as_str().get(authority.host().len()..);
    if port.is_some_and(|port| !port.is_empty())
        && authority.port_u16().is_none_or(|port| port == 0)
    {
        return Err("its port is none: a number from 1 to 65535".to_owned());
    }
    if is_for_examples(authority.host()) {
        return Err("it is a name for examples, and stands for a host of your own".to_owned());
    }
    Ok(url.strip_suffix('/').unwrap_or(url).to_owned())
}

/// Whether a host is of the names that RFC 2606 keeps for examples: somebody's documentation was copied, and credentials would go to
/// a stranger.
fn is_for_examples(host: &str) -> bool {
    let host = host.trim_end_matches('.').to_ascii_lowercase();
    let mut labels = host.rsplit('.');
    match (labels.next(), labels.next()) {
        (Some("example"), _) => true,
        (Some("com" | "org" | "net"), Some("example")) => true,
        (_, _) => false,
    }
}
