//! Plants what should not be there into a document that has every kind of object, and asks for a diagnostic at the very line.
//!
//! The document, and the list of what each keyword takes, are written from the specifications and know nothing of the audit's
//! tables. A marker (`#@ Contact`) stands where the keys of an object of that kind stand.

use crate::reading::{misfits, normalize};
use generator::diagnostics::Report;

const EVERY_KIND: &str = include_str!("planted/every_kind.yaml");
const NEWER: &str = include_str!("planted/newer.yaml");
const NEWEST: &str = include_str!("planted/newest.yaml");
const KEYWORDS: &str = include_str!("planted/keywords.txt");
const SWAGGER: &str = include_str!("planted/swagger.yaml");
const SWAGGER_KEYWORDS: &str = include_str!("planted/swagger_keywords.txt");

/// The dialects.
const VERSIONS: [&str; 4] = ["2.0", "3.0", "3.1", "3.2"];

/// A value of each of JSON's types, by the letter that stands for the type.
const VALUES: [(char, &str); 5] = [
    ('b', "true"),
    ('i', "7"),
    ('s', "text"),
    ('a', "[]"),
    ('o', "{}"),
];

/// The document in a version's dialect, as lines.
fn document(version: &str) -> Vec<String> {
    if version == "2.0" {
        return SWAGGER.lines().map(str::to_owned).collect();
    }
    let newer = if version == "3.0" { "" } else { NEWER };
    let newest = if version == "3.2" { NEWEST } else { "" };
    let text = format!("{EVERY_KIND}{newer}{newest}").replace("VERSION", &format!("{version}.0"));
    text.lines().map(str::to_owned).collect()
}

/// The markers: the index of the line, and the kind of object.
fn markers(lines: &[String]) -> Vec<(usize, String)> {
    let marker =
        |(index, line): (usize, &String)| Some((index, line.split_once("#@ ")?.1.to_owned()));
    lines.iter().enumerate().filter_map(marker).collect()
}

/// Puts `key: value` in the place of a marker, and takes out what the object said for that key.
fn plant(lines: &[String], marker: usize, key: &str, value: &str) -> String {
    let depth = indent(&lines[marker]);
    let mut planted: Vec<String> = lines[..marker].to_vec();
    planted.push(format!("{}{key}: {value}", " ".repeat(depth)));
    let mut rest = lines[marker + 1..].iter().peekable();
    while let Some(line) = rest.next_if(|line| indent(line) >= depth) {
        if indent(line) == depth && line.trim_start().starts_with(&format!("{key}:")) {
            while rest.next_if(|inner| indent(inner) > depth).is_some() {}
        } else {
            planted.push(line.clone());
        }
    }
    planted.extend(rest.cloned());
    planted.join("\n")
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

fn speaks_of_line(report: &Report, line: usize) -> bool {
    report
        .diagnostics
        .iter()
        .any(|found| found.location.position.line == line)
}

#[test]
fn the_documents_themselves_are_right() {
    for version in VERSIONS {
        let (node, report) = normalize(&document(version).join("\n"));
        assert!(
            node.is_some() && report.diagnostics.is_empty(),
            "{version}: {report}"
        );
    }
}

#[test]
fn an_unknown_keyword_is_seen_in_every_object() {
    for version in VERSIONS {
        let lines = document(version);
        for (marker, kind) in markers(&lines) {
            let (_, report) = normalize(&plant(&lines, marker, "planted", "1"));
            assert!(
                speaks_of_line(&report, marker + 1),
                "{version}: line {} ({kind})\n{report}",
                marker + 1
            );
        }
    }
}

#[test]
fn an_extension_is_welcome_where_the_specification_allows_it() {
    for version in VERSIONS {
        let lines = document(version);
        for (marker, kind) in markers(&lines) {
            let closed = matches!(kind.as_str(), "Reference" | "SecurityRequirement")
                || (kind == "Discriminator" && version == "3.0");
            if !closed {
                let (_, report) =
                    normalize(&plant(&lines, marker, "x-planted", "{type: 7, $ref: 8}"));
                assert!(
                    !speaks_of_line(&report, marker + 1),
                    "{version}: {kind}\n{report}"
                );
            }
        }
    }
}

#[test]
fn a_keyword_with_a_wrong_type_is_seen_in_every_kind_of_object_of_30() {
    plant_wrong_types("3.0");
}

#[test]
fn a_keyword_with_a_wrong_type_is_seen_in_every_kind_of_object_of_31() {
    plant_wrong_types("3.1");
}

#[test]
fn a_keyword_with_a_wrong_type_is_seen_in_every_kind_of_object_of_20() {
    plant_wrong_types("2.0");
}

#[test]
fn a_keyword_with_a_wrong_type_is_seen_in_every_kind_of_object_of_32() {
    plant_wrong_types("3.2");
}

fn plant_wrong_types(version: &str) {
    let lines = document(version);
    let markers = markers(&lines);
    let mut planted = 0;
    for (kind, keyword, types) in keywords(version) {
        let (marker, _) = markers
            .iter()
            .find(|(_, found)| *found == kind)
            .expect(kind);
        for value in wrong_values(keyword, types) {
            let (_, report) = normalize(&plant(&lines, *marker, keyword, value));
            let line = marker + 1;
            assert!(
                speaks_of_line(&report, line),
                "{version}: {kind}, {keyword}: {value}\n{report}"
            );
            planted += 1;
        }
    }
    assert!(planted > 250, "only {planted} values were planted");
}

/// Two values of types that a keyword does not take; which two differs from keyword to keyword, so that every type is planted often.
fn wrong_values(keyword: &str, types: &str) -> Vec<&'static str> {
    let is_wrong =
        |letter: char| types != "*" && !types.contains(letter) && !(types == "n" && letter == 'i');
    let rotated = VALUES
        .iter()
        .cycle()
        .skip(keyword.len() % VALUES.len())
        .take(VALUES.len());
    rotated
        .filter(|(letter, _)| is_wrong(*letter))
        .map(|(_, value)| *value)
        .take(2)
        .collect()
}

#[test]
fn what_passes_is_read_by_openapiv3_whatever_was_planted() {
    for version in VERSIONS {
        let lines = document(version);
        let markers = markers(&lines);
        for (kind, keyword, _) in keywords(version) {
            let (marker, _) = markers
                .iter()
                .find(|(_, found)| *found == kind)
                .expect(kind);
            let (node, report) = normalize(&plant(&lines, *marker, keyword, "text"));
            let misfits = node.as_ref().map(misfits).unwrap_or_default();
            assert_eq!(
                misfits,
                Vec::<String>::new(),
                "{version}: {kind}, {keyword}\n{report}"
            );
            let unknown = format!("has no keyword `{keyword}`");
            assert!(
                !report.to_string().contains(&unknown),
                "{version}: {kind}, {keyword}\n{report}"
            );
        }
    }
}

/// The keywords of a version: kind of object, keyword, the letters of the types that it takes.
fn keywords(version: &str) -> Vec<(&'static str, &'static str, &'static str)> {
    let mut keywords = Vec::new();
    let table = match version {
        "2.0" => SWAGGER_KEYWORDS,
        _ => KEYWORDS,
    };
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let (kind, entries) = line.split_once(": ").expect(line);
        for entry in entries.split(' ') {
            let mut parts = entry.split(':');
            let (keyword, types) = (parts.next().expect(entry), parts.next().expect(entry));
            let only = parts.next();
            if only.is_none_or(|only| only == version || (only, version) == ("3.1", "3.2")) {
                keywords.push((kind, keyword, types));
            }
        }
    }
    keywords
}
