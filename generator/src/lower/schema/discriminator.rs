//! The property of a value that tells which branch of a union it is: that of the Discriminator Object, or one that all branches
//! require and of which each allows other values.
//!
//! ```text
//! {oneOf: [{$ref: Cat}, {$ref: Dog}], discriminator: {propertyName: kind, mapping: {feline: Cat}}}
//!   ->  by "kind": Cat = "feline", Dog = "Dog"
//! {oneOf: [{required: [kind], properties: {kind: {enum: [cat]}}}, {required: [kind], properties: {kind: {enum: [dog]}}}]}
//!   ->  by "kind": "cat", "dog"
//! ```

use std::collections::BTreeSet;

use crate::node::Node;

use super::presence::Holds;
use super::union::{Branch, named_after};
use crate::lower::normal::{Components, Normal, branches, discriminator};
use crate::lower::scope::Scope;

/// How many unions in each other are looked through.
pub(super) const MAX_UNIONS: usize = 4;

/// A property that may tell which branch of a union a value is.
pub(super) struct Discriminator<'d> {
    pub(super) components: &'d Components<'d>,
    pub(super) name: &'d str,
    /// What holds for all branches.
    pub(super) common: &'d Normal<'d>,
    /// `mapping`: values, and the components they lead to. The order of a map means nothing: they are sorted.
    pub(super) mapping: Vec<(String, usize)>,
}

/// Gives each branch its values of the discriminator, if there is one that tells them apart.
pub(super) fn tag(
    scope: &Scope<'_>,
    union: &Node,
    branches: &mut Vec<Branch<'_>>,
    common: &Normal<'_>,
) -> Option<String> {
    let components = &scope.document.components;
    let Some(property) = Discriminator::new(scope, union, common) else {
        return inferred(components, branches, common);
    };
    let mut taken = BTreeSet::new();
    for branch in branches.iter_mut() {
        let mut values = property.values_of(branch.schema, &branch.normal, &property.mapping, 0);
        values.retain(|value| taken.insert(value.clone()));
        branch.variant.values = values;
    }
    let mut all = branches.iter();
    let name = property.name;
    if let Some(nameless) = all.find(|branch| branch.variant.values.is_empty()) {
        let message = format!(
            "no value of the discriminator `{name}` selects this branch: the discriminator is ignored, and a value is decoded as the branch that fits it best"
        );
        let help = "make it a component, or give its property an `enum` of one value";
        scope.cx().note(nameless.schema.origin, message).help(help);
        for branch in branches {
            branch.variant.values.clear();
        }
        return None;
    }
    let split = branches.drain(..).flat_map(|branch| property.split(branch));
    *branches = split.collect();
    Some(name.to_owned())
}

impl<'d> Discriminator<'d> {
    /// The Discriminator Object of a union or a supertype. Entries of its mapping that lead nowhere are reported.
    pub(super) fn new(scope: &Scope<'d>, union: &'d Node, common: &'d Normal<'d>) -> Option<Self> {
        let name = discriminator(union)?;
        let components = &scope.document.components;
        let mapping = mapping(components, union, |value, target| {
            let message = format!(
                "`mapping` gives the discriminator's value `{value}` a schema that does not exist"
            );
            let help = "name a key of `components.schemas`, or write a `$ref` to one";
            scope.cx().note(target.origin, message).help(help);
        });
        Some(Self {
            components,
            name,
            common,
            mapping,
        })
    }

    /// The values that choose a branch: those of the mapping; else those that its own schema allows; else its component's key.
    fn values_of(
        &self,
        schema: &Node,
        normal: &Normal<'_>,
        mapping: &[(String, usize)],
        unions: usize,
    ) -> Vec<String> {
        let components = self.components;
        let target = components.reference(schema);
        let mapped = target.map(|target| mapped(mapping, target));
        if let Some(mapped) = mapped.filter(|mapped| !mapped.is_empty()) {
            return mapped;
        }
        let allowed = components.strings(normal.declarations(self.name));
        let Some(component) = components.target(schema).filter(|_| allowed.is_empty()) else {
            return allowed;
        };
        // A union of unions: what chooses one of its branches chooses it.
        let own = self::mapping(components, component.schema, |_, _| {});
        let is_own = discriminator(component.schema) == Some(self.name) && !own.is_empty();
        let mapping = if is_own { &own } else { mapping };
        let inner = branches(component.schema).filter(|_| unions < MAX_UNIONS);
        let values = inner.flat_map(|inner| {
            let normal = components.normal(inner, None);
            self.values_of(inner, &normal, mapping, unions + 1)
        });
        let values: Vec<String> = values.collect();
        match values.is_empty() {
            true => vec![component.key.to_owned()],
            false => values,
        }
    }

    /// Finds whether a branch has the discriminator itself, or gets it from the union. One that does not name it, and that several
    /// values choose, becomes a branch for each of them: nothing else would tell which one it was.
    fn split<'n>(&self, mut branch: Branch<'n>) -> Vec<Branch<'n>> {
        let holds = self.held(branch.schema, &branch.normal).holds;
        branch.variant.adds_tag = holds.needs_tag();
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
}

/// `mapping`: values, and the components they lead to.
fn mapping(
    components: &Components<'_>,
    union: &Node,
    broken: impl Fn(&str, &Node),
) -> Vec<(String, usize)> {
    let mut mapping = Vec::new();
    let discriminator = union.get("discriminator").into_iter();
    for (value, target) in discriminator.flat_map(|node| node.members("mapping")) {
        match target.as_str().and_then(|key| components.by_reference(key)) {
            Some(index) => mapping.push((value.to_owned(), index)),
            None => broken(value, target),
        }
    }
    // The order of a map means nothing.
    mapping.sort();
    mapping
}

/// The values of a mapping that lead to a component.
pub(super) fn mapped(mapping: &[(String, usize)], component: usize) -> Vec<String> {
    let values = mapping.iter().filter(|(_, target)| *target == component);
    values.map(|(value, _)| value.clone()).collect()
}

/// A property that every branch requires and of which each allows a few values that no other allows. The branches get theirs.
fn inferred(
    components: &Components<'_>,
    branches: &mut [Branch<'_>],
    common: &Normal<'_>,
) -> Option<String> {
    let first = branches.first()?;
    for name in enumerated(components, &first.normal, 0) {
        let property = Discriminator {
            components,
            name,
            common,
            mapping: Vec::new(),
        };
        let held = |branch: &Branch<'_>| property.held(branch.schema, &branch.normal).values;
        let values: Vec<Vec<String>> = branches.iter().map(held).collect();
        let mut taken = BTreeSet::new();
        let tells_apart = values.iter().all(|values| !values.is_empty());
        if tells_apart && values.iter().flatten().all(|value| taken.insert(value)) {
            for (branch, values) in branches.iter_mut().zip(values) {
                branch.variant.values = values;
            }
            return Some(name.to_owned());
        }
    }
    None
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
    let inner = normal.branches().first().filter(|_| unions < MAX_UNIONS);
    if let Some(inner) = inner.map(|inner| components.normal(inner, None)) {
        enumerated.extend(self::enumerated(components, &inner, unions + 1));
    }
    enumerated
}
