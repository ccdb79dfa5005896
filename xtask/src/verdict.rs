//! What came of a command: its exit status.

/// What came of a command that could be carried out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// All is well.
    Good,
    /// There are errors, or differences; they have been printed.
    Bad,
}

impl Verdict {
    /// Good where both are.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match self {
            Self::Good => other,
            Self::Bad => Self::Bad,
        }
    }
}
