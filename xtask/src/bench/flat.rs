//! Compiles a crate of 1,000 flat structs, and the same structs with serde derived.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail, ensure};
use generator::{File, Input, NoLoader, Source};

use super::compile::{Command, Compiled, Compiler};
use super::document::flat;
use super::twin;

/// How many object schemas of 12 properties the document has.
const SCHEMAS: usize = 1000;

/// The costs of both.
#[derive(Debug)]
pub(super) struct Flat {
    /// The generated crate.
    pub(super) generated: Compiled,
    /// The same items with serde derived.
    pub(super) derived: Compiled,
}

/// Generates both crates and compiles them.
pub(super) fn measure(scratch: &Path, runs: u16, compiler: &Compiler, root: &Path) -> Result<Flat> {
    let document = Source::new("openapi.json", flat::document(SCHEMAS));
    let outcome = generator::generate(&Input::new(document), &NoLoader);
    let Some(files) = outcome.files else {
        bail!("the document cannot be generated: {}", outcome.report);
    };
    let (twin, records) = twin::derived(&files);
    ensure!(
        records > SCHEMAS,
        "the twin has serde derived for {records} of {SCHEMAS} structs: it no longer reads what is generated"
    );
    let compiled = |package: &str, files: &[File], runs: u16| -> Result<Compiled> {
        let folder = scratch.join("flat").join(package);
        write(&folder, files, &manifest(package, root))?;
        compiler.measure(&folder, root, &[Command::Check, Command::Build], runs)
    };
    Ok(Flat {
        generated: compiled("generated", &files, runs)?,
        // It takes long, and only says what the other one is measured by.
        derived: compiled("derived", &twin, 1)?,
    })
}

fn write(folder: &Path, files: &[File], manifest: &str) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    for File { path, contents } in files {
        if path.starts_with("src/") {
            let path = folder.join(path);
            fs::create_dir_all(path.parent().context("a file has a folder")?)?;
            fs::write(path, contents)?;
        }
    }
    fs::write(folder.join("Cargo.toml"), manifest)?;
    Ok(())
}

/// Both crates have the same dependencies, which are built once.
fn manifest(package: &str, root: &Path) -> String {
    let runtime = root.join("generator/runtime");
    let runtime = serde_json::Value::from(runtime.to_string_lossy().into_owned());
    format!(
        "[package]\nname = \"{package}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\n\
         client-runtime = {{ path = {runtime} }}\n\
         serde = {{ version = \"1\", features = [\"derive\"] }}\n\
         chrono = {{ version = \"0.4\", default-features = false, features = [\"serde\"] }}\n\
         uuid = {{ version = \"1\", default-features = false, features = [\"serde\"] }}\n"
    )
}
