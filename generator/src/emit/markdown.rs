//! The vendor's words as Markdown that is safe in rustdoc and in a README.
//!
//! Paragraphs, lists, tables, quotations, code, links and emphasis survive. Everything else is text: no HTML, no link that leads
//! nowhere, no code that rustdoc would run, nothing that breaks out of a comment.

mod blocks;
mod inline;

pub(crate) use blocks::{lines, one_line};

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
    match text.starts_with('`') || text.ends_with('`') {
        true => format!("{fence} {text} {fence}"),
        false => format!("{fence}{text}{fence}"),
    }
}

/// Safe Markdown as a cell of a table. What is escaped already stays so.
pub(crate) fn cell(text: &str) -> String {
    text.replace("\\|", "|").replace('|', "\\|")
}

/// Safe Markdown on lines of at most `width` columns, without a break inside of code.
pub(crate) fn fill(text: &str, width: usize) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut is_code = false;
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        match words.last_mut() {
            Some(last) if is_code => *last += &format!(" {word}"),
            _ => words.push(word.to_owned()),
        }
        is_code ^= word.matches('`').count() % 2 == 1;
    }
    paragraph(&words, width)
}

/// An item of a list, safe Markdown as well: its further lines hang below its first word.
pub(crate) fn item(text: &str, width: usize) -> Vec<String> {
    let marks = std::iter::once("* ").chain(std::iter::repeat("  "));
    let lines = marks.zip(fill(text, width.saturating_sub(2)));
    lines.map(|(mark, line)| format!("{mark}{line}")).collect()
}

/// Words on lines of at most `width` columns; a longer word has a line of its own.
fn paragraph(words: &[impl AsRef<str>], width: usize) -> Vec<String> {
    let (mut lines, mut column) = (Vec::<String>::new(), 0);
    for word in words.iter().map(AsRef::as_ref) {
        let columns = word.chars().count();
        if let Some(line) = lines.last_mut()
            && column + columns < width
        {
            line.push(' ');
            line.push_str(word);
            column += 1 + columns;
        } else {
            let word = begin(word);
            column = word.chars().count();
            lines.push(word);
        }
    }
    lines
}

/// A word at the beginning of a line, escaped where it would begin a list, a heading or a quotation.
fn begin(word: &str) -> String {
    let is_rule = !word.is_empty() && word.chars().all(|c| "-+=:".contains(c));
    let mark = word.trim_start_matches(|c: char| c.is_ascii_digit());
    match word.strip_suffix(mark) {
        Some(number) if !number.is_empty() && matches!(mark, "." | ")") => {
            format!("{number}\\{mark}")
        }
        _ if is_rule || word.starts_with(['#', '>']) => format!("\\{word}"),
        _ => word.to_owned(),
    }
}

/// The length of the longest run of backticks.
fn longest_run(text: &str) -> usize {
    let runs = text.split(|c| c != '`').map(str::len);
    runs.max().unwrap_or_default()
}

/// The text with its line ends as `\n` and its tabs as spaces, and without what rustc refuses or a reader cannot see: other control
/// characters, bidirectional ones, byte order marks.
pub(crate) fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\t', "    ");
    let text = text.replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    let is_shown = |c: &char| match c {
        '\n' => true,
        '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{feff}' => false,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => false,
        other => !other.is_control(),
    };
    text.chars().filter(is_shown).collect()
}
