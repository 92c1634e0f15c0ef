//! The stores of a graph, by number and by type.

use std::any::{Any, TypeId};
use std::cell::{Cell, OnceCell, RefCell};
use std::collections::HashMap;

use crate::arena::{Arena, Entry, NIL};
use crate::store::{AnyStore, Store};

#[derive(Default)]
struct Place {
    store: OnceCell<Box<dyn AnyStore>>,
    next_free: Cell<u32>,
}

impl Entry for Place {
    fn next_free(&self) -> &Cell<u32> {
        &self.next_free
    }
}

pub(crate) struct Registry {
    stores: Arena<Place>,
    ids: RefCell<HashMap<TypeId, u32>>,
    /// The store that was asked for last.
    recent: Cell<Option<(TypeId, u32)>>,
}

impl Registry {
    pub(crate) fn new() -> Self {
        Self {
            stores: Arena::new(),
            ids: RefCell::default(),
            recent: Cell::new(None),
        }
    }

    #[inline]
    pub(crate) fn get(&self, id: u32) -> &dyn AnyStore {
        match self.stores.get(id).store.get() {
            Some(store) => &**store,
            None => unmade(id),
        }
    }

    #[inline]
    pub(crate) fn typed<T: PartialEq + 'static>(&self, id: u32) -> Option<&Store<T>> {
        let store: &dyn Any = self.get(id);
        store.downcast_ref()
    }

    /// The store of a type, made at its first use.
    pub(crate) fn of<T: PartialEq + 'static>(&self) -> (u32, &Store<T>) {
        let wanted = TypeId::of::<T>();
        let id = match self.recent.get() {
            Some((recent, id)) if recent == wanted => id,
            _ => self.find_or_make::<T>(wanted),
        };
        match self.typed(id) {
            Some(store) => (id, store),
            None => unmade(id),
        }
    }

    fn find_or_make<T: PartialEq + 'static>(&self, wanted: TypeId) -> u32 {
        let known = self.ids.borrow().get(&wanted).copied();
        let id = known.unwrap_or_else(|| {
            let id = self.stores.take();
            self.stores
                .get(id)
                .store
                .get_or_init(|| Box::new(Store::<T>::new()));
            self.ids.borrow_mut().insert(wanted, id);
            id
        });
        self.recent.set(Some((wanted, id)));
        id
    }

    /// Values and repeaters in all stores.
    pub(crate) fn census(&self) -> (usize, usize) {
        let stores = self.stores.entries().filter_map(|place| place.store.get());
        stores
            .map(|store| store.census())
            .fold((0, 0), |(a, b), (c, d)| (a + c, b + d))
    }
}

#[cold]
#[inline(never)]
fn unmade(id: u32) -> ! {
    debug_assert_ne!(id, NIL);
    panic!("graph: no store {id}; use a handle only with the graph that made it");
}
