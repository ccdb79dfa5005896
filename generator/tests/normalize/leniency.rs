//! What is wrong and harmless is said, and the document goes on without it, or with what was plainly meant.

use crate::reading::{misfits, normalize};
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
    let said = report.diagnostics.iter().map(line).collect();
    let node = node.unwrap_or_else(|| panic!("{report}"));
    assert_eq!(misfits(&node), Vec::<String>::new());
    (node.at(keys).map(Value::from), said)
}

#[test]
fn damaged_documentation_is_left_out() {
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
    let (info, said) = read(text, &["info", "contact"]);
    assert_eq!(info, Some(json!({"name": "Ann"})));
    let (tags, _) = read(text, &["tags"]);
    assert_eq!(tags, Some(json!([{"name": "a"}])));
    assert_eq!(
        said,
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
    let (paths, said) = read(text, &["paths", "/a"]);
    assert_eq!(
        paths,
        Some(json!({
            "get": {"parameters": [{"name": "p", "in": "query", "schema": {"type": "string"}}], "responses": {}},
            "put": {"responses": {"200": {"description": ""}}},
        }))
    );
    assert_eq!(
        said,
        [
            "note in line 3: the Info Object has no `version`, which it requires",
            "note in line 6: the Operation Object has no `responses`, which it requires",
            "note in line 7: there is neither `schema` nor `content`",
            "note in line 9: the Response Object has no `description`, which it requires",
        ]
    );
}

#[test]
fn what_is_required_and_cannot_be_supplied_is_an_error() {
    let documents = [
        (
            "openapi: 3.0.3\npaths: {}",
            "the OpenAPI Object has no `info`",
        ),
        (
            "openapi: 3.0.3\ninfo: {version: '1'}\npaths: {}",
            "the Info Object has no `title`",
        ),
        (
            "openapi: 3.0.3\ninfo: {title: T}\npaths: {/a: {parameters: [{in: query}]}}",
            "the Parameter Object has no `name`",
        ),
        (
            "openapi: 3.0.3\ninfo: {title: T}\npaths: {/a: {parameters: [{name: a}]}}",
            "the Parameter Object has no `in`",
        ),
        (
            "openapi: 3.0.3\ninfo: {title: T}\npaths: {}\nservers: [{}]",
            "the Server Object has no `url`",
        ),
        (
            "openapi: 3.0.3\ninfo: {title: T}\npaths: {}\ncomponents: {securitySchemes: {a: {type: http}}}",
            "the Security Scheme Object has no `scheme`",
        ),
    ];
    for (text, message) in documents {
        let (node, report) = normalize(text);
        assert!(
            node.is_none()
                && report
                    .to_string()
                    .contains(&format!("error: {message}, which it requires")),
            "{text}\n{report}"
        );
    }
}

#[test]
fn text_that_lost_its_quotes_is_text() {
    let text = "
openapi: 3.0.3
info: {title: 2024, version: 1.10}
paths: {/a: {get: {tags: [true], responses: {}}}}
";
    let (info, said) = read(text, &["info"]);
    assert_eq!(info, Some(json!({"title": "2024", "version": "1.10"})));
    assert_eq!(said.len(), 3, "{said:?}");
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
    let (operation, said) = read(text, &["paths", "/a", "get"]);
    let schema = json!({"properties": {"id": {}}, "type": "object"});
    let content = json!({"application/json": {"schema": schema}});
    assert_eq!(
        operation,
        Some(json!({"responses": {"200": {"description": "", "content": content}}}))
    );
    assert_eq!(
        said,
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
    let (schemas, said) = read(text, &["components", "schemas"]);
    assert_eq!(schemas, Some(json!({"A": {}, "B": {}})));
    assert_eq!(said.len(), 4, "{said:?}");
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
            "it has no effect"
        ],
        "{report}"
    );
}

#[test]
fn keys_that_lead_nowhere_are_left_out() {
    let text = "
openapi: 3.0.3
info: {title: T, version: '1'}
paths:
  a/b: {}
  /a: {get: {responses: {abc: {description: ''}, 4xx: {description: ''}}}}
";
    let (paths, said) = read(text, &["paths"]);
    assert_eq!(
        paths,
        Some(json!({"/a": {"get": {"responses": {"4xx": {"description": ""}}}}}))
    );
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(
        said[0].starts_with("skipped in line 5: path `a/b` is left out"),
        "{said:?}"
    );
}

#[test]
fn one_run_says_everything() {
    let text = "
openapi: 3.0.3
info: {title: [], version: '1'}
paths: {/a: {get: 7, put: {parameters: {}, responses: {'200': {$ref: '#/components/responses/R'}}}}}
components: {schemas: []}
";
    let (node, report) = normalize(text);
    assert!(node.is_none());
    assert_eq!(report.diagnostics.len(), 5, "{report}");
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
    let (prefix, said) = read(text, &place);
    assert_eq!(prefix, Some(json!("7")));
    assert_eq!(
        said,
        [
            "note in line 8: `x-prefix` stands before the key of an `apiKey`; other types have no place for it",
            "note in line 9: `x-prefix` of the Security Scheme Object is a number, not a string",
        ]
    );
}
