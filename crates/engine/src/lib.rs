//! Shared memory to layout to paint to bytes, and bytes to events.
