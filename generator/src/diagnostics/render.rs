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

use super::excerpt::neutral;
use super::{Diagnostic, Location, Severity, Style};

/// Draws one diagnostic.
pub(super) fn diagnostic(diagnostic: &Diagnostic, style: Style) -> String {
    let related = diagnostic.related.iter();
    let lines = related.clone().map(|(location, _)| location.position.line);
    let most = lines.fold(diagnostic.location.position.line, usize::max);
    let mut page = Page {
        style,
        margin: most.to_string().len(),
        text: String::new(),
    };
    let severity = page.severity(diagnostic.severity);
    let message = page.paint("1", &neutral(&diagnostic.message));
    page.line(format!("{severity}{} {message}", page.paint("1", ":")));
    page.location("-->", &diagnostic.location);
    page.excerpt(&diagnostic.location, "");
    for (location, label) in related {
        page.location(":::", location);
        if !label.is_empty() {
            page.excerpt(location, label);
        }
    }
    if diagnostic.location.pointer != "#" {
        page.footer(&format!("at {}", diagnostic.location.pointer));
    }
    if let Some(help) = &diagnostic.help {
        page.footer(&format!("help: {help}"));
    }
    page.text
}

struct Page {
    style: Style,
    /// How wide the numbers of lines are.
    margin: usize,
    text: String,
}

impl Page {
    /// A file, line and column.
    fn location(&mut self, arrow: &str, location: &Location) {
        let arrow = self.faint(arrow);
        let file = neutral(&location.file);
        let (line, column) = (location.position.line, location.position.column);
        self.line(format!(
            "{:1$}{arrow} {file}:{line}:{column}",
            "", self.margin
        ));
    }

    /// The line of the file, and a caret with a label below it.
    fn excerpt(&mut self, location: &Location, label: &str) {
        let excerpt = &location.excerpt;
        if excerpt.text.is_empty() {
            return;
        }
        let bar = self.faint("|");
        let number = self.faint(&format!("{:1$}", location.position.line, self.margin));
        let caret = self.paint("1;35", format!("^ {}", neutral(label)).trim_end());
        self.line(format!("{:1$} {bar}", "", self.margin));
        self.line(format!("{number} {bar} {}", excerpt.text));
        let indent = " ".repeat(excerpt.caret);
        self.line(format!("{:1$} {bar} {indent}{caret}", "", self.margin));
    }

    fn footer(&mut self, text: &str) {
        let bar = self.faint("=");
        self.line(format!("{:1$} {bar} {2}", "", self.margin, neutral(text)));
    }

    /// Writes a line without spaces at its end.
    fn line(&mut self, content: String) {
        self.text += content.trim_end_matches(' ');
        self.text.push('\n');
    }

    fn severity(&self, severity: Severity) -> String {
        let color = match severity {
            Severity::Error => "1;31",
            Severity::Skipped => "1;33",
            Severity::Note => "1;36",
        };
        self.paint(color, &severity.to_string())
    }

    fn faint(&self, text: &str) -> String {
        self.paint("34", text)
    }

    /// With the escape sequences of a terminal, if they are asked for.
    fn paint(&self, code: &str, text: &str) -> String {
        match self.style {
            Style::Plain => text.to_owned(),
            Style::Colored => format!("\u{1b}[{code}m{text}\u{1b}[0m"),
        }
    }
}
