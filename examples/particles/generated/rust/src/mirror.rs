// Written by sparktui-codegen from the inventory `particles`, layout hash 19b037bf1a1fa411.
// To change it, edit the inventory and run `npm run codegen`.

//! The private copy.

use sparktui_memory::{NodeId, SharedRegion};

use crate::enums;
use crate::fields::{Field, FieldType};
use crate::groups;
use crate::layout::Layout;
use crate::shared_buffer::SharedBuffer;

/// Bytes that a node takes.
const NODE_BYTES: usize = 88;

/// The private copy that a frame is made from, without the text pool.
///
/// Here neighbours among the fields that one side writes of a group lie together in runs of a few words,
/// so that a node costs fewer cache lines than in the live memory, which takes one a field. Slots hold
/// what differs from the default, and an equal number is not written: what is as it was born takes no
/// memory, run by run. What was never copied reads as its default.
///
/// Methods take `&self` and tear no slot, so that it can be shared between threads; who may copy when
/// is the caller's to arrange. A [`NodeId`] comes from [`Layout::node`]: one at or above the capacity is a
/// bug of the caller, debug builds panic, others read or write another slot or panic.
#[derive(Debug)]
pub struct Mirror {
    region: SharedRegion,
    capacity: u32,
}

impl Mirror {
    /// A mirror of buffers of this layout, all as it is born.
    pub fn new(layout: &Layout) -> Self {
        let capacity = layout.capacity();
        Self {
            region: SharedRegion::private(capacity as usize * NODE_BYTES),
            capacity,
        }
    }

    /// Nodes.
    #[inline]
    pub const fn capacity(&self) -> u32 {
        self.capacity
    }

    /// The node of this number if the capacity has it: the one check that a number out of shared memory
    /// needs.
    #[inline]
    pub const fn node(&self, number: u32) -> Option<NodeId> {
        if number < self.capacity {
            Some(NodeId(number))
        } else {
            None
        }
    }

    /// Copies the fields of these groups that TypeScript writes. Bits that are no group mean nothing.
    pub fn copy_node(&self, from: &SharedBuffer, node: NodeId, groups: u8) {
        self.stage_node(node, from, node, groups);
    }

    /// Copies the same fields as [`copy_node`](Self::copy_node) to the record of another number: a
    /// stage need not have room for more nodes than change at once.
    pub fn stage_node(&self, place: NodeId, from: &SharedBuffer, node: NodeId, groups: u8) {
        if groups & groups::KNOBS != 0 {
            take_knobs(self, place, from, node);
        }
    }

    /// Copies the same fields from where [`stage_node`](Self::stage_node) put them, as from a stage
    /// whose copy turned out whole.
    pub fn copy_node_from(&self, stage: &Self, place: NodeId, node: NodeId, groups: u8) {
        if groups & groups::KNOBS != 0 {
            self.copy_run(stage, place, node, run(4, 16, 0, 0x1));
            self.copy_run(stage, place, node, run(20, 16, 0, 0x2));
            self.copy_run(stage, place, node, run(36, 12, 0, 0x4));
            self.copy_run(stage, place, node, run(48, 4, 0, 0x8));
        }
    }

    fn copy_run(&self, stage: &Self, place: NodeId, node: NodeId, run: Run) {
        let (is_staged, is_held) = (stage.holds(place, run), self.holds(node, run));
        if !is_staged && !is_held {
            return;
        }
        let (from, to) = (stage.record(run, place), self.record(run, node));
        for at in (0..run.bytes).step_by(4) {
            let bits = if is_staged {
                stage.region.load_u32(from + at)
            } else {
                0
            };
            if is_held {
                self.put_u32(to + at, bits);
            } else if bits != 0 {
                self.region.store_u32(to + at, bits);
            }
        }
        self.hold(node, run);
    }

    /// Whether any of a node's run was ever set. If not, nothing has to look at it, which would make it take memory.
    #[inline(always)]
    fn holds(&self, node: NodeId, run: Run) -> bool {
        self.region.load_u32(self.note(run, node)) & run.bit != 0
    }

    /// Copies the fields of these groups that the engine writes to the memory that TypeScript reads.
    /// Inside a frame of the protocol, and the node is still to be marked.
    pub fn publish_node(&self, to: &SharedBuffer, node: NodeId, groups: u8) {
        if groups & groups::MOTION != 0 {
            give_motion(self, to, node);
        }
        if groups & groups::PACE != 0 {
            give_pace(self, to, node);
        }
    }

    /// Writes the defaults of the fields that the engine writes, except those that outlive a node.
    pub fn reset_node(&self, node: NodeId) {
        self.store_f32(Field::PositionX, node, 0.0);
        self.store_f32(Field::PositionY, node, 0.0);
        self.store_f32(Field::VelocityX, node, 0.0);
        self.store_f32(Field::VelocityY, node, 0.0);
        self.store_f32(Field::StepTime, node, 0.0);
        self.store_u32(Field::Flying, node, 0);
        self.store_u32(Field::Steps, node, 0);
        self.store_u32(Field::Frames, node, 0);
        self.store_u8(Field::Heat, node, 0);
    }

    /// Shows another number in the place of the one that was copied, until the node's group is copied again: what an
    /// animation does. A number that the field's type has not is cut as `as` cuts it.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    pub fn show(&self, field: Field, node: NodeId, number: f64) {
        match field.info().slot {
            FieldType::Float32 => self.store_f32(field, node, number as f32),
            FieldType::Uint32 => self.store_u32(field, node, number as u32),
            FieldType::Int32 => self.store_i32(field, node, number as i32),
            FieldType::Uint8 => self.store_u8(field, node, number as u8),
        }
        self.hold(node, place(field).run);
    }

    /// Byte of the node's slot, of whatever width.
    #[inline(always)]
    fn slot(&self, field: Field, node: NodeId) -> usize {
        debug_assert!(node.0 < self.capacity);
        let place = place(field);
        self.record(place.run, node) + place.offset
    }

    /// Byte at which a node's run begins.
    #[inline(always)]
    fn record(&self, run: Run, node: NodeId) -> usize {
        self.capacity as usize * run.start + node.index() * run.bytes
    }

    /// Notes that something of a run of the node was set.
    #[inline(always)]
    fn hold(&self, node: NodeId, run: Run) {
        if run.bit != 0 {
            let at = self.note(run, node);
            self.put_u32(at, self.region.load_u32(at) | run.bit);
        }
    }

    /// Byte of the word in which that is noted.
    #[inline(always)]
    fn note(&self, run: Run, node: NodeId) -> usize {
        debug_assert!(node.0 < self.capacity);
        self.capacity as usize * run.note + node.index() * 4
    }

    #[inline(always)]
    fn put_u32(&self, at: usize, bits: u32) {
        if self.region.load_u32(at) != bits {
            self.region.store_u32(at, bits);
        }
    }

    #[inline(always)]
    fn put_u8(&self, at: usize, bits: u8) {
        if self.region.load_u8(at) != bits {
            self.region.store_u8(at, bits);
        }
    }

    /// Where it is from the left. Unit: box heights.
    #[inline]
    pub fn position_x(&self, node: NodeId) -> f32 {
        self.load_f32(Field::PositionX, node)
    }

    /// Sets `position_x`. Where it is from the left. Unit: box heights.
    #[inline]
    pub fn set_position_x(&self, node: NodeId, value: f32) {
        self.store_f32(Field::PositionX, node, value);
    }

    /// Where it is from the top. Unit: box heights.
    #[inline]
    pub fn position_y(&self, node: NodeId) -> f32 {
        self.load_f32(Field::PositionY, node)
    }

    /// Sets `position_y`. Where it is from the top. Unit: box heights.
    #[inline]
    pub fn set_position_y(&self, node: NodeId, value: f32) {
        self.store_f32(Field::PositionY, node, value);
    }

    /// How fast it goes right. Unit: box heights a second.
    #[inline]
    pub fn velocity_x(&self, node: NodeId) -> f32 {
        self.load_f32(Field::VelocityX, node)
    }

    /// Sets `velocity_x`. How fast it goes right. Unit: box heights a second.
    #[inline]
    pub fn set_velocity_x(&self, node: NodeId, value: f32) {
        self.store_f32(Field::VelocityX, node, value);
    }

    /// How fast it goes down. Unit: box heights a second.
    #[inline]
    pub fn velocity_y(&self, node: NodeId) -> f32 {
        self.load_f32(Field::VelocityY, node)
    }

    /// Sets `velocity_y`. How fast it goes down. Unit: box heights a second.
    #[inline]
    pub fn set_velocity_y(&self, node: NodeId, value: f32) {
        self.store_f32(Field::VelocityY, node, value);
    }

    /// Width of the box. Unit: box heights.
    #[inline]
    pub fn width(&self, node: NodeId) -> f32 {
        self.load_f32(Field::Width, node)
    }

    /// Pulls down. Unit: box heights a second squared.
    #[inline]
    pub fn gravity(&self, node: NodeId) -> f32 {
        self.load_f32(Field::Gravity, node)
    }

    /// Pushes right. Unit: box heights a second squared.
    #[inline]
    pub fn wind(&self, node: NodeId) -> f32 {
        self.load_f32(Field::Wind, node)
    }

    /// Share of its speed that a particle loses. Unit: a second.
    #[inline]
    pub fn drag(&self, node: NodeId) -> f32 {
        self.load_f32(Field::Drag, node)
    }

    /// What a wall leaves of the speed towards it. Unit: share.
    #[inline]
    pub fn bounce(&self, node: NodeId) -> f32 {
        self.load_f32(Field::Bounce, node)
    }

    /// How strong the attractor is. Unit: box heights cubed a second squared.
    #[inline]
    pub fn strength(&self, node: NodeId) -> f32 {
        self.load_f32(Field::Strength, node)
    }

    /// Where the attractor is from the left. Unit: box heights.
    #[inline]
    pub fn attractor_x(&self, node: NodeId) -> f32 {
        self.load_f32(Field::AttractorX, node)
    }

    /// Where the attractor is from the top. Unit: box heights.
    #[inline]
    pub fn attractor_y(&self, node: NodeId) -> f32 {
        self.load_f32(Field::AttractorY, node)
    }

    /// What the last step took the thread. Unit: microseconds.
    #[inline]
    pub fn step_time(&self, node: NodeId) -> f32 {
        self.load_f32(Field::StepTime, node)
    }

    /// Sets `step_time`. What the last step took the thread. Unit: microseconds.
    #[inline]
    pub fn set_step_time(&self, node: NodeId, value: f32) {
        self.store_f32(Field::StepTime, node, value);
    }

    /// How many shall fly. Unit: particles.
    #[inline]
    pub fn count(&self, node: NodeId) -> u32 {
        self.load_u32(Field::Count, node)
    }

    /// How often time passes; a step is a sixtieth of a second in the box. Unit: steps a second.
    #[inline]
    pub fn rate(&self, node: NodeId) -> u32 {
        self.load_u32(Field::Rate, node)
    }

    /// A new one scatters the particles anew. Unit: any number.
    #[inline]
    pub fn seed(&self, node: NodeId) -> u32 {
        self.load_u32(Field::Seed, node)
    }

    /// How many fly. Unit: particles.
    #[inline]
    pub fn flying(&self, node: NodeId) -> u32 {
        self.load_u32(Field::Flying, node)
    }

    /// Sets `flying`. How many fly. Unit: particles.
    #[inline]
    pub fn set_flying(&self, node: NodeId, value: u32) {
        self.store_u32(Field::Flying, node, value);
    }

    /// Steps since the particles were scattered. Unit: steps.
    #[inline]
    pub fn steps(&self, node: NodeId) -> u32 {
        self.load_u32(Field::Steps, node)
    }

    /// Sets `steps`. Steps since the particles were scattered. Unit: steps.
    #[inline]
    pub fn set_steps(&self, node: NodeId, value: u32) {
        self.store_u32(Field::Steps, node, value);
    }

    /// How often the particles were written, all of them at once. Unit: frames.
    #[inline]
    pub fn frames(&self, node: NodeId) -> u32 {
        self.load_u32(Field::Frames, node)
    }

    /// Sets `frames`. How often the particles were written, all of them at once. Unit: frames.
    #[inline]
    pub fn set_frames(&self, node: NodeId, value: u32) {
        self.store_u32(Field::Frames, node, value);
    }

    /// A memory of how fast it was. Unit: of 255.
    #[inline]
    pub fn heat(&self, node: NodeId) -> u8 {
        self.load_u8(Field::Heat, node)
    }

    /// Sets `heat`. A memory of how fast it was. Unit: of 255.
    #[inline]
    pub fn set_heat(&self, node: NodeId, value: u8) {
        self.store_u8(Field::Heat, node, value);
    }

    /// Whether time passes.
    #[inline]
    pub fn run(&self, node: NodeId) -> enums::Run {
        let raw = self.load_byte(Field::Run, node);
        enums::Run::from_raw_or(raw, enums::Run::Paused)
    }

    /// What the attractor does.
    #[inline]
    pub fn attractor(&self, node: NodeId) -> enums::Attractor {
        let raw = self.load_byte(Field::Attractor, node);
        enums::Attractor::from_raw_or(raw, enums::Attractor::Off)
    }
}

impl Mirror {
    /// The number in the slot of any field, for tools: the getter of its name is the typed and faster way.
    pub fn number(&self, field: Field, node: NodeId) -> f64 {
        match field.info().slot {
            FieldType::Float32 => self.load_f32(field, node).into(),
            FieldType::Uint32 => self.load_u32(field, node).into(),
            FieldType::Int32 => self.load_i32(field, node).into(),
            FieldType::Uint8 => self.load_u8(field, node).into(),
        }
    }

    #[inline(always)]
    pub(crate) fn load_f32(&self, field: Field, node: NodeId) -> f32 {
        f32::from_bits(self.load_u32(field, node))
    }

    #[inline(always)]
    pub(crate) fn load_u32(&self, field: Field, node: NodeId) -> u32 {
        self.region.load_u32(self.slot(field, node)) ^ place(field).default_bits
    }

    #[inline(always)]
    pub(crate) fn load_i32(&self, field: Field, node: NodeId) -> i32 {
        self.load_u32(field, node).cast_signed()
    }

    #[inline(always)]
    pub(crate) fn load_u8(&self, field: Field, node: NodeId) -> u8 {
        self.region.load_u8(self.slot(field, node)) ^ place(field).default_bits.to_le_bytes()[0]
    }

    #[inline(always)]
    fn load_byte(&self, field: Field, node: NodeId) -> u32 {
        self.load_u8(field, node).into()
    }

    #[inline(always)]
    pub(crate) fn store_f32(&self, field: Field, node: NodeId, value: f32) {
        self.store_u32(field, node, value.to_bits());
    }

    #[inline(always)]
    pub(crate) fn store_u32(&self, field: Field, node: NodeId, value: u32) {
        self.put_u32(self.slot(field, node), value ^ place(field).default_bits);
    }

    #[inline(always)]
    pub(crate) fn store_i32(&self, field: Field, node: NodeId, value: i32) {
        self.store_u32(field, node, value.cast_unsigned());
    }

    #[inline(always)]
    pub(crate) fn store_u8(&self, field: Field, node: NodeId, value: u8) {
        let bits = value ^ place(field).default_bits.to_le_bytes()[0];
        self.put_u8(self.slot(field, node), bits);
    }
}

fn take_knobs(mirror: &Mirror, place: NodeId, from: &SharedBuffer, node: NodeId) {
    {
        let run = run(4, 16, 0, 0x1);
        let (is_held, mut set) = (mirror.holds(place, run), 0);
        set |= take_word(mirror, place, is_held, from, Field::Width, node);
        set |= take_word(mirror, place, is_held, from, Field::Gravity, node);
        set |= take_word(mirror, place, is_held, from, Field::Wind, node);
        set |= take_word(mirror, place, is_held, from, Field::Drag, node);
        if set != 0 {
            mirror.hold(place, run);
        }
    }
    {
        let run = run(20, 16, 0, 0x2);
        let (is_held, mut set) = (mirror.holds(place, run), 0);
        set |= take_word(mirror, place, is_held, from, Field::Bounce, node);
        set |= take_word(mirror, place, is_held, from, Field::Strength, node);
        set |= take_word(mirror, place, is_held, from, Field::AttractorX, node);
        set |= take_word(mirror, place, is_held, from, Field::AttractorY, node);
        if set != 0 {
            mirror.hold(place, run);
        }
    }
    {
        let run = run(36, 12, 0, 0x4);
        let (is_held, mut set) = (mirror.holds(place, run), 0);
        set |= take_word(mirror, place, is_held, from, Field::Count, node);
        set |= take_word(mirror, place, is_held, from, Field::Rate, node);
        set |= take_word(mirror, place, is_held, from, Field::Seed, node);
        if set != 0 {
            mirror.hold(place, run);
        }
    }
    {
        let run = run(48, 4, 0, 0x8);
        let (is_held, mut set) = (mirror.holds(place, run), 0);
        set |= take_byte(mirror, place, is_held, from, Field::Run, node);
        set |= take_byte(mirror, place, is_held, from, Field::Attractor, node);
        if set != 0 {
            mirror.hold(place, run);
        }
    }
}

fn give_motion(mirror: &Mirror, to: &SharedBuffer, node: NodeId) {
    give_word(mirror, to, Field::PositionX, node);
    give_word(mirror, to, Field::PositionY, node);
    give_word(mirror, to, Field::VelocityX, node);
    give_word(mirror, to, Field::VelocityY, node);
    give_byte(mirror, to, Field::Heat, node);
}

fn give_pace(mirror: &Mirror, to: &SharedBuffer, node: NodeId) {
    give_word(mirror, to, Field::StepTime, node);
    give_word(mirror, to, Field::Flying, node);
    give_word(mirror, to, Field::Steps, node);
    give_word(mirror, to, Field::Frames, node);
}

#[inline(always)]
fn take_word(
    mirror: &Mirror,
    place: NodeId,
    is_held: bool,
    from: &SharedBuffer,
    field: Field,
    node: NodeId,
) -> u32 {
    let bits = from.load_u32(field, node) ^ self::place(field).default_bits;
    let at = mirror.slot(field, place);
    if is_held {
        mirror.put_u32(at, bits);
    } else if bits != 0 {
        mirror.region.store_u32(at, bits);
    }
    bits
}

#[inline(always)]
fn take_byte(
    mirror: &Mirror,
    place: NodeId,
    is_held: bool,
    from: &SharedBuffer,
    field: Field,
    node: NodeId,
) -> u32 {
    let bits = from.load_u8(field, node) ^ self::place(field).default_bits.to_le_bytes()[0];
    let at = mirror.slot(field, place);
    if is_held {
        mirror.put_u8(at, bits);
    } else if bits != 0 {
        mirror.region.store_u8(at, bits);
    }
    bits.into()
}

#[inline(always)]
fn give_word(mirror: &Mirror, to: &SharedBuffer, field: Field, node: NodeId) {
    let value = mirror.load_u32(field, node);
    if to.load_u32(field, node) != value {
        to.store_u32(field, node, value);
    }
}

#[inline(always)]
fn give_byte(mirror: &Mirror, to: &SharedBuffer, field: Field, node: NodeId) {
    let value = mirror.load_u8(field, node);
    if to.load_u8(field, node) != value {
        to.store_u8(field, node, value);
    }
}

/// Where the slots of a field are, and what they are told from.
struct Place {
    run: Run,
    /// Byte of its run.
    offset: usize,
    default_bits: u32,
}

/// Some neighbours among the fields.
#[derive(Clone, Copy)]
struct Run {
    /// Bytes of a node that lie before it.
    start: usize,
    /// Bytes that it takes, a multiple of 4.
    bytes: usize,
    /// Bytes of a node that lie before the word in which it is noted whether the node holds any of it.
    note: usize,
    /// The bit of that word; none where it is not noted.
    bit: u32,
}

#[inline(always)]
const fn at(run: Run, offset: usize, default_bits: u32) -> Place {
    Place {
        run,
        offset,
        default_bits,
    }
}

#[inline(always)]
const fn run(start: usize, bytes: usize, note: usize, bit: u32) -> Run {
    Run {
        start,
        bytes,
        note,
        bit,
    }
}

#[inline(always)]
const fn place(field: Field) -> Place {
    match field {
        Field::PositionX => at(run(52, 16, 0, 0), 0, 0),
        Field::PositionY => at(run(52, 16, 0, 0), 4, 0),
        Field::VelocityX => at(run(52, 16, 0, 0), 8, 0),
        Field::VelocityY => at(run(52, 16, 0, 0), 12, 0),
        Field::Width => at(run(4, 16, 0, 0x1), 0, 0x4000_0000),
        Field::Gravity => at(run(4, 16, 0, 0x1), 4, 0),
        Field::Wind => at(run(4, 16, 0, 0x1), 8, 0),
        Field::Drag => at(run(4, 16, 0, 0x1), 12, 0),
        Field::Bounce => at(run(20, 16, 0, 0x2), 0, 0x3f80_0000),
        Field::Strength => at(run(20, 16, 0, 0x2), 4, 0x3df5_c28f),
        Field::AttractorX => at(run(20, 16, 0, 0x2), 8, 0x3f80_0000),
        Field::AttractorY => at(run(20, 16, 0, 0x2), 12, 0x3f00_0000),
        Field::StepTime => at(run(72, 16, 0, 0), 0, 0),
        Field::Count => at(run(36, 12, 0, 0x4), 0, 0x2710),
        Field::Rate => at(run(36, 12, 0, 0x4), 4, 0x3c),
        Field::Seed => at(run(36, 12, 0, 0x4), 8, 0x1),
        Field::Flying => at(run(72, 16, 0, 0), 4, 0),
        Field::Steps => at(run(72, 16, 0, 0), 8, 0),
        Field::Frames => at(run(72, 16, 0, 0), 12, 0),
        Field::Heat => at(run(68, 4, 0, 0), 0, 0),
        Field::Run => at(run(48, 4, 0, 0x8), 0, 0),
        Field::Attractor => at(run(48, 4, 0, 0x8), 1, 0),
    }
}
