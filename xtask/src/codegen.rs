//! `cargo xtask codegen`: `specs/<api>` -> `generated/<api>`, for one API or all of them.

pub mod deliver;

use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use generator::Outcome;
use generator::diagnostics::{Report, Severity};
use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};

use crate::cli::{Codegen, Verdict};
use crate::disk::plan::Plan;
use crate::disk::stage::Stage;
use crate::terminal::Terminal;
use crate::workspace::Workspace;
use deliver::{Mode, abandon, deliver};

/// What became of one API.
struct Generated {
    api: String,
    outcome: Result<Outcome>,
    time: Duration,
}

/// Generates, and writes or compares. One API that fails does not stop the others.
///
/// # Errors
///
/// An API is not known, or `specs` cannot be read, or nothing can be written. Whatever is wrong with one API is printed.
pub fn run(options: &Codegen, workspace: &Workspace, terminal: &Terminal) -> Result<Verdict> {
    let apis = workspace.select(&options.apis)?;
    let mode = match options.check {
        true => Mode::Check,
        false => Mode::Write(Stage::take(&workspace.root, || {
            terminal.complaint("waiting for another codegen to end\n")
        })?),
    };
    let mut verdict = Verdict::Good;
    for generated in generate_all(workspace, apis, terminal) {
        let folder = format!("generated/{}", generated.api);
        verdict = verdict.and(judge(
            &folder,
            finish(options, workspace, &mode, generated, terminal),
            terminal,
        ));
    }
    let abandoned = if options.apis.is_empty() {
        workspace.abandoned()?
    } else {
        Vec::new()
    };
    for api in abandoned {
        verdict = verdict.and(judge(
            &format!("generated/{api}"),
            abandon(&mode, workspace, &api, terminal),
            terminal,
        ));
    }
    Ok(verdict)
}

/// Generates on all cores. Nothing is written yet.
fn generate_all(workspace: &Workspace, apis: Vec<String>, terminal: &Terminal) -> Vec<Generated> {
    let progress = terminal.progress(apis.len());
    let generate = |api: String| {
        progress.set_message(api.clone());
        let start = Instant::now();
        let loader = workspace.loader(&api);
        let outcome = workspace
            .input(&api)
            .map(|input| generator::generate(&input, &loader));
        progress.inc(1);
        Generated {
            api,
            outcome,
            time: start.elapsed(),
        }
    };
    let all = apis.into_par_iter().map(generate).collect();
    progress.finish_and_clear();
    all
}

/// Prints what is to be said about a description, delivers the crate, and sums up in one line.
fn finish(
    options: &Codegen,
    workspace: &Workspace,
    mode: &Mode,
    generated: Generated,
    terminal: &Terminal,
) -> Result<Verdict> {
    let Generated { api, outcome, time } = generated;
    let Outcome {
        files,
        report,
        operations,
        types,
        ..
    } = outcome?;
    let skipped = report.count(Severity::Skipped);
    let is_shown = |severity| match severity {
        Severity::Error => true,
        Severity::Skipped => options.strict || !options.quiet,
        Severity::Note => !options.quiet,
    };
    let shown = report
        .diagnostics
        .into_iter()
        .filter(|diagnostic| is_shown(diagnostic.severity));
    terminal.complaint(
        &Report {
            diagnostics: shown.collect(),
        }
        .render(terminal.style()),
    );
    let Some(files) = files else {
        bail!("not written, since there are errors in specs/{api}")
    };
    if options.strict && skipped > 0 {
        bail!(
            "not written, since {} had to be left out and --strict forbids that",
            count(skipped, "thing")
        );
    }

    let plan = Plan::new(
        &workspace.crate_folder(&api),
        files.into_iter().map(|file| (file.path, file.contents)),
    )?;
    let verdict = deliver(mode, workspace, &plan, &api, terminal)?;
    terminal.summary(&format!(
        "{api}: {}, {}, {} {}, {} unchanged, {} {}, {skipped} skipped, {} ms",
        count(operations, "operation"),
        count(types, "type"),
        count(plan.written().count(), "file"),
        mode.choose("to write", "written"),
        plan.unchanged,
        plan.removed().count(),
        mode.choose("to remove", "removed"),
        time.as_millis(),
    ));
    Ok(verdict)
}

/// Prints an error that has to do with one crate.
fn judge(folder: &str, verdict: Result<Verdict>, terminal: &Terminal) -> Verdict {
    verdict.unwrap_or_else(|error| {
        terminal.complaint(&format!("error: {folder}: {error:#}\n"));
        Verdict::Bad
    })
}

/// `1 file`, `2 files`.
fn count(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}
