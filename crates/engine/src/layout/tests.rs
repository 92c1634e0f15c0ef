#![allow(clippy::unwrap_used)]

mod flex;
mod hostile;
mod incremental;
mod text;
mod tiling;
