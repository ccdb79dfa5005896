//! `type: object`: a struct where it names properties, a map where it does not.
//!
//! ```text
//! {type: object, required: [id], properties: {id: {…}, tag: {…}}}  ->  Struct { fields: [id, tag], required: [0] }
//! {type: object, additionalProperties: {type: integer}}             ->  Map(Integer)
//! {type: object}                                                    ->  Map(Any)
//! ```

use crate::ir::{Access, Docs, Field, Presence, Shape, Struct, TypeKind, TypeName};
use crate::keywords;
use crate::node::Node;

use super::array::{any_of, composed, distinct};
use super::value;
use crate::lower::normal::{Declaration, Normal};
use crate::lower::scope::{Scope, within};
use crate::lower::{access, docs};

/// The object that has the properties of all parts.
pub(super) fn record(scope: &mut Scope<'_>, normal: &Normal<'_>, name: &TypeName) -> TypeKind {
    let (additional, is_written) = additional(scope, normal, name);
    if normal.properties.is_empty() {
        return match additional {
            Some(value) => TypeKind::Alias(Shape::Map(Box::new(value))),
            None => TypeKind::Struct(Struct::default()),
        };
    }
    let mut fields = Vec::with_capacity(normal.properties.len());
    for (wire_name, declarations) in &normal.properties {
        fields.extend(field(scope, normal, (wire_name, declarations), name));
    }
    fields.extend(undescribed(scope, normal, additional.as_ref()));
    let required = normal.required.keys();
    let required = required.filter_map(|name| normal.properties.get_index_of(name));
    TypeKind::Struct(Struct {
        required: required.collect(),
        additional: additional.filter(|_| is_written),
        fields,
    })
}

/// What properties that are not named hold, unless there are none, and whether a part says so: by `additionalProperties`, or by
/// `patternProperties` of OpenAPI 3.1.
fn additional(
    scope: &mut Scope<'_>,
    normal: &Normal<'_>,
    name: &TypeName,
) -> (Option<Shape>, bool) {
    let mut additional = Some(Shape::Any);
    for part in &normal.parts {
        let patterns = part.schema.members("patternProperties");
        let mut schemas: Vec<&Node> = patterns.map(|(_, schema)| schema).collect();
        match part.schema.get("additionalProperties") {
            None => {
                if let Some(pattern) = schemas.first() {
                    let message = "properties that match no pattern are read as those that do";
                    let help = "add `additionalProperties: false`, or say what they hold";
                    scope.cx().counted(pattern.origin, message).help(help);
                }
            }
            Some(any) if any.as_bool() == Some(true) => return (Some(Shape::Any), true),
            Some(schema) if schema.as_object().is_some() && !keywords::is_false(schema) => {
                schemas.push(schema);
            }
            Some(_) => additional = None,
        }
        if !schemas.is_empty() {
            let name = within(part.owner.as_deref().unwrap_or(name), "value");
            return (Some(any_of(scope, schemas, &name)), true);
        }
    }
    (additional, false)
}

/// The field of a property, given all schemas that declare it: it is what all of them allow.
fn field(
    scope: &mut Scope<'_>,
    normal: &Normal<'_>,
    (wire_name, declarations): (&str, &[Declaration<'_>]),
    name: &TypeName,
) -> Option<Field> {
    let is_constraining = |(schema, _): &&Declaration<'_>| keywords::constrains_beside(schema, &[]);
    let constraining = declarations.iter().filter(is_constraining);
    let schemas = distinct(constraining.map(|(schema, _)| *schema));
    let constraining = declarations.iter().find(is_constraining);
    let (first, owner) = constraining.or(declarations.first())?;
    let last = schemas.last().copied().unwrap_or(first);
    let shape = if schemas.len() <= 1 {
        let owner = owner.as_deref().unwrap_or(name);
        value(scope, first, &within(owner, wire_name))
    } else if scope.may_merge() {
        let all = composed("allOf", last.origin, &schemas);
        value(scope, &all, &within(name, wire_name))
    } else {
        scope.untyped(last.origin, "it is declared by too many schemas");
        Shape::Any
    };
    let docs = Some(docs::of_schema(last)).filter(Docs::has_words);
    let docs = docs.unwrap_or_else(|| docs::of_schema(first));
    // It goes both ways unless one of the declarations says otherwise.
    let components = &scope.document.components;
    let schemas = declarations.iter().map(|(schema, _)| schema);
    let mut access = schemas.map(|schema| access::of(components, schema));
    Some(Field {
        presence: match normal.required.contains_key(wire_name) {
            true => Presence::Required,
            false => Presence::Optional,
        },
        access: access
            .find(|access| *access != Access::ReadWrite)
            .unwrap_or(Access::ReadWrite),
        ..plain(wire_name, shape, docs)
    })
}

/// Properties that `required` names and nothing describes. They are kept, but not insisted on: most are slips of the pen.
fn undescribed(scope: &Scope<'_>, normal: &Normal<'_>, shape: Option<&Shape>) -> Vec<Field> {
    let mut fields = Vec::new();
    for (wire_name, entry) in &normal.required {
        if normal.properties.contains_key(wire_name) {
            continue;
        }
        let message =
            format!("`required` names `{wire_name}`, which `properties` does not describe");
        let help = "describe it, or take it out of `required`";
        scope.cx().note(entry.origin, message).help(help);
        let docs = Docs {
            remarks: vec![docs::remark("Required, but not described", [])],
            ..Docs::default()
        };
        fields.extend(shape.map(|shape| plain(wire_name, shape.clone(), docs)));
    }
    fields
}

fn plain(wire_name: &str, shape: Shape, docs: Docs) -> Field {
    let (shape, nullability) = shape.split_null();
    Field {
        wire_name: wire_name.to_owned(),
        presence: Presence::Optional,
        access: Access::ReadWrite,
        nullability,
        shape,
        docs,
    }
}
