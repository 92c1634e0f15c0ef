use std::any::Any;

/// What a panic carries.
pub(crate) type Payload = Box<dyn Any + Send>;

/// Why a node cannot give its value, or why a change could not be carried through.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SignalError {
    /// The handle outlived its node, or belongs to another graph.
    #[error("{kind}: disposed of; keep it in a scope that lives as long as what uses it")]
    Disposed {
        /// `signal` or `derived`.
        kind: &'static str,
    },
    /// A derived reads itself, by way of the others.
    #[error("{}: reads itself; break the cycle {}", first(.names), cycle(.names))]
    Cycle {
        /// The deriveds on the way, each reading the next, the last reading the first.
        names: Vec<String>,
    },
    /// A repeater's write leads back to its own source.
    #[error("{}: feeds itself through slots; break the cycle {}", first(.names), cycle(.names))]
    SlotCycle {
        /// The repeaters on the way, each causing the next, the last causing the first.
        names: Vec<String>,
    },
    /// Effects set each other's sources without end.
    #[error("{}: effects wake each other without end; stop setting what they read", .names.join(", "))]
    EffectCycle {
        /// The effects that were still waiting.
        names: Vec<String>,
    },
    /// A derived's closure panicked. Reading it panics until something that it read changes.
    #[error("{name}: panicked: {message}")]
    Panicked {
        /// The derived.
        name: String,
        /// What the panic said.
        message: String,
    },
    /// Deriveds that read deriveds made after them, too many inside each other, in a program whose panics abort: where
    /// they unwind, the closures are given up and run again once the deepest one is done.
    #[error(
        "{name}: {depth} deriveds read each other inside one another; make a derived after those that it reads, or build with panic = \"unwind\""
    )]
    TooDeep {
        /// The derived that was not run.
        name: String,
        /// How many closures were on the stack.
        depth: u32,
    },
    /// Several effects or repeaters panicked in one change; the others ran.
    #[error("{} panics in one change: {}", .messages.len(), .messages.join("; "))]
    Several {
        /// What each panic said, in order.
        messages: Vec<String>,
    },
}

/// An index that is no slot of the buffer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("slot {index}: the buffer has {len} slots; use an index below that")]
pub struct SlotRangeError {
    /// The index asked for; the first one outside for a range.
    pub index: usize,
    /// Slots in the buffer.
    pub len: usize,
}

fn first(names: &[String]) -> &str {
    names.first().map_or("graph", String::as_str)
}

fn cycle(names: &[String]) -> String {
    let mut way = names.join(" -> ");
    if let Some(first) = names.first() {
        way.push_str(" -> ");
        way.push_str(first);
    }
    way
}

/// What a panic said.
pub(crate) fn message_of(payload: &Payload) -> String {
    if let Some(text) = payload.downcast_ref::<&'static str>() {
        (*text).to_owned()
    } else if let Some(text) = payload.downcast_ref::<String>() {
        text.clone()
    } else if let Some(error) = payload.downcast_ref::<SignalError>() {
        error.to_string()
    } else {
        String::from("(no message)")
    }
}

/// Panics with the error's message.
#[cold]
#[inline(never)]
pub(crate) fn fail(error: &SignalError) -> ! {
    panic!("{error}");
}
