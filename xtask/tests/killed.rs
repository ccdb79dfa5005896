//! `codegen` killed at any moment: the workspace loads, the next run ends where it would have ended, nothing written by hand
//! is lost.

mod scene;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::{Child, Stdio};
use std::thread;

use scene::Scene;
use xtask::disk::folder::files_below;

/// How often it is killed.
const KILLS: usize = 30;
/// How many types a description has.
const TYPES: usize = 16;
/// How many types more the one before had: their files go away, so that the writing takes a while.
const FORMER_TYPES: usize = 600;

/// A description of which half is that of the other `version`, but for the fields of its types.
fn description(version: usize) -> String {
    let mut text = String::from(
        "openapi: 3.0.3\ninfo: {title: Pets, version: \"1\"}\nservers: [{url: \"https://pets.test\"}]\npaths:\n",
    );
    let types: Vec<String> = (0..TYPES)
        .map(|index| format!("Type{}", index + version * TYPES / 2))
        .collect();
    for name in &types {
        let schema = format!("{{$ref: \"#/components/schemas/{name}\"}}");
        let response =
            format!("{{description: One, content: {{application/json: {{schema: {schema}}}}}}}");
        let _ = writeln!(
            text,
            "  /{name}: {{get: {{operationId: get{name}, responses: {{\"200\": {response}}}}}}}"
        );
    }
    text.push_str("components:\n  schemas:\n");
    for name in &types {
        let _ = writeln!(
            text,
            "    {name}: {{type: object, properties: {{field{version}: {{type: string}}}}}}"
        );
    }
    text
}

/// A workspace with that description and no crate.
fn scene(version: usize) -> Scene {
    let scene = Scene::new();
    scene.write(
        "specs/pets/codegen.toml",
        "[package]\nname = \"pets-client\"\nversion = \"0.1.0\"\n",
    );
    scene.write("specs/pets/openapi.yaml", &description(version));
    scene
}

/// Puts a crate in place as it may have been before: that of a description with more types, and a test written by hand.
fn put_former(scene: &Scene, tree: &BTreeMap<String, Vec<u8>>) {
    fs::remove_dir_all(scene.root().join("generated")).expect("generated crates");
    for (name, contents) in tree {
        scene.write(name, &String::from_utf8_lossy(contents));
    }
    let names = (0..FORMER_TYPES).map(|index| format!("src/types/former{index}.rs"));
    let mut ledger = scene.read("generated/pets/.codegen.json");
    for name in names {
        scene.write(&format!("generated/pets/{name}"), "// former\n");
        ledger = ledger.replacen("\"Cargo.toml\"", &format!("\"Cargo.toml\", \"{name}\""), 1);
    }
    scene.write("generated/pets/.codegen.json", &ledger);
    scene.write("generated/pets/tests/wire.rs", "// by hand\n");
}

fn start(scene: &Scene) -> Child {
    scene
        .xtask(&["codegen", "--quiet"])
        .stdout(Stdio::null())
        .spawn()
        .expect("the program runs")
}

fn run(scene: &Scene) {
    assert!(
        start(scene).wait().expect("a child").success(),
        "a run fails that nobody kills"
    );
}

/// Waits until something is to be seen on the disk, or until the run is over.
fn wait_until(child: &mut Child, is_seen: impl Fn() -> bool) {
    while child.try_wait().expect("a child").is_none() && !is_seen() {
        thread::yield_now();
    }
}

/// How many files a folder has; none if it is not there.
fn entries(folder: &Path) -> usize {
    fs::read_dir(folder).map_or(0, Iterator::count)
}

/// How many files stand below a folder.
fn staged(scene: &Scene) -> usize {
    let files = files_below(scene.root(), "target/codegen/stage");
    files.map_or(0, |files| files.len())
}

/// Takes what was written by hand out of a tree, which must be there.
fn without_test(mut tree: BTreeMap<String, Vec<u8>>) -> BTreeMap<String, Vec<u8>> {
    assert_eq!(
        tree.remove("generated/pets/tests/wire.rs").as_deref(),
        Some(b"// by hand\n".as_slice())
    );
    tree
}

#[test]
fn a_run_that_is_killed_does_no_harm() {
    let trees = [0, 1].map(|version| {
        let scene = scene(version);
        run(&scene);
        scene.tree()
    });
    let scene = scene(0);
    let types = scene.pets().join("src/types");
    let mut killed_halfway = 0;
    for kill in 0..KILLS {
        let version = kill % 2;
        scene.write("specs/pets/openapi.yaml", &description(version));
        put_former(&scene, &trees[1 - version]);
        let former = without_test(scene.tree());
        let _ = fs::remove_dir_all(scene.root().join("target/codegen/stage"));
        let before = entries(&types);

        // Moments that are spread over the run: at once, when files are staged, and while former ones are removed.
        let mut child = start(&scene);
        match kill % 6 {
            0 => {}
            1 => wait_until(&mut child, || staged(&scene) > kill / 6),
            _ => {
                let removed = 1 + kill * FORMER_TYPES / (2 * KILLS);
                wait_until(&mut child, || entries(&types) + removed <= before);
            }
        }
        child.kill().expect("it is killed, unless it has ended");
        child.wait().expect("a child");
        scene.assert_loads();
        let tree = without_test(scene.tree());
        killed_halfway += usize::from(tree != former && tree != trees[version]);

        run(&scene);
        assert!(without_test(scene.tree()) == trees[version], "kill {kill}");
    }
    assert!(killed_halfway > 0, "no run of {KILLS} was killed halfway");
}

/// A crate that is new appears as a whole or not at all.
#[test]
fn a_new_crate_is_never_there_by_half() {
    let scene = scene(0);
    run(&scene);
    let whole = scene.tree();
    for kill in 0..KILLS / 3 {
        fs::remove_dir_all(scene.pets()).expect("a crate");
        let mut child = start(&scene);
        let files = kill * whole.len() / (KILLS / 3);
        wait_until(&mut child, || {
            staged(&scene) > files || scene.pets().exists()
        });
        child.kill().expect("it is killed, unless it has ended");
        child.wait().expect("a child");
        scene.assert_loads();
        assert!(
            !scene.pets().exists() || scene.tree() == whole,
            "kill {kill}"
        );
        run(&scene);
        assert!(scene.tree() == whole, "kill {kill}");
    }
}
