//! The objects at the top of a document, and those that describe rather than do.

use super::Filler;
use super::operation::SCHEMES;
use super::row::*;

/// Where path items from other files stand meanwhile: the Components Object has a place for path items since 3.1 only.
pub(crate) const PATH_ITEMS: &str = "x-files-pathItems";

/// OpenAPI Object. What is referred to comes before what refers to it.
pub(super) const OPENAPI: &[Keyword] = &[
    needs("openapi", String).since(V30).required(),
    documents("$self", String).since(V32),
    uses("info", Object(Kind::Info)).else_is(EmptyObject, V32),
    documents("jsonSchemaDialect", String).since(V31),
    uses("servers", List(&Object(Kind::Server))).since(V30),
    uses("components", Object(Kind::Components)).since(V30),
    uses(PATH_ITEMS, Map(&Object(Kind::PathItem))),
    // Swagger Object.
    needs("swagger", String).swagger().required(),
    uses("host", String).swagger(),
    uses("basePath", String).swagger(),
    uses("schemes", SCHEMES).swagger(),
    uses("consumes", STRINGS).swagger(),
    uses("produces", STRINGS).swagger(),
    uses("definitions", Map(&Object(Kind::Schema))).swagger(),
    uses("parameters", Map(&Object(Kind::Parameter))).swagger(),
    uses("responses", Map(&Object(Kind::Response))).swagger(),
    uses("securityDefinitions", Map(&Object(Kind::SecurityScheme))).swagger(),
    // Both.
    needs("paths", Object(Kind::Paths)).else_is(EmptyObject, V30),
    uses("webhooks", Map(&Object(Kind::PathItem))).since(V31),
    uses("security", List(&Object(Kind::SecurityRequirement))),
    documents("tags", List(&Object(Kind::Tag))),
    documents("externalDocs", Object(Kind::ExternalDocs)),
];

/// Info Object.
pub(super) const INFO: &[Keyword] = &[
    documents("title", String).else_is(Filler::String("API"), V32),
    documents("summary", String).since(V31),
    documents("description", String),
    documents("termsOfService", String),
    documents("contact", Object(Kind::Contact)),
    documents("license", Object(Kind::License)),
    documents("version", String).else_is(EMPTY, V32),
];

/// Contact Object.
pub(super) const CONTACT: &[Keyword] = &[
    documents("name", String),
    documents("url", String),
    documents("email", String),
];

/// License Object.
pub(super) const LICENSE: &[Keyword] = &[
    documents("name", String).else_is(EMPTY, V32),
    documents("identifier", String).since(V31),
    documents("url", String),
];

/// Server Object.
pub(super) const SERVER: &[Keyword] = &[
    needs("url", String).required(),
    documents("description", String),
    uses("name", String).since(V32),
    needs("variables", Map(&Object(Kind::ServerVariable))),
];

/// Server Variable Object.
pub(super) const SERVER_VARIABLE: &[Keyword] = &[
    needs("enum", STRINGS),
    needs("default", String).else_is(EMPTY, V32),
    documents("description", String),
];

/// Components Object. What is referred to comes before what refers to it.
pub(super) const COMPONENTS: &[Keyword] = &[
    uses("schemas", Map(&Object(Kind::Schema))),
    documents("examples", Map(&Object(Kind::Example))),
    documents("links", Map(&Object(Kind::Link))),
    uses("headers", Map(&Object(Kind::Header))),
    uses("mediaTypes", Map(&Object(Kind::MediaType))).since(V32),
    uses("parameters", Map(&Object(Kind::Parameter))),
    uses("requestBodies", Map(&Object(Kind::RequestBody))),
    uses("responses", Map(&Object(Kind::Response))),
    uses("securitySchemes", Map(&Object(Kind::SecurityScheme))),
    uses("callbacks", Map(&Object(Kind::Callback))),
    uses("pathItems", Map(&Object(Kind::PathItem))).since(V31),
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
