//! One description -> the files of its crate: what runs in a process of its own.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use generator::diagnostics::{Diagnostic, Severity, Style};
use generator::placement::{self, Placement, Runtime};
use generator::{Input, Outcome, Source};
use serde::{Deserialize, Serialize};

use crate::cli::{CorpusWorker, Verdict};
use crate::disk::path::CratePath;
use crate::loader::Folder;
use crate::workspace::Workspace;

/// What came of a description.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Generated {
    /// Whether there is a crate.
    pub(super) is_written: bool,
    /// See [`Outcome`].
    pub(super) operations: usize,
    /// See [`Outcome`].
    pub(super) skipped_operations: usize,
    /// See [`Outcome`].
    pub(super) types: usize,
    /// See [`Outcome`].
    pub(super) fields: usize,
    /// See [`Outcome::untyped`].
    pub(super) untyped: usize,
    /// Lines of Rust.
    pub(super) loc: usize,
    /// How many errors were reported.
    pub(super) errors: usize,
    /// How many things were left out.
    pub(super) skips: usize,
    /// How many harmless things were said.
    pub(super) notes: usize,
    /// The worst of what was reported, in one line.
    pub(super) message: String,
    /// All of it.
    pub(super) report: String,
}

/// The hidden `cargo xtask corpus-worker`.
///
/// # Errors
///
/// The description cannot be read or the crate not be written.
pub fn run(options: &CorpusWorker, workspace: &Workspace) -> Result<Verdict> {
    let document = &options.document;
    let bytes =
        fs::read(document).with_context(|| format!("{} cannot be read", document.display()))?;
    let name = document.file_name().unwrap_or_default().to_string_lossy();
    // The folder of a bare name is the one where this runs.
    let folder = document
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let loader = Folder::new(folder.unwrap_or(Path::new(".")), "");
    let input = input(Source::decode(name, &bytes), workspace);
    let outcome = generator::generate(&input, &loader);
    let loc = write(&options.out, &outcome)?;
    println!("{}", serde_json::to_string(&summary(&outcome, loc))?);
    Ok(Verdict::Good)
}

fn summary(outcome: &Outcome, loc: usize) -> Generated {
    let report = &outcome.report;
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
pub(super) fn input(document: Source, workspace: &Workspace) -> Input {
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
pub(super) fn write(folder: &Path, outcome: &Outcome) -> Result<usize> {
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
