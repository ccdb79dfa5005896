//! A document of objects with 12 properties each, of the kinds that are frequent in practice.

use serde_json::{Map, Value, json};

/// A document with this number of object schemas, and an enum and a union for every ten of them.
pub(in crate::bench) fn document(schemas: usize) -> String {
    let mut components = Map::new();
    components.insert(
        "Leaf".to_owned(),
        json!({"type": "object", "properties": {"id": {"type": "string"}}}),
    );
    for index in 0..schemas {
        components.insert(format!("Thing{index}"), thing(index, schemas));
        if index % 10 == 0 {
            let color = json!({"type": "string", "enum": ["red", "green", "dark-blue"]});
            let choice =
                json!({"oneOf": [{"type": "integer"}, {"$ref": "#/components/schemas/Leaf"}]});
            components.insert(format!("Color{index}"), color);
            components.insert(format!("Choice{index}"), choice);
        }
    }
    let document = json!({
        "openapi": "3.0.3",
        "info": {"title": "Things", "version": "1"},
        "servers": [{"url": "https://things.acme.io"}],
        "paths": {"/things": {"get": {
            "operationId": "getThing",
            "responses": {"200": {"description": "One.", "content": {"application/json": {"schema": {"type": "string"}}}}}
        }}},
        "components": {"schemas": components},
    });
    document.to_string()
}

fn thing(index: usize, schemas: usize) -> Value {
    let ten = index / 10 * 10;
    // Chains of ten: a struct that contains all later ones would be deeper than real ones.
    let nested = if index % 10 < 9 && index + 1 < schemas {
        format!("#/components/schemas/Thing{}", index + 1)
    } else {
        "#/components/schemas/Leaf".to_owned()
    };
    json!({
        "type": "object",
        "required": ["id", "name", "color"],
        "properties": {
            "id": {"type": "string", "format": "uuid"},
            "name": {"type": "string", "description": "What people call it."},
            "color": {"$ref": format!("#/components/schemas/Color{ten}")},
            "count": {"type": "integer"},
            "ratio": {"type": "number"},
            "isActive": {"type": "boolean"},
            "createdAt": {"type": "string", "format": "date-time"},
            "nextThing": {"$ref": nested},
            "labels": {"type": "object", "additionalProperties": {"type": "string"}},
            "tags": {"type": "array", "items": {"type": "string"}},
            "choice": {"$ref": format!("#/components/schemas/Choice{ten}")},
            "note": {"type": "string"},
        }
    })
}
