//! Loads the files that a description refers to: from its own folder and below, and nowhere else.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use generator::{Loader, Source};

/// Bytes that a file may have: one more than the generator reads, so that it is the generator who says that it is too large.
const SIZE: u64 = 64 * 1024 * 1024 + 1;

/// Fetches the files that a description refers to from the description's folder. Neither `..` nor a symbolic link leads out of
/// it, and nothing but a regular file is opened.
#[derive(Debug, Clone)]
pub struct Folder {
    /// The path of the folder.
    folder: PathBuf,
    /// The prefix of file names in diagnostics; may be empty.
    shown: String,
}

impl Folder {
    /// A folder, and what the paths of its files begin with where they are shown: `specs/softr`. An empty path is that of the
    /// current folder, as the parent of `openapi.yaml`.
    pub fn new(folder: impl Into<PathBuf>, shown: impl Into<String>) -> Self {
        Self {
            folder: Path::new(".").join(folder.into()),
            shown: shown.into(),
        }
    }

    /// The name of the folder in errors.
    fn title(&self) -> &str {
        match self.shown.as_str() {
            "" => "the document's folder",
            shown => shown,
        }
    }

    /// The path below the folder that a shown path means.
    fn below<'a>(&self, shown: &'a str) -> Option<&'a str> {
        match self.shown.as_str() {
            "" => Some(shown),
            top => shown.strip_prefix(top)?.strip_prefix('/'),
        }
    }

    /// The path to show for a path below the folder.
    fn shown(&self, below: &str) -> String {
        match self.shown.as_str() {
            "" => below.to_owned(),
            top => format!("{top}/{below}"),
        }
    }

    /// The real path of a file, if that is in the folder: links are followed, and must not lead out of it.
    fn locate(&self, below: &str, reference: &str) -> Result<PathBuf, String> {
        let missing = |error: io::Error| match error.kind() {
            io::ErrorKind::NotFound => format!("there is no file {}", self.shown(below)),
            _ => format!("{} cannot be read: {error}", self.shown(below)),
        };
        let folder = self.folder.canonicalize().map_err(missing)?;
        let file = folder.join(below).canonicalize().map_err(missing)?;
        if !file.starts_with(&folder) {
            return Err(format!("`{reference}` is a link out of {}", self.title()));
        }
        // A pipe would be waited for, and a device never ends.
        match fs::metadata(&file).map_err(missing)?.is_file() {
            true => Ok(file),
            false => Err(format!("{} is no file", self.shown(below))),
        }
    }
}

impl Loader for Folder {
    fn load(&self, from: &str, reference: &str) -> Result<Source, String> {
        let below = self
            .below(from)
            .and_then(|from| resolve(from, reference))
            .ok_or_else(|| format!("`{reference}` leads out of {}", self.title()))?;
        let file = self.locate(&below, reference)?;
        let shown = self.shown(&below);
        let bytes = read(&file).map_err(|error| format!("{shown} cannot be read: {error}"))?;
        Ok(Source::decode(shown, &bytes))
    }
}

/// The bytes of a file, one more than the generator reads at most.
///
/// # Errors
///
/// It cannot be read.
pub fn read(file: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(file)?.take(SIZE).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The path that `reference` names when it stands in the file `from`: `a/x.yaml`, `../b/y.yaml` -> `b/y.yaml`. `None` where it
/// leads above the folder that both are below, or is no relative path.
fn resolve(from: &str, reference: &str) -> Option<String> {
    if reference.contains(['\\', ':', '\0']) || reference.starts_with('/') {
        return None;
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in reference.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}
