//! `cargo xtask codegen`: `specs/<api>` -> `generated/<api>`, for one API or all of them, or any one file to any folder.

pub mod deliver;
pub mod from_file;
pub mod job;
pub mod report;
pub mod standalone;
pub mod surroundings;

use std::path::Path;

use anyhow::{Result, bail};
use generator::Outcome;
use generator::diagnostics::{Report, Severity};
use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};

use crate::cli::{Codegen, Verdict};
use crate::disk::ledger;
use crate::disk::plan::{Place, Plan};
use crate::disk::stage::Stage;
use crate::terminal::Terminal;
use crate::workspace::Workspace;
use deliver::{Mode, abandon, deliver};
use job::{Destination, Job, Made};
use report::{Files, Form, Reporter, Status, Summary, count};

/// Generates, and writes or compares. One API that fails does not stop the others.
///
/// # Errors
///
/// An API is not known, or `specs` cannot be read, or nothing can be written. Whatever is wrong with one API is printed.
pub fn run(options: &Codegen, workspace: &Workspace, terminal: &Terminal) -> Result<Verdict> {
    let reporter = Reporter {
        terminal,
        form: if options.json { Form::Json } else { Form::Text },
        is_check: options.check,
        threshold: match (options.quiet, options.strict) {
            (false, _) => Severity::Note,
            (true, true) => Severity::Skipped,
            (true, false) => Severity::Error,
        },
    };
    match &options.from_file {
        Some(from_file) => {
            let api = from_file.out.display().to_string();
            let made = from_file::job(from_file, workspace).map(|job| job.make(workspace));
            Ok(match made {
                Ok(made) => one(options, workspace, made, &reporter),
                Err(error) => said(&api, Summary::failed(&api, &error), &reporter),
            })
        }
        None => all(options, workspace, &reporter),
    }
}

/// Generates the crate of one file.
fn one(options: &Codegen, workspace: &Workspace, made: Made, reporter: &Reporter<'_>) -> Verdict {
    let mode = || mode(options, workspace, &made.destination.folder, reporter);
    // Nothing is touched for a crate that there is not going to be.
    let mode = match &made.outcome {
        Ok(Outcome { files: Some(_), .. }) => mode(),
        Ok(_) | Err(_) => Ok(Mode::Check),
    };
    match mode {
        Ok(mode) => finish(options, &mode, made, reporter),
        Err(error) => {
            let Destination { api, shown, .. } = &made.destination;
            said(shown, Summary::failed(api, &error), reporter)
        }
    }
}

/// Generates the crates of `specs`.
fn all(options: &Codegen, workspace: &Workspace, reporter: &Reporter<'_>) -> Result<Verdict> {
    let apis = workspace.select(&options.apis)?;
    let mode = mode(options, workspace, &workspace.root, reporter)?;
    let mut verdict = Verdict::Good;
    for made in make_all(workspace, apis, reporter.terminal) {
        verdict = verdict.and(finish(options, &mode, made, reporter));
    }
    let abandoned = if options.apis.is_empty() {
        workspace.abandoned()?
    } else {
        Vec::new()
    };
    for api in abandoned {
        let summary = abandon(&mode, workspace, &api);
        let summary = summary.unwrap_or_else(|error| Summary::failed(&api, &error));
        verdict = verdict.and(said(&format!("generated/{api}"), summary, reporter));
    }
    Ok(verdict)
}

/// What may be done to the disk that a folder is on.
fn mode(
    options: &Codegen,
    workspace: &Workspace,
    folder: &Path,
    reporter: &Reporter<'_>,
) -> Result<Mode> {
    let waiting = || {
        reporter
            .terminal
            .complaint("waiting for another codegen to end\n");
    };
    Ok(match options.check {
        true => Mode::Check,
        false => Mode::Write(Stage::take_for(&workspace.root, folder, waiting)?),
    })
}

/// Generates on all cores. Nothing is written yet.
fn make_all(workspace: &Workspace, apis: Vec<String>, terminal: &Terminal) -> Vec<Made> {
    let progress = terminal.progress(apis.len());
    let make = |api: String| {
        progress.set_message(api.clone());
        let job = Job {
            input: workspace.input(&api),
            loader: workspace.loader(&api),
            destination: Destination {
                shown: format!("generated/{api}"),
                folder: workspace.crate_folder(&api),
                workspace: Some(workspace.root.clone()),
                api,
            },
            findings: Vec::new(),
        };
        let made = job.make(workspace);
        progress.inc(1);
        made
    };
    let all = apis.into_par_iter().map(make).collect();
    progress.finish_and_clear();
    all
}

/// Says what is to be said about a description, delivers the crate, and sums up in one line.
fn finish(options: &Codegen, mode: &Mode, made: Made, reporter: &Reporter<'_>) -> Verdict {
    let Made {
        destination,
        findings: diagnostics,
        outcome,
        time,
    } = made;
    let api = destination.api.as_str();
    reporter.diagnostics(api, Report { diagnostics });
    let summary = outcome
        .and_then(|outcome| delivered(options, mode, &destination, outcome, reporter))
        .unwrap_or_else(|error| Summary::failed(api, &error));
    said(&destination.shown, summary.after(time), reporter)
}

/// Delivers a crate, unless there is something against it.
fn delivered(
    options: &Codegen,
    mode: &Mode,
    destination: &Destination,
    outcome: Outcome,
    reporter: &Reporter<'_>,
) -> Result<Summary> {
    let skipped = outcome.report.count(Severity::Skipped);
    reporter.diagnostics(&destination.api, outcome.report);
    let Some(files) = outcome.files else {
        bail!("not written, since there are errors in what describes it")
    };
    if options.strict && skipped > 0 {
        bail!(
            "not written, since {} had to be left out and --strict forbids that",
            count(skipped, "thing")
        );
    }
    let plan = Plan::new(
        &destination.folder,
        files.into_iter().map(|file| (file.path, file.contents)),
    )?;
    if let Some(stray) = plan.strays.first().filter(|_| is_strangers(&plan)) {
        bail!(
            "{stray} is in the way, and codegen has written nothing here so far: choose another folder"
        );
    }
    Ok(Summary {
        package: Some(outcome.package),
        operations: outcome.operations,
        types: outcome.types,
        skipped,
        files: Files {
            written: plan.written().count(),
            unchanged: plan.unchanged,
            removed: plan.removed().count(),
        },
        ..Summary::new(
            &destination.api,
            deliver(mode, &plan, destination, reporter)?,
        )
    })
}

/// Whether a folder is somebody else's altogether.
fn is_strangers(plan: &Plan) -> bool {
    plan.place == Place::Present && !plan.folder.join(ledger::NAME).exists()
}

/// Says what became of a crate, and judges it.
fn said(folder: &str, summary: Summary, reporter: &Reporter<'_>) -> Verdict {
    reporter.summary(folder, &summary);
    match summary.status {
        Status::Written | Status::Unchanged | Status::Removed => Verdict::Good,
        Status::Stale | Status::Failed => Verdict::Bad,
    }
}
