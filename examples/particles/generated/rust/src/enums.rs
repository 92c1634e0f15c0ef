// Written by sparktui-codegen from the inventory `particles`, layout hash 19b037bf1a1fa411.
// To change it, edit the inventory and run `npm run codegen`.

//! Words that stand for numbers in memory: enums and flag sets.

/// Whether time passes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Run {
    /// Nothing moves and no thread wakes up.
    #[default]
    Paused = 0,
    /// Steps follow each other at the rate.
    Running = 1,
}

impl Run {
    /// Every value, in the order of the inventory.
    pub const ALL: [Self; 2] = [Self::Paused, Self::Running];

    /// The value that `raw` stands for, if it is one.
    pub const fn from_raw(raw: u32) -> Option<Self> {
        match raw {
            0 => Some(Self::Paused),
            1 => Some(Self::Running),
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
            "paused" => Some(Self::Paused),
            "running" => Some(Self::Running),
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
            Self::Paused => "paused",
            Self::Running => "running",
        }
    }
}

/// What a point in the box does to the particles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Attractor {
    /// Nothing.
    #[default]
    Off = 0,
    /// They fall towards it, by the square of the distance.
    Pull = 1,
    /// They fall around it.
    Swirl = 2,
    /// They flee from it.
    Push = 3,
}

impl Attractor {
    /// Every value, in the order of the inventory.
    pub const ALL: [Self; 4] = [Self::Off, Self::Pull, Self::Swirl, Self::Push];

    /// The value that `raw` stands for, if it is one.
    pub const fn from_raw(raw: u32) -> Option<Self> {
        match raw {
            0 => Some(Self::Off),
            1 => Some(Self::Pull),
            2 => Some(Self::Swirl),
            3 => Some(Self::Push),
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
            "pull" => Some(Self::Pull),
            "swirl" => Some(Self::Swirl),
            "push" => Some(Self::Push),
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
            Self::Pull => "pull",
            Self::Swirl => "swirl",
            Self::Push => "push",
        }
    }
}
