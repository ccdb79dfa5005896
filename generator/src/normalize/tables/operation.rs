//! What an operation is and what it is given.

use super::super::version::Version::{V30, V31, V32};
use super::Absence::{Implied, Supplied};
use super::Filler::EmptyObject;
use super::Kind;
use super::Takes::{Any, List, Map, Object, Reference, Word};
use super::{FLAG, Keyword, TEXT, TEXTS, documents, needs, swagger};

const OPERATION_OBJECT: super::Takes = Object(Kind::Operation);

/// Path Item Object.
pub(super) const PATH_ITEM: &[Keyword] = &[
    needs("$ref", Reference),
    documents("summary", TEXT),
    documents("description", TEXT),
    needs("get", OPERATION_OBJECT),
    needs("put", OPERATION_OBJECT),
    needs("post", OPERATION_OBJECT),
    needs("delete", OPERATION_OBJECT),
    needs("options", OPERATION_OBJECT),
    needs("head", OPERATION_OBJECT),
    needs("patch", OPERATION_OBJECT),
    needs("trace", OPERATION_OBJECT),
    needs("query", OPERATION_OBJECT).since(V32),
    needs("additionalOperations", Map(&OPERATION_OBJECT)).since(V32),
    needs("servers", List(&Object(Kind::Server))),
    needs("parameters", List(&Object(Kind::Parameter))),
];

/// Operation Object.
pub(super) const OPERATION: &[Keyword] = &[
    needs("tags", TEXTS),
    documents("summary", TEXT),
    documents("description", TEXT),
    documents("externalDocs", Object(Kind::ExternalDocs)),
    needs("operationId", TEXT),
    needs("parameters", List(&Object(Kind::Parameter))),
    needs("requestBody", Object(Kind::RequestBody)),
    needs("responses", Object(Kind::Responses))
        .until(V30)
        .absent(Supplied(EmptyObject)),
    needs("responses", Object(Kind::Responses))
        .since(V31)
        .absent(Implied(EmptyObject)),
    needs("callbacks", Map(&Object(Kind::Callback))),
    documents("deprecated", FLAG),
    needs("security", List(&Object(Kind::SecurityRequirement))),
    needs("servers", List(&Object(Kind::Server))),
    swagger("consumes"),
    swagger("produces"),
    swagger("schemes"),
];

const STYLES: &[&str] = &[
    "matrix",
    "label",
    "simple",
    "form",
    "spaceDelimited",
    "pipeDelimited",
    "deepObject",
];

/// Parameter Object.
pub(super) const PARAMETER: &[Keyword] = &[
    needs("name", TEXT).required(),
    needs("in", Word(&["query", "header", "path", "cookie"]))
        .until(V31)
        .required(),
    needs(
        "in",
        Word(&["query", "querystring", "header", "path", "cookie"]),
    )
    .since(V32)
    .required(),
    documents("description", TEXT),
    needs("required", FLAG),
    documents("deprecated", FLAG),
    needs("allowEmptyValue", FLAG),
    needs("style", Word(STYLES)),
    needs("explode", FLAG),
    needs("allowReserved", FLAG),
    needs("schema", Object(Kind::Schema)),
    needs("content", Map(&Object(Kind::MediaType))),
    documents("example", Any),
    documents("examples", Map(&Object(Kind::Example))),
    swagger("type"),
    swagger("format"),
    swagger("items"),
    swagger("collectionFormat"),
    swagger("default"),
    swagger("enum"),
    swagger("minimum"),
    swagger("maximum"),
    swagger("minLength"),
    swagger("maxLength"),
    swagger("pattern"),
];
