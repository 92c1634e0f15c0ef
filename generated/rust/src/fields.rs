// Written by sparktui-codegen from the inventory `sparktui`, layout hash 3f7eabb6077804fa.
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
    /// A mask of groups per node: TypeScript ors a bit in, the engine swaps with 0.
    Dirty,
    /// Lengths and factors.
    Float32,
    /// Colours, text slices and order.
    Uint32,
    /// Links between nodes and states of interaction.
    Int32,
    /// Choices among words.
    Uint8,
    /// UTF-8 of all texts, in slices.
    TextPool,
    /// One byte for 64 nodes, not 0 where one of them has a dirty byte.
    DirtyBlocks,
    /// What the two sides meet on; a cache line of its own.
    EngineHandshake,
    /// What the engine tells; a cache line of its own.
    EngineFrame,
    /// A mask of groups per node: the engine ors a bit in, JavaScript swaps with 0.
    EngineDirty,
    /// One byte for 64 nodes, not 0 where one of them has an engine_dirty byte.
    EngineDirtyBlocks,
    /// Identity.
    Uint32More,
    /// Order among siblings.
    Int32More,
    /// Units of lengths, attributes of text, and what is watched.
    Uint8More,
    /// The event ring; its size is a power of two.
    Events,
    /// What frames cost, in work; written while `frame` is odd. `last` speaks of the last frame drawn and all since the one before it, `total` of all since attaching.
    EngineStats,
    /// What is known of the terminal. An event of kind `capabilities` follows each change.
    Terminal,
    /// How far can be scrolled.
    Float32Scroll,
    /// Requests to scroll, and the colours of scrollbars.
    Uint32Scroll,
    /// Where to scroll.
    Int32Scroll,
    /// How scrolling behaves.
    Uint8Scroll,
    /// Claimed keys, requests, and colours of states.
    Uint32Interaction,
    /// How the focus moves, and who listens to the mouse.
    Uint8Interaction,
    /// What has the focus; written while `frame` is odd.
    EngineFocus,
    /// What the engine moves by itself.
    Uint32Motion,
    /// In what manner.
    Uint8Motion,
    /// Editable texts.
    Uint32Edit,
    /// How texts are edited.
    Uint8Edit,
    /// Texts in several styles.
    Uint32Spans,
    /// Colour words that the tokens 0x200 to 0x23f stand for, one after the other. The root's visual dirty bit says that they changed.
    Theme,
    /// What the mouse selects.
    Uint8Select,
    /// What JavaScript asks of the engine beside what the tree says.
    Asking,
    /// How far the engine has followed.
    Answering,
    /// Text that goes above the frame, or to the terminal after the end: a ring of UTF-8, whole lines. Its size is a power of two.
    Prints,
    /// What scrollers hold on to.
    Uint8Anchor,
    /// What the engine's fields speak of; written while `frame` is odd.
    EngineShown,
    /// Grids.
    Uint32Grid,
    /// How grids place what is in them.
    Uint8Grid,
    /// What is drawn on and behind a box.
    Uint32Decor,
    /// Where titles stand.
    Uint8Decor,
    /// What the keys of a node act on.
    Int32Keys,
}

impl Section {
    /// Every section, in the order of the memory.
    pub const ALL: [Self; 42] = [
        Self::Header,
        Self::Dirty,
        Self::Float32,
        Self::Uint32,
        Self::Int32,
        Self::Uint8,
        Self::TextPool,
        Self::DirtyBlocks,
        Self::EngineHandshake,
        Self::EngineFrame,
        Self::EngineDirty,
        Self::EngineDirtyBlocks,
        Self::Uint32More,
        Self::Int32More,
        Self::Uint8More,
        Self::Events,
        Self::EngineStats,
        Self::Terminal,
        Self::Float32Scroll,
        Self::Uint32Scroll,
        Self::Int32Scroll,
        Self::Uint8Scroll,
        Self::Uint32Interaction,
        Self::Uint8Interaction,
        Self::EngineFocus,
        Self::Uint32Motion,
        Self::Uint8Motion,
        Self::Uint32Edit,
        Self::Uint8Edit,
        Self::Uint32Spans,
        Self::Theme,
        Self::Uint8Select,
        Self::Asking,
        Self::Answering,
        Self::Prints,
        Self::Uint8Anchor,
        Self::EngineShown,
        Self::Uint32Grid,
        Self::Uint8Grid,
        Self::Uint32Decor,
        Self::Uint8Decor,
        Self::Int32Keys,
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

static SECTIONS: [SectionInfo; 42] = [
    SectionInfo {
        name: "header",
        slot: FieldType::Uint32,
        extent: Extent::Bytes(52),
    },
    SectionInfo {
        name: "dirty",
        slot: FieldType::Uint8,
        extent: Extent::Blocks(1),
    },
    SectionInfo {
        name: "float32",
        slot: FieldType::Float32,
        extent: Extent::Slots(31),
    },
    SectionInfo {
        name: "uint32",
        slot: FieldType::Uint32,
        extent: Extent::Slots(12),
    },
    SectionInfo {
        name: "int32",
        slot: FieldType::Int32,
        extent: Extent::Slots(13),
    },
    SectionInfo {
        name: "uint8",
        slot: FieldType::Uint8,
        extent: Extent::Slots(28),
    },
    SectionInfo {
        name: "text_pool",
        slot: FieldType::Uint8,
        extent: Extent::Text,
    },
    SectionInfo {
        name: "dirty_blocks",
        slot: FieldType::Uint8,
        extent: Extent::Blocks(64),
    },
    SectionInfo {
        name: "engine_handshake",
        slot: FieldType::Uint32,
        extent: Extent::Bytes(16),
    },
    SectionInfo {
        name: "engine_frame",
        slot: FieldType::Uint32,
        extent: Extent::Bytes(24),
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
    SectionInfo {
        name: "uint32_more",
        slot: FieldType::Uint32,
        extent: Extent::Slots(2),
    },
    SectionInfo {
        name: "int32_more",
        slot: FieldType::Int32,
        extent: Extent::Slots(1),
    },
    SectionInfo {
        name: "uint8_more",
        slot: FieldType::Uint8,
        extent: Extent::Slots(23),
    },
    SectionInfo {
        name: "events",
        slot: FieldType::Uint8,
        extent: Extent::Bytes(65_536),
    },
    SectionInfo {
        name: "engine_stats",
        slot: FieldType::Uint32,
        extent: Extent::Bytes(120),
    },
    SectionInfo {
        name: "terminal",
        slot: FieldType::Uint32,
        extent: Extent::Bytes(24),
    },
    SectionInfo {
        name: "float32_scroll",
        slot: FieldType::Float32,
        extent: Extent::Slots(1),
    },
    SectionInfo {
        name: "uint32_scroll",
        slot: FieldType::Uint32,
        extent: Extent::Slots(5),
    },
    SectionInfo {
        name: "int32_scroll",
        slot: FieldType::Int32,
        extent: Extent::Slots(2),
    },
    SectionInfo {
        name: "uint8_scroll",
        slot: FieldType::Uint8,
        extent: Extent::Slots(3),
    },
    SectionInfo {
        name: "uint32_interaction",
        slot: FieldType::Uint32,
        extent: Extent::Slots(9),
    },
    SectionInfo {
        name: "uint8_interaction",
        slot: FieldType::Uint8,
        extent: Extent::Slots(4),
    },
    SectionInfo {
        name: "engine_focus",
        slot: FieldType::Uint32,
        extent: Extent::Bytes(12),
    },
    SectionInfo {
        name: "uint32_motion",
        slot: FieldType::Uint32,
        extent: Extent::Slots(5),
    },
    SectionInfo {
        name: "uint8_motion",
        slot: FieldType::Uint8,
        extent: Extent::Slots(1),
    },
    SectionInfo {
        name: "uint32_edit",
        slot: FieldType::Uint32,
        extent: Extent::Slots(11),
    },
    SectionInfo {
        name: "uint8_edit",
        slot: FieldType::Uint8,
        extent: Extent::Slots(5),
    },
    SectionInfo {
        name: "uint32_spans",
        slot: FieldType::Uint32,
        extent: Extent::Slots(1),
    },
    SectionInfo {
        name: "theme",
        slot: FieldType::Uint8,
        extent: Extent::Bytes(256),
    },
    SectionInfo {
        name: "uint8_select",
        slot: FieldType::Uint8,
        extent: Extent::Slots(1),
    },
    SectionInfo {
        name: "asking",
        slot: FieldType::Uint32,
        extent: Extent::Bytes(16),
    },
    SectionInfo {
        name: "answering",
        slot: FieldType::Uint32,
        extent: Extent::Bytes(4),
    },
    SectionInfo {
        name: "prints",
        slot: FieldType::Uint8,
        extent: Extent::Bytes(262_144),
    },
    SectionInfo {
        name: "uint8_anchor",
        slot: FieldType::Uint8,
        extent: Extent::Slots(1),
    },
    SectionInfo {
        name: "engine_shown",
        slot: FieldType::Uint32,
        extent: Extent::Bytes(8),
    },
    SectionInfo {
        name: "uint32_grid",
        slot: FieldType::Uint32,
        extent: Extent::Slots(4),
    },
    SectionInfo {
        name: "uint8_grid",
        slot: FieldType::Uint8,
        extent: Extent::Slots(3),
    },
    SectionInfo {
        name: "uint32_decor",
        slot: FieldType::Uint32,
        extent: Extent::Slots(3),
    },
    SectionInfo {
        name: "uint8_decor",
        slot: FieldType::Uint8,
        extent: Extent::Slots(2),
    },
    SectionInfo {
        name: "int32_keys",
        slot: FieldType::Int32,
        extent: Extent::Slots(1),
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
    /// Width of the border box.
    Width,
    /// Height of the border box.
    Height,
    /// Least width.
    MinWidth,
    /// Least height.
    MinHeight,
    /// Most width, auto for none.
    MaxWidth,
    /// Most height, auto for none.
    MaxHeight,
    /// Share of the free room that the node takes.
    FlexGrow,
    /// Share of the missing room that the node gives up.
    FlexShrink,
    /// Size on the main axis before growing and shrinking.
    FlexBasis,
    /// Room between border and content.
    PaddingTop,
    /// Room between border and content.
    PaddingRight,
    /// Room between border and content.
    PaddingBottom,
    /// Room between border and content.
    PaddingLeft,
    /// Room outside the border, may be negative.
    MarginTop,
    /// Room outside the border, may be negative.
    MarginRight,
    /// Room outside the border, may be negative.
    MarginBottom,
    /// Room outside the border, may be negative.
    MarginLeft,
    /// CSS `row-gap`: room between rows.
    GapRow,
    /// CSS `column-gap`: room between columns.
    GapColumn,
    /// CSS `top`.
    InsetTop,
    /// CSS `right`.
    InsetRight,
    /// CSS `bottom`.
    InsetBottom,
    /// CSS `left`.
    InsetLeft,
    /// How much of the node and what is in it covers what lies below.
    Opacity,
    /// Left edge of the border box, from the left of the screen while nothing is scrolled.
    ComputedX,
    /// Top edge of the border box, from the top of the screen while nothing is scrolled.
    ComputedY,
    /// Width of the border box.
    ComputedWidth,
    /// Height of the border box.
    ComputedHeight,
    /// Width of what can be scrolled to.
    ScrollableWidth,
    /// Height of what can be scrolled to.
    ScrollableHeight,
    /// Largest `scroll_y`.
    MaxScroll,
    /// Colour of glyphs; 0 inherits.
    FgColor,
    /// Colour behind the padding box; 0 is transparent.
    BgColor,
    /// Colour of the top border; 0 is the node's own colour.
    BorderTopColor,
    /// Colour of the right border; 0 is the node's own colour.
    BorderRightColor,
    /// Colour of the bottom border; 0 is the node's own colour.
    BorderBottomColor,
    /// Colour of the left border; 0 is the node's own colour.
    BorderLeftColor,
    /// Colour of the border while the node has the focus; 0 leaves it.
    FocusRingColor,
    /// Colour of the caret; 0 is the terminal's.
    CursorColor,
    /// Start of the node's UTF-8 in the text pool.
    TextOffset,
    /// Length of the node's UTF-8.
    TextLength,
    /// CSS `z-index` among siblings: higher is drawn later.
    ZIndex,
    /// Order of focus; negative is left out of it.
    TabIndex,
    /// The parent, -1 for none.
    ParentIndex,
    /// How far the content is scrolled to the left.
    ScrollX,
    /// How far the content is scrolled up.
    ScrollY,
    /// Where the caret stands in an editable text.
    CursorPosition,
    /// First selected grapheme, -1 for none.
    SelectionStart,
    /// One past the last selected grapheme, -1 for none.
    SelectionEnd,
    /// Whether the mouse is over the node.
    HoverState,
    /// Whether a button is held down on the node.
    PressedState,
    /// Whether keys go to the node.
    FocusedState,
    /// Width of the text as last measured.
    ContentWidthCache,
    /// Height of the text as last measured.
    ContentHeightCache,
    /// The first child, -1 for none.
    FirstChildIndex,
    /// How many children the node has.
    ChildCount,
    /// What the node is.
    ComponentType,
    /// Whether the node is drawn.
    Visible,
    /// How the node takes part in layout.
    Display,
    /// Whether the node is in the flow.
    PositionType,
    /// The axis along which children are placed.
    FlexDirection,
    /// Whether children go on to further lines.
    FlexWrap,
    /// Where free room goes on the main axis.
    JustifyContent,
    /// Where children stand on the cross axis.
    AlignItems,
    /// Where the node itself stands on the cross axis.
    AlignSelf,
    /// Where free room between lines goes.
    AlignContent,
    /// What happens to what is wider than the box.
    OverflowX,
    /// What happens to what is higher than the box.
    OverflowY,
    /// Line of the top border.
    BorderTopStyle,
    /// Line of the right border.
    BorderRightStyle,
    /// Line of the bottom border.
    BorderBottomStyle,
    /// Line of the left border.
    BorderLeftStyle,
    /// Height of the top border where it has a style.
    BorderTopWidth,
    /// Width of the right border where it has a style.
    BorderRightWidth,
    /// Height of the bottom border where it has a style.
    BorderBottomWidth,
    /// Width of the left border where it has a style.
    BorderLeftWidth,
    /// Where a line stands in its box.
    TextAlign,
    /// Where lines may break.
    TextWrap,
    /// What becomes of a line wider than its box.
    TextOverflow,
    /// Whether the node can have the focus.
    Focusable,
    /// Whether the node takes no input.
    Disabled,
    /// Counts the changes of layout fields.
    DirtyLayout,
    /// Counts the changes of visual fields.
    DirtyVisual,
    /// Counts the changes of text fields.
    DirtyText,
    /// How many nodes have lived in this slot.
    Generation,
    /// The generation that the engine's fields of this slot speak of.
    EngineGen,
    /// The next child of the same parent, -1 for none.
    NextSibling,
    /// How the glyphs are drawn.
    TextAttributes,
    /// What of the node JavaScript wants to be woken for.
    Watch,
    /// Unit of `width`.
    WidthUnit,
    /// Unit of `height`.
    HeightUnit,
    /// Unit of `min_width`.
    MinWidthUnit,
    /// Unit of `min_height`.
    MinHeightUnit,
    /// Unit of `max_width`.
    MaxWidthUnit,
    /// Unit of `max_height`.
    MaxHeightUnit,
    /// Unit of `flex_basis`.
    FlexBasisUnit,
    /// Unit of `padding_top`.
    PaddingTopUnit,
    /// Unit of `padding_right`.
    PaddingRightUnit,
    /// Unit of `padding_bottom`.
    PaddingBottomUnit,
    /// Unit of `padding_left`.
    PaddingLeftUnit,
    /// Unit of `margin_top`.
    MarginTopUnit,
    /// Unit of `margin_right`.
    MarginRightUnit,
    /// Unit of `margin_bottom`.
    MarginBottomUnit,
    /// Unit of `margin_left`.
    MarginLeftUnit,
    /// Unit of `gap_row`.
    GapRowUnit,
    /// Unit of `gap_column`.
    GapColumnUnit,
    /// Unit of `inset_top`.
    InsetTopUnit,
    /// Unit of `inset_right`.
    InsetRightUnit,
    /// Unit of `inset_bottom`.
    InsetBottomUnit,
    /// Unit of `inset_left`.
    InsetLeftUnit,
    /// Largest `scroll_x`.
    MaxScrollX,
    /// Number of the newest request to scroll; `req_scroll_x` and `req_scroll_y` say where to.
    ReqSeq,
    /// Number of the last request that `scroll_x` and `scroll_y` took in.
    AckSeq,
    /// Another number asks that the node be scrolled into view, by everything that it lies in.
    RevealSeq,
    /// Colour of the scrollbar's thumb; 0 is the node's own colour.
    ScrollbarColor,
    /// Colour of the scrollbar's track; 0 is transparent.
    ScrollbarTrackColor,
    /// Wanted `scroll_x`; too much is as much as there is.
    ReqScrollX,
    /// Wanted `scroll_y`; too much is as much as there is.
    ReqScrollY,
    /// When scrollbars are drawn.
    Scrollbar,
    /// Where the scroller stays while its content grows.
    StickyScroll,
    /// Where a node that `reveal_seq` asks for comes to stand.
    RevealBlock,
    /// Start in the text pool of the chords that handlers of the node claim: one a line, `!` before those that count everywhere, `=` before those that count only while the focus is in the node.
    KeysOffset,
    /// Length of the claimed chords.
    KeysLength,
    /// The number of the last request to focus the node, of the root to focus nothing; 0 for none.
    FocusRequest,
    /// Colour of glyphs while the node has the focus; 0 leaves it.
    FocusColor,
    /// Colour behind the node while it has the focus; 0 leaves it.
    FocusBgColor,
    /// Colour of glyphs while the mouse is over the node; 0 leaves it.
    HoverColor,
    /// Colour behind the node while the mouse is over it; 0 leaves it.
    HoverBgColor,
    /// Colour of glyphs while a button is down on the node; 0 leaves it.
    PressedColor,
    /// Colour behind the node while a button is down on it; 0 leaves it.
    PressedBgColor,
    /// Whether the node takes the focus when it appears.
    AutoFocus,
    /// Whether Tab stays in the node.
    FocusScope,
    /// Whether arrows move the focus in the node.
    Roving,
    /// Which frequent events of the mouse handlers of the node ask for.
    Listen,
    /// How long each line of the text is shown, one after the other; 0 shows all.
    FrameInterval,
    /// How long a number or a colour of the node takes to become another one.
    TransitionDuration,
    /// Start in the text pool of the animations of the node, a line for each field; engine/src/animate/spec.rs has the grammar.
    MotionOffset,
    /// Length of the animations.
    MotionLength,
    /// How long it stays before that.
    TransitionDelay,
    /// How a number or a colour becomes another one.
    TransitionEasing,
    /// Start in the text pool of what is shown while an editable text is empty.
    PlaceholderOffset,
    /// Length of the placeholder's UTF-8.
    PlaceholderLength,
    /// Start in the text pool of earlier entries, a line each, oldest first.
    HistoryOffset,
    /// Length of the earlier entries.
    HistoryLength,
    /// Which set the text in the pool is of an editable node; what has been taken is not taken again.
    EditSet,
    /// The last revision that JavaScript knows of.
    EditKnown,
    /// Most that typing leads to.
    MaxLength,
    /// What stands for every grapheme.
    Mask,
    /// Colour of the placeholder; 0 is the node's own, faint.
    PlaceholderColor,
    /// Colour of selected glyphs; 0 is the parent's.
    SelectionColor,
    /// Colour behind selected glyphs; 0 is the parent's, and without any colour and background change places.
    SelectionBgColor,
    /// How the caret is drawn.
    CaretShape,
    /// Whether the node is as large as its text.
    FieldSizing,
    /// Whether keys change nothing.
    ReadOnly,
    /// Whether up and down call back earlier entries.
    Recalls,
    /// Whether the text is emptied when it is handed over.
    ClearOnSubmit,
    /// Length of the spans of a text, right behind its UTF-8 in the pool: how many as a word, of each the end in the text in bytes, a colour, a colour behind it, attributes (on in the low byte, off in the next) and the length of a link, as five words, the last byte first; then the links, one after the other.
    SpanBytes,
    /// Whether the mouse selects text in the node.
    UserSelect,
    /// Whether a scroller may keep the node where it is seen.
    OverflowAnchor,
    /// Start in the text pool of the tracks of a grid; engine/src/style/tracks.rs has the grammar.
    GridOffset,
    /// Length of the tracks.
    GridLength,
    /// Where the node stands among columns: where it starts in the low half, where it ends in the high one. Of each, 0 is auto, 1 to 8191 a line from the start, 0xe001 to 0xffff a line from the end (two's complement), 0x4001 to 0x5fff a span of 1 to 8191.
    GridColumn,
    /// Where the node stands among rows, as in `grid_column`.
    GridRow,
    /// Where children stand in the columns of their areas.
    JustifyItems,
    /// Where the node stands in the columns of its area.
    JustifySelf,
    /// Where children go that say no place.
    GridAutoFlow,
    /// Start in the text pool of titles and gradients; engine/src/decor.rs has the grammar.
    DecorOffset,
    /// Length of these.
    DecorLength,
    /// Colour of the titles; 0 is that of the border they stand in.
    TitleColor,
    /// Where the title stands in the top border.
    TitleAlign,
    /// Where the title stands in the bottom border.
    BottomTitleAlign,
    /// What of it the arrows, Page Up and Down, Home and End scroll where they do not scroll the node itself; -1 for nothing.
    KeysScroll,
}

impl Field {
    /// How many there are.
    pub const COUNT: usize = 172;

    /// Every field, in the order of the memory.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Width,
        Self::Height,
        Self::MinWidth,
        Self::MinHeight,
        Self::MaxWidth,
        Self::MaxHeight,
        Self::FlexGrow,
        Self::FlexShrink,
        Self::FlexBasis,
        Self::PaddingTop,
        Self::PaddingRight,
        Self::PaddingBottom,
        Self::PaddingLeft,
        Self::MarginTop,
        Self::MarginRight,
        Self::MarginBottom,
        Self::MarginLeft,
        Self::GapRow,
        Self::GapColumn,
        Self::InsetTop,
        Self::InsetRight,
        Self::InsetBottom,
        Self::InsetLeft,
        Self::Opacity,
        Self::ComputedX,
        Self::ComputedY,
        Self::ComputedWidth,
        Self::ComputedHeight,
        Self::ScrollableWidth,
        Self::ScrollableHeight,
        Self::MaxScroll,
        Self::FgColor,
        Self::BgColor,
        Self::BorderTopColor,
        Self::BorderRightColor,
        Self::BorderBottomColor,
        Self::BorderLeftColor,
        Self::FocusRingColor,
        Self::CursorColor,
        Self::TextOffset,
        Self::TextLength,
        Self::ZIndex,
        Self::TabIndex,
        Self::ParentIndex,
        Self::ScrollX,
        Self::ScrollY,
        Self::CursorPosition,
        Self::SelectionStart,
        Self::SelectionEnd,
        Self::HoverState,
        Self::PressedState,
        Self::FocusedState,
        Self::ContentWidthCache,
        Self::ContentHeightCache,
        Self::FirstChildIndex,
        Self::ChildCount,
        Self::ComponentType,
        Self::Visible,
        Self::Display,
        Self::PositionType,
        Self::FlexDirection,
        Self::FlexWrap,
        Self::JustifyContent,
        Self::AlignItems,
        Self::AlignSelf,
        Self::AlignContent,
        Self::OverflowX,
        Self::OverflowY,
        Self::BorderTopStyle,
        Self::BorderRightStyle,
        Self::BorderBottomStyle,
        Self::BorderLeftStyle,
        Self::BorderTopWidth,
        Self::BorderRightWidth,
        Self::BorderBottomWidth,
        Self::BorderLeftWidth,
        Self::TextAlign,
        Self::TextWrap,
        Self::TextOverflow,
        Self::Focusable,
        Self::Disabled,
        Self::DirtyLayout,
        Self::DirtyVisual,
        Self::DirtyText,
        Self::Generation,
        Self::EngineGen,
        Self::NextSibling,
        Self::TextAttributes,
        Self::Watch,
        Self::WidthUnit,
        Self::HeightUnit,
        Self::MinWidthUnit,
        Self::MinHeightUnit,
        Self::MaxWidthUnit,
        Self::MaxHeightUnit,
        Self::FlexBasisUnit,
        Self::PaddingTopUnit,
        Self::PaddingRightUnit,
        Self::PaddingBottomUnit,
        Self::PaddingLeftUnit,
        Self::MarginTopUnit,
        Self::MarginRightUnit,
        Self::MarginBottomUnit,
        Self::MarginLeftUnit,
        Self::GapRowUnit,
        Self::GapColumnUnit,
        Self::InsetTopUnit,
        Self::InsetRightUnit,
        Self::InsetBottomUnit,
        Self::InsetLeftUnit,
        Self::MaxScrollX,
        Self::ReqSeq,
        Self::AckSeq,
        Self::RevealSeq,
        Self::ScrollbarColor,
        Self::ScrollbarTrackColor,
        Self::ReqScrollX,
        Self::ReqScrollY,
        Self::Scrollbar,
        Self::StickyScroll,
        Self::RevealBlock,
        Self::KeysOffset,
        Self::KeysLength,
        Self::FocusRequest,
        Self::FocusColor,
        Self::FocusBgColor,
        Self::HoverColor,
        Self::HoverBgColor,
        Self::PressedColor,
        Self::PressedBgColor,
        Self::AutoFocus,
        Self::FocusScope,
        Self::Roving,
        Self::Listen,
        Self::FrameInterval,
        Self::TransitionDuration,
        Self::MotionOffset,
        Self::MotionLength,
        Self::TransitionDelay,
        Self::TransitionEasing,
        Self::PlaceholderOffset,
        Self::PlaceholderLength,
        Self::HistoryOffset,
        Self::HistoryLength,
        Self::EditSet,
        Self::EditKnown,
        Self::MaxLength,
        Self::Mask,
        Self::PlaceholderColor,
        Self::SelectionColor,
        Self::SelectionBgColor,
        Self::CaretShape,
        Self::FieldSizing,
        Self::ReadOnly,
        Self::Recalls,
        Self::ClearOnSubmit,
        Self::SpanBytes,
        Self::UserSelect,
        Self::OverflowAnchor,
        Self::GridOffset,
        Self::GridLength,
        Self::GridColumn,
        Self::GridRow,
        Self::JustifyItems,
        Self::JustifySelf,
        Self::GridAutoFlow,
        Self::DecorOffset,
        Self::DecorLength,
        Self::TitleColor,
        Self::TitleAlign,
        Self::BottomTitleAlign,
        Self::KeysScroll,
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
        name: "width",
        slot: FieldType::Float32,
        section: Section::Float32,
        index: 0,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "unit of width_unit",
    },
    FieldInfo {
        name: "height",
        slot: FieldType::Float32,
        section: Section::Float32,
        index: 1,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "unit of height_unit",
    },
    FieldInfo {
        name: "min_width",
        slot: FieldType::Float32,
        section: Section::Float32,
        index: 2,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "unit of min_width_unit",
    },
    FieldInfo {
        name: "min_height",
        slot: FieldType::Float32,
        section: Section::Float32,
        index: 3,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "unit of min_height_unit",
    },
    FieldInfo {
        name: "max_width",
        slot: FieldType::Float32,
        section: Section::Float32,
        index: 4,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "unit of max_width_unit",
    },
    FieldInfo {
        name: "max_height",
        slot: FieldType::Float32,
        section: Section::Float32,
        index: 5,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "unit of max_height_unit",
    },
    FieldInfo {
        name: "flex_grow",
        slot: FieldType::Float32,
        section: Section::Float32,
        index: 6,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "factor",
    },
    FieldInfo {
        name: "flex_shrink",
        slot: FieldType::Float32,
        section: Section::Float32,
        index: 7,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 1.0,
        keep: false,
        unit: "factor",
    },
    FieldInfo {
        name: "flex_basis",
        slot: FieldType::Float32,
        section: Section::Float32,
        index: 8,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "unit of flex_basis_unit",
    },
    FieldInfo {
        name: "padding_top",
        slot: FieldType::Float32,
        section: Section::Float32,
        index: 9,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "unit of padding_top_unit",
    },
    FieldInfo {
        name: "padding_right",
        slot: FieldType::Float32,
        section: Section::Float32,
        index: 10,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "unit of padding_right_unit",
    },
    FieldInfo {
        name: "padding_bottom",
        slot: FieldType::Float32,
        section: Section::Float32,
        index: 11,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "unit of padding_bottom_unit",
    },
    FieldInfo {
        name: "padding_left",
        slot: FieldType::Float32,
        section: Section::Float32,
        index: 12,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "unit of padding_left_unit",
    },
    FieldInfo {
        name: "margin_top",
        slot: FieldType::Float32,
        section: Section::Float32,
        index: 13,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "unit of margin_top_unit",
    },
    FieldInfo {
        name: "margin_right",
        slot: FieldType::Float32,
        section: Section::Float32,
        index: 14,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "unit of margin_right_unit",
    },
    FieldInfo {
        name: "margin_bottom",
        slot: FieldType::Float32,
        section: Section::Float32,
        index: 15,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "unit of margin_bottom_unit",
    },
    FieldInfo {
        name: "margin_left",
        slot: FieldType::Float32,
        section: Section::Float32,
        index: 16,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "unit of margin_left_unit",
    },
    FieldInfo {
        name: "gap_row",
        slot: FieldType::Float32,
        section: Section::Float32,
        index: 17,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "unit of gap_row_unit",
    },
    FieldInfo {
        name: "gap_column",
        slot: FieldType::Float32,
        section: Section::Float32,
        index: 18,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "unit of gap_column_unit",
    },
    FieldInfo {
        name: "inset_top",
        slot: FieldType::Float32,
        section: Section::Float32,
        index: 19,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "unit of inset_top_unit",
    },
    FieldInfo {
        name: "inset_right",
        slot: FieldType::Float32,
        section: Section::Float32,
        index: 20,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "unit of inset_right_unit",
    },
    FieldInfo {
        name: "inset_bottom",
        slot: FieldType::Float32,
        section: Section::Float32,
        index: 21,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "unit of inset_bottom_unit",
    },
    FieldInfo {
        name: "inset_left",
        slot: FieldType::Float32,
        section: Section::Float32,
        index: 22,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "unit of inset_left_unit",
    },
    FieldInfo {
        name: "opacity",
        slot: FieldType::Float32,
        section: Section::Float32,
        index: 23,
        group: groups::VISUAL,
        writer: Writer::Ts,
        default: 1.0,
        keep: false,
        unit: "0..1",
    },
    FieldInfo {
        name: "computed_x",
        slot: FieldType::Float32,
        section: Section::Float32,
        index: 24,
        group: groups::LAYOUT,
        writer: Writer::Engine,
        default: 0.0,
        keep: false,
        unit: "cells",
    },
    FieldInfo {
        name: "computed_y",
        slot: FieldType::Float32,
        section: Section::Float32,
        index: 25,
        group: groups::LAYOUT,
        writer: Writer::Engine,
        default: 0.0,
        keep: false,
        unit: "cells",
    },
    FieldInfo {
        name: "computed_width",
        slot: FieldType::Float32,
        section: Section::Float32,
        index: 26,
        group: groups::LAYOUT,
        writer: Writer::Engine,
        default: 0.0,
        keep: false,
        unit: "cells",
    },
    FieldInfo {
        name: "computed_height",
        slot: FieldType::Float32,
        section: Section::Float32,
        index: 27,
        group: groups::LAYOUT,
        writer: Writer::Engine,
        default: 0.0,
        keep: false,
        unit: "cells",
    },
    FieldInfo {
        name: "scrollable_width",
        slot: FieldType::Float32,
        section: Section::Float32,
        index: 28,
        group: groups::INTERACTION,
        writer: Writer::Engine,
        default: 0.0,
        keep: false,
        unit: "cells",
    },
    FieldInfo {
        name: "scrollable_height",
        slot: FieldType::Float32,
        section: Section::Float32,
        index: 29,
        group: groups::INTERACTION,
        writer: Writer::Engine,
        default: 0.0,
        keep: false,
        unit: "cells",
    },
    FieldInfo {
        name: "max_scroll",
        slot: FieldType::Float32,
        section: Section::Float32,
        index: 30,
        group: groups::INTERACTION,
        writer: Writer::Engine,
        default: 0.0,
        keep: false,
        unit: "cells",
    },
    FieldInfo {
        name: "fg_color",
        slot: FieldType::Uint32,
        section: Section::Uint32,
        index: 0,
        group: groups::VISUAL,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "color",
    },
    FieldInfo {
        name: "bg_color",
        slot: FieldType::Uint32,
        section: Section::Uint32,
        index: 1,
        group: groups::VISUAL,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "color",
    },
    FieldInfo {
        name: "border_top_color",
        slot: FieldType::Uint32,
        section: Section::Uint32,
        index: 2,
        group: groups::VISUAL,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "color",
    },
    FieldInfo {
        name: "border_right_color",
        slot: FieldType::Uint32,
        section: Section::Uint32,
        index: 3,
        group: groups::VISUAL,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "color",
    },
    FieldInfo {
        name: "border_bottom_color",
        slot: FieldType::Uint32,
        section: Section::Uint32,
        index: 4,
        group: groups::VISUAL,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "color",
    },
    FieldInfo {
        name: "border_left_color",
        slot: FieldType::Uint32,
        section: Section::Uint32,
        index: 5,
        group: groups::VISUAL,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "color",
    },
    FieldInfo {
        name: "focus_ring_color",
        slot: FieldType::Uint32,
        section: Section::Uint32,
        index: 6,
        group: groups::VISUAL,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "color",
    },
    FieldInfo {
        name: "cursor_color",
        slot: FieldType::Uint32,
        section: Section::Uint32,
        index: 7,
        group: groups::VISUAL,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "color",
    },
    FieldInfo {
        name: "text_offset",
        slot: FieldType::Uint32,
        section: Section::Uint32,
        index: 8,
        group: groups::TEXT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "bytes",
    },
    FieldInfo {
        name: "text_length",
        slot: FieldType::Uint32,
        section: Section::Uint32,
        index: 9,
        group: groups::TEXT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "bytes",
    },
    FieldInfo {
        name: "z_index",
        slot: FieldType::Uint32,
        section: Section::Uint32,
        index: 10,
        group: groups::VISUAL,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "int32, two's complement",
    },
    FieldInfo {
        name: "tab_index",
        slot: FieldType::Uint32,
        section: Section::Uint32,
        index: 11,
        group: groups::INTERACTION,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "int32, two's complement",
    },
    FieldInfo {
        name: "parent_index",
        slot: FieldType::Int32,
        section: Section::Int32,
        index: 0,
        group: groups::HIERARCHY,
        writer: Writer::Ts,
        default: -1.0,
        keep: false,
        unit: "node",
    },
    FieldInfo {
        name: "scroll_x",
        slot: FieldType::Int32,
        section: Section::Int32,
        index: 1,
        group: groups::INTERACTION,
        writer: Writer::Engine,
        default: 0.0,
        keep: false,
        unit: "cells",
    },
    FieldInfo {
        name: "scroll_y",
        slot: FieldType::Int32,
        section: Section::Int32,
        index: 2,
        group: groups::INTERACTION,
        writer: Writer::Engine,
        default: 0.0,
        keep: false,
        unit: "cells",
    },
    FieldInfo {
        name: "cursor_position",
        slot: FieldType::Int32,
        section: Section::Int32,
        index: 3,
        group: groups::INTERACTION,
        writer: Writer::Engine,
        default: 0.0,
        keep: false,
        unit: "graphemes",
    },
    FieldInfo {
        name: "selection_start",
        slot: FieldType::Int32,
        section: Section::Int32,
        index: 4,
        group: groups::INTERACTION,
        writer: Writer::Engine,
        default: -1.0,
        keep: false,
        unit: "graphemes",
    },
    FieldInfo {
        name: "selection_end",
        slot: FieldType::Int32,
        section: Section::Int32,
        index: 5,
        group: groups::INTERACTION,
        writer: Writer::Engine,
        default: -1.0,
        keep: false,
        unit: "graphemes",
    },
    FieldInfo {
        name: "hover_state",
        slot: FieldType::Int32,
        section: Section::Int32,
        index: 6,
        group: groups::INTERACTION,
        writer: Writer::Engine,
        default: 0.0,
        keep: false,
        unit: "toggle",
    },
    FieldInfo {
        name: "pressed_state",
        slot: FieldType::Int32,
        section: Section::Int32,
        index: 7,
        group: groups::INTERACTION,
        writer: Writer::Engine,
        default: 0.0,
        keep: false,
        unit: "toggle",
    },
    FieldInfo {
        name: "focused_state",
        slot: FieldType::Int32,
        section: Section::Int32,
        index: 8,
        group: groups::INTERACTION,
        writer: Writer::Engine,
        default: 0.0,
        keep: false,
        unit: "toggle",
    },
    FieldInfo {
        name: "content_width_cache",
        slot: FieldType::Int32,
        section: Section::Int32,
        index: 9,
        group: groups::LAYOUT,
        writer: Writer::Engine,
        default: 0.0,
        keep: false,
        unit: "cells",
    },
    FieldInfo {
        name: "content_height_cache",
        slot: FieldType::Int32,
        section: Section::Int32,
        index: 10,
        group: groups::LAYOUT,
        writer: Writer::Engine,
        default: 0.0,
        keep: false,
        unit: "cells",
    },
    FieldInfo {
        name: "first_child_index",
        slot: FieldType::Int32,
        section: Section::Int32,
        index: 11,
        group: groups::HIERARCHY,
        writer: Writer::Ts,
        default: -1.0,
        keep: false,
        unit: "node",
    },
    FieldInfo {
        name: "child_count",
        slot: FieldType::Int32,
        section: Section::Int32,
        index: 12,
        group: groups::HIERARCHY,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "nodes",
    },
    FieldInfo {
        name: "component_type",
        slot: FieldType::Uint8,
        section: Section::Uint8,
        index: 0,
        group: groups::HIERARCHY,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "component_type",
    },
    FieldInfo {
        name: "visible",
        slot: FieldType::Uint8,
        section: Section::Uint8,
        index: 1,
        group: groups::VISUAL,
        writer: Writer::Ts,
        default: 1.0,
        keep: false,
        unit: "visibility",
    },
    FieldInfo {
        name: "display",
        slot: FieldType::Uint8,
        section: Section::Uint8,
        index: 2,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 1.0,
        keep: false,
        unit: "display",
    },
    FieldInfo {
        name: "position_type",
        slot: FieldType::Uint8,
        section: Section::Uint8,
        index: 3,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "position",
    },
    FieldInfo {
        name: "flex_direction",
        slot: FieldType::Uint8,
        section: Section::Uint8,
        index: 4,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "flex_direction",
    },
    FieldInfo {
        name: "flex_wrap",
        slot: FieldType::Uint8,
        section: Section::Uint8,
        index: 5,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "flex_wrap",
    },
    FieldInfo {
        name: "justify_content",
        slot: FieldType::Uint8,
        section: Section::Uint8,
        index: 6,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "justify_content",
    },
    FieldInfo {
        name: "align_items",
        slot: FieldType::Uint8,
        section: Section::Uint8,
        index: 7,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "align_items",
    },
    FieldInfo {
        name: "align_self",
        slot: FieldType::Uint8,
        section: Section::Uint8,
        index: 8,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "align_self",
    },
    FieldInfo {
        name: "align_content",
        slot: FieldType::Uint8,
        section: Section::Uint8,
        index: 9,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "align_content",
    },
    FieldInfo {
        name: "overflow_x",
        slot: FieldType::Uint8,
        section: Section::Uint8,
        index: 10,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "overflow",
    },
    FieldInfo {
        name: "overflow_y",
        slot: FieldType::Uint8,
        section: Section::Uint8,
        index: 11,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "overflow",
    },
    FieldInfo {
        name: "border_top_style",
        slot: FieldType::Uint8,
        section: Section::Uint8,
        index: 12,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "border_style",
    },
    FieldInfo {
        name: "border_right_style",
        slot: FieldType::Uint8,
        section: Section::Uint8,
        index: 13,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "border_style",
    },
    FieldInfo {
        name: "border_bottom_style",
        slot: FieldType::Uint8,
        section: Section::Uint8,
        index: 14,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "border_style",
    },
    FieldInfo {
        name: "border_left_style",
        slot: FieldType::Uint8,
        section: Section::Uint8,
        index: 15,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "border_style",
    },
    FieldInfo {
        name: "border_top_width",
        slot: FieldType::Uint8,
        section: Section::Uint8,
        index: 16,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 1.0,
        keep: false,
        unit: "cells, 0 or 1",
    },
    FieldInfo {
        name: "border_right_width",
        slot: FieldType::Uint8,
        section: Section::Uint8,
        index: 17,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 1.0,
        keep: false,
        unit: "cells, 0 or 1",
    },
    FieldInfo {
        name: "border_bottom_width",
        slot: FieldType::Uint8,
        section: Section::Uint8,
        index: 18,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 1.0,
        keep: false,
        unit: "cells, 0 or 1",
    },
    FieldInfo {
        name: "border_left_width",
        slot: FieldType::Uint8,
        section: Section::Uint8,
        index: 19,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 1.0,
        keep: false,
        unit: "cells, 0 or 1",
    },
    FieldInfo {
        name: "text_align",
        slot: FieldType::Uint8,
        section: Section::Uint8,
        index: 20,
        group: groups::TEXT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "text_align",
    },
    FieldInfo {
        name: "text_wrap",
        slot: FieldType::Uint8,
        section: Section::Uint8,
        index: 21,
        group: groups::TEXT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "text_wrap",
    },
    FieldInfo {
        name: "text_overflow",
        slot: FieldType::Uint8,
        section: Section::Uint8,
        index: 22,
        group: groups::TEXT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "text_overflow",
    },
    FieldInfo {
        name: "focusable",
        slot: FieldType::Uint8,
        section: Section::Uint8,
        index: 23,
        group: groups::INTERACTION,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "toggle",
    },
    FieldInfo {
        name: "disabled",
        slot: FieldType::Uint8,
        section: Section::Uint8,
        index: 24,
        group: groups::INTERACTION,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "toggle",
    },
    FieldInfo {
        name: "dirty_layout",
        slot: FieldType::Uint8,
        section: Section::Uint8,
        index: 25,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "changes, modulo 256",
    },
    FieldInfo {
        name: "dirty_visual",
        slot: FieldType::Uint8,
        section: Section::Uint8,
        index: 26,
        group: groups::VISUAL,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "changes, modulo 256",
    },
    FieldInfo {
        name: "dirty_text",
        slot: FieldType::Uint8,
        section: Section::Uint8,
        index: 27,
        group: groups::TEXT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "changes, modulo 256",
    },
    FieldInfo {
        name: "generation",
        slot: FieldType::Uint32,
        section: Section::Uint32More,
        index: 0,
        group: groups::HIERARCHY,
        writer: Writer::Ts,
        default: 0.0,
        keep: true,
        unit: "births, modulo 2^32",
    },
    FieldInfo {
        name: "engine_gen",
        slot: FieldType::Uint32,
        section: Section::Uint32More,
        index: 1,
        group: groups::HIERARCHY,
        writer: Writer::Engine,
        default: 0.0,
        keep: true,
        unit: "births, modulo 2^32",
    },
    FieldInfo {
        name: "next_sibling",
        slot: FieldType::Int32,
        section: Section::Int32More,
        index: 0,
        group: groups::HIERARCHY,
        writer: Writer::Ts,
        default: -1.0,
        keep: false,
        unit: "node",
    },
    FieldInfo {
        name: "text_attributes",
        slot: FieldType::Uint8,
        section: Section::Uint8More,
        index: 0,
        group: groups::VISUAL,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "text_attribute",
    },
    FieldInfo {
        name: "watch",
        slot: FieldType::Uint8,
        section: Section::Uint8More,
        index: 1,
        group: groups::INTERACTION,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "watch",
    },
    FieldInfo {
        name: "width_unit",
        slot: FieldType::Uint8,
        section: Section::Uint8More,
        index: 2,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "unit",
    },
    FieldInfo {
        name: "height_unit",
        slot: FieldType::Uint8,
        section: Section::Uint8More,
        index: 3,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "unit",
    },
    FieldInfo {
        name: "min_width_unit",
        slot: FieldType::Uint8,
        section: Section::Uint8More,
        index: 4,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "unit",
    },
    FieldInfo {
        name: "min_height_unit",
        slot: FieldType::Uint8,
        section: Section::Uint8More,
        index: 5,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "unit",
    },
    FieldInfo {
        name: "max_width_unit",
        slot: FieldType::Uint8,
        section: Section::Uint8More,
        index: 6,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "unit",
    },
    FieldInfo {
        name: "max_height_unit",
        slot: FieldType::Uint8,
        section: Section::Uint8More,
        index: 7,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "unit",
    },
    FieldInfo {
        name: "flex_basis_unit",
        slot: FieldType::Uint8,
        section: Section::Uint8More,
        index: 8,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "unit",
    },
    FieldInfo {
        name: "padding_top_unit",
        slot: FieldType::Uint8,
        section: Section::Uint8More,
        index: 9,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 1.0,
        keep: false,
        unit: "unit",
    },
    FieldInfo {
        name: "padding_right_unit",
        slot: FieldType::Uint8,
        section: Section::Uint8More,
        index: 10,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 1.0,
        keep: false,
        unit: "unit",
    },
    FieldInfo {
        name: "padding_bottom_unit",
        slot: FieldType::Uint8,
        section: Section::Uint8More,
        index: 11,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 1.0,
        keep: false,
        unit: "unit",
    },
    FieldInfo {
        name: "padding_left_unit",
        slot: FieldType::Uint8,
        section: Section::Uint8More,
        index: 12,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 1.0,
        keep: false,
        unit: "unit",
    },
    FieldInfo {
        name: "margin_top_unit",
        slot: FieldType::Uint8,
        section: Section::Uint8More,
        index: 13,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 1.0,
        keep: false,
        unit: "unit",
    },
    FieldInfo {
        name: "margin_right_unit",
        slot: FieldType::Uint8,
        section: Section::Uint8More,
        index: 14,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 1.0,
        keep: false,
        unit: "unit",
    },
    FieldInfo {
        name: "margin_bottom_unit",
        slot: FieldType::Uint8,
        section: Section::Uint8More,
        index: 15,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 1.0,
        keep: false,
        unit: "unit",
    },
    FieldInfo {
        name: "margin_left_unit",
        slot: FieldType::Uint8,
        section: Section::Uint8More,
        index: 16,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 1.0,
        keep: false,
        unit: "unit",
    },
    FieldInfo {
        name: "gap_row_unit",
        slot: FieldType::Uint8,
        section: Section::Uint8More,
        index: 17,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 1.0,
        keep: false,
        unit: "unit",
    },
    FieldInfo {
        name: "gap_column_unit",
        slot: FieldType::Uint8,
        section: Section::Uint8More,
        index: 18,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 1.0,
        keep: false,
        unit: "unit",
    },
    FieldInfo {
        name: "inset_top_unit",
        slot: FieldType::Uint8,
        section: Section::Uint8More,
        index: 19,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "unit",
    },
    FieldInfo {
        name: "inset_right_unit",
        slot: FieldType::Uint8,
        section: Section::Uint8More,
        index: 20,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "unit",
    },
    FieldInfo {
        name: "inset_bottom_unit",
        slot: FieldType::Uint8,
        section: Section::Uint8More,
        index: 21,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "unit",
    },
    FieldInfo {
        name: "inset_left_unit",
        slot: FieldType::Uint8,
        section: Section::Uint8More,
        index: 22,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "unit",
    },
    FieldInfo {
        name: "max_scroll_x",
        slot: FieldType::Float32,
        section: Section::Float32Scroll,
        index: 0,
        group: groups::INTERACTION,
        writer: Writer::Engine,
        default: 0.0,
        keep: false,
        unit: "cells",
    },
    FieldInfo {
        name: "req_seq",
        slot: FieldType::Uint32,
        section: Section::Uint32Scroll,
        index: 0,
        group: groups::INTERACTION,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "requests, modulo 2^32",
    },
    FieldInfo {
        name: "ack_seq",
        slot: FieldType::Uint32,
        section: Section::Uint32Scroll,
        index: 1,
        group: groups::INTERACTION,
        writer: Writer::Engine,
        default: 0.0,
        keep: false,
        unit: "requests, modulo 2^32",
    },
    FieldInfo {
        name: "reveal_seq",
        slot: FieldType::Uint32,
        section: Section::Uint32Scroll,
        index: 2,
        group: groups::INTERACTION,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "requests, modulo 2^32",
    },
    FieldInfo {
        name: "scrollbar_color",
        slot: FieldType::Uint32,
        section: Section::Uint32Scroll,
        index: 3,
        group: groups::VISUAL,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "color",
    },
    FieldInfo {
        name: "scrollbar_track_color",
        slot: FieldType::Uint32,
        section: Section::Uint32Scroll,
        index: 4,
        group: groups::VISUAL,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "color",
    },
    FieldInfo {
        name: "req_scroll_x",
        slot: FieldType::Int32,
        section: Section::Int32Scroll,
        index: 0,
        group: groups::INTERACTION,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "cells",
    },
    FieldInfo {
        name: "req_scroll_y",
        slot: FieldType::Int32,
        section: Section::Int32Scroll,
        index: 1,
        group: groups::INTERACTION,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "cells",
    },
    FieldInfo {
        name: "scrollbar",
        slot: FieldType::Uint8,
        section: Section::Uint8Scroll,
        index: 0,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "scrollbar",
    },
    FieldInfo {
        name: "sticky_scroll",
        slot: FieldType::Uint8,
        section: Section::Uint8Scroll,
        index: 1,
        group: groups::INTERACTION,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "sticky_scroll",
    },
    FieldInfo {
        name: "reveal_block",
        slot: FieldType::Uint8,
        section: Section::Uint8Scroll,
        index: 2,
        group: groups::INTERACTION,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "reveal_block",
    },
    FieldInfo {
        name: "keys_offset",
        slot: FieldType::Uint32,
        section: Section::Uint32Interaction,
        index: 0,
        group: groups::INTERACTION,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "bytes",
    },
    FieldInfo {
        name: "keys_length",
        slot: FieldType::Uint32,
        section: Section::Uint32Interaction,
        index: 1,
        group: groups::INTERACTION,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "bytes",
    },
    FieldInfo {
        name: "focus_request",
        slot: FieldType::Uint32,
        section: Section::Uint32Interaction,
        index: 2,
        group: groups::INTERACTION,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "requests, from 1",
    },
    FieldInfo {
        name: "focus_color",
        slot: FieldType::Uint32,
        section: Section::Uint32Interaction,
        index: 3,
        group: groups::VISUAL,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "color",
    },
    FieldInfo {
        name: "focus_bg_color",
        slot: FieldType::Uint32,
        section: Section::Uint32Interaction,
        index: 4,
        group: groups::VISUAL,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "color",
    },
    FieldInfo {
        name: "hover_color",
        slot: FieldType::Uint32,
        section: Section::Uint32Interaction,
        index: 5,
        group: groups::VISUAL,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "color",
    },
    FieldInfo {
        name: "hover_bg_color",
        slot: FieldType::Uint32,
        section: Section::Uint32Interaction,
        index: 6,
        group: groups::VISUAL,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "color",
    },
    FieldInfo {
        name: "pressed_color",
        slot: FieldType::Uint32,
        section: Section::Uint32Interaction,
        index: 7,
        group: groups::VISUAL,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "color",
    },
    FieldInfo {
        name: "pressed_bg_color",
        slot: FieldType::Uint32,
        section: Section::Uint32Interaction,
        index: 8,
        group: groups::VISUAL,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "color",
    },
    FieldInfo {
        name: "auto_focus",
        slot: FieldType::Uint8,
        section: Section::Uint8Interaction,
        index: 0,
        group: groups::INTERACTION,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "toggle",
    },
    FieldInfo {
        name: "focus_scope",
        slot: FieldType::Uint8,
        section: Section::Uint8Interaction,
        index: 1,
        group: groups::INTERACTION,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "focus_scope",
    },
    FieldInfo {
        name: "roving",
        slot: FieldType::Uint8,
        section: Section::Uint8Interaction,
        index: 2,
        group: groups::INTERACTION,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "roving",
    },
    FieldInfo {
        name: "listen",
        slot: FieldType::Uint8,
        section: Section::Uint8Interaction,
        index: 3,
        group: groups::INTERACTION,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "listen",
    },
    FieldInfo {
        name: "frame_interval",
        slot: FieldType::Uint32,
        section: Section::Uint32Motion,
        index: 0,
        group: groups::TEXT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "milliseconds",
    },
    FieldInfo {
        name: "transition_duration",
        slot: FieldType::Uint32,
        section: Section::Uint32Motion,
        index: 1,
        group: groups::INTERACTION,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "milliseconds",
    },
    FieldInfo {
        name: "motion_offset",
        slot: FieldType::Uint32,
        section: Section::Uint32Motion,
        index: 2,
        group: groups::INTERACTION,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "bytes",
    },
    FieldInfo {
        name: "motion_length",
        slot: FieldType::Uint32,
        section: Section::Uint32Motion,
        index: 3,
        group: groups::INTERACTION,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "bytes",
    },
    FieldInfo {
        name: "transition_delay",
        slot: FieldType::Uint32,
        section: Section::Uint32Motion,
        index: 4,
        group: groups::INTERACTION,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "milliseconds",
    },
    FieldInfo {
        name: "transition_easing",
        slot: FieldType::Uint8,
        section: Section::Uint8Motion,
        index: 0,
        group: groups::INTERACTION,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "easing",
    },
    FieldInfo {
        name: "placeholder_offset",
        slot: FieldType::Uint32,
        section: Section::Uint32Edit,
        index: 0,
        group: groups::TEXT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "bytes",
    },
    FieldInfo {
        name: "placeholder_length",
        slot: FieldType::Uint32,
        section: Section::Uint32Edit,
        index: 1,
        group: groups::TEXT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "bytes",
    },
    FieldInfo {
        name: "history_offset",
        slot: FieldType::Uint32,
        section: Section::Uint32Edit,
        index: 2,
        group: groups::TEXT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "bytes",
    },
    FieldInfo {
        name: "history_length",
        slot: FieldType::Uint32,
        section: Section::Uint32Edit,
        index: 3,
        group: groups::TEXT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "bytes",
    },
    FieldInfo {
        name: "edit_set",
        slot: FieldType::Uint32,
        section: Section::Uint32Edit,
        index: 4,
        group: groups::TEXT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "sets, modulo 2^32",
    },
    FieldInfo {
        name: "edit_known",
        slot: FieldType::Uint32,
        section: Section::Uint32Edit,
        index: 5,
        group: groups::TEXT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "revisions, modulo 2^32",
    },
    FieldInfo {
        name: "max_length",
        slot: FieldType::Uint32,
        section: Section::Uint32Edit,
        index: 6,
        group: groups::TEXT,
        writer: Writer::Ts,
        default: 4_294_967_295.0,
        keep: false,
        unit: "graphemes",
    },
    FieldInfo {
        name: "mask",
        slot: FieldType::Uint32,
        section: Section::Uint32Edit,
        index: 7,
        group: groups::TEXT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "Unicode scalar, 0 for none",
    },
    FieldInfo {
        name: "placeholder_color",
        slot: FieldType::Uint32,
        section: Section::Uint32Edit,
        index: 8,
        group: groups::VISUAL,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "color",
    },
    FieldInfo {
        name: "selection_color",
        slot: FieldType::Uint32,
        section: Section::Uint32Edit,
        index: 9,
        group: groups::VISUAL,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "color",
    },
    FieldInfo {
        name: "selection_bg_color",
        slot: FieldType::Uint32,
        section: Section::Uint32Edit,
        index: 10,
        group: groups::VISUAL,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "color",
    },
    FieldInfo {
        name: "caret_shape",
        slot: FieldType::Uint8,
        section: Section::Uint8Edit,
        index: 0,
        group: groups::INTERACTION,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "caret_shape",
    },
    FieldInfo {
        name: "field_sizing",
        slot: FieldType::Uint8,
        section: Section::Uint8Edit,
        index: 1,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "field_sizing",
    },
    FieldInfo {
        name: "read_only",
        slot: FieldType::Uint8,
        section: Section::Uint8Edit,
        index: 2,
        group: groups::INTERACTION,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "toggle",
    },
    FieldInfo {
        name: "recalls",
        slot: FieldType::Uint8,
        section: Section::Uint8Edit,
        index: 3,
        group: groups::INTERACTION,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "toggle",
    },
    FieldInfo {
        name: "clear_on_submit",
        slot: FieldType::Uint8,
        section: Section::Uint8Edit,
        index: 4,
        group: groups::INTERACTION,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "toggle",
    },
    FieldInfo {
        name: "span_bytes",
        slot: FieldType::Uint32,
        section: Section::Uint32Spans,
        index: 0,
        group: groups::TEXT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "bytes",
    },
    FieldInfo {
        name: "user_select",
        slot: FieldType::Uint8,
        section: Section::Uint8Select,
        index: 0,
        group: groups::VISUAL,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "user_select",
    },
    FieldInfo {
        name: "overflow_anchor",
        slot: FieldType::Uint8,
        section: Section::Uint8Anchor,
        index: 0,
        group: groups::INTERACTION,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "overflow_anchor",
    },
    FieldInfo {
        name: "grid_offset",
        slot: FieldType::Uint32,
        section: Section::Uint32Grid,
        index: 0,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "bytes",
    },
    FieldInfo {
        name: "grid_length",
        slot: FieldType::Uint32,
        section: Section::Uint32Grid,
        index: 1,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "bytes",
    },
    FieldInfo {
        name: "grid_column",
        slot: FieldType::Uint32,
        section: Section::Uint32Grid,
        index: 2,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "two grid lines",
    },
    FieldInfo {
        name: "grid_row",
        slot: FieldType::Uint32,
        section: Section::Uint32Grid,
        index: 3,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "two grid lines",
    },
    FieldInfo {
        name: "justify_items",
        slot: FieldType::Uint8,
        section: Section::Uint8Grid,
        index: 0,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "justify_items",
    },
    FieldInfo {
        name: "justify_self",
        slot: FieldType::Uint8,
        section: Section::Uint8Grid,
        index: 1,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "justify_self",
    },
    FieldInfo {
        name: "grid_auto_flow",
        slot: FieldType::Uint8,
        section: Section::Uint8Grid,
        index: 2,
        group: groups::LAYOUT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "grid_auto_flow",
    },
    FieldInfo {
        name: "decor_offset",
        slot: FieldType::Uint32,
        section: Section::Uint32Decor,
        index: 0,
        group: groups::TEXT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "bytes",
    },
    FieldInfo {
        name: "decor_length",
        slot: FieldType::Uint32,
        section: Section::Uint32Decor,
        index: 1,
        group: groups::TEXT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "bytes",
    },
    FieldInfo {
        name: "title_color",
        slot: FieldType::Uint32,
        section: Section::Uint32Decor,
        index: 2,
        group: groups::VISUAL,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "color",
    },
    FieldInfo {
        name: "title_align",
        slot: FieldType::Uint8,
        section: Section::Uint8Decor,
        index: 0,
        group: groups::TEXT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "text_align",
    },
    FieldInfo {
        name: "bottom_title_align",
        slot: FieldType::Uint8,
        section: Section::Uint8Decor,
        index: 1,
        group: groups::TEXT,
        writer: Writer::Ts,
        default: 0.0,
        keep: false,
        unit: "text_align",
    },
    FieldInfo {
        name: "keys_scroll",
        slot: FieldType::Int32,
        section: Section::Int32Keys,
        index: 0,
        group: groups::INTERACTION,
        writer: Writer::Ts,
        default: -1.0,
        keep: false,
        unit: "node",
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
    /// Says that this is such a buffer.
    Magic,
    /// Low half of the layout hash.
    HashLow,
    /// High half of the layout hash.
    HashHigh,
    /// Nodes per field.
    Capacity,
    /// Bytes of the text pool.
    TextBytes,
    /// Odd while a commit is open. SeqCst.
    Commit,
    /// One more at the end of every commit, and for every other reason to look. SeqCst.
    Wake,
    /// One more than the highest node ever allocated; the engine looks no further.
    NodeCount,
    /// 1 while JavaScript waits for the engine, 0 awake; both sides swap it. SeqCst.
    JsSleep,
    /// Stored before the second look at `frame`, so that plain loads stay ahead of it.
    JsFence,
    /// Bytes of the event ring that JavaScript has consumed, modulo 2^32.
    EventTail,
    /// Whether things move.
    Motion,
    /// What dragging over text does.
    SelectMode,
    /// 1 while the engine sleeps, 0 awake; both sides swap it. SeqCst.
    Sleep,
    /// 1 when the engine missed a copy: the end of the next commit rings whatever `sleep` says.
    Want,
    /// The last commit that is wholly in the mirror.
    Consumed,
    /// Where the engine is in its life.
    State,
    /// Odd while engine-written fields change; a seqlock.
    Frame,
    /// Bytes ever written to the event ring, modulo 2^32.
    EventHead,
    /// 1 while events wait in the engine's queue for room in the ring.
    Backlog,
    /// Width of the screen in cells.
    ScreenColumns,
    /// Height of the screen in cells.
    ScreenRows,
    /// Frames drawn since attaching, modulo 2^32.
    FramesDrawn,
    /// For the last frame: commits that reached the mirror, one or more merged.
    LastCommits,
    /// For the last frame: snapshots taken again, for a commit was open or began meanwhile.
    LastSnapshotsMissed,
    /// For the last frame: nodes that snapshots covered.
    LastNodesSnapshotted,
    /// For the last frame: nodes that were laid out.
    LastNodesLaidOut,
    /// For the last frame: nodes that were measured.
    LastNodesMeasured,
    /// For the last frame: rectangles found to be painted again.
    LastRectsDamaged,
    /// For the last frame: nodes, and blocks of many siblings, that painting looked at.
    LastPaintVisits,
    /// For the last frame: cells written into the framebuffer.
    LastCellsPainted,
    /// For the last frame: cells that look other than before.
    LastCellsChanged,
    /// For the last frame: bytes for the terminal.
    LastBytesWritten,
    /// In all: commits that reached the mirror, one or more merged; the low half.
    TotalCommitsLow,
    /// In all: commits that reached the mirror, one or more merged; the high half.
    TotalCommitsHigh,
    /// In all: snapshots taken again, for a commit was open or began meanwhile; the low half.
    TotalSnapshotsMissedLow,
    /// In all: snapshots taken again, for a commit was open or began meanwhile; the high half.
    TotalSnapshotsMissedHigh,
    /// In all: nodes that snapshots covered; the low half.
    TotalNodesSnapshottedLow,
    /// In all: nodes that snapshots covered; the high half.
    TotalNodesSnapshottedHigh,
    /// In all: nodes that were laid out; the low half.
    TotalNodesLaidOutLow,
    /// In all: nodes that were laid out; the high half.
    TotalNodesLaidOutHigh,
    /// In all: nodes that were measured; the low half.
    TotalNodesMeasuredLow,
    /// In all: nodes that were measured; the high half.
    TotalNodesMeasuredHigh,
    /// In all: rectangles found to be painted again; the low half.
    TotalRectsDamagedLow,
    /// In all: rectangles found to be painted again; the high half.
    TotalRectsDamagedHigh,
    /// In all: nodes, and blocks of many siblings, that painting looked at; the low half.
    TotalPaintVisitsLow,
    /// In all: nodes, and blocks of many siblings, that painting looked at; the high half.
    TotalPaintVisitsHigh,
    /// In all: cells written into the framebuffer; the low half.
    TotalCellsPaintedLow,
    /// In all: cells written into the framebuffer; the high half.
    TotalCellsPaintedHigh,
    /// In all: cells that look other than before; the low half.
    TotalCellsChangedLow,
    /// In all: cells that look other than before; the high half.
    TotalCellsChangedHigh,
    /// In all: bytes for the terminal; the low half.
    TotalBytesWrittenLow,
    /// In all: bytes for the terminal; the high half.
    TotalBytesWrittenHigh,
    /// Of color_depth.
    ColorDepth,
    /// Of color_reason: where that comes from.
    ColorReason,
    /// Of capability.
    Capabilities,
    /// 0xFFRRGGBB of the terminal's own background, 0 while it is not known.
    GroundColor,
    /// 0xFFRRGGBB of the terminal's own foreground, 0 while it is not known.
    GlyphColor,
    /// width | height \<\< 16 of a cell in pixels, 0 while it is not known.
    CellPixels,
    /// The node that has the focus, 2^32 - 1 for none.
    FocusNode,
    /// The life of its slot.
    FocusGeneration,
    /// The number of the last request to focus that was answered.
    FocusAck,
    /// What of the terminal to draw on.
    UseRequest,
    /// The number of that request, from 1, modulo 2^32; 0 for none. An event of kind `asked` answers it.
    UseSeq,
    /// A bit for each signal, of its number, that the program listens to itself: the engine leaves these to it.
    HeardSignals,
    /// Bytes ever written to `prints`, modulo 2^32.
    PrintHead,
    /// Bytes of `prints` that the engine has taken, modulo 2^32.
    PrintTail,
    /// The last commit that layout and scrolling have taken in.
    Shown,
    /// The node that the focus stays in: the trap that opened last, else the root.
    FocusLimit,
}

impl Word {
    /// How many there are.
    pub const COUNT: usize = 69;

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
        Self::Motion,
        Self::SelectMode,
        Self::Sleep,
        Self::Want,
        Self::Consumed,
        Self::State,
        Self::Frame,
        Self::EventHead,
        Self::Backlog,
        Self::ScreenColumns,
        Self::ScreenRows,
        Self::FramesDrawn,
        Self::LastCommits,
        Self::LastSnapshotsMissed,
        Self::LastNodesSnapshotted,
        Self::LastNodesLaidOut,
        Self::LastNodesMeasured,
        Self::LastRectsDamaged,
        Self::LastPaintVisits,
        Self::LastCellsPainted,
        Self::LastCellsChanged,
        Self::LastBytesWritten,
        Self::TotalCommitsLow,
        Self::TotalCommitsHigh,
        Self::TotalSnapshotsMissedLow,
        Self::TotalSnapshotsMissedHigh,
        Self::TotalNodesSnapshottedLow,
        Self::TotalNodesSnapshottedHigh,
        Self::TotalNodesLaidOutLow,
        Self::TotalNodesLaidOutHigh,
        Self::TotalNodesMeasuredLow,
        Self::TotalNodesMeasuredHigh,
        Self::TotalRectsDamagedLow,
        Self::TotalRectsDamagedHigh,
        Self::TotalPaintVisitsLow,
        Self::TotalPaintVisitsHigh,
        Self::TotalCellsPaintedLow,
        Self::TotalCellsPaintedHigh,
        Self::TotalCellsChangedLow,
        Self::TotalCellsChangedHigh,
        Self::TotalBytesWrittenLow,
        Self::TotalBytesWrittenHigh,
        Self::ColorDepth,
        Self::ColorReason,
        Self::Capabilities,
        Self::GroundColor,
        Self::GlyphColor,
        Self::CellPixels,
        Self::FocusNode,
        Self::FocusGeneration,
        Self::FocusAck,
        Self::UseRequest,
        Self::UseSeq,
        Self::HeardSignals,
        Self::PrintHead,
        Self::PrintTail,
        Self::Shown,
        Self::FocusLimit,
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
        name: "motion",
        section: Section::Header,
        index: 11,
        writer: Writer::Ts,
    },
    WordInfo {
        name: "select_mode",
        section: Section::Header,
        index: 12,
        writer: Writer::Ts,
    },
    WordInfo {
        name: "sleep",
        section: Section::EngineHandshake,
        index: 0,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "want",
        section: Section::EngineHandshake,
        index: 1,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "consumed",
        section: Section::EngineHandshake,
        index: 2,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "state",
        section: Section::EngineHandshake,
        index: 3,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "frame",
        section: Section::EngineFrame,
        index: 0,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "event_head",
        section: Section::EngineFrame,
        index: 1,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "backlog",
        section: Section::EngineFrame,
        index: 2,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "screen_columns",
        section: Section::EngineFrame,
        index: 3,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "screen_rows",
        section: Section::EngineFrame,
        index: 4,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "frames_drawn",
        section: Section::EngineFrame,
        index: 5,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "last_commits",
        section: Section::EngineStats,
        index: 0,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "last_snapshots_missed",
        section: Section::EngineStats,
        index: 1,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "last_nodes_snapshotted",
        section: Section::EngineStats,
        index: 2,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "last_nodes_laid_out",
        section: Section::EngineStats,
        index: 3,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "last_nodes_measured",
        section: Section::EngineStats,
        index: 4,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "last_rects_damaged",
        section: Section::EngineStats,
        index: 5,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "last_paint_visits",
        section: Section::EngineStats,
        index: 6,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "last_cells_painted",
        section: Section::EngineStats,
        index: 7,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "last_cells_changed",
        section: Section::EngineStats,
        index: 8,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "last_bytes_written",
        section: Section::EngineStats,
        index: 9,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "total_commits_low",
        section: Section::EngineStats,
        index: 10,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "total_commits_high",
        section: Section::EngineStats,
        index: 11,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "total_snapshots_missed_low",
        section: Section::EngineStats,
        index: 12,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "total_snapshots_missed_high",
        section: Section::EngineStats,
        index: 13,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "total_nodes_snapshotted_low",
        section: Section::EngineStats,
        index: 14,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "total_nodes_snapshotted_high",
        section: Section::EngineStats,
        index: 15,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "total_nodes_laid_out_low",
        section: Section::EngineStats,
        index: 16,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "total_nodes_laid_out_high",
        section: Section::EngineStats,
        index: 17,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "total_nodes_measured_low",
        section: Section::EngineStats,
        index: 18,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "total_nodes_measured_high",
        section: Section::EngineStats,
        index: 19,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "total_rects_damaged_low",
        section: Section::EngineStats,
        index: 20,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "total_rects_damaged_high",
        section: Section::EngineStats,
        index: 21,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "total_paint_visits_low",
        section: Section::EngineStats,
        index: 22,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "total_paint_visits_high",
        section: Section::EngineStats,
        index: 23,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "total_cells_painted_low",
        section: Section::EngineStats,
        index: 24,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "total_cells_painted_high",
        section: Section::EngineStats,
        index: 25,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "total_cells_changed_low",
        section: Section::EngineStats,
        index: 26,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "total_cells_changed_high",
        section: Section::EngineStats,
        index: 27,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "total_bytes_written_low",
        section: Section::EngineStats,
        index: 28,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "total_bytes_written_high",
        section: Section::EngineStats,
        index: 29,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "color_depth",
        section: Section::Terminal,
        index: 0,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "color_reason",
        section: Section::Terminal,
        index: 1,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "capabilities",
        section: Section::Terminal,
        index: 2,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "ground_color",
        section: Section::Terminal,
        index: 3,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "glyph_color",
        section: Section::Terminal,
        index: 4,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "cell_pixels",
        section: Section::Terminal,
        index: 5,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "focus_node",
        section: Section::EngineFocus,
        index: 0,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "focus_generation",
        section: Section::EngineFocus,
        index: 1,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "focus_ack",
        section: Section::EngineFocus,
        index: 2,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "use_request",
        section: Section::Asking,
        index: 0,
        writer: Writer::Ts,
    },
    WordInfo {
        name: "use_seq",
        section: Section::Asking,
        index: 1,
        writer: Writer::Ts,
    },
    WordInfo {
        name: "heard_signals",
        section: Section::Asking,
        index: 2,
        writer: Writer::Ts,
    },
    WordInfo {
        name: "print_head",
        section: Section::Asking,
        index: 3,
        writer: Writer::Ts,
    },
    WordInfo {
        name: "print_tail",
        section: Section::Answering,
        index: 0,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "shown",
        section: Section::EngineShown,
        index: 0,
        writer: Writer::Engine,
    },
    WordInfo {
        name: "focus_limit",
        section: Section::EngineShown,
        index: 1,
        writer: Writer::Engine,
    },
];
