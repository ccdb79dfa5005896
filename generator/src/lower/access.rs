//! `readOnly` and `writeOnly`: a property that goes only one way, in a type that goes both.
//!
//! ```text
//! User: {required: [id, name, password], properties: {id: {readOnly: true}, name: {}, password: {writeOnly: true}}}, in requests and responses
//!   ->  id: optional and never sent, password: an argument of `new` that responses may leave out
//! ```

use crate::ir::{
    Access, Content, Operation, Parameter, Presence, Shape, Struct, Success, Type, TypeKind,
    Webhook,
};
use crate::node::Node;

use super::docs;
use super::normal::{Components, MAX_CHAIN};

/// What a property's schema, or what it refers to, says.
pub(super) fn of(components: &Components<'_>, schema: &Node) -> Access {
    let mut open = vec![schema];
    let mut steps = 0;
    let (mut read_only, mut write_only) = (false, false);
    while let Some(node) = open.pop() {
        let is = |key: &str| node.get(key).and_then(Node::as_bool) == Some(true);
        read_only |= is("readOnly");
        write_only |= is("writeOnly");
        steps += 1;
        if steps > MAX_CHAIN {
            break;
        }
        let reference = node.get("$ref").and_then(Node::as_str);
        let target = reference.and_then(|reference| components.by_reference(reference));
        open.extend(
            target
                .and_then(|index| components.get(index))
                .map(|target| target.schema),
        );
        open.extend(
            node.get("allOf")
                .and_then(Node::as_array)
                .into_iter()
                .flatten(),
        );
    }
    match (read_only, write_only) {
        (true, false) => Access::ReadOnly,
        (false, true) => Access::WriteOnly,
        // What is both goes no way at all: the author meant neither.
        (true, true) | (false, false) => Access::ReadWrite,
    }
}

/// Which ways the values of each type go.
struct Ways {
    sent: Vec<bool>,
    received: Vec<bool>,
}

/// Keeps the access of those properties whose struct goes the way in which they are not there, and takes them for optional.
pub(super) fn settle(
    types: &mut [Type],
    operations: &[Operation],
    webhooks: &[Webhook],
    lifted: &[Vec<Parameter>],
) {
    let mut ways = Ways {
        sent: vec![false; types.len()],
        received: vec![false; types.len()],
    };
    for operation in operations {
        let bodies = operation.body.iter().map(|body| &body.content);
        let parameters = operation
            .parameters
            .iter()
            .map(|parameter| &parameter.shape);
        let sent = bodies.filter_map(shape_of).chain(parameters);
        reach(types, sent.collect(), &mut ways.sent, Access::ReadOnly);
        let success = match &operation.success {
            Success::One { content, .. } => vec![content],
            Success::Several(responses) => responses.iter().map(|one| &one.content).collect(),
        };
        let errors = operation.errors.iter().map(|error| &error.content);
        let received = success.into_iter().chain(errors).filter_map(shape_of);
        reach(
            types,
            received.collect(),
            &mut ways.received,
            Access::WriteOnly,
        );
    }
    // Somebody else sends them, and the caller reads them.
    let callbacks = operations.iter().flat_map(|operation| &operation.callbacks);
    let payloads = webhooks.iter().chain(callbacks);
    let payloads = payloads.filter_map(|webhook| shape_of(&webhook.payload));
    reach(
        types,
        payloads.collect(),
        &mut ways.received,
        Access::WriteOnly,
    );
    let lifted = lifted.iter().flatten().map(|parameter| &parameter.shape);
    reach(types, lifted.collect(), &mut ways.sent, Access::ReadOnly);
    for ((ty, sent), received) in types.iter_mut().zip(ways.sent).zip(ways.received) {
        if let TypeKind::Struct(strukt) = &mut ty.kind {
            settle_struct(strukt, sent, received);
        }
    }
}

fn settle_struct(strukt: &mut Struct, sent: bool, received: bool) {
    for field in &mut strukt.fields {
        let (is_settled, general, words) = match field.access {
            Access::ReadWrite => continue,
            Access::ReadOnly => (sent, docs::READ_ONLY, "Requests leave it out"),
            Access::WriteOnly => (received, docs::WRITE_ONLY, "Responses may leave it out"),
        };
        if !is_settled {
            field.access = Access::ReadWrite;
            continue;
        }
        field.presence = Presence::Optional;
        // What follows from the keyword stands behind what it means.
        let remarks = &mut field.docs.remarks;
        let place = remarks.iter().position(|remark| remark.words == general);
        let place = place.map_or(remarks.len(), |place| place + 1);
        remarks.insert(place, docs::remark(words, []));
    }
    let is_read_only = |index: &usize| {
        let field = strukt.fields.get(*index);
        field.is_some_and(|field| field.access == Access::ReadOnly)
    };
    strukt.required.retain(|index| !is_read_only(index));
}

fn shape_of(content: &Content) -> Option<&Shape> {
    match content {
        Content::Json(shape) => Some(shape),
        Content::Text | Content::Bytes | Content::Empty => None,
    }
}

/// Marks the types that values of these shapes hold. Properties of the access `but` are not there.
fn reach(types: &[Type], shapes: Vec<&Shape>, reached: &mut [bool], but: Access) {
    let mut open = shapes;
    while let Some(shape) = open.pop() {
        match shape {
            Shape::Named(id) | Shape::Boxed(id) => {
                let index = id.0 as usize;
                if let Some(seen) = reached.get_mut(index)
                    && !std::mem::replace(seen, true)
                    && let Some(ty) = types.get(index)
                {
                    inside(&ty.kind, &mut open, but);
                }
            }
            Shape::Array(inner) | Shape::Map(inner) | Shape::Nullable(inner) => open.push(inner),
            Shape::Tuple(items) => open.extend(items),
            Shape::Boolean
            | Shape::Integer(_)
            | Shape::Number(_)
            | Shape::String(_)
            | Shape::Any => {}
        }
    }
}

fn inside<'t>(kind: &'t TypeKind, open: &mut Vec<&'t Shape>, but: Access) {
    match kind {
        TypeKind::Struct(strukt) => {
            let fields = strukt.fields.iter().filter(|field| field.access != but);
            open.extend(fields.map(|field| &field.shape));
            open.extend(&strukt.additional);
        }
        TypeKind::Union(union) => open.extend(union.variants.iter().map(|variant| &variant.shape)),
        TypeKind::Alias(shape) | TypeKind::Newtype(shape) => open.push(shape),
        TypeKind::StringEnum(_) | TypeKind::ValueEnum(_) => {}
    }
}
