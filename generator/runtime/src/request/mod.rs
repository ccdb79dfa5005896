//! From the arguments of a call to what goes on the wire.

pub(crate) mod argument;
pub(crate) mod call;
mod page_parameter;
pub(crate) mod percent;
mod serializer;
pub(crate) mod style;
pub(crate) mod target;
