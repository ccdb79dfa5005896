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

mod paging;
mod syntax;

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostics::{Diagnostics, Report, Severity};
use crate::input::Source;
use crate::ir::PageParameter;
use crate::node::Node;
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
    pub tests: BTreeMap<String, Entry<Vec<String>>>,
}

/// `[package]`
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Package {
    /// `name` of the generated crate; without one, it is made from the document's title.
    pub name: Option<Entry<String>>,
    /// `version` of the generated crate; without one, it is 0.1.0.
    pub version: Option<String>,
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
    let file = Table::new(cx, "this configuration", &node);
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
    let [client, paging, tests] = ["client", "paging", "test"].map(|key| file.table(key));
    client.only(&["parameters"]);
    let config = Config {
        package: package(cx, &file.table("package")),
        client_parameters: client.string_array("parameters"),
        servers: file.table("servers").strings(),
        paging: paging.entries(|id, _| paging::parse(cx, &paging.table(id))),
        rename: file.table("rename").strings(),
        accept: file.table("accept").strings(),
        dev_dependencies: dependencies(cx, &file.table("dev-dependencies")),
        tests: tests.entries(|name, _| {
            let test = tests.table(name);
            test.only(&["required-features"]);
            let features = test.string_array("required-features").into_iter();
            Some(features.map(|feature| feature.value).collect())
        }),
    };
    (cx.count(Severity::Error) == errors).then_some(config)
}

fn package(cx: &Diagnostics, table: &Table<'_>) -> Package {
    table.only(&["name", "version"]);
    let version = table.string("version");
    if let Some(Entry { origin, value }) = &version
        && semver::Version::parse(value).is_err()
    {
        cx.error(*origin, format!("invalid version `{value}`"))
            .help("write it like `0.1.0`");
    }
    Package {
        name: table.string("name"),
        version: version.map(|version| version.value),
    }
}

/// `[dev-dependencies]`
fn dependencies(cx: &Diagnostics, table: &Table<'_>) -> BTreeMap<String, Entry<Dependency>> {
    table.entries(|package, node| {
        let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        let help = if package.is_empty() || !package.chars().all(is_plain) {
            "write the name of a package"
        } else if matches!(package, "tokio" | "client-runtime") {
            "remove it: every generated crate depends on it already"
        } else {
            return dependency(cx, table, package, node);
        };
        let message = format!("`{package}` cannot be a development dependency");
        cx.error(node.origin.key(), message).help(help);
        None
    })
}

/// `"0.6"`, or `{ version = "0.3", default-features = false, features = ["x"] }`.
fn dependency(
    cx: &Diagnostics,
    packages: &Table<'_>,
    package: &str,
    node: &Node,
) -> Option<Dependency> {
    if node.as_object().is_none() {
        return Some(Dependency {
            version: requirement(cx, packages.string(package)?),
            default_features: DefaultFeatures::On,
            features: Vec::new(),
        });
    }
    let table = packages.table(package);
    table.only(&["version", "default-features", "features"]);
    let default_features = match table.boolean("default-features") {
        Some(false) => DefaultFeatures::Off,
        Some(true) | None => DefaultFeatures::On,
    };
    let features = table.string_array("features").into_iter();
    Some(Dependency {
        version: requirement(cx, table.required_string("version")?),
        default_features,
        features: features.map(|feature| feature.value).collect(),
    })
}

/// `1`, `0.3.2`, `>=1.2, <2`: a version requirement, written as cargo reads it.
fn requirement(cx: &Diagnostics, Entry { origin, value }: Entry<String>) -> String {
    if semver::VersionReq::parse(&value).is_err() {
        cx.error(origin, format!("invalid version requirement `{value}`"))
            .help("write it like `1.2`");
    }
    value
}

impl Config {
    /// Reports every accepted pointer at which nothing was skipped.
    pub(crate) fn report_unneeded(&self, cx: &Diagnostics) {
        let skips = cx.skips().into_iter();
        let pointers = skips.map(|skip| cx.origins().pointer(skip.origin));
        let skipped: BTreeSet<String> = pointers.collect();
        for (pointer, entry) in &self.accept {
            if !skipped.contains(pointer) {
                cx.error(entry.origin, format!("nothing is skipped at `{pointer}`"))
                    .help("remove this line");
            }
        }
    }

    /// How many skips of a report are not accepted.
    pub(crate) fn unaccepted(&self, report: &Report) -> usize {
        let skips = report.diagnostics.iter();
        let skips = skips.filter(|skip| skip.severity == Severity::Skipped);
        let pointers = skips.map(|skip| &skip.location.pointer);
        pointers.filter(|at| !self.accept.contains_key(*at)).count()
    }
}
