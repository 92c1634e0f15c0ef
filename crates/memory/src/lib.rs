//! The protocol of one shared buffer, the reading side.
