//! Command line -> what to do, and what came of it -> exit status.

use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{Args, CommandFactory as _, Parser, Subcommand, ValueEnum};

use crate::terminal::Terminal;
use crate::workspace::{NotFound, Workspace};
use crate::{checks, codegen, compile_cost};

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
}

/// Turns `specs/<API>` into `generated/<API>`
///
/// Reads `openapi.yaml`, `overlay.yaml` and `codegen.toml` of each API and writes the client crate: only files whose contents
/// differ, and never a file that it did not write itself. Prints one line per API.
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
    let verdict = Workspace::find().and_then(|workspace| match &cli.command {
        Command::Codegen(options) => {
            codegen::run(options, &workspace, &Terminal::new(options.quiet))
        }
        Command::Test(options) => checks::run(options, &workspace, &Terminal::new(false)),
        Command::CompileCost(options) => {
            compile_cost::run(options.schemas, options.runs, &workspace)
        }
    });
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
