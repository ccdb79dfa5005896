//! The Schema Object in its two dialects, OpenAPI 3.0's own and JSON Schema 2020-12 with OpenAPI 3.1's base vocabulary, and what
//! Swagger 2.0 says of values without a schema.

use super::super::version::Version::{V30, V31};
use super::Takes::{
    self, Any, Boolean, Count, Either, List, Map, Number, Object, Reference, String,
};
use super::{Keyword, Kind, constrains, documents, needs, uses, validates};

const SUBSCHEMA: Takes = Object(Kind::Schema);
const SUBSCHEMAS: Takes = List(&SUBSCHEMA);
const NAMED_SUBSCHEMAS: Takes = Map(&SUBSCHEMA);
const STRINGS_OR_SCHEMA: Takes = Either(&List(&String), &SUBSCHEMA);
const BOOLEAN_OR_SCHEMA: Takes = Either(&Boolean, &SUBSCHEMA);

/// Schema Object.
pub(super) const SCHEMA: &[Keyword] = &[
    // What a value is.
    needs(&["type"], String).until(V30),
    needs(&["type"], Either(&String, &List(&String))).since(V31),
    needs(&["nullable"], Boolean).since(V30).until(V30),
    uses(&["format"], String),
    uses(&["enum"], List(&Any)),
    needs(&["const"], Any).since(V31),
    needs(&["properties"], NAMED_SUBSCHEMAS),
    uses(&["required"], List(&String)),
    needs(&["additionalProperties"], BOOLEAN_OR_SCHEMA),
    needs(&["patternProperties"], NAMED_SUBSCHEMAS).since(V31),
    needs(&["items"], SUBSCHEMA),
    needs(&["prefixItems"], SUBSCHEMAS).since(V31),
    needs(&["allOf"], SUBSCHEMAS),
    needs(&["oneOf", "anyOf"], SUBSCHEMAS).since(V30),
    needs(&["discriminator"], Object(Kind::Discriminator)).since(V30),
    needs(&["discriminator"], String).swagger(),
    uses(&["readOnly"], Boolean),
    uses(&["writeOnly"], Boolean).since(V30),
    uses(&["contentEncoding", "contentMediaType"], String).since(V31),
    // Where it is.
    needs(&["$ref"], Reference),
    uses(&["$defs", "definitions"], NAMED_SUBSCHEMAS).since(V31),
    uses(&["$id", "$anchor"], String).since(V31),
    needs(&["$dynamicRef"], Reference).since(V31),
    documents(&["$dynamicAnchor", "$schema"], String).since(V31),
    documents(&["$vocabulary"], Map(&Boolean)).since(V31),
    // What people read.
    documents(&["title", "description"], String),
    documents(&["deprecated"], Boolean).since(V30),
    documents(&["default", "example"], Any),
    documents(&["examples"], List(&Any)).since(V31),
    documents(&["externalDocs"], Object(Kind::ExternalDocs)),
    documents(&["$comment"], String).since(V31),
    documents(&["xml"], Object(Kind::Xml))
        .ignored("is ignored: XML bodies are sent and read as bytes"),
    // Which values are valid; shown in the docs.
    validates(&["multipleOf", "minimum", "maximum"], Number),
    validates(EXCLUSIVE, Boolean).until(V30),
    validates(EXCLUSIVE, Number).since(V31),
    validates(&["pattern"], String),
    validates(&["uniqueItems"], Boolean),
    validates(&["minLength", "maxLength", "minItems", "maxItems"], Count),
    validates(&["minProperties", "maxProperties"], Count),
    // Which values are valid; shown nowhere.
    constrains(&["not"], SUBSCHEMA).since(V30),
    constrains(&["if", "then", "else"], SUBSCHEMA).since(V31),
    constrains(&["dependentSchemas"], NAMED_SUBSCHEMAS).since(V31),
    constrains(&["dependentRequired"], Map(&List(&String))).since(V31),
    constrains(&["dependencies"], Map(&STRINGS_OR_SCHEMA)).since(V31),
    constrains(&["propertyNames", "contains"], SUBSCHEMA).since(V31),
    constrains(&["minContains", "maxContains"], Count).since(V31),
    constrains(&["unevaluatedItems"], BOOLEAN_OR_SCHEMA).since(V31),
    constrains(&["unevaluatedProperties"], BOOLEAN_OR_SCHEMA).since(V31),
    constrains(&["contentSchema"], SUBSCHEMA).since(V31),
    documents(&["collectionFormat"], String).swagger(),
];

const EXCLUSIVE: &[&str] = &["exclusiveMinimum", "exclusiveMaximum"];

/// What a value is without a schema: what Swagger 2.0's parameters, headers and items have in common.
pub(super) const VALUE: &[Keyword] = &[
    needs(&["type"], String).swagger(),
    uses(&["format"], String).swagger(),
    needs(&["items"], Object(Kind::Items)).swagger(),
    uses(&["enum"], List(&Any)).swagger(),
    documents(&["default"], Any).swagger(),
    validates(&["maximum", "minimum", "multipleOf"], Number).swagger(),
    validates(EXCLUSIVE, Boolean).swagger(),
    validates(&["maxLength", "minLength", "maxItems", "minItems"], Count).swagger(),
    validates(&["pattern"], String).swagger(),
    validates(&["uniqueItems"], Boolean).swagger(),
];
