//! What an operation is and what it is given.

use super::super::version::Version::{V30, V31, V32};
use super::Absence::{Implied, Supplied};
use super::Filler::EmptyObject;
use super::Kind;
use super::Takes::{List, Map, Object, Reference, Word};
use super::swagger::{COLLECTION_FORMATS_OF_PARAMETERS, with_value};
use super::{FLAG, Keyword, TEXT, TEXTS, documents, needs};

const OPERATION_OBJECT: super::Takes = Object(Kind::Operation);

/// Path Item Object.
pub(super) const PATH_ITEM: &[Keyword] = &[
    needs("$ref", Reference),
    documents("summary", TEXT).since(V30),
    documents("description", TEXT).since(V30),
    needs("get", OPERATION_OBJECT),
    needs("put", OPERATION_OBJECT),
    needs("post", OPERATION_OBJECT),
    needs("delete", OPERATION_OBJECT),
    needs("options", OPERATION_OBJECT),
    needs("head", OPERATION_OBJECT),
    needs("patch", OPERATION_OBJECT),
    needs("trace", OPERATION_OBJECT).since(V30),
    needs("query", OPERATION_OBJECT).since(V32),
    needs("additionalOperations", Map(&OPERATION_OBJECT)).since(V32),
    needs("servers", List(&Object(Kind::Server))).since(V30),
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
    needs("requestBody", Object(Kind::RequestBody)).since(V30),
    needs("responses", Object(Kind::Responses))
        .until(V30)
        .absent(Supplied(EmptyObject)),
    needs("responses", Object(Kind::Responses))
        .since(V31)
        .absent(Implied(EmptyObject)),
    needs("callbacks", Map(&Object(Kind::Callback))).since(V30),
    documents("deprecated", FLAG),
    needs("security", List(&Object(Kind::SecurityRequirement))),
    needs("servers", List(&Object(Kind::Server))).since(V30),
    needs("consumes", TEXTS).swagger(),
    needs("produces", TEXTS).swagger(),
    needs("schemes", SCHEMES).swagger(),
];

const STYLES: &[&str] = &[
    "matrix",
    "label",
    "simple",
    "form",
    "spaceDelimited",
    "pipeDelimited",
    "deepObject",
    "cookie",
];

/// The protocols of Swagger 2.0.
pub(super) const SCHEMES: super::Takes = List(&Word(&["http", "https", "ws", "wss"]));

/// Parameter Object.
pub(super) const PARAMETER: &[Keyword] = with_value!(
    COLLECTION_FORMATS_OF_PARAMETERS,
    [
        needs("name", TEXT).required(),
        needs("in", Word(&["query", "header", "path", "formData", "body"]))
            .swagger()
            .required(),
        needs("in", Word(&["query", "header", "path", "cookie"]))
            .since(V30)
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
        documents("deprecated", FLAG).since(V30),
        needs("allowEmptyValue", FLAG),
        needs("style", Word(STYLES)).since(V30),
        needs("explode", FLAG).since(V30),
        needs("allowReserved", FLAG).since(V30),
        needs("schema", Object(Kind::Schema)),
        needs("content", Map(&Object(Kind::MediaType))).since(V30),
        documents("example", Any).since(V30),
        documents("examples", Map(&Object(Kind::Example))).since(V30),
    ]
);
