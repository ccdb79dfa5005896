//! The objects at the top of a document, and those that describe rather than do.

use super::operation::SCHEMES;
use super::row::*;

/// Where path items from other files stand meanwhile: the Components Object has a place for path items since 3.1 only.
pub(crate) const PATH_ITEMS: &str = "x-files-pathItems";

/// OpenAPI Object.
pub(super) const OPENAPI: &[Keyword] = &[
    needs("openapi", String).since(V30).required(),
    documents("$self", String).since(V32),
    needs("info", Object(Kind::Info)).required(),
    documents("jsonSchemaDialect", String).since(V31),
    needs("servers", List(&Object(Kind::Server))).since(V30),
    needs("paths", Object(Kind::Paths)).else_is(EmptyObject, V30),
    needs("webhooks", Map(&Object(Kind::PathItem))).since(V31),
    needs("components", Object(Kind::Components)).since(V30),
    needs("security", List(&Object(Kind::SecurityRequirement))),
    documents("tags", List(&Object(Kind::Tag))),
    documents("externalDocs", Object(Kind::ExternalDocs)),
    needs(PATH_ITEMS, Map(&Object(Kind::PathItem))),
    // Swagger Object.
    needs("swagger", String).swagger().required(),
    needs("host", String).swagger(),
    needs("basePath", String).swagger(),
    needs("schemes", SCHEMES).swagger(),
    needs("consumes", STRINGS).swagger(),
    needs("produces", STRINGS).swagger(),
    needs("definitions", Map(&Object(Kind::Schema))).swagger(),
    needs("parameters", Map(&Object(Kind::Parameter))).swagger(),
    needs("responses", Map(&Object(Kind::Response))).swagger(),
    needs("securityDefinitions", Map(&Object(Kind::SecurityScheme))).swagger(),
];

/// Info Object.
pub(super) const INFO: &[Keyword] = &[
    needs("title", String).required(),
    documents("summary", String).since(V31),
    documents("description", String),
    documents("termsOfService", String),
    documents("contact", Object(Kind::Contact)),
    documents("license", Object(Kind::License)),
    needs("version", String).else_is(EmptyString, V32),
];

/// Contact Object.
pub(super) const CONTACT: &[Keyword] = &[
    documents("name", String),
    documents("url", String),
    documents("email", String),
];

/// License Object.
pub(super) const LICENSE: &[Keyword] = &[
    documents("name", String).else_is(EmptyString, V32),
    documents("identifier", String).since(V31),
    documents("url", String),
];

/// Server Object.
pub(super) const SERVER: &[Keyword] = &[
    needs("url", String).required(),
    documents("description", String),
    needs("name", String).since(V32),
    needs("variables", Map(&Object(Kind::ServerVariable))),
];

/// Server Variable Object.
pub(super) const SERVER_VARIABLE: &[Keyword] = &[
    needs("enum", STRINGS),
    needs("default", String).else_is(EmptyString, V32),
    documents("description", String),
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
    documents("description", String),
    documents("url", String).required(),
];

/// Tag Object.
pub(super) const TAG: &[Keyword] = &[
    documents("name", String).required(),
    documents("summary", String).since(V32),
    documents("description", String),
    documents("externalDocs", Object(Kind::ExternalDocs)),
    documents("parent", String).since(V32),
    documents("kind", String).since(V32),
];

/// Reference Object.
pub(super) const REFERENCE: &[Keyword] = &[
    needs("$ref", Reference).required(),
    documents("summary", String).since(V31),
    documents("description", String).since(V31),
];
