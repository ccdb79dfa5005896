//! What travels: bodies, responses, headers, and what is said about them.

use super::super::version::Version::{V30, V31, V32};
use super::Absence::{Implied, Supplied};
use super::Filler::{EmptyObject, EmptyText};
use super::Kind;
use super::Takes::{Any, List, Map, Object, Word};
use super::swagger::{COLLECTION_FORMATS, with_value};
use super::{FLAG, Keyword, TEXT, documents, needs};

/// Request Body Object.
pub(super) const REQUEST_BODY: &[Keyword] = &[
    documents("description", TEXT),
    needs("content", Map(&Object(Kind::MediaType))).absent(Supplied(EmptyObject)),
    needs("required", FLAG),
];

/// Media Type Object.
pub(super) const MEDIA_TYPE: &[Keyword] = &[
    needs("schema", Object(Kind::Schema)),
    needs("itemSchema", Object(Kind::Schema)).since(V32),
    documents("example", Any),
    documents("examples", Map(&Object(Kind::Example))),
    needs("encoding", Map(&Object(Kind::Encoding))),
    needs("prefixEncoding", List(&Object(Kind::Encoding))).since(V32),
    needs("itemEncoding", Object(Kind::Encoding)).since(V32),
];

/// Encoding Object.
pub(super) const ENCODING: &[Keyword] = &[
    needs("contentType", TEXT),
    needs("headers", Map(&Object(Kind::Header))),
    needs(
        "style",
        Word(&["form", "spaceDelimited", "pipeDelimited", "deepObject"]),
    ),
    needs("explode", FLAG),
    needs("allowReserved", FLAG),
    needs("encoding", Map(&Object(Kind::Encoding))).since(V32),
    needs("prefixEncoding", List(&Object(Kind::Encoding))).since(V32),
    needs("itemEncoding", Object(Kind::Encoding)).since(V32),
];

/// Responses Object: beside the statuses.
pub(super) const RESPONSES: &[Keyword] = &[needs("default", Object(Kind::Response))];

/// Response Object.
pub(super) const RESPONSE: &[Keyword] = &[
    documents("summary", TEXT).since(V32),
    documents("description", TEXT)
        .until(V31)
        .absent(Supplied(EmptyText)),
    documents("description", TEXT)
        .since(V32)
        .absent(Implied(EmptyText)),
    needs("headers", Map(&Object(Kind::Header))),
    needs("content", Map(&Object(Kind::MediaType))).since(V30),
    documents("links", Map(&Object(Kind::Link))).since(V30),
    needs("schema", Object(Kind::Schema)).swagger(),
    documents("examples", Map(&Any)).swagger(),
];

/// Example Object.
pub(super) const EXAMPLE: &[Keyword] = &[
    documents("summary", TEXT),
    documents("description", TEXT),
    documents("dataValue", Any).since(V32),
    documents("serializedValue", TEXT).since(V32),
    documents("value", Any),
    documents("externalValue", TEXT),
];

/// Link Object.
pub(super) const LINK: &[Keyword] = &[
    documents("operationRef", TEXT),
    documents("operationId", TEXT),
    documents("parameters", Map(&Any)),
    documents("requestBody", Any),
    documents("description", TEXT),
    documents("server", Object(Kind::Server)),
];

/// Header Object: the Parameter Object without `name` and `in`.
pub(super) const HEADER: &[Keyword] = with_value!(
    COLLECTION_FORMATS,
    [
        documents("description", TEXT),
        needs("required", FLAG).since(V30),
        documents("deprecated", FLAG).since(V30),
        needs("allowEmptyValue", FLAG).since(V30).until(V30),
        needs("style", Word(&["simple"])).since(V30),
        needs("explode", FLAG).since(V30),
        needs("allowReserved", FLAG).since(V30).until(V30),
        needs("schema", Object(Kind::Schema)).since(V30),
        needs("content", Map(&Object(Kind::MediaType))).since(V30),
        documents("example", Any).since(V30),
        documents("examples", Map(&Object(Kind::Example))).since(V30),
    ]
);
