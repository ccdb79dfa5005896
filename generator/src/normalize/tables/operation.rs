//! What an operation is and what it is given.

use super::row::*;
use super::swagger::{COLLECTION_FORMATS_OF_PARAMETERS, with_value};

const OPERATION_OBJECT: Takes = Object(Kind::Operation);

/// Path Item Object.
pub(super) const PATH_ITEM: &[Keyword] = &[
    needs("$ref", Reference),
    documents("summary", String).since(V30),
    documents("description", String).since(V30),
    needs("get", OPERATION_OBJECT),
    needs("put", OPERATION_OBJECT),
    needs("post", OPERATION_OBJECT),
    needs("delete", OPERATION_OBJECT),
    needs("options", OPERATION_OBJECT),
    needs("head", OPERATION_OBJECT),
    needs("patch", OPERATION_OBJECT),
    needs("trace", OPERATION_OBJECT).since(V30),
    needs("query", OPERATION_OBJECT).since(V32),
    uses("additionalOperations", Map(&OPERATION_OBJECT)).since(V32),
    uses("servers", List(&Object(Kind::Server))).since(V30),
    uses("parameters", List(&Object(Kind::Parameter))),
];

/// Operation Object.
pub(super) const OPERATION: &[Keyword] = &[
    uses("tags", STRINGS),
    documents("summary", String),
    documents("description", String),
    documents("externalDocs", Object(Kind::ExternalDocs)),
    uses("operationId", String),
    uses("parameters", List(&Object(Kind::Parameter))),
    needs("requestBody", Object(Kind::RequestBody)).since(V30),
    needs("responses", Object(Kind::Responses)).else_is(EmptyObject, V30),
    uses("callbacks", Map(&Object(Kind::Callback))).since(V30),
    documents("deprecated", Boolean),
    uses("security", List(&Object(Kind::SecurityRequirement))),
    uses("servers", List(&Object(Kind::Server))).since(V30),
    needs("consumes", STRINGS).swagger(),
    uses("produces", STRINGS).swagger(),
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

/// Why `allowEmptyValue` is ignored.
pub(super) const ALLOW_EMPTY: &str = "is ignored: an empty string is sent like any other value";

/// The protocols of Swagger 2.0.
pub(super) const SCHEMES: Takes = List(&OneOf(&["http", "https", "ws", "wss"]));

/// Parameter Object.
pub(super) const PARAMETER: &[Keyword] = with_value!(
    COLLECTION_FORMATS_OF_PARAMETERS,
    [
        needs("name", String).required(),
        needs(
            "in",
            OneOf(&["query", "header", "path", "formData", "body"])
        )
        .swagger()
        .required(),
        needs("in", OneOf(&["query", "header", "path", "cookie"]))
            .since(V30)
            .until(V31)
            .required(),
        needs(
            "in",
            OneOf(&["query", "querystring", "header", "path", "cookie"]),
        )
        .since(V32)
        .required(),
        documents("description", String),
        uses("required", Boolean),
        documents("deprecated", Boolean).since(V30),
        uses("allowEmptyValue", Boolean).ignored(ALLOW_EMPTY),
        needs("style", OneOf(STYLES)).since(V30),
        needs("explode", Boolean).since(V30),
        uses("allowReserved", Boolean).since(V30),
        needs("schema", Object(Kind::Schema)),
        needs("content", Map(&Object(Kind::MediaType))).since(V30),
        documents("example", Any).since(V30),
        documents("examples", Map(&Object(Kind::Example))).since(V30),
    ]
);
