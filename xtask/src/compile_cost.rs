//! What a generated crate costs to compile, beside the same items with serde derived: `cargo xtask compile-cost`.
//!
//! A document of 1,000 object schemas with 12 mixed properties each goes through the generator; the twin is the same crate, its
//! declarations replaced by derives. Both are compiled cold, one after the other, several times; the quickest counts.

mod document;
mod twin;

use std::path::Path;
use std::process::Command;
use std::{env, fs};

use anyhow::{Context as _, Result, bail};
use generator::{File, Input, NoLoader, Source};

use crate::cli::Verdict;
use crate::workspace::Workspace;

/// What part of derive's cost the generated crate may have.
const GOAL: f64 = 0.25;

/// Compiles both crates and prints what they cost.
///
/// # Errors
///
/// Something cannot be generated, written or compiled.
pub fn run(schemas: usize, runs: usize, workspace: &Workspace) -> Result<Verdict> {
    let folder = workspace.root.join("target/compile-cost");
    write(&folder, schemas, workspace)?;
    println!("{schemas} schemas of 12 properties, CPU seconds, the quickest of {runs} cold runs");
    let mut verdict = Verdict::Good;
    for command in ["check", "build"] {
        let mut costs = [f64::INFINITY; 2];
        for _ in 0..runs {
            for (package, cost) in ["walked", "derived"].into_iter().zip(&mut costs) {
                *cost = cost.min(cold(&folder, command, package)?);
            }
        }
        let [walked, derived] = costs;
        let ratio = walked / derived;
        println!(
            "cargo {command}: generated {walked:.1}, derived {derived:.1}, ratio {ratio:.2} (goal {GOAL})"
        );
        if ratio > GOAL {
            verdict = Verdict::Bad;
        }
    }
    Ok(verdict)
}

/// A workspace of the two crates.
fn write(folder: &Path, schemas: usize, workspace: &Workspace) -> Result<()> {
    let document = Source::new("openapi.json", document::document(schemas));
    let config = Source::new(
        "codegen.toml",
        "[package]\nname = \"walked\"\nversion = \"0.1.0\"\n",
    );
    let input = Input {
        config: Some(config),
        ..Input::new(document)
    };
    let outcome = generator::generate(&input, &NoLoader);
    let Some(files) = outcome.files else {
        bail!("the document cannot be generated: {}", outcome.report);
    };
    if folder.exists() {
        fs::remove_dir_all(folder.join("crates")).or_else(ignore_missing)?;
    }
    let runtime = workspace.root.join("generator/runtime");
    for (package, files) in [
        ("walked", files.clone()),
        ("derived", twin::derived(&files)),
    ] {
        for File { path, contents } in files {
            if path.starts_with("src/") {
                let path = folder.join("crates").join(package).join(path);
                let parent = path.parent().context("a file has a folder")?;
                fs::create_dir_all(parent)?;
                fs::write(path, contents)?;
            }
        }
        fs::write(
            folder.join("crates").join(package).join("Cargo.toml"),
            manifest(package, &runtime),
        )?;
    }
    fs::write(
        folder.join("Cargo.toml"),
        "[workspace]\nresolver = \"3\"\nmembers = [\"crates/*\"]\n",
    )?;
    fs::copy(workspace.root.join("Cargo.lock"), folder.join("Cargo.lock"))?;
    Ok(())
}

fn ignore_missing(error: std::io::Error) -> std::io::Result<()> {
    if error.kind() == std::io::ErrorKind::NotFound {
        Ok(())
    } else {
        Err(error)
    }
}

/// Both crates have the same dependencies, so that neither waits for another build of them.
fn manifest(package: &str, runtime: &Path) -> String {
    let runtime = serde_json::Value::from(runtime.to_string_lossy().into_owned());
    format!(
        "[package]\nname = \"{package}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n\
         client-runtime = {{ path = {runtime} }}\n\
         serde = {{ version = \"1\", features = [\"derive\"] }}\n\
         chrono = {{ version = \"0.4\", default-features = false, features = [\"serde\"] }}\n\
         uuid = {{ version = \"1\", default-features = false, features = [\"serde\"] }}\n"
    )
}

/// CPU seconds of compiling one package, its dependencies being there.
fn cold(folder: &Path, command: &str, package: &str) -> Result<f64> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let run = |arguments: &[&str]| -> Result<String> {
        let output = Command::new(&cargo)
            .args(arguments)
            .args(["--package", package])
            .current_dir(folder)
            .env("CARGO_INCREMENTAL", "0")
            .env("CARGO_TARGET_DIR", folder.join("target"))
            .output()?;
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        if output.status.success() {
            Ok(said)
        } else {
            bail!("cargo {} failed: {said}", arguments.join(" "))
        }
    };
    run(&[command])?;
    run(&["clean"])?;
    let before = children_seconds()?;
    let said = run(&[command])?;
    // A run that found its work done measured nothing.
    if said.contains(&format!("ing {package} v")) {
        Ok(children_seconds()? - before)
    } else {
        bail!("cargo {command} did not compile `{package}`: {said}")
    }
}

/// User and system seconds of all child processes that ended so far.
fn children_seconds() -> Result<f64> {
    let stat = fs::read_to_string("/proc/self/stat")
        .context("CPU seconds are read from /proc, which Linux has")?;
    // The name in parentheses may hold blanks; `cutime` and `cstime` are the 14th and 15th of the fields behind it.
    let (_, fields) = stat
        .rsplit_once(')')
        .context("/proc/self/stat is not as expected")?;
    let ticks = fields
        .split_whitespace()
        .skip(13)
        .take(2)
        .map(str::parse::<u32>);
    let ticks = ticks
        .sum::<Result<u32, _>>()
        .context("/proc/self/stat is not as expected")?;
    Ok(f64::from(ticks) / 100.0)
}
