//! The table "Style Examples" of Parameter Object: every style, exploded or not, for every kind of value.
//!
//! What the table leaves open: an array or an object without members is not sent (RFC 6570, 2.3), and neither is a null in one; a
//! primitive in a delimited style goes as in `form`, and so does an exploded one; members of an exploded cookie are pairs of their own,
//! as in OpenAPI 3.2. An item that would arrive as something else is refused: one that holds the character that sets items apart, where
//! that cannot be encoded, and in a header also what a list of headers drops (RFC 9110, 5.6.1), empty items and outer blanks.

use super::Argument;
use super::percent::{Keep, encode};
use crate::header::has_outer_blanks;
use crate::operation::{Encoding, Location, Parameter, Style};

/// What a parameter adds: in a query or in a cookie, pairs (`color=blue`); in a path or in a header, at most one.
///
/// # Errors
///
/// What is wrong with the argument, without its value.
pub(crate) fn expand(
    parameter: &Parameter,
    argument: &Argument,
) -> Result<Vec<String>, &'static str> {
    match parameter.encoding {
        Encoding::Json => Ok(vec![json(parameter, argument)]),
        Encoding::Style {
            style,
            explode,
            allow_reserved,
        } => {
            let keep = match (parameter.location, style) {
                (Location::Header, _) | (_, Style::Cookie) => Keep::Everything,
                (Location::Query, _) if allow_reserved => Keep::Reserved,
                (Location::Path | Location::Query | Location::Cookie, _) => Keep::Unreserved,
            };
            let Some(members) = Members::of(argument)? else {
                return Ok(Vec::new());
            };
            Expander {
                name: parameter.name,
                in_header: parameter.location == Location::Header,
                keep,
                explode,
            }
            .expand(style, &members)
        }
    }
}

/// `content` with a JSON media type.
fn json(parameter: &Parameter, argument: &Argument) -> String {
    let mut json = String::new();
    argument.write_json(&mut json);
    match parameter.location {
        Location::Header => json,
        Location::Path => encoded(&json, Keep::Unreserved),
        Location::Query | Location::Cookie => pair(parameter.name, &json, Keep::Unreserved),
    }
}

/// A value as the table's columns have it.
enum Members<'a> {
    Primitive(&'a str),
    Array(Vec<&'a str>),
    Object(Vec<(&'a str, &'a str)>),
}

impl<'a> Members<'a> {
    /// `None` where there is nothing to send.
    fn of(argument: &'a Argument) -> Result<Option<Self>, &'static str> {
        const NESTED: &str = "an array or an object within another has no form in a parameter";
        let text = |value: &'a Argument| value.as_text().ok_or(NESTED);
        let members = match argument {
            Argument::Null => return Ok(None),
            Argument::Bare(text) | Argument::String(text) => Self::Primitive(text),
            Argument::Array(items) => Self::Array(
                items
                    .iter()
                    .filter(|item| **item != Argument::Null)
                    .map(text)
                    .collect::<Result<_, _>>()?,
            ),
            Argument::Object(fields) => {
                let fields = fields.iter().filter(|(_, value)| *value != Argument::Null);
                Self::Object(
                    fields
                        .map(|(name, value)| text(value).map(|text| (name.as_str(), text)))
                        .collect::<Result<_, _>>()?,
                )
            }
        };
        let is_empty = match &members {
            Self::Primitive(_) => false,
            Self::Array(items) => items.is_empty(),
            Self::Object(fields) => fields.is_empty(),
        };
        Ok((!is_empty).then_some(members))
    }
}

struct Expander<'a> {
    name: &'a str,
    in_header: bool,
    keep: Keep,
    explode: bool,
}

type Pieces = Result<Vec<String>, &'static str>;

impl Expander<'_> {
    fn expand(&self, style: Style, members: &Members<'_>) -> Pieces {
        match style {
            Style::Simple => Ok(vec![self.joined(members, ",", ",")?]),
            Style::Label => {
                let separator = if self.explode { "." } else { "," };
                Ok(vec![format!(".{}", self.joined(members, separator, ",")?)])
            }
            Style::Matrix => self.matrix(members),
            Style::Form | Style::Cookie => self.pairs(members, ","),
            Style::SpaceDelimited => self.pairs(members, "%20"),
            Style::PipeDelimited => self.pairs(members, "%7C"),
            Style::DeepObject => self.deep_object(members),
        }
    }

    /// Everything in one text. Exploded objects are `k=v`, others alternate.
    fn joined(
        &self,
        members: &Members<'_>,
        separator: &str,
        within: &str,
    ) -> Result<String, &'static str> {
        match members {
            Members::Primitive(text) => Ok(encoded(text, self.keep)),
            Members::Array(items) => self.list(items.iter().copied(), separator),
            Members::Object(fields) if self.explode => {
                let pairs = fields.iter().map(|(name, value)| {
                    // The value may be empty, as the name and the sign before it are an item, too.
                    let checked = self
                        .check_name(name, separator)
                        .and_then(|()| self.check_text(value, separator));
                    checked.map(|()| {
                        format!("{}={}", encoded(name, self.keep), encoded(value, self.keep))
                    })
                });
                Ok(pairs
                    .collect::<Result<Vec<String>, &'static str>>()?
                    .join(separator))
            }
            Members::Object(fields) => self.list(
                fields.iter().flat_map(|(name, value)| [*name, *value]),
                within,
            ),
        }
    }

    fn list<'t>(
        &self,
        items: impl Iterator<Item = &'t str>,
        separator: &str,
    ) -> Result<String, &'static str> {
        let items = items.map(|item| {
            self.check(item, separator)
                .map(|()| encoded(item, self.keep))
        });
        Ok(items.collect::<Result<Vec<_>, _>>()?.join(separator))
    }

    /// Refuses an item that is none of a list.
    fn check(&self, item: &str, separator: &str) -> Result<(), &'static str> {
        match self.in_header && item.is_empty() {
            true => Err("an empty item of a list is lost in a header"),
            false => self.check_text(item, separator),
        }
    }

    /// Refuses the name of an exploded field that would end early.
    fn check_name(&self, name: &str, separator: &str) -> Result<(), &'static str> {
        match self.keep == Keep::Everything && name.contains('=') {
            true => Err("the name of a field holds the character that ends names"),
            false => self.check(name, separator),
        }
    }

    /// Refuses an item whose text, once encoded, holds the separator, or which a header changes.
    fn check_text(&self, item: &str, separator: &str) -> Result<(), &'static str> {
        let is_split = match separator {
            "%20" => item.contains(' '),
            "%7C" => item.contains('|'),
            // In `label` a dot stays a dot, as in RFC 6570: it is unreserved.
            "" => false,
            _ => self.keep != Keep::Unreserved && item.contains(','),
        };
        match self.in_header {
            _ if is_split => Err("an item holds the character that separates items"),
            true if has_outer_blanks(item) => {
                Err("a header loses the blanks at the ends of an item")
            }
            true if has_open_quote(item) => {
                Err("a quote of an item is not closed: it would hold the next one")
            }
            true | false => Ok(()),
        }
    }

    fn matrix(&self, members: &Members<'_>) -> Pieces {
        let one = |name: &str, text: &str| match text {
            "" => format!(";{}", encoded(name, Keep::Unreserved)),
            text => format!(";{}={text}", encoded(name, Keep::Unreserved)),
        };
        let text = match members {
            Members::Array(items) if self.explode => items
                .iter()
                .map(|item| one(self.name, &encoded(item, self.keep)))
                .collect::<String>(),
            Members::Object(fields) if self.explode => fields
                .iter()
                .map(|(name, value)| one(name, &encoded(value, self.keep)))
                .collect::<String>(),
            Members::Primitive(_) | Members::Array(_) | Members::Object(_) => {
                one(self.name, &self.joined(members, ",", ",")?)
            }
        };
        Ok(vec![text])
    }

    fn pairs(&self, members: &Members<'_>, separator: &str) -> Pieces {
        match members {
            Members::Array(items) if self.explode => Ok(items
                .iter()
                .map(|item| self.pair(self.name, item))
                .collect()),
            Members::Object(fields) if self.explode => {
                let pairs = fields.iter().map(|(name, value)| {
                    let checked = self.check_name(name, "");
                    checked.map(|()| self.pair(name, value))
                });
                pairs.collect()
            }
            Members::Primitive(text) => Ok(vec![self.pair(self.name, text)]),
            Members::Array(_) | Members::Object(_) => {
                let name = encoded(self.name, self.name_keep());
                Ok(vec![format!(
                    "{name}={}",
                    self.joined(members, separator, separator)?
                )])
            }
        }
    }

    fn deep_object(&self, members: &Members<'_>) -> Pieces {
        match members {
            Members::Object(fields) => Ok(fields
                .iter()
                .map(|(name, value)| self.pair(&format!("{}[{name}]", self.name), value))
                .collect()),
            Members::Primitive(text) => Ok(vec![self.pair(self.name, text)]),
            Members::Array(_) => Err("the style `deepObject` is for objects"),
        }
    }

    fn pair(&self, name: &str, value: &str) -> String {
        format!(
            "{}={}",
            encoded(name, self.name_keep()),
            encoded(value, self.keep)
        )
    }

    /// A name is encoded wherever a value may be.
    fn name_keep(&self) -> Keep {
        match self.keep {
            Keep::Unreserved | Keep::Reserved => Keep::Unreserved,
            Keep::Everything => Keep::Everything,
        }
    }
}

/// Whether a quoted string (RFC 9110, 5.6.4) begins in an item and does not end there.
fn has_open_quote(item: &str) -> bool {
    let mut letters = item.chars();
    let mut is_open = false;
    while let Some(letter) = letters.next() {
        match letter {
            '"' => is_open = !is_open,
            '\\' if is_open => drop(letters.next()),
            _ => {}
        }
    }
    is_open
}

fn pair(name: &str, value: &str, keep: Keep) -> String {
    format!(
        "{}={}",
        encoded(name, Keep::Unreserved),
        encoded(value, keep)
    )
}

fn encoded(text: &str, keep: Keep) -> String {
    let mut out = String::with_capacity(text.len());
    encode(text, keep, &mut out);
    out
}
