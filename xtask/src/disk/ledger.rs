//! `.codegen.json`: which files of a crate's folder are ours.

use std::collections::BTreeSet;
use std::path::Path;
use std::{fs, io};

use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};

use super::path::CratePath;

/// The name of the ledger in a crate's folder.
pub const NAME: &str = ".codegen.json";

/// The version of the ledger that this program reads and writes.
const FORMAT: u32 = 1;

/// Which files of a crate's folder `codegen` wrote, and so may replace and remove. No hashes: a file that it owns is its own
/// whatever somebody did to it, and the ledger changes only when files come and go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ledger {
    /// The version of the ledger.
    format: u32,
    /// The files, the ledger itself left aside or not.
    files: BTreeSet<CratePath>,
}

/// Owns nothing.
impl Default for Ledger {
    fn default() -> Self {
        Self {
            format: FORMAT,
            files: BTreeSet::new(),
        }
    }
}

impl Ledger {
    /// Reads the ledger of a crate's folder; one that is not there owns nothing.
    ///
    /// # Errors
    ///
    /// It is damaged, made by a newer version, or cannot be read. Nobody knows then what may be replaced.
    pub fn read(folder: &Path) -> Result<Self> {
        let text = match fs::read_to_string(folder.join(NAME)) {
            Ok(text) => text,
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
                ) =>
            {
                return Ok(Self::default());
            }
            Err(error) => return Err(error).with_context(|| format!("{NAME} cannot be read")),
        };
        let ledger: Self = serde_json::from_str(&text)
            .with_context(|| format!("{NAME} is damaged, so nobody knows which files may be replaced; restore it from version control"))?;
        if ledger.format > FORMAT {
            bail!(
                "{NAME} has format {}, and this version knows {FORMAT}: the crate was made by a newer one",
                ledger.format
            );
        }
        Ok(ledger)
    }

    /// Whether a file is ours.
    #[must_use]
    pub fn owns(&self, path: &CratePath) -> bool {
        path.as_str() == NAME || self.files.contains(path)
    }

    /// The files that are ours.
    pub fn files(&self) -> impl Iterator<Item = &CratePath> {
        self.files.iter()
    }

    /// The ledger's text once these files are ours as well: what stands on disk while old files make way for new ones.
    #[must_use]
    pub fn text_with<'a>(&self, paths: impl Iterator<Item = &'a CratePath>) -> String {
        let union = Self {
            format: FORMAT,
            files: self.files.iter().cloned().chain(paths.cloned()).collect(),
        };
        serde_json::to_string_pretty(&union).unwrap_or_default() + "\n"
    }
}
