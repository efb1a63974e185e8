//! An allocator that counts: how much was allocated at once, exactly, where a process only knows its pages.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

static LIVE: AtomicUsize = AtomicUsize::new(0);
static PEAK: AtomicUsize = AtomicUsize::new(0);

/// The system's allocator, counted.
pub(crate) struct Counting;

impl Counting {
    /// Starts over with what is allocated now, and says how many bytes that is.
    pub(crate) fn forget_peak() -> usize {
        let live = LIVE.load(Relaxed);
        PEAK.store(live, Relaxed);
        live
    }

    /// Most bytes that were allocated at once since then.
    pub(crate) fn peak() -> usize {
        PEAK.load(Relaxed)
    }
}

#[expect(
    unsafe_code,
    reason = "an allocator can't be written without; all it does is count and hand on"
)]
// SAFETY: every call goes to the system's allocator as it came, and its answer goes back as it is.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let live = LIVE.fetch_add(layout.size(), Relaxed) + layout.size();
        PEAK.fetch_max(live, Relaxed);
        // SAFETY: the caller keeps the allocator's rules.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        LIVE.fetch_sub(layout.size(), Relaxed);
        // SAFETY: the caller keeps the allocator's rules.
        unsafe { System.dealloc(place, layout) }
    }
}
