//! Strings: by format, pattern and length, and the unusual ones that programs get wrong.

use serde_json::Value;

use super::pattern;
use crate::flat::Flat;

/// Values of known formats.
const FORMATS: &[(&str, &[&str])] = &[
    (
        "date-time",
        &[
            "2024-02-29T12:34:56Z",
            "2024-02-29T23:59:59.999999999+14:00",
            "1969-12-31T23:59:59.5-08:00",
            "0001-01-01T00:00:00Z",
            "2023-10-05t07:00:00z",
        ],
    ),
    ("date", &["2024-02-29", "0001-01-01", "9999-12-31"]),
    ("time", &["12:34:56Z", "23:59:59.123+02:00"]),
    ("duration", &["P3Y6M4DT12H30M5S", "PT0S"]),
    (
        "uuid",
        &[
            "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
            "00000000-0000-0000-0000-000000000000",
        ],
    ),
    ("byte", &["", "aGVsbG8=", "//79", "AA=="]),
    ("email", &["ann@example.com", "o'neil+tag@sub.example.co"]),
    ("idn-email", &["ann@example.com"]),
    ("hostname", &["example.com", "a.b-c.example"]),
    ("idn-hostname", &["example.com"]),
    ("ipv4", &["192.0.2.1", "0.0.0.0"]),
    ("ipv6", &["2001:db8::1", "::"]),
    ("ip", &["192.0.2.1", "2001:db8::1"]),
    (
        "uri",
        &["https://example.com/a?b=c&d=%20#e", "urn:isbn:0451450523"],
    ),
    ("uri-reference", &["/a/b?c=d", "https://example.com/"]),
    ("iri", &["https://example.com/"]),
    ("iri-reference", &["/a"]),
    ("uri-template", &["/users/{id}"]),
    ("json-pointer", &["", "/a/b~1c/0"]),
    ("relative-json-pointer", &["0#", "1/a"]),
    ("regex", &["^[a-z]+$"]),
    ("decimal", &["12.50"]),
];

/// Unusual strings.
const UNUSUAL: &[&str] = &[
    "text",
    "",
    "naïve 日本語 🦀",
    "\"quoted\" \\ back\tslash\nnew line",
    " spaces around ",
    "null",
    "0123",
    "1.0",
    "\u{0}\u{1f}\u{7f}",
    "\u{feff}\u{200b}\u{202e}",
    "2024-02-29T12:34:56+02:00",
    "</script>&amp;",
];

/// Proposals for a string schema.
pub(super) fn strings(way: &Flat) -> Vec<Value> {
    let format = way.get("format").and_then(Value::as_str);
    let written = way.get("pattern").and_then(Value::as_str);
    let known = format.and_then(|format| FORMATS.iter().find(|(name, _)| *name == format));
    let mut found: Vec<String> = Vec::new();
    if let Some(written) = written {
        found.extend(pattern::matching(written));
    }
    match known {
        Some((_, examples)) => found.extend(examples.iter().map(|text| (*text).to_owned())),
        None => found.extend(UNUSUAL.iter().map(|text| (*text).to_owned())),
    }
    let lengths = [length(way, "minLength"), length(way, "maxLength")];
    if known.is_none() {
        for length in lengths
            .into_iter()
            .flatten()
            .filter(|length| *length <= 5_000)
        {
            let base = found.first().cloned().unwrap_or_default();
            found.push(fitted(&base, length));
            found.push("é".repeat(length));
        }
    }
    let fits = |text: &String| {
        let count = text.chars().count();
        lengths[0].is_none_or(|least| count >= least) && lengths[1].is_none_or(|most| count <= most)
    };
    // If no proposal fits, lengths are adjusted; the pattern or format may still reject them.
    if !found.iter().any(fits) {
        let mended = found.iter().map(|text| {
            fitted(
                text,
                lengths[0]
                    .unwrap_or_default()
                    .max(lengths[1].unwrap_or(0).min(8)),
            )
        });
        found.extend(mended.collect::<Vec<_>>());
    }
    found.retain(fits);
    found.into_iter().map(Value::String).collect()
}

/// A string that differs for each number, if the schema allows that.
pub(super) fn random(way: &Flat, dice: usize) -> Value {
    let proposals = strings(way);
    let is_free = !way.contains_key("pattern") && !way.contains_key("format");
    let least = length(way, "minLength").unwrap_or_default();
    let most = length(way, "maxLength").unwrap_or(usize::MAX);
    match way.get("format").and_then(Value::as_str) {
        Some("uuid") => format!("3f2504e0-4f89-41d3-9a0c-{dice:012x}").into(),
        Some("date-time") => format!(
            "20{:02}-01-01T{:02}:{:02}:00Z",
            dice % 100,
            dice % 24,
            dice % 60
        )
        .into(),
        Some("date") => format!("20{:02}-0{}-1{}", dice % 100, dice % 9 + 1, dice % 10).into(),
        Some("email") => format!("user{dice}@example.com").into(),
        Some("uri") => format!("https://example.com/{dice}").into(),
        Some("ipv4") => format!("192.0.{}.{}", dice % 256, dice / 256 % 256).into(),
        Some("hostname") => format!("host{dice}.example.com").into(),
        _ if is_free && least < 5_000 => {
            let text: String = format!("{dice:x}").chars().take(most).collect();
            fitted(&text, text.chars().count().max(least)).into()
        }
        _ => proposals
            .get(dice % proposals.len().max(1))
            .cloned()
            .unwrap_or_default(),
    }
}

/// A string of exactly this many characters with the beginning of another.
fn fitted(text: &str, length: usize) -> String {
    text.chars()
        .chain(std::iter::repeat('x'))
        .take(length)
        .collect()
}

fn length(way: &Flat, keyword: &str) -> Option<usize> {
    let length = way.get(keyword)?.as_f64()?;
    (length >= 0.0).then_some(length as usize)
}
