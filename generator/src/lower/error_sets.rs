//! Sets of error responses that several operations document.
//!
//! ```text
//! createUser: {400: Problem, 401: nothing}, deleteUser: {400: Problem, 401: nothing}
//!   ->  ErrorSet { structure: "400 #Problem, 401 nothing", operations: [createUser, deleteUser], … }
//! ```

use std::collections::BTreeMap;

use crate::ir::{
    Access, Content, ErrorSet, ErrorSetId, Field, Operation, Response, Shape, Type, TypeId,
    TypeKind, TypeName,
};

use super::sharing::Sharing;

/// Finds the sets that more than one operation documents, and tells these operations. Descriptions are not compared.
pub(super) fn find(
    types: &[Type],
    sharing: &Sharing,
    operations: &mut [Operation],
) -> Vec<ErrorSet> {
    let structures = Structures { types, sharing };
    let mut sets: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (index, operation) in operations.iter().enumerate() {
        if !operation.errors.is_empty() {
            let structure = structures.of(&operation.errors);
            sets.entry(structure).or_default().push(index);
        }
    }
    sets.retain(|_, members| members.len() > 1);
    for (members, id) in sets.values().zip(0_u32..) {
        for index in members {
            if let Some(operation) = operations.get_mut(*index) {
                operation.error_set = Some(ErrorSetId(id));
            }
        }
    }
    let set = |(structure, members): (String, Vec<usize>)| ErrorSet {
        structure,
        responses: merged(sharing, operations, &members),
        operations: members,
    };
    sets.into_iter().map(set).collect()
}

/// The responses of a set: what each holds by the name that declares it, the media types of all, and the description that is most frequent.
fn merged(sharing: &Sharing, operations: &[Operation], members: &[usize]) -> Vec<Response> {
    let members = members.iter().filter_map(|index| operations.get(*index));
    let documented: Vec<&[Response]> = members.map(|one| one.errors.as_slice()).collect();
    let merge = |nth: usize| {
        let mut by_words: BTreeMap<_, Vec<&Response>> = BTreeMap::new();
        for response in documented.iter().filter_map(|responses| responses.get(nth)) {
            let words = (&response.docs.summary, &response.docs.description);
            by_words.entry(words).or_default().push(response);
        }
        // Of two that are as frequent, the one that sorts last: no matter which operation comes first.
        let most = by_words.into_values().max_by_key(Vec::len)?;
        let mut merged = Response::clone(most.first()?);
        let all = documented.iter().filter_map(|responses| responses.get(nth));
        let all = all.flat_map(|response| &response.media_types);
        merged.media_types = all.cloned().collect();
        if let Some(shape) = merged.content.shape_mut() {
            *shape = sharing.declared(shape);
        }
        Some(merged)
    };
    (0..).map_while(merge).collect()
}

/// What bodies are, in words that depend on nothing else in the document: no number, no position, and not which of several equal
/// schemas is the declared one.
struct Structures<'a> {
    types: &'a [Type],
    sharing: &'a Sharing,
}

impl Structures<'_> {
    fn of(&self, responses: &[Response]) -> String {
        let each = responses.iter().map(|response| {
            let status = response.status.key();
            let content = match &response.content {
                Content::Json(shape) => self.shape(shape),
                Content::Text => "text".to_owned(),
                Content::Bytes => "bytes".to_owned(),
                Content::Empty => "nothing".to_owned(),
            };
            format!("{status} {content}")
        });
        each.collect::<Vec<_>>().join(", ")
    }

    fn shape(&self, shape: &Shape) -> String {
        match shape {
            Shape::Named(id) => self.named(*id),
            Shape::Boxed(id) => format!("box {}", self.named(*id)),
            Shape::Array(item) => format!("[{}]", self.shape(item)),
            Shape::Map(value) => format!("{{{}}}", self.shape(value)),
            Shape::Nullable(value) => format!("{} or null", self.shape(value)),
            Shape::Optional(item) => format!("{} or missing", self.shape(item)),
            Shape::Rest(item) => format!("{}...", self.shape(item)),
            Shape::Tuple(items) => {
                let items = items.iter().map(|item| self.shape(item));
                format!("({})", items.collect::<Vec<_>>().join(", "))
            }
            Shape::Integer(format) => format!("integer {format:?}"),
            Shape::Number(format) => format!("number {format:?}"),
            Shape::String(format) => format!("string {format:?}"),
            Shape::Boolean => "boolean".to_owned(),
            Shape::Any => "any".to_owned(),
        }
    }

    fn named(&self, id: TypeId) -> String {
        let declared = self.sharing.declared_by(id);
        let Some(ty) = self.types.get(declared.index()) else {
            return String::new();
        };
        match &ty.name {
            TypeName::Component(key) => format!("#{key:?}"),
            TypeName::Inline(_) if self.sharing.may_share(declared) => self.kind(ty),
            // It is nobody's equal.
            TypeName::Inline(words) => format!("{words:?}"),
        }
    }

    fn kind(&self, ty: &Type) -> String {
        match &ty.kind {
            TypeKind::Struct(strukt) => {
                let fields = strukt.fields.iter().map(|field| {
                    let (shape, docs) = (self.shape(&field.shape), &field.docs);
                    let (name, presence) = (&field.wire_name, field.presence);
                    let (access, nullability) = (field.access, field.nullability);
                    format!("{name:?} {presence:?} {access:?} {nullability:?} {shape} {docs:?}; ")
                });
                let fields: String = fields.collect();
                let additional = strukt.additional.as_ref().map(|shape| self.shape(shape));
                // Structs with a property that travels one way are equal only if they travel the same way.
                let is_one_way = |field: &Field| field.access != Access::ReadWrite;
                let direction = strukt.fields.iter().any(is_one_way).then_some(ty.direction);
                let required = &strukt.required;
                format!("{{{fields}{required:?} {additional:?} {direction:?}}}")
            }
            TypeKind::Union(union) => {
                let variants = union.variants.iter().map(|variant| {
                    let (name, shape) = (&variant.name, self.shape(&variant.shape));
                    format!("{name:?} {shape} {:?} | ", variant.docs)
                });
                format!("({})", variants.collect::<String>())
            }
            TypeKind::StringEnum(values) => format!("{values:?}"),
            TypeKind::ValueEnum(enum_) => format!("{:?} {:?}", enum_.of, enum_.values),
            TypeKind::Alias(shape) | TypeKind::Newtype(shape) => self.shape(shape),
        }
    }
}
