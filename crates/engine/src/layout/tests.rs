#![allow(clippy::unwrap_used)]

mod boundary;
mod flex;
mod hostile;
mod incremental;
mod text;
mod tiling;
