//! Discriminator Object: the property of a value that tells which branch of a union it is.
//!
//! ```text
//! {oneOf: [{$ref: Cat}, {$ref: Dog}], discriminator: {propertyName: kind, mapping: {feline: Cat}}}
//!   ->  Property("kind"): Cat = "feline", Dog = "Dog"
//! ```

use std::collections::BTreeSet;

use crate::ir::{TagPresence, TypeName, UnionTag};
use crate::node::Node;

use super::object::Part;
use super::scope::Scope;

/// A branch of a union before its shape is known.
pub(super) struct Branch<'n> {
    /// Its schema.
    pub(super) schema: &'n Node,
    /// What its variant is called.
    pub(super) name: String,
    /// The values of the discriminator that choose it.
    pub(super) values: Vec<String>,
    /// Whether its own values have the discriminator.
    pub(super) tag: TagPresence,
}

impl<'a> Scope<'a> {
    /// Gives each branch its values of the discriminator, where there is one that tells them apart.
    pub(super) fn tag(
        &self,
        union: &Node,
        branches: &mut Vec<Branch<'_>>,
        common: &[Part<'_>],
    ) -> UnionTag {
        let Some(discriminator) = union.get("discriminator") else {
            return self.inferred_tag(branches, common);
        };
        let Some(property) = discriminator.get("propertyName").and_then(Node::as_str) else {
            self.cx().error(
                discriminator.origin,
                "this discriminator has no `propertyName`",
            );
            return UnionTag::Trial;
        };
        let mapping = self.mapping(discriminator);
        let mut taken: BTreeSet<String> = BTreeSet::new();
        for branch in branches.iter_mut() {
            let mut values = self.tag_values(branch.schema, property, &mapping, 0);
            values.retain(|value| taken.insert(value.clone()));
            branch.values = values;
        }
        match branches.iter().find(|branch| branch.values.is_empty()) {
            None => {
                self.settle_tag(property, branches, common);
                UnionTag::Property(property.to_owned())
            }
            Some(nameless) => {
                self.cx()
                    .note(
                        nameless.schema.origin,
                        format!("no value of the discriminator `{property}` leads to this branch; the branches are tried in order"),
                    )
                    .help("make it a component, or give its property an `enum` of one value");
                for branch in branches.iter_mut() {
                    branch.values.clear();
                }
                UnionTag::Trial
            }
        }
    }

    /// `mapping`, with the components it leads to.
    pub(super) fn mapping(&self, discriminator: &Node) -> Vec<(String, usize)> {
        let entries = discriminator.get("mapping").and_then(Node::as_object);
        let mut mapping = Vec::new();
        for (value, target) in entries.into_iter().flatten() {
            let found = target
                .as_str()
                .and_then(|target| self.document.components.by_reference(target));
            match found {
                Some(index) => mapping.push((value.clone(), index)),
                None => {
                    self.cx()
                        .note(
                            target.origin,
                            format!("the discriminator's value `{value}` leads to no schema"),
                        )
                        .help("name a key of `components.schemas`, or write a `$ref` to one");
                }
            }
        }
        // The order of a map means nothing.
        mapping.sort();
        mapping
    }

    /// The values that choose a branch: those of the mapping; else those that its own schema allows; else its component's key.
    fn tag_values(
        &self,
        branch: &Node,
        property: &str,
        mapping: &[(String, usize)],
        chain: usize,
    ) -> Vec<String> {
        let components = &self.document.components;
        let reference = branch.get("$ref").and_then(Node::as_str);
        let Some(index) = reference.and_then(|reference| components.by_reference(reference)) else {
            return self.allowed_values(branch, property);
        };
        let mapped: Vec<String> = mapping
            .iter()
            .filter(|(_, target)| *target == index)
            .map(|(value, _)| value.clone())
            .collect();
        let Some((key, component)) = components.get(index) else {
            return mapped;
        };
        if !mapped.is_empty() {
            return mapped;
        }
        let allowed = self.allowed_values(component, property);
        if !allowed.is_empty() {
            return allowed;
        }
        let inner = ["oneOf", "anyOf"]
            .iter()
            .filter_map(|key| component.get(key)?.as_array())
            .flatten();
        let own = component.get("discriminator");
        let own =
            own.filter(|own| own.get("propertyName").and_then(Node::as_str) == Some(property));
        let own = own.map(|own| self.mapping(own)).unwrap_or_default();
        let mapping = if own.is_empty() { mapping } else { &own };
        let inner: Vec<String> = match chain {
            // A union of unions: what chooses one of its branches chooses it.
            0..4 => inner
                .flat_map(|inner| self.tag_values(inner, property, mapping, chain + 1))
                .collect(),
            _ => Vec::new(),
        };
        if inner.is_empty() {
            vec![key.to_owned()]
        } else {
            inner
        }
    }

    /// The `enum` that a schema's own declaration of the property has.
    pub(super) fn allowed_values(&self, schema: &Node, property: &str) -> Vec<String> {
        let owner = TypeName::Inline(Vec::new());
        let parts = self.parts(schema, &owner);
        let mut declared = parts
            .iter()
            .rev()
            .filter_map(|part| part.schema.at(&["properties", property]));
        declared
            .find_map(|declared| self.texts(declared))
            .unwrap_or_default()
    }
}
