//! `Cargo.toml`: stands alone, with a feature for each tag.

use std::collections::BTreeMap;

use super::{Cx, example, markdown};
use crate::config::{DefaultFeatures, Dependency};
use crate::placement::{Runtime, Workspace};

/// What the crate's own example needs.
const TOKIO: &str =
    "tokio = { version = \"1\", default-features = false, features = [\"macros\", \"rt\"] }\n";

pub(super) fn emit(cx: Cx<'_>) -> String {
    // Cargo gives it to rustc as a variable of the environment, which holds no NUL.
    let title = markdown::clean(&cx.api.title);
    let title: Vec<&str> = title.split_whitespace().collect();
    let description = toml(format!("A client for the {}.", title.join(" ")));
    let [name, version] = [&cx.names.package, &cx.names.version].map(|text| toml(text.as_str()));
    let mut text = format!(
        r#"# Generated from {}. Do not edit.

[package]
name = {name}
version = {version}
edition = "2024"
rust-version = "1.89"
description = {description}
license = "MIT OR Apache-2.0"
readme = "README.md"
keywords = ["api", "client", "openapi"]
categories = ["api-bindings"]

[features]
{}# For tests: setters on types that callers only receive.
mock = []

[dependencies]
client-runtime = {}

[dev-dependencies]
{}"#,
        cx.source,
        features(cx),
        runtime(cx),
        dev_dependencies(cx)
    );
    // What cargo skips without some features.
    let mut target = |kind: &str, name: &str, features: &[String]| {
        let (name, features) = (toml(name), toml(features.to_vec()));
        text += &format!("\n[[{kind}]]\nname = {name}\nrequired-features = {features}\n");
    };
    if let Some(feature) = example::feature(cx) {
        target("example", &example::name(cx), &[feature.to_owned()]);
    }
    for (name, features) in &cx.config.tests {
        target("test", name, &features.value);
    }
    text += "\n[lints.rust]\nunsafe_code = \"forbid\"\n";
    if cx.placement.workspace == Workspace::Own {
        text += "\n# The workspace around this folder does not know the crate, and cargo would refuse it.\n[workspace]\n";
    }
    text
}

/// A feature for each tag, unless there are too many.
fn features(cx: Cx<'_>) -> String {
    if cx.names.groups.is_empty() || !cx.has_features() {
        return String::new();
    }
    let groups = cx.names.groups.iter();
    let tags: Vec<&str> = groups.map(|group| group.feature.as_str()).collect();
    let each: String = tags.iter().map(|tag| toml(*tag) + " = []\n").collect();
    let all = toml(tags);
    format!(
        "# A feature for each tag of the API: without it, its operations are left out.\ndefault = {all}\n{each}"
    )
}

/// Where the runtime is. What the code calls it is `client_runtime`, whatever the package's name.
fn runtime(cx: Cx<'_>) -> String {
    let (package, path) = match &cx.placement.runtime {
        Runtime::Shared { path } => (String::new(), path.as_str()),
        Runtime::Nested => {
            let package = toml(Runtime::nested_package(&cx.names.package));
            (format!("package = {package}, "), Runtime::NESTED)
        }
    };
    let (path, version) = (toml(path), toml(Runtime::VERSION));
    format!("{{ {package}path = {path}, version = {version} }}")
}

/// What the example and the tests that are written by hand need, by name.
fn dev_dependencies(cx: Cx<'_>) -> String {
    let mut lines = BTreeMap::new();
    for (package, entry) in &cx.config.dev_dependencies {
        let line = format!("{package} = {}\n", dependency(&entry.value));
        lines.insert(package.as_str(), line);
    }
    lines.insert("tokio", TOKIO.to_owned());
    lines.into_values().collect()
}

/// `"0.6"`, or a table where there is more to say.
fn dependency(wanted: &Dependency) -> String {
    let version = toml(wanted.version.as_str());
    let mut more = String::new();
    if wanted.default_features == DefaultFeatures::Off {
        more += ", default-features = false";
    }
    if !wanted.features.is_empty() {
        more += &format!(", features = {}", toml(wanted.features.clone()));
    }
    match more.as_str() {
        "" => version,
        more => format!("{{ version = {version}{more} }}"),
    }
}

/// A string, or an array of strings.
fn toml(value: impl Into<toml::Value>) -> String {
    value.into().to_string()
}
