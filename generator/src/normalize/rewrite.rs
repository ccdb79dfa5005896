//! The rewrites: each turns one thing that OpenAPI 3.0 cannot say, or says in two ways, into the one way that `lower` reads.
//!
//! They do not ask for the document's version: an author who mixed two is understood, and the audit has said so.

mod boolean_schema;
mod carried;
mod const_value;
mod content_encoding;
mod cookie_style;
mod discriminator;
mod dynamic_reference;
mod examples;
mod exclusive_bounds;
mod inferred_type;
mod info;
mod null_branch;
mod null_in_enum;
mod reference_siblings;
mod sequences;
mod type_array;

use super::walk;
use crate::diagnostics::Diagnostics;
use crate::node::{Node, Object, Value};

/// A rewrite of one schema, whose subschemas have been rewritten.
type SchemaRewrite = fn(&Diagnostics, &mut Node);

/// In this order on each schema.
const OF_SCHEMAS: &[SchemaRewrite] = &[
    boolean_schema::rewrite,
    dynamic_reference::rewrite,
    reference_siblings::rewrite,
    discriminator::rewrite,
    const_value::rewrite,
    exclusive_bounds::rewrite,
    examples::rewrite,
    content_encoding::rewrite,
    inferred_type::rewrite,
    type_array::rewrite,
    null_in_enum::rewrite,
    null_branch::rewrite,
    carried::rewrite,
];

/// A rewrite of a document.
type DocumentRewrite = fn(&Diagnostics, &mut Node);

/// In this order.
const OF_DOCUMENTS: &[DocumentRewrite] = &[
    schemas,
    info::rewrite,
    sequences::rewrite,
    cookie_style::rewrite,
];

/// Rewrites a document that the audit found right.
pub(super) fn rewrite(cx: &Diagnostics, document: &mut Node) {
    for rewrite in OF_DOCUMENTS {
        rewrite(cx, document);
    }
}

/// Every schema, once, innermost first.
fn schemas(cx: &Diagnostics, document: &mut Node) {
    walk::schemas(document, &mut |schema| {
        for rewrite in OF_SCHEMAS {
            rewrite(cx, schema);
        }
    });
}

/// Puts a member into an object; its origin is that of the node that it was made from.
fn set(members: &mut Object, key: &str, node: Node) {
    members.insert(key.to_owned(), node);
}

/// Takes a member out of an object, the order of the others kept.
fn take(members: &mut Object, key: &str) -> Option<Node> {
    members.shift_remove(key)
}

/// Whether a schema allows null and nothing else, as [`type_array`] writes it: `{nullable: true, enum: [null]}`.
fn is_null_only(schema: &Node) -> bool {
    match schema.get("enum").and_then(Node::as_array) {
        Some([only]) => only.is_null(),
        Some(_) | None => false,
    }
}

/// An empty object.
fn empty() -> Value {
    Value::Object(Object::new())
}
