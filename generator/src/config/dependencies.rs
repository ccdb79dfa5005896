//! `[dev-dependencies]`

use std::collections::BTreeMap;

use super::table::Table;
use super::{DefaultFeatures, Dependency, Entry};

/// Reads the packages that tests written by hand need.
pub(super) fn parse(table: &Table<'_>) -> BTreeMap<String, Entry<Dependency>> {
    let members = table.members();
    members
        .filter_map(|(package, origin)| {
            if let Some(wrong) = fault(package) {
                table
                    .error(origin, format!("`{package}` cannot stand here"))
                    .help(wrong);
                return None;
            }
            let value = dependency(table, package)?;
            Some((package.to_owned(), Entry { origin, value }))
        })
        .collect()
}

/// What is wrong with the name of a package, if anything is.
fn fault(package: &str) -> Option<&'static str> {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    if package.is_empty() || !package.chars().all(is_plain) {
        Some("write the name of a package")
    } else if matches!(package, "tokio" | "client-runtime") {
        Some("every generated crate depends on it already: leave it out")
    } else {
        None
    }
}

/// `"0.6"`, or `{ version = "0.3", default-features = false, features = ["x"] }`.
fn dependency(table: &Table<'_>, package: &str) -> Option<Dependency> {
    if let Some(version) = table.string_or_table(package) {
        return Some(Dependency {
            version: requirement(table, version)?,
            default_features: DefaultFeatures::On,
            features: Vec::new(),
        });
    }
    let table = table.table(package)?;
    table.only(&["version", "default-features", "features"]);
    if !table.has("version") {
        table
            .error(table.origin(), "`version` is missing")
            .help("say which versions of the package will do, like `\"1.2\"`");
    }
    let default_features = match table.boolean("default-features") {
        Some(false) => DefaultFeatures::Off,
        Some(true) | None => DefaultFeatures::On,
    };
    let features = table.string_array("features").into_iter();
    Some(Dependency {
        version: requirement(&table, table.string("version")?)?,
        default_features,
        features: features.map(|feature| feature.value).collect(),
    })
}

/// `1`, `0.3.2`, `>=1.2, <2`: versions that will do, as cargo writes them.
fn requirement(table: &Table<'_>, version: Entry<String>) -> Option<String> {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "^~=<>.*, -+".contains(c);
    let is_comparator = |comparator: &str| {
        let number = comparator
            .trim()
            .trim_start_matches(['^', '~', '=', '<', '>', ' ']);
        number.starts_with(|first: char| first.is_ascii_digit())
    };
    let fits = version.value.chars().all(is_plain) && version.value.split(',').all(is_comparator);
    if !fits {
        let message = format!("`{}` is no requirement on a version", version.value);
        table
            .error(version.origin, message)
            .help("write it like `1.2`");
    }
    fits.then_some(version.value)
}
