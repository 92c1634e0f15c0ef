//! The graph: its parts, and what it does for closures.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::collections::{HashMap, VecDeque};
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::arena::{Arena, NIL};
use crate::error::{Payload, SignalError};
use crate::near::Many;
use crate::node::{Link, Node, flag};
use crate::own::{Belongings, Cleanup};
use crate::pull::Frame;
use crate::registry::Registry;
use crate::run::Failure;
use crate::store::{AnyStore, Store};

/// A reactive graph: an arena of signals, deriveds, effects, repeaters and scopes, for one thread.
///
/// Handles are small and `Copy`; they are checked against the life of the node that they name, so a stale one is an
/// error and never another node. Everything made while an effect, a derived or a scope runs belongs to it and is
/// disposed of with it; the rest lives until it is disposed of by hand or the graph is dropped.
pub struct Graph {
    pub(crate) nodes: Arena<Node, Many<Node>>,
    pub(crate) links: Arena<Link, Many<Link>>,
    pub(crate) belongings: Arena<Belongings>,
    registry: Registry,
    /// Who reads: the node whose closure is running, `NIL` where reads are not tracked.
    pub(crate) active: Cell<u32>,
    /// Who owns what is made now.
    pub(crate) owner: Cell<u32>,
    /// Propagations on the stack: forwarding and marking.
    pub(crate) propagating: Cell<u32>,
    /// Batches on the stack.
    pub(crate) batches: Cell<u32>,
    /// Closures of deriveds on the stack.
    pub(crate) evaluating: Cell<u32>,
    /// First runs of effects on the stack.
    pub(crate) starting: Cell<u32>,
    pub(crate) draining: Cell<bool>,
    pub(crate) flushing: Cell<bool>,
    pub(crate) sweeping: Cell<bool>,
    pub(crate) rescuing: Cell<bool>,
    /// Something is queued or has failed.
    pub(crate) unsettled: Cell<bool>,
    /// Marked repeaters of deriveds, those before `repeat_head` forwarded.
    pub(crate) repeat_queue: RefCell<Vec<(u32, u32)>>,
    pub(crate) repeat_head: Cell<usize>,
    /// How many of the queue their targets know of.
    pub(crate) announced: Cell<usize>,
    /// Counts drains.
    pub(crate) drains: Cell<u32>,
    /// How many signals stand for tracked slots.
    pub(crate) tracked_slots: Cell<u32>,
    /// Signals whose repeaters forward now, and whose readers are marked after that.
    pub(crate) walked: RefCell<Vec<u32>>,
    pub(crate) effect_queue: RefCell<VecDeque<(u32, u32)>>,
    /// Signals set deep inside forwards, to be forwarded when those are done.
    pub(crate) late_queue: RefCell<VecDeque<(u32, u32)>>,
    /// Deriveds that lost their last reader.
    pub(crate) left_queue: RefCell<Vec<(u32, u32)>>,
    /// The repeater that writes, or is about to.
    pub(crate) cause: Cell<u32>,
    /// Counts walks of the mark phase.
    pub(crate) marks: Cell<u32>,
    pub(crate) mark_stack: RefCell<Vec<u32>>,
    pub(crate) frames: RefCell<Vec<Frame>>,
    /// What runs or is checked now; `below` of each leads on to the one that needs it.
    pub(crate) top: Cell<u32>,
    /// A derived that lay too deep: while there is one, closures are given up, to be run again after it.
    pub(crate) deepest: Cell<u32>,
    pub(crate) oldest: Cell<u32>,
    pub(crate) newest: Cell<u32>,
    pub(crate) effects: Cell<u32>,
    /// Counts nodes and cleanups as they are made.
    pub(crate) births: Cell<u64>,
    pub(crate) failures: RefCell<HashMap<u32, Failure>>,
    pub(crate) errors: RefCell<Vec<Payload>>,
    /// The newest panic that stands for an error of ours, to be known again by its text where it is caught.
    pub(crate) raised: RefCell<Option<(String, SignalError)>>,
    pub(crate) unowned_cleanups: RefCell<Vec<Cleanup>>,
    names: RefCell<HashMap<u32, Cow<'static, str>>>,
}

impl Default for Graph {
    fn default() -> Self {
        Self::new()
    }
}

impl Graph {
    /// An empty graph.
    pub fn new() -> Self {
        Self {
            nodes: Arena::new(),
            links: Arena::new(),
            belongings: Arena::new(),
            registry: Registry::new(),
            active: Cell::new(NIL),
            owner: Cell::new(NIL),
            propagating: Cell::new(0),
            batches: Cell::new(0),
            evaluating: Cell::new(0),
            starting: Cell::new(0),
            draining: Cell::new(false),
            flushing: Cell::new(false),
            sweeping: Cell::new(false),
            rescuing: Cell::new(false),
            unsettled: Cell::new(false),
            repeat_queue: RefCell::default(),
            repeat_head: Cell::new(0),
            announced: Cell::new(0),
            drains: Cell::new(0),
            tracked_slots: Cell::new(0),
            walked: RefCell::default(),
            effect_queue: RefCell::default(),
            late_queue: RefCell::default(),
            left_queue: RefCell::default(),
            cause: Cell::new(NIL),
            marks: Cell::new(0),
            mark_stack: RefCell::default(),
            frames: RefCell::default(),
            top: Cell::new(NIL),
            deepest: Cell::new(NIL),
            oldest: Cell::new(NIL),
            newest: Cell::new(NIL),
            effects: Cell::new(0),
            births: Cell::new(0),
            failures: RefCell::default(),
            errors: RefCell::default(),
            raised: RefCell::default(),
            unowned_cleanups: RefCell::default(),
            names: RefCell::default(),
        }
    }

    /// Runs `f`; the effects and the repeaters of deriveds that its changes concern run once, when the outermost batch
    /// ends, a panic of `f` included. Repeaters of signals still forward inline.
    ///
    /// # Panics
    /// With the panic of `f`, or of the effects and repeaters that ran.
    pub fn batch<R>(&self, f: impl FnOnce(&Graph) -> R) -> R {
        self.batches.set(self.batches.get() + 1);
        let outcome = catch_unwind(AssertUnwindSafe(|| f(self)));
        self.batches.set(self.batches.get() - 1);
        match outcome {
            Ok(result) => {
                self.settle();
                result
            }
            Err(payload) => self.settle_after(payload),
        }
    }

    /// Runs `f` without noting what it reads.
    pub fn untrack<R>(&self, f: impl FnOnce(&Graph) -> R) -> R {
        let _context = self.enter(NIL, self.owner.get());
        f(self)
    }

    /// Whether a read would be noted now.
    pub fn is_tracking(&self) -> bool {
        self.active.get() != NIL && !self.nodes.get(self.active.get()).is(flag::DEAD)
    }

    /// How much of everything there is.
    pub fn census(&self) -> Census {
        let (values, repeaters) = self.registry.census();
        Census {
            nodes: self.nodes.live(),
            edges: self.links.live(),
            values,
            repeaters,
        }
    }

    /// Sets reader and owner until the guard is dropped.
    #[inline]
    pub(crate) fn enter(&self, active: u32, owner: u32) -> Context<'_> {
        Context {
            graph: self,
            active: self.active.replace(active),
            owner: self.owner.replace(owner),
        }
    }

    /// Runs `f` as one propagation: what it marks is forwarded and run when it has ended.
    pub(crate) fn propagation(&self, f: impl FnOnce()) {
        self.propagating.set(self.propagating.get() + 1);
        let outcome = catch_unwind(AssertUnwindSafe(f));
        if let Err(payload) = outcome {
            self.leave_propagation();
            self.settle_after(payload);
        }
        self.end_propagation();
    }

    /// The live node of a handle.
    #[inline]
    pub(crate) fn lookup(&self, id: u32, generation: u32, kind: u32) -> Option<&Node> {
        let node = self.nodes.find(id)?;
        (node.generation.get() == generation && node.is(kind)).then_some(node)
    }

    #[inline]
    pub(crate) fn store(&self, id: u32) -> &dyn AnyStore {
        self.registry.get(id)
    }

    /// The store of a node whose value is a `T`; none if the handle is of another graph.
    #[inline]
    pub(crate) fn typed_store<T: PartialEq + 'static>(&self, id: u32) -> Option<&Store<T>> {
        self.registry.typed(id)
    }

    pub(crate) fn store_of<T: PartialEq + 'static>(&self) -> (u32, &Store<T>) {
        self.registry.of()
    }

    pub(crate) fn set_name(&self, id: u32, node: &Node, name: Cow<'static, str>) {
        node.raise(flag::NAMED);
        self.names.borrow_mut().insert(id, name);
    }

    pub(crate) fn forget_name(&self, id: u32) {
        self.names.borrow_mut().remove(&id);
    }

    /// What messages call a node.
    pub(crate) fn name_of(&self, id: u32) -> String {
        if let Some(name) = self.names.borrow().get(&id) {
            return name.clone().into_owned();
        }
        let node = self.nodes.get(id);
        let kind = match node.flags.get() & flag::KIND {
            flag::SIGNAL => "signal",
            flag::DERIVED => "derived",
            flag::EFFECT => "effect",
            flag::SCOPE => "scope",
            flag::REPEATER => {
                let source = self.links.get(node.deps.get()).dep.get();
                let index = self.store(node.store.get()).repeater_index(node.slot.get());
                return format!("{} -> slot {index}", self.name_of(source));
            }
            _ => "node",
        };
        format!("{kind} #{id}")
    }
}

/// What a graph holds, to see that nothing grows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Census {
    /// Signals, deriveds, effects, scopes, tracked slots and repeaters of deriveds.
    pub nodes: usize,
    /// Pairs of a reader and what it has read.
    pub edges: usize,
    /// Values of signals and deriveds and those that were kept to compare with, where they are no numbers, `bool` or `()`:
    /// those lie in their nodes.
    pub values: usize,
    /// Repeaters of signals and of deriveds.
    pub repeaters: usize,
}

/// Restores reader and owner.
pub(crate) struct Context<'a> {
    graph: &'a Graph,
    active: u32,
    owner: u32,
}

impl Drop for Context<'_> {
    #[inline]
    fn drop(&mut self) {
        self.graph.active.set(self.active);
        self.graph.owner.set(self.owner);
    }
}
