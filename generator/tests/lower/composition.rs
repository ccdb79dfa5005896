//! `allOf`, `oneOf`, `anyOf` and discriminators.

use crate::types_of;

#[test]
fn all_of_objects_is_one_struct() {
    let outline = types_of(
        "
    Base: {type: object, required: [id], properties: {id: {type: string}, kind: {type: string}, at: {type: object, properties: {x: {type: integer}}}}}
    Dog:
      allOf:
        - $ref: '#/components/schemas/Base'
        - {type: object, required: [bark], properties: {bark: {type: boolean}, kind: {type: string, enum: [dog]}}}
        - {required: [kind]}
      properties: {own: {type: integer}}
    Same: {description: The same., allOf: [{$ref: '#/components/schemas/Dog'}]}
    Use: {type: object, properties: {dog: {nullable: true, allOf: [{$ref: '#/components/schemas/Dog'}]}}}
",
    );
    assert_eq!(
        outline,
        "\
struct Base(id)
  id: Plain
  kind?: Plain
  at?: Base.at
struct Dog(id, bark, kind)
  id: Plain
  kind: Dog.kind
  at?: Base.at
  bark: boolean
  own?: I64
type Same = Dog
struct Use()
  dog?: Dog | null
struct Base.at()
  x?: I64
enum Dog.kind dog
"
    );
}

#[test]
fn all_of_that_no_value_matches_is_any_json_and_is_reported() {
    let document = crate::schemas(
        "    A:\n      allOf:\n        - {type: string}\n        - {type: integer}\n",
    );
    assert_eq!(
        crate::outline::types(&crate::api(&document)),
        "type A = any\n"
    );
    assert_eq!(
        crate::messages(&document, None),
        "skipped api.yaml:7: the type of this schema is left out: it joins the types `integer` and `string`, and no value is of both; any JSON is taken\n"
    );
}

#[test]
fn a_discriminator_chooses_by_its_mapping_its_enum_or_the_key() {
    let outline = types_of(
        "
    Cat: {type: object, required: [t], properties: {t: {type: string}}}
    Dog: {type: object, required: [t], properties: {t: {type: string, enum: [dog, hound]}}}
    Fox: {type: object, required: [t], properties: {t: {type: string}}}
    Pet:
      oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}, {$ref: '#/components/schemas/Fox'}]
      discriminator: {propertyName: t, mapping: {cat: '#/components/schemas/Cat', kitten: Cat}}
",
    );
    assert!(outline.contains("union Pet by t\n  Cat: Cat = cat | kitten\n  Dog: Dog = dog | hound\n  Fox: Fox = Fox\n"), "{outline}");
}

#[test]
fn a_supertype_with_a_discriminator_is_any_of_its_subtypes() {
    let outline = types_of(
        "
    Pet: {type: object, required: [t], discriminator: {propertyName: t}, properties: {t: {type: string}}}
    Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {meow: {type: boolean}}}]}
    Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {friend: {$ref: '#/components/schemas/Pet'}}}]}
    Puppy: {allOf: [{$ref: '#/components/schemas/Dog'}]}
",
    );
    assert_eq!(
        outline,
        "\
struct Cat(t)
  t: Plain
  meow?: boolean
struct Dog(t)
  t: Plain
  friend?: Pet
union Pet by t
  Pet: Pet.base = Pet
  Cat: Cat = Cat
  Dog: box Dog = Dog
  Puppy: box Puppy = Puppy
type Puppy = Dog
struct Pet.base(t)
  t: Plain
"
    );
}

#[test]
fn branches_are_tried_in_order_and_each_is_there_once() {
    let outline = types_of(
        "
    Id: {oneOf: [{type: string}, {type: integer}, {type: string, maxLength: 3}]}
    Known: {anyOf: [{type: string}, {type: string, enum: [a, b]}]}
    Maybe: {anyOf: [{$ref: '#/components/schemas/Id'}]}
    Things: {oneOf: [{type: array, items: {type: string}}, {type: object, title: Thing, properties: {a: {type: string}}}, {type: object, properties: {b: {type: string}}}]}
    Use: {type: object, properties: {known: {$ref: '#/components/schemas/Known'}}}
",
    );
    assert_eq!(
        outline,
        "\
union Id by trial
  string: Plain
  integer: I64
enum Known a | b
type Maybe = Id
union Things by trial
  array: [Plain]
  Thing: Things.Thing
  variant 3: Things.variant 3
struct Use()
  known?: Known
struct Things.Thing()
  a?: Plain
struct Things.variant 3()
  b?: Plain
"
    );
}

#[test]
fn properties_beside_a_union_are_in_each_branch() {
    let outline = types_of(
        "
    Cat: {type: object, properties: {meow: {type: boolean}}}
    Pet:
      type: object
      required: [id]
      properties: {id: {type: string}}
      oneOf: [{$ref: '#/components/schemas/Cat'}, {type: object, title: Fish, properties: {fins: {type: integer}}}]
    Pair: {type: object, properties: {a: {type: string}, b: {type: string}}, anyOf: [{required: [a]}, {required: [b]}]}
",
    );
    assert_eq!(
        outline,
        "\
struct Cat()
  meow?: boolean
struct Pair()
  a?: Plain
  b?: Plain
union Pet by trial
  Cat: Pet.Cat
  Fish: Pet.Fish
struct Pet.Cat(id)
  id: Plain
  meow?: boolean
struct Pet.Fish(id)
  id: Plain
  fins?: I64
"
    );
}

#[test]
fn a_supertype_that_lists_its_subtypes_does_not_run_in_circles() {
    let outline = types_of(
        "
    Base: {type: object, properties: {id: {type: string}}, oneOf: [{$ref: '#/components/schemas/One'}, {$ref: '#/components/schemas/Two'}]}
    One: {allOf: [{$ref: '#/components/schemas/Base'}, {type: object, properties: {one: {type: string}}}]}
    Two: {allOf: [{$ref: '#/components/schemas/Base'}, {type: object, properties: {two: {type: string}}}]}
",
    );
    assert_eq!(
        outline,
        "\
union Base by trial
  One: One
  Two: Two
struct One()
  id?: Plain
  one?: Plain
struct Two()
  id?: Plain
  two?: Plain
"
    );
}
