//! What a node costs the engine in memory, by an allocator that counts.

#![allow(clippy::unwrap_used)]

mod counting;
mod scene;

use scene::Scene;

/// Cells that are there before, so that what an engine has once is not counted.
const FIRST: u32 = 1000;
const MORE: u32 = 10_000;

#[test]
fn a_box_with_a_text_takes_650_bytes_of_the_engine_at_most() {
    let mut scene = Scene::new(32_768, 200, 60);
    scene.grow(FIRST);
    scene.frame();
    scene.pipeline.give_back();
    let before = counting::live();
    scene.grow(MORE);
    scene.frame();
    scene.pipeline.give_back();
    let each = (counting::live() - before) / MORE as isize;
    assert!(each <= 650, "{each} bytes");
}
