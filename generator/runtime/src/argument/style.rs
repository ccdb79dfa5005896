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

/// A serialized parameter: pairs (`color=blue`) in a query or a cookie; at most one value in a path or a header.
///
/// # Errors
///
/// Why an argument is invalid. Does not contain its value.
pub(crate) fn expand(
    parameter: &Parameter,
    argument: &Argument,
) -> Result<Vec<String>, &'static str> {
    match parameter.encoding {
        Encoding::Json => Ok(vec![json(parameter, &argument.json()?)]),
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
            let expander = Expander {
                name: parameter.name,
                in_header: parameter.location == Location::Header,
                brackets: ["%5B", "%5D"],
                keep,
                explode,
            };
            match style {
                Style::Form
                | Style::Cookie
                | Style::SpaceDelimited
                | Style::PipeDelimited
                | Style::DeepObject => {
                    let pairs = expander.pairs(style, argument)?.into_iter();
                    Ok(pairs
                        .map(|(name, value)| format!("{name}={value}"))
                        .collect())
                }
                Style::Simple | Style::Label | Style::Matrix => {
                    let members = Members::of(argument)?;
                    let one = members.map(|members| expander.joined_by(style, &members));
                    one.into_iter().collect()
                }
            }
        }
    }
}

/// The pairs of a property of a form that has a `style`: in a body of pairs, or as the parts of a multipart one, which encodes nothing.
///
/// # Errors
///
/// What is wrong with the value, without the value.
pub(crate) fn form_pairs(
    name: &str,
    (style, explode): (Style, bool),
    keep: Keep,
    value: &Argument,
) -> Pairs {
    let brackets = ["[", "]"];
    let expander = Expander {
        name,
        in_header: false,
        brackets,
        keep,
        explode,
    };
    expander.pairs(style, value)
}

/// `content` with a JSON media type.
fn json(parameter: &Parameter, json: &str) -> String {
    let value = || encoded(json, Keep::Unreserved);
    match parameter.location {
        Location::Header => json.to_owned(),
        Location::Path => value(),
        Location::Query | Location::Cookie => {
            format!("{}={}", encoded(parameter.name, Keep::Unreserved), value())
        }
    }
}

const NOT_TEXT: &str = "bytes that are not UTF-8 can only be a part of a multipart body, or a body";

/// A value as the table's columns have it.
enum Members<'a> {
    Primitive(&'a str),
    Array(Vec<&'a str>),
    Object(Vec<(&'a str, &'a str)>),
}

impl<'a> Members<'a> {
    /// `None` if nothing is sent.
    fn of(argument: &'a Argument) -> Result<Option<Self>, &'static str> {
        const NESTED: &str = "an array or an object within another has no form in a parameter";
        let text = |value: &'a Argument| value.as_str().ok_or(NESTED);
        let members = match argument {
            Argument::Null => return Ok(None),
            Argument::Bare(text) | Argument::String(text) => Self::Primitive(text),
            Argument::File(file) => Self::Primitive(file.as_str().ok_or(NOT_TEXT)?),
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
    /// What stands around a key in `deepObject`.
    brackets: [&'static str; 2],
    keep: Keep,
    explode: bool,
}

/// Names and values, each encoded.
type Pairs = Result<Vec<(String, String)>, &'static str>;

impl Expander<'_> {
    fn joined_by(&self, style: Style, members: &Members<'_>) -> Result<String, &'static str> {
        match style {
            Style::Label => {
                let separator = if self.explode { "." } else { "," };
                Ok(format!(".{}", self.joined(members, separator, ",")?))
            }
            Style::Matrix => self.matrix(members),
            _ => self.joined(members, ",", ","),
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

    /// Refuses an item that a list would lose or split.
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
            " " | "%20" => item.contains(' '),
            "|" | "%7C" => item.contains('|'),
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

    fn matrix(&self, members: &Members<'_>) -> Result<String, &'static str> {
        let one = |name: &str, text: &str| match text {
            "" => format!(";{}", encoded(name, Keep::Unreserved)),
            text => format!(";{}={text}", encoded(name, Keep::Unreserved)),
        };
        Ok(match members {
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
        })
    }

    fn pairs(&self, style: Style, argument: &Argument) -> Pairs {
        let separator = match style {
            Style::DeepObject => return self.deep_object(argument),
            Style::SpaceDelimited if self.keep == Keep::Everything => " ",
            Style::SpaceDelimited => "%20",
            Style::PipeDelimited if self.keep == Keep::Everything => "|",
            Style::PipeDelimited => "%7C",
            _ => ",",
        };
        let Some(members) = Members::of(argument)? else {
            return Ok(Vec::new());
        };
        match &members {
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
                let value = self.joined(&members, separator, separator)?;
                Ok(vec![(encoded(self.name, self.name_keep()), value)])
            }
        }
    }

    /// ```text
    /// a: {b: {c: 1}} -> a[b][c]=1      a: [1, 2] -> a[]=1 a[]=2      a: [{b: 1}] -> a[0][b]=1
    /// ```
    ///
    /// The specification defines objects of primitives alone. The rest is what servers that read brackets agree on.
    fn deep_object(&self, argument: &Argument) -> Pairs {
        let mut pairs = Vec::new();
        let mut open = vec![(encoded(self.name, self.name_keep()), argument)];
        while let Some((name, value)) = open.pop() {
            if let Some(text) = value.as_str() {
                pairs.push((name, encoded(text, self.keep)));
                continue;
            }
            let below = |key: &str| {
                let [opening, closing] = self.brackets;
                format!("{name}{opening}{}{closing}", encoded(key, self.name_keep()))
            };
            match value {
                Argument::Array(items) => {
                    let is_nested =
                        |item| matches!(item, &Argument::Array(_) | &Argument::Object(_));
                    let is_plain = !items.iter().any(is_nested);
                    let items = items
                        .iter()
                        .enumerate()
                        .map(|(index, item)| match is_plain {
                            true => (below(""), item),
                            false => (below(&index.to_string()), item),
                        });
                    open.extend(items.rev());
                }
                Argument::Object(fields) => {
                    let fields = fields.iter().map(|(key, value)| (below(key), value));
                    open.extend(fields.rev());
                }
                Argument::File(_) => return Err(NOT_TEXT),
                Argument::Null | Argument::Bare(_) | Argument::String(_) => {}
            }
        }
        Ok(pairs)
    }

    fn pair(&self, name: &str, value: &str) -> (String, String) {
        (encoded(name, self.name_keep()), encoded(value, self.keep))
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

/// A text, percent-encoded.
pub(crate) fn encoded(text: &str, keep: Keep) -> String {
    let mut out = String::with_capacity(text.len());
    encode(text, keep, &mut out);
    out
}
