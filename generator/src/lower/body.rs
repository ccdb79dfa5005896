//! Request Body Object, and what a body of any kind holds.
//!
//! ```text
//! requestBody: {required: true, content: {application/json: {schema: {$ref: User}}}}  ->  Body { Required, Json(Named(User)) }
//! ```

use crate::ir::{Body, BodyEncoding, Content, Presence, Shape, TypeName};
use crate::node::Node;

use super::document::Resolved;
use super::encoding::{form_fields, has_members};
use super::media::{self, Kind, Payload};
use super::scope::{Reason, Scope};

/// The request's body of an operation that inline types call by `name`; `None` if there is none, or nothing in it.
pub(super) fn of_operation<'a>(
    scope: &mut Scope<'a>,
    operation: &'a Node,
    name: &str,
) -> Result<Option<Body>, Reason> {
    let Some(body) = scope.document.member(operation, "requestBody") else {
        return Ok(None);
    };
    let own = || TypeName::Inline(vec![name.to_owned(), "request".to_owned()]);
    let origin = body.node.origin;
    let Some(Payload { media, content }) = payload(scope, &body, "request", own) else {
        let message = "this request body has no `content`: nothing is sent";
        scope.cx().note(origin, message);
        return Ok(None);
    };
    let fields = form_fields(scope.cx(), media.node);
    let encoding = match media.kind {
        Kind::Form => BodyEncoding::Form(fields),
        Kind::Multipart => BodyEncoding::Multipart(fields),
        Kind::Json | Kind::Text | Kind::Bytes => BodyEncoding::Json,
    };
    let mut shape = content.shape().into_iter();
    if encoding != BodyEncoding::Json && !shape.any(|shape| has_members(scope, shape)) {
        return Err(format!("its body is `{}` and no object", media.name));
    }
    Ok(Some(Body {
        presence: presence(body.node),
        docs: body.docs(),
        media_type: media.concrete().to_owned(),
        content,
        encoding,
    }))
}

/// `required`
pub(super) fn presence(node: &Node) -> Presence {
    match node.get("required").and_then(Node::as_bool) {
        Some(true) => Presence::Required,
        Some(false) | None => Presence::Optional,
    }
}

/// What the `content` of a Request Body Object or a Response Object says. A component's is lowered once, and its inline types are
/// called by its key and `word`; those of another object have their `own` name.
pub(super) fn payload<'a>(
    scope: &mut Scope<'a>,
    body: &Resolved<'a>,
    word: &'static str,
    own: impl FnOnce() -> TypeName,
) -> Option<Payload<'a>> {
    let Some(key) = body.key else {
        return read(scope, body.node, word, &own());
    };
    if let Some(known) = scope.payloads.get(&(word, key)) {
        return known.clone();
    }
    let name = TypeName::Inline(vec![key.to_owned(), word.to_owned()]);
    let payload = read(scope, body.node, word, &name);
    scope.payloads.insert((word, key), payload.clone());
    payload
}

fn read<'a>(
    scope: &mut Scope<'a>,
    body: &'a Node,
    word: &str,
    name: &TypeName,
) -> Option<Payload<'a>> {
    let media = media::choose(scope.document, body)?;
    let content = match media.kind {
        Kind::Text => Content::Text,
        Kind::Bytes => Content::Bytes,
        Kind::Form | Kind::Multipart if word != "request" => Content::Bytes,
        Kind::Json | Kind::Form | Kind::Multipart => Content::Json(json(scope, media.node, name)),
    };
    Some(Payload { media, content })
}

/// The `schema` of a Media Type Object.
pub(super) fn json<'a>(scope: &mut Scope<'a>, media: &'a Node, name: &TypeName) -> Shape {
    match media.get("schema") {
        Some(schema) => super::schema::value(scope, schema, name),
        None => Shape::Any,
    }
}
