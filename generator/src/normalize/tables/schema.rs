//! The Schema Object in its two dialects: OpenAPI 3.0's own, and JSON Schema 2020-12 with OpenAPI 3.1's base vocabulary.

use super::row::*;
const SUBSCHEMA: Takes = Object(Kind::Schema);
const SUBSCHEMAS: Takes = List(&SUBSCHEMA);
const NAMED_SUBSCHEMAS: Takes = Map(&SUBSCHEMA);

/// Schema Object.
pub(super) const SCHEMA: &[Keyword] = &[
    // What a value is.
    needs("type", String).until(V30),
    needs("type", Either(&String, &STRINGS)).since(V31),
    needs("nullable", Boolean).since(V30).until(V30),
    uses("format", String),
    uses("enum", List(&Any)),
    needs("const", Any).since(V31),
    needs("properties", NAMED_SUBSCHEMAS),
    uses("required", STRINGS),
    needs("additionalProperties", Either(&Boolean, &SUBSCHEMA)),
    needs("patternProperties", NAMED_SUBSCHEMAS).since(V31),
    needs("items", SUBSCHEMA),
    needs("prefixItems", SUBSCHEMAS).since(V31),
    needs("allOf", SUBSCHEMAS),
    needs("oneOf", SUBSCHEMAS).since(V30),
    needs("anyOf", SUBSCHEMAS).since(V30),
    needs("discriminator", Object(Kind::Discriminator)).since(V30),
    needs("discriminator", String).swagger(),
    uses("readOnly", Boolean),
    uses("writeOnly", Boolean).since(V30),
    uses("contentEncoding", String).since(V31),
    uses("contentMediaType", String).since(V31),
    // Where it is.
    needs("$ref", Reference),
    uses("$defs", NAMED_SUBSCHEMAS).since(V31),
    uses("definitions", NAMED_SUBSCHEMAS).since(V31),
    uses("$id", String).since(V31),
    uses("$anchor", String).since(V31),
    needs("$dynamicRef", Reference).since(V31),
    documents("$dynamicAnchor", String).since(V31),
    documents("$schema", String).since(V31),
    documents("$vocabulary", Map(&Boolean)).since(V31),
    // What people read.
    documents("title", String),
    documents("description", String),
    documents("deprecated", Boolean).since(V30),
    documents("default", Any),
    documents("example", Any),
    documents("examples", List(&Any)).since(V31),
    documents("externalDocs", Object(Kind::ExternalDocs)),
    documents("$comment", String).since(V31),
    documents("xml", Object(Kind::Xml))
        .ignored("is ignored: XML bodies are sent and read as bytes"),
    // Which values are valid; shown in the docs.
    validates("multipleOf", Number),
    validates("minimum", Number),
    validates("maximum", Number),
    validates("exclusiveMinimum", Boolean).until(V30),
    validates("exclusiveMinimum", Number).since(V31),
    validates("exclusiveMaximum", Boolean).until(V30),
    validates("exclusiveMaximum", Number).since(V31),
    validates("minLength", Count),
    validates("maxLength", Count),
    validates("pattern", String),
    validates("minItems", Count),
    validates("maxItems", Count),
    validates("uniqueItems", Boolean),
    validates("minProperties", Count),
    validates("maxProperties", Count),
    // Which values are valid; shown nowhere.
    constrains("not", SUBSCHEMA).since(V30),
    constrains("if", SUBSCHEMA).since(V31),
    constrains("then", SUBSCHEMA).since(V31),
    constrains("else", SUBSCHEMA).since(V31),
    constrains("dependentSchemas", NAMED_SUBSCHEMAS).since(V31),
    constrains("dependentRequired", Map(&STRINGS)).since(V31),
    constrains("dependencies", Map(&Either(&STRINGS, &SUBSCHEMA))).since(V31),
    constrains("propertyNames", SUBSCHEMA).since(V31),
    constrains("contains", SUBSCHEMA).since(V31),
    constrains("minContains", Count).since(V31),
    constrains("maxContains", Count).since(V31),
    constrains("unevaluatedItems", Either(&Boolean, &SUBSCHEMA)).since(V31),
    constrains("unevaluatedProperties", Either(&Boolean, &SUBSCHEMA)).since(V31),
    constrains("contentSchema", SUBSCHEMA).since(V31),
    documents("collectionFormat", String).swagger(),
];

/// Discriminator Object.
pub(super) const DISCRIMINATOR: &[Keyword] = &[
    needs("propertyName", String).required(),
    needs("mapping", STRING_MAP),
    uses("defaultMapping", String).since(V32),
];

/// XML Object.
pub(super) const XML: &[Keyword] = &[
    documents("name", String),
    documents("namespace", String),
    documents("prefix", String),
    documents("attribute", Boolean),
    documents("wrapped", Boolean),
    documents(
        "nodeType",
        OneOf(&["element", "attribute", "text", "cdata", "none"]),
    )
    .since(V32),
];
