#![doc = include_str!("../README.md")]

mod arena;
mod buffer;
mod derived;
mod edge;
mod effect;
mod equality;
mod error;
mod forward;
mod graph;
mod mark;
mod node;
mod notifier;
mod own;
mod plain;
mod pull;
mod registry;
mod repeat;
mod repeater;
mod run;
mod settle;
mod signal;
mod slots;
mod store;
mod target;
mod tracked;
mod values;

pub use buffer::SharedSlotBuffer;
pub use derived::Derived;
pub use effect::{Effect, Scope};
pub use error::{SignalError, SlotRangeError};
pub use graph::{Census, Graph};
pub use notifier::{NoopNotifier, Notifier};
pub use repeat::{Fixed, Repeater, Source};
pub use signal::Signal;
pub use slots::{OwnSlots, Slots};
pub use target::{SlotTarget, Target};
