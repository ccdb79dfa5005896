//! Memory use of this program, measured by a counting allocator.

use peak_alloc::PeakAlloc;

#[global_allocator]
static ALLOCATOR: PeakAlloc = PeakAlloc;

/// The bytes that are allocated now.
#[must_use]
pub fn live() -> usize {
    ALLOCATOR.current_usage()
}

/// The most bytes that were allocated at a time since [`restart`].
#[must_use]
pub fn peak() -> usize {
    ALLOCATOR.peak_usage()
}

/// Resets the peak.
pub fn restart() {
    ALLOCATOR.reset_peak_usage();
}
