//! Which specification a document follows.
//!
//! ```yaml
//! openapi: 3.1.0      # Version::V31
//! ```

use crate::diagnostics::Diagnostics;
use crate::node::{Node, Value};

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
    let Some(members) = document.as_object() else {
        let message = format!("a document is an object, and this is {}", document.kind());
        cx.error(document.origin, message)
            .help("the file must hold an OpenAPI description: `openapi`, `info` and `paths`");
        return None;
    };
    match (members.get("openapi"), members.get("swagger")) {
        (Some(openapi), None) => openapi_version(cx, openapi),
        (None, Some(swagger)) => swagger_version(cx, swagger),
        (Some(_), Some(swagger)) => {
            cx.error(
                swagger.origin.key(),
                "the document says both `openapi` and `swagger`",
            )
            .help("remove the one that it does not follow");
            None
        }
        (None, None) => {
            missing(cx, document);
            None
        }
    }
}

fn openapi_version(cx: &Diagnostics, openapi: &Node) -> Option<Version> {
    let Some(text) = version_text(openapi) else {
        let message = format!(
            "`openapi` is {}; it is a version number in quotes",
            openapi.kind()
        );
        cx.error(openapi.origin, message)
            .help("write `openapi: \"3.0.4\"` or `openapi: \"3.1.1\"`");
        return None;
    };
    let mut parts = text.split('.');
    match (parts.next(), parts.next()) {
        (Some("3"), Some("0")) => Some(Version::V30),
        (Some("3"), Some("1")) => Some(Version::V31),
        (Some("3"), Some("2")) => Some(Version::V32),
        _ => {
            cx.error(
                openapi.origin,
                format!("`{text}` is no version of OpenAPI that is known here"),
            )
            .help("Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2 are");
            None
        }
    }
}

/// Swagger 2.0 is the only version that says `swagger` (Swagger Object).
fn swagger_version(cx: &Diagnostics, swagger: &Node) -> Option<Version> {
    match version_text(swagger).as_deref() {
        Some("2.0" | "2") => Some(Version::V20),
        _ => {
            cx.error(
                swagger.origin,
                "this is no version of Swagger that is known here",
            )
            .help("write `swagger: \"2.0\"`; what came before it has another form altogether");
            None
        }
    }
}

/// The version as text: `openapi: 3.1` without quotes is a number, and the audit says so.
fn version_text(openapi: &Node) -> Option<String> {
    match &openapi.value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Null | Value::Boolean(_) | Value::Array(_) | Value::Object(_) => None,
    }
}

fn missing(cx: &Diagnostics, document: &Node) {
    let other = ["asyncapi", "arazzo", "overlay", "$schema"]
        .into_iter()
        .find_map(|key| document.get(key).map(|node| (key, node)));
    match other {
        Some((key, node)) => cx
            .error(
                node.origin.key(),
                format!("this is no OpenAPI document: it begins with `{key}`"),
            )
            .help("give the OpenAPI description itself"),
        None => cx
            .error(
                document.origin,
                "the document does not say which version of OpenAPI it follows",
            )
            .help("an OpenAPI document has `openapi: 3.0.4` (or another version) at its top"),
    };
}
