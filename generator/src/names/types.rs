//! Names of types, of their modules and of what is in them.

use std::collections::{BTreeMap, BTreeSet};

use super::case::{self, Role};
use super::renames::Renames;
use super::reserved::{is_reserved_module, is_reserved_setter, is_reserved_type};
use super::scope::{Scope, precedence};
use super::{Name, TypeNames};
use crate::ir::{Api, Type, TypeKind, TypeName, VariantName};

/// The names of all types.
pub(super) fn types(api: &Api, renames: &Renames<'_>) -> Vec<TypeNames> {
    let mut idents = Scope::default();
    let modules = modules(api, renames);
    let mut names = vec![TypeNames::default(); api.types.len()];
    for index in order(api) {
        let (Some(ty), Some(slot)) = (api.types.get(index), names.get_mut(index)) else {
            continue;
        };
        *slot = TypeNames {
            ident: idents.take(candidates(&ty.name, renames)),
            module: modules.get(owner(&ty.name)).cloned().unwrap_or_default(),
            ..members(ty, renames)
        };
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

/// The module and file of each owner. Components choose first.
fn modules<'a>(api: &'a Api, renames: &Renames<'_>) -> BTreeMap<&'a str, Name> {
    let components = api.types.iter().filter_map(|ty| match &ty.name {
        TypeName::Component(key) => Some(key.as_str()),
        TypeName::Inline(_) => None,
    });
    let components: BTreeSet<&str> = components.collect();
    let owners = api.types.iter().map(|ty| owner(&ty.name));
    let owners: BTreeSet<&str> = owners.collect();
    let owners: Vec<&str> = owners.into_iter().collect();
    let mut order = precedence(&owners, |wire| case::camel(Role::Type, wire));
    let in_order = |index: &usize| owners.get(*index).map(|owner| !components.contains(owner));
    order.sort_by_key(in_order);
    let mut scope = Scope::default();
    let ordered = order
        .into_iter()
        .filter_map(|index| owners.get(index).copied());
    let named = ordered.map(|owner| {
        let name = match components.contains(owner) {
            true => TypeName::Component(owner.to_owned()),
            false => TypeName::Inline(vec![owner.to_owned()]),
        };
        let [own, _] = candidates(&name, renames);
        let module = module(&own);
        let plain = module.trim_end_matches('_');
        let told_apart = format!("{plain}_{}", case::digest(owner));
        (owner, scope.take([module, told_apart]))
    });
    named.collect()
}

/// Components choose before inline schemas, which have their names from us.
fn order(api: &Api) -> Vec<usize> {
    let wires: Vec<String> = api.types.iter().map(|ty| wire(&ty.name)).collect();
    let wires: Vec<&str> = wires.iter().map(String::as_str).collect();
    let mut order = precedence(&wires, |wire| case::camel(Role::Type, wire));
    order.sort_by_key(|index| {
        matches!(
            api.types.get(*index).map(|ty| &ty.name),
            Some(TypeName::Inline(_))
        )
    });
    order
}

/// What a type's name is made from.
fn wire(name: &TypeName) -> String {
    match name {
        TypeName::Component(key) => key.clone(),
        TypeName::Inline(words) => words.join(" "),
    }
}

/// `Foo`; `FooModel` where `Foo` is somebody else's; then `Foo3f2a`.
fn candidates(name: &TypeName, renames: &Renames<'_>) -> [String; 2] {
    let wire = wire(name);
    let wanted = match name {
        TypeName::Component(key) => renames.schema(key),
        TypeName::Inline(_) => None,
    };
    let plain = case::camel(Role::Type, wanted.unwrap_or(&wire));
    let own = if is_reserved_type(&plain) {
        format!("{plain}Model")
    } else {
        plain
    };
    let told_apart = format!("{own}{}", case::digest(&wire).to_uppercase());
    [own, told_apart]
}

/// `user_page`; `type_` where no file can have the name.
fn module(ident: &str) -> String {
    let module = case::module(Role::Type, ident);
    if is_reserved_module(&module) {
        format!("{module}_")
    } else {
        module
    }
}

fn members(ty: &Type, renames: &Renames<'_>) -> TypeNames {
    match &ty.kind {
        TypeKind::Struct(strukt) => {
            let wires: Vec<&str> = strukt
                .fields
                .iter()
                .map(|field| field.wire_name.as_str())
                .collect();
            fields(&ty.name, &wires, renames)
        }
        TypeKind::StringEnum(values) => {
            let values: Vec<&str> = values.iter().map(String::as_str).collect();
            variants(&values, &values)
        }
        TypeKind::ValueEnum(enum_) => {
            let words: Vec<String> = enum_.values.iter().map(|json| word(json)).collect();
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            let wires: Vec<&str> = enum_.values.iter().map(String::as_str).collect();
            variants(&words, &wires)
        }
        TypeKind::Union(union) => {
            let names: Vec<String> = union
                .variants
                .iter()
                .map(|one| variant(&one.name))
                .collect();
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            variants(&names, &names)
        }
        TypeKind::Alias(_) | TypeKind::Newtype(_) => TypeNames::default(),
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

/// `Cat`; `Cat 3` for the third branch if it is the second of that name; `variant 2` for one that has no name.
fn variant(name: &VariantName) -> String {
    let word = name.word.as_deref().unwrap_or("variant");
    match name.position {
        Some(position) => format!("{word} {position}"),
        None => word.to_owned(),
    }
}

fn fields(owner: &TypeName, wires: &[&str], renames: &Renames<'_>) -> TypeNames {
    let mut scope = Scope::default();
    let mut members = vec![Name::default(); wires.len()];
    for index in precedence(wires, |wire| case::snake(Role::Field, wire)) {
        let (Some(wire), Some(slot)) = (wires.get(index), members.get_mut(index)) else {
            continue;
        };
        let wanted = match owner {
            TypeName::Component(key) => renames.property(key, wire),
            TypeName::Inline(_) => None,
        };
        let plain = case::snake(Role::Field, wanted.unwrap_or(wire));
        let told_apart = format!("{plain}_{}", case::digest(wire));
        *slot = scope.take([plain, told_apart]);
    }
    let additional = scope.take(["additional_properties".to_owned()]);
    TypeNames {
        setters: members.iter().map(setter).collect(),
        members,
        additional,
        ..TypeNames::default()
    }
}

/// The field's own name, but for `new` and what would hide a trait's method.
fn setter(field: &Name) -> Name {
    if is_reserved_setter(field.as_str()) {
        Name(format!("{field}_"))
    } else {
        field.clone()
    }
}

/// Variants beside `Unknown`, which is ours. What is on the wire tells apart two that would be called the same.
pub(super) fn variants(words: &[&str], wires: &[&str]) -> TypeNames {
    let mut scope = Scope::with(["Unknown", "Self"]);
    let mut members = vec![Name::default(); words.len()];
    for index in precedence(words, |word| case::camel(Role::Variant, word)) {
        let (Some(word), Some(wire), Some(slot)) =
            (words.get(index), wires.get(index), members.get_mut(index))
        else {
            continue;
        };
        let plain = case::camel(Role::Variant, word);
        // No digest for a name that is ours: only `unknown` and the like meet it.
        let ours = matches!(plain.as_str(), "Unknown" | "Self").then(|| format!("{plain}Value"));
        let told_apart = format!("{plain}{}", case::digest(wire).to_uppercase());
        *slot = scope.take([plain].into_iter().chain(ours).chain([told_apart]));
    }
    TypeNames {
        members,
        ..TypeNames::default()
    }
}
