//! `cargo xtask codegen` as a maintainer meets it: what it prints, what it returns, what it leaves behind.

mod scene;

use std::fs;
use std::process::Output;

use scene::Scene;

const PETS: &str = r##"openapi: 3.0.3
info: {title: Pets, version: "1"}
servers: [{url: "https://pets.test/v1"}]
paths:
  /pets/{id}:
    get:
      operationId: getPet
      tags: [pets]
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses:
        "200": {description: A pet, content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}
components:
  schemas:
    Pet: {type: object, required: [name], properties: {name: {type: string}, age: {type: integer}}}
"##;

/// A description with an error in its line 7.
const BROKEN: &str = r##"openapi: 3.0.3
info: {title: Broken, version: "1"}
paths:
  /a:
    get:
      operationId: getA
      responses: {"204": {description: Done}, "204": {description: Twice}}
"##;

/// A workspace with one API, generated.
fn pets() -> Scene {
    let scene = described();
    assert_eq!(run(&scene, &["codegen"]).0, 0);
    scene
}

/// A workspace with one API, not generated yet.
fn described() -> Scene {
    let scene = Scene::new();
    scene.write("specs/pets/openapi.yaml", PETS);
    scene.write(
        "specs/pets/codegen.toml",
        "[package]\nname = \"pets-client\"\nversion = \"0.1.0\"\n",
    );
    scene
}

/// The exit status, what is printed, and what is complained about.
fn run(scene: &Scene, arguments: &[&str]) -> (i32, String, String) {
    let Output {
        status,
        stdout,
        stderr,
    } = scene.xtask(arguments).output().expect("the program runs");
    let text = |bytes| String::from_utf8(bytes).expect("text");
    (
        status.code().expect("an exit status"),
        text(stdout),
        text(stderr),
    )
}

#[test]
fn one_line_says_what_became_of_an_api() {
    let scene = described();
    let (status, printed, complaints) = run(&scene, &["codegen"]);
    assert_eq!((status, complaints.as_str()), (0, ""));
    assert_eq!(printed.lines().count(), 1, "{printed}");
    assert!(
        printed.starts_with("pets: 1 operation, 1 type, "),
        "{printed}"
    );
    assert!(
        printed.contains(" files written, 0 unchanged, 0 removed, 0 skipped, "),
        "{printed}"
    );
    assert!(printed.ends_with(" ms\n"), "{printed}");
    scene.assert_loads();

    let before = scene.tree();
    let (status, printed, _) = run(&scene, &["codegen", "pets"]);
    assert_eq!(status, 0);
    assert!(printed.contains(" 0 files written, "), "{printed}");
    assert_eq!(before, scene.tree());
    assert_eq!(
        run(&scene, &["codegen", "--quiet"]),
        (0, String::new(), String::new())
    );
}

#[test]
fn nothing_depends_on_where_it_is_run() {
    let (here, elsewhere) = (pets(), described());
    let inside = elsewhere.root().join("specs/pets");
    let check = |scene: &Scene| {
        let status = scene
            .xtask(&["codegen", "-q"])
            .current_dir(&inside)
            .status()
            .expect("the program runs");
        assert!(status.success());
    };
    check(&elsewhere);
    assert_eq!(here.tree(), elsewhere.tree());
    // From outside, cargo says where this package is.
    let mut outside = elsewhere.xtask(&["codegen", "--check"]);
    outside
        .current_dir("/")
        .env("CARGO_MANIFEST_DIR", elsewhere.root().join("xtask"));
    assert!(outside.status().expect("the program runs").success());
    // And without it, there is no workspace to be found.
    let lost = elsewhere
        .xtask(&["codegen"])
        .current_dir("/")
        .output()
        .expect("the program runs");
    assert_eq!(lost.status.code(), Some(1));
}

#[test]
fn check_prints_what_differs_and_writes_nothing() {
    let scene = described();
    let (status, printed, _) = run(&scene, &["codegen", "--check"]);
    assert_eq!(status, 1);
    assert!(
        printed.contains("--- /dev/null\n+++ b/generated/pets/Cargo.toml\n"),
        "{printed}"
    );
    assert!(
        !scene.pets().exists() && !scene.root().join("target").exists(),
        "--check wrote something"
    );

    let scene = pets();
    assert_eq!(run(&scene, &["codegen", "--check"]).0, 0);
    let original = scene.read("generated/pets/src/lib.rs");
    scene.write(
        "generated/pets/src/lib.rs",
        &format!("{original}// edited\n"),
    );
    scene.write("generated/pets/src/stray.rs", "");
    let before = scene.tree();
    let (status, printed, complaints) = run(&scene, &["codegen", "--check", "--quiet"]);
    assert_eq!(status, 1);
    assert!(
        printed
            .starts_with("--- a/generated/pets/src/lib.rs\n+++ b/generated/pets/src/lib.rs\n@@ "),
        "{printed}"
    );
    assert!(printed.contains("\n-// edited\n"), "{printed}");
    assert!(
        complaints.contains("generated/pets/src/stray.rs"),
        "{complaints}"
    );
    assert_eq!(before, scene.tree());

    // Writing mends the one and leaves the other alone, and says so.
    assert_eq!(run(&scene, &["codegen"]).0, 1);
    assert_eq!(scene.read("generated/pets/src/lib.rs"), original);
    fs::remove_file(scene.pets().join("src/stray.rs")).expect("the stray file is still there");
    assert_eq!(run(&scene, &["codegen", "--check"]).0, 0);
}

#[test]
fn an_api_that_fails_stops_no_other_and_stays_as_it_was() {
    let scene = pets();
    scene.write("specs/aaa/openapi.yaml", BROKEN);
    scene.write(
        "specs/pets/openapi.yaml",
        &PETS.replace("title: Pets", "title: All the pets"),
    );
    let (status, printed, complaints) = run(&scene, &["codegen"]);
    assert_eq!(status, 1);
    assert!(
        complaints.contains("specs/aaa/openapi.yaml:7:"),
        "{complaints}"
    );
    assert!(
        !complaints.contains('\u{1b}'),
        "no colors in a pipe: {complaints}"
    );
    assert!(printed.starts_with("pets: 1 operation"), "{printed}");
    assert!(!scene.root().join("generated/aaa").exists());
    assert!(
        scene
            .read("generated/pets/README.md")
            .contains("All the pets")
    );

    let before = scene.tree();
    scene.write("specs/pets/openapi.yaml", BROKEN);
    assert_eq!(run(&scene, &["codegen", "pets"]).0, 1);
    assert_eq!(before, scene.tree());
}

#[test]
fn what_is_accepted_does_not_fail_and_what_is_newly_skipped_is_counted() {
    let scene = pets();
    let schemes = "security: [{Odd: []}, {}]\ncomponents:\n  securitySchemes: {Odd: {type: http, scheme: hoba}}\n";
    scene.write(
        "specs/pets/openapi.yaml",
        &PETS.replace("components:\n", schemes),
    );
    let (status, printed, complaints) = run(&scene, &["codegen"]);
    assert_eq!(status, 0, "{complaints}");
    let newly = ", 1 skipped (1 more than in its README), ";
    assert!(printed.contains(newly), "{printed}");
    let (_, printed, _) = run(&scene, &["codegen"]);
    assert!(printed.contains(", 1 skipped, "), "{printed}");

    let config = scene.read("specs/pets/codegen.toml");
    let accepted = "\n[accept]\n\"#/components/securitySchemes/Odd\" = \"nobody has it\"\n";
    scene.write("specs/pets/codegen.toml", &(config + accepted));
    let (status, _, complaints) = run(&scene, &["codegen", "--strict"]);
    assert_eq!(status, 0, "{complaints}");

    scene.write("specs/pets/openapi.yaml", PETS);
    let (status, _, complaints) = run(&scene, &["codegen"]);
    assert_eq!(status, 1);
    assert!(
        complaints.contains("nothing is skipped at `#/components/securitySchemes/Odd`"),
        "{complaints}"
    );
}

#[test]
fn each_stage_is_measured_when_that_is_asked_for() {
    let scene = described();
    let (status, printed, _) = run(&scene, &["codegen", "--timings"]);
    assert_eq!(status, 0);
    let stages: Vec<&str> = printed
        .lines()
        .filter(|line| line.contains(" MiB peak "))
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    let expected = "configure load normalize lower name emit report deliver all";
    assert_eq!(stages.join(" "), expected, "{printed}");
    assert!(
        printed.contains(" 1 operation, 1 type, 2 fields, "),
        "{printed}"
    );
    let (_, printed, _) = run(&scene, &["codegen"]);
    assert!(!printed.contains("MiB"), "{printed}");
}

#[test]
fn skips_are_reported_and_fail_if_strict() {
    let scene = described();
    let schemes = "security: [{Odd: []}, {}]\ncomponents:\n  securitySchemes: {Odd: {type: http, scheme: hoba}}\n";
    scene.write(
        "specs/pets/openapi.yaml",
        &PETS.replace("components:\n", schemes),
    );
    let (status, _, complaints) = run(&scene, &["codegen", "--strict"]);
    assert_eq!(status, 1);
    assert!(
        complaints.contains("specs/pets/openapi.yaml:14:"),
        "{complaints}"
    );
    assert!(
        complaints.contains("1 piece skipped, which --strict forbids"),
        "{complaints}"
    );
    assert!(!scene.pets().exists());

    let (status, printed, complaints) = run(&scene, &["codegen"]);
    assert_eq!(status, 0, "{complaints}");
    assert!(printed.contains(", 1 skipped, "), "{printed}");
    assert!(complaints.contains("security scheme `Odd`"), "{complaints}");
}

#[test]
fn wrong_usage_is_told_from_errors() {
    let scene = described();
    for wrong in [
        ["codegen", "pest"].as_slice(),
        &["codegen", "--chekc"],
        &["generate"],
        &[],
    ] {
        assert_eq!(run(&scene, wrong).0, 2, "{wrong:?}");
    }
    assert!(
        run(&scene, &["codegen", "pest"])
            .2
            .contains("did you mean `pets`?")
    );
    assert!(
        run(&scene, &["codegen", "zebra"])
            .2
            .contains("there are: pets")
    );
    assert_eq!(run(&scene, &["codegen", "--help"]).0, 0);
}

#[test]
fn a_folder_without_a_description_is_an_error() {
    let scene = described();
    fs::create_dir(scene.root().join("specs/empty")).expect("a folder");
    let (status, printed, complaints) = run(&scene, &["codegen"]);
    assert_eq!(status, 1);
    assert!(
        complaints.contains("specs/empty has no description"),
        "{complaints}"
    );
    assert!(printed.starts_with("pets: "), "{printed}");
}

#[test]
fn a_name_that_is_taken_is_refused_before_it_stops_cargo() {
    let scene = pets();
    scene.write("specs/zoo/openapi.yaml", PETS);
    scene.write(
        "specs/zoo/codegen.toml",
        "[package]\nname = \"pets-client\"\nversion = \"0.1.0\"\n",
    );
    let (status, _, complaints) = run(&scene, &["codegen"]);
    assert_eq!(status, 1);
    assert!(
        complaints.contains("another package of the workspace is called `pets-client`"),
        "{complaints}"
    );
    scene.assert_loads();
}

#[test]
fn the_crate_of_an_api_that_is_gone_goes_unless_something_in_it_was_written_by_hand() {
    let scene = pets();
    fs::remove_dir_all(scene.root().join("specs/pets")).expect("a description");
    scene.write("generated/pets/tests/wire.rs", "// by hand\n");
    let before = scene.tree();
    let (status, _, complaints) = run(&scene, &["codegen"]);
    assert_eq!(status, 1);
    assert!(
        complaints.contains("tests/wire.rs is handwritten"),
        "{complaints}"
    );
    assert_eq!(before, scene.tree());

    fs::remove_dir_all(scene.pets().join("tests")).expect("a test");
    assert_eq!(run(&scene, &["codegen", "--check"]).0, 1);
    assert_eq!(run(&scene, &["codegen"]).0, 0);
    assert!(!scene.pets().exists());
    scene.assert_loads();
}
