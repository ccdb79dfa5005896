//! One description -> the files of its crate: what runs in a process of its own.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use clap::Args;
use generator::diagnostics::{Diagnostic, Severity, Style};
use generator::placement::{self, Placement, Runtime};
use generator::{Input, Outcome, Source};
use serde::{Deserialize, Serialize};

use crate::disk::path::CratePath;
use crate::loader::Folder;
use crate::timings::{Cost, Recorder};
use crate::verdict::Verdict;
use crate::workspace::Workspace;

/// Generates one client for `corpus`: prints what came of it as JSON.
#[derive(Debug, Args)]
pub struct Options {
    /// The description
    pub document: PathBuf,
    /// The folder of the crate, which is not there yet
    pub out: PathBuf,
    /// The package's name, where it is a member of the workspace around it
    #[arg(long)]
    pub member: Option<String>,
}

/// What came of a description.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Generated {
    /// Whether there is a crate.
    pub(crate) is_written: bool,
    /// See [`Outcome`].
    pub(crate) operations: usize,
    /// See [`Outcome`].
    pub(crate) skipped_operations: usize,
    /// See [`Outcome`].
    pub(crate) types: usize,
    /// See [`Outcome`].
    pub(crate) fields: usize,
    /// See [`Outcome::untyped`].
    pub(crate) untyped: usize,
    /// Lines of Rust.
    pub(crate) loc: usize,
    /// Files.
    #[serde(default)]
    pub(crate) files: usize,
    /// Bytes of all files.
    #[serde(default)]
    pub(crate) bytes: usize,
    /// What each stage took.
    #[serde(default)]
    pub(crate) stages: Vec<Cost>,
    /// How many errors were reported.
    pub(crate) errors: usize,
    /// How many pieces were skipped.
    pub(crate) skips: usize,
    /// How many notes were reported.
    pub(crate) notes: usize,
    /// The worst of what was reported, in one line.
    pub(crate) message: String,
    /// All of it.
    pub(crate) report: String,
}

/// The hidden `cargo xtask corpus-worker`.
///
/// # Errors
///
/// The description cannot be read or the crate not be written.
pub fn run(options: &Options, workspace: &Workspace) -> Result<Verdict> {
    let document = &options.document;
    let bytes =
        fs::read(document).with_context(|| format!("{} cannot be read", document.display()))?;
    let name = document.file_name().unwrap_or_default().to_string_lossy();
    // The folder of a bare name is the one where this runs.
    let folder = document
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let loader = Folder::new(folder.unwrap_or(Path::new(".")), "");
    let mut input = input(Source::decode(name, &bytes), workspace);
    if options.member.is_some() {
        input.placement.package.clone_from(&options.member);
        input.placement.workspace = placement::Workspace::Around;
    }
    let recorder = Recorder::default();
    let outcome = generator::generate_observed(&input, &loader, &recorder);
    let loc = recorder.measure("write", || write(&options.out, &outcome))?;
    let generated = Generated {
        stages: recorder.into_costs(),
        ..summary(&outcome, loc)
    };
    println!("{}", serde_json::to_string(&generated)?);
    Ok(Verdict::Good)
}

fn summary(outcome: &Outcome, loc: usize) -> Generated {
    let (report, files) = (&outcome.report, outcome.files.iter().flatten());
    let worst = report
        .diagnostics
        .iter()
        .min_by_key(|diagnostic| diagnostic.severity);
    let rest = report.diagnostics.len().saturating_sub(1);
    let message = match (worst, rest) {
        (None, _) => String::new(),
        (Some(worst), 0) => line(worst),
        (Some(worst), rest) => format!("{} (and {rest} more)", line(worst)),
    };
    Generated {
        is_written: outcome.files.is_some(),
        operations: outcome.operations,
        skipped_operations: outcome.skipped_operations,
        types: outcome.types,
        fields: outcome.fields,
        untyped: outcome.untyped,
        loc,
        files: files.clone().count(),
        bytes: files.map(|file| file.contents.len()).sum(),
        stages: Vec::new(),
        errors: report.count(Severity::Error),
        skips: report.count(Severity::Skipped),
        notes: report.count(Severity::Note),
        message,
        report: report.render(Style::Plain),
    }
}

/// `error at 7:3: …`
fn line(diagnostic: &Diagnostic) -> String {
    let at = diagnostic.location.position;
    format!(
        "{} at {}:{}: {}",
        diagnostic.severity, at.line, at.column, diagnostic.message
    )
}

/// A description whose crate can be anywhere on this machine, inside of another workspace as well.
pub(crate) fn input(document: Source, workspace: &Workspace) -> Input {
    let runtime = workspace.root.join("generator/runtime");
    Input {
        placement: Placement {
            runtime: Runtime::Shared {
                path: runtime.to_string_lossy().into_owned(),
            },
            workspace: placement::Workspace::Own,
            ..Placement::default()
        },
        ..Input::new(document)
    }
}

/// Writes the crate, and counts its lines of Rust.
pub(crate) fn write(folder: &Path, outcome: &Outcome) -> Result<usize> {
    let mut loc = 0;
    for file in outcome.files.iter().flatten() {
        let path = CratePath::parse(&file.path).map_err(anyhow::Error::msg)?;
        let path = path.below(folder);
        fs::create_dir_all(path.parent().unwrap_or(folder))?;
        fs::write(&path, &file.contents)
            .with_context(|| format!("{} cannot be written", path.display()))?;
        if file.path.ends_with(".rs") {
            loc += file.contents.lines().count();
        }
    }
    Ok(loc)
}
