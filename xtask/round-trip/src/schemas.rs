//! A description's component schemas as JSON Schema 2020-12: a flat table in which every reference is a number.
//!
//! ```text
//! User: {nullable: true, allOf: [{$ref: common.yaml#/Base}]}   ->   0: {anyOf: [{type: 'null'}, {allOf: [{$ref: '#/$defs/1'}]}]}, 1: …
//! ```
//!
//! This is a reading of its own, beside the generator's `normalize`: what is wrong there must not be wrong here as well.

use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};

use anyhow::{Context as _, Result};
use serde_json::{Map, Value, json};

use crate::dialect;
use crate::document::{Dialect, Document, beside};
use crate::heirs::Heirs;

/// The component schemas of a document, and all that they refer to.
#[derive(Debug)]
pub struct Schemas {
    /// The component schemas: key, and index into the table.
    pub components: Vec<(String, usize)>,
    /// The table.
    definitions: Vec<Value>,
    /// Why some of the table's schemas could not be read.
    problems: BTreeMap<usize, String>,
}

/// A place in a file of the description.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Place {
    /// The file's name.
    pub(crate) file: String,
    /// A JSON pointer.
    pub(crate) pointer: String,
}

/// What is meant by naming a schema with a discriminator that others inherit from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Meaning {
    /// Itself or any of its heirs: where it is used.
    Any,
    /// Its own properties: where it is inherited from.
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
        let place = |key: &str| Place {
            file: root.clone(),
            pointer: format!("{below}/{}", escape(key)),
        };
        let places: Vec<(String, Place)> =
            keys.iter().map(|key| (key.clone(), place(key))).collect();
        let mut reader = Reader {
            dialect: document.dialect(),
            heirs: Heirs::read(document, &places),
            document,
            indices: HashMap::new(),
            open: VecDeque::new(),
        };
        let components = places
            .into_iter()
            .map(|(key, place)| (key, reader.index(place, Meaning::Any)))
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

    /// The schema that a reference of the table means.
    #[must_use]
    pub fn target(&self, reference: &str) -> Option<usize> {
        reference.strip_prefix("#/$defs/")?.parse().ok()
    }

    /// The same schemas as their author may have meant them, for those that no value satisfies to the letter: a value that is
    /// valid for several branches of `oneOf` is taken, and what inherits may add properties to what allows no others.
    #[must_use]
    pub fn relaxed(&self) -> Self {
        Self {
            components: self.components.clone(),
            definitions: self.definitions.iter().map(relaxed).collect(),
            problems: self.problems.clone(),
        }
    }

    /// A schema that stands alone: with all that it refers to, and nothing else.
    ///
    /// # Errors
    ///
    /// Why something that it refers to could not be read.
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

/// Every `$ref` in a schema of the table. Values of `const`, `enum` and `examples` hold none that means something.
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

/// Reads schemas, and those that they refer to, one after the other.
pub(crate) struct Reader<'a> {
    pub(crate) dialect: Dialect,
    pub(crate) heirs: Heirs,
    document: &'a mut Document,
    indices: HashMap<(Place, Meaning), usize>,
    open: VecDeque<(Place, Meaning)>,
}

impl Reader<'_> {
    /// The index that a schema has or will have.
    pub(crate) fn index(&mut self, place: Place, meaning: Meaning) -> usize {
        let next = self.indices.len();
        let entry = self.indices.entry((place.clone(), meaning));
        *entry.or_insert_with(|| {
            self.open.push_back((place, meaning));
            next
        })
    }

    fn drain(&mut self) -> (Vec<Value>, BTreeMap<usize, String>) {
        let mut definitions = Vec::new();
        let mut problems = BTreeMap::new();
        while let Some((place, meaning)) = self.open.pop_front() {
            let read = self.definition(&place, meaning);
            definitions.push(read.unwrap_or_else(|error| {
                problems.insert(definitions.len(), format!("{error:#}"));
                Value::Bool(false)
            }));
        }
        (definitions, problems)
    }

    fn definition(&mut self, place: &Place, meaning: Meaning) -> Result<Value> {
        if meaning == Meaning::Any && self.heirs.has(place) {
            return Ok(crate::heirs::any(self, place));
        }
        let schema = self.document.file(&place.file)?.pointer(&place.pointer);
        let schema =
            schema.with_context(|| format!("{}#{} leads nowhere", place.file, place.pointer))?;
        let schema = schema.clone();
        Ok(dialect::schema(self, &schema, &place.file))
    }

    /// The place that a `$ref` in a file leads to.
    pub(crate) fn place(&mut self, file: &str, reference: &str) -> Place {
        let (name, fragment) = reference.split_once('#').unwrap_or((reference, ""));
        let target = match name {
            "" => Some(file.to_owned()),
            name => beside(file, name),
        };
        // What leads nowhere is reported by whoever reads it.
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
        Place {
            file: target,
            pointer,
        }
    }

    /// What the document holds at a place.
    pub(crate) fn at(&mut self, place: &Place) -> Option<&Value> {
        self.document
            .file(&place.file)
            .ok()?
            .pointer(&place.pointer)
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
