//! Detects the cargo workspace around a folder, and whether a package there is a member of it.
//!
//! Cargo looks for a `[workspace]` in the folders above a package, passes those by that exclude it, and refuses the package when
//! the one that it finds does not have it as a member.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use glob::{MatchOptions, Pattern};
use serde::Deserialize;

use crate::cargo;

/// What a folder has to do with the workspace around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Surroundings {
    /// There is none, or it excludes the folder.
    Free,
    /// The package in the folder is a member of the one in this folder, or will be.
    Member(PathBuf),
    /// The one in this folder does not know it.
    Unknown(PathBuf),
}

/// A manifest, as far as it matters here.
#[derive(Debug, Deserialize)]
struct Manifest {
    workspace: Option<Members>,
}

/// Its `[workspace]`.
#[derive(Debug, Deserialize)]
struct Members {
    #[serde(default)]
    members: Vec<String>,
    #[serde(default)]
    exclude: Vec<String>,
}

impl Surroundings {
    /// Looks around a folder, which need not be there. Its path is absolute and leads through no link.
    ///
    /// # Errors
    ///
    /// There is a manifest above it that cannot be read; cargo could not either.
    pub fn of(folder: &Path) -> Result<Self> {
        for above in folder.ancestors().skip(1) {
            let Some(workspace) = members(&above.join("Cargo.toml"))? else {
                continue;
            };
            let below = folder.strip_prefix(above).unwrap_or(folder);
            let is_named = workspace
                .members
                .iter()
                .any(|member| below.starts_with(member));
            if !is_named && workspace.exclude.iter().any(|name| below.starts_with(name)) {
                continue;
            }
            let is_member = workspace
                .members
                .iter()
                .any(|member| matches(member, below));
            return Ok(match is_member || cargo::knows(above, folder) {
                true => Self::Member(above.to_owned()),
                false => Self::Unknown(above.to_owned()),
            });
        }
        Ok(Self::Free)
    }
}

/// The `[workspace]` of a manifest; none where there is no manifest, or it has none.
fn members(manifest: &Path) -> Result<Option<Members>> {
    if !manifest.is_file() {
        return Ok(None);
    }
    let read = || -> Result<Manifest> { Ok(toml::from_str(&fs::read_to_string(manifest)?)?) };
    let read = read().with_context(|| {
        format!(
            "cargo would refuse a crate below {}, which is no manifest",
            manifest.display()
        )
    })?;
    Ok(read.workspace)
}

/// Whether one of `members` means a folder, as cargo reads it: a `*` stands for one name.
fn matches(member: &str, below: &Path) -> bool {
    let options = MatchOptions {
        require_literal_separator: true,
        ..MatchOptions::default()
    };
    let member = member.trim_start_matches("./").trim_end_matches('/');
    Pattern::new(member).is_ok_and(|pattern| pattern.matches_path_with(below, options))
}
