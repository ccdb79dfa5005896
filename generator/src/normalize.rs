//! [`Node`] -> [`Node`] in the dialect of OpenAPI 3.0, whatever the document was written in.
//!
//! ```yaml
//! {openapi: 3.1.0, …: {type: [string, 'null']}}               # before
//! {openapi: 3.0.4, …: {type: string, nullable: true}}         # after
//! ```
//!
//! In this order: the overlay; references, and the files that they lead to (`references`); the audit, by tables of what each
//! version allows (`audit`, `tables`); what Swagger 2.0 says in its own way (`swagger`); what 3.1 and 3.2 add (`rewrite`).
//!
//! Every node keeps the [`Origin`](crate::node::Origin) of the one that it was made from. Keywords that 3.0 does not have and
//! that need no rewriting stay as they are: `lower` reads them.

mod audit;
mod broken;
pub mod overlay;
mod references;
mod rewrite;
mod swagger;
mod tables;
mod version;
mod walk;

use crate::diagnostics::{Diagnostics, Severity};
use crate::input::{Loader, Source};
use crate::node::Node;
use version::Version;

/// Applies the overlay, brings in what references lead to in other files, judges the document in the dialect that it is written
/// in, and rewrites it.
///
/// In what it gives only schemas have references, each to `#/components/schemas/` and the key as it is; every component and every
/// path item can be read as the type of `openapiv3` that it is. `None` when an error was reported.
pub fn to_openapi30(
    cx: &Diagnostics,
    document: Node,
    overlay: Option<&Source>,
    loader: &dyn Loader,
) -> Option<Node> {
    let errors = cx.count(Severity::Error);
    let mut document = overlay::apply(cx, document, overlay)?;
    let version = version::detect(cx, &document)?;
    references::resolve(cx, version, &mut document, loader);
    audit::audit(cx, version, &mut document);
    if cx.count(Severity::Error) > errors {
        return None;
    }
    if version == Version::V20 {
        swagger::convert(cx, &mut document);
    }
    rewrite::rewrite(cx, &mut document);
    (cx.count(Severity::Error) == errors).then_some(document)
}
