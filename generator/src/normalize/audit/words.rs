//! What the audit says when a value is not what it should be, and what becomes of the value.

use super::super::tables::{Filler, Kind, Takes, Weight};
use super::{Audit, Fate};
use crate::node::{Node, Object, Origin, Value};

/// Where a value stands, in the words of the specification.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'a> {
    /// The kind of the object that has the keyword.
    pub(super) kind: Kind,
    /// The keyword.
    pub(super) key: &'a str,
    /// The keyword's value, or what is in it.
    pub(super) part: Part,
    /// What depends on it.
    pub(super) weight: Weight,
}

/// Which part of a keyword's value is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// The value itself.
    Itself,
    /// An item of the array that it is.
    Item,
    /// A member of the object that it is.
    Member,
}

impl Place<'_> {
    pub(super) fn item(self) -> Self {
        Self {
            part: Part::Item,
            ..self
        }
    }

    pub(super) fn member(self) -> Self {
        Self {
            part: Part::Member,
            ..self
        }
    }

    /// `` `email` of the Contact Object ``
    fn title(self) -> String {
        let (key, kind) = (self.key, self.kind.title());
        match self.part {
            Part::Itself => format!("`{key}` of the {kind}"),
            Part::Item => format!("an item of `{key}` of the {kind}"),
            Part::Member => format!("a member of `{key}` of the {kind}"),
        }
    }
}

impl Audit<'_> {
    /// The value is of a wrong type.
    pub(super) fn mismatch(self, node: &Node, takes: Takes, place: Place<'_>) -> Fate {
        let found = match (&takes, node.as_str()) {
            (Takes::OneOf(_), Some(text)) => format!("`{text}`"),
            _ => node.kind().to_owned(),
        };
        let message = format!("{} is {found}, not {}", place.title(), takes.title());
        self.wrong(node.origin, message, place.weight)
    }

    /// Reports something wrong by what depends on it.
    pub(super) fn wrong(self, at: Origin, message: String, weight: Weight) -> Fate {
        match weight {
            Weight::Client => {
                self.cx
                    .error(at, message)
                    .help("correct it in the document, or in an overlay");
                Fate::Keep
            }
            Weight::Documentation => {
                self.cx
                    .note(at, message)
                    .help("it is left out; only documentation depends on it");
                Fate::Remove
            }
            Weight::Validation | Weight::Unchecked => {
                self.cx
                    .note(at, message)
                    .help("it is left out; no type depends on it");
                Fate::Remove
            }
        }
    }

    /// The value is null where null means nothing: a key with nothing behind it, in YAML.
    pub(super) fn null(self, node: &mut Node, takes: Takes, place: Place<'_>) -> Fate {
        match (place.part, takes) {
            (Part::Itself, _) => {
                let message = format!("{} is null, not {}", place.title(), takes.title());
                self.cx
                    .note(node.origin.key(), message)
                    .help("it is read as if it were not there");
                Fate::Remove
            }
            (Part::Item | Part::Member, Takes::Object(Kind::Schema)) => {
                let message = format!("{} is null, not a schema", place.title());
                self.cx
                    .note(node.origin.key(), message)
                    .help("it is read as `{}`: any value");
                node.value = Value::Object(Object::new());
                Fate::Keep
            }
            (Part::Item | Part::Member, _) => self.mismatch(node, takes, place),
        }
    }

    /// A string; a number or a boolean that lost its quotes is read as the text that stands there: `1.10`.
    pub(super) fn text(self, node: &mut Node, place: Place<'_>) -> Fate {
        let written = || self.scalars.text(node.origin, &node.value);
        let text = match &node.value {
            Value::String(_) => return Fate::Keep,
            Value::Number(number) => written().unwrap_or_else(|| number.to_string()),
            Value::Boolean(value) => written().unwrap_or_else(|| value.to_string()),
            Value::Null | Value::Array(_) | Value::Object(_) => {
                return self.mismatch(node, Takes::String, place);
            }
        };
        let message = format!("{} is {}, not a string", place.title(), node.kind());
        self.cx
            .note(node.origin, message)
            .help(format!("it is read as `\"{text}\"`: put it in quotes"));
        node.value = Value::String(text);
        Fate::Keep
    }

    /// An integer from 0 up; `1.0` is one.
    pub(super) fn count(self, node: &mut Node, place: Place<'_>) -> Fate {
        if Takes::Count.fits(node, self.version) {
            return Fate::Keep;
        }
        let integral = node
            .as_number()
            .and_then(serde_json::Number::as_f64)
            .filter(|number| {
                number.fract() == 0.0 && (0.0..9_007_199_254_740_992.0).contains(number)
            });
        let Some(number) = integral else {
            return self.mismatch(node, Takes::Count, place);
        };
        // A number without a fraction and below 2^53 is printed by its digits alone.
        match number.to_string().parse::<i64>() {
            Ok(integer) => node.value = integer.into(),
            Err(_) => return self.mismatch(node, Takes::Count, place),
        }
        Fate::Keep
    }

    /// A required keyword is not there, and nothing can stand in for it.
    pub(super) fn missing(self, at: Origin, kind: Kind, key: &str, place: Place<'_>) -> Fate {
        self.wrong(
            at,
            format!("the {} has no `{key}`, which it requires", kind.title()),
            place.weight,
        )
    }

    /// A required keyword is not there; something stands in for it.
    pub(super) fn supplied(self, at: Origin, kind: Kind, key: &str, filler: Filler) {
        let filler = match filler {
            Filler::EmptyString => "\"\"",
            Filler::EmptyObject => "{}",
        };
        self.cx
            .note(
                at,
                format!("the {} has no `{key}`, which it requires", kind.title()),
            )
            .help(format!("it is read as if it said `{key}: {filler}`"));
    }
}
