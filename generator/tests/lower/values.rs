//! Enums of anything, tuples, types that hold themselves, and properties that go one way.

use crate::{api, outline, types_of};

#[test]
fn an_enum_of_anything_else_is_an_enum_too() {
    let outline = types_of(
        "
    Depth: {type: integer, format: int32, enum: [0, 1, -1, 1.0, null, '2']}
    Level: {type: number, enum: [1, 1.5, 2.0]}
    Yes: {type: boolean, enum: [true]}
    Both: {type: boolean, enum: [true, false]}
    Mixed: {enum: [auto, 1, '1', true, {b: 1, a: [2.0]}]}
    Wrong: {type: integer, enum: [a]}
    Use: {type: object, properties: {depth: {$ref: '#/components/schemas/Depth'}}}
",
    );
    assert_eq!(
        outline,
        "\
type Both = boolean
enum Depth of Integer(I32) 0 | 1 | -1 | 2
enum Level of Json 1 | 1.5 | 2
enum Mixed of Json \"auto\" | 1 | \"1\" | true | {\"a\":[2],\"b\":1}
struct Use()
  depth?: Depth | null
type Wrong = I64
enum Yes of Boolean true
"
    );
}

#[test]
fn a_type_that_is_an_array_or_a_map_of_itself_is_a_type() {
    let outline = types_of(
        "
    Tree: {type: array, items: {$ref: '#/components/schemas/Tree'}}
    Folder: {type: object, additionalProperties: {$ref: '#/components/schemas/Entries'}}
    Entries: {type: array, items: {nullable: true, allOf: [{$ref: '#/components/schemas/Folder'}]}}
    Plain: {type: array, items: {$ref: '#/components/schemas/Tree'}}
",
    );
    assert_eq!(
        outline,
        "\
newtype Entries = [(Folder | null)]
newtype Folder = {Entries}
type Plain = [Tree]
newtype Tree = [Tree]
"
    );
}

#[test]
fn items_that_differ_by_their_position_are_a_tuple_open_unless_the_schema_closes_it() {
    let outline = types_of(
        "
    Pair: {type: array, minItems: 2, prefixItems: [{type: integer}, {type: string, nullable: true}]}
    Closed: {type: array, minItems: 2, items: {not: {}}, prefixItems: [{type: integer}, {type: integer}]}
    Some: {type: array, prefixItems: [{type: integer}, {type: integer}]}
    Rest: {type: array, minItems: 1, prefixItems: [{type: integer}], items: {type: string}}
    Bound: {type: array, minItems: 1, maxItems: 2, prefixItems: [{type: integer}, {type: string, nullable: true}, {type: boolean}]}
    True: {type: array, minItems: 3, prefixItems: [{type: integer}], items: {}}
    Long: {type: array, prefixItems: [{type: integer}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}]}
    Cell: {type: object, required: [next], properties: {next: {type: array, minItems: 2, prefixItems: [{type: string}, {nullable: true, allOf: [{$ref: '#/components/schemas/Cell'}]}]}}}
",
    );
    assert_eq!(
        outline,
        "\
type Bound = (I64, Plain?)
struct Cell(next)
  next: (Plain, (box Cell | null), any...)
type Closed = (I64, I64)
type Long = [any]
type Pair = (I64, (Plain | null), any...)
type Rest = (I64, Plain...)
type Some = (I64?, I64?, any...)
type True = (I64, any...)
"
    );
}

#[test]
fn properties_of_patterns_are_kept_as_what_any_of_them_holds() {
    let outline = types_of(
        "
    Mixed: {type: object, properties: {a: {type: boolean}}, patternProperties: {'^x-': {type: string}, '^y-': {type: string}}, additionalProperties: {type: integer}}
    Names: {type: object, patternProperties: {'^x-': {type: string}}, additionalProperties: false}
",
    );
    assert_eq!(
        outline,
        "\
struct Mixed()
  a?: boolean
  * Mixed.value
type Names = {Plain}
union Mixed.value by trial
  string: Plain
  integer: I64
"
    );
}

#[test]
fn null_is_a_value_however_it_is_written() {
    let outline = types_of(
        "
    A:
      type: object
      properties:
        listed: {type: string, enum: [a, null]}
        only: {enum: [null]}
        mixed: {enum: [a, 1, null]}
        referred: {$ref: '#/components/schemas/B'}
        branch: {oneOf: [{type: string}, {type: integer}, {type: string, enum: [null]}]}
    B: {allOf: [{type: string, enum: [b, null]}]}
",
    );
    let expected = "\
struct A()
  listed?: A.listed | null
  only?: Plain | null
  mixed?: A.mixed | null
  referred?: B | null
  branch?: A.branch | null
";
    assert!(outline.contains(expected), "{outline}");
}

#[test]
fn a_property_that_goes_one_way_is_optional_where_its_type_goes_both() {
    let document = "
openapi: 3.0.3
info: {title: T, version: '1'}
servers: [{url: https://api.acme.com}]
paths:
  /users:
    post:
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/User'}}}}
      responses: {'200': {description: Made., content: {application/json: {schema: {$ref: '#/components/schemas/Made'}}}}}
components:
  schemas:
    Id: {type: integer, readOnly: true}
    User: {type: object, required: [id, name, password, team], properties: {id: {$ref: '#/components/schemas/Id'}, name: {type: string}, password: {type: string, writeOnly: true}, team: {allOf: [{$ref: '#/components/schemas/Team'}], readOnly: true}}}
    Made: {type: object, required: [user, at], properties: {user: {$ref: '#/components/schemas/User'}, at: {type: string, readOnly: true}, gone: {$ref: '#/components/schemas/Gone'}}}
    Team: {type: object, required: [id], properties: {id: {$ref: '#/components/schemas/Id'}}}
    Gone: {type: object, required: [x], properties: {x: {type: string, writeOnly: true}}}
";
    assert_eq!(
        outline::types(&api(document)),
        "\
struct Gone(x)
  write-only x?: Plain
type Id = I64
struct Made(user, at)
  user: User
  at: Plain
  gone?: Gone
struct Team(id)
  id: Id
struct User(name, password)
  read-only id?: Id
  name: Plain
  write-only password?: Plain
  read-only team?: Team
"
    );
}
