//! `cargo xtask codegen --json`: one object per line, with the same names whatever happens.

mod scene;

use std::fs;

use scene::Scene;
use serde_json::{Value, json};

const PETS: &str = r##"openapi: 3.0.3
info: {title: Pets, version: "1"}
servers: [{url: "https://pets.test/v1"}]
security: [{Odd: []}, {}]
paths:
  /pets:
    get: {operationId: listPets, responses: {"204": {description: None}}}
components:
  securitySchemes: {Odd: {type: http, scheme: hoba}}
  schemas:
    Pet: {type: object, properties: {name: {type: string}}}
"##;

/// A description with one error, which has to do with two places.
const BROKEN: &str = r##"openapi: 3.0.3
info: {title: Broken, version: "1"}
paths:
  /a:
    get: {responses: {"204": {description: None}}}
  /a:
    post: {responses: {"204": {description: None}}}
"##;

fn pets() -> Scene {
    let scene = Scene::new();
    scene.write("specs/pets/openapi.yaml", PETS);
    scene
}

/// The exit status and the lines. What is said besides is not for a program.
fn run(scene: &Scene, arguments: &[&str]) -> (Option<i32>, Vec<Value>) {
    let mut command = scene.xtask(&["codegen", "--json"]);
    let output = command.args(arguments).output().expect("the program runs");
    let printed = String::from_utf8(output.stdout).expect("text");
    let lines = printed
        .lines()
        .map(|line| serde_json::from_str(line).expect("a line of JSON"));
    (output.status.code(), lines.collect())
}

/// The last line, once what differs from run to run is left aside.
fn summary(lines: &[Value]) -> Value {
    let mut last = lines.last().expect("a line").clone();
    assert!(last["milliseconds"].is_u64(), "{last}");
    last.as_object_mut()
        .expect("an object")
        .remove("milliseconds");
    last
}

#[test]
fn a_diagnostic_has_its_location_and_an_api_its_numbers() {
    let scene = pets();
    let (status, lines) = run(&scene, &[]);
    assert_eq!(status, Some(0));
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert_eq!(
        lines[0],
        json!({
            "kind": "diagnostic",
            "api": "pets",
            "severity": "skipped",
            "message": lines[0]["message"],
            "help": lines[0]["help"],
            "file": "specs/pets/openapi.yaml",
            "line": 9,
            "column": 26,
            "pointer": "#/components/securitySchemes/Odd",
            "related": [],
        })
    );
    assert!(
        lines[0]["message"]
            .as_str()
            .is_some_and(|text| text.contains("`hoba`")),
        "{lines:?}"
    );
    let files = scene.tree().len() - 1;
    assert_eq!(
        summary(&lines),
        json!({
            "kind": "api",
            "api": "pets",
            "package": "pets-client",
            "status": "written",
            "message": null,
            "operations": 1,
            "types": 1,
            "skipped": 1,
            "newly_skipped": null,
            "files": {"written": files, "unchanged": 0, "removed": 0},
        })
    );
    // A quiet run still says what became of each API.
    let (_, lines) = run(&scene, &["--quiet"]);
    assert_eq!(lines.len(), 1);
    assert_eq!(summary(&lines)["status"], "unchanged");
    assert_eq!(
        summary(&lines)["files"],
        json!({"written": 0, "unchanged": files, "removed": 0})
    );
}

#[test]
fn what_differs_is_counted_and_not_shown() {
    let scene = pets();
    let (status, lines) = run(&scene, &["--check"]);
    assert_eq!(status, Some(1));
    assert_eq!(summary(&lines)["status"], "stale");
    assert!(!scene.pets().exists());

    run(&scene, &[]);
    scene.write("generated/pets/src/stray.rs", "");
    let (status, lines) = run(&scene, &["--quiet"]);
    assert_eq!(status, Some(1));
    assert_eq!(lines[0]["file"], "generated/pets/src/stray.rs");
    assert_eq!(
        (&lines[0]["severity"], &lines[0]["line"]),
        (&json!("error"), &Value::Null)
    );
    assert_eq!(summary(&lines)["status"], "stale");

    fs::remove_dir_all(scene.root().join("specs/pets")).expect("a description");
    fs::remove_file(scene.pets().join("src/stray.rs")).expect("a file");
    let (status, lines) = run(&scene, &[]);
    assert_eq!((status, &lines[0]["status"]), (Some(0), &json!("removed")));
}

#[test]
fn what_fails_says_why_and_stops_no_other() {
    let scene = pets();
    scene.write("specs/broken/openapi.yaml", BROKEN);
    fs::create_dir(scene.root().join("specs/empty")).expect("a folder");
    let (status, lines) = run(&scene, &["--quiet"]);
    assert_eq!(status, Some(1));
    let of = |api: &str, kind: &str| {
        let found = lines
            .iter()
            .find(|line| line["api"] == api && line["kind"] == kind);
        found
            .unwrap_or_else(|| panic!("no {kind} of {api} in {lines:?}"))
            .clone()
    };
    let error = of("broken", "diagnostic");
    assert_eq!(
        (&error["severity"], &error["line"]),
        (&json!("error"), &json!(6))
    );
    let related = &error["related"][0];
    assert_eq!(
        (&related["line"], &related["file"]),
        (&json!(4), &json!("specs/broken/openapi.yaml"))
    );
    assert!(
        related["message"].is_string()
            && related["column"].is_u64()
            && related["pointer"].is_string(),
        "{related}"
    );
    for api in ["broken", "empty"] {
        let failed = of(api, "api");
        assert_eq!(failed["status"], "failed");
        assert!(
            failed["message"].is_string() && failed["package"].is_null(),
            "{failed}"
        );
    }
    assert_eq!(of("pets", "api")["status"], "written");
}

#[test]
fn one_file_from_anywhere_is_reported_the_same_way() {
    let scene = pets();
    let (status, lines) = run(
        &scene,
        &["--spec", "specs/pets/openapi.yaml", "--out", "target/out"],
    );
    assert_eq!(status, Some(0), "{lines:?}");
    assert_eq!(
        (&summary(&lines)["api"], &summary(&lines)["package"]),
        (&json!("target/out"), &json!("pets-client"))
    );
    let (status, lines) = run(&scene, &["--spec", "nowhere.yaml", "--out", "target/out"]);
    assert_eq!(status, Some(1));
    assert_eq!(
        (&lines[0]["severity"], &lines[0]["file"]),
        (&json!("error"), &json!("nowhere.yaml"))
    );
    assert_eq!(summary(&lines)["status"], "failed");
}
