//! Position <-> byte, without walking through a text from its beginning each time.

use crate::origins::Position;

/// Bytes between two marks: what a lookup walks through at most.
const STRIDE: usize = 1024;

/// The positions of some bytes of a text, one in each stretch of [`STRIDE`] bytes.
#[derive(Debug)]
pub(crate) struct Lines(Vec<(usize, Position)>);

impl Lines {
    /// Goes through the text once.
    pub(crate) fn new(text: &str) -> Self {
        let mut marks = vec![(0, super::START)];
        let mut counter = Counter::new();
        for (byte, character) in text.char_indices() {
            if byte >= marks.len() * STRIDE {
                marks.push((byte, counter.at));
            }
            counter.pass(character);
        }
        Self(marks)
    }

    /// The byte at a position of the text: the end of the line where the line is shorter. `None` where there is no such line.
    pub(crate) fn byte(&self, text: &str, at: Position) -> Option<usize> {
        let after = self.0.partition_point(|(_, mark)| *mark <= at);
        let (start, mark) = *self.0.get(after.checked_sub(1)?)?;
        let mut counter = Counter { at: mark };
        for (index, character) in text.get(start..)?.char_indices() {
            if counter.at >= at || (counter.at.line == at.line && character == '\n') {
                return Some(start + index);
            }
            counter.pass(character);
        }
        (counter.at.line == at.line).then_some(text.len())
    }

    /// The position of a byte of the text.
    pub(crate) fn position(&self, text: &str, byte: usize) -> Position {
        let after = self.0.partition_point(|(mark, _)| *mark <= byte);
        let mark = after.checked_sub(1).and_then(|index| self.0.get(index));
        let (start, mark) = mark.copied().unwrap_or((0, super::START));
        let mut counter = Counter { at: mark };
        let between = text.get(start..byte).unwrap_or_default();
        between
            .chars()
            .for_each(|character| counter.pass(character));
        counter.at
    }
}

/// Counts lines and columns.
#[derive(Debug, Clone, Copy)]
pub(super) struct Counter {
    /// The position of the next character.
    pub(super) at: Position,
}

impl Counter {
    /// At the beginning of a text.
    pub(super) fn new() -> Self {
        Self { at: super::START }
    }

    /// Goes past a character.
    pub(super) fn pass(&mut self, character: char) {
        if character == '\n' {
            self.at.line += 1;
            self.at.column = 1;
        } else {
            self.at.column += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_and_positions_lead_to_each_other_on_lines_of_any_length() {
        let text = format!(
            "a\n\n{}ö\u{1f600}x\r\n{}",
            "é".repeat(3000),
            "b\n".repeat(2000)
        );
        let lines = Lines::new(&text);
        let mut counter = Counter::new();
        for (byte, character) in text.char_indices() {
            assert_eq!(lines.position(&text, byte), counter.at, "byte {byte}");
            assert_eq!(lines.byte(&text, counter.at), Some(byte), "byte {byte}");
            counter.pass(character);
        }
    }

    #[test]
    fn a_column_behind_the_end_of_a_line_is_its_end() {
        let lines = Lines::new("ab\ncd");
        let byte = |line, column| lines.byte("ab\ncd", Position { line, column });
        assert_eq!([byte(1, 3), byte(1, 9)], [Some(2), Some(2)]);
        assert_eq!([byte(2, 3), byte(2, 9)], [Some(5), Some(5)]);
        assert_eq!(byte(3, 1), None);
    }
}
