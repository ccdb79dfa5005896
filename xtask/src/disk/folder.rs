//! Reads folders from disk. Links are not followed, since they may lead anywhere.

use std::path::Path;
use std::{fs, io};

use anyhow::{Context as _, Result};

/// The content of a path.
pub(super) enum Content {
    Missing,
    File(Vec<u8>),
    Folder,
    Other(&'static str),
}

/// Reads the content of a path.
pub(super) fn look(path: &Path) -> Result<Content> {
    let found = || -> io::Result<Content> {
        let kind = match fs::symlink_metadata(path) {
            Ok(metadata) => metadata.file_type(),
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
                ) =>
            {
                return Ok(Content::Missing);
            }
            Err(error) => return Err(error),
        };
        Ok(match kind {
            _ if kind.is_dir() => Content::Folder,
            _ if kind.is_file() => Content::File(fs::read(path)?),
            _ if kind.is_symlink() => Content::Other("a symbolic link"),
            _ => Content::Other("no regular file"),
        })
    };
    found().with_context(|| format!("{} cannot be read", path.display()))
}

/// The names in a folder, sorted; empty if the folder does not exist.
pub(super) fn names_in(folder: &Path) -> Result<Vec<String>> {
    let names = || -> io::Result<Vec<String>> {
        let entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
                ) =>
            {
                return Ok(Vec::new());
            }
            Err(error) => return Err(error),
        };
        let mut names = entries
            .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
            .collect::<io::Result<Vec<_>>>()?;
        names.sort();
        Ok(names)
    };
    names().with_context(|| format!("{} cannot be read", folder.display()))
}

/// The files below the folder `name` of the folder `top`, however deep, as `name/…`; links count as files.
///
/// # Errors
///
/// A folder cannot be read.
pub fn files_below(top: &Path, name: &str) -> Result<Vec<String>> {
    let mut files = Vec::new();
    for entry in names_in(&top.join(name))? {
        let name = if name.is_empty() {
            entry
        } else {
            format!("{name}/{entry}")
        };
        match look(&top.join(&name))? {
            Content::Folder => files.extend(files_below(top, &name)?),
            Content::File(_) | Content::Other(_) => files.push(name),
            Content::Missing => {}
        }
    }
    Ok(files)
}
