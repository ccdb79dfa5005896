//! A report as text.
//!
//! ```text
//! error: `maximum` must be a number, found a string
//!   --> specs/pets/openapi.yaml:12:16
//!    |
//! 12 |       maximum: "5"
//!    |                ^
//!    = at #/components/schemas/Pet/maximum
//!    = help: write the number without quotes
//! ```

use std::fmt::Write;

use super::excerpt::neutral;
use super::{Diagnostic, Location, Severity, Style};

/// Draws one diagnostic.
pub(super) fn diagnostic(text: &mut String, diagnostic: &Diagnostic, style: Style) {
    let paint = Paint(style);
    let lines = diagnostic
        .related
        .iter()
        .map(|(location, _)| location)
        .chain([&diagnostic.location]);
    let width = lines
        .map(|location| location.position.line.to_string().len())
        .max()
        .unwrap_or(1);
    let message = paint.bold(&neutral(&diagnostic.message));
    line(
        text,
        format_args!(
            "{}{} {message}",
            paint.severity(diagnostic.severity),
            paint.bold(":")
        ),
    );
    place(text, paint, width, "-->", &diagnostic.location);
    source_line(text, paint, width, &diagnostic.location, "");
    for (location, label) in &diagnostic.related {
        place(text, paint, width, ":::", location);
        if !label.is_empty() {
            source_line(text, paint, width, location, label);
        }
    }
    let bar = paint.faint("=");
    if diagnostic.location.pointer != "#" {
        line(
            text,
            format_args!(
                "{:width$} {bar} at {}",
                "",
                neutral(&diagnostic.location.pointer)
            ),
        );
    }
    if let Some(help) = &diagnostic.help {
        line(
            text,
            format_args!("{:width$} {bar} help: {}", "", neutral(help)),
        );
    }
}

/// A file, line and column.
fn place(text: &mut String, paint: Paint, width: usize, arrow: &str, location: &Location) {
    let Location { file, position, .. } = location;
    let arrow = paint.faint(arrow);
    line(
        text,
        format_args!(
            "{:width$}{arrow} {}:{}:{}",
            "",
            neutral(file),
            position.line,
            position.column
        ),
    );
}

/// The line of the file, and a caret with a label below it.
fn source_line(text: &mut String, paint: Paint, width: usize, location: &Location, label: &str) {
    let Location {
        position, excerpt, ..
    } = location;
    if excerpt.text.is_empty() {
        return;
    }
    let bar = paint.faint("|");
    line(text, format_args!("{:width$} {bar}", ""));
    let number = paint.faint(&format!("{:width$}", position.line));
    line(text, format_args!("{number} {bar} {}", excerpt.text));
    let caret = paint.caret(&format!("^ {}", neutral(label)));
    line(
        text,
        format_args!(
            "{:width$} {bar} {:indent$}{caret}",
            "",
            "",
            indent = excerpt.caret
        ),
    );
}

/// Writes a line without spaces at its end.
fn line(text: &mut String, content: std::fmt::Arguments<'_>) {
    // Writing to a string cannot fail.
    let _ = text.write_fmt(content);
    text.truncate(text.trim_end_matches(' ').len());
    text.push('\n');
}

/// The escape sequences of a terminal, or none.
#[derive(Clone, Copy)]
struct Paint(Style);

impl Paint {
    fn severity(self, severity: Severity) -> String {
        let color = match severity {
            Severity::Error => "1;31",
            Severity::Skipped => "1;33",
            Severity::Note => "1;36",
        };
        self.with(color, &severity.to_string())
    }

    fn bold(self, text: &str) -> String {
        self.with("1", text)
    }

    fn faint(self, text: &str) -> String {
        self.with("34", text)
    }

    fn caret(self, text: &str) -> String {
        self.with("1;35", text.trim_end())
    }

    fn with(self, code: &str, text: &str) -> String {
        match self.0 {
            Style::Plain => text.to_owned(),
            Style::Colored => format!("\u{1b}[{code}m{text}\u{1b}[0m"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Source;
    use crate::diagnostics::Diagnostics;

    fn report() -> crate::diagnostics::Report {
        let cx = Diagnostics::new();
        let source = Source::new("b.yaml", "a: 1\nb: 2\n");
        let node = crate::load::parse_source(&cx, &source).expect("a document");
        let origin = |key| node.get(key).map_or(node.origin, |node| node.origin);
        cx.note(origin("b"), "second");
        cx.error(origin("b"), "worse").help("with\nhelp");
        cx.skipped(origin("a").key(), "the operation `a`", "it is too long");
        cx.note(origin("b"), "second");
        cx.into_report()
    }

    #[test]
    fn what_is_said_twice_is_shown_once_and_all_in_the_order_of_the_file() {
        let messages: Vec<_> = report()
            .diagnostics
            .into_iter()
            .map(|found| found.message)
            .collect();
        assert_eq!(
            messages,
            [
                "the operation `a` is left out: it is too long",
                "worse",
                "second"
            ]
        );
    }

    #[test]
    fn colors_are_there_only_where_they_are_asked_for() {
        let plain = report().render(Style::Plain);
        assert!(plain.contains("error: worse\n --> b.yaml:2:4\n"), "{plain}");
        assert!(plain.contains("= help: with\\u{a}help"), "{plain}");
        let colored = report().render(Style::Colored);
        assert!(!plain.contains('\u{1b}') && colored.contains("\u{1b}[1;31merror"));
    }

    #[test]
    fn what_a_document_repeats_is_counted_and_shown_five_times() {
        let cx = Diagnostics::new();
        let text = "a: {x: 1}\nb: {x: 1}\nc: {x: 1}\nd: {x: 1}\ne: {x: 1}\nf: {x: 1}\n";
        let node = crate::load::parse_source(&cx, &Source::new("a.yaml", text)).expect("an object");
        let origins: Vec<_> = ["f", "e", "d", "c", "b", "a", "a"]
            .iter()
            .filter_map(|key| Some(node.at(&[key, "x"])?.origin.key()))
            .collect();
        for at in &origins {
            cx.counted(*at, "`x` is ignored").help("delete it");
        }
        cx.counted(origins[0], "`y` is ignored");
        assert_eq!(
            cx.into_report().render(Style::Plain),
            "note: `x` is ignored (6 times)\n --> a.yaml:1:5\n  |\n1 | a: {x: 1}\n  |     ^\n\
             \x20::: a.yaml:2:5\n ::: a.yaml:3:5\n ::: a.yaml:4:5\n ::: a.yaml:5:5\n  = at #/a/x\n  = help: delete it\n\n\
             note: `y` is ignored\n --> a.yaml:6:5\n  |\n6 | f: {x: 1}\n  |     ^\n  = at #/f/x\n\n"
        );
    }
}
