//! `cargo xtask codegen --spec FILE --out DIR`: any one document, from anywhere, to a crate anywhere. Whether cargo takes what
//! comes of it is seen in `compiled.rs`.

mod scene;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Output;

use scene::{Scene, everything_below};

const PETS: &str = r##"openapi: 3.0.3
info: {title: Pets & more API, version: "1"}
servers: [{url: "https://pets.test/v1"}]
paths:
  /pets/{id}:
    get:
      operationId: getPet
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {"200": {description: A pet, content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}}
components:
  schemas:
    Pet: {type: object, required: [name], properties: {name: {type: string}, age: {type: integer}}}
"##;

/// A folder outside of the workspace, with a document in it.
fn elsewhere() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::write(folder.path().join("pets.yaml"), PETS).expect("a document");
    folder
}

/// The exit status, what is printed, and what is complained about, of a command that is called in a folder.
fn run(scene: &Scene, folder: &Path, arguments: &str) -> (i32, String, String) {
    let mut command = scene.xtask(&["codegen"]);
    // Outside of the workspace, cargo says where this package is.
    let Output {
        status,
        stdout,
        stderr,
    } = command
        .args(arguments.split_whitespace())
        .current_dir(folder)
        .env("CARGO_MANIFEST_DIR", scene.root().join("xtask"))
        .output()
        .expect("the program runs");
    let text = |bytes| String::from_utf8(bytes).expect("text");
    (
        status.code().expect("an exit status"),
        text(stdout),
        text(stderr),
    )
}

/// A workspace whose runtime and `specs` can be found.
fn workspace() -> Scene {
    let scene = Scene::new();
    scene.write("specs/README.md", "");
    scene
}

/// Puts what is known of the runtime of this workspace into another, its sources aside.
fn bring_the_real_runtime(scene: &Scene) {
    let ours = Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the workspace");
    for name in [
        "Cargo.toml",
        "generator/runtime/Cargo.toml",
        "LICENSE-MIT",
        "LICENSE-APACHE",
    ] {
        scene.write(name, &fs::read_to_string(ours.join(name)).expect("a file"));
    }
}

/// What a manifest says about the runtime.
fn runtime_of(manifest: &Path) -> toml::Value {
    let text = fs::read_to_string(manifest).expect("a manifest");
    let manifest: toml::Table = toml::from_str(&text).expect("TOML");
    manifest["dependencies"]["client-runtime"].clone()
}

#[test]
fn any_document_makes_a_crate_in_any_folder() {
    let (scene, here) = (workspace(), elsewhere());
    let (status, printed, complaints) =
        run(&scene, here.path(), "--spec pets.yaml --out deep/er/pets");
    assert_eq!((status, complaints.as_str()), (0, ""));
    assert!(
        printed.starts_with("deep/er/pets: 1 operation, 1 type, "),
        "{printed}"
    );
    let made = here.path().join("deep/er/pets");
    let manifest = fs::read_to_string(made.join("Cargo.toml")).expect("a manifest");
    // The name comes from the title; nothing says what machine or folder it was.
    assert!(
        manifest.contains("name = \"pets-more-client\""),
        "{manifest}"
    );
    assert!(
        manifest.starts_with("# Generated from pets.yaml."),
        "{manifest}"
    );
    let path = runtime_of(&made.join("Cargo.toml"))["path"]
        .as_str()
        .expect("a path")
        .to_owned();
    assert_eq!(
        made.join(path).canonicalize().expect("a folder"),
        scene
            .root()
            .join("generator/runtime")
            .canonicalize()
            .expect("a folder")
    );
    // Only what its own example needs: nothing of our tests.
    assert!(
        manifest.contains("[dev-dependencies]\ntokio = "),
        "{manifest}"
    );
    assert!(
        !manifest.contains("wiremock") && !manifest.contains("saphyr"),
        "{manifest}"
    );

    // A second run finds nothing to do, from wherever it is called.
    let before = everything_below(here.path());
    let from_above = format!(
        "--spec {0}/pets.yaml --out {0}/deep/er/pets",
        here.path().display()
    );
    let (status, printed, _) = run(&scene, Path::new("/"), &from_above);
    assert_eq!(status, 0);
    assert!(printed.contains(" 0 files written, "), "{printed}");
    assert_eq!(before, everything_below(here.path()));
    assert_eq!(
        run(
            &scene,
            Path::new("/"),
            &format!("{from_above} --check --quiet")
        ),
        (0, String::new(), String::new())
    );
}

#[test]
fn the_name_comes_from_the_caller_or_the_configuration() {
    let (scene, here) = (workspace(), elsewhere());
    let name = |arguments: &str| {
        assert_eq!(
            run(
                &scene,
                here.path(),
                &format!("--spec pets.yaml --out out {arguments}")
            )
            .0,
            0
        );
        let text = fs::read_to_string(here.path().join("out/Cargo.toml")).expect("a manifest");
        toml::from_str::<toml::Table>(&text).expect("TOML")["package"]["name"].to_string()
    };
    fs::write(
        here.path().join("config.toml"),
        "[package]\nname = \"entry\"\nversion = \"2.0.0\"\n",
    )
    .expect("config");
    fs::write(
        here.path().join("overlay.yaml"),
        "overlay: 1.0.0\ninfo: {title: T, version: '1'}\nactions: [{target: $.info, update: {title: Corrected}}]\n",
    )
    .expect("an overlay");
    assert_eq!(name(""), "\"pets-more-client\"");
    assert_eq!(name("--overlay overlay.yaml"), "\"corrected-client\"");
    assert_eq!(name("--config config.toml"), "\"entry\"");
    assert_eq!(name("--config config.toml --name said"), "\"said\"");
}

#[test]
fn a_document_may_refer_to_files_beside_it() {
    let (scene, here) = (workspace(), elsewhere());
    let write = |name: &str, text: &str| fs::write(here.path().join(name), text).expect("a file");
    fs::create_dir(here.path().join("api")).expect("a folder");
    write(
        "api/pets.yaml",
        &PETS.replace("#/components/schemas/Pet", "pet.yaml"),
    );
    write(
        "api/pet.yaml",
        "{type: object, properties: {name: {type: string}}}",
    );
    for spec in [
        "./api/pets.yaml".to_owned(),
        here.path().join("api/pets.yaml").display().to_string(),
    ] {
        let (status, _, complaints) = run(&scene, here.path(), &format!("--spec {spec} --out out"));
        assert_eq!((status, complaints.as_str()), (0, ""), "{spec}");
    }
    // Not to those above it.
    write(
        "api/pets.yaml",
        &PETS.replace("#/components/schemas/Pet", "../pets.yaml"),
    );
    let (status, _, complaints) = run(
        &scene,
        here.path(),
        "--spec api/pets.yaml --out out --strict",
    );
    assert_eq!(status, 1);
    assert!(complaints.contains("leads out of api"), "{complaints}");
}

#[test]
fn what_is_no_description_is_refused_where_it_is_wrong_and_leaves_nothing() {
    let (scene, here) = (workspace(), elsewhere());
    let half = &PETS[..PETS.find("Pet: {type").expect("a schema") + 30];
    let cases: &[(&str, &[u8], &str)] = &[
        ("empty.yaml", b"", "empty.yaml:1:1"),
        ("blank.json", b" \n\n", "blank.json:1:1"),
        (
            "package.json",
            br#"{"name": "x", "version": "1"}"#,
            "package.json:1:1",
        ),
        ("list.yaml", b"- a\n- b\n", "list.yaml:1:1"),
        ("text.yaml", b"Not found", "text.yaml:1:1"),
        (
            "page.html",
            b"<!DOCTYPE html><html></html>",
            "page.html:1:1",
        ),
        (
            "image.png",
            b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
            "image.png:1:1",
        ),
        ("half.yaml", half.as_bytes(), "half.yaml:12:10"),
        (
            "half.json",
            br#"{"openapi": "3.0.3", "info": {"title": "x", "#,
            "half.json:1:",
        ),
        (
            "soap.yaml",
            b"asyncapi: 3.0.0\ninfo: {title: x}\n",
            "soap.yaml:1:1",
        ),
    ];
    for (name, contents, _) in cases {
        fs::write(here.path().join(name), contents).expect("a file");
    }
    fs::create_dir(here.path().join("folder")).expect("a folder");
    let before = everything_below(here.path());
    let places = cases.iter().map(|(name, _, place)| (*name, *place));
    for (name, place) in places.chain([
        ("missing.yaml", "missing.yaml:1:1"),
        ("folder", "folder:1:1"),
    ]) {
        for flag in ["", " --check", " --standalone", " --json"] {
            let (status, printed, complaints) = run(
                &scene,
                here.path(),
                &format!("--spec {name} --out new/out{flag}"),
            );
            assert_eq!(status, 1, "{name}{flag}");
            let is_reported = match flag {
                " --json" => printed.contains(&format!("\"file\":\"{name}\"")),
                _ => complaints.contains(&format!("--> {place}")) && printed.is_empty(),
            };
            assert!(is_reported, "{name}{flag}: {printed}{complaints}");
            assert_eq!(
                before,
                everything_below(here.path()),
                "{name}{flag} left something behind"
            );
            assert!(
                !here.path().join("new").exists(),
                "{name}{flag} left a folder behind"
            );
        }
    }
    // The same goes for what is given beside the document.
    for flag in [
        "--overlay missing.yaml",
        "--config missing.toml",
        "--config image.png",
    ] {
        let (status, _, complaints) = run(
            &scene,
            here.path(),
            &format!("--spec pets.yaml --out new/out {flag}"),
        );
        assert_eq!(status, 1, "{flag}");
        assert!(complaints.contains(":1:1"), "{flag}: {complaints}");
        assert!(!here.path().join("new").exists(), "{flag}");
    }
}

#[test]
fn wrong_usage_is_told_from_errors() {
    let (scene, here) = (workspace(), elsewhere());
    for wrong in [
        "--spec pets.yaml",
        "--out out",
        "--name pets",
        "--standalone",
        "--overlay o.yaml",
        "--config c.toml",
        "pets --spec pets.yaml --out out",
        "--spec pets.yaml --out out --name Pets",
        "--spec pets.yaml --out out --name self",
        "--spec pets.yaml --out out --name client-runtime",
        "--spec pets.yaml --spec pets.yaml --out out",
    ] {
        let (status, printed, complaints) = run(&scene, here.path(), wrong);
        assert_eq!((status, printed.as_str()), (2, ""), "{wrong}: {complaints}");
        assert!(!here.path().join("out").exists(), "{wrong}");
    }
}

#[test]
fn what_somebody_else_wrote_is_left_alone() {
    let (scene, here) = (workspace(), elsewhere());
    bring_the_real_runtime(&scene);
    let put = |name: &str| {
        let path = here.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, "theirs").expect("a file");
    };
    put("a/Cargo.toml");
    put("b/src/main.rs");
    put("c");
    put("d/runtime/src/lib.rs");
    let before = everything_below(here.path());
    for out in ["a", "b", "c", "d --standalone"] {
        let (status, _, complaints) = run(
            &scene,
            here.path(),
            &format!("--spec pets.yaml --out {out}"),
        );
        assert_eq!(status, 1, "{out}");
        assert!(complaints.contains("in the way"), "{out}: {complaints}");
        assert_eq!(before, everything_below(here.path()), "{out}");
    }
    // What is beside it is in nobody's way, and stays.
    put("e/.gitignore");
    put("e/tests/mine.rs");
    assert_eq!(run(&scene, here.path(), "--spec pets.yaml --out e").0, 0);
    assert_eq!(
        fs::read_to_string(here.path().join("e/tests/mine.rs")).expect("a file"),
        "theirs"
    );
    // Nor are the clients of this workspace for somebody else to write.
    let (status, _, complaints) = run(
        &scene,
        here.path(),
        &format!(
            "--spec pets.yaml --out {}/generated/pets",
            scene.root().display()
        ),
    );
    assert_eq!(status, 1);
    assert!(
        complaints.contains("belongs to the clients of specs/"),
        "{complaints}"
    );
}

/// Below a workspace, a crate is its member where that says so, and a workspace of its own otherwise.
#[test]
fn a_workspace_around_the_folder_is_detected_and_reported() {
    let (scene, here) = (workspace(), elsewhere());
    let write = |name: &str, contents: &str| {
        let path = here.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, contents).expect("a file");
    };
    write(
        "Cargo.toml",
        "[workspace]\nresolver = \"3\"\nmembers = [\"app\", \"clients/*\"]\nexclude = [\"vendor\"]\n",
    );
    write(
        "app/Cargo.toml",
        "[package]\nname = \"app\"\nedition = \"2024\"\n",
    );
    write("app/src/lib.rs", "");
    write(
        "clients/README.md",
        "The folder is never empty, or the workspace would not load.",
    );
    let make = |out: &str| {
        let (status, _, complaints) = run(
            &scene,
            here.path(),
            &format!("--spec pets.yaml --out {out}"),
        );
        assert_eq!(status, 0, "{complaints}");
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let taken = std::process::Command::new(cargo)
            .args([
                "metadata",
                "--offline",
                "--no-deps",
                "--format-version",
                "1",
            ])
            .current_dir(here.path().join(out))
            .output()
            .expect("cargo runs");
        assert!(
            taken.status.success(),
            "{out}: {}",
            String::from_utf8_lossy(&taken.stderr)
        );
        let manifest =
            fs::read_to_string(here.path().join(out).join("Cargo.toml")).expect("a manifest");
        (complaints, manifest.contains("\n[workspace]\n"))
    };
    let (messages, is_own) = make("clients/pets");
    assert!(
        messages.contains("clients/pets is a member of this workspace") && !is_own,
        "{messages}"
    );
    fs::remove_dir_all(here.path().join("clients/pets")).expect("a crate");
    let (messages, is_own) = make("vendor/pets");
    assert!(messages.is_empty() && !is_own, "{messages}");
    let (messages, is_own) = make("clients/deeper/pets");
    assert!(
        messages.contains("is inside this workspace but not a member of it") && is_own,
        "{messages}"
    );
    assert!(
        messages.contains("add \"clients/deeper/pets\" to its `members`"),
        "{messages}"
    );
    fs::remove_dir_all(here.path().join("clients/deeper")).expect("a crate");

    // Once a member depends on it, it is one: whether it was there before or not.
    let (_, is_own) = make("lib/pets");
    assert!(is_own);
    write(
        "app/Cargo.toml",
        "[package]\nname = \"app\"\nedition = \"2024\"\n[dependencies]\npets-more-client = {path = \"../lib/pets\"}\n",
    );
    let (messages, is_own) = make("lib/pets");
    assert!(
        messages.contains("is a member of this workspace") && !is_own,
        "{messages}"
    );
    fs::remove_dir_all(here.path().join("lib")).expect("a crate");
    assert!(!make("lib/pets").1);

    // Two members of one name would stop cargo.
    let (status, _, complaints) = run(
        &scene,
        here.path(),
        "--spec pets.yaml --out clients/twin --name app",
    );
    assert_eq!(status, 1);
    assert!(
        complaints.contains("another package of the workspace is called `app`"),
        "{complaints}"
    );
}

#[test]
fn check_and_strict_go_with_it() {
    let (scene, here) = (workspace(), elsewhere());
    let (status, printed, _) = run(&scene, here.path(), "--spec pets.yaml --out out --check");
    assert_eq!(status, 1);
    assert!(
        printed.contains("--- /dev/null\n+++ b/out/Cargo.toml\n"),
        "{printed}"
    );
    assert!(!here.path().join("out").exists());
    let odd = PETS.replace("components:\n", "security: [{Odd: []}, {}]\ncomponents:\n  securitySchemes: {Odd: {type: http, scheme: hoba}}\n");
    fs::write(here.path().join("odd.yaml"), odd).expect("a document");
    let (status, _, complaints) = run(&scene, here.path(), "--spec odd.yaml --out out --strict");
    assert_eq!(status, 1);
    assert!(complaints.contains("--> odd.yaml:12:"), "{complaints}");
    assert!(!here.path().join("out").exists());
    assert_eq!(
        run(&scene, here.path(), "--spec odd.yaml --out out --quiet"),
        (0, String::new(), String::new())
    );
}

/// What a crate with a runtime of its own holds leads nowhere, and goes away when it is no longer asked for.
#[test]
fn a_runtime_of_its_own_comes_and_goes() {
    let (scene, here) = (workspace(), elsewhere());
    bring_the_real_runtime(&scene);
    assert_eq!(
        run(
            &scene,
            here.path(),
            "--spec pets.yaml --out out --standalone"
        )
        .0,
        0
    );
    let made = everything_below(&here.path().join("out"));
    assert!(made.contains_key("runtime/src/lib.rs") && made.contains_key("runtime/LICENSE-MIT"));
    for name in ["Cargo.toml", "runtime/Cargo.toml"] {
        let text = String::from_utf8_lossy(&made[name]);
        assert!(
            !text.contains("..") && !text.contains("workspace"),
            "{name}: {text}"
        );
    }
    let runtime: toml::Table =
        toml::from_str(&String::from_utf8_lossy(&made["runtime/Cargo.toml"])).expect("TOML");
    assert_eq!(
        runtime["package"]["name"].as_str(),
        Some("pets-more-client-runtime")
    );
    assert_eq!(
        runtime_of(&here.path().join("out/Cargo.toml"))["package"].as_str(),
        Some("pets-more-client-runtime")
    );
    assert_eq!(
        run(
            &scene,
            here.path(),
            "--spec pets.yaml --out out --standalone --check"
        )
        .0,
        0
    );

    assert_eq!(run(&scene, here.path(), "--spec pets.yaml --out out").0, 0);
    assert!(!here.path().join("out/runtime").exists());
}

/// The folder as it is while a run is in the middle of it is what a killed run leaves, and the next one mends.
#[test]
fn a_run_that_was_interrupted_is_finished_by_the_next() {
    let (scene, here) = (workspace(), elsewhere());
    assert_eq!(run(&scene, here.path(), "--spec pets.yaml --out out").0, 0);
    let whole: BTreeMap<String, Vec<u8>> = everything_below(here.path());
    fs::remove_file(here.path().join("out/src/lib.rs")).expect("a file");
    fs::write(here.path().join("out/README.md"), "half").expect("a file");
    assert_eq!(run(&scene, here.path(), "--spec pets.yaml --out out").0, 0);
    assert_eq!(whole, everything_below(here.path()));
}
