//! Deriveds that run inside each other: a first read has no edges yet to climb by, so closures nest, but not too deep.

use crate::arena::NIL;
use crate::error::SignalError;
use crate::graph::Graph;
use crate::node::{Node, flag};

/// Closures inside each other after which older stale deriveds are run first, oldest first, so that the ones above
/// find them done.
const NESTED_RUNS: u32 = 64;
/// Closures inside each other after which all of them are given up, to be run again once the deepest one is done. Only
/// deriveds that read deriveds made after them get here.
const NESTED_RUNS_MAX: u32 = 400;

impl Graph {
    /// Runs a stale derived and tells its readers if that changed its value. Does not unwind. Where closures are given
    /// up after it, the derived is still stale.
    #[inline]
    pub(crate) fn evaluate(&self, id: u32, node: &Node) {
        let depth = self.evaluating.get();
        if depth >= NESTED_RUNS && !self.has_turn(id, node, depth) {
            return;
        }
        self.run_derived(id, node);
        if depth == 0 && self.is_unwinding() {
            self.rescue(id, node.generation.get());
        }
    }

    #[inline]
    fn run_derived(&self, id: u32, node: &Node) {
        if self.store(node.store.get()).update(self, id, node) {
            self.tell(node);
        }
    }

    /// Whether a derived that many others wait for may be run now, and is still stale.
    #[cold]
    fn has_turn(&self, id: u32, node: &Node, depth: u32) -> bool {
        let generation = node.generation.get();
        if depth == NESTED_RUNS && !self.sweeping.get() && !self.rescuing.get() {
            self.sweep(id, node);
        }
        if node.generation.get() != generation || !node.is(flag::DIRTY | flag::PENDING) {
            return false;
        }
        if depth < NESTED_RUNS_MAX {
            return true;
        }
        if cfg!(panic = "unwind") {
            self.deepest.set(id);
        } else {
            let name = self.name_of(id);
            self.fail_now(id, node, SignalError::TooDeep { name, depth });
        }
        false
    }

    /// Runs every stale derived older than `id`, oldest first. One that needs a derived which is running, or lies too
    /// deep, is given up: its turn comes when it is read.
    fn sweep(&self, id: u32, node: &Node) {
        let last = node.generation.get();
        self.sweeping.set(true);
        let mut at = self.oldest.get();
        while at != NIL && at != id && node.generation.get() == last {
            let older = self.nodes.get(at);
            let generation = older.generation.get();
            if older.is(flag::STALE) && !older.is(flag::RUNNING | flag::CHECKING) {
                // A sweep passes over cycles.
                let _ = self.refresh(at, older);
                self.deepest.set(NIL);
            }
            let moved = older.generation.get() != generation || older.is(flag::DEAD);
            at = if moved {
                self.oldest.get()
            } else {
                older.newer.get()
            };
        }
        self.sweeping.set(false);
    }

    /// Runs the derived that lay too deep, from here, where the stack is shallow, and after it those that wait for it.
    #[cold]
    fn rescue(&self, id: u32, generation: u32) {
        let mut waiting = vec![(id, generation)];
        let mut failed = Vec::new();
        self.rescuing.set(true);
        while let Some(&(id, generation)) = waiting.last() {
            let deepest = self.deepest.replace(NIL);
            if deepest != NIL {
                let node = self.nodes.get(deepest);
                if waiting.iter().any(|&(id, _)| id == deepest) {
                    let names = self.names_round(deepest);
                    self.fail_now(deepest, node, SignalError::Cycle { names });
                    failed.push(deepest);
                } else {
                    waiting.push((deepest, node.generation.get()));
                }
                continue;
            }
            let node = self.nodes.get(id);
            if node.generation.get() == generation && !node.is(flag::RUNNING) {
                if failed.contains(&id) {
                    // Those that it reads, up to the others of the cycle, are still stale.
                    failed.retain(|&other| other != id);
                    node.raise(flag::DIRTY);
                }
                if node.is(flag::DIRTY) {
                    self.announce_again();
                    self.run_derived(id, node);
                }
            }
            if !self.is_unwinding() {
                waiting.pop();
            }
        }
        self.rescuing.set(false);
    }

    /// Fails a derived without running it.
    fn fail_now(&self, id: u32, node: &Node, error: SignalError) {
        node.lower(flag::STALE);
        self.fail_with(id, node, error, None);
        self.tell(node);
    }

    /// The deriveds on the way from `id` to itself, by what each read last when it was given up.
    fn names_round(&self, id: u32) -> Vec<String> {
        let mut names = Vec::new();
        let mut at = id;
        while names.len() < self.nodes.live() {
            names.push(self.name_of(at));
            let node = self.nodes.get(at);
            if !node.is(flag::DERIVED) || node.deps_tail.get() == NIL {
                break;
            }
            at = self.links.get(node.deps_tail.get()).dep.get();
            if at == id {
                break;
            }
        }
        names
    }
}
