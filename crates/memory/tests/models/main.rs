//! The protocol under a model checker: the crate's own code over loom's atomics on one side, JavaScript's half,
//! transcribed, on the other. Every model is run as it is, where it must hold, and with single orders weakened, where
//! it must lose what the table in README.md says.
#![cfg(not(miri))]
#![allow(clippy::unwrap_used)]

mod commit;
mod early;
mod engine;
mod explore;
mod host;
mod js;
mod memory;
mod read_back;
mod relay;
mod ring;
mod sleep;
mod text;
mod want;
