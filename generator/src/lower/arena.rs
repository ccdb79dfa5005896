//! Sorts inline types by name, and gives every type its final number.
//!
//! Components come first, since [`TypeName::Component`](crate::ir::TypeName::Component) sorts before
//! [`TypeName::Inline`](crate::ir::TypeName::Inline): their numbers are known from the start.

use std::collections::HashMap;

use crate::ir::{Content, Shape, Success, Type, TypeId, Webhook};

use super::draft::Draft;
use super::graph::reach;

/// All types: the components, then the inline ones that something uses, by name and origin. What refers to them is renumbered.
pub(super) fn sorted(
    components: Vec<Type>,
    inline: Vec<Type>,
    drafts: &mut [Draft<'_>],
    webhooks: &mut [Webhook],
) -> Vec<Type> {
    let first = components.len();
    let mut uses = uses(drafts, webhooks);
    let mut types = components;
    types.extend(inline);
    // An operation that is skipped leaves types behind.
    let used = uses.iter().flat_map(|shape| shape.ids()).map(TypeId::index);
    let used = reach((0..first).chain(used), |index| {
        let ids = types.get(index).map(|ty| ty.kind.ids()).unwrap_or_default();
        ids.into_iter().map(TypeId::index)
    });
    let mut inline: Vec<(usize, Type)> = (first..).zip(types.split_off(first)).collect();
    inline.retain(|(index, _)| used.contains(index));
    inline
        .sort_by(|(_, one), (_, other)| (&one.name, one.origin).cmp(&(&other.name, other.origin)));
    let mut ids = HashMap::new();
    for (id, (index, ty)) in (first..).zip(inline) {
        types.push(ty);
        ids.insert(TypeId::new(index), TypeId::new(id));
    }
    let inside = types.iter_mut().flat_map(|ty| ty.kind.shapes_mut());
    for shape in inside.chain(uses.iter_mut().map(|shape| &mut **shape)) {
        shape.rename(&ids);
    }
    types
}

/// The shapes that operations and webhooks are made of.
fn uses<'u>(drafts: &'u mut [Draft<'_>], webhooks: &'u mut [Webhook]) -> Vec<&'u mut Shape> {
    let mut contents: Vec<&mut Content> = Vec::new();
    let mut responses = Vec::new();
    let mut uses = Vec::new();
    let mut received: Vec<&mut Webhook> = webhooks.iter_mut().collect();
    for draft in drafts {
        let operation = &mut draft.operation;
        let parameters = operation.parameters.iter_mut().chain(&mut draft.lifted);
        uses.extend(parameters.map(|parameter| &mut parameter.shape));
        contents.extend(operation.body.iter_mut().map(|body| &mut body.content));
        responses.extend(match &mut operation.success {
            Success::One { statuses, content } => {
                contents.push(content);
                statuses
            }
            Success::Several(responses) => responses,
        });
        responses.extend(&mut operation.errors);
        received.extend(&mut operation.callbacks);
    }
    for webhook in received {
        responses.extend(&mut webhook.responses);
        contents.push(&mut webhook.payload);
    }
    contents.extend(responses.into_iter().map(|response| &mut response.content));
    uses.extend(contents.into_iter().filter_map(Content::shape_mut));
    uses
}
