//! `cargo xtask codegen`: `specs/<api>` -> `generated/<api>`, for one API or all of them, or any one file to any folder.

pub mod deliver;
pub mod from_file;
pub mod job;
pub mod lost;
pub mod report;
pub mod standalone;
pub mod surroundings;

use std::path::Path;

use anyhow::{Result, bail};
use clap::Args;
use generator::Outcome;
use generator::diagnostics::{Report, Severity};
use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};

use crate::disk::ledger;
use crate::disk::plan::{Plan, Presence};
use crate::disk::stage::Stage;
use crate::terminal::Terminal;
use crate::verdict::Verdict;
use crate::workspace::Workspace;
use deliver::{Mode, abandon, deliver};
use job::{Destination, Job, Made};
use report::{Files, Form, Reporter, Status, Summary, count};

/// Generates the client `generated/<API>` from `specs/<API>`
///
/// Reads `openapi.yaml`, `overlay.yaml` and `codegen.toml` of each API and writes the client crate: only files whose contents
/// differ, and never a file that it did not write itself. Prints one line per API.
///
/// With --spec and --out, generates a crate in any folder from any one description, with the runtime of this workspace by path,
/// or with a runtime of its own (--standalone).
///
/// With --json, every line is an object with a `kind`. A `diagnostic` has api, severity (error, skipped, note), message, help,
/// file, line, column, pointer and related (a list of message, file, line, column, pointer); an `api`, the last line of each,
/// has api, package, status (written, unchanged, stale, removed, failed), message, operations, types, skipped, newly_skipped
/// (of those, the ones that the README in the crate's folder does not list), files (written, unchanged, removed) and milliseconds.
/// With --timings, there are lines of the kind `stage`, too: api, stage, ms, and peak and live, which are bytes.
/// Unknown values are null.
///
/// Exit status: 0 done, 1 errors or drift (or skips with --strict), 2 wrong usage.
#[derive(Debug, Args)]
pub struct Options {
    /// Folders of specs/ to read [default: all of them]
    #[arg(value_name = "API")]
    pub apis: Vec<String>,
    /// Write nothing: print a unified diff, and fail if there is one
    #[arg(long)]
    pub check: bool,
    /// Fail if a piece of a description is skipped that `[accept]` of its codegen.toml does not list
    #[arg(long)]
    pub strict: bool,
    /// Print each stage's time, its peak of allocated memory, and what is still allocated at its end
    #[arg(long)]
    pub timings: bool,
    /// Print only errors and differences
    #[arg(long, short)]
    pub quiet: bool,
    /// Print one line of JSON per diagnostic and per API, and nothing else, on standard output
    #[arg(long)]
    pub json: bool,
    /// One description from anywhere, instead of those in specs/
    #[command(flatten)]
    pub from_file: Option<from_file::Options>,
}

/// Generates, and writes or compares. One API that fails does not stop the others.
///
/// # Errors
///
/// An API is not known, or `specs` cannot be read, or nothing can be written. Whatever is wrong with one API is printed.
pub fn run(options: &Options, workspace: &Workspace, terminal: &Terminal) -> Result<Verdict> {
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
                Err(error) => conclude(&api, Summary::failed(&api, &error), &reporter),
            })
        }
        None => all(options, workspace, &reporter),
    }
}

/// Generates the crate of one file.
fn one(options: &Options, workspace: &Workspace, made: Made, reporter: &Reporter<'_>) -> Verdict {
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
            conclude(shown, Summary::failed(api, &error), reporter)
        }
    }
}

/// Generates the crates of `specs`.
fn all(options: &Options, workspace: &Workspace, reporter: &Reporter<'_>) -> Result<Verdict> {
    let apis = workspace.select(&options.apis)?;
    let mode = mode(options, workspace, &workspace.root, reporter)?;
    let mut verdict = Verdict::Good;
    for made in make_all(options, workspace, apis, reporter.terminal) {
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
        verdict = verdict.and(conclude(&format!("generated/{api}"), summary, reporter));
    }
    Ok(verdict)
}

/// The mode of delivery: compares only, or writes through a stage for this folder.
fn mode(
    options: &Options,
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

/// Generates on all cores, or one crate after the other to measure each. Writes nothing yet.
fn make_all(
    options: &Options,
    workspace: &Workspace,
    apis: Vec<String>,
    terminal: &Terminal,
) -> Vec<Made> {
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
            diagnostics: Vec::new(),
        };
        let made = job.make(workspace);
        progress.inc(1);
        made
    };
    let all = match options.timings {
        true => apis.into_iter().map(make).collect(),
        false => apis.into_par_iter().map(make).collect(),
    };
    progress.finish_and_clear();
    all
}

/// Prints the diagnostics of a description, delivers the crate, and prints its summary.
fn finish(options: &Options, mode: &Mode, made: Made, reporter: &Reporter<'_>) -> Verdict {
    let Made {
        destination,
        diagnostics,
        outcome,
        time,
        recorder,
        bytes,
    } = made;
    let api = destination.api.as_str();
    let counts = outcome.as_ref().map(|outcome| counts(bytes, outcome));
    let counts = counts.unwrap_or_default();
    reporter.diagnostics(api, Report { diagnostics });
    let summary = outcome
        .and_then(|outcome| {
            recorder.measure("deliver", || {
                delivered(options, mode, &destination, outcome, reporter)
            })
        })
        .unwrap_or_else(|error| Summary::failed(api, &error));
    let verdict = conclude(&destination.shown, summary.after(time), reporter);
    if options.timings {
        reporter.timings(api, &recorder.into_costs(), &counts);
    }
    verdict
}

/// What the stages worked on: `9 KB read, 3 diagnostics, 20 operations, 17 types, 67 fields, 31 files, 3021 lines of Rust`.
fn counts(bytes: usize, outcome: &Outcome) -> String {
    let files = outcome.files.iter().flatten();
    let rust = files.clone().filter(|file| file.path.ends_with(".rs"));
    let lines: usize = rust.map(|file| file.contents.lines().count()).sum();
    format!(
        "{} KB read, {}, {}, {}, {}, {}, {lines} lines of Rust",
        bytes / 1000,
        count(outcome.report.diagnostics.len(), "diagnostic"),
        count(outcome.operations, "operation"),
        count(outcome.types, "type"),
        count(outcome.fields, "field"),
        count(files.count(), "file"),
    )
}

/// Delivers a crate, unless errors, skips under `--strict` or a file in its folder forbid it.
fn delivered(
    options: &Options,
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
    if options.strict && outcome.unaccepted > 0 {
        bail!(
            "not written: {} skipped, which --strict forbids; correct them in the overlay, or list their pointers in `[accept]` of the configuration",
            count(outcome.unaccepted, "piece")
        );
    }
    let newly_skipped = lost::since(&destination.folder, &files);
    let plan = Plan::new(
        &destination.folder,
        files.into_iter().map(|file| (file.path, file.contents)),
    )?;
    if let Some(stray) = plan.strays.first().filter(|_| is_strangers(&plan)) {
        bail!("{stray} is in the way, and codegen did not write this folder: choose another one");
    }
    Ok(Summary {
        package: Some(outcome.package),
        operations: outcome.operations,
        types: outcome.types,
        skipped,
        newly_skipped,
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

/// Whether a folder exists but was not written by `codegen`.
fn is_strangers(plan: &Plan) -> bool {
    plan.presence == Presence::Present && !plan.folder.join(ledger::NAME).exists()
}

/// Prints the summary of a crate, and judges it.
fn conclude(folder: &str, summary: Summary, reporter: &Reporter<'_>) -> Verdict {
    reporter.summary(folder, &summary);
    match summary.status {
        Status::Written | Status::Unchanged | Status::Removed => Verdict::Good,
        Status::Stale | Status::Failed => Verdict::Bad,
    }
}
