//! Tag Object: the tags that group operations.

use std::collections::{BTreeMap, BTreeSet};

use crate::ir::{Tag, TagId};
use crate::node::Node;

use super::docs;
use super::draft::Draft;

/// The tags that operations name first, sorted by name; each operation gets the id of its own.
pub(super) fn assign(root: &Node, drafts: &mut [Draft<'_>]) -> Vec<Tag> {
    let described = root.get("tags").and_then(Node::as_array);
    let mut docs = BTreeMap::new();
    for tag in described.into_iter().flatten() {
        let name = tag.get("name").and_then(Node::as_str);
        docs.entry(name.unwrap_or_default())
            .or_insert_with(|| docs::of_object(tag));
    }
    let used: BTreeSet<&str> = drafts.iter().filter_map(|draft| draft.tag).collect();
    let ids: BTreeMap<&str, TagId> = used.into_iter().zip((0..).map(TagId)).collect();
    for draft in drafts {
        draft.operation.tag = draft.tag.and_then(|tag| ids.get(tag).copied());
    }
    let tag = |name: &str| Tag {
        wire_name: name.to_owned(),
        docs: docs.get(name).cloned().unwrap_or_default(),
    };
    ids.into_keys().map(tag).collect()
}
