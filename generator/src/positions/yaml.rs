//! Positions in YAML, from saphyr-parser's events.

use std::collections::HashMap;

use saphyr_parser::{Event, Marker, Parser};

use super::{Builder, DEPTH, Inside, Positions};
use crate::origins::Position;

/// Reads the first document of a stream, as far as it can be read.
pub(super) fn parse(text: &str) -> Positions {
    let mut builder = Builder::default();
    let mut anchors = HashMap::new();
    for event in Parser::new_from_str(text) {
        let Ok((event, span)) = event else { break };
        let at = position(&span.start);
        match event {
            Event::Scalar(text, _, anchor, _) => {
                if builder.wants_key() {
                    builder.key(text.into_owned(), at);
                } else {
                    let spot = builder.leaf(at, Inside::Scalar);
                    anchors.insert(anchor, spot);
                }
            }
            Event::Alias(anchor) => {
                let inside = anchors
                    .get(&anchor)
                    .map_or(Inside::Scalar, |spot| Inside::Alias(*spot));
                builder.leaf(at, inside);
            }
            Event::SequenceStart(anchor, _) => {
                let spot = builder.open(at, Inside::Items(Vec::new()));
                anchors.insert(anchor, spot);
            }
            Event::MappingStart(anchor, _) => {
                let spot = builder.open(at, Inside::Members(Vec::new()));
                anchors.insert(anchor, spot);
            }
            Event::SequenceEnd | Event::MappingEnd => builder.close(),
            Event::DocumentEnd => break,
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentStart(_) => {}
        }
        if builder.open.len() > DEPTH {
            break;
        }
    }
    builder.positions
}

/// Saphyr counts columns from zero.
pub(crate) fn position(marker: &Marker) -> Position {
    Position {
        line: marker.line().max(1),
        column: marker.col() + 1,
    }
}
