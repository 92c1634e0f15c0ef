#![allow(clippy::unwrap_used)]

mod corners;
mod easing;
mod frames;
mod specs;
mod track;
mod transitions;
