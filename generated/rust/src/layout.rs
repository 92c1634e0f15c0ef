// Written by sparktui-codegen from the inventory `sparktui`, layout hash 3f7eabb6077804fa.
// To change it, edit the inventory and run `npm run codegen`.

//! Where everything lies at a capacity.

use core::fmt;
use core::ops::Range;

use sparktui_memory::{FlagSection, NodeId, ProtocolWords};

use crate::fields::{Extent, Field, Section, SectionInfo, Word};
use crate::{DEFAULT_CAPACITY, DEFAULT_TEXT_BYTES, MAX_CAPACITY};

/// Sections start on multiples of it, and capacities and byte sizes are multiples of it.
const ALIGNMENT: usize = 64;

/// Half of what 32 bits count; the other half is left for the fields.
const MAX_TEXT_BYTES: u32 = 2_147_483_648;

/// Bytes of a word.
const WORD_BYTES: usize = 4;

// No offset is cut where a number of 32 bits becomes a `usize`.
const _: () = assert!(usize::BITS >= u32::BITS);

/// Why there is no layout of this size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum LayoutError {
    /// The capacity is 0, no multiple of 64 or above [`MAX_CAPACITY`].
    Capacity {
        /// Nodes asked for.
        got: u32,
    },
    /// The size of the text pool is 0, no multiple of 64 or above 2^31.
    TextBytes {
        /// Bytes asked for.
        got: u32,
    },
    /// The memory would be larger than this machine can address.
    TooLarge {
        /// Nodes asked for.
        capacity: u32,
        /// Bytes of text asked for.
        text_bytes: u32,
    },
}

impl fmt::Display for LayoutError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Capacity { got } => write!(
                out,
                "capacity: {got} nodes; use a multiple of {ALIGNMENT} from {ALIGNMENT} to {MAX_CAPACITY}"
            ),
            Self::TextBytes { got } => write!(
                out,
                "text_bytes: {got} bytes; use a multiple of {ALIGNMENT} from {ALIGNMENT} to {MAX_TEXT_BYTES}"
            ),
            Self::TooLarge {
                capacity,
                text_bytes,
            } => write!(
                out,
                "layout: {capacity} nodes and {text_bytes} bytes of text do not fit in memory; use less"
            ),
        }
    }
}

impl core::error::Error for LayoutError {}

/// Offsets of one buffer: a pure function of the inventory, the capacity and the text bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    capacity: u32,
    text_bytes: u32,
    /// Start of each section, and the end of the last one.
    bounds: [usize; Section::ALL.len() + 1],
    /// Start of each field's array.
    fields: [usize; Field::COUNT],
}

impl Layout {
    /// The layout of a buffer of `capacity` nodes and `text_bytes` bytes of text.
    ///
    /// # Errors
    /// If a number is out of its range or no multiple of 64.
    pub fn new(capacity: u32, text_bytes: u32) -> Result<Self, LayoutError> {
        let whole = |number: u32| (number as usize).is_multiple_of(ALIGNMENT);
        if capacity == 0 || !whole(capacity) || capacity > MAX_CAPACITY {
            return Err(LayoutError::Capacity { got: capacity });
        }
        if text_bytes == 0 || !whole(text_bytes) || text_bytes > MAX_TEXT_BYTES {
            return Err(LayoutError::TextBytes { got: text_bytes });
        }
        let too_large = LayoutError::TooLarge {
            capacity,
            text_bytes,
        };
        let mut bounds = [0; Section::ALL.len() + 1];
        let mut end = 0_usize;
        for section in Section::ALL {
            bounds[section as usize] = end;
            end = section_bytes(section.info(), capacity as usize, text_bytes as usize)
                .and_then(|bytes| end.checked_add(bytes))
                .and_then(|next| next.checked_next_multiple_of(ALIGNMENT))
                .ok_or(too_large)?;
        }
        bounds[Section::ALL.len()] = end;
        let fields = Field::ALL.map(|field| {
            let info = field.info();
            bounds[info.section as usize] + info.index * capacity as usize * info.slot.stride()
        });
        Ok(Self {
            capacity,
            text_bytes,
            bounds,
            fields,
        })
    }

    /// Nodes per field.
    pub const fn capacity(&self) -> u32 {
        self.capacity
    }

    /// Bytes of the text pool.
    pub const fn text_bytes(&self) -> u32 {
        self.text_bytes
    }

    /// Bytes of the whole buffer.
    pub const fn total_bytes(&self) -> usize {
        self.bounds[Section::ALL.len()]
    }

    /// The bytes of a section, from one multiple of 64 to another.
    pub const fn section(&self, section: Section) -> Range<usize> {
        self.bounds[section as usize]..self.bounds[section as usize + 1]
    }

    /// Byte at which the field's array starts.
    #[inline(always)]
    pub const fn field_offset(&self, field: Field) -> usize {
        self.fields[field as usize]
    }

    /// Byte at which the node's slot starts, a multiple of the field's stride. A node that [`Layout::node`]
    /// did not give has its slot in another field or past the end.
    pub const fn slot_offset(&self, field: Field, node: NodeId) -> usize {
        self.field_offset(field) + node.index() * field.info().slot.stride()
    }

    /// Byte at which the word starts.
    pub const fn word(&self, word: Word) -> usize {
        let info = word.info();
        self.bounds[info.section as usize] + info.index * WORD_BYTES
    }

    /// The node of this number if the capacity has it: the one check that a number out of shared memory needs.
    #[inline(always)]
    pub const fn node(&self, number: u32) -> Option<NodeId> {
        if number < self.capacity {
            Some(NodeId(number))
        } else {
            None
        }
    }

    /// Bytes at which the words of the protocol start.
    pub const fn protocol(&self) -> ProtocolWords {
        ProtocolWords {
            commit: self.word(Word::Commit),
            wake: self.word(Word::Wake),
            node_count: self.word(Word::NodeCount),
            js_sleep: self.word(Word::JsSleep),
            js_fence: self.word(Word::JsFence),
            event_tail: self.word(Word::EventTail),
            sleep: self.word(Word::Sleep),
            want: self.word(Word::Want),
            consumed: self.word(Word::Consumed),
            frame: self.word(Word::Frame),
            event_head: self.word(Word::EventHead),
            backlog: self.word(Word::Backlog),
        }
    }

    /// The dirty bytes that TypeScript sets and the engine takes.
    pub const fn dirty(&self) -> FlagSection {
        self.flags(Section::Dirty, Section::DirtyBlocks)
    }

    /// The dirty bytes that the engine sets and TypeScript takes.
    pub const fn engine_dirty(&self) -> FlagSection {
        self.flags(Section::EngineDirty, Section::EngineDirtyBlocks)
    }

    const fn flags(&self, flags: Section, blocks: Section) -> FlagSection {
        FlagSection {
            flags: self.bounds[flags as usize],
            blocks: self.bounds[blocks as usize],
            nodes: self.capacity,
        }
    }
}

impl Default for Layout {
    /// The layout at the inventory's own capacity and text bytes.
    fn default() -> Self {
        match Self::new(DEFAULT_CAPACITY, DEFAULT_TEXT_BYTES) {
            Ok(layout) => layout,
            Err(error) => unreachable!("the compiler checked the defaults: {error}"),
        }
    }
}

/// Bytes of a section before rounding; `None` if they do not fit in a `usize`.
fn section_bytes(section: &SectionInfo, capacity: usize, text_bytes: usize) -> Option<usize> {
    match section.extent {
        Extent::Bytes(bytes) => Some(bytes),
        Extent::Slots(count) => capacity
            .checked_mul(count)?
            .checked_mul(section.slot.stride()),
        Extent::Blocks(nodes) => Some(capacity.div_ceil(nodes)),
        Extent::Text => Some(text_bytes),
    }
}
