//! Plants what should not be there into a document that has every kind of object, and asks for a diagnostic at the very line.
//!
//! The document, and the list of what each keyword takes, are written from the specifications and know nothing of the audit's
//! tables. A marker (`#@ Contact`) stands where the keys of an object of that kind stand.

use crate::reading::{mismatches, normalize};
use generator::diagnostics::{Diagnostic, Report, Severity};
use generator::{File, Input, NoLoader, Source, generate};

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
        let is_ignored = |found: &Diagnostic| {
            found.severity == Severity::Note && found.message.contains(" ignored")
        };
        assert!(
            node.is_some() && report.diagnostics.iter().all(is_ignored),
            "{version}: {report}"
        );
    }
}

/// Keywords that may go without a word, as `Kind.keyword`, and why.
const WITHOUT_OUTCOME: [(&str, &str); 7] = [
    (
        "what is planted says no more than its absence",
        "OpenAPI.schemes OpenAPI.consumes OpenAPI.produces Operation.consumes Operation.produces Operation.schemes \
         Operation.deprecated Parameter.style Parameter.explode Parameter.allowReserved Parameter.allowEmptyValue \
         Parameter.deprecated Schema.type Schema.discriminator Schema.allOf Header.required Header.deprecated Header.style \
         Header.explode Encoding.style Encoding.explode Encoding.allowReserved",
    ),
    (
        "nobody refers to it",
        "Components.requestBodies Components.headers Components.examples Components.links Components.callbacks \
         Components.pathItems Schema.$defs",
    ),
    (
        "the operation below has its own",
        "PathItem.summary PathItem.servers",
    ),
    (
        "it is part of what is ignored as a whole",
        "Link.parameters Link.requestBody Link.description Link.server XML.name XML.namespace XML.prefix XML.attribute \
         XML.wrapped",
    ),
    (
        "how a token is fetched is for whoever fetches it",
        "SecurityScheme.bearerFormat SecurityScheme.flow OAuthFlows.password OAuthFlows.clientCredentials \
         OAuthFlows.authorizationCode OAuthFlow.refreshUrl",
    ),
    ("it is ruled out by `style`", "Encoding.contentType"),
    (
        "people read it, and the client's pages have no room for it",
        "OpenAPI.$self Contact.name Contact.email Tag.externalDocs ExternalDocs.description MediaType.example \
         MediaType.examples Example.summary Example.description Example.value Response.headers Response.examples \
         Header.description",
    ),
];

#[test]
fn every_keyword_is_typed_or_documented_or_reported() {
    let mut silent = Vec::new();
    for version in ["2.0", "3.2"] {
        let text = document(version).join("\n");
        let lines: Vec<String> = text.lines().map(str::to_owned).collect();
        let whole = outcome(&lines.join("\n"));
        for (marker, kind) in markers(&lines) {
            for key in keys(&lines, marker) {
                let planted = plant(&lines, marker, &key, "gone");
                let without: Vec<&str> = planted.lines().collect();
                let without = [&without[..marker], &without[marker + 1..]]
                    .concat()
                    .join("\n");
                if outcome(&without) == whole {
                    silent.push(format!("{kind}.{key}"));
                }
            }
        }
    }
    let known = || {
        WITHOUT_OUTCOME
            .iter()
            .flat_map(|(_, keywords)| keywords.split(' '))
    };
    let unknown: Vec<&String> = silent
        .iter()
        .filter(|keyword| !known().any(|known| known == keyword.as_str()))
        .collect();
    assert_eq!(unknown, Vec::<&String>::new());
    let spoken: Vec<&str> = known()
        .filter(|known| !silent.iter().any(|keyword| keyword == known))
        .collect();
    assert_eq!(spoken, Vec::<&str>::new());
}

/// What comes of a document: the crate, and what is said without where.
fn outcome(text: &str) -> (Option<Vec<File>>, Vec<String>) {
    let outcome = generate(&Input::new(Source::new("openapi.yaml", text)), &NoLoader);
    let messages = outcome.report.diagnostics.into_iter();
    let messages = messages.map(|found| format!("{} {:?}", found.message, found.help));
    (outcome.files, messages.collect())
}

/// The keys that stand where a marker stands.
fn keys(lines: &[String], marker: usize) -> Vec<String> {
    let depth = indent(&lines[marker]);
    let object = lines[marker + 1..]
        .iter()
        .take_while(|line| indent(line) >= depth);
    object
        .filter(|line| indent(line) == depth)
        .filter_map(|line| Some(line.trim().split_once(':')?.0.to_owned()))
        .collect()
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
            let mismatches = node.as_ref().map(mismatches).unwrap_or_default();
            assert_eq!(
                mismatches,
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
