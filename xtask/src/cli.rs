//! Parses the command line, runs the command and returns its exit status.

use std::process::ExitCode;

use anyhow::Result;
use clap::error::ErrorKind;
use clap::{CommandFactory as _, Parser, Subcommand};

use crate::corpus::{measured, worker};
use crate::terminal::Terminal;
use crate::verdict::Verdict;
use crate::workspace::{NotFound, Workspace};
use crate::{bench, checks, codegen, corpus, fuzz, round_trip};

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
    Codegen(codegen::Options),
    Test(checks::Options),
    Bench(bench::Options),
    Corpus(corpus::Options),
    #[command(hide = true)]
    CorpusWorker(worker::Options),
    #[command(hide = true)]
    Measured(measured::Options),
    RoundTrip(round_trip::Options),
    Fuzz(fuzz::Options),
}

/// Parses the command line and runs the command.
#[must_use]
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    match run(&cli.command) {
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

fn run(command: &Command) -> Result<Verdict> {
    let terminal = Terminal::new(false);
    match command {
        Command::Codegen(options) => {
            codegen::run(options, &Workspace::find()?, &Terminal::new(options.quiet))
        }
        Command::Test(options) => checks::run(options, &Workspace::find()?, &terminal),
        Command::Bench(options) => bench::run(options, &Workspace::find()?, &terminal),
        Command::Corpus(options) => corpus::run(options, &Workspace::find()?, &terminal),
        Command::CorpusWorker(options) => worker::run(options, &Workspace::find()?),
        Command::Measured(options) => measured::run(options),
        Command::RoundTrip(options) => round_trip::run(options, &Workspace::find()?),
        Command::Fuzz(options) => fuzz::run(options, &Workspace::find()?),
    }
}
