//! Text -> [`Node`]: YAML or JSON, as one tree whose nodes know where they came from.
//!
//! Both parsers give events in the order of the text, and one builder makes the tree of them. What no description of an API
//! needs and what only an attacker writes is refused here: tags, aliases that multiply, hundreds of levels.

mod budget;
mod builder;
mod json;
mod scalar;
mod yaml;

use crate::diagnostics::{Diagnostics, Severity};
use crate::input::{Input, Source};
use crate::node::Node;
use crate::origins::Origin;
pub(crate) use budget::Budget;
pub(crate) use builder::LEVELS;

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
    let file = cx.origins().file(&source.path, &source.text);
    let text = source.text.strip_prefix('\u{feff}').unwrap_or(&source.text);
    let errors = cx.count(Severity::Error);
    match refuse(text).and_then(|()| read(cx, file, source, text)) {
        Ok(node) => (cx.count(Severity::Error) == errors).then_some(node),
        Err(failure) => {
            let at = cx.origins().within(file, failure.byte);
            let reported = cx.error(at, failure.message);
            if let Some(help) = failure.help {
                reported.help(help);
            }
            None
        }
    }
}

/// Why a text cannot be read, and at which byte.
#[derive(Debug)]
struct Failure {
    byte: usize,
    message: String,
    help: Option<&'static str>,
}

impl Failure {
    fn new(byte: usize, message: impl Into<String>) -> Self {
        Self {
            byte,
            message: message.into(),
            help: None,
        }
    }

    fn help(self, help: &'static str) -> Self {
        Self {
            help: Some(help),
            ..self
        }
    }

    fn too_deep(byte: usize) -> Self {
        Self::new(byte, "the document has more than 127 levels")
    }
}

/// What is no description of an API, whatever the parsers make of it.
fn refuse(text: &str) -> Result<(), Failure> {
    let begins = |with: &str| {
        let begin = text.trim_start().get(..with.len());
        begin.is_some_and(|begin| begin.eq_ignore_ascii_case(with))
    };
    Err(if text.trim().is_empty() {
        Failure::new(0, "the file is empty")
    } else if text.len() > SIZE {
        let most = SIZE / (1024 * 1024);
        Failure::new(0, format!("the file is larger than {most} MiB"))
    } else if let Some(at) = text.find('\0') {
        let message = "the file holds a NUL character, or bytes that are not UTF-8";
        Failure::new(at, message).help("save it as UTF-8")
    } else if begins("<!doctype") || begins("<html") || begins("<?xml") {
        Failure::new(0, "the file is a web page, no description of an API")
            .help("it may be the error page that a server sent instead of the document")
    } else {
        return Ok(());
    })
}

/// JSON where the file says so or the text begins like it; in the latter case YAML where that fails, since `{a: b}` is YAML.
fn read(cx: &Diagnostics, file: Origin, source: &Source, text: &str) -> Result<Node, Failure> {
    if source.path.ends_with(".json") {
        json::parse(cx, file, text)
    } else if text.trim_start().starts_with('{') {
        json::parse(cx, file, text)
            .or_else(|failure| yaml::parse(cx, file, text).map_err(|_| failure))
    } else {
        yaml::parse(cx, file, text)
    }
}
