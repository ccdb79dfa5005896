//! Parameter Object, and what a Header Object has in common with it: a value without a schema gets one.
//!
//! ```yaml
//! {name: limit, in: query, type: integer, maximum: 10}                      # before
//! {name: limit, in: query, schema: {type: integer, maximum: 10}}            # after
//! ```

use super::array::{self, Inexpressible};
use super::{schema, take};
use crate::diagnostics::Diagnostics;
use crate::node::{Node, Object, Origin};
use crate::normalize::tables::Kind;

/// Rewrites a parameter that is no part of a body. `Err` where its values cannot be put together as it says.
pub(super) fn convert(cx: &Diagnostics, parameter: &mut Node) -> Result<(), Inexpressible> {
    let location = parameter.string("in").to_owned();
    in_location(cx, parameter, &location)
}

/// Rewrites a parameter or a header by where its value stands.
pub(super) fn in_location(
    cx: &Diagnostics,
    node: &mut Node,
    location: &str,
) -> Result<(), Inexpressible> {
    let origin = node.origin;
    let Some(members) = node.as_object_mut() else {
        return Ok(());
    };
    let serialization = array::convert(members, location, origin);
    let is_expressible = serialization.map(|serialization| members.extend(serialization));
    if !members.contains_key("schema") {
        let value = value(cx, members, origin);
        members.insert("schema".to_owned(), value);
    }
    is_expressible
}

/// Takes what says what a value is, and makes a schema of it.
pub(super) fn value(cx: &Diagnostics, members: &mut Object, origin: Origin) -> Node {
    let mut made = Object::new();
    for keyword in Kind::Items.keywords().flat_map(|row| row.names) {
        if let Some(node) = take(members, keyword) {
            made.insert((*keyword).to_owned(), node);
        }
    }
    if let Some(nullable) = take(members, "x-nullable") {
        made.insert("x-nullable".to_owned(), nullable);
    }
    schema::file(&mut made);
    schema::nullable(&mut made);
    if let Some(items) = made.get_mut("items") {
        self::items(cx, items);
    }
    Node::new(origin, made)
}

/// Items Object: a schema but for how the values of an array in an array are put together, which OpenAPI 3.0 cannot say.
fn items(cx: &Diagnostics, node: &mut Node) {
    let Some(members) = node.as_object_mut() else {
        return;
    };
    if let Some(format) = take(members, "collectionFormat") {
        cx.note(
            format.origin.key(),
            "`collectionFormat` of an array in an array cannot be expressed",
        )
        .help("it is left out");
    }
    schema::nullable(members);
    if let Some(inner) = members.get_mut("items") {
        items(cx, inner);
    }
}
