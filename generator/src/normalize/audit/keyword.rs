//! A key of an object: a keyword of this version, one of another version, a free key, an extension, or none of these.

use super::super::tables::{Keyword, Kind, Weight};
use super::super::version::Version;
use super::Audit;
use super::wrong::{Judged, Site, Unfit};
use crate::node::{Node, Value};
use crate::spelling;

impl Audit<'_> {
    /// Judges a member of an object of this kind.
    pub(super) fn member(self, kind: Kind, key: &str, node: &mut Node, outer: Weight) -> Judged {
        let site = |weight: Weight| Site {
            kind,
            key,
            part: "",
            name: key,
            weight: weight.within(outer),
        };
        if let Some(keyword) = self.find(kind, key, node) {
            if !keyword.is_of(self.version) && !self.foreign(kind, keyword, node) {
                return Ok(()); // What has no effect may be anything.
            }
            return self.keyword(keyword, node, site(keyword.weight));
        }
        if key.starts_with("x-") && kind.is_extensible(self.version) {
            return Ok(());
        }
        match kind.patterned() {
            Some(_) if !self.is_key(kind, key, node) => Err(Unfit::Reported),
            Some(takes) => {
                self.scopes(kind, node);
                self.value(node, takes, site(Weight::Client))
            }
            None => {
                self.unknown(kind, key, node);
                Ok(())
            }
        }
    }

    fn keyword(self, keyword: &Keyword, node: &mut Node, site: Site<'_>) -> Judged {
        if site.kind == Kind::Schema && site.key == "required" && node.as_bool().is_some() {
            return self.required_flag(node);
        }
        if let Some(why) = keyword.ignored
            && !is_default(node)
        {
            let message = format!("`{}` {why}", keyword.name);
            self.cx.counted(node.origin.key(), &message);
        }
        match self.value(node, keyword.takes, site) {
            Err(Unfit::Broken(broken)) if site.weight == Weight::Alone => {
                self.alone(node, site, broken)
            }
            judged => judged,
        }
    }

    /// The row of a key: that of the document's version, unless the value has the form of another version.
    fn find(self, kind: Kind, key: &str, node: &Node) -> Option<&'static Keyword> {
        let rows = || kind.keywords().iter().filter(|keyword| keyword.name == key);
        let own = rows().find(|keyword| keyword.is_of(self.version));
        let fits = |keyword: &&Keyword| keyword.takes.fits(node, keyword.until);
        match own {
            Some(own) if own.takes.fits(node, self.version) => Some(own),
            own => rows().find(fits).or(own).or_else(|| rows().next()),
        }
    }

    /// Says whose keyword it is. Gives whether it is read all the same.
    fn foreign(self, kind: Kind, keyword: &Keyword, node: &Node) -> bool {
        let name = keyword.name;
        // The nearest version that has it.
        let nearest = self.version.clamp(keyword.since, keyword.until);
        let (here, there) = (self.version.title(), nearest.title());
        let is_known = self.keywords(kind).contains(&name);
        let title = kind.title();
        let message = if is_known {
            let form = node.kind();
            format!("`{name}` of the {title} is {form}; that is its form in {there}, not in {here}")
        } else {
            format!("`{name}` is a keyword of the {title} in {there}, not in {here}")
        };
        let is_read = is_known || keyword.until >= Version::V30;
        self.cx
            .note(node.origin.key(), message)
            .help(match is_read {
                true => format!("it is read as {there} means it"),
                false => "it is ignored".to_owned(),
            });
        is_read
    }

    fn unknown(self, kind: Kind, key: &str, node: &Node) {
        let message = format!("the {} has no keyword `{key}`", kind.title());
        let help = match spelling::nearest(key, &self.keywords(kind)) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "it is ignored; extension keys must start with `x-`".to_owned(),
        };
        self.cx.note(node.origin.key(), message).help(help);
    }

    fn keywords(self, kind: Kind) -> Vec<&'static str> {
        let rows = kind.keywords().iter();
        rows.filter(|keyword| keyword.is_of(self.version))
            .map(|keyword| keyword.name)
            .collect()
    }
}

/// Whether a value says no more than its absence: `false`, or nothing inside.
fn is_default(node: &Node) -> bool {
    match &node.value {
        Value::Null | Value::Boolean(false) => true,
        Value::Array(items) => items.is_empty(),
        Value::Object(members) => members.is_empty(),
        Value::Boolean(true) | Value::Number(_) | Value::String(_) => false,
    }
}

impl Weight {
    /// What depends on something inside of something: nothing, where nothing depends on the outer one.
    fn within(self, outer: Self) -> Self {
        match outer {
            Self::Client | Self::Alone => self,
            Self::Documentation | Self::Validation => outer,
        }
    }
}
