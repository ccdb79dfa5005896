//! `collectionFormat`: how the values of an array are put together.
//!
//! ```yaml
//! {in: query, collectionFormat: csv}                       # before
//! {in: query, style: form, explode: false}                 # after
//! ---
//! {in: query, collectionFormat: multi}                     # before
//! {in: query, style: form, explode: true}                  # after
//! ```

use super::take;
use crate::node::{Node, Object, Origin};

/// The style of an array in a location, and whether it is exploded. `None` where OpenAPI 3.0 has no word for it.
fn style(format: &str, location: &str) -> Option<(&'static str, bool)> {
    match (format, location) {
        ("csv", "path" | "header") => Some(("simple", false)),
        ("csv", _) => Some(("form", false)),
        ("multi", "query" | "formData") => Some(("form", true)),
        ("ssv", "query" | "formData") => Some(("spaceDelimited", false)),
        ("pipes", "query" | "formData") => Some(("pipeDelimited", false)),
        (_, _) => None,
    }
}

/// A `collectionFormat` that OpenAPI 3.0 has no word for.
#[derive(Clone)]
pub(super) struct Inexpressible {
    /// Where it stands.
    pub(super) origin: Origin,
    /// `` OpenAPI 3.0 has no words for `collectionFormat: tsv` ``
    pub(super) why: String,
}

/// Takes `collectionFormat`, and gives what stands for it: `style` and `explode`. Nothing for what is no array.
pub(super) fn convert(
    members: &mut Object,
    location: &str,
    origin: Origin,
) -> Result<Object, Inexpressible> {
    let format = take(members, "collectionFormat");
    if members.get("type").and_then(Node::as_str) != Some("array") {
        return Ok(Object::new());
    }
    let origin = format.as_ref().map_or(origin, |format| format.origin);
    let name = format.as_ref().and_then(Node::as_str).unwrap_or("csv");
    let (style, explode) = style(name, location).ok_or_else(|| Inexpressible {
        origin,
        why: format!("OpenAPI 3.0 has no words for `collectionFormat: {name}`"),
    })?;
    Ok(Object::from([
        ("style".to_owned(), Node::new(origin, style)),
        ("explode".to_owned(), Node::new(origin, explode)),
    ]))
}
