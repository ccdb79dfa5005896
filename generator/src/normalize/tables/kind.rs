//! The kinds of object that the specifications define, each with its name, its keywords and its section of the Components Object.

use self::Kind::*;
use super::super::version::Version::{self, V30, V31, V32};
use super::Takes::{self, Any, Boolean, List, Map, Object, OneOf, Reference, String};
use super::schema::{SCHEMA, VALUE};
use super::{EMPTY_OBJECT, EMPTY_STRING, Filler, Keyword, documents, needs, uses};

/// Where path items from other files stand meanwhile: the Components Object has a place for path items since 3.1 only.
pub(crate) const PATH_ITEMS: &str = "x-files-pathItems";

const STRINGS: Takes = List(&String);
/// The protocols of Swagger 2.0.
const SCHEMES: Takes = List(&OneOf(&["http", "https", "ws", "wss"]));
const LOCATIONS_20: &[&str] = &["query", "header", "path", "formData", "body"];
const LOCATIONS_30: &[&str] = &["query", "header", "path", "cookie"];
const LOCATIONS_32: &[&str] = &["query", "querystring", "header", "path", "cookie"];
const SECURITY_30: &[&str] = &["apiKey", "http", "oauth2", "openIdConnect"];
const SECURITY_31: &[&str] = &["apiKey", "http", "mutualTLS", "oauth2", "openIdConnect"];
const FLOWS_20: &[&str] = &["implicit", "password", "application", "accessCode"];
/// Why `allowEmptyValue` is ignored.
const ALLOW_EMPTY: &str = "is ignored: an empty string is sent like any other value";
/// Why `links` are ignored.
const LINKS: &str = "is ignored: clients do not follow links";

/// What the specifications say of a kind of object.
pub(crate) struct Chapter {
    /// Its name: `Server Variable Object`.
    pub(crate) title: &'static str,
    /// Its keywords, of all versions.
    pub(crate) keywords: &'static [Keyword],
    /// Keywords that it has in common with other kinds.
    pub(crate) also: Option<&'static [Keyword]>,
    /// The section of the Components Object that keeps such objects: references may stand for them.
    pub(crate) section: Option<&'static str>,
    /// What keys that are no keywords hold, where the specification leaves them free ("Patterned Fields").
    pub(crate) others: Option<Takes>,
    /// What is lost when such an object is broken; without it, the object that has it is broken.
    pub(crate) alone: Option<&'static str>,
}

macro_rules! kinds {
    ($($kind:ident $title:literal $(, $part:ident $value:expr)* => [$($row:expr),* $(,)?])*) => {
        /// A kind of object. The order is that of the chapters of OpenAPI 3.1.1 §4.8.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(crate) enum Kind {
            $(#[doc = $title] $kind,)*
        }

        impl Kind {
            /// Its chapter.
            pub(crate) const fn chapter(self) -> Chapter {
                let (also, section, others, alone) = (None, None, None, None);
                let (title, keywords) = match self {
                    $(Self::$kind => ($title, const { &[$($row),*] as &[Keyword] }),)*
                };
                let chapter = Chapter { title, keywords, also, section, others, alone };
                match self {
                    $(Self::$kind => Chapter { $($part: Some($value),)* ..chapter },)*
                }
            }
        }
    };
}

kinds! {
    // What is referred to comes before what refers to it.
    OpenApi "OpenAPI Object" => [
        needs(&["openapi"], String).since(V30).required(),
        documents(&["$self"], String).since(V32),
        uses(&["info"], Object(Info)).else_is(EMPTY_OBJECT, V32),
        documents(&["jsonSchemaDialect"], String).since(V31),
        uses(&["servers"], List(&Object(Server))).since(V30),
        uses(&["components"], Object(Components)).since(V30),
        uses(&[PATH_ITEMS], Map(&Object(PathItem))),
        // Swagger Object.
        needs(&["swagger"], String).required().swagger(),
        uses(&["host", "basePath"], String).swagger(),
        uses(&["schemes"], SCHEMES).swagger(),
        uses(&["consumes", "produces"], STRINGS).swagger(),
        uses(&["definitions"], Map(&Object(Schema))).swagger(),
        uses(&["parameters"], Map(&Object(Parameter))).swagger(),
        uses(&["responses"], Map(&Object(Response))).swagger(),
        uses(&["securityDefinitions"], Map(&Object(SecurityScheme))).swagger(),
        // Both.
        needs(&["paths"], Object(Paths)).else_is(EMPTY_OBJECT, V30),
        uses(&["webhooks"], Map(&Object(PathItem))).since(V31),
        uses(&["security"], List(&Object(SecurityRequirement))),
        documents(&["tags"], List(&Object(Tag))),
        documents(&["externalDocs"], Object(ExternalDocs)),
    ]
    Info "Info Object" => [
        documents(&["title"], String).else_is(Filler("\"API\""), V32),
        documents(&["summary"], String).since(V31),
        documents(&["description", "termsOfService"], String),
        documents(&["contact"], Object(Contact)),
        documents(&["license"], Object(License)),
        documents(&["version"], String).else_is(EMPTY_STRING, V32),
    ]
    Contact "Contact Object" => [documents(&["name", "url", "email"], String)]
    License "License Object" => [
        documents(&["name"], String).else_is(EMPTY_STRING, V32),
        documents(&["identifier"], String).since(V31),
        documents(&["url"], String),
    ]
    Server "Server Object", alone "server" => [
        needs(&["url"], String).required(),
        documents(&["description"], String),
        uses(&["name"], String).since(V32),
        needs(&["variables"], Map(&Object(ServerVariable))),
    ]
    ServerVariable "Server Variable Object" => [
        needs(&["enum"], STRINGS),
        needs(&["default"], String).else_is(EMPTY_STRING, V32),
        documents(&["description"], String),
    ]
    // What is referred to comes before what refers to it.
    Components "Components Object" => [
        uses(&["schemas"], Map(&Object(Schema))),
        documents(&["examples"], Map(&Object(Example))),
        documents(&["links"], Map(&Object(Link))),
        uses(&["headers"], Map(&Object(Header))),
        uses(&["mediaTypes"], Map(&Object(MediaType))).since(V32),
        uses(&["parameters"], Map(&Object(Parameter))),
        uses(&["requestBodies"], Map(&Object(RequestBody))),
        uses(&["responses"], Map(&Object(Response))),
        uses(&["securitySchemes"], Map(&Object(SecurityScheme))),
        uses(&["callbacks"], Map(&Object(Callback))),
        uses(&["pathItems"], Map(&Object(PathItem))).since(V31),
    ]
    Paths "Paths Object", others Object(PathItem) => []
    PathItem "Path Item Object", section "pathItems", alone "path item" => [
        needs(&["$ref"], Reference),
        documents(&["summary", "description"], String).since(V30),
        needs(&["get", "put", "post", "delete", "options", "head", "patch"], Object(Operation)),
        needs(&["trace"], Object(Operation)).since(V30),
        needs(&["query"], Object(Operation)).since(V32),
        uses(&["additionalOperations"], Map(&Object(Operation))).since(V32),
        uses(&["servers"], List(&Object(Server))).since(V30),
        uses(&["parameters"], List(&Object(Parameter))),
    ]
    Operation "Operation Object" => [
        uses(&["tags"], STRINGS),
        documents(&["summary", "description"], String),
        documents(&["externalDocs"], Object(ExternalDocs)),
        uses(&["operationId"], String),
        uses(&["parameters"], List(&Object(Parameter))),
        needs(&["requestBody"], Object(RequestBody)).since(V30),
        needs(&["responses"], Object(Responses)).else_is(EMPTY_OBJECT, V30),
        uses(&["callbacks"], Map(&Object(Callback))).since(V30),
        documents(&["deprecated"], Boolean),
        uses(&["security"], List(&Object(SecurityRequirement))),
        uses(&["servers"], List(&Object(Server))).since(V30),
        needs(&["consumes"], STRINGS).swagger(),
        uses(&["produces"], STRINGS).swagger(),
        needs(&["schemes"], SCHEMES).swagger(),
    ]
    ExternalDocs "External Documentation Object" => [
        documents(&["description"], String),
        documents(&["url"], String).required(),
    ]
    Parameter "Parameter Object", section "parameters", alone "parameter", also VALUE => [
        needs(&["name"], String).required(),
        needs(&["in"], OneOf(LOCATIONS_20)).required().swagger(),
        needs(&["in"], OneOf(LOCATIONS_30)).required().since(V30).until(V31),
        needs(&["in"], OneOf(LOCATIONS_32)).required().since(V32),
        documents(&["description"], String),
        uses(&["required"], Boolean),
        documents(&["deprecated"], Boolean).since(V30),
        uses(&["allowEmptyValue"], Boolean).ignored(ALLOW_EMPTY),
        needs(&["style"], OneOf(&[
            "matrix", "label", "simple", "form",
            "spaceDelimited", "pipeDelimited", "deepObject", "cookie",
        ])).since(V30),
        needs(&["explode"], Boolean).since(V30),
        uses(&["allowReserved"], Boolean).since(V30),
        needs(&["schema"], Object(Schema)),
        needs(&["content"], Map(&Object(MediaType))).since(V30),
        documents(&["example"], Any).since(V30),
        documents(&["examples"], Map(&Object(Example))).since(V30),
        needs(&["collectionFormat"], OneOf(&["csv", "ssv", "tsv", "pipes", "multi"])).swagger(),
    ]
    RequestBody "Request Body Object", section "requestBodies", alone "request body" => [
        documents(&["description"], String),
        needs(&["content"], Map(&Object(MediaType))).else_is(EMPTY_OBJECT, V32),
        uses(&["required"], Boolean),
    ]
    MediaType "Media Type Object", section "mediaTypes" => [
        needs(&["schema"], Object(Schema)),
        needs(&["itemSchema"], Object(Schema)).since(V32),
        documents(&["example"], Any),
        documents(&["examples"], Map(&Object(Example))),
        uses(&["encoding"], Map(&Object(Encoding))),
        uses(&["prefixEncoding"], List(&Object(Encoding))).since(V32),
        uses(&["itemEncoding"], Object(Encoding)).since(V32),
    ]
    Encoding "Encoding Object", alone "encoding of" => [
        needs(&["contentType"], String),
        uses(&["headers"], Map(&Object(Header))),
        needs(&["style"], OneOf(&["form", "spaceDelimited", "pipeDelimited", "deepObject"])),
        needs(&["explode"], Boolean),
        uses(&["allowReserved"], Boolean),
        uses(&["encoding"], Map(&Object(Encoding))).since(V32),
        uses(&["prefixEncoding"], List(&Object(Encoding))).since(V32),
        uses(&["itemEncoding"], Object(Encoding)).since(V32),
    ]
    // Beside the statuses.
    Responses "Responses Object", others Object(Response) => [
        needs(&["default"], Object(Response)),
    ]
    Response "Response Object", section "responses", alone "response" => [
        documents(&["summary"], String).since(V32),
        documents(&["description"], String).else_is(EMPTY_STRING, V31),
        uses(&["headers"], Map(&Object(Header))),
        needs(&["content"], Map(&Object(MediaType))).since(V30),
        documents(&["links"], Map(&Object(Link))).since(V30).ignored(LINKS),
        needs(&["schema"], Object(Schema)).swagger(),
        documents(&["examples"], Map(&Any)).swagger(),
    ]
    Callback "Callback Object", section "callbacks", others Object(PathItem), alone "callback" => []
    Example "Example Object", section "examples" => [
        documents(&["summary", "description"], String),
        documents(&["dataValue"], Any).since(V32),
        documents(&["serializedValue"], String).since(V32),
        documents(&["value"], Any),
        documents(&["externalValue"], String),
    ]
    Link "Link Object", section "links" => [
        documents(&["operationRef", "operationId", "description"], String),
        documents(&["parameters"], Map(&Any)),
        documents(&["requestBody"], Any),
        documents(&["server"], Object(Server)),
    ]
    // The Parameter Object without `name` and `in`.
    Header "Header Object", section "headers", alone "header", also VALUE => [
        documents(&["description"], String),
        uses(&["required"], Boolean).since(V30),
        documents(&["deprecated"], Boolean).since(V30),
        uses(&["allowEmptyValue"], Boolean).ignored(ALLOW_EMPTY).since(V30).until(V30),
        needs(&["style"], OneOf(&["simple"])).since(V30),
        needs(&["explode"], Boolean).since(V30),
        uses(&["allowReserved"], Boolean).since(V30).until(V30),
        needs(&["schema"], Object(Schema)).since(V30),
        needs(&["content"], Map(&Object(MediaType))).since(V30),
        documents(&["example"], Any).since(V30),
        documents(&["examples"], Map(&Object(Example))).since(V30),
        needs(&["collectionFormat"], OneOf(&["csv", "ssv", "tsv", "pipes"])).swagger(),
    ]
    Tag "Tag Object" => [
        documents(&["name"], String).required(),
        documents(&["summary", "parent", "kind"], String).since(V32),
        documents(&["description"], String),
        documents(&["externalDocs"], Object(ExternalDocs)),
    ]
    Reference "Reference Object" => [
        needs(&["$ref"], Reference).required(),
        documents(&["summary", "description"], String).since(V31),
    ]
    Schema "Schema Object", section "schemas", also SCHEMA => []
    Discriminator "Discriminator Object" => [
        needs(&["propertyName"], String).required(),
        needs(&["mapping"], Map(&String)),
        uses(&["defaultMapping"], String).since(V32),
    ]
    Xml "XML Object" => [
        documents(&["name", "namespace", "prefix"], String),
        documents(&["attribute", "wrapped"], Boolean),
        documents(&["nodeType"], OneOf(&["element", "attribute", "text", "cdata", "none"]))
            .since(V32),
    ]
    // What each `type` requires is in the audit's rules. `x-prefix` is an extension of ours: what stands before the key of an
    // `apiKey`, verbatim.
    SecurityScheme "Security Scheme Object", section "securitySchemes", alone "security scheme" => [
        needs(&["type"], OneOf(&["basic", "apiKey", "oauth2"])).required().swagger(),
        needs(&["type"], OneOf(SECURITY_30)).required().since(V30).until(V30),
        needs(&["type"], OneOf(SECURITY_31)).required().since(V31),
        documents(&["description"], String),
        needs(&["name", "x-prefix"], String),
        needs(&["in"], OneOf(&["query", "header"])).swagger(),
        needs(&["in"], OneOf(&["query", "header", "cookie"])).since(V30),
        needs(&["scheme"], String).since(V30),
        documents(&["bearerFormat", "openIdConnectUrl"], String).since(V30),
        documents(&["flows"], Object(OAuthFlows)).since(V30),
        documents(&["flow"], OneOf(FLOWS_20)).swagger(),
        documents(&["authorizationUrl", "tokenUrl"], String).swagger(),
        documents(&["scopes"], Map(&String)).swagger(),
        documents(&["oauth2MetadataUrl"], String).since(V32),
        documents(&["deprecated"], Boolean).since(V32),
    ]
    OAuthFlows "OAuth Flows Object" => [
        documents(&["implicit", "password", "clientCredentials"], Object(OAuthFlow)),
        documents(&["authorizationCode"], Object(OAuthFlow)),
        documents(&["deviceAuthorization"], Object(OAuthFlow)).since(V32),
    ]
    // Which addresses a flow requires is in the audit's rules.
    OAuthFlow "OAuth Flow Object" => [
        documents(&["authorizationUrl", "tokenUrl", "refreshUrl"], String),
        documents(&["deviceAuthorizationUrl"], String).since(V32),
        documents(&["scopes"], Map(&String)).else_is(EMPTY_OBJECT, V32),
    ]
    SecurityRequirement "Security Requirement Object",
        others STRINGS, alone "security requirement" => []
    Items "Items Object", also VALUE => [
        needs(&["collectionFormat"], OneOf(&["csv", "ssv", "tsv", "pipes"])).swagger(),
    ]
}

impl Kind {
    /// The name of the chapter: `Server Variable Object`.
    pub(crate) const fn title(self) -> &'static str {
        self.chapter().title
    }

    /// Its keywords, of all versions.
    pub(crate) fn keywords(self) -> impl DoubleEndedIterator<Item = &'static Keyword> {
        let Chapter { keywords, also, .. } = self.chapter();
        keywords.iter().chain(also.unwrap_or_default())
    }

    /// The rows of one of its keywords, the earliest version first.
    pub(crate) fn rows(self, key: &str) -> impl DoubleEndedIterator<Item = &'static Keyword> {
        self.keywords().filter(move |row| row.names.contains(&key))
    }

    /// Where the Components Object keeps objects of this kind; only these kinds may be given by reference.
    pub(crate) const fn component(self) -> Option<&'static str> {
        self.chapter().section
    }

    /// Whether it "MAY be extended" with `x-` keys.
    pub(crate) fn is_extensible(self, version: Version) -> bool {
        let closed = matches!(self, Self::Reference | Self::SecurityRequirement);
        !closed && (self != Self::Discriminator || version >= Version::V31)
    }

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
