//! How much of the stack, of memory and of time reading may take: a kilobyte of body nests a hundred values of types that take a
//! kilobyte each, and `{}` after `{}` becomes a hundred times as large as it was.

use std::sync::Arc;

use serde::de::Error;
use serde::ser;

use super::{BASE, EXCEEDED, IS_LATE, IS_STRICT, IS_WHOLE, MEMORY, REACH, TICKS, score};

/// The limit that was exceeded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exceeded {
    /// The stack: values stand too deep in each other.
    Stack,
    /// Memory.
    Memory,
    /// The time of the call.
    Time,
}

impl Exceeded {
    pub(crate) const fn message(self) -> &'static str {
        match self {
            Self::Stack => "values stand too deep in each other",
            Self::Memory => "it takes more memory than the client allows",
            Self::Time => "the time of the call is over",
        }
    }
}

/// Returns whether the time is over.
pub(crate) type IsLate = Arc<dyn Fn() -> bool + Send + Sync>;

/// What reading may take beside the stack, and what it may leave out.
#[derive(Clone)]
pub(crate) struct Limits {
    /// Bytes of the values that are made.
    pub(crate) memory: usize,
    pub(crate) is_late: Option<IsLate>,
    /// Whether it may leave nothing out.
    pub(crate) is_strict: bool,
}

impl Limits {
    /// Those that hold now.
    pub(in crate::json) fn current() -> Self {
        Self {
            memory: MEMORY.get(),
            is_late: IS_LATE.with_borrow(Clone::clone),
            is_strict: IS_STRICT.get(),
        }
    }
}

/// Bytes of the stack that reading takes beside those of its caller: a thread may have no more than a megabyte.
pub(super) const STACK: usize = 384 * 1024;

/// Bytes of a stack on which reading takes what it wants: values are no deeper than formats let them be.
const LARGE_STACK: usize = 64 * 1024 * 1024;

/// How many values are read between two checks of the clock.
const TICKS_OF_CLOCK: u32 = 1024;

/// Runs a reader within limits.
pub(crate) fn within<T>(limits: Limits, read: impl FnOnce() -> T) -> T {
    let memory = MEMORY.replace(limits.memory);
    let is_late = IS_LATE.replace(limits.is_late);
    let is_strict = IS_STRICT.replace(limits.is_strict);
    let result = read();
    MEMORY.set(memory);
    IS_LATE.set(is_late);
    IS_STRICT.set(is_strict);
    result
}

/// Runs a reader or a writer, and gives with its result what it exceeded.
pub(in crate::json) fn watched<T>(read: impl FnOnce() -> T) -> (T, Option<Exceeded>) {
    let outer = EXCEEDED.take();
    let result = read();
    (result, EXCEEDED.replace(outer))
}

/// Runs a reader or a writer on a stack of its own, within limits. `None`: there is no such stack.
pub(in crate::json) fn on_large_stack<T: Send>(
    limits: Limits,
    read: impl FnOnce() -> T + Send,
) -> Option<T> {
    std::thread::scope(|scope| {
        let read = move || {
            REACH.set(LARGE_STACK - STACK);
            within(limits, read)
        };
        let thread = std::thread::Builder::new().stack_size(LARGE_STACK);
        thread.spawn_scoped(scope, read).ok()?.join().ok()
    })
}

/// A reader under way: the outermost one of a thread notes where its stack begins.
#[must_use]
pub(in crate::json) struct Deeper {
    is_outermost: bool,
}

impl Drop for Deeper {
    fn drop(&mut self) {
        if self.is_outermost {
            BASE.set(None);
        }
    }
}

/// How often a value may stand on the stack while it is read: each function that hands it on has room for it in a debug build.
const COPIES: usize = 24;

/// Goes a level deeper into values of this size that are read. A whole body is read on a larger stack if they take too much of this one.
///
/// # Errors
///
/// When a limit is exceeded.
#[inline]
pub(in crate::json) fn deeper_of<T, E: Error>() -> Result<Deeper, E> {
    let bytes = size_of::<T>().saturating_mul(COPIES);
    if bytes > STACK / 8 && IS_WHOLE.get() {
        deeper(bytes)
    } else {
        deeper(0)
    }
}

/// Goes a level deeper into a value that is read.
///
/// # Errors
///
/// When a limit is exceeded.
pub(in crate::json) fn deeper<E: Error>(bytes: usize) -> Result<Deeper, E> {
    let deeper = step(bytes).ok_or_else(|| exceeded(Exceeded::Stack))?;
    tick()?;
    Ok(deeper)
}

/// Goes a level deeper into a value that is written.
///
/// # Errors
///
/// When it stands too deep.
pub(in crate::json) fn deeper_written<E: ser::Error>() -> Result<Deeper, E> {
    step(0).ok_or_else(|| {
        note(Exceeded::Stack);
        E::custom(Exceeded::Stack.message())
    })
}

/// A level deeper, if the stack goes that far and these bytes further.
#[inline(never)]
fn step(bytes: usize) -> Option<Deeper> {
    let here = 0_u8;
    let here = std::ptr::from_ref(&here).addr();
    let base = BASE.get();
    // On whatever side of each other they are.
    let reached = base.unwrap_or(here).abs_diff(here).saturating_add(bytes);
    if reached > REACH.get() {
        return None;
    }
    if base.is_none() {
        // What another reader exceeded is of no account here.
        EXCEEDED.set(None);
    }
    BASE.set(base.or(Some(here)));
    Some(Deeper {
        is_outermost: base.is_none(),
    })
}

/// Takes bytes of memory; those of a value that is only scored are given back at once.
///
/// # Errors
///
/// When a limit is exceeded.
#[inline]
pub(in crate::json) fn spend<E: Error>(bytes: usize) -> Result<(), E> {
    if !score::is_asked() {
        keep(bytes)?;
    }
    tick()
}

/// Takes bytes of memory that are kept for a while, also where only the score matters.
///
/// # Errors
///
/// When a limit is exceeded.
#[inline]
pub(in crate::json) fn keep<E: Error>(bytes: usize) -> Result<(), E> {
    match MEMORY.get() {
        usize::MAX => {}
        left => match left.checked_sub(bytes) {
            Some(left) => MEMORY.set(left),
            None => return Err(exceeded(Exceeded::Memory)),
        },
    }
    Ok(())
}

/// Gives bytes back that were kept for a while.
pub(in crate::json) fn give_back(bytes: usize) {
    MEMORY.set(MEMORY.get().saturating_add(bytes));
}

/// Whether nothing was exceeded: what a trial found otherwise means nothing.
///
/// # Errors
///
/// When a limit is exceeded.
pub(in crate::json) fn check<E: Error>() -> Result<(), E> {
    match EXCEEDED.get() {
        Some(what) => Err(E::custom(what.message())),
        None => Ok(()),
    }
}

/// Looks at the clock now and then.
fn tick<E: Error>() -> Result<(), E> {
    let ticks = TICKS.get().wrapping_add(1);
    TICKS.set(ticks);
    if ticks.is_multiple_of(TICKS_OF_CLOCK) {
        check()?;
        if IS_LATE.with_borrow(|is_late| is_late.as_ref().is_some_and(|is_late| is_late())) {
            return Err(exceeded(Exceeded::Time));
        }
    }
    Ok(())
}

#[cold]
fn exceeded<E: Error>(what: Exceeded) -> E {
    note(what);
    E::custom(what.message())
}

fn note(what: Exceeded) {
    EXCEEDED.set(EXCEEDED.get().or(Some(what)));
}
