//! What the specifications say, as tables: for each kind of object every keyword, the JSON it takes, and since when.
//!
//! ```text
//! Contact Object: name string · url string · email string
//!   -> documents(&["name", "url", "email"], String)
//! ```
//!
//! The audit reads them to judge a document, [`walk`](super::walk) to find the schemas in it: a kind of object is described once.
//! Sources: Swagger 2.0, OpenAPI 3.0.4 §4.7, OpenAPI 3.1.1 §4.8, OpenAPI 3.2.0 §4, JSON Schema 2020-12.

mod kind;
mod schema;

pub(crate) use kind::{Kind, PATH_ITEMS};

use super::version::Version;
use crate::node::{Node, Object, Value};

/// A row: keywords of a kind of object that differ in nothing but their names.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Keyword {
    /// As the document writes them.
    pub(crate) names: &'static [&'static str],
    /// The JSON it takes.
    pub(crate) takes: Takes,
    /// The first version that has it.
    pub(crate) since: Version,
    /// The last version that has it.
    pub(crate) until: Version,
    /// What depends on it.
    pub(crate) weight: Weight,
    /// What it means when it is not there.
    pub(crate) absence: Absence,
    /// Why the client has nothing of it: a note says so.
    pub(crate) ignored: Option<&'static str>,
}

/// The JSON that a keyword takes.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Takes {
    /// Anything: an example, a default. Never looked into.
    Any,
    /// A string.
    String,
    /// A string that is a reference: unlike other strings, never meant to be a number.
    Reference,
    /// One of these strings.
    OneOf(&'static [&'static str]),
    /// `true` or `false`.
    Boolean,
    /// A number.
    Number,
    /// An integer, zero or more.
    Count,
    /// An object of this kind, or a reference to one where the kind allows it.
    Object(Kind),
    /// An array of these.
    List(&'static Takes),
    /// An object whose keys are free, and whose values are these.
    Map(&'static Takes),
    /// The first, or else the second.
    Either(&'static Takes, &'static Takes),
}

/// What depends on a keyword, hence what a wrong value costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    /// The object: it cannot go without the keyword.
    Client,
    /// The keyword alone, and something that the client could do.
    Alone,
    /// Nothing but what people read.
    Documentation,
    /// Nothing: it says which values are valid, in a way that types do not carry.
    Validation,
}

/// What it means when a keyword is not there.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Absence {
    /// Nothing: it may be left out.
    Allowed,
    /// The specification requires it, and nothing can stand in for it.
    Fatal,
    /// This is what it means. Up to that version the specification requires it, which a note says.
    Filled(Filler, Version),
}

/// What stands in for a required keyword, as JSON: a string, or an object without members.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Filler(pub(crate) &'static str);

/// What stands in for an object.
pub(crate) const EMPTY_OBJECT: Filler = Filler("{}");
/// What stands in for a string that nobody reads.
pub(crate) const EMPTY_STRING: Filler = Filler("\"\"");

impl From<Filler> for Value {
    fn from(Filler(json): Filler) -> Self {
        match json {
            "{}" => Object::default().into(),
            string => string.trim_matches('"').into(),
        }
    }
}

impl Takes {
    /// Whether a value is of the right type; what is inside of it is not looked at.
    pub(crate) fn fits(&self, node: &Node, version: Version) -> bool {
        match self {
            Self::Any => true,
            Self::String | Self::Reference => matches!(node.value, Value::String(_)),
            Self::OneOf(words) => node.as_str().is_some_and(|word| words.contains(&word)),
            Self::Boolean => matches!(node.value, Value::Boolean(_)),
            Self::Number => matches!(node.value, Value::Number(_)),
            Self::Count => node.as_number().is_some_and(serde_json::Number::is_u64),
            Self::List(_) => matches!(node.value, Value::Array(_)),
            Self::Object(Kind::Schema) if version >= Version::V31 => {
                matches!(node.value, Value::Object(_) | Value::Boolean(_))
            }
            Self::Object(_) | Self::Map(_) => matches!(node.value, Value::Object(_)),
            Self::Either(first, second) => first.fits(node, version) || second.fits(node, version),
        }
    }

    /// The alternative that a value is meant to be; any other is itself.
    pub(crate) fn of(self, node: &Node, version: Version) -> Self {
        match self {
            Self::Either(first, _) if first.fits(node, version) => *first,
            Self::Either(_, second) => *second,
            other => other,
        }
    }

    /// The words for it in a diagnostic, with an article: `a string`, `an array`.
    pub(crate) fn title(&self) -> String {
        let title = match self {
            Self::Any => "a value",
            Self::String => "a string",
            Self::Reference => "a string that is a reference",
            Self::OneOf(words) => return format!("one of `{}`", words.join("`, `")),
            Self::Boolean => "`true` or `false`",
            Self::Number => "a number",
            Self::Count => "an integer from 0 up",
            Self::Object(kind) => return format!("an object ({})", kind.title()),
            Self::List(_) => "an array",
            Self::Map(_) => "an object",
            Self::Either(first, second) => {
                return format!("{} or {}", first.title(), second.title());
            }
        };
        title.to_owned()
    }
}

type Names = &'static [&'static str];

const fn row(weight: Weight, names: Names, takes: Takes) -> Keyword {
    Keyword {
        names,
        takes,
        since: Version::V20,
        until: Version::V32,
        weight,
        absence: Absence::Allowed,
        ignored: None,
    }
}

/// Keywords that decide what the client does.
const fn needs(names: Names, takes: Takes) -> Keyword {
    row(Weight::Client, names, takes)
}

/// Keywords that the client uses and that fail alone: an object can go without them.
const fn uses(names: Names, takes: Takes) -> Keyword {
    row(Weight::Alone, names, takes)
}

/// Keywords that people read.
const fn documents(names: Names, takes: Takes) -> Keyword {
    row(Weight::Documentation, names, takes)
}

/// Keywords that say which values are valid.
const fn validates(names: Names, takes: Takes) -> Keyword {
    row(Weight::Validation, names, takes)
}

/// Keywords that say which values are valid and that nothing shows.
const fn constrains(names: Names, takes: Takes) -> Keyword {
    validates(names, takes).ignored("is not enforced: generated types do not validate it")
}

impl Keyword {
    /// Whether this version has it.
    pub(crate) fn is_of(&self, version: Version) -> bool {
        self.since <= version && version <= self.until
    }

    /// The first version that has it.
    const fn since(self, since: Version) -> Self {
        Self { since, ..self }
    }

    /// The last version that has it.
    const fn until(self, until: Version) -> Self {
        Self { until, ..self }
    }

    /// Swagger 2.0 alone has it.
    const fn swagger(self) -> Self {
        self.until(Version::V20)
    }

    /// It must be there.
    const fn required(self) -> Self {
        let absence = Absence::Fatal;
        Self { absence, ..self }
    }

    /// What a missing one means. The specifications up to `required_until` require it.
    const fn else_is(self, filler: Filler, required_until: Version) -> Self {
        let absence = Absence::Filled(filler, required_until);
        Self { absence, ..self }
    }

    /// Why the client has nothing of it, behind the keyword's name.
    const fn ignored(self, why: &'static str) -> Self {
        let ignored = Some(why);
        Self { ignored, ..self }
    }
}
