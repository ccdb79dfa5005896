//! `Cargo.toml`: stands alone, with a feature for each tag.

use std::collections::BTreeMap;

use super::{Cx, example};
use crate::config::{DefaultFeatures, Dependency};
use crate::placement::{Runtime, Workspace};

/// The file.
pub(super) fn emit(cx: Cx<'_>) -> String {
    let mut text = format!(
        "# Generated from {}. Do not edit.\n\n{}\n[features]\n{}\n[dependencies]\n{}\n[dev-dependencies]\n{}",
        cx.source,
        package(cx),
        features(cx),
        runtime(cx),
        dev_dependencies(cx)
    );
    if let Some(feature) = example::feature(cx) {
        text += &target("example", &example::name(cx), &[feature.to_owned()]);
    }
    for (name, features) in &cx.config.tests {
        text += &target("test", name, &features.value);
    }
    text += "\n[lints.rust]\nunsafe_code = \"forbid\"\n";
    if cx.placement.workspace == Workspace::Own {
        text += "\n# The workspace around this folder does not know the crate, and cargo would refuse it.\n[workspace]\n";
    }
    text
}

/// `[package]`
fn package(cx: Cx<'_>) -> String {
    let title: Vec<&str> = cx.api.title.split_whitespace().collect();
    format!(
        "[package]\nname = {}\nversion = {}\nedition = \"2024\"\nrust-version = \"1.89\"\ndescription = {}\nlicense = \"MIT OR Apache-2.0\"\n\
         readme = \"README.md\"\nkeywords = [\"api\", \"client\", \"openapi\"]\ncategories = [\"api-bindings\"]\n",
        string(&cx.names.package),
        string(&cx.names.version),
        string(&format!("A client for the {}.", title.join(" "))),
    )
}

/// The features: one for each tag, unless there are too many, and what only tests need.
fn features(cx: Cx<'_>) -> String {
    let groups = cx.names.groups.iter().filter(|_| cx.has_features());
    let tags: Vec<String> = groups.map(|group| string(&group.feature)).collect();
    let mut text = String::new();
    if !tags.is_empty() {
        text += "# A feature for each tag of the API: without it, its operations are left out.\n";
        text += &format!("default = [{}]\n", tags.join(", "));
        text.extend(tags.iter().map(|tag| format!("{tag} = []\n")));
    }
    text + "# For tests: setters on types that callers only receive.\nmock = []\n"
}

/// An example or a test that cargo skips without some features.
fn target(kind: &str, name: &str, features: &[String]) -> String {
    format!(
        "\n[[{kind}]]\nname = {}\nrequired-features = {}\n",
        string(name),
        strings(features)
    )
}

/// The dependency on the runtime. What the code calls it is `client_runtime`, whatever the package's name.
fn runtime(cx: Cx<'_>) -> String {
    let (package, path) = match &cx.placement.runtime {
        Runtime::Shared { path } => (String::new(), path.as_str()),
        Runtime::Nested => {
            let package = string(&Runtime::nested_package(&cx.names.package));
            (format!("package = {package}, "), Runtime::NESTED)
        }
    };
    let (path, version) = (string(path), string(Runtime::VERSION));
    format!("client-runtime = {{ {package}path = {path}, version = {version} }}\n")
}

/// What the crate's own example needs, and what the tests that are written by hand need besides, by name.
fn dev_dependencies(cx: Cx<'_>) -> String {
    let tokio = Dependency {
        version: "1".to_owned(),
        default_features: DefaultFeatures::Off,
        features: vec!["macros".to_owned(), "rt".to_owned()],
    };
    let entries = cx.config.dev_dependencies.iter();
    let mut all: BTreeMap<&str, &Dependency> = entries
        .map(|(package, entry)| (package.as_str(), &entry.value))
        .collect();
    all.insert("tokio", &tokio);
    let lines = all.into_iter();
    lines
        .map(|(package, wanted)| format!("{package} = {}\n", dependency(wanted)))
        .collect()
}

/// `"0.6"`, or a table where there is more to say.
fn dependency(wanted: &Dependency) -> String {
    let version = string(&wanted.version);
    let defaults = match wanted.default_features {
        DefaultFeatures::On if wanted.features.is_empty() => return version,
        DefaultFeatures::On => "",
        DefaultFeatures::Off => ", default-features = false",
    };
    let features = match wanted.features.as_slice() {
        [] => String::new(),
        features => format!(", features = {}", strings(features)),
    };
    format!("{{ version = {version}{defaults}{features} }}")
}

/// An array of strings.
fn strings(texts: &[String]) -> String {
    let quoted: Vec<String> = texts.iter().map(|text| string(text)).collect();
    format!("[{}]", quoted.join(", "))
}

/// A TOML basic string.
fn string(text: &str) -> String {
    let mut quoted = String::from("\"");
    for character in text.chars() {
        match character {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            other if other.is_control() => quoted.push_str(&format!("\\u{:04X}", u32::from(other))),
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}
