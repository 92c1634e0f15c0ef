//! What nodes have: tables of what few of them have, lists of what each has.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use sparktui_memory::NodeId;

/// What some nodes have, by node.
pub type ByNode<T> = HashMap<NodeId, T, BuildHasherDefault<NodeHasher>>;

/// Lengthens a list until it has an entry of that number. It grows by an eighth: where nodes come one by one, doubling leaves up to
/// half of it unused.
pub fn reach<T>(list: &mut Vec<T>, index: usize, empty: impl FnMut() -> T) {
    let Some(more) = (index + 1).checked_sub(list.len()) else {
        return;
    };
    if more > list.capacity() - list.len() {
        list.reserve_exact(more.max(list.len() / 8));
    }
    list.resize_with(list.len() + more, empty);
}

/// Hashes the number of a node. Numbers are given out by ourselves, so nobody can choose such that collide.
#[derive(Clone, Copy, Debug, Default)]
pub struct NodeHasher(u64);

impl Hasher for NodeHasher {
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.write_u32(byte.into());
        }
    }

    #[inline]
    fn write_u32(&mut self, number: u32) {
        // By 2^64 over the golden ratio (Knuth, 6.4): the table takes the upper bits and the lower ones.
        let spread = (self.0 ^ u64::from(number)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        self.0 = spread ^ (spread >> 32);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
