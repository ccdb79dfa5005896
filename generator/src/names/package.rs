//! What the package is called.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::{case, reserved};
use crate::config::Config;
use crate::diagnostics::Diagnostics;

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
    } else if reserved::PACKAGE.has(name) {
        Some("it means something else to Rust, or is a package that the crate depends on")
    } else {
        None
    }
}

/// The name in `codegen.toml`, if there is one. An error if it is no name for a package.
pub(super) fn configured<'a>(cx: &Diagnostics, config: &'a Config) -> Option<&'a str> {
    let name = config.package.name.as_ref()?;
    if let Some(wrong) = package_fault(&name.value) {
        let message = format!("invalid package name `{}`", name.value);
        cx.error(name.origin, message).help(wrong);
    }
    Some(&name.value)
}

/// The name for the title of a document: `Softr API` -> `softr-client`.
pub(super) fn titled(title: &str) -> String {
    let letters = title.nfkd().filter(|c| !is_combining_mark(*c));
    let plain: String = letters.collect::<String>().to_ascii_lowercase();
    let words = plain.split(|c: char| !c.is_ascii_alphanumeric());
    let mut words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    while let Some(&("api" | "client")) = words.last() {
        words.pop();
    }
    let name = words.join("-");
    let is_foreign = title.contains(|c: char| c.is_alphanumeric() && !c.is_ascii());
    let name = match name.starts_with(|first: char| first.is_ascii_lowercase()) {
        true => name,
        false if !name.is_empty() => format!("api-{name}"),
        false if is_foreign => format!("api-{}", case::digest(title)),
        false => "api".to_owned(),
    };
    format!("{}{END}", shortened(&name))
}

/// As much of the name as fits, whole words if possible.
fn shortened(name: &str) -> &str {
    let room = LONGEST - END.len();
    let Some(begin) = name.get(..room).filter(|_| name.len() > room) else {
        return name;
    };
    let whole = begin.rsplit_once('-').map_or(begin, |(words, _)| words);
    whole.trim_end_matches('-')
}
