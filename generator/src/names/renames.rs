//! `[rename]` of `codegen.toml`: what it names must be there.

use std::collections::BTreeMap;

use super::{Name, Names};
use crate::config::Config;
use crate::diagnostics::Diagnostics;
use crate::ir::{Api, TypeName};
use crate::spelling;

/// The names that the maintainers want, by what they are for: `schemas.Foo`, `operations.getX.parameters.page`.
#[derive(Debug, Default)]
pub(super) struct Renames<'a>(BTreeMap<&'a str, &'a str>);

impl<'a> Renames<'a> {
    /// All renames; one that fits nothing in the document is an error.
    pub(super) fn new(cx: &Diagnostics, api: &Api, config: &'a Config) -> Self {
        let known = named(api, config, None);
        let known: Vec<&str> = known.iter().map(|(target, _)| target.as_str()).collect();
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

/// Reports every rename that is not taken as it is: what is no identifier in the case of its kind, or one that is reserved or
/// somebody else's.
pub(super) fn check(cx: &Diagnostics, api: &Api, config: &Config, names: &Names) {
    let named = named(api, config, Some(names));
    for (key, entry) in &config.rename {
        let target = key.trim_start_matches("components.");
        let is_taken = |(name, given): &(String, Option<&Name>)| {
            name != target || given.is_none_or(|given| given.as_str() == entry.value)
        };
        if named.iter().all(is_taken) {
            continue;
        }
        let is_type = target.starts_with("schemas.") && !target.contains(".properties.");
        let form = match is_type {
            true => "camel case, like `UserPage`",
            false => "snake case, like `user_page`",
        };
        let message = format!("`{key}` cannot be called `{}`", entry.value);
        cx.error(entry.origin, message).help(format!(
            "choose an identifier in {form}, that is no keyword, not reserved, and the name of nothing beside it"
        ));
    }
}

/// Everything that can be renamed, and what it is called.
fn named<'a>(
    api: &'a Api,
    config: &Config,
    names: Option<&'a Names>,
) -> Vec<(String, Option<&'a Name>)> {
    let mut named = Vec::new();
    for (index, ty) in api.types.iter().enumerate() {
        let TypeName::Component(key) = &ty.name else {
            continue;
        };
        let given = names.and_then(|names| names.types.get(index));
        named.push((format!("schemas.{key}"), given.map(|given| &given.ident)));
        for (index, field) in ty.fields().iter().enumerate() {
            let target = format!("schemas.{key}.properties.{}", field.wire_name);
            named.push((target, given.and_then(|given| given.members.get(index))));
        }
    }
    for (index, tag) in api.tags.iter().enumerate() {
        let given = names.and_then(|names| names.groups.get(index));
        let target = format!("tags.{}", tag.wire_name);
        named.push((target, given.map(|given| &given.accessor)));
    }
    for (index, op) in api.operations.iter().enumerate() {
        let given = names.and_then(|names| names.operations.get(index));
        if let Some(id) = &op.id {
            named.push((format!("operations.{id}"), given.map(|given| &given.method)));
        }
        for (index, parameter) in op.parameters.iter().enumerate() {
            let name = &parameter.wire_name;
            let given = given.and_then(|given| given.parameters.get(index));
            let own = op.id.as_ref();
            let own = own.map(|id| format!("operations.{id}.parameters.{name}"));
            // An own rename goes before that of all parameters.
            let is_own = own
                .as_ref()
                .is_some_and(|own| config.rename.contains_key(own));
            named.push((format!("parameters.{name}"), given.filter(|_| !is_own)));
            named.extend(own.map(|own| (own, given)));
        }
    }
    for (index, parameter) in api.client_parameters.iter().enumerate() {
        let given = names.and_then(|names| names.client_parameters.get(index));
        named.push((format!("parameters.{}", parameter.wire_name), given));
    }
    named
}
