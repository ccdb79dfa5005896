//! The schemas, each with instances that it allows.

/// A component schema on one line, and instances.
pub(super) struct Row {
    pub(super) key: &'static str,
    pub(super) schema: &'static str,
    pub(super) instances: &'static [&'static str],
    /// Whether they are what a service sends all the same.
    pub(super) is_invalid: bool,
}

const fn row(key: &'static str, schema: &'static str, instances: &'static [&'static str]) -> Row {
    Row {
        key,
        schema,
        instances,
        is_invalid: false,
    }
}

pub(super) const V31: &[Row] = &[
    row(
        "Both",
        "{anyOf: [{title: Left, type: object, required: [a], properties: {a: {type: string}}}, {title: Right, type: object, required: [b], properties: {b: {type: integer}}}]}",
        &[r#"{"a":"x"}"#, r#"{"b":1}"#, r#"{"a":"x","b":1}"#, r#"{"a":"x","b":1,"c":[]}"#],
    ),
    row(
        "BothInside",
        "{type: object, required: [of], properties: {of: {type: array, items: {$ref: '#/components/schemas/Both'}}}}",
        &[r#"{"of":[{"a":"x","b":1},{"b":2}]}"#],
    ),
    row("OpenTuple", "{type: array, prefixItems: [{type: string}, {type: integer}]}", &["[]", r#"["a"]"#, r#"["a",1]"#, r#"["a",1,null,{"b":[]}]"#]),
    row("ClosedTuple", "{type: array, prefixItems: [{type: string}, {type: integer}], items: false, minItems: 2}", &[r#"["a",1]"#]),
    row("OptionalTuple", "{type: array, prefixItems: [{type: string}, {type: integer}], items: false, minItems: 1}", &[r#"["a"]"#, r#"["a",1]"#]),
    row("RestTuple", "{type: array, prefixItems: [{type: string}], items: {type: integer}}", &["[]", r#"["a"]"#, r#"["a",1,2]"#]),
    row("WithEmpty", "{oneOf: [{type: object, required: [a], properties: {a: {type: string}}}, {}]}", &["1", "null", "[]", r#"{"a":1}"#]),
    row("AnyWithEmpty", "{anyOf: [{type: string}, true]}", &["1", r#"{"a":1}"#, r#""x""#]),
    row("TwoTypes", "{allOf: [{type: object, properties: {a: {type: string}}}, {type: object, properties: {a: {type: integer}, b: {type: string}}}]}", &["{}", r#"{"b":"x"}"#]),
    row("BesideProperties", "{type: object, required: [id], properties: {id: {type: string}}, oneOf: [{required: [a], properties: {a: {type: string}}}, {required: [b], properties: {b: {type: integer}}}]}", &[r#"{"id":"1","a":"x"}"#, r#"{"id":"1","b":1}"#]),
    row("BesideRequired", "{type: object, required: [a], anyOf: [{properties: {a: {type: string}}}, {properties: {a: {type: integer}, b: {type: string}}}]}", &[r#"{"a":"x"}"#, r#"{"a":1,"b":"x"}"#]),
    row("Requires", "{type: object, properties: {a: {type: string}, b: {type: string}}, anyOf: [{required: [a]}, {required: [b]}]}", &[r#"{"a":"x"}"#, r#"{"a":"x","b":"y"}"#]),
    row("OneBesideAny", "{oneOf: [{type: object, required: [a], properties: {a: {type: string}}}, {type: object, required: [b], properties: {b: {type: string}}}], anyOf: [{type: object, required: [c], properties: {c: {type: integer}}}, {type: object, required: [d], properties: {d: {type: integer}}}]}", &[r#"{"a":"x","c":1}"#, r#"{"b":"x","d":1}"#]),
    row("Unevaluated", "{type: object, properties: {a: {type: string}}, unevaluatedProperties: {type: integer}}", &[r#"{"a":"x","n":1}"#]),
    row("UnevaluatedAllOf", "{allOf: [{type: object, properties: {a: {type: string}}}], unevaluatedProperties: {type: integer}}", &[r#"{"a":"x","n":1}"#]),
    row("UnevaluatedItems", "{type: array, prefixItems: [{type: string}], unevaluatedItems: {type: integer}}", &[r#"["a",1,2]"#]),
    row("Patterns", "{type: object, properties: {a: {type: string}}, patternProperties: {'^n': {type: integer}}, additionalProperties: {type: boolean}}", &[r#"{"a":"x","n":1,"t":true}"#, r#"{"n1":1}"#]),
    row("PatternsAlone", "{type: object, patternProperties: {'^n': {type: integer}}}", &[r#"{"n":1}"#, r#"{"n":1,"other":"x"}"#]),
    row("PatternsBeside", "{type: object, properties: {a: {type: string}}, patternProperties: {'^n': {type: integer}}}", &[r#"{"a":"x","other":"x"}"#]),
    row("TwoMaps", "{allOf: [{type: object, properties: {a: {type: string}}, additionalProperties: {type: integer}}, {type: object, properties: {b: {type: integer}}}]}", &[r#"{"a":"x","b":1,"c":2}"#]).invalid(),
    row("ForeignEnum", "{type: integer, enum: [1, two, 3]}", &["1", "3"]),
    row("ConstObject", "{const: {a: 1, b: [x]}}", &[r#"{"a":1,"b":["x"]}"#]),
    row("ConstBeside", "{type: object, const: {a: 1}}", &[r#"{"a":1}"#]),
    row("EnumOfObjects", "{type: object, enum: [{a: 1}, {b: 2}]}", &[r#"{"b":2}"#]),
    row("Halved", "{oneOf: [{$ref: '#/components/schemas/HalfA'}, {$ref: '#/components/schemas/HalfB'}], discriminator: {propertyName: kind, mapping: {a: '#/components/schemas/HalfA'}}}", &[r#"{"kind":"a","x":"1"}"#, r#"{"kind":"HalfB","y":"1"}"#, r#"{"kind":"b","y":"1"}"#]).invalid(),
    row("HalfA", "{type: object, required: [kind], properties: {kind: {type: string}, x: {type: string}}}", &[]),
    row("HalfB", "{type: object, required: [kind], properties: {kind: {type: string}, y: {type: string}}}", &[]),
    row("Media", "{type: string, contentMediaType: application/json, contentSchema: {type: object, required: [a]}}", &[r#""{\"a\":1}""#, r#""text""#]),
    row("Encoded", "{type: string, contentEncoding: base64}", &[r#""YQ==""#]),
    row("TwoKinds", "{type: [string, object], properties: {a: {type: string}}}", &[r#""x""#, r#"{"a":"x"}"#, "{}"]),
    row("Conditional", "{type: object, properties: {a: {type: string}}, if: {required: [a]}, then: {properties: {b: {type: integer}}, required: [b]}, else: {properties: {c: {type: string}}}}", &[r#"{"a":"x","b":1}"#, r#"{"c":"x"}"#]),
    row("Dependent", "{type: object, properties: {a: {type: string}}, dependentSchemas: {a: {required: [b], properties: {b: {type: integer}}}}}", &[r#"{"a":"x","b":1}"#]),
    row("Not", "{type: object, properties: {a: {type: string}}, not: {required: [b]}}", &[r#"{"a":"x"}"#]),
    row("NotBare", "{not: {type: string}}", &["1", r#"{"a":1}"#]),
    row("Recursive", "{allOf: [{$ref: '#/components/schemas/Link'}, {type: object, properties: {up: {$ref: '#/components/schemas/Recursive'}}}]}", &[r#"{"id":"1","up":{"id":"2","next":{"id":"3"},"up":{"id":"4"}}}"#]),
    row("Link", "{type: object, properties: {id: {type: string}, next: {$ref: '#/components/schemas/Recursive'}}}", &[r#"{"id":"1","next":{"id":"2","up":{}}}"#]),
    row("ClosedAllOf", "{additionalProperties: false, allOf: [{type: object, properties: {a: {type: string}}}], properties: {a: {}}}", &[r#"{"a":"x"}"#]),
    row("Undeclared", "{type: object, required: [id, kind], properties: {id: {type: string}}}", &[r#"{"id":"1","kind":{"a":1}}"#]),
    row("DefaultNull", "{type: object, properties: {a: {type: string, default: null}, b: {type: integer, default: 1}}}", &["{}", r#"{"a":"x","b":2}"#]),
    row("Names", "{type: object, propertyNames: {enum: [a, b]}, additionalProperties: {type: integer}}", &[r#"{"a":1}"#]),
    row("NoType", "{properties: {a: {type: string}}}", &[r#"{"a":"x"}"#, "1", "[1]"]),
    row("Formatted", "{type: object, properties: {id: {type: string, format: uuid}, at: {type: string, format: date-time}, n: {type: integer}}}", &[r#"{"id":"none","at":"soon","n":1}"#]).invalid(),
];

pub(super) const V30: &[Row] = &[
    row(
        "NullableRef",
        "{type: object, properties: {a: {$ref: '#/components/schemas/Named', nullable: true}, b: {nullable: true, allOf: [{$ref: '#/components/schemas/Named'}]}}}",
        &[r#"{"b":null}"#, r#"{"a":{"id":"1"},"b":{"id":"2"}}"#],
    ),
    row(
        "NullRef",
        "{type: object, properties: {a: {$ref: '#/components/schemas/Named', nullable: true}}}",
        &[r#"{"a":null}"#],
    )
    .invalid(),
    row(
        "Named",
        "{type: object, properties: {id: {type: string}}}",
        &[],
    ),
    row(
        "BesideRef",
        "{$ref: '#/components/schemas/Named', properties: {b: {type: string}}}",
        &[r#"{"id":"1"}"#],
    ),
    row(
        "ItemsList",
        "{type: array, items: [{type: string}, {type: integer}]}",
        &[r#"["a",1]"#, r#"[1,"a",null]"#],
    ),
];

pub(super) const V2: &[Row] = &[
    row(
        "Items",
        "{type: array, items: [{type: string}, {type: integer}]}",
        &[r#"["a",1]"#, r#"[1,"a",null]"#],
    ),
    row(
        "Nulls",
        "{type: object, properties: {a: {type: string, x-nullable: true}, b: {type: string}}}",
        &[r#"{"a":null,"b":"x"}"#],
    ),
];

impl Row {
    const fn invalid(self) -> Self {
        Self {
            is_invalid: true,
            ..self
        }
    }
}
