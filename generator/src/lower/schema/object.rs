//! `type: object`: a struct where it names properties, a map where it does not.
//!
//! ```text
//! {type: object, required: [id], properties: {id: {…}, tag: {…}}}  ->  Struct { fields: [id, tag], required: [0] }
//! {type: object, additionalProperties: {type: integer}}             ->  Map(Integer)
//! {type: object}                                                    ->  Map(Any)
//! ```

use crate::ir::{Access, Docs, Field, Nullability, Presence, Shape, Struct, TypeKind, TypeName};
use crate::keywords;
use crate::node::{Node, Value};

use super::array::{any_of, composed};
use super::value;
use crate::lower::normal::{Normal, members};
use crate::lower::scope::{Lowered, Scope, Slot, within};
use crate::lower::{access, docs};

/// What an object says about properties that it does not name.
enum Additional {
    /// Nothing.
    Unspecified,
    /// There are none: `false`.
    Forbidden,
    /// What they hold.
    Shape(Shape),
}

/// The object that has the properties of all parts.
pub(super) fn record(scope: &mut Scope<'_>, normal: &Normal<'_>, name: &TypeName) -> Lowered {
    let additional = additional(scope, normal, name);
    if normal.properties.is_empty() {
        let value = match additional {
            Additional::Unspecified => Shape::Any,
            Additional::Shape(shape) => shape,
            Additional::Forbidden => return Lowered::Kind(TypeKind::Struct(Struct::default())),
        };
        return Lowered::Shape(Shape::Map(Box::new(value)));
    }
    let mut fields = Vec::with_capacity(normal.properties.len());
    for (wire_name, declarations) in &normal.properties {
        fields.extend(field(scope, normal, (wire_name, declarations), name));
    }
    fields.extend(undescribed(scope, normal, &additional));
    let required = normal.required.keys();
    Lowered::Kind(TypeKind::Struct(Struct {
        required: required
            .filter_map(|name| normal.properties.get_index_of(name))
            .collect(),
        additional: match additional {
            Additional::Shape(shape) => Some(shape),
            Additional::Unspecified | Additional::Forbidden => None,
        },
        fields,
    }))
}

/// What the first part that says something says about properties that are not named: `additionalProperties`, and
/// `patternProperties` of OpenAPI 3.1.
fn additional(scope: &mut Scope<'_>, normal: &Normal<'_>, name: &TypeName) -> Additional {
    let mut additional = Additional::Unspecified;
    for part in &normal.parts {
        let patterns = members(part.schema, "patternProperties").map(|(_, schema)| schema);
        let mut schemas: Vec<&Node> = patterns.collect();
        let written = part.schema.get("additionalProperties");
        match written.map(|written| (&written.value, written)) {
            None => {}
            Some((Value::Boolean(true), _)) => return Additional::Shape(Shape::Any),
            Some((Value::Object(_), written)) if !keywords::is_false(written) => {
                schemas.push(written);
            }
            Some(_) => additional = Additional::Forbidden,
        }
        if !schemas.is_empty() {
            let name = within(part.owner.as_deref().unwrap_or(name), "value");
            return Additional::Shape(any_of(scope, schemas, &name));
        }
    }
    additional
}

/// The field of a property, given all schemas that declare it: it is what all of them allow.
fn field(
    scope: &mut Scope<'_>,
    normal: &Normal<'_>,
    (wire_name, declarations): (&str, &[(&Node, usize)]),
    name: &TypeName,
) -> Option<Field> {
    let mut distinct: Vec<&Node> = Vec::new();
    let constraining = |schema: &Node| keywords::constrains_beside(schema, &[]);
    for (schema, _) in declarations {
        if constraining(schema) && !distinct.contains(schema) {
            distinct.push(schema);
        }
    }
    let &(mut first, mut part) = declarations.first()?;
    if let Some(constrained) = declarations.iter().find(|(schema, _)| constraining(schema)) {
        (first, part) = *constrained;
    }
    let last = distinct.last().copied().unwrap_or(first);
    let slot = if distinct.len() <= 1 {
        let owner = normal
            .parts
            .get(part)
            .and_then(|part| part.owner.as_deref());
        value(scope, first, &within(owner.unwrap_or(name), wire_name))
    } else if scope.may_merge() {
        let all = composed("allOf", last.origin, &distinct);
        value(scope, &all, &within(name, wire_name))
    } else {
        scope.untyped(last.origin, "it is declared by too many schemas");
        Slot::any()
    };
    let mut words = docs::of_schema(last);
    if words.summary.is_none() && words.description.is_none() {
        words = docs::of_schema(first);
    }
    let presence = match normal.required.contains_key(wire_name) {
        true => Presence::Required,
        false => Presence::Optional,
    };
    // It goes both ways unless one of the declarations says otherwise.
    let components = &scope.document.components;
    let mut access = declarations
        .iter()
        .map(|(schema, _)| access::of(components, schema));
    Some(Field {
        access: access
            .find(|access| *access != Access::ReadWrite)
            .unwrap_or(Access::ReadWrite),
        ..plain(wire_name, last, presence, slot, words)
    })
}

/// Properties that `required` names and nothing describes. They are kept, but not insisted on: most are slips of the pen.
fn undescribed(scope: &Scope<'_>, normal: &Normal<'_>, additional: &Additional) -> Vec<Field> {
    let mut fields = Vec::new();
    for (wire_name, entry) in &normal.required {
        if normal.properties.contains_key(wire_name) {
            continue;
        }
        let message =
            format!("`required` names `{wire_name}`, which `properties` does not describe");
        let help = "describe it, or take it out of `required`";
        scope.cx().note(entry.origin, message).help(help);
        let shape = match additional {
            Additional::Unspecified => Shape::Any,
            Additional::Shape(shape) => shape.clone(),
            Additional::Forbidden => continue,
        };
        let words = Docs {
            remarks: vec![docs::remark("Required, but not described", [])],
            ..Docs::default()
        };
        let slot = Slot {
            shape,
            ..Slot::any()
        };
        fields.push(plain(wire_name, entry, Presence::Optional, slot, words));
    }
    fields
}

fn plain(wire_name: &str, schema: &Node, presence: Presence, slot: Slot, docs: Docs) -> Field {
    Field {
        origin: schema.origin,
        wire_name: wire_name.to_owned(),
        presence,
        access: Access::ReadWrite,
        // Null is one of the values of any JSON.
        nullability: match slot.shape == Shape::Any {
            true => Nullability::NonNull,
            false => slot.nullability,
        },
        shape: slot.shape,
        docs,
    }
}
