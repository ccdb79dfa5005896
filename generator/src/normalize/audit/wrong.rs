//! What the audit says when a value is not what it should be, and what that means for the object that has it.

use super::super::tables::{Kind, Takes, Weight};
use super::Audit;
use crate::diagnostics::Diagnostics;
use crate::node::{Node, Object, Origin, Value};

/// `Err` where a value cannot stay as it is.
pub(super) type Judged = Result<(), Unfit>;

/// Why a value cannot stay as it is.
#[derive(Debug)]
pub(super) enum Unfit {
    /// It has been reported, and the object goes on without it.
    Reported,
    /// The object that has it cannot go without it. Nothing has been reported.
    Broken(Broken),
}

/// What breaks an object.
#[derive(Debug)]
pub(super) struct Broken {
    /// Where it is wrong.
    pub(super) at: Origin,
    /// What is wrong there.
    pub(super) why: String,
    /// What else is wrong in the same object.
    more: Vec<(Origin, String)>,
}

/// What to do about whatever is broken.
pub(super) const CORRECT: &str = "correct it in the document, or in an overlay";

impl Broken {
    /// Something that breaks an object.
    pub(super) fn new(at: Origin, why: impl Into<String>) -> Self {
        let (why, more) = (why.into(), Vec::new());
        Self { at, why, more }
    }

    /// Reports that something is left out because of this.
    pub(super) fn report_skipped(&self, cx: &Diagnostics, what: &str) {
        let reported = cx.skipped(self.at, what, &self.why).help(CORRECT);
        self.more
            .iter()
            .fold(reported, |reported, (at, why)| reported.related(*at, why));
    }

    /// Reports that nothing would be left.
    pub(super) fn report_error(&self, cx: &Diagnostics) {
        cx.error(self.at, &self.why).help(CORRECT);
        for (at, why) in &self.more {
            cx.error(*at, why).help(CORRECT);
        }
    }
}

/// Whether a value stays; collects what breaks the object that has it.
pub(super) fn keeps(value: Judged, object: &mut Judged) -> bool {
    match (value, object) {
        (Ok(()), _) => true,
        (Err(Unfit::Reported), _) => false,
        (Err(Unfit::Broken(next)), Err(Unfit::Broken(first))) => {
            first.more.push((next.at, next.why));
            first.more.extend(next.more);
            true
        }
        (broken, object) => {
            *object = broken;
            true
        }
    }
}

/// Where a value is, in the words of the specification.
#[derive(Debug, Clone, Copy)]
pub(super) struct Site<'a> {
    /// The kind of the object that has the keyword.
    pub(super) kind: Kind,
    /// The keyword.
    pub(super) key: &'a str,
    /// What is before the keyword in a message: what of its value is meant, unless it is all of it.
    pub(super) part: &'static str,
    /// The key of the value itself.
    pub(super) name: &'a str,
    /// What depends on it.
    pub(super) weight: Weight,
}

/// The part that is an item of an array.
pub(super) const ITEM: &str = "an item of ";

impl<'a> Site<'a> {
    /// All of the value of a keyword.
    pub(super) fn new(kind: Kind, key: &'a str, weight: Weight) -> Self {
        let (part, name) = ("", key);
        Self {
            kind,
            key,
            part,
            name,
            weight,
        }
    }

    pub(super) fn item(self) -> Self {
        Self { part: ITEM, ..self }
    }

    pub(super) fn member(self, name: &'a str) -> Self {
        let part = "a member of ";
        Self { part, name, ..self }
    }

    /// `` `email` of the Contact Object ``
    fn title(self) -> String {
        format!("{}`{}` of the {}", self.part, self.key, self.kind.title())
    }
}

impl Audit<'_> {
    /// The value is of a wrong type.
    pub(super) fn mismatch(self, node: &Node, takes: Takes, site: Site<'_>) -> Unfit {
        let value = match (&takes, node.as_str()) {
            (Takes::OneOf(_), Some(word)) => format!("`{word}`"),
            _ => node.kind().to_owned(),
        };
        let message = format!("{} is {value}, not {}", site.title(), takes.title());
        self.wrong(node.origin, message, site.weight)
    }

    /// What something wrong means, by what depends on it.
    pub(super) fn wrong(self, at: Origin, message: String, weight: Weight) -> Unfit {
        let help = match weight {
            Weight::Client | Weight::Alone => return Unfit::Broken(Broken::new(at, message)),
            Weight::Documentation => "it is ignored; only documentation depends on it",
            Weight::Validation => "it is ignored; no type depends on it",
        };
        self.note(at, message, help);
        Unfit::Reported
    }

    /// The value is null where null means nothing: a key with nothing behind it, in YAML.
    pub(super) fn null(self, node: &mut Node, takes: Takes, site: Site<'_>) -> Judged {
        let (meant, help) = match (site.part, takes) {
            ("", _) => (takes.title(), "it is read as if it were not there"),
            (_, Takes::Object(Kind::Schema)) => {
                ("a schema".to_owned(), "it is read as `{}`: any value")
            }
            (_, _) => return Err(self.mismatch(node, takes, site)),
        };
        let message = format!("{} is null, not {meant}", site.title());
        self.note(node.origin.key(), message, help);
        if site.part.is_empty() {
            return Err(Unfit::Reported);
        }
        node.value = Object::default().into();
        Ok(())
    }

    /// Reads a value of a wrong type as what it is meant to be: a number or a boolean that lost its quotes as the string that the
    /// file has there (`1.10`), a boolean in quotes, and `1.0` as an integer.
    pub(super) fn coerce(self, node: &mut Node, takes: Takes, site: Site<'_>) -> Judged {
        let number = node.as_number().filter(|_| matches!(takes, Takes::Count));
        if let Some(integer) = number.and_then(integer) {
            node.value = integer.into();
            return Ok(());
        }
        let (value, help): (Value, String) = match (takes, &node.value) {
            (Takes::String, Value::Number(_) | Value::Boolean(_)) => {
                let written = node.written(self.cx.origins());
                let string = written.unwrap_or_else(|| serde_json::Value::from(&*node).to_string());
                let help = format!("it is read as `\"{string}\"`: put it in quotes");
                (string.into(), help)
            }
            (Takes::Boolean, Value::String(word)) if matches!(word.as_str(), "true" | "false") => {
                let help = format!("it is read as `{word}`: remove the quotes");
                ((word == "true").into(), help)
            }
            _ => return Err(self.mismatch(node, takes, site)),
        };
        let (title, kind, takes) = (site.title(), node.kind(), takes.title());
        self.note(node.origin, format!("{title} is {kind}, not {takes}"), help);
        node.value = value;
        Ok(())
    }
}

/// The integer from 0 up that a number without a fraction is. Below 2^53 such a number is printed by its digits alone.
fn integer(number: &serde_json::Number) -> Option<i64> {
    let number = number.as_f64()?;
    let is_integral = number.fract() == 0.0 && (0.0..9_007_199_254_740_992.0).contains(&number);
    is_integral.then(|| number.to_string().parse().ok())?
}
