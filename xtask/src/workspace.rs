//! The workspace on disk: its location, its APIs and their descriptions.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::{env, fmt, fs, io};

use anyhow::{Context as _, Result, bail};
use generator::{Input, Source};

use crate::loader::Folder;

/// Possible names of a description, in order of preference.
const DOCUMENTS: [&str; 3] = ["openapi.yaml", "openapi.yml", "openapi.json"];

/// The workspace of this project.
#[derive(Debug, Clone)]
pub struct Workspace {
    /// The folder of its `Cargo.toml`.
    pub root: PathBuf,
}

/// There is no API, or no fuzz target, of the name that was given.
#[derive(Debug)]
pub struct NotFound {
    pub(crate) kind: &'static str,
    pub(crate) folder: &'static str,
    pub(crate) name: String,
    pub(crate) known: Vec<String>,
}

impl fmt::Display for NotFound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            kind,
            folder,
            name,
            known,
        } = self;
        write!(f, "there is no {kind} `{name}` in {folder}/")?;
        let nearest = known
            .iter()
            .map(|known| (strsim::jaro_winkler(name, known), known))
            .max_by(|(one, _), (other, _)| one.total_cmp(other));
        match nearest {
            Some((likeness, known)) if likeness > 0.7 => write!(f, "; did you mean `{known}`?"),
            _ => write!(f, "; there are: {}", known.join(", ")),
        }
    }
}

impl std::error::Error for NotFound {}

impl Workspace {
    /// The workspace that cargo runs this program in, or else the one around the current folder. The program does not
    /// remember where it was built, so a checkout can be moved.
    ///
    /// # Errors
    ///
    /// There is none.
    pub fn find() -> Result<Self> {
        let package = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let around = [package, env::current_dir().ok()];
        let mut folders = around.iter().flatten().flat_map(|start| start.ancestors());
        folders
            .find(|folder| is_root(folder))
            .map(|folder| Self { root: folder.to_owned() })
            .context("there is no workspace with a folder `specs` here; run this inside of the repository")
    }

    /// The names of all APIs: the folders of `specs`, sorted.
    ///
    /// # Errors
    ///
    /// `specs` cannot be read.
    pub fn apis(&self) -> Result<Vec<String>> {
        folders_in(&self.root.join("specs"))
    }

    /// The named APIs, each once and in order; all if none is named.
    ///
    /// # Errors
    ///
    /// [`NotFound`] for a name that is not known; `specs` cannot be read.
    pub fn select(&self, names: &[String]) -> Result<Vec<String>> {
        let known = self.apis()?;
        if let Some(name) = names.iter().find(|name| !known.contains(name)) {
            bail!(NotFound {
                kind: "API",
                folder: "specs",
                name: name.clone(),
                known,
            });
        }
        let is_meant = |api: &String| names.is_empty() || names.contains(api);
        Ok(known.into_iter().filter(is_meant).collect())
    }

    /// The folder of an API's crate.
    #[must_use]
    pub fn crate_folder(&self, api: &str) -> PathBuf {
        self.root.join("generated").join(api)
    }

    /// The loader for files that an API's description refers to.
    #[must_use]
    pub fn loader(&self, api: &str) -> Folder {
        let folder = format!("specs/{api}");
        Folder::new(self.root.join(&folder), folder)
    }

    /// The crates that `codegen` wrote for APIs that `specs` no longer has.
    ///
    /// # Errors
    ///
    /// `specs` or `generated` cannot be read.
    pub fn abandoned(&self) -> Result<Vec<String>> {
        let apis = self.apis()?;
        let is_ours = |name: &String| {
            self.crate_folder(name)
                .join(crate::disk::ledger::NAME)
                .exists()
        };
        let crates = folders_in(&self.root.join("generated"))?;
        Ok(crates
            .into_iter()
            .filter(|name| !apis.contains(name) && is_ours(name))
            .collect())
    }

    /// Reads the description of an API, its overlay and its configuration.
    ///
    /// # Errors
    ///
    /// The description is missing, or one of the files cannot be read.
    pub fn input(&self, api: &str) -> Result<Input> {
        let read = |name: &str| self.read(&format!("specs/{api}/{name}"));
        let mut document = None;
        for name in DOCUMENTS {
            document = document.or(read(name)?);
        }
        let document = document.with_context(|| {
            format!(
                "specs/{api} has no description: it should be called {}",
                DOCUMENTS.join(" or ")
            )
        })?;
        Ok(Input {
            overlay: read("overlay.yaml")?,
            config: read("codegen.toml")?,
            ..Input::new(document)
        })
    }

    /// Reads a file if there is one. `name` is what diagnostics call it, whatever folder the program runs in.
    fn read(&self, name: &str) -> Result<Option<Source>> {
        match fs::read(self.root.join(name)) {
            Ok(bytes) => Ok(Some(Source::decode(name, &bytes))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error).with_context(|| format!("{name} cannot be read")),
        }
    }
}

/// Whether a folder is the root of a workspace as this program knows it.
fn is_root(folder: &Path) -> bool {
    let is_workspace = |manifest: String| manifest.lines().any(|line| line.trim() == "[workspace]");
    folder.join("specs").is_dir()
        && fs::read_to_string(folder.join("Cargo.toml")).is_ok_and(is_workspace)
}

/// The names of the folders in a folder, sorted, without hidden ones.
fn folders_in(folder: &Path) -> Result<Vec<String>> {
    let names = || -> io::Result<Vec<OsString>> {
        let entries = fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?;
        Ok(entries
            .iter()
            .filter(|entry| entry.path().is_dir())
            .map(fs::DirEntry::file_name)
            .collect())
    };
    let names = match names() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
        names => names.with_context(|| format!("{} cannot be read", folder.display()))?,
    };
    let mut names: Vec<String> = names
        .into_iter()
        .filter_map(|name| name.into_string().ok())
        .filter(|name| !name.starts_with('.'))
        .collect();
    names.sort();
    Ok(names)
}
