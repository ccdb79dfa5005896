//! `allOf` inheritance: a component with a discriminator becomes a union of itself and its subtypes.
//!
//! ```text
//! Pet: {discriminator: {propertyName: kind}, …}, Cat: {allOf: [{$ref: Pet}, …]}
//!   ->  union Pet by "kind": Pet = "Pet", Cat = "Cat"
//! ```

use std::collections::BTreeSet;
use std::iter::once;

use crate::ir::{Docs, Shape, TypeId, TypeKind, TypeName, Variant};
use crate::node::Node;

use super::discriminator::{Discriminator, mapped};
use super::union::{finish, named_after};
use super::{declared, object, report};
use crate::lower::docs;
use crate::lower::normal::{Component, Normal, discriminator};
use crate::lower::scope::{Scope, within};

/// The union that a supertype is: wherever it is used, any of its subtypes may stand.
pub(super) fn supertype(scope: &mut Scope<'_>, schema: &Node, name: &TypeName) -> Option<TypeKind> {
    let TypeName::Component(key) = name else {
        return None;
    };
    let components = &scope.document.components;
    let own = components.find(key)?;
    discriminator(schema)?;
    // A subtype that is a union itself is one variant, whatever its own subtypes are.
    let subtypes = components.subtypes(own, |subtype| !components.is_supertype(subtype));
    if subtypes.is_empty() || schema.get("oneOf").or(schema.get("anyOf")).is_some() {
        return None;
    }
    let normal = components.normal(schema, Some(name));
    if let Some(broken) = report(scope, &normal) {
        return Some(broken);
    }
    let common = Normal::default();
    let property = Discriminator::new(scope, schema, &common)?;
    let mut taken = BTreeSet::new();
    let mut variants = Vec::new();
    for index in once(own).chain(subtypes) {
        let Some(component) = components.get(index) else {
            continue;
        };
        let is_own = index == own;
        let mut values = match is_own {
            true => own_values(&property, &normal, own, key),
            false => values_of_subtype(&property, index),
        };
        values.retain(|value| taken.insert(value.clone()));
        if values.is_empty() {
            continue;
        }
        let schema = if is_own { schema } else { component.schema };
        let normal = components.normal(schema, Some(&component.name));
        variants.push(Variant {
            name: named_after(component.key),
            values,
            adds_tag: (is_own || !components.is_supertype(index))
                && property.held(schema, &normal).holds.needs_tag(),
            docs: match is_own {
                true => docs::of_object(schema),
                false => Docs::default(),
            },
            shape: match is_own {
                true => {
                    let inline = within(name, "base");
                    let kind = object::record(scope, &normal, &inline);
                    declared(scope, kind, schema, &inline)
                }
                false => Shape::Named(TypeId::new(index)),
            },
        });
    }
    Some(finish(Some(property.name.to_owned()), variants))
}

/// The values that mean the supertype itself: those of the mapping; without any, its own key, unless its `enum` excludes that.
fn own_values(
    property: &Discriminator<'_>,
    normal: &Normal<'_>,
    own: usize,
    key: &String,
) -> Vec<String> {
    let declarations = normal.declarations(property.name);
    let allowed = property.components.strings(declarations);
    match property.mapping.is_empty() && (allowed.is_empty() || allowed.contains(key)) {
        true => vec![key.clone()],
        false => mapped(&property.mapping, own),
    }
}

fn values_of_subtype(property: &Discriminator<'_>, subtype: usize) -> Vec<String> {
    let components = property.components;
    let mut family = BTreeSet::from([subtype]);
    // A subtype that is a union itself stands for its own subtypes too.
    if components.is_supertype(subtype) {
        family.extend(components.subtypes(subtype, |_| true));
    }
    let values = |component: &Component<'_>| {
        // Only what the subtype itself says of the property, not what the supertype says for all of them.
        let normal = components.normal(component.schema, Some(&component.name));
        let declarations = normal.properties.get(property.name).into_iter().flatten();
        let own = declarations.filter(|(_, owner)| owner.as_ref() == Some(&component.name));
        let allowed = components.strings(own.map(|(schema, _)| *schema));
        match allowed.is_empty() {
            true => vec![component.key.to_owned()],
            false => allowed,
        }
    };
    let members = family.into_iter().flat_map(|member| {
        let mapped = mapped(&property.mapping, member);
        match components.get(member).filter(|_| mapped.is_empty()) {
            Some(component) => values(component),
            None => mapped,
        }
    });
    members.collect()
}
