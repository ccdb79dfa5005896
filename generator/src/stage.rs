//! Which stage a run is in, for a caller who measures it: the generator itself has no clock.

/// A stage of a run, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// `codegen.toml` is read.
    Configure,
    /// The document is read.
    Load,
    /// The document is brought into one dialect.
    Normalize,
    /// The document becomes plain data.
    Lower,
    /// Everything is named.
    Name,
    /// Code is emitted and formatted.
    Emit,
    /// Diagnostics are located and sorted.
    Report,
}

/// Is told when each stage begins and ends, on the thread that the run was started on.
pub trait Observer {
    /// The stage begins.
    fn begin(&self, _stage: Stage) {}
    /// The stage is over.
    fn end(&self, _stage: Stage) {}
}

/// An [`Observer`] that takes no notice.
#[derive(Debug, Clone, Copy, Default)]
pub struct Unobserved;

impl Observer for Unobserved {}

/// Runs a stage between its two events.
pub(crate) fn observed<T>(observer: &dyn Observer, stage: Stage, run: impl FnOnce() -> T) -> T {
    observer.begin(stage);
    let made = run();
    observer.end(stage);
    made
}
