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

/// A value of an open enum that none of its variants stands for. Only `v1::string_enum!` calls it, after it has looked for one.
#[must_use]
pub fn unknown(text: String) -> crate::UnknownValue {
    crate::UnknownValue::new(text)
}
