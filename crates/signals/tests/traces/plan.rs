//! A case of the file: what there is, what is done to it, and what that writes.

use serde::{Deserialize, Deserializer, de::Error};

/// A number spelled as text, for JSON has neither NaN nor -0.
#[derive(Debug, Clone, Copy)]
pub struct Value(pub f64);

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map(Value).map_err(D::Error::custom)
    }
}

/// How an item computes its value; numbers pick items before it, modulo their number.
#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Rule {
    Sum { from: Vec<usize> },
    Choose { by: usize, even: usize, odd: usize },
    Parity { of: usize },
    Again { outer: usize, inner: usize },
    Throws { of: usize, at: Value },
}

#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "is", rename_all = "camelCase")]
pub enum Item {
    Signal {
        value: Value,
    },
    Derived {
        rule: Rule,
    },
    /// A slot that a repeater feeds; a late one is fed from half of the ops on.
    Slot {
        source: usize,
        getter: bool,
        late: bool,
    },
    /// A signal that an effect sets.
    Written {
        source: usize,
        factor: Value,
    },
}

#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "do", rename_all = "camelCase")]
pub enum Op {
    Set { signal: usize, value: Value },
    Read { item: usize },
    Repeat { source: usize, getter: bool },
    End { repeater: usize },
    Watch { item: usize, ends: Option<usize> },
    Unwatch { effect: usize },
    Batch { ops: Vec<Op>, throws: bool },
}

#[derive(Debug, Deserialize)]
pub struct Trace {
    pub items: Vec<Item>,
    pub ops: Vec<Op>,
    /// `slot=value` for each write, `e<watch>=value` or `e<watch>!` for each run of an effect.
    pub log: Vec<String>,
}
