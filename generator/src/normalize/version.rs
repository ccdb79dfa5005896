//! Which specification a document follows.
//!
//! ```yaml
//! openapi: 3.1.0      # Version::V31
//! ```

use crate::diagnostics::Diagnostics;
use crate::node::{Node, Origin};

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
    if document.as_object().is_none() {
        let message = format!("the document is {}, not an object", document.kind());
        let help = "the file must hold an OpenAPI description: `openapi`, `info` and `paths`";
        return refuse(cx, document.origin, &message, help);
    }
    match (document.get("openapi"), document.get("swagger")) {
        (Some(openapi), None) => openapi_version(cx, openapi),
        // Swagger 2.0 is the only version that says `swagger` (Swagger Object).
        (None, Some(swagger)) => match number(swagger).as_deref() {
            Some("2.0" | "2") => Some(Version::V20),
            _ => {
                let help =
                    "write `swagger: \"2.0\"`; earlier versions have another form altogether";
                refuse(cx, swagger.origin, "unsupported version of Swagger", help)
            }
        },
        (Some(_), Some(swagger)) => {
            let message = "the document says both `openapi` and `swagger`";
            let help = "remove the one that it does not follow";
            refuse(cx, swagger.origin.key(), message, help)
        }
        (None, None) => {
            let others = ["asyncapi", "arazzo", "overlay", "$schema"].into_iter();
            let mut others = others.filter_map(|key| Some((key, document.get(key)?)));
            let Some((key, node)) = others.next() else {
                let message = "the document does not say which version of OpenAPI it follows";
                let help =
                    "an OpenAPI document has `openapi: 3.0.4` (or another version) at its top";
                return refuse(cx, document.origin, message, help);
            };
            let message = format!("this is not an OpenAPI document: it begins with `{key}`");
            let help = "give the OpenAPI description itself";
            refuse(cx, node.origin.key(), &message, help)
        }
    }
}

fn openapi_version(cx: &Diagnostics, openapi: &Node) -> Option<Version> {
    let Some(number) = number(openapi) else {
        let kind = openapi.kind();
        let message = format!("`openapi` is {kind}, not a version number in quotes");
        let help = "write `openapi: \"3.0.4\"` or `openapi: \"3.1.1\"`";
        return refuse(cx, openapi.origin, &message, help);
    };
    match *number.split('.').collect::<Vec<_>>() {
        ["3", "0", ..] => Some(Version::V30),
        ["3", "1", ..] => Some(Version::V31),
        ["3", "2", ..] => Some(Version::V32),
        _ => {
            let message = format!("unsupported version `{number}` of OpenAPI");
            let help = "supported: Swagger 2.0; OpenAPI 3.0, 3.1, 3.2";
            refuse(cx, openapi.origin, &message, help)
        }
    }
}

fn refuse(cx: &Diagnostics, at: Origin, message: &str, help: &str) -> Option<Version> {
    cx.error(at, message).help(help);
    None
}

/// The version as a string: `openapi: 3.1` without quotes is a number, and the audit says so.
fn number(version: &Node) -> Option<String> {
    let string = version.as_str().map(str::to_owned);
    string.or_else(|| Some(version.as_number()?.to_string()))
}
