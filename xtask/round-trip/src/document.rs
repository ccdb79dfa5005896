//! A description on disk: its files as plain JSON values, and the input of the generator.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Component, Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use generator::diagnostics::Diagnostics;
use generator::normalize::overlay;
use generator::{Input, Source, load};
use serde_json::Value;
use xtask::loader::Folder;

/// A description: the document, and its overlay and configuration if it has them.
#[derive(Debug)]
pub struct Document {
    /// The folder of the description. References may not leave it.
    folder: PathBuf,
    /// The name of the root file in that folder.
    root: String,
    /// The input of the generator.
    pub input: Input,
    /// The files read so far, by name.
    files: BTreeMap<String, Value>,
}

/// The dialect of schemas, which depends on the version of the specification.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// Swagger 2.0: a subset of JSON Schema, draft 4.
    V2,
    /// OpenAPI 3.0: another subset, with `nullable`.
    V30,
    /// OpenAPI 3.1 and later: JSON Schema 2020-12.
    V31,
}

impl Document {
    /// Reads a root file. An `overlay.yaml` and a `codegen.toml` beside it belong to it.
    ///
    /// # Errors
    ///
    /// It cannot be read, or is not a description.
    pub fn read(path: &Path) -> Result<Self> {
        let folder = path.parent().unwrap_or(Path::new("")).to_owned();
        let root = path
            .file_name()
            .context("a file has a name")?
            .to_string_lossy()
            .into_owned();
        let beside = |name: &str| -> Result<Option<Source>> {
            let path = folder.join(name);
            path.is_file().then(|| source(&path)).transpose()
        };
        let document = source(path)?;
        let overlay = beside("overlay.yaml")?;
        let value = parse(&document, overlay.as_ref())?;
        let input = Input {
            overlay,
            config: beside("codegen.toml")?,
            ..Input::new(document)
        };
        Ok(Self {
            folder,
            files: BTreeMap::from([(root.clone(), value)]),
            root,
            input,
        })
    }

    /// The name of the root file, as [`file`](Self::file) takes it.
    #[must_use]
    pub fn root(&self) -> &str {
        &self.root
    }

    /// The dialect of the document.
    #[must_use]
    pub fn dialect(&self) -> Dialect {
        let Some(root) = self.files.get(&self.root) else {
            return Dialect::V31;
        };
        let version = match &root["openapi"] {
            Value::String(text) => text.clone(),
            number => number.to_string(),
        };
        if root.get("swagger").is_some() {
            Dialect::V2
        } else if version.starts_with("3.0") || version == "3" {
            Dialect::V30
        } else {
            Dialect::V31
        }
    }

    /// The generator's loader for files that the document refers to.
    #[must_use]
    pub fn loader(&self) -> Folder {
        Folder::new(&self.folder, "")
    }

    /// A file of the description, by its name below the folder.
    ///
    /// # Errors
    ///
    /// It cannot be read.
    pub fn file(&mut self, name: &str) -> Result<&Value> {
        if !self.files.contains_key(name) {
            let value = parse(&source(&self.folder.join(name))?, None)?;
            self.files.insert(name.to_owned(), value);
        }
        self.files.get(name).context("the file has been read")
    }
}

/// Resolves a relative reference in the file `from`: `a/x.yaml`, `../b.yaml` -> `b.yaml`.
#[must_use]
pub fn beside(from: &str, reference: &str) -> Option<String> {
    if reference.contains("://") {
        return None;
    }
    let mut parts: Vec<String> = Vec::new();
    let folder = Path::new(from).parent().unwrap_or(Path::new(""));
    for component in folder.join(reference).components() {
        match component {
            Component::Normal(part) => parts.push(part.to_string_lossy().into_owned()),
            Component::CurDir => {}
            Component::ParentDir => drop(parts.pop()?),
            Component::RootDir | Component::Prefix(_) => return None,
        }
    }
    Some(parts.join("/"))
}

fn source(path: &Path) -> Result<Source> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let bytes = fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
    Ok(Source::decode(name, &bytes))
}

/// Parses a document. Of the generator, only the parser and the overlay are used, nothing that judges or rewrites.
fn parse(document: &Source, corrections: Option<&Source>) -> Result<Value> {
    let cx = Diagnostics::new();
    let node = load::parse(&cx, &Input::new(document.clone()));
    let node = node.and_then(|node| overlay::apply(&cx, node, corrections));
    match node {
        Some(node) => Ok(Value::from(&node)),
        None => bail!("{}", cx.into_report()),
    }
}
