//! Judges a document by the [`tables`](super::tables), in the dialect that it is written in, before anything is rewritten.
//!
//! ```yaml
//! contact:
//!   email: [email protected]   # note: `email` of the Contact Object is an array, not a string
//!   fax: "1234"                # note: the Contact Object has no keyword `fax`
//! ```
//!
//! What the client depends on must be right: anything else is an error. What only people read, or what types do not carry, is
//! taken out with a note, so that reading what is left as `openapiv3`'s types cannot fail on it.

mod keyword;
mod parameter;
mod reference;
mod rules;
mod schema;
mod security;
mod words;

use super::tables::{Absence, Filler, Kind, Takes, Weight};
use super::version::Version;
use crate::diagnostics::Diagnostics;
use crate::load::scalars::Scalars;
use crate::node::{Node, Object, Value};
use words::Place;

/// Judges a document, and takes out of it what is harmless and wrong.
pub(super) fn audit(cx: &Diagnostics, version: Version, document: &mut Node) {
    let place = Place {
        kind: Kind::OpenApi,
        key: "",
        part: words::Part::Itself,
        weight: Weight::Client,
    };
    let scalars = Scalars::new(cx);
    let audit = Audit {
        cx,
        version,
        scalars: &scalars,
    };
    audit.object(document, Kind::OpenApi, place);
}

/// What becomes of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// It stays, right or reported as an error.
    Keep,
    /// It is harmless and wrong: the document goes on without it.
    Remove,
}

#[derive(Clone, Copy)]
struct Audit<'a> {
    cx: &'a Diagnostics,
    version: Version,
    scalars: &'a Scalars<'a>,
}

impl Audit<'_> {
    /// Judges a value by what it should be.
    fn value(self, node: &mut Node, takes: Takes, place: Place<'_>) -> Fate {
        if node.is_null() && !matches!(takes, Takes::Any) {
            return self.null(node, takes, place);
        }
        match takes {
            Takes::Any => Fate::Keep,
            Takes::String => self.text(node, place),
            Takes::Count => self.count(node, place),
            Takes::Reference | Takes::OneOf(_) | Takes::Boolean | Takes::Number => {
                if takes.fits(node, self.version) {
                    Fate::Keep
                } else {
                    self.mismatch(node, takes, place)
                }
            }
            Takes::Object(kind) => self.object(node, kind, place),
            Takes::List(item) => self.list(node, *item, place),
            Takes::Map(member) => self.map(node, *member, place),
            Takes::Either(first, second) => {
                if first.fits(node, self.version) {
                    self.value(node, *first, place)
                } else if second.fits(node, self.version) {
                    self.value(node, *second, place)
                } else {
                    self.mismatch(node, takes, place)
                }
            }
        }
    }

    fn list(self, node: &mut Node, item: Takes, place: Place<'_>) -> Fate {
        let Some(items) = node.as_array_mut() else {
            return self.mismatch(node, Takes::List(&Takes::Any), place);
        };
        items.retain_mut(|child| self.value(child, item, place.item()) == Fate::Keep);
        Fate::Keep
    }

    fn map(self, node: &mut Node, member: Takes, place: Place<'_>) -> Fate {
        let Some(members) = node.as_object_mut() else {
            return self.mismatch(node, Takes::Map(&Takes::Any), place);
        };
        members.retain(|_, child| self.value(child, member, place.member()) == Fate::Keep);
        Fate::Keep
    }

    fn object(self, node: &mut Node, kind: Kind, place: Place<'_>) -> Fate {
        if kind == Kind::Schema && node.as_bool().is_some() {
            return self.boolean_schema(node);
        }
        let Some(members) = node.as_object_mut() else {
            return self.mismatch(node, Takes::Object(kind), place);
        };
        if self.is_reference(kind, members) {
            return self.reference(members, kind, place);
        }
        members.retain(|key, child| self.member(kind, key, child, place.weight) == Fate::Keep);
        let fate = self.absences(node, kind, place);
        if fate == Fate::Keep {
            self.rules(node, kind, place)
        } else {
            fate
        }
    }

    /// What is required and not there.
    fn absences(self, node: &mut Node, kind: Kind, place: Place<'_>) -> Fate {
        let origin = node.origin;
        for keyword in kind.keywords() {
            if !keyword.is_of(self.version) || node.get(keyword.name).is_some() {
                continue;
            }
            let filler = match keyword.absence {
                Absence::Allowed => continue,
                Absence::Fatal => return self.missing(origin, kind, keyword.name, place),
                Absence::Filled(filler, required_until) => {
                    if self.version <= required_until {
                        self.supplied(origin, kind, keyword.name, filler);
                    }
                    filler
                }
            };
            if let Some(members) = node.as_object_mut() {
                members.insert(keyword.name.to_owned(), Node::new(origin, filler));
            }
        }
        Fate::Keep
    }
}

impl From<Filler> for Value {
    fn from(filler: Filler) -> Self {
        match filler {
            Filler::EmptyString => Self::String(String::new()),
            Filler::EmptyObject => Self::Object(Object::new()),
        }
    }
}
