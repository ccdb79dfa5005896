//! The property of a value that tells which branch of a union it is: that of the Discriminator Object, or one that all branches
//! require and of which each allows other values.
//!
//! ```text
//! {oneOf: [{$ref: Cat}, {$ref: Dog}], discriminator: {propertyName: kind, mapping: {feline: Cat}}}
//!   ->  Property("kind"): Cat = "feline", Dog = "Dog"
//! {oneOf: [{required: [kind], properties: {kind: {enum: [cat]}}}, {required: [kind], properties: {kind: {enum: [dog]}}}]}
//!   ->  Property("kind"): "cat", "dog"
//! ```

use std::collections::BTreeSet;

use crate::ir::{UnionTag, VariantName};
use crate::node::Node;

use super::presence::{Holds, held};
use super::union::Branch;
use crate::lower::normal::{self, Components, Normal, members};
use crate::lower::scope::Scope;

/// How many unions in each other are looked through.
pub(super) const MAX_UNIONS: usize = 4;

/// Gives each branch its values of the discriminator, if there is one that tells them apart.
pub(super) fn tag(
    scope: &Scope<'_>,
    union: &Node,
    branches: &mut Vec<Branch<'_>>,
    common: &Normal<'_>,
) -> UnionTag {
    let components = &scope.document.components;
    let Some(property) = normal::discriminator(union) else {
        return inferred(components, branches, common);
    };
    report_mapping(scope, union);
    let mapping = mapping(components, union);
    let mut taken = BTreeSet::new();
    for branch in branches.iter_mut() {
        let own = components.reference(branch.schema);
        let mut values = tag_values(components, &branch.normal, own, property, &mapping, 0);
        values.retain(|value| taken.insert(value.clone()));
        branch.values = values;
    }
    let Some(nameless) = branches.iter().find(|branch| branch.values.is_empty()) else {
        split_unnamed(components, property, branches, common);
        return UnionTag::Property(property.to_owned());
    };
    let message = format!(
        "no value of the discriminator `{property}` leads to this branch; the branches are tried in order"
    );
    let help = "make it a component, or give its property an `enum` of one value";
    scope.cx().note(nameless.schema.origin, message).help(help);
    branches.iter_mut().for_each(|branch| branch.values.clear());
    UnionTag::Trial
}

/// `mapping`, with the components it leads to.
pub(super) fn mapping(components: &Components<'_>, union: &Node) -> Vec<(String, usize)> {
    let known = entries(components, union).filter_map(|(value, _, index)| Some((value, index?)));
    let mut mapping: Vec<(String, usize)> = known.collect();
    // The order of a map means nothing.
    mapping.sort();
    mapping
}

/// Reports the entries of `mapping` that lead nowhere.
pub(super) fn report_mapping(scope: &Scope<'_>, union: &Node) {
    for (value, target, _) in
        entries(&scope.document.components, union).filter(|one| one.2.is_none())
    {
        let message = format!("the discriminator's value `{value}` leads to no schema");
        let help = "name a key of `components.schemas`, or write a `$ref` to one";
        scope.cx().note(target.origin, message).help(help);
    }
}

/// The entries of `mapping`: a value, what it names, and the component that this is.
fn entries<'n>(
    components: &Components<'_>,
    union: &'n Node,
) -> impl Iterator<Item = (String, &'n Node, Option<usize>)> {
    let discriminator = union.get("discriminator").into_iter();
    let entries = discriminator.flat_map(|discriminator| members(discriminator, "mapping"));
    entries.map(|(value, target)| {
        let index = target
            .as_str()
            .and_then(|target| components.by_reference(target));
        (value.to_owned(), target, index)
    })
}

/// The values of a mapping that lead to a component.
pub(super) fn mapped(mapping: &[(String, usize)], component: usize) -> Vec<String> {
    let values = mapping.iter().filter(|(_, target)| *target == component);
    values.map(|(value, _)| value.clone()).collect()
}

/// The values that choose a branch: those of the mapping; else those that its own schema allows; else its component's key.
fn tag_values(
    components: &Components<'_>,
    normal: &Normal<'_>,
    own: Option<usize>,
    property: &str,
    mapping: &[(String, usize)],
    unions: usize,
) -> Vec<String> {
    let component = own.and_then(|own| Some((own, components.get(own)?)));
    let mapped = component
        .map(|(own, _)| mapped(mapping, own))
        .unwrap_or_default();
    if !mapped.is_empty() {
        return mapped;
    }
    let allowed = components.strings(normal.declarations(property));
    let Some((_, component)) = component.filter(|_| allowed.is_empty()) else {
        return allowed;
    };
    // A union of unions: what chooses one of its branches chooses it.
    let own_mapping = match normal::discriminator(component.schema) == Some(property) {
        true => self::mapping(components, component.schema),
        false => Vec::new(),
    };
    let mapping = if own_mapping.is_empty() {
        mapping
    } else {
        &own_mapping
    };
    let inner = ["oneOf", "anyOf"]
        .iter()
        .flat_map(|key| component.schema.list(key));
    let inner = inner.take(if unions < MAX_UNIONS { usize::MAX } else { 0 });
    let values: Vec<String> = inner
        .flat_map(|inner| {
            let own = components.reference(inner);
            let normal = components.normal(inner, None);
            tag_values(components, &normal, own, property, mapping, unions + 1)
        })
        .collect();
    match values.is_empty() {
        true => vec![component.key.to_owned()],
        false => values,
    }
}

/// A property that every branch requires and of which each allows a few values that no other allows. The branches get theirs.
fn inferred(
    components: &Components<'_>,
    branches: &mut [Branch<'_>],
    common: &Normal<'_>,
) -> UnionTag {
    let first = branches
        .first()
        .map(|first| enumerated(components, &first.normal, 0));
    for property in first.unwrap_or_default() {
        let values: Vec<Vec<String>> = branches
            .iter()
            .map(|branch| held(components, branch.schema, &branch.normal, property, common).values)
            .collect();
        let mut taken = BTreeSet::new();
        let tells_apart = values.iter().all(|values| !values.is_empty());
        if tells_apart && values.iter().flatten().all(|value| taken.insert(value)) {
            for (branch, values) in branches.iter_mut().zip(values) {
                branch.values = values;
            }
            return UnionTag::Property(property.to_owned());
        }
    }
    UnionTag::Trial
}

/// The properties of a branch that have an `enum`, in order.
fn enumerated<'n>(
    components: &'n Components<'_>,
    normal: &Normal<'n>,
    unions: usize,
) -> Vec<&'n str> {
    let names = normal.properties.keys();
    let mut enumerated: Vec<&str> = names
        .filter(|name| !components.strings(normal.declarations(name)).is_empty())
        .copied()
        .collect();
    if let Some(inner) = normal.branches().first()
        && unions < MAX_UNIONS
    {
        let inner = components.normal(inner, None);
        enumerated.extend(self::enumerated(components, &inner, unions + 1));
    }
    enumerated
}

/// Finds which branches have the discriminator themselves, and which get it from the union. One that does not name it, and that
/// several values choose, becomes a branch for each of them: nothing else would tell which one it was.
fn split_unnamed(
    components: &Components<'_>,
    property: &str,
    branches: &mut Vec<Branch<'_>>,
    common: &Normal<'_>,
) {
    for mut branch in std::mem::take(branches) {
        let held = held(components, branch.schema, &branch.normal, property, common);
        branch.tag = held.holds.into();
        if held.holds != Holds::Unnamed || branch.values.len() < 2 {
            branches.push(branch);
            continue;
        }
        branches.extend(branch.values.iter().map(|value| Branch {
            name: VariantName {
                word: Some(value.clone()),
                position: None,
            },
            values: vec![value.clone()],
            ..branch.clone()
        }));
    }
}
