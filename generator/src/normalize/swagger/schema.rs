//! What the Schema Object of Swagger 2.0 says in its own way.
//!
//! ```yaml
//! {$ref: '#/definitions/User'}                 # before
//! {$ref: '#/components/schemas/User'}          # after
//! ---
//! {type: string, x-nullable: true}             # before
//! {type: string, nullable: true}               # after
//! ---
//! {type: file}                                 # before
//! {type: string, format: binary}               # after
//! ```

use crate::node::{Node, Object};

/// Rewrites one schema; those in it are visited on their own.
pub(super) fn convert(schema: &mut Node) {
    let Some(members) = schema.as_object_mut() else {
        return;
    };
    if let Some(reference) = members.get_mut("$ref")
        && let Some(name) = reference
            .as_str()
            .and_then(|text| text.strip_prefix("#/definitions/"))
    {
        reference.value = format!("#/components/schemas/{name}").into();
    }
    file(members);
    nullable(members);
    members.shift_remove("collectionFormat");
}

/// `type: file` is bytes.
pub(super) fn file(members: &mut Object) {
    let Some(kind) = members
        .get_mut("type")
        .filter(|kind| kind.as_str() == Some("file"))
    else {
        return;
    };
    kind.value = "string".into();
    let format = Node::new(kind.origin, "binary");
    members.insert("format".to_owned(), format);
}

/// `x-nullable`, the extension that most tools agree on, is what became `nullable`.
pub(super) fn nullable(members: &mut Object) {
    if members.get("x-nullable").and_then(Node::as_bool).is_some()
        && !members.contains_key("nullable")
        && let Some(nullable) = members.shift_remove("x-nullable")
    {
        members.insert("nullable".to_owned(), nullable);
    }
}
