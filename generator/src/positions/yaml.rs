//! Positions in YAML, from saphyr-parser's events.

use std::collections::HashMap;

use saphyr_parser::{Event, Parser};

use super::tree::{Builder, Inside, Tree};
use crate::origins::Position;

/// What a parser meets in a text, and where, up to its first error.
pub(crate) fn events(text: &str) -> impl Iterator<Item = (Event<'_>, Position)> {
    Parser::new_from_str(text)
        .map_while(Result::ok)
        .map(|(event, span)| {
            // Saphyr counts columns from zero.
            let (line, column) = (span.start.line().max(1), span.start.col() + 1);
            (event, Position { line, column })
        })
}

/// Reads the first document of a stream, as far as it can be read.
pub(super) fn parse(text: &str) -> Tree {
    let mut builder = Builder::default();
    let mut anchors = HashMap::new();
    for (event, at) in events(text) {
        match event {
            Event::Scalar(text, ..) if builder.wants_key() => builder.key(&text, at),
            Event::Scalar(_, _, anchor, _) => {
                anchors.insert(anchor, builder.leaf(at, Inside::Scalar));
            }
            Event::Alias(anchor) => {
                let target = anchors.get(&anchor).copied();
                builder.leaf(at, target.map_or(Inside::Scalar, Inside::Alias));
            }
            Event::SequenceStart(anchor, _) => {
                anchors.insert(anchor, builder.open(at, Inside::Items(Vec::new())));
            }
            Event::MappingStart(anchor, _) => {
                anchors.insert(anchor, builder.open(at, Inside::Members(Vec::new())));
            }
            Event::SequenceEnd | Event::MappingEnd => builder.close(),
            Event::DocumentEnd => break,
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentStart(_) => {}
        }
        if builder.is_deep() {
            break;
        }
    }
    builder.finish()
}
