//! The commits to measure: this one, and another one to compare with.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;

use crate::cargo;

/// A checkout and its program.
#[derive(Debug)]
pub(super) struct Subject {
    /// `this`, `before`.
    pub(super) name: &'static str,
    /// Its folder.
    pub(super) root: PathBuf,
    /// A release build of its `xtask`.
    pub(super) program: PathBuf,
}

/// A line of `cargo build --message-format json`: the fields that are read here.
#[derive(Debug, Deserialize)]
struct Line {
    executable: Option<PathBuf>,
}

impl Subject {
    /// Builds the program of a checkout.
    pub(super) fn new(name: &'static str, root: &Path) -> Result<Self> {
        let mut build = cargo::command(root);
        build.args(["build", "--release", "--quiet", "--package", "xtask"]);
        build.args(["--message-format", "json-render-diagnostics"]);
        let output = build.stderr(Stdio::inherit()).output()?;
        ensure!(
            output.status.success(),
            "{} cannot be built",
            root.display()
        );
        let printed = String::from_utf8_lossy(&output.stdout);
        let lines = printed.lines();
        let program = lines
            .filter_map(|line| serde_json::from_str::<Line>(line).ok())
            .find_map(|line| line.executable)
            .context("cargo did not print the path of the program")?;
        Ok(Self {
            name,
            root: root.to_owned(),
            program,
        })
    }

    /// Generates one crate in a process of its own.
    pub(super) fn worker(&self, document: &Path, crate_folder: &Path) -> Command {
        let mut command = Command::new(&self.program);
        // The program finds its workspace by this variable.
        command.env("CARGO_MANIFEST_DIR", self.root.join("xtask"));
        command.current_dir(env::current_dir().unwrap_or_else(|_| self.root.clone()));
        command.arg("corpus-worker").arg(document).arg(crate_folder);
        command
    }
}
