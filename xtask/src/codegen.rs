//! `cargo xtask codegen`: specs/<api> -> generated/<api>, for one API or all of them.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use generator::Outcome;
use generator::diagnostics::{Report, Severity};
use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};
use serde::Deserialize;

use crate::cargo;
use crate::cli::{Codegen, Verdict};
use crate::disk::diff;
use crate::disk::folder::files_below;
use crate::disk::ledger::Ledger;
use crate::disk::path::CratePath;
use crate::disk::plan::Plan;
use crate::disk::stage::Stage;
use crate::disk::steps::steps;
use crate::terminal::Terminal;
use crate::workspace::{Folder, Workspace};

/// What became of one API.
struct Generated {
    api: String,
    outcome: Result<Outcome>,
    time: Duration,
}

/// `Cargo.toml`, as far as it matters here.
#[derive(Deserialize)]
struct Manifest {
    package: Package,
}

#[derive(Deserialize)]
struct Package {
    name: String,
}

/// What may be done to the disk.
enum Mode {
    /// Nothing: differences are printed.
    Check,
    /// Crates are brought up to date.
    Write(Stage),
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
        false => Mode::Write(Stage::take(&workspace.root)?),
    };
    let mut verdict = Verdict::Good;
    for generated in generate_all(workspace, apis, terminal) {
        let name = format!("generated/{}", generated.api);
        verdict = verdict.and(judge(
            &name,
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
            abandon(workspace, &mode, &api, terminal),
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
        let loader = Folder {
            workspace,
            api: &api,
        };
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

/// Prints what is to be said about a description, and brings the crate up to date or says where it is not.
fn finish(
    options: &Codegen,
    workspace: &Workspace,
    mode: &Mode,
    generated: Generated,
    terminal: &Terminal,
) -> Result<Verdict> {
    let Generated { api, outcome, time } = generated;
    let outcome = outcome?;
    let skipped = outcome.report.count(Severity::Skipped);
    let is_shown = |severity| match severity {
        Severity::Error => true,
        Severity::Skipped => options.strict || !options.quiet,
        Severity::Note => !options.quiet,
    };
    let shown = outcome
        .report
        .diagnostics
        .into_iter()
        .filter(|diagnostic| is_shown(diagnostic.severity))
        .collect();
    terminal.complaint(&Report { diagnostics: shown }.render(terminal.style()));
    let Some(files) = outcome.files else {
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
    check_name(workspace, &plan)?;
    let verdict = apply(mode, &plan, &api, terminal)?;
    terminal.summary(&format!(
        "{api}: {}, {}, {} {}, {} unchanged, {} {}, {skipped} skipped, {} ms",
        count(outcome.operations, "operation"),
        count(outcome.types, "type"),
        count(plan.written().count(), "file"),
        mode.choose("to write", "written"),
        plan.unchanged,
        plan.removed().count(),
        mode.choose("to remove", "removed"),
        time.as_millis(),
    ));
    Ok(verdict)
}

/// Two packages of one name would keep cargo from loading the workspace, and then this program could not be run to mend it.
fn check_name(workspace: &Workspace, plan: &Plan) -> Result<()> {
    let Some((_, manifest)) = plan
        .written()
        .find(|(path, _)| path.as_str() == "Cargo.toml")
    else {
        return Ok(());
    };
    let manifest: Manifest = toml::from_str(manifest)?;
    // Where the workspace does not load already, there is nothing to lose.
    let others = cargo::packages(&workspace.root).unwrap_or_default();
    let own = plan.folder.canonicalize().ok();
    let Package { name } = manifest.package;
    match others
        .iter()
        .find(|other| other.name == name && Some(&other.folder) != own.as_ref())
    {
        None => Ok(()),
        Some(_) => bail!(
            "another package of the workspace is called `{name}`: choose a `name` below `[package]` in codegen.toml"
        ),
    }
}

/// Does what the mode allows, and names the files that should not be there in either mode: they are not ours to remove.
fn apply(mode: &Mode, plan: &Plan, api: &str, terminal: &Terminal) -> Result<Verdict> {
    let name = format!("generated/{api}");
    let mut verdict = Verdict::Good;
    match mode {
        Mode::Check if !plan.changes.is_empty() => {
            terminal.result(&diff::unified(plan, &name));
            verdict = Verdict::Bad;
        }
        Mode::Check => {}
        Mode::Write(stage) => stage.run(&plan.folder, &steps(plan))?,
    }
    for path in &plan.strays {
        terminal.complaint(&format!("error: {name}/{path}: codegen did not write this file, and all of src/ is codegen's: move or remove it\n"));
        verdict = Verdict::Bad;
    }
    Ok(verdict)
}

/// Removes the crate of an API that is no longer there, if all of the crate is ours.
fn abandon(workspace: &Workspace, mode: &Mode, api: &str, terminal: &Terminal) -> Result<Verdict> {
    let folder = workspace.crate_folder(api);
    let ledger = Ledger::read(&folder)?;
    let is_foreign = |name: &String| !CratePath::parse(name).is_ok_and(|path| ledger.owns(&path));
    if let Some(kept) = files_below(&folder, "")?.into_iter().find(is_foreign) {
        bail!(
            "there is no specs/{api} any more, but {kept} was written by hand: remove the folder yourself"
        );
    }
    match mode {
        Mode::Check => {
            terminal.complaint(&format!(
                "error: generated/{api}: there is no specs/{api} any more\n"
            ));
            Ok(Verdict::Bad)
        }
        Mode::Write(stage) => {
            stage.remove_crate(&folder)?;
            terminal.summary(&format!(
                "{api}: {} removed, since there is no specs/{api} any more",
                count(ledger.files().count(), "file")
            ));
            Ok(Verdict::Good)
        }
    }
}

/// Prints an error that has to do with one crate.
fn judge(name: &str, verdict: Result<Verdict>, terminal: &Terminal) -> Verdict {
    verdict.unwrap_or_else(|error| {
        terminal.complaint(&format!("error: {name}: {error:#}\n"));
        Verdict::Bad
    })
}

impl Mode {
    /// The words for what would be done, or for what was done.
    fn choose(&self, would: &'static str, was: &'static str) -> &'static str {
        match self {
            Self::Check => would,
            Self::Write(_) => was,
        }
    }
}

/// `1 file`, `2 files`.
fn count(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}
