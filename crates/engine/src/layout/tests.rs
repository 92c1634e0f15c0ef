#![allow(clippy::unwrap_used)]

mod boundary;
mod flex;
mod hostile;
mod incremental;
mod minimum;
mod text;
mod tiling;
