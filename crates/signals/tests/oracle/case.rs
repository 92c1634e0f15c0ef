//! What a case is made of, and how one is drawn.

use proptest::prelude::*;

/// Signals that effects never set, and all signals.
pub const LOW_SIGNALS: usize = 3;
pub const SIGNALS: usize = 5;
/// Slots that nobody repeats into, poked from outside.
pub const OUTER_SLOTS: usize = 2;
/// Repeaters write slot `OUTER_SLOTS + item`.
pub const SLOTS: usize = 64;

/// References are taken modulo what exists before the item, so that no case is cyclic.
#[derive(Debug, Clone)]
pub enum Expr {
    Signal(usize),
    Derived(usize),
    Slot(usize),
    /// A derived whose panic is caught.
    Caught(usize),
    Add(Box<Expr>, Box<Expr>),
    If(Box<Expr>, Box<Expr>, Box<Expr>),
    Clamp(Box<Expr>),
    /// Panics where the value is a multiple of 5.
    Throw(Box<Expr>),
}

#[derive(Debug, Clone)]
pub enum Deed {
    Nothing,
    /// Sets a high signal to the effect's value.
    Set(usize),
    /// Where the value is a multiple of 4.
    DropRepeater(usize),
    DropEffect(usize),
}

#[derive(Debug, Clone)]
pub enum Item {
    Derived(Expr),
    RepeatSignal(usize, Deed),
    RepeatDerived(usize),
    RepeatGetter(Expr),
    Effect(Expr, Deed),
}

#[derive(Debug, Clone)]
pub enum Step {
    Set(usize, i32),
    /// Writes an outer slot: by the buffer, or behind its back with a notice of one index, or of none in particular.
    Poke(usize, i32, u8),
    Read(usize),
    Batch(Vec<Step>),
    Make(Item),
    DropRepeater(usize),
    DropEffect(usize),
}

#[derive(Debug, Clone)]
pub struct Case {
    /// Made first, of low signals and low items alone: effects that set signals read only these.
    pub low: Vec<Item>,
    pub high: Vec<Item>,
    pub steps: Vec<Step>,
}

fn expr() -> impl Strategy<Value = Expr> {
    let leaf = prop_oneof![
        3 => any::<prop::sample::Index>().prop_map(|i| Expr::Signal(i.index(SIGNALS))),
        4 => (0..64_usize).prop_map(Expr::Derived),
        2 => (0..64_usize).prop_map(Expr::Slot),
        1 => (0..64_usize).prop_map(Expr::Caught),
    ];
    leaf.prop_recursive(3, 8, 3, |inner| {
        let boxed = || inner.clone().prop_map(Box::new);
        prop_oneof![
            4 => (boxed(), boxed()).prop_map(|(a, b)| Expr::Add(a, b)),
            3 => (boxed(), boxed(), boxed()).prop_map(|(c, a, b)| Expr::If(c, a, b)),
            2 => boxed().prop_map(Expr::Clamp),
            1 => boxed().prop_map(Expr::Throw),
        ]
    })
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        4 => Just(Deed::Nothing),
        3 => (0..64_usize).prop_map(Deed::Set),
        1 => (0..64_usize).prop_map(Deed::DropRepeater),
        1 => (0..64_usize).prop_map(Deed::DropEffect),
    ]
}

fn item() -> impl Strategy<Value = Item> {
    prop_oneof![
        5 => expr().prop_map(Item::Derived),
        2 => (0..SIGNALS, deed()).prop_map(|(signal, deed)| Item::RepeatSignal(signal, deed)),
        3 => (0..64_usize).prop_map(Item::RepeatDerived),
        2 => expr().prop_map(Item::RepeatGetter),
        2 => (expr(), deed()).prop_map(|(expr, deed)| Item::Effect(expr, deed)),
    ]
}

fn change() -> impl Strategy<Value = Step> {
    prop_oneof![
        5 => (0..SIGNALS, -3..8).prop_map(|(signal, value)| Step::Set(signal, value)),
        2 => (0..OUTER_SLOTS, -3..8, 0..3_u8).prop_map(|(slot, value, how)| Step::Poke(slot, value, how)),
        2 => (0..64_usize).prop_map(Step::Read),
    ]
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        8 => change(),
        3 => prop::collection::vec(change(), 1..6).prop_map(Step::Batch),
        2 => item().prop_map(Step::Make),
        1 => (0..64_usize).prop_map(Step::DropRepeater),
        1 => (0..64_usize).prop_map(Step::DropEffect),
    ]
}

pub fn case() -> impl Strategy<Value = Case> {
    let items = || prop::collection::vec(item(), 0..10);
    (items(), items(), prop::collection::vec(step(), 1..25)).prop_map(|(low, high, steps)| Case {
        low,
        high,
        steps,
    })
}

/// Turns references into indices of what exists: `derived`, `slots` and `signals` count those that may be read.
pub fn resolve(expr: &Expr, signals: usize, deriveds: usize, slots: &[usize]) -> Expr {
    let again = |expr: &Expr| Box::new(resolve(expr, signals, deriveds, slots));
    match expr {
        Expr::Signal(i) => Expr::Signal(i % signals),
        Expr::Derived(i) | Expr::Caught(i) if deriveds == 0 => Expr::Signal(i % signals),
        Expr::Derived(i) => Expr::Derived(i % deriveds),
        Expr::Caught(i) => Expr::Caught(i % deriveds),
        Expr::Slot(i) => Expr::Slot(slots[i % slots.len()]),
        Expr::Add(a, b) => Expr::Add(again(a), again(b)),
        Expr::If(c, a, b) => Expr::If(again(c), again(a), again(b)),
        Expr::Clamp(a) => Expr::Clamp(again(a)),
        Expr::Throw(a) => Expr::Throw(again(a)),
    }
}
