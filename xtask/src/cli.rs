//! Command line -> what to do, and what came of it -> exit status.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::error::ErrorKind;
use clap::{Args, CommandFactory as _, Parser, Subcommand, ValueEnum};

use crate::terminal::Terminal;
use crate::workspace::{NotFound, Workspace};
use crate::{checks, codegen, compile_cost, corpus, round_trip};

/// Generates the API clients of this workspace, and checks the workspace.
#[derive(Debug, Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    disable_help_subcommand = true
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Codegen(Codegen),
    Test(Test),
    CompileCost(CompileCost),
    Corpus(Corpus),
    #[command(hide = true)]
    CorpusWorker(CorpusWorker),
    #[command(hide = true)]
    Measured(Measured),
    RoundTrip(RoundTrip),
}

/// Turns `specs/<API>` into `generated/<API>`
///
/// Reads `openapi.yaml`, `overlay.yaml` and `codegen.toml` of each API and writes the client crate: only files whose contents
/// differ, and never a file that it did not write itself. Prints one line per API.
///
/// With --spec and --out, turns any one description into a crate in any folder, with the runtime of this workspace by path, or
/// with a runtime of its own (--standalone).
///
/// With --json, every line is an object with a `kind`. A `diagnostic` has api, severity (error, skipped, note), message, help,
/// file, line, column, pointer and related (a list of message, file, line, column, pointer); an `api`, the last line of each,
/// has api, package, status (written, unchanged, stale, removed, failed), message, operations, types, skipped,
/// files (written, unchanged, removed) and milliseconds. What is not known is null.
///
/// Exit status: 0 done, 1 errors or drift (or skips with --strict), 2 wrong usage.
#[derive(Debug, Args)]
pub struct Codegen {
    /// The folders of specs/ to read; all of them if none is named
    #[arg(value_name = "API")]
    pub apis: Vec<String>,
    /// Write nothing: print what differs as a unified diff, and fail if anything does
    #[arg(long)]
    pub check: bool,
    /// Fail when something in a description had to be left out
    #[arg(long)]
    pub strict: bool,
    /// Print errors and differences only
    #[arg(long, short)]
    pub quiet: bool,
    /// Print one line of JSON per API and per diagnostic, and nothing else, on the standard output
    #[arg(long)]
    pub json: bool,
    /// One description from anywhere, instead of those in specs/
    #[command(flatten)]
    pub from_file: Option<FromFile>,
}

/// One description from anywhere. Paths are those of the folder in which the command is called.
#[derive(Debug, Args)]
#[command(next_help_heading = "One description from anywhere")]
#[group(conflicts_with = "apis", multiple = true)]
pub struct FromFile {
    /// The description: OpenAPI, YAML or JSON
    #[arg(long, value_name = "FILE", required = false, requires = "out")]
    pub spec: PathBuf,
    /// The folder of the crate, which is made if it is not there
    #[arg(long, value_name = "DIR", required = false, requires = "spec")]
    pub out: PathBuf,
    /// The package's name; without one, the configuration says it, or else the description's title
    #[arg(long, requires = "spec", value_parser = package_name)]
    pub name: Option<String>,
    /// Corrections of the description: an OpenAPI Overlay
    #[arg(long, value_name = "FILE", requires = "spec")]
    pub overlay: Option<PathBuf>,
    /// Configuration: what `codegen.toml` is to specs/
    #[arg(long, value_name = "FILE", requires = "spec")]
    pub config: Option<PathBuf>,
    /// Give the crate a runtime of its own, in DIR/runtime, so that the folder can be moved, vendored or published alone
    #[arg(long, requires = "spec")]
    pub standalone: bool,
}

/// A name that cargo takes for a package.
fn package_name(name: &str) -> Result<String, String> {
    match generator::names::package_fault(name) {
        None => Ok(name.to_owned()),
        Some(wrong) => Err(wrong.to_owned()),
    }
}

/// Checks the workspace: all that CI checks, the same way
///
/// Makes every check even if one of them fails, says how long each took, and sums up.
///
/// Exit status: 0 all passed, 1 some failed, 2 wrong usage.
#[derive(Debug, Args)]
pub struct Test {
    /// The checks to make; all of them if none is named
    #[arg(value_name = "CHECK")]
    pub checks: Vec<Check>,
}

/// Measures what a generated crate costs to compile, beside the same items with serde derived
///
/// Linux only. Takes minutes: it compiles two large crates several times, in target/compile-cost.
///
/// Exit status: 0 within the goal, 1 beyond it, 2 wrong usage.
#[derive(Debug, Args)]
pub struct CompileCost {
    /// How many object schemas the crate has
    #[arg(long, default_value_t = 1000)]
    pub schemas: usize,
    /// How many times each crate is compiled
    #[arg(long, default_value_t = 3)]
    pub runs: usize,
}

/// Generates a client of every description in some folders, and says what each of them costs
///
/// Each description is read in a process of its own, with a limit of time and of memory. Every file that is or should be a
/// description counts, JSON or YAML, but those that others refer to. What is generated goes into target/corpus and is removed
/// again. Unix only.
///
/// Exit status: 0 none failed (refused with a diagnostic is no failure), 1 some failed, 2 wrong usage.
#[derive(Debug, Args)]
pub struct Corpus {
    /// Folders with descriptions, or descriptions
    #[arg(value_name = "DIR", required = true)]
    pub folders: Vec<PathBuf>,
    /// How much is asked of each
    #[arg(long, value_enum, default_value_t = Level::Generate)]
    pub level: Level,
    /// How many descriptions are read at a time; as many as there are cores, if not said. One crate is compiled at a time
    #[arg(long, value_name = "N")]
    pub jobs: Option<usize>,
    /// Write one line of JSON per description to this file
    #[arg(long, value_name = "FILE")]
    pub json: Option<PathBuf>,
    /// Keep the crates in this folder, each beside a `.txt` with all that was said about its description
    #[arg(long, value_name = "DIR")]
    pub keep: Option<PathBuf>,
    /// How much CPU time generating one client may take, in seconds; six times as long may pass on a busy machine
    #[arg(long, value_name = "SECONDS", default_value_t = 10.0)]
    pub time: f64,
    /// How much memory generating one client may take, in MiB
    #[arg(long, value_name = "MIB", default_value_t = 1024)]
    pub memory: u64,
}

/// How much is asked of each description of a corpus.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub enum Level {
    /// A client can be generated, or a diagnostic says why not
    Generate,
    /// And it compiles without a warning
    Check,
    /// And clippy and rustdoc have nothing to say
    Clippy,
}

/// Generates one client for `corpus`: prints what came of it as JSON.
#[derive(Debug, Args)]
pub struct CorpusWorker {
    /// The description
    pub document: PathBuf,
    /// The folder of the crate, which is not there yet
    pub out: PathBuf,
}

/// Runs a program within limits for `corpus`: prints what it printed and what it took as JSON.
#[derive(Debug, Args)]
pub struct Measured {
    /// Milliseconds of CPU time; six times as many may pass
    #[arg(long)]
    pub time: u64,
    /// MiB of data; no limit if not said
    #[arg(long)]
    pub memory: Option<u64>,
    /// The program and its arguments
    #[arg(last = true, required = true)]
    pub command: Vec<OsString>,
}

/// Takes instances of every component schema through the generated types and back (`-- --help` says more)
///
/// Is a package of its own, which this builds and runs: `xtask/round-trip`.
#[derive(Debug, Args)]
pub struct RoundTrip {
    /// What the package takes: folders with descriptions, and options
    #[arg(
        value_name = "ARGUMENT",
        trailing_var_arg = true,
        allow_hyphen_values = true
    )]
    pub arguments: Vec<OsString>,
}

/// A check of the workspace, in the order in which they are made: those that are quick come first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Check {
    /// What is written by hand is formatted
    Fmt,
    /// generated/ is what codegen makes of specs/
    Codegen,
    /// clippy has nothing to say about any target
    Clippy,
    /// Tests and doctests pass
    Test,
    /// rustdoc has nothing to say
    Doc,
    /// Dependencies are what deny.toml allows, if cargo-deny is installed
    Deny,
}

/// What came of a command that could be carried out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// All is well.
    Good,
    /// There are errors, or differences; they have been printed.
    Bad,
}

impl Verdict {
    /// Good where both are.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match self {
            Self::Good => other,
            Self::Bad => Self::Bad,
        }
    }
}

/// Reads the command line and does what it says.
#[must_use]
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    let verdict = obey(&cli.command);
    match verdict {
        Ok(Verdict::Good) => ExitCode::SUCCESS,
        Ok(Verdict::Bad) => ExitCode::FAILURE,
        Err(error) => match error.downcast_ref::<NotFound>() {
            Some(wrong) => Cli::command().error(ErrorKind::InvalidValue, wrong).exit(),
            None => {
                eprintln!("error: {error:#}");
                ExitCode::FAILURE
            }
        },
    }
}

fn obey(command: &Command) -> Result<Verdict> {
    match command {
        Command::Codegen(options) => {
            codegen::run(options, &Workspace::find()?, &Terminal::new(options.quiet))
        }
        Command::Test(options) => checks::run(options, &Workspace::find()?, &Terminal::new(false)),
        Command::CompileCost(options) => {
            compile_cost::run(options.schemas, options.runs, &Workspace::find()?)
        }
        Command::Corpus(options) => {
            corpus::run(options, &Workspace::find()?, &Terminal::new(false))
        }
        Command::CorpusWorker(options) => corpus::worker::run(options, &Workspace::find()?),
        Command::Measured(options) => corpus::measured::run(options),
        Command::RoundTrip(options) => round_trip::run(&options.arguments, &Workspace::find()?),
    }
}
