//! Memory that is free, given back to the system.

#![allow(unsafe_code)]

/// Gives the system what building and the first layout of many nodes left free between what is in use. Walks the whole
/// heap: not for every frame.
pub fn give_back() {
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    // SAFETY: takes no pointer; the allocator locks what it looks at.
    unsafe {
        libc::malloc_trim(0)
    };
}
