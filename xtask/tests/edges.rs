//! Dependencies are one-way: only the listed modules may use a package or another module, and no module may panic.

mod modules;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use modules::code::{File, files};
use modules::graph::Graph;
use modules::root;
use modules::tree::Tree;

/// A package, and the modules of the generator that may name it.
const PACKAGES: &[(&str, &[&str])] = &[
    ("granit_parser", &["load"]),
    ("unicode_width", &["diagnostics"]),
    ("openapiv3", &["lower"]),
    ("heck", &["names"]),
    ("http", &["lower", "names"]),
    ("toml", &["config", "emit"]),
    ("semver", &["config"]),
    ("quote", &["emit", "format"]),
    ("proc_macro2", &["emit", "format"]),
    ("syn", &["emit", "format"]),
    ("prettyplease", &["format"]),
    ("insta", &[]),
];

/// A crate whose modules know each other one way.
struct Crate {
    folder: &'static str,
    /// A module, and the others that it may know. Each knows only such as stand above it.
    rows: &'static [(&'static str, &'static [&'static str])],
    /// Edges that lead back, and have to go.
    excepted: &'static [(&'static str, &'static str)],
    /// A module with modules of its own, and edges among these that lead back, and have to go.
    inner: &'static [(&'static str, &'static [(&'static str, &'static str)])],
}

/// The generator. `lib` is what stands in `lib.rs` itself.
const GENERATOR: Crate = Crate {
    folder: "generator/src",
    rows: &[
        ("spelling", &[]),
        ("stage", &[]),
        ("placement", &[]),
        ("format", &[]),
        ("origins", &[]),
        ("node", &["origins"]),
        ("keywords", &["node"]),
        ("pointer", &["node"]),
        ("ir", &["origins"]),
        ("input", &["placement"]),
        ("diagnostics", &["ir", "origins"]),
        (
            "load",
            &["diagnostics", "input", "node", "origins", "pointer"],
        ),
        ("table", &["diagnostics", "node", "origins", "spelling"]),
        (
            "config",
            &[
                "diagnostics",
                "input",
                "ir",
                "load",
                "node",
                "origins",
                "spelling",
                "table",
            ],
        ),
        (
            "normalize",
            &[
                "diagnostics",
                "input",
                "keywords",
                "load",
                "node",
                "origins",
                "pointer",
                "spelling",
                "table",
            ],
        ),
        (
            "lower",
            &[
                "config",
                "diagnostics",
                "ir",
                "keywords",
                "node",
                "origins",
                "pointer",
                "spelling",
                "table",
            ],
        ),
        ("names", &["config", "diagnostics", "ir", "spelling"]),
        (
            "emit",
            &["config", "format", "input", "ir", "names", "placement"],
        ),
        (
            "lib",
            &[
                "config",
                "diagnostics",
                "emit",
                "input",
                "ir",
                "load",
                "lower",
                "names",
                "normalize",
                "stage",
            ],
        ),
    ],
    // Code in `quote!` names the modules of the crate that is generated.
    excepted: &[("emit", "lib")],
    inner: &[
        ("config", &[]),
        ("diagnostics", &[("report", "render")]),
        ("emit", &[]),
        ("load", &[]),
        ("lower", &[]),
        ("names", &[]),
        ("normalize", &[]),
    ],
};

/// The runtime.
const RUNTIME: Crate = Crate {
    folder: "generator/runtime/src",
    rows: &[
        ("base64", &[]),
        ("body", &[]),
        ("header", &[]),
        ("media_type", &[]),
        ("mismatch", &[]),
        ("operation", &[]),
        ("rest", &[]),
        ("secret", &[]),
        ("unknown", &[]),
        ("nullable", &["secret"]),
        (
            "json",
            &[
                "base64", "mismatch", "nullable", "rest", "secret", "unknown",
            ],
        ),
        ("file", &["json"]),
        ("argument", &["file", "header", "json", "operation"]),
        ("form", &["argument", "json", "operation"]),
        ("endpoint", &["operation"]),
        ("response", &["json", "media_type", "operation", "unknown"]),
        ("transport", &["body", "endpoint", "operation"]),
        (
            "error",
            &[
                "body",
                "endpoint",
                "json",
                "media_type",
                "operation",
                "response",
                "transport",
            ],
        ),
        (
            "client",
            &[
                "argument",
                "error",
                "header",
                "json",
                "operation",
                "secret",
                "transport",
            ],
        ),
        (
            "call",
            &[
                "argument",
                "body",
                "client",
                "endpoint",
                "error",
                "form",
                "header",
                "json",
                "operation",
                "response",
                "transport",
            ],
        ),
        (
            "paging",
            &["call", "error", "json", "operation", "response"],
        ),
        ("webhook", &["response"]),
        (
            "v1",
            &[
                "call",
                "client",
                "json",
                "operation",
                "paging",
                "response",
                "webhook",
            ],
        ),
        (
            "lib",
            &[
                "base64",
                "body",
                "call",
                "error",
                "file",
                "mismatch",
                "nullable",
                "paging",
                "response",
                "rest",
                "secret",
                "transport",
                "unknown",
                "webhook",
            ],
        ),
    ],
    // Exported macros are items of the root, whatever their module.
    excepted: &[("v1", "lib")],
    inner: &[
        ("argument", &[]),
        ("call", &[]),
        ("client", &[]),
        ("error", &[]),
        ("json", &[("reader", "value"), ("value", "writer")]),
        ("operation", &[]),
        ("paging", &[]),
        ("response", &[]),
        ("transport", &[]),
        ("webhook", &[]),
    ],
};

/// In how many files of `lower` the methods of one type may be.
const FILES_OF_A_TYPE: usize = 3;

/// The lints that keep a library from panicking.
const PANICS: &[&str] = &[
    "unwrap_used",
    "expect_used",
    "panic",
    "todo",
    "unimplemented",
    "indexing_slicing",
];

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
    for File { path, code, .. } in files("generator/src") {
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
fn modules_know_each_other_one_way() {
    for Crate {
        folder,
        rows,
        excepted,
        inner,
    } in [GENERATOR, RUNTIME]
    {
        let tree = Tree::of(folder);
        let graph = Graph::of(&tree, &[], Some("lib")).without(excepted);
        if let Some(cycle) = graph.cycle() {
            panic!("modules of {folder} know each other: {cycle}");
        }
        let rows: BTreeMap<&str, &[&str]> = rows.iter().copied().collect();
        for (from, to, file) in graph.edges() {
            let Some(known) = rows.get(from) else {
                panic!("the table has no row for the module `{from}` of {folder}");
            };
            assert!(
                known.contains(&to),
                "{file} names `{to}`, which is no part of the row of `{from}`"
            );
        }
        for (module, excepted) in inner {
            let graph = Graph::of(&tree, &[module], None).without(excepted);
            if let Some(cycle) = graph.cycle() {
                panic!("modules of {folder}/{module} know each other: {cycle}");
            }
        }
        for module in tree.children(&[]) {
            let has_modules = tree.children(&[module.to_owned()]).len() > 1;
            let is_listed = inner.iter().any(|(listed, _)| *listed == module);
            assert!(
                is_listed || !has_modules,
                "{folder}/{module} has modules, and is not looked into"
            );
        }
    }
}

/// The order of the rows is a direction: what leads back in them would be a cycle that they allow.
#[test]
fn the_tables_allow_no_cycle() {
    for Crate {
        folder,
        rows,
        excepted,
        ..
    } in [GENERATOR, RUNTIME]
    {
        let edges = rows.iter().flat_map(|(from, known)| {
            let edges = known.iter().map(move |to| (*from, *to));
            edges.filter(|edge| !excepted.contains(edge))
        });
        let cycle = Graph::from_iter(edges).cycle();
        assert_eq!(cycle, None, "{folder}");
    }
}

#[test]
fn the_normal_form_of_schemas_names_no_other_module_of_lower() {
    let tree = Tree::of("generator/src");
    let graph = Graph::of(&tree, &["lower"], None);
    let known: Vec<_> = graph
        .edges()
        .filter(|(from, ..)| *from == "normal")
        .collect();
    assert!(known.is_empty(), "{known:?}");
}

#[test]
fn the_methods_of_a_type_of_lower_are_in_few_files() {
    let mut homes: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for File { path, code, .. } in files("generator/src/lower") {
        for name in code.lines().filter_map(type_of_methods) {
            homes
                .entry(name.to_owned())
                .or_default()
                .insert(path.clone());
        }
    }
    assert!(homes.len() > 10, "the blocks of methods are not found");
    for (name, files) in homes {
        assert!(
            files.len() <= FILES_OF_A_TYPE,
            "the methods of `{name}` are in {files:?}"
        );
    }
}

/// The type whose own methods a line begins: `impl<'a> Reader<'a> {` -> `Reader`. None for those of a trait.
fn type_of_methods(line: &str) -> Option<&str> {
    let rest = line.strip_prefix("impl")?;
    let rest = match rest.strip_prefix('<') {
        Some(generics) => generics.split_once("> ")?.1,
        None => rest.strip_prefix(' ')?,
    };
    let is_trait = rest.contains(" for ");
    let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_')?;
    (!is_trait).then_some(&rest[..end])
}

#[test]
fn packages_depend_one_way() {
    let manifest =
        |name: &str| fs::read_to_string(root().join(name).join("Cargo.toml")).expect("a manifest");
    let depends = |name: &str, on: &str| manifest(name).lines().any(|line| line.starts_with(on));
    for (package, strangers) in [
        (
            "generator",
            ["client-runtime", "xtask", "fuzz", "clap"].as_slice(),
        ),
        (
            "generator/runtime",
            &["generator", "xtask", "fuzz", "granit-parser", "openapiv3"],
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
        for stranger in ["generator", "xtask", "fuzz"] {
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

/// libFuzzer needs a C++ compiler, which building and testing the workspace must not.
#[test]
fn libfuzzer_is_built_by_cargo_xtask_fuzz_alone() {
    let manifest = |folder: &str| {
        let path = root().join(folder).join("Cargo.toml");
        let text = fs::read_to_string(path).expect("a manifest");
        toml::from_str::<toml::Table>(&text).expect("TOML")
    };
    let fuzz = manifest("xtask/fuzz");
    let guarded = &fuzz["target"]["cfg(libfuzzer)"]["dependencies"];
    assert!(guarded.get("libfuzzer-sys").is_some());
    let unguarded = fuzz["dependencies"].to_string();
    assert!(!unguarded.contains("libfuzzer"), "{unguarded}");
    for folder in [
        "generator",
        "generator/runtime",
        "xtask",
        "xtask/round-trip",
    ] {
        let text = manifest(folder).to_string();
        for package in ["libfuzzer", "\"fuzz\"", "fuzz ="] {
            assert!(!text.contains(package), "{folder} depends on {package}");
        }
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
    for File { path, code, .. } in files("generator/src") {
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
