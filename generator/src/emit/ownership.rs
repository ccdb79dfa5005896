//! `.codegen.json`: the version of its format and the files that are the generator's.

use serde_json::json;

use crate::File;

/// The file. It lists itself, and nothing that differs from machine to machine.
pub(super) fn file(files: &[File]) -> File {
    const PATH: &str = ".codegen.json";
    let mut paths: Vec<&str> = files
        .iter()
        .map(|file| file.path.as_str())
        .chain([PATH])
        .collect();
    paths.sort_unstable();
    let contents = format!("{:#}\n", json!({ "format": 1, "files": paths }));
    File {
        path: PATH.to_owned(),
        contents,
    }
}
