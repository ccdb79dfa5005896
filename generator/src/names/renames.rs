//! `[rename]` of `codegen.toml`: what it names must be there.

use std::collections::BTreeMap;

use crate::config::Config;
use crate::diagnostics::Diagnostics;
use crate::ir::{Api, TypeKind, TypeName};
use crate::spelling;

/// The names that the maintainers want, by what they are for: `schemas.Foo`, `operations.getX.parameters.page`.
#[derive(Debug, Default)]
pub(super) struct Renames<'a>(BTreeMap<&'a str, &'a str>);

impl<'a> Renames<'a> {
    /// All renames; one that fits nothing in the document is an error.
    pub(super) fn new(cx: &Diagnostics, api: &Api, config: &'a Config) -> Self {
        let known = targets(api);
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        let mut renames = BTreeMap::new();
        for (key, entry) in &config.rename {
            // `components.schemas.Foo` and `schemas.Foo` are the same.
            let target = key.trim_start_matches("components.");
            if !known.contains(&target) {
                cx.error(entry.origin.key(), format!("there is no `{key}` to rename"))
                    .help(advice(target, &known));
            }
            renames.insert(target, entry.value.as_str());
        }
        Self(renames)
    }

    /// What the target is to be called.
    pub(super) fn of(&self, target: &str) -> Option<&'a str> {
        self.0.get(target).copied()
    }

    /// What a parameter is to be called: in the operation of this `operationId`, or else everywhere.
    pub(super) fn parameter(&self, operation: Option<&str>, name: &str) -> Option<&'a str> {
        let own = operation.map(|id| format!("operations.{id}.parameters.{name}"));
        own.and_then(|own| self.of(&own))
            .or_else(|| self.of(&format!("parameters.{name}")))
    }
}

/// What to do about a target that is not there.
fn advice(target: &str, known: &[&str]) -> String {
    const FEW: usize = 8;
    match spelling::nearest(target, known) {
        Some(near) => format!("did you mean `{near}`?"),
        None if known.len() <= FEW => spelling::advice(target, known),
        None => "write `tags.<name>`, `operations.<operationId>`, `operations.<operationId>.parameters.<name>`, `parameters.<name>`, \
                 `components.schemas.<name>` or `schemas.<name>.properties.<name>`"
            .to_owned(),
    }
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
            let names = strukt.fields.iter().map(|field| &field.wire_name);
            targets.extend(names.map(|name| format!("schemas.{key}.properties.{name}")));
        }
    }
    targets.extend(api.tags.iter().map(|tag| format!("tags.{}", tag.wire_name)));
    for op in &api.operations {
        let names = op.parameters.iter().map(|parameter| &parameter.wire_name);
        targets.extend(names.clone().map(|name| format!("parameters.{name}")));
        if let Some(id) = &op.id {
            targets.push(format!("operations.{id}"));
            targets.extend(names.map(|name| format!("operations.{id}.parameters.{name}")));
        }
    }
    let lifted = api.client_parameters.iter();
    targets.extend(lifted.map(|parameter| format!("parameters.{}", parameter.wire_name)));
    targets
}
