//! Where the values of nodes lie: plain ones in the node, others in the store.

use crate::arena::NIL;
use crate::equality::same;
use crate::node::{Node, flag};
use crate::plain::{is_plain, of_word, word_of};
use crate::store::Store;

impl<T: PartialEq + 'static> Store<T> {
    /// Lends the value of a signal or a derived, or a copy of a plain one; `None` where there is none.
    #[inline]
    pub(crate) fn read<R>(&self, node: &Node, f: impl FnOnce(&T) -> R) -> Option<R> {
        if is_plain::<T>() {
            let copy = of_word(node.is(flag::VALUED).then(|| node.word.get())?);
            return copy.as_ref().map(f);
        }
        self.read_slot(node.slot.get(), f)
    }

    /// Gives a signal or a derived a value. Returns the one before it, where that is to be dropped: when the graph is in
    /// order, for dropping is the user's code.
    #[inline]
    #[must_use]
    pub(crate) fn keep(&self, node: &Node, value: T) -> Option<T> {
        if let Some(word) = word_of(&value) {
            node.word.set(word);
            node.raise(flag::VALUED);
            return None;
        }
        let (slot, old) = self.put_in(node.slot.get(), value);
        node.slot.set(slot);
        old
    }

    /// Gives a signal that was read a value. What was compared last stays, so that a value set back wakes nobody.
    #[inline]
    #[must_use]
    pub(crate) fn keep_beside(&self, node: &Node, value: T) -> Option<T> {
        if node.is(flag::DIRTY) {
            let before = || of_word(node.word_before.get());
            if is_plain::<T>() && before().is_some_and(|before| same(&before, &value)) {
                // A NaN may have other bits, and bits are what will be compared.
                node.word.set(node.word_before.get());
                return None;
            }
            return self.keep(node, value);
        }
        node.raise(flag::DIRTY);
        if let Some(word) = word_of(&value) {
            node.word_before.set(node.word.replace(word));
        } else {
            node.extra.set(node.slot.replace(self.values.put(value)));
        }
        None
    }

    /// Lends what a repeater forwarded last.
    #[inline]
    pub(crate) fn read_last<R>(&self, repeater: &Node, f: impl FnOnce(&T) -> R) -> Option<R> {
        if is_plain::<T>() {
            return self.read(repeater, f);
        }
        self.read_slot(repeater.older.get(), f)
    }

    /// Keeps what a repeater forwarded last. Returns what it forwarded before that.
    #[inline]
    #[must_use]
    pub(crate) fn keep_last(&self, repeater: &Node, value: T) -> Option<T> {
        if is_plain::<T>() {
            return self.keep(repeater, value);
        }
        let (slot, old) = self.put_in(repeater.older.get(), value);
        repeater.older.set(slot);
        old
    }

    fn read_slot<R>(&self, slot: u32, f: impl FnOnce(&T) -> R) -> Option<R> {
        (slot != NIL).then(|| self.values.read(slot, f))?
    }

    fn put_in(&self, slot: u32, value: T) -> (u32, Option<T>) {
        match slot {
            NIL => (self.values.put(value), None),
            _ => self.values.replace(slot, value),
        }
    }
}
