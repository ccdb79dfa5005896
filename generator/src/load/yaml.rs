//! YAML 1.2 with the merge keys of 1.1: one document, without tags of its own.

use std::collections::HashMap;

use granit_parser::{ErrorKind, Event, Marker, Parser, ScalarStyle, ScanError, Span, Tag};

use super::builder::{Builder, LEVELS};
use super::{Budget, Failure, scalar};
use crate::diagnostics::Diagnostics;
use crate::node::{Node, Object, Value};
use crate::origins::{Origin, Step};

/// Reads a text of YAML.
pub(super) fn parse(cx: &Diagnostics, file: Origin, text: &str) -> Result<Node, Failure> {
    refuse_unprintable(text)?;
    let options = granit_parser::options! {
        bom_inside_document_as_content: true,
        block_scalar_eof_without_line_feed: true,
        flow_nesting_limit: LEVELS,
        block_nesting_limit: LEVELS,
    };
    let mut reader = Reader {
        cx,
        builder: Builder::new(cx, file, text),
        anchors: HashMap::new(),
        open: Vec::new(),
        first_alias: None,
        budget: Budget::of(text.len()),
    };
    let mut root = None;
    for event in Parser::new_from_str_with_options(text, options) {
        let (event, span) = event.map_err(|error| failure(&error))?;
        if root.is_some() && matches!(event, Event::DocumentStart(..)) {
            let failure = Failure::new(byte(&span.start), "a second document begins here");
            return Err(failure.help("keep each document in a file of its own"));
        }
        reader.event(event, &span)?;
        root = root.or_else(|| reader.builder.root());
    }
    root.ok_or_else(|| Failure::new(0, "the file is empty"))
}

struct Reader<'a> {
    cx: &'a Diagnostics,
    builder: Builder<'a>,
    /// What aliases stand for, by the number of the anchor.
    anchors: HashMap<usize, Node>,
    /// The anchors of the objects and arrays that are open; zero for none.
    open: Vec<usize>,
    first_alias: Option<usize>,
    /// What aliases may still add.
    budget: Budget,
}

impl Reader<'_> {
    fn event(&mut self, event: Event<'_>, span: &Span) -> Result<(), Failure> {
        let at = byte(&span.start);
        let tag = event.tag().zip(span.tag_start());
        let is_string = match tag {
            Some((tag, start)) => makes_string(tag, byte(&start))?,
            None => matches!(event, Event::Scalar(_, style, ..) if style != ScalarStyle::Plain),
        };
        match event {
            Event::Scalar(key, _, anchor, _)
                if self.builder.wants_key() && (is_string || !scalar::is_null(&key)) =>
            {
                if anchor > 0 {
                    self.anchors.insert(anchor, self.builder.node(&*key, at));
                }
                // The text of a number or a boolean as it is: `200` in a Responses Object.
                self.builder.key(key.into_owned(), at);
                Ok(())
            }
            Event::Scalar(text, _, anchor, _) if is_string => {
                self.value(text.into_owned().into(), anchor, at)
            }
            Event::Scalar(text, _, anchor, _) => self.value(scalar::plain(&text), anchor, at),
            Event::SequenceStart(_, anchor, _) => self.value(Vec::new().into(), anchor, at),
            Event::MappingStart(_, anchor, _) => self.value(Object::default().into(), anchor, at),
            Event::Alias(anchor) => self.alias(anchor, at),
            Event::SequenceEnd | Event::MappingEnd => {
                if let (Some(node), Some(anchor)) = (self.builder.close(), self.open.pop()) {
                    self.add(node, anchor);
                }
                Ok(())
            }
            // The beginning and the end of the stream and of its document.
            _ => Ok(()),
        }
    }

    fn value(&mut self, value: Value, anchor: usize, at: usize) -> Result<(), Failure> {
        let node = self.builder.node(value, at);
        if self.builder.wants_key() {
            return Err(no_key(&node, at));
        }
        if matches!(node.value, Value::Array(_) | Value::Object(_)) {
            self.open.push(anchor);
            return self.builder.open(node, at);
        }
        self.add(node, anchor);
        Ok(())
    }

    /// A value is complete.
    fn add(&mut self, mut node: Node, anchor: usize) {
        if let Some(members) = node.as_object_mut() {
            merge(self.cx, members);
        }
        if anchor > 0 {
            self.anchors.insert(anchor, node.clone());
        }
        self.builder.add(node);
    }

    fn alias(&mut self, anchor: usize, at: usize) -> Result<(), Failure> {
        self.first_alias.get_or_insert(at);
        let Some(target) = self.anchors.remove(&anchor) else {
            return Err(Failure::new(at, "an alias stands for what it is a part of"));
        };
        if self.builder.wants_key() {
            let key = target.as_str().ok_or_else(|| no_key(&target, at))?;
            self.builder.key(key.to_owned(), at);
        } else {
            let origin = self.builder.origin(at, false);
            let copy = self.copy(&target, "", origin, self.builder.levels())?;
            self.builder.add(copy);
        }
        self.anchors.insert(anchor, target);
        Ok(())
    }

    /// What an alias stands for, with origins of its own: their paths go by the alias, their offsets are those of the anchor.
    fn copy(
        &mut self,
        node: &Node,
        key: &str,
        origin: Origin,
        levels: usize,
    ) -> Result<Node, Failure> {
        if levels > LEVELS {
            return Err(Failure::too_deep(self.first_alias.unwrap_or_default()));
        }
        self.budget.spend(node, key).ok_or_else(|| {
            let message = "aliases make the document many times larger than its text";
            Failure::new(self.first_alias.unwrap_or_default(), message)
                .help("write what is meant, or use `$ref`")
        })?;
        let origins = self.cx.origins();
        let child = |step, node: &Node| origins.child(origin, step, origins.offsets(node.origin));
        let value = match &node.value {
            Value::Array(items) => {
                let mut copies = Vec::with_capacity(items.len());
                for (index, item) in items.iter().enumerate() {
                    let origin = child(Step::Index(index), item);
                    copies.push(self.copy(item, "", origin, levels + 1)?);
                }
                copies.into()
            }
            Value::Object(members) => {
                let mut copies = Object::default();
                for (key, item) in members.iter() {
                    let copy = self.copy(item, key, child(Step::Key(key), item), levels + 1)?;
                    copies.insert(key.clone(), copy);
                }
                copies.into()
            }
            scalar => scalar.clone(),
        };
        Ok(Node::new(origin, value))
    }
}

/// Replaces the merge key, `<<: *base`, by the members of another object that are not there. An array of objects: those before
/// win over those after. YAML 1.1's, and widely used.
fn merge(cx: &Diagnostics, members: &mut Object) {
    let Some(merged) = members.shift_remove("<<") else {
        return;
    };
    let bases = match merged.value {
        Value::Array(bases) => bases,
        _ => vec![merged],
    };
    for base in bases {
        let Value::Object(base) = base.value else {
            let message = format!("`<<` merges objects, found {}", base.kind());
            cx.error(base.origin, message);
            continue;
        };
        for (key, value) in *base {
            members.entry(key).or_insert(value);
        }
    }
}

/// Whether a tag makes a string. JSON has the kinds of value of YAML's core schema, and no others.
fn makes_string(tag: &Tag, at: usize) -> Result<bool, Failure> {
    let name = format!("{}{}", tag.original_handle(), tag.suffix());
    let kind = tag.core_suffix().or((name == "!").then_some("str"));
    kind.map(|kind| kind == "str").ok_or_else(|| {
        let message = format!("the tag `{name}` makes a value of no kind that JSON has");
        Failure::new(at, message).help("delete the tag")
    })
}

fn byte(mark: &Marker) -> usize {
    // There is one for every text that is in memory as a whole.
    mark.byte_offset().unwrap_or_default()
}

fn no_key(found: &Node, at: usize) -> Failure {
    Failure::new(
        at,
        format!("a key must be a string, found {}", found.kind()),
    )
}

/// What YAML does not allow in a file (YAML 1.2, section 5.1).
fn refuse_unprintable(text: &str) -> Result<(), Failure> {
    let printable = |character: char| matches!(character, '\t' | '\n' | '\r' | ' '..='~' | '\u{85}' | '\u{a0}'..='\u{fefe}' | '\u{ff00}'..='\u{fffd}' | '\u{10000}'..);
    let found = text
        .char_indices()
        .find(|(_, character)| !printable(*character));
    found.map_or(Ok(()), |(byte, character)| {
        let code = u32::from(character);
        let message = format!("YAML does not allow the character U+{code:04X}");
        Err(Failure::new(byte, message).help("delete it, or write it as an escape in quotes"))
    })
}

fn failure(error: &ScanError) -> Failure {
    let at = byte(error.marker());
    let failure = Failure::new(at, format!("cannot read this YAML: {}", error.info()));
    match error.kind() {
        ErrorKind::RecursionLimitExceeded => Failure::too_deep(at),
        ErrorKind::MappingValueNotAllowed => failure.help("put a text that holds `: ` into quotes"),
        ErrorKind::TabNotAllowed
        | ErrorKind::TabInBlockIndentation
        | ErrorKind::TabInIndentation
        | ErrorKind::TabAtBlockScalarStart => failure.help("indent by spaces, not by tabs"),
        ErrorKind::UnexpectedCharacter { .. } => {
            failure.help("put a text that begins with `@`, `%` or a backquote into quotes")
        }
        _ => failure,
    }
}
