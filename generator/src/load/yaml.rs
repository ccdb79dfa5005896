//! Reading YAML.

use saphyr_parser::Event;
use serde::de::DeserializeSeed;

use super::Failure;
use super::tree::{Dialect, NodeSeed, Reading, TOO_MANY_COPIES};
use crate::diagnostics::Diagnostics;
use crate::node::Node;
use crate::origins::{Origin, Position};
use crate::positions::{START, events, position};

/// Reads a text of YAML: one document, without tags of its own.
pub(super) fn parse(cx: &Diagnostics, root: Origin, text: &str) -> Result<Node, Failure> {
    refuse(text)?;
    let reading = Reading::new(cx, Dialect::Yaml, text.len());
    let reader = serde_yaml::Deserializer::from_str(text);
    NodeSeed::root(&reading, root)
        .deserialize(reader)
        .map_err(|error| failure(text, &error))
}

/// What `serde_yaml` passes over, or takes very long to refuse, and where it stands.
fn refuse(text: &str) -> Result<(), Failure> {
    if let Some((byte, character)) = unprintable(text) {
        let message = format!(
            "YAML does not allow the character U+{:04X}",
            u32::from(character)
        );
        return Err(Failure::new(
            position(text, byte),
            message,
            Some("delete it, or write it as an escape in quotes"),
        ));
    }
    if let Some(at) = nested(text) {
        return Err(Failure::new(at, TOO_DEEP, None));
    }
    if !(has_marker(text) || has_tag(text)) {
        return Ok(());
    }
    let mut documents = 0;
    // What this parser does not take the other one may, or reports in its own words.
    for (event, at) in events(text) {
        documents += usize::from(matches!(event, Event::DocumentStart(_)));
        if documents > 1 {
            let help = "keep each document in a file of its own";
            return Err(Failure::new(
                at,
                "a second document begins here",
                Some(help),
            ));
        }
        if let Some(tag) = foreign_tag(&event) {
            let message = format!("the tag `{tag}` makes a value of no kind that JSON has");
            return Err(Failure::new(at, message, Some("delete the tag")));
        }
    }
    Ok(())
}

/// Brackets within each other on one line that are read: far more than levels, since some stand in texts.
const BRACKETS: usize = 1000;

/// What `serde_yaml` says in other words.
const TOO_DEEP: &str = "the document has more than 127 levels";

/// Whether a line may begin or end a document.
fn has_marker(text: &str) -> bool {
    let later = |marker: &str| text.match_indices(marker).any(|(at, _)| at > 0);
    later("\n---") || later("\n...")
}

/// Whether an exclamation mark stands where a tag may begin.
fn has_tag(text: &str) -> bool {
    let bytes = text.as_bytes();
    text.match_indices('!').any(|(index, _)| {
        let before = index.checked_sub(1).and_then(|before| bytes.get(before));
        before.is_none_or(|before| before.is_ascii_whitespace() || b"[{,".contains(before))
    })
}

/// Where brackets stand within each other by the thousand: YAML's parsers take minutes to get through them.
fn nested(text: &str) -> Option<Position> {
    text.split('\n').enumerate().find_map(|(line, text)| {
        let mut depth = 0_usize;
        for (column, byte) in text.bytes().enumerate() {
            match byte {
                b'[' | b'{' => depth += 1,
                b']' | b'}' => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth > BRACKETS {
                return Some(Position {
                    line: line + 1,
                    column: column + 1,
                });
            }
        }
        None
    })
}

/// A tag that is none of YAML's own for the kinds of value that JSON has.
fn foreign_tag(event: &Event<'_>) -> Option<String> {
    let (Event::Scalar(_, _, _, tag) | Event::SequenceStart(_, tag) | Event::MappingStart(_, tag)) =
        event
    else {
        return None;
    };
    let tag = tag.as_deref()?;
    let known = ["str", "int", "float", "bool", "null", "seq", "map"];
    let core = tag.handle == "tag:yaml.org,2002:";
    let name = if core {
        format!("!!{}", tag.suffix)
    } else {
        format!("{}{}", tag.handle, tag.suffix)
    };
    (!(core && known.contains(&tag.suffix.as_str()) || name == "!")).then_some(name)
}

/// The first character that YAML does not allow in a file (YAML 1.2, section 5.1).
fn unprintable(text: &str) -> Option<(usize, char)> {
    let printable = |character: char| matches!(character, '\t' | '\n' | '\r' | ' '..='~' | '\u{85}' | '\u{a0}'..='\u{fefe}' | '\u{ff00}'..='\u{fffd}' | '\u{10000}'..);
    text.char_indices()
        .find(|(_, character)| !printable(*character))
}

fn failure(text: &str, error: &serde_yaml::Error) -> Failure {
    let place = error.location().map(|at| Position {
        line: at.line().max(1),
        column: at.column().max(1),
    });
    let message = error.to_string();
    if message.contains(TOO_MANY_COPIES) || message == "repetition limit exceeded" {
        return Failure::new(
            first_alias(text),
            TOO_MANY_COPIES,
            Some("write what is meant, or use `$ref`"),
        );
    }
    let problem = message.split(" at line ").next().unwrap_or_default();
    let message = match problem {
        "recursion limit exceeded" => TOO_DEEP.to_owned(),
        _ => format!("cannot read this YAML: {}", without_place(&message)),
    };
    Failure::new(place.unwrap_or(START), message, advice(problem))
}

/// A parser's message without the place that is shown anyway; that of what it was in the middle of stays.
fn without_place(message: &str) -> String {
    let Some((problem, rest)) = message.split_once(" at line ") else {
        return message.to_owned();
    };
    match rest.split_once(", ") {
        Some((_, context)) => format!("{problem} {context}"),
        None => problem.to_owned(),
    }
}

fn advice(problem: &str) -> Option<&'static str> {
    match problem {
        "mapping values are not allowed in this context" => {
            Some("put a text that holds `: ` into quotes")
        }
        "found character that cannot start any token" => Some(
            "indent by spaces, not by tabs, and put a text that begins with `@`, `%` or a backquote into quotes",
        ),
        _ => None,
    }
}

/// Where the trouble with aliases begins.
fn first_alias(text: &str) -> Position {
    events(text)
        .find(|(event, _)| matches!(event, Event::Alias(_)))
        .map_or(START, |(_, at)| at)
}
