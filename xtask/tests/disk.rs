//! A crate's files on disk: what is written, what is left alone, what is refused, and that any step may be the last.

mod scene;

use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::path::Path;
use std::sync::mpsc;
use std::thread;

use scene::{Scene, files};
use xtask::disk::diff;
use xtask::disk::plan::Plan;
use xtask::disk::stage::Stage;
use xtask::disk::steps::{Step, steps};

const MANIFEST: &str = "[package]\nname = \"pets-client\"\nedition = \"2024\"\n";
/// As the generator might make it.
const OLD: &[(&str, &str)] = &[
    ("Cargo.toml", MANIFEST),
    ("src/lib.rs", "mod types;\n"),
    ("src/types.rs", "mod cat;\nmod dog;\n"),
    ("src/types/cat.rs", "struct Cat;\n"),
    ("src/old/only.rs", "\n"),
];
/// And after a change of the description: a file changed, a target was added, and a folder went away.
const NEW: &[(&str, &str)] = &[
    (
        "Cargo.toml",
        "[package]\nname = \"pets-client\"\nedition = \"2024\"\n\n[[example]]\nname = \"first\"\npath = \"examples/first.rs\"\n",
    ),
    ("examples/first.rs", "fn main() {}\n"),
    ("src/lib.rs", "mod types;\n"),
    ("src/types.rs", "mod cat;\nmod eel;\n"),
    ("src/types/cat.rs", "struct Cat;\n"),
    ("src/types/eel.rs", "struct Eel;\n"),
];

fn generate(scene: &Scene, files_of: &[(&str, &str)]) -> anyhow::Result<Plan> {
    let plan = Plan::new(&scene.pets(), files(files_of))?;
    Stage::take(scene.root(), || ())?.run(&plan.folder, &steps(&plan))?;
    Ok(plan)
}

/// Why a crate is refused; nothing may have happened to the folder then.
fn refusal(scene: &Scene, files_of: &[(&str, &str)]) -> String {
    let before = scene.tree();
    let error = generate(scene, files_of).expect_err("this is to be refused");
    assert_eq!(before, scene.tree(), "a refusal touched something");
    format!("{error:#}")
}

#[test]
fn a_second_run_touches_no_file() {
    let scene = Scene::new();
    generate(&scene, OLD).unwrap();
    let stamp = |path: &str| {
        let metadata = fs::metadata(scene.pets().join(path)).unwrap();
        (metadata.ino(), metadata.modified().unwrap())
    };
    let stamps = OLD.iter().map(|(path, _)| stamp(path)).collect::<Vec<_>>();
    let plan = generate(&scene, OLD).unwrap();
    assert_eq!(
        stamps,
        OLD.iter().map(|(path, _)| stamp(path)).collect::<Vec<_>>()
    );
    assert!(plan.is_current());
    assert_eq!(plan.unchanged, OLD.len() + 1, "the ledger is one more");
}

#[test]
fn only_what_differs_is_written_and_what_is_ours_and_unneeded_is_removed() {
    let scene = Scene::new();
    generate(&scene, OLD).unwrap();
    let untouched = fs::metadata(scene.pets().join("src/types/cat.rs"))
        .unwrap()
        .ino();
    let plan = generate(&scene, NEW).unwrap();
    assert_eq!(
        plan.removed().map(ToString::to_string).collect::<Vec<_>>(),
        ["src/old/only.rs"]
    );
    assert!(
        !scene.pets().join("src/old").exists(),
        "its folder is empty and goes as well"
    );
    assert_eq!(
        fs::metadata(scene.pets().join("src/types/cat.rs"))
            .unwrap()
            .ino(),
        untouched
    );
    assert_eq!(
        fs::read_to_string(scene.pets().join("src/types.rs")).unwrap(),
        "mod cat;\nmod eel;\n"
    );
    assert!(Plan::new(&scene.pets(), files(NEW)).unwrap().is_current());
}

/// A run that is killed was killed between two steps, since each of them happens at once or not at all.
#[test]
fn after_any_step_the_workspace_loads_and_the_next_run_ends_the_same() {
    for (from, to) in [(OLD, NEW), (NEW, OLD), (&[], NEW)] {
        let whole = Scene::new();
        if !from.is_empty() {
            generate(&whole, from).unwrap();
        }
        let count = steps(&Plan::new(&whole.pets(), files(to)).unwrap()).len();
        generate(&whole, to).unwrap();

        for last in 0..=count {
            let scene = Scene::new();
            if !from.is_empty() {
                generate(&scene, from).unwrap();
                scene.write("generated/pets/tests/wire.rs", "// by hand\n");
            }
            let plan = Plan::new(&scene.pets(), files(to)).unwrap();
            Stage::take(scene.root(), || ())
                .unwrap()
                .run(&plan.folder, &steps(&plan)[..last])
                .unwrap();
            scene.assert_loads();

            generate(&scene, to).unwrap();
            scene.assert_loads();
            if !from.is_empty() {
                assert_eq!(scene.read("generated/pets/tests/wire.rs"), "// by hand\n");
                fs::remove_dir_all(scene.pets().join("tests")).unwrap();
            }
            assert_eq!(
                scene.tree(),
                whole.tree(),
                "interrupted after step {last} of {count}"
            );
        }
    }
}

#[test]
fn a_new_crate_appears_as_a_whole() {
    let scene = Scene::new();
    let steps = steps(&Plan::new(&scene.pets(), files(NEW)).unwrap());
    assert!(
        matches!(steps.as_slice(), [Step::PutFolder { files }] if files.len() == NEW.len() + 1)
    );
}

#[test]
fn a_file_that_somebody_else_wrote_is_in_the_way() {
    let scene = Scene::new();
    generate(&scene, OLD).unwrap();
    scene.write(
        "generated/pets/examples/first.rs",
        "fn main() { /* by hand */ }\n",
    );
    assert!(refusal(&scene, NEW).contains("examples/first.rs"));
    // It is no obstacle to a crate that has no such file, nor is it when it holds the very same.
    generate(&scene, OLD).unwrap();
    scene.write("generated/pets/examples/first.rs", "fn main() {}\n");
    generate(&scene, NEW).unwrap();
}

#[test]
fn an_edited_file_of_ours_is_written_over() {
    let scene = Scene::new();
    generate(&scene, OLD).unwrap();
    scene.write("generated/pets/src/types/cat.rs", "struct Lion;\n");
    generate(&scene, OLD).unwrap();
    assert_eq!(
        scene.read("generated/pets/src/types/cat.rs"),
        "struct Cat;\n"
    );
}

#[test]
fn links_are_not_followed() {
    let scene = Scene::new();
    generate(&scene, OLD).unwrap();
    scene.write("elsewhere/cat.rs", "precious\n");
    fs::remove_dir_all(scene.pets().join("src/types")).unwrap();
    std::os::unix::fs::symlink(
        scene.root().join("elsewhere"),
        scene.pets().join("src/types"),
    )
    .unwrap();
    assert!(refusal(&scene, OLD).contains("src/types is a symbolic link"));
    assert_eq!(scene.read("elsewhere/cat.rs"), "precious\n");

    let scene = Scene::new();
    fs::create_dir_all(scene.root().join("elsewhere")).unwrap();
    fs::create_dir_all(scene.root().join("generated")).unwrap();
    std::os::unix::fs::symlink(scene.root().join("elsewhere"), scene.pets()).unwrap();
    assert!(refusal(&scene, OLD).contains("a symbolic link is in the way"));
}

#[test]
fn names_cannot_lead_out_of_the_folder() {
    let scene = Scene::new();
    for name in [
        "../escape.rs",
        "/etc/escape.rs",
        "src/../../escape.rs",
        "src//lib.rs",
        "./lib.rs",
        "",
        "C:escape.rs",
        "src\\lib.rs",
        "src/a\nb.rs",
    ] {
        assert!(
            refusal(&scene, &[(name, "")]).contains("no name of a file"),
            "{name:?}"
        );
    }
    // Nor can those of a ledger that somebody wrote.
    generate(&scene, OLD).unwrap();
    scene.write("precious.rs", "");
    scene.write(
        "generated/pets/.codegen.json",
        r#"{"format": 1, "files": ["../../precious.rs"]}"#,
    );
    assert!(refusal(&scene, OLD).contains(".codegen.json is damaged"));
}

#[test]
fn names_are_told_apart_on_every_disk() {
    let scene = Scene::new();
    assert!(
        refusal(&scene, &[("src/User.rs", ""), ("src/user.rs", "")])
            .contains("upper and lower case")
    );
    generate(&scene, OLD).unwrap();
    scene.write("generated/pets/examples/First.rs", "");
    assert!(
        refusal(&scene, NEW)
            .contains("examples/First.rs is examples/first.rs but for upper and lower case")
    );
}

#[test]
fn a_ledger_that_cannot_be_understood_is_refused() {
    let scene = Scene::new();
    generate(&scene, OLD).unwrap();
    scene.write("generated/pets/.codegen.json", "<<<<<<< HEAD\n");
    assert!(refusal(&scene, NEW).contains("restore it from version control"));
    scene.write(
        "generated/pets/.codegen.json",
        r#"{"format": 2, "files": []}"#,
    );
    assert!(refusal(&scene, NEW).contains("a newer one"));
}

#[test]
fn all_of_src_is_ours() {
    let scene = Scene::new();
    generate(&scene, OLD).unwrap();
    scene.write("generated/pets/src/types/stray.rs", "");
    scene.write("generated/pets/tests/wire.rs", "");
    let plan = Plan::new(&scene.pets(), files(OLD)).unwrap();
    assert_eq!(plan.strays, ["src/types/stray.rs"]);
    assert!(!plan.is_current());
}

#[test]
fn what_a_killed_run_left_behind_is_cleared_away() {
    let scene = Scene::new();
    scene.write("target/codegen/stage/0/src/lib.rs", "half a fi");
    generate(&scene, OLD).unwrap();
    assert_eq!(scene.read("generated/pets/src/lib.rs"), "mod types;\n");
    drop(Stage::take(scene.root(), || ()).unwrap());
    assert_eq!(
        fs::read_dir(scene.root().join("target/codegen/stage"))
            .unwrap()
            .count(),
        0
    );
}

#[test]
fn two_runs_take_turns() {
    let scene = Scene::new();
    let first = Stage::take(scene.root(), || panic!("nobody else has it")).unwrap();
    let (tell, told) = mpsc::channel();
    thread::scope(|scope| {
        let second =
            scope.spawn(|| Stage::take(scene.root(), || tell.send(()).unwrap()).map(|_| ()));
        told.recv().unwrap();
        assert!(!second.is_finished());
        drop(first);
        second.join().unwrap().unwrap();
    });
}

/// The diff is a patch: applied, it does what `codegen` would.
#[test]
fn the_diff_says_all_that_differs() {
    let scene = Scene::new();
    generate(&scene, OLD).unwrap();
    let diff = diff::unified(
        &Plan::new(&scene.pets(), files(NEW)).unwrap(),
        "generated/pets",
    );
    let expected = "\
--- a/generated/pets/src/types.rs
+++ b/generated/pets/src/types.rs
@@ -1,2 +1,2 @@
 mod cat;
-mod dog;
+mod eel;
--- /dev/null
+++ b/generated/pets/src/types/eel.rs
@@ -0,0 +1 @@
+struct Eel;
";
    assert!(diff.ends_with(expected), "{diff}");
    assert!(
        diff.contains("--- a/generated/pets/src/old/only.rs\n+++ /dev/null\n"),
        "{diff}"
    );
    assert!(
        diff::unified(
            &Plan::new(&scene.pets(), files(OLD)).unwrap(),
            "generated/pets"
        )
        .is_empty()
    );
}

#[test]
fn a_folder_instead_of_a_file_is_refused() {
    let scene = Scene::new();
    generate(&scene, OLD).unwrap();
    let lib = scene.pets().join("src/types/eel.rs");
    fs::create_dir_all(Path::new(&lib)).unwrap();
    assert!(refusal(&scene, NEW).contains("src/types/eel.rs is a folder"));
}
