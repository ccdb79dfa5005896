//! Compares a crate's files with its folder: differences, and files that are in the way.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::folder::{self, Content, look};
use super::ledger::{self, Ledger};
use super::path::CratePath;

/// The changes that bring a crate's folder up to date.
#[derive(Debug)]
pub struct Plan {
    /// The crate's folder.
    pub folder: PathBuf,
    /// Whether it exists.
    pub presence: Presence,
    /// The changes by path.
    pub changes: BTreeMap<CratePath, Change>,
    /// The number of files without changes.
    pub unchanged: usize,
    /// Files below `src` that are not ours. `src` is all ours, so they should not be there; they are left alone.
    pub strays: Vec<String>,
    /// The previous ledger.
    pub(super) ledger: Ledger,
    /// The text of the new ledger.
    pub(super) ledger_text: String,
}

/// The change of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// The file does not exist yet.
    Add {
        /// The new content.
        new: String,
    },
    /// The file is ours and has other content.
    Modify {
        /// The present content.
        old: Vec<u8>,
        /// The new content.
        new: String,
    },
    /// The file is ours and no longer needed.
    Remove {
        /// The present content.
        old: Vec<u8>,
    },
}

/// Whether a crate's folder exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// The folder does not exist.
    Absent,
    /// The folder exists.
    Present,
}

impl Plan {
    /// Compares `files`, names and contents, with the folder.
    ///
    /// # Errors
    ///
    /// A name leads out of the folder, two names are one on some disk, something that is not ours is in the way, or the
    /// folder cannot be read. Everything that is in the way is named.
    pub fn new(folder: &Path, files: impl IntoIterator<Item = (String, String)>) -> Result<Self> {
        let mut wanted = wanted(files)?;
        let own = CratePath::parse(ledger::NAME).map_err(anyhow::Error::msg)?;
        let all = Ledger::default().text_with(wanted.keys());
        let ledger_text = wanted.entry(own).or_insert(all).clone();
        let presence = match look(folder)? {
            Content::Missing => Presence::Absent,
            Content::Folder => Presence::Present,
            Content::File(_) => bail!("a file is in the way"),
            Content::Other(what) => bail!("{what} is in the way"),
        };
        let ledger = Ledger::read(folder)?;
        let old: Vec<CratePath> = ledger
            .files()
            .filter(|path| !wanted.contains_key(path))
            .cloned()
            .collect();
        let mut strays = folder::files_below(folder, "src")?;
        strays.retain(|name| !is_ours(name, &wanted, &ledger));
        let changes = BTreeMap::new();
        let mut plan = Self {
            folder: folder.to_owned(),
            presence,
            changes,
            unchanged: 0,
            strays,
            ledger,
            ledger_text,
        };
        let mut refusals = Vec::new();
        for (path, new) in wanted {
            plan.compare(&path, Some(new), &mut refusals)?;
        }
        for path in old {
            plan.compare(&path, None, &mut refusals)?;
        }
        if !refusals.is_empty() {
            bail!(
                "what codegen did not write is in the way, and it does not touch it:\n  {}",
                refusals.join("\n  ")
            );
        }
        Ok(plan)
    }

    /// Whether the folder is up to date and has no stray files.
    #[must_use]
    pub fn is_current(&self) -> bool {
        self.changes.is_empty() && self.strays.is_empty()
    }

    /// The files that are ours and no longer needed.
    pub fn removed(&self) -> impl Iterator<Item = &CratePath> {
        self.changes
            .iter()
            .filter(|(_, change)| change.new_contents().is_none())
            .map(|(path, _)| path)
    }

    /// The files to write with their contents.
    pub fn written(&self) -> impl Iterator<Item = (&CratePath, &str)> {
        self.changes
            .iter()
            .filter_map(|(path, change)| Some((path, change.new_contents()?)))
    }

    /// Compares a file with what it must hold: nothing, where it must not be there.
    fn compare(
        &mut self,
        path: &CratePath,
        new: Option<String>,
        refusals: &mut Vec<String>,
    ) -> Result<()> {
        for folder in path.folders() {
            match look(&folder.below(&self.folder))? {
                Content::Missing | Content::Folder => {}
                Content::File(_) => refusals.push(format!(
                    "{folder} is a file, and must be a folder for {path}"
                )),
                Content::Other(what) => refusals.push(format!("{folder} is {what}")),
            }
        }
        let change = match (look(&path.below(&self.folder))?, new) {
            (Content::Missing, None) => return Ok(()),
            (Content::Missing, Some(new)) => {
                refusals.extend(self.twin(path)?);
                Change::Add { new }
            }
            (Content::File(old), Some(new)) if old == new.as_bytes() => {
                self.unchanged += 1;
                return Ok(());
            }
            (Content::File(old), Some(new)) => {
                if !self.ledger.owns(path) {
                    refusals.push(path.to_string());
                }
                Change::Modify { old, new }
            }
            (Content::File(old), None) => Change::Remove { old },
            (Content::Folder, _) => return refuse(refusals, format!("{path} is a folder")),
            (Content::Other(what), _) => return refuse(refusals, format!("{path} is {what}")),
        };
        self.changes.insert(path.clone(), change);
        Ok(())
    }

    /// Something beside `path` that is not ours and would be the same file on a disk that does not tell upper from lower case.
    fn twin(&self, path: &CratePath) -> Result<Option<String>> {
        let parent = path.folders().next_back();
        let prefix = parent.map_or_else(String::new, |parent| format!("{parent}/"));
        let beside = folder::names_in(&self.folder.join(&prefix))?;
        let is_twin =
            |other: &CratePath| other.folded() == path.folded() && !self.ledger.owns(other);
        let paths = beside
            .iter()
            .filter_map(|name| CratePath::parse(&format!("{prefix}{name}")).ok());
        Ok(paths
            .filter(is_twin)
            .map(|other| format!("{other} is {path} but for upper and lower case"))
            .next())
    }
}

impl Change {
    /// The new content, unless the file is removed.
    fn new_contents(&self) -> Option<&str> {
        match self {
            Self::Add { new } | Self::Modify { new, .. } => Some(new),
            Self::Remove { .. } => None,
        }
    }
}

fn refuse(refusals: &mut Vec<String>, refusal: String) -> Result<()> {
    refusals.push(refusal);
    Ok(())
}

/// The files by name, once every name is safe and is one of a kind on every disk.
fn wanted(
    files: impl IntoIterator<Item = (String, String)>,
) -> Result<BTreeMap<CratePath, String>> {
    let mut wanted = BTreeMap::new();
    let mut folded = BTreeMap::new();
    for (name, contents) in files {
        let path = CratePath::parse(&name).map_err(anyhow::Error::msg)?;
        if let Some(other) = folded.insert(path.folded(), path.clone()) {
            bail!("{other} and {path} are one file where upper and lower case are not told apart");
        }
        wanted.insert(path, contents);
    }
    Ok(wanted)
}

/// Whether a file is to be written, or was written earlier.
fn is_ours(name: &str, wanted: &BTreeMap<CratePath, String>, ledger: &Ledger) -> bool {
    CratePath::parse(name).is_ok_and(|path| wanted.contains_key(&path) || ledger.owns(&path))
}
