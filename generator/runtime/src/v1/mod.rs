//! What only generated code calls, in the version it was generated for: this module grows and never changes.

mod decode;
mod record;
mod scalar;
mod value;

pub use self::decode::{DecodeFault, decode, encode};
pub use self::record::{Field, Reader, Record, Writer, read_record, write_record};
pub use self::value::{Value, empty};
pub use crate::__v1_record as record;
pub use serde;

pub use crate::client::{Client, ClientBuilder, ServerUrl};
pub use crate::describe::api::{
    Api, ClientParameter, SecurityKind, SecurityScheme, ServerTemplate, ServerVariable,
};
pub use crate::describe::operation::{Operation, OperationServer};
pub use crate::describe::parameter::{Location, Parameter, Style, cookie, header, path, query};
pub use crate::error::Fault;
pub use crate::exchange::{Sending, SendingWithResponse};
pub use crate::outcome::{
    Content, Json, NoContent, Nothing, One, OperationError, OptionalJson, Raw, Received, Success,
    Text,
};
pub use crate::paging::{Cursor, PageState};
pub use crate::request::call::Call;
pub use crate::{
    __v1_client_builder as client_builder, __v1_operation_error as operation_error,
    __v1_request as request, __v1_success as success,
};
pub use http::Method;

/// A value of an open enum that none of its variants stands for. Only `v1::string_enum!` calls it, after it has looked for one.
#[must_use]
pub fn unknown(text: String) -> crate::UnknownValue {
    crate::UnknownValue::new(text)
}
