//! `oneOf` and `anyOf`: an enum with a variant per branch.
//!
//! ```text
//! {oneOf: [{$ref: Cat}, {type: string}]}  ->  Union { property: None, variants: [Cat(Named(Cat)), string(String)] }
//! {anyOf: [{$ref: Cat}, {enum: [null]}]}  ->  Named(Cat), nullable
//! ```

use std::borrow::Cow;
use std::sync::Arc;

use crate::ir::{Docs, Shape, StringFormat, TypeKind, TypeName, Union, Variant, VariantName};
use crate::keywords::{is_false, is_only_null};
use crate::node::Node;

use super::array::distinct;
use super::{MAX_DEPTH, declared, discriminator, lower as lower_schema, merge};
use crate::lower::normal::{self, Components, Normal, Part};
use crate::lower::scope::{Scope, within};
use crate::lower::{docs, formats};

/// A branch of a union before its shape is known.
#[derive(Clone)]
pub(super) struct Branch<'n> {
    pub(super) schema: &'n Node,
    pub(super) normal: Cow<'n, Normal<'n>>,
    /// What becomes of it.
    pub(super) variant: Variant,
}

/// The one union of a normal form, each branch joined with what the parts say.
pub(super) fn lower(
    scope: &mut Scope<'_>,
    normal: &Normal<'_>,
    union: normal::Union<'_>,
    name: &TypeName,
) -> TypeKind {
    let components = &scope.document.components;
    let branches = distinct_branches(components, union.branches);
    let mut common = normal.parts.clone();
    let says_type = |branch: &&Node| branch.get("$ref").is_some() || branch.get("type").is_some();
    if branches.iter().all(says_type) {
        common.retain(|part| !part.is_bare_type);
    }
    for part in &mut common {
        part.owner.get_or_insert_with(|| Arc::new(name.clone()));
    }
    let common = Normal::from_parts(common);
    let mut branches = named(components, &branches);
    let property = discriminator::tag(scope, union.schema, &mut branches, &common);
    let mut schemas = branches.iter().map(|branch| branch.schema);
    if common.parts.is_empty()
        && property.is_none()
        && branches.len() > 1
        && let Some(open) = schemas.find(|schema| components.is_open(schema))
    {
        let message = "any JSON fits this branch of a union: the union is untyped JSON, its other branches with it";
        let help = "say what the branch holds, or leave it out";
        scope.cx().counted(open.origin, message).help(help);
        return TypeKind::Alias(Shape::Any);
    }
    match branches.as_slice() {
        [] => return TypeKind::Alias(Shape::Any),
        [only] if common.parts.is_empty() && !only.variant.adds_tag => {
            return lower_schema(scope, only.schema, name);
        }
        _ => {}
    }
    let variants = branches.into_iter().map(|branch| Variant {
        shape: branch_shape(scope, &branch, &common, name),
        ..branch.variant
    });
    finish(property, variants.collect())
}

/// Each branch once, without null and what no value fits, and without "or any string" beside an enum of strings: such an enum keeps values that it does not
/// know anyway.
fn distinct_branches<'n>(components: &'n Components<'_>, all: &'n [Node]) -> Vec<&'n Node> {
    let target = |branch: &'n Node| components.target(branch).map_or(branch, |one| one.schema);
    let has_values = |branch: &&'n Node| !is_only_null(branch) && !is_false(target(branch));
    let mut branches = distinct(all.iter().filter(has_values));
    let string = |branch: &&'n Node| {
        let schema = target(branch);
        (schema.string("type") == "string").then_some(schema)
    };
    let is_enum = |schema: &Node| schema.get("enum").is_some();
    if branches.iter().filter_map(string).any(is_enum) {
        let is_shown = |schema: &Node| formats::shows("string", schema.string("format"));
        branches.retain(|branch| {
            string(branch).is_none_or(|schema| is_enum(schema) || is_shown(schema))
        });
    }
    branches
}

/// Names the branches: by their component, their title or their kind of value.
fn named<'n>(components: &'n Components<'_>, branches: &[&'n Node]) -> Vec<Branch<'n>> {
    let mut named: Vec<Branch<'n>> = Vec::with_capacity(branches.len());
    for (schema, position) in branches.iter().zip(1..) {
        let word = word(components, schema);
        let mut earlier = named.iter().map(|branch| &branch.variant.name.word);
        let is_taken = word.is_none() || earlier.any(|earlier| *earlier == word);
        named.push(Branch {
            schema,
            normal: components.normal(schema, None),
            variant: Variant {
                name: VariantName {
                    word,
                    position: is_taken.then_some(position),
                },
                values: Vec::new(),
                adds_tag: false,
                shape: Shape::Any,
                docs: match schema.get("$ref") {
                    Some(_) => Docs::default(),
                    None => docs::of_object(schema),
                },
            },
        });
    }
    named
}

fn word(components: &Components<'_>, schema: &Node) -> Option<String> {
    if schema.get("$ref").is_some() {
        return Some(components.target(schema)?.key.to_owned());
    }
    let format = schema.string("format");
    docs::text(schema, "title").or(match schema.string("type") {
        "" => None,
        "object" if schema.get("properties").is_some() => None,
        kind if formats::shows(kind, format) => Some(format.to_owned()),
        kind => Some(kind.to_owned()),
    })
}

/// The name of a variant that no other one has.
pub(super) fn named_after(word: &str) -> VariantName {
    VariantName {
        word: Some(word.to_owned()),
        position: None,
    }
}

fn branch_shape(
    scope: &mut Scope<'_>,
    branch: &Branch<'_>,
    common: &Normal<'_>,
    name: &TypeName,
) -> Shape {
    let name = within(name, &branch.variant.name.words());
    let own = &branch.normal.parts;
    let is_own = |part: &Part<'_>| {
        let mut own = own.iter();
        own.any(|own| own.schema.origin == part.schema.origin)
    };
    // A branch that inherits from the schema that lists it has all of the common properties already.
    let kind = if common.parts.iter().all(is_own) {
        lower_schema(scope, branch.schema, &name)
    } else if scope.depth >= MAX_DEPTH || !scope.may_merge() {
        let why = "too many unions are nested in each other";
        scope.untyped(branch.schema.origin, why)
    } else {
        let all = Normal {
            parts: common.parts.iter().chain(own).cloned().collect(),
            unions: branch.normal.unions.clone(),
            problems: branch.normal.problems.clone(),
            ..Normal::default()
        };
        let all = all.joined();
        scope.depth += 1;
        let kind = merge(scope, &all, branch.schema.origin, &name);
        scope.depth -= 1;
        kind
    };
    declared(scope, kind, branch.schema, &name)
}

/// The union of these variants, without those that could never be chosen.
pub(super) fn finish(property: Option<String>, mut variants: Vec<Variant>) -> TypeKind {
    if property.is_none() {
        // What a branch without a type holds is kept without a variant of its own.
        let count = variants.len();
        if variants.iter().any(|variant| variant.shape != Shape::Any) {
            variants.retain(|variant| variant.shape != Shape::Any);
        }
        let is_whole = variants.len() == count;
        let mut kept: Vec<Variant> = Vec::with_capacity(variants.len());
        for variant in variants {
            let mut earlier = kept.iter();
            if !earlier.any(|earlier| covers(&earlier.shape, &variant.shape)) {
                kept.push(variant);
            }
        }
        variants = kept;
        if let ([only], true) = (variants.as_slice(), is_whole) {
            return TypeKind::Alias(only.shape.clone());
        }
    }
    TypeKind::Union(Union { property, variants })
}

/// Whether every value of `later` is one of `earlier`, by their shapes alone.
fn covers(earlier: &Shape, later: &Shape) -> bool {
    earlier == later
        || matches!(
            (earlier, later),
            (Shape::String(StringFormat::Plain), Shape::String(_))
                | (Shape::Number(_), Shape::Integer(_))
        )
}
