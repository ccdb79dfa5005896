//! How many values may be looked at in trials: unions in unions in unions multiply, and a hostile answer could use that.

use serde::de::Error;

use super::BUDGET;

/// What is left, and how much of it is for the first branches that take their values.
#[derive(Clone, Copy)]
pub(super) struct Remaining {
    left: usize,
    reserve: usize,
}

/// How often each value may be looked at, on average.
const LOOKS: usize = 1024;

/// The budget of a union and those in it. The outermost one sets it, in proportion to its value.
pub(in crate::json) struct Budget {
    outermost: bool,
}

impl Budget {
    /// Starts, or goes on with what is left, for a value of this many values.
    pub(in crate::json) fn start(size: usize) -> Self {
        let outermost = BUDGET.get().is_none();
        if outermost {
            let left = size.saturating_add(64).saturating_mul(LOOKS);
            let reserve = left / 2;
            BUDGET.set(Some(Remaining { left, reserve }));
        }
        Self { outermost }
    }
}

impl Drop for Budget {
    fn drop(&mut self) {
        if self.outermost {
            BUDGET.set(None);
        }
    }
}

/// Whether so little is left that the first branch that takes a value must do: it may not be the best one.
pub(in crate::json) fn is_low() -> bool {
    BUDGET
        .get()
        .is_some_and(|remaining| remaining.left < remaining.reserve)
}

/// Whether the trials were too many: what they gave means nothing.
pub(in crate::json) fn is_spent() -> bool {
    BUDGET.get().is_some_and(|remaining| remaining.left == 0)
}

/// Pays for a look at one value.
///
/// # Errors
///
/// When there is nothing left to pay with.
pub(in crate::json) fn spend<E: Error>() -> Result<(), E> {
    let Some(mut remaining) = BUDGET.get() else {
        return Ok(());
    };
    let Some(left) = remaining.left.checked_sub(1) else {
        return Err(E::custom(TOO_MANY));
    };
    remaining.left = left;
    BUDGET.set(Some(remaining));
    Ok(())
}

/// What is wrong when there is nothing left.
pub(in crate::json) const TOO_MANY: &str = "unions stand too deep in each other";
