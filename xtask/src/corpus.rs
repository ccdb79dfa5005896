//! `cargo xtask corpus`: what becomes of every description in some folders, and what it costs.
//!
//! ```text
//! folders --roots--> descriptions --worker, in a process of its own--> crates --compile--> rows --table, JSON--> the maintainer
//! ```

mod allowances;
pub mod compile;
mod lines;
pub mod measured;
mod mutants;
pub mod roots;
mod row;
mod table;
pub mod worker;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::Duration;
use std::{env, fs, io};

use anyhow::{Context as _, Result, ensure};
use clap::Args;
use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};
use rayon::{ThreadPool, ThreadPoolBuilder};

use crate::terminal::Terminal;
use crate::verdict::Verdict;
use crate::workspace::Workspace;
use compile::{Compiler, Level};
use lines::Lines;
use measured::{Limits, Supervisor};
use row::{Row, Status};

/// Generates a client of every description in some folders, and prints what each costs
///
/// Each description is read in a process of its own, with limits of time and memory. Every file that is or should be a
/// description counts, JSON or YAML, except those that others refer to. Crates are generated in target/corpus and removed
/// again. Unix only.
///
/// Exit status: 0 none failed (a refusal with a diagnostic is not a failure), 1 some failed, 2 wrong usage.
#[derive(Debug, Args)]
pub struct Options {
    /// Descriptions, or folders with descriptions
    #[arg(value_name = "DIR", required = true)]
    pub folders: Vec<PathBuf>,
    /// What is checked of each
    #[arg(long, value_enum, default_value_t = Level::Generate)]
    pub level: Level,
    /// How many descriptions are read at a time [default: the number of cores]. One crate is compiled at a time
    #[arg(long, value_name = "N")]
    pub jobs: Option<usize>,
    /// Write one line of JSON per description to this file
    #[arg(long, value_name = "FILE")]
    pub json: Option<PathBuf>,
    /// Keep the crates in this folder, each beside a `.txt` with the diagnostics of its description
    #[arg(long, value_name = "DIR")]
    pub keep: Option<PathBuf>,
    /// Limit of CPU time for generating one client, in seconds; the limit of wall time is six times that
    #[arg(long, value_name = "SECONDS", default_value_t = 10.0)]
    pub time: f64,
    /// Limit of memory for generating one client, in MiB
    #[arg(long, value_name = "MIB", default_value_t = 1024)]
    pub memory: u64,
    /// Generate clients of this many mutants of the small descriptions instead; with `--level`, some of their crates are compiled
    #[arg(long, value_name = "N")]
    pub mutants: Option<usize>,
    /// How many crates of mutants are compiled
    #[arg(long, value_name = "N", default_value_t = 200)]
    pub crates: usize,
    /// Where crates are compiled [default: target/corpus/target]
    #[arg(long, value_name = "DIR")]
    pub target: Option<PathBuf>,
    /// The number of the first mutant
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub seed: usize,
}

/// A description and where its crate goes.
struct Job {
    document: PathBuf,
    crate_folder: PathBuf,
}

/// What all descriptions have in common.
struct Run<'a> {
    options: &'a Options,
    supervisor: Supervisor,
    limits: Limits,
    /// Present from [`Level::Check`] on.
    compiler: Option<Compiler>,
}

/// Judges every description, prints the table and writes the JSON.
///
/// # Errors
///
/// A folder cannot be read or written, there is no description, or a process cannot be started. What is wrong with a
/// description is in its row.
pub fn run(options: &Options, workspace: &Workspace, terminal: &Terminal) -> Result<Verdict> {
    let documents = roots::find(&options.folders)?;
    ensure!(!documents.is_empty(), "no description was found");
    let scratch = workspace.root.join("target/corpus");
    let crates = match &options.keep {
        Some(folder) => folder.clone(),
        None => scratch.join("crates"),
    };
    fs::create_dir_all(&crates).with_context(|| format!("{} cannot be made", crates.display()))?;
    let crates = crates.canonicalize()?;
    let supervisor = Supervisor::new(env::current_exe()?);
    let compiler = match options.level {
        Level::Generate => None,
        Level::Check | Level::Clippy => {
            let lock = workspace.root.join("Cargo.lock");
            let target = match (&options.target, env::var_os("CARGO_TARGET_DIR")) {
                (Some(folder), _) => std::path::absolute(folder)?,
                (None, Some(folder)) => std::path::absolute(folder)?.join("corpus"),
                (None, None) => scratch.join("target"),
            };
            let compiler = Compiler::new(supervisor.clone(), options.level, lock, target);
            compiler.warm_up(workspace, &scratch)?;
            Some(compiler)
        }
    };
    let run = Run {
        options,
        supervisor,
        limits: Limits {
            time: Duration::try_from_secs_f64(options.time)
                .context("--time is no number of seconds")?,
            memory: Some(options.memory),
        },
        compiler,
    };
    if let Some(count) = options.mutants {
        return mutants::run(&run, count, workspace, terminal);
    }
    let lines = Lines::begin(options.json.as_deref())?;
    let rows = run.all(&jobs(documents, &crates), &lines, terminal)?;
    lines.finish(&rows)?;
    terminal.result(&table::of(&rows, options.level));
    let failed = rows.iter().any(|row| row.status == Status::Failed);
    Ok(if failed { Verdict::Bad } else { Verdict::Good })
}

/// Gives each description a folder of its own, called after its path.
fn jobs(documents: Vec<PathBuf>, crates: &Path) -> Vec<Job> {
    let mut taken = BTreeSet::new();
    let job = |document: PathBuf| {
        let words = document.to_string_lossy();
        let words: Vec<&str> = words
            .split(|c: char| !c.is_ascii_alphanumeric())
            .filter(|word| !word.is_empty())
            .collect();
        let mut name = words.join("-").to_lowercase();
        while !taken.insert(name.clone()) {
            name.push_str("-2");
        }
        Job {
            document,
            crate_folder: crates.join(name),
        }
    };
    documents.into_iter().map(job).collect()
}

impl Run<'_> {
    fn pool(&self) -> Result<ThreadPool> {
        let threads = self.options.jobs.unwrap_or(0);
        Ok(ThreadPoolBuilder::new().num_threads(threads).build()?)
    }

    fn all(&self, jobs: &[Job], lines: &Lines<'_>, terminal: &Terminal) -> Result<Vec<Row>> {
        let progress = terminal.progress(jobs.len());
        let judge = |job: &Job| {
            progress.set_message(job.document.display().to_string());
            let row = self.judge(job)?;
            lines.add(&row)?;
            if row.status == Status::Failed {
                progress.println(format!("failed: {}: {}", row.file, row.message));
            }
            progress.inc(1);
            Ok(row)
        };
        let rows = self
            .pool()?
            .install(|| jobs.par_iter().map(judge).collect());
        progress.finish_and_clear();
        rows
    }

    /// Generates, compiles as far as it is asked for, and cleans up.
    fn judge(&self, job: &Job) -> Result<Row> {
        remove(&job.crate_folder)?;
        let mut command = self.supervisor.itself();
        command
            .arg("corpus-worker")
            .arg(&job.document)
            .arg(&job.crate_folder);
        let measured = self.supervisor.measure(&command, self.limits)?;
        let (mut row, report) = Row::of(&job.document, &measured);
        if let Some(compiler) = &self.compiler
            && matches!(row.status, Status::Ok | Status::Skipped)
        {
            row.compiled(compiler.compile(&job.crate_folder)?);
        }
        match &self.options.keep {
            Some(_) => fs::write(job.crate_folder.with_extension("txt"), report)?,
            None => remove(&job.crate_folder)?,
        }
        Ok(row)
    }
}

fn remove(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("{} cannot be removed", folder.display()))
        }
        _ => Ok(()),
    }
}
