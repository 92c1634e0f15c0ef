// Written by sparktui-codegen from the inventory `particles`, layout hash 19b037bf1a1fa411.
// To change it, edit the inventory and run `npm run codegen`.

//! Tables of what the memory holds: sections, fields and words, in their order.

use crate::groups;

/// Type of one slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FieldType {
    /// IEEE 754 single precision.
    Float32,
    /// Unsigned.
    Uint32,
    /// Two's complement.
    Int32,
    /// Unsigned.
    Uint8,
}

impl FieldType {
    /// Bytes of one slot.
    pub const fn stride(self) -> usize {
        match self {
            Self::Float32 | Self::Uint32 | Self::Int32 => 4,
            Self::Uint8 => 1,
        }
    }

    /// The word of the inventory.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Float32 => "float32",
            Self::Uint32 => "uint32",
            Self::Int32 => "int32",
            Self::Uint8 => "uint8",
        }
    }
}

/// The one side that writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Writer {
    /// TypeScript.
    Ts,
    /// Rust.
    Engine,
}

impl Writer {
    /// The word of the inventory.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ts => "ts",
            Self::Engine => "engine",
        }
    }
}

/// How large a section is, before its size is rounded up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Extent {
    /// So many bytes.
    Bytes(usize),
    /// So many fields, each an array of one slot per node.
    Slots(usize),
    /// One byte for so many nodes.
    Blocks(usize),
    /// As many bytes as the maker of the buffer asked for.
    Text,
}

/// One section, as the inventory says it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SectionInfo {
    /// The inventory's spelling.
    pub name: &'static str,
    /// Type of what it consists of.
    pub slot: FieldType,
    /// How large it is.
    pub extent: Extent,
}

/// A stretch of memory on 64-byte boundaries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Section {
    /// Identity, and the words that TypeScript writes.
    Header,
    /// The groups of a node that TypeScript changed.
    Dirty,
    /// Places, speeds and forces.
    Float32,
    /// Counts.
    Uint32,
    /// Small numbers.
    Uint8,
    /// A summary of dirty.
    DirtyBlocks,
    /// What Rust says.
    EngineWords,
    /// The groups of a node that Rust changed.
    EngineDirty,
    /// A summary of engine_dirty.
    EngineDirtyBlocks,
}

impl Section {
    /// Every section, in the order of the memory.
    pub const ALL: [Self; 9] = [
        Self::Header,
        Self::Dirty,
        Self::Float32,
        Self::Uint32,
        Self::Uint8,
        Self::DirtyBlocks,
        Self::EngineWords,
        Self::EngineDirty,
        Self::EngineDirtyBlocks,
    ];

    /// What the inventory says about it.
    pub const fn info(self) -> &'static SectionInfo {
        &SECTIONS[self as usize]
    }

    /// The inventory's spelling.
    pub const fn name(self) -> &'static str {
        self.info().name
    }
}

static SECTIONS: [SectionInfo; 9] = [
    SectionInfo {
        name: "header",
        slot: FieldType::Uint32,
        extent: Extent::Bytes(44),
    },
    SectionInfo {
        name: "dirty",
        slot: FieldType::Uint8,
        extent: Extent::Blocks(1),
    },
    SectionInfo {
        name: "float32",
        slot: FieldType::Float32,
        extent: Extent::Slots(13),
    },
    SectionInfo {
        name: "uint32",
        slot: FieldType::Uint32,
        extent: Extent::Slots(6),
    },
    SectionInfo {
        name: "uint8",
        slot: FieldType::Uint8,
        extent: Extent::Slots(3),
    },
    SectionInfo {
        name: "dirty_blocks",
        slot: FieldType::Uint8,
        extent: Extent::Blocks(64),
    },
    SectionInfo {
        name: "engine_words",
        slot: FieldType::Uint32,
        extent: Extent::Bytes(28),
    },
    SectionInfo {
        name: "engine_dirty",
        slot: FieldType::Uint8,
        extent: Extent::Blocks(1),
    },
    SectionInfo {
        name: "engine_dirty_blocks",
        slot: FieldType::Uint8,
        extent: Extent::Blocks(64),
    },
];

/// One field, as the inventory says it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FieldInfo {
    /// The inventory's spelling.
    pub name: &'static str,
    /// Type of a slot.
    pub slot: FieldType,
    /// The section that holds it.
    pub section: Section,
    /// Place among the section's fields, from 0.
    pub index: usize,
    /// Bit of its group, one of [`groups`](crate::groups).
    pub group: u8,
    /// The one side that writes it.
    pub writer: Writer,
    /// What a new node finds.
    pub default: f64,
    /// Whether a new node finds what the last one left instead of the default.
    pub keep: bool,
    /// What the number counts.
    pub unit: &'static str,
}

/// One number of every node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// Where it is from the left.
    PositionX,
    /// Where it is from the top.
    PositionY,
    /// How fast it goes right.
    VelocityX,
    /// How fast it goes down.
    VelocityY,
    /// Width of the box.
    Width,
    /// Pulls down.
    Gravity,
    /// Pushes right.
    Wind,
    /// Share of its speed that a particle loses.
    Drag,
    /// What a wall leaves of the speed towards it.
    Bounce,
    /// How strong the attractor is.
    Strength,
    /// Where the attractor is from the left.
    AttractorX,
    /// Where the attractor is from the top.
    AttractorY,
    /// What the last step took the thread.
    StepTime,
    /// How many shall fly.
    Count,
    /// How often time passes; a step is a sixtieth of a second in the box.
    Rate,
    /// A new one scatters the particles anew.
    Seed,
    /// How many fly.
    Flying,
    /// Steps since the particles were scattered.
    Steps,
    /// How often the particles were written, all of them at once.
    Frames,
    /// A memory of how fast it was.
    Heat,
    /// Whether time passes.
    Run,
    /// What the attractor does.
    Attractor,
}

impl Field {
    /// How many there are.
    pub const COUNT: usize = 22;

    /// Every field, in the order of the memory.
    pub const ALL: [Self; Self::COUNT] = [
        Self::PositionX,
        Self::PositionY,
        Self::VelocityX,
        Self::VelocityY,
        Self::Width,
        Self::Gravity,
        Self::Wind,
        Self::Drag,
        Self::Bounce,
        Self::Strength,
        Self::AttractorX,
        Self::AttractorY,
        Self::StepTime,
        Self::Count,
        Self::Rate,
        Self::Seed,
        Self::Flying,
        Self::Steps,
        Self::Frames,
        Self::Heat,
        Self::Run,
        Self::Attractor,
    ];

    /// What the inventory says about it.
    pub const fn info(self) -> &'static FieldInfo {
        &FIELDS[self as usize]
    }

    /// The inventory's spelling.
    pub const fn name(self) -> &'static str {
        self.info().name
    }

    /// The field of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.name() == name)
    }
}

static FIELDS: [FieldInfo; Field::COUNT] = [
    FieldInfo {
        name: "position_x",
        slot: FieldType::Float32,
        section: Section::Float32,
        index: 0,
        group: groups::MOTION,
        writer: Writer::Engine,
        default: 0.0,
        keep: false,
        unit: "box heights",
    },
    FieldInfo {
        name: "position_y",
        slot: FieldType::Float32,
        section: Section::Float32,
        index: 1,
        group: groups::MOTION,
        writer: Writer::Engine,
        default: 0.0,
        keep: false,
        unit: "box heights",
    },
    FieldInfo {
        name: "velocity_x",
        slot: FieldType::Float32,
        section: Section::Float32,
        index: 2,
        group: groups::MOTION,
        writer: Writer::Engine,
        default: 0.0,
        keep: false,
        unit: "box heights a second",
    },
    FieldInfo {
        name: "velocity_y",
        slot: FieldType::Float32,
        section: Section::Float32,
        index: 3,
        group: groups::MOTION,
        writer: Writer::Engine,
        default: 0.0,
        keep: false,
        unit: "box heights a second",
    },
    FieldInfo {
        name: "width",
        slot: FieldType::Float32,
        section: Section::Float32,
        index: 4,
        group: groups::KNOBS,
        writer: Writer::Ts,
        default: 2.0,
        keep: false,
        unit: "box heights",
    },
    FieldInfo {
        name: "gravity",
        slot: FieldType::Float32,
        section: Section::Float32,
        index: 5,
        group: groups::KNOBS,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "box heights a second squared",
    },
    FieldInfo {
        name: "wind",
        slot: FieldType::Float32,
        section: Section::Float32,
        index: 6,
        group: groups::KNOBS,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "box heights a second squared",
    },
    FieldInfo {
        name: "drag",
        slot: FieldType::Float32,
        section: Section::Float32,
        index: 7,
        group: groups::KNOBS,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "a second",
    },
    FieldInfo {
        name: "bounce",
        slot: FieldType::Float32,
        section: Section::Float32,
        index: 8,
        group: groups::KNOBS,
        writer: Writer::Ts,
        default: 1.0,
        keep: false,
        unit: "share",
    },
    FieldInfo {
        name: "strength",
        slot: FieldType::Float32,
        section: Section::Float32,
        index: 9,
        group: groups::KNOBS,
        writer: Writer::Ts,
        default: 0.12,
        keep: false,
        unit: "box heights cubed a second squared",
    },
    FieldInfo {
        name: "attractor_x",
        slot: FieldType::Float32,
        section: Section::Float32,
        index: 10,
        group: groups::KNOBS,
        writer: Writer::Ts,
        default: 1.0,
        keep: false,
        unit: "box heights",
    },
    FieldInfo {
        name: "attractor_y",
        slot: FieldType::Float32,
        section: Section::Float32,
        index: 11,
        group: groups::KNOBS,
        writer: Writer::Ts,
        default: 0.5,
        keep: false,
        unit: "box heights",
    },
    FieldInfo {
        name: "step_time",
        slot: FieldType::Float32,
        section: Section::Float32,
        index: 12,
        group: groups::PACE,
        writer: Writer::Engine,
        default: 0.0,
        keep: false,
        unit: "microseconds",
    },
    FieldInfo {
        name: "count",
        slot: FieldType::Uint32,
        section: Section::Uint32,
        index: 0,
        group: groups::KNOBS,
        writer: Writer::Ts,
        default: 10_000.0,
        keep: false,
        unit: "particles",
    },
    FieldInfo {
        name: "rate",
        slot: FieldType::Uint32,
        section: Section::Uint32,
        index: 1,
        group: groups::KNOBS,
        writer: Writer::Ts,
        default: 60.0,
        keep: false,
        unit: "steps a second",
    },
    FieldInfo {
        name: "seed",
        slot: FieldType::Uint32,
        section: Section::Uint32,
        index: 2,
        group: groups::KNOBS,
        writer: Writer::Ts,
        default: 1.0,
        keep: false,
        unit: "any number",
    },
    FieldInfo {
        name: "flying",
        slot: FieldType::Uint32,
        section: Section::Uint32,
        index: 3,
        group: groups::PACE,
        writer: Writer::Engine,
        default: 0.0,
        keep: false,
        unit: "particles",
    },
    FieldInfo {
        name: "steps",
        slot: FieldType::Uint32,
        section: Section::Uint32,
        index: 4,
        group: groups::PACE,
        writer: Writer::Engine,
        default: 0.0,
        keep: false,
        unit: "steps",
    },
    FieldInfo {
        name: "frames",
        slot: FieldType::Uint32,
        section: Section::Uint32,
        index: 5,
        group: groups::PACE,
        writer: Writer::Engine,
        default: 0.0,
        keep: false,
        unit: "frames",
    },
    FieldInfo {
        name: "heat",
        slot: FieldType::Uint8,
        section: Section::Uint8,
        index: 0,
        group: groups::MOTION,
        writer: Writer::Engine,
        default: 0.0,
        keep: false,
        unit: "of 255",
    },
    FieldInfo {
        name: "run",
        slot: FieldType::Uint8,
        section: Section::Uint8,
        index: 1,
        group: groups::KNOBS,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "run",
    },
    FieldInfo {
        name: "attractor",
        slot: FieldType::Uint8,
        section: Section::Uint8,
        index: 2,
        group: groups::KNOBS,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "attractor",
    },
];

/// One word, as the inventory says it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WordInfo {
    /// The inventory's spelling.
    pub name: &'static str,
    /// The section that holds it.
    pub section: Section,
    /// Place among the section's words, from 0.
    pub index: usize,
    /// The one side that stores it; `sleep` words are swapped by both.
    pub writer: Writer,
}

/// One number of 32 bits of the whole buffer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Word {
    /// What the buffer is.
    Magic,
    /// Low half of the layout hash.
    HashLow,
    /// High half of the layout hash.
    HashHigh,
    /// Nodes per field.
    Capacity,
    /// 0 as there is no text.
    TextBytes,
    /// Odd while TypeScript writes.
    Commit,
    /// One more for every commit.
    Wake,
    /// Nodes in use.
    NodeCount,
    /// 1 while TypeScript sleeps.
    JsSleep,
    /// A fence for reading back.
    JsFence,
    /// 0 as there are no events.
    EventTail,
    /// 1 while Rust sleeps.
    Sleep,
    /// 1 while Rust waits for the end of a commit.
    Want,
    /// The last commit that Rust took.
    Consumed,
    /// Odd while Rust writes.
    Frame,
    /// 0 as there are no events.
    EventHead,
    /// 0 as there are no events.
    Backlog,
    /// How often the thread came to itself.
    Rounds,
}

impl Word {
    /// How many there are.
    pub const COUNT: usize = 18;

    /// Every word, in the order of the memory.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Magic,
        Self::HashLow,
        Self::HashHigh,
        Self::Capacity,
        Self::TextBytes,
        Self::Commit,
        Self::Wake,
        Self::NodeCount,
        Self::JsSleep,
        Self::JsFence,
        Self::EventTail,
        Self::Sleep,
        Self::Want,
        Self::Consumed,
        Self::Frame,
        Self::EventHead,
        Self::Backlog,
        Self::Rounds,
    ];

    /// What the inventory says about it.
    pub const fn info(self) -> &'static WordInfo {
        &WORDS[self as usize]
    }

    /// The inventory's spelling.
    pub const fn name(self) -> &'static str {
        self.info().name
    }

    /// The word of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|word| word.name() == name)
    }
}

static WORDS: [WordInfo; Word::COUNT] = [
    WordInfo {
        name: "magic",
        section: Section::Header,
        index: 0,
        writer: Writer::Ts,
    },
    WordInfo {
        name: "hash_low",
        section: Section::Header,
        index: 1,
        writer: Writer::Ts,
    },
    WordInfo {
        name: "hash_high",
        section: Section::Header,
        index: 2,
        writer: Writer::Ts,
    },
    WordInfo {
        name: "capacity",
        section: Section::Header,
        index: 3,
        writer: Writer::Ts,
    },
    WordInfo {
        name: "text_bytes",
        section: Section::Header,
        index: 4,
        writer: Writer::Ts,
    },
    WordInfo {
        name: "commit",
        section: Section::Header,
        index: 5,
        writer: Writer::Ts,
    },
    WordInfo {
        name: "wake",
        section: Section::Header,
        index: 6,
        writer: Writer::Ts,
    },
    WordInfo {
        name: "node_count",
        section: Section::Header,
        index: 7,
        writer: Writer::Ts,
    },
    WordInfo {
        name: "js_sleep",
        section: Section::Header,
        index: 8,
        writer: Writer::Ts,
    },
    WordInfo {
        name: "js_fence",
        section: Section::Header,
        index: 9,
        writer: Writer::Ts,
    },
    WordInfo {
        name: "event_tail",
        section: Section::Header,
        index: 10,
        writer: Writer::Ts,
    },
    WordInfo {
        name: "sleep",
        section: Section::EngineWords,
        index: 0,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "want",
        section: Section::EngineWords,
        index: 1,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "consumed",
        section: Section::EngineWords,
        index: 2,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "frame",
        section: Section::EngineWords,
        index: 3,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "event_head",
        section: Section::EngineWords,
        index: 4,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "backlog",
        section: Section::EngineWords,
        index: 5,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "rounds",
        section: Section::EngineWords,
        index: 6,
        writer: Writer::Engine,
    },
];
