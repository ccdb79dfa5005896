//! Where a thing comes from, and what is said about what cannot be expressed.

use crate::{api, lowered, messages, schemas};

#[test]
fn types_know_where_they_stand() {
    let document = schemas(
        "    A:\n      type: object\n      properties:\n        a: {type: object, properties: {z: {type: string}}}\n        b:\n          allOf: [{$ref: '#/components/schemas/B'}]\n          description: x\n    B: {type: string, enum: [q]}\n",
    );
    let cx = generator::diagnostics::Diagnostics::new();
    let input = generator::Input::new(generator::Source::new("api.yaml", document));
    let node = generator::load::parse(&cx, &input).unwrap();
    let node = generator::normalize::to_openapi30(&cx, node, None, &generator::NoLoader).unwrap();
    let api = generator::lower::lower(&cx, &node, &generator::config::Config::default()).unwrap();
    let pointers: Vec<String> = api
        .types
        .iter()
        .map(|ty| cx.origins().pointer(ty.origin))
        .collect();
    assert_eq!(
        pointers,
        [
            "#/components/schemas/A",
            "#/components/schemas/B",
            "#/components/schemas/A/properties/a"
        ]
    );
}

#[test]
fn what_a_type_cannot_express_is_reported() {
    let document = schemas(
        "    A: {type: integer, enum: [1, 2]}
    B: {type: object, required: [x], properties: {y: {type: string}}}
    C: {oneOf: [{$ref: '#/components/schemas/D'}, {type: object, properties: {t: {type: string}}}], discriminator: {propertyName: t}}
    D: {type: object, required: [d], properties: {d: {$ref: '#/components/schemas/D'}}}
    E: {type: object, properties: {a: {type: string}, b: {type: string}}, anyOf: [{required: [a]}, {required: [b]}]}
    F: {allOf: [{oneOf: [{type: string}, {type: integer}]}, {oneOf: [{type: string}, {type: boolean}]}]}
",
    );
    assert_eq!(
        messages(&document, None),
        "\
note api.yaml:8: `required` names `x`, which `properties` does not describe
note api.yaml:9: no value of the discriminator `t` selects this branch: the discriminator is ignored, and a value is decoded as the branch that fits it best
note api.yaml:10: no value of this schema can exist: it requires itself, directly or through others
note api.yaml:11: the branches only say which properties are required together: the generated struct does not enforce that
skipped api.yaml:12: the type of this schema is left out: several unions (`oneOf`, `anyOf`) apply at once, and not all of their branches are objects; any JSON is taken
"
    );
}

#[test]
fn schemas_nested_without_measure_are_no_trouble() {
    let nested = |depth: usize| {
        format!(
            "    A: {}{{type: string}}{}\n",
            "{type: array, items: ".repeat(depth),
            "}".repeat(depth)
        )
    };
    assert!(api(&schemas(&nested(40))).skipped.is_empty());
    let (api, report) = lowered(&schemas(&nested(100)), None);
    assert!(api.is_some_and(|api| api.skipped.len() == 1), "{report}");
}

#[test]
fn inheritance_along_many_ways_ends() {
    // Each of these doubles the number of ways to the first one: whoever goes them all never comes back.
    let mut text = "    S0: {type: object, properties: {a: {type: string}}}\n".to_owned();
    for index in 1..100 {
        let base = format!("{{$ref: '#/components/schemas/S{}'}}", index - 1);
        text += &format!(
            "    S{index}: {{allOf: [{base}, {base}, {{type: object, properties: {{p{index}: {base}}}}}]}}\n"
        );
    }
    assert_eq!(api(&schemas(&text)).types.len(), 100);
}

#[test]
fn a_schema_that_its_keywords_alone_type_is_reported_once_for_each_type() {
    let document = schemas(
        "    Id: {format: uuid}
    Text: {format: not-known}
    Code: {pattern: '^a'}
    Count: {format: int32}
    Rate: {minimum: 0}
    List: {items: {minLength: 2}}
    Map: {additionalProperties: {type: string}}
    User: {properties: {name: {maxLength: 9}}}
    Needs: {required: [x]}
    Maybe: {oneOf: [{format: date}, {enum: [null]}]}
    Pet: {discriminator: {propertyName: t}, properties: {t: {type: string}}}
    Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {meow: {type: boolean}}}]}
    # The type of each of these is written, in its `type`, its `enum` or another part.
    Order: {enum: [asc, desc]}
    Level: {enum: [1, 2], minimum: 0}
    Any: {description: Whatever.}
    Typed: {allOf: [{type: object, properties: {a: {type: string}}}, {required: [a], properties: {b: {type: string}}}]}
    Either: {type: object, properties: {a: {type: string}}, anyOf: [{required: [a]}, {required: [b]}]}
",
    );
    let messages: Vec<String> = messages(&document, None)
        .lines()
        .filter(|line| line.contains("no `type`"))
        .map(str::to_owned)
        .collect();
    assert_eq!(
        messages,
        [
            "note api.yaml:7: this schema has no `type`; it is taken as `string` (6 times)",
            "note api.yaml:10: this schema has no `type`; it is taken as `integer`",
            "note api.yaml:11: this schema has no `type`; it is taken as `number`",
            "note api.yaml:12: this schema has no `type`; it is taken as `array`",
            "note api.yaml:13: this schema has no `type`; it is taken as `object` (5 times)",
        ]
    );
}
