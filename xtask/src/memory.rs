//! How much memory this program has: its allocator counts.

use peak_alloc::PeakAlloc;

#[global_allocator]
static ALLOCATOR: PeakAlloc = PeakAlloc;

/// Bytes that are allocated now.
#[must_use]
pub fn live() -> usize {
    ALLOCATOR.current_usage()
}

/// The most bytes that were allocated at a time since [`restart`].
#[must_use]
pub fn peak() -> usize {
    ALLOCATOR.peak_usage()
}

/// Begins to look for the peak once more.
pub fn restart() {
    ALLOCATOR.reset_peak_usage();
}
