#![allow(clippy::unwrap_used)]

mod easing;
mod frames;
mod track;
mod transitions;
