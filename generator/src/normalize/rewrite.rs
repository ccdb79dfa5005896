//! The rewrites: each turns one thing that OpenAPI 3.0 cannot say, or says in two ways, into the one way that `lower` reads.
//!
//! They do not ask for the document's version: an author who mixed two is understood, and the audit has said so.

mod forms;
mod newer;
mod null_branch;
mod type_array;

use super::walk;
use crate::diagnostics::Diagnostics;
use crate::node::{Node, Object};

/// A rewrite of one schema, whose subschemas have been rewritten.
type SchemaRewrite = fn(&Diagnostics, &mut Node);

/// In this order on each schema.
const OF_SCHEMAS: &[SchemaRewrite] = &[
    forms::boolean_schema,
    forms::references,
    forms::discriminator,
    forms::const_value,
    forms::content_encoding,
    forms::inferred_type,
    type_array::rewrite,
    null_branch::rewrite,
];

/// A rewrite of a document.
type DocumentRewrite = fn(&Diagnostics, &mut Node);

/// In this order.
const OF_DOCUMENTS: &[DocumentRewrite] = &[schemas, newer::rewrite];

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

/// Takes a member out of an object, the order of the others kept.
fn take(members: &mut Object, key: &str) -> Option<Node> {
    members.shift_remove(key)
}
