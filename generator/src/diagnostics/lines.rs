//! Byte -> line and column, without walking through a text from its beginning each time.

use crate::origins::Position;

/// Bytes between two marks: what a lookup walks through at most.
const STRIDE: usize = 1024;

const START: Position = Position { line: 1, column: 1 };

/// The positions of some bytes of a text, one in each stretch of [`STRIDE`] bytes.
#[derive(Debug)]
pub(super) struct Lines(Vec<(usize, Position)>);

impl Lines {
    /// Goes through the text once.
    pub(super) fn new(text: &str) -> Self {
        let mut marks = vec![(0, START)];
        let mut at = START;
        for (byte, character) in text.char_indices() {
            if byte >= marks.len() * STRIDE {
                marks.push((byte, at));
            }
            at = after(at, character);
        }
        Self(marks)
    }

    /// The position of a byte of the text.
    pub(super) fn position(&self, text: &str, byte: usize) -> Position {
        let mut marks = self.0.iter().take(byte / STRIDE + 1);
        let &(start, mark) = marks
            .rfind(|(start, _)| *start <= byte)
            .unwrap_or(&(0, START));
        let rest = text.get(start..).unwrap_or_default().char_indices();
        rest.take_while(|(index, _)| start + index < byte)
            .fold(mark, |at, (_, character)| after(at, character))
    }
}

fn after(at: Position, character: char) -> Position {
    match character {
        '\n' => Position {
            line: at.line + 1,
            column: 1,
        },
        _ => Position {
            column: at.column + 1,
            ..at
        },
    }
}
