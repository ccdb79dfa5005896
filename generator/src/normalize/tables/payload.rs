//! What travels: bodies, responses, headers, and what is said about them.

use super::operation::ALLOW_EMPTY;
use super::row::*;
use super::swagger::{COLLECTION_FORMATS, with_value};

/// Request Body Object.
pub(super) const REQUEST_BODY: &[Keyword] = &[
    documents("description", String),
    needs("content", Map(&Object(Kind::MediaType))).else_is(EmptyObject, V32),
    uses("required", Boolean),
];

/// Media Type Object.
pub(super) const MEDIA_TYPE: &[Keyword] = &[
    needs("schema", Object(Kind::Schema)),
    needs("itemSchema", Object(Kind::Schema)).since(V32),
    documents("example", Any),
    documents("examples", Map(&Object(Kind::Example))),
    uses("encoding", Map(&Object(Kind::Encoding))),
    uses("prefixEncoding", List(&Object(Kind::Encoding))).since(V32),
    uses("itemEncoding", Object(Kind::Encoding)).since(V32),
];

/// Encoding Object.
pub(super) const ENCODING: &[Keyword] = &[
    needs("contentType", String),
    uses("headers", Map(&Object(Kind::Header))),
    needs(
        "style",
        OneOf(&["form", "spaceDelimited", "pipeDelimited", "deepObject"]),
    ),
    needs("explode", Boolean),
    uses("allowReserved", Boolean),
    uses("encoding", Map(&Object(Kind::Encoding))).since(V32),
    uses("prefixEncoding", List(&Object(Kind::Encoding))).since(V32),
    uses("itemEncoding", Object(Kind::Encoding)).since(V32),
];

/// Responses Object: beside the statuses.
pub(super) const RESPONSES: &[Keyword] = &[needs("default", Object(Kind::Response))];

/// Response Object.
pub(super) const RESPONSE: &[Keyword] = &[
    documents("summary", String).since(V32),
    documents("description", String).else_is(EMPTY, V31),
    uses("headers", Map(&Object(Kind::Header))),
    needs("content", Map(&Object(Kind::MediaType))).since(V30),
    documents("links", Map(&Object(Kind::Link)))
        .since(V30)
        .ignored("is ignored: clients do not follow links"),
    needs("schema", Object(Kind::Schema)).swagger(),
    documents("examples", Map(&Any)).swagger(),
];

/// Example Object.
pub(super) const EXAMPLE: &[Keyword] = &[
    documents("summary", String),
    documents("description", String),
    documents("dataValue", Any).since(V32),
    documents("serializedValue", String).since(V32),
    documents("value", Any),
    documents("externalValue", String),
];

/// Link Object.
pub(super) const LINK: &[Keyword] = &[
    documents("operationRef", String),
    documents("operationId", String),
    documents("parameters", Map(&Any)),
    documents("requestBody", Any),
    documents("description", String),
    documents("server", Object(Kind::Server)),
];

/// Header Object: the Parameter Object without `name` and `in`.
pub(super) const HEADER: &[Keyword] = with_value!(
    COLLECTION_FORMATS,
    [
        documents("description", String),
        uses("required", Boolean).since(V30),
        documents("deprecated", Boolean).since(V30),
        uses("allowEmptyValue", Boolean)
            .ignored(ALLOW_EMPTY)
            .since(V30)
            .until(V30),
        needs("style", OneOf(&["simple"])).since(V30),
        needs("explode", Boolean).since(V30),
        uses("allowReserved", Boolean).since(V30).until(V30),
        needs("schema", Object(Kind::Schema)).since(V30),
        needs("content", Map(&Object(Kind::MediaType))).since(V30),
        documents("example", Any).since(V30),
        documents("examples", Map(&Object(Kind::Example))).since(V30),
    ]
);
