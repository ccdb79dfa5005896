//! How well a value fits what it was read as. Types are tolerant: they read over what they do not name and keep what they do not know. So several
//! branches of a union may take a value, and the one that is meant is the one that fits best.

use std::cell::Cell;

/// What speaks against a type, the strongest first. The least one wins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Misfit {
    /// Values that no part of the type stands for: those of an open enum or of a union that does not know them.
    unknown: u32,
    /// Entries that would be lost: those the type does not name, and nulls that count as absent.
    lost: u32,
    /// Entries that are kept without a name of their own.
    unnamed: u32,
}

impl Misfit {
    /// Nothing speaks against the type.
    pub(super) const NONE: Self = Self {
        unknown: 0,
        lost: 0,
        unnamed: 0,
    };

    /// A value that is not understood at all.
    pub(super) const UNKNOWN: Self = Self {
        unknown: 1,
        ..Self::NONE
    };

    fn and(self, other: Self) -> Self {
        Self {
            unknown: self.unknown.saturating_add(other.unknown),
            lost: self.lost.saturating_add(other.lost),
            unnamed: self.unnamed.saturating_add(other.unnamed),
        }
    }
}

thread_local! {
    static SO_FAR: Cell<Misfit> = const { Cell::new(Misfit::NONE) };
}

/// Adds to what speaks against the type that is being read.
pub(super) fn add(misfit: Misfit) {
    SO_FAR.set(SO_FAR.get().and(misfit));
}

/// A value was read as one that is not known.
pub(super) fn unknown() {
    add(Misfit::UNKNOWN);
}

/// An entry was read over.
pub(super) fn lost() {
    add(Misfit {
        lost: 1,
        ..Misfit::NONE
    });
}

/// An entry was kept without a name.
pub(super) fn unnamed() {
    add(Misfit {
        unnamed: 1,
        ..Misfit::NONE
    });
}

/// Runs a reader, and gives what speaks against its type and nothing else.
pub(super) fn against<T>(read: impl FnOnce() -> T) -> (T, Misfit) {
    let before = SO_FAR.take();
    let value = read();
    (value, SO_FAR.replace(before))
}
