//! A document whose words and names would break a crate, were they taken as they are.

use generator::{File, Input, NoLoader, Source, generate};

fn hostile() -> Vec<File> {
    let input = Input::new(Source::new("hostile.yaml", include_str!("hostile.yaml")));
    let outcome = generate(&input, &NoLoader);
    outcome
        .files
        .unwrap_or_else(|| panic!("{}", outcome.report))
}

/// The documentation of a file, comment signs left aside.
fn documentation(file: &File) -> Vec<&str> {
    let lines = file.contents.lines().map(str::trim_start);
    lines
        .filter_map(|line| {
            line.strip_prefix("///")
                .or_else(|| line.strip_prefix("//!"))
        })
        .collect()
}

#[test]
fn every_file_is_rust() {
    for file in hostile().iter().filter(|file| file.path.ends_with(".rs")) {
        syn::parse_file(&file.contents).unwrap_or_else(|error| panic!("{}: {error}", file.path));
    }
}

#[test]
fn no_word_of_the_document_is_run_as_a_test() {
    for file in hostile()
        .iter()
        .filter(|file| file.path.starts_with("src/"))
    {
        let mut is_open = false;
        for line in documentation(file) {
            let is_ours = file.path == "src/lib.rs" && line == " ```no_run";
            if let Some(info) = line
                .trim_start()
                .strip_prefix("```")
                .filter(|info| !info.contains('`'))
            {
                assert!(
                    is_open || info == "text" || is_ours,
                    "{}: {line}",
                    file.path
                );
                is_open = !is_open;
            } else {
                assert!(
                    is_open || !line.starts_with("     "),
                    "{}: indented code: {line}",
                    file.path
                );
            }
        }
        assert!(!is_open, "{}: code that is not closed", file.path);
    }
}

#[test]
fn no_character_deceives_the_reader() {
    for file in hostile() {
        for line in file.contents.split('\n') {
            let bad = line.chars().find(|c| {
                c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200b}'..='\u{200f}' | '\u{feff}')
            });
            assert_eq!(bad, None, "{}: {line:?}", file.path);
        }
    }
}

#[test]
fn every_file_can_be_on_any_disk() {
    let mut seen = std::collections::BTreeSet::new();
    for file in hostile() {
        assert!(file.path.is_ascii(), "{}", file.path);
        assert!(seen.insert(file.path.to_lowercase()), "{} twice", file.path);
        let stem = file
            .path
            .rsplit('/')
            .next()
            .unwrap_or_default()
            .split('.')
            .next()
            .unwrap_or_default();
        let devices = ["con", "prn", "aux", "nul", "com1", "lpt1"];
        assert!(
            !devices.contains(&stem.to_lowercase().as_str()),
            "{}",
            file.path
        );
    }
}

#[test]
fn names_are_as_a_reader_expects() {
    let files = hostile();
    let of = |path: &str| {
        let file = files.iter().find(|file| file.path == path);
        file.unwrap_or_else(|| panic!("no {path}"))
            .contents
            .as_str()
    };
    insta::assert_snapshot!(of("src/types/value_model.rs"));
    insta::assert_snapshot!(of("src/operations/result.rs"));
    insta::assert_snapshot!(of("src/operations/u7528u6237.rs"));
}
