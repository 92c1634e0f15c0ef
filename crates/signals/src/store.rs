//! Everything of a node that depends on the type of its value. One store per type.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::rc::Rc;

use crate::arena::{Arena, Entry, NIL};
use crate::equality::same;
use crate::error::Payload;
use crate::graph::Graph;
use crate::node::{Node, flag};
use crate::plain::is_plain;
use crate::repeater::Repeaters;
use crate::values::Values;

pub(crate) type Formula<T> = Box<dyn FnMut(&Graph) -> T>;
type Equality<T> = Rc<dyn Fn(&T, &T) -> bool>;

/// What the graph asks of a store without knowing its type. Nothing of it unwinds unless said.
pub(crate) trait AnyStore: Any {
    /// Runs a derived's closure and keeps the value. Returns whether its readers must look again.
    fn update(&self, graph: &Graph, id: u32, node: &Node) -> bool;
    /// Compares a dirty signal's value, which is not plain, with the last one that was read. Returns whether it differs.
    fn commit(&self, node: &Node) -> bool;
    /// Drops value and closure of a freed node. May unwind: dropping is the user's code.
    fn retire(&self, retired: &Retired);
    /// Forwards a signal to its repeaters; what they panic with is kept in the graph.
    fn forward_signal(&self, graph: &Graph, id: u32, node: &Node);
    /// Forwards the derived `source` to the repeater `node`. May unwind.
    fn forward_derived(&self, graph: &Graph, node: &Node, source_id: u32, source: &Node);
    /// Tells the target of the repeater `node` that it is about to be written to. May unwind.
    fn announce(&self, graph: &Graph, node: &Node);
    /// Frees the repeaters of a signal.
    fn release_signal(&self, graph: &Graph, node: &Node);
    fn repeater_lives(&self, slot: u32, generation: u32) -> bool;
    /// The node of a repeater, if it stands on a derived.
    fn repeater_node(&self, slot: u32) -> u32;
    /// Frees one repeater.
    fn release(&self, graph: &Graph, slot: u32);
    /// Frees the repeaters of one owner, of which `newest` is the newest.
    fn release_owned(&self, graph: &Graph, newest: u32);
    fn repeater_index(&self, slot: u32) -> u32;
    /// Values and repeaters.
    fn census(&self) -> (usize, usize);
}

/// What a freed node leaves behind in its store.
pub(crate) struct Retired {
    pub(crate) id: u32,
    pub(crate) flags: u32,
    pub(crate) slot: u32,
    pub(crate) extra: u32,
    pub(crate) last: u32,
}

struct FormulaEntry<T> {
    formula: Cell<Option<Formula<T>>>,
    next_free: Cell<u32>,
}

impl<T> Default for FormulaEntry<T> {
    fn default() -> Self {
        Self {
            formula: Cell::new(None),
            next_free: Cell::new(NIL),
        }
    }
}

impl<T> Entry for FormulaEntry<T> {
    fn next_free(&self) -> &Cell<u32> {
        &self.next_free
    }
}

pub(crate) struct Store<T> {
    pub(crate) values: Values<T>,
    formulas: Arena<FormulaEntry<T>>,
    pub(crate) repeaters: Repeaters<T>,
    equalities: RefCell<HashMap<u32, Equality<T>>>,
}

impl<T: PartialEq + 'static> Store<T> {
    pub(crate) fn new() -> Self {
        Self {
            values: Values::new(),
            formulas: Arena::new(),
            repeaters: Repeaters::new(),
            equalities: RefCell::default(),
        }
    }

    pub(crate) fn put_formula(&self, formula: Formula<T>) -> u32 {
        let id = self.formulas.take();
        self.formulas.get(id).formula.set(Some(formula));
        id
    }

    /// Takes a closure out for the time of its run.
    pub(crate) fn take_formula(&self, id: u32) -> Option<Formula<T>> {
        self.formulas.get(id).formula.take()
    }

    pub(crate) fn return_formula(&self, id: u32, formula: Formula<T>) {
        self.formulas.get(id).formula.set(Some(formula));
    }

    pub(crate) fn set_equality(&self, id: u32, node: &Node, equality: Equality<T>) {
        node.raise(flag::OWN_EQUALITY);
        self.equalities.borrow_mut().insert(id, equality);
    }

    #[inline]
    pub(crate) fn equal(&self, id: u32, node: &Node, a: &T, b: &T) -> bool {
        if node.is(flag::OWN_EQUALITY) {
            self.equal_by(id, a, b)
        } else {
            same(a, b)
        }
    }

    #[inline(never)]
    fn equal_by(&self, id: u32, a: &T, b: &T) -> bool {
        let equality = self.equalities.borrow().get(&id).cloned();
        equality.map_or_else(|| same(a, b), |equality| equality(a, b))
    }

    /// Sets a signal: keeps the value, forwards it, marks its readers. An equal value does nothing.
    #[inline]
    pub(crate) fn write(&self, graph: &Graph, id: u32, node: &Node, value: T) {
        let generation = node.generation.get();
        let equal = self.read(node, |old| self.equal(id, node, old, &value));
        if equal == Some(true) || node.generation.get() != generation {
            return;
        }
        let read = node.subs.get() != NIL;
        let old = if read {
            self.keep_beside(node, value)
        } else {
            self.keep(node, value)
        };
        let first = node.deps.get();
        if read || first != NIL {
            graph.begin_propagation();
            if first != NIL {
                node.runs.set(node.runs.get().wrapping_add(1));
                // Most signals have one repeater and no reader: there is no course to keep.
                if !read && first == node.deps_tail.get() && !graph.forwards_are_deep() {
                    self.forward_only(graph, node, first);
                } else {
                    self.forward(graph, id, node);
                }
            }
            if node.generation.get() == generation {
                graph.mark(node.subs.get());
            }
            graph.end_propagation();
        }
        drop(old);
    }

    /// Runs the closure of a derived, and compares its value if there was one before. Nothing where the derived is
    /// gone, or given up.
    fn compute(&self, graph: &Graph, id: u32, node: &Node) -> Option<Result<(T, bool), Payload>> {
        let entry = self.formulas.get(node.extra.get());
        let mut formula = entry.formula.take()?;
        let outcome = graph.run(id, node, |graph| {
            let value = formula(graph);
            let equal = self.is_known(graph, id, node, &value);
            (value, equal)
        });
        if !graph.end_run(id, node) {
            graph.drop_quietly((formula, outcome));
            return None;
        }
        entry.formula.set(Some(formula));
        if graph.is_unwinding() {
            graph.drop_quietly(outcome);
            return None;
        }
        outcome
    }

    /// Whether a derived has this value already.
    #[inline]
    fn is_known(&self, graph: &Graph, id: u32, node: &Node, value: &T) -> bool {
        if node.is(flag::FAILED) {
            return false;
        }
        if is_plain::<T>() && !node.is(flag::OWN_EQUALITY) {
            return self.read(node, |old| same(old, value)) == Some(true);
        }
        // Comparing is code of the user's.
        let _context = graph.enter(NIL, NIL);
        self.read(node, |old| self.equal(id, node, old, value)) == Some(true)
    }
}

impl<T: PartialEq + 'static> AnyStore for Store<T> {
    fn update(&self, graph: &Graph, id: u32, node: &Node) -> bool {
        graph.evaluating.set(graph.evaluating.get() + 1);
        let outcome = self.compute(graph, id, node);
        graph.evaluating.set(graph.evaluating.get() - 1);
        match outcome {
            None => false,
            Some(Ok((_, true))) => false,
            Some(Ok((value, false))) => {
                graph.forgive(id, node);
                graph.drop_quietly(self.keep(node, value));
                true
            }
            Some(Err(payload)) => {
                graph.fail_by(id, node, payload);
                true
            }
        }
    }

    fn commit(&self, node: &Node) -> bool {
        node.lower(flag::DIRTY);
        let before = node.extra.replace(NIL);
        let compare = || {
            self.values.read(before, |old| {
                self.values.read(node.slot.get(), |new| same(old, new))
            })
        };
        // A comparison that panics counts as a difference: who reads the value decides.
        let equal = catch_unwind(AssertUnwindSafe(compare));
        let released = catch_unwind(AssertUnwindSafe(|| self.values.release(before)));
        drop(released);
        !matches!(equal, Ok(Some(Some(true))))
    }

    fn retire(&self, retired: &Retired) {
        if retired.flags & flag::OWN_EQUALITY != 0 {
            let equality = self.equalities.borrow_mut().remove(&retired.id);
            drop(equality);
        }
        if retired.flags & (flag::SIGNAL | flag::DERIVED) != 0 && retired.slot != NIL {
            self.values.release(retired.slot);
        }
        if retired.flags & flag::REPEATER != 0 && retired.last != NIL {
            return self.values.release(retired.last);
        }
        if retired.flags & flag::REPEATER != 0 || retired.extra == NIL {
            return;
        }
        if retired.flags & flag::SIGNAL != 0 {
            return self.values.release(retired.extra);
        }
        let formula = self.formulas.get(retired.extra).formula.take();
        self.formulas.give(retired.extra);
        drop(formula);
    }

    fn forward_signal(&self, graph: &Graph, id: u32, node: &Node) {
        self.forward(graph, id, node);
    }

    fn forward_derived(&self, graph: &Graph, node: &Node, source_id: u32, source: &Node) {
        self.forward_one(graph, node, source_id, source);
    }

    fn announce(&self, graph: &Graph, node: &Node) {
        self.repeaters.announce(graph, node);
    }

    fn release_signal(&self, graph: &Graph, node: &Node) {
        self.repeaters.release_signal(graph, node);
    }

    fn repeater_node(&self, slot: u32) -> u32 {
        self.repeaters.source(slot)
    }

    fn repeater_lives(&self, slot: u32, generation: u32) -> bool {
        self.repeaters.lives(slot, generation)
    }

    fn release(&self, graph: &Graph, slot: u32) {
        self.repeaters.release(graph, slot);
    }

    fn release_owned(&self, graph: &Graph, newest: u32) {
        self.repeaters.release_owned(graph, newest);
    }

    fn repeater_index(&self, slot: u32) -> u32 {
        self.repeaters.index(slot)
    }

    fn census(&self) -> (usize, usize) {
        (self.values.live(), self.repeaters.live())
    }
}
