//! What only generated code calls, in the version it was generated for: this module only grows.

pub use crate::call::Call;
pub use crate::client::{Client, ClientBuilder, ServerUrl};
pub use crate::json::{
    Branches, DecodeFault, Extras, Field, FieldReader, FieldVisitor, FieldWriter, Shape,
    StringEnum, Tagged, TaggedObject, Union, Value, ValueEnum, canonical, debug, debug_branch,
    debug_unknown, decode, empty, encode, equal, json, no_matching_variant, presence,
    read_as_branch, read_branch, read_record, read_string_enum, read_tagged, read_union,
    read_unknown_branch, read_value_enum, unknown, unknown_of, write_record, write_tagged,
};
pub use crate::operation::{
    Api, ClientParameter, FormField, Location, Method, Operation, PageParameter, Parameter,
    SecurityScheme, ServerTemplate, ServerVariable, Style, cookie, header, path, query,
};
pub use crate::paging::PageState;
pub use crate::response::{
    Content, ContentKind, ErrorResponse, Fault, Json, NoContent, Nothing, One, OperationError,
    OptionalJson, Raw, RawResponse, Success, Text,
};
pub use crate::webhook::{Incoming, decode_webhook};
pub use crate::{
    __v1_client_builder as client_builder, __v1_json_enum as json_enum, __v1_newtype as newtype,
    __v1_operation_error as operation_error, __v1_record as record, __v1_request as request,
    __v1_string_enum as string_enum, __v1_success as success, __v1_union as union,
    __v1_value_enum as value_enum, __v1_webhooks as webhooks,
};
pub use serde::de::MapAccess;
pub use serde::{Deserialize, Deserializer, Serialize, Serializer};
