// Written by sparktui-codegen from the inventory `sparktui`, layout hash 4cfaf5c6beeaa5c8.
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

macro_rules! enum_names {
    ($name:literal, $type:ident) => {
        EnumNames {
            name: $name,
            values: || {
                let pair = |value: enums::$type| (value.name(), value.raw());
                enums::$type::ALL.into_iter().map(pair).collect()
            },
            decode: |raw| enums::$type::from_raw(raw).map(enums::$type::name),
            encode: |name| enums::$type::from_name(name).map(enums::$type::raw),
        }
    };
}

macro_rules! flag_names {
    ($name:literal, $type:ident) => {
        FlagNames {
            name: $name,
            bits: || {
                let pair = |(name, bit): (&'static str, enums::$type)| (name, bit.raw());
                enums::$type::ALL.into_iter().map(pair).collect()
            },
            encode: |name| enums::$type::from_name(name).map(enums::$type::raw),
        }
    };
}

/// Every enum, in the order of the inventory.
pub static ENUMS: [EnumNames; 22] = [
    enum_names!("component_type", ComponentType),
    enum_names!("visibility", Visibility),
    enum_names!("toggle", Toggle),
    enum_names!("display", Display),
    enum_names!("position", Position),
    enum_names!("flex_direction", FlexDirection),
    enum_names!("flex_wrap", FlexWrap),
    enum_names!("justify_content", JustifyContent),
    enum_names!("align_items", AlignItems),
    enum_names!("align_self", AlignSelf),
    enum_names!("align_content", AlignContent),
    enum_names!("overflow", Overflow),
    enum_names!("border_style", BorderStyle),
    enum_names!("text_align", TextAlign),
    enum_names!("text_wrap", TextWrap),
    enum_names!("text_overflow", TextOverflow),
    enum_names!("unit", Unit),
    enum_names!("event_kind", EventKind),
    enum_names!("key_action", KeyAction),
    enum_names!("key_code", KeyCode),
    enum_names!("mouse_action", MouseAction),
    enum_names!("engine_state", EngineState),
];

/// Every flag set, in the order of the inventory.
pub static FLAGS: [FlagNames; 3] = [
    flag_names!("text_attribute", TextAttribute),
    flag_names!("watch", Watch),
    flag_names!("modifier", Modifier),
];

/// The enum of this name.
pub fn enum_by_name(name: &str) -> Option<&'static EnumNames> {
    ENUMS.iter().find(|one| one.name == name)
}

/// The flag set of this name.
pub fn flags_by_name(name: &str) -> Option<&'static FlagNames> {
    FLAGS.iter().find(|one| one.name == name)
}
