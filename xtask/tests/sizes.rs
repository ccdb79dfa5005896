//! Functions and files are short, but for a few that CONTRIBUTING lists with their reasons.

mod modules;

use std::collections::BTreeSet;
use std::fs;

use modules::code::files;
use modules::root;

/// Lines that a function may have.
const FUNCTION: usize = 60;
/// Lines that a file may have.
const FILE: usize = 400;
/// How many functions, and how many files, may have more.
const EXCEPTIONS: usize = 5;

/// What CONTRIBUTING names below a heading: the first column of the table there.
fn listed(heading: &str) -> BTreeSet<String> {
    let page = fs::read_to_string(root().join("CONTRIBUTING.md")).expect("the page");
    let (_, section) = page.split_once(heading).expect("the heading");
    let lines = section.lines().skip(1);
    let table = lines.take_while(|line| !line.starts_with('#'));
    let row = |line: &str| {
        let (name, reason) = line.strip_prefix("| `")?.split_once("` | ")?;
        assert!(reason.len() > 10, "{name} has no reason");
        Some(name.to_owned())
    };
    table.filter_map(row).collect()
}

/// The functions of a file, each with the number of its lines.
fn functions(text: &str) -> Vec<(&str, usize)> {
    let lines: Vec<&str> = text.lines().collect();
    let mut found = Vec::new();
    for (start, line) in lines.iter().enumerate() {
        let Some(name) = name_of_function(line) else {
            continue;
        };
        let indent = &line[..line.len() - line.trim_start().len()];
        let is_end = |line: &&str| {
            line.strip_prefix(indent)
                .is_some_and(|rest| rest == "}" || rest.ends_with(';') && !rest.starts_with(' '))
        };
        let is_short = line.ends_with('}') || line.ends_with(';');
        let rest = lines[start + 1..].iter().position(is_end);
        if let Some(length) = rest.filter(|_| !is_short) {
            found.push((name, length + 2));
        }
    }
    found
}

/// `    pub(super) const fn name<T>(…` -> `name`
fn name_of_function(line: &str) -> Option<&str> {
    let (before, after) = line.split_once("fn ")?;
    let is_keyword = |word: &str| {
        word.starts_with("pub") || ["const", "async", "super)", "crate)", "in"].contains(&word)
    };
    let is_declared = before.split_whitespace().all(is_keyword);
    let end = after.find(['(', '<'])?;
    is_declared.then_some(&after[..end])
}

#[test]
fn functions_are_short_but_for_the_listed() {
    let long: BTreeSet<String> = files("generator/src")
        .iter()
        .flat_map(|file| {
            let functions = functions(&file.text).into_iter();
            functions
                .filter(|(_, lines)| *lines > FUNCTION)
                .map(|(name, _)| format!("{}::{name}", file.path))
        })
        .collect();
    assert_eq!(long, listed("### Long functions"));
    assert!(long.len() <= EXCEPTIONS, "{long:?}");
}

#[test]
fn files_are_short_but_for_the_listed() {
    let folders = [
        "generator/src",
        "generator/runtime/src",
        "xtask/src",
        "xtask/fuzz/src",
    ];
    let long: BTreeSet<String> = folders
        .into_iter()
        .flat_map(files)
        .filter(|file| file.text.lines().count() > FILE)
        .map(|file| file.path)
        .collect();
    assert_eq!(long, listed("### Long files"));
    assert!(long.len() <= EXCEPTIONS, "{long:?}");
}

#[test]
fn lines_of_functions_are_counted() {
    let text = "fn a() {}\npub(crate) const fn b(\n    x: u8,\n) -> u8 {\n    x\n}\n    fn c<T>(&self)\n    where\n        T: Copy,\n    {\n        d();\n    }\nlet f = fn e;\n";
    assert_eq!(functions(text), [("b", 5), ("c", 6)]);
}
