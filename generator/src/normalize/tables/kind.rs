//! The kinds of object that the specifications define.

use super::super::version::Version;
use super::{Keyword, Takes, document, operation, payload, schema, security, swagger};

/// A kind of object. The order is that of the chapters of OpenAPI 3.1.1 §4.8.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Kind {
    /// OpenAPI Object, the root.
    OpenApi,
    /// Info Object.
    Info,
    /// Contact Object.
    Contact,
    /// License Object.
    License,
    /// Server Object.
    Server,
    /// Server Variable Object.
    ServerVariable,
    /// Components Object.
    Components,
    /// Paths Object.
    Paths,
    /// Path Item Object.
    PathItem,
    /// Operation Object.
    Operation,
    /// External Documentation Object.
    ExternalDocs,
    /// Parameter Object.
    Parameter,
    /// Request Body Object.
    RequestBody,
    /// Media Type Object.
    MediaType,
    /// Encoding Object.
    Encoding,
    /// Responses Object.
    Responses,
    /// Response Object.
    Response,
    /// Callback Object.
    Callback,
    /// Example Object.
    Example,
    /// Link Object.
    Link,
    /// Header Object.
    Header,
    /// Tag Object.
    Tag,
    /// Reference Object.
    Reference,
    /// Schema Object.
    Schema,
    /// Discriminator Object.
    Discriminator,
    /// XML Object.
    Xml,
    /// Security Scheme Object.
    SecurityScheme,
    /// OAuth Flows Object.
    OAuthFlows,
    /// OAuth Flow Object.
    OAuthFlow,
    /// Security Requirement Object.
    SecurityRequirement,
    /// Items Object, of Swagger 2.0 alone: an array's values where there is no schema.
    Items,
}

impl Kind {
    /// The name of the chapter: `Server Variable Object`.
    pub(crate) const fn title(self) -> &'static str {
        match self {
            Self::OpenApi => "OpenAPI Object",
            Self::Info => "Info Object",
            Self::Contact => "Contact Object",
            Self::License => "License Object",
            Self::Server => "Server Object",
            Self::ServerVariable => "Server Variable Object",
            Self::Components => "Components Object",
            Self::Paths => "Paths Object",
            Self::PathItem => "Path Item Object",
            Self::Operation => "Operation Object",
            Self::ExternalDocs => "External Documentation Object",
            Self::Parameter => "Parameter Object",
            Self::RequestBody => "Request Body Object",
            Self::MediaType => "Media Type Object",
            Self::Encoding => "Encoding Object",
            Self::Responses => "Responses Object",
            Self::Response => "Response Object",
            Self::Callback => "Callback Object",
            Self::Example => "Example Object",
            Self::Link => "Link Object",
            Self::Header => "Header Object",
            Self::Tag => "Tag Object",
            Self::Reference => "Reference Object",
            Self::Schema => "Schema Object",
            Self::Discriminator => "Discriminator Object",
            Self::Xml => "XML Object",
            Self::SecurityScheme => "Security Scheme Object",
            Self::OAuthFlows => "OAuth Flows Object",
            Self::OAuthFlow => "OAuth Flow Object",
            Self::SecurityRequirement => "Security Requirement Object",
            Self::Items => "Items Object",
        }
    }

    /// Its keywords, of all versions.
    pub(crate) const fn keywords(self) -> &'static [Keyword] {
        match self {
            Self::OpenApi => document::OPENAPI,
            Self::Info => document::INFO,
            Self::Contact => document::CONTACT,
            Self::License => document::LICENSE,
            Self::Server => document::SERVER,
            Self::ServerVariable => document::SERVER_VARIABLE,
            Self::Components => document::COMPONENTS,
            Self::PathItem => operation::PATH_ITEM,
            Self::Operation => operation::OPERATION,
            Self::ExternalDocs => document::EXTERNAL_DOCS,
            Self::Parameter => operation::PARAMETER,
            Self::RequestBody => payload::REQUEST_BODY,
            Self::MediaType => payload::MEDIA_TYPE,
            Self::Encoding => payload::ENCODING,
            Self::Responses => payload::RESPONSES,
            Self::Response => payload::RESPONSE,
            Self::Example => payload::EXAMPLE,
            Self::Link => payload::LINK,
            Self::Header => payload::HEADER,
            Self::Tag => document::TAG,
            Self::Reference => document::REFERENCE,
            Self::Schema => schema::SCHEMA,
            Self::Discriminator => schema::DISCRIMINATOR,
            Self::Xml => schema::XML,
            Self::SecurityScheme => security::SECURITY_SCHEME,
            Self::OAuthFlows => security::OAUTH_FLOWS,
            Self::OAuthFlow => security::OAUTH_FLOW,
            Self::Items => swagger::ITEMS,
            Self::Paths | Self::Callback | Self::SecurityRequirement => &[],
        }
    }

    /// What a key that is no keyword leads to, where the specification leaves the keys free ("Patterned Fields").
    pub(crate) const fn patterned(self) -> Option<Takes> {
        match self {
            Self::Paths | Self::Callback => Some(Takes::Object(Self::PathItem)),
            Self::Responses => Some(Takes::Object(Self::Response)),
            Self::SecurityRequirement => Some(super::TEXTS),
            Self::OpenApi
            | Self::Info
            | Self::Contact
            | Self::License
            | Self::Server
            | Self::ServerVariable
            | Self::Components
            | Self::PathItem
            | Self::Operation
            | Self::ExternalDocs
            | Self::Parameter
            | Self::RequestBody
            | Self::MediaType
            | Self::Encoding
            | Self::Response
            | Self::Example
            | Self::Link
            | Self::Header
            | Self::Tag
            | Self::Reference
            | Self::Schema
            | Self::Discriminator
            | Self::Xml
            | Self::SecurityScheme
            | Self::OAuthFlows
            | Self::OAuthFlow
            | Self::Items => None,
        }
    }

    /// Where the Components Object keeps objects of this kind; only these kinds may be given by reference.
    pub(crate) const fn component(self) -> Option<&'static str> {
        match self {
            Self::PathItem => Some("pathItems"),
            Self::Parameter => Some("parameters"),
            Self::RequestBody => Some("requestBodies"),
            Self::Response => Some("responses"),
            Self::Callback => Some("callbacks"),
            Self::Example => Some("examples"),
            Self::Link => Some("links"),
            Self::Header => Some("headers"),
            Self::Schema => Some("schemas"),
            Self::SecurityScheme => Some("securitySchemes"),
            Self::MediaType => Some("mediaTypes"),
            Self::OpenApi
            | Self::Info
            | Self::Contact
            | Self::License
            | Self::Server
            | Self::ServerVariable
            | Self::Components
            | Self::Paths
            | Self::Operation
            | Self::ExternalDocs
            | Self::Encoding
            | Self::Responses
            | Self::Tag
            | Self::Reference
            | Self::Discriminator
            | Self::Xml
            | Self::OAuthFlows
            | Self::OAuthFlow
            | Self::SecurityRequirement
            | Self::Items => None,
        }
    }

    /// Whether it "MAY be extended" with `x-` keys.
    pub(crate) fn is_extensible(self, version: Version) -> bool {
        match self {
            Self::Reference | Self::SecurityRequirement => false,
            Self::Discriminator => version >= Version::V31,
            Self::OpenApi
            | Self::Info
            | Self::Contact
            | Self::License
            | Self::Server
            | Self::ServerVariable
            | Self::Components
            | Self::Paths
            | Self::PathItem
            | Self::Operation
            | Self::ExternalDocs
            | Self::Parameter
            | Self::RequestBody
            | Self::MediaType
            | Self::Encoding
            | Self::Responses
            | Self::Response
            | Self::Callback
            | Self::Example
            | Self::Link
            | Self::Header
            | Self::Tag
            | Self::Schema
            | Self::Xml
            | Self::SecurityScheme
            | Self::OAuthFlows
            | Self::OAuthFlow
            | Self::Items => true,
        }
    }
}
