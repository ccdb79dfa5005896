//! A member of an object: a keyword of this version or of another one, a free key, an extension, or none of these; and what stands
//! beside `$ref` (OpenAPI 3.0.4 §4.7.24 and 3.1.1 §4.8.23, Reference Object).
//!
//! ```yaml
//! $ref: '#/components/schemas/User'
//! description: The owner.             # 3.0: note, it is ignored; 3.1: part of the schema
//! ```

use super::super::tables::{Keyword, Kind, Weight};
use super::super::version::Version;
use super::Audit;
use super::wrong::{Judged, Site, Unfit, keeps};
use crate::node::{Node, Object, Value};
use crate::spelling;

impl Audit<'_> {
    /// Judges a member of an object of this kind.
    pub(super) fn member(self, kind: Kind, key: &str, node: &mut Node, outer: Weight) -> Judged {
        // Nothing depends on what is inside of something that nothing depends on.
        let site = |own: Weight| match outer {
            Weight::Client | Weight::Alone => Site::new(kind, key, own),
            Weight::Documentation | Weight::Validation => Site::new(kind, key, outer),
        };
        if let Some(keyword) = self.find(kind, key, node) {
            if !keyword.is_of(self.version) && !self.foreign(kind, keyword, key, node) {
                return Ok(()); // What has no effect may be anything.
            }
            return self.keyword(keyword, node, site(keyword.weight));
        }
        if key.starts_with("x-") && kind.is_extensible(self.version) {
            return Ok(());
        }
        let Some(takes) = kind.chapter().others else {
            self.unknown(kind, key, node);
            return Ok(());
        };
        if !self.is_key(kind, key, node) {
            return Err(Unfit::Reported);
        }
        if kind == Kind::SecurityRequirement {
            self.scopes(node);
        }
        self.value(node, takes, site(Weight::Client))
    }

    fn keyword(self, keyword: &Keyword, node: &mut Node, site: Site<'_>) -> Judged {
        if site.kind == Kind::Schema && site.key == "required" && node.as_bool().is_some() {
            return self.required_flag(node);
        }
        if let Some(why) = keyword.ignored
            && !is_default(node)
        {
            let message = format!("`{}` {why}", site.key);
            self.cx.counted(node.origin.key(), &message);
        }
        match self.value(node, keyword.takes, site) {
            Err(Unfit::Broken(broken)) if site.weight == Weight::Alone => {
                self.alone(node, site, &broken)
            }
            judged => judged,
        }
    }

    /// The row of a key: that of the document's version, unless the value has the form of another version.
    fn find(self, kind: Kind, key: &str, node: &Node) -> Option<&'static Keyword> {
        let own = kind.rows(key).find(|row| row.is_of(self.version));
        if own.is_some_and(|own| own.takes.fits(node, self.version)) {
            return own;
        }
        let mut rows = kind.rows(key);
        let fitting = rows.find(|row| row.takes.fits(node, row.until));
        fitting.or(own).or_else(|| kind.rows(key).next())
    }

    /// Says whose keyword it is. Gives whether it is read all the same.
    fn foreign(self, kind: Kind, keyword: &Keyword, name: &str, node: &Node) -> bool {
        // The nearest version that has it.
        let nearest = self.version.clamp(keyword.since, keyword.until);
        let (here, there) = (self.version.title(), nearest.title());
        let is_known = kind.rows(name).any(|row| row.is_of(self.version));
        let (title, form) = (kind.title(), node.kind());
        let message = match is_known {
            true => format!(
                "`{name}` of the {title} is {form}; that is its form in {there}, not in {here}"
            ),
            false => format!("`{name}` is a keyword of the {title} in {there}, not in {here}"),
        };
        let is_read = is_known || keyword.until >= Version::V30;
        let help = match is_read {
            true => format!("it is read as {there} means it"),
            false => "it is ignored".to_owned(),
        };
        self.note(node.origin.key(), message, help);
        is_read
    }

    fn unknown(self, kind: Kind, key: &str, node: &Node) {
        let rows = kind.keywords().filter(|row| row.is_of(self.version));
        let known: Vec<&str> = rows.flat_map(|row| row.names).copied().collect();
        let help = match spelling::nearest(key, &known) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "it is ignored; extension keys must start with `x-`".to_owned(),
        };
        let message = format!("the {} has no keyword `{key}`", kind.title());
        self.note(node.origin.key(), message, help);
    }

    /// Whether an object where this kind belongs is a Reference Object. A Path Item Object and, since 3.1, a Schema Object
    /// have a keyword `$ref` of their own instead.
    pub(super) fn is_reference(self, kind: Kind, members: &Object) -> bool {
        let own = kind == Kind::PathItem
            || (kind == Kind::Schema && self.version >= Version::V31)
            || (kind == Kind::MediaType && self.version < Version::V32);
        !own && kind.component().is_some() && members.contains_key("$ref")
    }

    /// Judges a Reference Object.
    pub(super) fn reference(self, members: &mut Object, kind: Kind, site: Site<'_>) -> Judged {
        let mut judged = Ok(());
        members.retain(|key, node| {
            let is_words = matches!(key.as_str(), "summary" | "description");
            let result = if key == "$ref" {
                self.member(Kind::Reference, key, node, site.weight)
                    .and_then(|()| self.lost_target(node, site.weight))
            } else if is_words && self.version >= Version::V31 {
                self.member(Kind::Reference, key, node, site.weight)
            } else {
                self.ignored_sibling(kind, key, node);
                Err(Unfit::Reported)
            };
            keeps(result, &mut judged)
        });
        judged
    }

    fn ignored_sibling(self, kind: Kind, key: &str, node: &Node) {
        if key.starts_with("x-") {
            return;
        }
        let (version, title) = (self.version.title(), kind.title());
        let help = match kind {
            Kind::Schema => {
                format!("put the reference in a list: `allOf: [{{$ref: …}}]` beside `{key}`")
            }
            _ => format!("the {title} that `$ref` leads to takes the place of the whole object"),
        };
        let message = format!("`{key}` beside `$ref` has no effect in {version}");
        self.note(node.origin.key(), message, help);
    }
}

/// Whether a value says no more than its absence: `false`, or nothing inside.
fn is_default(node: &Node) -> bool {
    matches!(node.value, Value::Null | Value::Boolean(false))
        || node.as_array().is_some_and(<[Node]>::is_empty)
        || node.as_object().is_some_and(Object::is_empty)
}
