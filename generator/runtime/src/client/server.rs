//! Builds URLs from Server Objects.

use std::net::{Ipv4Addr, Ipv6Addr};

use http::Uri;

use super::EMPTY;
use crate::operation::{ServerTemplate, ServerVariable};

/// A server: a template and the values of its variables. Invalid values are reported when the client is built.
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

    /// What took the values.
    pub(crate) fn setter(&self) -> &'static str {
        self.template.setter
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
            .map_err(|why| format!("`{name}`: {why}"))?;
        url.push_str(value);
        rest = tail;
    }
    url.push_str(rest);
    absolute(&url)
}

/// Where in a URL a variable stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum UrlPart<'t> {
    /// Before `://`.
    Scheme,
    /// All there is between `//` and the path: a port may follow the name.
    Authority,
    /// The name of the host, which the template's port follows.
    Host,
    /// Part of the host's name, and what the template puts behind it.
    Label(&'t str),
    /// Behind the host's colon.
    Port,
    /// In the path.
    Path,
}

impl<'t> UrlPart<'t> {
    fn of(before: &str, after: &'t str) -> Self {
        let Some((_, authority)) = before.split_once("://") else {
            return Self::Scheme;
        };
        if authority.contains('/') {
            Self::Path
        } else if authority.ends_with(':') {
            Self::Port
        } else if !authority.is_empty() || !after.is_empty() && !after.starts_with(['/', ':']) {
            Self::Label(after.split(['/', ':', '{']).next().unwrap_or_default())
        } else if after.starts_with(':') {
            Self::Host
        } else {
            Self::Authority
        }
    }
}

/// Refuses values that an `enum` does not name, and those that would be read as another part of the URL.
fn check(variable: &ServerVariable, value: &str, part: UrlPart<'_>) -> Result<(), String> {
    if !variable.values.is_empty() {
        let values = variable.values;
        return if values.contains(&value) {
            Ok(())
        } else {
            Err(format!("it is one of {}", values.join(", ")))
        };
    }
    if value.trim().is_empty() && value != variable.default {
        return Err(format!("it {EMPTY}"));
    }
    let is_port = |text: &str| text.parse::<u16>().is_ok() && !text.starts_with('+');
    let (fits, what) = match part {
        UrlPart::Scheme => (value == "http" || value == "https", "`http` or `https`"),
        UrlPart::Authority => {
            let end = value.find(']').map_or(0, |end| end + 1);
            let port = value.get(end..).and_then(|after| after.find(':'));
            let (name, port) = value.split_at(port.map_or(value.len(), |port| end + port));
            (
                is_host(name) && port.strip_prefix(':').is_none_or(is_port),
                "the name of a host, with or without a port: letters, digits, `-`, `.`, `_`",
            )
        }
        UrlPart::Host => (
            is_host(value),
            "the name of a host: letters, digits, `-`, `.`, `_`",
        ),
        UrlPart::Label(_) => (
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
    match mistaken(value, part) {
        Some(what_to_do) => Err(what_to_do),
        None if fits => Ok(()),
        None => Err(format!("not {what}")),
    }
}

/// What to do with a value that is more than a host, or more of one, than its variable stands for.
fn mistaken(value: &str, part: UrlPart<'_>) -> Option<String> {
    let instead = "on the client's builder, in place of `server`";
    match part {
        UrlPart::Scheme | UrlPart::Port | UrlPart::Path => None,
        UrlPart::Authority | UrlPart::Host | UrlPart::Label(_) if value.contains("://") => Some(
            format!("it is a whole URL: call `base_url` with it {instead}"),
        ),
        UrlPart::Authority | UrlPart::Host | UrlPart::Label(_) if value.contains('/') => Some(
            format!("it holds a path: call `base_url` with the whole URL {instead}"),
        ),
        UrlPart::Authority | UrlPart::Host => value
            .parse::<Ipv6Addr>()
            .is_ok()
            .then(|| "an IPv6 address stands in brackets, as in `[::1]`".to_owned()),
        UrlPart::Label(suffix) => {
            let tail = value.len().checked_sub(suffix.len());
            let repeats = tail.and_then(|tail| value.get(tail..));
            let repeats = repeats.unwrap_or(value).eq_ignore_ascii_case(suffix)
                || suffix
                    .strip_prefix('.')
                    .is_some_and(|suffix| suffix.eq_ignore_ascii_case(value));
            (repeats && suffix.len() > 1).then(|| {
                format!("it ends with `{suffix}`, which is put behind it anyway: leave that out")
            })
        }
    }
}

fn is_name(text: &str) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-._".contains(&byte))
}

/// A name, or an IPv6 address in brackets.
fn is_host(text: &str) -> bool {
    is_name(text) || ipv6(text).is_some()
}

fn ipv6(host: &str) -> Option<Ipv6Addr> {
    host.strip_prefix('[')?.strip_suffix(']')?.parse().ok()
}

/// Whether others can read what goes there: `http`, and not on this machine.
pub(crate) fn is_exposed(url: &Uri) -> bool {
    let host = url.host().unwrap_or_default();
    let name = host.trim_end_matches('.').to_ascii_lowercase();
    let is_local = name == "localhost"
        || name.ends_with(".localhost")
        || host
            .parse()
            .is_ok_and(|address: Ipv4Addr| address.is_loopback())
        || ipv6(host).is_some_and(|address| address.to_canonical().is_loopback());
    url.scheme_str() == Some("http") && !is_local
}

/// A URL that a path can follow: absolute, `http` or `https`, with a host, without user, query or fragment. One slash at the end
/// is dropped, since paths begin with one.
///
/// # Errors
///
/// What is wrong, without the URL: it may hold a password.
pub(crate) fn absolute(url: &str) -> Result<String, String> {
    if url.trim().is_empty() {
        return Err(format!("it {EMPTY}"));
    }
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
