//! Operations that are done but for what all operations have in common: their tags, and parameters that the configuration lifts into
//! the client, so that they are given once to its builder, not per call.
//!
//! ```text
//! [client] parameters = ["Softr-Domain"]  ->  Api::client_parameters: [Softr-Domain], and no operation has it as an argument
//! ```

use std::collections::{BTreeMap, BTreeSet};

use crate::config::Entry;
use crate::diagnostics::Diagnostics;
use crate::ir::{ClientParameterId, Location, Operation, Parameter, Presence, Tag, TagId};
use crate::node::Node;

use super::docs;

/// An operation that is done but for what all operations have in common.
pub(super) struct Draft<'n> {
    /// The operation, without its tag and its client-level parameters.
    pub(super) operation: Operation,
    /// The first of its `tags`.
    pub(super) tag: Option<&'n str>,
    /// Parameters that the configuration lifts into the client.
    pub(super) lifted: Vec<Parameter>,
}

/// Parts an operation's parameters into those that `[client] parameters` names and its own. An optional one stays: the client must
/// not insist on it.
pub(super) fn split(
    names: &[Entry<String>],
    parameters: Vec<Parameter>,
) -> (Vec<Parameter>, Vec<Parameter>) {
    let is_lifted = |parameter: &Parameter| {
        parameter.presence == Presence::Required
            && parameter.location != Location::Path
            && position(names, parameter).is_some()
    };
    parameters.into_iter().partition(is_lifted)
}

/// One client-level parameter per name, from the operations that need it; each operation gets the ids of its own.
pub(super) fn client_parameters(
    cx: &Diagnostics,
    names: &[Entry<String>],
    drafts: &mut [Draft<'_>],
) -> Vec<Parameter> {
    let mut parameters = Vec::new();
    for (index, name) in names.iter().enumerate() {
        let lifted = drafts.iter().flat_map(|draft| &draft.lifted);
        let mut uses = lifted.filter(|parameter| position(names, parameter) == Some(index));
        let Some(first) = uses.next() else {
            cx.error(name.origin, format!("no operation requires a parameter of the name `{}`", name.value))
                .help("a parameter of the client is a query, header or cookie parameter that some operation requires");
            continue;
        };
        let looks = |one: &Parameter| (one.location, one.encoding, one.shape.clone());
        for other in uses.filter(|other| looks(first) != looks(other)) {
            let message = format!(
                "this `{}` differs from that of another operation",
                name.value
            );
            cx.error(other.origin, message)
                .related(first.origin, "the other one")
                .help("take it out of `[client] parameters`, or make them equal in the overlay");
        }
        parameters.push(first.clone());
    }
    for draft in drafts {
        let indices = draft.lifted.iter().filter_map(|one| position(names, one));
        let ids = indices.filter_map(|index| u32::try_from(index).ok());
        draft.operation.client_parameters = ids.map(ClientParameterId).collect();
    }
    parameters
}

/// Which of the names is the parameter's. Header names in any case are the same.
fn position(names: &[Entry<String>], parameter: &Parameter) -> Option<usize> {
    names.iter().position(|name| match parameter.location {
        Location::Header => parameter.wire_name.eq_ignore_ascii_case(&name.value),
        Location::Path | Location::Query | Location::Cookie => parameter.wire_name == name.value,
    })
}

/// Tag Object: the tags that operations name first, sorted by name; each operation gets the id of its own.
pub(super) fn tags(root: &Node, drafts: &mut [Draft<'_>]) -> Vec<Tag> {
    let used: BTreeSet<&str> = drafts.iter().filter_map(|draft| draft.tag).collect();
    let ids: BTreeMap<&str, TagId> = used.into_iter().zip((0..).map(TagId)).collect();
    for draft in drafts {
        draft.operation.tag = draft.tag.and_then(|tag| ids.get(tag).copied());
    }
    let tag = |name: &str| {
        let mut described = root.list("tags").iter();
        let described = described.find(|tag| tag.string("name") == name);
        Tag {
            wire_name: name.to_owned(),
            docs: described.map(docs::of_object).unwrap_or_default(),
        }
    };
    ids.into_keys().map(tag).collect()
}
