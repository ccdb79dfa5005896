//! Writes a crate's files to its folder, or prints the differences.

use anyhow::{Result, bail};
use serde::Deserialize;

use super::job::Destination;
use super::report::{Files, Reporter, Status, Summary};
use crate::cargo;
use crate::disk::diff;
use crate::disk::folder::files_below;
use crate::disk::ledger::Ledger;
use crate::disk::path::CratePath;
use crate::disk::plan::Plan;
use crate::disk::stage::Stage;
use crate::disk::steps::steps;
use crate::workspace::Workspace;

/// Whether files may be written.
#[derive(Debug)]
pub enum Mode {
    /// Differences are printed, and nothing is written.
    Check,
    /// Crates are updated.
    Write(Stage),
}

/// `Cargo.toml`: the tables that are read here.
#[derive(Debug, Deserialize)]
struct Manifest {
    package: Package,
}

/// Its `[package]`.
#[derive(Debug, Deserialize)]
struct Package {
    name: String,
}

/// Does what the mode allows, and names the files that should not be there in either mode: they are not ours to remove.
///
/// # Errors
///
/// Cargo could not load the workspace with this crate, or the folder cannot be changed.
pub fn deliver(
    mode: &Mode,
    plan: &Plan,
    destination: &Destination,
    reporter: &Reporter<'_>,
) -> Result<Status> {
    check_name(plan, destination)?;
    let mut status = match mode {
        _ if plan.changes.is_empty() => Status::Unchanged,
        Mode::Check => {
            reporter.difference(&diff::unified(plan, &destination.shown));
            Status::Stale
        }
        Mode::Write(stage) => {
            stage.run(&plan.folder, &steps(plan))?;
            Status::Written
        }
    };
    for path in &plan.strays {
        reporter.stray(&destination.api, &format!("{}/{path}", destination.shown));
        status = Status::Stale;
    }
    Ok(status)
}

/// Removes the crate of an API that is no longer there, if all of the crate is ours.
///
/// # Errors
///
/// Some of it was written by hand, or it cannot be removed.
pub fn abandon(mode: &Mode, workspace: &Workspace, api: &str) -> Result<Summary> {
    let folder = workspace.crate_folder(api);
    let ledger = Ledger::read(&folder)?;
    let is_ours = |name: &str| CratePath::parse(name).is_ok_and(|path| ledger.owns(&path));
    let files = files_below(&folder, "")?;
    if let Some(kept) = files.iter().find(|name| !is_ours(name)) {
        bail!("specs/{api} is gone, but {kept} is handwritten: remove the folder yourself");
    }
    match mode {
        Mode::Check => bail!("specs/{api} is gone: run `cargo xtask codegen` to remove its crate"),
        Mode::Write(stage) => stage.remove_crate(&folder)?,
    }
    Ok(Summary {
        files: Files {
            removed: files.len(),
            ..Files::default()
        },
        ..Summary::new(api, Status::Removed)
    })
}

/// Two packages of one name would keep cargo from loading the workspace, and then this program could not be run to mend it.
fn check_name(plan: &Plan, destination: &Destination) -> Result<()> {
    let manifest = plan
        .written()
        .find(|(path, _)| path.as_str() == "Cargo.toml");
    let (Some((_, manifest)), Some(workspace)) = (manifest, &destination.workspace) else {
        return Ok(());
    };
    let Manifest {
        package: Package { name },
    } = toml::from_str(manifest)?;
    // Where the workspace does not load already, there is nothing to lose.
    let others = cargo::packages(workspace).unwrap_or_default();
    let own = plan.folder.canonicalize().ok();
    if others
        .iter()
        .any(|other| other.name == name && Some(&other.folder) != own.as_ref())
    {
        bail!(
            "another package of the workspace is called `{name}`: choose a `name` below `[package]` in the configuration"
        );
    }
    Ok(())
}
