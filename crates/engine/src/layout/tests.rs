#![allow(clippy::unwrap_used)]

mod boundary;
mod fixtures;
mod flex;
mod hostile;
mod incremental;
mod minimum;
mod text;
mod tiling;
