//! `codegen.toml`: what the maintainers add to a document.
//!
//! ```toml
//! [package]
//! name = "softr-client"
//! version = "0.1.0"
//!
//! [client]
//! parameters = ["Softr-Domain"]
//!
//! [servers]
//! "https://studio-api.softr.io/v1/api" = "studio"
//!
//! [paging.listRecords]
//! style = "offset"
//! parameter = "offset"
//! items = "data"
//! total = "metadata.total"
//!
//! [rename]
//! "operations.listDatabases" = "databases"
//!
//! [dev-dependencies]
//! wiremock = "0.6"
//!
//! [test.wire]
//! required-features = ["mock"]
//! ```

mod dependencies;
mod paging;
mod table;

use std::collections::BTreeMap;

use crate::Source;
use crate::diagnostics::{Diagnostics, Severity};
use crate::names::package_fault;
use crate::origins::Origin;
use table::Table;

/// The whole of `codegen.toml`. The default is that of a document without one.
#[derive(Debug, Clone, Default)]
pub struct Config {
    /// `[package]`
    pub package: Package,
    /// `[client] parameters`: names of parameters that are given once, to the client's builder.
    pub client_parameters: Vec<Entry<String>>,
    /// `[servers]`: the `url` of a Server Object -> its name.
    pub servers: BTreeMap<String, Entry<String>>,
    /// `[paging.<operationId>]`
    pub paging: BTreeMap<String, Entry<Paging>>,
    /// `[rename]`: `components.schemas.Foo`, `operations.getX`, `schemas.Foo.properties.bar` -> the name wanted.
    pub rename: BTreeMap<String, Entry<String>>,
    /// `[dev-dependencies]`: what the tests written by hand need besides tokio, by the package's name.
    pub dev_dependencies: BTreeMap<String, Entry<Dependency>>,
    /// `[test.<name>] required-features`: features of the generated crate without which cargo skips the test of this name.
    pub tests: BTreeMap<String, Vec<String>>,
}

/// Something a note says, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry<T> {
    /// Its key in `codegen.toml`: for a note that fits nothing in the document.
    pub origin: Origin,
    /// What it says.
    pub value: T,
}

/// `[package]`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Package {
    /// `name` of the generated crate; without one, it is made from the document's title.
    pub name: Option<String>,
    /// `version` of the generated crate.
    pub version: String,
}

impl Default for Package {
    fn default() -> Self {
        Self {
            name: None,
            version: "0.1.0".to_owned(),
        }
    }
}

/// A package that a generated crate depends on, as a manifest says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dependency {
    /// `version`: which ones will do.
    pub version: String,
    /// `default-features`
    pub default_features: DefaultFeatures,
    /// `features`
    pub features: Vec<String>,
}

/// Whether a package's default features are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DefaultFeatures {
    /// They are.
    On,
    /// They are not.
    Off,
}

/// `[paging.<operationId>]`: paths are split at their dots.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paging {
    /// `style` and `parameter`.
    pub parameter: PageParameter,
    /// `in`
    pub location: PageParameterLocation,
    /// `items`: where the array of items is.
    pub items: Vec<String>,
    /// `total`: where the number of all items is.
    pub total: Option<Vec<String>>,
    /// `more`: where a boolean says that there is more.
    pub more: Option<Vec<String>>,
}

/// `in` of paging: where `parameter` is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageParameterLocation {
    /// `in = "query"`, or none: a query parameter.
    Query,
    /// `in = "body"`: a property of the JSON body.
    Body,
}

/// `style` of paging.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PageParameter {
    /// `style = "offset"`: the parameter counts the items to leave out.
    Offset {
        /// The parameter's `name`, or the property's.
        parameter: String,
    },
    /// `style = "page"`: the parameter counts pages.
    Page {
        /// The parameter's `name`, or the property's.
        parameter: String,
        /// The number of the first page.
        first: i64,
    },
}

/// Reads `codegen.toml`. `None` when an error was reported.
pub fn parse(cx: &Diagnostics, source: &Source) -> Option<Config> {
    let errors = cx.count(Severity::Error);
    let root = cx.origins().file(&source.path, &source.text);
    let parsed = table::parse(cx, root, &source.text);
    let file = Table::root(cx, root, &source.text, &parsed);
    let known = [
        "package",
        "client",
        "servers",
        "paging",
        "rename",
        "dev-dependencies",
        "test",
    ];
    file.only(&known);
    let config = Config {
        package: file
            .table("package")
            .map(|table| package(&table))
            .unwrap_or_default(),
        client_parameters: file
            .table("client")
            .map(|table| client_parameters(&table))
            .unwrap_or_default(),
        servers: file
            .table("servers")
            .map(|table| table.strings())
            .unwrap_or_default(),
        paging: file
            .table("paging")
            .map(|table| paging::parse(&table))
            .unwrap_or_default(),
        rename: file
            .table("rename")
            .map(|table| rename(&table))
            .unwrap_or_default(),
        dev_dependencies: file
            .table("dev-dependencies")
            .map(|table| dependencies::parse(&table))
            .unwrap_or_default(),
        tests: file
            .table("test")
            .map(|table| required_features(&table))
            .unwrap_or_default(),
    };
    (cx.count(Severity::Error) == errors).then_some(config)
}

/// `[package]`: a name and a version that cargo takes.
fn package(table: &Table<'_>) -> Package {
    table.only(&["name", "version"]);
    let default = Package::default();
    let name = table.string("name").filter(|name| {
        let wrong = package_fault(&name.value);
        if let Some(wrong) = wrong {
            let message = format!("`{}` is no name for a package", name.value);
            table.error(name.origin, message).help(wrong);
        }
        wrong.is_none()
    });
    let version = table.string("version").filter(|version| {
        let fits = is_version(&version.value);
        if !fits {
            table
                .error(version.origin, format!("`{}` is no version", version.value))
                .help("write it like `0.1.0`");
        }
        fits
    });
    Package {
        name: name.map(|name| name.value),
        version: version.map_or(default.version, |version| version.value),
    }
}

/// `1.2.3`, `1.2.3-beta.1+build`.
fn is_version(text: &str) -> bool {
    let (numbers, rest) = text
        .find(['-', '+'])
        .map_or((text, ""), |at| text.split_at(at));
    let numbers: Vec<&str> = numbers.split('.').collect();
    let is_number = |text: &&str| {
        let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        digits && (*text == "0" || !text.starts_with('0')) && text.parse::<u64>().is_ok()
    };
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-+.".contains(&byte);
    numbers.len() == 3
        && numbers.iter().all(is_number)
        && rest.len() != 1
        && rest.bytes().all(is_plain)
}

/// `[client]`
fn client_parameters(table: &Table<'_>) -> Vec<Entry<String>> {
    table.only(&["parameters"]);
    table.string_array("parameters")
}

/// `[test.<name>]`
fn required_features(table: &Table<'_>) -> BTreeMap<String, Vec<String>> {
    let tests = table.tables().into_iter();
    tests
        .map(|(name, test)| {
            test.only(&["required-features"]);
            let features = test.string_array("required-features").into_iter();
            let features = features.map(|feature| feature.value).collect();
            (name.to_owned(), features)
        })
        .collect()
}

/// `[rename]`: what is renamed must be one of the things that have names.
fn rename(table: &Table<'_>) -> BTreeMap<String, Entry<String>> {
    let renames = table.strings();
    for (path, name) in &renames {
        let known = [
            "components.",
            "operations.",
            "schemas.",
            "tags.",
            "parameters.",
        ];
        if !known.iter().any(|prefix| path.starts_with(prefix)) {
            table
                .error(name.origin, format!("`{path}` is nothing that has a name"))
                .help("write `components.schemas.<key>`, `operations.<operationId>` or `schemas.<key>.properties.<key>`");
        }
    }
    renames
}

#[cfg(test)]
mod tests;
