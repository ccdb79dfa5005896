//! `cargo xtask bench`: what generating takes, and what compiling what was generated takes, each beside its goal.
//!
//! ```text
//! documents, synthesized or given --generate, compile: each run in a process of its own--> medians --goals, report--> the maintainer
//! ```

mod compile;
mod document;
mod flat;
mod generate;
mod goals;
mod report;
mod subject;
mod twin;

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result, bail, ensure};
use clap::{Args, ValueEnum};

use crate::corpus::measured::Supervisor;
use crate::terminal::Terminal;
use crate::verdict::Verdict;
use crate::workspace::Workspace;
use compile::Compiled;
use document::Document;
use flat::Flat;
use generate::Generation;
use goals::Goal;
use subject::Subject;

/// Measures what generating clients takes and what compiling them takes, and compares both with their goals
///
/// Documents of four sizes are synthesized, always the same ones, and any FILE is measured beside them. Each run is a process of
/// its own, of a release build; numbers are medians of several runs. Prints a report in Markdown. Unix only; takes more
/// than fifteen minutes (with --before more than an hour) and 6 GB, all of it in target/bench.
///
/// Exit status: 0 all goals are met, 1 some are missed, 2 wrong usage.
#[derive(Debug, Args)]
pub struct Options {
    /// Descriptions to be measured as well
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// The parts to be measured; all of them if none is named
    #[arg(long, value_enum, value_name = "PART")]
    pub only: Vec<Part>,
    /// How often each is measured; the median counts
    #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u16).range(1..))]
    pub runs: u16,
    /// Compile nothing
    #[arg(long)]
    pub no_compile: bool,
    /// A checkout of another commit, measured in turns with this one
    #[arg(long, value_name = "DIR")]
    pub before: Option<PathBuf>,
    /// Write the report to this file
    #[arg(long, value_name = "FILE")]
    pub report: Option<PathBuf>,
}

/// A part of the measurements.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Part {
    /// One document in four sizes, and in three notations
    Scale,
    /// A line of 5 MB with 5,000 notes, and without
    Notes,
    /// 1,000 flat structs, beside the same ones with serde derived
    Flat,
    /// The descriptions that were given
    Files,
}

/// A document, and what was measured of one subject.
#[derive(Debug)]
struct Measurement {
    document: usize,
    subject: usize,
    generation: Generation,
    compiled: Option<Compiled>,
}

/// All that was measured.
#[derive(Debug)]
struct Results {
    runs: u16,
    subjects: Vec<Subject>,
    documents: Vec<Document>,
    measurements: Vec<Measurement>,
    flat: Option<Flat>,
}

impl Results {
    /// What this commit's measurement of a document is.
    fn of(&self, document: &str) -> Option<(&Document, &Measurement)> {
        self.measurements
            .iter()
            .filter(|measurement| measurement.subject == 0)
            .filter_map(|measurement| {
                Some((self.documents.get(measurement.document)?, measurement))
            })
            .find(|(found, _)| found.name == document)
    }
}

/// Measures, reports and judges.
///
/// # Errors
///
/// Something cannot be built, generated, compiled or written.
pub fn run(options: &Options, workspace: &Workspace, terminal: &Terminal) -> Result<Verdict> {
    let is_meant = |part| options.only.is_empty() || options.only.contains(&part);
    let scratch = workspace.root.join("target/bench");
    let mut documents = Vec::new();
    if is_meant(Part::Scale) {
        documents.extend(document::scale());
    }
    if is_meant(Part::Notes) {
        documents.extend(document::notes());
    }
    if is_meant(Part::Files) {
        for file in &options.files {
            documents.push(document::given(file)?);
        }
    }
    let own = Subject::new("this", &workspace.root)?;
    let supervisor = Supervisor::new(own.program.clone());
    let mut subjects = vec![own];
    if let Some(folder) = &options.before {
        let folder = folder.canonicalize();
        let folder = folder.context("the checkout that --before names is not there")?;
        ensure!(folder.join("xtask").is_dir(), "--before names no checkout");
        subjects.push(Subject::new("before", &folder)?);
    }
    let mut results = Results {
        runs: options.runs,
        subjects,
        documents,
        measurements: Vec::new(),
        flat: None,
    };
    measure(options, &scratch, &supervisor, &mut results, terminal)?;
    if is_meant(Part::Flat) && !options.no_compile {
        terminal.complaint("flat: compiling\n");
        results.flat = Some(flat::measure(
            &scratch,
            options.runs,
            &supervisor,
            &workspace.root,
        )?);
    }
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

/// Generates and compiles every document with every subject.
fn measure(
    options: &Options,
    scratch: &std::path::Path,
    supervisor: &Supervisor,
    results: &mut Results,
    terminal: &Terminal,
) -> Result<()> {
    for (index, document) in results.documents.iter().enumerate() {
        terminal.complaint(&format!("{}: generating\n", document.name));
        let path = document.write(&scratch.join("documents"))?;
        let crates: Vec<PathBuf> = results
            .subjects
            .iter()
            .map(|subject| {
                scratch
                    .join("crates")
                    .join(subject.name)
                    .join(&document.name)
            })
            .collect();
        let mut samples = vec![Vec::new(); crates.len()];
        for _ in 0..options.runs {
            for ((subject, folder), samples) in
                results.subjects.iter().zip(&crates).zip(&mut samples)
            {
                samples.push(generate::once(supervisor, subject, &path, folder)?);
            }
        }
        for (number, (subject, folder)) in results.subjects.iter().zip(&crates).enumerate() {
            let Some(generation) = samples.get(number).and_then(|taken| Generation::of(taken))
            else {
                bail!("nothing was measured");
            };
            let compiled = if document.is_compiled && !options.no_compile {
                terminal.complaint(&format!(
                    "{}: compiling ({})\n",
                    document.name, subject.name
                ));
                let target = scratch.join("target").join(subject.name);
                Some(Compiled::measure(
                    supervisor,
                    folder,
                    &target,
                    &subject.root,
                    document.compile_runs(options.runs),
                )?)
            } else {
                None
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

/// The middle one of several numbers.
fn median(numbers: impl Iterator<Item = f64>) -> f64 {
    let mut numbers: Vec<f64> = numbers.collect();
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied().unwrap_or(f64::NAN)
}
