//! What the audit says when a value is not what it should be, and what that means for the object that has it.

use super::super::tables::{Filler, Kind, Takes, Weight};
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
        Self {
            at,
            why: why.into(),
            more: Vec::new(),
        }
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
        let all = [(self.at, self.why.clone())];
        for (at, why) in all.iter().chain(&self.more) {
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
/// The part that is a member of an object.
pub(super) const MEMBER: &str = "a member of ";

impl<'a> Site<'a> {
    pub(super) fn item(self) -> Self {
        Self { part: ITEM, ..self }
    }

    pub(super) fn member<'b>(self, name: &'b str) -> Site<'b>
    where
        'a: 'b,
    {
        Site {
            part: MEMBER,
            name,
            ..self
        }
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
        let why = match weight {
            Weight::Client | Weight::Alone => return Unfit::Broken(Broken::new(at, message)),
            Weight::Documentation => "it is ignored; only documentation depends on it",
            Weight::Validation => "it is ignored; no type depends on it",
        };
        self.cx.note(at, message).help(why);
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
        self.cx.note(node.origin.key(), message).help(help);
        if site.part.is_empty() {
            return Err(Unfit::Reported);
        }
        node.value = Object::new().into();
        Ok(())
    }

    /// A string; a number or a boolean that lost its quotes is read as the string that the file has there: `1.10`.
    pub(super) fn string(self, node: &mut Node, site: Site<'_>) -> Judged {
        let written = || node.written(self.cx.origins());
        let string = match &node.value {
            Value::String(_) => return Ok(()),
            Value::Number(number) => written().unwrap_or_else(|| number.to_string()),
            Value::Boolean(value) => written().unwrap_or_else(|| value.to_string()),
            Value::Null | Value::Array(_) | Value::Object(_) => {
                return Err(self.mismatch(node, Takes::String, site));
            }
        };
        let message = format!("{} is {}, not a string", site.title(), node.kind());
        self.cx
            .note(node.origin, message)
            .help(format!("it is read as `\"{string}\"`: put it in quotes"));
        node.value = Value::String(string);
        Ok(())
    }

    /// `true` or `false`, also in quotes.
    pub(super) fn boolean(self, node: &mut Node, site: Site<'_>) -> Judged {
        let quoted = match (&node.value, node.as_str()) {
            (Value::Boolean(_), _) => return Ok(()),
            (_, Some("true")) => true,
            (_, Some("false")) => false,
            (_, _) => return Err(self.mismatch(node, Takes::Boolean, site)),
        };
        self.cx
            .note(
                node.origin,
                format!(
                    "{} is a string, not {}",
                    site.title(),
                    Takes::Boolean.title()
                ),
            )
            .help(format!("it is read as `{quoted}`: remove the quotes"));
        node.value = quoted.into();
        Ok(())
    }

    /// An integer from 0 up; `1.0` is one.
    pub(super) fn count(self, node: &mut Node, site: Site<'_>) -> Judged {
        if Takes::Count.fits(node, self.version) {
            return Ok(());
        }
        let number = node.as_number().and_then(serde_json::Number::as_f64);
        let is_integral =
            |number: &f64| number.fract() == 0.0 && (0.0..9_007_199_254_740_992.0).contains(number);
        // A number without a fraction and below 2^53 is printed by its digits alone.
        let integer = number.filter(is_integral);
        match integer.and_then(|number| number.to_string().parse::<i64>().ok()) {
            Some(integer) => {
                node.value = integer.into();
                Ok(())
            }
            None => Err(self.mismatch(node, Takes::Count, site)),
        }
    }

    /// A required keyword is not there, and nothing can stand in for it.
    pub(super) fn missing(self, at: Origin, kind: Kind, key: &str, weight: Weight) -> Unfit {
        self.wrong(at, missing(kind, key), weight)
    }

    /// A required keyword is not there; something stands in for it.
    pub(super) fn supplied(self, at: Origin, kind: Kind, key: &str, filler: Filler) {
        let filler = match filler {
            Filler::EmptyObject => "{}".to_owned(),
            Filler::String(string) => format!("{string:?}"),
        };
        self.cx
            .note(at, missing(kind, key))
            .help(format!("it is read as `{key}: {filler}`"));
    }
}

fn missing(kind: Kind, key: &str) -> String {
    format!("the {} has no `{key}`, which it requires", kind.title())
}
