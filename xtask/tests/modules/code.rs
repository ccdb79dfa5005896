//! Sources without what is no code of the program: comments, strings, tests.

use std::fs;

use xtask::disk::folder::files_below;

use super::root;

/// A file of Rust.
#[derive(Debug)]
pub(crate) struct File {
    /// Its path from the workspace on, with `/`.
    pub(crate) path: String,
    /// Its text without tests.
    pub(crate) text: String,
    /// The same without comments and what is in quotation marks.
    pub(crate) code: String,
}

/// All files of Rust below a folder of the workspace, but those of tests.
pub(crate) fn files(folder: &str) -> Vec<File> {
    let names = files_below(&root(), folder).expect("sources can be read");
    let is_code = |name: &String| name.ends_with(".rs") && !name.ends_with("/tests.rs");
    let read = |path: String| {
        let text = fs::read_to_string(root().join(&path)).expect("sources are text");
        let text = without_tests(&text);
        let lines = text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"));
        let code = without_strings(&lines.collect::<Vec<_>>().join("\n"));
        File { path, text, code }
    };
    names.into_iter().filter(is_code).map(read).collect()
}

/// A file without its test modules: one that stands at its end, and declarations of others.
fn without_tests(text: &str) -> String {
    let mut kept = String::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if line.trim() != "#[cfg(test)]" {
            kept.push_str(line);
            kept.push('\n');
        } else if !lines.next().is_some_and(|next| next.ends_with(';')) {
            break;
        }
    }
    kept
}

/// Code with nothing between its quotation marks: the generator writes about packages that it does not name.
fn without_strings(code: &str) -> String {
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
fn strings_are_no_code() {
    let code = r##"a("std::env \" std::fs"); '"'; b(r#"" heck::"#); c("\\"); use heck::X;"##;
    assert_eq!(without_strings(code), "a(); ''; b(r#); c(); use heck::X;");
}

#[test]
fn tests_are_no_code() {
    let text = "mod a;\n#[cfg(test)]\nmod tests;\nfn b() {}\n#[cfg(test)]\nmod more {\n}\n";
    assert_eq!(without_tests(text), "mod a;\nfn b() {}\n");
}
