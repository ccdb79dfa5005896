//! The command: see `cargo xtask round-trip --help`.

use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context as _, Result};
use clap::Parser;
use round_trip::examine::{Plan, Summary, examine};

use serde_json::{Value, json};
use xtask::corpus::roots;
use xtask::workspace::Workspace;

/// How many losses of a description are printed. The JSON file has all of them.
const SHOWN: usize = 10;

/// Decodes and encodes instances of every component schema with the generated types
///
/// Synthesizes instances of each component schema of each description below DIR. The ones that a JSON Schema validator accepts
/// are decoded into the generated type and encoded again, and must come back equal and valid. Crates are generated and compiled
/// in target/round-trip, one after the other.
///
/// Exit status: 0 nothing was lost, 1 something was, or a description could not be examined, 2 wrong usage.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask round-trip", bin_name = "cargo xtask round-trip")]
struct Options {
    /// Folders with descriptions, or descriptions
    #[arg(value_name = "DIR", required = true)]
    paths: Vec<PathBuf>,
    /// The number of distinct instances per schema
    #[arg(long, value_name = "N", default_value_t = 10)]
    instances: usize,
    /// Examine only this component schema; may be repeated
    #[arg(long, value_name = "KEY")]
    schema: Vec<String>,
    /// Write one line of JSON for each description
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
}

fn main() -> ExitCode {
    match run(&Options::parse()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Whether nothing was lost.
fn run(options: &Options) -> Result<bool> {
    let workspace = Workspace::find()?;
    let target = std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| workspace.root.join("target"), PathBuf::from);
    let plan = Plan {
        workspace,
        folder: target.join("round-trip"),
        instances: options.instances,
        schemas: options.schema.clone(),
    };
    let mut lines = options
        .json
        .as_ref()
        .map(File::create)
        .transpose()
        .context("the JSON file cannot be written")?;
    let roots = roots::find(&options.paths)?;
    let (mut good, mut schemas, mut instances) = (0, 0, 0);
    for root in &roots {
        let start = Instant::now();
        let result = examine(&plan, root);
        print(root, &result, start);
        if let Some(file) = &mut lines {
            writeln!(file, "{}", line(root, &result, start))?;
        }
        if let Ok(summary) = &result {
            schemas += summary.schemas;
            instances += summary.instances;
            good += usize::from(summary.losses.is_empty());
        }
    }
    println!(
        "{good} of {} descriptions hold: {schemas} schemas, {instances} instances",
        roots.len()
    );
    Ok(good == roots.len())
}

fn print(root: &Path, result: &Result<Summary>, start: Instant) {
    let seconds = start.elapsed().as_secs_f64();
    let name = root.display();
    let summary = match result {
        Ok(summary) => summary,
        Err(error) => {
            let text = format!("{error:#}");
            let text: Vec<&str> = text.lines().take(12).collect();
            println!(
                "{name}: NOT EXAMINED in {seconds:.1} s\n    {}",
                text.join("\n    ")
            );
            return;
        }
    };
    let word = if summary.losses.is_empty() {
        "ok".to_owned()
    } else {
        format!("{} LOSSES", summary.losses.len())
    };
    println!(
        "{name}: {word}, {} schemas, {} instances in {seconds:.1} s",
        summary.schemas, summary.instances
    );
    for (schema, count, why) in &summary.few {
        println!("    few: `{schema}` has {count}: {}", short(why));
    }
    for loss in summary.losses.iter().take(SHOWN) {
        println!(
            "    `{}` {}\n        {}",
            loss.schema,
            short(&loss.message),
            short(&loss.instance.to_string())
        );
    }
}

fn short(text: &str) -> String {
    const LONGEST: usize = 300;
    let begin: String = text.chars().take(LONGEST).collect();
    if begin.len() < text.len() {
        begin + "…"
    } else {
        begin
    }
}

fn line(root: &Path, result: &Result<Summary>, start: Instant) -> Value {
    let file = root.to_string_lossy();
    let mut line = match result {
        Ok(summary) => summary.json(&file),
        Err(error) => {
            json!({"file": file, "status": "not examined", "message": format!("{error:#}")})
        }
    };
    line["ms"] = u64::try_from(start.elapsed().as_millis())
        .unwrap_or(u64::MAX)
        .into();
    line
}
