//! What a generated crate says about its API, as data: one [`Api`](api::Api) a crate, one [`Operation`](operation::Operation) an operation.

pub(crate) mod api;
pub(crate) mod method;
pub(crate) mod operation;
pub(crate) mod parameter;
