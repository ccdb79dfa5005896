//! How a value tells which branch of a union it is.

use crate::types_of;

#[test]
fn a_required_property_of_which_each_branch_allows_other_values_is_a_discriminator() {
    let outline = types_of(
        "
    Kind: {type: string, enum: [fox]}
    Cat: {type: object, required: [name, kind], properties: {name: {type: string, enum: [tom]}, kind: {type: string, enum: [cat, kitten]}}}
    Dog: {allOf: [{$ref: '#/components/schemas/Animal'}, {type: object, properties: {kind: {type: string, enum: [dog]}}}]}
    Fox: {type: object, required: [kind], properties: {kind: {$ref: '#/components/schemas/Kind'}}}
    Animal: {type: object, required: [kind], properties: {name: {type: string}}}
    Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}
    Any: {anyOf: [{$ref: '#/components/schemas/Pet'}, {$ref: '#/components/schemas/Fox'}]}
    Level: {oneOf: [{type: object, title: One, required: [v], properties: {v: {type: integer, enum: [1]}}}, {type: object, title: Two, required: [v], properties: {v: {type: integer, enum: [2]}}}]}
",
    );
    for expected in [
        "union Pet by kind\n  Cat: Cat = cat | kitten\n  Dog: Dog = dog\n",
        "union Any by kind\n  Pet: Pet = cat | kitten | dog\n  Fox: Fox = fox\n",
        "union Level by v\n  One: Level.One = 1\n  Two: Level.Two = 2\n",
    ] {
        assert!(outline.contains(expected), "{outline}");
    }
}

#[test]
fn the_values_of_a_discriminator_are_read_the_same_way_wherever_they_stand() {
    let outline = types_of(
        "
    Two: {type: integer, enum: [2]}
    Event: {type: object, required: [v], properties: {v: {type: integer, enum: [1, 2]}}, discriminator: {propertyName: v}}
    First: {allOf: [{$ref: '#/components/schemas/Event'}, {type: object, properties: {v: {type: integer, enum: [1]}}}]}
    Second: {allOf: [{$ref: '#/components/schemas/Event'}, {type: object, properties: {v: {$ref: '#/components/schemas/Two'}}}]}
    Kind: {type: object, required: [kind], properties: {kind: {type: string, enum: [cat, dog]}}}
    Cat: {allOf: [{$ref: '#/components/schemas/Kind'}, {type: object, properties: {kind: {type: string, enum: [cat]}}}]}
    Dog: {allOf: [{$ref: '#/components/schemas/Kind'}, {type: object, properties: {kind: {type: string, enum: [dog]}}}]}
    Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}
",
    );
    for expected in [
        "union Event by v\n  First: First = 1\n  Second: Second = 2\n",
        "union Pet by kind\n  Cat: Cat = cat\n  Dog: Dog = dog\n",
    ] {
        assert!(outline.contains(expected), "{outline}");
    }
}

#[test]
fn a_property_that_may_be_missing_or_means_two_branches_is_no_discriminator() {
    let outline = types_of(
        "
    Cat: {type: object, properties: {kind: {type: string, enum: [cat]}}}
    Dog: {type: object, required: [kind], properties: {kind: {type: string, enum: [dog]}}}
    Cub: {type: object, required: [kind], properties: {kind: {type: string, enum: [dog, cub]}}}
    Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}
    Wild: {oneOf: [{$ref: '#/components/schemas/Dog'}, {$ref: '#/components/schemas/Cub'}]}
    Mixed: {oneOf: [{$ref: '#/components/schemas/Dog'}, {type: string}]}
",
    );
    for expected in [
        "union Pet by trial",
        "union Wild by trial",
        "union Mixed by trial",
    ] {
        assert!(outline.contains(expected), "{outline}");
    }
}

#[test]
fn a_branch_that_may_lack_the_discriminator_gets_it_from_the_union() {
    let outline = types_of(
        "
    Card: {type: object, properties: {number: {type: string}}}
    Bank: {type: object, properties: {iban: {type: string}, kind: {type: string}}}
    Cash: {type: object, required: [kind], properties: {kind: {type: string}}}
    Other: {oneOf: [{$ref: '#/components/schemas/Cash'}], discriminator: {propertyName: kind}}
    Both: {oneOf: [{$ref: '#/components/schemas/Cash'}, {$ref: '#/components/schemas/Bank'}], discriminator: {propertyName: kind, mapping: {x: Cash, y: Bank}}}
    Payment:
      oneOf: [{$ref: '#/components/schemas/Card'}, {$ref: '#/components/schemas/Bank'}, {$ref: '#/components/schemas/Cash'}, {$ref: '#/components/schemas/Both'}]
      discriminator: {propertyName: kind, mapping: {credit: Card, debit: Card, sepa: Bank, swift: Bank, cash: Cash}}
",
    );
    let expected = "\
union Payment by kind
  credit: Card adds credit
  debit: Card adds debit
  Bank: Bank adds sepa | swift
  Cash: Cash = cash
  Both: Both = x | y
";
    assert!(outline.contains(expected), "{outline}");
}

#[test]
fn a_union_of_one_branch_is_that_unless_it_adds_the_discriminator() {
    let outline = types_of(
        "
    Card: {type: object, properties: {number: {type: string}}}
    Cash: {type: object, required: [kind], properties: {kind: {type: string}}}
    Own: {oneOf: [{$ref: '#/components/schemas/Cash'}], discriminator: {propertyName: kind}}
    Added: {oneOf: [{$ref: '#/components/schemas/Card'}], discriminator: {propertyName: kind}}
",
    );
    assert!(outline.contains("type Own = Cash\n"), "{outline}");
    let expected = "union Added by kind\n  Card: Card adds Card\n";
    assert!(outline.contains(expected), "{outline}");
}

#[test]
fn several_unions_at_once_are_one_struct_with_the_properties_of_all_branches() {
    let outline = types_of(
        "
    Named: {type: object, required: [name], properties: {name: {type: string}}}
    Round: {type: object, required: [kind, radius], properties: {kind: {type: string, enum: [round]}, radius: {type: number}, size: {type: integer}}}
    Flat: {type: object, required: [kind], properties: {kind: {type: string, enum: [flat]}, size: {type: string}}}
    Form: {oneOf: [{$ref: '#/components/schemas/Round'}, {$ref: '#/components/schemas/Flat'}]}
    Thing:
      required: [id]
      properties: {id: {type: string}}
      allOf: [{$ref: '#/components/schemas/Form'}, {anyOf: [{$ref: '#/components/schemas/Named'}, {type: object, properties: {title: {type: string}}}]}]
    Not: {allOf: [{$ref: '#/components/schemas/Form'}, {oneOf: [{type: string}, {type: integer}]}]}
",
    );
    let expected = "\
struct Thing(id)
  id: Plain
  kind?: Thing.kind
  radius?: F64
  size?: Thing.size
  name?: Plain
  title?: Plain
";
    assert!(outline.contains(expected), "{outline}");
    for expected in [
        "enum Thing.kind round | flat\n",
        "union Thing.size by trial\n  integer: I64\n  string: Plain\n",
        "type Not = any\n",
    ] {
        assert!(outline.contains(expected), "{outline}");
    }
}
