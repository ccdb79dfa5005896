//! Discriminators (OpenAPI 3.1.1 §4.8.25): expresses in JSON Schema which schema they choose for a value.
//!
//! ```text
//! Pet: {discriminator: {propertyName: kind}}, Cat: {allOf: [{$ref: Pet}]}
//!   ->  where Pet is used: {anyOf: [{allOf: [Pet, kind is "Pet"]}, {allOf: [Cat, kind is "Cat"]}]}
//! ```

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use crate::document::{Dialect, Document};
use crate::schemas::{Location, Meaning, Reader, escape};

/// The subtypes of component schemas: `allOf` inheritance.
#[derive(Debug, Default)]
pub(crate) struct Subtypes {
    /// Schemas with a discriminator and subtypes.
    by_supertype: BTreeMap<Location, BTreeSet<Location>>,
}

impl Subtypes {
    /// Reads which component schemas inherit from others.
    pub(crate) fn read(document: &mut Document, components: &[(String, Location)]) -> Self {
        let root = document.root().to_owned();
        let Ok(root) = document.file(&root) else {
            return Self::default();
        };
        let by_pointer: BTreeMap<&str, &Location> = components
            .iter()
            .map(|(_, location)| (location.pointer.as_str(), location))
            .collect();
        let mut children: BTreeMap<&Location, Vec<&Location>> = BTreeMap::new();
        for (_, subtype) in components {
            let branches = root
                .pointer(&subtype.pointer)
                .and_then(|schema| schema["allOf"].as_array());
            for reference in branches
                .into_iter()
                .flatten()
                .filter_map(|branch| branch["$ref"].as_str())
            {
                let supertype = reference
                    .strip_prefix('#')
                    .and_then(|pointer| by_pointer.get(pointer));
                if let Some(supertype) = supertype.filter(|supertype| **supertype != subtype) {
                    children.entry(supertype).or_default().push(subtype);
                }
            }
        }
        let is_supertype = |location: &Location| {
            root.pointer(&location.pointer).is_some_and(|schema| {
                schema.get("discriminator").is_some()
                    && schema.get("oneOf").is_none()
                    && schema.get("anyOf").is_none()
            })
        };
        let mut by_supertype = BTreeMap::new();
        for (_, supertype) in components
            .iter()
            .filter(|(_, location)| is_supertype(location))
        {
            let mut subtypes = BTreeSet::new();
            let mut open = vec![supertype];
            while let Some(next) = open.pop() {
                for subtype in children.get(next).into_iter().flatten() {
                    if subtypes.insert((*subtype).clone()) {
                        open.push(subtype);
                    }
                }
            }
            if !subtypes.is_empty() {
                by_supertype.insert(supertype.clone(), subtypes);
            }
        }
        Self { by_supertype }
    }

    /// Whether a schema has a discriminator and subtypes.
    pub(crate) fn has(&self, location: &Location) -> bool {
        self.by_supertype.contains_key(location)
    }
}

/// A schema with subtypes where it is used: the schema or a subtype, as the discriminator says.
pub(crate) fn any(reader: &mut Reader<'_>, supertype: &Location) -> Value {
    let subtypes = reader
        .subtypes
        .by_supertype
        .get(supertype)
        .cloned()
        .unwrap_or_default();
    let discriminator = reader
        .at(supertype)
        .map(|schema| schema["discriminator"].clone())
        .unwrap_or_default();
    let family = [supertype.clone()].into_iter().chain(subtypes);
    let branches: Vec<Value> = family
        .map(|member| {
            let chosen = chosen(reader, &discriminator, &member);
            let index = reader.index(member, Meaning::Own);
            json!({"allOf": [{"$ref": format!("#/$defs/{index}")}, chosen]})
        })
        .collect();
    json!({"anyOf": branches})
}

/// The condition under which the discriminator chooses a schema.
pub(crate) fn chosen(reader: &mut Reader<'_>, discriminator: &Value, member: &Location) -> Value {
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
        // The mapping may assign these values to other schemas.
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

/// Whether a value of `mapping`, a reference or a component's name, resolves to a schema.
fn leads_to(reader: &mut Reader<'_>, target: &str, member: &Location) -> bool {
    let is_name = !target.contains(['#', '/']);
    if is_name && (key(member) == target || key(member) == escape(target)) {
        return true;
    }
    reader.resolve(&member.file, target) == *member
}

/// The values that a schema itself allows for the discriminator. Many documents list them there instead of in `mapping`.
fn own_values(
    reader: &mut Reader<'_>,
    member: &Location,
    property: &str,
    depth: usize,
) -> Option<Vec<String>> {
    let schema = reader.at(member)?.clone();
    if depth > 8 {
        return None;
    }
    if let Some(target) = schema["$ref"].as_str() {
        let target = reader.resolve(&member.file, target);
        return own_values(reader, &target, property, depth + 1);
    }
    let branches = schema["allOf"].as_array().into_iter().flatten();
    branches.chain([&schema]).find_map(|part| {
        let declared = &part["properties"][property];
        let values = declared["enum"].as_array().map(Vec::as_slice);
        let values = values.unwrap_or(std::slice::from_ref(&declared["const"]));
        let strings: Vec<String> = values
            .iter()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect();
        (!strings.is_empty()).then_some(strings)
    })
}

/// The last token of a location's pointer: a component's key.
fn key(location: &Location) -> String {
    let last = location.pointer.rsplit('/').next().unwrap_or_default();
    last.replace("~1", "/").replace("~0", "~")
}
