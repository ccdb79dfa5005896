//! `.codegen.json`: the version of its format and the files that are the generator's.

use serde_json::Value;

use super::File;

/// The file. It lists itself, and nothing that differs from machine to machine.
pub(super) fn file(files: &[File]) -> File {
    const PATH: &str = ".codegen.json";
    let mut paths: Vec<&str> = files
        .iter()
        .map(|file| file.path.as_str())
        .chain([PATH])
        .collect();
    paths.sort_unstable();
    // Laid out here: the order of keys in a `serde_json` object depends on what other packages of a build ask of it.
    let lines: Vec<String> = paths
        .into_iter()
        .map(|path| format!("    {}", Value::from(path)))
        .collect();
    let contents = format!(
        "{{\n  \"format\": 1,\n  \"files\": [\n{}\n  ]\n}}\n",
        lines.join(",\n")
    );
    File {
        path: PATH.to_owned(),
        contents,
    }
}
