//! What a document means, as plain data: structs and enums without any type of another crate, and without a single Rust identifier. `lower` makes it, `names` reads it to decide identifiers, `emit` turns the two into code.
//!
//! ```text
//! components.schemas.User: {type: object, properties: {email: {type: string}}}
//!   -> Type { name: Component("User"), kind: Struct { fields: [Field { wire_name: "email", shape: String(Plain), … }] } }
//! ```

mod shapes;

use crate::node::Origin;

/// One API: everything the emitted crate is made from.
#[derive(Debug, Clone, PartialEq)]
pub struct Api {
    /// Info Object, `title`.
    pub title: String,
    /// Info Object, `version`.
    pub version: String,
    /// Info Object, `summary` and `description`.
    pub docs: Docs,
    /// Info Object, `termsOfService`, and the document's `externalDocs`: links for the crate's page.
    pub links: Vec<Link>,
    /// The root's Server Objects, in the order of the document: the first one is the default. Never empty: where the document
    /// has none, it is the specification's own default `/`, a placeholder.
    pub servers: Vec<Server>,
    /// The distinct hosts of path items and operations that have `servers` of their own, in order of first use.
    pub operation_servers: Vec<Server>,
    /// Security Scheme Objects that some operation or the root requires, sorted by name.
    pub security_schemes: Vec<SecurityScheme>,
    /// Parameters that the configuration lifts into the client, given once to its builder: each as its first operation declares it.
    pub client_parameters: Vec<Parameter>,
    /// Tags that operations name first, sorted by name.
    pub tags: Vec<Tag>,
    /// Operations, sorted by path, then by method in the order of [`Method`].
    pub operations: Vec<Operation>,
    /// What the API's owner sends to a server of the caller's own: the operations below `webhooks`, sorted by name, `POST` first.
    pub webhooks: Vec<Webhook>,
    /// Every type that has a name, sorted by it; indexed by [`TypeId`]. Equal inline schemas have one declaration: the others are
    /// [`TypeKind::Alias`] of it.
    pub types: Vec<Type>,
    /// Sets of error responses that several operations document, sorted by their structure.
    pub error_sets: Vec<ErrorSet>,
    /// What the document asks for and the crate does not have, for the README; sorted by what it is.
    pub skipped: Vec<Skipped>,
}

/// An index into [`Api::types`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypeId(pub u32);

/// An index into [`Api::tags`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TagId(pub u32);

/// An index into [`Api::security_schemes`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SchemeId(pub u32);

/// An index into [`Api::operation_servers`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ServerId(pub u32);

/// An index into [`Api::client_parameters`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClientParameterId(pub u32);

/// An index into [`Api::error_sets`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ErrorSetId(pub u32);

/// The vendor's words about something. Data, not Markdown: `emit` escapes it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Docs {
    /// `summary`, or a schema's `title`.
    pub summary: Option<String>,
    /// `description`.
    pub description: Option<String>,
    /// Sentences of ours that follow: a default, bounds, a pattern.
    pub remarks: Vec<Remark>,
    /// `deprecated: true`.
    pub deprecated: Deprecation,
}

/// A sentence of ours about something, such as ``Default: `10`.``: the words, a colon, each piece of the document as code, a full stop.
/// Without pieces it is the words and a full stop: `At most 100.`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Remark {
    /// Our words, without punctuation at their end and without a word of the document: `Default`, `At most 100`.
    pub words: String,
    /// Pieces of the document to be set as code, never empty texts. They may hold backticks, but no line ends.
    pub code: Vec<String>,
}

/// Whether the document discourages the use of something.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Deprecation {
    /// Nothing is said.
    #[default]
    Current,
    /// `deprecated: true`.
    Deprecated,
}

/// A link to something outside: `termsOfService`, `externalDocs`, `contact`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// What the link leads to, as a label: `Terms of service`.
    pub label: String,
    /// The address, as the document gives it.
    pub url: String,
}

/// Server Object.
#[derive(Debug, Clone, PartialEq)]
pub struct Server {
    /// The name that the configuration or OpenAPI 3.2's `name` give it; `names` finds one where this is `None`.
    pub name: Option<String>,
    /// `description`.
    pub docs: Docs,
    /// `url`, as the document writes it.
    pub url: String,
    /// [`url`](Self::url), cut at its variables: `https://`, `{authId}`, `.propelauthtest.com`. A `url` that is relative, `/v1`, stays so.
    pub template: Vec<ServerPart>,
    /// Server Variable Objects, in the order of the template.
    pub variables: Vec<ServerVariable>,
    /// Whether it stands for a customer's own host, its variables left aside: `example.com` and its like (RFC 2606), or none at all,
    /// where the `url` is relative. Credentials go to real hosts alone.
    pub is_placeholder: bool,
}

/// A part of a server's `url`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ServerPart {
    /// Text that stands as it is.
    Literal(String),
    /// `{name}`: an index into [`Server::variables`].
    Variable(usize),
}

/// Server Variable Object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServerVariable {
    /// The name between the braces.
    pub wire_name: String,
    /// `default`.
    pub default: String,
    /// `enum`: the values that are allowed, or any where it is empty.
    pub values: Vec<String>,
    /// `description`.
    pub docs: Docs,
    /// Whether the default stands for the customer's own value: part of the host's name, with no `enum`.
    pub is_placeholder: bool,
}

/// Security Scheme Object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecurityScheme {
    /// Its key below `components.securitySchemes`.
    pub wire_name: String,
    /// `description`.
    pub docs: Docs,
    /// How the credential travels.
    pub kind: SecurityKind,
}

/// How a credential travels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SecurityKind {
    /// `type: apiKey`; `prefix` is `x-prefix`, sent before the key.
    ApiKey {
        /// `in`.
        location: Location,
        /// `name`.
        name: String,
        /// What stands before the key, verbatim; mostly empty.
        prefix: String,
    },
    /// `type: http`, `scheme: basic`.
    Basic,
    /// `type: http`, `scheme: bearer`; also `oauth2` and `openIdConnect`, whose tokens travel the same way.
    Bearer,
}

/// Tag Object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// `name`.
    pub wire_name: String,
    /// `description`.
    pub docs: Docs,
}

/// Path Item Object, fixed fields of this type, and the keys of `additionalOperations` (OpenAPI 3.2 §4.9.1).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Method {
    /// `get`
    Get,
    /// `put`
    Put,
    /// `post`
    Post,
    /// `delete`
    Delete,
    /// `options`
    Options,
    /// `head`
    Head,
    /// `patch`
    Patch,
    /// `trace`
    Trace,
    /// `query`
    Query,
    /// Any other, as it goes over the wire: a token of HTTP (RFC 9110, section 5.6.2).
    Other(String),
}

impl Method {
    /// Its key in Path Item Object, or in `additionalOperations`.
    #[must_use]
    pub fn key(&self) -> &str {
        match self {
            Self::Get => "get",
            Self::Put => "put",
            Self::Post => "post",
            Self::Delete => "delete",
            Self::Options => "options",
            Self::Head => "head",
            Self::Patch => "patch",
            Self::Trace => "trace",
            Self::Query => "query",
            Self::Other(token) => token,
        }
    }
}

/// Operation Object, with what its path item and the root add to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Operation {
    /// Where the document says so.
    pub origin: Origin,
    /// `operationId`; `names` makes a name of the method and the path where there is none.
    pub id: Option<String>,
    /// The key in the Path Item Object.
    pub method: Method,
    /// The key in the Paths Object, to the byte: `/users/{email}/activate`.
    pub path: String,
    /// The first of `tags`.
    pub tag: Option<TagId>,
    /// `summary`, `description`, `deprecated`.
    pub docs: Docs,
    /// Path parameters in the order of the path, then the others in the order of `parameters`. Client-level ones are not here.
    pub parameters: Vec<Parameter>,
    /// Client-level parameters that this operation needs.
    pub client_parameters: Vec<ClientParameterId>,
    /// Request Body Object.
    pub body: Option<Body>,
    /// What a success carries.
    pub success: Success,
    /// Responses that are documented and no success, by ascending [`StatusRange`]: exact ones, ranges, `default`.
    pub errors: Vec<Response>,
    /// The set that has the same statuses and contents, if other operations document it too.
    pub error_set: Option<ErrorSetId>,
    /// The host, if the operation or its path item has `servers` of its own; else it is the client's.
    pub server: Option<ServerId>,
    /// Security Requirement Objects: alternatives, each a list of schemes needed together. Empty: nothing is sent.
    pub security: Vec<Vec<SchemeId>>,
    /// How to get all pages, where the configuration says so.
    pub paging: Option<Paging>,
    /// `callbacks`, sorted by name, `POST` first.
    pub callbacks: Vec<Webhook>,
}

/// An operation of a Path Item Object below `webhooks`, or in a Callback Object: what the API's owner sends to a server of the
/// caller's own.
#[derive(Debug, Clone, PartialEq)]
pub struct Webhook {
    /// Its key in `webhooks` or in `callbacks`. Where a callback has several expressions, a blank and the expression follow.
    pub name: String,
    /// The key in the Path Item Object.
    pub method: Method,
    /// `summary`, `description`, `deprecated`, and remarks: where it is sent to, parameters.
    pub docs: Docs,
    /// What its request body holds.
    pub payload: Content,
    /// What the receiver may answer, by ascending [`StatusRange`].
    pub responses: Vec<Response>,
}

/// Parameter Object, `in`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Location {
    /// `in: path`
    Path,
    /// `in: query`
    Query,
    /// `in: header`
    Header,
    /// `in: cookie`
    Cookie,
}

impl Location {
    /// The value of `in`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Query => "query",
            Self::Header => "header",
            Self::Cookie => "cookie",
        }
    }
}

/// Parameter Object.
#[derive(Debug, Clone, PartialEq)]
pub struct Parameter {
    /// Where the document says so.
    pub origin: Origin,
    /// `name`; of a path parameter, what stands between the braces.
    pub wire_name: String,
    /// `in`.
    pub location: Location,
    /// `required`.
    pub presence: Presence,
    /// `style` and `explode`, or `content`.
    pub encoding: ParameterEncoding,
    /// `schema`.
    pub shape: Shape,
    /// `description`, `deprecated`.
    pub docs: Docs,
}

/// How a parameter's value becomes text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParameterEncoding {
    /// By the table "Style Values" of the specification.
    Style {
        /// `style`
        style: Style,
        /// `explode`: one value for each member of an array or object, rather than one for the whole.
        explode: bool,
        /// `allowReserved`: RFC 3986's reserved characters stand as they are, rather than percent-encoded.
        allow_reserved: bool,
    },
    /// `content` with a JSON media type.
    Json,
}

/// Parameter Object, `style`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// `form`
    Form,
    /// `simple`
    Simple,
    /// `matrix`
    Matrix,
    /// `label`
    Label,
    /// `spaceDelimited`
    SpaceDelimited,
    /// `pipeDelimited`
    PipeDelimited,
    /// `deepObject`
    DeepObject,
}

/// Whether something must be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Presence {
    /// It must.
    Required,
    /// It may be left out.
    Optional,
}

/// Request Body Object.
#[derive(Debug, Clone, PartialEq)]
pub struct Body {
    /// `required`.
    pub presence: Presence,
    /// `description`.
    pub docs: Docs,
    /// The media type that is sent, as the document writes it: `application/json`.
    pub media_type: String,
    /// What is sent.
    pub content: Content,
    /// How a value of [`Content::Json`] is written.
    pub encoding: BodyEncoding,
}

/// How a typed value becomes a request's body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BodyEncoding {
    /// As JSON.
    Json,
    /// Its properties as pairs, `application/x-www-form-urlencoded`: those that Encoding Objects are for, in the order of `encoding`.
    Form(Vec<FormField>),
    /// Its properties as parts, `multipart/*`.
    Multipart(Vec<FormField>),
}

/// Encoding Object, which says how a property of a form becomes text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormField {
    /// The property.
    pub wire_name: String,
    /// How.
    pub encoding: FieldEncoding,
}

/// How a property of a form becomes text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldEncoding {
    /// `contentType`
    MediaType(String),
    /// `style`, `explode` and `allowReserved`, as those of a query parameter.
    Style {
        /// `style`
        style: Style,
        /// `explode`
        explode: bool,
        /// `allowReserved`
        allow_reserved: bool,
    },
}

/// What a request's or a response's body holds.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Content {
    /// A typed value, as its schema says: JSON, but for forms (see [`BodyEncoding`]). A response of which null is a value may also come without a body: servers write null as nothing.
    Json(Shape),
    /// `text/*`.
    Text,
    /// Anything else: bytes as they come.
    Bytes,
    /// No body is promised.
    Empty,
}

/// What an operation gives when it succeeds.
#[derive(Debug, Clone, PartialEq)]
pub enum Success {
    /// The same whatever the status: the documented successes agree. `statuses` are the documented ones, for the docs.
    One {
        /// The documented successes, ascending. Empty where the document has none.
        statuses: Vec<Response>,
        /// What they all carry.
        content: Content,
    },
    /// They differ: an enum, chosen by status. An undocumented success reads as the first.
    Several(Vec<Response>),
}

/// Response Object with the status it is for.
#[derive(Debug, Clone, PartialEq)]
pub struct Response {
    /// Its key in the Responses Object.
    pub status: StatusRange,
    /// `description`.
    pub docs: Docs,
    /// The keys of `content`: also those of which no body is read, since a response may be of them.
    pub media_types: Vec<String>,
    /// `content`.
    pub content: Content,
}

/// Error responses that several operations document alike, but for the descriptions.
#[derive(Debug, Clone, PartialEq)]
pub struct ErrorSet {
    /// The statuses and what their bodies are, spelt out by names of components and the structure of inline schemas: the same
    /// for the same set whatever else the document holds.
    pub structure: String,
    /// The responses, each with the description that most operations give it.
    pub responses: Vec<Response>,
    /// The operations that document them: indices into [`Api::operations`].
    pub operations: Vec<usize>,
}

/// A key of the Responses Object. Ordered as they are tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StatusRange {
    /// `404`
    Exact(u16),
    /// `4XX`: the first digit.
    Class(u8),
    /// `default`
    Default,
}

impl StatusRange {
    /// Its key in the Responses Object.
    #[must_use]
    pub fn key(self) -> String {
        match self {
            Self::Exact(code) => code.to_string(),
            Self::Class(class) => format!("{class}XX"),
            Self::Default => "default".to_owned(),
        }
    }

    /// The first digit of its statuses.
    #[must_use]
    pub fn class(self) -> Option<u16> {
        match self {
            Self::Exact(code) => Some(code / 100),
            Self::Class(class) => Some(class.into()),
            Self::Default => None,
        }
    }
}

/// How the configuration says that an operation pages.
#[derive(Debug, Clone, PartialEq)]
pub struct Paging {
    /// What moves from page to page.
    pub parameter: PageParameter,
    /// Whether that is a property of the JSON body, rather than a query parameter.
    pub in_body: bool,
    /// The fields that lead from the response to its array of items: `["data"]`.
    pub items: Vec<String>,
    /// What an item is.
    pub item: Shape,
    /// The fields that lead to the number of items in all, where there is one.
    pub total: Option<Vec<String>>,
    /// The fields that lead to a boolean saying that there is more, where there is one.
    pub more: Option<Vec<String>>,
}

/// What moves from page to page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PageParameter {
    /// The named parameter counts the items to leave out.
    Offset {
        /// The parameter's `name`, or the property's.
        parameter: String,
    },
    /// The named parameter counts pages.
    PageNumber {
        /// The parameter's `name`, or the property's.
        parameter: String,
        /// The number of the first page.
        first: i64,
    },
}

/// A type with a declaration of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Type {
    /// Where the document says so.
    pub origin: Origin,
    /// Where its name comes from.
    pub name: TypeName,
    /// `title`, `description`, `deprecated`.
    pub docs: Docs,
    /// Which way its values travel.
    pub direction: Direction,
    /// Whether documentation leaves it out: another name of a shared declaration that no field and no signature uses.
    pub is_hidden: bool,
    /// What is declared.
    pub kind: TypeKind,
}

/// Which way values of a type travel, as part of a request or a response.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Direction {
    /// No operation and no webhook uses it.
    #[default]
    Neither,
    /// The caller sends them: parameters, request bodies, what a webhook is answered with.
    Sent,
    /// The caller receives them: response bodies, payloads of webhooks.
    Received,
    /// Both.
    Both,
}

/// Where a type's name comes from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TypeName {
    /// Its key below `components.schemas`.
    Component(String),
    /// An inline schema: the words that lead to it, its owner's key first.
    ///
    /// | where it stands | words |
    /// |---|---|
    /// | request body | `createUser`, `request` |
    /// | body of the first documented success | `createUser`, `response` |
    /// | any other response's body | `createUser`, `response`, `404` (or `4XX`, `default`) |
    /// | parameter | `queryUsers`, `order_by` |
    /// | property, items, `additionalProperties`, branch of a union | its owner's words and `address`, `item`, `value`, the variant's name |
    /// | the object that a supertype with a discriminator is, beside its subtypes | `Pet`, `base` |
    ///
    /// What stands below `components.parameters`, `.requestBodies` and `.responses` belongs to its key there, since many operations
    /// share it: `Sort`, `parameter`; `Pet`, `request`; `NotFound`, `response`. An operation without an `operationId` is called by
    /// [`Method`] and path: `get /users/{id}`.
    Inline(Vec<String>),
}

/// What a type's declaration is. None of them has null among its values: a schema that allows null says so wherever it is used.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum TypeKind {
    /// An object with named properties.
    Struct(Struct),
    /// `type: string` with `enum`: the values, in the order of `enum`, without null and without repeated ones.
    StringEnum(Vec<String>),
    /// `enum` or `const` of anything else.
    ValueEnum(ValueEnum),
    /// `oneOf` or `anyOf`.
    Union(Union),
    /// A component that needs no declaration but a name: `type UserIds = Vec<Uuid>`.
    Alias(Shape),
    /// A component that is an array or a map of itself: a name alone would have no end. `struct Tree(Vec<Tree>)`.
    Newtype(Shape),
}

/// An object with named properties.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Struct {
    /// Properties in the order of `properties`; those of `allOf` in the order of its branches.
    pub fields: Vec<Field>,
    /// Indices into `fields` of the ones that requests require, in the order of `required`: the arguments of `new`.
    pub required: Vec<usize>,
    /// `additionalProperties`, where the document writes it and does not forbid them: what an extra one holds.
    pub additional: Option<Shape>,
}

/// A property.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Field {
    /// Its key in `properties`.
    pub wire_name: String,
    /// Whether the struct's `required` names it, and it is there both ways.
    pub presence: Presence,
    /// `readOnly` and `writeOnly`, where values of the struct go the way in which it is not there.
    pub access: Access,
    /// Whether null is one of its values.
    pub nullability: Nullability,
    /// What it holds when it is neither absent nor null.
    pub shape: Shape,
    /// `title`, `description`, `deprecated`, and remarks: default, bounds, pattern.
    pub docs: Docs,
}

/// Which way a property goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Access {
    /// Both.
    ReadWrite,
    /// `readOnly`: the server sets it, so that requests leave it out.
    ReadOnly,
    /// `writeOnly`: the caller sets it, and responses may leave it out.
    WriteOnly,
}

/// Whether null is a value: `nullable` in 3.0, `null` among the types in 3.1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Nullability {
    /// It is not.
    NonNull,
    /// It is.
    Nullable,
}

/// `enum` or `const` of integers, of one boolean, or of JSON values of several kinds.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ValueEnum {
    /// What its values are.
    pub of: EnumOf,
    /// The values as JSON, in the order of `enum`, without null and without repeated ones: no blanks, keys in order, whole numbers
    /// without a fraction.
    pub values: Vec<String>,
}

/// What the values of an `enum` are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EnumOf {
    /// Integers.
    Integer(IntegerFormat),
    /// Booleans.
    Boolean,
    /// Any JSON.
    Json,
}

/// `oneOf` or `anyOf`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Union {
    /// The property that holds one of a variant's `values`: that of the Discriminator Object, or one that all branches require and of
    /// which each allows other values. Without one, the branch that fits best is taken.
    pub property: Option<String>,
    /// The branches, in the order of the document.
    pub variants: Vec<Variant>,
}

/// A branch of a union.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Variant {
    /// What it is named after.
    pub name: VariantName,
    /// The values of [`Union::property`] that choose it.
    pub values: Vec<String>,
    /// Whether the union writes the discriminator: the branch does not require it, or does not even name it.
    pub adds_tag: bool,
    /// What it holds.
    pub shape: Shape,
    /// `title`, `description`.
    pub docs: Docs,
}

/// What the variant of a branch is named after.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct VariantName {
    /// The key of its component, its title, its kind of value, or its value of the discriminator.
    pub word: Option<String>,
    /// Its position among the branches, from 1, if it has no word or an earlier branch has the same.
    pub position: Option<usize>,
}

/// What a value is, where it is used.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Shape {
    /// A type with a declaration of its own.
    Named(TypeId),
    /// The same in a box, since a value of the type would hold itself.
    Boxed(TypeId),
    /// `type: boolean`
    Boolean,
    /// `type: integer`
    Integer(IntegerFormat),
    /// `type: number`
    Number(NumberFormat),
    /// `type: string`
    String(StringFormat),
    /// `type: array`: what `items` is.
    Array(Box<Shape>),
    /// `type: array` with `prefixItems`: what each of them is, [`Optional`](Self::Optional) from `minItems` on, and a
    /// [`Rest`](Self::Rest) unless there are no others.
    Tuple(Vec<Shape>),
    /// An item of a tuple that may be missing, with all after it.
    Optional(Box<Shape>),
    /// All items of a tuple after `prefixItems`: what each of them is.
    Rest(Box<Shape>),
    /// An object without named properties: what `additionalProperties` is.
    Map(Box<Shape>),
    /// A value that may be null, in an array, in a map or in a union.
    Nullable(Box<Shape>),
    /// Any JSON.
    Any,
}

/// `format` of an integer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum IntegerFormat {
    /// `int32`
    I32,
    /// `int64`, none, or one that is not known
    I64,
    /// `uint32`
    U32,
    /// `uint64`
    U64,
}

/// `format` of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NumberFormat {
    /// `float`
    F32,
    /// `double`, none, or one that is not known
    F64,
}

/// `format` of a string.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StringFormat {
    /// None, or one that is not known: `String`.
    Plain,
    /// `uuid`: `Uuid`
    Uuid,
    /// `date-time`: `DateTime<Utc>`
    DateTime,
    /// `date`: `NaiveDate`
    Date,
    /// `byte`: bytes that travel as base64
    Byte,
    /// `binary`: bytes as they are, a file of a form (in JSON, a string)
    Binary,
    /// `password`: a secret
    Secret,
}

/// Something that the document asks for and the crate does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skipped {
    /// Where the document says so.
    pub origin: Origin,
    /// How much is missed.
    pub kind: SkippedKind,
    /// What is left out: `` operation `uploadPhoto` ``.
    pub what: String,
    /// Why.
    pub why: String,
}

/// How much is missed when something is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SkippedKind {
    /// A whole operation: it cannot be called.
    Operation,
    /// What a schema says about its values: any JSON is taken there.
    Type,
    /// Something else.
    Feature,
}
