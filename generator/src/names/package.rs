//! What the package is called.

use unicode_normalization::UnicodeNormalization;

use super::{case, reserved};
use crate::config::Config;
use crate::diagnostics::Diagnostics;

/// Names that cargo or rustc keep for themselves, and those of packages that every generated crate depends on.
const TAKEN: &[&str] = &[
    "alloc",
    "client-runtime",
    "client_runtime",
    "core",
    "proc-macro",
    "proc_macro",
    "std",
    "test",
    "tokio",
];

/// The longest name that a registry takes.
const LONGEST: usize = 64;

/// What ends every name that is made from a title. It keeps the names of a vendor's own packages free.
const END: &str = "-client";

/// What is wrong with a name for a package, if anything is.
#[must_use]
pub fn package_fault(name: &str) -> Option<&'static str> {
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
    let begins = name.starts_with(|first: char| first.is_ascii_lowercase());
    if !begins || !name.chars().all(is_plain) {
        Some("begin with a letter; go on with letters, digits, `-` and `_`, all in lower case")
    } else if name.len() > LONGEST {
        Some("it can have 64 characters")
    } else if TAKEN.contains(&name) || reserved::escape_keyword(name.to_owned()) != name {
        Some("it means something else to Rust, or is a package that the crate depends on")
    } else {
        None
    }
}

/// The name in `codegen.toml`, if there is one. An error if it is no name for a package.
pub(super) fn configured<'a>(cx: &Diagnostics, config: &'a Config) -> Option<&'a str> {
    let name = config.package.name.as_ref()?;
    if let Some(wrong) = package_fault(&name.value) {
        cx.error(
            name.origin,
            format!("invalid package name `{}`", name.value),
        )
        .help(wrong);
    }
    Some(&name.value)
}

/// The name for the title of a document: `Softr API` -> `softr-client`.
pub(super) fn titled(title: &str) -> String {
    let plain: String = title
        .nfkd()
        .filter(|c| !unicode_normalization::char::is_combining_mark(*c))
        .map(|c| {
            if c.is_ascii_alphanumeric() {
                c.to_ascii_lowercase()
            } else {
                ' '
            }
        })
        .collect();
    let mut words: Vec<&str> = plain.split_whitespace().collect();
    while let Some(&("api" | "client")) = words.last() {
        words.pop();
    }
    let mut name = words.join("-");
    if name.is_empty() && title.chars().any(|c| c.is_alphanumeric() && !c.is_ascii()) {
        name = format!("api-{}", case::digest(title));
    } else if name.is_empty() {
        "api".clone_into(&mut name);
    } else if !name.starts_with(|first: char| first.is_ascii_lowercase()) {
        name = format!("api-{name}");
    }
    shortened(&name) + END
}

/// As much of the name as fits, whole words if possible.
fn shortened(name: &str) -> String {
    let room = LONGEST - END.len();
    let begin: String = name.chars().take(room).collect();
    if begin.len() == name.len() {
        return begin;
    }
    let whole = begin
        .rsplit_once('-')
        .map_or(begin.as_str(), |(words, _)| words);
    whole.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_title_makes_a_name_that_cargo_takes() {
        let long =
            "A very long title that goes on and on until no registry would take it as a name";
        let cases = [
            ("Softr API", "softr-client"),
            ("PropelAuth", "propelauth-client"),
            (
                "Swagger Petstore - OpenAPI 3.0",
                "swagger-petstore-openapi-3-0-client",
            ),
            ("  Odd \"title\" \\ */ \n <b>", "odd-title-b-client"),
            ("self", "self-client"),
            ("crate API", "crate-client"),
            ("", "api-client"),
            ("API", "api-client"),
            ("API Client", "api-client"),
            ("---", "api-client"),
            ("2captcha", "api-2captcha-client"),
            ("Größe é", "gro-e-e-client"),
            ("ﬁle № ①", "file-no-1-client"),
            (
                long,
                "a-very-long-title-that-goes-on-and-on-until-no-registry-client",
            ),
        ];
        for (title, name) in cases {
            assert_eq!(titled(title), name, "{title:?}");
            assert_eq!(package_fault(&titled(title)), None, "{title:?}");
        }
        let word = titled(&"x".repeat(500));
        assert_eq!((word.len(), package_fault(&word)), (LONGEST, None));
    }

    #[test]
    fn a_title_without_a_latin_letter_has_a_name_of_its_own() {
        let names = ["用户", "租户", "Ω"].map(titled);
        assert!(
            names.iter().all(|name| package_fault(name).is_none()),
            "{names:?}"
        );
        assert_ne!(names[0], names[1]);
        assert_eq!(names[0], titled("用户"));
    }

    #[test]
    fn names_that_cannot_be_are_refused() {
        for name in [
            "",
            "Pets",
            "2pets",
            "pets client",
            "größe",
            "-x",
            "self",
            "crate",
            "fn",
            "std",
            "tokio",
            "client-runtime",
        ] {
            assert!(package_fault(name).is_some(), "{name}");
        }
        assert!(package_fault(&"x".repeat(65)).is_some());
        assert_eq!(package_fault("pets_client-2"), None);
    }
}
