//! The targets, by what they call.

pub(crate) mod body;
pub(crate) mod files;
pub(crate) mod form;
pub(crate) mod reply;
pub(crate) mod request;
pub(crate) mod webhook;
mod wire;
mod zoo;
