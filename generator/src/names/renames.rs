//! `[rename]` of `codegen.toml`: what it names must be there.

use std::collections::BTreeMap;

use crate::config::Config;
use crate::diagnostics::Diagnostics;
use crate::ir::{Api, TypeKind, TypeName};
use crate::spelling::advice;

/// The names that the maintainers want, by what they are for.
#[derive(Debug, Default)]
pub(super) struct Renames<'a>(BTreeMap<&'a str, &'a str>);

impl<'a> Renames<'a> {
    /// All renames; one that fits nothing in the document is an error.
    pub(super) fn new(cx: &Diagnostics, api: &Api, config: &'a Config) -> Self {
        let known = targets(api);
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        for (key, entry) in &config.rename {
            if !known.contains(&canonical(key).as_str()) {
                cx.error(entry.origin.key(), format!("there is no `{key}` to rename"))
                    .help(nearest(key, &known));
            }
        }
        let wanted = |(key, entry): (&'a String, &'a crate::config::Entry<String>)| {
            (
                key.as_str().trim_start_matches("components."),
                entry.value.as_str(),
            )
        };
        Self(config.rename.iter().map(wanted).collect())
    }

    /// What a component is to be called.
    pub(super) fn schema(&self, key: &str) -> Option<&'a str> {
        self.0.get(format!("schemas.{key}").as_str()).copied()
    }

    /// What a component's property is to be called.
    pub(super) fn property(&self, schema: &str, property: &str) -> Option<&'a str> {
        self.0
            .get(format!("schemas.{schema}.properties.{property}").as_str())
            .copied()
    }

    /// What an operation is to be called.
    pub(super) fn operation(&self, id: &str) -> Option<&'a str> {
        self.0.get(format!("operations.{id}").as_str()).copied()
    }
}

/// `components.schemas.Foo` and `schemas.Foo` are the same.
fn canonical(key: &str) -> String {
    key.trim_start_matches("components.").to_owned()
}

/// The nearest target, written as in a note.
fn nearest(key: &str, known: &[&str]) -> String {
    const FEW: usize = 8;
    if known.len() <= FEW {
        return advice(key, known);
    }
    crate::spelling::nearest(&canonical(key), known).map_or_else(
        || "write `components.schemas.<name>`, `schemas.<name>.properties.<name>` or `operations.<operationId>`".to_owned(),
        |near| format!("did you mean `{near}`?"),
    )
}

/// Everything that can be renamed.
fn targets(api: &Api) -> Vec<String> {
    let mut targets = Vec::new();
    for ty in &api.types {
        let TypeName::Component(key) = &ty.name else {
            continue;
        };
        targets.push(format!("schemas.{key}"));
        if let TypeKind::Struct(strukt) = &ty.kind {
            targets.extend(
                strukt
                    .fields
                    .iter()
                    .map(|field| format!("schemas.{key}.properties.{}", field.wire_name)),
            );
        }
    }
    let ids = api.operations.iter().filter_map(|op| op.id.as_ref());
    targets.extend(ids.map(|id| format!("operations.{id}")));
    targets
}
