//! `oneOf` and `anyOf`: an enum with a variant per branch.
//!
//! ```text
//! {oneOf: [{$ref: Cat}, {type: string}]}  ->  Union { tag: Trial, variants: [Cat(Named(Cat)), string(Text)] }
//! {anyOf: [{$ref: Cat}, {enum: [null]}]}  ->  Named(Cat), nullable
//! ```

use crate::ir::{
    Docs, Shape, StringFormat, TagPresence, TypeKind, TypeName, Union, UnionTag, Variant,
};
use crate::node::Node;

use super::all_of::is_bare_type;
use super::discriminator::Branch;
use super::object::Part;
use super::scope::{Lowered, Scope, within};
use super::{docs, formats, keywords, nullability};

impl Scope<'_> {
    /// The branches of a part's `oneOf` or `anyOf`, unless they say nothing that a type can show.
    pub(super) fn union_of<'n>(&self, schema: &'n Node, path: &[usize]) -> Option<&'n [Node]> {
        let components = &self.document.components;
        let lists = ["oneOf", "anyOf"].map(|key| schema.get(key).and_then(Node::as_array));
        let mut telling = lists.into_iter().flatten().filter(|branches| {
            // A base that lists its heirs: to inherit from it is not to be one of them.
            let lists_heirs = branches.iter().any(|branch| {
                let reference = branch.get("$ref").and_then(Node::as_str);
                let index = reference.and_then(|reference| components.by_reference(reference));
                index.is_some_and(|index| path.contains(&index))
            });
            let requires = branches.iter().all(only_requires);
            if requires && !branches.is_empty() {
                self.cx().note(
                    schema.origin,
                    "which properties go together is no part of the type",
                );
            }
            !lists_heirs && !requires
        });
        let found = telling.next()?;
        if let Some(second) = telling.next().and_then(<[Node]>::first) {
            self.cx().note(
                second.origin,
                "`oneOf` stands beside `anyOf`; only `oneOf` becomes a type",
            );
        }
        Some(found)
    }

    /// A part that has branches, each joined with what the other parts say.
    pub(super) fn union(
        &mut self,
        union: Part<'_>,
        common: Vec<Part<'_>>,
        name: &TypeName,
    ) -> Lowered {
        let mut branches: Vec<&Node> = Vec::new();
        for branch in union.union.unwrap_or(&[]) {
            if !nullability::is_only_null(branch) && !branches.contains(&branch) {
                branches.push(branch);
            }
        }
        self.drop_plain_strings(&mut branches);
        let own = union.without_union();
        let mut common: Vec<Part<'_>> = common;
        if keywords::says_something(&own) {
            common.push(Part {
                schema: &own,
                owner: union.owner.clone(),
                union: None,
            });
        }
        let typed = branches
            .iter()
            .all(|branch| branch.get("$ref").is_some() || branch.get("type").is_some());
        common.retain(|part| !(typed && is_bare_type(part.schema)));
        match branches.as_slice() {
            [] => return Lowered::Shape(Shape::Any),
            [only] if common.is_empty() && !self.adds_tag(union.schema, only) => {
                return self.schema(only, name);
            }
            _ => {}
        }
        let mut branches = self.branches(&branches);
        let tag = self.tag(union.schema, &mut branches, &common);
        let mut variants = Vec::with_capacity(branches.len());
        for branch in branches {
            let shape = self.branch_shape(&branch, &common, name);
            variants.push(variant(branch, shape));
        }
        finish(tag, variants)
    }

    /// Names the branches: by their component, their title or their kind of value.
    pub(super) fn branches<'n>(&self, branches: &[&'n Node]) -> Vec<Branch<'n>> {
        let mut named: Vec<Branch<'n>> = Vec::with_capacity(branches.len());
        for (index, schema) in branches.iter().enumerate() {
            let mut name = self
                .variant_name(schema)
                .unwrap_or_else(|| format!("variant {}", index + 1));
            if named.iter().any(|branch| branch.name == name) {
                name = format!("{name} {}", index + 1);
            }
            named.push(Branch {
                schema,
                name,
                values: Vec::new(),
                tag: TagPresence::Own,
            });
        }
        named
    }

    fn variant_name(&self, schema: &Node) -> Option<String> {
        let components = &self.document.components;
        if let Some(reference) = schema.get("$ref").and_then(Node::as_str) {
            let (key, _) = components.get(components.by_reference(reference)?)?;
            return Some(key.to_owned());
        }
        let title = docs::text(schema, "title");
        title.or_else(|| {
            let kind = schema.get("type")?.as_str()?;
            let format = schema.get("format").and_then(Node::as_str);
            match (kind, format) {
                ("object", _) if schema.get("properties").is_some() => None,
                (_, Some(format)) if formats::shows(kind, format) => Some(format.to_owned()),
                _ => Some(kind.to_owned()),
            }
        })
    }

    fn branch_shape(&mut self, branch: &Branch<'_>, common: &[Part<'_>], name: &TypeName) -> Shape {
        let name = within(name, &branch.name);
        if common.is_empty() {
            return self.value(branch.schema, &name).shape;
        }
        let mut parts = self.parts(branch.schema, &name);
        let repeated = |part: &Part<'_>, parts: &[Part<'_>]| {
            parts
                .iter()
                .any(|own| own.schema.origin == part.schema.origin)
        };
        if common.iter().all(|part| repeated(part, &parts)) {
            // The branch inherits from the schema that lists it: it has all of the common properties already.
            return self.value(branch.schema, &name).shape;
        }
        let mut all: Vec<Part<'_>> = common.iter().map(Part::again).collect();
        all.append(&mut parts);
        self.depth += 1;
        let lowered = if self.depth > super::schema::MAX_DEPTH || !self.may_merge() {
            self.untyped(
                branch.schema.origin,
                "it is one of too many unions in each other",
            )
        } else {
            self.merge(all, branch.schema.origin, &name)
        };
        self.depth -= 1;
        match lowered {
            Lowered::Shape(shape) => shape,
            Lowered::Kind(kind) => self.declare(
                branch.schema.origin,
                &name,
                docs::of_schema(branch.schema),
                kind,
            ),
        }
    }

    /// Takes out "or any string" beside an enum of strings: such an enum keeps values that it does not know anyway.
    fn drop_plain_strings(&self, branches: &mut Vec<&Node>) {
        if branches
            .iter()
            .any(|branch| self.is_string(branch, StringKind::Enum))
        {
            branches.retain(|branch| !self.is_string(branch, StringKind::Plain));
        }
    }

    fn is_string(&self, schema: &Node, wanted: StringKind) -> bool {
        let components = &self.document.components;
        let reference = schema.get("$ref").and_then(Node::as_str);
        let target =
            reference.and_then(|reference| components.get(components.by_reference(reference)?));
        let schema = target.map_or(schema, |(_, component)| component);
        if schema.get("type").and_then(Node::as_str) != Some("string") {
            return false;
        }
        match wanted {
            StringKind::Enum => schema.get("enum").is_some(),
            StringKind::Plain => {
                let format = schema.get("format").and_then(Node::as_str);
                schema.get("enum").is_none()
                    && !format.is_some_and(|format| formats::shows("string", format))
            }
        }
    }
}

#[derive(Clone, Copy)]
enum StringKind {
    Enum,
    Plain,
}

/// Whether a branch only says which properties must be there, or which must not.
fn only_requires(branch: &Node) -> bool {
    branch.as_object().is_some_and(|members| {
        let mut keys = members.keys().map(String::as_str);
        !members.is_empty()
            && keys.all(|key| matches!(key, "required" | "not" | "type" | "title" | "description"))
            && (members.contains_key("required") || members.contains_key("not"))
    })
}

/// A variant of a branch, the shape of which is known.
pub(super) fn variant(branch: Branch<'_>, shape: Shape) -> Variant {
    let docs = match branch.schema.get("$ref") {
        Some(_) => Docs::default(),
        None => docs::of_object(branch.schema),
    };
    Variant {
        origin: branch.schema.origin,
        name: branch.name,
        values: branch.values,
        tag: branch.tag,
        shape,
        docs,
    }
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
