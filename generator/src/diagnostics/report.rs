//! Everything that a run reported, sorted and located.

use std::collections::BTreeMap;
use std::fmt;

use super::excerpt::Excerpt;
use super::lines::Lines;
use super::{Unresolved, render};
use crate::origins::{FileId, Origins, Position, ResolvedOrigin, SourceFile, pointer};

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// No sensible client can be generated.
    Error,
    /// One operation or one feature of it cannot be expressed; the rest is generated.
    Skipped,
    /// Harmless.
    Note,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Error => "error",
            Self::Skipped => "skipped",
            Self::Note => "note",
        })
    }
}

/// Everything a run has to say, sorted by file, then by position.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// The diagnostics.
    pub diagnostics: Vec<Diagnostic>,
}

/// One thing to say about a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
    /// Where it is.
    pub location: Location,
    /// Other locations that have to do with it, each with a label. Without a label it is where the same was found again.
    pub related: Vec<(Location, String)>,
}

/// A location in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Location {
    /// The file's path, as the caller gave it.
    pub file: String,
    /// Line and column, from one.
    pub position: Position,
    /// The JSON pointer as a URI fragment, `#/paths/~1users/get`; `#` where only line and column are known.
    pub pointer: String,
    /// What is to be seen there.
    pub excerpt: Excerpt,
}

/// How a report is drawn.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Style {
    /// Text only.
    #[default]
    Plain,
    /// With the escape sequences of a terminal.
    Colored,
}

impl Report {
    /// Whether there is an error.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// How many diagnostics have a severity.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        let has_it = |diagnostic: &&Diagnostic| diagnostic.severity == severity;
        self.diagnostics.iter().filter(has_it).count()
    }

    /// The report as text, each diagnostic followed by an empty line.
    #[must_use]
    pub fn render(&self, style: Style) -> String {
        let drawn = |it| render::diagnostic(it, style) + "\n";
        self.diagnostics.iter().map(drawn).collect()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.render(Style::Plain))
    }
}

/// Locations that a note shows which counts the others.
const SHOWN: usize = 5;

/// Looks every origin up, sorts, and drops what says the same about the same location.
pub(super) fn resolve(origins: &Origins, unresolved: Vec<Unresolved>) -> Report {
    let mut files = Files {
        origins,
        opened: BTreeMap::new(),
    };
    let located = unresolved.into_iter();
    let mut located: Vec<_> = located.map(|one| files.diagnostic(one)).collect();
    located.sort_by(|one, other| sort_key(one).cmp(&sort_key(other)));
    let diagnostics = located.into_iter().map(|(_, diagnostic)| diagnostic);
    let mut diagnostics: Vec<_> = diagnostics.collect();
    diagnostics.dedup();
    Report { diagnostics }
}

fn sort_key((file, diagnostic): &(FileId, Diagnostic)) -> (FileId, Position, Severity, &str, &str) {
    let Location {
        position, pointer, ..
    } = &diagnostic.location;
    (
        *file,
        *position,
        diagnostic.severity,
        &diagnostic.message,
        pointer,
    )
}

/// The files in which something was looked up.
struct Files<'a> {
    origins: &'a Origins,
    opened: BTreeMap<FileId, (SourceFile, Lines)>,
}

impl Files<'_> {
    /// What was reported, with the locations that are shown.
    fn diagnostic(&mut self, unresolved: Unresolved) -> (FileId, Diagnostic) {
        let all = unresolved.also_at.iter().chain([&unresolved.at]);
        let mut all: Vec<_> = all.map(|at| self.origins.resolve(*at)).collect();
        all.sort();
        all.dedup();
        let message = match all.len() {
            1 => unresolved.message,
            times => format!("{} ({times} times)", unresolved.message),
        };
        let mut shown = all.into_iter();
        let first = shown
            .next()
            .unwrap_or_else(|| self.origins.resolve(unresolved.at));
        let file = first.file;
        let location = self.location(first);
        let others = shown.take(SHOWN - 1).map(|other| (other, String::new()));
        let related = unresolved.related.into_iter();
        let related = related.map(|(at, label)| (self.origins.resolve(at), label));
        let related = others.chain(related).collect::<Vec<_>>().into_iter();
        let related = related.map(|(at, label)| (self.location(at), label));
        let diagnostic = Diagnostic {
            severity: unresolved.severity,
            message,
            help: unresolved.help,
            location,
            related: related.collect(),
        };
        (file, diagnostic)
    }

    fn location(&mut self, at: ResolvedOrigin) -> Location {
        let (source, lines) = self.opened.entry(at.file).or_insert_with(|| {
            let source = self.origins.source(at.file);
            let lines = Lines::new(&source.text);
            (source, lines)
        });
        let position = lines.position(&source.text, at.byte);
        Location {
            file: source.path.to_string(),
            position,
            pointer: pointer(&at.path),
            excerpt: Excerpt::new(&source.text, at.byte, position.column),
        }
    }
}
