//! Compiling the crates of a corpus, one at a time, in one target folder: what they depend on is built once.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use clap::ValueEnum;
use generator::{NoLoader, Source};
use serde::Deserialize;

use super::measured::{End, Limits, Measured, Supervisor};
use super::{allowances, worker};
use crate::cargo;
use crate::workspace::Workspace;

/// How long the compiler may take for one crate.
const LIMITS: Limits = Limits {
    time: Duration::from_secs(1800),
    memory: None,
};

/// A description that needs all that generated crates depend on.
const SMALLEST: &str =
    r#"{"openapi": "3.0.3", "info": {"title": "Dependencies", "version": "1"}, "paths": {}}"#;

/// What is checked of each description of a corpus.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub enum Level {
    /// A client can be generated, or a diagnostic says why not
    Generate,
    /// And it compiles without warnings
    Check,
    /// And clippy and rustdoc have no warning
    Clippy,
}

/// Compiles crates.
#[derive(Debug)]
pub struct Compiler {
    supervisor: Supervisor,
    level: Level,
    /// The versions of dependencies: those of the workspace.
    lock: PathBuf,
    target: PathBuf,
    /// Held while cargo runs: it would wait for itself, and the time of two cannot be told apart.
    turn: Mutex<()>,
}

/// What the compiler took and printed.
#[derive(Debug, Default)]
pub struct Compiled {
    /// CPU time of `cargo check`, in milliseconds.
    pub cpu_ms: u64,
    /// The most memory that the compiler had, in KiB.
    pub rss_kb: u64,
    /// Errors and warnings, each in a line, and lints that are switched off against our rules.
    pub complaints: Vec<String>,
}

/// A line that cargo prints with `--message-format json`, as far as it matters here.
#[derive(Debug, Deserialize)]
struct Line {
    manifest_path: Option<PathBuf>,
    message: Option<Message>,
}

#[derive(Debug, Deserialize)]
struct Message {
    level: String,
    message: String,
    spans: Vec<Span>,
}

#[derive(Debug, Deserialize)]
struct Span {
    file_name: String,
    line_start: usize,
    is_primary: bool,
}

impl Compiler {
    /// A compiler that has built nothing yet: `lock` says which versions dependencies have, `target` is where all goes.
    #[must_use]
    pub fn new(supervisor: Supervisor, level: Level, lock: PathBuf, target: PathBuf) -> Self {
        let turn = Mutex::new(());
        Self {
            supervisor,
            level,
            lock,
            target,
            turn,
        }
    }

    /// Builds what generated crates depend on, `scratch` being a folder for that.
    ///
    /// # Errors
    ///
    /// That fails, or nothing can be written.
    pub(super) fn warm_up(&self, workspace: &Workspace, scratch: &Path) -> Result<()> {
        let folder = scratch.join("dependencies");
        let input = worker::input(Source::new("dependencies.json", SMALLEST), workspace);
        worker::write(&folder, &generator::generate(&input, &NoLoader))?;
        match self.compile(&folder)?.complaints.first() {
            None => Ok(()),
            Some(complaint) => bail!("a client without operations does not compile: {complaint}"),
        }
    }

    /// Compiles one crate as far as the level says.
    ///
    /// # Errors
    ///
    /// Cargo cannot be run.
    pub fn compile(&self, folder: &Path) -> Result<Compiled> {
        let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        if self.lock.exists() {
            fs::copy(&self.lock, folder.join("Cargo.lock"))?;
        }
        let check = self.cargo(folder, &["check", "--lib", "--examples"])?;
        let mut compiled = Compiled {
            cpu_ms: check.cpu_ms,
            rss_kb: check.rss_kb,
            complaints: complaints(folder, &check),
        };
        if self.level == Level::Clippy && compiled.complaints.is_empty() {
            let clippy = self.cargo(folder, &["clippy", "--lib", "--examples"])?;
            let doc = self.cargo(folder, &["doc", "--no-deps"])?;
            compiled.complaints = complaints(folder, &clippy);
            compiled.complaints.extend(complaints(folder, &doc));
        }
        compiled
            .complaints
            .extend(allowances::against_the_rules(folder)?);
        Ok(compiled)
    }

    /// Compiles the members of a workspace as far as the level says: the complaints about each.
    ///
    /// # Errors
    ///
    /// Cargo cannot be run, or fails without a word about a member.
    pub(super) fn compile_all(&self, root: &Path, members: &[&Path]) -> Result<Vec<Vec<String>>> {
        fs::copy(&self.lock, root.join("Cargo.lock"))?;
        let runs: &[&[&str]] = match self.level {
            Level::Generate | Level::Check => &[&["check", "--lib", "--examples"]],
            Level::Clippy => &[&["clippy", "--lib", "--examples"], &["doc", "--no-deps"]],
        };
        let mut all = vec![Vec::new(); members.len()];
        for arguments in runs {
            let ended = self.cargo(
                root,
                &[arguments, &["--workspace", "--keep-going"][..]].concat(),
            )?;
            for (complaints, member) in all.iter_mut().zip(members) {
                complaints.extend(messages(&member.join("Cargo.toml"), &ended));
            }
            if ended.end != End::Exit(0) && all.iter().all(Vec::is_empty) {
                bail!("cargo fails: {}", ended.stderr);
            }
        }
        for (complaints, member) in all.iter_mut().zip(members) {
            complaints.extend(allowances::against_the_rules(member)?);
        }
        Ok(all)
    }

    fn cargo(&self, folder: &Path, arguments: &[&str]) -> Result<Measured> {
        let mut cargo = cargo::command(folder);
        cargo
            .args(arguments)
            .args(["--offline", "--quiet", "--message-format", "json"])
            .env("CARGO_INCREMENTAL", "0")
            .env("CARGO_TARGET_DIR", &self.target);
        self.supervisor
            .measure(&cargo, LIMITS)
            .context("cargo cannot be run")
    }
}

/// What is wrong with a crate, each in one line.
fn complaints(folder: &Path, cargo: &Measured) -> Vec<String> {
    let mut found = messages(&folder.join("Cargo.toml"), cargo);
    if found.is_empty() && cargo.end != End::Exit(0) {
        let why = cargo.stderr.lines().filter(|line| !line.trim().is_empty());
        let why: Vec<&str> = why.take(4).map(str::trim).collect();
        found.push(format!("cargo fails: {}", why.join(" ")));
    }
    found
}

/// What cargo says about the package of a manifest.
fn messages(manifest: &Path, cargo: &Measured) -> Vec<String> {
    let lines = cargo.stdout.lines();
    let lines = lines.filter_map(|line| serde_json::from_str::<Line>(line).ok());
    let ours = lines.filter(|line| line.manifest_path.as_deref() == Some(manifest));
    // What sums the others up has no place: `aborting due to 2 previous errors`.
    ours.filter_map(|line| line.message)
        .filter_map(complaint)
        .collect()
}

fn complaint(message: Message) -> Option<String> {
    let span = message.spans.iter().find(|span| span.is_primary)?;
    let Message { level, message, .. } = &message;
    Some(format!(
        "{level} at {}:{}: {message}",
        span.file_name, span.line_start
    ))
}
