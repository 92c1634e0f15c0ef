// Written by sparktui-codegen from the inventory `sparktui`, layout hash 3f7eabb6077804fa.
// To change it, edit the inventory and run `npm run codegen`.

//! Enums and flag sets by name, for tools that know the inventory's words only while they run.

use crate::enums;

/// One enum of the inventory, by its conversions.
#[derive(Clone, Copy, Debug)]
pub struct EnumNames {
    /// The inventory's spelling.
    pub name: &'static str,
    /// Every value as name and number, in the order of the inventory.
    pub values: fn() -> Vec<(&'static str, u32)>,
    /// The name of the value that a number stands for.
    pub decode: fn(u32) -> Option<&'static str>,
    /// The number of the value of a name.
    pub encode: fn(&str) -> Option<u32>,
}

/// One flag set of the inventory, by its conversions.
#[derive(Clone, Copy, Debug)]
pub struct FlagNames {
    /// The inventory's spelling.
    pub name: &'static str,
    /// Every bit as name and mask, in the order of the inventory.
    pub bits: fn() -> Vec<(&'static str, u32)>,
    /// The mask of the bit of a name.
    pub encode: fn(&str) -> Option<u32>,
}

macro_rules! enums {
    ($($name:literal $type:ident)*) => {
        /// Every enum, in the order of the inventory.
        pub static ENUMS: &[EnumNames] = &[$(EnumNames {
            name: $name,
            values: || {
                let pair = |value: enums::$type| (value.name(), value.raw());
                enums::$type::ALL.into_iter().map(pair).collect()
            },
            decode: |raw| enums::$type::from_raw(raw).map(enums::$type::name),
            encode: |name| enums::$type::from_name(name).map(enums::$type::raw),
        }),*];
    };
}

macro_rules! flag_sets {
    ($($name:literal $type:ident)*) => {
        /// Every flag set, in the order of the inventory.
        pub static FLAGS: &[FlagNames] = &[$(FlagNames {
            name: $name,
            bits: || {
                let pair = |(name, bit): (&'static str, enums::$type)| (name, bit.raw());
                enums::$type::ALL.into_iter().map(pair).collect()
            },
            encode: |name| enums::$type::from_name(name).map(enums::$type::raw),
        }),*];
    };
}

enums! {
    "component_type" ComponentType
    "visibility" Visibility
    "toggle" Toggle
    "display" Display
    "position" Position
    "flex_direction" FlexDirection
    "flex_wrap" FlexWrap
    "justify_content" JustifyContent
    "align_items" AlignItems
    "align_self" AlignSelf
    "align_content" AlignContent
    "justify_items" JustifyItems
    "justify_self" JustifySelf
    "grid_auto_flow" GridAutoFlow
    "overflow" Overflow
    "scrollbar" Scrollbar
    "sticky_scroll" StickyScroll
    "reveal_block" RevealBlock
    "border_style" BorderStyle
    "text_align" TextAlign
    "text_wrap" TextWrap
    "text_overflow" TextOverflow
    "unit" Unit
    "event_kind" EventKind
    "diagnostic" Diagnostic
    "key_action" KeyAction
    "key_code" KeyCode
    "key_location" KeyLocation
    "mouse_action" MouseAction
    "color_depth" ColorDepth
    "theme_token" ThemeToken
    "color_reason" ColorReason
    "taker" Taker
    "focus_reason" FocusReason
    "focus_scope" FocusScope
    "roving" Roving
    "easing" Easing
    "motion" Motion
    "caret_shape" CaretShape
    "field_sizing" FieldSizing
    "user_select" UserSelect
    "overflow_anchor" OverflowAnchor
    "select_mode" SelectMode
    "terminal_use" TerminalUse
    "engine_state" EngineState
}

flag_sets! {
    "text_attribute" TextAttribute
    "watch" Watch
    "listen" Listen
    "modifier" Modifier
    "capability" Capability
}

/// The enum of this name.
pub fn enum_by_name(name: &str) -> Option<&'static EnumNames> {
    ENUMS.iter().find(|one| one.name == name)
}

/// The flag set of this name.
pub fn flags_by_name(name: &str) -> Option<&'static FlagNames> {
    FLAGS.iter().find(|one| one.name == name)
}
