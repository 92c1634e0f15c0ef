#![allow(clippy::unwrap_used)]

mod easing;
mod frames;
mod specs;
mod track;
mod transitions;
