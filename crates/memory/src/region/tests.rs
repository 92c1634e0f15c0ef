#![allow(clippy::unwrap_used)]

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::Ordering::SeqCst;
use std::sync::{Arc, Weak};

use super::*;

fn refuses<T>(access: impl FnOnce() -> T) {
    assert!(catch_unwind(AssertUnwindSafe(access)).is_err());
}

/// A region over bytes of ours, `skew` bytes off a word boundary.
#[allow(unsafe_code)]
fn raw(len: usize, skew: usize) -> (SharedRegion, Weak<Vec<AtomicU32>>) {
    let words: Arc<Vec<AtomicU32>> =
        Arc::new((0..len / 4 + 2).map(|_| AtomicU32::new(0)).collect());
    let weak = Arc::downgrade(&words);
    let start = NonNull::from(words.as_slice()).cast::<u8>();
    // SAFETY: skew < 8, the vector has at least len + 8 bytes.
    let base = unsafe { start.add(skew) };
    // SAFETY: skew + len <= the vector's bytes; they are atomics, live in `words`, and nobody else looks at them.
    let region = unsafe { SharedRegion::from_raw(base, len, words) };
    (region, weak)
}

#[test]
fn private_bytes_are_zero_and_start_on_a_cache_line() {
    for len in [0, 1, 63, 64, 100, 4096] {
        let region = SharedRegion::private(len);
        assert_eq!(region.len(), len);
        assert_eq!(region.is_empty(), len == 0);
        assert!(region.is_word_aligned());
        assert_eq!(region.base.addr().get() % 64, 0);
        assert!((0..len).all(|offset| region.load_u8(offset) == 0));
    }
}

#[test]
#[cfg(all(target_os = "linux", not(miri)))]
fn private_pages_that_nobody_touches_are_not_resident() {
    let resident_pages = || -> usize {
        let statm = std::fs::read_to_string("/proc/self/statm").unwrap();
        statm.split(' ').nth(1).unwrap().parse().unwrap()
    };
    let before = resident_pages();
    let region = SharedRegion::private(512 << 20);
    region.store_u8(300 << 20, 1);
    // 131,072 pages if they were touched; other tests of this process take some of their own meanwhile
    assert!(resident_pages() - before < 65_536);
    assert_eq!(region.load_u8(300 << 20), 1);
}

#[test]
fn a_region_too_large_for_the_address_space_is_refused() {
    for len in [usize::MAX, isize::MAX as usize] {
        refuses(|| drop(SharedRegion::private(len)));
    }
}

#[test]
fn the_last_byte_and_the_last_word_are_inside_and_the_next_are_not() {
    let region = SharedRegion::private(64);
    region.store_u8(63, 7);
    region.store_u32(56, 1);
    assert_eq!(region.load_u32(60), u32::from_ne_bytes([0, 0, 0, 7]));
    for offset in [64, 65, usize::MAX] {
        refuses(|| region.load_u8(offset));
        refuses(|| region.store_u8(offset, 1));
        refuses(|| region.swap_u8(offset, 1, SeqCst));
        refuses(|| region.or_u8(offset, 1));
    }
    for offset in [61, 62, 63, 64, 68, usize::MAX - 3, usize::MAX] {
        refuses(|| region.load_u32(offset));
        refuses(|| region.store_f32(offset, 1.0));
        refuses(|| region.swap_word(offset, 1, SeqCst));
        refuses(|| region.fetch_add_word(offset, 1, SeqCst));
    }
}

#[test]
fn a_region_shorter_than_a_word_has_none() {
    for len in 0..4 {
        let region = SharedRegion::private(len);
        refuses(|| region.load_u32(0));
    }
}

#[test]
fn a_word_off_its_boundary_is_refused() {
    let region = SharedRegion::private(64);
    for offset in [1, 2, 3, 5, 58] {
        refuses(|| region.load_u32(offset));
    }
    let (skewed, _owner) = raw(64, 1);
    assert!(!skewed.is_word_aligned());
    refuses(|| skewed.load_u32(0));
    skewed.store_u32(3, 5);
    assert_eq!(skewed.load_u32(3), 5);
}

#[test]
fn every_clone_keeps_the_bytes_alive_and_the_last_lets_them_go() {
    let (region, owner) = raw(64, 0);
    let other = region.clone();
    region.store_u8(5, 9);
    drop(region);
    assert_eq!(other.load_u8(5), 9);
    assert!(owner.upgrade().is_some());
    drop(other);
    assert!(owner.upgrade().is_none());
}

#[test]
fn numbers_keep_their_bits() {
    let region = SharedRegion::private(64);
    for value in [i32::MIN, -1, 0, i32::MAX] {
        region.store_i32(8, value);
        assert_eq!(region.load_i32(8), value);
    }
    for value in [-0.0, f32::INFINITY, f32::from_bits(0x7fc0_1234)] {
        region.store_f32(12, value);
        assert_eq!(region.load_f32(12).to_bits(), value.to_bits());
    }
    region.store_u8(20, 0b0101);
    assert_eq!(region.or_u8(20, 0b0011), 0b0101);
    assert_eq!(region.swap_u8(20, 0, SeqCst), 0b0111);
    region.store_word(24, u32::MAX, SeqCst);
    assert_eq!(region.fetch_add_word(24, 2, SeqCst), u32::MAX);
    assert_eq!(region.swap_word(24, 9, SeqCst), 1);
    assert_eq!(region.load_word(24, SeqCst), 9);
}

#[test]
fn copies_move_exactly_their_bytes_wherever_they_begin_and_end() {
    // Under Miri one length of each kind: none, within a word, across two, with a whole one inside.
    let lengths = if cfg!(miri) {
        vec![0, 3, 5, 14]
    } else {
        (0..19).collect()
    };
    for skew in 0..4 {
        for offset in 0..if cfg!(miri) { 4 } else { 9 } {
            for &len in &lengths {
                let (region, _owner) = raw(40, skew);
                let bytes: Vec<u8> = (1..=len).collect();
                region.copy_bytes_in(offset, &bytes);
                let expected =
                    |at: usize| at.checked_sub(offset).and_then(|at| bytes.get(at)).copied();
                assert!((0..40).all(|at| region.load_u8(at) == expected(at).unwrap_or(0)));
                let mut out = vec![0xee; bytes.len()];
                region.copy_bytes_out(offset, &mut out);
                assert_eq!(out, bytes);
            }
        }
    }
}

#[test]
fn a_copy_that_reaches_beyond_the_region_moves_nothing() {
    let region = SharedRegion::private(64);
    for (offset, len) in [
        (0, 65),
        (60, 5),
        (64, 1),
        (65, 0),
        (usize::MAX, 1),
        (usize::MAX, 0),
    ] {
        refuses(|| region.copy_bytes_in(offset, &vec![1; len]));
        refuses(|| region.copy_bytes_out(offset, &mut vec![1; len]));
    }
    assert!((0..64).all(|offset| region.load_u8(offset) == 0));
    region.copy_bytes_out(64, &mut []);
}
