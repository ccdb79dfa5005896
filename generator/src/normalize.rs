//! `Node` -> `Node` in the dialect of OpenAPI 3.0.

pub mod overlay;
