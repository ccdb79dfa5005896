//! Media types: what a body of one is, and which one of several is chosen.
//!
//! ```text
//! content: {application/xml: …, application/json: {schema: …}}  ->  application/json, with a note about the other
//! ```

use crate::ir::Content;
use crate::node::Node;

use super::document::Document;

/// What a media type makes of a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// `application/json`, `…+json`, and ranges that take in JSON.
    Json,
    /// `application/x-www-form-urlencoded`
    Form,
    /// `multipart/*`
    Multipart,
    /// `text/*`
    Text,
    /// Anything else.
    Bytes,
}

/// A Media Type Object and its key.
#[derive(Clone, Copy)]
pub(super) struct Media<'n> {
    /// The key, as the document writes it.
    pub(super) name: &'n str,
    /// The Media Type Object.
    pub(super) node: &'n Node,
    /// What it makes of a body.
    pub(super) kind: Kind,
}

/// What `content` says: the media type that was chosen, and what a body of it holds.
#[derive(Clone)]
pub(super) struct Payload<'n> {
    /// The media type.
    pub(super) media: Media<'n>,
    /// What it holds.
    pub(super) content: Content,
}

impl<'n> Media<'n> {
    /// What is chosen first: by kind, then the plainest of a kind, then by name. The order of a map means nothing.
    fn rank(&self) -> (Kind, bool, &'n str) {
        let is_plain = matches!(self.name, "application/json" | "text/plain");
        (self.kind, !is_plain, self.name)
    }

    /// What is sent for it: a range cannot be.
    pub(super) fn concrete(&self) -> &'n str {
        match (self.name.contains('*'), self.kind) {
            (false, _) => self.name,
            (true, Kind::Json) => "application/json",
            (true, Kind::Text) => "text/plain",
            (true, Kind::Multipart) => "multipart/form-data",
            (true, Kind::Bytes | Kind::Form) => "application/octet-stream",
        }
    }
}

/// The media type that is used of those in an object's `content`; the others are noted. JSON before forms, forms before text,
/// text before bytes.
pub(super) fn choose<'n>(document: &Document<'n>, object: &'n Node) -> Option<Media<'n>> {
    let content = object.get("content")?.as_object()?;
    let all = content.iter().filter_map(|(name, node)| {
        let node = document.resolve(node)?.node;
        let kind = kind(name, node);
        Some(Media { name, node, kind })
    });
    let all: Vec<Media<'n>> = all.collect();
    let chosen = *all.iter().min_by_key(|media| media.rank())?;
    let used = format!("`{}` is used for this body", chosen.name);
    for other in all.iter().filter(|other| other.name != chosen.name) {
        let message = format!("`{}` is not offered: {used}", other.name);
        document.cx.note(other.node.origin.key(), message);
    }
    Some(chosen)
}

/// What a media type makes of a body, by its name without parameters (RFC 9110, section 8.3.1).
fn kind(name: &str, node: &Node) -> Kind {
    let essence = name.split(';').next().unwrap_or(name);
    let essence = essence.trim().to_ascii_lowercase();
    let (kind, subtype) = essence.split_once('/').unwrap_or((&essence, ""));
    let is_string = node.at(&["schema", "type"]).and_then(Node::as_str) == Some("string");
    match (kind, subtype) {
        (_, "json") => Kind::Json,
        (_, subtype) if subtype.ends_with("+json") => Kind::Json,
        ("text", _) => Kind::Text,
        (_, "x-www-form-urlencoded") => Kind::Form,
        ("multipart", _) => Kind::Multipart,
        // A range with the schema of a string does not mean JSON.
        ("*" | "application", "*") if !is_string => Kind::Json,
        _ => Kind::Bytes,
    }
}
