//! `components.schemas` as a table: what a `$ref` leads to, the normal form of each, which admit null, and which inherit from which.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::Arc;

use super::{MAX_CHAIN, Normal, nullability};
use crate::ir::{Nullability, TypeId, TypeName};
use crate::keywords;
use crate::node::{Node, Value};

/// How many parts and properties are kept of all normal forms. Those that come later are found anew whenever somebody asks: a small
/// document can make each of its components inherit from all others.
const MAX_KNOWN: usize = 2_000_000;

/// `components.schemas`, sorted by key: an index is the component's [`TypeId`].
pub(in crate::lower) struct Components<'a> {
    all: Vec<Component<'a>>,
    normals: Vec<Option<Normal<'a>>>,
}

/// One of `components.schemas`.
pub(in crate::lower) struct Component<'a> {
    /// Its key.
    pub(in crate::lower) key: &'a str,
    /// Its schema.
    pub(in crate::lower) schema: &'a Node,
    /// The name of its type.
    pub(in crate::lower) name: Arc<TypeName>,
    /// Whether null is one of its values.
    is_nullable: bool,
    /// The components whose `allOf` names it, ascending.
    pub(in crate::lower) subtypes: Vec<usize>,
}

impl<'a> Components<'a> {
    /// Reads the table of the document at `root`.
    pub(in crate::lower) fn new(root: &'a Node) -> Self {
        let schemas = root
            .at(&["components", "schemas"])
            .and_then(Node::as_object);
        let mut all: Vec<Component<'_>> = schemas
            .into_iter()
            .flatten()
            .map(|(key, schema)| Component {
                key,
                schema,
                name: Arc::new(TypeName::Component(key.clone())),
                is_nullable: false,
                subtypes: Vec::new(),
            })
            .collect();
        all.sort_unstable_by_key(|component| component.key);
        let normals = Vec::new();
        let mut components = Self { all, normals };
        components.find_subtypes();
        let nullable = nullability::of_components(&components);
        for (component, is_nullable) in components.all.iter_mut().zip(nullable) {
            component.is_nullable = is_nullable;
        }
        components.normals = components.normals();
        components
    }

    fn normals(&self) -> Vec<Option<Normal<'a>>> {
        let mut left = MAX_KNOWN;
        let normals = self.all.iter().enumerate().map(|(index, component)| {
            let normal = (left > 0).then(|| Normal::of(self, component.schema, Some(index)))?;
            left = left.saturating_sub(normal.parts.len() + normal.properties.len());
            Some(normal)
        });
        normals.collect()
    }

    /// How many there are.
    pub(in crate::lower) fn len(&self) -> usize {
        self.all.len()
    }

    /// All of them, by index.
    pub(in crate::lower) fn all(&self) -> &[Component<'a>] {
        &self.all
    }

    /// The one of an index.
    pub(in crate::lower) fn get(&self, index: usize) -> Option<&Component<'a>> {
        self.all.get(index)
    }

    /// The index of a key.
    pub(in crate::lower) fn find(&self, key: &str) -> Option<usize> {
        self.all
            .binary_search_by_key(&key, |component| component.key)
            .ok()
    }

    /// The id that the type of a component has.
    pub(in crate::lower) fn id(index: usize) -> TypeId {
        TypeId(u32::try_from(index).unwrap_or(u32::MAX))
    }

    /// The component that a reference means, by its whole `$ref` or, as a discriminator's mapping may have it, its bare key.
    pub(in crate::lower) fn by_reference(&self, reference: &str) -> Option<usize> {
        self.find(
            reference
                .strip_prefix("#/components/schemas/")
                .unwrap_or(reference),
        )
    }

    /// The component that a schema is a reference to.
    pub(in crate::lower) fn reference(&self, schema: &Node) -> Option<usize> {
        self.by_reference(schema.get("$ref")?.as_str()?)
    }

    /// The normal form of a schema. `name` is that of the type it becomes: a component knows which unions list it.
    pub(in crate::lower) fn normal<'n>(
        &'n self,
        schema: &'n Node,
        name: Option<&TypeName>,
    ) -> Cow<'n, Normal<'n>> {
        let own = match name {
            Some(TypeName::Component(key)) => self.find(key),
            Some(TypeName::Inline(_)) | None => None,
        };
        let is_own = |index: &usize| {
            let component = self.get(*index);
            component.is_some_and(|component| std::ptr::eq(component.schema, schema))
        };
        let known = self.reference(schema).or(own.filter(is_own));
        match known.and_then(|index| self.normals.get(index)?.as_ref()) {
            Some(normal) => Cow::Borrowed(normal),
            None => Cow::Owned(Normal::of(self, schema, own)),
        }
    }

    /// Whether null is one of the values of a component.
    pub(super) fn is_nullable(&self, index: usize) -> bool {
        self.get(index)
            .is_some_and(|component| component.is_nullable)
    }

    /// Whether null is among a schema's values.
    pub(in crate::lower) fn nullability(&self, schema: &Node) -> Nullability {
        match nullability::is_nullable(self, schema) {
            true => Nullability::Nullable,
            false => Nullability::NonNull,
        }
    }

    /// Whether a component has a discriminator and others inherit from it.
    pub(in crate::lower) fn is_supertype(&self, index: usize) -> bool {
        self.get(index).is_some_and(|component| {
            component.schema.get("discriminator").is_some() && !component.subtypes.is_empty()
        })
    }

    /// The subtypes of a component and theirs; not those of a subtype where `down_from` says so.
    pub(in crate::lower) fn subtypes(
        &self,
        supertype: usize,
        down_from: impl Fn(usize) -> bool,
    ) -> BTreeSet<usize> {
        let mut subtypes = BTreeSet::new();
        let mut open = vec![supertype];
        while let Some(next) = open.pop().and_then(|next| self.get(next)) {
            for subtype in &next.subtypes {
                if subtypes.insert(*subtype) && down_from(*subtype) {
                    open.push(*subtype);
                }
            }
        }
        subtypes
    }

    /// The strings that stand in a discriminator for the values of a property, given all schemas that declare it: those that every
    /// `enum` of them has. An `enum` with other values than
    /// strings, integers and booleans does not count.
    pub(in crate::lower) fn strings<'n>(
        &self,
        declarations: impl Iterator<Item = &'n Node>,
    ) -> Vec<String> {
        let mut lists = declarations.filter_map(|declaration| self.strings_of(declaration));
        let first = lists.next().unwrap_or_default();
        lists.fold(first, |mut common, list| {
            common.retain(|value| list.contains(value));
            common
        })
    }

    fn strings_of(&self, declaration: &Node) -> Option<Vec<String>> {
        let mut at = declaration;
        for _ in 0..MAX_CHAIN {
            let target = self.reference(at).and_then(|index| self.get(index));
            at = match (target, at.list("allOf")) {
                (Some(target), _) => target.schema,
                (None, [only]) if at.get("enum").is_none() => only,
                (None, _) => break,
            };
        }
        let values = at.list("enum").iter().filter(|value| !value.is_null());
        let strings = values.map(|value| match &value.value {
            Value::String(string) => Some(string.clone()),
            Value::Boolean(flag) => Some(flag.to_string()),
            Value::Number(number) if !number.is_f64() => Some(number.to_string()),
            Value::Number(_) | Value::Null | Value::Array(_) | Value::Object(_) => None,
        });
        let strings: Option<Vec<String>> = strings.collect();
        strings.filter(|strings| !strings.is_empty())
    }

    fn find_subtypes(&mut self) {
        let mut pairs = Vec::new();
        for (subtype, component) in self.all.iter().enumerate() {
            let branches = component.schema.list("allOf").iter();
            let supertypes = branches.filter_map(|branch| self.reference(branch));
            pairs.extend(
                supertypes
                    .filter(|one| *one != subtype)
                    .map(|one| (one, subtype)),
            );
        }
        for (supertype, subtype) in pairs {
            if let Some(component) = self.all.get_mut(supertype) {
                component.subtypes.push(subtype);
            }
        }
    }
}

/// The one branch of `allOf` that says something, where nothing else does but perhaps a `type`.
pub(in crate::lower) fn only_branch(schema: &Node) -> Option<&Node> {
    let is_bare = |node: &Node| !keywords::constrains_beside(node, &["type"]);
    let mut rest = schema
        .list("allOf")
        .iter()
        .filter(|branch| !is_bare(branch));
    let only = rest.next()?;
    let is_alone = !keywords::constrains_beside(schema, &["allOf", "type"]);
    (is_alone && rest.next().is_none()).then_some(only)
}
