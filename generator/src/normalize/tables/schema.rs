//! The Schema Object in its two dialects: OpenAPI 3.0's own, and JSON Schema 2020-12 with OpenAPI 3.1's base vocabulary.

use super::super::version::Version::{V30, V31, V32};
use super::Kind;
use super::Takes::{Any, Boolean, Count, Either, List, Map, Number, Object, Reference, Word};
use super::{FLAG, Keyword, TEXT, TEXT_MAP, TEXTS, Takes, constrains, documents, needs, validates};

const SUBSCHEMA: Takes = Object(Kind::Schema);
const SUBSCHEMAS: Takes = List(&SUBSCHEMA);
const NAMED_SUBSCHEMAS: Takes = Map(&SUBSCHEMA);

/// Schema Object.
pub(super) const SCHEMA: &[Keyword] = &[
    // What a value is.
    needs("type", TEXT).until(V30),
    needs("type", Either(&TEXT, &TEXTS)).since(V31),
    needs("nullable", FLAG).since(V30).until(V30),
    needs("format", TEXT),
    needs("enum", List(&Any)),
    needs("const", Any).since(V31),
    needs("properties", NAMED_SUBSCHEMAS),
    needs("required", TEXTS),
    needs("additionalProperties", Either(&Boolean, &SUBSCHEMA)),
    needs("patternProperties", NAMED_SUBSCHEMAS).since(V31),
    needs("items", SUBSCHEMA),
    needs("prefixItems", SUBSCHEMAS).since(V31),
    needs("allOf", SUBSCHEMAS),
    needs("oneOf", SUBSCHEMAS).since(V30),
    needs("anyOf", SUBSCHEMAS).since(V30),
    needs("discriminator", Object(Kind::Discriminator)).since(V30),
    needs("discriminator", TEXT).swagger(),
    needs("readOnly", FLAG),
    needs("writeOnly", FLAG).since(V30),
    needs("contentEncoding", TEXT).since(V31),
    needs("contentMediaType", TEXT).since(V31),
    // Where it is.
    needs("$ref", Reference),
    needs("$defs", NAMED_SUBSCHEMAS).since(V31),
    needs("definitions", NAMED_SUBSCHEMAS).since(V31),
    needs("$id", TEXT).since(V31),
    needs("$anchor", TEXT).since(V31),
    needs("$dynamicRef", Reference).since(V31),
    documents("$dynamicAnchor", TEXT).since(V31),
    documents("$schema", TEXT).since(V31),
    documents("$vocabulary", Map(&Boolean)).since(V31),
    // What people read.
    documents("title", TEXT),
    documents("description", TEXT),
    documents("deprecated", FLAG).since(V30),
    documents("default", Any),
    documents("example", Any),
    documents("examples", List(&Any)).since(V31),
    documents("externalDocs", Object(Kind::ExternalDocs)),
    documents("$comment", TEXT).since(V31),
    documents("xml", Object(Kind::Xml)),
    // Which values are valid; shown in the docs.
    validates("multipleOf", Number),
    validates("minimum", Number),
    validates("maximum", Number),
    validates("exclusiveMinimum", FLAG).until(V30),
    validates("exclusiveMinimum", Number).since(V31),
    validates("exclusiveMaximum", FLAG).until(V30),
    validates("exclusiveMaximum", Number).since(V31),
    validates("minLength", Count),
    validates("maxLength", Count),
    validates("pattern", TEXT),
    validates("minItems", Count),
    validates("maxItems", Count),
    validates("uniqueItems", FLAG),
    validates("minProperties", Count),
    validates("maxProperties", Count),
    // Which values are valid; shown nowhere.
    constrains("not", SUBSCHEMA).since(V30),
    constrains("if", SUBSCHEMA).since(V31),
    constrains("then", SUBSCHEMA).since(V31),
    constrains("else", SUBSCHEMA).since(V31),
    constrains("dependentSchemas", NAMED_SUBSCHEMAS).since(V31),
    constrains("dependentRequired", Map(&TEXTS)).since(V31),
    constrains("dependencies", Map(&Either(&TEXTS, &SUBSCHEMA))).since(V31),
    constrains("propertyNames", SUBSCHEMA).since(V31),
    constrains("contains", SUBSCHEMA).since(V31),
    constrains("minContains", Count).since(V31),
    constrains("maxContains", Count).since(V31),
    constrains("unevaluatedItems", Either(&Boolean, &SUBSCHEMA)).since(V31),
    constrains("unevaluatedProperties", Either(&Boolean, &SUBSCHEMA)).since(V31),
    constrains("contentSchema", SUBSCHEMA).since(V31),
    documents("collectionFormat", TEXT).swagger(),
];

/// Discriminator Object.
pub(super) const DISCRIMINATOR: &[Keyword] = &[
    needs("propertyName", TEXT).required(),
    needs("mapping", TEXT_MAP),
    needs("defaultMapping", TEXT).since(V32),
];

/// XML Object.
pub(super) const XML: &[Keyword] = &[
    documents("name", TEXT),
    documents("namespace", TEXT),
    documents("prefix", TEXT),
    documents("attribute", FLAG),
    documents("wrapped", FLAG),
    documents(
        "nodeType",
        Word(&["element", "attribute", "text", "cdata", "none"]),
    )
    .since(V32),
];
