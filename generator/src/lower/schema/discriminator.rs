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

use crate::ir::UnionTag;
use crate::node::Node;

use super::presence::{Holds, Property};
use super::union::{Branch, named_after};
use crate::lower::normal::{Components, Normal, branches, discriminator, members};
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
    let Some(name) = discriminator(union) else {
        return inferred(components, branches, common);
    };
    let mapping = Mapping::new(scope, union);
    let mut taken = BTreeSet::new();
    for branch in branches.iter_mut() {
        let mut values = mapping.values_of(branch.schema, &branch.normal, name, 0);
        values.retain(|value| taken.insert(value.clone()));
        branch.variant.values = values;
    }
    let mut all = branches.iter_mut();
    if let Some(nameless) = all.find(|branch| branch.variant.values.is_empty()) {
        let message = format!(
            "no value of the discriminator `{name}` leads to this branch; the branches are tried in order"
        );
        let help = "make it a component, or give its property an `enum` of one value";
        scope.cx().note(nameless.schema.origin, message).help(help);
        branches
            .iter_mut()
            .for_each(|branch| branch.variant.values.clear());
        return UnionTag::Trial;
    }
    let property = Property {
        components,
        name,
        common,
    };
    let split = branches
        .drain(..)
        .flat_map(|branch| split_unnamed(&property, branch));
    *branches = split.collect();
    UnionTag::Property(name.to_owned())
}

/// The `mapping` of a discriminator: values, and the components they lead to.
pub(super) struct Mapping<'m> {
    components: &'m Components<'m>,
    pub(super) targets: Vec<(String, usize)>,
}

impl<'m> Mapping<'m> {
    /// The mapping of a union or a supertype. Entries that lead nowhere are reported.
    pub(super) fn new(scope: &Scope<'m>, union: &Node) -> Self {
        Self::read(&scope.document.components, union, |value, target| {
            let message = format!("the discriminator's value `{value}` leads to no schema");
            let help = "name a key of `components.schemas`, or write a `$ref` to one";
            scope.cx().note(target.origin, message).help(help);
        })
    }

    fn read(components: &'m Components<'m>, union: &Node, broken: impl Fn(&str, &Node)) -> Self {
        let mut targets = Vec::new();
        let discriminator = union.get("discriminator").into_iter();
        for (value, target) in discriminator.flat_map(|node| members(node, "mapping")) {
            match target.as_str().and_then(|key| components.by_reference(key)) {
                Some(index) => targets.push((value.to_owned(), index)),
                None => broken(value, target),
            }
        }
        // The order of a map means nothing.
        targets.sort();
        Self {
            components,
            targets,
        }
    }

    /// The values that lead to a component.
    pub(super) fn of(&self, component: usize) -> Vec<String> {
        let values = self
            .targets
            .iter()
            .filter(|(_, target)| *target == component);
        values.map(|(value, _)| value.clone()).collect()
    }

    /// The values that choose a branch: those of the mapping; else those that its own schema allows; else its component's key.
    fn values_of(
        &self,
        schema: &Node,
        normal: &Normal<'_>,
        name: &str,
        unions: usize,
    ) -> Vec<String> {
        let components = self.components;
        let component = components.reference(schema);
        let mapped = component.map(|component| self.of(component));
        if let Some(mapped) = mapped.filter(|mapped| !mapped.is_empty()) {
            return mapped;
        }
        let allowed = components.strings(normal.declarations(name));
        let component = component.and_then(|component| components.get(component));
        let Some(component) = component.filter(|_| allowed.is_empty()) else {
            return allowed;
        };
        // A union of unions: what chooses one of its branches chooses it.
        let own = Self::read(components, component.schema, |_, _| {});
        let is_own = discriminator(component.schema) == Some(name) && !own.targets.is_empty();
        let mapping = if is_own { &own } else { self };
        let inner = branches(component.schema).filter(|_| unions < MAX_UNIONS);
        let values = inner.flat_map(|inner| {
            let normal = components.normal(inner, None);
            mapping.values_of(inner, &normal, name, unions + 1)
        });
        let values: Vec<String> = values.collect();
        match values.is_empty() {
            true => vec![component.key.to_owned()],
            false => values,
        }
    }
}

/// A property that every branch requires and of which each allows a few values that no other allows. The branches get theirs.
fn inferred(
    components: &Components<'_>,
    branches: &mut [Branch<'_>],
    common: &Normal<'_>,
) -> UnionTag {
    let first = branches.first();
    let names = first.map(|first| enumerated(components, &first.normal, 0));
    for name in names.unwrap_or_default() {
        let property = Property {
            components,
            name,
            common,
        };
        let held = |branch: &Branch<'_>| property.held(branch.schema, &branch.normal).values;
        let values: Vec<Vec<String>> = branches.iter().map(held).collect();
        let mut taken = BTreeSet::new();
        let tells_apart = values.iter().all(|values| !values.is_empty());
        if tells_apart && values.iter().flatten().all(|value| taken.insert(value)) {
            for (branch, values) in branches.iter_mut().zip(values) {
                branch.variant.values = values;
            }
            return UnionTag::Property(name.to_owned());
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
    let names = normal.properties.keys().copied();
    let is_enum = |name: &&str| !components.strings(normal.declarations(name)).is_empty();
    let mut enumerated: Vec<&str> = names.filter(is_enum).collect();
    if let Some(inner) = normal.branches().first()
        && unions < MAX_UNIONS
    {
        let inner = components.normal(inner, None);
        enumerated.extend(self::enumerated(components, &inner, unions + 1));
    }
    enumerated
}

/// Finds whether a branch has the discriminator itself, or gets it from the union. One that does not name it, and that several
/// values choose, becomes a branch for each of them: nothing else would tell which one it was.
fn split_unnamed<'n>(property: &Property<'_>, mut branch: Branch<'n>) -> Vec<Branch<'n>> {
    let holds = property.held(branch.schema, &branch.normal).holds;
    branch.variant.tag = holds.into();
    let values = &branch.variant.values;
    if holds != Holds::Unnamed || values.len() < 2 {
        return vec![branch];
    }
    let split = values.iter().map(|value| {
        let mut branch = branch.clone();
        branch.variant.name = named_after(value);
        branch.variant.values = vec![value.clone()];
        branch
    });
    split.collect()
}
