//! `cargo xtask test`: each check fails for what it is there for, and none hides another.

mod scene;

use scene::Scene;

const UGLY: &str = "pub  fn ugly( ) { }\n";
const NEAT: &str = "fn neat() {}\n";

/// A workspace with a generated crate that no formatter has seen.
fn pets() -> Scene {
    let scene = Scene::new();
    scene.write("specs/README.md", "");
    scene.write(
        "generated/pets/Cargo.toml",
        "[package]\nname = \"pets-client\"\nedition = \"2024\"\n",
    );
    scene.write(
        "generated/pets/.codegen.json",
        r#"{"format": 1, "files": ["Cargo.toml", "src/lib.rs"]}"#,
    );
    scene.write("generated/pets/src/lib.rs", UGLY);
    scene
}

/// The exit status and what is printed.
fn run(scene: &Scene, arguments: &[&str]) -> (Option<i32>, String) {
    let output = scene.xtask(arguments).output().expect("the program runs");
    (
        output.status.code(),
        String::from_utf8_lossy(&output.stdout).into_owned(),
    )
}

#[test]
fn what_is_written_by_hand_must_be_formatted_and_what_is_generated_need_not() {
    let scene = pets();
    scene.write("generated/pets/tests/wire.rs", NEAT);
    let (status, printed) = run(&scene, &["test", "fmt"]);
    assert_eq!(status, Some(0), "{printed}");

    scene.write("generated/pets/tests/wire.rs", UGLY);
    let (status, printed) = run(&scene, &["test", "fmt"]);
    assert_eq!(status, Some(1), "{printed}");
    assert!(
        printed.contains("generated/pets/tests/wire.rs"),
        "{printed}"
    );
    assert!(!printed.contains("src/lib.rs"), "{printed}");

    scene.write("generated/pets/tests/wire.rs", NEAT);
    scene.write("generator/runtime/src/lib.rs", UGLY);
    let (status, printed) = run(&scene, &["test", "fmt"]);
    assert_eq!(status, Some(1), "{printed}");
    assert!(
        printed.contains("generator/runtime/src/lib.rs"),
        "{printed}"
    );
}

#[test]
fn every_check_is_made_whatever_fails_and_the_summary_names_each() {
    let scene = pets();
    scene.write("generated/pets/tests/wire.rs", UGLY);
    let (status, printed) = run(&scene, &["test", "codegen", "fmt"]);
    assert_eq!(status, Some(1));
    let summary = printed.split("=== summary\n").nth(1).expect("a summary");
    let lines: Vec<_> = summary.lines().collect();
    // There is a crate, and no API that it could be made from.
    assert!(lines[0].starts_with("fmt         FAILED in "), "{summary}");
    assert!(lines[1].starts_with("codegen     FAILED in "), "{summary}");
}

#[test]
fn a_check_that_does_not_exist_is_wrong_usage() {
    assert_eq!(run(&pets(), &["test", "everything"]).0, Some(2));
}

#[test]
fn a_fuzz_target_that_does_not_exist_is_wrong_usage() {
    let scene = pets();
    scene.write("xtask/fuzz/seeds/path/dots", "..");
    assert_eq!(run(&scene, &["fuzz", "paths"]).0, Some(2));
}
