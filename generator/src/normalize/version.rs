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
    let refuse = |at: Origin, message: &str, help: &str| {
        cx.error(at, message).help(help);
        None
    };
    if document.as_object().is_none() {
        let message = format!("the document is {}, not an object", document.kind());
        let help = "the file must hold an OpenAPI description: `openapi`, `info` and `paths`";
        return refuse(document.origin, &message, help);
    }
    match (document.get("openapi"), document.get("swagger")) {
        (Some(openapi), None) => {
            let Some(number) = number(openapi) else {
                let kind = openapi.kind();
                let message = format!("`openapi` is {kind}, not a version number in quotes");
                let help = "write `openapi: \"3.0.4\"` or `openapi: \"3.1.1\"`";
                return refuse(openapi.origin, &message, help);
            };
            match *number.split('.').collect::<Vec<_>>() {
                ["3", "0", ..] => Some(Version::V30),
                ["3", "1", ..] => Some(Version::V31),
                ["3", "2", ..] => Some(Version::V32),
                _ => refuse(
                    openapi.origin,
                    &format!("unsupported version `{number}` of OpenAPI"),
                    "supported: Swagger 2.0; OpenAPI 3.0, 3.1, 3.2",
                ),
            }
        }
        // Swagger 2.0 is the only version that says `swagger` (Swagger Object).
        (None, Some(swagger)) => match number(swagger).as_deref() {
            Some("2.0" | "2") => Some(Version::V20),
            _ => refuse(
                swagger.origin,
                "unsupported version of Swagger",
                "write `swagger: \"2.0\"`; earlier versions have another form altogether",
            ),
        },
        (Some(_), Some(swagger)) => refuse(
            swagger.origin.key(),
            "the document says both `openapi` and `swagger`",
            "remove the one that it does not follow",
        ),
        (None, None) => {
            let others = ["asyncapi", "arazzo", "overlay", "$schema"].into_iter();
            let mut others = others.filter_map(|key| Some((key, document.get(key)?)));
            match others.next() {
                Some((key, node)) => refuse(
                    node.origin.key(),
                    &format!("this is not an OpenAPI document: it begins with `{key}`"),
                    "give the OpenAPI description itself",
                ),
                None => refuse(
                    document.origin,
                    "the document does not say which version of OpenAPI it follows",
                    "an OpenAPI document has `openapi: 3.0.4` (or another version) at its top",
                ),
            }
        }
    }
}

/// The version as a string: `openapi: 3.1` without quotes is a number, and the audit says so.
fn number(version: &Node) -> Option<String> {
    let string = version.as_str().map(str::to_owned);
    string.or_else(|| Some(version.as_number()?.to_string()))
}
