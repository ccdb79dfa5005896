//! The documents to measure.

pub(super) mod flat;
mod notes;
mod random;
mod scaled;
mod yaml;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use super::compile::Command;
pub(super) use notes::NOTES;

/// A document to measure.
#[derive(Debug)]
pub(super) struct Document {
    /// Its name in the report.
    pub(super) name: String,
    text: Text,
    /// Its format.
    pub(super) notation: Notation,
    /// Its size.
    pub(super) bytes: usize,
    /// How its crate is compiled. Documents with the same crate compile it once.
    pub(super) commands: &'static [Command],
    /// Whether another commit is measured as well.
    pub(super) is_compared: bool,
}

#[derive(Debug)]
enum Text {
    Synthesized(String),
    Given(PathBuf),
}

/// The format of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Notation {
    /// JSON.
    Json,
    /// YAML.
    Yaml,
}

/// The sizes of the scaled document, in multiples of the smallest.
pub(super) const FACTORS: [usize; 4] = [1, 2, 4, 8];
/// The size that is also indented, written in YAML, built and compared with another commit: the others would say the same.
const TYPICAL: usize = 2;

/// The scaled document in all sizes on one line, and one size indented and in YAML.
pub(super) fn scale() -> Vec<Document> {
    let mut documents = Vec::new();
    for factor in FACTORS {
        let value = scaled::document(factor);
        let is_typical = factor == TYPICAL;
        documents.push(Document {
            commands: match is_typical {
                true => &[Command::Check, Command::Build],
                false => &[Command::Check],
            },
            is_compared: is_typical,
            ..Document::synthesized(&format!("scale-{factor}"), value.to_string())
        });
        if is_typical {
            let name = |notation| format!("scale-{factor}-{notation}");
            let indented = format!("{value:#}");
            documents.push(Document::synthesized(&name("indented"), indented));
            documents.push(Document {
                notation: Notation::Yaml,
                ..Document::synthesized(&name("yaml"), yaml::text(&value))
            });
        }
    }
    documents
}

/// A document of 5 MB on one line, with thousands of notes and without.
pub(super) fn notes() -> [Document; 2] {
    let document = |name, has_notes| Document::synthesized(name, notes::document(has_notes));
    [document("notes", true), document("no-notes", false)]
}

/// A document of the caller's.
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
        commands: &[Command::Check, Command::Build],
        is_compared: true,
    })
}

impl Document {
    fn synthesized(name: &str, text: String) -> Self {
        Self {
            name: name.to_owned(),
            bytes: text.len(),
            text: Text::Synthesized(text),
            notation: Notation::Json,
            commands: &[],
            is_compared: false,
        }
    }

    /// Writes a synthesized document to a folder. Returns the path of the document.
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
}
