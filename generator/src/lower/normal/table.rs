//! `components.schemas` as a table: what a `$ref` leads to, the normal form of each, which admit null, and which inherit from which.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::Arc;

use super::{MAX_CHAIN, Normal, branches};
use crate::ir::TypeName;
use crate::keywords::{constrains_beside, is_false};
use crate::node::{Node, Value};

/// How many parts and properties are kept of all normal forms. Those that come later are found anew whenever somebody asks: a small
/// document can make each of its components inherit from all others.
const MAX_KNOWN: usize = 2_000_000;

/// `components.schemas`, sorted by key: an index is that of the component's type.
pub(in crate::lower) struct Components<'a> {
    all: Vec<Component<'a>>,
    normals: Vec<Option<Normal<'a>>>,
}

/// One of `components.schemas`.
pub(in crate::lower) struct Component<'a> {
    pub(in crate::lower) key: &'a str,
    pub(in crate::lower) schema: &'a Node,
    pub(in crate::lower) name: Arc<TypeName>,
    /// Whether null is one of its values.
    is_nullable: bool,
    /// Whether any JSON is.
    is_open: bool,
    /// The components whose `allOf` names it, ascending.
    pub(in crate::lower) subtypes: Vec<usize>,
}

impl<'a> Components<'a> {
    /// Reads the table of the document at `root`.
    pub(in crate::lower) fn new(root: &'a Node) -> Self {
        let schemas = root.get("components").into_iter();
        let schemas = schemas.flat_map(|components| components.members("schemas"));
        let all = schemas.map(|(key, schema)| Component {
            key,
            schema,
            name: Arc::new(TypeName::Component(key.to_owned())),
            is_nullable: false,
            is_open: false,
            subtypes: Vec::new(),
        });
        let (mut all, normals): (Vec<_>, _) = (all.collect(), Vec::new());
        all.sort_unstable_by_key(|component| component.key);
        let mut components = Self { all, normals };
        components.find_subtypes();
        components.find_values();
        let mut left = MAX_KNOWN;
        let normals = components.all.iter().zip(0..).map(|(component, index)| {
            let own = (left > 0).then_some(index);
            let normal = Normal::of(&components, component.schema, Some(own?));
            left = left.saturating_sub(normal.parts.len() + normal.properties.len());
            Some(normal)
        });
        components.normals = normals.collect();
        components
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
        self.all.binary_search_by_key(&key, |one| one.key).ok()
    }

    /// The component that a reference means, by its whole `$ref` or, as a discriminator's mapping may have it, its bare key.
    pub(in crate::lower) fn by_reference(&self, reference: &str) -> Option<usize> {
        let key = reference.strip_prefix("#/components/schemas/");
        self.find(key.unwrap_or(reference))
    }

    /// The index of the component that a schema is a reference to.
    pub(in crate::lower) fn reference(&self, schema: &Node) -> Option<usize> {
        self.by_reference(schema.get("$ref")?.as_str()?)
    }

    /// The component that a schema is a reference to.
    pub(in crate::lower) fn target(&self, schema: &Node) -> Option<&Component<'a>> {
        self.get(self.reference(schema)?)
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

    /// Whether null is among a schema's values.
    ///
    /// ```text
    /// {type: string, nullable: true}, {type: string, enum: [a, null]}, {oneOf: [{$ref: A}, {enum: [null]}]}
    /// ```
    pub(in crate::lower) fn is_nullable(&self, schema: &Node) -> bool {
        self.is_nullable_within(schema, 0)
    }

    fn is_nullable_within(&self, schema: &Node, depth: usize) -> bool {
        if schema.get("$ref").is_some() {
            return self.target(schema).is_some_and(|one| one.is_nullable);
        } else if schema.get("enum").is_some() {
            let has_null = schema.list("enum").iter().any(Node::is_null);
            return has_null || schema.flag("nullable");
        }
        let is_nullable = |branch| depth < MAX_CHAIN && self.is_nullable_within(branch, depth + 1);
        let parts = schema.list("allOf").iter();
        let mut parts = parts.filter(|part| constrains_beside(part, &[])).peekable();
        schema.flag("nullable")
            || branches(schema).any(is_nullable)
            || parts.peek().is_some()
                && !constrains_beside(schema, &["allOf"])
                && parts.all(is_nullable)
    }

    /// Whether any JSON is a value of a schema: it is empty, or a part or branch of it is.
    ///
    /// ```text
    /// {}, {description: Anything.}, {not: {type: string}}, {anyOf: [{type: string}, {}]}
    /// ```
    pub(in crate::lower) fn is_open(&self, schema: &Node) -> bool {
        self.is_open_within(schema, 0)
    }

    fn is_open_within(&self, schema: &Node, depth: usize) -> bool {
        if schema.get("$ref").is_some() {
            return self.target(schema).is_some_and(|one| one.is_open);
        }
        let is_open = |branch| depth < MAX_CHAIN && self.is_open_within(branch, depth + 1);
        let any_of = |key: &&str| {
            let branches = schema.list(key);
            branches.is_empty() || branches.iter().any(is_open)
        };
        !constrains_beside(schema, &["allOf", "oneOf", "anyOf", "not"])
            && !is_false(schema)
            && schema.list("allOf").iter().all(is_open)
            && ["oneOf", "anyOf"].iter().all(any_of)
    }

    /// Finds which components admit null, and which any JSON: those of which a schema without references says so, then those that
    /// refer to one, and so on.
    fn find_values(&mut self) {
        for _ in 0..MAX_CHAIN {
            let look =
                |one: &Component<'_>| [self.is_nullable(one.schema), self.is_open(one.schema)];
            let found: Vec<[bool; 2]> = self.all.iter().map(look).collect();
            let mut has_changed = false;
            for (component, found) in self.all.iter_mut().zip(found) {
                has_changed |= [component.is_nullable, component.is_open] != found;
                [component.is_nullable, component.is_open] = found;
            }
            if !has_changed {
                break;
            }
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
    /// `enum` of them has. An `enum` with other values than strings, integers and booleans does not count.
    pub(in crate::lower) fn strings<'n>(
        &self,
        declarations: impl Iterator<Item = &'n Node>,
    ) -> Vec<String> {
        let lists = declarations.filter_map(|declaration| self.strings_of(declaration));
        let common = lists.reduce(|mut common, list| {
            common.retain(|value| list.contains(value));
            common
        });
        common.unwrap_or_default()
    }

    fn strings_of(&self, declaration: &Node) -> Option<Vec<String>> {
        let mut at = declaration;
        for _ in 0..MAX_CHAIN {
            at = match (self.target(at), at.list("allOf")) {
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
        let all = self.all.iter().zip(0..);
        let pairs = all.flat_map(|(component, subtype)| {
            let supertypes = component.schema.list("allOf").iter();
            let supertypes = supertypes.filter_map(|branch| self.reference(branch));
            supertypes.map(move |supertype| (supertype, subtype))
        });
        let pairs: Vec<(usize, usize)> = pairs.filter(|(one, other)| one != other).collect();
        for (supertype, subtype) in pairs {
            if let Some(component) = self.all.get_mut(supertype) {
                component.subtypes.push(subtype);
            }
        }
    }
}
