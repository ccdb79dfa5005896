//! The line that a diagnostic is about, made fit to be shown.

use unicode_width::UnicodeWidthStr;

use crate::origins::Position;

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

/// The line around a byte, of which the position is known: a line is not walked through to find either.
pub(super) fn excerpt(text: &str, byte: usize, at: Position) -> Excerpt {
    let (before, after) = text.split_at_checked(byte).unwrap_or((text, ""));
    let column = at.column.saturating_sub(1);
    let is_cut = column >= WIDTH;
    let shown_before = if is_cut { WIDTH / 2 } else { column };
    let mut shown: Vec<char> = before
        .chars()
        .rev()
        .take_while(|character| *character != '\n')
        .take(shown_before)
        .map(blank)
        .collect();
    shown.reverse();
    let mut excerpt = Excerpt {
        text: if is_cut {
            "…".to_owned()
        } else {
            String::new()
        },
        caret: 0,
    };
    shown
        .iter()
        .for_each(|character| neutralize(*character, &mut excerpt.text));
    excerpt.caret = excerpt.text.width();
    let mut rest = after
        .chars()
        .take_while(|character| *character != '\n')
        .peekable();
    for _ in shown.len()..WIDTH {
        match rest.next() {
            // The end of a line of Windows.
            Some('\r') if rest.peek().is_none() => {}
            Some(character) => neutralize(blank(character), &mut excerpt.text),
            None => return excerpt,
        }
    }
    if rest
        .next()
        .is_some_and(|next| next != '\r' || rest.peek().is_some())
    {
        excerpt.text.push('…');
    }
    excerpt
}

/// A tab would move what stands behind it.
fn blank(character: char) -> char {
    if character == '\t' { ' ' } else { character }
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
    use crate::positions::Lines;

    fn excerpt(text: &str, line: usize, column: usize) -> (String, usize) {
        let at = Position { line, column };
        let byte = Lines::new(text).byte(text, at);
        let shown = byte.map_or_else(Excerpt::default, |byte| super::excerpt(text, byte, at));
        (shown.text, shown.caret)
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

    #[test]
    fn the_caret_stands_below_what_it_means_behind_wide_and_combined_characters() {
        let column = |before: &str| before.chars().count() + 1;
        for (before, width) in [("名前: ", 6), ("a\u{301}: ", 3), ("🎉🎉", 4), ("한글 e", 6)]
        {
            let line = format!("{before}x");
            assert_eq!(excerpt(&line, 1, column(before)).1, width, "{line}");
        }
        let (text, caret) = excerpt(&format!("{}x", "字".repeat(500)), 1, 501);
        assert_eq!((text.chars().count(), caret), (52, 101));
    }
}
