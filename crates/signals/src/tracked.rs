//! Which slots of a buffer are tracked: pages of handles, made where somebody reads.

use std::cell::{Cell, RefCell};

use crate::signal::Signal;

const PAGE: usize = 256;

type Page<T> = Box<[Cell<Option<Signal<T>>>]>;

/// By slot, the hidden signal that stands for it. A signal goes with its last reader; its handle is dropped when next met.
pub(crate) struct Tracked<T> {
    pages: RefCell<Vec<Option<Page<T>>>>,
    count: Cell<usize>,
}

impl<T> Tracked<T> {
    pub(crate) const fn new() -> Self {
        Self {
            pages: RefCell::new(Vec::new()),
            count: Cell::new(0),
        }
    }

    #[inline]
    pub(crate) fn is_empty(&self) -> bool {
        self.count.get() == 0
    }

    #[inline]
    pub(crate) fn get(&self, i: usize) -> Option<Signal<T>> {
        self.pages.borrow().get(i / PAGE)?.as_ref()?[i % PAGE].get()
    }

    pub(crate) fn insert(&self, i: usize, signal: Signal<T>) {
        let mut pages = self.pages.borrow_mut();
        if pages.len() <= i / PAGE {
            pages.resize_with(i / PAGE + 1, || None);
        }
        let page =
            pages[i / PAGE].get_or_insert_with(|| (0..PAGE).map(|_| Cell::new(None)).collect());
        if page[i % PAGE].replace(Some(signal)).is_none() {
            self.count.set(self.count.get() + 1);
        }
    }

    pub(crate) fn remove(&self, i: usize) {
        let pages = self.pages.borrow();
        let place = pages
            .get(i / PAGE)
            .and_then(Option::as_ref)
            .map(|page| &page[i % PAGE]);
        if place.is_some_and(|place| place.take().is_some()) {
            self.count.set(self.count.get() - 1);
        }
    }

    /// The first tracked slot from `i` on.
    pub(crate) fn next_from(&self, i: usize) -> Option<(usize, Signal<T>)> {
        let pages = self.pages.borrow();
        let mut at = i;
        while let Some(page) = pages.get(at / PAGE) {
            if let Some(page) = page {
                let found = (at % PAGE..PAGE).find_map(|place| Some((place, page[place].get()?)));
                if let Some((place, signal)) = found {
                    return Some((at / PAGE * PAGE + place, signal));
                }
            }
            at = (at / PAGE + 1) * PAGE;
        }
        None
    }
}
