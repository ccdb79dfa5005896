//! Sorts inline types by name, and gives every type its final number.
//!
//! Components come first, since [`TypeName::Component`](crate::ir::TypeName::Component) sorts before
//! [`TypeName::Inline`](crate::ir::TypeName::Inline): their numbers are known from the start.

use crate::ir::{Content, Shape, Success, Type, TypeId, Webhook};

use super::draft::Draft;

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
    let is_used = reach(&types, first, uses.iter().map(|shape| &**shape));
    let mut inline: Vec<(usize, Type)> = types.split_off(first).into_iter().enumerate().collect();
    inline.retain(|(number, _)| is_used.get(first + number) == Some(&true));
    inline
        .sort_by(|(_, one), (_, other)| (&one.name, one.origin).cmp(&(&other.name, other.origin)));
    let mut ids = vec![None; is_used.len()];
    for (id, (number, ty)) in (first..).zip(inline) {
        types.push(ty);
        if let Some(known) = ids.get_mut(first + number) {
            *known = u32::try_from(id).ok().map(TypeId);
        }
    }
    let inside = types.iter_mut().flat_map(|ty| ty.kind.shapes_mut());
    for shape in inside.chain(uses.iter_mut().map(|shape| &mut **shape)) {
        shape.each_named_mut(&mut |id, shape| {
            if let Some(Some(id)) = ids.get(id.0 as usize) {
                *shape = Shape::Named(*id);
            }
        });
    }
    types
}

/// Which types the components, the first ones, and these shapes hold. An operation that is left out leaves types behind.
fn reach<'s>(
    types: &[Type],
    components: usize,
    shapes: impl Iterator<Item = &'s Shape>,
) -> Vec<bool> {
    let mut reached = vec![false; types.len()];
    let of_components = (0..components).filter_map(|index| u32::try_from(index).ok().map(TypeId));
    let mut open: Vec<TypeId> = of_components.chain(shapes.flat_map(Shape::ids)).collect();
    while let Some(id) = open.pop() {
        let index = id.0 as usize;
        if let (Some(ty), Some(is_reached @ false)) = (types.get(index), reached.get_mut(index)) {
            *is_reached = true;
            open.extend(ty.kind.shapes().into_iter().flat_map(Shape::ids));
        }
    }
    reached
}

/// The shapes that operations and webhooks are made of.
fn uses<'u>(drafts: &'u mut [Draft<'_>], webhooks: &'u mut [Webhook]) -> Vec<&'u mut Shape> {
    let mut contents: Vec<&mut Content> = Vec::new();
    let mut uses = Vec::new();
    let mut received: Vec<&mut Webhook> = webhooks.iter_mut().collect();
    for Draft {
        operation, lifted, ..
    } in drafts
    {
        let parameters = operation.parameters.iter_mut().chain(lifted);
        uses.extend(parameters.map(|parameter| &mut parameter.shape));
        contents.extend(operation.body.iter_mut().map(|body| &mut body.content));
        let successes = match &mut operation.success {
            Success::One { statuses, content } => {
                contents.push(content);
                statuses
            }
            Success::Several(responses) => responses,
        };
        let responses = successes.iter_mut().chain(&mut operation.errors);
        contents.extend(responses.map(|response| &mut response.content));
        received.extend(&mut operation.callbacks);
    }
    for webhook in received {
        let responses = webhook.responses.iter_mut();
        contents.extend(responses.map(|response| &mut response.content));
        contents.push(&mut webhook.payload);
    }
    uses.extend(contents.into_iter().filter_map(Content::shape_mut));
    uses
}
