//! The Rust side: reads how warm rooms should be, writes how warm they are.

use napi::{Error, Result, Status};
use napi_derive::napi;
use shared::enums::Heating;
use shared::{NodeId, SharedBuffer, Word, groups};
use sparktui_attach::Memory;
use sparktui_memory::FrameWriter;

/// Lets some time go by in every room.
///
/// # Errors
/// If the buffer is of another inventory.
#[napi(catch_unwind)]
pub fn step(memory: Memory) -> Result<()> {
    let buffer = SharedBuffer::attach(memory.region())
        .map_err(|why| Error::new(Status::InvalidArg, why.to_string()))?;
    let (layout, region) = (buffer.layout(), buffer.region());
    // What is written between begin and end is seen as a whole or not at all.
    let mut frame = FrameWriter::new(layout.protocol(), layout.engine_dirty(), region);
    frame.begin(region);
    for index in 0..region.load_u32(layout.word(Word::NodeCount)) {
        if let Some(room) = layout.node(index) {
            heat(&buffer, room);
            frame.mark(region, room, groups::CLIMATE);
        }
    }
    frame.end(region);
    Ok(())
}

/// The room gets half as far from its target. `set_target` does not exist here: TypeScript writes it.
fn heat(buffer: &SharedBuffer, room: NodeId) {
    let missing = buffer.target(room) - buffer.temperature(room);
    buffer.set_temperature(room, buffer.temperature(room) + missing / 2.0);
    let heating = if missing > 1.0 {
        Heating::On
    } else {
        Heating::Idle
    };
    buffer.set_heater(room, heating);
}
