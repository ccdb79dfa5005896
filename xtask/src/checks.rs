//! `cargo xtask test`: everything that must hold before a change goes in, one check after the other. CI runs the same.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, io};

use anyhow::{Context as _, Result, ensure};
use clap::ValueEnum as _;

use crate::cli::{Check, Codegen, Test, Verdict};
use crate::codegen;
use crate::disk::folder::files_below;
use crate::disk::ledger::Ledger;
use crate::disk::path::CratePath;
use crate::terminal::Terminal;
use crate::workspace::Workspace;

/// The edition of what is written by hand in `generated/`.
const EDITION: &str = "2024";

/// What came of a check.
enum Outcome {
    Passed,
    Failed,
    /// It could not be made here, and why.
    Left(&'static str),
}

/// Makes the checks that are asked for, all of them whatever fails, and sums up.
///
/// # Errors
///
/// A check could not be started.
pub fn run(options: &Test, workspace: &Workspace, terminal: &Terminal) -> Result<Verdict> {
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
        Outcome::Left(why) => ("left out", *why),
    };
    format!(
        "{:<8} {word} in {:.1} s{}{why}\n",
        name(check),
        time.as_secs_f64(),
        if why.is_empty() { "" } else { ": " }
    )
}

/// What a check is called on the command line.
fn name(check: Check) -> String {
    check
        .to_possible_value()
        .map_or_else(String::new, |value| value.get_name().to_owned())
}

fn make(check: Check, workspace: &Workspace, terminal: &Terminal) -> Result<Outcome> {
    let cargo = |arguments: &str| {
        let mut command = Command::new(cargo());
        command
            .args(arguments.split(' '))
            .current_dir(&workspace.root);
        command
    };
    match check {
        Check::Fmt => format(workspace),
        Check::Codegen => {
            let options = Codegen {
                apis: Vec::new(),
                check: true,
                strict: false,
                quiet: false,
            };
            Ok(match codegen::run(&options, workspace, terminal)? {
                Verdict::Good => Outcome::Passed,
                Verdict::Bad => Outcome::Failed,
            })
        }
        Check::Clippy => succeeds(&mut cargo(
            "clippy --workspace --all-targets --all-features -- -D warnings",
        )),
        Check::Test => succeeds(&mut cargo("test --workspace --all-features")),
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
                false => Ok(Outcome::Left(
                    "cargo-deny is not installed (`cargo install cargo-deny`)",
                )),
            }
        }
    }
}

/// Checks the format of what is written by hand: packages, and in generated crates the files that `codegen` does not own.
fn format(workspace: &Workspace) -> Result<Outcome> {
    let generated = workspace.root.join("generated");
    let packages = packages(&workspace.root)?;
    let by_hand = packages
        .iter()
        .filter(|package| !package.folder.starts_with(&generated));
    let mut command = Command::new(cargo());
    command
        .current_dir(&workspace.root)
        .args(["fmt", "--check"]);
    command.args(by_hand.flat_map(|package| ["--package", &package.name]));
    let outcome = succeeds(&mut command)?;

    let mut files = Vec::new();
    for package in packages
        .iter()
        .filter(|package| package.folder.starts_with(&generated))
    {
        let ledger = Ledger::read(&package.folder)?;
        let is_by_hand = |name: &String| {
            name.ends_with(".rs") && !CratePath::parse(name).is_ok_and(|path| ledger.owns(&path))
        };
        let names = files_below(&package.folder, "")?;
        files.extend(
            names
                .iter()
                .filter(|name| is_by_hand(name))
                .map(|name| package.folder.join(name)),
        );
    }
    if files.is_empty() {
        return Ok(outcome);
    }
    let mut command = Command::new("rustfmt");
    command
        .current_dir(&workspace.root)
        .args(["--check", "--edition", EDITION])
        .args(files);
    Ok(match (outcome, succeeds(&mut command)?) {
        (Outcome::Passed, outcome) => outcome,
        (outcome, _) => outcome,
    })
}

/// A package of the workspace.
struct Package {
    name: String,
    folder: PathBuf,
}

/// The packages of the workspace, as cargo sees them.
fn packages(root: &Path) -> Result<Vec<Package>> {
    let output = Command::new(cargo())
        .current_dir(root)
        .args(["metadata", "--no-deps", "--format-version", "1"])
        .stderr(Stdio::inherit())
        .output()?;
    ensure!(output.status.success(), "cargo cannot load the workspace");
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout)?;
    let packages = metadata["packages"]
        .as_array()
        .context("cargo metadata lists no packages")?;
    let package = |package: &serde_json::Value| {
        let manifest = Path::new(package["manifest_path"].as_str()?);
        Some(Package {
            name: package["name"].as_str()?.to_owned(),
            folder: manifest.parent()?.to_owned(),
        })
    };
    packages
        .iter()
        .map(package)
        .collect::<Option<_>>()
        .context("cargo metadata describes a package in another way than it used to")
}

/// Runs a command, which prints for itself.
fn succeeds(command: &mut Command) -> Result<Outcome> {
    // What cargo said about this program is not about the one it is going to run: build scripts would take note of it.
    for (name, _) in env::vars_os().filter(|(name, _)| is_about_us(name)) {
        command.env_remove(name);
    }
    let status = command.status().map_err(|error| explain(error, command))?;
    Ok(if status.success() {
        Outcome::Passed
    } else {
        Outcome::Failed
    })
}

fn explain(error: io::Error, command: &Command) -> anyhow::Error {
    anyhow::Error::new(error).context(format!("{} cannot be run", command.get_program().display()))
}

fn is_about_us(name: &OsString) -> bool {
    let name = name.to_string_lossy();
    name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_")
}

/// The cargo that runs this program, or else the one that is found.
fn cargo() -> OsString {
    env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}
