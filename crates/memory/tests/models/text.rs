//! Text slices: none is written again while the mirror that the engine draws from still points at it. The engine here
//! reads its text late, after its copy was accepted, which is as late as `consumed` lets it.

use std::sync::atomic::Ordering::{Relaxed, SeqCst};

use loom::thread;
use sparktui_memory::Words;

use crate::engine::Mirror;
use crate::explore::{Depth, holds, loses};
use crate::js::{Change, Writer};
use crate::memory::{AT, Fence, Memory, Side, TEXTS};

const DEPTH: Depth = Depth {
    quick: 2,
    deep: None,
};

/// When a slice that commit n replaced is free.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Free {
    /// `waiting-slices.ts`: when `consumed` has come to n.
    WhenConsumed,
    /// When commit n has ended.
    AtOnce,
}

/// `text-pool.ts`, class `TextPool`, with two slices of one size. Commit n puts its text into slice n mod 2, which
/// held the text that commit n - 1 replaced.
fn write(writer: &mut Writer, free: Free, values: std::ops::RangeInclusive<u32>) {
    for value in values {
        let replaced_in = 2 * (value - 1);
        let consumed = writer.words.load_word(AT.consumed, SeqCst);
        // No room: the text stays what it was.
        if free == Free::WhenConsumed && consumed < replaced_in {
            return;
        }
        writer.open();
        let slice = TEXTS[value as usize % 2];
        writer.words.store_word(slice, value, Relaxed);
        writer.set(0, value);
        writer.set(1, value);
        writer.end();
    }
}

fn model(place: Fence, free: Free) -> impl Fn() + Sync + Send + Copy + 'static {
    move || {
        let memory = Memory::new();
        let words = Side::new(&memory, place, None);
        let mut mirror = Mirror::settled(&words);
        let mut writer = Writer::new(Side::new(&memory, place, None), Change::None);
        write(&mut writer, free, 1..=1);
        mirror.look(&words);
        let writer = thread::spawn(move || write(&mut writer, free, 2..=3));
        for _ in 0..2 {
            let shown = mirror.nodes[0];
            let text = words.load_word(TEXTS[shown as usize % 2], Relaxed);
            assert_eq!(text, shown, "a text slice was used again");
            mirror.look(&words);
        }
        writer.join().unwrap();
    }
}

#[test]
fn a_text_that_the_mirror_points_at_is_never_written() {
    for place in Fence::BOTH {
        holds(DEPTH, model(place, Free::WhenConsumed));
    }
}

#[test]
fn a_slice_freed_at_the_end_of_its_commit_is_written_while_the_mirror_points_at_it() {
    loses(
        "a text slice was used again",
        DEPTH,
        model(Fence::Late, Free::AtOnce),
    );
}
