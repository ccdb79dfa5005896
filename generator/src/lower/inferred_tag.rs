//! What tells the branches of a union apart where the document names no discriminator.
//!
//! ```text
//! {oneOf: [{required: [kind], properties: {kind: {enum: [cat]}}}, {required: [kind], properties: {kind: {enum: [dog]}}}]}
//!   ->  Property("kind"): "cat", "dog"
//! ```

use std::collections::BTreeSet;

use crate::ir::{TypeName, UnionTag};
use crate::node::{Node, Value};

use super::components::MAX_CHAIN;
use super::discriminator::Branch;
use super::object::Part;
use super::scope::Scope;

/// How many unions in each other are looked through.
pub(super) const MAX_UNIONS: usize = 4;

impl<'a> Scope<'a> {
    /// A property that every branch requires and of which each allows a few values that no other allows. The branches get theirs.
    pub(super) fn inferred_tag(
        &self,
        branches: &mut [Branch<'_>],
        common: &[Part<'_>],
    ) -> UnionTag {
        let Some(first) = branches.first() else {
            return UnionTag::Trial;
        };
        for property in self.enumerated(first.schema, 0) {
            let values: Option<Vec<Vec<String>>> = branches
                .iter()
                .map(|branch| self.own_values(branch.schema, property, common, 0))
                .collect();
            let Some(values) = values else { continue };
            let mut taken = BTreeSet::new();
            if values
                .iter()
                .flatten()
                .all(|value| taken.insert(value.clone()))
            {
                for (branch, values) in branches.iter_mut().zip(values) {
                    branch.values = values;
                }
                return UnionTag::Property(property.to_owned());
            }
        }
        UnionTag::Trial
    }

    /// The properties of a branch that have an `enum`, in order.
    fn enumerated<'n>(&self, schema: &'n Node, unions: usize) -> Vec<&'n str>
    where
        'a: 'n,
    {
        let parts = self.parts(schema, &TypeName::Inline(Vec::new()));
        let properties = parts
            .iter()
            .filter_map(|part| part.schema.get("properties")?.as_object())
            .flatten();
        let mut found: Vec<&str> = properties
            .filter(|(_, declared)| self.texts(declared).is_some())
            .map(|(name, _)| name.as_str())
            .collect();
        let inner = parts.iter().find_map(|part| part.union?.first());
        if let Some(inner) = inner
            && unions < MAX_UNIONS
        {
            found.extend(self.enumerated(inner, unions + 1));
        }
        found
    }

    /// The values that a branch allows for a property that it requires.
    fn own_values(
        &self,
        schema: &Node,
        property: &str,
        common: &[Part<'_>],
        unions: usize,
    ) -> Option<Vec<String>> {
        let parts = self.parts(schema, &TypeName::Inline(Vec::new()));
        let is_required = parts
            .iter()
            .chain(common)
            .any(|part| requires(part.schema, property));
        let mut declared = parts
            .iter()
            .filter_map(|part| part.schema.at(&["properties", property]));
        if let Some(values) = declared.find_map(|declared| self.texts(declared)) {
            return is_required.then_some(values);
        }
        let inner = parts.iter().find_map(|part| part.union)?;
        if unions >= MAX_UNIONS {
            return None;
        }
        let values = inner
            .iter()
            .map(|inner| self.own_values(inner, property, common, unions + 1));
        let values: Vec<Vec<String>> = values.collect::<Option<_>>()?;
        Some(values.concat())
    }

    /// The texts of the `enum` of a property, as they stand in a discriminator. `None` where there is none, or where it holds anything
    /// but texts, integers and booleans.
    pub(super) fn texts(&self, declared: &Node) -> Option<Vec<String>> {
        let components = &self.document.components;
        let mut at = declared;
        for _ in 0..MAX_CHAIN {
            let only = match at.get("allOf").and_then(Node::as_array) {
                Some([only]) => Some(only),
                Some(_) | None => None,
            };
            let reference = at.get("$ref").and_then(Node::as_str);
            let target = reference.and_then(|reference| components.by_reference(reference));
            match (target.and_then(|index| components.get(index)), only) {
                (Some((_, component)), _) => at = component,
                (None, Some(only)) if at.get("enum").is_none() => at = only,
                (None, _) => break,
            }
        }
        let values = at.get("enum")?.as_array()?;
        let texts = values.iter().map(|value| match &value.value {
            Value::String(text) => Some(text.clone()),
            Value::Boolean(flag) => Some(flag.to_string()),
            Value::Number(number) if !number.is_f64() => Some(number.to_string()),
            Value::Number(_) | Value::Null | Value::Array(_) | Value::Object(_) => None,
        });
        texts
            .collect::<Option<Vec<String>>>()
            .filter(|texts| !texts.is_empty())
    }
}

/// Whether a schema's own `required` names a property.
pub(super) fn requires(schema: &Node, property: &str) -> bool {
    let required = schema
        .get("required")
        .and_then(Node::as_array)
        .unwrap_or(&[]);
    required.iter().any(|name| name.as_str() == Some(property))
}
