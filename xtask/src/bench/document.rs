//! The documents that are measured.

pub(super) mod flat;
mod notes;
mod random;
mod scaled;
mod yaml;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

pub(super) use notes::NOTES;

/// A document.
#[derive(Debug)]
pub(super) struct Document {
    /// What the report calls it.
    pub(super) name: String,
    /// Where it is, or what it holds.
    text: Text,
    /// How it is written.
    pub(super) notation: Notation,
    /// How many bytes it has.
    pub(super) bytes: usize,
    /// How many times as large as the smallest it is.
    pub(super) factor: usize,
    /// Whether its crate is compiled: the same crate need not be compiled twice.
    pub(super) is_compiled: bool,
}

#[derive(Debug)]
enum Text {
    Synthesized(String),
    Given(PathBuf),
}

/// How a document is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Notation {
    /// JSON.
    Json,
    /// YAML.
    Yaml,
}

/// The factors of the sizes.
pub(super) const FACTORS: [usize; 4] = [1, 2, 4, 8];

/// The one document in four sizes, on one line; one size indented and in YAML as well.
pub(super) fn scale() -> Vec<Document> {
    let mut documents = Vec::new();
    for factor in FACTORS {
        let value = scaled::document(factor);
        documents.push(Document {
            factor,
            is_compiled: true,
            ..Document::synthesized(&format!("scale-{factor}"), value.to_string())
        });
        if factor == 2 {
            let indented = format!("{value:#}");
            documents.push(Document::synthesized("scale-2-indented", indented));
            documents.push(Document {
                notation: Notation::Yaml,
                ..Document::synthesized("scale-2-yaml", yaml::text(&value))
            });
        }
    }
    documents
}

/// A line of 5 MB, with thousands of notes and without.
pub(super) fn notes() -> [Document; 2] {
    let document = |name, has_notes| Document::synthesized(name, notes::document(has_notes));
    [document("notes", true), document("no-notes", false)]
}

/// A file.
pub(super) fn given(path: &Path) -> Result<Document> {
    let text = fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let name = name.replace(|c: char| !c.is_ascii_alphanumeric(), "-");
    Ok(Document {
        name,
        notation: match text.trim_ascii_start().first() {
            Some(b'{') => Notation::Json,
            _ => Notation::Yaml,
        },
        bytes: text.len(),
        text: Text::Given(path.canonicalize()?),
        factor: 1,
        is_compiled: true,
    })
}

impl Document {
    fn synthesized(name: &str, text: String) -> Self {
        Self {
            name: name.to_owned(),
            bytes: text.len(),
            text: Text::Synthesized(text),
            notation: Notation::Json,
            factor: 1,
            is_compiled: false,
        }
    }

    /// Writes the document to a folder, unless it is in a file already: gives its path.
    pub(super) fn write(&self, folder: &Path) -> Result<PathBuf> {
        match &self.text {
            Text::Given(path) => Ok(path.clone()),
            Text::Synthesized(text) => {
                let extension = match self.notation {
                    Notation::Json => "json",
                    Notation::Yaml => "yaml",
                };
                let path = folder.join(format!("{}.{extension}", self.name));
                fs::create_dir_all(folder)?;
                fs::write(&path, text)?;
                Ok(path)
            }
        }
    }

    /// How often its crate is compiled: large ones once, they vary little.
    pub(super) fn compile_runs(&self, runs: u16) -> u16 {
        match self.factor {
            0..=2 => runs,
            _ => 1,
        }
    }
}
