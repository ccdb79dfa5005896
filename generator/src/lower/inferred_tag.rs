//! What tells the branches of a union apart where the document names no discriminator, and which of them have the one that it names.
//!
//! ```text
//! {oneOf: [{required: [kind], properties: {kind: {enum: [cat]}}}, {required: [kind], properties: {kind: {enum: [dog]}}}]}
//!   ->  Property("kind"): "cat", "dog"
//! ```

use std::collections::BTreeSet;

use crate::ir::{TagPresence, TypeName, UnionTag};
use crate::node::{Node, Value};

use super::components::MAX_CHAIN;
use super::discriminator::Branch;
use super::object::Part;
use super::scope::Scope;

/// How many unions in each other are looked through.
const MAX_UNIONS: usize = 4;

/// How the values of a schema hold a property.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Holds {
    /// They are no objects.
    Never,
    /// They do not name it.
    Unnamed,
    /// They name it, and may leave it out.
    Optional,
    /// They always have it.
    Required,
}

impl From<Holds> for TagPresence {
    fn from(holds: Holds) -> Self {
        match holds {
            Holds::Never | Holds::Required => Self::Own,
            Holds::Unnamed | Holds::Optional => Self::Added,
        }
    }
}

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

    /// Finds which branches have the discriminator themselves. One that does not name it, and that several values choose, becomes a branch for
    /// each of them: nothing else would tell which one it was.
    pub(super) fn settle_tag(
        &self,
        property: &str,
        branches: &mut Vec<Branch<'_>>,
        common: &[Part<'_>],
    ) {
        let mut settled = Vec::with_capacity(branches.len());
        for mut branch in branches.drain(..) {
            let holds = self.holds(branch.schema, property, common, 0);
            branch.tag = holds.into();
            if holds != Holds::Unnamed || branch.values.len() < 2 {
                settled.push(branch);
                continue;
            }
            settled.extend(branch.values.iter().map(|value| Branch {
                schema: branch.schema,
                name: value.clone(),
                values: vec![value.clone()],
                tag: branch.tag,
            }));
        }
        *branches = settled;
    }

    /// Whether the values of a branch have the discriminator.
    pub(super) fn tag_presence(
        &self,
        schema: &Node,
        property: &str,
        common: &[Part<'_>],
    ) -> TagPresence {
        self.holds(schema, property, common, 0).into()
    }

    fn holds(&self, schema: &Node, property: &str, common: &[Part<'_>], unions: usize) -> Holds {
        let parts = self.parts(schema, &TypeName::Inline(Vec::new()));
        let all = || parts.iter().chain(common).map(|part| part.schema);
        let writes_it = |schema: &Node| {
            schema
                .at(&["discriminator", "propertyName"])
                .and_then(Node::as_str)
                == Some(property)
        };
        // A union of the same discriminator writes it, and so does a base that has heirs.
        if unions > 0 && all().any(writes_it) || self.is_written_by_target(schema, property) {
            return Holds::Required;
        }
        let is_required = all().any(|schema| requires(schema, property));
        if all().any(|schema| schema.at(&["properties", property]).is_some()) {
            return if is_required {
                Holds::Required
            } else {
                Holds::Optional
            };
        }
        let inner = parts.iter().find_map(|part| part.union).unwrap_or(&[]);
        if !inner.is_empty() && unions < MAX_UNIONS {
            let inner = inner
                .iter()
                .map(|inner| self.holds(inner, property, common, unions + 1));
            return inner.min().unwrap_or(Holds::Unnamed);
        }
        let is_object = |schema: &Node| {
            schema.get("type").and_then(Node::as_str) == Some("object")
                || schema.get("properties").is_some()
        };
        if all().any(is_object) {
            Holds::Unnamed
        } else {
            Holds::Never
        }
    }

    /// Whether a branch refers to a component that is a union by this very property.
    fn is_written_by_target(&self, schema: &Node, property: &str) -> bool {
        let components = &self.document.components;
        let reference = schema.get("$ref").and_then(Node::as_str);
        let Some(index) = reference.and_then(|reference| components.by_reference(reference)) else {
            return false;
        };
        let Some((_, target)) = components.get(index) else {
            return false;
        };
        let named = target
            .at(&["discriminator", "propertyName"])
            .and_then(Node::as_str);
        let is_union = ["oneOf", "anyOf"]
            .iter()
            .any(|key| target.get(key).is_some());
        named == Some(property) && (is_union || !components.heirs(index).is_empty())
    }
}

fn requires(schema: &Node, property: &str) -> bool {
    let required = schema
        .get("required")
        .and_then(Node::as_array)
        .unwrap_or(&[]);
    required.iter().any(|name| name.as_str() == Some(property))
}
