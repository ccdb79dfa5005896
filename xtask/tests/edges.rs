//! Arrows point one way: who may name which package and which stage, and what must never panic.

use std::fs;
use std::path::{Path, PathBuf};

use xtask::disk::folder::files_below;

/// A package, and the modules of the generator that may name it.
const PACKAGES: &[(&str, &[&str])] = &[
    ("serde_yaml", &["load"]),
    ("saphyr_parser", &["load"]),
    ("openapiv3", &["lower"]),
    ("heck", &["names"]),
    ("quote", &["emit", "format"]),
    ("proc_macro2", &["emit", "format"]),
    ("syn", &["emit", "format"]),
    ("prettyplease", &["format"]),
    ("insta", &[]),
];

/// A module of the generator, and the other modules that it may know.
const STAGES: &[(&str, &[&str])] = &[
    ("ir", &["origins", "node"]),
    ("load", &["diagnostics", "node", "origins"]),
    ("keywords", &["node"]),
    (
        "normalize",
        &["diagnostics", "keywords", "load", "node", "origins"],
    ),
    (
        "lower",
        &["config", "diagnostics", "ir", "keywords", "node", "origins"],
    ),
    ("names", &["diagnostics", "ir", "node", "config", "origins"]),
    ("emit", &["format", "ir", "names", "config", "placement"]),
    ("format", &[]),
    ("placement", &[]),
];

/// The lints that keep a library from panicking.
const PANICS: &[&str] = &[
    "unwrap_used",
    "expect_used",
    "panic",
    "todo",
    "unimplemented",
    "indexing_slicing",
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the workspace")
        .to_owned()
}

/// The code of all Rust files below a folder of the workspace, without comments, texts and test modules, by path.
fn sources(folder: &str) -> Vec<(String, String)> {
    let names = files_below(&root(), folder).expect("sources can be read");
    let code = |name: String| {
        let text = fs::read_to_string(root().join(&name)).expect("sources are text");
        let text = text.split("#[cfg(test)]").next().unwrap_or_default();
        let lines = text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"));
        (name, without_texts(&lines.collect::<Vec<_>>().join("\n")))
    };
    names
        .into_iter()
        .filter(|name| name.ends_with(".rs"))
        .map(code)
        .collect()
}

/// Code with nothing between its quotation marks: the generator writes about packages that it does not name.
fn without_texts(code: &str) -> String {
    let mut kept = String::new();
    let mut rest = code;
    while let Some((before, after)) = rest.split_once('"') {
        // A character: `'"'`.
        if before.ends_with(['\'', '\\']) {
            kept.push_str(before);
            rest = after;
            continue;
        }
        let hashes = before.len() - before.trim_end_matches('#').len();
        let is_raw = before.trim_end_matches('#').ends_with('r');
        let end = format!("\"{}", "#".repeat(if is_raw { hashes } else { 0 }));
        let mut from = 0;
        let length = loop {
            let Some(found) = after[from..].find(&end) else {
                break after.len();
            };
            let escapes = after[..from + found]
                .chars()
                .rev()
                .take_while(|&c| c == '\\')
                .count();
            if is_raw || escapes % 2 == 0 {
                break from + found;
            }
            from += found + 1;
        };
        kept.push_str(before);
        rest = after.get(length + end.len()..).unwrap_or_default();
    }
    kept + rest
}

#[test]
fn texts_are_no_code() {
    let code = r##"a("std::env \" std::fs"); '"'; b(r#"" heck::"#); c("\\"); use heck::X;"##;
    assert_eq!(without_texts(code), "a(); ''; b(r#); c(); use heck::X;");
}

/// The top module that a file of the generator belongs to: `generator/src/lower/schema.rs` -> `lower`.
fn module(path: &str) -> &str {
    let below = path.strip_prefix("generator/src/").unwrap_or(path);
    below.split(['/', '.']).next().unwrap_or(below)
}

/// Whether code names a path that begins with `word`: `word::x`, `use word;`, with nothing before it that makes it another's.
fn names(code: &str, word: &str) -> bool {
    code.match_indices(word).any(|(start, _)| {
        let (before, after) = (&code[..start], &code[start + word.len()..]);
        let stands_alone =
            !before.ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':' || c == '"');
        stands_alone
            && (after.starts_with("::")
                || (before.ends_with("use ") && after.starts_with([';', ' '])))
    })
}

#[test]
fn each_package_is_named_where_it_belongs() {
    for (path, code) in sources("generator/src") {
        for (package, homes) in PACKAGES {
            let is_home = homes.contains(&module(&path));
            assert!(
                is_home || !names(&code, package),
                "{path} names `{package}`, which belongs to {homes:?}"
            );
        }
    }
}

#[test]
fn each_stage_knows_only_what_comes_before_it() {
    let modules = [
        "diagnostics",
        "emit",
        "format",
        "ir",
        "load",
        "lower",
        "names",
        "node",
        "normalize",
        "config",
        "origins",
        "placement",
    ];
    for (path, code) in sources("generator/src") {
        let Some((stage, known)) = STAGES.iter().find(|(stage, _)| *stage == module(&path)) else {
            continue;
        };
        for other in modules
            .iter()
            .filter(|other| *other != stage && !known.contains(other))
        {
            let leak = format!("crate::{other}");
            assert!(
                !code.contains(&format!("{leak}::")) && !code.contains(&format!("{leak};")),
                "{path} knows `{other}`"
            );
        }
    }
}

#[test]
fn packages_depend_one_way() {
    let manifest =
        |name: &str| fs::read_to_string(root().join(name).join("Cargo.toml")).expect("a manifest");
    let depends = |name: &str, on: &str| manifest(name).lines().any(|line| line.starts_with(on));
    for (package, strangers) in [
        ("generator", ["client-runtime", "xtask", "clap"].as_slice()),
        (
            "generator/runtime",
            &["generator", "xtask", "serde_yaml", "openapiv3"],
        ),
    ] {
        for stranger in strangers {
            assert!(
                !depends(package, stranger),
                "{package} depends on {stranger}"
            );
        }
    }
    for name in fs::read_dir(root().join("generated"))
        .expect("generated crates")
        .flatten()
    {
        let name = format!("generated/{}", name.file_name().to_string_lossy());
        if !root().join(&name).is_dir() {
            continue;
        }
        for stranger in ["generator", "xtask"] {
            assert!(!depends(&name, stranger), "{name} depends on {stranger}");
        }
        let inherited = manifest(&name)
            .lines()
            .any(|line| line.contains("workspace = true"));
        assert!(
            !inherited,
            "{name} inherits from the workspace, so it could not leave it"
        );
    }
}

#[test]
fn generated_code_is_made_for_the_runtime_that_is_here() {
    let manifest = fs::read_to_string(root().join("generator/runtime/Cargo.toml")).expect("TOML");
    let manifest: toml::Table = toml::from_str(&manifest).expect("TOML");
    let version = manifest["package"]["version"].as_str();
    assert_eq!(version, Some(generator::placement::Runtime::VERSION));
}

#[test]
fn the_generator_does_no_io() {
    for (path, code) in sources("generator/src") {
        for word in [
            "std::fs",
            "std::env",
            "std::net",
            "std::process",
            "SystemTime",
            "Instant::now",
            "println!",
            "eprintln!",
        ] {
            assert!(!code.contains(word), "{path} has `{word}`");
        }
    }
}

#[test]
fn libraries_deny_what_panics() {
    for library in ["generator/src/lib.rs", "generator/runtime/src/lib.rs"] {
        let text = fs::read_to_string(root().join(library)).expect("a library");
        let attribute = text
            .split("#![cfg_attr(")
            .nth(1)
            .and_then(|rest| rest.split(")]").next());
        let attribute = attribute.unwrap_or_else(|| panic!("{library} denies nothing"));
        for lint in PANICS {
            assert!(
                attribute.contains(&format!("clippy::{lint}")),
                "{library} does not deny {lint}"
            );
        }
    }
}
