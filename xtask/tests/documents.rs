//! What README.md, CONTRIBUTING.md and specs/README.md say is so.

use std::fs;
use std::path::{Path, PathBuf};

use generator::diagnostics::{Diagnostics, Report};
use generator::{Source, config};
use xtask::disk::folder::files_below;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the workspace")
        .to_owned()
}

fn read(name: &str) -> String {
    fs::read_to_string(root().join(name)).expect("a file of text")
}

/// What stands between backticks, and where links lead.
fn mentions(text: &str) -> Vec<&str> {
    let quoted = text.split('`').skip(1).step_by(2);
    let linked = text
        .split("](")
        .skip(1)
        .filter_map(|rest| rest.split(')').next());
    quoted.chain(linked).collect()
}

/// Whether something that is mentioned is a path from the workspace's root on, in full.
fn is_path(mention: &str) -> bool {
    let tops = ["generator", "generated", "xtask", "specs", ".ci"];
    let is_plain = !mention.contains([' ', '<', '*', '…', '{']);
    is_plain
        && mention
            .split_once('/')
            .is_some_and(|(top, _)| tops.contains(&top))
}

#[test]
fn every_file_and_every_test_that_is_mentioned_exists() {
    for document in ["README.md", "CONTRIBUTING.md", "specs/README.md"] {
        let text = read(document);
        let prose: String = text.split("```").step_by(2).collect();
        for mention in mentions(&prose)
            .into_iter()
            .filter(|mention| is_path(mention))
        {
            let (path, test) = mention
                .split_once("::")
                .map_or((mention, None), |(path, test)| (path, Some(test)));
            assert!(
                root().join(path).exists(),
                "{document} speaks of {path}, which is not there"
            );
            if let Some(test) = test {
                assert!(
                    read(path).contains(&format!("fn {test}(")),
                    "{document} speaks of {test}, which is not in {path}"
                );
            }
        }
    }
}

#[test]
fn the_call_in_the_readme_compiles() {
    let text = read("README.md");
    let shown = text
        .split("```rust\n")
        .nth(1)
        .and_then(|rest| rest.split("```").next())
        .expect("a call");
    let compiled = read("generated/propelauth/tests/readme.rs");
    let unindented: Vec<&str> = compiled
        .lines()
        .map(|line| line.strip_prefix("    ").unwrap_or(line))
        .collect();
    assert!(
        unindented.join("\n").contains(shown.trim_end()),
        "tests/readme.rs compiles another call than this:\n{shown}"
    );
}

#[test]
fn every_allowance_of_generated_code_is_in_the_list() {
    let text = read("CONTRIBUTING.md");
    let list = text.split("## Allowances").nth(1).expect("a list");
    for name in files_below(&root(), "generated").expect("generated crates") {
        let is_generated = ["/src/", "/examples/"]
            .iter()
            .any(|folder| name.contains(folder));
        if !is_generated || !name.ends_with(".rs") {
            continue;
        }
        let code = read(&name);
        for allowance in code
            .split("allow(")
            .skip(1)
            .filter_map(|rest| rest.split([')', ',']).next())
        {
            assert!(
                list.contains(&format!("| `{}` |", allowance.trim())),
                "{name} allows {allowance}"
            );
        }
    }
}

#[test]
fn they_are_short_enough_to_be_read() {
    for (document, limit) in [
        ("README.md", 120),
        ("CONTRIBUTING.md", 120),
        ("specs/README.md", 80),
    ] {
        let lines = read(document).lines().count();
        assert!(
            lines < limit,
            "{document} has {lines} lines, and was to have less than {limit}"
        );
    }
}

/// The rows of a table whose first cell begins like this.
fn rows<'a>(text: &'a str, begins: &str) -> Vec<Vec<&'a str>> {
    let rows = text.lines().filter(|line| line.starts_with(begins));
    rows.map(|row| row.split('|').map(str::trim).collect())
        .collect()
}

#[test]
fn each_client_and_the_number_of_its_operations_is_in_the_table_of_clients() {
    let readme = read("README.md");
    let clients = rows(&readme, "| [`");
    for entry in fs::read_dir(root().join("specs")).expect("a folder") {
        let entry = entry.expect("an entry");
        if entry.path().is_file() {
            continue;
        }
        let api = entry.file_name();
        let page = format!("generated/{}/README.md", api.to_string_lossy());
        let client = clients
            .iter()
            .find(|row| row[1].contains(&page))
            .unwrap_or_else(|| panic!("README.md has no row for {page}"));
        let operations = rows(&read(&page), "| `").len();
        assert_eq!(client[2], operations.to_string(), "{page}");
    }
}

/// What is said about a configuration.
fn report(config: &str) -> Report {
    let cx = Diagnostics::new();
    config::parse(&cx, &Source::new("codegen.toml", config));
    cx.into_report()
}

#[test]
fn the_page_about_the_configuration_has_every_key() {
    let page = read("specs/README.md");
    let mut parts = page
        .split("```toml\n")
        .nth(1)
        .expect("an example")
        .splitn(2, "```");
    let (example, table) = (
        parts.next().expect("an example"),
        parts.next().expect("a table"),
    );
    assert!(report(example).diagnostics.is_empty());

    // A key that is nowhere known is answered with those that are.
    let unknown = "nothing-like-it = 1\n";
    for config in [
        unknown.to_owned(),
        format!("[package]\n{unknown}"),
        format!("[client]\n{unknown}"),
        format!("[paging.list]\n{unknown}"),
        format!("[dev-dependencies.wiremock]\n{unknown}"),
        format!("[test.wire]\n{unknown}"),
    ] {
        let messages = report(&config);
        let known = messages
            .diagnostics
            .iter()
            .find_map(|diagnostic| diagnostic.help.as_deref()?.strip_prefix("it is one of "))
            .unwrap_or_else(|| panic!("{config}: {messages:?}"));
        for key in known.split(", ").map(|key| key.trim_matches('`')) {
            let in_table = table.contains(&format!("`{key}`"))
                || table.contains(&format!("[{key}]"))
                || table.contains(&format!("[{key}.<"));
            assert!(in_table, "specs/README.md says nothing of `{key}`");
            assert!(example.contains(key), "the example has no `{key}`");
        }
    }
}
