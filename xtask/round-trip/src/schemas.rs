//! A description's component schemas as JSON Schema 2020-12: a flat table in which every reference is a number.
//!
//! ```text
//! User: {nullable: true, allOf: [{$ref: common.yaml#/Base}]}   ->   0: {anyOf: [{type: 'null'}, {allOf: [{$ref: '#/$defs/1'}]}]}, 1: …
//! ```
//!
//! Independent of the generator's `normalize`, so that both do not make the same mistake.

use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};

use anyhow::{Context as _, Result};
use serde_json::{Map, Value, json};

use crate::dialect;
use crate::document::{Dialect, Document, beside};
use crate::subtypes::Subtypes;

/// The component schemas of a document, and the schemas that they refer to.
#[derive(Debug)]
pub struct Schemas {
    /// The component schemas: key, and index into the table.
    pub components: Vec<(String, usize)>,
    /// The table.
    definitions: Vec<Value>,
    /// Why some of the table's schemas could not be read.
    problems: BTreeMap<usize, String>,
}

/// The location of a schema.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Location {
    /// The file's name.
    pub(crate) file: String,
    /// A JSON pointer.
    pub(crate) pointer: String,
}

/// The meaning of a reference to a schema that has a discriminator and subtypes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Meaning {
    /// The schema or any subtype: where it is used.
    Any,
    /// The schema alone: in the `allOf` of a subtype.
    Own,
}

impl Schemas {
    /// Reads the component schemas of a document: `components.schemas`, or `definitions` in Swagger 2.0.
    ///
    /// # Errors
    ///
    /// The root file cannot be read.
    pub fn read(document: &mut Document) -> Result<Self> {
        let below = match document.dialect() {
            Dialect::V2 => "/definitions",
            Dialect::V30 | Dialect::V31 => "/components/schemas",
        };
        let root = document.root().to_owned();
        let components = document
            .file(&root)?
            .pointer(below)
            .and_then(Value::as_object);
        let keys: Vec<String> = components
            .into_iter()
            .flat_map(Map::keys)
            .cloned()
            .collect();
        let location = |key: &str| Location {
            file: root.clone(),
            pointer: format!("{below}/{}", escape(key)),
        };
        let locations: Vec<(String, Location)> = keys
            .iter()
            .map(|key| (key.clone(), location(key)))
            .collect();
        let mut reader = Reader {
            dialect: document.dialect(),
            subtypes: Subtypes::read(document, &locations),
            document,
            indices: HashMap::new(),
            open: VecDeque::new(),
        };
        let components = locations
            .into_iter()
            .map(|(key, location)| (key, reader.index(location, Meaning::Any)))
            .collect();
        let (definitions, problems) = reader.drain();
        Ok(Self {
            components,
            definitions,
            problems,
        })
    }

    /// A schema of the table.
    #[must_use]
    pub fn definition(&self, index: usize) -> &Value {
        self.definitions.get(index).unwrap_or(&Value::Bool(true))
    }

    /// The index of a reference in the table.
    #[must_use]
    pub fn target(&self, reference: &str) -> Option<usize> {
        reference.strip_prefix("#/$defs/")?.parse().ok()
    }

    /// The schemas with frequent mistakes corrected, for those that no value satisfies as written: `oneOf` becomes `anyOf`, and
    /// closed objects may have more properties, since their subtypes add some.
    #[must_use]
    pub fn relaxed(&self) -> Self {
        Self {
            components: self.components.clone(),
            definitions: self.definitions.iter().map(relaxed).collect(),
            problems: self.problems.clone(),
        }
    }

    /// A schema with the definitions that it refers to, and no others.
    ///
    /// # Errors
    ///
    /// A schema that it refers to could not be read.
    pub fn standalone(&self, index: usize) -> Result<Value, String> {
        let mut needed = BTreeSet::new();
        let mut open = vec![index];
        while let Some(next) = open.pop() {
            if let Some(problem) = self.problems.get(&next) {
                return Err(problem.clone());
            }
            if needed.insert(next) {
                references(self.definition(next), &mut |reference| {
                    open.extend(self.target(reference))
                });
            }
        }
        let definitions: Map<String, Value> = needed
            .into_iter()
            .map(|index| (index.to_string(), self.definition(index).clone()))
            .collect();
        Ok(json!({"$ref": format!("#/$defs/{index}"), "$defs": definitions}))
    }
}

fn relaxed(schema: &Value) -> Value {
    match schema {
        Value::Object(members) => {
            let mut made = Map::new();
            for (key, value) in members {
                match (key.as_str(), value) {
                    ("const" | "enum" | "examples" | "default", value) => {
                        made.insert(key.clone(), value.clone());
                    }
                    ("additionalProperties" | "unevaluatedProperties", Value::Bool(false)) => {}
                    ("oneOf", value) if !members.contains_key("anyOf") => {
                        made.insert("anyOf".to_owned(), relaxed(value));
                    }
                    (_, value) => {
                        made.insert(key.clone(), relaxed(value));
                    }
                }
            }
            Value::Object(made)
        }
        Value::Array(items) => items.iter().map(relaxed).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => schema.clone(),
    }
}

/// Calls `found` with every `$ref` of a schema in the table. `const`, `enum` and `examples` contain values, not references.
fn references(schema: &Value, found: &mut impl FnMut(&str)) {
    match schema {
        Value::Object(members) => {
            for (key, value) in members {
                match (key.as_str(), value) {
                    ("$ref", Value::String(reference)) => found(reference),
                    ("const" | "enum" | "examples", _) => {}
                    _ => references(value, found),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| references(item, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Reads schemas and the ones that they refer to.
pub(crate) struct Reader<'a> {
    pub(crate) dialect: Dialect,
    pub(crate) subtypes: Subtypes,
    document: &'a mut Document,
    indices: HashMap<(Location, Meaning), usize>,
    open: VecDeque<(Location, Meaning)>,
}

impl Reader<'_> {
    /// The index of a schema, which is read later if it is new.
    pub(crate) fn index(&mut self, location: Location, meaning: Meaning) -> usize {
        let next = self.indices.len();
        let entry = self.indices.entry((location.clone(), meaning));
        *entry.or_insert_with(|| {
            self.open.push_back((location, meaning));
            next
        })
    }

    fn drain(&mut self) -> (Vec<Value>, BTreeMap<usize, String>) {
        let mut definitions = Vec::new();
        let mut problems = BTreeMap::new();
        while let Some((location, meaning)) = self.open.pop_front() {
            let read = self.definition(&location, meaning);
            definitions.push(read.unwrap_or_else(|error| {
                problems.insert(definitions.len(), format!("{error:#}"));
                Value::Bool(false)
            }));
        }
        (definitions, problems)
    }

    fn definition(&mut self, location: &Location, meaning: Meaning) -> Result<Value> {
        if meaning == Meaning::Any && self.subtypes.has(location) {
            return Ok(crate::subtypes::any(self, location));
        }
        let schema = self
            .document
            .file(&location.file)?
            .pointer(&location.pointer);
        let schema = schema
            .with_context(|| format!("{}#{} does not exist", location.file, location.pointer))?;
        let schema = schema.clone();
        Ok(dialect::schema(self, &schema, &location.file))
    }

    /// Resolves a `$ref` in a file.
    pub(crate) fn resolve(&mut self, file: &str, reference: &str) -> Location {
        let (name, fragment) = reference.split_once('#').unwrap_or((reference, ""));
        let target = match name {
            "" => Some(file.to_owned()),
            name => beside(file, name),
        };
        // A reference to nothing is reported when its target is read.
        let target = target.unwrap_or_else(|| name.to_owned());
        let pointer = match fragment {
            "" => String::new(),
            pointer if pointer.starts_with('/') => unescape_uri(pointer),
            anchor => self
                .document
                .file(&target)
                .ok()
                .and_then(|root| anchored(root, anchor, String::new()))
                .unwrap_or_else(|| format!("/$anchor/{anchor}")),
        };
        Location {
            file: target,
            pointer,
        }
    }

    /// The value at a location.
    pub(crate) fn at(&mut self, location: &Location) -> Option<&Value> {
        self.document
            .file(&location.file)
            .ok()?
            .pointer(&location.pointer)
    }
}

/// The pointer to the schema that has an `$anchor`.
fn anchored(value: &Value, anchor: &str, pointer: String) -> Option<String> {
    if value.get("$anchor").and_then(Value::as_str) == Some(anchor) {
        return Some(pointer);
    }
    match value {
        Value::Object(members) => members
            .iter()
            .find_map(|(key, value)| anchored(value, anchor, format!("{pointer}/{}", escape(key)))),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .find_map(|(index, value)| anchored(value, anchor, format!("{pointer}/{index}"))),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => None,
    }
}

/// A key as a step of a JSON pointer (RFC 6901, section 3).
pub(crate) fn escape(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

/// A JSON pointer in a URI fragment without its percent-encoding (RFC 6901, section 6).
fn unescape_uri(pointer: &str) -> String {
    let mut bytes = Vec::with_capacity(pointer.len());
    let mut rest = pointer.as_bytes();
    while let [first, tail @ ..] = rest {
        let code = (*first == b'%')
            .then(|| {
                tail.get(..2)
                    .and_then(|digits| std::str::from_utf8(digits).ok())
            })
            .flatten()
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        bytes.push(code.unwrap_or(*first));
        rest = if code.is_some() { &tail[2..] } else { tail };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
