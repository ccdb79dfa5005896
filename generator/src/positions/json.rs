//! Positions in JSON: YAML's parsers take neither its surrogate pairs nor its very long keys.

use super::lines::Counter;
use super::tree::{Builder, Inside, Tree};

/// Reads a text as far as it can be read. Commas and colons are not looked at: only where things begin matters.
pub(super) fn parse(text: &str) -> Tree {
    let mut builder = Builder::default();
    let mut counter = Counter::new();
    let mut rest = text;
    while !builder.is_deep()
        && let Some(first) = rest.chars().next()
    {
        let at = counter.at;
        let (token, after) = rest.split_at(length(first, rest));
        match first {
            '{' => drop(builder.open(at, Inside::Members(Vec::new()))),
            '[' => drop(builder.open(at, Inside::Items(Vec::new()))),
            '}' | ']' => builder.close(),
            '"' if builder.wants_key() => match token.get(1..token.len() - 1) {
                Some(plain) if !plain.contains('\\') => builder.key(plain, at),
                _ => {
                    let read = serde_json::from_str::<String>(token);
                    builder.key(read.as_deref().unwrap_or(token), at);
                }
            },
            ',' | ':' => {}
            space if space.is_whitespace() => {}
            _ => drop(builder.leaf(at, Inside::Scalar)),
        }
        token.chars().for_each(|character| counter.pass(character));
        rest = after;
    }
    builder.finish()
}

/// The bytes of what begins a text with this character.
fn length(first: char, text: &str) -> usize {
    let end = match first {
        '"' => string(text.as_bytes()),
        '{' | '[' | '}' | ']' | ',' | ':' => Some(1),
        space if space.is_whitespace() => text.find(|next: char| !next.is_whitespace()),
        _ => text.find(|next: char| ",:]}[{\"".contains(next) || next.is_whitespace()),
    };
    end.unwrap_or(text.len())
}

/// The bytes of a string with both quotes.
fn string(text: &[u8]) -> Option<usize> {
    let mut at = 1;
    loop {
        at += text
            .get(at..)?
            .iter()
            .position(|byte| matches!(byte, b'"' | b'\\'))?;
        if text.get(at) == Some(&b'"') {
            return Some(at + 1);
        }
        at += 2;
    }
}
