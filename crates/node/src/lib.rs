//! The addon that ships: attach, wake, detach and one callback.
