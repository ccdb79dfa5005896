//! One test for each rewrite: a schema in, the schema in the 3.0 dialect out, both as YAML.

use crate::reading::normalize;
use serde_json::Value;

/// Rewrites a schema of a document of OpenAPI 3.1.
#[track_caller]
fn check(before: &str, after: &str) {
    check_in("3.1.0", before, after);
}

#[track_caller]
fn check_in(version: &str, before: &str, after: &str) {
    let document = format!(
        "openapi: {version}\ninfo: {{title: T, version: '1'}}\npaths: {{}}\ncomponents: {{schemas: {{User: {{type: object}}, S: {before}}}}}\n"
    );
    let (node, report) = normalize(&document);
    let node = node.unwrap_or_else(|| panic!("{report}"));
    let schema = node.at(&["components", "schemas", "S"]).map(Value::from);
    let expected: Value = serde_yaml::from_str(after).expect("YAML");
    assert_eq!(schema, Some(expected), "{before}\n{report}");
}

#[test]
fn null_among_the_types_is_nullable() {
    check("{type: [string, 'null']}", "{type: string, nullable: true}");
    check(
        "{type: ['null', integer], format: int32}",
        "{type: integer, format: int32, nullable: true}",
    );
    check_in(
        "3.0.3",
        "{type: [string, 'null']}",
        "{type: string, nullable: true}",
    );
}

#[test]
fn null_alone_is_a_value() {
    check("{type: 'null'}", "{nullable: true, enum: [null]}");
    check("{type: ['null']}", "{nullable: true, enum: [null]}");
    check("{const: null}", "{enum: [null]}");
}

#[test]
fn several_types_are_a_union_of_each_with_its_own_keywords() {
    check(
        "{type: [string, integer], minLength: 1, minimum: 0, description: Id}",
        "{description: Id, anyOf: [{type: string, minLength: 1}, {type: integer, minimum: 0}]}",
    );
    check(
        "{type: [object, array, 'null'], items: {type: [string, 'null']}, properties: {a: true}}",
        "{nullable: true, anyOf: [{type: object, properties: {a: {}}}, {type: array, items: {type: string, nullable: true}}]}",
    );
    check(
        "{type: [string, boolean], enum: [auto, true]}",
        "{enum: [auto, true]}",
    );
    check(
        "{type: [string, integer], enum: [a, b, true]}",
        "{type: string, enum: [a, b]}",
    );
}

#[test]
fn types_that_say_nothing_are_not_there() {
    check("{type: [integer, number]}", "{type: number}");
    check("{type: [string, string]}", "{type: string}");
    check(
        "{type: [string, number, integer, boolean, array, object, 'null']}",
        "{nullable: true}",
    );
}

#[test]
fn const_is_an_enum_of_one() {
    check("{const: cat}", "{enum: [cat], type: string}");
    check(
        "{type: integer, const: 7, enum: [7, 8]}",
        "{type: integer, enum: [7]}",
    );
}

#[test]
fn what_stands_beside_a_reference_is_kept() {
    check(
        "{$ref: '#/components/schemas/User', description: The owner}",
        "{allOf: [{$ref: '#/components/schemas/User'}], description: The owner}",
    );
    check(
        "{$ref: '#/components/schemas/User', allOf: [{type: object}]}",
        "{allOf: [{$ref: '#/components/schemas/User'}, {type: object}]}",
    );
    check(
        "{$ref: '#/components/schemas/User'}",
        "{$ref: '#/components/schemas/User'}",
    );
}

#[test]
fn what_stands_beside_a_reference_of_30_is_ignored() {
    check_in(
        "3.0.3",
        "{$ref: '#/components/schemas/User', description: The owner}",
        "{$ref: '#/components/schemas/User'}",
    );
}

#[test]
fn boolean_schemas_are_objects() {
    check("{type: array, items: true}", "{type: array, items: {}}");
    check(
        "{type: array, items: false}",
        "{type: array, items: {not: {}}}",
    );
    check("true", "{}");
    check(
        "{type: object, additionalProperties: false}",
        "{type: object, additionalProperties: false}",
    );
}

#[test]
fn a_branch_of_null_is_nullable() {
    check(
        "{anyOf: [{$ref: '#/components/schemas/User'}, {type: 'null'}]}",
        "{allOf: [{$ref: '#/components/schemas/User'}], nullable: true}",
    );
    check(
        "{title: Day, oneOf: [{type: string, format: date}, {type: 'null'}]}",
        "{title: Day, type: string, format: date, nullable: true}",
    );
    check(
        "{oneOf: [{type: string}, {type: integer}, {type: 'null'}]}",
        "{oneOf: [{type: string}, {type: integer}], nullable: true}",
    );
}

#[test]
fn strings_that_hold_bytes_have_a_format() {
    check(
        "{type: string, contentEncoding: base64}",
        "{type: string, contentEncoding: base64, format: byte}",
    );
    check(
        "{type: string, contentMediaType: image/png}",
        "{type: string, contentMediaType: image/png, format: binary}",
    );
    check(
        "{type: string, contentMediaType: application/json}",
        "{type: string, contentMediaType: application/json}",
    );
}

#[test]
fn a_type_that_keywords_imply_is_added() {
    check(
        "{properties: {id: {}}}",
        "{properties: {id: {}}, type: object}",
    );
    check("{items: {}}", "{items: {}, type: array}");
    check("{enum: [a, b]}", "{enum: [a, b], type: string}");
    check("{enum: [1, 2]}", "{enum: [1, 2], type: integer}");
    check("{format: date-time}", "{format: date-time, type: string}");
    check(
        "{nullable: true, properties: {}}",
        "{nullable: true, properties: {}, type: object}",
    );
}

#[test]
fn an_ambiguous_type_is_not_added() {
    for schema in [
        "{}",
        "{enum: [a, 1]}",
        "{properties: {}, items: {}}",
        "{description: Anything}",
        "{nullable: true}",
    ] {
        check_in("3.0.3", schema, schema);
    }
}

#[test]
fn a_discriminator_of_20_is_read() {
    check_in(
        "3.0.3",
        "{type: object, discriminator: kind}",
        "{type: object, discriminator: {propertyName: kind}}",
    );
}

#[test]
fn properties_that_are_called_like_keywords_are_properties() {
    let schema = "{type: object, properties: {type: {type: string}, properties: {type: string}, $ref: {type: string}, const: {type: string}}}";
    check(schema, schema);
}

#[test]
fn data_is_not_rewritten() {
    let schema = "{type: object, example: {type: [string, 'null'], const: 1, $ref: 7}, default: {examples: [1]}, x-any: {const: 1}}";
    check(schema, schema);
}
