//! The exit status of a command.

/// The verdict of a completed command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// All is well.
    Good,
    /// There are errors, or differences; they have been printed.
    Bad,
}

impl Verdict {
    /// Good if both are good.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match self {
            Self::Good => other,
            Self::Bad => Self::Bad,
        }
    }
}
