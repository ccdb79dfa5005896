//! A workspace of its own, in a folder that goes away with the test.
#![allow(dead_code, reason = "each test file uses its own part of it")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use xtask::disk::folder::files_below;

/// A workspace with a stand-in for the runtime and no crates.
pub(crate) struct Scene {
    folder: tempfile::TempDir,
}

impl Scene {
    pub(crate) fn new() -> Self {
        let scene = Self {
            folder: tempfile::tempdir().expect("a temporary folder"),
        };
        scene.write("Cargo.toml", "[workspace]\nresolver = \"3\"\nmembers = [\"generator/runtime\", \"generated/*\"]\nexclude = [\"target\"]\n");
        scene.write(
            "generated/README.md",
            "The folder is never empty, or the workspace would not load.\n",
        );
        scene.write(
            "generator/runtime/Cargo.toml",
            "[package]\nname = \"client-runtime\"\nversion = \"0.1.0\"\nedition = \"2024\"\n",
        );
        scene.write("generator/runtime/src/lib.rs", "//! A stand-in.\n");
        scene
    }

    pub(crate) fn root(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn pets(&self) -> PathBuf {
        self.root().join("generated/pets")
    }

    pub(crate) fn write(&self, name: &str, contents: &str) {
        let path = self.root().join(name);
        fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("a folder");
        fs::write(path, contents).expect("a file");
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.root().join(name)).expect("a file of text")
    }

    /// All files below `generated`, with their contents.
    pub(crate) fn tree(&self) -> BTreeMap<String, Vec<u8>> {
        let names = files_below(self.root(), "generated").expect("folders that can be read");
        names
            .into_iter()
            .map(|name| {
                (
                    name.clone(),
                    fs::read(self.root().join(name)).unwrap_or_default(),
                )
            })
            .collect()
    }

    /// Cargo can load the workspace.
    pub(crate) fn assert_loads(&self) {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let output = Command::new(cargo)
            .args([
                "metadata",
                "--offline",
                "--no-deps",
                "--format-version",
                "1",
            ])
            .current_dir(self.root())
            .output()
            .expect("cargo runs");
        assert!(
            output.status.success(),
            "the workspace does not load: {}",
            String::from_utf8_lossy(&output.stderr)
        );
    }

    /// This package's program, in this workspace.
    pub(crate) fn xtask(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command
            .args(arguments)
            .current_dir(self.root())
            .env_remove("CARGO_MANIFEST_DIR");
        command
    }
}

/// Files as the generator gives them.
pub(crate) fn files(of: &[(&str, &str)]) -> Vec<(String, String)> {
    of.iter()
        .map(|(path, contents)| ((*path).to_owned(), (*contents).to_owned()))
        .collect()
}

/// All files below a folder, with their contents.
pub(crate) fn everything_below(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let names = files_below(folder, "").expect("folders that can be read");
    let contents = names
        .iter()
        .map(|name| fs::read(folder.join(name)).unwrap_or_default());
    names.iter().cloned().zip(contents).collect()
}
