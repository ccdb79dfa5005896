//! `cargo xtask corpus` on documents that end in every way.

mod scene;

use std::fs;
use std::path::Path;

use scene::Scene;
use serde_json::{Value, json};
use xtask::corpus::compile::{Compiler, Level};
use xtask::corpus::measured::{End, Measured, Supervisor};

const GOOD: &str = r##"openapi: 3.0.3
info: {title: Pets, version: "1"}
paths:
  /pets:
    get:
      operationId: listPets
      responses:
        "200": {description: All, content: {application/json: {schema: {$ref: "parts/pet.yaml"}}}}
"##;

/// One that needs no other file, and a path that is none.
const LACKING: &str = r##"openapi: 3.0.3
info: {title: Pets, version: "1"}
paths:
  /pets:
    get:
      operationId: listPets
      responses: {"200": {description: All, content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}}
  sold:
    get: {operationId: soldPets, responses: {"204": {description: Sold}}}
components:
  schemas:
    Pet: {type: object, properties: {name: {type: string}}}
"##;

/// A document that is too large to be done in no time and with no memory.
fn large() -> String {
    let property = |index| (format!("p{index}"), json!({"type": "string"}));
    let properties: serde_json::Map<String, Value> = (0..500).map(property).collect();
    let schema = json!({"type": "object", "properties": properties});
    let schemas: serde_json::Map<String, Value> = (0..20)
        .map(|index| (format!("T{index}"), schema.clone()))
        .collect();
    json!({
        "openapi": "3.0.3", "info": {"title": "Large", "version": "1"}, "paths": {},
        "components": {"schemas": schemas}
    })
    .to_string()
}

/// A workspace with a corpus in the folder `docs`.
fn scene(documents: &[(&str, &str)]) -> Scene {
    let scene = Scene::new();
    scene.write("specs/README.md", "");
    for (name, text) in documents {
        scene.write(&format!("docs/{name}"), text);
    }
    scene
}

/// The exit status, the table, and the lines of JSON.
fn corpus(scene: &Scene, arguments: &[&str]) -> (i32, String, Vec<Value>) {
    let mut command = scene.xtask(&["corpus", "docs", "--json", "rows.jsonl"]);
    let output = command.args(arguments).output().expect("the program runs");
    let rows = scene.read("rows.jsonl");
    let rows = rows
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"));
    let table = String::from_utf8(output.stdout).expect("text");
    (
        output.status.code().expect("an exit status"),
        table,
        rows.collect(),
    )
}

#[test]
fn each_document_ends_in_one_of_four_ways() {
    let scene = scene(&[
        ("INDEX.md", "# What is here"),
        ("bad/empty.yaml", ""),
        ("bad/page.html", "<!doctype html>"),
        ("lacking.yaml", LACKING),
        ("large.json", &large()),
    ]);
    let (status, table, rows) = corpus(&scene, &[]);
    assert_eq!(status, 0, "{table}");
    let ways: Vec<(&str, &str)> = rows
        .iter()
        .map(|row| {
            (
                row["file"].as_str().expect("a path"),
                row["status"].as_str().expect("a word"),
            )
        })
        .collect();
    let expected = [
        ("docs/bad/empty.yaml", "refused"),
        ("docs/bad/page.html", "refused"),
        ("docs/lacking.yaml", "skipped"),
        ("docs/large.json", "ok"),
    ];
    assert_eq!(ways, expected);
    let lacking = &rows[2];
    assert_eq!(
        (&lacking["operations"], &lacking["skips"]),
        (&json!(1), &json!(1))
    );
    assert_eq!(
        (&lacking["types"], &lacking["untyped_fields"]),
        (&json!(1), &json!(0))
    );
    assert!(
        lacking["message"]
            .as_str()
            .is_some_and(|words| words.contains("`sold`")),
        "{lacking}"
    );
    assert!(
        rows[3]["loc"].as_u64() > Some(10_000) && rows[3]["rss_kb"].as_u64() > Some(1000),
        "{}",
        rows[3]
    );
    assert!(
        table.contains(
            "4 descriptions: 1 ok, 1 ok with skips, 2 refused with a diagnostic, 0 failed"
        ),
        "{table}"
    );
    let left: Vec<_> = fs::read_dir(scene.root().join("target/corpus/crates"))
        .expect("a folder")
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn referenced_files_are_read_and_crates_are_kept() {
    let scene = scene(&[
        ("api.yaml", GOOD),
        ("parts/pet.yaml", "type: object\n"),
        ("parts/unused.yaml", "type: object\n"),
    ]);
    let (_, _, rows) = corpus(&scene, &["--keep", "kept"]);
    assert_eq!(rows.len(), 1, "{rows:?}");
    let report = scene.root().join("kept/docs-api-yaml.txt");
    assert!(report.is_file());
    if rows[0]["status"] == "ok" {
        assert!(scene.root().join("kept/docs-api-yaml/src/lib.rs").is_file());
    }
}

#[test]
fn limits_hold() {
    let scene = scene(&[("large.json", &large())]);
    let (status, table, rows) = corpus(&scene, &["--time", "0.001"]);
    assert_eq!(
        (status, &rows[0]["status"]),
        (1, &json!("failed")),
        "{table}"
    );
    assert_eq!(rows[0]["message"], "out of time");
    let (status, table, rows) = corpus(&scene, &["--memory", "8"]);
    assert_eq!(
        (status, &rows[0]["status"]),
        (1, &json!("failed")),
        "{table}"
    );
}

/// What the hidden process says about a program.
fn measured(scene: &Scene, arguments: &[&str]) -> Measured {
    let output = scene
        .xtask(&["measured"])
        .args(arguments)
        .output()
        .expect("the program runs");
    serde_json::from_slice(&output.stdout).expect("JSON")
}

/// More than any of these programs needs, however busy the machine is.
const LONG: &str = "3600000";

#[test]
fn a_program_ends_by_itself_or_by_the_limit_that_it_reaches() {
    let scene = scene(&[]);
    let ended = |time: &str, wall: &str, program: &[&str]| {
        let limits = ["--time", time, "--wall", wall, "--"];
        measured(&scene, &[limits.as_slice(), program].concat())
    };
    let waiting = ended(LONG, "100", &["sleep", "86400"]);
    assert_eq!(waiting.end, End::OutOfWallTime);
    let busy = ended("1000", LONG, &["sh", "-c", "while :; do :; done"]);
    assert_eq!(busy.end, End::OutOfCpuTime);
    let quick = ended(LONG, LONG, &["sh", "-c", "echo out; echo err >&2; exit 3"]);
    assert_eq!(
        (quick.end, quick.stdout.as_str(), quick.stderr.as_str()),
        (End::Exit(3), "out\n", "err\n")
    );
    let aborted = ended(LONG, LONG, &["sh", "-c", "kill -ABRT $$"]);
    assert_eq!(aborted.end, End::Signal(6));
}

/// What compiling a crate of one file has to complain about.
fn complaints(level: Level, code: &str) -> Vec<String> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = |name: &str, text: &str| fs::write(folder.path().join(name), text).expect("a file");
    fs::create_dir(folder.path().join("src")).expect("a folder");
    file(
        "Cargo.toml",
        "[package]\nname = \"tiny\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[workspace]\n",
    );
    file("src/lib.rs", code);
    let supervisor = Supervisor::new(env!("CARGO_BIN_EXE_xtask").into());
    let target = folder.path().join("target");
    let compiler = Compiler::new(supervisor, level, Path::new("").into(), target);
    compiler
        .compile(&folder.path().canonicalize().expect("a folder"))
        .expect("cargo runs")
        .complaints
}

#[test]
fn warnings_are_failures() {
    assert_eq!(
        complaints(Level::Check, "//! Fine.\n"),
        Vec::<String>::new()
    );
    let complains = |level, code: &str, about: &str| {
        let found = complaints(level, code);
        assert!(found.len() == 1 && found[0].contains(about), "{found:?}");
    };
    complains(
        Level::Check,
        "fn unused() {}\n",
        "warning at src/lib.rs:1: function `unused`",
    );
    complains(
        Level::Check,
        "fn broken() -> u8 {}\n",
        "error at src/lib.rs:1: mismatched types",
    );
    complains(
        Level::Check,
        "#[allow(dead_code)]\nfn unused() {}\n",
        "`dead_code` must not be switched off",
    );
    complains(
        Level::Clippy,
        "//! [`nowhere`]\n",
        "unresolved link to `nowhere`",
    );
    complains(
        Level::Clippy,
        "//! Returns.\n/// Two.\npub fn two() -> i32 {\n    return 2;\n}\n",
        "unneeded `return`",
    );
}
