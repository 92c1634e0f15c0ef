// Written by sparktui-codegen from the inventory `sparktui`, layout hash 3f7eabb6077804fa.
// To change it, edit the inventory and run `npm run codegen`.

//! Words that stand for numbers in memory: enums and flag sets.

/// What a node is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum ComponentType {
    /// The slot holds no node.
    #[default]
    None = 0,
    /// A container.
    Box = 1,
    /// A run of text.
    Text = 2,
    /// One line of text that can be edited.
    Input = 3,
    /// Lines of text that can be edited.
    Textarea = 4,
    /// A container that is pressed.
    Button = 5,
}

impl ComponentType {
    /// Every value, in the order of the inventory.
    pub const ALL: [Self; 6] = [
        Self::None,
        Self::Box,
        Self::Text,
        Self::Input,
        Self::Textarea,
        Self::Button,
    ];

    /// The value that `raw` stands for, if it is one.
    pub const fn from_raw(raw: u32) -> Option<Self> {
        match raw {
            0 => Some(Self::None),
            1 => Some(Self::Box),
            2 => Some(Self::Text),
            3 => Some(Self::Input),
            4 => Some(Self::Textarea),
            5 => Some(Self::Button),
            _ => None,
        }
    }

    /// The value that `raw` stands for, `fallback` if it is none.
    pub const fn from_raw_or(raw: u32, fallback: Self) -> Self {
        match Self::from_raw(raw) {
            Some(value) => value,
            None => fallback,
        }
    }

    /// The value of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "none" => Some(Self::None),
            "box" => Some(Self::Box),
            "text" => Some(Self::Text),
            "input" => Some(Self::Input),
            "textarea" => Some(Self::Textarea),
            "button" => Some(Self::Button),
            _ => None,
        }
    }

    /// The number in memory.
    pub const fn raw(self) -> u32 {
        self as u32
    }

    /// The word of the inventory, as users write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Box => "box",
            Self::Text => "text",
            Self::Input => "input",
            Self::Textarea => "textarea",
            Self::Button => "button",
        }
    }
}

/// CSS `visibility`. A hidden node keeps its room.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Visibility {
    /// `hidden`
    #[default]
    Hidden = 0,
    /// `visible`
    Visible = 1,
}

impl Visibility {
    /// Every value, in the order of the inventory.
    pub const ALL: [Self; 2] = [Self::Hidden, Self::Visible];

    /// The value that `raw` stands for, if it is one.
    pub const fn from_raw(raw: u32) -> Option<Self> {
        match raw {
            0 => Some(Self::Hidden),
            1 => Some(Self::Visible),
            _ => None,
        }
    }

    /// The value that `raw` stands for, `fallback` if it is none.
    pub const fn from_raw_or(raw: u32, fallback: Self) -> Self {
        match Self::from_raw(raw) {
            Some(value) => value,
            None => fallback,
        }
    }

    /// The value of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "hidden" => Some(Self::Hidden),
            "visible" => Some(Self::Visible),
            _ => None,
        }
    }

    /// The number in memory.
    pub const fn raw(self) -> u32 {
        self as u32
    }

    /// The word of the inventory, as users write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Hidden => "hidden",
            Self::Visible => "visible",
        }
    }
}

/// A switch.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Toggle {
    /// `off`
    #[default]
    Off = 0,
    /// `on`
    On = 1,
}

impl Toggle {
    /// Every value, in the order of the inventory.
    pub const ALL: [Self; 2] = [Self::Off, Self::On];

    /// The value that `raw` stands for, if it is one.
    pub const fn from_raw(raw: u32) -> Option<Self> {
        match raw {
            0 => Some(Self::Off),
            1 => Some(Self::On),
            _ => None,
        }
    }

    /// The value that `raw` stands for, `fallback` if it is none.
    pub const fn from_raw_or(raw: u32, fallback: Self) -> Self {
        match Self::from_raw(raw) {
            Some(value) => value,
            None => fallback,
        }
    }

    /// The value of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "off" => Some(Self::Off),
            "on" => Some(Self::On),
            _ => None,
        }
    }

    /// The number in memory.
    pub const fn raw(self) -> u32 {
        self as u32
    }

    /// The word of the inventory, as users write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::On => "on",
        }
    }
}

/// CSS `display`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Display {
    /// Neither drawn nor given room.
    #[default]
    None = 0,
    /// Children are flex items.
    Flex = 1,
    /// Children stand in the cells of a grid.
    Grid = 2,
}

impl Display {
    /// Every value, in the order of the inventory.
    pub const ALL: [Self; 3] = [Self::None, Self::Flex, Self::Grid];

    /// The value that `raw` stands for, if it is one.
    pub const fn from_raw(raw: u32) -> Option<Self> {
        match raw {
            0 => Some(Self::None),
            1 => Some(Self::Flex),
            2 => Some(Self::Grid),
            _ => None,
        }
    }

    /// The value that `raw` stands for, `fallback` if it is none.
    pub const fn from_raw_or(raw: u32, fallback: Self) -> Self {
        match Self::from_raw(raw) {
            Some(value) => value,
            None => fallback,
        }
    }

    /// The value of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "none" => Some(Self::None),
            "flex" => Some(Self::Flex),
            "grid" => Some(Self::Grid),
            _ => None,
        }
    }

    /// The number in memory.
    pub const fn raw(self) -> u32 {
        self as u32
    }

    /// The word of the inventory, as users write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Flex => "flex",
            Self::Grid => "grid",
        }
    }
}

/// CSS `position`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Position {
    /// In the flow, moved by its insets.
    #[default]
    Relative = 0,
    /// Out of the flow, placed by its insets in the parent's padding box.
    Absolute = 1,
}

impl Position {
    /// Every value, in the order of the inventory.
    pub const ALL: [Self; 2] = [Self::Relative, Self::Absolute];

    /// The value that `raw` stands for, if it is one.
    pub const fn from_raw(raw: u32) -> Option<Self> {
        match raw {
            0 => Some(Self::Relative),
            1 => Some(Self::Absolute),
            _ => None,
        }
    }

    /// The value that `raw` stands for, `fallback` if it is none.
    pub const fn from_raw_or(raw: u32, fallback: Self) -> Self {
        match Self::from_raw(raw) {
            Some(value) => value,
            None => fallback,
        }
    }

    /// The value of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "relative" => Some(Self::Relative),
            "absolute" => Some(Self::Absolute),
            _ => None,
        }
    }

    /// The number in memory.
    pub const fn raw(self) -> u32 {
        self as u32
    }

    /// The word of the inventory, as users write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Relative => "relative",
            Self::Absolute => "absolute",
        }
    }
}

/// CSS `flex-direction`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum FlexDirection {
    /// `row`
    #[default]
    Row = 0,
    /// `column`
    Column = 1,
    /// `row-reverse`
    RowReverse = 2,
    /// `column-reverse`
    ColumnReverse = 3,
}

impl FlexDirection {
    /// Every value, in the order of the inventory.
    pub const ALL: [Self; 4] = [
        Self::Row,
        Self::Column,
        Self::RowReverse,
        Self::ColumnReverse,
    ];

    /// The value that `raw` stands for, if it is one.
    pub const fn from_raw(raw: u32) -> Option<Self> {
        match raw {
            0 => Some(Self::Row),
            1 => Some(Self::Column),
            2 => Some(Self::RowReverse),
            3 => Some(Self::ColumnReverse),
            _ => None,
        }
    }

    /// The value that `raw` stands for, `fallback` if it is none.
    pub const fn from_raw_or(raw: u32, fallback: Self) -> Self {
        match Self::from_raw(raw) {
            Some(value) => value,
            None => fallback,
        }
    }

    /// The value of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "row" => Some(Self::Row),
            "column" => Some(Self::Column),
            "row-reverse" => Some(Self::RowReverse),
            "column-reverse" => Some(Self::ColumnReverse),
            _ => None,
        }
    }

    /// The number in memory.
    pub const fn raw(self) -> u32 {
        self as u32
    }

    /// The word of the inventory, as users write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Row => "row",
            Self::Column => "column",
            Self::RowReverse => "row-reverse",
            Self::ColumnReverse => "column-reverse",
        }
    }
}

/// CSS `flex-wrap`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum FlexWrap {
    /// `nowrap`
    #[default]
    Nowrap = 0,
    /// `wrap`
    Wrap = 1,
    /// `wrap-reverse`
    WrapReverse = 2,
}

impl FlexWrap {
    /// Every value, in the order of the inventory.
    pub const ALL: [Self; 3] = [Self::Nowrap, Self::Wrap, Self::WrapReverse];

    /// The value that `raw` stands for, if it is one.
    pub const fn from_raw(raw: u32) -> Option<Self> {
        match raw {
            0 => Some(Self::Nowrap),
            1 => Some(Self::Wrap),
            2 => Some(Self::WrapReverse),
            _ => None,
        }
    }

    /// The value that `raw` stands for, `fallback` if it is none.
    pub const fn from_raw_or(raw: u32, fallback: Self) -> Self {
        match Self::from_raw(raw) {
            Some(value) => value,
            None => fallback,
        }
    }

    /// The value of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "nowrap" => Some(Self::Nowrap),
            "wrap" => Some(Self::Wrap),
            "wrap-reverse" => Some(Self::WrapReverse),
            _ => None,
        }
    }

    /// The number in memory.
    pub const fn raw(self) -> u32 {
        self as u32
    }

    /// The word of the inventory, as users write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Nowrap => "nowrap",
            Self::Wrap => "wrap",
            Self::WrapReverse => "wrap-reverse",
        }
    }
}

/// CSS `justify-content`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum JustifyContent {
    /// As flex-start.
    #[default]
    Normal = 0,
    /// `flex-start`
    FlexStart = 1,
    /// `flex-end`
    FlexEnd = 2,
    /// `center`
    Center = 3,
    /// `space-between`
    SpaceBetween = 4,
    /// `space-around`
    SpaceAround = 5,
    /// `space-evenly`
    SpaceEvenly = 6,
    /// `start`
    Start = 7,
    /// `end`
    End = 8,
    /// `stretch`
    Stretch = 9,
}

impl JustifyContent {
    /// Every value, in the order of the inventory.
    pub const ALL: [Self; 10] = [
        Self::Normal,
        Self::FlexStart,
        Self::FlexEnd,
        Self::Center,
        Self::SpaceBetween,
        Self::SpaceAround,
        Self::SpaceEvenly,
        Self::Start,
        Self::End,
        Self::Stretch,
    ];

    /// The value that `raw` stands for, if it is one.
    pub const fn from_raw(raw: u32) -> Option<Self> {
        match raw {
            0 => Some(Self::Normal),
            1 => Some(Self::FlexStart),
            2 => Some(Self::FlexEnd),
            3 => Some(Self::Center),
            4 => Some(Self::SpaceBetween),
            5 => Some(Self::SpaceAround),
            6 => Some(Self::SpaceEvenly),
            7 => Some(Self::Start),
            8 => Some(Self::End),
            9 => Some(Self::Stretch),
            _ => None,
        }
    }

    /// The value that `raw` stands for, `fallback` if it is none.
    pub const fn from_raw_or(raw: u32, fallback: Self) -> Self {
        match Self::from_raw(raw) {
            Some(value) => value,
            None => fallback,
        }
    }

    /// The value of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "normal" => Some(Self::Normal),
            "flex-start" => Some(Self::FlexStart),
            "flex-end" => Some(Self::FlexEnd),
            "center" => Some(Self::Center),
            "space-between" => Some(Self::SpaceBetween),
            "space-around" => Some(Self::SpaceAround),
            "space-evenly" => Some(Self::SpaceEvenly),
            "start" => Some(Self::Start),
            "end" => Some(Self::End),
            "stretch" => Some(Self::Stretch),
            _ => None,
        }
    }

    /// The number in memory.
    pub const fn raw(self) -> u32 {
        self as u32
    }

    /// The word of the inventory, as users write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::FlexStart => "flex-start",
            Self::FlexEnd => "flex-end",
            Self::Center => "center",
            Self::SpaceBetween => "space-between",
            Self::SpaceAround => "space-around",
            Self::SpaceEvenly => "space-evenly",
            Self::Start => "start",
            Self::End => "end",
            Self::Stretch => "stretch",
        }
    }
}

/// CSS `align-items`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum AlignItems {
    /// As stretch.
    #[default]
    Normal = 0,
    /// `stretch`
    Stretch = 1,
    /// `flex-start`
    FlexStart = 2,
    /// `flex-end`
    FlexEnd = 3,
    /// `center`
    Center = 4,
    /// `baseline`
    Baseline = 5,
    /// `start`
    Start = 6,
    /// `end`
    End = 7,
}

impl AlignItems {
    /// Every value, in the order of the inventory.
    pub const ALL: [Self; 8] = [
        Self::Normal,
        Self::Stretch,
        Self::FlexStart,
        Self::FlexEnd,
        Self::Center,
        Self::Baseline,
        Self::Start,
        Self::End,
    ];

    /// The value that `raw` stands for, if it is one.
    pub const fn from_raw(raw: u32) -> Option<Self> {
        match raw {
            0 => Some(Self::Normal),
            1 => Some(Self::Stretch),
            2 => Some(Self::FlexStart),
            3 => Some(Self::FlexEnd),
            4 => Some(Self::Center),
            5 => Some(Self::Baseline),
            6 => Some(Self::Start),
            7 => Some(Self::End),
            _ => None,
        }
    }

    /// The value that `raw` stands for, `fallback` if it is none.
    pub const fn from_raw_or(raw: u32, fallback: Self) -> Self {
        match Self::from_raw(raw) {
            Some(value) => value,
            None => fallback,
        }
    }

    /// The value of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "normal" => Some(Self::Normal),
            "stretch" => Some(Self::Stretch),
            "flex-start" => Some(Self::FlexStart),
            "flex-end" => Some(Self::FlexEnd),
            "center" => Some(Self::Center),
            "baseline" => Some(Self::Baseline),
            "start" => Some(Self::Start),
            "end" => Some(Self::End),
            _ => None,
        }
    }

    /// The number in memory.
    pub const fn raw(self) -> u32 {
        self as u32
    }

    /// The word of the inventory, as users write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::Stretch => "stretch",
            Self::FlexStart => "flex-start",
            Self::FlexEnd => "flex-end",
            Self::Center => "center",
            Self::Baseline => "baseline",
            Self::Start => "start",
            Self::End => "end",
        }
    }
}

/// CSS `align-self`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum AlignSelf {
    /// As the parent's `alignItems`.
    #[default]
    Auto = 0,
    /// `stretch`
    Stretch = 1,
    /// `flex-start`
    FlexStart = 2,
    /// `flex-end`
    FlexEnd = 3,
    /// `center`
    Center = 4,
    /// `baseline`
    Baseline = 5,
    /// `start`
    Start = 6,
    /// `end`
    End = 7,
}

impl AlignSelf {
    /// Every value, in the order of the inventory.
    pub const ALL: [Self; 8] = [
        Self::Auto,
        Self::Stretch,
        Self::FlexStart,
        Self::FlexEnd,
        Self::Center,
        Self::Baseline,
        Self::Start,
        Self::End,
    ];

    /// The value that `raw` stands for, if it is one.
    pub const fn from_raw(raw: u32) -> Option<Self> {
        match raw {
            0 => Some(Self::Auto),
            1 => Some(Self::Stretch),
            2 => Some(Self::FlexStart),
            3 => Some(Self::FlexEnd),
            4 => Some(Self::Center),
            5 => Some(Self::Baseline),
            6 => Some(Self::Start),
            7 => Some(Self::End),
            _ => None,
        }
    }

    /// The value that `raw` stands for, `fallback` if it is none.
    pub const fn from_raw_or(raw: u32, fallback: Self) -> Self {
        match Self::from_raw(raw) {
            Some(value) => value,
            None => fallback,
        }
    }

    /// The value of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "auto" => Some(Self::Auto),
            "stretch" => Some(Self::Stretch),
            "flex-start" => Some(Self::FlexStart),
            "flex-end" => Some(Self::FlexEnd),
            "center" => Some(Self::Center),
            "baseline" => Some(Self::Baseline),
            "start" => Some(Self::Start),
            "end" => Some(Self::End),
            _ => None,
        }
    }

    /// The number in memory.
    pub const fn raw(self) -> u32 {
        self as u32
    }

    /// The word of the inventory, as users write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Stretch => "stretch",
            Self::FlexStart => "flex-start",
            Self::FlexEnd => "flex-end",
            Self::Center => "center",
            Self::Baseline => "baseline",
            Self::Start => "start",
            Self::End => "end",
        }
    }
}

/// CSS `align-content`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum AlignContent {
    /// As stretch.
    #[default]
    Normal = 0,
    /// `stretch`
    Stretch = 1,
    /// `flex-start`
    FlexStart = 2,
    /// `flex-end`
    FlexEnd = 3,
    /// `center`
    Center = 4,
    /// `space-between`
    SpaceBetween = 5,
    /// `space-around`
    SpaceAround = 6,
    /// `space-evenly`
    SpaceEvenly = 7,
    /// `start`
    Start = 8,
    /// `end`
    End = 9,
}

impl AlignContent {
    /// Every value, in the order of the inventory.
    pub const ALL: [Self; 10] = [
        Self::Normal,
        Self::Stretch,
        Self::FlexStart,
        Self::FlexEnd,
        Self::Center,
        Self::SpaceBetween,
        Self::SpaceAround,
        Self::SpaceEvenly,
        Self::Start,
        Self::End,
    ];

    /// The value that `raw` stands for, if it is one.
    pub const fn from_raw(raw: u32) -> Option<Self> {
        match raw {
            0 => Some(Self::Normal),
            1 => Some(Self::Stretch),
            2 => Some(Self::FlexStart),
            3 => Some(Self::FlexEnd),
            4 => Some(Self::Center),
            5 => Some(Self::SpaceBetween),
            6 => Some(Self::SpaceAround),
            7 => Some(Self::SpaceEvenly),
            8 => Some(Self::Start),
            9 => Some(Self::End),
            _ => None,
        }
    }

    /// The value that `raw` stands for, `fallback` if it is none.
    pub const fn from_raw_or(raw: u32, fallback: Self) -> Self {
        match Self::from_raw(raw) {
            Some(value) => value,
            None => fallback,
        }
    }

    /// The value of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "normal" => Some(Self::Normal),
            "stretch" => Some(Self::Stretch),
            "flex-start" => Some(Self::FlexStart),
            "flex-end" => Some(Self::FlexEnd),
            "center" => Some(Self::Center),
            "space-between" => Some(Self::SpaceBetween),
            "space-around" => Some(Self::SpaceAround),
            "space-evenly" => Some(Self::SpaceEvenly),
            "start" => Some(Self::Start),
            "end" => Some(Self::End),
            _ => None,
        }
    }

    /// The number in memory.
    pub const fn raw(self) -> u32 {
        self as u32
    }

    /// The word of the inventory, as users write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::Stretch => "stretch",
            Self::FlexStart => "flex-start",
            Self::FlexEnd => "flex-end",
            Self::Center => "center",
            Self::SpaceBetween => "space-between",
            Self::SpaceAround => "space-around",
            Self::SpaceEvenly => "space-evenly",
            Self::Start => "start",
            Self::End => "end",
        }
    }
}

/// CSS `justify-items`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum JustifyItems {
    /// As stretch.
    #[default]
    Normal = 0,
    /// `stretch`
    Stretch = 1,
    /// `start`
    Start = 2,
    /// `end`
    End = 3,
    /// `center`
    Center = 4,
    /// `baseline`
    Baseline = 5,
}

impl JustifyItems {
    /// Every value, in the order of the inventory.
    pub const ALL: [Self; 6] = [
        Self::Normal,
        Self::Stretch,
        Self::Start,
        Self::End,
        Self::Center,
        Self::Baseline,
    ];

    /// The value that `raw` stands for, if it is one.
    pub const fn from_raw(raw: u32) -> Option<Self> {
        match raw {
            0 => Some(Self::Normal),
            1 => Some(Self::Stretch),
            2 => Some(Self::Start),
            3 => Some(Self::End),
            4 => Some(Self::Center),
            5 => Some(Self::Baseline),
            _ => None,
        }
    }

    /// The value that `raw` stands for, `fallback` if it is none.
    pub const fn from_raw_or(raw: u32, fallback: Self) -> Self {
        match Self::from_raw(raw) {
            Some(value) => value,
            None => fallback,
        }
    }

    /// The value of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "normal" => Some(Self::Normal),
            "stretch" => Some(Self::Stretch),
            "start" => Some(Self::Start),
            "end" => Some(Self::End),
            "center" => Some(Self::Center),
            "baseline" => Some(Self::Baseline),
            _ => None,
        }
    }

    /// The number in memory.
    pub const fn raw(self) -> u32 {
        self as u32
    }

    /// The word of the inventory, as users write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::Stretch => "stretch",
            Self::Start => "start",
            Self::End => "end",
            Self::Center => "center",
            Self::Baseline => "baseline",
        }
    }
}

/// CSS `justify-self`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum JustifySelf {
    /// As the parent's `justifyItems`.
    #[default]
    Auto = 0,
    /// `stretch`
    Stretch = 1,
    /// `start`
    Start = 2,
    /// `end`
    End = 3,
    /// `center`
    Center = 4,
    /// `baseline`
    Baseline = 5,
}

impl JustifySelf {
    /// Every value, in the order of the inventory.
    pub const ALL: [Self; 6] = [
        Self::Auto,
        Self::Stretch,
        Self::Start,
        Self::End,
        Self::Center,
        Self::Baseline,
    ];

    /// The value that `raw` stands for, if it is one.
    pub const fn from_raw(raw: u32) -> Option<Self> {
        match raw {
            0 => Some(Self::Auto),
            1 => Some(Self::Stretch),
            2 => Some(Self::Start),
            3 => Some(Self::End),
            4 => Some(Self::Center),
            5 => Some(Self::Baseline),
            _ => None,
        }
    }

    /// The value that `raw` stands for, `fallback` if it is none.
    pub const fn from_raw_or(raw: u32, fallback: Self) -> Self {
        match Self::from_raw(raw) {
            Some(value) => value,
            None => fallback,
        }
    }

    /// The value of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "auto" => Some(Self::Auto),
            "stretch" => Some(Self::Stretch),
            "start" => Some(Self::Start),
            "end" => Some(Self::End),
            "center" => Some(Self::Center),
            "baseline" => Some(Self::Baseline),
            _ => None,
        }
    }

    /// The number in memory.
    pub const fn raw(self) -> u32 {
        self as u32
    }

    /// The word of the inventory, as users write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Stretch => "stretch",
            Self::Start => "start",
            Self::End => "end",
            Self::Center => "center",
            Self::Baseline => "baseline",
        }
    }
}

/// CSS `grid-auto-flow`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum GridAutoFlow {
    /// Row after row, each after the one before.
    #[default]
    Row = 0,
    /// Column after column, each after the one before.
    Column = 1,
    /// Row after row, into gaps that were left, too.
    RowDense = 2,
    /// Column after column, into gaps that were left, too.
    ColumnDense = 3,
}

impl GridAutoFlow {
    /// Every value, in the order of the inventory.
    pub const ALL: [Self; 4] = [Self::Row, Self::Column, Self::RowDense, Self::ColumnDense];

    /// The value that `raw` stands for, if it is one.
    pub const fn from_raw(raw: u32) -> Option<Self> {
        match raw {
            0 => Some(Self::Row),
            1 => Some(Self::Column),
            2 => Some(Self::RowDense),
            3 => Some(Self::ColumnDense),
            _ => None,
        }
    }

    /// The value that `raw` stands for, `fallback` if it is none.
    pub const fn from_raw_or(raw: u32, fallback: Self) -> Self {
        match Self::from_raw(raw) {
            Some(value) => value,
            None => fallback,
        }
    }

    /// The value of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "row" => Some(Self::Row),
            "column" => Some(Self::Column),
            "row-dense" => Some(Self::RowDense),
            "column-dense" => Some(Self::ColumnDense),
            _ => None,
        }
    }

    /// The number in memory.
    pub const fn raw(self) -> u32 {
        self as u32
    }

    /// The word of the inventory, as users write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Row => "row",
            Self::Column => "column",
            Self::RowDense => "row-dense",
            Self::ColumnDense => "column-dense",
        }
    }
}

/// CSS `overflow`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Overflow {
    /// What is larger than the box is drawn outside it.
    #[default]
    Visible = 0,
    /// What is larger than the box is clipped at its padding edge.
    Hidden = 1,
    /// Clipped, and can be scrolled to; a scrollbar has room of its own where no border is.
    Scroll = 2,
    /// Clipped, and can be scrolled to; a scrollbar lies over the border, or over the last cells of the box.
    Auto = 3,
}

impl Overflow {
    /// Every value, in the order of the inventory.
    pub const ALL: [Self; 4] = [Self::Visible, Self::Hidden, Self::Scroll, Self::Auto];

    /// The value that `raw` stands for, if it is one.
    pub const fn from_raw(raw: u32) -> Option<Self> {
        match raw {
            0 => Some(Self::Visible),
            1 => Some(Self::Hidden),
            2 => Some(Self::Scroll),
            3 => Some(Self::Auto),
            _ => None,
        }
    }

    /// The value that `raw` stands for, `fallback` if it is none.
    pub const fn from_raw_or(raw: u32, fallback: Self) -> Self {
        match Self::from_raw(raw) {
            Some(value) => value,
            None => fallback,
        }
    }

    /// The value of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "visible" => Some(Self::Visible),
            "hidden" => Some(Self::Hidden),
            "scroll" => Some(Self::Scroll),
            "auto" => Some(Self::Auto),
            _ => None,
        }
    }

    /// The number in memory.
    pub const fn raw(self) -> u32 {
        self as u32
    }

    /// The word of the inventory, as users write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Visible => "visible",
            Self::Hidden => "hidden",
            Self::Scroll => "scroll",
            Self::Auto => "auto",
        }
    }
}

/// When a scrollbar is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Scrollbar {
    /// While there is more than fits.
    #[default]
    Auto = 0,
    /// `always`
    Always = 1,
    /// `none`
    None = 2,
}

impl Scrollbar {
    /// Every value, in the order of the inventory.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Always, Self::None];

    /// The value that `raw` stands for, if it is one.
    pub const fn from_raw(raw: u32) -> Option<Self> {
        match raw {
            0 => Some(Self::Auto),
            1 => Some(Self::Always),
            2 => Some(Self::None),
            _ => None,
        }
    }

    /// The value that `raw` stands for, `fallback` if it is none.
    pub const fn from_raw_or(raw: u32, fallback: Self) -> Self {
        match Self::from_raw(raw) {
            Some(value) => value,
            None => fallback,
        }
    }

    /// The value of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "auto" => Some(Self::Auto),
            "always" => Some(Self::Always),
            "none" => Some(Self::None),
            _ => None,
        }
    }

    /// The number in memory.
    pub const fn raw(self) -> u32 {
        self as u32
    }

    /// The word of the inventory, as users write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Always => "always",
            Self::None => "none",
        }
    }
}

/// Where a scroller stays while its content grows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum StickyScroll {
    /// What is seen stays where it is.
    #[default]
    None = 0,
    /// At the end, while it is there.
    End = 1,
}

impl StickyScroll {
    /// Every value, in the order of the inventory.
    pub const ALL: [Self; 2] = [Self::None, Self::End];

    /// The value that `raw` stands for, if it is one.
    pub const fn from_raw(raw: u32) -> Option<Self> {
        match raw {
            0 => Some(Self::None),
            1 => Some(Self::End),
            _ => None,
        }
    }

    /// The value that `raw` stands for, `fallback` if it is none.
    pub const fn from_raw_or(raw: u32, fallback: Self) -> Self {
        match Self::from_raw(raw) {
            Some(value) => value,
            None => fallback,
        }
    }

    /// The value of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "none" => Some(Self::None),
            "end" => Some(Self::End),
            _ => None,
        }
    }

    /// The number in memory.
    pub const fn raw(self) -> u32 {
        self as u32
    }

    /// The word of the inventory, as users write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::End => "end",
        }
    }
}

/// Where a node that is scrolled into view comes to stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum RevealBlock {
    /// As little is scrolled as can be.
    #[default]
    Nearest = 0,
    /// `start`
    Start = 1,
    /// `center`
    Center = 2,
    /// `end`
    End = 3,
}

impl RevealBlock {
    /// Every value, in the order of the inventory.
    pub const ALL: [Self; 4] = [Self::Nearest, Self::Start, Self::Center, Self::End];

    /// The value that `raw` stands for, if it is one.
    pub const fn from_raw(raw: u32) -> Option<Self> {
        match raw {
            0 => Some(Self::Nearest),
            1 => Some(Self::Start),
            2 => Some(Self::Center),
            3 => Some(Self::End),
            _ => None,
        }
    }

    /// The value that `raw` stands for, `fallback` if it is none.
    pub const fn from_raw_or(raw: u32, fallback: Self) -> Self {
        match Self::from_raw(raw) {
            Some(value) => value,
            None => fallback,
        }
    }

    /// The value of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "nearest" => Some(Self::Nearest),
            "start" => Some(Self::Start),
            "center" => Some(Self::Center),
            "end" => Some(Self::End),
            _ => None,
        }
    }

    /// The number in memory.
    pub const fn raw(self) -> u32 {
        self as u32
    }

    /// The word of the inventory, as users write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Nearest => "nearest",
            Self::Start => "start",
            Self::Center => "center",
            Self::End => "end",
        }
    }
}

/// The line that a border is drawn with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum BorderStyle {
    /// No border and no room for one.
    #[default]
    None = 0,
    /// ┌─┐
    Single = 1,
    /// ╔═╗
    Double = 2,
    /// ╭─╮
    Round = 3,
    /// ┏━┓
    Bold = 4,
    /// ┌╌┐
    Dashed = 5,
    /// ┌┈┐
    Dotted = 6,
    /// +-+
    Ascii = 7,
    /// ███
    Block = 8,
    /// Room for a border and no line.
    Hidden = 9,
}

impl BorderStyle {
    /// Every value, in the order of the inventory.
    pub const ALL: [Self; 10] = [
        Self::None,
        Self::Single,
        Self::Double,
        Self::Round,
        Self::Bold,
        Self::Dashed,
        Self::Dotted,
        Self::Ascii,
        Self::Block,
        Self::Hidden,
    ];

    /// The value that `raw` stands for, if it is one.
    pub const fn from_raw(raw: u32) -> Option<Self> {
        match raw {
            0 => Some(Self::None),
            1 => Some(Self::Single),
            2 => Some(Self::Double),
            3 => Some(Self::Round),
            4 => Some(Self::Bold),
            5 => Some(Self::Dashed),
            6 => Some(Self::Dotted),
            7 => Some(Self::Ascii),
            8 => Some(Self::Block),
            9 => Some(Self::Hidden),
            _ => None,
        }
    }

    /// The value that `raw` stands for, `fallback` if it is none.
    pub const fn from_raw_or(raw: u32, fallback: Self) -> Self {
        match Self::from_raw(raw) {
            Some(value) => value,
            None => fallback,
        }
    }

    /// The value of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "none" => Some(Self::None),
            "single" => Some(Self::Single),
            "double" => Some(Self::Double),
            "round" => Some(Self::Round),
            "bold" => Some(Self::Bold),
            "dashed" => Some(Self::Dashed),
            "dotted" => Some(Self::Dotted),
            "ascii" => Some(Self::Ascii),
            "block" => Some(Self::Block),
            "hidden" => Some(Self::Hidden),
            _ => None,
        }
    }

    /// The number in memory.
    pub const fn raw(self) -> u32 {
        self as u32
    }

    /// The word of the inventory, as users write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Single => "single",
            Self::Double => "double",
            Self::Round => "round",
            Self::Bold => "bold",
            Self::Dashed => "dashed",
            Self::Dotted => "dotted",
            Self::Ascii => "ascii",
            Self::Block => "block",
            Self::Hidden => "hidden",
        }
    }
}

/// CSS `text-align`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum TextAlign {
    /// `left`
    #[default]
    Left = 0,
    /// `center`
    Center = 1,
    /// `right`
    Right = 2,
}

impl TextAlign {
    /// Every value, in the order of the inventory.
    pub const ALL: [Self; 3] = [Self::Left, Self::Center, Self::Right];

    /// The value that `raw` stands for, if it is one.
    pub const fn from_raw(raw: u32) -> Option<Self> {
        match raw {
            0 => Some(Self::Left),
            1 => Some(Self::Center),
            2 => Some(Self::Right),
            _ => None,
        }
    }

    /// The value that `raw` stands for, `fallback` if it is none.
    pub const fn from_raw_or(raw: u32, fallback: Self) -> Self {
        match Self::from_raw(raw) {
            Some(value) => value,
            None => fallback,
        }
    }

    /// The value of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "left" => Some(Self::Left),
            "center" => Some(Self::Center),
            "right" => Some(Self::Right),
            _ => None,
        }
    }

    /// The number in memory.
    pub const fn raw(self) -> u32 {
        self as u32
    }

    /// The word of the inventory, as users write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Center => "center",
            Self::Right => "right",
        }
    }
}

/// CSS `text-wrap`, and `anywhere` for a break between any two graphemes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum TextWrap {
    /// Breaks where Unicode allows it (UAX #14), inside a word only if the word is wider than the line.
    #[default]
    Wrap = 0,
    /// Breaks at line feeds alone.
    Nowrap = 1,
    /// Breaks between any two graphemes.
    Anywhere = 2,
}

impl TextWrap {
    /// Every value, in the order of the inventory.
    pub const ALL: [Self; 3] = [Self::Wrap, Self::Nowrap, Self::Anywhere];

    /// The value that `raw` stands for, if it is one.
    pub const fn from_raw(raw: u32) -> Option<Self> {
        match raw {
            0 => Some(Self::Wrap),
            1 => Some(Self::Nowrap),
            2 => Some(Self::Anywhere),
            _ => None,
        }
    }

    /// The value that `raw` stands for, `fallback` if it is none.
    pub const fn from_raw_or(raw: u32, fallback: Self) -> Self {
        match Self::from_raw(raw) {
            Some(value) => value,
            None => fallback,
        }
    }

    /// The value of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "wrap" => Some(Self::Wrap),
            "nowrap" => Some(Self::Nowrap),
            "anywhere" => Some(Self::Anywhere),
            _ => None,
        }
    }

    /// The number in memory.
    pub const fn raw(self) -> u32 {
        self as u32
    }

    /// The word of the inventory, as users write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Wrap => "wrap",
            Self::Nowrap => "nowrap",
            Self::Anywhere => "anywhere",
        }
    }
}

/// CSS `text-overflow`, for a line wider than its box.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum TextOverflow {
    /// `clip`
    #[default]
    Clip = 0,
    /// The end gives way to …
    Ellipsis = 1,
    /// The start gives way to …
    EllipsisStart = 2,
    /// The middle gives way to …
    EllipsisMiddle = 3,
}

impl TextOverflow {
    /// Every value, in the order of the inventory.
    pub const ALL: [Self; 4] = [
        Self::Clip,
        Self::Ellipsis,
        Self::EllipsisStart,
        Self::EllipsisMiddle,
    ];

    /// The value that `raw` stands for, if it is one.
    pub const fn from_raw(raw: u32) -> Option<Self> {
        match raw {
            0 => Some(Self::Clip),
            1 => Some(Self::Ellipsis),
            2 => Some(Self::EllipsisStart),
            3 => Some(Self::EllipsisMiddle),
            _ => None,
        }
    }

    /// The value that `raw` stands for, `fallback` if it is none.
    pub const fn from_raw_or(raw: u32, fallback: Self) -> Self {
        match Self::from_raw(raw) {
            Some(value) => value,
            None => fallback,
        }
    }

    /// The value of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "clip" => Some(Self::Clip),
            "ellipsis" => Some(Self::Ellipsis),
            "ellipsis-start" => Some(Self::EllipsisStart),
            "ellipsis-middle" => Some(Self::EllipsisMiddle),
            _ => None,
        }
    }

    /// The number in memory.
    pub const fn raw(self) -> u32 {
        self as u32
    }

    /// The word of the inventory, as users write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Clip => "clip",
            Self::Ellipsis => "ellipsis",
            Self::EllipsisStart => "ellipsis-start",
            Self::EllipsisMiddle => "ellipsis-middle",
        }
    }
}

/// What the number of a length counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Unit {
    /// No number; the layout decides.
    #[default]
    Auto = 0,
    /// Terminal cells.
    Cells = 1,
    /// Hundredths of the containing block, 0..100.
    Percent = 2,
}

impl Unit {
    /// Every value, in the order of the inventory.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Cells, Self::Percent];

    /// The value that `raw` stands for, if it is one.
    pub const fn from_raw(raw: u32) -> Option<Self> {
        match raw {
            0 => Some(Self::Auto),
            1 => Some(Self::Cells),
            2 => Some(Self::Percent),
            _ => None,
        }
    }

    /// The value that `raw` stands for, `fallback` if it is none.
    pub const fn from_raw_or(raw: u32, fallback: Self) -> Self {
        match Self::from_raw(raw) {
            Some(value) => value,
            None => fallback,
        }
    }

    /// The value of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "auto" => Some(Self::Auto),
            "cells" => Some(Self::Cells),
            "percent" => Some(Self::Percent),
            _ => None,
        }
    }

    /// The number in memory.
    pub const fn raw(self) -> u32 {
        self as u32
    }

    /// The word of the inventory, as users write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Cells => "cells",
            Self::Percent => "percent",
        }
    }
}

/// What an event in the ring tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum EventKind {
    /// `none`
    #[default]
    None = 0,
    /// a: key (Unicode scalar or key_code), b: modifiers in the low byte, key_action in the next, key_location in the third, taker in the fourth. Payload: the text that the key types where that is not the key itself, in UTF-8.
    Key = 1,
    /// Payload: a part of the pasted UTF-8; a is 1 while parts follow, else 0; b: taker in the fourth byte.
    Paste = 2,
    /// a: columns, b: rows.
    Resize = 3,
    /// a: 1 the terminal got the focus, 0 lost it.
    Focus = 4,
    /// a: column | row \<\< 16, b: modifiers in the low byte, mouse_action in the next, button as the DOM numbers it in the third, taker in the fourth.
    Mouse = 5,
    /// a: number of the POSIX signal.
    Signal = 6,
    /// The engine has stopped and the terminal is restored. Payload: why, in UTF-8.
    Failure = 7,
    /// The text of an editable node changed. a: revision, b: the last set that is in it. Payload: start and end of what was replaced, in UTF-16 code units, and 1 while parts follow, as three words; then UTF-8 that stands there now.
    Edit = 24,
    /// The text of an editable node was handed over. a: revision, b: the last set that is in it. Payload: as of edit, all of the text.
    Submit = 25,
    /// What the terminal can do is known better: the words of `terminal` have changed. Payload: its name and version as it tells them, in UTF-8.
    Capabilities = 32,
    /// a: 1 the node got the focus, 0 lost it, b: focus_reason.
    NodeFocus = 16,
    /// A button was pressed and let go on the node. a: column | row \<\< 16, b: modifiers in the low byte, how many in a row in the next, button in the third.
    Click = 17,
    /// a: 1 the mouse came over the node, 0 left it.
    Hover = 18,
    /// The mouse selected another text, or none. Payload: a part of it in UTF-8; a is 1 while parts follow, else 0.
    Selection = 19,
    /// An animation of the node has come to its end. a: its number.
    AnimationEnd = 40,
    /// Something is not as it should be, and the engine goes on. a: diagnostic. Payload: what it is, in UTF-8.
    Diagnostic = 48,
    /// A request of `asking` was followed. a: its number.
    Asked = 56,
}

impl EventKind {
    /// Every value, in the order of the inventory.
    pub const ALL: [Self; 18] = [
        Self::None,
        Self::Key,
        Self::Paste,
        Self::Resize,
        Self::Focus,
        Self::Mouse,
        Self::Signal,
        Self::Failure,
        Self::Edit,
        Self::Submit,
        Self::Capabilities,
        Self::NodeFocus,
        Self::Click,
        Self::Hover,
        Self::Selection,
        Self::AnimationEnd,
        Self::Diagnostic,
        Self::Asked,
    ];

    /// The value that `raw` stands for, if it is one.
    pub const fn from_raw(raw: u32) -> Option<Self> {
        match raw {
            0 => Some(Self::None),
            1 => Some(Self::Key),
            2 => Some(Self::Paste),
            3 => Some(Self::Resize),
            4 => Some(Self::Focus),
            5 => Some(Self::Mouse),
            6 => Some(Self::Signal),
            7 => Some(Self::Failure),
            24 => Some(Self::Edit),
            25 => Some(Self::Submit),
            32 => Some(Self::Capabilities),
            16 => Some(Self::NodeFocus),
            17 => Some(Self::Click),
            18 => Some(Self::Hover),
            19 => Some(Self::Selection),
            40 => Some(Self::AnimationEnd),
            48 => Some(Self::Diagnostic),
            56 => Some(Self::Asked),
            _ => None,
        }
    }

    /// The value that `raw` stands for, `fallback` if it is none.
    pub const fn from_raw_or(raw: u32, fallback: Self) -> Self {
        match Self::from_raw(raw) {
            Some(value) => value,
            None => fallback,
        }
    }

    /// The value of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "none" => Some(Self::None),
            "key" => Some(Self::Key),
            "paste" => Some(Self::Paste),
            "resize" => Some(Self::Resize),
            "focus" => Some(Self::Focus),
            "mouse" => Some(Self::Mouse),
            "signal" => Some(Self::Signal),
            "failure" => Some(Self::Failure),
            "edit" => Some(Self::Edit),
            "submit" => Some(Self::Submit),
            "capabilities" => Some(Self::Capabilities),
            "node-focus" => Some(Self::NodeFocus),
            "click" => Some(Self::Click),
            "hover" => Some(Self::Hover),
            "selection" => Some(Self::Selection),
            "animation-end" => Some(Self::AnimationEnd),
            "diagnostic" => Some(Self::Diagnostic),
            "asked" => Some(Self::Asked),
            _ => None,
        }
    }

    /// The number in memory.
    pub const fn raw(self) -> u32 {
        self as u32
    }

    /// The word of the inventory, as users write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Key => "key",
            Self::Paste => "paste",
            Self::Resize => "resize",
            Self::Focus => "focus",
            Self::Mouse => "mouse",
            Self::Signal => "signal",
            Self::Failure => "failure",
            Self::Edit => "edit",
            Self::Submit => "submit",
            Self::Capabilities => "capabilities",
            Self::NodeFocus => "node-focus",
            Self::Click => "click",
            Self::Hover => "hover",
            Self::Selection => "selection",
            Self::AnimationEnd => "animation-end",
            Self::Diagnostic => "diagnostic",
            Self::Asked => "asked",
        }
    }
}

/// What the engine makes do with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Diagnostic {
    /// No process guards the terminal: if this one is killed, it stays as it is.
    #[default]
    Unguarded = 1,
    /// Texts that cannot all lie in the pool, or links that make no tree, were refused: somebody else writes the shared memory.
    Refused = 16,
    /// Nodes lie in more boxes than can be laid out, and are left out.
    TooDeep = 32,
}

impl Diagnostic {
    /// Every value, in the order of the inventory.
    pub const ALL: [Self; 3] = [Self::Unguarded, Self::Refused, Self::TooDeep];

    /// The value that `raw` stands for, if it is one.
    pub const fn from_raw(raw: u32) -> Option<Self> {
        match raw {
            1 => Some(Self::Unguarded),
            16 => Some(Self::Refused),
            32 => Some(Self::TooDeep),
            _ => None,
        }
    }

    /// The value that `raw` stands for, `fallback` if it is none.
    pub const fn from_raw_or(raw: u32, fallback: Self) -> Self {
        match Self::from_raw(raw) {
            Some(value) => value,
            None => fallback,
        }
    }

    /// The value of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "unguarded" => Some(Self::Unguarded),
            "refused" => Some(Self::Refused),
            "too-deep" => Some(Self::TooDeep),
            _ => None,
        }
    }

    /// The number in memory.
    pub const fn raw(self) -> u32 {
        self as u32
    }

    /// The word of the inventory, as users write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unguarded => "unguarded",
            Self::Refused => "refused",
            Self::TooDeep => "too-deep",
        }
    }
}

/// What was done with a key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum KeyAction {
    /// `press`
    #[default]
    Press = 0,
    /// `repeat`
    Repeat = 1,
    /// `release`
    Release = 2,
}

impl KeyAction {
    /// Every value, in the order of the inventory.
    pub const ALL: [Self; 3] = [Self::Press, Self::Repeat, Self::Release];

    /// The value that `raw` stands for, if it is one.
    pub const fn from_raw(raw: u32) -> Option<Self> {
        match raw {
            0 => Some(Self::Press),
            1 => Some(Self::Repeat),
            2 => Some(Self::Release),
            _ => None,
        }
    }

    /// The value that `raw` stands for, `fallback` if it is none.
    pub const fn from_raw_or(raw: u32, fallback: Self) -> Self {
        match Self::from_raw(raw) {
            Some(value) => value,
            None => fallback,
        }
    }

    /// The value of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "press" => Some(Self::Press),
            "repeat" => Some(Self::Repeat),
            "release" => Some(Self::Release),
            _ => None,
        }
    }

    /// The number in memory.
    pub const fn raw(self) -> u32 {
        self as u32
    }

    /// The word of the inventory, as users write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Press => "press",
            Self::Repeat => "repeat",
            Self::Release => "release",
        }
    }
}

/// Keys that are no character, above the last Unicode scalar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum KeyCode {
    /// `enter`
    #[default]
    Enter = 1_114_112,
    /// `tab`
    Tab = 1_114_113,
    /// `backtab`
    Backtab = 1_114_114,
    /// `backspace`
    Backspace = 1_114_115,
    /// `escape`
    Escape = 1_114_116,
    /// `up`
    Up = 1_114_117,
    /// `down`
    Down = 1_114_118,
    /// `left`
    Left = 1_114_119,
    /// `right`
    Right = 1_114_120,
    /// `home`
    Home = 1_114_121,
    /// `end`
    End = 1_114_122,
    /// `pageup`
    Pageup = 1_114_123,
    /// `pagedown`
    Pagedown = 1_114_124,
    /// `insert`
    Insert = 1_114_125,
    /// `delete`
    Delete = 1_114_126,
    /// `f1`
    F1 = 1_114_129,
    /// `f2`
    F2 = 1_114_130,
    /// `f3`
    F3 = 1_114_131,
    /// `f4`
    F4 = 1_114_132,
    /// `f5`
    F5 = 1_114_133,
    /// `f6`
    F6 = 1_114_134,
    /// `f7`
    F7 = 1_114_135,
    /// `f8`
    F8 = 1_114_136,
    /// `f9`
    F9 = 1_114_137,
    /// `f10`
    F10 = 1_114_138,
    /// `f11`
    F11 = 1_114_139,
    /// `f12`
    F12 = 1_114_140,
    /// `f13`
    F13 = 1_114_141,
    /// `f14`
    F14 = 1_114_142,
    /// `f15`
    F15 = 1_114_143,
    /// `f16`
    F16 = 1_114_144,
    /// `f17`
    F17 = 1_114_145,
    /// `f18`
    F18 = 1_114_146,
    /// `f19`
    F19 = 1_114_147,
    /// `f20`
    F20 = 1_114_148,
    /// `f21`
    F21 = 1_114_149,
    /// `f22`
    F22 = 1_114_150,
    /// `f23`
    F23 = 1_114_151,
    /// `f24`
    F24 = 1_114_152,
    /// `f25`
    F25 = 1_114_153,
    /// `f26`
    F26 = 1_114_154,
    /// `f27`
    F27 = 1_114_155,
    /// `f28`
    F28 = 1_114_156,
    /// `f29`
    F29 = 1_114_157,
    /// `f30`
    F30 = 1_114_158,
    /// `f31`
    F31 = 1_114_159,
    /// `f32`
    F32 = 1_114_160,
    /// `f33`
    F33 = 1_114_161,
    /// `f34`
    F34 = 1_114_162,
    /// `f35`
    F35 = 1_114_163,
    /// `capslock`
    Capslock = 1_114_176,
    /// `scrolllock`
    Scrolllock = 1_114_177,
    /// `numlock`
    Numlock = 1_114_178,
    /// `printscreen`
    Printscreen = 1_114_179,
    /// `pause`
    Pause = 1_114_180,
    /// `menu`
    Menu = 1_114_181,
    /// The key in the middle of the keypad, where it types no 5.
    Begin = 1_114_182,
    /// `mediaplay`
    Mediaplay = 1_114_192,
    /// `mediapause`
    Mediapause = 1_114_193,
    /// `mediaplaypause`
    Mediaplaypause = 1_114_194,
    /// `mediareverse`
    Mediareverse = 1_114_195,
    /// `mediastop`
    Mediastop = 1_114_196,
    /// `mediafastforward`
    Mediafastforward = 1_114_197,
    /// `mediarewind`
    Mediarewind = 1_114_198,
    /// `medianext`
    Medianext = 1_114_199,
    /// `mediaprevious`
    Mediaprevious = 1_114_200,
    /// `mediarecord`
    Mediarecord = 1_114_201,
    /// `volumedown`
    Volumedown = 1_114_202,
    /// `volumeup`
    Volumeup = 1_114_203,
    /// `volumemute`
    Volumemute = 1_114_204,
    /// `shift`
    Shift = 1_114_208,
    /// `ctrl`
    Ctrl = 1_114_209,
    /// `alt`
    Alt = 1_114_210,
    /// `super`
    Super = 1_114_211,
    /// `hyper`
    Hyper = 1_114_212,
    /// `meta`
    Meta = 1_114_213,
    /// AltGr.
    Level3shift = 1_114_214,
    /// `level5shift`
    Level5shift = 1_114_215,
}

impl KeyCode {
    /// Every value, in the order of the inventory.
    pub const ALL: [Self; 78] = [
        Self::Enter,
        Self::Tab,
        Self::Backtab,
        Self::Backspace,
        Self::Escape,
        Self::Up,
        Self::Down,
        Self::Left,
        Self::Right,
        Self::Home,
        Self::End,
        Self::Pageup,
        Self::Pagedown,
        Self::Insert,
        Self::Delete,
        Self::F1,
        Self::F2,
        Self::F3,
        Self::F4,
        Self::F5,
        Self::F6,
        Self::F7,
        Self::F8,
        Self::F9,
        Self::F10,
        Self::F11,
        Self::F12,
        Self::F13,
        Self::F14,
        Self::F15,
        Self::F16,
        Self::F17,
        Self::F18,
        Self::F19,
        Self::F20,
        Self::F21,
        Self::F22,
        Self::F23,
        Self::F24,
        Self::F25,
        Self::F26,
        Self::F27,
        Self::F28,
        Self::F29,
        Self::F30,
        Self::F31,
        Self::F32,
        Self::F33,
        Self::F34,
        Self::F35,
        Self::Capslock,
        Self::Scrolllock,
        Self::Numlock,
        Self::Printscreen,
        Self::Pause,
        Self::Menu,
        Self::Begin,
        Self::Mediaplay,
        Self::Mediapause,
        Self::Mediaplaypause,
        Self::Mediareverse,
        Self::Mediastop,
        Self::Mediafastforward,
        Self::Mediarewind,
        Self::Medianext,
        Self::Mediaprevious,
        Self::Mediarecord,
        Self::Volumedown,
        Self::Volumeup,
        Self::Volumemute,
        Self::Shift,
        Self::Ctrl,
        Self::Alt,
        Self::Super,
        Self::Hyper,
        Self::Meta,
        Self::Level3shift,
        Self::Level5shift,
    ];

    /// The value that `raw` stands for, if it is one.
    pub const fn from_raw(raw: u32) -> Option<Self> {
        match raw {
            1_114_112 => Some(Self::Enter),
            1_114_113 => Some(Self::Tab),
            1_114_114 => Some(Self::Backtab),
            1_114_115 => Some(Self::Backspace),
            1_114_116 => Some(Self::Escape),
            1_114_117 => Some(Self::Up),
            1_114_118 => Some(Self::Down),
            1_114_119 => Some(Self::Left),
            1_114_120 => Some(Self::Right),
            1_114_121 => Some(Self::Home),
            1_114_122 => Some(Self::End),
            1_114_123 => Some(Self::Pageup),
            1_114_124 => Some(Self::Pagedown),
            1_114_125 => Some(Self::Insert),
            1_114_126 => Some(Self::Delete),
            1_114_129 => Some(Self::F1),
            1_114_130 => Some(Self::F2),
            1_114_131 => Some(Self::F3),
            1_114_132 => Some(Self::F4),
            1_114_133 => Some(Self::F5),
            1_114_134 => Some(Self::F6),
            1_114_135 => Some(Self::F7),
            1_114_136 => Some(Self::F8),
            1_114_137 => Some(Self::F9),
            1_114_138 => Some(Self::F10),
            1_114_139 => Some(Self::F11),
            1_114_140 => Some(Self::F12),
            1_114_141 => Some(Self::F13),
            1_114_142 => Some(Self::F14),
            1_114_143 => Some(Self::F15),
            1_114_144 => Some(Self::F16),
            1_114_145 => Some(Self::F17),
            1_114_146 => Some(Self::F18),
            1_114_147 => Some(Self::F19),
            1_114_148 => Some(Self::F20),
            1_114_149 => Some(Self::F21),
            1_114_150 => Some(Self::F22),
            1_114_151 => Some(Self::F23),
            1_114_152 => Some(Self::F24),
            1_114_153 => Some(Self::F25),
            1_114_154 => Some(Self::F26),
            1_114_155 => Some(Self::F27),
            1_114_156 => Some(Self::F28),
            1_114_157 => Some(Self::F29),
            1_114_158 => Some(Self::F30),
            1_114_159 => Some(Self::F31),
            1_114_160 => Some(Self::F32),
            1_114_161 => Some(Self::F33),
            1_114_162 => Some(Self::F34),
            1_114_163 => Some(Self::F35),
            1_114_176 => Some(Self::Capslock),
            1_114_177 => Some(Self::Scrolllock),
            1_114_178 => Some(Self::Numlock),
            1_114_179 => Some(Self::Printscreen),
            1_114_180 => Some(Self::Pause),
            1_114_181 => Some(Self::Menu),
            1_114_182 => Some(Self::Begin),
            1_114_192 => Some(Self::Mediaplay),
            1_114_193 => Some(Self::Mediapause),
            1_114_194 => Some(Self::Mediaplaypause),
            1_114_195 => Some(Self::Mediareverse),
            1_114_196 => Some(Self::Mediastop),
            1_114_197 => Some(Self::Mediafastforward),
            1_114_198 => Some(Self::Mediarewind),
            1_114_199 => Some(Self::Medianext),
            1_114_200 => Some(Self::Mediaprevious),
            1_114_201 => Some(Self::Mediarecord),
            1_114_202 => Some(Self::Volumedown),
            1_114_203 => Some(Self::Volumeup),
            1_114_204 => Some(Self::Volumemute),
            1_114_208 => Some(Self::Shift),
            1_114_209 => Some(Self::Ctrl),
            1_114_210 => Some(Self::Alt),
            1_114_211 => Some(Self::Super),
            1_114_212 => Some(Self::Hyper),
            1_114_213 => Some(Self::Meta),
            1_114_214 => Some(Self::Level3shift),
            1_114_215 => Some(Self::Level5shift),
            _ => None,
        }
    }

    /// The value that `raw` stands for, `fallback` if it is none.
    pub const fn from_raw_or(raw: u32, fallback: Self) -> Self {
        match Self::from_raw(raw) {
            Some(value) => value,
            None => fallback,
        }
    }

    /// The value of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "enter" => Some(Self::Enter),
            "tab" => Some(Self::Tab),
            "backtab" => Some(Self::Backtab),
            "backspace" => Some(Self::Backspace),
            "escape" => Some(Self::Escape),
            "up" => Some(Self::Up),
            "down" => Some(Self::Down),
            "left" => Some(Self::Left),
            "right" => Some(Self::Right),
            "home" => Some(Self::Home),
            "end" => Some(Self::End),
            "pageup" => Some(Self::Pageup),
            "pagedown" => Some(Self::Pagedown),
            "insert" => Some(Self::Insert),
            "delete" => Some(Self::Delete),
            "f1" => Some(Self::F1),
            "f2" => Some(Self::F2),
            "f3" => Some(Self::F3),
            "f4" => Some(Self::F4),
            "f5" => Some(Self::F5),
            "f6" => Some(Self::F6),
            "f7" => Some(Self::F7),
            "f8" => Some(Self::F8),
            "f9" => Some(Self::F9),
            "f10" => Some(Self::F10),
            "f11" => Some(Self::F11),
            "f12" => Some(Self::F12),
            "f13" => Some(Self::F13),
            "f14" => Some(Self::F14),
            "f15" => Some(Self::F15),
            "f16" => Some(Self::F16),
            "f17" => Some(Self::F17),
            "f18" => Some(Self::F18),
            "f19" => Some(Self::F19),
            "f20" => Some(Self::F20),
            "f21" => Some(Self::F21),
            "f22" => Some(Self::F22),
            "f23" => Some(Self::F23),
            "f24" => Some(Self::F24),
            "f25" => Some(Self::F25),
            "f26" => Some(Self::F26),
            "f27" => Some(Self::F27),
            "f28" => Some(Self::F28),
            "f29" => Some(Self::F29),
            "f30" => Some(Self::F30),
            "f31" => Some(Self::F31),
            "f32" => Some(Self::F32),
            "f33" => Some(Self::F33),
            "f34" => Some(Self::F34),
            "f35" => Some(Self::F35),
            "capslock" => Some(Self::Capslock),
            "scrolllock" => Some(Self::Scrolllock),
            "numlock" => Some(Self::Numlock),
            "printscreen" => Some(Self::Printscreen),
            "pause" => Some(Self::Pause),
            "menu" => Some(Self::Menu),
            "begin" => Some(Self::Begin),
            "mediaplay" => Some(Self::Mediaplay),
            "mediapause" => Some(Self::Mediapause),
            "mediaplaypause" => Some(Self::Mediaplaypause),
            "mediareverse" => Some(Self::Mediareverse),
            "mediastop" => Some(Self::Mediastop),
            "mediafastforward" => Some(Self::Mediafastforward),
            "mediarewind" => Some(Self::Mediarewind),
            "medianext" => Some(Self::Medianext),
            "mediaprevious" => Some(Self::Mediaprevious),
            "mediarecord" => Some(Self::Mediarecord),
            "volumedown" => Some(Self::Volumedown),
            "volumeup" => Some(Self::Volumeup),
            "volumemute" => Some(Self::Volumemute),
            "shift" => Some(Self::Shift),
            "ctrl" => Some(Self::Ctrl),
            "alt" => Some(Self::Alt),
            "super" => Some(Self::Super),
            "hyper" => Some(Self::Hyper),
            "meta" => Some(Self::Meta),
            "level3shift" => Some(Self::Level3shift),
            "level5shift" => Some(Self::Level5shift),
            _ => None,
        }
    }

    /// The number in memory.
    pub const fn raw(self) -> u32 {
        self as u32
    }

    /// The word of the inventory, as users write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Enter => "enter",
            Self::Tab => "tab",
            Self::Backtab => "backtab",
            Self::Backspace => "backspace",
            Self::Escape => "escape",
            Self::Up => "up",
            Self::Down => "down",
            Self::Left => "left",
            Self::Right => "right",
            Self::Home => "home",
            Self::End => "end",
            Self::Pageup => "pageup",
            Self::Pagedown => "pagedown",
            Self::Insert => "insert",
            Self::Delete => "delete",
            Self::F1 => "f1",
            Self::F2 => "f2",
            Self::F3 => "f3",
            Self::F4 => "f4",
            Self::F5 => "f5",
            Self::F6 => "f6",
            Self::F7 => "f7",
            Self::F8 => "f8",
            Self::F9 => "f9",
            Self::F10 => "f10",
            Self::F11 => "f11",
            Self::F12 => "f12",
            Self::F13 => "f13",
            Self::F14 => "f14",
            Self::F15 => "f15",
            Self::F16 => "f16",
            Self::F17 => "f17",
            Self::F18 => "f18",
            Self::F19 => "f19",
            Self::F20 => "f20",
            Self::F21 => "f21",
            Self::F22 => "f22",
            Self::F23 => "f23",
            Self::F24 => "f24",
            Self::F25 => "f25",
            Self::F26 => "f26",
            Self::F27 => "f27",
            Self::F28 => "f28",
            Self::F29 => "f29",
            Self::F30 => "f30",
            Self::F31 => "f31",
            Self::F32 => "f32",
            Self::F33 => "f33",
            Self::F34 => "f34",
            Self::F35 => "f35",
            Self::Capslock => "capslock",
            Self::Scrolllock => "scrolllock",
            Self::Numlock => "numlock",
            Self::Printscreen => "printscreen",
            Self::Pause => "pause",
            Self::Menu => "menu",
            Self::Begin => "begin",
            Self::Mediaplay => "mediaplay",
            Self::Mediapause => "mediapause",
            Self::Mediaplaypause => "mediaplaypause",
            Self::Mediareverse => "mediareverse",
            Self::Mediastop => "mediastop",
            Self::Mediafastforward => "mediafastforward",
            Self::Mediarewind => "mediarewind",
            Self::Medianext => "medianext",
            Self::Mediaprevious => "mediaprevious",
            Self::Mediarecord => "mediarecord",
            Self::Volumedown => "volumedown",
            Self::Volumeup => "volumeup",
            Self::Volumemute => "volumemute",
            Self::Shift => "shift",
            Self::Ctrl => "ctrl",
            Self::Alt => "alt",
            Self::Super => "super",
            Self::Hyper => "hyper",
            Self::Meta => "meta",
            Self::Level3shift => "level3shift",
            Self::Level5shift => "level5shift",
        }
    }
}

/// Which of several keys that mean the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum KeyLocation {
    /// The only one, or the terminal does not tell.
    #[default]
    Standard = 0,
    /// `left`
    Left = 1,
    /// `right`
    Right = 2,
    /// `keypad`
    Keypad = 3,
}

impl KeyLocation {
    /// Every value, in the order of the inventory.
    pub const ALL: [Self; 4] = [Self::Standard, Self::Left, Self::Right, Self::Keypad];

    /// The value that `raw` stands for, if it is one.
    pub const fn from_raw(raw: u32) -> Option<Self> {
        match raw {
            0 => Some(Self::Standard),
            1 => Some(Self::Left),
            2 => Some(Self::Right),
            3 => Some(Self::Keypad),
            _ => None,
        }
    }

    /// The value that `raw` stands for, `fallback` if it is none.
    pub const fn from_raw_or(raw: u32, fallback: Self) -> Self {
        match Self::from_raw(raw) {
            Some(value) => value,
            None => fallback,
        }
    }

    /// The value of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "standard" => Some(Self::Standard),
            "left" => Some(Self::Left),
            "right" => Some(Self::Right),
            "keypad" => Some(Self::Keypad),
            _ => None,
        }
    }

    /// The number in memory.
    pub const fn raw(self) -> u32 {
        self as u32
    }

    /// The word of the inventory, as users write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Standard => "standard",
            Self::Left => "left",
            Self::Right => "right",
            Self::Keypad => "keypad",
        }
    }
}

/// What was done with the mouse.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum MouseAction {
    /// `down`
    #[default]
    Down = 0,
    /// `up`
    Up = 1,
    /// `drag`
    Drag = 2,
    /// `move`
    Move = 3,
    /// `wheel-up`
    WheelUp = 4,
    /// `wheel-down`
    WheelDown = 5,
    /// `wheel-left`
    WheelLeft = 6,
    /// `wheel-right`
    WheelRight = 7,
}

impl MouseAction {
    /// Every value, in the order of the inventory.
    pub const ALL: [Self; 8] = [
        Self::Down,
        Self::Up,
        Self::Drag,
        Self::Move,
        Self::WheelUp,
        Self::WheelDown,
        Self::WheelLeft,
        Self::WheelRight,
    ];

    /// The value that `raw` stands for, if it is one.
    pub const fn from_raw(raw: u32) -> Option<Self> {
        match raw {
            0 => Some(Self::Down),
            1 => Some(Self::Up),
            2 => Some(Self::Drag),
            3 => Some(Self::Move),
            4 => Some(Self::WheelUp),
            5 => Some(Self::WheelDown),
            6 => Some(Self::WheelLeft),
            7 => Some(Self::WheelRight),
            _ => None,
        }
    }

    /// The value that `raw` stands for, `fallback` if it is none.
    pub const fn from_raw_or(raw: u32, fallback: Self) -> Self {
        match Self::from_raw(raw) {
            Some(value) => value,
            None => fallback,
        }
    }

    /// The value of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "down" => Some(Self::Down),
            "up" => Some(Self::Up),
            "drag" => Some(Self::Drag),
            "move" => Some(Self::Move),
            "wheel-up" => Some(Self::WheelUp),
            "wheel-down" => Some(Self::WheelDown),
            "wheel-left" => Some(Self::WheelLeft),
            "wheel-right" => Some(Self::WheelRight),
            _ => None,
        }
    }

    /// The number in memory.
    pub const fn raw(self) -> u32 {
        self as u32
    }

    /// The word of the inventory, as users write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Down => "down",
            Self::Up => "up",
            Self::Drag => "drag",
            Self::Move => "move",
            Self::WheelUp => "wheel-up",
            Self::WheelDown => "wheel-down",
            Self::WheelLeft => "wheel-left",
            Self::WheelRight => "wheel-right",
        }
    }
}

/// Colours that the terminal is sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum ColorDepth {
    /// `none`
    #[default]
    None = 0,
    /// The 16 that have names.
    Ansi16 = 1,
    /// Those of the cube and the greys of xterm, too.
    Ansi256 = 2,
    /// `truecolor`
    Truecolor = 3,
}

impl ColorDepth {
    /// Every value, in the order of the inventory.
    pub const ALL: [Self; 4] = [Self::None, Self::Ansi16, Self::Ansi256, Self::Truecolor];

    /// The value that `raw` stands for, if it is one.
    pub const fn from_raw(raw: u32) -> Option<Self> {
        match raw {
            0 => Some(Self::None),
            1 => Some(Self::Ansi16),
            2 => Some(Self::Ansi256),
            3 => Some(Self::Truecolor),
            _ => None,
        }
    }

    /// The value that `raw` stands for, `fallback` if it is none.
    pub const fn from_raw_or(raw: u32, fallback: Self) -> Self {
        match Self::from_raw(raw) {
            Some(value) => value,
            None => fallback,
        }
    }

    /// The value of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "none" => Some(Self::None),
            "ansi16" => Some(Self::Ansi16),
            "ansi256" => Some(Self::Ansi256),
            "truecolor" => Some(Self::Truecolor),
            _ => None,
        }
    }

    /// The number in memory.
    pub const fn raw(self) -> u32 {
        self as u32
    }

    /// The word of the inventory, as users write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Ansi16 => "ansi16",
            Self::Ansi256 => "ansi256",
            Self::Truecolor => "truecolor",
        }
    }
}

/// Colours that every theme has, as words 0x200 + n.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum ThemeToken {
    /// `text`
    #[default]
    Text = 0,
    /// `muted`
    Muted = 1,
    /// `background`
    Background = 2,
    /// `surface`
    Surface = 3,
    /// `border`
    Border = 4,
    /// `primary`
    Primary = 5,
    /// `on-primary`
    OnPrimary = 6,
    /// `secondary`
    Secondary = 7,
    /// `accent`
    Accent = 8,
    /// `success`
    Success = 9,
    /// `warning`
    Warning = 10,
    /// `error`
    Error = 11,
    /// `info`
    Info = 12,
    /// `link`
    Link = 13,
    /// `selection`
    Selection = 14,
    /// `on-selection`
    OnSelection = 15,
    /// `focus`
    Focus = 16,
}

impl ThemeToken {
    /// Every value, in the order of the inventory.
    pub const ALL: [Self; 17] = [
        Self::Text,
        Self::Muted,
        Self::Background,
        Self::Surface,
        Self::Border,
        Self::Primary,
        Self::OnPrimary,
        Self::Secondary,
        Self::Accent,
        Self::Success,
        Self::Warning,
        Self::Error,
        Self::Info,
        Self::Link,
        Self::Selection,
        Self::OnSelection,
        Self::Focus,
    ];

    /// The value that `raw` stands for, if it is one.
    pub const fn from_raw(raw: u32) -> Option<Self> {
        match raw {
            0 => Some(Self::Text),
            1 => Some(Self::Muted),
            2 => Some(Self::Background),
            3 => Some(Self::Surface),
            4 => Some(Self::Border),
            5 => Some(Self::Primary),
            6 => Some(Self::OnPrimary),
            7 => Some(Self::Secondary),
            8 => Some(Self::Accent),
            9 => Some(Self::Success),
            10 => Some(Self::Warning),
            11 => Some(Self::Error),
            12 => Some(Self::Info),
            13 => Some(Self::Link),
            14 => Some(Self::Selection),
            15 => Some(Self::OnSelection),
            16 => Some(Self::Focus),
            _ => None,
        }
    }

    /// The value that `raw` stands for, `fallback` if it is none.
    pub const fn from_raw_or(raw: u32, fallback: Self) -> Self {
        match Self::from_raw(raw) {
            Some(value) => value,
            None => fallback,
        }
    }

    /// The value of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "text" => Some(Self::Text),
            "muted" => Some(Self::Muted),
            "background" => Some(Self::Background),
            "surface" => Some(Self::Surface),
            "border" => Some(Self::Border),
            "primary" => Some(Self::Primary),
            "on-primary" => Some(Self::OnPrimary),
            "secondary" => Some(Self::Secondary),
            "accent" => Some(Self::Accent),
            "success" => Some(Self::Success),
            "warning" => Some(Self::Warning),
            "error" => Some(Self::Error),
            "info" => Some(Self::Info),
            "link" => Some(Self::Link),
            "selection" => Some(Self::Selection),
            "on-selection" => Some(Self::OnSelection),
            "focus" => Some(Self::Focus),
            _ => None,
        }
    }

    /// The number in memory.
    pub const fn raw(self) -> u32 {
        self as u32
    }

    /// The word of the inventory, as users write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Muted => "muted",
            Self::Background => "background",
            Self::Surface => "surface",
            Self::Border => "border",
            Self::Primary => "primary",
            Self::OnPrimary => "on-primary",
            Self::Secondary => "secondary",
            Self::Accent => "accent",
            Self::Success => "success",
            Self::Warning => "warning",
            Self::Error => "error",
            Self::Info => "info",
            Self::Link => "link",
            Self::Selection => "selection",
            Self::OnSelection => "on-selection",
            Self::Focus => "focus",
        }
    }
}

/// What the depth of colours was taken from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum ColorReason {
    /// The terminal told nothing: the 16 colours that nearly all have.
    #[default]
    Nothing = 0,
    /// NO_COLOR is set.
    NoColor = 1,
    /// FORCE_COLOR is set.
    ForceColor = 2,
    /// COLORTERM names it.
    Colorterm = 3,
    /// TERM names a terminal that has them.
    Term = 4,
    /// TERM_PROGRAM names a terminal that has them.
    TermProgram = 5,
    /// The terminal told its name (XTVERSION).
    Version = 6,
    /// The terminal kept a colour as it was told (DECRQSS).
    Rendition = 7,
}

impl ColorReason {
    /// Every value, in the order of the inventory.
    pub const ALL: [Self; 8] = [
        Self::Nothing,
        Self::NoColor,
        Self::ForceColor,
        Self::Colorterm,
        Self::Term,
        Self::TermProgram,
        Self::Version,
        Self::Rendition,
    ];

    /// The value that `raw` stands for, if it is one.
    pub const fn from_raw(raw: u32) -> Option<Self> {
        match raw {
            0 => Some(Self::Nothing),
            1 => Some(Self::NoColor),
            2 => Some(Self::ForceColor),
            3 => Some(Self::Colorterm),
            4 => Some(Self::Term),
            5 => Some(Self::TermProgram),
            6 => Some(Self::Version),
            7 => Some(Self::Rendition),
            _ => None,
        }
    }

    /// The value that `raw` stands for, `fallback` if it is none.
    pub const fn from_raw_or(raw: u32, fallback: Self) -> Self {
        match Self::from_raw(raw) {
            Some(value) => value,
            None => fallback,
        }
    }

    /// The value of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "nothing" => Some(Self::Nothing),
            "no-color" => Some(Self::NoColor),
            "force-color" => Some(Self::ForceColor),
            "colorterm" => Some(Self::Colorterm),
            "term" => Some(Self::Term),
            "term-program" => Some(Self::TermProgram),
            "version" => Some(Self::Version),
            "rendition" => Some(Self::Rendition),
            _ => None,
        }
    }

    /// The number in memory.
    pub const fn raw(self) -> u32 {
        self as u32
    }

    /// The word of the inventory, as users write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::NoColor => "no-color",
            Self::ForceColor => "force-color",
            Self::Colorterm => "colorterm",
            Self::Term => "term",
            Self::TermProgram => "term-program",
            Self::Version => "version",
            Self::Rendition => "rendition",
        }
    }
}

/// What acted on input before JavaScript heard of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Taker {
    /// Nothing; it is all JavaScript's.
    #[default]
    None = 0,
    /// A handler on the focus path asked for this chord beforehand.
    Claim = 1,
    /// The focused node was edited.
    Edit = 2,
    /// Something was scrolled.
    Scroll = 3,
    /// The focus moved.
    Focus = 4,
    /// What the mouse had selected was copied.
    Select = 5,
    /// The program was stopped, as Ctrl-Z does.
    Stop = 8,
}

impl Taker {
    /// Every value, in the order of the inventory.
    pub const ALL: [Self; 7] = [
        Self::None,
        Self::Claim,
        Self::Edit,
        Self::Scroll,
        Self::Focus,
        Self::Select,
        Self::Stop,
    ];

    /// The value that `raw` stands for, if it is one.
    pub const fn from_raw(raw: u32) -> Option<Self> {
        match raw {
            0 => Some(Self::None),
            1 => Some(Self::Claim),
            2 => Some(Self::Edit),
            3 => Some(Self::Scroll),
            4 => Some(Self::Focus),
            5 => Some(Self::Select),
            8 => Some(Self::Stop),
            _ => None,
        }
    }

    /// The value that `raw` stands for, `fallback` if it is none.
    pub const fn from_raw_or(raw: u32, fallback: Self) -> Self {
        match Self::from_raw(raw) {
            Some(value) => value,
            None => fallback,
        }
    }

    /// The value of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "none" => Some(Self::None),
            "claim" => Some(Self::Claim),
            "edit" => Some(Self::Edit),
            "scroll" => Some(Self::Scroll),
            "focus" => Some(Self::Focus),
            "select" => Some(Self::Select),
            "stop" => Some(Self::Stop),
            _ => None,
        }
    }

    /// The number in memory.
    pub const fn raw(self) -> u32 {
        self as u32
    }

    /// The word of the inventory, as users write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Claim => "claim",
            Self::Edit => "edit",
            Self::Scroll => "scroll",
            Self::Focus => "focus",
            Self::Select => "select",
            Self::Stop => "stop",
        }
    }
}

/// Why the focus moved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum FocusReason {
    /// By Tab or an arrow.
    #[default]
    Key = 0,
    /// By a press of the mouse.
    Pointer = 1,
    /// By the program: `focus()`, `autoFocus`, or a trap that opened.
    Request = 2,
    /// What had it was removed, hidden or disabled, or a trap closed.
    Loss = 3,
}

impl FocusReason {
    /// Every value, in the order of the inventory.
    pub const ALL: [Self; 4] = [Self::Key, Self::Pointer, Self::Request, Self::Loss];

    /// The value that `raw` stands for, if it is one.
    pub const fn from_raw(raw: u32) -> Option<Self> {
        match raw {
            0 => Some(Self::Key),
            1 => Some(Self::Pointer),
            2 => Some(Self::Request),
            3 => Some(Self::Loss),
            _ => None,
        }
    }

    /// The value that `raw` stands for, `fallback` if it is none.
    pub const fn from_raw_or(raw: u32, fallback: Self) -> Self {
        match Self::from_raw(raw) {
            Some(value) => value,
            None => fallback,
        }
    }

    /// The value of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "key" => Some(Self::Key),
            "pointer" => Some(Self::Pointer),
            "request" => Some(Self::Request),
            "loss" => Some(Self::Loss),
            _ => None,
        }
    }

    /// The number in memory.
    pub const fn raw(self) -> u32 {
        self as u32
    }

    /// The word of the inventory, as users write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Key => "key",
            Self::Pointer => "pointer",
            Self::Request => "request",
            Self::Loss => "loss",
        }
    }
}

/// How far Tab goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum FocusScope {
    /// The node is no border to the focus.
    #[default]
    None = 0,
    /// While the node is shown the focus stays in it, and goes back where it was when it is gone.
    Trap = 1,
}

impl FocusScope {
    /// Every value, in the order of the inventory.
    pub const ALL: [Self; 2] = [Self::None, Self::Trap];

    /// The value that `raw` stands for, if it is one.
    pub const fn from_raw(raw: u32) -> Option<Self> {
        match raw {
            0 => Some(Self::None),
            1 => Some(Self::Trap),
            _ => None,
        }
    }

    /// The value that `raw` stands for, `fallback` if it is none.
    pub const fn from_raw_or(raw: u32, fallback: Self) -> Self {
        match Self::from_raw(raw) {
            Some(value) => value,
            None => fallback,
        }
    }

    /// The value of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "none" => Some(Self::None),
            "trap" => Some(Self::Trap),
            _ => None,
        }
    }

    /// The number in memory.
    pub const fn raw(self) -> u32 {
        self as u32
    }

    /// The word of the inventory, as users write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Trap => "trap",
        }
    }
}

/// Arrows that move the focus inside a group that Tab sees as one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Roving {
    /// Tab visits each.
    #[default]
    None = 0,
    /// Left and right, Home and End.
    Row = 1,
    /// Up and down, Home and End.
    Column = 2,
    /// All four, to what lies nearest in that direction.
    Both = 3,
}

impl Roving {
    /// Every value, in the order of the inventory.
    pub const ALL: [Self; 4] = [Self::None, Self::Row, Self::Column, Self::Both];

    /// The value that `raw` stands for, if it is one.
    pub const fn from_raw(raw: u32) -> Option<Self> {
        match raw {
            0 => Some(Self::None),
            1 => Some(Self::Row),
            2 => Some(Self::Column),
            3 => Some(Self::Both),
            _ => None,
        }
    }

    /// The value that `raw` stands for, `fallback` if it is none.
    pub const fn from_raw_or(raw: u32, fallback: Self) -> Self {
        match Self::from_raw(raw) {
            Some(value) => value,
            None => fallback,
        }
    }

    /// The value of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "none" => Some(Self::None),
            "row" => Some(Self::Row),
            "column" => Some(Self::Column),
            "both" => Some(Self::Both),
            _ => None,
        }
    }

    /// The number in memory.
    pub const fn raw(self) -> u32 {
        self as u32
    }

    /// The word of the inventory, as users write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Row => "row",
            Self::Column => "column",
            Self::Both => "both",
        }
    }
}

/// CSS easing functions: how a value goes from one to another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Easing {
    /// `ease`
    #[default]
    Ease = 0,
    /// `linear`
    Linear = 1,
    /// `ease-in`
    EaseIn = 2,
    /// `ease-out`
    EaseOut = 3,
    /// `ease-in-out`
    EaseInOut = 4,
    /// `step-start`
    StepStart = 5,
    /// `step-end`
    StepEnd = 6,
}

impl Easing {
    /// Every value, in the order of the inventory.
    pub const ALL: [Self; 7] = [
        Self::Ease,
        Self::Linear,
        Self::EaseIn,
        Self::EaseOut,
        Self::EaseInOut,
        Self::StepStart,
        Self::StepEnd,
    ];

    /// The value that `raw` stands for, if it is one.
    pub const fn from_raw(raw: u32) -> Option<Self> {
        match raw {
            0 => Some(Self::Ease),
            1 => Some(Self::Linear),
            2 => Some(Self::EaseIn),
            3 => Some(Self::EaseOut),
            4 => Some(Self::EaseInOut),
            5 => Some(Self::StepStart),
            6 => Some(Self::StepEnd),
            _ => None,
        }
    }

    /// The value that `raw` stands for, `fallback` if it is none.
    pub const fn from_raw_or(raw: u32, fallback: Self) -> Self {
        match Self::from_raw(raw) {
            Some(value) => value,
            None => fallback,
        }
    }

    /// The value of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "ease" => Some(Self::Ease),
            "linear" => Some(Self::Linear),
            "ease-in" => Some(Self::EaseIn),
            "ease-out" => Some(Self::EaseOut),
            "ease-in-out" => Some(Self::EaseInOut),
            "step-start" => Some(Self::StepStart),
            "step-end" => Some(Self::StepEnd),
            _ => None,
        }
    }

    /// The number in memory.
    pub const fn raw(self) -> u32 {
        self as u32
    }

    /// The word of the inventory, as users write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ease => "ease",
            Self::Linear => "linear",
            Self::EaseIn => "ease-in",
            Self::EaseOut => "ease-out",
            Self::EaseInOut => "ease-in-out",
            Self::StepStart => "step-start",
            Self::StepEnd => "step-end",
        }
    }
}

/// Whether things move.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Motion {
    /// `full`
    #[default]
    Full = 0,
    /// Nothing moves by itself: values change at once, and spinners stand still.
    Reduced = 1,
}

impl Motion {
    /// Every value, in the order of the inventory.
    pub const ALL: [Self; 2] = [Self::Full, Self::Reduced];

    /// The value that `raw` stands for, if it is one.
    pub const fn from_raw(raw: u32) -> Option<Self> {
        match raw {
            0 => Some(Self::Full),
            1 => Some(Self::Reduced),
            _ => None,
        }
    }

    /// The value that `raw` stands for, `fallback` if it is none.
    pub const fn from_raw_or(raw: u32, fallback: Self) -> Self {
        match Self::from_raw(raw) {
            Some(value) => value,
            None => fallback,
        }
    }

    /// The value of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "full" => Some(Self::Full),
            "reduced" => Some(Self::Reduced),
            _ => None,
        }
    }

    /// The number in memory.
    pub const fn raw(self) -> u32 {
        self as u32
    }

    /// The word of the inventory, as users write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Reduced => "reduced",
        }
    }
}

/// How the terminal draws the caret, numbered as DECSCUSR does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum CaretShape {
    /// As the user set the terminal.
    #[default]
    Default = 0,
    /// `blinking-block`
    BlinkingBlock = 1,
    /// `block`
    Block = 2,
    /// `blinking-underline`
    BlinkingUnderline = 3,
    /// `underline`
    Underline = 4,
    /// `blinking-bar`
    BlinkingBar = 5,
    /// `bar`
    Bar = 6,
}

impl CaretShape {
    /// Every value, in the order of the inventory.
    pub const ALL: [Self; 7] = [
        Self::Default,
        Self::BlinkingBlock,
        Self::Block,
        Self::BlinkingUnderline,
        Self::Underline,
        Self::BlinkingBar,
        Self::Bar,
    ];

    /// The value that `raw` stands for, if it is one.
    pub const fn from_raw(raw: u32) -> Option<Self> {
        match raw {
            0 => Some(Self::Default),
            1 => Some(Self::BlinkingBlock),
            2 => Some(Self::Block),
            3 => Some(Self::BlinkingUnderline),
            4 => Some(Self::Underline),
            5 => Some(Self::BlinkingBar),
            6 => Some(Self::Bar),
            _ => None,
        }
    }

    /// The value that `raw` stands for, `fallback` if it is none.
    pub const fn from_raw_or(raw: u32, fallback: Self) -> Self {
        match Self::from_raw(raw) {
            Some(value) => value,
            None => fallback,
        }
    }

    /// The value of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "default" => Some(Self::Default),
            "blinking-block" => Some(Self::BlinkingBlock),
            "block" => Some(Self::Block),
            "blinking-underline" => Some(Self::BlinkingUnderline),
            "underline" => Some(Self::Underline),
            "blinking-bar" => Some(Self::BlinkingBar),
            "bar" => Some(Self::Bar),
            _ => None,
        }
    }

    /// The number in memory.
    pub const fn raw(self) -> u32 {
        self as u32
    }

    /// The word of the inventory, as users write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Default => "default",
            Self::BlinkingBlock => "blinking-block",
            Self::Block => "block",
            Self::BlinkingUnderline => "blinking-underline",
            Self::Underline => "underline",
            Self::BlinkingBar => "blinking-bar",
            Self::Bar => "bar",
        }
    }
}

/// CSS `field-sizing`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum FieldSizing {
    /// 20 cells wide, and 1 high for an input, 3 for a textarea, where no size is given.
    #[default]
    Fixed = 0,
    /// As large as its text.
    Content = 1,
}

impl FieldSizing {
    /// Every value, in the order of the inventory.
    pub const ALL: [Self; 2] = [Self::Fixed, Self::Content];

    /// The value that `raw` stands for, if it is one.
    pub const fn from_raw(raw: u32) -> Option<Self> {
        match raw {
            0 => Some(Self::Fixed),
            1 => Some(Self::Content),
            _ => None,
        }
    }

    /// The value that `raw` stands for, `fallback` if it is none.
    pub const fn from_raw_or(raw: u32, fallback: Self) -> Self {
        match Self::from_raw(raw) {
            Some(value) => value,
            None => fallback,
        }
    }

    /// The value of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "fixed" => Some(Self::Fixed),
            "content" => Some(Self::Content),
            _ => None,
        }
    }

    /// The number in memory.
    pub const fn raw(self) -> u32 {
        self as u32
    }

    /// The word of the inventory, as users write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Fixed => "fixed",
            Self::Content => "content",
        }
    }
}

/// CSS `user-select`: whether the mouse selects text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum UserSelect {
    /// As the parent; not in a button, nor where a handler hears how the mouse is dragged.
    #[default]
    Auto = 0,
    /// It does.
    Text = 1,
    /// It does not.
    None = 2,
    /// It does, and what is begun in the node stays in it.
    Contain = 3,
}

impl UserSelect {
    /// Every value, in the order of the inventory.
    pub const ALL: [Self; 4] = [Self::Auto, Self::Text, Self::None, Self::Contain];

    /// The value that `raw` stands for, if it is one.
    pub const fn from_raw(raw: u32) -> Option<Self> {
        match raw {
            0 => Some(Self::Auto),
            1 => Some(Self::Text),
            2 => Some(Self::None),
            3 => Some(Self::Contain),
            _ => None,
        }
    }

    /// The value that `raw` stands for, `fallback` if it is none.
    pub const fn from_raw_or(raw: u32, fallback: Self) -> Self {
        match Self::from_raw(raw) {
            Some(value) => value,
            None => fallback,
        }
    }

    /// The value of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "auto" => Some(Self::Auto),
            "text" => Some(Self::Text),
            "none" => Some(Self::None),
            "contain" => Some(Self::Contain),
            _ => None,
        }
    }

    /// The number in memory.
    pub const fn raw(self) -> u32 {
        self as u32
    }

    /// The word of the inventory, as users write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Text => "text",
            Self::None => "none",
            Self::Contain => "contain",
        }
    }
}

/// CSS `overflow-anchor`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum OverflowAnchor {
    /// A scroller may keep the node where it is seen while content above it grows.
    #[default]
    Auto = 0,
    /// Neither the node nor what is in it is kept so.
    None = 1,
}

impl OverflowAnchor {
    /// Every value, in the order of the inventory.
    pub const ALL: [Self; 2] = [Self::Auto, Self::None];

    /// The value that `raw` stands for, if it is one.
    pub const fn from_raw(raw: u32) -> Option<Self> {
        match raw {
            0 => Some(Self::Auto),
            1 => Some(Self::None),
            _ => None,
        }
    }

    /// The value that `raw` stands for, `fallback` if it is none.
    pub const fn from_raw_or(raw: u32, fallback: Self) -> Self {
        match Self::from_raw(raw) {
            Some(value) => value,
            None => fallback,
        }
    }

    /// The value of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "auto" => Some(Self::Auto),
            "none" => Some(Self::None),
            _ => None,
        }
    }

    /// The number in memory.
    pub const fn raw(self) -> u32 {
        self as u32
    }

    /// The word of the inventory, as users write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::None => "none",
        }
    }
}

/// What dragging over text does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum SelectMode {
    /// It selects.
    #[default]
    On = 0,
    /// It selects, and what is selected is copied when the button is let go.
    Copy = 1,
    /// Nothing.
    Off = 2,
}

impl SelectMode {
    /// Every value, in the order of the inventory.
    pub const ALL: [Self; 3] = [Self::On, Self::Copy, Self::Off];

    /// The value that `raw` stands for, if it is one.
    pub const fn from_raw(raw: u32) -> Option<Self> {
        match raw {
            0 => Some(Self::On),
            1 => Some(Self::Copy),
            2 => Some(Self::Off),
            _ => None,
        }
    }

    /// The value that `raw` stands for, `fallback` if it is none.
    pub const fn from_raw_or(raw: u32, fallback: Self) -> Self {
        match Self::from_raw(raw) {
            Some(value) => value,
            None => fallback,
        }
    }

    /// The value of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "on" => Some(Self::On),
            "copy" => Some(Self::Copy),
            "off" => Some(Self::Off),
            _ => None,
        }
    }

    /// The number in memory.
    pub const fn raw(self) -> u32 {
        self as u32
    }

    /// The word of the inventory, as users write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::On => "on",
            Self::Copy => "copy",
            Self::Off => "off",
        }
    }
}

/// What of the terminal is drawn on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum TerminalUse {
    /// The whole screen.
    #[default]
    Fullscreen = 0,
    /// Rows below what is there, as many as are needed.
    Inline = 1,
    /// Nothing: it is given back for a while.
    None = 2,
}

impl TerminalUse {
    /// Every value, in the order of the inventory.
    pub const ALL: [Self; 3] = [Self::Fullscreen, Self::Inline, Self::None];

    /// The value that `raw` stands for, if it is one.
    pub const fn from_raw(raw: u32) -> Option<Self> {
        match raw {
            0 => Some(Self::Fullscreen),
            1 => Some(Self::Inline),
            2 => Some(Self::None),
            _ => None,
        }
    }

    /// The value that `raw` stands for, `fallback` if it is none.
    pub const fn from_raw_or(raw: u32, fallback: Self) -> Self {
        match Self::from_raw(raw) {
            Some(value) => value,
            None => fallback,
        }
    }

    /// The value of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "fullscreen" => Some(Self::Fullscreen),
            "inline" => Some(Self::Inline),
            "none" => Some(Self::None),
            _ => None,
        }
    }

    /// The number in memory.
    pub const fn raw(self) -> u32 {
        self as u32
    }

    /// The word of the inventory, as users write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Fullscreen => "fullscreen",
            Self::Inline => "inline",
            Self::None => "none",
        }
    }
}

/// Where the engine is in its life.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum EngineState {
    /// `detached`
    #[default]
    Detached = 0,
    /// `running`
    Running = 1,
    /// The terminal is restored and no frame follows.
    Stopped = 2,
}

impl EngineState {
    /// Every value, in the order of the inventory.
    pub const ALL: [Self; 3] = [Self::Detached, Self::Running, Self::Stopped];

    /// The value that `raw` stands for, if it is one.
    pub const fn from_raw(raw: u32) -> Option<Self> {
        match raw {
            0 => Some(Self::Detached),
            1 => Some(Self::Running),
            2 => Some(Self::Stopped),
            _ => None,
        }
    }

    /// The value that `raw` stands for, `fallback` if it is none.
    pub const fn from_raw_or(raw: u32, fallback: Self) -> Self {
        match Self::from_raw(raw) {
            Some(value) => value,
            None => fallback,
        }
    }

    /// The value of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "detached" => Some(Self::Detached),
            "running" => Some(Self::Running),
            "stopped" => Some(Self::Stopped),
            _ => None,
        }
    }

    /// The number in memory.
    pub const fn raw(self) -> u32 {
        self as u32
    }

    /// The word of the inventory, as users write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Detached => "detached",
            Self::Running => "running",
            Self::Stopped => "stopped",
        }
    }
}

/// How glyphs are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct TextAttribute(u8);

impl TextAttribute {
    /// No bit.
    pub const EMPTY: Self = Self(0);
    /// `bold`
    pub const BOLD: Self = Self(1 << 0);
    /// `dim`
    pub const DIM: Self = Self(1 << 1);
    /// `italic`
    pub const ITALIC: Self = Self(1 << 2);
    /// `underline`
    pub const UNDERLINE: Self = Self(1 << 3);
    /// `blink`
    pub const BLINK: Self = Self(1 << 4);
    /// `inverse`
    pub const INVERSE: Self = Self(1 << 5);
    /// `hidden`
    pub const HIDDEN: Self = Self(1 << 6);
    /// `strikethrough`
    pub const STRIKETHROUGH: Self = Self(1 << 7);

    /// Every bit with its name, in the order of the inventory.
    pub const ALL: [(&'static str, Self); 8] = [
        ("bold", Self::BOLD),
        ("dim", Self::DIM),
        ("italic", Self::ITALIC),
        ("underline", Self::UNDERLINE),
        ("blink", Self::BLINK),
        ("inverse", Self::INVERSE),
        ("hidden", Self::HIDDEN),
        ("strikethrough", Self::STRIKETHROUGH),
    ];

    /// The bits of `raw` that the set knows.
    pub const fn from_raw(raw: u32) -> Self {
        let [low, ..] = raw.to_le_bytes();
        Self(low)
    }

    /// The bit of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "bold" => Some(Self::BOLD),
            "dim" => Some(Self::DIM),
            "italic" => Some(Self::ITALIC),
            "underline" => Some(Self::UNDERLINE),
            "blink" => Some(Self::BLINK),
            "inverse" => Some(Self::INVERSE),
            "hidden" => Some(Self::HIDDEN),
            "strikethrough" => Some(Self::STRIKETHROUGH),
            _ => None,
        }
    }

    /// The mask in memory.
    pub const fn raw(self) -> u32 {
        u32::from_le_bytes([self.0, 0, 0, 0])
    }

    /// Whether every bit of `other` is set.
    pub const fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether no bit is set.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The bits of either.
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl core::ops::BitOr for TextAttribute {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        self.union(other)
    }
}

/// What of a node JavaScript wants to be woken for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Watch(u8);

impl Watch {
    /// No bit.
    pub const EMPTY: Self = Self(0);
    /// computed_x, computed_y, computed_width, computed_height
    pub const GEOMETRY: Self = Self(1 << 0);
    /// scroll_x, scroll_y, scrollable_width, scrollable_height, max_scroll, max_scroll_x, ack_seq
    pub const SCROLL: Self = Self(1 << 1);
    /// focused_state
    pub const FOCUS: Self = Self(1 << 2);
    /// hover_state: the terminal is asked to tell where the mouse is while a node has it
    pub const HOVER: Self = Self(1 << 3);
    /// pressed_state
    pub const PRESSED: Self = Self(1 << 4);
    /// cursor_position, selection_start, selection_end
    pub const CARET: Self = Self(1 << 5);

    /// Every bit with its name, in the order of the inventory.
    pub const ALL: [(&'static str, Self); 6] = [
        ("geometry", Self::GEOMETRY),
        ("scroll", Self::SCROLL),
        ("focus", Self::FOCUS),
        ("hover", Self::HOVER),
        ("pressed", Self::PRESSED),
        ("caret", Self::CARET),
    ];

    /// The bits of `raw` that the set knows.
    pub const fn from_raw(raw: u32) -> Self {
        let [low, ..] = raw.to_le_bytes();
        Self(low & 0b0011_1111)
    }

    /// The bit of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "geometry" => Some(Self::GEOMETRY),
            "scroll" => Some(Self::SCROLL),
            "focus" => Some(Self::FOCUS),
            "hover" => Some(Self::HOVER),
            "pressed" => Some(Self::PRESSED),
            "caret" => Some(Self::CARET),
            _ => None,
        }
    }

    /// The mask in memory.
    pub const fn raw(self) -> u32 {
        u32::from_le_bytes([self.0, 0, 0, 0])
    }

    /// Whether every bit of `other` is set.
    pub const fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether no bit is set.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The bits of either.
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl core::ops::BitOr for Watch {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        self.union(other)
    }
}

/// Which events of the mouse, too many to be told for nothing, a handler of the node asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Listen(u8);

impl Listen {
    /// No bit.
    pub const EMPTY: Self = Self(0);
    /// That the mouse comes and goes.
    pub const HOVER: Self = Self(1 << 0);
    /// That it moves with no button down.
    pub const MOVE: Self = Self(1 << 1);
    /// That it moves with a button down.
    pub const DRAG: Self = Self(1 << 2);

    /// Every bit with its name, in the order of the inventory.
    pub const ALL: [(&'static str, Self); 3] = [
        ("hover", Self::HOVER),
        ("move", Self::MOVE),
        ("drag", Self::DRAG),
    ];

    /// The bits of `raw` that the set knows.
    pub const fn from_raw(raw: u32) -> Self {
        let [low, ..] = raw.to_le_bytes();
        Self(low & 0b0000_0111)
    }

    /// The bit of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "hover" => Some(Self::HOVER),
            "move" => Some(Self::MOVE),
            "drag" => Some(Self::DRAG),
            _ => None,
        }
    }

    /// The mask in memory.
    pub const fn raw(self) -> u32 {
        u32::from_le_bytes([self.0, 0, 0, 0])
    }

    /// Whether every bit of `other` is set.
    pub const fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether no bit is set.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The bits of either.
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl core::ops::BitOr for Listen {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        self.union(other)
    }
}

/// Keys held while another is pressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Modifier(u8);

impl Modifier {
    /// No bit.
    pub const EMPTY: Self = Self(0);
    /// `shift`
    pub const SHIFT: Self = Self(1 << 0);
    /// `alt`
    pub const ALT: Self = Self(1 << 1);
    /// `ctrl`
    pub const CTRL: Self = Self(1 << 2);
    /// `super`
    pub const SUPER: Self = Self(1 << 3);
    /// `hyper`
    pub const HYPER: Self = Self(1 << 4);
    /// `meta`
    pub const META: Self = Self(1 << 5);

    /// Every bit with its name, in the order of the inventory.
    pub const ALL: [(&'static str, Self); 6] = [
        ("shift", Self::SHIFT),
        ("alt", Self::ALT),
        ("ctrl", Self::CTRL),
        ("super", Self::SUPER),
        ("hyper", Self::HYPER),
        ("meta", Self::META),
    ];

    /// The bits of `raw` that the set knows.
    pub const fn from_raw(raw: u32) -> Self {
        let [low, ..] = raw.to_le_bytes();
        Self(low & 0b0011_1111)
    }

    /// The bit of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "shift" => Some(Self::SHIFT),
            "alt" => Some(Self::ALT),
            "ctrl" => Some(Self::CTRL),
            "super" => Some(Self::SUPER),
            "hyper" => Some(Self::HYPER),
            "meta" => Some(Self::META),
            _ => None,
        }
    }

    /// The mask in memory.
    pub const fn raw(self) -> u32 {
        u32::from_le_bytes([self.0, 0, 0, 0])
    }

    /// Whether every bit of `other` is set.
    pub const fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether no bit is set.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The bits of either.
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl core::ops::BitOr for Modifier {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        self.union(other)
    }
}

/// What the terminal has said that it can do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Capability(u8);

impl Capability {
    /// No bit.
    pub const EMPTY: Self = Self(0);
    /// It has answered all that it was asked.
    pub const ANSWERED: Self = Self(1 << 0);
    /// Shows a frame at once (mode 2026).
    pub const SYNCHRONIZED: Self = Self(1 << 1);
    /// Tells keys apart by kitty's protocol.
    pub const KEYBOARD: Self = Self(1 << 2);
    /// Moves its cursor by grapheme clusters (mode 2027).
    pub const GRAPHEMES: Self = Self(1 << 3);
    /// Tells of new sizes in its input (mode 2048).
    pub const RESIZES: Self = Self(1 << 4);

    /// Every bit with its name, in the order of the inventory.
    pub const ALL: [(&'static str, Self); 5] = [
        ("answered", Self::ANSWERED),
        ("synchronized", Self::SYNCHRONIZED),
        ("keyboard", Self::KEYBOARD),
        ("graphemes", Self::GRAPHEMES),
        ("resizes", Self::RESIZES),
    ];

    /// The bits of `raw` that the set knows.
    pub const fn from_raw(raw: u32) -> Self {
        let [low, ..] = raw.to_le_bytes();
        Self(low & 0b0001_1111)
    }

    /// The bit of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "answered" => Some(Self::ANSWERED),
            "synchronized" => Some(Self::SYNCHRONIZED),
            "keyboard" => Some(Self::KEYBOARD),
            "graphemes" => Some(Self::GRAPHEMES),
            "resizes" => Some(Self::RESIZES),
            _ => None,
        }
    }

    /// The mask in memory.
    pub const fn raw(self) -> u32 {
        u32::from_le_bytes([self.0, 0, 0, 0])
    }

    /// Whether every bit of `other` is set.
    pub const fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether no bit is set.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The bits of either.
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl core::ops::BitOr for Capability {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        self.union(other)
    }
}
