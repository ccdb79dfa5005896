//! Documents of others, from a folder that is not part of this repository.

use std::path::{Path, PathBuf};

use crate::reading::{mismatches, normalize_from};
use generator::diagnostics::Severity;
use generator::{Loader, Source};

/// The folder to read documents from, files below it included.
const FOLDER: &str = "OPENAPI_CORPUS";

#[test]
fn every_document_is_read_or_refused_with_a_reason() {
    let Some(folder) = std::env::var_os(FOLDER) else {
        println!("{FOLDER} names no folder of documents: nothing was read");
        return;
    };
    let mut failures = Vec::new();
    for path in files(Path::new(&folder)) {
        let Ok(text) = std::fs::read_to_string(&path) else {
            continue;
        };
        let source = Source::new(path.to_string_lossy(), text);
        let (document, report) = normalize_from(source, None, &Disk);
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let [errors, skipped, notes] = [Severity::Error, Severity::Skipped, Severity::Note]
            .map(|severity| report.count(severity));
        println!("{name}: {errors} errors, {skipped} skipped, {notes} notes");
        if std::env::var_os("OPENAPI_CORPUS_REPORT").is_some() {
            println!("{report}");
        }
        match document {
            Some(document) => failures.extend(
                mismatches(&document)
                    .into_iter()
                    .map(|misfit| format!("{name}: {misfit}")),
            ),
            None if errors == 0 => failures.push(format!("{name}: refused without a reason")),
            None => {}
        }
    }
    assert_eq!(failures, Vec::<String>::new(), "{}", failures.join("\n"));
}

/// Every file there is: these documents are read on purpose.
struct Disk;

impl Loader for Disk {
    fn load(&self, from: &str, reference: &str) -> Result<Source, String> {
        let path = Path::new(from)
            .parent()
            .unwrap_or(Path::new(""))
            .join(reference);
        let path = path.canonicalize().map_err(|error| error.to_string())?;
        let text = std::fs::read_to_string(&path).map_err(|error| error.to_string())?;
        Ok(Source::new(path.to_string_lossy(), text))
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder that can be read");
    let mut files = Vec::new();
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            files.extend(self::files(&path));
        } else if path
            .extension()
            .is_some_and(|extension| extension == "yaml" || extension == "json")
        {
            files.push(path);
        }
    }
    files.sort();
    files
}
