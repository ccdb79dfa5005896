//! Bad documents and what is said about them: each folder holds a document (an overlay, configuration, files that the document refers
//! to), and the report.

use std::fs;
use std::path::{Path, PathBuf};

use generator::{Input, Loader, Source, generate};

/// A folder's file, if it is there; the report calls it by its name alone.
fn read(folder: &Path, name: &str) -> Option<Source> {
    let bytes = fs::read(folder.join(name)).ok()?;
    Some(Source::decode(name, &bytes))
}

/// Other files of a document's folder.
struct Beside<'a>(&'a Path);

impl Loader for Beside<'_> {
    fn load(&self, _from: &str, reference: &str) -> Result<Source, String> {
        match reference.contains("..") {
            true => Err(format!("`{reference}` leads out of the document's folder")),
            false => read(self.0, reference).ok_or_else(|| format!("there is no file {reference}")),
        }
    }
}

fn folders() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/invalid");
    let entries = fs::read_dir(root).expect("the folder of this file");
    let mut folders: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    folders
}

#[test]
fn bad_documents_are_reported() {
    for folder in folders() {
        let document = read(&folder, "openapi.yaml").or_else(|| read(&folder, "openapi.json"));
        let document = document.unwrap_or_else(|| panic!("no document in {}", folder.display()));
        let input = Input {
            overlay: read(&folder, "overlay.yaml"),
            config: read(&folder, "codegen.toml"),
            ..Input::new(document)
        };
        let outcome = generate(&input, &Beside(&folder));
        assert!(
            !outcome.report.diagnostics.is_empty(),
            "nothing is said about {}",
            folder.display()
        );
        assert_eq!(
            outcome.files.is_none(),
            outcome.report.has_errors(),
            "{}",
            folder.display()
        );
        insta::with_settings!({ snapshot_path => &folder, prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!("report", outcome.report.to_string());
        });
    }
}
