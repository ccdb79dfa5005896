//! Reading JSON.

use serde::de::DeserializeSeed;

use super::Failure;
use super::tree::{Dialect, NodeSeed, Reading};
use crate::diagnostics::Diagnostics;
use crate::node::Node;
use crate::origins::{Origin, Position};

/// Reads a text of JSON.
pub(super) fn parse(cx: &Diagnostics, root: Origin, text: &str) -> Result<Node, Failure> {
    let reading = Reading::new(cx, Dialect::Json, text.len());
    let mut reader = serde_json::Deserializer::from_str(text);
    let read = NodeSeed::root(&reading, root).deserialize(&mut reader);
    read.and_then(|node| reader.end().map(|()| node))
        .map_err(|error| failure(text, &error))
}

fn failure(text: &str, error: &serde_json::Error) -> Failure {
    let line = text
        .split('\n')
        .nth(error.line().saturating_sub(1))
        .unwrap_or_default();
    // Serde counts bytes, up to and with the one that it could not use.
    let before = line
        .as_bytes()
        .get(..error.column().saturating_sub(1))
        .unwrap_or(line.as_bytes());
    let column = String::from_utf8_lossy(before).chars().count() + 1;
    let message = error.to_string();
    let message = message.split(" at line ").next().unwrap_or_default();
    let (message, help) = match message {
        "recursion limit exceeded" => ("the document has more than 127 levels".to_owned(), None),
        message => (
            format!("cannot read this JSON: {message}"),
            advice(line, column),
        ),
    };
    Failure::new(
        Position {
            line: error.line().max(1),
            column,
        },
        message,
        help,
    )
}

fn advice(line: &str, column: usize) -> Option<&'static str> {
    let next: String = line
        .chars()
        .skip(column.saturating_sub(1))
        .take(2)
        .collect();
    matches!(next.as_str(), "//" | "/*").then_some("JSON has no comments: delete it")
}
