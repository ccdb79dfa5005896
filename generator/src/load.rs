//! Text -> [`Node`]: YAML or JSON, as one tree whose nodes know where they came from.
//!
//! JSON is read by `serde_json` where the text begins like an object of JSON, and everything else by `serde_yaml`, both into
//! our own tree. What no description of an API needs and what only an attacker writes is refused here: tags, aliases that
//! multiply, hundreds of levels. Lines and columns are looked up by `positions`, and only for diagnostics.

mod json;
mod merge_key;
mod tree;
mod yaml;

use crate::diagnostics::{Diagnostics, Severity};
use crate::input::{Input, Source};
use crate::node::Node;
use crate::origins::{Origin, Position};
use crate::positions::{START, position};

/// Bytes that a file may have. The largest descriptions in use have a quarter of it.
const SIZE: usize = 64 * 1024 * 1024;

/// Reads the document.
///
/// `None` when an error was reported.
pub fn parse(cx: &Diagnostics, input: &Input) -> Option<Node> {
    parse_source(cx, &input.document)
}

/// Reads one file, YAML or JSON, whatever its root is.
pub(crate) fn parse_source(cx: &Diagnostics, source: &Source) -> Option<Node> {
    let root = cx.origins().file(&source.path, &source.text);
    let text = source.text.strip_prefix('\u{feff}').unwrap_or(&source.text);
    let errors = cx.count(Severity::Error);
    refuse(text)
        .and_then(|()| read(cx, root, source, text))
        .map_err(|failure| failure.report(cx, root))
        .ok()
        .filter(|_| cx.count(Severity::Error) == errors)
}

/// A text that cannot be read, and why.
#[derive(Debug)]
struct Failure {
    position: Position,
    message: String,
    help: Option<&'static str>,
}

impl Failure {
    fn new(position: Position, message: impl Into<String>, help: Option<&'static str>) -> Self {
        Self {
            position,
            message: message.into(),
            help,
        }
    }

    fn report(&self, cx: &Diagnostics, root: Origin) {
        let reported = cx.error(cx.origins().position(root, self.position), &*self.message);
        if let Some(help) = self.help {
            reported.help(help);
        }
    }
}

/// What is no description of an API, whatever the parsers make of it.
fn refuse(text: &str) -> Result<(), Failure> {
    let begins = |with: &str| {
        text.trim_start()
            .get(..with.len())
            .is_some_and(|text| text.eq_ignore_ascii_case(with))
    };
    if text.trim().is_empty() {
        Err(Failure::new(START, "the file is empty", None))
    } else if text.len() > SIZE {
        Err(Failure::new(
            START,
            format!("the file is larger than {} MiB", SIZE / (1024 * 1024)),
            None,
        ))
    } else if let Some(at) = text.find('\0') {
        let help = "save it as UTF-8";
        Err(Failure::new(
            position(text, at),
            "the file holds a NUL character, or bytes that are not UTF-8",
            Some(help),
        ))
    } else if begins("<!doctype") || begins("<html") || begins("<?xml") {
        let help = "it may be the error page that a server sent instead of the document";
        Err(Failure::new(
            START,
            "the file is a web page, no description of an API",
            Some(help),
        ))
    } else {
        Ok(())
    }
}

/// JSON where the file says so or the text begins like it; in the latter case YAML where that fails, since `{a: b}` is YAML.
fn read(cx: &Diagnostics, root: Origin, source: &Source, text: &str) -> Result<Node, Failure> {
    if source.path.ends_with(".json") {
        json::parse(cx, root, text)
    } else if text.trim_start().starts_with('{') {
        json::parse(cx, root, text)
            .or_else(|failure| yaml::parse(cx, root, text).map_err(|_| failure))
    } else {
        yaml::parse(cx, root, text)
    }
}

#[cfg(test)]
mod tests;
