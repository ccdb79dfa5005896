//! `Cargo.toml`: stands alone, with a feature for each tag.

use std::collections::BTreeMap;

use super::{Cx, markdown};
use crate::config::{DefaultFeatures, Dependency};
use crate::placement::{Runtime, Workspace};

/// What only tests need.
const MOCK: &str = "# For tests: setters on types that callers only receive.\nmock = []\n";

/// The file.
pub(super) fn emit(cx: Cx<'_>) -> String {
    let features: Vec<&str> = if cx.has_features() {
        cx.names
            .groups
            .iter()
            .map(|group| group.feature.as_str())
            .collect()
    } else {
        Vec::new()
    };
    let description = format!(
        "A client of the {}.",
        cx.api
            .title
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    );
    let mut text = format!("# Generated from {}. Do not edit.\n\n", cx.source);
    text.push_str(&format!(
        "[package]\nname = {}\nversion = {}\nedition = \"2024\"\nrust-version = \"1.89\"\ndescription = {}\nlicense = \"MIT OR Apache-2.0\"\n",
        string(&cx.names.package),
        string(&cx.names.version),
        string(&description),
    ));
    text.push_str("readme = \"README.md\"\nkeywords = [\"api\", \"client\", \"openapi\"]\ncategories = [\"api-bindings\"]\n");
    text.push_str("\n[features]\n");
    if !features.is_empty() {
        let quoted: Vec<String> = features.iter().map(|feature| string(feature)).collect();
        text.push_str(
            "# A feature for each tag of the API: without it, its operations are left out.\n",
        );
        text.push_str(&format!("default = [{}]\n", quoted.join(", ")));
        for feature in quoted {
            text.push_str(&format!("{feature} = []\n"));
        }
    }
    text.push_str(MOCK);
    text.push_str(&format!("\n[dependencies]\n{}", runtime(cx)));
    text.push_str(&format!("\n[dev-dependencies]\n{}", dev_dependencies(cx)));
    if let Some(feature) = super::example::feature(cx) {
        text.push_str(&format!(
            "\n[[example]]\nname = {}\nrequired-features = [{}]\n",
            string(&super::example::name(cx)),
            string(feature)
        ));
    }
    for (name, features) in &cx.config.tests {
        let features: Vec<String> = features.iter().map(|feature| string(feature)).collect();
        text.push_str(&format!(
            "\n[[test]]\nname = {}\nrequired-features = [{}]\n",
            string(name),
            features.join(", ")
        ));
    }
    text.push_str("\n[lints.rust]\nunsafe_code = \"forbid\"\n");
    if cx.placement.workspace == Workspace::Own {
        text.push_str(
            "\n# The workspace around this folder does not know the crate, and cargo would refuse it.\n[workspace]\n",
        );
    }
    text
}

/// The dependency on the runtime. What the code calls it is `client_runtime`, whatever the package's name.
fn runtime(cx: Cx<'_>) -> String {
    let (package, path) = match &cx.placement.runtime {
        Runtime::Shared { path } => (String::new(), path.as_str()),
        Runtime::Nested => (
            format!(
                "package = {}, ",
                string(&Runtime::nested_package(&cx.names.package))
            ),
            Runtime::NESTED,
        ),
    };
    let path = string(path);
    format!("client-runtime = {{ {package}path = {path}, version = \"0.1.0\" }}\n")
}

/// What the crate's own example needs, and what the tests that are written by hand need besides, by name.
fn dev_dependencies(cx: Cx<'_>) -> String {
    let tokio = Dependency {
        version: "1".to_owned(),
        default_features: DefaultFeatures::Off,
        features: vec!["macros".to_owned(), "rt".to_owned()],
    };
    let entry = cx.config.dev_dependencies.iter();
    let all: BTreeMap<&str, &Dependency> = entry
        .map(|(package, entry)| (package.as_str(), &entry.value))
        .chain([("tokio", &tokio)])
        .collect();
    let lines = all.into_iter();
    lines
        .map(|(package, wanted)| format!("{package} = {}\n", dependency(wanted)))
        .collect()
}

/// `"0.6"`, or a table where there is more to say.
fn dependency(wanted: &Dependency) -> String {
    let version = string(&wanted.version);
    let features: Vec<String> = wanted.features.iter().map(|name| string(name)).collect();
    let without_defaults = match wanted.default_features {
        DefaultFeatures::On if features.is_empty() => return version,
        DefaultFeatures::On => "",
        DefaultFeatures::Off => ", default-features = false",
    };
    let features = match features.as_slice() {
        [] => String::new(),
        features => format!(", features = [{}]", features.join(", ")),
    };
    format!("{{ version = {version}{without_defaults}{features} }}")
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

/// The crate's own words about itself, for its page and its README.
pub(super) fn about(cx: Cx<'_>) -> Vec<String> {
    let words = super::docs::words(&cx.api.docs);
    if words.is_empty() {
        vec![format!(
            "A client of the {}.",
            markdown::one_line(&cx.api.title)
        )]
    } else {
        words
    }
}

/// Where the document leads to, for the crate's page and its README, below a heading of that level.
pub(super) fn links(cx: Cx<'_>, level: &str) -> Vec<String> {
    if cx.api.links.is_empty() {
        return Vec::new();
    }
    let links = cx.api.links.iter().map(|link| {
        let url = markdown::one_line(&link.url);
        format!("* {}: {url}", link.label)
    });
    let heading = [String::new(), format!("{level} Links"), String::new()];
    heading.into_iter().chain(links).collect()
}
