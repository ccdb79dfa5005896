//! The sink of everything there is to say about a run, and the table of origins.
//!
//! Every stage takes `cx: &Diagnostics` first, reports into it and goes on: one run reports every independent problem.

mod excerpt;
mod lines;
mod render;
mod report;

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::ir::{Skipped, SkippedKind};
use crate::origins::{Origin, Origins};
pub use excerpt::Excerpt;
pub use report::{Diagnostic, Location, Report, Severity, Style};

/// Collects diagnostics. Shared between threads: the order in which they come plays no part in the report.
#[derive(Debug, Default)]
pub struct Diagnostics {
    origins: Origins,
    collected: Mutex<Collected>,
}

/// What was reported so far.
#[derive(Debug, Default)]
struct Collected {
    diagnostics: Vec<Unresolved>,
    /// The diagnostic that [`Diagnostics::counted`] adds to, by its message.
    repeated: HashMap<String, usize>,
    skips: Vec<Skipped>,
}

/// A diagnostic as it was reported, its origins not looked up yet.
#[derive(Debug, Clone)]
struct Unresolved {
    severity: Severity,
    at: Origin,
    /// The other locations of a diagnostic that is counted rather than repeated.
    also_at: Vec<Origin>,
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
        self.skip(SkippedKind::Feature, at, what, why)
    }

    /// One operation cannot be expressed; `name` is its `operationId`, or its method and path.
    pub fn skipped_operation(&self, at: Origin, name: &str, why: &str) -> Reported<'_> {
        let what = format!("operation `{name}`");
        self.skip(SkippedKind::Operation, at, &what, why)
    }

    /// A schema says more about its values than a type of ours can, so that any JSON is taken.
    pub fn untyped(&self, at: Origin, why: &str) -> Reported<'_> {
        let why = format!("{why}; any JSON is taken");
        self.skip(SkippedKind::Type, at, "the type of this schema", &why)
    }

    fn skip(&self, kind: SkippedKind, at: Origin, what: &str, why: &str) -> Reported<'_> {
        self.lock().skips.push(Skipped {
            origin: at,
            kind,
            what: what.to_owned(),
            why: why.to_owned(),
        });
        self.report(Severity::Skipped, at, format!("{what} is left out: {why}"))
    }

    /// Something harmless that the generated types cannot carry.
    pub fn note(&self, at: Origin, message: impl Into<String>) -> Reported<'_> {
        self.report(Severity::Note, at, message.into())
    }

    /// A [`note`](Self::note) about something that a document may repeat by the hundred: all notes with this message become
    /// one, which says how many there are and shows the first five locations.
    ///
    /// ```text
    /// note: `xml` is ignored: clients send and read JSON (212 times)
    /// ```
    pub fn counted(&self, at: Origin, message: &str) -> Reported<'_> {
        let mut collected = self.lock();
        let known = collected.repeated.get(message).copied();
        let index = known.unwrap_or_else(|| {
            let index = collected.add(Severity::Note, at, message.to_owned());
            collected.repeated.insert(message.to_owned(), index);
            index
        });
        if let (Some(_), Some(diagnostic)) = (known, collected.diagnostics.get_mut(index)) {
            diagnostic.also_at.push(at);
        }
        Reported { cx: self, index }
    }

    /// What was left out so far, each thing once, in the order of the document.
    pub fn skips(&self) -> Vec<Skipped> {
        let mut sorted = self.lock().skips.clone();
        sorted.sort_by(|one, other| {
            (one.origin, &one.what, &one.why).cmp(&(other.origin, &other.what, &other.why))
        });
        sorted.dedup();
        sorted
    }

    /// Whether an error was reported.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// How many diagnostics of a severity were reported so far.
    pub fn count(&self, severity: Severity) -> usize {
        let diagnostics = &self.lock().diagnostics;
        let has_it = |diagnostic: &&Unresolved| diagnostic.severity == severity;
        diagnostics.iter().filter(has_it).count()
    }

    /// Looks every origin up and sorts by file and position.
    #[must_use]
    pub fn into_report(self) -> Report {
        let collected = self.collected.into_inner();
        let diagnostics = collected
            .unwrap_or_else(PoisonError::into_inner)
            .diagnostics;
        report::resolve(&self.origins, diagnostics)
    }

    fn report(&self, severity: Severity, at: Origin, message: String) -> Reported<'_> {
        let index = self.lock().add(severity, at, message);
        Reported { cx: self, index }
    }

    fn lock(&self) -> MutexGuard<'_, Collected> {
        let collected = self.collected.lock();
        collected.unwrap_or_else(PoisonError::into_inner)
    }
}

impl Collected {
    fn add(&mut self, severity: Severity, at: Origin, message: String) -> usize {
        self.diagnostics.push(Unresolved {
            severity,
            at,
            also_at: Vec::new(),
            message,
            help: None,
            related: Vec::new(),
        });
        self.diagnostics.len() - 1
    }
}

impl Reported<'_> {
    /// Says what to do about it.
    pub fn help(self, help: impl Into<String>) -> Self {
        self.change(|diagnostic| diagnostic.help = Some(help.into()))
    }

    /// Points at another location that has to do with it: `"first defined here"`.
    pub fn related(self, at: Origin, label: impl Into<String>) -> Self {
        self.change(|diagnostic| diagnostic.related.push((at, label.into())))
    }

    fn change(self, change: impl FnOnce(&mut Unresolved)) -> Self {
        if let Some(diagnostic) = self.cx.lock().diagnostics.get_mut(self.index) {
            change(diagnostic);
        }
        self
    }
}
