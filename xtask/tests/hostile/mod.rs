//! A description that has every hostile string wherever a document can have a string.

use serde_json::{Map, Value, json};

/// Strings that break TOML, Rust, Markdown or a terminal, that rustc, rustdoc or clippy warn about, or that no file can be called.
pub(crate) fn words() -> Vec<String> {
    let words = [
        "",
        " ",
        "a\0b",
        "\u{1}\u{7f}\u{85}",
        "a\r\nb",
        "tab\there",
        "\"\\\"",
        "'''",
        "\"\"\"",
        "\\u{41}",
        "\u{2028}\u{2029}",
        "\u{202e}reversed\u{2066}",
        "\u{200b}\u{200f}\u{feff}",
        "😀",
        "👨\u{200d}👩\u{200d}👧",
        "μ",
        "\u{b5}",
        "日μ",
        "日\u{39c}",
        "о",
        "скоро",
        "\u{212b}",
        "e\u{301}",
        "\u{301}",
        "ﬁ",
        "\u{13000}",
        "*/",
        "/*",
        "//!",
        "r#\"",
        "\"#",
        "{}",
        "{0}",
        "%s",
        "#[x]",
        "```",
        "`",
        "<T>",
        "<script>",
        "[Vec]",
        "[x](crate::x)",
        "]]",
        "|",
        "self",
        "Self",
        "super",
        "crate",
        "_",
        "type",
        "gen",
        "r#type",
        "Result",
        "Option",
        "String",
        "Box",
        "Error",
        "Client",
        "foo",
        "unknown",
        "Unknown",
        "new",
        "send",
        "build",
        "clone",
        "into",
        "default",
        "con",
        "nul",
        "main",
        "lib",
        "mod",
        "2x",
        "-x",
        "+x",
        "x.y",
        "x/y",
        "..",
        "%2e",
        "a b",
        "a_b",
        "aB",
        "A-B",
        "http://x",
        "https://[",
        "mailto:x",
    ];
    let long = "customerSubscription".repeat(20);
    let words = words.iter().map(|word| (*word).to_owned());
    words
        .chain([format!("{long}A"), format!("{long}B")])
        .collect()
}

/// The description. One of each thing has all words in turn.
pub(crate) fn document() -> String {
    let words = words();
    let all = words.join(" ");
    let (mut paths, mut schemas, mut properties, mut mapping) =
        (Map::new(), Map::new(), Map::new(), Map::new());
    let (mut schemes, mut variables, mut branches) = (Map::new(), Map::new(), Vec::new());
    let mut parameters = Vec::new();
    for (index, word) in words.iter().enumerate() {
        let docs = json!({"description": word, "url": word});
        let schema = json!({"type": "string", "title": word, "description": word, "default": word, "example": word, "pattern": word, "format": word, "externalDocs": docs});
        properties.insert(word.clone(), schema);
        schemas.insert(word.clone(), json!({"type": "object", "title": word, "description": word, "required": ["kind"], "properties": {"kind": {"type": "string"}, (word): {"type": "object", "properties": {"x": {"type": "string"}}}}}));
        let branch = format!("B{index}");
        branches.push(json!({"$ref": format!("#/components/schemas/{branch}")}));
        mapping.insert(
            word.clone(),
            json!(format!("#/components/schemas/{branch}")),
        );
        schemas.insert(
            branch,
            json!({"type": "object", "properties": {"kind": {"type": "string"}}}),
        );
        schemes.insert(word.clone(), json!({"type": "apiKey", "in": "query", "name": format!("k{index}"), "description": word}));
        variables.insert(
            format!("v{index}"),
            json!({"default": word, "enum": [word], "description": word}),
        );
        for place in ["query", "header"] {
            parameters.push(json!({"name": word, "in": place, "description": word, "schema": {"type": "string", "enum": [word], "default": word}, "example": word}));
        }
        let escaped = word.replace(['{', '}', '?', '#'], "-");
        paths.insert(
            format!("/p{index}/{escaped}"),
            json!({"get": {
                "operationId": word, "summary": word, "description": word, "tags": [word], "externalDocs": docs,
                "parameters": [{"name": word, "in": "query", "schema": {"type": "string"}, "description": word}],
                "responses": {
                    "200": {"description": word, "headers": {(word): {"description": word, "schema": {"type": "string"}}}, "content": {"application/json": {"schema": {"type": "object", "properties": {(word): {"type": "string"}}}, "example": word}}},
                    "404": {"description": word, "content": {(word): {"schema": {"type": "string"}}}},
                },
            }}),
        );
    }
    paths.insert("/all".to_owned(), json!({"post": {
        "operationId": "all", "parameters": parameters, "requestBody": {"description": all, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/All"}}}},
        "responses": {"200": {"description": all, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Union"}}}}},
    }}));
    schemas.insert(
        "All".to_owned(),
        json!({"type": "object", "properties": properties}),
    );
    schemas.insert(
        "Values".to_owned(),
        json!({"type": "string", "enum": words, "description": all}),
    );
    schemas.insert(
        "Union".to_owned(),
        json!({"oneOf": branches, "discriminator": {"propertyName": "kind", "mapping": mapping}}),
    );
    let tags: Vec<Value> = words
        .iter()
        .map(|word| json!({"name": word, "description": word}))
        .collect();
    json!({
        "openapi": "3.0.3",
        "info": {"title": all, "version": all, "description": all, "termsOfService": all, "contact": {"name": all, "url": all, "email": all}, "license": {"name": all, "url": all}},
        "servers": [{"url": "https://x.io/{v0}", "description": all, "variables": variables}],
        "externalDocs": {"url": all, "description": all},
        "tags": tags, "paths": paths, "components": {"schemas": schemas, "securitySchemes": schemes},
    })
    .to_string()
}
