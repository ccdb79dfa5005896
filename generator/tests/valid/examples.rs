//! Every example of a document, and the schema that it is an example of.

use jsonschema::Draft;
use serde_json::{Map, Value};

/// An example in a document.
#[derive(Debug)]
pub(crate) struct Example {
    /// Where it is, as a JSON pointer.
    pub(crate) pointer: String,
    /// Where its schema is.
    schema: String,
    /// What it is.
    value: Value,
}

/// What an object of a document is, as far as examples go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Some object of the specification.
    Object,
    /// A Schema Object.
    Schema,
    /// A map of names to Schema Objects, or a list of them.
    Schemas,
    /// Data: it may look like anything.
    Data,
}

impl Kind {
    /// What a member of such an object is.
    pub(crate) fn of_member(self, key: &str) -> Self {
        match (self, key) {
            (Self::Schemas, _) => Self::Schema,
            (Self::Data, _) | (_, "example" | "examples" | "default" | "enum" | "const") => {
                Self::Data
            }
            (Self::Object, "schema") => Self::Schema,
            (Self::Object, "schemas") => Self::Schemas,
            (Self::Object, _) => Self::Object,
            (
                Self::Schema,
                "properties" | "patternProperties" | "$defs" | "dependentSchemas" | "allOf"
                | "anyOf" | "oneOf" | "prefixItems",
            ) => Self::Schemas,
            (
                Self::Schema,
                "items"
                | "additionalProperties"
                | "not"
                | "if"
                | "then"
                | "else"
                | "contains"
                | "propertyNames"
                | "unevaluatedItems"
                | "unevaluatedProperties"
                | "contentSchema",
            ) => Self::Schema,
            (Self::Schema, _) => Self::Data,
        }
    }
}

/// All examples of a document.
pub(crate) fn of(document: &Value) -> Vec<Example> {
    let mut found = Vec::new();
    walk(document, document, Kind::Object, "", &mut found);
    found
}

fn walk(document: &Value, value: &Value, kind: Kind, at: &str, found: &mut Vec<Example>) {
    let below = |key: &str| format!("{at}/{}", key.replace('~', "~0").replace('/', "~1"));
    match value {
        Value::Object(members) => {
            collect(document, members, kind, at, found);
            for (key, member) in members {
                walk(document, member, kind.of_member(key), &below(key), found);
            }
        }
        Value::Array(items) if kind != Kind::Data => {
            let kind = if kind == Kind::Schemas {
                Kind::Schema
            } else {
                kind
            };
            for (index, item) in items.iter().enumerate() {
                walk(document, item, kind, &below(&index.to_string()), found);
            }
        }
        Value::Array(_) | Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// The examples that stand in an object itself: those of a Schema Object are of itself, those of a Parameter, Header or Media
/// Type Object are of its `schema`.
fn collect(
    document: &Value,
    members: &Map<String, Value>,
    kind: Kind,
    at: &str,
    found: &mut Vec<Example>,
) {
    let schema = match kind {
        Kind::Schema => at.to_owned(),
        Kind::Object if members.contains_key("schema") => format!("{at}/schema"),
        Kind::Object | Kind::Schemas | Kind::Data => return,
    };
    let mut push = |name: String, value: &Value| {
        found.push(Example {
            pointer: format!("{at}/{name}"),
            schema: schema.clone(),
            value: value.clone(),
        });
    };
    if let Some(example) = members.get("example") {
        push("example".to_owned(), example);
    }
    match members.get("examples") {
        Some(Value::Array(examples)) => {
            for (index, example) in examples.iter().enumerate() {
                push(format!("examples/{index}"), example);
            }
        }
        Some(Value::Object(examples)) => {
            for (name, example) in examples {
                let referred = example["$ref"].as_str().and_then(|to| to.strip_prefix('#'));
                let example = referred.map_or(Some(example), |to| document.pointer(to));
                if let Some(value) = example.and_then(|example| example.get("value")) {
                    push(format!("examples/{name}/value"), value);
                }
            }
        }
        Some(Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_)) | None => {}
    }
}

impl Example {
    /// Whether the schema allows it, under the rules of the document's version; what is wrong with it, if not.
    pub(crate) fn judge(&self, document: &Value) -> Result<(), String> {
        let is_3_0 = document["openapi"]
            .as_str()
            .is_some_and(|version| version.starts_with("3.0."));
        let (draft, mut root) = match is_3_0 {
            // 3.0 is draft 4 but for `nullable`, and so are its exclusive bounds and what stands beside a `$ref`.
            true => (Draft::Draft4, nullable(document, Kind::Object)),
            false => (Draft::Draft202012, document.clone()),
        };
        // None of a document's own fields means anything in a schema.
        root["$ref"] = Value::from(format!("#{}", fragment(&self.schema)));
        let options = jsonschema::options()
            .with_draft(draft)
            .should_validate_formats(true);
        let validator = options
            .offline()
            .build(&root)
            .map_err(|error| format!("the schema: {error}"))?;
        let checked = validator.validate(&self.value);
        checked.map_err(|error| format!("{error}, at `{}` of the example", error.instance_path()))
    }
}

/// The schemas of a 3.0 document with `nullable` as draft 4 says it: null is one more type.
fn nullable(value: &Value, kind: Kind) -> Value {
    match value {
        Value::Object(members) => {
            let changed = members
                .iter()
                .map(|(key, member)| (key.clone(), nullable(member, kind.of_member(key))));
            let mut changed: Map<String, Value> = changed.collect();
            if kind == Kind::Schema
                && changed.get("nullable") == Some(&Value::Bool(true))
                && let Some(of) = changed.get("type").cloned()
            {
                let either = Value::from(vec![of, Value::from("null")]);
                changed.insert("type".to_owned(), either);
            }
            Value::Object(changed)
        }
        Value::Array(items) => {
            let kind = if kind == Kind::Schemas {
                Kind::Schema
            } else {
                kind
            };
            items.iter().map(|item| nullable(item, kind)).collect()
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => value.clone(),
    }
}

/// A JSON pointer as the fragment of a URI.
fn fragment(pointer: &str) -> String {
    pointer
        .bytes()
        .map(|byte| match byte {
            b'-' | b'.' | b'_' | b'~' | b'/' => char::from(byte).to_string(),
            byte if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
            byte => format!("%{byte:02X}"),
        })
        .collect()
}
