//! Schemas and the types that they make.

use insta::assert_snapshot;

use crate::{below, files, types};

#[test]
fn a_uuid_in_capitals_is_a_string() {
    let small = types("Id: {type: string, format: uuid, pattern: '^[0-9a-fA-F-]{36}$'}");
    assert!(small.contains("pub type Id = Uuid;"), "{small}");
    let capital = types("Id: {type: string, format: uuid, pattern: '^[0-9A-F-]{36}$'}");
    assert!(capital.contains("pub type Id = String;"), "{capital}");
}

#[test]
fn an_object_is_a_struct() {
    assert_snapshot!(types(
        "
User:
  type: object
  description: Somebody who may sign in.
  required: [email, id]
  properties:
    id: {type: string, format: uuid}
    email: {type: string, description: Where mail goes.}
    password: {type: string, format: password}
    born: {type: string, format: date}
    seen_at: {type: string, format: date-time}
    logins: {type: integer, format: int32, default: 0, maximum: 9}
    score: {type: number, deprecated: true}
    friends: {type: array, items: {$ref: '#/components/schemas/User'}}
    settings: {type: object}
"
    ));
}

#[test]
fn null_and_absent_are_told_apart() {
    assert_snapshot!(types(
        "
Note:
  type: object
  required: [always, perhaps_null]
  properties:
    always: {type: string}
    perhaps_null: {type: [string, 'null']}
    perhaps_absent: {type: string}
    perhaps_either: {type: [integer, 'null']}
    items: {type: array, items: {type: [boolean, 'null']}}
"
    ));
}

#[test]
fn other_properties_are_kept_where_the_document_says_so() {
    assert_snapshot!(types(
        "
Labels:
  type: object
  properties: {color: {type: string}}
  additionalProperties: {type: integer}
"
    ));
}

#[test]
fn a_string_enum_is_open() {
    assert_snapshot!(types(
        "
Order: {type: string, enum: [CREATED_AT_ASC, -created_at, '', unknown, 2fa, type]}
"
    ));
}

#[test]
fn an_enum_of_anything_but_strings_is_open_too() {
    assert_snapshot!(types(
        "
Depth: {type: integer, enum: [0, 1, -1]}
Failed: {const: true}
Size: {enum: [auto, 1, '1', 2.5, -2, '']}
Width: {type: [string, integer], enum: [full, 1]}
"
    ));
}

#[test]
fn a_union_with_a_discriminator_is_chosen_by_it() {
    assert_snapshot!(types(
        "
Pet:
  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
  discriminator: {propertyName: kind, mapping: {cat: '#/components/schemas/Cat', hound: '#/components/schemas/Dog'}}
Cat: {type: object, required: [kind], properties: {kind: {type: string}}}
Dog: {type: object, required: [kind], properties: {kind: {type: string}}}
"
    ));
}

#[test]
fn a_union_without_one_is_tried_in_order() {
    assert_snapshot!(types(
        "
Id: {anyOf: [{type: integer}, {type: string}]}
"
    ));
}

#[test]
fn a_branch_without_the_discriminator_is_written_with_it() {
    assert_snapshot!(types(
        "
Payment:
  oneOf: [{$ref: '#/components/schemas/Card'}, {$ref: '#/components/schemas/Cash'}]
  discriminator: {propertyName: kind, mapping: {credit: Card, debit: Card, cash: Cash}}
Card: {type: object, required: [number], properties: {number: {type: string}}}
Cash: {type: object, required: [kind], properties: {kind: {type: string}}}
"
    ));
}

#[test]
fn branches_of_the_same_type_do_not_convert_into_the_union() {
    let files = types(
        "
Name: {type: string}
Names: {type: array, items: {type: string}}
Value: {oneOf: [{$ref: '#/components/schemas/Name'}, {type: string, title: Text}, {$ref: '#/components/schemas/Names'}, {type: array, items: {$ref: '#/components/schemas/Name'}}, {type: integer}]}
",
    );
    let conversions: Vec<&str> = files
        .lines()
        .filter(|line| line.starts_with("impl From"))
        .collect();
    assert_eq!(conversions, ["impl From<i64> for ValueModel {"]);
}

#[test]
fn a_component_that_needs_no_declaration_is_a_name() {
    assert_snapshot!(types(
        "
Ids: {type: array, items: {type: string, format: uuid}, description: Many ids.}
Names: {type: object, additionalProperties: {type: string}}
"
    ));
}

#[test]
fn a_type_that_holds_itself_is_boxed() {
    assert_snapshot!(types(
        "
Tree: {type: object, required: [], properties: {left: {$ref: '#/components/schemas/Tree'}}}
"
    ));
}

#[test]
fn keywords_are_fields() {
    assert_snapshot!(types(
        "
Where:
  type: object
  required: [self, type]
  properties:
    type: {type: string}
    self: {type: string}
    gen: {type: boolean}
    next: {type: string}
"
    ));
}

#[test]
fn a_type_that_is_a_list_of_itself_wraps_it() {
    assert_snapshot!(types(
        "
Tree: {type: array, items: {$ref: '#/components/schemas/Tree'}}
Point: {type: array, prefixItems: [{type: number}, {type: number}, {type: string}], minItems: 3}
Place: {anyOf: [{$ref: '#/components/schemas/Point'}, {type: string}, {type: array, title: Pair, prefixItems: [{type: integer}, {type: integer}], minItems: 2, items: false}]}
"
    ));
}

#[test]
fn a_property_that_only_one_side_sets_is_declared_once() {
    let document = "
paths:
  /users:
    post:
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/User'}}}}
      responses: {'200': {description: Made., content: {application/json: {schema: {$ref: '#/components/schemas/User'}}}}}
components:
  schemas:
    User:
      type: object
      required: [id, name, password, pin, seen]
      properties:
        id: {type: string, readOnly: true, example: u1}
        name: {type: string}
        password: {type: string, format: password, writeOnly: true}
        pin: {type: [string, 'null'], writeOnly: true}
        seen: {type: [string, 'null'], readOnly: true}
";
    assert_snapshot!(below(&files(document, None), "src/types/"));
}
