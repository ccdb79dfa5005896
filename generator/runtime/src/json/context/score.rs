//! How well a value fits what it was read as. Types are tolerant: they read over what they do not name and keep what they do not know. So several
//! branches of a union may take a value, and the one that is meant is the one that fits best.

use super::{IS_SCORE_ASKED, SCORE};

/// The score of a type, most important field first. The lowest one wins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::json) struct Score {
    /// Values that no part of the type stands for: those of an open enum or of a union that does not know them.
    unknown: u32,
    /// Values that would be left out: optional strings that do not fit their format.
    unread: u32,
    /// Entries that would be lost: those the type does not name, and nulls that count as absent.
    lost: u32,
    /// Entries that are kept without a name of their own.
    unnamed: u32,
}

impl Score {
    /// The best score.
    pub(in crate::json) const NONE: Self = Self {
        unknown: 0,
        unread: 0,
        lost: 0,
        unnamed: 0,
    };

    /// A value that is not understood at all.
    pub(in crate::json) const UNKNOWN: Self = Self {
        unknown: 1,
        ..Self::NONE
    };

    /// Whether no more values are unknown to this type than to another one.
    pub(in crate::json) fn understands_as_much_as(self, other: Self) -> bool {
        self.unknown <= other.unknown
    }

    fn and(self, other: Self) -> Self {
        Self {
            unknown: self.unknown.saturating_add(other.unknown),
            unread: self.unread.saturating_add(other.unread),
            lost: self.lost.saturating_add(other.lost),
            unnamed: self.unnamed.saturating_add(other.unnamed),
        }
    }
}

/// Whether only the score matters, and not the value that is read.
pub(in crate::json) fn is_asked() -> bool {
    IS_SCORE_ASKED.get()
}

/// Runs a reader only for its score.
pub(in crate::json) fn asked<T>(read: impl FnOnce() -> T) -> T {
    let outer = IS_SCORE_ASKED.replace(true);
    let result = read();
    IS_SCORE_ASKED.set(outer);
    result
}

/// Adds to the score of the type that is being read.
pub(in crate::json) fn add(score: Score) {
    SCORE.set(SCORE.get().and(score));
}

/// A value was kept as unknown.
pub(in crate::json) fn unknown() {
    add(Score::UNKNOWN);
}

/// A value was left out.
pub(in crate::json) fn unread() {
    add(Score {
        unread: 1,
        ..Score::NONE
    });
}

/// An unknown entry was ignored.
pub(in crate::json) fn lost() {
    add(Score {
        lost: 1,
        ..Score::NONE
    });
}

/// An entry was kept without a name.
pub(in crate::json) fn unnamed() {
    add(Score {
        unnamed: 1,
        ..Score::NONE
    });
}

/// Runs a reader and returns its score.
pub(in crate::json) fn of<T>(read: impl FnOnce() -> T) -> (T, Score) {
    let before = SCORE.take();
    let value = read();
    (value, SCORE.replace(before))
}
