//! `Cargo.toml`: stands alone, with a feature for each tag.

use super::{Cx, markdown};

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
    if !features.is_empty() {
        let quoted: Vec<String> = features.iter().map(|feature| string(feature)).collect();
        text.push_str("\n[features]\n# A feature for each tag of the API: without it, its operations are left out.\n");
        text.push_str(&format!("default = [{}]\n", quoted.join(", ")));
        for feature in quoted {
            text.push_str(&format!("{feature} = []\n"));
        }
    }
    text.push_str("\n[dependencies]\nclient-runtime = { path = \"../../generator/runtime\", version = \"0.1.0\" }\n");
    text.push_str(
        "\n[dev-dependencies]\nsaphyr = { version = \"0.3\", default-features = false }\n",
    );
    text.push_str("tokio = { version = \"1\", default-features = false, features = [\"macros\", \"rt\"] }\nwiremock = \"0.6\"\n");
    if let Some(feature) = super::example::feature(cx) {
        text.push_str(&format!(
            "\n[[example]]\nname = {}\nrequired-features = [{}]\n",
            string(&super::example::name(cx)),
            string(feature)
        ));
    }
    text.push_str("\n[lints.rust]\nunsafe_code = \"forbid\"\n");
    text
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
