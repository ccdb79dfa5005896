//! The objects at the top of a document, and those that describe rather than do.

use super::super::version::Version::{V30, V31, V32};
use super::Absence::{Implied, Supplied};
use super::Filler::{EmptyObject, EmptyText};
use super::Kind;
use super::Takes::{List, Map, Object, Reference};
use super::operation::SCHEMES;
use super::{Keyword, TEXT, TEXTS, documents, needs};

/// Where path items from other files stand meanwhile: the Components Object has a place for path items since 3.1 only.
pub(crate) const PATH_ITEMS: &str = "x-files-pathItems";

/// OpenAPI Object.
pub(super) const OPENAPI: &[Keyword] = &[
    needs("openapi", TEXT).since(V30).required(),
    documents("$self", TEXT).since(V32),
    needs("info", Object(Kind::Info)).required(),
    documents("jsonSchemaDialect", TEXT).since(V31),
    needs("servers", List(&Object(Kind::Server))).since(V30),
    needs("paths", Object(Kind::Paths))
        .until(V30)
        .absent(Supplied(EmptyObject)),
    needs("paths", Object(Kind::Paths))
        .since(V31)
        .absent(Implied(EmptyObject)),
    needs("webhooks", Map(&Object(Kind::PathItem))).since(V31),
    needs("components", Object(Kind::Components)).since(V30),
    needs("security", List(&Object(Kind::SecurityRequirement))),
    documents("tags", List(&Object(Kind::Tag))),
    documents("externalDocs", Object(Kind::ExternalDocs)),
    needs(PATH_ITEMS, Map(&Object(Kind::PathItem))),
    // Swagger Object.
    needs("swagger", TEXT).swagger().required(),
    needs("host", TEXT).swagger(),
    needs("basePath", TEXT).swagger(),
    needs("schemes", SCHEMES).swagger(),
    needs("consumes", TEXTS).swagger(),
    needs("produces", TEXTS).swagger(),
    needs("definitions", Map(&Object(Kind::Schema))).swagger(),
    needs("parameters", Map(&Object(Kind::Parameter))).swagger(),
    needs("responses", Map(&Object(Kind::Response))).swagger(),
    needs("securityDefinitions", Map(&Object(Kind::SecurityScheme))).swagger(),
];

/// Info Object.
pub(super) const INFO: &[Keyword] = &[
    needs("title", TEXT).required(),
    documents("summary", TEXT).since(V31),
    documents("description", TEXT),
    documents("termsOfService", TEXT),
    documents("contact", Object(Kind::Contact)),
    documents("license", Object(Kind::License)),
    needs("version", TEXT).absent(Supplied(EmptyText)),
];

/// Contact Object.
pub(super) const CONTACT: &[Keyword] = &[
    documents("name", TEXT),
    documents("url", TEXT),
    documents("email", TEXT),
];

/// License Object.
pub(super) const LICENSE: &[Keyword] = &[
    documents("name", TEXT).absent(Supplied(EmptyText)),
    documents("identifier", TEXT).since(V31),
    documents("url", TEXT),
];

/// Server Object.
pub(super) const SERVER: &[Keyword] = &[
    needs("url", TEXT).required(),
    documents("description", TEXT),
    needs("name", TEXT).since(V32),
    needs("variables", Map(&Object(Kind::ServerVariable))),
];

/// Server Variable Object.
pub(super) const SERVER_VARIABLE: &[Keyword] = &[
    needs("enum", TEXTS),
    needs("default", TEXT).absent(Supplied(EmptyText)),
    documents("description", TEXT),
];

/// Components Object.
pub(super) const COMPONENTS: &[Keyword] = &[
    needs("schemas", Map(&Object(Kind::Schema))),
    needs("responses", Map(&Object(Kind::Response))),
    needs("parameters", Map(&Object(Kind::Parameter))),
    documents("examples", Map(&Object(Kind::Example))),
    needs("requestBodies", Map(&Object(Kind::RequestBody))),
    needs("headers", Map(&Object(Kind::Header))),
    needs("securitySchemes", Map(&Object(Kind::SecurityScheme))),
    documents("links", Map(&Object(Kind::Link))),
    needs("callbacks", Map(&Object(Kind::Callback))),
    needs("pathItems", Map(&Object(Kind::PathItem))).since(V31),
    needs("mediaTypes", Map(&Object(Kind::MediaType))).since(V32),
];

/// External Documentation Object.
pub(super) const EXTERNAL_DOCS: &[Keyword] = &[
    documents("description", TEXT),
    documents("url", TEXT).required(),
];

/// Tag Object.
pub(super) const TAG: &[Keyword] = &[
    documents("name", TEXT).required(),
    documents("summary", TEXT).since(V32),
    documents("description", TEXT),
    documents("externalDocs", Object(Kind::ExternalDocs)),
    documents("parent", TEXT).since(V32),
    documents("kind", TEXT).since(V32),
];

/// Reference Object.
pub(super) const REFERENCE: &[Keyword] = &[
    needs("$ref", Reference).required(),
    documents("summary", TEXT).since(V31),
    documents("description", TEXT).since(V31),
];
