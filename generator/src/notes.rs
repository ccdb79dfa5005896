//! `codegen.toml`: what the maintainers add to a document.

use std::collections::BTreeMap;

use crate::Source;
use crate::diagnostics::Diagnostics;
use crate::origins::Origin;

/// The whole of `codegen.toml`. The default is that of a document without one.
#[derive(Debug, Clone, Default)]
pub struct Notes {
    /// `[package]`
    pub package: Package,
    /// `[client] parameters`: names of parameters that are given once, to the client's builder.
    pub client_parameters: Vec<Noted<String>>,
    /// `[servers]`: the `url` of a Server Object -> its name.
    pub servers: BTreeMap<String, Noted<String>>,
    /// `[paging.<operationId>]`
    pub paging: BTreeMap<String, Noted<Paging>>,
    /// `[rename]`: `components.schemas.Foo`, `operations.getX`, `schemas.Foo.properties.bar` -> the name wanted.
    pub rename: BTreeMap<String, Noted<String>>,
}

/// Something a note says, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted<T> {
    /// Its key in `codegen.toml`: for a note that fits nothing in the document.
    pub origin: Origin,
    /// What it says.
    pub value: T,
}

/// `[package]`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Package {
    /// `name` of the generated crate.
    pub name: String,
    /// `version` of the generated crate.
    pub version: String,
}

impl Default for Package {
    fn default() -> Self {
        Self {
            name: "api-client".to_owned(),
            version: "0.1.0".to_owned(),
        }
    }
}

/// `[paging.<operationId>]`: paths are split at their dots.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paging {
    /// `style` and `parameter`.
    pub cursor: Cursor,
    /// `items`: where the array of items is.
    pub items: Vec<String>,
    /// `total`: where the number of all items is.
    pub total: Option<Vec<String>>,
    /// `more`: where a boolean says that there is more.
    pub more: Option<Vec<String>>,
}

/// `style` of paging.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cursor {
    /// `style = "offset"`: the parameter counts the items to leave out.
    Offset {
        /// The query parameter's `name`.
        parameter: String,
    },
    /// `style = "page"`: the parameter counts pages.
    Page {
        /// The query parameter's `name`.
        parameter: String,
        /// The number of the first page.
        first: i64,
    },
}

/// Reads `codegen.toml`. `None` when an error was reported.
pub fn parse(_cx: &Diagnostics, _source: &Source) -> Option<Notes> {
    Some(Notes::default())
}
