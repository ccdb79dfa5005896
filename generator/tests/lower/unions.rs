//! How a value tells which branch of a union it is.

use crate::{api, messages, outline, schemas, types_of};

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

#[test]
fn a_union_with_a_branch_that_any_json_fits_is_any_json_and_says_so() {
    let text = "
    T: {type: object, properties: {a: {type: string}}}
    Open: {description: Whatever the plugin makes of it.}
    Ref: {$ref: '#/components/schemas/Open'}
    Empty: {oneOf: [{$ref: '#/components/schemas/T'}, {}]}
    Words: {anyOf: [{$ref: '#/components/schemas/T'}, {title: Anything, description: 'Yes, anything.'}]}
    Referred: {oneOf: [{$ref: '#/components/schemas/T'}, {$ref: '#/components/schemas/Ref'}]}
    Nullable: {oneOf: [{$ref: '#/components/schemas/T'}, {nullable: true}]}
    Scalar: {oneOf: [{type: string}, {}]}
    Three: {anyOf: [{$ref: '#/components/schemas/T'}, {type: string}, {}]}
    Unlike: {anyOf: [{$ref: '#/components/schemas/T'}, {not: {type: string}}]}
    Nested: {oneOf: [{$ref: '#/components/schemas/T'}, {anyOf: [{type: integer}, {allOf: [{}]}]}]}
    Own: {anyOf: [{$ref: '#/components/schemas/Own'}, {$ref: '#/components/schemas/Three'}]}
";
    let outline = types_of(text);
    for name in [
        "Empty", "Words", "Referred", "Nullable", "Scalar", "Three", "Unlike", "Nested", "Own",
    ] {
        let expected = format!("type {name} = any\n");
        assert!(outline.contains(&expected), "{expected}{outline}");
    }
    let message = "note api.yaml:11: any JSON fits this branch of a union: the union is untyped JSON, its other branches with it (8 times)\n";
    let messages = messages(&schemas(text), None);
    assert!(messages.starts_with(message), "{messages}");
    let document = schemas("    A: {anyOf: [{type: string}, true]}\n").replace("3.0.3", "3.1.0");
    assert_eq!(outline::types(&api(&document)), "type A = any\n");
}

#[test]
fn a_branch_that_is_limited_by_what_stands_beside_the_union_or_that_nothing_fits_is_not_any_json() {
    let outline = types_of(
        "
    T: {type: object, properties: {a: {type: string}}}
    Never: {not: {}}
    Beside: {type: object, required: [id], properties: {id: {type: string}}, oneOf: [{$ref: '#/components/schemas/T'}, {}]}
    Bare: {type: string, oneOf: [{description: One.}, {description: Two.}]}
    False: {oneOf: [{type: string}, {not: {}}]}
    Unfit: {oneOf: [{type: string}, {$ref: '#/components/schemas/Never'}]}
    Mixed: {oneOf: [{$ref: '#/components/schemas/T'}, {enum: [1, a]}]}
",
    );
    for expected in [
        "union Beside by trial\n  T: Beside.T\n  variant 2: Beside.variant 2\n",
        "type False = Plain\n",
        "type Unfit = Plain\n",
        "union Mixed by trial\n  T: T\n",
    ] {
        assert!(outline.contains(expected), "{expected}{outline}");
    }
    assert!(!outline.contains("type Bare = any"), "{outline}");
}
