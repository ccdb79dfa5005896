//! A document that resembles those of large vendors: 150 component schemas, 80 operations and 1,500 inline schemas, 200 of them distinct.

use serde_json::{Map, Value, json};

use super::random::Random;

/// Component schemas of the smallest document.
const SCHEMAS: usize = 150;
/// Operations of the smallest document.
const OPERATIONS: usize = 80;
/// Distinct inline schemas that are used many times. Each operation adds two of its own: 200 altogether.
const POOL: usize = 40;
/// Inline schemas per component: 900 in 135 objects.
const OF_COMPONENT: [usize; 3] = [6, 7, 7];
/// The error responses that operations share.
const ERRORS: [(&str, &str); 7] = [
    ("400", "BadRequest"),
    ("401", "Unauthorized"),
    ("403", "Forbidden"),
    ("404", "NotFound"),
    ("409", "Conflict"),
    ("429", "TooManyRequests"),
    ("500", "ServerError"),
];

/// The document, `factor` times as large as the smallest.
pub(super) fn document(factor: usize) -> Value {
    let mut maker = Maker {
        random: Random::new(0x5eed_0f0f_1234_5678),
        factor,
        used: 0,
    };
    let schemas = maker.schemas();
    let paths = maker.paths();
    let responses: Map<String, Value> = ERRORS
        .iter()
        .map(|(status, name)| {
            let schema = json!({"$ref": "#/components/schemas/Problem"});
            let response = json!({
                "description": format!("Status {status}. {}", maker.random.sentence(12)),
                "content": {"application/json": {"schema": schema}},
            });
            ((*name).to_owned(), response)
        })
        .collect();
    json!({
        "openapi": "3.0.3",
        "info": {"title": "Scale", "version": "1", "description": maker.random.description()},
        "servers": [{"url": "https://api.scale.io/v1"}],
        "security": [{"key": []}],
        "paths": paths,
        "components": {
            "schemas": schemas,
            "responses": responses,
            "parameters": {
                "Page": {"name": "page", "in": "query", "schema": {"type": "integer"}},
                "Limit": {"name": "limit", "in": "query", "schema": {"type": "integer", "maximum": 100}},
            },
            "securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "X-Key"}},
        },
    })
}

struct Maker {
    random: Random,
    factor: usize,
    /// The number of inline schemas that were taken from the pool so far.
    used: usize,
}

impl Maker {
    fn schemas(&mut self) -> Map<String, Value> {
        let mut schemas = Map::new();
        let problem = json!({
            "type": "object",
            "required": ["message"],
            "properties": {"message": {"type": "string"}, "code": {"type": "integer"}},
        });
        schemas.insert("Problem".to_owned(), problem);
        // `Problem` is one of them.
        for index in 1..SCHEMAS * self.factor {
            let (name, schema) = match index % 10 {
                9 => (format!("Choice{index}"), union(index)),
                _ => (format!("Model{index}"), self.model(index)),
            };
            schemas.insert(name, schema);
        }
        schemas
    }

    fn model(&mut self, index: usize) -> Value {
        let mut properties = Map::new();
        properties.insert("kind".to_owned(), json!({"type": "string"}));
        let id =
            json!({"type": "string", "format": "uuid", "description": self.random.description()});
        properties.insert("id".to_owned(), id);
        for (name, format) in [("createdAt", "date-time"), ("updatedAt", "date-time")] {
            properties.insert(name.to_owned(), json!({"type": "string", "format": format}));
        }
        let description = self.random.description();
        properties.insert(
            format!("count{}", index % 7),
            json!({"type": "integer", "description": description}),
        );
        // Chains of eight: a struct that contains all later ones would be deeper than real ones.
        if index % 10 < 8 {
            let next = format!("#/components/schemas/Model{}", index + 1);
            let is_last = index + 1 >= SCHEMAS * self.factor;
            if !is_last {
                properties.insert("next".to_owned(), json!({"$ref": next}));
                properties.insert(
                    "all".to_owned(),
                    json!({"type": "array", "items": {"$ref": next}}),
                );
            }
        }
        for _ in 0..OF_COMPONENT[index % OF_COMPONENT.len()] {
            let (name, schema) = self.inline();
            properties.insert(name, schema);
        }
        json!({
            "type": "object",
            "description": self.random.description(),
            "required": ["kind", "id"],
            "properties": properties,
        })
    }

    /// The next inline schema of the pool, and the name of its property.
    fn inline(&mut self) -> (String, Value) {
        let number = self.used % (POOL * self.factor);
        self.used += 1;
        let schema = match number % 4 {
            0 => {
                json!({"type": "string", "enum": [format!("open-{number}"), format!("closed-{number}"), "unknown"]})
            }
            1 => {
                json!({"oneOf": [{"type": "integer"}, {"type": "string"}, {"type": "array", "items": {"type": "string", "format": format!("f{number}")}}], "title": format!("V{number}")})
            }
            2 => json!({"type": "array", "items": object(number)}),
            _ => object(number),
        };
        (format!("part{number}"), schema)
    }

    fn paths(&mut self) -> Map<String, Value> {
        let mut paths = Map::new();
        for index in 0..OPERATIONS * self.factor {
            let operation = self.operation(index);
            let path = format!("/things{index}/{{id}}/parts");
            paths.insert(path, json!({"post": operation}));
        }
        paths
    }

    fn operation(&mut self, index: usize) -> Value {
        let mut responses: Map<String, Value> = ERRORS
            .iter()
            .enumerate()
            .filter(|(number, _)| *number != 1 + index % 5)
            .map(|(_, (status, name))| {
                let response = json!({"$ref": format!("#/components/responses/{name}")});
                ((*status).to_owned(), response)
            })
            .collect();
        let received = self.own(format!("result{index}"), 3 - index % 2);
        let response =
            json!({"description": "Done.", "content": {"application/json": {"schema": received}}});
        responses.insert("200".to_owned(), response);
        let sent = self.own(format!("input{index}"), 3);
        json!({
            "operationId": format!("changeThing{index}"),
            "tags": [format!("group {}", index / 10)],
            "summary": self.random.sentence(6),
            "description": self.random.description(),
            "parameters": [
                {"name": "id", "in": "path", "required": true, "schema": {"type": "string"}},
                {"$ref": "#/components/parameters/Page"},
                {"$ref": "#/components/parameters/Limit"},
                {"name": "filter", "in": "query", "description": self.random.description(), "schema": {"type": "string"}},
            ],
            "requestBody": {"required": true, "content": {"application/json": {"schema": sent}}},
            "responses": responses,
        })
    }

    /// An inline object of one operation, with properties from the pool.
    fn own(&mut self, name: String, parts: usize) -> Value {
        let models = SCHEMAS * self.factor;
        let model = (1 + self.random.below(models - 1)) / 10 * 10 + 1;
        let mut properties = Map::new();
        properties.insert(name, json!({"type": "string"}));
        properties.insert(
            "model".to_owned(),
            json!({"$ref": format!("#/components/schemas/Model{}", model.min(models - 9))}),
        );
        for _ in 0..parts {
            let (name, schema) = self.inline();
            properties.insert(name, schema);
        }
        json!({"type": "object", "properties": properties})
    }
}

/// A union of three earlier models with a discriminator.
fn union(index: usize) -> Value {
    let models = [index - 2, index - 4, index - 6].map(|model| format!("Model{model}"));
    let references = models
        .iter()
        .map(|model| json!({"$ref": format!("#/components/schemas/{model}")}));
    let mapping: Map<String, Value> = models
        .iter()
        .map(|model| {
            (
                model.to_lowercase(),
                format!("#/components/schemas/{model}").into(),
            )
        })
        .collect();
    json!({
        "oneOf": references.collect::<Vec<_>>(),
        "discriminator": {"propertyName": "kind", "mapping": mapping},
    })
}

/// An object schema that differs for each number.
fn object(number: usize) -> Value {
    json!({
        "type": "object",
        "required": ["name"],
        "properties": {
            "name": {"type": "string"},
            format!("amount{number}"): {"type": "number"},
            "labels": {"type": "object", "additionalProperties": {"type": "string"}},
        },
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value;

    use super::document;

    /// Every inline schema below a value that needs a type: objects with properties, enums and unions.
    fn inline(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Object(members) => {
                let needs_type = ["properties", "enum", "oneOf"];
                if needs_type.iter().any(|key| members.contains_key(*key)) {
                    found.push(value.to_string());
                }
                members.values().for_each(|member| inline(member, found));
            }
            Value::Array(items) => items.iter().for_each(|item| inline(item, found)),
            _ => {}
        }
    }

    #[test]
    fn a_document_is_as_large_as_it_should_be_and_always_the_same() {
        for factor in [1, 2] {
            let made = document(factor);
            assert_eq!(made, document(factor));
            let schemas = made["components"]["schemas"].as_object().expect("schemas");
            assert_eq!(schemas.len(), 150 * factor);
            assert_eq!(
                made["paths"].as_object().map(|paths| paths.len()),
                Some(80 * factor)
            );
            let mut found = Vec::new();
            for schema in schemas
                .values()
                .filter_map(|schema| schema.get("properties"))
            {
                for property in schema.as_object().expect("properties").values() {
                    inline(property, &mut found);
                }
            }
            inline(&made["paths"], &mut found);
            let distinct: BTreeSet<&String> = found.iter().collect();
            let near = |number: usize, wanted: usize| {
                number.abs_diff(wanted * factor) * 50 <= wanted * factor
            };
            assert!(near(found.len(), 1500), "{}", found.len());
            assert!(near(distinct.len(), 200), "{}", distinct.len());
        }
    }
}
