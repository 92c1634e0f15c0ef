//! Many short lists in one piece of memory: a node has few answers, and there are many nodes.

const END: u32 = u32::MAX;

/// One list, by its first entry. To be given back by [`Lists::clear`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct List(u32);

impl Default for List {
    fn default() -> Self {
        List(END)
    }
}

impl List {
    /// Whether nothing is in it.
    pub fn is_empty(self) -> bool {
        self.0 == END
    }
}

#[derive(Clone, Copy, Debug)]
struct Slot<T> {
    value: T,
    next: u32,
}

/// The entries of all lists.
#[derive(Clone, Debug)]
pub(super) struct Lists<T> {
    slots: Vec<Slot<T>>,
    /// Slots that are in no list.
    free: List,
}

impl<T> Default for Lists<T> {
    fn default() -> Self {
        Lists {
            slots: Vec::new(),
            free: List::default(),
        }
    }
}

impl<T: Copy> Lists<T> {
    /// The entries of a list, the oldest first.
    pub fn iter(&self, list: List) -> impl Iterator<Item = &T> {
        let mut at = list.0;
        std::iter::from_fn(move || {
            let slot = self.slots.get(at as usize)?;
            at = slot.next;
            Some(&slot.value)
        })
    }

    /// The first entry of a list, and the list of the others.
    pub fn split(&self, list: List) -> Option<(T, List)> {
        let slot = self.slots.get(list.0 as usize)?;
        Some((slot.value, List(slot.next)))
    }

    /// The first entry for which that holds.
    pub fn find_mut(&mut self, list: List, is: impl Fn(&T) -> bool) -> Option<&mut T> {
        let mut at = list.0;
        while !is(&self.slots.get(at as usize)?.value) {
            at = self.slots[at as usize].next;
        }
        Some(&mut self.slots[at as usize].value)
    }

    /// The entry that came last.
    pub fn last_mut(&mut self, list: List) -> Option<&mut T> {
        let at = self.last(list)?;
        Some(&mut self.slots[at].value)
    }

    /// Gives back room that is not needed.
    pub fn give_back(&mut self) {
        self.slots
            .shrink_to(self.slots.len() + self.slots.len() / 32);
    }

    /// Puts an entry at the end of a list.
    pub fn push(&mut self, list: &mut List, value: T) {
        let slot = Slot { value, next: END };
        let at = match self.slots.get(self.free.0 as usize) {
            Some(&Slot { next, .. }) => {
                let at = std::mem::replace(&mut self.free.0, next);
                self.slots[at as usize] = slot;
                at
            }
            None => {
                if self.slots.len() == self.slots.capacity() {
                    // Doubling would leave up to half of it unused.
                    self.slots.reserve_exact((self.slots.len() / 8).max(64));
                }
                self.slots.push(slot);
                self.slots.len() as u32 - 1
            }
        };
        match self.last(*list) {
            Some(last) => self.slots[last].next = at,
            None => list.0 = at,
        }
    }

    /// Takes the oldest entry out of a list.
    pub fn drop_first(&mut self, list: &mut List) {
        if let Some(slot) = self.slots.get_mut(list.0 as usize) {
            let rest = std::mem::replace(&mut slot.next, self.free.0);
            self.free = std::mem::replace(list, List(rest));
        }
    }

    /// Takes all out of a list for which that holds.
    pub fn drop_where(&mut self, list: &mut List, is: impl Fn(&T) -> bool) {
        let mut old = std::mem::take(list);
        while let Some((value, _)) = self.split(old) {
            self.drop_first(&mut old);
            if !is(&value) {
                self.push(list, value);
            }
        }
    }

    /// Takes all out of a list.
    pub fn clear(&mut self, list: &mut List) {
        if let Some(last) = self.last(*list) {
            self.slots[last].next = self.free.0;
            self.free = std::mem::take(list);
        }
    }

    fn last(&self, list: List) -> Option<usize> {
        let mut at = list.0;
        loop {
            let next = self.slots.get(at as usize)?.next;
            if next == END {
                return Some(at as usize);
            }
            at = next;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn all(lists: &Lists<u8>, list: List) -> Vec<u8> {
        lists.iter(list).copied().collect()
    }

    #[test]
    fn what_is_given_back_is_used_again() {
        let (mut lists, mut a) = (Lists::default(), List::default());
        for round in 0..100 {
            (0..5).for_each(|entry| lists.push(&mut a, entry));
            lists.drop_first(&mut a);
            lists.drop_where(&mut a, |&entry| entry == round % 5);
            lists.clear(&mut a);
        }
        assert_eq!((lists.slots.len(), a.is_empty()), (5, true));
    }

    proptest! {
        #[test]
        fn lists_do_what_vectors_do(steps in prop::collection::vec((0usize..3, 0u8..8, 0u8..6), 0..200)) {
            let mut lists = Lists::default();
            let mut ours = [List::default(); 3];
            let mut vectors: [Vec<u8>; 3] = Default::default();
            for (which, entry, what) in steps {
                let (list, vector) = (&mut ours[which], &mut vectors[which]);
                match what {
                    0..3 => {
                        lists.push(list, entry);
                        vector.push(entry);
                    }
                    3 => {
                        lists.drop_first(list);
                        vector.drain(..vector.len().min(1));
                    }
                    4 => {
                        lists.drop_where(list, |&other| other == entry);
                        vector.retain(|&other| other != entry);
                    }
                    _ => {
                        lists.clear(list);
                        vector.clear();
                    }
                }
                prop_assert_eq!(list.is_empty(), vector.is_empty());
                for (list, vector) in ours.iter().zip(&vectors) {
                    prop_assert_eq!(&all(&lists, *list), vector);
                    prop_assert_eq!(lists.last_mut(*list).copied(), vector.last().copied());
                    let found = lists.find_mut(*list, |&other| other == entry).copied();
                    prop_assert_eq!(found.is_some(), vector.contains(&entry));
                }
            }
        }
    }
}
