//! Edges: made when a node is read, kept while the next run reads the same, removed after it.

use crate::arena::NIL;
use crate::graph::Graph;
use crate::node::{Node, flag};

impl Graph {
    /// Notes that the running closure, if any, has read `dep`.
    #[inline]
    pub(crate) fn track(&self, dep_id: u32, dep: &Node) {
        let sub_id = self.active.get();
        if sub_id == NIL {
            return;
        }
        // Most read what they read in the run before.
        let sub = self.nodes.get(sub_id);
        let next = self.expected(sub);
        if next != NIL {
            let link = self.links.get(next);
            if link.dep.get() == dep_id {
                link.version.set(sub.runs.get());
                return sub.deps_tail.set(next);
            }
        }
        self.link(dep_id, dep, sub_id);
    }

    /// The first edge that the run of now has not come to.
    #[inline]
    fn expected(&self, sub: &Node) -> u32 {
        match sub.deps_tail.get() {
            NIL => sub.deps.get(),
            tail => self.links.get(tail).next_dep.get(),
        }
    }

    pub(crate) fn link(&self, dep_id: u32, dep: &Node, sub_id: u32) {
        let sub = self.nodes.get(sub_id);
        if sub.is(flag::DEAD) {
            return;
        }
        let tail = sub.deps_tail.get();
        let next = if tail == NIL {
            sub.deps.get()
        } else {
            let last = self.links.get(tail);
            if last.dep.get() == dep_id {
                return;
            }
            last.next_dep.get()
        };
        if next != NIL {
            let link = self.links.get(next);
            if link.dep.get() == dep_id {
                link.version.set(sub.runs.get());
                sub.deps_tail.set(next);
                return;
            }
        }
        let newest = dep.subs_tail.get();
        if newest != NIL {
            let link = self.links.get(newest);
            if link.sub.get() == sub_id && link.version.get() == sub.runs.get() {
                return;
            }
        }
        self.insert(dep_id, dep, sub_id, sub, tail, next);
    }

    /// A new edge between the edges `tail` and `next` of `sub`, last of those of `dep`.
    fn insert(&self, dep_id: u32, dep: &Node, sub_id: u32, sub: &Node, tail: u32, next: u32) {
        let id = self.links.take();
        let link = self.links.get(id);
        let newest = dep.subs_tail.get();
        link.dep.set(dep_id);
        link.sub.set(sub_id);
        link.version.set(sub.runs.get());
        link.previous_dep.set(tail);
        link.next_dep.set(next);
        link.previous_sub.set(newest);
        link.next_sub.set(NIL);
        match tail {
            NIL => sub.deps.set(id),
            _ => self.links.get(tail).next_dep.set(id),
        }
        if next != NIL {
            self.links.get(next).previous_dep.set(id);
        }
        match newest {
            NIL => dep.subs.set(id),
            _ => self.links.get(newest).next_sub.set(id),
        }
        dep.subs_tail.set(id);
        sub.deps_tail.set(id);
    }

    /// Removes an edge; frees a slot's node with its last reader. Returns the next edge of the same reader.
    pub(crate) fn unlink(&self, id: u32) -> u32 {
        let link = self.links.get(id);
        let (dep_id, sub) = (link.dep.get(), self.nodes.get(link.sub.get()));
        let dep = self.nodes.get(dep_id);
        let (previous_dep, next_dep) = (link.previous_dep.get(), link.next_dep.get());
        let (previous_sub, next_sub) = (link.previous_sub.get(), link.next_sub.get());
        match previous_dep {
            NIL => sub.deps.set(next_dep),
            _ => self.links.get(previous_dep).next_dep.set(next_dep),
        }
        if next_dep != NIL {
            self.links.get(next_dep).previous_dep.set(previous_dep);
        }
        if sub.deps_tail.get() == id {
            sub.deps_tail.set(previous_dep);
        }
        match previous_sub {
            NIL => dep.subs.set(next_sub),
            _ => self.links.get(previous_sub).next_sub.set(next_sub),
        }
        match next_sub {
            NIL => dep.subs_tail.set(previous_sub),
            _ => self.links.get(next_sub).previous_sub.set(previous_sub),
        }
        link.sub.set(NIL);
        self.links.give(id);
        if dep.subs.get() == NIL {
            self.unwatched(dep_id, dep);
        }
        next_dep
    }

    /// Nobody reads the node any more.
    pub(crate) fn unwatched(&self, id: u32, node: &Node) {
        if node.is(flag::HIDDEN) {
            self.free(id);
        } else if node.is(flag::DERIVED) && node.deps.get() != NIL {
            self.unsettled.set(true);
            let left = (id, node.generation.get());
            self.left_queue.borrow_mut().push(left);
        }
    }

    /// Lets deriveds go that nobody reads: no change reaches them, and who reads one next runs it anew.
    #[inline]
    pub(crate) fn let_go(&self) {
        if !self.left_queue.borrow().is_empty() {
            self.let_each_go();
        }
    }

    #[cold]
    fn let_each_go(&self) {
        loop {
            let Some((id, generation)) = self.left_queue.borrow_mut().pop() else {
                return;
            };
            let Some(node) = self.lookup(id, generation, flag::DERIVED) else {
                continue;
            };
            if node.subs.get() != NIL || node.is(flag::RUNNING) {
                continue;
            }
            node.lower(flag::PENDING);
            node.raise(flag::DIRTY);
            node.deps_tail.set(NIL);
            self.unlink_unread(node);
        }
    }

    /// Removes the edges that the newest run did not read.
    #[inline]
    pub(crate) fn unlink_unread(&self, sub: &Node) {
        let first = self.expected(sub);
        if first != NIL {
            self.unlink_from(first);
        }
    }

    fn unlink_from(&self, first: u32) {
        let mut at = first;
        while at != NIL {
            at = self.unlink(at);
        }
    }
}
