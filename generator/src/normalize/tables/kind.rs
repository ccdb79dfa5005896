//! The kinds of object that the specifications define, each with its name, its keywords and its section of the Components Object.

use super::super::version::Version;
use super::Takes::{self, Object};
use super::row::STRINGS;
use super::{Keyword, PATH_ITEMS, document, operation, payload, schema, security, swagger};

/// The table of kinds. A section of the Components Object makes a kind one that references may stand for. `others` is what the
/// keys that are no keywords hold, where the specification leaves them free ("Patterned Fields"). `alone` names what is lost when an
/// object of the kind is broken; without it, the object that has it is broken.
macro_rules! kinds {
    ($($kind:ident $title:literal: $keywords:expr $(, section $section:literal)? $(, others $others:expr)? $(, alone $alone:literal)?;)*) => {
        /// A kind of object. The order is that of the chapters of OpenAPI 3.1.1 §4.8.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(crate) enum Kind {
            $(#[doc = $title] $kind,)*
        }

        impl Kind {
            /// The name of the chapter: `Server Variable Object`.
            pub(crate) const fn title(self) -> &'static str {
                match self { $(Self::$kind => $title,)* }
            }

            /// Its keywords, of all versions.
            pub(crate) const fn keywords(self) -> &'static [Keyword] {
                match self { $(Self::$kind => $keywords,)* }
            }

            /// What a key that is no keyword leads to, if keys are free.
            pub(crate) const fn patterned(self) -> Option<Takes> {
                match self {
                    $($(Self::$kind => Some($others),)?)*
                    _ => None,
                }
            }

            /// The words for an object of this kind that can be left out.
            pub(crate) const fn fails_alone(self) -> Option<&'static str> {
                match self {
                    $($(Self::$kind => Some($alone),)?)*
                    _ => None,
                }
            }

            /// Where the Components Object keeps objects of this kind; only these kinds may be given by reference.
            pub(crate) const fn component(self) -> Option<&'static str> {
                match self {
                    $($(Self::$kind => Some($section),)?)*
                    _ => None,
                }
            }
        }
    };
}

kinds! {
    OpenApi "OpenAPI Object": document::OPENAPI;
    Info "Info Object": document::INFO;
    Contact "Contact Object": document::CONTACT;
    License "License Object": document::LICENSE;
    Server "Server Object": document::SERVER, alone "server";
    ServerVariable "Server Variable Object": document::SERVER_VARIABLE;
    Components "Components Object": document::COMPONENTS;
    Paths "Paths Object": &[], others Object(Kind::PathItem);
    PathItem "Path Item Object": operation::PATH_ITEM, section "pathItems", alone "path item";
    Operation "Operation Object": operation::OPERATION;
    ExternalDocs "External Documentation Object": document::EXTERNAL_DOCS;
    Parameter "Parameter Object": operation::PARAMETER, section "parameters", alone "parameter";
    RequestBody "Request Body Object": payload::REQUEST_BODY, section "requestBodies", alone "request body";
    MediaType "Media Type Object": payload::MEDIA_TYPE, section "mediaTypes";
    Encoding "Encoding Object": payload::ENCODING, alone "encoding of";
    Responses "Responses Object": payload::RESPONSES, others Object(Kind::Response);
    Response "Response Object": payload::RESPONSE, section "responses", alone "response";
    Callback "Callback Object": &[], section "callbacks", others Object(Kind::PathItem), alone "callback";
    Example "Example Object": payload::EXAMPLE, section "examples";
    Link "Link Object": payload::LINK, section "links";
    Header "Header Object": payload::HEADER, section "headers", alone "header";
    Tag "Tag Object": document::TAG;
    Reference "Reference Object": document::REFERENCE;
    Schema "Schema Object": schema::SCHEMA, section "schemas";
    Discriminator "Discriminator Object": schema::DISCRIMINATOR;
    Xml "XML Object": schema::XML;
    SecurityScheme "Security Scheme Object": security::SECURITY_SCHEME, section "securitySchemes", alone "security scheme";
    OAuthFlows "OAuth Flows Object": security::OAUTH_FLOWS;
    OAuthFlow "OAuth Flow Object": security::OAUTH_FLOW;
    SecurityRequirement "Security Requirement Object": &[], others STRINGS, alone "security requirement";
    Items "Items Object": swagger::ITEMS;
}

impl Kind {
    /// Whether it "MAY be extended" with `x-` keys.
    pub(crate) fn is_extensible(self, version: Version) -> bool {
        let closed = matches!(self, Self::Reference | Self::SecurityRequirement);
        !closed && (self != Self::Discriminator || version >= Version::V31)
    }
}

impl Kind {
    /// The keys of the object that components of this kind are members of; `None` for a kind that is never a component. Path items
    /// are kept apart from the others, since OpenAPI 3.0 does not have them among the components.
    pub(crate) fn home(self, version: Version) -> Option<Vec<&'static str>> {
        match (version, self) {
            (_, Self::PathItem) => Some(vec![PATH_ITEMS]),
            (Version::V20, Self::Schema) => Some(vec!["definitions"]),
            (Version::V20, Self::Parameter) => Some(vec!["parameters"]),
            (Version::V20, Self::Response) => Some(vec!["responses"]),
            (Version::V20, Self::SecurityScheme) => Some(vec!["securityDefinitions"]),
            (_, kind) => kind.component().map(|section| vec!["components", section]),
        }
    }
}
