//! `readOnly` and `writeOnly`: a property that goes only one way, in a type that goes both.
//!
//! ```text
//! User: {required: [id, name, password], properties: {id: {readOnly: true}, name: {}, password: {writeOnly: true}}}, in requests and responses
//!   ->  id: optional and never sent, password: an argument of `new` that responses may leave out
//! ```

use std::collections::BTreeSet;

use crate::ir::{
    Access, Direction, Field, Operation, Parameter, Presence, Shape, Struct, Type, TypeId,
    TypeKind, Webhook,
};
use crate::node::Node;

use super::docs;
use super::graph;
use super::normal::{Components, MAX_CHAIN};

/// What a property's schema, or what it refers to, says.
pub(super) fn of(components: &Components<'_>, schema: &Node) -> Access {
    let mut schemas = vec![schema];
    let mut next = 0;
    while let Some(schema) = schemas.get(next).filter(|_| next <= MAX_CHAIN) {
        let target = components.target(schema);
        let parts = schema.list("allOf").iter();
        schemas.extend(parts.chain(target.map(|target| target.schema)));
        next += 1;
    }
    let is = |key| schemas.iter().any(|schema| schema.flag(key));
    match (is("readOnly"), is("writeOnly")) {
        (true, false) => Access::ReadOnly,
        (false, true) => Access::WriteOnly,
        // What is both goes no way at all: the author meant neither.
        (true, true) | (false, false) => Access::ReadWrite,
    }
}

/// Decides which way the values of each type travel, and keeps the access of those properties whose struct travels the way in
/// which they are not there: these are optional. Gives the indices of the structs that had a property with an access.
pub(super) fn assign(
    types: &mut [Type],
    operations: &[Operation],
    webhooks: &[Webhook],
    lifted: &[Vec<Parameter>],
) -> BTreeSet<usize> {
    let is_one_way = |field: &Field| field.access != Access::ReadWrite;
    let one_way = |ty: &Type| ty.fields().iter().any(is_one_way);
    let one_way = (0..).zip(types.iter().map(one_way)).filter(|(_, is)| *is);
    let one_way = one_way.map(|(index, _)| index).collect();
    let callbacks = operations.iter().flat_map(|operation| &operation.callbacks);
    let webhooks: Vec<&Webhook> = webhooks.iter().chain(callbacks).collect();
    let lifted = lifted.iter().flatten().map(|parameter| &parameter.shape);
    let sent = operations.iter().flat_map(Operation::sent).chain(lifted);
    let sent = reach(types, sent, Access::ReadOnly);
    // Somebody else sends webhooks, and the caller reads them.
    let payloads = webhooks.iter().filter_map(|one| one.payload.shape());
    let responses = |one| Operation::succeeds_with(one).chain(Operation::fails_with(one));
    let responses = operations.iter().flat_map(responses);
    let received = reach(types, responses.chain(payloads), Access::WriteOnly);
    let replies = webhooks.iter().flat_map(|webhook| webhook.responds_with());
    let replied = reach(types, replies, Access::ReadOnly);
    for (index, ty) in types.iter_mut().enumerate() {
        let (sent, received) = (sent.contains(&index), received.contains(&index));
        ty.direction = match (sent || replied.contains(&index), received) {
            (false, false) => Direction::Neither,
            (true, false) => Direction::Sent,
            (false, true) => Direction::Received,
            (true, true) => Direction::Both,
        };
        if let TypeKind::Struct(strukt) = &mut ty.kind {
            keep_access(strukt, sent, received);
        }
    }
    one_way
}

fn keep_access(strukt: &mut Struct, sent: bool, received: bool) {
    for field in &mut strukt.fields {
        let (is_kept, general, words) = match field.access {
            Access::ReadWrite => continue,
            Access::ReadOnly => (sent, docs::READ_ONLY, "Requests leave it out"),
            Access::WriteOnly => (received, docs::WRITE_ONLY, "Responses may leave it out"),
        };
        if !is_kept {
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
    let fields = &strukt.fields;
    let is_sent =
        |index: &usize| Some(Access::ReadOnly) != fields.get(*index).map(|field| field.access);
    strukt.required.retain(is_sent);
}

/// The types that values of these shapes hold. Properties of the access `but` are not there.
fn reach<'t>(
    types: &[Type],
    shapes: impl Iterator<Item = &'t Shape>,
    but: Access,
) -> BTreeSet<usize> {
    let held = |index: usize| {
        let ids = match types.get(index).map(|ty| &ty.kind) {
            None => Vec::new(),
            Some(TypeKind::Struct(strukt)) => {
                let fields = strukt.fields.iter().filter(|field| field.access != but);
                let shapes = fields.map(|field| &field.shape).chain(&strukt.additional);
                shapes.flat_map(Shape::ids).collect()
            }
            Some(kind) => kind.ids(),
        };
        ids.into_iter().map(TypeId::index)
    };
    graph::reach(shapes.flat_map(Shape::ids).map(TypeId::index), held)
}
