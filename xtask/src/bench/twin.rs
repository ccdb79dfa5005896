//! Rewrites a generated crate to derive serde: turns each declaration by a macro of the runtime into serde's attributes.

use generator::File;

/// The rewritten files, and the number of structs that derive serde.
pub(super) fn derived(files: &[File]) -> (Vec<File>, usize) {
    let twin = |file: &File| match file.path.strip_prefix("src/types/") {
        Some(name) if name != "mod.rs" => File {
            path: file.path.clone(),
            contents: derive(&file.contents),
        },
        _ => file.clone(),
    };
    let files: Vec<File> = files.iter().map(twin).collect();
    let is_derived = |file: &&File| {
        file.contents.contains("serde::Deserialize") && file.contents.contains("pub struct")
    };
    let structs = files.iter().filter(is_derived).count();
    (files, structs)
}

/// A declaration by macro, such as `v1::record! { User { … } }`: its kind and its entries.
struct Declaration<'a> {
    kind: &'a str,
    entries: Vec<&'a str>,
}

impl<'a> Declaration<'a> {
    fn read(text: &'a str) -> Option<(&'a str, Self)> {
        let (items, declaration) = text.split_once("\nv1::")?;
        let (kind, body) = declaration.split_once("! {\n")?;
        let mut lines = body.lines().map(str::trim);
        // The first line has the type's name.
        lines.next()?;
        let entries = lines.take_while(|line| *line != "}").collect();
        Some((items, Self { kind, entries }))
    }
}

fn derive(text: &str) -> String {
    let Some((items, declaration)) = Declaration::read(text) else {
        return text.to_owned();
    };
    // `v1::record!` implements these two itself.
    let more = match declaration.kind {
        "record" => "Debug, PartialEq, ",
        _ => "",
    };
    let items = items.replace(
        "#[derive(",
        &format!("#[derive(serde::Serialize, serde::Deserialize, {more}"),
    );
    match declaration.kind {
        "record" => record(&items, &declaration),
        "string_enum" => string_enum(&items, &declaration),
        _ => items
            .replacen("pub enum", "#[serde(untagged)]\npub enum", 1)
            .replace(", v1}", "}")
            .replace("Value, v1", "Value"),
    }
}

/// `optional note = "note"` -> `#[serde(rename = "note", default, skip_serializing_if = "Option::is_none")] pub note: …`
fn record(items: &str, declaration: &Declaration<'_>) -> String {
    let mut text = items.to_owned();
    let mut unset = String::new();
    for entry in &declaration.entries {
        let Some((presence, (field, name))) = entry
            .split_once(' ')
            .and_then(|(presence, rest)| Some((presence, rest.split_once(" = ")?)))
        else {
            continue;
        };
        let name = name.trim_end_matches(',');
        let rules = match presence {
            "optional" => {
                unset.push_str(&format!("{field}: None, "));
                format!(
                    "#[serde(rename = {name}, default, skip_serializing_if = \"Option::is_none\")]"
                )
            }
            _ => format!("#[serde(rename = {name})]"),
        };
        text = text.replacen(
            &format!("    pub {field}:"),
            &format!("    {rules}\n    pub {field}:"),
            1,
        );
    }
    let text = text.replace("..v1::empty()", &unset).replace(
        "        v1::empty()\n",
        &format!("        Self {{ {unset} }}\n"),
    );
    text.replace(", v1}", "}")
        .replace("use client_runtime::v1;", "")
}

/// `Red = "red"` -> `#[serde(rename = "red")] Red`
fn string_enum(items: &str, declaration: &Declaration<'_>) -> String {
    let mut text = items.replace("use client_runtime::{UnknownValue, v1};", "");
    for entry in &declaration.entries {
        if let Some((variant, value)) = entry.trim_end_matches(',').split_once(" = ") {
            text = text.replacen(
                &format!("    {variant},"),
                &format!("    #[serde(rename = {value})]\n    {variant},"),
                1,
            );
        }
    }
    text.replace(
        "    Unknown(UnknownValue)",
        "    #[serde(untagged)]\n    Unknown(String)",
    )
}
