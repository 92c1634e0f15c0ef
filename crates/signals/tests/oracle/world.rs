//! The real graph, writing down what it does.

use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::rc::Rc;

use sparktui_signals::{
    Derived, Effect, Graph, OwnSlots, Repeater, SharedSlotBuffer, Signal, SlotTarget, Slots, Target,
};

use crate::case::{Deed, Expr, SIGNALS, SLOTS};

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Event {
    Wrote(usize, i32),
    Ran(usize, Option<i32>),
    Set(usize, i32),
    WasSet,
    DroppedRepeater(usize),
    DroppedEffect(usize),
    /// What the first run of an effect set off panicked, so that there is no effect.
    Unmade(usize),
}

pub type Trace = Rc<RefCell<Vec<Event>>>;
type Buffer<V> = Rc<SharedSlotBuffer<OwnSlots<V>>>;

/// What the nodes of a world hold; the case counts in `i32`.
pub trait Value: Copy + PartialEq + Default + From<i32> + Into<i32> + 'static {}

impl<V: Copy + PartialEq + Default + From<i32> + Into<i32> + 'static> Value for V {}

/// A type that the graph knows nothing of, so that its values do not lie in their nodes.
#[derive(Clone, Copy, PartialEq, Default)]
pub struct Own(i32);

impl From<i32> for Own {
    fn from(number: i32) -> Self {
        Self(number)
    }
}

impl From<Own> for i32 {
    fn from(own: Own) -> Self {
        own.0
    }
}

/// Everything that closures of the case reach.
pub struct Shared<V: Value> {
    pub signals: Vec<Signal<V>>,
    pub deriveds: RefCell<Vec<Derived<V>>>,
    pub repeaters: RefCell<Vec<Option<Repeater>>>,
    pub effects: RefCell<Vec<Option<Effect>>>,
    pub buffer: Buffer<V>,
    pub trace: Trace,
}

pub struct World<V: Value> {
    pub graph: Graph,
    pub shared: Rc<Shared<V>>,
}

struct Tap<V: Value> {
    shared: Rc<Shared<V>>,
    deed: Deed,
}

impl<V: Value> SlotTarget<V> for Tap<V> {
    fn set(&self, graph: &Graph, index: usize, value: V) {
        self.shared.note(Event::Wrote(index, value.into()));
        self.shared.buffer.set(graph, index, value);
        self.shared.perform(graph, &self.deed, value.into());
    }

    fn expect(&self, graph: &Graph, index: usize, writer: Repeater) {
        self.shared.buffer.expect(graph, index, writer);
    }
}

impl<V: Value> Shared<V> {
    fn note(&self, event: Event) {
        self.trace.borrow_mut().push(event);
    }

    pub fn eval(&self, graph: &Graph, expr: &Expr) -> i32 {
        match expr {
            Expr::Signal(i) => self.signals[*i].get(graph).into(),
            Expr::Derived(i) => self.derived(*i).get(graph).into(),
            Expr::Caught(i) => self.derived(*i).try_get(graph).map_or(-1, Into::into),
            Expr::Slot(i) => self.buffer.get(graph, *i).into(),
            Expr::Add(a, b) => self.eval(graph, a).wrapping_add(self.eval(graph, b)),
            Expr::If(c, a, b) => self.eval(graph, if self.eval(graph, c) % 2 == 0 { a } else { b }),
            Expr::Clamp(a) => self.eval(graph, a).rem_euclid(3),
            Expr::Throw(a) => match self.eval(graph, a) {
                value if value % 5 == 0 => resume_unwind(Box::new("thrown")),
                value => value,
            },
        }
    }

    fn derived(&self, i: usize) -> Derived<V> {
        self.deriveds.borrow()[i]
    }

    fn perform(&self, graph: &Graph, deed: &Deed, value: i32) {
        match *deed {
            Deed::Set(signal) => {
                self.note(Event::Set(signal, value));
                let failed = catch_unwind(AssertUnwindSafe(|| {
                    self.signals[signal].set(graph, value.into())
                }));
                self.note(Event::WasSet);
                drop(failed);
            }
            Deed::DropRepeater(i) if value % 4 == 0 => self.drop_repeater(graph, i),
            Deed::DropEffect(i) if value % 4 == 0 => self.drop_effect(graph, i),
            _ => {}
        }
    }

    pub fn drop_repeater(&self, graph: &Graph, i: usize) {
        let taken = self
            .repeaters
            .borrow_mut()
            .get_mut(i)
            .and_then(Option::take);
        if let Some(repeater) = taken {
            self.note(Event::DroppedRepeater(i));
            repeater.dispose(graph);
        }
    }

    pub fn drop_effect(&self, graph: &Graph, i: usize) {
        let taken = self.effects.borrow_mut().get_mut(i).and_then(Option::take);
        if let Some(effect) = taken {
            self.note(Event::DroppedEffect(i));
            effect.dispose(graph);
        }
    }
}

impl<V: Value> World<V> {
    pub fn new() -> Self {
        let graph = Graph::new();
        let shared = Shared {
            signals: (0..SIGNALS).map(|_| graph.signal(V::default())).collect(),
            deriveds: RefCell::default(),
            repeaters: RefCell::default(),
            effects: RefCell::default(),
            buffer: Rc::new(SharedSlotBuffer::new(OwnSlots::new(SLOTS))),
            trace: Trace::default(),
        };
        Self {
            graph,
            shared: Rc::new(shared),
        }
    }

    pub fn derived(&self, expr: Expr) {
        let shared = Rc::clone(&self.shared);
        let derived = self
            .graph
            .derived(move |graph| V::from(shared.eval(graph, &expr)));
        self.shared.deriveds.borrow_mut().push(derived);
    }

    fn tap(&self, deed: Deed) -> Target<V> {
        Rc::new(Tap {
            shared: Rc::clone(&self.shared),
            deed,
        })
        .into()
    }

    /// A repeater whose source panics at first is none.
    fn keep(&self, make: impl FnOnce() -> Repeater) {
        let made = catch_unwind(AssertUnwindSafe(make)).ok();
        self.shared.repeaters.borrow_mut().push(made);
    }

    pub fn repeat_signal(&self, signal: usize, slot: usize, deed: Deed) {
        self.keep(|| {
            self.graph
                .repeat(self.shared.signals[signal], self.tap(deed), slot)
        });
    }

    pub fn repeat_derived(&self, derived: usize, slot: usize) {
        let source = self.shared.derived(derived);
        self.keep(|| self.graph.repeat(source, self.tap(Deed::Nothing), slot));
    }

    pub fn repeat_getter(&self, expr: Expr, slot: usize) {
        let shared = Rc::clone(&self.shared);
        let getter = move |graph: &Graph| V::from(shared.eval(graph, &expr));
        self.keep(|| self.graph.repeat(getter, self.tap(Deed::Nothing), slot));
    }

    pub fn effect(&self, expr: Expr, deed: Deed) {
        let shared = Rc::clone(&self.shared);
        let id = shared.effects.borrow().len();
        shared.effects.borrow_mut().push(None);
        let run = move |graph: &Graph| {
            let value = catch_unwind(AssertUnwindSafe(|| shared.eval(graph, &expr))).ok();
            shared.note(Event::Ran(id, value));
            match value {
                Some(value) => shared.perform(graph, &deed, value),
                None => resume_unwind(Box::new("effect")),
            }
        };
        let made = catch_unwind(AssertUnwindSafe(|| self.graph.effect(run))).ok();
        if made.is_none() {
            self.shared.note(Event::Unmade(id));
        }
        self.shared.effects.borrow_mut()[id] = made;
    }

    pub fn poke(&self, graph: &Graph, slot: usize, value: i32, how: u8) {
        let buffer = &self.shared.buffer;
        if how == 0 {
            return buffer.set(graph, slot, value.into());
        }
        buffer.slots().store(slot, value.into());
        match how {
            1 => buffer.notify_indices(graph, [slot]),
            _ => buffer.notify_changed(graph),
        }
    }
}
