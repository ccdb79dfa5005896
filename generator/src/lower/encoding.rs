//! How a parameter's value becomes text: `style` and `explode` with their defaults, or `content`.
//!
//! ```text
//! {in: query, schema: {type: array, …}}                      ->  Style { Form, Exploded }
//! {in: query, content: {application/json: {schema: …}}}      ->  Json
//! ```

use openapiv3::{Parameter, PathStyle, QueryStyle};

use crate::diagnostics::Diagnostics;
use crate::ir::{Explode, Location, ParameterEncoding, Reserved, Shape, Style};
use crate::node::{Node, Object};

use super::document::Document;

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
    let mut instead = vec![("schema", Node::new(node.origin, Object::new()))];
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
        explode: match explode.unwrap_or(style == Style::Form) {
            true => Explode::Exploded,
            false => Explode::Joined,
        },
        reserved: match read {
            Parameter::Query {
                allow_reserved: true,
                ..
            } => Reserved::Allowed,
            _ => Reserved::Encoded,
        },
    };
    Some((location, encoding))
}

/// `in: querystring`: the value is the whole query.
pub(super) fn is_whole_query(node: &Node) -> bool {
    node.string("in") == "querystring"
}

/// Notes a style that the specification does not define for a value of this kind ("Style Values").
pub(super) fn check_style(
    cx: &Diagnostics,
    node: &Node,
    encoding: &ParameterEncoding,
    shape: &Shape,
) {
    let ParameterEncoding::Style { style, .. } = encoding else {
        return;
    };
    let is_array = matches!(shape, Shape::Array(_));
    // A named type may be an object or not: the runtime knows.
    let may_be_object = matches!(
        shape,
        Shape::Map(_) | Shape::Named(_) | Shape::Boxed(_) | Shape::Any
    );
    let (fits, wants) = match style {
        Style::DeepObject => (may_be_object, "an object"),
        Style::SpaceDelimited | Style::PipeDelimited => {
            (is_array || may_be_object, "an array or an object")
        }
        Style::Form | Style::Simple | Style::Matrix | Style::Label => return,
    };
    if !fits {
        let at = node.get("style").map_or(node.origin, |style| style.origin);
        cx.note(at, format!("OpenAPI defines this style for {wants} only; the value is sent as `form` would send it"));
    }
}
