//! The line that a diagnostic is about, made fit to be shown.

use unicode_width::UnicodeWidthStr;

/// Characters that are shown at most: a line of minified JSON is a whole document.
const WIDTH: usize = 100;

/// A line and where in it something is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Excerpt {
    /// The line, or the part of it around the position; nothing in it acts on a terminal.
    pub text: String,
    /// How many columns of a terminal `text` takes before the position.
    pub caret: usize,
}

impl Excerpt {
    /// The line around a byte, which is in this column of it: a line is not walked through to find its ends.
    pub(super) fn new(text: &str, byte: usize, column: usize) -> Self {
        let (before, after) = text.split_at_checked(byte).unwrap_or((text, ""));
        let is_cut = column > WIDTH;
        let left = if is_cut { WIDTH / 2 } else { column - 1 };
        let start = before.char_indices().rev().take(left).last();
        let before = start.map_or("", |(start, _)| before.get(start..).unwrap_or_default());
        let mut shown = if is_cut { "…" } else { "" }.to_owned() + &neutral(&blank(before));
        let caret = shown.width();
        let end = after.char_indices().nth(WIDTH - left).map(|(end, _)| end);
        let window = after.get(..end.unwrap_or(after.len())).unwrap_or_default();
        let line = window.split('\n').next().unwrap_or_default();
        let rest = after.get(line.len()..).unwrap_or_default();
        // The end of a line of Windows.
        let is_whole = rest.is_empty() || rest.starts_with('\n') || rest.starts_with("\r\n");
        let line = line.strip_suffix('\r').filter(|_| is_whole).unwrap_or(line);
        shown += &neutral(&blank(line));
        if !is_whole {
            shown.push('…');
        }
        Self { text: shown, caret }
    }
}

/// A tab would move what stands behind it.
fn blank(text: &str) -> String {
    text.replace('\t', " ")
}

/// Text of a document as it can be shown in a line: what would move the cursor, or the text around it, is spelt out.
pub(super) fn neutral(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_control() || reorders(character) {
            shown.extend(character.escape_unicode());
        } else {
            shown.push(character);
        }
    }
    shown
}

/// Whether a character changes the order in which others are shown, or ends a line, or cannot be seen.
fn reorders(character: char) -> bool {
    matches!(
        character,
        '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
    )
}
