//! A key of an object: a keyword of this version, one of another version, a free key, an extension, or none of these.

use super::super::tables::{Keyword, Kind, Weight};
use super::super::version::Version;
use super::words::{Part, Place};
use super::{Audit, Fate};
use crate::node::Node;
use crate::spelling;

/// What a key is.
enum Found {
    /// A keyword of the document's version.
    Own(&'static Keyword),
    /// A keyword of other versions, or a form of it that only other versions have.
    Foreign(&'static Keyword),
    /// Not a keyword.
    Unknown,
}

impl Audit<'_> {
    /// Judges a member of an object of this kind.
    pub(super) fn member(self, kind: Kind, key: &str, node: &mut Node, outer: Weight) -> Fate {
        let place = |weight: Weight| Place {
            kind,
            key,
            part: Part::Itself,
            weight: weight.within(outer),
        };
        match self.find(kind, key, node) {
            Found::Own(_)
                if kind == Kind::Schema && key == "required" && node.as_bool().is_some() =>
            {
                self.required_flag(node)
            }
            Found::Own(keyword) => {
                if keyword.weight == Weight::Unchecked {
                    self.unchecked(node, key);
                }
                self.value(node, keyword.takes, place(keyword.weight))
            }
            Found::Foreign(keyword) => {
                let is_read = self.foreign(kind, keyword, node);
                if !is_read {
                    return Fate::Keep; // What has no effect may be anything.
                }
                self.value(node, keyword.takes, place(keyword.weight))
            }
            Found::Unknown if key.starts_with("x-") && kind.is_extensible(self.version) => {
                Fate::Keep
            }
            Found::Unknown => match kind.patterned() {
                Some(_) if !self.is_key(kind, key, node) => Fate::Remove,
                Some(takes) => self.value(node, takes, place(Weight::Client)),
                None => {
                    self.unknown(kind, key, node);
                    Fate::Keep
                }
            },
        }
    }

    fn find(self, kind: Kind, key: &str, node: &Node) -> Found {
        let rows = || kind.keywords().iter().filter(|keyword| keyword.name == key);
        let own = rows().find(|keyword| keyword.is_of(self.version));
        let fits = |keyword: &&Keyword| keyword.takes.fits(node, keyword.until);
        match own {
            Some(own) if own.takes.fits(node, self.version) => Found::Own(own),
            Some(own) => rows().find(fits).map_or(Found::Own(own), Found::Foreign),
            None => rows()
                .find(fits)
                .or_else(|| rows().next())
                .map_or(Found::Unknown, Found::Foreign),
        }
    }

    fn unchecked(self, node: &Node, key: &str) {
        self.cx.note(
            node.origin.key(),
            format!("`{key}` is no part of any type: values are not checked against it"),
        );
    }

    /// Says whose keyword it is. Gives whether it is read all the same.
    fn foreign(self, kind: Kind, keyword: &Keyword, node: &Node) -> bool {
        let name = keyword.name;
        let (here, there) = (self.version.title(), keyword.owner(self.version).title());
        let known_here = kind
            .keywords()
            .iter()
            .any(|row| row.name == name && row.is_of(self.version));
        let message = if known_here {
            format!(
                "`{name}` of the {} is {}; that is its form in {there}, not in {here}",
                kind.title(),
                node.kind()
            )
        } else {
            format!(
                "`{name}` is a keyword of the {} in {there}, not in {here}",
                kind.title()
            )
        };
        let read = known_here || keyword.until >= Version::V30;
        let help = if read {
            format!("it is read as {there} means it")
        } else {
            "it has no effect".to_owned()
        };
        self.cx.note(node.origin.key(), message).help(help);
        read
    }

    fn unknown(self, kind: Kind, key: &str, node: &Node) {
        let help = match spelling::nearest(key, &self.keywords(kind)) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "it has no effect; keys of one's own begin with `x-`".to_owned(),
        };
        self.cx
            .note(
                node.origin.key(),
                format!("the {} has no keyword `{key}`", kind.title()),
            )
            .help(help);
    }

    fn keywords(self, kind: Kind) -> Vec<&'static str> {
        kind.keywords()
            .iter()
            .filter(move |keyword| keyword.is_of(self.version))
            .map(|keyword| keyword.name)
            .collect()
    }
}

impl Weight {
    /// What depends on something inside of something: nothing, where nothing depends on the outer one.
    fn within(self, outer: Self) -> Self {
        match outer {
            Self::Client => self,
            Self::Documentation | Self::Validation | Self::Unchecked => outer,
        }
    }
}

impl Keyword {
    /// The version to name to somebody who writes `version`: the nearest one that has the keyword.
    fn owner(&self, version: Version) -> Version {
        version.clamp(self.since, self.until)
    }
}
