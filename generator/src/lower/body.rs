//! Request Body Object, and what a body of any kind holds.
//!
//! ```text
//! requestBody: {required: true, content: {application/json: {schema: {$ref: User}}}}  ->  Body { Required, Json(Named(User)) }
//! ```

use crate::ir::{Body, Content, Presence, TypeName};
use crate::node::Node;

use super::media::{Kind, Media, concrete};
use super::scope::{Scope, within};
use super::{docs, piece};

/// Why an operation cannot be called.
pub(super) type Reason = String;

impl Scope<'_> {
    /// A request's body; `None` where the document has none in it.
    pub(super) fn body(&mut self, node: &Node, operation: &str) -> Result<Option<Body>, Reason> {
        let Some(read) = piece::request_body(self.cx(), node) else {
            return Ok(None);
        };
        let Some(media) = node.get("content").and_then(|content| self.choose(content)) else {
            self.cx().note(
                node.origin,
                "this request body has no `content`: nothing is sent",
            );
            return Ok(None);
        };
        if media.kind == Kind::Form {
            return Err(format!("its body is `{}`", media.name));
        }
        let name = self.shared(node, "request", || {
            TypeName::Inline(vec![operation.to_owned(), "request".to_owned()])
        });
        Ok(Some(Body {
            origin: node.origin,
            presence: if read.required {
                Presence::Required
            } else {
                Presence::Optional
            },
            docs: docs::of_object(node),
            media_type: concrete(&media),
            content: self.content(&media, &name),
        }))
    }

    /// What a body of a media type holds.
    pub(super) fn content(&mut self, media: &Media<'_>, name: &TypeName) -> Content {
        match media.kind {
            Kind::Json => match media.node.get("schema") {
                Some(schema) => {
                    Content::Json(super::schema::value(self, schema, name).into_shape())
                }
                None => Content::Json(crate::ir::Shape::Any),
            },
            Kind::Text => Content::Text,
            Kind::Bytes | Kind::Form => Content::Bytes,
        }
    }

    /// The name of inline types of something that many operations may share: by its own key where it stands below `components`,
    /// else by the operation.
    pub(super) fn shared(
        &self,
        node: &Node,
        word: &str,
        else_named: impl FnOnce() -> TypeName,
    ) -> TypeName {
        match super::scope::component_key(self.cx(), node.origin) {
            Some(key) => within(&TypeName::Inline(vec![key]), word),
            None => else_named(),
        }
    }
}
