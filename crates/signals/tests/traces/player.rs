//! Plays a case as `packages/signals/test/traces/player.ts` does.

use std::any::Any;
use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::rc::Rc;

use sparktui_signals::{
    Derived, Effect, Graph, OwnSlots, Repeater, SharedSlotBuffer, Signal, SlotTarget,
};

use crate::plan::{Item, Op, Rule, Trace};

const SLOTS: usize = 64;

type Buffer = SharedSlotBuffer<OwnSlots<f32>>;

/// What an item is read through.
#[derive(Clone, Copy)]
enum Origin {
    Signal(Signal<f64>),
    Derived(Derived<f64>),
    Slot,
}

/// What items of a plan panic with; anything else that panics is a fault.
const BOOM: &str = "boom";

/// Everything that closures of a case reach.
#[derive(Default)]
struct World {
    origins: RefCell<Vec<Origin>>,
    repeaters: RefCell<Vec<(bool, Option<Repeater>)>>,
    watches: RefCell<Vec<Option<Effect>>>,
    log: RefCell<Vec<String>>,
}

struct Tap {
    world: Rc<World>,
    slots: Rc<Buffer>,
}

impl SlotTarget<f64> for Tap {
    fn set(&self, graph: &Graph, index: usize, value: f64) {
        self.world.note(format!("{index}={}", written(value)));
        self.slots.set(graph, index, value as f32);
    }

    fn expect(&self, graph: &Graph, index: usize, writer: Repeater) {
        self.slots.expect(graph, index, writer);
    }
}

pub struct Player<'a> {
    trace: &'a Trace,
    graph: Graph,
    world: Rc<World>,
    slots: Rc<Buffer>,
    tap: Rc<Tap>,
    signals: Vec<usize>,
}

/// A number as JavaScript prints it, as far as the traces need it.
fn written(value: f64) -> String {
    if value.is_nan() {
        "NaN".into()
    } else {
        format!("{value}")
    }
}

/// What happens when the case is played.
pub fn play(trace: &Trace) -> Vec<String> {
    let world = Rc::new(World::default());
    let slots = Rc::new(Buffer::new(OwnSlots::new(SLOTS)));
    let tap = Rc::new(Tap {
        world: Rc::clone(&world),
        slots: Rc::clone(&slots),
    });
    let signals = trace
        .items
        .iter()
        .enumerate()
        .filter(|(_, item)| matches!(item, Item::Signal { .. }))
        .map(|(at, _)| at)
        .collect();
    let player = Player {
        trace,
        graph: Graph::new(),
        world,
        slots,
        tap,
        signals,
    };
    player.run();
    player.world.log.take()
}

impl World {
    fn note(&self, line: String) {
        self.log.borrow_mut().push(line);
    }

    fn read(&self, graph: &Graph, slots: &Buffer, at: usize) -> f64 {
        let origin = self.origins.borrow()[at];
        match origin {
            Origin::Signal(signal) => signal.get(graph),
            Origin::Derived(derived) => derived.get(graph),
            Origin::Slot => slots.get(graph, at).into(),
        }
    }

    fn compute(&self, graph: &Graph, slots: &Buffer, rule: &Rule, at: usize) -> f64 {
        let read = |pick: &usize| self.read(graph, slots, pick % at);
        match rule {
            Rule::Sum { from } => from.iter().fold(0.0, |sum, each| sum + read(each)),
            Rule::Choose { by, even, odd } => read(if read(by) % 2.0 == 0.0 { even } else { odd }),
            Rule::Parity { of } => read(of).abs() % 2.0,
            Rule::Again { outer, inner } => {
                let first = read(outer);
                let second = read(inner);
                first + second - read(outer)
            }
            Rule::Throws { of, at } => {
                let value = read(of);
                if same(value, at.0) {
                    resume_unwind(Box::new(BOOM));
                }
                value
            }
        }
    }

    /// `None` where it throws.
    fn attempt(&self, graph: &Graph, slots: &Buffer, at: usize) -> Option<f64> {
        guard(|| self.read(graph, slots, at))
    }

    fn end(&self, graph: &Graph, pick: usize) {
        let chosen = {
            let mut repeaters = self.repeaters.borrow_mut();
            let free = repeaters.iter().filter(|(free, _)| *free).count();
            let mut free = repeaters
                .iter_mut()
                .filter(|(free, _)| *free)
                .skip(pick % free.max(1));
            free.next().and_then(|(_, repeater)| repeater.take())
        };
        if let Some(repeater) = chosen {
            repeater.dispose(graph);
        }
    }
}

impl Player<'_> {
    fn run(&self) {
        for (at, item) in self.trace.items.iter().enumerate() {
            self.make(item, at);
        }
        let (first, second) = self.trace.ops.split_at(self.trace.ops.len() / 2);
        first.iter().for_each(|op| self.step(op));
        for (at, item) in self.trace.items.iter().enumerate() {
            if let Item::Slot {
                source,
                getter,
                late: true,
            } = item
            {
                self.repeat(source % at, *getter, Some(at));
            }
        }
        second.iter().for_each(|op| self.step(op));
    }

    fn make(&self, item: &Item, at: usize) {
        let add = |origin| self.world.origins.borrow_mut().push(origin);
        match item {
            Item::Signal { value } => add(Origin::Signal(self.graph.signal(value.0))),
            Item::Written { source, factor } => {
                let own = self.graph.signal(0.0);
                add(Origin::Signal(own));
                let (from, factor) = (source % at, factor.0);
                let (world, slots) = (Rc::clone(&self.world), Rc::clone(&self.slots));
                guard(|| {
                    self.graph.effect(move |graph| {
                        if let Some(value) = world.attempt(graph, &slots, from) {
                            own.set(graph, value * factor);
                        }
                    })
                });
            }
            Item::Derived { rule } => {
                let (world, slots) = (Rc::clone(&self.world), Rc::clone(&self.slots));
                let rule = rule.clone();
                let own = self
                    .graph
                    .derived(move |graph| world.compute(graph, &slots, &rule, at));
                add(Origin::Derived(own));
            }
            Item::Slot {
                source,
                getter,
                late,
            } => {
                add(Origin::Slot);
                if !late {
                    self.repeat(source % at, *getter, Some(at));
                }
            }
        }
    }

    fn step(&self, op: &Op) {
        let items = self.trace.items.len();
        match op {
            Op::Set { signal, value } => {
                self.set(self.signals[signal % self.signals.len()], value.0)
            }
            Op::Read { item } => drop(self.world.attempt(&self.graph, &self.slots, item % items)),
            Op::Repeat { source, getter } => self.repeat(source % items, *getter, None),
            Op::End { repeater } => self.world.end(&self.graph, *repeater),
            Op::Watch { item, ends } => self.watch(item % items, *ends),
            Op::Unwatch { effect } => {
                let mut watches = self.world.watches.borrow_mut();
                let count = watches.len().max(1);
                let chosen = watches.get_mut(effect % count).and_then(Option::take);
                drop(watches);
                if let Some(effect) = chosen {
                    effect.dispose(&self.graph);
                }
            }
            Op::Batch { ops, throws } => {
                guard(|| {
                    self.graph.batch(|_| {
                        ops.iter().for_each(|op| self.step(op));
                        if *throws {
                            resume_unwind(Box::new(BOOM));
                        }
                    })
                });
            }
        }
    }

    fn set(&self, at: usize, value: f64) {
        let origin = self.world.origins.borrow()[at];
        if let Origin::Signal(signal) = origin {
            guard(|| signal.set(&self.graph, value));
        }
    }

    fn repeat(&self, source: usize, getter: bool, feeds: Option<usize>) {
        let at = self.world.repeaters.borrow().len();
        let slot = feeds.unwrap_or(self.trace.items.len() + at);
        self.world
            .repeaters
            .borrow_mut()
            .push((feeds.is_none(), None));
        let origin = self.world.origins.borrow()[source];
        let made = guard(|| match origin {
            Origin::Signal(signal) if !getter => self.graph.repeat(signal, &self.tap, slot),
            Origin::Derived(derived) if !getter => self.graph.repeat(derived, &self.tap, slot),
            _ => {
                let (world, slots) = (Rc::clone(&self.world), Rc::clone(&self.slots));
                let get = move |graph: &Graph| world.read(graph, &slots, source);
                self.graph.repeat(get, &self.tap, slot)
            }
        });
        self.world.repeaters.borrow_mut()[at].1 = made;
    }

    fn watch(&self, item: usize, ends: Option<usize>) {
        let at = self.world.watches.borrow().len();
        self.world.watches.borrow_mut().push(None);
        let (world, slots) = (Rc::clone(&self.world), Rc::clone(&self.slots));
        let made = guard(|| {
            self.graph.effect(move |graph| {
                let seen = world.attempt(graph, &slots, item);
                world.note(match seen {
                    Some(value) => format!("e{at}={}", written(value)),
                    None => format!("e{at}!"),
                });
                if let Some(pick) = ends {
                    world.end(graph, pick);
                }
            })
        });
        self.world.watches.borrow_mut()[at] = made;
    }
}

/// Equal as `Object.is` has it.
fn same(a: f64, b: f64) -> bool {
    a.to_bits() == b.to_bits() || (a.is_nan() && b.is_nan())
}

/// Catches what items of a plan throw, one or several at once.
fn guard<R>(act: impl FnOnce() -> R) -> Option<R> {
    match catch_unwind(AssertUnwindSafe(act)) {
        Ok(value) => Some(value),
        Err(payload) if is_boom(&*payload) => None,
        Err(payload) => resume_unwind(payload),
    }
}

fn is_boom(payload: &(dyn Any + Send)) -> bool {
    let text = payload
        .downcast_ref::<&str>()
        .copied()
        .or_else(|| payload.downcast_ref::<String>().map(String::as_str))
        .unwrap_or_default();
    text.split("; ").all(|each| each.ends_with(BOOM))
}
