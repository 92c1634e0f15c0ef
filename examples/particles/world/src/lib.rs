//! A box of particles that lives on a thread of its own.
//!
//! TypeScript says by its fields what moves the particles, and this crate writes where they are; both by the inventory
//! `particles.yaml`. [`World`] is the thread, [`Swarm`] the particles without any of that.

mod bell;
mod knobs;
mod publish;
mod scatter;
mod swarm;
mod thread;
mod world;

pub use knobs::Knobs;
pub use swarm::{STEP_SECONDS, Swarm, TOP_SPEED};
pub use world::{Host, StartError, World};
