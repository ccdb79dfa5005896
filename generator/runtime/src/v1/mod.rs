//! What only generated code calls, in the version it was generated for: this module grows and never changes.

mod buffer;
mod container;
mod decode;
mod evidence;
mod fuel;
mod key;
mod newtype;
mod number;
mod path;
mod reader;
mod record;
pub(crate) mod request;
mod source;
mod string_enum;
mod tagged;
mod text;
mod trial;
mod tuple;
mod union;
mod value;
mod value_enum;
mod webhook;
mod writer;

pub use self::decode::{DecodeFault, decode, encode};
pub use self::reader::{FieldReader, read_record};
pub use self::record::{Extras, Field, Shape, presence};
pub use self::string_enum::{StringEnum, read_string_enum, unknown};
pub use self::tagged::{Tagged, TaggedObject, read_branch, read_tagged, read_unknown_branch};
pub use self::trial::{Branches, Union, no_branch, read_union};
pub use self::value::{Value, empty};
pub use self::value_enum::{ValueEnum, canonical, json, read_value_enum, unknown_of};
pub use self::webhook::{Incoming, decode_webhook};
pub use self::writer::{FieldWriter, write_record, write_tagged};
pub use crate::client::{Client, ClientBuilder, ServerUrl};
pub use crate::error::Fault;
pub use crate::exchange::{Sending, SendingWithResponse};
pub use crate::operation::{
    Api, ClientParameter, Location, Method, Operation, Parameter, SecurityScheme, ServerTemplate,
    ServerVariable, Style, cookie, header, path, query,
};
pub use crate::outcome::{
    Content, Json, NoContent, Nothing, One, OperationError, OptionalJson, Raw, Received, Success,
    Text,
};
pub use crate::paging::{PageParameter, PageState};
pub use crate::request::call::Call;
pub use crate::{
    __v1_client_builder as client_builder, __v1_json_enum as json_enum, __v1_newtype as newtype,
    __v1_operation_error as operation_error, __v1_record as record, __v1_request as request,
    __v1_string_enum as string_enum, __v1_success as success, __v1_union as union,
    __v1_value_enum as value_enum, __v1_webhooks as webhooks,
};
pub use serde::de::MapAccess;
pub use serde::{Deserialize, Deserializer, Serialize, Serializer};
