//! One schema at a time.

use crate::types_of;

#[test]
fn an_object_is_a_struct_with_its_presence_and_null() {
    let outline = types_of(
        "
    User:
      type: object
      required: [name, id]
      properties:
        id: {type: string, format: uuid}
        name: {type: string, nullable: true}
        age: {type: integer}
        score: {type: number, format: float, nullable: true}
        since: {type: string, format: date-time}
        password: {type: string, format: password}
        address: {type: object, properties: {city: {type: string}}}
        tags: {type: array, items: {type: string, nullable: true}}
        any: {}
",
    );
    assert_eq!(
        outline,
        "\
struct User(name, id)
  id: Uuid
  name: Plain | null
  age?: I64
  score?: F32 | null
  since?: DateTime
  password?: Secret
  address?: User.address
  tags?: [(Plain | null)]
  any?: any
struct User.address()
  city?: Plain
"
    );
}

#[test]
fn an_object_without_properties_is_a_map() {
    let outline = types_of(
        "
    Closed: {type: object, additionalProperties: false}
    Counts: {type: object, additionalProperties: {type: integer, format: int32}}
    Extra: {type: object, properties: {a: {type: string}}, additionalProperties: {type: boolean}}
    Free: {type: object}
    Nested: {type: object, additionalProperties: {type: object, properties: {a: {type: string}}}}
    Open: {type: object, properties: {a: {type: string}}, additionalProperties: true}
",
    );
    assert_eq!(
        outline,
        "\
struct Closed()
type Counts = {I32}
struct Extra()
  a?: Plain
  * boolean
type Free = {any}
type Nested = {Nested.value}
struct Open()
  a?: Plain
  * any
struct Nested.value()
  a?: Plain
"
    );
}

#[test]
fn an_enum_of_strings_has_each_value_once_and_null_aside() {
    let outline = types_of(
        "
    Holder: {type: object, properties: {order: {$ref: '#/components/schemas/Order'}}}
    Order: {type: string, nullable: true, enum: [asc, desc, asc, null]}
    Switch: {type: string, enum: [on, off, 1]}
    Level: {type: integer, enum: [1, 2]}
",
    );
    assert_eq!(
        outline,
        "\
struct Holder()
  order?: Order | null
enum Level of Integer(I64) 1 | 2
enum Order asc | desc
enum Switch on | off | 1
"
    );
}

#[test]
fn both_dialects_say_the_same_about_null() {
    let old = types_of(
        "    A: {type: object, required: [a], properties: {a: {type: string, nullable: true}}}\n",
    );
    let document = crate::schemas(
        "    A: {type: object, required: [a], properties: {a: {type: [string, 'null']}}}\n",
    );
    let new = crate::api(&document.replace("3.0.3", "3.1.0"));
    assert_eq!(old, crate::outline::types(&new));
    assert_eq!(old, "struct A(a)\n  a: Plain | null\n");
}

#[test]
fn a_type_is_boxed_only_where_it_holds_itself() {
    let outline = types_of(
        "
    A: {type: object, properties: {b: {$ref: '#/components/schemas/B'}}}
    B: {type: object, properties: {a: {$ref: '#/components/schemas/A'}, leaf: {$ref: '#/components/schemas/Leaf'}}}
    Leaf: {type: object, properties: {n: {type: integer}}}
    List: {type: object, properties: {next: {$ref: '#/components/schemas/List'}, all: {type: array, items: {$ref: '#/components/schemas/List'}}}}
    Tree: {type: array, items: {$ref: '#/components/schemas/Tree'}}
",
    );
    assert_eq!(
        outline,
        "\
struct A()
  b?: B
struct B()
  a?: box A
  leaf?: Leaf
struct Leaf()
  n?: I64
struct List()
  next?: box List
  all?: [List]
newtype Tree = [Tree]
"
    );
}

/// The remarks about each field of the first type.
fn remarks_of(api: &generator::ir::Api) -> Vec<String> {
    let generator::ir::TypeKind::Struct(strukt) = &api.types[0].kind else {
        panic!("a struct")
    };
    let remarks = strukt.fields.iter().map(|field| {
        let remarks = field
            .docs
            .remarks
            .iter()
            .map(|remark| format!("{} {}", remark.words, remark.code.join(",")));
        format!(
            "{}: {}",
            field.wire_name,
            remarks.collect::<Vec<_>>().join("; ")
        )
    });
    remarks.collect()
}

#[test]
fn remarks_say_what_the_type_does_not() {
    let api = crate::api(&crate::schemas(
        "
    A:
      type: object
      properties:
        n: {type: integer, description: How many., default: 20, minimum: 1, maximum: 200, example: 7}
        s: {type: string, minLength: 5, maxLength: 100, pattern: '^a', format: email}
        l: {type: array, items: {type: string}, minItems: 1, uniqueItems: true}
        e: {type: integer, enum: [1, 2]}
        p: {type: string, format: password, example: hunter2}
        r: {type: number, minimum: 0, exclusiveMinimum: true, readOnly: true}
",
    ));
    assert_eq!(
        remarks_of(&api),
        [
            "n: Default 20; At least 1 ; At most 200 ; Example 7",
            "s: 5 to 100 characters ; Pattern ^a; Format email",
            "l: At least 1 item ; No item twice ",
            "e: ",
            "p: ",
            "r: More than 0 ; Read-only: only the server sets it ",
        ]
    );
}

#[test]
fn remarks_read_what_later_versions_write_otherwise() {
    let document = crate::schemas(
        "
    A:
      type: object
      properties:
        above: {type: integer, exclusiveMinimum: 0}
        both: {type: integer, minimum: 5, exclusiveMinimum: 0}
        below: {type: number, maximum: 9, exclusiveMaximum: 9}
        first: {type: string, examples: [a, b]}
        own: {type: string, examples: [a], example: c}
        names: {type: object, patternProperties: {^x: {type: ['null', string]}}}
",
    );
    assert_eq!(
        remarks_of(&crate::api(&document.replace("3.0.3", "3.1.0"))),
        [
            "above: More than 0 ",
            "both: At least 5 ",
            "below: Less than 9 ",
            "first: Example a",
            "own: Example c",
            "names: Names fit ^x",
        ]
    );
}

#[test]
fn remarks_say_what_is_excluded() {
    let long = "x".repeat(80);
    let api = crate::api(
        &crate::schemas(&format!(
            "
    A:
      type: object
      properties:
        never: {{type: string, not: {{enum: [root, admin]}}}}
        unlike: {{not: {{type: string}}}}
        if: {{type: object, if: {{required: [a]}}, then: {{required: [b]}}, else: {{required: [c]}}}}
        long: {{type: object, if: {{required: [{long}]}}, then: {{required: [b]}}}}
        needs: {{type: object, dependentRequired: {{card: [street, city]}}, dependentSchemas: {{x: {{required: [y]}}}}, unevaluatedProperties: false}}
        names: {{type: object, propertyNames: {{pattern: '^a'}}}}
        few: {{type: object, propertyNames: {{enum: [a, b]}}}}
        has: {{type: array, items: {{}}, contains: {{type: integer}}, maxContains: 2}}
"
        ))
        .replace("3.0.3", "3.1.0"),
    );
    assert_eq!(
        remarks_of(&api),
        [
            "never: Never root,admin",
            "unlike: Does not fit {\"type\":\"string\"}",
            "if: Where it fits the first, it fits the second, and else the third {\"required\":[\"a\"],\"type\":\"object\"},{\"required\":[\"b\"],\"type\":\"object\"},{\"required\":[\"c\"],\"type\":\"object\"}",
            "long: What some of its values require, others do not ",
            "needs: Where the first is, the others are card,street,city; Where the first is, it fits the second x,{\"required\":[\"y\"],\"type\":\"object\"}; No other properties ",
            "names: Its names fit ^a",
            "few: Its names are a,b",
            "has: 1 to 2 items fit {\"type\":\"integer\"}",
        ]
    );
}
