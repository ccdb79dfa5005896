//! The line that a diagnostic is about, made fit to be shown.

use crate::origins::Position;

/// Characters that are shown at most: a line of minified JSON is a whole document.
const WIDTH: usize = 100;

/// A line and where in it something is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Excerpt {
    /// The line, or the part of it around the place; nothing in it acts on a terminal.
    pub text: String,
    /// How many characters of `text` stand before the place.
    pub caret: usize,
}

/// The beginnings of a file's lines, in bytes.
#[derive(Debug)]
pub(super) struct Lines(Vec<usize>);

impl Lines {
    pub(super) fn of(text: &str) -> Self {
        Self(
            [0].into_iter()
                .chain(text.match_indices('\n').map(|(end, _)| end + 1))
                .collect(),
        )
    }

    /// What is to be seen at a place of the text. A place that is not there shows nothing.
    pub(super) fn excerpt(&self, text: &str, at: Position) -> Excerpt {
        let start = self
            .0
            .get(at.line.saturating_sub(1))
            .copied()
            .unwrap_or(text.len());
        let line = text
            .get(start..)
            .and_then(|rest| rest.split('\n').next())
            .unwrap_or_default();
        let line = line
            .strip_suffix('\r')
            .unwrap_or(line)
            .trim_start_matches('\u{feff}');
        let column = at.column.saturating_sub(1);
        let skip = if column < WIDTH {
            0
        } else {
            column - WIDTH / 2
        };
        let mut rest = characters(line, skip);
        let mut excerpt = Excerpt {
            text: if skip > 0 {
                "…".to_owned()
            } else {
                String::new()
            },
            caret: 0,
        };
        for index in skip..skip + WIDTH {
            // The place may be behind the last character, where something is missing.
            if index <= column {
                excerpt.caret = excerpt.text.chars().count();
            }
            match rest.next() {
                Some('\t') => excerpt.text.push(' '),
                Some(character) => neutralize(character, &mut excerpt.text),
                None => return excerpt,
            }
        }
        if rest.next().is_some() {
            excerpt.text.push('…');
        }
        excerpt
    }
}

/// The characters of a line but for the first ones. A line of plain ASCII is not walked through.
fn characters(line: &str, skip: usize) -> std::str::Chars<'_> {
    let start = if line.is_ascii() {
        skip.min(line.len())
    } else {
        line.char_indices()
            .nth(skip)
            .map_or(line.len(), |(at, _)| at)
    };
    line.get(start..).unwrap_or_default().chars()
}

/// Text of a document as it can be shown in a line: what would move the cursor, or the text around it, is spelt out.
pub(super) fn neutral(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        neutralize(character, &mut shown);
    }
    shown
}

fn neutralize(character: char, shown: &mut String) {
    if character.is_control() || reorders(character) {
        shown.extend(character.escape_unicode());
    } else {
        shown.push(character);
    }
}

/// Whether a character changes the order in which others are shown, or ends a line, or cannot be seen.
fn reorders(character: char) -> bool {
    matches!(
        character,
        '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn excerpt(text: &str, line: usize, column: usize) -> (String, usize) {
        let found = Lines::of(text).excerpt(text, Position { line, column });
        (found.text, found.caret)
    }

    #[test]
    fn a_short_line_is_shown_as_it_is() {
        assert_eq!(excerpt("a\r\n\tb: c\n", 2, 5), (" b: c".to_owned(), 4));
        assert_eq!(excerpt("a", 1, 2), ("a".to_owned(), 1));
        assert_eq!(excerpt("a", 7, 7), (String::new(), 0));
    }

    #[test]
    fn a_long_line_is_cut_around_the_place() {
        let (text, caret) = excerpt(&format!("{}x{}", "-".repeat(500), "+".repeat(500)), 1, 501);
        assert_eq!(text.chars().nth(caret), Some('x'));
        assert_eq!(text.chars().count(), WIDTH + 2);
        assert!(text.starts_with('…') && text.ends_with('…'));
        let (text, caret) = excerpt(&format!("é{}x", "-".repeat(500)), 1, 502);
        assert_eq!(
            (text.chars().nth(caret), text.chars().count()),
            (Some('x'), 52)
        );
    }

    #[test]
    fn nothing_acts_on_a_terminal() {
        assert_eq!(
            excerpt("a\u{202e}b\u{1b}[31mc", 1, 3),
            ("a\\u{202e}b\\u{1b}[31mc".to_owned(), 9)
        );
    }
}
