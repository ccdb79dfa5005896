//! `readOnly` and `writeOnly`: a property that goes only one way, in a type that goes both.
//!
//! ```text
//! User: {required: [id, name, password], properties: {id: {readOnly: true}, name: {}, password: {writeOnly: true}}}, in requests and responses
//!   ->  id: optional and never sent, password: an argument of `new` that responses may leave out
//! ```

use crate::ir::{
    Access, Direction, Operation, Parameter, Presence, Shape, Struct, Type, TypeId, TypeKind,
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

/// Which structs have a property that is `readOnly` or `writeOnly`.
pub(super) struct OneWay(Vec<bool>);

impl OneWay {
    /// Whether the type at this index is one.
    pub(super) fn is(&self, index: usize) -> bool {
        self.0.get(index) == Some(&true)
    }

    fn new(types: &[Type]) -> Self {
        let has_one = |ty: &Type| match &ty.kind {
            TypeKind::Struct(strukt) => {
                let mut fields = strukt.fields.iter();
                fields.any(|field| field.access != Access::ReadWrite)
            }
            TypeKind::StringEnum(_)
            | TypeKind::ValueEnum(_)
            | TypeKind::Union(_)
            | TypeKind::Alias(_)
            | TypeKind::Newtype(_) => false,
        };
        Self(types.iter().map(has_one).collect())
    }
}

/// Decides which way the values of each type travel, and keeps the access of those properties whose struct travels the way in
/// which they are not there: these are optional.
pub(super) fn settle(
    types: &mut [Type],
    operations: &[Operation],
    webhooks: &[Webhook],
    lifted: &[Vec<Parameter>],
) -> OneWay {
    let one_way = OneWay::new(types);
    let callbacks = operations.iter().flat_map(|operation| &operation.callbacks);
    let webhooks: Vec<&Webhook> = webhooks.iter().chain(callbacks).collect();
    let lifted = lifted.iter().flatten().map(|parameter| &parameter.shape);
    let sent = operations.iter().flat_map(Operation::sent).chain(lifted);
    let sent = reach(types, sent, Access::ReadOnly);
    // Somebody else sends webhooks, and the caller reads them.
    let payloads = webhooks
        .iter()
        .filter_map(|webhook| webhook.payload.shape());
    let responses = operations
        .iter()
        .flat_map(|operation| operation.succeeds_with().chain(operation.fails_with()));
    let received = reach(types, responses.chain(payloads), Access::WriteOnly);
    let answers = webhooks.iter().flat_map(|webhook| webhook.answered_with());
    let answered = reach(types, answers, Access::ReadOnly);
    for (index, ty) in types.iter_mut().enumerate() {
        let is_in = |reached: &[bool]| reached.get(index) == Some(&true);
        let (sent, received) = (is_in(&sent), is_in(&received));
        ty.direction = match (sent || is_in(&answered), received) {
            (false, false) => Direction::Neither,
            (true, false) => Direction::Sent,
            (false, true) => Direction::Received,
            (true, true) => Direction::Both,
        };
        if let TypeKind::Struct(strukt) = &mut ty.kind {
            settle_struct(strukt, sent, received);
        }
    }
    one_way
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

/// The types that values of these shapes hold. Properties of the access `but` are not there.
fn reach<'t>(types: &'t [Type], shapes: impl Iterator<Item = &'t Shape>, but: Access) -> Vec<bool> {
    let mut reached = vec![false; types.len()];
    let mut open: Vec<TypeId> = shapes.flat_map(Shape::ids).collect();
    while let Some(id) = open.pop() {
        let index = id.0 as usize;
        let (Some(seen), Some(ty)) = (reached.get_mut(index), types.get(index)) else {
            continue;
        };
        if std::mem::replace(seen, true) {
            continue;
        }
        match &ty.kind {
            TypeKind::Struct(strukt) => {
                let fields = strukt.fields.iter().filter(|field| field.access != but);
                let shapes = fields.map(|field| &field.shape).chain(&strukt.additional);
                open.extend(shapes.flat_map(Shape::ids));
            }
            kind @ (TypeKind::Union(_)
            | TypeKind::Alias(_)
            | TypeKind::Newtype(_)
            | TypeKind::StringEnum(_)
            | TypeKind::ValueEnum(_)) => {
                open.extend(kind.shapes().into_iter().flat_map(Shape::ids));
            }
        }
    }
    reached
}
