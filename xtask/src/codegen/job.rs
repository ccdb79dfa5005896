//! A crate to generate: its input and its destination.

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

/// A crate to generate.
#[derive(Debug)]
pub struct Job {
    /// The input, if it could be read.
    pub input: Result<Input>,
    /// Fetches the files that the input refers to.
    pub loader: Folder,
    /// Its destination.
    pub destination: Destination,
    /// Diagnostics about the surroundings of the crate.
    pub diagnostics: Vec<Diagnostic>,
}

/// A crate's destination.
#[derive(Debug, Clone)]
pub struct Destination {
    /// The crate's name in the summary: its folder in `specs`, or the given folder.
    pub api: String,
    /// The folder's name in messages: `generated/softr`, or the given folder.
    pub shown: String,
    /// Its folder.
    pub folder: PathBuf,
    /// The workspace that it is a member of. Names of members are unique.
    pub workspace: Option<PathBuf>,
}

/// A generated crate, or the report of its errors.
pub struct Made {
    /// Its destination.
    pub destination: Destination,
    /// Diagnostics about the surroundings of the crate.
    pub diagnostics: Vec<Diagnostic>,
    /// The outcome.
    pub outcome: Result<Outcome>,
    /// How long generating took.
    pub time: Duration,
    /// The costs of each stage.
    pub recorder: Recorder,
    /// The size of the description in bytes.
    pub bytes: usize,
}

impl Job {
    /// Generates the crate's files. Writes nothing yet.
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
            diagnostics: self.diagnostics,
            outcome,
            time: start.elapsed(),
            recorder,
            bytes,
        }
    }
}

/// The files of a crate and of its own runtime. The ledger is written later, when all files are known.
fn with_runtime(files: Vec<File>, package: &str, workspace: &Workspace) -> Result<Vec<File>> {
    let own = files
        .into_iter()
        .filter(|file| file.path != crate::disk::ledger::NAME);
    Ok(own
        .chain(standalone::runtime(workspace, package)?)
        .collect())
}
