//! Names of types, of their modules and of what is in them.

use std::collections::{BTreeMap, BTreeSet};

use super::case::{self, digest};
use super::renames::Renames;
use super::reserved::{MODULE, SCHEMA, SETTER};
use super::scope::{Scope, as_written, in_turn};
use super::{Name, TypeNames};
use crate::ir::{Api, Struct, Type, TypeKind, TypeName};

/// The names of all types. Components choose before inline schemas, which have their names from us.
pub(super) fn types(api: &Api, renames: &Renames<'_>) -> Vec<TypeNames> {
    let camel = |wire: &str| case::TYPE.camel(wire);
    let is_component = |ty: &Type| matches!(ty.name, TypeName::Component(_));
    let (mut idents, mut files) = (Scope::default(), Scope::default());
    let mut modules: BTreeMap<&str, Name> = BTreeMap::new();
    let mut names = Vec::with_capacity(api.types.len());
    let kinds = api
        .types
        .chunk_by(|one, other| is_component(one) == is_component(other));
    for types in kinds {
        let wanted = |wire: &str| {
            let wanted = renames.of(&format!("schemas.{wire}"));
            wanted.filter(|_| types.iter().all(is_component))
        };
        // `Foo`, or `FooModel` where `Foo` is somebody else's.
        let ident = |wire: &str| SCHEMA.avoid(camel(wanted(wire).unwrap_or(wire)), "Model");
        let owners: BTreeSet<&str> = types.iter().map(|ty| owner(&ty.name)).collect();
        let new = owners
            .into_iter()
            .filter(|owner| !modules.contains_key(owner));
        let new: Vec<(&str, &str)> = new.map(|owner| (owner, owner)).collect();
        modules.extend(in_turn(new, camel, as_written, |wire, owner| {
            let word = case::TYPE.module(&ident(wire));
            let told_apart = format!("{word}_{}", digest(wire));
            (owner, files.take([MODULE.avoid(word, "_"), told_apart]))
        }));
        let all = types.iter().map(|ty| (wire(&ty.name), ty));
        let is_renamed = |wire: &str, _: &&Type| wanted(wire).is_some();
        names.extend(in_turn(all, camel, is_renamed, |wire, ty| TypeNames {
            ident: idents.camel(ident(wire), wire),
            module: modules.get(owner(&ty.name)).cloned().unwrap_or_default(),
            ..members(ty, renames)
        }));
    }
    names
}

/// What a type belongs to: the component itself, the one that an inline schema stands in, or the operation.
fn owner(name: &TypeName) -> &str {
    match name {
        TypeName::Component(key) => key,
        TypeName::Inline(words) => words.first().map_or("", String::as_str),
    }
}

/// What a type's name is made from.
fn wire(name: &TypeName) -> String {
    match name {
        TypeName::Component(key) => key.clone(),
        TypeName::Inline(words) => words.join(" "),
    }
}

fn members(ty: &Type, renames: &Renames<'_>) -> TypeNames {
    let members = match &ty.kind {
        TypeKind::Struct(strukt) => return fields(&ty.name, strukt, renames),
        TypeKind::StringEnum(of) => variants(of.iter().map(|value| (value, value))),
        TypeKind::ValueEnum(of) => variants(of.values.iter().map(|json| (word(json), json))),
        TypeKind::Union(union) => {
            let members = same_variants(union.variants.iter().map(|one| one.name.words()));
            return TypeNames {
                readers: readers(&members),
                members,
                ..TypeNames::default()
            };
        }
        TypeKind::Alias(_) | TypeKind::Newtype(_) => Vec::new(),
    };
    TypeNames {
        members,
        ..TypeNames::default()
    }
}

/// What the variant of a value, given as JSON, is named after: `auto` for `"auto"`, `2 point 5` for `2.5`.
fn word(json: &str) -> String {
    match serde_json::from_str(json) {
        Ok(serde_json::Value::String(string)) => string,
        Ok(serde_json::Value::Number(_)) => json.replace('.', " point "),
        Ok(_) | Err(_) => json.to_owned(),
    }
}

/// `as_cat` for the variant `Cat`: nothing that hides a method of a trait.
fn readers(variants: &[Name]) -> Vec<Name> {
    let mut scope = Scope::default();
    let snake = |variant: &str| SETTER.avoid(format!("as_{}", case::VARIANT.snake(variant)), "_");
    let variants = variants.iter().map(|variant| (variant.unraw(), ()));
    in_turn(variants, snake, as_written, |variant, ()| {
        scope.snake(snake(variant), variant)
    })
}

fn fields(owner: &TypeName, strukt: &Struct, renames: &Renames<'_>) -> TypeNames {
    let mut scope = Scope::default();
    let wires = strukt.fields.iter().map(|field| (&field.wire_name, ()));
    let snake = |wire: &str| case::FIELD.snake(wire);
    let wanted = |wire: &str| match owner {
        TypeName::Component(key) => renames.of(&format!("schemas.{key}.properties.{wire}")),
        TypeName::Inline(_) => None,
    };
    let is_renamed = |wire: &str, (): &()| wanted(wire).is_some();
    let members = in_turn(wires, snake, is_renamed, |wire, ()| {
        scope.snake(snake(wanted(wire).unwrap_or(wire)), wire)
    });
    // The field's own name, but for `new` and what would hide a trait's method.
    let setter = |field: &Name| Name(SETTER.avoid(field.0.clone(), "_"));
    TypeNames {
        setters: members.iter().map(setter).collect(),
        members,
        additional: scope.take(["additional_properties".to_owned()]),
        ..TypeNames::default()
    }
}

/// Variants beside `Unknown`, which is ours, each named after a word. What is on the wire tells apart two that would be called the same.
fn variants<'a, W: AsRef<str>>(words: impl Iterator<Item = (W, &'a String)>) -> Vec<Name> {
    let mut scope = Scope::with(["Unknown", "Self"]);
    let camel = |word: &str| case::VARIANT.camel(word);
    in_turn(words, camel, as_written, |word, wire| {
        let plain = camel(word);
        let told_apart = plain.clone() + &digest(wire).to_uppercase();
        // No digest for a name that is ours: only `unknown` and the like meet it.
        let ours = matches!(plain.as_str(), "Unknown" | "Self").then(|| format!("{plain}Value"));
        scope.take([Some(plain), ours, Some(told_apart)].into_iter().flatten())
    })
}

/// [`variants`] of words that are on the wire as they are.
pub(super) fn same_variants(words: impl Iterator<Item = String>) -> Vec<Name> {
    let words: Vec<String> = words.collect();
    variants(words.iter().map(|word| (word, word)))
}
