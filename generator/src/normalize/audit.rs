//! Judges a document by the [`tables`](super::tables), in the dialect that it is written in, before anything is rewritten.
//!
//! ```yaml
//! contact:
//!   email: [email protected]   # note: `email` of the Contact Object is an array, not a string
//!   fax: "1234"                # note: the Contact Object has no keyword `fax`
//! ```
//!
//! What only people read, or what types do not carry, is taken out with a note. What the client depends on costs the smallest
//! object that cannot go without it (`absorb`), so that reading what is left cannot fail.

mod absorb;
mod composition;
mod ignored;
mod keyword;
mod parameter;
mod reference;
mod rules;
mod schema;
mod security;
mod wrong;

use std::cell::RefCell;
use std::collections::BTreeSet;

use super::broken;
use super::tables::{Absence, Filler, Keyword, Kind, Takes, Weight};
use super::version::Version;
use crate::diagnostics::Diagnostics;
use crate::node::{Node, Object, Value};
use wrong::{Judged, Site, Unfit};

/// Judges a document, and takes out of it what is wrong.
pub(super) fn audit(cx: &Diagnostics, version: Version, document: &mut Node) {
    let audit = Audit {
        cx,
        version,
        lost: &RefCell::default(),
    };
    let root = Site {
        kind: Kind::OpenApi,
        key: "",
        part: "",
        name: "",
        weight: Weight::Client,
    };
    if let Err(Unfit::Broken(broken)) = audit.object(document, Kind::OpenApi, root) {
        broken.report_error(cx);
    }
    composition::spread(cx, version, document);
}

#[derive(Clone, Copy)]
struct Audit<'a> {
    cx: &'a Diagnostics,
    version: Version,
    /// The components that were left out, as references name them, and the names of the servers that stand in for broken ones.
    lost: &'a RefCell<BTreeSet<String>>,
}

impl Audit<'_> {
    /// Judges a value by what it should be.
    fn value(self, node: &mut Node, takes: Takes, site: Site<'_>) -> Judged {
        if node.is_null() && !matches!(takes, Takes::Any) {
            return self.null(node, takes, site);
        }
        match takes {
            Takes::Any => Ok(()),
            Takes::String => self.string(node, site),
            Takes::Boolean => self.boolean(node, site),
            Takes::Count => self.count(node, site),
            Takes::Object(kind) => self.object(node, kind, site),
            Takes::List(item) => self.list(node, *item, site),
            Takes::Map(member) => self.map(node, *member, site),
            Takes::Either(..) if takes.fits(node, self.version) => {
                self.value(node, takes.of(node, self.version), site)
            }
            Takes::Reference | Takes::OneOf(_) | Takes::Number | Takes::Either(..) => {
                match takes.fits(node, self.version) {
                    true => Ok(()),
                    false => Err(self.mismatch(node, takes, site)),
                }
            }
        }
    }

    fn list(self, node: &mut Node, item: Takes, site: Site<'_>) -> Judged {
        let Some(items) = node.as_array_mut() else {
            return Err(self.mismatch(node, Takes::List(&Takes::Any), site));
        };
        let mut judged = Ok(());
        let count = items.len();
        items.retain_mut(|child| wrong::keeps(self.value(child, item, site.item()), &mut judged));
        if items.is_empty() && count > 0 && site.key == "servers" {
            self.no_server(node, site);
        }
        judged
    }

    fn map(self, node: &mut Node, member: Takes, site: Site<'_>) -> Judged {
        let Some(members) = node.as_object_mut() else {
            return Err(self.mismatch(node, Takes::Map(&Takes::Any), site));
        };
        let mut judged = Ok(());
        members.retain(|name, child| {
            let kept = wrong::keeps(self.value(child, member, site.member(name)), &mut judged);
            if !kept {
                self.lose(site, name);
            }
            kept
        });
        self.lose_aliases(members, member, site);
        judged
    }

    fn object(self, node: &mut Node, kind: Kind, site: Site<'_>) -> Judged {
        if kind == Kind::Schema && node.as_bool().is_some() {
            self.boolean_schema(node);
            return Ok(());
        }
        match self.members(node, kind, site) {
            Err(Unfit::Broken(broken)) => self.absorb(node, kind, site, broken),
            other => other,
        }
    }

    fn members(self, node: &mut Node, kind: Kind, site: Site<'_>) -> Judged {
        if kind != Kind::Schema
            && let Some((at, why)) = broken::reason(node)
        {
            return Err(self.wrong(at, why.to_owned(), site.weight));
        }
        let Some(members) = node.as_object_mut() else {
            return Err(self.mismatch(node, Takes::Object(kind), site));
        };
        if self.is_reference(kind, members) {
            return self.reference(members, kind, site);
        }
        let mut judged = Ok(());
        // What is referred to comes before what refers to it: the tables have it in this order.
        if matches!(kind, Kind::OpenApi | Kind::Components) {
            let row = |key: &String| kind.keywords().iter().position(|row| row.name == key);
            let before = members.keys().cloned().collect::<Vec<_>>();
            members.sort_by_cached_key(|key, _| row(key));
            self.judge_members(members, kind, site, &mut judged);
            members.sort_by_cached_key(|key, _| before.iter().position(|other| other == key));
        } else {
            self.judge_members(members, kind, site, &mut judged);
        }
        judged?;
        self.absences(node, kind, site)?;
        self.rules(node, kind, site)
    }

    fn judge_members(self, members: &mut Object, kind: Kind, site: Site<'_>, judged: &mut Judged) {
        members
            .retain(|key, child| wrong::keeps(self.member(kind, key, child, site.weight), judged));
    }

    /// What is required and not there.
    fn absences(self, node: &mut Node, kind: Kind, site: Site<'_>) -> Judged {
        let is_missing =
            |keyword: &&Keyword| keyword.is_of(self.version) && node.get(keyword.name).is_none();
        let missing: Vec<&Keyword> = kind.keywords().iter().filter(is_missing).collect();
        for keyword in missing {
            match keyword.absence {
                Absence::Allowed => {}
                Absence::Fatal => {
                    return Err(self.missing(node.origin, kind, keyword.name, site.weight));
                }
                Absence::Filled(filler, required_until) => {
                    if self.version <= required_until {
                        self.supplied(node.origin, kind, keyword.name, filler);
                    }
                    let mut value = Node::new(node.origin, filler);
                    self.value(&mut value, keyword.takes, site)?;
                    if let Some(members) = node.as_object_mut() {
                        members.insert(keyword.name.to_owned(), value);
                    }
                }
            }
        }
        Ok(())
    }
}

impl From<Filler> for Value {
    fn from(filler: Filler) -> Self {
        match filler {
            Filler::EmptyObject => Object::new().into(),
            Filler::String(string) => string.into(),
        }
    }
}
