//! The sink of everything there is to say about a run, and the table of where things stand.
//!
//! Every stage takes `cx: &Diagnostics` first, reports into it and goes on: one run reports every independent problem.

mod excerpt;
mod render;
mod report;

use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::ir::{Skipped, SkippedKind};
use crate::node::ShapeError;
use crate::origins::{Origin, Origins};
pub use excerpt::Excerpt;
pub use report::{Diagnostic, Location, Report, Severity, Style};

/// Collects diagnostics. Shared between threads: the order in which they come plays no part in the report.
#[derive(Debug, Default)]
pub struct Diagnostics {
    origins: Origins,
    found: Mutex<Vec<Finding>>,
    skips: Mutex<Vec<Skipped>>,
}

/// A diagnostic as it was reported, its places not looked up yet.
#[derive(Debug, Clone)]
struct Finding {
    severity: Severity,
    at: Origin,
    message: String,
    help: Option<String>,
    related: Vec<(Origin, String)>,
}

/// A diagnostic that was just reported: more can be said about it.
#[derive(Debug)]
pub struct Reported<'a> {
    cx: &'a Diagnostics,
    index: usize,
}

impl Diagnostics {
    /// An empty sink.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The table that origins point into.
    pub fn origins(&self) -> &Origins {
        &self.origins
    }

    /// No sensible client can be generated. `message` says what is wrong in OpenAPI's own words.
    pub fn error(&self, at: Origin, message: impl Into<String>) -> Reported<'_> {
        self.report(Severity::Error, at, message.into())
    }

    /// One feature of the document cannot be expressed: `` what: "security scheme `mutualTLS`" ``, `why: "…"`.
    pub fn skipped(&self, at: Origin, what: &str, why: &str) -> Reported<'_> {
        let message = format!("{what} is left out: {why}");
        self.leave_out(SkippedKind::Feature, at, what, why, message)
    }

    /// One operation cannot be expressed; `name` is its `operationId`, or its method and path.
    pub fn skipped_operation(&self, at: Origin, name: &str, why: &str) -> Reported<'_> {
        let what = format!("operation `{name}`");
        let message = format!("{what} is left out: {why}");
        self.leave_out(SkippedKind::Operation, at, &what, why, message)
    }

    /// A schema says more about its values than a type of ours can, so that any JSON is taken.
    pub fn untyped(&self, at: Origin, why: &str) -> Reported<'_> {
        let (what, why) = (
            "the type of this schema",
            format!("{why}; any JSON is taken"),
        );
        let message = format!("{what} is left out: {why}");
        self.leave_out(SkippedKind::Type, at, what, &why, message)
    }

    fn leave_out(
        &self,
        kind: SkippedKind,
        origin: Origin,
        what: &str,
        why: &str,
        message: String,
    ) -> Reported<'_> {
        let skip = Skipped {
            origin,
            kind,
            what: what.to_owned(),
            why: why.to_owned(),
        };
        self.skips
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(skip);
        self.report(Severity::Skipped, origin, message)
    }

    /// Something harmless that the generated types cannot carry.
    pub fn note(&self, at: Origin, message: impl Into<String>) -> Reported<'_> {
        self.report(Severity::Note, at, message.into())
    }

    /// An error about a node that could not be read as the type that it should be.
    pub fn misshapen(&self, at: Origin, what: &str, error: &ShapeError) -> Reported<'_> {
        self.error(
            error.origin.unwrap_or(at),
            format!("{what} does not fit: {error}"),
        )
    }

    /// What was left out so far, each thing once, in the order of the document.
    pub fn skips(&self) -> Vec<Skipped> {
        let skips = self.skips.lock().unwrap_or_else(PoisonError::into_inner);
        let mut sorted = skips.clone();
        sorted.sort_by(|one, other| {
            (one.origin, &one.what, &one.why).cmp(&(other.origin, &other.what, &other.why))
        });
        sorted.dedup();
        sorted
    }

    /// Whether an error was reported.
    pub fn has_errors(&self) -> bool {
        self.lock()
            .iter()
            .any(|finding| finding.severity == Severity::Error)
    }

    /// How many diagnostics of a severity were reported so far.
    pub fn count(&self, severity: Severity) -> usize {
        self.lock()
            .iter()
            .filter(|finding| finding.severity == severity)
            .count()
    }

    /// Looks every place up and sorts by file and position.
    #[must_use]
    pub fn into_report(self) -> Report {
        let found = self
            .found
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        report::resolve(&self.origins, found)
    }

    fn report(&self, severity: Severity, at: Origin, message: String) -> Reported<'_> {
        let mut found = self.lock();
        let index = found.len();
        found.push(Finding {
            severity,
            at,
            message,
            help: None,
            related: Vec::new(),
        });
        Reported { cx: self, index }
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Finding>> {
        self.found.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Reported<'_> {
    /// Says what to do about it.
    pub fn help(self, help: impl Into<String>) -> Self {
        self.change(|finding| finding.help = Some(help.into()))
    }

    /// Points at another place that has to do with it: `"first defined here"`.
    pub fn related(self, at: Origin, label: impl Into<String>) -> Self {
        self.change(|finding| finding.related.push((at, label.into())))
    }

    fn change(self, change: impl FnOnce(&mut Finding)) -> Self {
        if let Some(finding) = self.cx.lock().get_mut(self.index) {
            change(finding);
        }
        self
    }
}
