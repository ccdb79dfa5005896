//! How many values may be looked at in trials: unions in unions in unions multiply, and a hostile answer could use that.

use std::cell::Cell;

use serde::de::Error;

/// What is left, and how much of it is for the first branches that take their values.
#[derive(Clone, Copy)]
struct Tank {
    left: usize,
    reserve: usize,
}

thread_local! {
    static TANK: Cell<Option<Tank>> = const { Cell::new(None) };
}

/// How often each value may be looked at, on average.
const LOOKS: usize = 1024;

/// Fuel for a union and those in it. The outermost one fills the tank, in proportion to its value.
pub(super) struct Fuel {
    outermost: bool,
}

impl Fuel {
    /// Starts, or goes on with what is left, for a value of this many values.
    pub(super) fn start(size: usize) -> Self {
        let outermost = TANK.get().is_none();
        if outermost {
            let left = size.saturating_add(64).saturating_mul(LOOKS);
            let reserve = left / 2;
            TANK.set(Some(Tank { left, reserve }));
        }
        Self { outermost }
    }
}

impl Drop for Fuel {
    fn drop(&mut self) {
        if self.outermost {
            TANK.set(None);
        }
    }
}

/// Whether so little is left that the first branch that takes a value must do: it may not be the best one.
pub(super) fn is_low() -> bool {
    TANK.get().is_some_and(|tank| tank.left < tank.reserve)
}

/// Whether the trials were too many: what they gave means nothing.
pub(super) fn is_empty() -> bool {
    TANK.get().is_some_and(|tank| tank.left == 0)
}

/// Pays for a look at one value.
///
/// # Errors
///
/// When there is nothing left to pay with.
pub(super) fn burn<E: Error>() -> Result<(), E> {
    let Some(mut tank) = TANK.get() else {
        return Ok(());
    };
    let Some(left) = tank.left.checked_sub(1) else {
        return Err(E::custom(TOO_MANY));
    };
    tank.left = left;
    TANK.set(Some(tank));
    Ok(())
}

/// What is wrong when there is no fuel left.
pub(super) const TOO_MANY: &str = "unions stand too deep in each other";
