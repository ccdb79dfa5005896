//! How a parameter's value becomes text: `style` and `explode` with their defaults, or `content`.
//!
//! ```text
//! {in: query, schema: {type: array, …}}                      ->  Style { Form, explode }
//! {in: query, content: {application/json: {schema: …}}}      ->  Json
//! ```

use openapiv3::{CookieStyle, HeaderStyle, Parameter, PathStyle, QueryStyle};

use crate::diagnostics::Diagnostics;
use crate::ir::{Location, ParameterEncoding, Shape, Style};
use crate::node::{Node, Object};

use super::typed;

/// The media type of a query of pairs.
pub(super) const FORM: &str = "application/x-www-form-urlencoded";

/// The members of a Parameter Object that say how its value travels.
const MEMBERS: &[&str] = &["name", "in", "style", "explode", "allowReserved"];

/// Where a parameter is, and how its value becomes text if it has a `schema`.
pub(super) fn of_parameter(cx: &Diagnostics, node: &Node) -> Option<(Location, ParameterEncoding)> {
    let value = |value: &str| Node::new(node.origin, value);
    // `openapiv3` wants a schema.
    let schema = || ("schema", Node::new(node.origin, Object::new()));
    let read = match is_whole_query(node) {
        // OpenAPI 3.2 §4.12.1: a query of pairs is what an exploded object is.
        true => {
            let explode = Node::new(node.origin, true);
            let query = ("in", value("query"));
            let instead = [
                query,
                ("style", value("form")),
                ("explode", explode),
                schema(),
            ];
            typed::read(cx, node, MEMBERS, instead)?
        }
        false => typed::read(cx, node, MEMBERS, [schema()])?,
    };
    Some(encoding(&read))
}

/// `in: querystring`: the value is the whole query.
pub(super) fn is_whole_query(node: &Node) -> bool {
    node.get("in").and_then(Node::as_str) == Some("querystring")
}

/// `in` and `style`, the default of which depends on it; `explode` is true by default with `form` alone.
fn encoding(read: &Parameter) -> (Location, ParameterEncoding) {
    let mut reserved = false;
    let (location, style) = match read {
        Parameter::Query {
            style,
            allow_reserved,
            ..
        } => {
            reserved = *allow_reserved;
            let style = match style {
                QueryStyle::Form => Style::Form,
                QueryStyle::SpaceDelimited => Style::SpaceDelimited,
                QueryStyle::PipeDelimited => Style::PipeDelimited,
                QueryStyle::DeepObject => Style::DeepObject,
            };
            (Location::Query, style)
        }
        Parameter::Header {
            style: HeaderStyle::Simple,
            ..
        } => (Location::Header, Style::Simple),
        Parameter::Path { style, .. } => {
            let style = match style {
                PathStyle::Matrix => Style::Matrix,
                PathStyle::Label => Style::Label,
                PathStyle::Simple => Style::Simple,
            };
            (Location::Path, style)
        }
        Parameter::Cookie {
            style: CookieStyle::Form,
            ..
        } => (Location::Cookie, Style::Form),
    };
    let explode = read.parameter_data_ref().explode;
    let encoding = ParameterEncoding::Style {
        style,
        explode: explode.unwrap_or(style == Style::Form),
        allow_reserved: reserved,
    };
    (location, encoding)
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
