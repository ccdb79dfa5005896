//! Names of files inside of a crate's folder.

use std::fmt;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// The name of a file inside of a crate's folder: `src/types/user.rs`. It cannot lead out of that folder on any system.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CratePath(String);

impl CratePath {
    /// Takes a name with `/` between its parts.
    ///
    /// # Errors
    ///
    /// A sentence about the name where it is absolute, has an empty part, `.` or `..`, or a character that means something
    /// else on another system: `\`, `:` or a control character.
    pub fn parse(name: &str) -> Result<Self, String> {
        let strange = |c: char| c == '\\' || c == ':' || c.is_control();
        if name.contains(strange) || name.split('/').any(|part| matches!(part, "" | "." | "..")) {
            return Err(format!(
                "`{}` is no name of a file inside of the crate's folder",
                name.escape_debug()
            ));
        }
        Ok(Self(name.to_owned()))
    }

    /// The name with `/` between its parts.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The file of this name in a folder.
    #[must_use]
    pub fn below(&self, folder: &Path) -> PathBuf {
        let mut path = folder.to_owned();
        path.extend(self.0.split('/'));
        path
    }

    /// The folders between the crate's own and the file, outermost first: `src`, `src/types`.
    pub fn folders(&self) -> impl DoubleEndedIterator<Item = CratePath> + '_ {
        self.0
            .match_indices('/')
            .filter_map(|(end, _)| self.0.get(..end))
            .map(|folder| CratePath(folder.to_owned()))
    }

    /// The name on a case-insensitive disk.
    #[must_use]
    pub fn folded(&self) -> String {
        self.0.to_lowercase()
    }
}

impl fmt::Display for CratePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for CratePath {
    type Error = String;

    fn try_from(name: String) -> Result<Self, String> {
        Self::parse(&name)
    }
}

impl From<CratePath> for String {
    fn from(path: CratePath) -> Self {
        path.0
    }
}
