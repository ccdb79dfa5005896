//! Media types (RFC 9110, 8.3.1).

use http::HeaderMap;
use http::header::{CONTENT_ENCODING, CONTENT_TYPE};

/// The media type of a body.
#[derive(Clone, Copy)]
pub(crate) struct MediaType<'a> {
    /// `type/subtype`
    pub(crate) essence: &'a str,
    /// The parameter `charset`.
    charset: Option<&'a str>,
}

impl<'a> MediaType<'a> {
    /// `Content-Type`, if there is one that says something: `type/subtype`, both tokens of a sensible length (RFC 6838, 4.2), whatever
    /// follows them.
    pub(crate) fn of(headers: &'a HeaderMap) -> Option<Self> {
        let text = headers.get(CONTENT_TYPE)?.as_bytes();
        // A parameter may hold what is no text.
        let text = text.utf8_chunks().next()?.valid();
        let text = text.trim_start();
        let end = text.find([';', ',', ' ', '\t']).unwrap_or(text.len());
        let (essence, parameters) = text.split_at(end);
        let (kind, subtype) = essence.split_once('/')?;
        let charset = parameters.split(';').find_map(|parameter| {
            let (name, value) = parameter.split_once('=')?;
            let is_it = name.trim().eq_ignore_ascii_case("charset");
            is_it.then(|| value.trim().trim_matches(['"', '\'']))
        });
        let charset = charset.filter(|charset| !charset.is_empty());
        (is_restricted(kind) && is_restricted(subtype)).then_some(Self { essence, charset })
    }

    /// Whether there is a `Content-Type`, well-formed or not. A blank one counts as absent.
    pub(crate) fn is_given(headers: &HeaderMap) -> bool {
        let text = headers.get(CONTENT_TYPE).map(|text| text.as_bytes());
        text.is_some_and(|text| !text.trim_ascii().is_empty())
    }

    pub(crate) fn is_json(self) -> bool {
        ends_with(self.essence, "/json") || ends_with(self.essence, "+json")
    }

    /// A page for people: of a proxy, or of a portal that wants somebody to sign in.
    pub(crate) fn is_page(self) -> bool {
        self.is("text/html") || self.is("application/xhtml+xml")
    }

    pub(crate) fn is(self, essence: &str) -> bool {
        self.essence.eq_ignore_ascii_case(essence)
    }

    /// Whether it is one of an `Accept` header: `text/csv, image/*`. Bytes of any type are `application/octet-stream`. A page
    /// (HTML) matches only its own name.
    pub(crate) fn is_one_of(self, accepted: &str) -> bool {
        accepted.split(',').any(|range| {
            let range = range.split(';').next().unwrap_or_default().trim();
            let covers = match range.strip_suffix('*') {
                Some("*/" | "") => true,
                Some(kind) => starts_with(self.essence, kind),
                None => range.eq_ignore_ascii_case("application/octet-stream"),
            };
            self.is(range) || covers && !self.is_page()
        })
    }

    /// Whether text of this type is UTF-8, as far as it says. Text that is all ASCII is the same in nearly every charset.
    pub(crate) fn is_utf8(self, body: &[u8]) -> bool {
        let is = |charset: &str| {
            ["utf-8", "utf8", "us-ascii", "ascii"]
                .iter()
                .any(|known| charset.eq_ignore_ascii_case(known))
        };
        let has_ascii = |charset: &str| {
            starts_with(charset, "iso-8859-")
                || starts_with(charset, "windows-125")
                || starts_with(charset, "latin")
        };
        self.charset
            .is_none_or(|charset| is(charset) || has_ascii(charset) && body.is_ascii())
    }
}

/// A coding of the body that has not been undone (RFC 9110, 8.4).
pub(crate) fn is_encoded(headers: &HeaderMap) -> bool {
    let mut encodings = headers.get_all(CONTENT_ENCODING).iter();
    let is_identity =
        |encoding: &[u8]| encoding.is_empty() || encoding.eq_ignore_ascii_case(b"identity");
    !encodings.all(|encoding| is_identity(encoding.as_bytes().trim_ascii()))
}

fn starts_with(text: &str, start: &str) -> bool {
    text.get(..start.len())
        .is_some_and(|text| text.eq_ignore_ascii_case(start))
}

fn ends_with(text: &str, end: &str) -> bool {
    let at = text.len().checked_sub(end.len());
    at.and_then(|at| text.get(at..))
        .is_some_and(|text| text.eq_ignore_ascii_case(end))
}

fn is_restricted(name: &str) -> bool {
    (1..=64).contains(&name.len())
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"!#$&-^_.+".contains(&byte))
}
