//! Documents, overlays and configurations into the files of a crate.

use std::collections::BTreeSet;

use generator::{File, Input, NoLoader, Source, generate};

/// What an overlay or a configuration is read beside.
const DOCUMENT: &str = include_str!("../../seeds/document/small.yaml");

/// The input is a document.
pub(crate) fn document(input: &[u8]) {
    for name in ["openapi.yaml", "openapi.json"] {
        check(&Input::new(Source::decode(name, input)));
    }
}

/// The input is an overlay.
pub(crate) fn overlay(input: &[u8]) {
    check(&Input {
        overlay: Some(Source::decode("overlay.yaml", input)),
        ..Input::new(Source::new("openapi.yaml", DOCUMENT))
    });
}

/// The input is a `codegen.toml`.
pub(crate) fn config(input: &[u8]) {
    check(&Input {
        config: Some(Source::decode("codegen.toml", input)),
        ..Input::new(Source::new("openapi.yaml", DOCUMENT))
    });
}

/// There are files or errors, never both nor neither; the files are the same each time, can be read, and stay in the folder.
fn check(input: &Input) {
    let outcome = generate(input, &NoLoader);
    assert_eq!(outcome.files.is_none(), outcome.report.has_errors());
    let Some(files) = outcome.files else { return };
    let again = generate(input, &NoLoader).files.unwrap_or_default();
    assert!(files == again, "the same input gives other files");
    let mut paths = BTreeSet::new();
    for file in &files {
        // Some disks take `User.rs` and `user.rs` for one file.
        assert!(
            paths.insert(file.path.to_lowercase()),
            "{} comes twice",
            file.path
        );
        read(file);
    }
}

fn read(file: &File) {
    let path = &file.path;
    let is_plain = |segment: &str| {
        let is_name = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
        !segment.trim_matches('.').is_empty() && segment.bytes().all(is_name)
    };
    assert!(
        path.split('/').all(is_plain),
        "{path} is no path below the folder"
    );
    if path.ends_with(".rs") {
        let parsed = syn::parse_file(&file.contents);
        assert!(parsed.is_ok(), "{path} is no Rust: {:?}", parsed.err());
    } else if path.ends_with(".toml") {
        let parsed = file.contents.parse::<toml::Table>();
        assert!(parsed.is_ok(), "{path} is no TOML: {:?}", parsed.err());
    }
}
