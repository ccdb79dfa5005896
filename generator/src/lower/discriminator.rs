//! Discriminator Object: the property of a value that tells which branch of a union it is.
//!
//! ```text
//! {oneOf: [{$ref: Cat}, {$ref: Dog}], discriminator: {propertyName: kind, mapping: {feline: Cat}}}
//!   ->  Property("kind"): Cat = "feline", Dog = "Dog"
//! ```

use std::collections::BTreeSet;

use crate::ir::{Docs, Shape, TypeName, UnionTag};
use crate::node::Node;

use super::components::Components;
use super::docs;
use super::scope::{Lowered, Scope, within};
use super::union::{finish, variant};

/// A branch of a union before its shape is known.
pub(super) struct Branch<'n> {
    /// Its schema.
    pub(super) schema: &'n Node,
    /// What its variant is called.
    pub(super) name: String,
    /// The values of the discriminator that choose it.
    pub(super) values: Vec<String>,
}

impl<'a> Scope<'a> {
    /// Gives each branch its values of the discriminator, where there is one that tells them apart.
    pub(super) fn tag(&self, union: &Node, branches: &mut [Branch<'_>]) -> UnionTag {
        let Some(discriminator) = union.get("discriminator") else {
            return UnionTag::Trial;
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
            None => UnionTag::Property(property.to_owned()),
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
    fn mapping(&self, discriminator: &Node) -> Vec<(String, usize)> {
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
    fn allowed_values(&self, schema: &Node, property: &str) -> Vec<String> {
        let owner = TypeName::Inline(Vec::new());
        let parts = self.parts(schema, &owner);
        let declared = parts
            .iter()
            .rev()
            .find_map(|part| part.schema.at(&["properties", property, "enum"]));
        let values = declared.and_then(Node::as_array).unwrap_or(&[]);
        values
            .iter()
            .filter_map(Node::as_str)
            .map(str::to_owned)
            .collect()
    }

    /// A component with a discriminator that others inherit from: wherever it is used, any of them may stand.
    pub(super) fn base(&mut self, schema: &Node, name: &TypeName) -> Option<Lowered> {
        let TypeName::Component(key) = name else {
            return None;
        };
        let property = schema.at(&["discriminator", "propertyName"])?.as_str()?;
        if schema.get("oneOf").is_some() || schema.get("anyOf").is_some() {
            return None;
        }
        let components = &self.document.components;
        let own = components.find(key)?;
        let mut heirs = BTreeSet::new();
        collect_heirs(components, own, &mut heirs);
        if heirs.is_empty() {
            return None;
        }
        let mapping = self.mapping(schema.get("discriminator")?);
        let mut taken = BTreeSet::new();
        let mut variants = Vec::new();
        if let Some(values) = self.values_of_base(schema, property, own, &mapping) {
            taken.extend(values.iter().cloned());
            let inline = within(name, "base");
            let parts = self.parts(schema, name);
            let shape = match self.record(&parts, &inline) {
                Lowered::Shape(shape) => shape,
                Lowered::Kind(kind) => {
                    self.declare(schema.origin, &inline, docs::of_schema(schema), kind)
                }
            };
            let branch = Branch {
                schema,
                name: key.clone(),
                values,
            };
            variants.push(variant(branch, shape));
        }
        for heir in heirs {
            let Some((heir_key, component)) = components.get(heir) else {
                continue;
            };
            let mut values = self.values_of_heir(heir, property, &mapping);
            values.retain(|value| taken.insert(value.clone()));
            if !values.is_empty() {
                let branch = Branch {
                    schema: component,
                    name: heir_key.to_owned(),
                    values,
                };
                let mut made = variant(branch, Shape::Named(Components::id(heir)));
                made.docs = Docs::default();
                variants.push(made);
            }
        }
        Some(finish(UnionTag::Property(property.to_owned()), variants))
    }

    /// The values that mean the base itself: those of the mapping, or its own key, unless its enum excludes that.
    fn values_of_base(
        &self,
        schema: &Node,
        property: &str,
        own: usize,
        mapping: &[(String, usize)],
    ) -> Option<Vec<String>> {
        let mapped: Vec<String> = mapping
            .iter()
            .filter(|(_, target)| *target == own)
            .map(|(value, _)| value.clone())
            .collect();
        if !mapped.is_empty() {
            return Some(mapped);
        }
        let (key, _) = self.document.components.get(own)?;
        let allowed = self.allowed_values(schema, property);
        let possible =
            mapping.is_empty() && (allowed.is_empty() || allowed.iter().any(|value| value == key));
        possible.then(|| vec![key.to_owned()])
    }

    fn values_of_heir(
        &self,
        heir: usize,
        property: &str,
        mapping: &[(String, usize)],
    ) -> Vec<String> {
        let components = &self.document.components;
        let mut family = BTreeSet::from([heir]);
        // An heir that is a union itself stands for its own heirs too.
        if is_base(components, heir) {
            all_heirs(components, heir, &mut family);
        }
        let mut values = Vec::new();
        for member in family {
            let mapped = mapping.iter().filter(|(_, target)| *target == member);
            let before = values.len();
            values.extend(mapped.map(|(value, _)| value.clone()));
            if values.len() > before {
                continue;
            }
            let Some((key, component)) = components.get(member) else {
                continue;
            };
            // Only what the heir itself says of the property, not what the base says for all of them.
            let own: Vec<&Node> = component
                .get("allOf")
                .and_then(Node::as_array)
                .into_iter()
                .flatten()
                .collect();
            let declared = own
                .iter()
                .chain([&component])
                .find_map(|part| part.at(&["properties", property, "enum"]));
            let allowed: Vec<String> = declared
                .and_then(Node::as_array)
                .into_iter()
                .flatten()
                .filter_map(Node::as_str)
                .map(str::to_owned)
                .collect();
            values.extend(if allowed.is_empty() {
                vec![key.to_owned()]
            } else {
                allowed
            });
        }
        values
    }
}

/// A component that has a discriminator and heirs.
fn is_base(components: &Components<'_>, index: usize) -> bool {
    let has_discriminator = components
        .get(index)
        .is_some_and(|(_, schema)| schema.get("discriminator").is_some());
    has_discriminator && !components.heirs(index).is_empty()
}

/// The heirs of a component and theirs, down to those that are unions themselves.
fn collect_heirs(components: &Components<'_>, base: usize, found: &mut BTreeSet<usize>) {
    for heir in components.heirs(base) {
        if found.insert(*heir) && !is_base(components, *heir) {
            collect_heirs(components, *heir, found);
        }
    }
}

fn all_heirs(components: &Components<'_>, base: usize, found: &mut BTreeSet<usize>) {
    for heir in components.heirs(base) {
        if found.insert(*heir) {
            all_heirs(components, *heir, found);
        }
    }
}
