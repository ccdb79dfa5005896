//! `allOf` inheritance: a component with a discriminator becomes a union of itself and its subtypes.
//!
//! ```text
//! Pet: {discriminator: {propertyName: kind}, …}, Cat: {allOf: [{$ref: Pet}, …]}
//!   ->  union Pet by "kind": Pet = "Pet", Cat = "Cat"
//! ```

use std::collections::BTreeSet;

use crate::ir::{Docs, Shape, TagPresence, TypeName, UnionTag, Variant, VariantName};
use crate::node::Node;

use super::discriminator::{mapped, mapping, report_mapping};
use super::presence::tag_presence;
use super::union::finish;
use super::{declared, object, report};
use crate::lower::docs;
use crate::lower::normal::{self, Components};
use crate::lower::scope::{Lowered, Scope, within};

/// The union that a supertype is: wherever it is used, any of its subtypes may stand.
pub(super) fn supertype(scope: &mut Scope<'_>, schema: &Node, name: &TypeName) -> Option<Lowered> {
    let TypeName::Component(key) = name else {
        return None;
    };
    let property = normal::discriminator(schema)?;
    if schema.get("oneOf").is_some() || schema.get("anyOf").is_some() {
        return None;
    }
    let components = &scope.document.components;
    let own = components.find(key)?;
    // A subtype that is a union itself is one variant, whatever its own subtypes are.
    let subtypes = components.subtypes(own, |subtype| !components.is_supertype(subtype));
    if subtypes.is_empty() {
        return None;
    }
    let normal = components.normal(schema, Some(name));
    if let Some(broken) = report(scope, &normal) {
        return Some(broken);
    }
    report_mapping(scope, schema);
    let mapping = mapping(components, schema);
    let mut taken = BTreeSet::new();
    let mut variants = Vec::new();
    let mut values = mapped(&mapping, own);
    if values.is_empty() && mapping.is_empty() {
        // Its own key, unless its enum excludes that.
        let allowed = components.strings(normal.declarations(property));
        values.extend((allowed.is_empty() || allowed.contains(key)).then(|| key.clone()));
    }
    if !values.is_empty() {
        taken.extend(values.iter().cloned());
        let inline = within(name, "base");
        let lowered = object::record(scope, &normal, &inline);
        variants.push(Variant {
            origin: schema.origin,
            name: named_after(key),
            values,
            tag: tag_presence(components, schema, &normal, property),
            shape: declared(scope, lowered, schema, &inline),
            docs: docs::of_object(schema),
        });
    }
    for subtype in subtypes {
        let Some(component) = components.get(subtype) else {
            continue;
        };
        let mut values = values_of_subtype(components, subtype, property, &mapping);
        values.retain(|value| taken.insert(value.clone()));
        if values.is_empty() {
            continue;
        }
        let normal = components.normal(component.schema, Some(&component.name));
        variants.push(Variant {
            origin: component.schema.origin,
            name: named_after(component.key),
            values,
            tag: match components.is_supertype(subtype) {
                true => TagPresence::Own,
                false => tag_presence(components, component.schema, &normal, property),
            },
            shape: Shape::Named(Components::id(subtype)),
            docs: Docs::default(),
        });
    }
    Some(finish(UnionTag::Property(property.to_owned()), variants))
}

fn named_after(key: &str) -> VariantName {
    VariantName {
        word: Some(key.to_owned()),
        position: None,
    }
}

fn values_of_subtype(
    components: &Components<'_>,
    subtype: usize,
    property: &str,
    mapping: &[(String, usize)],
) -> Vec<String> {
    let mut family = BTreeSet::from([subtype]);
    // A subtype that is a union itself stands for its own subtypes too.
    if components.is_supertype(subtype) {
        family.extend(components.subtypes(subtype, |_| true));
    }
    let mut values = Vec::new();
    for member in family {
        let mapped = mapped(mapping, member);
        let Some(component) = components.get(member).filter(|_| mapped.is_empty()) else {
            values.extend(mapped);
            continue;
        };
        // Only what the subtype itself says of the property, not what the supertype says for all of them.
        let normal = components.normal(component.schema, Some(&component.name));
        let declarations = normal.properties.get(property).into_iter().flatten();
        let own = declarations.filter(|(_, part)| {
            let part = normal.parts.get(*part);
            part.is_some_and(|part| part.owner.as_ref() == Some(&component.name))
        });
        let allowed = components.strings(own.map(|(schema, _)| *schema));
        match allowed.is_empty() {
            true => values.push(component.key.to_owned()),
            false => values.extend(allowed),
        }
    }
    values
}
