//! What a run has to say, sorted and with every place looked up.

use std::collections::BTreeMap;
use std::fmt;

use super::excerpt::{Excerpt, Lines};
use super::{Finding, render};
use crate::load::positions::Positions;
use crate::origins::{FileId, Origin, Origins, Position, SourceFile, pointer};

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

/// A place in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Location {
    /// The file's path, as the caller gave it.
    pub file: String,
    /// Line and column, from one.
    pub position: Position,
    /// The JSON pointer as a URI fragment, `#/paths/~1users/get`; `#` where the place was found by line and column.
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

/// Looks every place up, sorts, and drops what says the same about the same place.
pub(super) fn resolve(origins: &Origins, found: Vec<Finding>) -> Report {
    let mut places = Places {
        origins,
        files: BTreeMap::new(),
    };
    let mut keyed: Vec<_> = found
        .into_iter()
        .map(|finding| places.diagnostic(finding))
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

/// What is known of each file that somebody asked about.
struct Places<'a> {
    origins: &'a Origins,
    files: BTreeMap<FileId, Opened>,
}

/// A file that a diagnostic is about.
struct Opened {
    source: SourceFile,
    /// Parsed when the first path is looked up.
    positions: Option<Positions>,
    /// The beginning of each line, in bytes.
    lines: Lines,
}

impl Places<'_> {
    fn diagnostic(&mut self, finding: Finding) -> (FileId, Diagnostic) {
        let at = [finding.at].into_iter().chain(finding.also_at);
        let mut locations: Vec<_> = at.map(|at| self.location(at)).collect();
        locations.sort_by(|(left_file, left), (right_file, right)| {
            let key = |location: &Location| (location.position, location.pointer.clone());
            (left_file, key(left)).cmp(&(right_file, key(right)))
        });
        locations.dedup();
        let message = match locations.len() {
            1 => finding.message,
            times => format!("{} ({times} times)", finding.message),
        };
        let mut locations = locations.into_iter();
        let (file, location) = locations
            .next()
            .unwrap_or_else(|| self.location(finding.at));
        let others = locations
            .take(SHOWN - 1)
            .map(|(_, other)| (other, String::new()));
        let related = finding
            .related
            .into_iter()
            .map(|(at, label)| (self.location(at).1, label))
            .collect::<Vec<_>>();
        let diagnostic = Diagnostic {
            severity: finding.severity,
            message,
            help: finding.help,
            location,
            related: others.chain(related).collect(),
        };
        (file, diagnostic)
    }

    fn location(&mut self, at: Origin) -> (FileId, Location) {
        let place = self.origins.resolve(at);
        let opened = self.files.entry(place.file).or_insert_with(|| {
            let source = self.origins.source(place.file);
            Opened {
                lines: Lines::of(&source.text),
                positions: None,
                source,
            }
        });
        let text = &opened.source.text;
        let position = place.position.unwrap_or_else(|| {
            let positions = opened
                .positions
                .get_or_insert_with(|| Positions::parse(text));
            positions.find(&place.path, at.is_key())
        });
        let location = Location {
            file: opened.source.path.to_string(),
            position,
            pointer: pointer(&place.path),
            excerpt: opened.lines.excerpt(text, position),
        };
        (place.file, location)
    }
}
