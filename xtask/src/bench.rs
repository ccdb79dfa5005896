//! `cargo xtask bench`: measures generating clients and compiling them, and compares the results with their goals.
//!
//! ```text
//! documents, synthesized or given --generate, compile: each run in its own process--> medians --goals, report--> the maintainer
//! ```

mod compile;
mod document;
mod flat;
mod generate;
mod goals;
mod report;
mod size;
mod subject;
mod twin;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail, ensure};
use clap::{Args, ValueEnum};

use crate::corpus::measured::Supervisor;
use crate::terminal::Terminal;
use crate::verdict::Verdict;
use crate::workspace::Workspace;
use compile::{Compiled, Compiler};
use document::Document;
use flat::Flat;
use generate::Generation;
use goals::Goal;
use subject::Subject;

/// Measures what generating and compiling clients costs, and compares both with their goals
///
/// Synthesizes the same documents of four sizes in every run, and measures any FILE beside them. Each run is a process of its
/// own, by a release build. Numbers are medians; crates that take long to compile are compiled once or twice. `cargo build` is
/// measured for one size and the given files, another checkout (--before) for the same ones. Prints a report in Markdown. A
/// whole run takes less than 20 minutes on two cores, and less than 6 GB in target/bench. Unix only.
///
/// Exit status: 0 all goals are met, 1 some are missed, 2 wrong usage.
#[derive(Debug, Args)]
pub struct Options {
    /// Descriptions to measure as well
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// The parts to measure; all of them by default
    #[arg(long, value_enum, value_name = "PART")]
    pub only: Vec<Part>,
    /// How often each is measured, at most
    #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u16).range(1..))]
    pub runs: u16,
    /// Compile nothing
    #[arg(long)]
    pub no_compile: bool,
    /// A checkout of another commit, to compare with
    #[arg(long, value_name = "DIR")]
    pub before: Option<PathBuf>,
    /// Write the report to this file as well
    #[arg(long, value_name = "FILE")]
    pub report: Option<PathBuf>,
}

/// A part of the measurements.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Part {
    /// One document in four sizes, and in three notations
    Scale,
    /// A document of 5 MB on one line, with 5,000 notes and without
    Notes,
    /// 1,000 flat structs, beside the same ones with serde derived
    Flat,
    /// The given descriptions
    Files,
}

/// The costs of one document with one commit.
#[derive(Debug)]
struct Measurement {
    document: usize,
    subject: usize,
    generation: Generation,
    compiled: Option<Compiled>,
}

/// The results of a run.
#[derive(Debug)]
struct Results {
    runs: u16,
    subjects: Vec<Subject>,
    documents: Vec<Document>,
    measurements: Vec<Measurement>,
    flat: Option<Flat>,
    /// Wall time of the run.
    wall: Duration,
    /// Size of `target/bench` in bytes.
    disk: u64,
}

impl Results {
    /// A document by its name, and its costs with this commit.
    fn of(&self, name: &str) -> Option<(&Document, &Measurement)> {
        self.measurements
            .iter()
            .filter(|measurement| measurement.subject == 0)
            .filter_map(|measurement| {
                Some((self.documents.get(measurement.document)?, measurement))
            })
            .find(|(document, _)| document.name == name)
    }

    /// The most MiB of a single process.
    fn mib(&self) -> f64 {
        let flat = self.flat.iter();
        let compiled = self
            .measurements
            .iter()
            .filter_map(|one| one.compiled.as_ref());
        let generated = self.measurements.iter().map(|one| one.generation.mib);
        compiled
            .chain(flat.flat_map(|flat| [&flat.generated, &flat.derived]))
            .flat_map(Compiled::commands)
            .map(|cold| cold.mib)
            .chain(generated)
            .fold(0.0, f64::max)
    }
}

/// Measures, reports and judges.
///
/// # Errors
///
/// Something cannot be built, generated, compiled or written.
pub fn run(options: &Options, workspace: &Workspace, terminal: &Terminal) -> Result<Verdict> {
    let begin = Instant::now();
    let scratch = workspace.root.join("target/bench");
    let documents = documents(options)?;
    terminal.complaint("building the release\n");
    let own = Subject::new("this", &workspace.root)?;
    let compiler = Compiler {
        supervisor: Supervisor::new(own.program.clone()),
        target: scratch.join("target"),
    };
    let mut subjects = vec![own];
    if let Some(folder) = &options.before {
        let folder = folder.canonicalize();
        let folder = folder.context("the checkout of --before does not exist")?;
        ensure!(folder.join("xtask").is_dir(), "--before is not a checkout");
        subjects.push(Subject::new("before", &folder)?);
    }
    let mut results = Results {
        runs: options.runs,
        subjects,
        documents,
        measurements: Vec::new(),
        flat: None,
        wall: Duration::ZERO,
        disk: 0,
    };
    measure(options, &scratch, &compiler, &mut results, terminal)?;
    if options.measures(Part::Flat) && !options.no_compile {
        terminal.complaint("flat: compiling\n");
        let flat = flat::measure(&scratch, options.runs, &compiler, &workspace.root)?;
        results.flat = Some(flat);
    }
    results.disk = size::of(&scratch)?;
    results.wall = begin.elapsed();
    let goals = goals::of(&results);
    let text = report::of(&results, &goals);
    terminal.result(&text);
    if let Some(path) = &options.report {
        fs::write(path, &text).with_context(|| format!("{} cannot be written", path.display()))?;
    }
    Ok(match goals.iter().all(Goal::is_met) {
        true => Verdict::Good,
        false => Verdict::Bad,
    })
}

impl Options {
    fn measures(&self, part: Part) -> bool {
        self.only.is_empty() || self.only.contains(&part)
    }
}

/// The documents of the chosen parts.
fn documents(options: &Options) -> Result<Vec<Document>> {
    let mut documents = Vec::new();
    if options.measures(Part::Scale) {
        documents.extend(document::scale());
    }
    if options.measures(Part::Notes) {
        documents.extend(document::notes());
    }
    if options.measures(Part::Files) {
        for file in &options.files {
            documents.push(document::given(file)?);
        }
    }
    Ok(documents)
}

/// Generates and compiles every document with this commit, and some with the other one.
fn measure(
    options: &Options,
    scratch: &Path,
    compiler: &Compiler,
    results: &mut Results,
    terminal: &Terminal,
) -> Result<()> {
    for (index, document) in results.documents.iter().enumerate() {
        terminal.complaint(&format!("{}: generating\n", document.name));
        let path = document.write(&scratch.join("documents"))?;
        let subjects = match document.is_compared {
            true => results.subjects.as_slice(),
            false => results.subjects.get(..1).unwrap_or_default(),
        };
        let folder = |subject: &Subject| {
            let crates = scratch.join("crates").join(subject.name);
            crates.join(&document.name)
        };
        let mut samples = vec![Vec::new(); subjects.len()];
        // In turns: what else the machine does slows both down.
        for _ in 0..options.runs {
            for (subject, samples) in subjects.iter().zip(&mut samples) {
                let folder = folder(subject);
                samples.push(generate::once(
                    &compiler.supervisor,
                    subject,
                    &path,
                    &folder,
                )?);
            }
        }
        for (number, (subject, samples)) in subjects.iter().zip(&samples).enumerate() {
            let Some(generation) = Generation::of(samples) else {
                bail!("nothing was measured");
            };
            let commands = match options.no_compile {
                true => &[],
                false => document.commands,
            };
            let compiled = if commands.is_empty() {
                None
            } else {
                let Document { name, .. } = document;
                terminal.complaint(&format!("{name}: compiling ({})\n", subject.name));
                let folder = folder(subject);
                Some(compiler.measure(&folder, &subject.root, commands, options.runs)?)
            };
            results.measurements.push(Measurement {
                document: index,
                subject: number,
                generation,
                compiled,
            });
        }
    }
    Ok(())
}

/// The median of some numbers; of an even number of them, the mean of the two in the middle.
fn median(numbers: impl Iterator<Item = f64>) -> f64 {
    let mut numbers: Vec<f64> = numbers.collect();
    numbers.sort_by(f64::total_cmp);
    let at = |index: usize| numbers.get(index).copied().unwrap_or(f64::NAN);
    let middle = numbers.len() / 2;
    match numbers.len() % 2 {
        0 => f64::midpoint(at(middle.wrapping_sub(1)), at(middle)),
        _ => at(middle),
    }
}

#[cfg(test)]
mod tests {
    use super::median;

    #[test]
    fn outliers_do_not_move_the_median() {
        assert_eq!(median([3.0, 1.0, 100.0].into_iter()), 3.0);
        assert_eq!(median([4.0, 2.0].into_iter()), 3.0);
        assert_eq!(median([7.0].into_iter()), 7.0);
        assert!(median([].into_iter()).is_nan());
    }
}
