//! Discriminators (OpenAPI 3.1.1 §4.8.25): which schema a value must be valid for, said as JSON Schema.
//!
//! ```text
//! Pet: {discriminator: {propertyName: kind}}, Cat: {allOf: [{$ref: Pet}]}
//!   ->  where Pet is used: {anyOf: [{allOf: [Pet, kind is "Pet"]}, {allOf: [Cat, kind is "Cat"]}]}
//! ```

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use crate::document::{Dialect, Document};
use crate::schemas::{Meaning, Place, Reader, escape};

/// Which component schemas inherit from which, by `allOf`.
#[derive(Debug, Default)]
pub(crate) struct Heirs {
    /// Those with a discriminator and heirs.
    bases: BTreeMap<Place, BTreeSet<Place>>,
}

impl Heirs {
    /// Reads who inherits from whom.
    pub(crate) fn read(document: &mut Document, components: &[(String, Place)]) -> Self {
        let root = document.root().to_owned();
        let Ok(root) = document.file(&root) else {
            return Self::default();
        };
        let by_pointer: BTreeMap<&str, &Place> = components
            .iter()
            .map(|(_, place)| (place.pointer.as_str(), place))
            .collect();
        let mut children: BTreeMap<&Place, Vec<&Place>> = BTreeMap::new();
        for (_, heir) in components {
            let branches = root
                .pointer(&heir.pointer)
                .and_then(|schema| schema["allOf"].as_array());
            for reference in branches
                .into_iter()
                .flatten()
                .filter_map(|branch| branch["$ref"].as_str())
            {
                let base = reference
                    .strip_prefix('#')
                    .and_then(|pointer| by_pointer.get(pointer));
                if let Some(base) = base.filter(|base| **base != heir) {
                    children.entry(base).or_default().push(heir);
                }
            }
        }
        let is_base = |place: &Place| {
            root.pointer(&place.pointer).is_some_and(|schema| {
                schema.get("discriminator").is_some()
                    && schema.get("oneOf").is_none()
                    && schema.get("anyOf").is_none()
            })
        };
        let mut bases = BTreeMap::new();
        for (_, base) in components.iter().filter(|(_, place)| is_base(place)) {
            let mut found = BTreeSet::new();
            let mut open = vec![base];
            while let Some(next) = open.pop() {
                for heir in children.get(next).into_iter().flatten() {
                    if found.insert((*heir).clone()) {
                        open.push(heir);
                    }
                }
            }
            if !found.is_empty() {
                bases.insert(base.clone(), found);
            }
        }
        Self { bases }
    }

    /// Whether a schema has a discriminator and heirs.
    pub(crate) fn has(&self, place: &Place) -> bool {
        self.bases.contains_key(place)
    }
}

/// A schema with heirs, where it is used: itself or one of them, chosen by the discriminator.
pub(crate) fn any(reader: &mut Reader<'_>, base: &Place) -> Value {
    let heirs = reader.heirs.bases.get(base).cloned().unwrap_or_default();
    let discriminator = reader
        .at(base)
        .map(|schema| schema["discriminator"].clone())
        .unwrap_or_default();
    let family = [base.clone()].into_iter().chain(heirs);
    let branches: Vec<Value> = family
        .map(|member| {
            let chosen = chosen(reader, &discriminator, &member);
            let index = reader.index(member, Meaning::Own);
            json!({"allOf": [{"$ref": format!("#/$defs/{index}")}, chosen]})
        })
        .collect();
    json!({"anyOf": branches})
}

/// What the discriminator demands of a value that is to be valid for a schema.
pub(crate) fn chosen(reader: &mut Reader<'_>, discriminator: &Value, member: &Place) -> Value {
    let property = match (reader.dialect, discriminator) {
        (Dialect::V2, Value::String(property)) => property.clone(),
        (Dialect::V2 | Dialect::V30 | Dialect::V31, discriminator) => {
            match discriminator["propertyName"].as_str() {
                Some(property) => property.to_owned(),
                None => return Value::Bool(true),
            }
        }
    };
    let mapping = discriminator["mapping"]
        .as_object()
        .cloned()
        .unwrap_or_default();
    let mapped: Vec<String> = mapping
        .iter()
        .filter(|(_, target)| {
            target
                .as_str()
                .is_some_and(|target| leads_to(reader, target, member))
        })
        .map(|(value, _)| value.clone())
        .collect();
    let values = if mapped.is_empty() {
        let mut own = own_values(reader, member, &property, 0).unwrap_or_else(|| vec![key(member)]);
        // What the mapping gives to another schema means that one.
        own.retain(|value| !mapping.contains_key(value));
        own
    } else {
        mapped
    };
    if values.is_empty() {
        return Value::Bool(false);
    }
    json!({"type": "object", "required": [&property], "properties": {property: {"enum": values}}})
}

/// Whether a value of `mapping`, a reference or a component's name, means a schema.
fn leads_to(reader: &mut Reader<'_>, target: &str, member: &Place) -> bool {
    let is_name = !target.contains(['#', '/']);
    if is_name && (key(member) == target || key(member) == escape(target)) {
        return true;
    }
    reader.place(&member.file, target) == *member
}

/// The values that a schema itself allows for the discriminator: many documents give them there rather than in `mapping`.
fn own_values(
    reader: &mut Reader<'_>,
    member: &Place,
    property: &str,
    depth: usize,
) -> Option<Vec<String>> {
    let schema = reader.at(member)?.clone();
    if depth > 8 {
        return None;
    }
    if let Some(target) = schema["$ref"].as_str() {
        let target = reader.place(&member.file, target);
        return own_values(reader, &target, property, depth + 1);
    }
    let branches = schema["allOf"].as_array().into_iter().flatten();
    branches.chain([&schema]).find_map(|part| {
        let declared = &part["properties"][property];
        let values = declared["enum"].as_array().map(Vec::as_slice);
        let values = values.unwrap_or(std::slice::from_ref(&declared["const"]));
        let texts: Vec<String> = values
            .iter()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect();
        (!texts.is_empty()).then_some(texts)
    })
}

/// The last step of a place's pointer: a component's key.
fn key(place: &Place) -> String {
    let last = place.pointer.rsplit('/').next().unwrap_or_default();
    last.replace("~1", "/").replace("~0", "~")
}
