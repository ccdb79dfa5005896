//! `codegen` killed at any moment: the workspace loads, the next run ends where it would have ended, nothing written by hand
//! is lost.

mod scene;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use scene::Scene;

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

/// Waits until files begin to be written, or until the run is over.
fn wait_for_writing(scene: &Scene, child: &mut Child) {
    let stage = scene.root().join("target/codegen/stage");
    while child.try_wait().expect("a child").is_none() {
        if fs::read_dir(&stage).is_ok_and(|mut staged| staged.next().is_some()) {
            break;
        }
    }
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
    put_former(&scene, &trees[1]);
    // How long it takes until something is written, and how long the writing takes then.
    let begun = Instant::now();
    let mut child = start(&scene);
    wait_for_writing(&scene, &mut child);
    let generating = begun.elapsed();
    child.wait().expect("a child");
    let writing = begun.elapsed() - generating;
    assert!(without_test(scene.tree()) == trees[0]);

    let mut killed_halfway = 0;
    for kill in 0..KILLS {
        let version = kill % 2;
        scene.write("specs/pets/openapi.yaml", &description(version));
        put_former(&scene, &trees[1 - version]);
        let former = without_test(scene.tree());
        fs::remove_dir_all(scene.root().join("target/codegen/stage")).expect("a stage");

        // Moments that are spread evenly: some from the start on, most of them once something is being written.
        let moment = ((kill + 1) as f64 * 0.618_033_988_75).fract();
        let mut child = start(&scene);
        if kill % 6 == 0 {
            thread::sleep(generating.mul_f64(moment));
        } else {
            wait_for_writing(&scene, &mut child);
            thread::sleep(writing.mul_f64(moment));
        }
        child.kill().expect("it is killed, unless it has ended");
        child.wait().expect("a child");
        scene.assert_loads();
        let tree = without_test(scene.tree());
        killed_halfway += usize::from(tree != former && tree != trees[version]);

        run(&scene);
        assert!(
            without_test(scene.tree()) == trees[version],
            "kill {kill}, {moment:.2} of the way"
        );
    }
    assert!(
        killed_halfway > 0,
        "no run was killed halfway, of {KILLS}; writing takes {writing:?}"
    );
    eprintln!(
        "{killed_halfway} of {KILLS} were killed halfway; generating took {generating:?}, writing {writing:?}"
    );
}

/// A crate that is new appears as a whole or not at all.
#[test]
fn a_new_crate_is_never_there_by_half() {
    let scene = scene(0);
    let begun = Instant::now();
    run(&scene);
    let (whole, took) = (scene.tree(), begun.elapsed());
    for kill in 0..KILLS / 3 {
        fs::remove_dir_all(scene.pets()).expect("a crate");
        let mut child = start(&scene);
        thread::sleep(
            took.mul_f64(1.0 - kill as f64 / 40.0)
                .saturating_sub(Duration::from_millis(1)),
        );
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
