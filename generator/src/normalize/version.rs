//! Which specification a document follows.
//!
//! ```yaml
//! openapi: 3.1.0      # Version::V31
//! ```

use crate::diagnostics::Diagnostics;
use crate::node::{Node, Origin, Value};

/// A feature version of the specification; patch versions do not change what a document means (OpenAPI 3.1.1 §4.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Version {
    /// Swagger 2.0
    V20,
    /// OpenAPI 3.0
    V30,
    /// OpenAPI 3.1
    V31,
    /// OpenAPI 3.2
    V32,
}

impl Version {
    /// How people call it: `OpenAPI 3.1`.
    pub(crate) const fn title(self) -> &'static str {
        match self {
            Self::V20 => "Swagger 2.0",
            Self::V30 => "OpenAPI 3.0",
            Self::V31 => "OpenAPI 3.1",
            Self::V32 => "OpenAPI 3.2",
        }
    }
}

/// Reads `openapi` (or `swagger`). `None` when an error was reported.
pub(super) fn detect(cx: &Diagnostics, document: &Node) -> Option<Version> {
    version(document)
        .map_err(|(at, message, help)| cx.error(at, message).help(help))
        .ok()
}

/// Where a document is wrong, what is wrong there, and what to do about it.
type Refusal = (Origin, String, &'static str);

fn version(document: &Node) -> Result<Version, Refusal> {
    let Some(members) = document.as_object() else {
        return Err((
            document.origin,
            format!("the document is {}, not an object", document.kind()),
            "the file must hold an OpenAPI description: `openapi`, `info` and `paths`",
        ));
    };
    match (members.get("openapi"), members.get("swagger")) {
        (Some(openapi), None) => openapi_version(openapi),
        // Swagger 2.0 is the only version that says `swagger` (Swagger Object).
        (None, Some(swagger)) => match number(swagger).as_deref() {
            Some("2.0" | "2") => Ok(Version::V20),
            _ => Err((
                swagger.origin,
                "unsupported version of Swagger".to_owned(),
                "write `swagger: \"2.0\"`; earlier versions have another form altogether",
            )),
        },
        (Some(_), Some(swagger)) => Err((
            swagger.origin.key(),
            "the document says both `openapi` and `swagger`".to_owned(),
            "remove the one that it does not follow",
        )),
        (None, None) => Err(missing(document)),
    }
}

fn openapi_version(openapi: &Node) -> Result<Version, Refusal> {
    let Some(number) = number(openapi) else {
        let kind = openapi.kind();
        return Err((
            openapi.origin,
            format!("`openapi` is {kind}, not a version number in quotes"),
            "write `openapi: \"3.0.4\"` or `openapi: \"3.1.1\"`",
        ));
    };
    let mut parts = number.split('.');
    match (parts.next(), parts.next()) {
        (Some("3"), Some("0")) => Ok(Version::V30),
        (Some("3"), Some("1")) => Ok(Version::V31),
        (Some("3"), Some("2")) => Ok(Version::V32),
        _ => Err((
            openapi.origin,
            format!("unsupported version `{number}` of OpenAPI"),
            "supported: Swagger 2.0; OpenAPI 3.0, 3.1, 3.2",
        )),
    }
}

/// The version as a string: `openapi: 3.1` without quotes is a number, and the audit says so.
fn number(version: &Node) -> Option<String> {
    match &version.value {
        Value::String(string) => Some(string.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Null | Value::Boolean(_) | Value::Array(_) | Value::Object(_) => None,
    }
}

fn missing(document: &Node) -> Refusal {
    let others = ["asyncapi", "arazzo", "overlay", "$schema"];
    let other = others
        .into_iter()
        .find_map(|key| Some((key, document.get(key)?)));
    match other {
        Some((key, node)) => (
            node.origin.key(),
            format!("this is not an OpenAPI document: it begins with `{key}`"),
            "give the OpenAPI description itself",
        ),
        None => (
            document.origin,
            "the document does not say which version of OpenAPI it follows".to_owned(),
            "an OpenAPI document has `openapi: 3.0.4` (or another version) at its top",
        ),
    }
}
