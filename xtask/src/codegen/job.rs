//! What a crate is to be made of, and where it goes.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::Result;
use generator::diagnostics::Diagnostic;
use generator::placement::Runtime;
use generator::{File, Input, Outcome};

use super::standalone;
use crate::loader::Folder;
use crate::timings::Recorder;
use crate::workspace::Workspace;

/// A crate to be made.
#[derive(Debug)]
pub struct Job {
    /// What describes it, where it can be read.
    pub input: Result<Input>,
    /// Fetches what that refers to.
    pub loader: Folder,
    /// Where it goes.
    pub destination: Destination,
    /// What was found before anything was read.
    pub findings: Vec<Diagnostic>,
}

/// Where a crate goes.
#[derive(Debug, Clone)]
pub struct Destination {
    /// What the summary calls the crate: its folder in `specs`, or the folder that was given.
    pub api: String,
    /// What messages call its folder: `generated/softr`, or the folder that was given.
    pub shown: String,
    /// Its folder.
    pub folder: PathBuf,
    /// The workspace that it is a member of: the names of members are all different.
    pub workspace: Option<PathBuf>,
}

/// A crate that was made, or the report that says why not.
pub struct Made {
    /// Where it goes.
    pub destination: Destination,
    /// What was found before anything was read.
    pub findings: Vec<Diagnostic>,
    /// What came of it.
    pub outcome: Result<Outcome>,
    /// How long it took.
    pub time: Duration,
    /// What each stage took.
    pub recorder: Recorder,
    /// How many bytes the description has.
    pub bytes: usize,
}

impl Job {
    /// Makes the crate's files. Nothing is written yet.
    #[must_use]
    pub fn make(self, workspace: &Workspace) -> Made {
        let (start, recorder) = (Instant::now(), Recorder::default());
        let bytes = match &self.input {
            Ok(input) => input.document.text.len(),
            Err(_) => 0,
        };
        let outcome = self.input.and_then(|input| {
            let mut outcome = generator::generate_observed(&input, &self.loader, &recorder);
            if input.placement.runtime == Runtime::Nested {
                outcome.files = outcome
                    .files
                    .map(|files| with_runtime(files, &outcome.package, workspace))
                    .transpose()?;
            }
            Ok(outcome)
        });
        Made {
            destination: self.destination,
            findings: self.findings,
            outcome,
            time: start.elapsed(),
            recorder,
            bytes,
        }
    }
}

/// The files of a crate and those of its own runtime. Which of them are ours is for the writer to say, who knows all of them.
fn with_runtime(files: Vec<File>, package: &str, workspace: &Workspace) -> Result<Vec<File>> {
    let own = files
        .into_iter()
        .filter(|file| file.path != crate::disk::ledger::NAME);
    Ok(own
        .chain(standalone::runtime(workspace, package)?)
        .collect())
}
