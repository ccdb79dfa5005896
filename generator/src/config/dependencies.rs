//! `[dev-dependencies]`

use std::collections::BTreeMap;

use super::{DefaultFeatures, Dependency};
use crate::node::Node;
use crate::table::{Entry, Table};

/// Reads the packages that handwritten tests need.
pub(super) fn parse(table: &Table<'_>) -> BTreeMap<String, Entry<Dependency>> {
    table.entries(|package, node| {
        if let Some(help) = fault(package) {
            let message = format!("`{package}` cannot be a development dependency");
            table.error(node.origin.key(), message).help(help);
            return None;
        }
        dependency(table, package, node)
    })
}

/// What is wrong with the name of a package, if anything is.
fn fault(package: &str) -> Option<&'static str> {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    if package.is_empty() || !package.chars().all(is_plain) {
        Some("write the name of a package")
    } else if matches!(package, "tokio" | "client-runtime") {
        Some("remove it: every generated crate depends on it already")
    } else {
        None
    }
}

/// `"0.6"`, or `{ version = "0.3", default-features = false, features = ["x"] }`.
fn dependency(packages: &Table<'_>, package: &str, node: &Node) -> Option<Dependency> {
    if node.as_object().is_none() {
        return Some(Dependency {
            version: requirement(packages, packages.string(package)?)?,
            default_features: DefaultFeatures::On,
            features: Vec::new(),
        });
    }
    let table = packages.table(package)?;
    table.only(&["version", "default-features", "features"]);
    let default_features = match table.boolean("default-features") {
        Some(false) => DefaultFeatures::Off,
        Some(true) | None => DefaultFeatures::On,
    };
    let features = table.string_array("features").into_iter();
    Some(Dependency {
        version: requirement(&table, table.required_string("version")?)?,
        default_features,
        features: features.map(|feature| feature.value).collect(),
    })
}

/// `1`, `0.3.2`, `>=1.2, <2`: a version requirement as cargo writes it.
fn requirement(table: &Table<'_>, version: Entry<&str>) -> Option<String> {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "^~=<>.*, -+".contains(c);
    let is_comparator = |comparator: &str| {
        let number = comparator
            .trim()
            .trim_start_matches(['^', '~', '=', '<', '>', ' ']);
        number.starts_with(|first: char| first.is_ascii_digit())
    };
    let fits = version.value.chars().all(is_plain) && version.value.split(',').all(is_comparator);
    if !fits {
        let message = format!("invalid version requirement `{}`", version.value);
        table
            .error(version.origin, message)
            .help("write it like `1.2`");
    }
    fits.then(|| version.value.to_owned())
}
