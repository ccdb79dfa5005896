//! Equal inline schemas have one declaration; every other position has an alias of it.
//!
//! ```text
//! getUser.response.address: {type: object, properties: {city: {…}}}   ->  struct GetUserResponseAddress { … }
//! listUsers.response.item.address: the same                          ->  type ListUsersResponseItemAddress = GetUserResponseAddress
//! ```
//!
//! Two schemas are equal if the same code is generated for them, the documentation of fields included. The documentation of the schema
//! itself belongs to its position and is not compared.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::ir::{Direction, Docs, Shape, Type, TypeId, TypeKind, TypeName, UnionTag, Visibility};
use crate::origins::Origin;

use super::access::OneWay;

/// Types that may share a declaration, by what they would declare.
pub(super) struct Sharing {
    /// For each type, the one that declares it: itself, for most.
    declared: Vec<TypeId>,
    /// For each type, whether it might be another's alias.
    may_share: Vec<bool>,
}

impl Sharing {
    /// Makes aliases of all inline types but one of each kind.
    pub(super) fn apply(types: &mut [Type], one_way: &OneWay) -> Self {
        let sharing = Self::find(types, one_way);
        let mut directions: BTreeMap<TypeId, Direction> = BTreeMap::new();
        for (ty, declared) in types.iter_mut().zip(&sharing.declared) {
            let direction = directions.entry(*declared).or_default();
            *direction = direction.and(ty.direction);
        }
        for (index, ty) in types.iter_mut().enumerate() {
            let Some(declared) = sharing.declared.get(index).copied() else {
                continue;
            };
            if declared.0 as usize != index {
                ty.kind = TypeKind::Alias(Shape::Named(declared));
            } else if let Some(direction) = directions.get(&declared) {
                ty.direction = *direction;
            }
        }
        sharing
    }

    /// A shape with declarations in the place of their other names.
    pub(super) fn declared(&self, shape: &Shape) -> Shape {
        renamed(shape, &self.declared)
    }

    /// The type that declares what a type is.
    pub(super) fn declared_by(&self, id: TypeId) -> TypeId {
        self.declared.get(id.0 as usize).copied().unwrap_or(id)
    }

    /// Hides the aliases that no declaration and no signature names. `used` is what operations and webhooks name.
    pub(super) fn hide_unnamed<'s>(
        &self,
        types: &mut [Type],
        used: impl Iterator<Item = &'s Shape>,
    ) {
        let is_alias = |index: usize| self.declared_by(id(index)) != id(index);
        let mut named: BTreeSet<TypeId> = used.flat_map(Shape::ids).collect();
        for (index, ty) in types.iter().enumerate() {
            if !is_alias(index) {
                named.extend(ty.kind.shapes().into_iter().flat_map(Shape::ids));
            }
        }
        for (index, ty) in types.iter_mut().enumerate() {
            if is_alias(index) && !named.contains(&id(index)) {
                ty.visibility = Visibility::Hidden;
            }
        }
    }

    /// Whether a type might be another's alias.
    pub(super) fn may_share(&self, id: TypeId) -> bool {
        self.may_share.get(id.0 as usize) == Some(&true)
    }

    fn find(types: &[Type], one_way: &OneWay) -> Self {
        let ids = (0_u32..).map(TypeId).take(types.len());
        let mut sharing = Self {
            declared: ids.collect(),
            may_share: may_share(types),
        };
        // For each type, the first one found that is equal to it.
        let mut classes = sharing.declared.clone();
        // What is inside of a type has a longer name: it comes before.
        let mut inline: Vec<(usize, usize)> = Vec::new();
        for (index, ty) in types.iter().enumerate() {
            if let TypeName::Inline(words) = &ty.name
                && sharing.may_share.get(index) == Some(&true)
            {
                inline.push((words.len(), index));
            }
        }
        inline.sort_unstable_by_key(|(words, index)| (std::cmp::Reverse(*words), *index));
        let mut found: HashMap<(TypeKind, Vec<Docs>, Option<Direction>), Vec<usize>> =
            HashMap::new();
        for (_, index) in &inline {
            let Some(ty) = types.get(*index) else {
                continue;
            };
            let direction = one_way.is(*index).then_some(ty.direction);
            let key = (
                compared(&ty.kind, &classes),
                inherited(ty, types),
                direction,
            );
            let class = found.entry(key).or_default();
            let first = class.first().copied().unwrap_or(*index);
            class.push(*index);
            if let Some(class) = classes.get_mut(*index) {
                *class = id(first);
            }
        }
        for class in found.into_values() {
            // The one with the shortest name, whatever else there is.
            let name = |index: &&usize| match types.get(**index).map(|ty| &ty.name) {
                Some(TypeName::Inline(words)) => (words.len(), words.as_slice()),
                Some(TypeName::Component(_)) | None => (0, [].as_slice()),
            };
            let declares = class.iter().min_by_key(name).copied();
            for index in &class {
                if let (Some(declared), Some(declares)) =
                    (sharing.declared.get_mut(*index), declares)
                {
                    *declared = id(declares);
                }
            }
        }
        sharing
    }
}

/// A declaration without what its code does not show, and equal types by one id.
fn compared(kind: &TypeKind, classes: &[TypeId]) -> TypeKind {
    let mut kind = kind.clone();
    for shape in kind.shapes_mut() {
        *shape = renamed(shape, classes);
    }
    match &mut kind {
        TypeKind::Struct(strukt) => {
            let fields = strukt.fields.iter_mut();
            fields.for_each(|field| field.origin = Origin(0));
        }
        TypeKind::Union(union) => {
            let variants = union.variants.iter_mut();
            variants.for_each(|variant| variant.origin = Origin(0));
        }
        TypeKind::StringEnum(_)
        | TypeKind::ValueEnum(_)
        | TypeKind::Alias(_)
        | TypeKind::Newtype(_) => {}
    }
    kind
}

fn id(index: usize) -> TypeId {
    TypeId(u32::try_from(index).unwrap_or(u32::MAX))
}

fn renamed(shape: &Shape, to: &[TypeId]) -> Shape {
    let mut shape = shape.clone();
    shape.each_named_mut(&mut |_, shape| {
        if let Shape::Named(id) | Shape::Boxed(id) = shape
            && let Some(to) = to.get(id.0 as usize)
        {
            *id = *to;
        }
    });
    shape
}

/// The documentation that fields without any take from their types.
fn inherited(ty: &Type, types: &[Type]) -> Vec<Docs> {
    let TypeKind::Struct(strukt) = &ty.kind else {
        return Vec::new();
    };
    let bare = strukt
        .fields
        .iter()
        .filter(|field| field.docs.summary.is_none() && field.docs.description.is_none());
    let named = bare.filter_map(|field| types.get(field.shape.id()?.0 as usize));
    named.map(|ty| ty.docs.clone()).collect()
}

/// Which types may share a declaration: inline ones that take no part in a discriminator.
fn may_share(types: &[Type]) -> Vec<bool> {
    let discriminated: BTreeSet<TypeId> = types
        .iter()
        .filter_map(|ty| match &ty.kind {
            TypeKind::Union(union) if union.tag != UnionTag::Trial => Some(union),
            TypeKind::Union(_)
            | TypeKind::Struct(_)
            | TypeKind::StringEnum(_)
            | TypeKind::ValueEnum(_)
            | TypeKind::Alias(_)
            | TypeKind::Newtype(_) => None,
        })
        .flat_map(|union| {
            union
                .variants
                .iter()
                .flat_map(|variant| variant.shape.ids())
        })
        .collect();
    let may_share = |(index, ty): (usize, &Type)| {
        let is_possible = match &ty.kind {
            TypeKind::Struct(_) | TypeKind::StringEnum(_) | TypeKind::ValueEnum(_) => true,
            TypeKind::Union(union) => union.tag == UnionTag::Trial,
            TypeKind::Alias(_) | TypeKind::Newtype(_) => false,
        };
        is_possible && matches!(ty.name, TypeName::Inline(_)) && !discriminated.contains(&id(index))
    };
    types.iter().enumerate().map(may_share).collect()
}
