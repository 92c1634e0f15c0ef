//! The stores of a graph, by number and by type.

use std::any::{Any, TypeId};
use std::cell::{Cell, OnceCell, RefCell};
use std::collections::HashMap;

use crate::arena::{Arena, Entry, NIL};
use crate::plain::each_plain;
use crate::store::{AnyStore, Store};

/// The number of the first store of a plain type. Others count from 0.
const PLAIN: u32 = 1 << 31;

macro_rules! plain_stores {
    (; $($name:ident: $type:ty,)*) => {
        /// The stores of plain types, found without a look at what is behind a number.
        struct Plain {
            $($name: Store<$type>,)*
        }

        /// By the name of the store, its number.
        #[allow(non_camel_case_types)]
        #[repr(u32)]
        enum Number {
            $($name,)*
        }

        impl Plain {
            fn new() -> Self {
                Self { $($name: Store::new(),)* }
            }

            /// The store of `T`, if that is plain. Folds away.
            #[inline(always)]
            fn of<T: PartialEq + 'static>(&self) -> Option<(u32, &Store<T>)> {
                $(if TypeId::of::<T>() == TypeId::of::<$type>() {
                    let store: &dyn Any = &self.$name;
                    return Some((PLAIN + Number::$name as u32, store.downcast_ref()?));
                })*
                None
            }

            #[inline]
            fn get(&self, id: u32) -> Option<&dyn AnyStore> {
                let number = id.checked_sub(PLAIN)?;
                $(if number == Number::$name as u32 {
                    return Some(&self.$name);
                })*
                None
            }

            fn all(&self) -> impl Iterator<Item = &dyn AnyStore> {
                let all: [&dyn AnyStore; 14] = [$(&self.$name),*];
                all.into_iter()
            }
        }
    };
}
each_plain!(plain_stores!());

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
    plain: Box<Plain>,
    stores: Arena<Place>,
    ids: RefCell<HashMap<TypeId, u32>>,
    /// The store that was asked for last.
    recent: Cell<Option<(TypeId, u32)>>,
}

impl Registry {
    pub(crate) fn new() -> Self {
        Self {
            plain: Box::new(Plain::new()),
            stores: Arena::new(),
            ids: RefCell::default(),
            recent: Cell::new(None),
        }
    }

    #[inline]
    pub(crate) fn get(&self, id: u32) -> &dyn AnyStore {
        if let Some(store) = self.plain.get(id) {
            return store;
        }
        match self.stores.get(id).store.get() {
            Some(store) => &**store,
            None => unmade(id),
        }
    }

    #[inline]
    pub(crate) fn typed<T: PartialEq + 'static>(&self, id: u32) -> Option<&Store<T>> {
        if let Some((plain, store)) = self.plain.of::<T>() {
            return (plain == id).then_some(store);
        }
        let store: &dyn Any = self.get(id);
        store.downcast_ref()
    }

    /// The store of a type, made at its first use.
    pub(crate) fn of<T: PartialEq + 'static>(&self) -> (u32, &Store<T>) {
        if let Some(found) = self.plain.of::<T>() {
            return found;
        }
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
        let made = self.stores.entries().filter_map(|place| place.store.get());
        let stores = made.map(|store| &**store).chain(self.plain.all());
        stores
            .map(AnyStore::census)
            .fold((0, 0), |(a, b), (c, d)| (a + c, b + d))
    }
}

#[cold]
#[inline(never)]
fn unmade(id: u32) -> ! {
    debug_assert_ne!(id, NIL);
    panic!("graph: no store {id}; use a handle only with the graph that made it");
}
