//! Reading from a [`Tree`], which stays as it is: as often as there are branches to try.

use std::cell::{Cell, RefCell};
use std::marker::PhantomData;
use std::rc::Rc;
use std::slice;

use serde::de::value::{BorrowedStrDeserializer, SeqDeserializer};
use serde::de::{DeserializeSeed, Deserializer, Error, IntoDeserializer, MapAccess, Visitor};

use super::tree::{Id, Node, Tree};

thread_local! {
    /// The tree that is being read from.
    static CURRENT: RefCell<Option<Rc<Tree>>> = const { RefCell::new(None) };
    /// The node of the last [`View`] that was asked whether it is for people.
    static ASKED: Cell<Option<Id>> = const { Cell::new(None) };
}

/// Reads from a tree, until the guard is dropped.
#[must_use]
pub(super) fn reading(tree: &Rc<Tree>) -> Reading {
    Reading(CURRENT.replace(Some(Rc::clone(tree))))
}

pub(super) struct Reading(Option<Rc<Tree>>);

impl Drop for Reading {
    fn drop(&mut self) {
        CURRENT.set(self.0.take());
    }
}

/// The tree and the node that a deserializer reads from, if it is a [`View`] of the current tree.
///
/// Readers are generic over their deserializer, which tells them nothing of itself but whether its format is for people. A view
/// leaves its node behind when it is asked that.
pub(super) fn node_of<'de, D: Deserializer<'de>>(deserializer: &D) -> Option<(Rc<Tree>, Id)> {
    ASKED.set(None);
    let _ = deserializer.is_human_readable();
    let id = ASKED.take()?;
    CURRENT.with_borrow(|tree| tree.clone().map(|tree| (tree, id)))
}

/// Tells [`node_of`] the node that is asked.
pub(super) fn leave_behind(id: Id) {
    ASKED.set(Some(id));
}

/// A node that is looked at, with the errors of whoever reads.
pub(super) struct View<'t, E> {
    tree: &'t Tree,
    id: Id,
    error: PhantomData<E>,
}

impl Tree {
    /// Reads from a node.
    pub(super) fn view<E>(&self, id: Id) -> View<'_, E> {
        View {
            tree: self,
            id,
            error: PhantomData,
        }
    }

    /// Reads the entries of an object.
    pub(super) fn view_entries<'t, E>(&'t self, entries: &'t [(Box<str>, Id)]) -> Entries<'t, E> {
        Entries {
            tree: self,
            entries: entries.iter(),
            value: None,
            error: PhantomData,
        }
    }
}

impl<'de, E: Error> Deserializer<'de> for View<'de, E> {
    type Error = E;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.tree.node(self.id) {
            Node::Null => visitor.visit_unit(),
            Node::Boolean(value) => visitor.visit_bool(*value),
            Node::Unsigned(number) => visitor.visit_u64(*number),
            Node::Signed(number) => visitor.visit_i64(*number),
            Node::Float(number) => visitor.visit_f64(*number),
            Node::String(text) => visitor.visit_borrowed_str(text),
            Node::Array(items) => {
                let items = items.iter().map(|item| self.tree.view(*item));
                visitor.visit_seq(SeqDeserializer::new(items))
            }
            Node::Object(entries) => visitor.visit_map(self.tree.view_entries(entries)),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.tree.node(self.id) {
            Node::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, E> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_unit()
    }

    /// Leaves the node behind for [`node_of`].
    fn is_human_readable(&self) -> bool {
        leave_behind(self.id);
        true
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple tuple_struct map
        struct enum identifier
    }
}

impl<'t, E: Error> IntoDeserializer<'t, E> for View<'t, E> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

/// The entries of an object that are looked at.
pub(super) struct Entries<'t, E> {
    tree: &'t Tree,
    entries: slice::Iter<'t, (Box<str>, Id)>,
    value: Option<Id>,
    error: PhantomData<E>,
}

impl<'t, E: Error> MapAccess<'t> for Entries<'t, E> {
    type Error = E;

    fn next_key_seed<K: DeserializeSeed<'t>>(&mut self, seed: K) -> Result<Option<K::Value>, E> {
        let Some((key, value)) = self.entries.next() else {
            return Ok(None);
        };
        self.value = Some(*value);
        seed.deserialize(BorrowedStrDeserializer::new(key))
            .map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'t>>(&mut self, seed: V) -> Result<V::Value, E> {
        let value = self
            .value
            .take()
            .ok_or_else(|| E::custom("a value comes after its key"))?;
        seed.deserialize(self.tree.view(value))
    }
}
