//! `cargo xtask fuzz`: libFuzzer on stable Rust, by a compiler pass that rustc passes on to LLVM.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use clap::Args;

use crate::cargo;
use crate::verdict::Verdict;
use crate::workspace::{NotFound, Workspace};

/// A folder of seeds for each target, called like it.
const SEEDS: &str = "xtask/fuzz/seeds";

/// What counts the edges that an input reaches, for all of the program: `cargo-fuzz` sets the same.
const FLAGS: &[&str] = &[
    "--cfg=libfuzzer",
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
];

/// Seconds that a single input may take.
const TIMEOUT: u32 = 20;

/// MiB that the program may take.
const MEMORY: u32 = 2048;

/// Fuzzes the generator and the runtime, guided by coverage
///
/// Builds the package `xtask/fuzz` in target/fuzz, which needs a C++ compiler. What is found stays there: inputs that reach
/// something new in `corpus`, those that break a promise, hang or take all memory in `found`. Make a test of each.
///
/// Exit status: 0 nothing was found, 1 something was, 2 wrong usage.
#[derive(Debug, Args)]
pub struct Options {
    /// Targets: the folders of xtask/fuzz/seeds [default: all of them]
    #[arg(value_name = "TARGET")]
    pub targets: Vec<String>,
    /// Minutes for each target
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..))]
    pub minutes: u32,
}

/// Builds the targets and runs one after the other.
///
/// # Errors
///
/// A target is not known, cargo fails, or a program cannot be run.
pub fn run(options: &Options, workspace: &Workspace) -> Result<Verdict> {
    let seeds = workspace.root.join(SEEDS);
    let targets = select(&seeds, &options.targets)?;
    let folder = workspace.root.join("target/fuzz");
    let program = build(workspace, &folder)?;
    let mut verdict = Verdict::Good;
    for target in &targets {
        let (corpus, found) = (
            folder.join("corpus").join(target),
            folder.join("found").join(target),
        );
        fs::create_dir_all(&corpus)?;
        fs::create_dir_all(&found)?;
        eprintln!("=== {target}");
        let status = Command::new(&program)
            .env("FUZZ_TARGET", target)
            .arg(format!("-artifact_prefix={}/", found.display()))
            .arg(format!(
                "-max_total_time={}",
                options.minutes.saturating_mul(60)
            ))
            .arg(format!("-timeout={TIMEOUT}"))
            .arg(format!("-rss_limit_mb={MEMORY}"))
            .args(["-max_len=16384", "-print_final_stats=1"])
            .args([&corpus, &seeds.join(target)])
            .status()
            .with_context(|| format!("{} cannot be run", program.display()))?;
        if !status.success() {
            eprintln!("{target}: {status}; see {}", found.display());
            verdict = Verdict::Bad;
        }
    }
    Ok(verdict)
}

/// The named targets; all if none is named.
fn select(seeds: &Path, names: &[String]) -> Result<Vec<String>> {
    let known = all(seeds)?;
    match names.iter().find(|name| !known.contains(name)) {
        Some(name) => Err(NotFound {
            kind: "target",
            folder: SEEDS,
            name: name.clone(),
            known,
        }
        .into()),
        None if names.is_empty() => Ok(known),
        None => Ok(names.to_vec()),
    }
}

/// The names of all targets, sorted.
fn all(seeds: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(seeds).context("the seeds cannot be read")? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

/// Compiles the program. The flags need a named machine: without one, cargo sets them for build scripts as well.
fn build(workspace: &Workspace, folder: &Path) -> Result<PathBuf> {
    let version = Command::new("rustc")
        .arg("-vV")
        .output()
        .context("rustc cannot be run")?;
    let version = String::from_utf8_lossy(&version.stdout).into_owned();
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    let host = host.context("rustc does not say what it compiles for")?;
    let status = cargo::command(&workspace.root)
        .args([
            "build",
            "--package",
            "fuzz",
            "--bin",
            "fuzz",
            "--profile",
            "fuzz",
            "--target",
            host,
        ])
        .env("CARGO_TARGET_DIR", folder)
        .env("CARGO_ENCODED_RUSTFLAGS", FLAGS.join("\u{1f}"))
        .status()
        .context("cargo cannot be run")?;
    ensure!(status.success(), "the targets do not compile");
    Ok(folder.join(host).join("fuzz/fuzz"))
}
