//! The states of a node that its looks depend on.

use sparktui_generated::Mirror;
use sparktui_generated::enums::{Toggle, Watch};
use sparktui_memory::NodeId;

/// A state that a node is in or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// The mouse is over it.
    Hover,
    /// A button is held down on it.
    Pressed,
    /// Keys go to it.
    Focused,
}

impl State {
    /// What JavaScript watches to hear of it.
    #[must_use]
    pub fn watch(self) -> Watch {
        match self {
            Self::Hover => Watch::HOVER,
            Self::Pressed => Watch::PRESSED,
            Self::Focused => Watch::FOCUS,
        }
    }
}

/// In which of them a node is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct States {
    hover: bool,
    pressed: bool,
    focused: bool,
}

impl States {
    /// Those of a node now.
    #[must_use]
    pub fn of(mirror: &Mirror, node: NodeId) -> Self {
        Self {
            hover: mirror.hover_state(node) == Toggle::On,
            pressed: mirror.pressed_state(node) == Toggle::On,
            focused: mirror.focused_state(node) == Toggle::On,
        }
    }

    /// Whether one of them is on.
    #[must_use]
    pub fn is(self, state: State) -> bool {
        match state {
            State::Hover => self.hover,
            State::Pressed => self.pressed,
            State::Focused => self.focused,
        }
    }
}
