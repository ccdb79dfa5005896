//! What the generator is given: texts, and a [`Loader`] for the files that they refer to.

use crate::placement::Placement;

/// A file as it was read: what it is called and what it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Its path, as diagnostics are to show it: `specs/softr/openapi.yaml`.
    pub path: String,
    /// Its text.
    pub text: String,
}

impl Source {
    /// A file's path and text.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            text: text.into(),
        }
    }

    /// A file's path and its bytes: UTF-8, or, in YAML, UTF-16 with its byte order mark (YAML 1.2 §5.2; JSON has UTF-8 alone,
    /// RFC 8259 §8.1). A byte that is neither becomes a NUL, which reading the document reports with its place.
    pub fn decode(path: impl Into<String>, bytes: &[u8]) -> Self {
        let path = path.into();
        let is_json = path.ends_with(".json");
        let text = match bytes {
            [0xff, 0xfe, rest @ ..] if !is_json => utf16(rest, u16::from_le_bytes),
            [0xfe, 0xff, rest @ ..] if !is_json => utf16(rest, u16::from_be_bytes),
            _ => {
                let chunks = bytes.utf8_chunks();
                chunks.fold(String::with_capacity(bytes.len()), |text, chunk| {
                    text + chunk.valid() + if chunk.invalid().is_empty() { "" } else { "\0" }
                })
            }
        };
        Self::new(path, text)
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, odd) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|pair| unit(*pair));
    let text: String = char::decode_utf16(units)
        .map(|read| read.unwrap_or('\0'))
        .collect();
    if odd.is_empty() { text } else { text + "\0" }
}

/// What a client is generated from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    /// The vendor's document, untouched.
    pub document: Source,
    /// `overlay.yaml`: corrections of the document.
    pub overlay: Option<Source>,
    /// `codegen.toml`: what the maintainers add to it.
    pub config: Option<Source>,
    /// Where the crate is going to stand.
    pub placement: Placement,
}

impl Input {
    /// A document that needs no corrections and no configuration.
    #[must_use]
    pub fn new(document: Source) -> Self {
        Self {
            document,
            overlay: None,
            config: None,
            placement: Placement::default(),
        }
    }
}

/// Fetches the files that a document refers to. The generator itself reads nothing.
pub trait Loader: Sync {
    /// The file that `reference` (a `$ref` without its fragment) means when it stands in the file `from`.
    ///
    /// # Errors
    ///
    /// Why it cannot be had, in words for a diagnostic.
    fn load(&self, from: &str, reference: &str) -> Result<Source, String>;
}

/// A [`Loader`] for documents that stand alone: it has nothing.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoLoader;

impl Loader for NoLoader {
    fn load(&self, _from: &str, reference: &str) -> Result<Source, String> {
        Err(format!(
            "`{reference}` is another file, and only this one was given"
        ))
    }
}
