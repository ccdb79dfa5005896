//! Runs cargo, and reads the packages of a workspace from it.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;

/// A package of the workspace.
#[derive(Debug, Clone)]
pub struct Package {
    /// Its name.
    pub name: String,
    /// The folder of its `Cargo.toml`, with all links followed.
    pub folder: PathBuf,
}

/// The output of `cargo metadata`: the fields that are read here.
#[derive(Debug, Deserialize)]
struct Metadata {
    packages: Vec<Described>,
}

/// A package in the output.
#[derive(Debug, Deserialize)]
struct Described {
    name: String,
    manifest_path: PathBuf,
}

/// The packages of a workspace.
///
/// # Errors
///
/// Cargo cannot load the workspace, and has printed why.
pub fn packages(root: &Path) -> Result<Vec<Package>> {
    let mut cargo = command(root);
    cargo
        .args([
            "metadata",
            "--offline",
            "--no-deps",
            "--format-version",
            "1",
        ])
        .stderr(Stdio::inherit());
    let output = cargo.output().context("cargo cannot be run")?;
    ensure!(output.status.success(), "cargo cannot load the workspace");
    let metadata: Metadata = serde_json::from_slice(&output.stdout)
        .context("cargo metadata is not what it used to be")?;
    let package = |described: Described| -> Result<Package> {
        let manifest = described.manifest_path.canonicalize()?;
        let folder = manifest.parent().unwrap_or(Path::new(""));
        Ok(Package {
            name: described.name,
            folder: folder.to_owned(),
        })
    };
    metadata.packages.into_iter().map(package).collect()
}

/// Whether cargo takes the package in a folder, which need not be there yet, for a member of a workspace: a member may depend
/// on it. A workspace that does not load names the manifest that it lacks, or that it cannot have as it is.
#[must_use]
pub fn knows(root: &Path, folder: &Path) -> bool {
    let output = command(root)
        .args([
            "metadata",
            "--offline",
            "--no-deps",
            "--format-version",
            "1",
        ])
        .output();
    let manifest = folder.join("Cargo.toml");
    output.is_ok_and(|output| match output.status.success() {
        true => serde_json::from_slice(&output.stdout).is_ok_and(|metadata: Metadata| {
            let mut packages = metadata.packages.into_iter();
            packages.any(|package| package.manifest_path == manifest)
        }),
        false => {
            let stderr = String::from_utf8_lossy(&output.stderr);
            let is_named = |name: &Path| stderr.lines().any(|line| names(line, name));
            is_named(&manifest) || is_named(folder)
        }
    })
}

/// Whether a line of cargo's output contains a path, not just as the beginning of a longer one.
fn names(line: &str, path: &Path) -> bool {
    let path = path.to_string_lossy();
    line.match_indices(path.as_ref()).any(|(start, _)| {
        let rest = line.get(start + path.len()..).unwrap_or_default();
        !rest.starts_with(|next: char| next.is_alphanumeric() || "-_./\\".contains(next))
    })
}

/// A command that runs cargo in a folder: the cargo that runs this program, else the one in `PATH`.
#[must_use]
pub fn command(folder: &Path) -> Command {
    let mut command = Command::new(
        env::var_os("CARGO")
            .as_deref()
            .unwrap_or(OsStr::new("cargo")),
    );
    // These variables describe this program. Build scripts of other packages would be run again because of them.
    let is_about_us = |name: &OsStr| {
        ["CARGO_PKG_", "CARGO_MANIFEST_"]
            .iter()
            .any(|start| name.to_string_lossy().starts_with(start))
    };
    for (name, _) in env::vars_os().filter(|(name, _)| is_about_us(name)) {
        command.env_remove(name);
    }
    command.current_dir(folder);
    command
}
