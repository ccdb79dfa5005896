//! The lints that generated code may switch off: the list of CONTRIBUTING.md, and no others.

use std::fs;
use std::path::Path;

use anyhow::Result;

use crate::disk::folder::files_below;

/// The lints of CONTRIBUTING.md.
const ALLOWED: [&str; 4] = [
    "clippy::new_without_default",
    "clippy::too_many_arguments",
    "clippy::large_enum_variant",
    "deprecated",
];

/// The lints that a crate switches off and must not, each with its place.
pub(super) fn against_the_rules(folder: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for name in files_below(folder, "")? {
        if !name.ends_with(".rs") {
            continue;
        }
        let code = fs::read_to_string(folder.join(&name))?;
        for (number, line) in code.lines().enumerate() {
            let unknown = lints(line).filter(|lint| !ALLOWED.contains(lint));
            found.extend(unknown.map(|lint| {
                format!(
                    "error at {name}:{}: `{lint}` must not be switched off",
                    number + 1
                )
            }));
        }
    }
    Ok(found)
}

/// What an attribute in a line switches off: `#[allow(a, b)]`, `#![expect(c)]`.
fn lints(line: &str) -> impl Iterator<Item = &str> {
    let attribute = line.trim_start();
    let attribute = attribute
        .strip_prefix("#![")
        .or_else(|| attribute.strip_prefix("#["));
    let listed = attribute.and_then(|attribute| {
        let listed = attribute
            .strip_prefix("allow(")
            .or_else(|| attribute.strip_prefix("expect("));
        listed?.split(')').next()
    });
    listed
        .into_iter()
        .flat_map(|listed| listed.split(','))
        .map(str::trim)
}

#[cfg(test)]
mod tests {
    use super::lints;

    #[test]
    fn attributes_are_told_from_words_about_them() {
        let found = |line| lints(line).collect::<Vec<_>>();
        assert_eq!(
            found("    #[allow(dead_code, clippy::all)]"),
            ["dead_code", "clippy::all"]
        );
        assert_eq!(found("#![expect(unused)]"), ["unused"]);
        assert_eq!(found("/// #[allow(dead_code)]"), Vec::<&str>::new());
        assert_eq!(found("#[must_use]"), Vec::<&str>::new());
    }

    #[test]
    fn the_list_is_that_of_the_contributors() {
        let page = include_str!("../../../CONTRIBUTING.md");
        let (_, table) = page.split_once("## Allowances").expect("a section");
        let listed: Vec<&str> = table
            .lines()
            .filter_map(|line| line.strip_prefix("| `")?.split('`').next())
            .collect();
        assert_eq!(listed, super::ALLOWED);
    }
}
