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
//! [accept]
//! "#/paths/~1databases/get/responses/200/links" = "nobody follows them"
//!
//! [dev-dependencies]
//! wiremock = "0.6"
//!
//! [test.wire]
//! required-features = ["mock"]
//! ```

mod accept;
mod dependencies;
mod paging;
mod syntax;

use std::collections::BTreeMap;

use crate::diagnostics::{Diagnostics, Severity};
use crate::input::Source;
use crate::ir::PageParameter;
pub use crate::table::Entry;
use crate::table::Table;

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
    /// `[rename]`: `components.schemas.Foo`, `schemas.Foo.properties.bar`, `operations.getX`, `operations.getX.parameters.page`,
    /// `parameters.page`, `tags.pets` -> the name wanted.
    pub rename: BTreeMap<String, Entry<String>>,
    /// `[accept]`: the JSON pointer of something that is skipped -> why that is accepted under `--strict`.
    pub accept: BTreeMap<String, Entry<String>>,
    /// `[dev-dependencies]`: what handwritten tests need besides tokio, by the package's name.
    pub dev_dependencies: BTreeMap<String, Entry<Dependency>>,
    /// `[test.<name>] required-features`: features of the generated crate without which cargo skips the test of this name.
    pub tests: BTreeMap<String, Vec<String>>,
}

/// `[package]`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Package {
    /// `name` of the generated crate; without one, it is made from the document's title.
    pub name: Option<Entry<String>>,
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

/// Whether a dependency has the package's default features.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DefaultFeatures {
    /// As cargo does without a word.
    On,
    /// `default-features = false`
    Off,
}

/// `[paging.<operationId>]`: paths are split at their dots.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paging {
    /// `style`, `parameter` and `first`.
    pub parameter: PageParameter,
    /// `in`: whether it is the JSON body, rather than the query.
    pub in_body: bool,
    /// `items`: where the array of items is.
    pub items: Vec<String>,
    /// `total`: where the number of all items is.
    pub total: Option<Vec<String>>,
    /// `more`: where a boolean says that there is more.
    pub more: Option<Vec<String>>,
}

/// Reads `codegen.toml`. `None` when an error was reported.
pub fn parse(cx: &Diagnostics, source: &Source) -> Option<Config> {
    let errors = cx.count(Severity::Error);
    let root = cx.origins().file(&source.path, &source.text);
    let node = syntax::parse(cx, root, &source.text);
    let file = Table::new(cx, "this configuration", &node)?;
    file.only(&[
        "package",
        "client",
        "servers",
        "paging",
        "rename",
        "accept",
        "dev-dependencies",
        "test",
    ]);
    let strings = |key| file.table(key).map(|table| table.strings());
    let config = Config {
        package: file.table("package").map(package).unwrap_or_default(),
        client_parameters: file
            .table("client")
            .map(client_parameters)
            .unwrap_or_default(),
        servers: strings("servers").unwrap_or_default(),
        paging: file
            .table("paging")
            .map(|table| table.entries(|id, _| paging::parse(&table.table(id)?)))
            .unwrap_or_default(),
        rename: strings("rename").unwrap_or_default(),
        accept: strings("accept").unwrap_or_default(),
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

/// `[package]`
fn package(table: Table<'_>) -> Package {
    table.only(&["name", "version"]);
    let version = table.string("version");
    if let Some(version) = version
        .as_ref()
        .filter(|version| !is_version(version.value))
    {
        table
            .error(
                version.origin,
                format!("invalid version `{}`", version.value),
            )
            .help("write it like `0.1.0`");
    }
    let name = table.string("name").map(|name| Entry {
        origin: name.origin,
        value: name.value.to_owned(),
    });
    Package {
        name,
        version: version.map_or(Package::default().version, |version| {
            version.value.to_owned()
        }),
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
fn client_parameters(table: Table<'_>) -> Vec<Entry<String>> {
    table.only(&["parameters"]);
    table.string_array("parameters")
}

/// `[test.<name>]`
fn required_features(table: &Table<'_>) -> BTreeMap<String, Vec<String>> {
    let features_of = |name: &str| {
        let test = table.table(name)?;
        test.only(&["required-features"]);
        let features = test.string_array("required-features").into_iter();
        Some(features.map(|feature| feature.value).collect())
    };
    let names = table.members();
    names
        .filter_map(|(name, _)| Some((name.to_owned(), features_of(name)?)))
        .collect()
}
