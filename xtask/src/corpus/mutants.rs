//! `cargo xtask corpus DIR… --mutants N --crates M`: descriptions with values taken out, repeated, exchanged and replaced, and what
//! becomes of them: never a panic, and crates of which none has a warning.
//!
//! Each mutant is generated in a process of its own, as every description of a corpus is. The crates that are compiled are members
//! of one workspace: their dependencies are resolved and their lints run once for all.

mod mutate;
mod values;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use generator::diagnostics::Diagnostics;
use generator::{Input, Source, load};
use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};
use serde_json::Value;

use super::row::{Row, Status};
use super::{Run, remove, roots};
use crate::terminal::Terminal;
use crate::verdict::Verdict;
use crate::workspace::Workspace;
use mutate::Numbers;

/// The most bytes of a description whose mutants are made by the thousand.
const SMALL: u64 = 60_000;

/// What changes a description, and from where its crate can be found.
struct Mutant {
    document: PathBuf,
    folder: PathBuf,
    package: String,
    from: PathBuf,
}

/// Makes the mutants, generates all, compiles some, and prints what failed.
pub(super) fn run(
    run: &Run<'_>,
    count: usize,
    workspace: &Workspace,
    terminal: &Terminal,
) -> Result<Verdict> {
    // Two runs at a time do not meet. What failed stays, to be looked at.
    let scratch = format!("target/corpus/mutants-{}", std::process::id());
    let scratch = workspace.root.join(scratch);
    fs::create_dir_all(&scratch).with_context(|| format!("{}", scratch.display()))?;
    let documents = documents(&run.options.folders)?;
    ensure!(!documents.is_empty(), "no small description was found");
    let mut mutants = Vec::with_capacity(count);
    let first = run.options.seed;
    for (index, (from, document)) in (first..).zip(documents.iter().cycle()).take(count) {
        let mut numbers = Numbers::new(index);
        let mut mutant = document.clone();
        for _ in 0..=numbers.below(3) {
            mutate::mutate(&mut mutant, &mut numbers);
        }
        let package = format!("mutant-{index}");
        let file = scratch.join(format!("{package}.json"));
        fs::write(&file, mutant.to_string())?;
        mutants.push(Mutant {
            document: file,
            folder: scratch.join(&package),
            package,
            from: from.clone(),
        });
    }
    let rows = generate(run, &mutants, terminal)?;
    let mut failures: BTreeMap<usize, String> = BTreeMap::new();
    for (index, row) in rows.iter().enumerate() {
        if row.status == Status::Failed {
            failures.insert(index, row.message.clone());
        }
    }
    let made = |index: &usize| matches!(rows[*index].status, Status::Ok | Status::Skipped);
    let made: Vec<usize> = (0..rows.len()).filter(made).collect();
    let every = made.len().checked_div(run.options.crates).unwrap_or(0);
    let chosen: Vec<usize> = made.iter().copied().step_by(every.max(1)).collect();
    let chosen = chosen
        .get(..run.options.crates.min(chosen.len()))
        .unwrap_or_default();
    if let Some(compiler) = &run.compiler {
        let members: Vec<&Path> = chosen
            .iter()
            .map(|index| mutants[*index].folder.as_path())
            .collect();
        manifest(&scratch, &members)?;
        for (at, complaints) in compiler
            .compile_all(&scratch, &members)?
            .into_iter()
            .enumerate()
        {
            if let (Some(index), false) = (chosen.get(at), complaints.is_empty()) {
                failures.insert(*index, complaints.join("\n    "));
            }
        }
    }
    let mut text = String::new();
    for (index, message) in &failures {
        let Mutant { document, from, .. } = &mutants[*index];
        writeln!(
            text,
            "{} of {}:\n    {message}",
            document.display(),
            from.display()
        )?;
    }
    let compiled = if run.compiler.is_some() {
        chosen.len()
    } else {
        0
    };
    writeln!(
        text,
        "{count} mutants of {} descriptions: {} crates, {compiled} of them compiled, {} failures",
        documents.len(),
        made.len(),
        failures.len()
    )?;
    terminal.result(&text);
    if failures.is_empty() {
        remove(&scratch)?;
        return Ok(Verdict::Good);
    }
    Ok(Verdict::Bad)
}

/// The small descriptions of some folders.
fn documents(folders: &[PathBuf]) -> Result<Vec<(PathBuf, Value)>> {
    let mut documents = Vec::new();
    for path in roots::find(folders)? {
        let bytes = fs::read(&path)?;
        if bytes.len() as u64 > SMALL {
            continue;
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let input = Input::new(Source::decode(name, &bytes));
        if let Some(node) = load::parse(&Diagnostics::new(), &input) {
            documents.push((path, Value::from(&node)));
        }
    }
    Ok(documents)
}

fn generate(run: &Run<'_>, mutants: &[Mutant], terminal: &Terminal) -> Result<Vec<Row>> {
    let progress = terminal.progress(mutants.len());
    let one = |mutant: &Mutant| {
        let mut command = run.supervisor.itself();
        command
            .arg("corpus-worker")
            .arg(&mutant.document)
            .arg(&mutant.folder)
            .args(["--member", &mutant.package]);
        let measured = run.supervisor.measure(&command, run.limits)?;
        progress.inc(1);
        Ok(Row::of(&mutant.document, &measured).0)
    };
    let rows = run
        .pool()?
        .install(|| mutants.par_iter().map(one).collect());
    progress.finish_and_clear();
    rows
}

/// The manifest of a workspace of these members.
fn manifest(folder: &Path, members: &[&Path]) -> Result<()> {
    let names = members.iter().filter_map(|member| member.file_name());
    let names: Vec<String> = names
        .map(|name| name.to_string_lossy().into_owned())
        .collect();
    let members = toml::Value::from(names);
    fs::write(
        folder.join("Cargo.toml"),
        format!("[workspace]\nresolver = \"3\"\nmembers = {members}\n"),
    )?;
    Ok(())
}
