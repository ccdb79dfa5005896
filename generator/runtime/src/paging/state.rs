//! What a page announces: its items, the total, and whether more pages follow.

use std::hash::{DefaultHasher, Hash, Hasher};

use crate::json::{Value, encode};

/// The state of paging after a page, by its own announcements.
#[derive(Clone, Debug)]
pub struct PageState {
    /// `None`: the page has no array where its items should be.
    pub(super) items: Option<Contents>,
    pub(super) total: Option<i64>,
    pub(super) more: Option<bool>,
}

impl PageState {
    /// A page with these items, `None` if it lacks their array. Announces nothing.
    #[must_use]
    pub fn of<T: Value>(items: Option<&[T]>) -> Self {
        Self {
            items: items.map(Contents::of),
            total: None,
            more: None,
        }
    }

    /// How many items there are on all pages, if the page says so.
    #[must_use]
    pub fn total(self, total: Option<i64>) -> Self {
        Self { total, ..self }
    }

    /// Whether another page follows, if the page says so.
    #[must_use]
    pub fn more(self, more: Option<bool>) -> Self {
        Self { more, ..self }
    }
}

/// The items of a page, as far as they tell whether another page holds the same ones.
#[derive(Clone, Debug, Default)]
pub(super) struct Contents {
    /// The digest of the identifier of the first item: its property `id` or `uuid`.
    id: Option<u64>,
    /// The digest of each item's JSON.
    digests: Vec<u64>,
    are_objects: bool,
}

impl Contents {
    fn of<T: Value>(items: &[T]) -> Self {
        let json = items.iter().map(|item| encode(item).unwrap_or_default());
        let json: Vec<Vec<u8>> = json.collect();
        let first = json.first().map(|first| serde_json::from_slice(first));
        let first: Option<serde_json::Value> = first.and_then(Result::ok);
        let id = first
            .as_ref()
            .and_then(|first| first.get("id").or_else(|| first.get("uuid")));
        let id = id.filter(|id| id.is_string() || id.is_number());
        Self {
            id: id.map(|id| digest(&id.to_string())),
            digests: json.iter().map(digest).collect(),
            are_objects: first.is_some_and(|first| first.is_object()),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.digests.len()
    }

    /// What another page with the same items has as well.
    pub(super) fn key(&self) -> u64 {
        self.id.unwrap_or_else(|| digest(&self.digests))
    }

    /// Whether items of the page before come once more. Those with an identifier are the same if all of them is equal. Objects
    /// without one are if more than half of the page is, since something in the others may have changed; what is no object may
    /// be equal by chance: only a page of the same [key](Self::key) repeats it.
    pub(super) fn repeats(&self, previous: &Self) -> bool {
        if self.id.is_some() {
            return self
                .digests
                .iter()
                .any(|item| previous.digests.contains(item));
        }
        let pairs = self.digests.iter().zip(&previous.digests);
        let equal = pairs.filter(|(one, other)| one == other).count();
        self.are_objects && equal * 2 > self.len()
    }
}

fn digest(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
