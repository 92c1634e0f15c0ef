//! How far what is painted reaches: what painting, the mouse and selection pass over because it lies elsewhere.

mod clip;
mod crowd;
mod extents;
mod spaces;

pub(crate) use clip::{clip, clips};
pub(crate) use crowd::Crowd;
pub use extents::Extents;
