//! A vendor's document, read a second time and without the generator, to see whether a table says all that it says.

use client_runtime::serde_json::{Map, Value};
use saphyr::{LoadableYamlNode, Scalar, Yaml};

use super::table::Operation;

const METHODS: [&str; 8] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace",
];

/// Fails unless the table has a row for every operation of the document, and each row uses every parameter, sends every property of
/// the request's body, and gives every documented status with every property of its body.
///
/// `added` are the `operationId`s of the rows that the document does not know: those of its overlay.
pub fn is_covered<C>(yaml: &str, table: &[Operation<C>], added: &[&str]) {
    let document = Document::read(yaml);
    let mut expected = added.to_vec();
    for (template, item, method, node) in document.operations() {
        let id = node["operationId"].as_str().expect("an operationId");
        let rows = table.iter().filter(|row| row.id == id).collect::<Vec<_>>();
        let [row] = rows[..] else {
            panic!("{id}: {} rows in the table", rows.len())
        };
        document.request_is_covered(row, (template, method), [node, item]);
        document.responses_are_covered(row, node);
        expected.push(id);
    }
    let mut rows = table.iter().map(|row| row.id).collect::<Vec<_>>();
    rows.sort_unstable();
    expected.sort_unstable();
    assert_eq!(rows, expected);
}

/// An OpenAPI document as plain values.
struct Document(Value);

impl Document {
    fn read(yaml: &str) -> Self {
        let documents = Yaml::load_from_str(yaml).expect("the document is YAML");
        Self(plain(documents.first().expect("a document")))
    }

    /// Path, Path Item Object, method and Operation Object.
    fn operations(&self) -> impl Iterator<Item = (&str, &Value, &str, &Value)> {
        let paths = self.0["paths"].as_object().expect("paths");
        paths.iter().flat_map(|(template, item)| {
            let is_method = |(key, _): &(&String, &Value)| METHODS.contains(&key.as_str());
            let operations = item
                .as_object()
                .expect("a path item")
                .iter()
                .filter(is_method);
            operations.map(move |(method, node)| (template.as_str(), item, method.as_str(), node))
        })
    }

    /// What a Reference Object leads to, or the node itself.
    fn resolve<'a>(&'a self, node: &'a Value) -> &'a Value {
        match node["$ref"].as_str() {
            Some(reference) => self
                .0
                .pointer(reference.trim_start_matches('#'))
                .expect("the reference leads somewhere"),
            None => node,
        }
    }

    fn request_is_covered<C>(
        &self,
        row: &Operation<C>,
        (template, method): (&str, &str),
        [node, item]: [&Value; 2],
    ) {
        let (id, line) = (row.id, row.request.line);
        let (sent_method, target) = line.split_once(' ').expect("a method and a path");
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        assert_eq!(sent_method.to_lowercase(), method, "{id}");
        assert!(
            fits(path, &format!("{}{template}", self.base_path(node))),
            "{id}: {path} is not {template}"
        );

        let names = query
            .split('&')
            .filter_map(|pair| pair.split('=').next())
            .collect::<Vec<_>>();
        let declared = [item, node]
            .into_iter()
            .filter_map(|node| node["parameters"].as_array())
            .flatten();
        for parameter in declared.map(|parameter| self.resolve(parameter)) {
            let name = parameter["name"].as_str().expect("a name");
            let is_sent = match parameter["in"].as_str() {
                Some("query") => names.contains(&name),
                Some("header") => row
                    .request
                    .headers
                    .iter()
                    .any(|(sent, _)| sent.eq_ignore_ascii_case(name)),
                Some("path") => template.contains(&format!("{{{name}}}")),
                other => panic!("{id}: a parameter in {other:?}"),
            };
            assert!(is_sent, "{id}: `{name}` is not sent");
        }
        if let Some(schema) = json_schema(self.resolve(&node["requestBody"])) {
            self.shows(schema, row.request.body.as_ref().expect("a body"), id);
        }
    }

    /// The path of the URL of the operation's first server.
    fn base_path<'a>(&'a self, node: &'a Value) -> &'a str {
        let servers = if node["servers"].is_array() {
            &node["servers"]
        } else {
            &self.0["servers"]
        };
        let (_, authority_and_path) = servers[0]["url"]
            .as_str()
            .and_then(|url| url.split_once("://"))
            .expect("an absolute URL");
        authority_and_path
            .find('/')
            .map_or("", |slash| &authority_and_path[slash..])
    }

    fn responses_are_covered<C>(&self, row: &Operation<C>, node: &Value) {
        let responses = node["responses"].as_object().expect("responses");
        let mut documented = responses
            .keys()
            .map(|status| status.parse().expect("a status"))
            .collect::<Vec<u16>>();
        let mut given = row
            .responses
            .iter()
            .map(|response| response.answer.status)
            .collect::<Vec<_>>();
        documented.sort_unstable();
        given.sort_unstable();
        assert_eq!(given, documented, "{}", row.id);
        for response in &row.responses {
            let documented = self.resolve(&responses[&response.answer.status.to_string()]);
            match (json_schema(documented), response.answer.content.as_json()) {
                (Some(schema), Some(body)) => self.shows(schema, body, row.id),
                (schema, body) => assert_eq!(
                    schema.is_some(),
                    body.is_some(),
                    "{}: {}",
                    row.id,
                    response.answer.status
                ),
            }
        }
    }

    /// Fails unless a value has every property that its schema names, down to the first item of arrays.
    fn shows(&self, schema: &Value, value: &Value, id: &str) {
        let schema = self.resolve(schema);
        for (name, property) in schema["properties"].as_object().into_iter().flatten() {
            let value = value
                .get(name)
                .unwrap_or_else(|| panic!("{id}: `{name}` is not in {value}"));
            self.shows(property, value, id);
        }
        for part in schema["allOf"].as_array().into_iter().flatten() {
            self.shows(part, value, id);
        }
        if schema["items"].is_object() {
            self.shows(
                &schema["items"],
                value.get(0).unwrap_or_else(|| panic!("{id}: an item")),
                id,
            );
        }
        if schema["additionalProperties"].is_object() {
            let first = value.as_object().and_then(|map| map.values().next());
            self.shows(
                &schema["additionalProperties"],
                first.unwrap_or_else(|| panic!("{id}: an entry")),
                id,
            );
        }
    }
}

/// The schema of a Request Body Object or Response Object's JSON.
fn json_schema(node: &Value) -> Option<&Value> {
    node.pointer("/content/application~1json/schema")
}

/// Whether a path is a template's, segment by segment.
fn fits(path: &str, template: &str) -> bool {
    let (sent, documented) = (
        path.split('/').collect::<Vec<_>>(),
        template.split('/').collect::<Vec<_>>(),
    );
    let same = |(sent, documented): (&&str, &&str)| {
        sent == documented || (documented.starts_with('{') && !sent.is_empty())
    };
    sent.len() == documented.len() && sent.iter().zip(&documented).all(same)
}

/// YAML as the JSON that it stands for.
fn plain(yaml: &Yaml<'_>) -> Value {
    match yaml {
        Yaml::Mapping(mapping) => {
            let key = |key: &Yaml<'_>| key.as_str().expect("a key is text").to_owned();
            Value::Object(
                mapping
                    .iter()
                    .map(|(name, value)| (key(name), plain(value)))
                    .collect::<Map<_, _>>(),
            )
        }
        Yaml::Sequence(items) => items.iter().map(plain).collect(),
        Yaml::Value(Scalar::String(text)) => Value::from(text.as_ref()),
        Yaml::Value(Scalar::Integer(number)) => Value::from(*number),
        Yaml::Value(Scalar::FloatingPoint(number)) => Value::from(number.into_inner()),
        Yaml::Value(Scalar::Boolean(flag)) => Value::from(*flag),
        Yaml::Value(Scalar::Null) => Value::Null,
        other => panic!("{other:?} has no meaning in a document"),
    }
}
