//! JSON: `serde_json` judges the text as a whole and reads its scalars; what is between them is simple then.

use serde::de::{DeserializeOwned, IgnoredAny};

use super::Failure;
use super::builder::Builder;
use crate::diagnostics::Diagnostics;
use crate::node::{Node, Object, Value};
use crate::origins::Origin;

/// Reads a text of JSON.
pub(super) fn parse(cx: &Diagnostics, file: Origin, text: &str) -> Result<Node, Failure> {
    read::<IgnoredAny>(text, 0, text.len())?;
    let mut builder = Builder::new(cx, file, text);
    let mut at = 0;
    while let Some(first) = text.as_bytes().get(at) {
        let end = at + length(*first, text.as_bytes().get(at..).unwrap_or_default());
        match first {
            b'{' => builder.open(builder.node(Object::default(), at), at)?,
            b'[' => builder.open(builder.node(Vec::new(), at), at)?,
            b'}' | b']' => {
                if let Some(node) = builder.close() {
                    builder.add(node);
                }
            }
            b',' | b':' | b' ' | b'\t' | b'\n' | b'\r' => {}
            b'"' if builder.wants_key() => builder.key(string(text, at, end)?, at),
            _ => {
                let value = match first {
                    b'"' => Value::String(string(text, at, end)?),
                    b'n' => Value::Null,
                    b't' | b'f' => Value::Boolean(*first == b't'),
                    _ => Value::Number(read(text, at, end)?),
                };
                builder.add(builder.node(value, at));
            }
        }
        at = end;
    }
    // The text was judged to hold a value.
    builder
        .root()
        .ok_or_else(|| Failure::new(0, "the file is empty"))
}

/// The bytes of the token that begins a text with this byte, or of the space before the next one.
fn length(first: u8, text: &[u8]) -> usize {
    let end = match first {
        b'{' | b'[' | b'}' | b']' | b',' | b':' => Some(1),
        b'"' => quoted(text),
        b' ' | b'\t' | b'\n' | b'\r' => text.iter().position(|byte| !byte.is_ascii_whitespace()),
        _ => text.iter().position(|byte| b",]} \t\n\r".contains(byte)),
    };
    end.unwrap_or(text.len())
}

/// The bytes of a string with both quotes.
fn quoted(text: &[u8]) -> Option<usize> {
    let mut at = 1;
    loop {
        let rest = text.get(at..)?;
        at += rest.iter().position(|byte| matches!(byte, b'"' | b'\\'))?;
        if text.get(at) == Some(&b'"') {
            return Some(at + 1);
        }
        at += 2;
    }
}

/// The string that stands between two bytes.
fn string(text: &str, at: usize, end: usize) -> Result<String, Failure> {
    match text.get(at + 1..end - 1) {
        Some(plain) if !plain.contains('\\') => Ok(plain.to_owned()),
        _ => read(text, at, end),
    }
}

/// Reads what stands between two bytes.
fn read<T: DeserializeOwned>(text: &str, at: usize, end: usize) -> Result<T, Failure> {
    let text = text.get(..end).unwrap_or(text);
    let token = text.get(at..).unwrap_or_default();
    serde_json::from_str(token).map_err(|error| {
        let lines = token
            .split_inclusive('\n')
            .take(error.line().saturating_sub(1));
        // Serde counts bytes, up to and with the one that it could not use.
        let byte = at + lines.map(str::len).sum::<usize>() + error.column().saturating_sub(1);
        let byte = (0..=byte)
            .rfind(|byte| text.is_char_boundary(*byte))
            .unwrap_or(at);
        let message = error.to_string();
        let message = message.split(" at line ").next().unwrap_or_default();
        let failure = Failure::new(byte, format!("cannot read this JSON: {message}"));
        let rest = text.get(byte..).unwrap_or_default();
        match rest.starts_with("//") || rest.starts_with("/*") {
            true => failure.help("JSON has no comments: delete it"),
            false => failure,
        }
    })
}
