//! What is laid out without a formatter stands as prettyplease prints it, so that an update of prettyplease shows here.

use serde_json::{Map, Value, json};
use syn::Item;

use super::files;

/// The lines of some code, without what differs on purpose: blank lines between items, and `self` on a line of its own.
fn lines(code: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in code.lines().filter(|line| !line.trim().is_empty()) {
        match lines.last_mut() {
            Some(last) if last.trim() == "self" && line.trim_start().starts_with('.') => {
                last.push_str(line.trim_start());
            }
            _ => lines.push(line.to_owned()),
        }
    }
    lines
}

/// Fails unless every item of a document's files stands as prettyplease prints it. `use` declarations and calls of macros are ours.
fn assert_printed(document: &Value) {
    let (mut types, mut calls) = (0, 0);
    let document = format!(
        "paths: {}\ncomponents: {}\n",
        document["paths"], document["components"]
    );
    let files = files(&document, None);
    for file in files.iter().filter(|file| file.path.starts_with("src/")) {
        let written = lines(&file.contents);
        let parsed = syn::parse_file(&file.contents).expect("code that can be parsed");
        for item in parsed.items {
            match &item {
                Item::Use(_) | Item::Macro(_) => continue,
                Item::Impl(_) if file.path.starts_with("src/operations/") => calls += 1,
                Item::Impl(_) => types += 1,
                _ => {}
            }
            let alone = syn::File {
                shebang: None,
                frontmatter: None,
                attrs: Vec::new(),
                items: vec![item],
            };
            let printed = lines(&prettyplease::unparse(&alone));
            let is_there = written.windows(printed.len()).any(|lines| lines == printed);
            assert!(
                is_there,
                "{} has other lines than\n{}",
                file.path,
                printed.join("\n")
            );
        }
    }
    assert!(
        types > 0 && calls > 0,
        "{types} of types and clients, {calls} of calls"
    );
}

/// An API whose names are as long as `letter` repeated up to 90 times: some signature meets each width of a line.
fn of_lengths(letter: &str) -> Value {
    let (mut paths, mut schemas) = (Map::new(), Map::new());
    for length in 1..90 {
        let name = letter.repeat(length);
        let values = json!({"type": "string", "format": "uuid"});
        let parameter = |name: String, is_required: bool| json!({"name": name, "in": "query", "required": is_required, "schema": values, "deprecated": is_required});
        let operation = json!({
            "operationId": format!("get {name}"),
            "parameters": [parameter(name.clone(), false), parameter(format!("r {name}"), true)],
            "requestBody": {"content": {"application/json": {"schema": {"$ref": format!("#/components/schemas/S{length}")}}}},
            "responses": {"404": {"description": "Nothing."}},
        });
        paths.insert(format!("/{length}"), json!({"post": operation}));
        let properties = json!({
            format!("o {name}"): {"type": "string", "description": name},
            format!("n {name}"): {"type": ["integer", "null"]},
            format!("r {name}"): {"type": "string"},
            "short": {"type": "array", "items": values},
        });
        let required = json!([format!("r {name}"), "short"]);
        let schema = json!({"type": "object", "required": required, "properties": properties});
        schemas.insert(format!("S{length}"), schema);
    }
    json!({"paths": paths, "components": {"schemas": schemas}})
}

#[test]
fn items_stand_as_prettyplease_prints_them() {
    for letter in ["a", "é", "日"] {
        assert_printed(&of_lengths(letter));
    }
}
