//! Everything that a run reported, sorted and located.

use std::fmt;

use super::excerpt::{Excerpt, excerpt};
use super::{Finding, render};
use crate::origins::{FileId, Origins, Position, pointer};
use crate::positions::{Located, Locator};

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
        self.diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.severity == severity)
            .count()
    }

    /// The report as text, each diagnostic followed by an empty line.
    #[must_use]
    pub fn render(&self, style: Style) -> String {
        let mut text = String::new();
        for diagnostic in &self.diagnostics {
            render::diagnostic(&mut text, diagnostic, style);
            text.push('\n');
        }
        text
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
pub(super) fn resolve(origins: &Origins, findings: Vec<Finding>) -> Report {
    let mut locator = Locator::new(origins);
    let mut keyed: Vec<_> = findings
        .into_iter()
        .map(|finding| diagnostic(&mut locator, finding))
        .collect();
    keyed.sort_by(|(left_file, left), (right_file, right)| {
        let key = |diagnostic: &Diagnostic| (diagnostic.location.position, diagnostic.severity);
        (left_file, key(left), &left.message, &left.location.pointer).cmp(&(
            right_file,
            key(right),
            &right.message,
            &right.location.pointer,
        ))
    });
    let mut diagnostics: Vec<Diagnostic> = keyed
        .into_iter()
        .map(|(_, diagnostic)| diagnostic)
        .collect();
    diagnostics.dedup();
    Report { diagnostics }
}

/// What was reported, with the locations that are shown.
fn diagnostic(locator: &mut Locator<'_>, finding: Finding) -> (FileId, Diagnostic) {
    let mut located: Vec<Located> = finding
        .also_at
        .iter()
        .map(|at| locator.locate(*at))
        .collect();
    located.push(locator.locate(finding.at));
    located.sort();
    located.dedup();
    let message = match located.len() {
        1 => finding.message,
        times => format!("{} ({times} times)", finding.message),
    };
    let mut shown = located.into_iter().take(SHOWN);
    let first = shown.next().unwrap_or_else(|| locator.locate(finding.at));
    let file = first.file;
    let location = location(locator, first);
    let others: Vec<Location> = shown.map(|other| self::location(locator, other)).collect();
    let related = finding.related.into_iter().map(|(at, label)| {
        let located = locator.locate(at);
        (self::location(locator, located), label)
    });
    let diagnostic = Diagnostic {
        severity: finding.severity,
        message,
        help: finding.help,
        location,
        related: others
            .into_iter()
            .map(|other| (other, String::new()))
            .chain(related)
            .collect(),
    };
    (file, diagnostic)
}

fn location(locator: &mut Locator<'_>, located: Located) -> Location {
    let file = locator.open(located.file);
    let text = &*file.source.text;
    let byte = file.lines.byte(text, located.position);
    Location {
        file: file.source.path.to_string(),
        position: located.position,
        pointer: pointer(&located.path),
        excerpt: byte.map_or_else(Excerpt::default, |byte| {
            excerpt(text, byte, located.position)
        }),
    }
}
