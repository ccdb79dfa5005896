//! `type: object`: a struct where it names properties, a map where it does not.
//!
//! ```text
//! {type: object, required: [id], properties: {id: {…}, tag: {…}}}  ->  Struct { fields: [id, tag], required: [0] }
//! {type: object, additionalProperties: {type: integer}}             ->  Map(Integer)
//! {type: object}                                                    ->  Map(Any)
//! ```

use indexmap::{IndexMap, IndexSet};

use crate::ir::{Access, Docs, Field, Nullability, Presence, Shape, Struct, TypeKind, TypeName};
use crate::node::{Node, Object};

use super::additional::Additional;
use super::scope::{Lowered, Scope, Slot, within};
use super::{access, docs, keywords};

/// One object schema of those that make up a struct, and the name that its inline types start with.
pub(super) struct Part<'n> {
    /// The schema; its `allOf` and its unions are not looked at.
    pub(super) schema: &'n Node,
    /// Whose it is.
    pub(super) owner: TypeName,
    /// The branches of its `oneOf` or `anyOf`, where they count.
    pub(super) union: Option<&'n [Node]>,
}

impl Part<'_> {
    /// The same part, for another struct.
    pub(super) fn again(&self) -> Self {
        Self {
            owner: self.owner.clone(),
            ..*self
        }
    }

    /// Its schema without its union.
    pub(super) fn without_union(&self) -> Node {
        let members = self.schema.as_object().into_iter().flatten();
        let kept: Object = members
            .filter(|(key, _)| {
                !matches!(key.as_str(), "allOf" | "oneOf" | "anyOf" | "discriminator")
            })
            .map(|(key, value)| (key.clone(), value.clone()))
            .collect();
        Node::new(self.schema.origin, kept)
    }
}

/// A property as each part that has it declares it.
type Declared<'p> = Vec<(&'p Node, &'p TypeName)>;

impl Scope<'_> {
    /// An object schema that stands alone.
    pub(super) fn object(&mut self, schema: &Node, name: &TypeName) -> Lowered {
        if let Some(lowered) = self.base(schema, name) {
            return lowered;
        }
        let owner = name.clone();
        self.record(
            &[Part {
                schema,
                owner,
                union: None,
            }],
            name,
        )
    }

    /// The object that has the properties of all parts.
    pub(super) fn record(&mut self, parts: &[Part<'_>], name: &TypeName) -> Lowered {
        let mut properties: IndexMap<&str, Declared<'_>> = IndexMap::new();
        for part in parts {
            for (key, schema) in members(part.schema, "properties") {
                properties
                    .entry(key)
                    .or_default()
                    .push((schema, &part.owner));
            }
        }
        let additional = self.additional(parts);
        if properties.is_empty() {
            return match additional {
                Additional::Unsaid => Lowered::Shape(Shape::Map(Box::new(Shape::Any))),
                Additional::Shape(shape) => Lowered::Shape(Shape::Map(Box::new(shape))),
                Additional::Forbidden => Lowered::Kind(TypeKind::Struct(Struct {
                    fields: Vec::new(),
                    required: Vec::new(),
                    additional: None,
                })),
            };
        }
        let required = required(parts);
        let mut fields = Vec::with_capacity(properties.len());
        for (wire_name, declared) in &properties {
            let presence = match required.contains_key(wire_name) {
                true => Presence::Required,
                false => Presence::Optional,
            };
            fields.extend(self.field(wire_name, declared, presence, name));
        }
        self.undescribed(&required, &mut fields, &additional);
        let position = |wire_name: &&str| {
            let named = |field: &Field| {
                field.wire_name == **wire_name && field.presence == Presence::Required
            };
            fields.iter().position(named)
        };
        Lowered::Kind(TypeKind::Struct(Struct {
            required: required.keys().filter_map(position).collect(),
            additional: match additional {
                Additional::Shape(shape) => Some(shape),
                Additional::Unsaid | Additional::Forbidden => None,
            },
            fields,
        }))
    }

    fn field(
        &mut self,
        wire_name: &str,
        declared: &Declared<'_>,
        presence: Presence,
        strukt: &TypeName,
    ) -> Option<Field> {
        let mut distinct: Declared<'_> = Vec::new();
        for (schema, owner) in declared {
            let known = distinct.iter().any(|(one, _)| one == schema);
            if !known && (keywords::says_something(schema) || declared.len() == 1) {
                distinct.push((schema, owner));
            }
        }
        let (first, owner) = *distinct.first().or_else(|| declared.first())?;
        if distinct.len() <= 1 {
            let slot = self.value(first, &within(owner, wire_name));
            let words = docs::of_schema(first);
            return Some(self.described(wire_name, declared, presence, slot, (first, words)));
        }
        // Every part has its say: the property is what all of them admit.
        let last = distinct.last().map_or(first, |(schema, _)| schema);
        let branches: Vec<Node> = distinct
            .iter()
            .map(|(schema, _)| (*schema).clone())
            .collect();
        let all = Object::from([("allOf".to_owned(), Node::new(last.origin, branches))]);
        let slot = if self.may_merge() {
            self.value(&Node::new(last.origin, all), &within(strukt, wire_name))
        } else {
            self.untyped(last.origin, "it is declared by too many schemas");
            Slot::any()
        };
        let mut words = docs::of_schema(last);
        if words.summary.is_none() && words.description.is_none() {
            words = docs::of_schema(first);
        }
        Some(self.described(wire_name, declared, presence, slot, (last, words)))
    }

    /// The field of a property, which goes both ways unless one of those that declare it says otherwise.
    fn described(
        &self,
        wire_name: &str,
        declared: &Declared<'_>,
        presence: Presence,
        slot: Slot,
        (schema, docs): (&Node, Docs),
    ) -> Field {
        let mut access = declared
            .iter()
            .map(|(schema, _)| access::of(&self.document.components, schema));
        Field {
            access: access
                .find(|access| *access != Access::ReadWrite)
                .unwrap_or(Access::ReadWrite),
            ..field(wire_name, schema, presence, slot, docs)
        }
    }

    /// Properties that `required` names and nothing describes. They are kept, but not insisted on: most are slips of the pen.
    fn undescribed(
        &mut self,
        required: &IndexMap<&str, &Node>,
        fields: &mut Vec<Field>,
        additional: &Additional,
    ) {
        let known: IndexSet<String> = fields.iter().map(|field| field.wire_name.clone()).collect();
        for (wire_name, entry) in required {
            if known.contains(*wire_name) {
                continue;
            }
            let cx = self.cx();
            cx.note(
                entry.origin,
                format!("`required` names `{wire_name}`, which `properties` does not describe"),
            )
            .help("describe it, or take it out of `required`");
            let shape = match additional {
                Additional::Unsaid => Shape::Any,
                Additional::Shape(shape) => shape.clone(),
                Additional::Forbidden => continue,
            };
            let slot = Slot {
                shape,
                ..Slot::any()
            };
            let remarks = vec![docs::remark("Required, but not described", [])];
            let words = Docs {
                remarks,
                ..Docs::default()
            };
            fields.push(field(wire_name, entry, Presence::Optional, slot, words));
        }
    }
}

fn field(wire_name: &str, schema: &Node, presence: Presence, slot: Slot, docs: Docs) -> Field {
    let Slot { shape, nullability } = slot;
    Field {
        origin: schema.origin,
        wire_name: wire_name.to_owned(),
        presence,
        access: Access::ReadWrite,
        nullability: match shape {
            // Null is one of the values of any JSON.
            Shape::Any => Nullability::NonNull,
            Shape::Named(_)
            | Shape::Boxed(_)
            | Shape::Boolean
            | Shape::Integer(_)
            | Shape::Number(_)
            | Shape::String(_)
            | Shape::Array(_)
            | Shape::Tuple(_)
            | Shape::Map(_)
            | Shape::Nullable(_) => nullability,
        },
        shape,
        docs,
    }
}

/// The names in `required` of all parts, in order, each with the first entry that names it.
fn required<'n>(parts: &[Part<'n>]) -> IndexMap<&'n str, &'n Node> {
    let mut names = IndexMap::new();
    for part in parts {
        let entries = part
            .schema
            .get("required")
            .and_then(Node::as_array)
            .unwrap_or(&[]);
        for entry in entries {
            if let Some(name) = entry.as_str() {
                names.entry(name).or_insert(entry);
            }
        }
    }
    names
}

fn members<'n>(schema: &'n Node, key: &str) -> impl Iterator<Item = (&'n str, &'n Node)> {
    schema
        .get(key)
        .and_then(Node::as_object)
        .into_iter()
        .flatten()
        .map(|(key, member)| (key.as_str(), member))
}
