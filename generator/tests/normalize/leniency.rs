//! What is wrong and harmless is said, and the document goes on without it, or with what was plainly meant.

use crate::reading::{mismatches, normalize};
use serde_json::{Value, json};

/// Reads a document; gives what stands at a place afterwards, and what was said, by severity and line.
#[track_caller]
fn read(text: &str, keys: &[&str]) -> (Option<Value>, Vec<String>) {
    let (node, report) = normalize(text);
    let line = |found: &generator::diagnostics::Diagnostic| {
        format!(
            "{} in line {}: {}",
            found.severity, found.location.position.line, found.message
        )
    };
    let messages = report.diagnostics.iter().map(line).collect();
    let node = node.unwrap_or_else(|| panic!("{report}"));
    assert_eq!(mismatches(&node), Vec::<String>::new());
    (node.at(keys).map(Value::from), messages)
}

#[test]
fn damaged_documentation_is_skipped() {
    let text = "
openapi: 3.0.3
info:
  title: T
  version: '1'
  contact: {email: [a, b], name: Ann}
externalDocs: {description: No address.}
tags: [{description: No name.}, {name: a, description: {}}]
paths: {}
";
    let (info, messages) = read(text, &["info", "contact"]);
    assert_eq!(info, Some(json!({"name": "Ann"})));
    let (tags, _) = read(text, &["tags"]);
    assert_eq!(tags, Some(json!([{"name": "a"}])));
    assert_eq!(
        messages,
        [
            "note in line 6: `email` of the Contact Object is an array, not a string",
            "note in line 7: the External Documentation Object has no `url`, which it requires",
            "note in line 8: the Tag Object has no `name`, which it requires",
            "note in line 8: `description` of the Tag Object is an object, not a string",
        ]
    );
}

#[test]
fn what_is_required_and_can_be_supplied_is_supplied() {
    let text = "
openapi: 3.0.3
info: {title: T}
paths:
  /a:
    get:
      parameters: [{name: p, in: query}]
    put:
      responses: {'200': {}}
";
    let (paths, messages) = read(text, &["paths", "/a"]);
    assert_eq!(
        paths,
        Some(json!({
            "get": {"parameters": [{"name": "p", "in": "query", "schema": {"type": "string"}}], "responses": {}},
            "put": {"responses": {"200": {"description": ""}}},
        }))
    );
    assert_eq!(
        messages,
        [
            "note in line 3: the Info Object has no `version`, which it requires",
            "note in line 6: the Operation Object has no `responses`, which it requires",
            "note in line 7: there is neither `schema` nor `content`",
            "note in line 9: the Response Object has no `description`, which it requires",
        ]
    );
}

#[test]
fn what_is_required_and_cannot_be_supplied_costs_what_requires_it() {
    let documents = [
        (
            "paths: {/a: {parameters: [{in: query}]}}",
            "a parameter is left out: the Parameter Object has no `name`",
        ),
        (
            "paths: {/a: {parameters: [{name: a}]}}",
            "parameter `a` is left out: the Parameter Object has no `in`",
        ),
        (
            "servers: [{}]",
            "a server is left out: the Server Object has no `url`",
        ),
        (
            "components: {securitySchemes: {a: {type: http}}}",
            "security scheme `a` is left out: the Security Scheme Object has no `scheme`",
        ),
        (
            "components: {schemas: {A: {discriminator: {}}}}",
            "the type of this schema is left out: the Discriminator Object has no `propertyName`",
        ),
    ];
    for (body, message) in documents {
        let text = format!("openapi: 3.0.3\ninfo: {{title: T, version: '1'}}\npaths: {{}}\n{body}");
        let text = match body.starts_with("paths") {
            true => text.replace("paths: {}\n", ""),
            false => text,
        };
        let (_, messages) = read(&text, &[]);
        let expected = format!(
            "skipped in line {}: {message}, which it requires",
            text.lines().count()
        );
        assert!(
            messages.len() == 1 && messages[0].starts_with(&expected),
            "{text}\n{messages:#?}"
        );
    }
}

#[test]
fn a_document_without_a_name_has_one() {
    let (info, messages) = read("openapi: 3.0.3\ninfo: 7\npaths: {}", &["info"]);
    assert_eq!(info, Some(json!({"title": "API", "version": ""})));
    assert!(
        messages[3].starts_with("skipped in line 2: `info`"),
        "{messages:#?}"
    );
}

#[test]
fn a_document_whose_paths_are_no_object_is_refused() {
    for text in ["openapi: 3.0.3\npaths: []", "swagger: '2.0'\npaths: 7"] {
        let (node, report) = normalize(text);
        let is_reported = report
            .to_string()
            .contains("error: `paths` of the OpenAPI Object is ");
        assert!(node.is_none() && is_reported, "{report}");
    }
}

#[test]
fn a_flag_in_quotes_is_a_flag() {
    let text = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents: {schemas: {A: {nullable: 'true', readOnly: 'yes'}}}";
    let (schema, messages) = read(text, &["components", "schemas", "A"]);
    assert_eq!(schema, Some(json!({"nullable": true})));
    assert_eq!(messages.len(), 2, "{messages:#?}");
}

#[test]
fn text_that_lost_its_quotes_is_text() {
    let text = "
openapi: 3.0.3
info: {title: 2024, version: 1.10}
paths: {/a: {get: {tags: [true], responses: {}}}}
";
    let (info, messages) = read(text, &["info"]);
    assert_eq!(info, Some(json!({"title": "2024", "version": "1.10"})));
    assert_eq!(messages.len(), 3, "{messages:?}");
}

#[test]
fn a_key_with_nothing_behind_it_is_not_there() {
    let text = "
openapi: 3.0.3
info: {title: T, version: '1'}
paths:
  /a:
    get:
      parameters:
      responses: {'200': {description: '', content: {application/json: {schema: {properties: {id: }}}}}}
";
    let (operation, messages) = read(text, &["paths", "/a", "get"]);
    let schema = json!({"properties": {"id": {}}, "type": "object"});
    let content = json!({"application/json": {"schema": schema}});
    assert_eq!(
        operation,
        Some(json!({"responses": {"200": {"description": "", "content": content}}}))
    );
    assert_eq!(
        messages,
        [
            "note in line 7: `parameters` of the Operation Object is null, not an array",
            "note in line 8: a member of `properties` of the Schema Object is null, not a schema",
        ]
    );
}

#[test]
fn a_name_of_no_type_is_any_value() {
    let text = "
openapi: 3.1.0
info: {title: T, version: '1'}
components:
  schemas:
    A: {type: any, minLength: -1, required: true}
    B: {type: [strin, 'null']}
";
    let (schemas, messages) = read(text, &["components", "schemas"]);
    assert_eq!(schemas, Some(json!({"A": {}, "B": {}})));
    assert_eq!(messages.len(), 4, "{messages:?}");
}

#[test]
fn words_that_are_nearly_right_are_named() {
    let (_, report) = normalize(
        "openapi: 3.0.3\ninfo: {title: T, version: '1', desciption: D}\npaths: {}\nwebhooks: {}\nhost: a",
    );
    let help: Vec<_> = report
        .diagnostics
        .iter()
        .filter_map(|found| found.help.as_deref())
        .collect();
    assert_eq!(
        help,
        [
            "did you mean `description`?",
            "it is read as OpenAPI 3.1 means it",
            "it is ignored"
        ],
        "{report}"
    );
}

#[test]
fn keys_that_lead_nowhere_are_skipped() {
    let text = "
openapi: 3.0.3
info: {title: T, version: '1'}
paths:
  a/b: {}
  /a: {get: {responses: {abc: {description: ''}, 4xx: {description: ''}}}}
";
    let (paths, messages) = read(text, &["paths"]);
    assert_eq!(
        paths,
        Some(json!({"/a": {"get": {"responses": {"4xx": {"description": ""}}}}}))
    );
    assert_eq!(messages.len(), 2, "{messages:?}");
    assert!(
        messages[0].starts_with("skipped in line 5: path `a/b` is left out"),
        "{messages:?}"
    );
}

#[test]
fn one_run_says_everything() {
    let text = "
openapi: 3.0.3
info: {description: [], title: T, version: '1'}
servers: 7
paths: {/a: {get: 7, put: {parameters: {}, responses: {'200': {description: '', content: []}}}}}
components: {schemas: []}
";
    let (paths, messages) = read(text, &["paths"]);
    assert_eq!(messages.len(), 6, "{messages:#?}");
    let bytes = json!({"*/*": {"schema": {"type": "string", "format": "binary"}}});
    assert_eq!(
        paths,
        Some(json!({"/a": {"put": {"responses": {"200": {"description": "", "content": bytes}}}}}))
    );
}

#[test]
fn a_prefix_is_for_an_api_key() {
    let text = "
openapi: 3.0.3
info: {title: T, version: '1'}
paths: {}
components:
  securitySchemes:
    a: {type: apiKey, in: header, name: Authorization, x-prefix: 'Token '}
    b: {type: http, scheme: bearer, x-prefix: 'Token '}
    c: {type: apiKey, in: header, name: Authorization, x-prefix: 7}
";
    let place = ["components", "securitySchemes", "c", "x-prefix"];
    let (prefix, messages) = read(text, &place);
    assert_eq!(prefix, Some(json!("7")));
    assert_eq!(
        messages,
        [
            "note in line 8: `x-prefix` stands before the key of an `apiKey`; other types have no place for it",
            "note in line 9: `x-prefix` of the Security Scheme Object is a number, not a string",
        ]
    );
}
