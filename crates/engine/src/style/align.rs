//! The words of alignment to those of Taffy.

use sparktui_generated::enums as words;
use taffy::{AlignContent, AlignItems, AlignSelf, JustifyContent};

pub(super) fn justify_content(word: words::JustifyContent) -> JustifyContent {
    use words::JustifyContent as Word;
    match word {
        Word::Normal => JustifyContent::NORMAL,
        Word::FlexStart => JustifyContent::FLEX_START,
        Word::FlexEnd => JustifyContent::FLEX_END,
        Word::Center => JustifyContent::CENTER,
        Word::SpaceBetween => JustifyContent::SPACE_BETWEEN,
        Word::SpaceAround => JustifyContent::SPACE_AROUND,
        Word::SpaceEvenly => JustifyContent::SPACE_EVENLY,
        Word::Start => JustifyContent::START,
        Word::End => JustifyContent::END,
        Word::Stretch => JustifyContent::STRETCH,
    }
}

pub(super) fn align_content(word: words::AlignContent) -> AlignContent {
    use words::AlignContent as Word;
    match word {
        Word::Normal => AlignContent::NORMAL,
        Word::Stretch => AlignContent::STRETCH,
        Word::FlexStart => AlignContent::FLEX_START,
        Word::FlexEnd => AlignContent::FLEX_END,
        Word::Center => AlignContent::CENTER,
        Word::SpaceBetween => AlignContent::SPACE_BETWEEN,
        Word::SpaceAround => AlignContent::SPACE_AROUND,
        Word::SpaceEvenly => AlignContent::SPACE_EVENLY,
        Word::Start => AlignContent::START,
        Word::End => AlignContent::END,
    }
}

pub(super) fn align_items(word: words::AlignItems) -> AlignItems {
    use words::AlignItems as Word;
    match word {
        Word::Normal => AlignItems::NORMAL,
        Word::Stretch => AlignItems::STRETCH,
        Word::FlexStart => AlignItems::FLEX_START,
        Word::FlexEnd => AlignItems::FLEX_END,
        Word::Center => AlignItems::CENTER,
        Word::Baseline => AlignItems::BASELINE,
        Word::Start => AlignItems::START,
        Word::End => AlignItems::END,
    }
}

pub(super) fn align_self(word: words::AlignSelf) -> Option<AlignSelf> {
    use words::AlignSelf as Word;
    match word {
        Word::Auto => None,
        Word::Stretch => Some(AlignSelf::STRETCH),
        Word::FlexStart => Some(AlignSelf::FLEX_START),
        Word::FlexEnd => Some(AlignSelf::FLEX_END),
        Word::Center => Some(AlignSelf::CENTER),
        Word::Baseline => Some(AlignSelf::BASELINE),
        Word::Start => Some(AlignSelf::START),
        Word::End => Some(AlignSelf::END),
    }
}

pub(super) fn justify_items(word: words::JustifyItems) -> AlignItems {
    use words::JustifyItems as Word;
    match word {
        Word::Normal => AlignItems::NORMAL,
        Word::Stretch => AlignItems::STRETCH,
        Word::Start => AlignItems::START,
        Word::End => AlignItems::END,
        Word::Center => AlignItems::CENTER,
        Word::Baseline => AlignItems::BASELINE,
    }
}

pub(super) fn justify_self(word: words::JustifySelf) -> Option<AlignSelf> {
    use words::JustifySelf as Word;
    match word {
        Word::Auto => None,
        Word::Stretch => Some(AlignSelf::STRETCH),
        Word::Start => Some(AlignSelf::START),
        Word::End => Some(AlignSelf::END),
        Word::Center => Some(AlignSelf::CENTER),
        Word::Baseline => Some(AlignSelf::BASELINE),
    }
}
