//! How a parameter's value becomes text: `style` and `explode` with their defaults, or `content`.
//!
//! ```text
//! {in: query, schema: {type: array, …}}                      ->  Style { Form, explode }
//! {in: query, content: {application/json: {schema: …}}}      ->  Json
//! ```

use std::collections::BTreeSet;

use openapiv3::{Parameter, PathStyle, QueryStyle};

use crate::ir::{Location, ParameterEncoding, Shape, Style, TypeKind};
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
        Parameter::Query { style, .. } => (
            Location::Query,
            match style {
                QueryStyle::Form => Style::Form,
                QueryStyle::SpaceDelimited => Style::SpaceDelimited,
                QueryStyle::PipeDelimited => Style::PipeDelimited,
                QueryStyle::DeepObject => Style::DeepObject,
            },
        ),
        Parameter::Path { style, .. } => (
            Location::Path,
            match style {
                PathStyle::Matrix => Style::Matrix,
                PathStyle::Label => Style::Label,
                PathStyle::Simple => Style::Simple,
            },
        ),
        Parameter::Header { .. } => (Location::Header, Style::Simple),
        Parameter::Cookie { .. } => (Location::Cookie, Style::Form),
    };
    let explode = read.parameter_data_ref().explode;
    let encoding = ParameterEncoding::Style {
        style,
        explode: explode.unwrap_or(style == Style::Form),
        allow_reserved: matches!(
            &read,
            Parameter::Query {
                allow_reserved: true,
                ..
            }
        ),
    };
    Some((location, encoding))
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
        Style::DeepObject if !has_objects(scope, shape) => {
            Err("not an object, which `style: deepObject` requires".to_owned())
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

/// Whether a shape has values that are arrays or objects. A named type may have some or not: the runtime knows.
fn may_have_members(shape: &Shape) -> bool {
    let is_any = matches!(shape, Shape::Any | Shape::Array(_) | Shape::Map(_));
    is_any || shape.id().is_some()
}

/// Whether a shape has objects among its values, and nothing else but primitives, which are sent as `form` would send them.
fn has_objects(scope: &Scope<'_>, shape: &Shape) -> bool {
    let mut open = vec![shape];
    let mut seen = BTreeSet::new();
    let mut has_one = false;
    while let Some(shape) = open.pop() {
        match (shape, scope.declared(shape)) {
            // A parameter that is null is not sent.
            (Shape::Nullable(inner), _) => open.push(inner),
            (Shape::Map(_), _) | (_, Some(TypeKind::Struct(_))) => has_one = true,
            (Shape::Array(_) | Shape::Tuple(_) | Shape::Any, None) => return false,
            (_, Some(TypeKind::StringEnum(_) | TypeKind::ValueEnum(_)) | None) => {}
            _ if !seen.insert(shape.id()) => {}
            (_, Some(TypeKind::Alias(shape) | TypeKind::Newtype(shape))) => open.push(shape),
            (_, Some(TypeKind::Union(union))) => {
                open.extend(union.variants.iter().map(|branch| &branch.shape));
            }
        }
    }
    has_one
}
