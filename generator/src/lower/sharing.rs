//! Equal inline schemas have one declaration; every other position has an alias of it.
//!
//! ```text
//! getUser.response.address: {type: object, properties: {city: {…}}}   ->  struct GetUserResponseAddress { … }
//! listUsers.response.item.address: the same                          ->  type ListUsersResponseItemAddress = GetUserResponseAddress
//! ```
//!
//! Two schemas are equal if the same code is generated for them, the documentation of fields included. The documentation of the schema
//! itself belongs to its position and is not compared.

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};

use crate::ir::{Direction, Docs, Field, Shape, Type, TypeId, TypeKind, TypeName};

/// Types that may share a declaration, by what they would declare.
pub(super) struct Sharing {
    /// The type that declares what another one is, for those that might share it.
    declared: HashMap<TypeId, TypeId>,
}

impl Sharing {
    /// Makes aliases of all inline types but one of each kind.
    pub(super) fn apply(types: &mut [Type], one_way: &BTreeSet<usize>) -> Self {
        let mut declared = HashMap::new();
        for class in classes(types, one_way) {
            let types_of = class.iter().filter_map(|id| types.get(id.index()));
            let directions = types_of.map(|ty| ty.direction);
            let direction = directions.fold(Direction::Neither, Direction::and);
            let Some(declares) = class.last().copied() else {
                continue;
            };
            for id in class {
                declared.insert(id, declares);
                match types.get_mut(id.index()) {
                    Some(ty) if id == declares => ty.direction = direction,
                    Some(ty) => ty.kind = TypeKind::Alias(Shape::Named(declares)),
                    None => {}
                }
            }
        }
        Self { declared }
    }

    /// A shape with declarations in the place of their other names.
    pub(super) fn declared(&self, shape: &Shape) -> Shape {
        let mut shape = shape.clone();
        shape.rename(&self.declared);
        shape
    }

    /// The type that declares what a type is.
    pub(super) fn declared_by(&self, id: TypeId) -> TypeId {
        self.declared.get(&id).copied().unwrap_or(id)
    }

    /// Whether a type might be another's alias.
    pub(super) fn may_share(&self, id: TypeId) -> bool {
        self.declared.contains_key(&id)
    }

    /// Hides the aliases that no declaration and no signature names. `used` is what operations and webhooks name.
    pub(super) fn hide_unnamed<'s>(
        &self,
        types: &mut [Type],
        used: impl Iterator<Item = &'s Shape>,
    ) {
        let is_alias = |id: TypeId| self.declared_by(id) != id;
        let ids = || (0..).map(TypeId::new);
        let declarations = types.iter().zip(ids()).filter(|(_, id)| !is_alias(*id));
        let named = declarations.flat_map(|(ty, _)| ty.kind.ids());
        let named: BTreeSet<TypeId> = named.chain(used.flat_map(Shape::ids)).collect();
        for (ty, id) in types.iter_mut().zip(ids()) {
            if is_alias(id) && !named.contains(&id) {
                ty.is_hidden = true;
            }
        }
    }
}

/// The types that may share a declaration, by what it would be; the last one of each class has the shortest name. Structs with a
/// property that travels one way are equal only if they travel the same way.
fn classes(types: &[Type], one_way: &BTreeSet<usize>) -> Vec<Vec<TypeId>> {
    let mut inline: Vec<_> = may_share(types).collect();
    // What is inside of a type has a longer name: it comes before.
    inline.sort_by_key(|(id, words, _)| (Reverse(*words), Reverse(*id)));
    // For each type, the first one found that is equal to it.
    let mut known = HashMap::new();
    let mut classes: HashMap<_, Vec<TypeId>> = HashMap::new();
    for (id, _, ty) in inline {
        let direction = one_way.contains(&id.index()).then_some(ty.direction);
        let inherited: Vec<&Docs> = inherited(ty, types).collect();
        let mut kind = ty.kind.clone();
        for shape in kind.shapes_mut() {
            shape.rename(&known);
        }
        let key = (kind, inherited, direction);
        let class = classes.entry(key).or_default();
        class.push(id);
        known.insert(id, class.first().copied().unwrap_or(id));
    }
    classes.into_values().collect()
}

/// The types that may share a declaration, each with the length of its name: inline ones that take no part in a discriminator.
fn may_share(types: &[Type]) -> impl Iterator<Item = (TypeId, usize, &Type)> {
    let has_property = |ty: &&Type| ty.as_union().is_some_and(|union| union.property.is_some());
    let unions = types.iter().filter(has_property);
    let discriminated: BTreeSet<TypeId> = unions.flat_map(|ty| ty.kind.ids()).collect();
    types.iter().enumerate().filter_map(move |(index, ty)| {
        let id = TypeId::new(index);
        let is_name = matches!(ty.kind, TypeKind::Alias(_) | TypeKind::Newtype(_));
        match &ty.name {
            _ if is_name || has_property(&ty) || discriminated.contains(&id) => None,
            TypeName::Inline(words) => Some((id, words.len(), ty)),
            TypeName::Component(_) => None,
        }
    })
}

/// The documentation that fields without any take from their types.
fn inherited<'t>(ty: &'t Type, types: &'t [Type]) -> impl Iterator<Item = &'t Docs> {
    let docs = |field: &Field| Some(&types.get(field.shape.id()?.index())?.docs);
    let bare = ty.fields().iter().filter(|field| !field.docs.has_words());
    bare.filter_map(docs)
}
