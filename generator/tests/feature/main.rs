//! One feature at a time: the smallest document that shows it, and the items that it makes.

mod client;
mod hostile;
mod layout;
mod markdown;
mod operations;
mod pages;
mod sharing;
mod soundness;
mod types;
mod webhooks;

use generator::{File, Input, NoLoader, Source, generate};

/// The files of a document that lacks nothing but its heading.
fn files(document: &str, config: Option<&str>) -> Vec<File> {
    let text = format!("openapi: 3.1.0\ninfo: {{title: Sample API, version: '1'}}\n{document}");
    let mut input = Input::new(Source::new("openapi.yaml", text));
    input.config = config.map(|config| Source::new("codegen.toml", config));
    let outcome = generate(&input, &NoLoader);
    outcome
        .files
        .unwrap_or_else(|| panic!("{}", outcome.report))
}

/// What the files below a folder hold, the line above each left aside.
fn below(files: &[File], folder: &str) -> String {
    let chosen = files
        .iter()
        .filter(|file| file.path.starts_with(folder) && !file.path.ends_with("/mod.rs"));
    let contents = chosen.map(|file| {
        let (_, items) = file.contents.split_once("\n\n").expect("a header");
        format!("// {}\n\n{items}", file.path)
    });
    contents.collect::<Vec<_>>().join("\n")
}

/// The types that some component schemas make.
fn types(schemas: &str) -> String {
    let indented: String = schemas
        .lines()
        .map(|line| format!("    {line}\n"))
        .collect();
    let document = format!("paths: {{}}\ncomponents:\n  schemas:\n{indented}");
    below(&files(&document, None), "src/types/")
}
