//! `oneOf` and `anyOf`: an enum with a variant per branch.
//!
//! ```text
//! {oneOf: [{$ref: Cat}, {type: string}]}  ->  Union { tag: Trial, variants: [Cat(Named(Cat)), string(String)] }
//! {anyOf: [{$ref: Cat}, {enum: [null]}]}  ->  Named(Cat), nullable
//! ```

use std::borrow::Cow;
use std::sync::Arc;

use crate::ir::{
    Docs, Shape, StringFormat, TagPresence, TypeKind, TypeName, Union, UnionTag, Variant,
    VariantName,
};
use crate::keywords::is_only_null;
use crate::node::Node;

use super::discriminator;
use super::presence::tag_presence;
use super::{MAX_DEPTH, declared, merge, value};
use crate::lower::normal::{self, Components, Normal, Part};
use crate::lower::scope::{Lowered, Scope, within};
use crate::lower::{docs, formats};

/// A branch of a union before its shape is known.
#[derive(Clone)]
pub(super) struct Branch<'n> {
    /// Its schema.
    pub(super) schema: &'n Node,
    /// What its schema says.
    pub(super) normal: Cow<'n, Normal<'n>>,
    /// What its variant is named after.
    pub(super) name: VariantName,
    /// The values of the discriminator that choose it.
    pub(super) values: Vec<String>,
    /// Whether its own values have the discriminator.
    pub(super) tag: TagPresence,
}

/// The one union of a normal form, each branch joined with what the parts say.
pub(super) fn lower(scope: &mut Scope<'_>, normal: &Normal<'_>, name: &TypeName) -> Lowered {
    let components = &scope.document.components;
    let Some(union) = normal.unions.first() else {
        return Lowered::Shape(Shape::Any);
    };
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
    match branches.as_slice() {
        [] => return Lowered::Shape(Shape::Any),
        [only] if common.parts.is_empty() && !adds_tag(components, union.schema, only) => {
            return super::lower(scope, only.schema, name);
        }
        _ => {}
    }
    let tag = discriminator::tag(scope, union.schema, &mut branches, &common);
    let mut variants = Vec::with_capacity(branches.len());
    for branch in branches {
        let shape = branch_shape(scope, &branch, &common, name);
        variants.push(Variant {
            origin: branch.schema.origin,
            name: branch.name,
            values: branch.values,
            tag: branch.tag,
            shape,
            docs: match branch.schema.get("$ref") {
                Some(_) => Docs::default(),
                None => docs::of_object(branch.schema),
            },
        });
    }
    finish(tag, variants)
}

/// Whether a union of one branch is more than that: it writes the discriminator.
fn adds_tag(components: &Components<'_>, union: &Node, only: &Branch<'_>) -> bool {
    normal::discriminator(union).is_some_and(|property| {
        tag_presence(components, only.schema, &only.normal, property) == TagPresence::Added
    })
}

/// Each branch once, without null, and without "or any string" beside an enum of strings: such an enum keeps values that it does not
/// know anyway.
fn distinct_branches<'n>(components: &'n Components<'_>, all: &'n [Node]) -> Vec<&'n Node> {
    let mut branches: Vec<&Node> = Vec::new();
    for branch in all {
        if !is_only_null(branch) && !branches.contains(&branch) {
            branches.push(branch);
        }
    }
    let string = |branch: &&'n Node| {
        let target = components
            .reference(branch)
            .and_then(|index| components.get(index));
        let schema = target.map_or(*branch, |target| target.schema);
        (schema.get("type").and_then(Node::as_str) == Some("string")).then_some(schema)
    };
    let is_enum = |schema: &Node| schema.get("enum").is_some();
    if branches.iter().filter_map(string).any(is_enum) {
        branches.retain(|branch| {
            string(branch).is_none_or(|schema| is_enum(schema) || formats::is_shown(schema))
        });
    }
    branches
}

/// Names the branches: by their component, their title or their kind of value.
fn named<'n>(components: &'n Components<'_>, branches: &[&'n Node]) -> Vec<Branch<'n>> {
    let mut named: Vec<Branch<'n>> = Vec::with_capacity(branches.len());
    for (schema, position) in branches.iter().zip(1..) {
        let word = word(components, schema);
        let is_taken = word.is_none() || named.iter().any(|branch| branch.name.word == word);
        named.push(Branch {
            schema,
            normal: components.normal(schema, None),
            name: VariantName {
                word,
                position: is_taken.then_some(position),
            },
            values: Vec::new(),
            tag: TagPresence::Own,
        });
    }
    named
}

fn word(components: &Components<'_>, schema: &Node) -> Option<String> {
    if schema.get("$ref").is_some() {
        let component = components.get(components.reference(schema)?)?;
        return Some(component.key.to_owned());
    }
    let title = docs::text(schema, "title");
    title.or_else(|| {
        let kind = schema.get("type")?.as_str()?;
        match schema.get("format").and_then(Node::as_str) {
            _ if kind == "object" && schema.get("properties").is_some() => None,
            Some(format) if formats::shows(kind, format) => Some(format.to_owned()),
            Some(_) | None => Some(kind.to_owned()),
        }
    })
}

/// The name of an inline type in a branch.
fn within_branch(name: &TypeName, branch: &VariantName) -> TypeName {
    let word = branch.word.as_deref().unwrap_or("variant");
    match branch.position {
        Some(position) => within(name, &format!("{word} {position}")),
        None => within(name, word),
    }
}

fn branch_shape(
    scope: &mut Scope<'_>,
    branch: &Branch<'_>,
    common: &Normal<'_>,
    name: &TypeName,
) -> Shape {
    let name = within_branch(name, &branch.name);
    let own = &branch.normal.parts;
    let is_own = |part: &Part<'_>| {
        own.iter()
            .any(|own| own.schema.origin == part.schema.origin)
    };
    // A branch that inherits from the schema that lists it has all of the common properties already.
    if common.parts.iter().all(is_own) {
        return value(scope, branch.schema, &name).shape;
    }
    let all = common.parts.iter().chain(own).cloned().collect();
    let all = Normal {
        unions: branch.normal.unions.clone(),
        problems: branch.normal.problems.clone(),
        ..Normal::from_parts(all)
    };
    scope.depth += 1;
    let lowered = if scope.depth > MAX_DEPTH || !scope.may_merge() {
        scope.untyped(
            branch.schema.origin,
            "it is one of too many unions in each other",
        )
    } else {
        merge(scope, &all, branch.schema.origin, &name)
    };
    scope.depth -= 1;
    declared(scope, lowered, branch.schema, &name)
}

/// The union of these variants, without those that could never be chosen.
pub(super) fn finish(tag: UnionTag, mut variants: Vec<Variant>) -> Lowered {
    if tag == UnionTag::Trial {
        // Any JSON is kept without a variant of its own.
        if variants.iter().any(|variant| variant.shape != Shape::Any) {
            variants.retain(|variant| variant.shape != Shape::Any);
        }
        let mut kept: Vec<Variant> = Vec::with_capacity(variants.len());
        for variant in variants {
            if !kept
                .iter()
                .any(|earlier| covers(&earlier.shape, &variant.shape))
            {
                kept.push(variant);
            }
        }
        variants = kept;
        if let [only] = variants.as_slice() {
            return Lowered::Shape(only.shape.clone());
        }
    }
    Lowered::Kind(TypeKind::Union(Union { tag, variants }))
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
