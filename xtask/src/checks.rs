//! `cargo xtask test`: everything that must hold before a change goes in, one check after the other. CI runs the same.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};
use clap::{Args, ValueEnum};

use crate::cargo::{self, Package};
use crate::codegen;
use crate::disk::folder::files_below;
use crate::disk::ledger::Ledger;
use crate::disk::path::CratePath;
use crate::terminal::Terminal;
use crate::verdict::Verdict;
use crate::workspace::Workspace;

/// Runs everything that CI checks
///
/// Runs every check even if one fails, prints how long each took, and sums up.
///
/// Exit status: 0 all passed, 1 some failed, 2 wrong usage.
#[derive(Debug, Args)]
pub struct Options {
    /// Checks to run [default: all of them]
    #[arg(value_name = "CHECK")]
    pub checks: Vec<Check>,
}

/// A check of the workspace, the quick ones first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Check {
    /// Handwritten code is formatted
    Fmt,
    /// `codegen --check --strict` finds no difference and skips nothing
    Codegen,
    /// clippy has no warning about any target
    Clippy,
    /// clippy has no warning about the clients with all features off
    NoFeatures,
    /// Tests and doctests pass
    Test,
    /// rustdoc has no warning
    Doc,
    /// deny.toml allows all dependencies (if cargo-deny is installed)
    Deny,
}

/// The edition of handwritten files in `generated/`.
const EDITION: &str = "2024";

/// The result of a check.
enum Outcome {
    Passed,
    Failed,
    /// It cannot run here, with the reason.
    Skipped(&'static str),
}

/// Runs the checks, all of them even if some fail, and sums up.
///
/// # Errors
///
/// A check could not be started.
pub fn run(options: &Options, workspace: &Workspace, terminal: &Terminal) -> Result<Verdict> {
    let is_meant = |check: &Check| options.checks.is_empty() || options.checks.contains(check);
    let mut summary = String::new();
    let mut verdict = Verdict::Good;
    for check in Check::value_variants().iter().copied().filter(is_meant) {
        terminal.result(&format!("=== {}\n", name(check)));
        let start = Instant::now();
        let outcome = make(check, workspace, terminal)
            .with_context(|| format!("{} cannot be checked", name(check)))?;
        let line = line(check, &outcome, start.elapsed());
        terminal.result(&line);
        summary.push_str(&line);
        if let Outcome::Failed = outcome {
            verdict = Verdict::Bad;
        }
    }
    terminal.result(&format!("=== summary\n{summary}"));
    Ok(verdict)
}

/// `clippy   passed  in 12.3 s`
fn line(check: Check, outcome: &Outcome, time: Duration) -> String {
    let (word, why) = match outcome {
        Outcome::Passed => ("passed", ""),
        Outcome::Failed => ("FAILED", ""),
        Outcome::Skipped(why) => ("skipped", *why),
    };
    format!(
        "{:<11} {word} in {:.1} s{}{why}\n",
        name(check),
        time.as_secs_f64(),
        if why.is_empty() { "" } else { ": " }
    )
}

/// The name of a check on the command line.
fn name(check: Check) -> String {
    check
        .to_possible_value()
        .map_or_else(String::new, |value| value.get_name().to_owned())
}

fn make(check: Check, workspace: &Workspace, terminal: &Terminal) -> Result<Outcome> {
    let cargo = |arguments: &str| {
        let mut command = cargo::command(&workspace.root);
        command.args(arguments.split(' '));
        command
    };
    match check {
        Check::Fmt => format(workspace),
        Check::Codegen => {
            let options = codegen::Options {
                apis: Vec::new(),
                check: true,
                strict: true,
                timings: false,
                quiet: false,
                json: false,
                from_file: None,
            };
            Ok(match codegen::run(&options, workspace, terminal)? {
                Verdict::Good => Outcome::Passed,
                Verdict::Bad => Outcome::Failed,
            })
        }
        Check::Clippy => succeeds(&mut cargo(
            "clippy --workspace --all-targets --all-features -- -D warnings",
        )),
        Check::NoFeatures => without_features(workspace),
        Check::Test => succeeds(&mut cargo("test --workspace --all-features --no-fail-fast")),
        Check::Doc => succeeds(
            cargo("doc --workspace --all-features --no-deps").env("RUSTDOCFLAGS", "-D warnings"),
        ),
        Check::Deny => {
            let is_installed = cargo("deny --version")
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .status()?
                .success();
            match is_installed {
                true => succeeds(&mut cargo(
                    "deny --all-features check bans licenses sources",
                )),
                false => Ok(Outcome::Skipped(
                    "cargo-deny is not installed (`cargo install cargo-deny`)",
                )),
            }
        }
    }
}

/// Lints the libraries of the generated crates with all features off: unused code shows only then.
fn without_features(workspace: &Workspace) -> Result<Outcome> {
    let generated = workspace.root.join("generated").canonicalize()?;
    let packages = cargo::packages(&workspace.root)?.into_iter();
    let clients = packages.filter(|package| package.folder.starts_with(&generated));
    let mut cargo = cargo::command(&workspace.root);
    cargo
        .args(["clippy", "--lib", "--no-default-features"])
        .args(clients.flat_map(|client| ["--package".to_owned(), client.name]))
        .args(["--", "-D", "warnings"]);
    succeeds(&mut cargo)
}

/// Checks the format of handwritten code: packages, and in generated crates the files that `codegen` does not own.
fn format(workspace: &Workspace) -> Result<Outcome> {
    let generated = workspace.root.join("generated").canonicalize()?;
    let is_generated = |package: &Package| package.folder.starts_with(&generated);
    let (generated, by_hand): (Vec<_>, Vec<_>) = cargo::packages(&workspace.root)?
        .into_iter()
        .partition(is_generated);
    let mut cargo = cargo::command(&workspace.root);
    cargo.args(["fmt", "--check"]).args(
        by_hand
            .iter()
            .flat_map(|package| ["--package", &package.name]),
    );
    let packages = succeeds(&mut cargo)?;

    let mut files = Vec::new();
    for Package { folder, .. } in generated {
        let ledger = Ledger::read(&folder)?;
        let is_ours = |name: &str| CratePath::parse(name).is_ok_and(|path| ledger.owns(&path));
        let names = files_below(&folder, "")?
            .into_iter()
            .filter(|name| name.ends_with(".rs") && !is_ours(name));
        files.extend(names.map(|name| folder.join(name)));
    }
    if files.is_empty() {
        return Ok(packages);
    }
    let mut rustfmt = Command::new("rustfmt");
    rustfmt.args(["--check", "--edition", EDITION]).args(files);
    match packages {
        Outcome::Failed => succeeds(&mut rustfmt).map(|_| Outcome::Failed),
        Outcome::Passed | Outcome::Skipped(_) => succeeds(&mut rustfmt),
    }
}

/// Runs a command, which prints for itself.
fn succeeds(command: &mut Command) -> Result<Outcome> {
    let status = command
        .status()
        .with_context(|| format!("{} cannot be run", command.get_program().display()))?;
    Ok(if status.success() {
        Outcome::Passed
    } else {
        Outcome::Failed
    })
}
