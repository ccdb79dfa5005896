//! `[dev-dependencies]`

use std::collections::BTreeMap;

use super::{DefaultFeatures, Dependency};
use crate::diagnostics::Diagnostics;
use crate::node::Node;
use crate::table::{Entry, Table};

/// Reads the packages that handwritten tests need.
pub(super) fn parse(cx: &Diagnostics, table: &Table<'_>) -> BTreeMap<String, Entry<Dependency>> {
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
