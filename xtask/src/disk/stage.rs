//! Carries out steps. Files are written to a stage first and moved into place by one rename.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::path::CratePath;
use super::steps::Step;

/// A folder on the same disk as the crates where files wait to be put in place. One run has it at a time.
#[derive(Debug)]
pub struct Stage {
    folder: PathBuf,
    /// Whether the folder stands among somebody else's, and must not stay there.
    is_guest: bool,
    /// Held for as long as the stage is in use; the system lets go of it whatever becomes of us.
    _lock: File,
}

impl Drop for Stage {
    fn drop(&mut self) {
        if self.is_guest {
            // The next run that stages there would remove it as well.
            let _ = remove_tree(&self.folder);
        }
    }
}

impl Stage {
    /// Takes the workspace's stage and clears away what a run that was killed left on it. While another run has it, this
    /// waits, after it called `waiting`.
    ///
    /// # Errors
    ///
    /// It cannot be written to.
    pub fn take(root: &Path, waiting: impl FnOnce()) -> Result<Self> {
        Self::take_for(root, root, waiting)
    }

    /// The same for a crate's folder that may be on another disk than the workspace. The stage is beside it then, for as long
    /// as the run lasts.
    ///
    /// # Errors
    ///
    /// It cannot be written to.
    pub fn take_for(root: &Path, crate_folder: &Path, waiting: impl FnOnce()) -> Result<Self> {
        let home = home(root);
        let take = || -> io::Result<Self> {
            fs::create_dir_all(&home)?;
            let lock = File::create(home.join("lock"))?;
            match lock.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    waiting();
                    lock.lock()?;
                }
                Err(TryLockError::Error(error)) => return Err(error),
            }
            let near = crate_folder.ancestors().find(|near| near.is_dir());
            let (folder, is_guest) = match near {
                Some(near) if !is_same_disk(&home, near) => (near.join(".codegen-stage"), true),
                Some(_) | None => (home.join("stage"), false),
            };
            remove_tree(&folder)?;
            fs::create_dir(&folder)?;
            Ok(Self {
                folder,
                is_guest,
                _lock: lock,
            })
        };
        take().with_context(|| format!("{} cannot be written to", home.display()))
    }

    /// Carries out steps in a crate's folder.
    ///
    /// # Errors
    ///
    /// A file cannot be written, moved or removed. What was done until then stays, and the next run goes on from there.
    pub fn run(&self, folder: &Path, steps: &[Step]) -> Result<()> {
        // All of it is written before any of it shows, so that a full disk is met in time.
        let prepare = |(index, step)| self.prepare(index, step);
        let staged = steps
            .iter()
            .enumerate()
            .map(prepare)
            .collect::<Result<Vec<_>>>()?;
        steps
            .iter()
            .zip(&staged)
            .try_for_each(|(step, staged)| show(folder, step, staged))
    }

    /// Takes a crate away that is all ours, with its folder, by one rename.
    ///
    /// # Errors
    ///
    /// It cannot be moved or removed.
    pub fn remove_crate(&self, folder: &Path) -> Result<()> {
        let away = self.folder.join("removed");
        let remove = || -> io::Result<()> {
            remove_tree(&away)?;
            fs::rename(folder, &away)?;
            remove_tree(&away)
        };
        remove().with_context(|| format!("{} cannot be removed", folder.display()))
    }

    /// Writes a step's files to the stage.
    fn prepare(&self, index: usize, step: &Step) -> Result<PathBuf> {
        let staged = self.folder.join(index.to_string());
        match step {
            Step::PutFolder { files } => {
                remove_tree(&staged)
                    .with_context(|| format!("{} cannot be removed", staged.display()))?;
                files
                    .iter()
                    .try_for_each(|(path, contents)| write(&path.below(&staged), contents))?;
            }
            Step::PutFile { contents, .. } => write(&staged, contents)?,
            Step::RemoveFile { .. } => {}
        }
        Ok(staged)
    }
}

/// Carries out one step.
fn show(folder: &Path, step: &Step, staged: &Path) -> Result<()> {
    let (target, result) = match step {
        Step::PutFolder { .. } => (folder.to_owned(), put(staged, folder)),
        Step::PutFile { path, .. } => (path.below(folder), put(staged, &path.below(folder))),
        Step::RemoveFile { path } => (path.below(folder), remove_file(folder, path)),
    };
    result.with_context(|| format!("{} cannot be changed", target.display()))
}

fn put(staged: &Path, target: &Path) -> io::Result<()> {
    if let Some(parent) = target.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::rename(staged, target)
}

fn remove_file(folder: &Path, path: &CratePath) -> io::Result<()> {
    fs::remove_file(path.below(folder))?;
    for parent in path.folders().collect::<Vec<_>>().iter().rev() {
        // It fails where the folder is not empty, and then it is to stay.
        if fs::remove_dir(parent.below(folder)).is_err() {
            break;
        }
    }
    Ok(())
}

fn write(path: &Path, contents: &str) -> Result<()> {
    let write = || -> io::Result<()> {
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(path, contents)
    };
    write().with_context(|| format!("{} cannot be written", path.display()))
}

fn remove_tree(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Where the stage is: below `target`, unless that is on another disk (a cache that CI mounts, say), from where nothing can be
/// renamed into the workspace.
fn home(root: &Path) -> PathBuf {
    let target = root.join("target");
    match fs::create_dir_all(&target) {
        Ok(()) if is_same_disk(&target, root) => target.join("codegen"),
        _ => root.join(".codegen-stage"),
    }
}

#[cfg(unix)]
fn is_same_disk(one: &Path, other: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    matches!((fs::metadata(one), fs::metadata(other)), (Ok(one), Ok(other)) if one.dev() == other.dev())
}

#[cfg(not(unix))]
fn is_same_disk(_: &Path, _: &Path) -> bool {
    true
}
