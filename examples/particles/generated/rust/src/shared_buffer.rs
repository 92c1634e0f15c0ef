// Written by sparktui-codegen from the inventory `particles`, layout hash 19b037bf1a1fa411.
// To change it, edit the inventory and run `npm run codegen`.

//! The live memory.

use sparktui_memory::{AttachError, Expected, Identity, NodeId, SharedRegion};

use crate::enums;
use crate::fields::{Field, FieldType};
use crate::layout::{Layout, LayoutError};
use crate::{LAYOUT_HASH, MAGIC, MAX_CAPACITY};

/// The memory that both languages see.
///
/// TypeScript writes its fields at any moment, so every number read here is hostile input: an enum
/// falls back to the field's default where the number is no value, a float may be NaN or infinite,
/// and lengths, offsets and links are the caller's to check.
///
/// A [`NodeId`] given to an accessor comes from [`Layout::node`]. One at or above the capacity is a
/// bug of the caller: debug builds panic, others read or write another slot or panic where that lies
/// past the end. It is never undefined behaviour.
#[derive(Debug)]
pub struct SharedBuffer {
    region: SharedRegion,
    layout: Layout,
}

impl SharedBuffer {
    /// Takes the memory that TypeScript made, if it is a buffer of this inventory.
    ///
    /// # Errors
    /// If it is too small or misaligned, no such buffer, or one of another inventory or an impossible size.
    pub fn attach(region: SharedRegion) -> Result<Self, AttachError> {
        let identity = Identity::read(&region)?;
        identity.check(&Expected {
            magic: MAGIC,
            hash: LAYOUT_HASH,
            max_capacity: MAX_CAPACITY,
        })?;
        let layout = Layout::new(identity.capacity, identity.text_bytes).map_err(refused)?;
        Identity::check_size(&region, layout.total_bytes())?;
        Ok(Self { region, layout })
    }

    /// Private memory with the identity of a buffer and zeros: for tests and for engines without TypeScript.
    pub fn private(layout: &Layout) -> Self {
        let region = SharedRegion::private(layout.total_bytes());
        let identity = Identity {
            magic: MAGIC,
            hash: LAYOUT_HASH,
            capacity: layout.capacity(),
            text_bytes: layout.text_bytes(),
        };
        identity.write(&region);
        Self {
            region,
            layout: layout.clone(),
        }
    }

    /// The memory itself, for the protocol.
    #[inline]
    pub const fn region(&self) -> &SharedRegion {
        &self.region
    }

    /// Where everything lies in it.
    #[inline]
    pub const fn layout(&self) -> &Layout {
        &self.layout
    }

    #[inline(always)]
    fn slot32(&self, field: Field, node: NodeId) -> usize {
        debug_assert!(node.0 < self.layout.capacity());
        self.layout.field_offset(field) + node.index() * 4
    }

    #[inline(always)]
    fn slot8(&self, field: Field, node: NodeId) -> usize {
        debug_assert!(node.0 < self.layout.capacity());
        self.layout.field_offset(field) + node.index()
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

impl SharedBuffer {
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
        self.region.load_f32(self.slot32(field, node))
    }

    #[inline(always)]
    pub(crate) fn load_u32(&self, field: Field, node: NodeId) -> u32 {
        self.region.load_u32(self.slot32(field, node))
    }

    #[inline(always)]
    pub(crate) fn load_i32(&self, field: Field, node: NodeId) -> i32 {
        self.region.load_i32(self.slot32(field, node))
    }

    #[inline(always)]
    pub(crate) fn load_u8(&self, field: Field, node: NodeId) -> u8 {
        self.region.load_u8(self.slot8(field, node))
    }

    #[inline(always)]
    fn load_byte(&self, field: Field, node: NodeId) -> u32 {
        self.load_u8(field, node).into()
    }

    #[inline(always)]
    pub(crate) fn store_f32(&self, field: Field, node: NodeId, value: f32) {
        self.region.store_f32(self.slot32(field, node), value);
    }

    #[inline(always)]
    pub(crate) fn store_u32(&self, field: Field, node: NodeId, value: u32) {
        self.region.store_u32(self.slot32(field, node), value);
    }

    #[inline(always)]
    pub(crate) fn store_u8(&self, field: Field, node: NodeId, value: u8) {
        self.region.store_u8(self.slot8(field, node), value);
    }
}

fn refused(error: LayoutError) -> AttachError {
    match error {
        LayoutError::Capacity { got } => AttachError::BadCapacity {
            got,
            max: MAX_CAPACITY,
        },
        LayoutError::TextBytes { got } => AttachError::BadTextBytes { got },
        LayoutError::TooLarge { text_bytes, .. } => AttachError::BadTextBytes { got: text_bytes },
    }
}
