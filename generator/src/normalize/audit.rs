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
mod member;
mod rules;
mod value;
mod wrong;

use std::cell::RefCell;
use std::collections::BTreeSet;

use super::broken;
use super::tables::{Absence, Kind, Takes, Weight};
use super::version::Version;
use crate::diagnostics::Diagnostics;
use crate::node::{Node, Object, Origin, Value};
use wrong::{Judged, Site, Unfit, keeps};

/// Judges a document, and takes out of it what is wrong.
pub(super) fn audit(cx: &Diagnostics, version: Version, document: &mut Node) {
    let audit = Audit {
        cx,
        version,
        lost: &RefCell::default(),
    };
    let root = Site::new(Kind::OpenApi, "", Weight::Client);
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
    fn note(self, at: Origin, message: impl Into<String>, help: impl Into<String>) {
        self.cx.note(at, message).help(help);
    }

    /// Judges a value by what it should be.
    fn value(self, node: &mut Node, takes: Takes, site: Site<'_>) -> Judged {
        let fits = takes.fits(node, self.version);
        match (takes, &mut node.value) {
            (Takes::Any, _) => Ok(()),
            (_, Value::Null) => self.null(node, takes, site),
            (Takes::Object(kind), _) => self.object(node, kind, site),
            (Takes::List(item), Value::Array(items)) => {
                let mut judged = Ok(());
                let count = items.len();
                items.retain_mut(|child| keeps(self.value(child, *item, site.item()), &mut judged));
                if items.is_empty() && count > 0 && site.key == "servers" {
                    self.no_server(node, site);
                }
                judged
            }
            (Takes::Map(member), Value::Object(members)) => self.map(members, *member, site),
            (Takes::Either(..), _) if fits => self.value(node, takes.of(node, self.version), site),
            _ if fits => Ok(()),
            _ => self.coerce(node, takes, site),
        }
    }

    fn map(self, members: &mut Object, member: Takes, site: Site<'_>) -> Judged {
        let mut judged = Ok(());
        let mut stays = |name: &String, child: &mut Node| {
            let kept = keeps(self.value(child, member, site.member(name)), &mut judged);
            if !kept {
                self.lose(site, name);
            }
            kept
        };
        members.retain(&mut stays);
        // What refers to a component that has been lost since is lost as well.
        let mut count = 0;
        while count != members.len() {
            count = members.len();
            members.retain(|name, alias| !self.is_lost(alias.string("$ref")) || stays(name, alias));
        }
        judged
    }

    fn object(self, node: &mut Node, kind: Kind, site: Site<'_>) -> Judged {
        if kind == Kind::Schema && node.as_bool().is_some() {
            self.newer(node, "a schema that is a boolean");
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
        // What is referred to comes before what refers to it: the tables have it in this order.
        let is_sorted = matches!(kind, Kind::OpenApi | Kind::Components);
        let written = is_sorted.then(|| members.keys().cloned().collect::<Vec<_>>());
        if is_sorted {
            let row = |key: &str| kind.keywords().position(|row| row.names.contains(&key));
            members.sort_by_cached_key(|key, _| row(key));
        }
        let mut judged = Ok(());
        members.retain(|key, child| keeps(self.member(kind, key, child, site.weight), &mut judged));
        if let Some(written) = written {
            members.sort_by_cached_key(|key, _| written.iter().position(|other| other == key));
        }
        judged?;
        self.absences(node, kind, site)?;
        self.rules(node, kind, site)
    }

    /// What is required and not there.
    fn absences(self, node: &mut Node, kind: Kind, site: Site<'_>) -> Judged {
        let rows = kind.keywords().filter(|row| row.is_of(self.version));
        for (row, key) in rows.flat_map(|row| row.names.iter().map(move |key| (row, key))) {
            self.absent(node, kind, key, row.absence, site)?;
        }
        Ok(())
    }

    /// Judges that a keyword may not be there.
    fn absent(
        self,
        node: &mut Node,
        kind: Kind,
        key: &str,
        absence: Absence,
        site: Site<'_>,
    ) -> Judged {
        let message = || format!("the {} has no `{key}`, which it requires", kind.title());
        match absence {
            Absence::Allowed => {}
            _ if node.get(key).is_some() => {}
            Absence::Fatal => return Err(self.wrong(node.origin, message(), site.weight)),
            Absence::Filled(filler, required_until) => {
                if self.version <= required_until {
                    let help = format!("it is read as `{key}: {}`", filler.0);
                    self.note(node.origin, message(), help);
                }
                let mut value = Node::new(node.origin, filler);
                if let Some(row) = kind.rows(key).next() {
                    self.value(&mut value, row.takes, site)?;
                }
                node.insert(key, value.value);
            }
        }
        Ok(())
    }
}
