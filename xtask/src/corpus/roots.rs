//! Which files of some folders are descriptions: those that stand for themselves, whole or broken, and none that is a piece
//! of another.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use generator::Source;

use crate::disk::folder::files_below;

/// How the names of descriptions end; a server's error page is sometimes saved in place of one.
const ENDINGS: [&str; 5] = ["json", "yaml", "yml", "html", "htm"];

/// Keys of OpenAPI Object and Swagger Object beside the version, and the key of those who mistake AsyncAPI for it.
const OTHERS: [&str; 5] = ["info", "paths", "components", "definitions", "asyncapi"];

/// What a file looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// It says which version of OpenAPI it is written in.
    Versioned,
    /// It is broken, or a description without a version.
    Broken,
    /// It has none of the keys of a description: somebody else's data.
    Other,
}

/// A file that may be a description.
#[derive(Debug)]
struct Candidate {
    /// What it looks like.
    kind: Kind,
    /// The files that it refers to, as far as they are there.
    refers_to: BTreeSet<PathBuf>,
}

/// All files of the folders that may be descriptions.
type Candidates = BTreeMap<PathBuf, Candidate>;

/// The descriptions in some folders, sorted. A file that is named itself is one, whatever it looks like.
///
/// # Errors
///
/// A folder or a file cannot be read.
pub fn find(folders: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let mut found = BTreeSet::new();
    for folder in folders {
        if folder.is_dir() {
            found.extend(roots(&candidates(folder)?));
        } else {
            fs::metadata(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
            found.insert(folder.clone());
        }
    }
    Ok(found.into_iter().collect())
}

fn candidates(folder: &Path) -> Result<Candidates> {
    let mut candidates = Candidates::new();
    for name in files_below(folder, "")? {
        let path = folder.join(&name);
        let ending = path
            .extension()
            .and_then(|ending| ending.to_str())
            .unwrap_or_default();
        if name.split('/').any(|part| part.starts_with('.'))
            || !ENDINGS.contains(&ending.to_lowercase().as_str())
        {
            continue;
        }
        let bytes =
            fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
        let text = Source::decode(name, &bytes).text;
        let candidate = Candidate {
            kind: kind(&text),
            refers_to: references(&text)
                .filter_map(|reference| resolve(&path, reference))
                .filter(|target| *target != path && target.is_file())
                .collect(),
        };
        candidates.insert(path, candidate);
    }
    Ok(candidates)
}

/// A file that says its version is a description, unless another one refers to it. A broken one is, unless it is a piece of
/// another one: some file refers to it, or to others beside or above it.
fn roots(candidates: &Candidates) -> Vec<PathBuf> {
    let reach: BTreeMap<&Path, BTreeSet<&Path>> = candidates
        .iter()
        .filter(|(_, candidate)| candidate.kind == Kind::Versioned)
        .map(|(path, _)| (path.as_path(), reached(path, candidates)))
        .collect();
    let referred: BTreeSet<&Path> = candidates
        .values()
        .flat_map(|candidate| candidate.refers_to.iter().map(PathBuf::as_path))
        .collect();
    let shelves: BTreeSet<&Path> = referred.iter().filter_map(|path| path.parent()).collect();
    let is_root = |path: &Path, candidate: &Candidate| match candidate.kind {
        Kind::Versioned => reach.iter().all(|(other, theirs)| {
            // Of descriptions that refer to each other, the first one stands for all.
            let ours = reach.get(path).is_some_and(|ours| ours.contains(other));
            *other == path || !theirs.contains(path) || (ours && path < *other)
        }),
        Kind::Other => false,
        Kind::Broken => {
            let is_fragment = path
                .ancestors()
                .skip(1)
                .any(|folder| shelves.contains(folder));
            !is_fragment && !referred.contains(path)
        }
    };
    candidates
        .iter()
        .filter(|(path, candidate)| is_root(path, candidate))
        .map(|(path, _)| path.clone())
        .collect()
}

/// The files that one leads to.
fn reached<'c>(start: &'c Path, candidates: &'c Candidates) -> BTreeSet<&'c Path> {
    let mut reached = BTreeSet::new();
    let mut waiting = vec![start];
    while let Some(path) = waiting.pop() {
        let targets = candidates
            .get(path)
            .into_iter()
            .flat_map(|candidate| &candidate.refers_to);
        waiting.extend(
            targets
                .map(PathBuf::as_path)
                .filter(|target| reached.insert(*target)),
        );
    }
    reached
}

/// What a text looks like: its first keys are those at the beginning of a line, as in YAML, or those of an object of JSON.
/// Broken descriptions are read as well, so this is no parser.
fn kind(text: &str) -> Kind {
    let text = text.trim_start_matches('\u{feff}');
    let followed = |rest: &str| rest.trim_start().starts_with(':');
    let mentions = |key: &str| {
        let quoted = format!("\"{key}\"");
        let mut found = text.match_indices(&quoted);
        found.any(|(at, _)| followed(&text[at + quoted.len()..]))
            || text
                .lines()
                .any(|line| line.strip_prefix(key).is_some_and(followed))
    };
    let has_keys = match serde_json::from_str::<serde_json::Value>(text) {
        Ok(value) => value.is_object(),
        Err(_) => text.lines().any(|line| {
            line.starts_with(|c: char| c.is_alphanumeric())
                && line
                    .split_once(':')
                    .is_some_and(|(key, _)| !key.contains(['{', ' ']))
        }),
    };
    match ["openapi", "swagger"].into_iter().any(mentions) {
        true => Kind::Versioned,
        false if has_keys && !OTHERS.into_iter().any(mentions) => Kind::Other,
        false => Kind::Broken,
    }
}

/// What follows each `$ref`, without its fragment: `pet.yaml` of `$ref: 'pet.yaml#/Pet'`.
fn references(text: &str) -> impl Iterator<Item = &str> {
    text.split("$ref").skip(1).filter_map(|rest| {
        let quotes = |c: char| matches!(c, '"' | '\'');
        let rest = rest
            .trim_start_matches(quotes)
            .trim_start()
            .strip_prefix(':')?;
        let rest = rest.trim_start();
        let (value, _) = match rest.chars().next().filter(|c| quotes(*c)) {
            Some(quote) => rest.get(1..)?.split_once(quote)?,
            None => rest.split_once(['\n', ',', '}']).unwrap_or((rest, "")),
        };
        let file = value.split('#').next()?.trim();
        (!file.is_empty() && !file.contains(':')).then_some(file)
    })
}

/// The file that a reference names when it stands in `from`, without `.` and `..`.
fn resolve(from: &Path, reference: &str) -> Option<PathBuf> {
    let mut path = from.parent()?.to_owned();
    for part in reference.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(path.pop().then_some(())?),
            part => path.push(part),
        }
    }
    Some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_found_in_every_notation() {
        let text = "a: {$ref: a.yaml#/A, b: 1}\n$ref: 'b.yaml'\n{\"$ref\" : \"c/d.json#/x\"}\n$ref: \"#/e\"\n$ref: https://f.io/g\n";
        let found: Vec<&str> = references(text).collect();
        assert_eq!(found, ["a.yaml", "b.yaml", "c/d.json"]);
    }

    #[test]
    fn files_are_told_by_their_keys() {
        let all = |texts: &[&str], expected| {
            for text in texts {
                assert_eq!(kind(text), expected, "{text}");
            }
        };
        let versioned = [
            "openapi: 3.0.3",
            "\u{feff}swagger : '2.0'",
            "{\"openapi\": 3}",
            "# x\nopenapi: 3",
        ];
        all(&versioned, Kind::Versioned);
        let broken = [
            "",
            "null",
            "[]",
            "info: {title: openapi}",
            "asyncapi: 2",
            "- openapi",
            "{ // x\n}",
            "<html>a: b</html>",
        ];
        all(&broken, Kind::Broken);
        all(
            &[
                "x-openapi: 3",
                "{\"name\": \"openapi\"}",
                "type: object\nproperties: {}",
            ],
            Kind::Other,
        );
    }

    #[test]
    fn referenced_files_are_not_roots() {
        let file = |kind, refers_to: &[&str]| Candidate {
            kind,
            refers_to: refers_to.iter().map(PathBuf::from).collect(),
        };
        let candidates = Candidates::from([
            ("api.yaml".into(), file(Kind::Versioned, &["parts/a.yaml"])),
            ("empty.yaml".into(), file(Kind::Broken, &[])),
            ("package.json".into(), file(Kind::Other, &[])),
            (
                "parts/a.yaml".into(),
                file(Kind::Other, &["parts/shared.yaml"]),
            ),
            ("parts/shared.yaml".into(), file(Kind::Versioned, &[])),
            ("parts/unused.yaml".into(), file(Kind::Broken, &[])),
            (
                "ring/a.yaml".into(),
                file(Kind::Versioned, &["ring/b.yaml"]),
            ),
            (
                "ring/b.yaml".into(),
                file(Kind::Versioned, &["ring/a.yaml"]),
            ),
            (
                "twice.yaml".into(),
                file(Kind::Versioned, &["parts/shared.yaml"]),
            ),
        ]);
        let found = roots(&candidates);
        let expected = ["api.yaml", "empty.yaml", "ring/a.yaml", "twice.yaml"];
        assert_eq!(found, expected.map(PathBuf::from));
    }
}
