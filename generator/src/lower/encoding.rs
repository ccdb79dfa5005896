//! How a parameter's value becomes text: `style` and `explode` with their defaults, or `content`.
//!
//! ```text
//! {in: query, schema: {type: array, …}}                      ->  Style { Form, Exploded }
//! {in: query, content: {application/json: {schema: …}}}      ->  Json
//! ```

use openapiv3::{CookieStyle, HeaderStyle, Parameter as Read, PathStyle, QueryStyle};

use crate::ir::{Docs, Explode, Location, ParameterEncoding, Reserved, Shape, Style, TypeName};
use crate::node::Node;

use super::body::Reason;
use super::docs;
use super::media::Kind;
use super::scope::Scope;

/// How a parameter's value is written.
pub(super) struct Written {
    /// `style`
    pub(super) style: Style,
    /// `explode`, where it is written.
    pub(super) explode: Option<bool>,
    /// `allowReserved`
    pub(super) reserved: Reserved,
}

impl Written {
    /// `explode` is true by default with `form` alone.
    fn encoding(&self) -> ParameterEncoding {
        let explode = match self.explode.unwrap_or(self.style == Style::Form) {
            true => Explode::Exploded,
            false => Explode::Joined,
        };
        ParameterEncoding::Style {
            style: self.style,
            explode,
            reserved: self.reserved,
        }
    }
}

/// What a parameter's value is.
pub(super) struct ReadValue {
    /// What it is.
    pub(super) shape: Shape,
    /// How it becomes text.
    pub(super) encoding: ParameterEncoding,
    /// The words of its schema.
    pub(super) docs: Docs,
}

impl Scope<'_> {
    /// The value of a parameter with a `schema`.
    pub(super) fn styled(
        &mut self,
        schema: &Node,
        name: &TypeName,
        written: &Written,
    ) -> ReadValue {
        ReadValue {
            shape: super::schema::value(self, schema, name).shape,
            encoding: written.encoding(),
            docs: docs::of_schema(schema),
        }
    }

    /// The value of a parameter with a `content`; an error says what it is that cannot be sent.
    pub(super) fn in_content(
        &mut self,
        content: &Node,
        name: &TypeName,
        written: &Written,
    ) -> Result<ReadValue, Reason> {
        let media = self.choose(content).ok_or("an empty `content`")?;
        let schema = media.node.get("schema");
        let is_text = media.kind == Kind::Text || media.name == "*/*";
        match (media.kind, schema) {
            (Kind::Json, schema) => {
                let mut words = schema.map(docs::of_schema).unwrap_or_default();
                if words.remarks.iter().all(|remark| remark.words != "Example") {
                    words.remarks.extend(docs::example(media.node));
                }
                Ok(ReadValue {
                    shape: schema.map_or(Shape::Any, |schema| {
                        super::schema::value(self, schema, name).into_shape()
                    }),
                    encoding: ParameterEncoding::Json,
                    docs: words,
                })
            }
            (Kind::Text | Kind::Bytes | Kind::Form, Some(schema)) if is_text => {
                Ok(self.styled(schema, name, written))
            }
            (Kind::Text | Kind::Bytes | Kind::Form, _) => Err(format!("`{}`", media.name)),
        }
    }

    /// Notes a style that the specification does not define for a value of this kind ("Style Values").
    pub(super) fn check_style(&self, node: &Node, encoding: &ParameterEncoding, shape: &Shape) {
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
            Style::Form | Style::Simple | Style::Matrix | Style::Label => (true, "any value"),
        };
        if !fits {
            let at = node.get("style").map_or(node.origin, |style| style.origin);
            self.cx().note(at, format!("OpenAPI defines this style for {wants} only; the value is sent as `form` would send it"));
        }
    }
}

/// `in` and `style`, the default of which depends on it.
pub(super) fn place(read: &Read) -> (Location, Style, Reserved) {
    match read {
        Read::Query {
            style,
            allow_reserved,
            ..
        } => {
            let style = match style {
                QueryStyle::Form => Style::Form,
                QueryStyle::SpaceDelimited => Style::SpaceDelimited,
                QueryStyle::PipeDelimited => Style::PipeDelimited,
                QueryStyle::DeepObject => Style::DeepObject,
            };
            let reserved = if *allow_reserved {
                Reserved::Allowed
            } else {
                Reserved::Encoded
            };
            (Location::Query, style, reserved)
        }
        Read::Header {
            style: HeaderStyle::Simple,
            ..
        } => (Location::Header, Style::Simple, Reserved::Encoded),
        Read::Path { style, .. } => {
            let style = match style {
                PathStyle::Matrix => Style::Matrix,
                PathStyle::Label => Style::Label,
                PathStyle::Simple => Style::Simple,
            };
            (Location::Path, style, Reserved::Encoded)
        }
        Read::Cookie {
            style: CookieStyle::Form,
            ..
        } => (Location::Cookie, Style::Form, Reserved::Encoded),
    }
}
