//! The JSON codec: decodes and encodes generated types and the types of their fields.

mod any;
mod container;
mod context;
mod decode;
mod fields;
mod key;
mod newtype;
mod number;
mod reader;
mod record;
mod string;
mod string_enum;
mod tagged;
mod tree;
mod trial;
mod tuple;
mod union;
mod value;
mod value_enum;
mod verdict;
mod view;
mod writer;

pub(crate) use self::context::limit::{self, Exceeded, IsLate, Limits};
pub(crate) use self::context::request::in_request;
pub(crate) use self::context::unread::Listing;
pub use self::decode::{DecodeFault, decode, encode};
pub use self::fields::{debug, equal};
pub use self::reader::{FieldReader, read_record};
pub use self::record::{Extras, Field, Shape, presence};
pub use self::string_enum::{StringEnum, read_string_enum, unknown};
pub use self::tagged::{Tagged, TaggedObject, read_branch, read_tagged, read_unknown_branch};
pub use self::trial::{Branches, Union, no_matching_variant, read_union};
pub use self::union::{debug_branch, debug_unknown, read_as_branch};
pub use self::value::{FieldVisitor, Value, empty};
pub use self::value_enum::{ValueEnum, canonical, json, read_value_enum, unknown_of};
pub use self::writer::{FieldWriter, write_record, write_tagged};
