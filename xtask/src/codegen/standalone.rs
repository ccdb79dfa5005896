//! `--standalone`: copies the runtime into the crate's folder as a package that needs no workspace and no other path.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

use anyhow::{Context as _, Result, bail};
use generator::File;
use generator::placement::Runtime;
use serde::Deserialize;

use crate::disk::folder::files_below;
use crate::workspace::Workspace;

/// Where the runtime is, and the files beside its sources that go with it, from the workspace's root on.
const RUNTIME: &str = "generator/runtime";
const LICENSES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

/// `generator/runtime/Cargo.toml`, as far as it goes with the crate. Whatever else stands there must be thought of here.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Member {
    package: toml::Table,
    #[serde(default)]
    features: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    dependencies: BTreeMap<String, Inherited>,
    /// Not copied: lints are the workspace's own.
    #[serde(rename = "lints")]
    _lints: Option<toml::Table>,
    /// Not copied: only tests and benchmarks need them.
    #[serde(rename = "dev-dependencies")]
    _dev_dependencies: Option<toml::Table>,
    #[serde(rename = "bench")]
    _bench: Option<Vec<toml::Table>>,
}

/// A dependency that the workspace describes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Inherited {
    #[serde(rename = "workspace")]
    _workspace: bool,
    #[serde(default)]
    optional: bool,
    #[serde(default)]
    features: Vec<String>,
}

/// The root's `Cargo.toml`.
#[derive(Debug, Deserialize)]
struct Root {
    workspace: Inheritable,
}

/// What members inherit.
#[derive(Debug, Deserialize)]
struct Inheritable {
    package: toml::Table,
    dependencies: BTreeMap<String, toml::Value>,
}

/// A dependency on a registry's package.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Wanted {
    version: String,
    default_features: Option<bool>,
    #[serde(default)]
    features: Vec<String>,
}

/// The files of the runtime of a package, as `runtime/…`.
///
/// # Errors
///
/// The workspace's runtime cannot be read, or its manifest says something that is not known here.
pub fn runtime(workspace: &Workspace, package: &str) -> Result<Vec<File>> {
    let read = |name: &str| {
        fs::read_to_string(workspace.root.join(name))
            .with_context(|| format!("{name} cannot be read"))
    };
    let file = |path: &str, contents: String| File {
        path: format!("{}/{path}", Runtime::NESTED),
        contents,
    };
    let manifest = format!("{RUNTIME}/Cargo.toml");
    let contents = manifest_of(package, &read(&manifest)?, &read("Cargo.toml")?)
        .with_context(|| format!("{manifest} cannot stand alone"))?;
    let mut files = vec![file("Cargo.toml", contents)];
    for license in LICENSES {
        files.push(file(license, read(license)?));
    }
    for name in files_below(&workspace.root.join(RUNTIME), "src")? {
        files.push(file(&name, read(&format!("{RUNTIME}/{name}"))?));
    }
    Ok(files)
}

/// The runtime's manifest with all that it inherits written out, under a name of the package's own.
fn manifest_of(package: &str, member: &str, root: &str) -> Result<String> {
    let member: Member = toml::from_str(member)?;
    let Root { workspace } = toml::from_str(root)?;
    let mut text = format!(
        "# Written by codegen --standalone: the runtime of {package}. Do not edit.\n\n[package]\n"
    );
    let name = toml::Value::from(Runtime::nested_package(package));
    writeln!(text, "name = {name}")?;
    for (key, value) in member.package.iter().filter(|(key, _)| *key != "name") {
        let value = match value.get("workspace") {
            None => value,
            Some(_) => workspace
                .package
                .get(key)
                .with_context(|| format!("the workspace has no {key}"))?,
        };
        writeln!(text, "{key} = {value}")?;
    }
    // What code and documentation call it does not depend on whose it is.
    text.push_str("\n[lib]\nname = \"client_runtime\"\n\n[features]\n");
    for (feature, parts) in &member.features {
        writeln!(text, "{feature} = {}", list(parts))?;
    }
    text.push_str("\n[dependencies]\n");
    for (name, inherited) in &member.dependencies {
        let wanted = workspace
            .dependencies
            .get(name)
            .with_context(|| format!("the workspace has no dependency {name}"))?;
        writeln!(text, "{name} = {}", dependency(wanted, inherited)?)?;
    }
    Ok(text)
}

/// What the workspace says about a dependency, and what the member adds to it.
fn dependency(wanted: &toml::Value, inherited: &Inherited) -> Result<String> {
    let mut wanted = match wanted {
        toml::Value::String(version) => Wanted {
            version: version.clone(),
            ..Wanted::default()
        },
        toml::Value::Table(_) => wanted.clone().try_into()?,
        other => bail!("{other} is no dependency"),
    };
    wanted.features.extend(inherited.features.iter().cloned());
    let mut text = format!("{{ version = {}", toml::Value::from(wanted.version));
    if wanted.default_features == Some(false) {
        text.push_str(", default-features = false");
    }
    if !wanted.features.is_empty() {
        write!(text, ", features = {}", list(&wanted.features))?;
    }
    if inherited.optional {
        text.push_str(", optional = true");
    }
    Ok(text + " }")
}

fn list(texts: &[String]) -> String {
    let quoted: Vec<String> = texts
        .iter()
        .map(|text| toml::Value::from(text.as_str()).to_string())
        .collect();
    format!("[{}]", quoted.join(", "))
}
