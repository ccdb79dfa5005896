//! A component with a discriminator that others inherit from by `allOf`: wherever it is used, any of them may stand.
//!
//! ```text
//! Pet: {discriminator: {propertyName: kind}, …}, Cat: {allOf: [{$ref: Pet}, …]}
//!   ->  union Pet by "kind": Pet = "Pet", Cat = "Cat"
//! ```

use std::collections::BTreeSet;

use crate::ir::{Docs, Shape, TagPresence, TypeName, UnionTag};
use crate::node::Node;

use super::components::Components;
use super::discriminator::Branch;
use super::docs;
use super::scope::{Lowered, Scope, within};
use super::union::{finish, variant};

impl Scope<'_> {
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
        // An heir that is a union itself is one variant, whatever its own heirs are.
        collect_heirs(components, own, &mut heirs, |heir| {
            !is_base(components, heir)
        });
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
                tag: self.tag_presence(schema, property, &[]),
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
                    tag: match is_base(components, heir) {
                        true => TagPresence::Own,
                        false => self.tag_presence(component, property, &[]),
                    },
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
            collect_heirs(components, heir, &mut family, |_| true);
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

/// The heirs of a component and theirs; not those of an heir where `down_from` says so.
fn collect_heirs(
    components: &Components<'_>,
    base: usize,
    found: &mut BTreeSet<usize>,
    down_from: impl Fn(usize) -> bool,
) {
    let mut open = vec![base];
    while let Some(next) = open.pop() {
        for heir in components.heirs(next) {
            if found.insert(*heir) && down_from(*heir) {
                open.push(*heir);
            }
        }
    }
}
