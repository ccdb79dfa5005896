//! Positions in JSON: YAML's parsers take neither its surrogate pairs nor its very long keys.

use std::iter::Peekable;
use std::str::Chars;

use super::{Builder, DEPTH, Inside, Positions};
use crate::origins::Position;

/// Reads a text as far as it can be read. Commas and colons are not looked at: only where things begin matters.
pub(super) fn parse(text: &str) -> Positions {
    let mut reader = Reader {
        rest: text.chars().peekable(),
        at: super::START,
    };
    let mut builder = Builder::default();
    while builder.open.len() <= DEPTH {
        let at = reader.at;
        match reader.next() {
            Some('{') => drop(builder.open(at, Inside::Members(Vec::new()))),
            Some('[') => drop(builder.open(at, Inside::Items(Vec::new()))),
            Some('}' | ']') => builder.close(),
            Some('"') => {
                let text = reader.string();
                if builder.wants_key() {
                    builder.key(text, at);
                } else {
                    builder.leaf(at, Inside::Scalar);
                }
            }
            Some(',' | ':') => {}
            Some(space) if space.is_whitespace() => {}
            Some(_) => {
                reader.word();
                builder.leaf(at, Inside::Scalar);
            }
            None => break,
        }
    }
    builder.positions
}

struct Reader<'a> {
    rest: Peekable<Chars<'a>>,
    at: Position,
}

impl Reader<'_> {
    fn next(&mut self) -> Option<char> {
        let next = self.rest.next()?;
        if next == '\n' {
            self.at = Position {
                line: self.at.line + 1,
                column: 1,
            };
        } else {
            self.at.column += 1;
        }
        Some(next)
    }

    /// The rest of a number, of `true`, `false` or `null`.
    fn word(&mut self) {
        while self
            .rest
            .peek()
            .is_some_and(|next| !",:]}[{\"".contains(*next) && !next.is_whitespace())
        {
            self.next();
        }
    }

    /// The rest of a string, its escapes resolved.
    fn string(&mut self) -> String {
        let mut raw = String::from('"');
        while let Some(next) = self.next() {
            raw.push(next);
            match next {
                '"' => break,
                '\\' => raw.extend(self.next()),
                _ => {}
            }
        }
        serde_json::from_str(&raw).unwrap_or(raw)
    }
}
