//! Prints diagnostics and summaries of crates as text or as lines of JSON.

use std::time::Duration;

use generator::diagnostics::{Diagnostic, Location, Report, Severity};
use serde::Serialize;

use crate::terminal::Terminal;
use crate::timings::{self, Cost};

/// Prints diagnostics and summaries.
#[derive(Debug, Clone, Copy)]
pub struct Reporter<'a> {
    /// The output.
    pub terminal: &'a Terminal,
    /// The form of the output.
    pub form: Form,
    /// Whether nothing is written.
    pub is_check: bool,
    /// The least severe diagnostics that are printed.
    pub threshold: Severity,
}

/// The form of the output.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Text: results on standard output, diagnostics on standard error.
    Text,
    /// JSON: one object per line on standard output.
    Json,
}

/// A crate's status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Files were written or removed.
    Written,
    /// All files were up to date.
    Unchanged,
    /// Files differ: found by `--check`, or in the way and not written by `codegen`.
    Stale,
    /// Its API is gone, and the crate was removed.
    Removed,
    /// It could not be generated. Its folder is unchanged.
    Failed,
}

/// The summary of a crate.
#[derive(Debug, Serialize)]
pub struct Summary {
    /// The API's folder in `specs`, or the given folder.
    pub api: String,
    /// The package, if it is known.
    pub package: Option<String>,
    /// Its status.
    pub status: Status,
    /// Why it failed.
    pub message: Option<String>,
    /// The number of operations.
    pub operations: usize,
    /// The number of declared types.
    pub types: usize,
    /// The number of skips.
    pub skipped: usize,
    /// The number of skips that the README in its folder does not list.
    pub newly_skipped: Option<usize>,
    /// The numbers of its files by change.
    pub files: Files,
    /// How long generating took.
    pub milliseconds: u128,
}

/// How many files …
#[derive(Debug, Default, Clone, Copy, Serialize)]
pub struct Files {
    /// … were written, or would be.
    pub written: usize,
    /// … were as they should be.
    pub unchanged: usize,
    /// … were removed, or would be.
    pub removed: usize,
}

impl Summary {
    /// An empty summary.
    #[must_use]
    pub fn new(api: &str, status: Status) -> Self {
        Self {
            api: api.to_owned(),
            package: None,
            status,
            message: None,
            operations: 0,
            types: 0,
            skipped: 0,
            newly_skipped: None,
            files: Files::default(),
            milliseconds: 0,
        }
    }

    /// The summary of a crate that could not be generated.
    #[must_use]
    pub fn failed(api: &str, error: &anyhow::Error) -> Self {
        Self {
            message: Some(format!("{error:#}")),
            ..Self::new(api, Status::Failed)
        }
    }

    /// The same with the time that it took.
    #[must_use]
    pub fn after(self, time: Duration) -> Self {
        Self {
            milliseconds: time.as_millis(),
            ..self
        }
    }

    /// `pets: 1 operation, 2 types, 3 files written, 4 unchanged, 0 removed, 0 skipped, 5 ms`
    fn line(&self, is_check: bool) -> String {
        let Self {
            api,
            operations,
            types,
            skipped,
            newly_skipped,
            files,
            milliseconds,
            ..
        } = self;
        let newly = match newly_skipped {
            None | Some(0) => String::new(),
            Some(more) => format!(" ({more} more than in its README)"),
        };
        let (write, remove) = match is_check {
            true => ("to write", "to remove"),
            false => ("written", "removed"),
        };
        format!(
            "{api}: {}, {}, {} {write}, {} unchanged, {} {remove}, {skipped} skipped{newly}, {milliseconds} ms",
            count(*operations, "operation"),
            count(*types, "type"),
            count(files.written, "file"),
            files.unchanged,
            files.removed,
        )
    }
}

/// A line of JSON.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum Line<'a> {
    Diagnostic {
        api: &'a str,
        severity: &'static str,
        message: &'a str,
        help: Option<&'a str>,
        #[serde(flatten)]
        location: Located<'a>,
        related: Vec<Related<'a>>,
    },
    Stage {
        api: &'a str,
        #[serde(flatten)]
        cost: &'a Cost,
    },
    Api(&'a Summary),
}

/// A location in a file; the file alone if it is about all of it.
#[derive(Debug, Serialize)]
struct Located<'a> {
    file: &'a str,
    line: Option<usize>,
    column: Option<usize>,
    pointer: Option<&'a str>,
}

/// A related location of a diagnostic.
#[derive(Debug, Serialize)]
struct Related<'a> {
    message: &'a str,
    #[serde(flatten)]
    location: Located<'a>,
}

impl<'a> From<&'a Location> for Located<'a> {
    fn from(location: &'a Location) -> Self {
        Self {
            file: &location.file,
            line: Some(location.position.line),
            column: Some(location.position.column),
            pointer: Some(&location.pointer),
        }
    }
}

impl Reporter<'_> {
    /// Prints the diagnostics of a description.
    pub fn diagnostics(&self, api: &str, report: Report) {
        let shown = report
            .diagnostics
            .into_iter()
            .filter(|diagnostic| diagnostic.severity <= self.threshold);
        let report = Report {
            diagnostics: shown.collect(),
        };
        match self.form {
            Form::Text => self
                .terminal
                .complaint(&report.render(self.terminal.style())),
            Form::Json => report
                .diagnostics
                .iter()
                .for_each(|diagnostic| self.json(&line(api, diagnostic))),
        }
    }

    /// Says that a file of a crate's folder should not be there: `path` is its name, with the folder's before it.
    pub fn stray(&self, api: &str, path: &str) {
        let message = "codegen did not write this file, and all of src/ is codegen's";
        let help = "move or remove it";
        match self.form {
            Form::Text => self
                .terminal
                .complaint(&format!("error: {path}: {message}: {help}\n")),
            Form::Json => self.json(&Line::Diagnostic {
                api,
                severity: "error",
                message,
                help: Some(help),
                location: Located {
                    file: path,
                    line: None,
                    column: None,
                    pointer: None,
                },
                related: Vec::new(),
            }),
        }
    }

    /// Prints the differences; in JSON, only their number.
    pub fn difference(&self, diff: &str) {
        if self.form == Form::Text {
            self.terminal.result(diff);
        }
    }

    /// Prints the summary of a crate. `folder` is its name in text.
    pub fn summary(&self, folder: &str, summary: &Summary) {
        match (self.form, summary.status, &summary.message) {
            (Form::Json, ..) => self.json(&Line::Api(summary)),
            (Form::Text, Status::Failed, message) => {
                let why = message.as_deref().unwrap_or_default();
                self.terminal
                    .complaint(&format!("error: {folder}: {why}\n"));
            }
            (Form::Text, Status::Removed, _) => self.terminal.summary(&format!(
                "{0}: {1} files removed, since specs/{0} is gone",
                summary.api, summary.files.removed
            )),
            (Form::Text, Status::Written | Status::Unchanged | Status::Stale, _) => {
                self.terminal.summary(&summary.line(self.is_check));
            }
        }
    }

    /// Prints the costs of each stage, and in text also the sizes of its input and output.
    pub fn timings(&self, api: &str, costs: &[Cost], counts: &str) {
        match self.form {
            Form::Text => {
                let table = timings::table(costs);
                self.terminal.result(&format!("{table}  {counts}\n"));
            }
            Form::Json => {
                for cost in costs {
                    self.json(&Line::Stage { api, cost });
                }
            }
        }
    }

    fn json(&self, line: &Line<'_>) {
        // Plain data: it can be written.
        if let Ok(text) = serde_json::to_string(line) {
            self.terminal.result(&format!("{text}\n"));
        }
    }
}

fn line<'a>(api: &'a str, diagnostic: &'a Diagnostic) -> Line<'a> {
    let related = diagnostic.related.iter();
    Line::Diagnostic {
        api,
        severity: match diagnostic.severity {
            Severity::Error => "error",
            Severity::Skipped => "skipped",
            Severity::Note => "note",
        },
        message: &diagnostic.message,
        help: diagnostic.help.as_deref(),
        location: Located::from(&diagnostic.location),
        related: related
            .map(|(location, message)| Related {
                message,
                location: Located::from(location),
            })
            .collect(),
    }
}

/// `1 file`, `2 files`.
#[must_use]
pub fn count(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}
