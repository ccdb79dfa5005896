//! How a parameter's value becomes text: `style` and `explode` with their defaults, or `content`.
//!
//! ```text
//! {in: query, schema: {type: array, …}}                      ->  Style { Form, explode }
//! {in: query, content: {application/json: {schema: …}}}      ->  Json
//! ```

use std::collections::BTreeSet;

use openapiv3::Parameter;

use crate::diagnostics::Diagnostics;
use crate::ir::{FieldEncoding, FormField, Location, ParameterEncoding, Shape, Style, TypeKind};
use crate::node::{Node, Object};

use super::document::Document;
use super::scope::{Reason, Scope};

/// The media type of a query of pairs.
pub(super) const FORM: &str = "application/x-www-form-urlencoded";

/// The members of a Parameter Object that say how its value travels.
const MEMBERS: &[&str] = &["name", "in", "style", "explode", "allowReserved"];

/// Where a parameter is, and how its value becomes text if it has a `schema`. The default of `style` depends on `in`; `explode` is
/// true by default with `form` alone.
pub(super) fn of_parameter(
    document: &Document<'_>,
    node: &Node,
) -> Option<(Location, ParameterEncoding)> {
    // `openapiv3` wants a schema.
    let mut instead = vec![("schema", Node::new(node.origin, Object::default()))];
    if is_whole_query(node) {
        // OpenAPI 3.2 §4.12.1: a query of pairs is what an exploded object is.
        instead.extend([
            ("in", Node::new(node.origin, "query")),
            ("style", Node::new(node.origin, "form")),
            ("explode", Node::new(node.origin, true)),
        ]);
    }
    let read: Parameter = document.read(node, MEMBERS, instead)?;
    let (location, style) = match &read {
        _ if is_whole_query(node) => (Location::Query, Style::Form),
        Parameter::Query { .. } => (Location::Query, style(node, Style::Form)),
        Parameter::Path { .. } => (Location::Path, style(node, Style::Simple)),
        Parameter::Header { .. } => (Location::Header, Style::Simple),
        Parameter::Cookie { .. } => (Location::Cookie, Style::Form),
    };
    let explode = read.parameter_data_ref().explode;
    let encoding = ParameterEncoding::Style {
        style,
        explode: explode.unwrap_or(style == Style::Form),
        allow_reserved: location == Location::Query && node.flag("allowReserved"),
    };
    Some((location, encoding))
}

/// `style`, or the default.
fn style(node: &Node, default: Style) -> Style {
    match node.string("style") {
        "form" => Style::Form,
        "simple" => Style::Simple,
        "matrix" => Style::Matrix,
        "label" => Style::Label,
        "spaceDelimited" => Style::SpaceDelimited,
        "pipeDelimited" => Style::PipeDelimited,
        "deepObject" => Style::DeepObject,
        _ => default,
    }
}

/// `in: querystring`: the value is the whole query.
pub(super) fn is_whole_query(node: &Node) -> bool {
    node.string("in") == "querystring"
}

/// Checks a parameter's style by the table "Style Values" of the specification: notes one that it does not define for a value of this
/// shape. An error says what is wrong with the value of a style that has a form for objects alone.
pub(super) fn check_style(
    scope: &Scope<'_>,
    node: &Node,
    encoding: &ParameterEncoding,
    shape: &Shape,
) -> Result<(), Reason> {
    let ParameterEncoding::Style { style, .. } = encoding else {
        return Ok(());
    };
    match style {
        Style::DeepObject if !has_members(scope, shape) => {
            Err("neither an object nor an array, which `style: deepObject` requires".to_owned())
        }
        Style::SpaceDelimited | Style::PipeDelimited if !may_have_members(shape) => {
            let at = node.get("style").unwrap_or(node).origin;
            let message = "OpenAPI defines this style for an array or an object only; the value is sent as `form` would send it";
            scope.cx().note(at, message);
            Ok(())
        }
        _ => Ok(()),
    }
}

/// Whether a shape has values that are arrays or objects, as far as its name tells.
fn may_have_members(shape: &Shape) -> bool {
    let is_any = matches!(shape, Shape::Any | Shape::Array(_) | Shape::Map(_));
    is_any || shape.id().is_some()
}

/// Whether a shape has values that are arrays or objects.
pub(super) fn has_members(scope: &Scope<'_>, shape: &Shape) -> bool {
    let mut open = vec![shape];
    let mut seen = BTreeSet::new();
    while let Some(shape) = open.pop() {
        match (shape, scope.declared(shape)) {
            // A parameter that is null is not sent.
            (Shape::Nullable(inner), _) => open.push(inner),
            (Shape::Map(_) | Shape::Array(_) | Shape::Tuple(_) | Shape::Any, _)
            | (_, Some(TypeKind::Struct(_))) => return true,
            (_, Some(TypeKind::StringEnum(_) | TypeKind::ValueEnum(_)) | None) => {}
            _ if !seen.insert(shape.id()) => {}
            (_, Some(TypeKind::Alias(shape) | TypeKind::Newtype(shape))) => open.push(shape),
            (_, Some(TypeKind::Union(union))) => {
                open.extend(union.variants.iter().map(|branch| &branch.shape));
            }
        }
    }
    false
}

/// What Encoding Objects say of the properties of a form. `style`, `explode` and `allowReserved` rule `contentType` out (OpenAPI 3.1.1,
/// 4.8.15.1.1).
pub(super) fn form_fields(cx: &Diagnostics, media: &Node) -> Vec<FormField> {
    let fields = media.members("encoding").filter_map(|(name, encoding)| {
        if let Some(headers) = encoding.get("headers") {
            let message = "headers of a part are not sent";
            cx.counted(headers.origin.key(), message);
        }
        let style = ["style", "explode", "allowReserved"];
        let media_type = encoding.get("contentType").and_then(Node::as_str);
        let encoding = match (
            style.iter().any(|key| encoding.get(key).is_some()),
            media_type,
        ) {
            (true, _) => form_style(encoding),
            (false, Some(media_type)) => FieldEncoding::MediaType(media_type.to_owned()),
            (false, None) => return None,
        };
        let wire_name = name.to_owned();
        Some(FormField {
            wire_name,
            encoding,
        })
    });
    fields.collect()
}

/// As that of a query parameter; `deepObject` is always exploded.
fn form_style(encoding: &Node) -> FieldEncoding {
    let style = style(encoding, Style::Form);
    let explode = encoding.get("explode").and_then(Node::as_bool);
    FieldEncoding::Style {
        style,
        explode: explode.unwrap_or(matches!(style, Style::Form | Style::DeepObject)),
        allow_reserved: encoding.flag("allowReserved"),
    }
}
