//! The vendor's words as Markdown that is safe in rustdoc and in a README.
//!
//! Paragraphs, lists, tables, quotations, code, links and emphasis survive. Everything else is text: no HTML, no link that leads
//! nowhere, no code that rustdoc would run, nothing that breaks out of a comment.

mod blocks;
mod inline;
#[cfg(test)]
mod tests;
mod wrap;

pub(crate) use blocks::{lines, one_line};
pub(crate) use wrap::{fill, item};

/// How wide a line of documentation is, the comment's own sign and four columns of indentation left aside.
pub(crate) const WIDTH: usize = 72;

/// A piece of the document as code, whatever it holds.
pub(crate) fn code(text: &str) -> String {
    let text = clean(text).replace('\n', " ");
    if text.trim().is_empty() {
        // CommonMark has no empty code span.
        return "(empty)".to_owned();
    }
    let fence = "`".repeat(longest_run(&text) + 1);
    let space = match text.starts_with('`') || text.ends_with('`') {
        true => " ",
        false => "",
    };
    format!("{fence}{space}{text}{space}{fence}")
}

/// Safe Markdown as a cell of a table. What is escaped already stays so.
pub(crate) fn cell(text: &str) -> String {
    text.replace("\\|", "|").replace('|', "\\|")
}

/// The length of the longest run of backticks.
fn longest_run(text: &str) -> usize {
    let runs = text.split(|c| c != '`').map(str::len);
    runs.max().unwrap_or_default()
}

/// The text with its line ends as `\n` and its tabs as spaces, and without what rustc refuses or a reader cannot see: other control
/// characters, bidirectional ones, byte order marks.
fn clean(text: &str) -> String {
    let text = text
        .replace("\r\n", "\n")
        .replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    let is_shown = |c: &char| match c {
        '\n' => true,
        '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{feff}' => false,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => false,
        other => !other.is_control(),
    };
    text.replace('\t', "    ")
        .chars()
        .filter(is_shown)
        .collect()
}
