//! What the tests of whole crates share: reading `specs/`, and a crate's public surface as text.

pub(crate) mod outline;

use std::path::PathBuf;

use generator::{Input, NoLoader, Outcome, Source, generate};

/// Reads the input of one API as the maintainer's tool does.
pub(crate) fn input(api: &str) -> Input {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../specs")
        .join(api);
    let read = |name: &str| {
        let text = std::fs::read_to_string(folder.join(name)).ok()?;
        Some(Source::new(format!("specs/{api}/{name}"), text))
    };
    Input {
        overlay: read("overlay.yaml"),
        config: read("codegen.toml"),
        ..Input::new(read("openapi.yaml").expect("every API has a document"))
    }
}

/// Every API below `specs/`, sorted.
pub(crate) fn apis() -> Vec<String> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../specs");
    let mut apis: Vec<String> = std::fs::read_dir(folder)
        .expect("the workspace has specs/")
        .map(|entry| entry.expect("specs/ can be listed"))
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().into_string().expect("names are Unicode"))
        .collect();
    apis.sort();
    apis
}

/// Generates, and fails with the rendered report where nothing came of it.
pub(crate) fn generated(input: &Input) -> Outcome {
    let outcome = generate(input, &NoLoader);
    assert!(outcome.files.is_some(), "{}", outcome.report);
    outcome
}
