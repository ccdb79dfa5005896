//! How deep types stand in each other: rustc proves `T: Send` type by type, and gives up at its recursion limit.
//!
//! ```text
//! A {b: Option<B>}, B {c: Vec<C>}, C {name: String}  ->  A, Option, B, Vec and what it is made of, C, String and what it is made of
//! ```

use std::collections::{BTreeMap, btree_map::Entry};

use super::Cx;
use super::shape::Wrapper;
use crate::ir::{Shape, TypeId, TypeKind};

/// How deep types may be with the limit that is 128 by default. Measured on chains that end in a `String`: 126 is where a response's bounds fail,
/// after 59 structs in an `Option` each, or 116 without (of which one is in a box); the rest is for the futures and types that callers put around.
const DEFAULT: usize = 120;

/// What rustc looks through for a `Box`, for a `Vec` and a `BTreeMap`, and for what no document declares: at most a map of any JSON.
const BOX: usize = 2;
const COLLECTION: usize = 3;
const LEAF: usize = 10;

/// The limit for a crate with the types, unless the default will do: twice as much or more, so that a document that grows seldom changes it.
pub(super) fn recursion_limit(cx: Cx<'_>) -> Option<usize> {
    let deepest = Depths::new(cx).0.into_values().max()?;
    (deepest > DEFAULT).then(|| (deepest * 2).next_power_of_two())
}

/// The depth of each type, from those that hold no others. What closes a cycle does not count: rustc knows by then that it does.
struct Depths(BTreeMap<TypeId, usize>);

impl Depths {
    /// Without recursion: a document decides how deep its types are.
    fn new(cx: Cx<'_>) -> Self {
        let ids = (0..cx.api.types.len()).map(TypeId::new);
        let mut open: Vec<(TypeId, bool)> = ids.map(|id| (id, false)).collect();
        let mut depths = Self(BTreeMap::new());
        while let Some((id, is_left)) = open.pop() {
            let Some(kind) = cx.kind(id) else { continue };
            if is_left {
                depths.0.insert(id, depths.of_kind(kind));
            } else if let Entry::Vacant(depth) = depths.0.entry(id) {
                depth.insert(0);
                open.push((id, true));
                open.extend(kind.ids().into_iter().map(|id| (id, false)));
            }
        }
        depths
    }

    fn of_kind(&self, kind: &TypeKind) -> usize {
        let held = match kind {
            TypeKind::Alias(shape) => return self.of(shape),
            TypeKind::Struct(strukt) => {
                let fields = strukt.fields.iter().map(|field| match Wrapper::of(field) {
                    Wrapper::Plain => self.of(&field.shape),
                    Wrapper::Option | Wrapper::Nullable => 1 + self.of(&field.shape),
                });
                let additional = strukt.additional.iter();
                let additional = additional.map(|shape| COLLECTION + self.of(shape));
                fields.chain(additional).max()
            }
            TypeKind::Union(union) => {
                let branches = union.variants.iter();
                branches.map(|variant| self.of(&variant.shape)).max()
            }
            TypeKind::Newtype(inner) => Some(self.of(inner)),
            TypeKind::StringEnum(_) | TypeKind::ValueEnum(_) => None,
        };
        1 + held.unwrap_or(LEAF)
    }

    fn of(&self, shape: &Shape) -> usize {
        let named = |id| self.0.get(id).copied().unwrap_or_default();
        match shape {
            Shape::Named(id) => named(id),
            Shape::Boxed(id) => BOX + named(id),
            Shape::Array(inner) | Shape::Map(inner) | Shape::Rest(inner) => {
                COLLECTION + self.of(inner)
            }
            Shape::Tuple(items) => 1 + items.iter().map(|item| self.of(item)).max().unwrap_or(0),
            Shape::Nullable(inner) | Shape::Optional(inner) => 1 + self.of(inner),
            Shape::Boolean
            | Shape::Integer(_)
            | Shape::Number(_)
            | Shape::String(_)
            | Shape::Any => LEAF,
        }
    }
}
