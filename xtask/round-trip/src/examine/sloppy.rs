//! Documents that invite a generator to drop a branch or a property: each instance survives, or a diagnostic at the schema says what
//! the type does not hold. What is invalid all the same is read leniently, as `said.txt` has it.

mod rows;

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use xtask::workspace::Workspace;

use crate::document::Document;
use crate::equality::difference;
use crate::judge::Judge;
use crate::schemas::Schemas;
use crate::subject::{Outcome, Subject, round_trip};

use rows::Row;

/// A program over the branches of some rows: `as_<branch>` reads each branch of a value that several fit.
const BRANCHES: &str = include_str!("sloppy/branches.rs");

/// A document with a line for each schema, and the number of the first of these lines.
fn document(head: &str, indent: &str, rows: &[Row]) -> (String, usize) {
    let lines = rows
        .iter()
        .map(|row| format!("{indent}{}: {}\n", row.key, row.schema));
    (
        format!("{head}{}", lines.collect::<String>()),
        head.lines().count() + 1,
    )
}

/// The folder that the other tests of round trips compile in.
fn folder() -> PathBuf {
    let program = std::env::current_exe().expect("a path");
    let target = program.ancestors().nth(3).expect("the target folder");
    target.join("tmp/round-trip")
}

/// What becomes of each row, in its own form: `!` before an instance that comes back changed or not at all.
fn found(name: &str, head: &str, indent: &str, rows: &[Row], program: Option<&str>) -> String {
    let (text, first) = document(head, indent, rows);
    let here = tempfile::tempdir().expect("a temporary folder");
    let path = here.path().join("openapi.yaml");
    std::fs::write(&path, text).expect("a document");
    let mut document = Document::read(&path).expect("a document");
    document.input.placement.package = Some(name.to_owned());
    let outcome = generator::generate(&document.input, &document.loader());
    let files = outcome
        .files
        .unwrap_or_else(|| panic!("{}", outcome.report));
    let schemas = Schemas::read(&mut document).expect("its schemas");
    let paths = rows.iter().map(|row| outcome.schemas[row.key].as_str());
    let paths: Vec<&str> = paths.collect();
    let workspace = Workspace::find().expect("the workspace");
    let crates = folder().join("crates").join(name);
    let subject =
        Subject::write(&workspace, crates.clone(), name, &files, &paths).expect("a crate");
    if let Some(program) = program {
        let folder = crates.join("src/bin");
        std::fs::create_dir_all(&folder).expect("a folder");
        std::fs::write(folder.join("branches.rs"), program).expect("a program");
    }
    let built = subject
        .build(&folder().join("target"))
        .unwrap_or_else(|error| panic!("{error:#}"));
    if program.is_some() {
        run(&built.with_file_name("branches"));
    }
    let mut found = String::new();
    for (number, row) in rows.iter().enumerate() {
        let sent = row.instances.iter();
        let sent: Vec<(usize, String)> = sent.map(|text| (number, (*text).to_owned())).collect();
        let outcomes = round_trip(&built, &sent).expect("outcomes");
        assert_valid(&schemas, row);
        let lost = sent.iter().zip(&outcomes);
        let lost = lost.filter(|((_, sent), outcome)| is_lost(sent, outcome));
        let lost: Vec<String> = lost
            .map(|((_, sent), outcome)| format!("    LOST {sent} {outcome:?}\n"))
            .collect();
        let said = outcome.report.diagnostics.iter().filter(|diagnostic| {
            let also = diagnostic.related.iter().map(|(location, _)| location);
            let mut all = std::iter::once(&diagnostic.location).chain(also);
            all.any(|location| location.position.line == first + number)
        });
        let said: Vec<String> = said
            .map(|diagnostic| format!("    {}: {}\n", diagnostic.severity, diagnostic.message))
            .collect();
        let silent = match (lost.as_slice(), said.as_slice()) {
            ([_, ..], []) if !row.is_invalid => "    IN SILENCE\n",
            (_, _) => "",
        };
        found += &format!("{}\n{}{silent}{}", row.key, lost.concat(), said.concat());
    }
    found
}

fn is_lost(sent: &str, outcome: &Outcome) -> bool {
    let value = |text: &str| serde_json::from_str::<Value>(text).ok();
    match (outcome, value(sent)) {
        (Outcome::Returned(back), Some(sent)) => {
            value(back).is_none_or(|back| difference(&sent, &back).is_some())
        }
        (_, _) => true,
    }
}

/// A row's instances must be what JSON Schema allows: others prove nothing.
fn assert_valid(schemas: &Schemas, row: &Row) {
    let mut components = schemas.components.iter();
    let index = components.find(|(key, _)| key == row.key);
    let (_, index) = index.expect("a component");
    let judge = Judge::new(schemas, *index).expect("a schema");
    for instance in row.instances {
        let instance = serde_json::from_str(instance).expect("JSON");
        let objection = judge.objection(&instance);
        assert!(
            row.is_invalid || objection.is_none(),
            "{}: {objection:?}",
            row.key
        );
    }
}

fn run(program: &Path) {
    let output = Command::new(program).output().expect("the program runs");
    let complaints = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{complaints}");
}

#[test]
fn nothing_is_lost_in_silence() {
    let info = "info: {title: Sloppy, version: '1'}\npaths: {}\n";
    let schemas = "components:\n  schemas:\n";
    let v31 = format!("openapi: 3.1.0\n{info}{schemas}");
    let v30 = format!("openapi: 3.0.3\n{info}{schemas}");
    let v2 = format!("swagger: '2.0'\n{info}definitions:\n");
    let found = [
        found("rt-sloppy", &v31, "    ", rows::V31, Some(BRANCHES)),
        found("rt-sloppy-30", &v30, "    ", rows::V30, None),
        found("rt-sloppy-20", &v2, "  ", rows::V2, None),
    ];
    let found = found.concat();
    assert!(!found.contains("IN SILENCE"), "{found}");
    assert_eq!(found, include_str!("sloppy/said.txt"));
}
