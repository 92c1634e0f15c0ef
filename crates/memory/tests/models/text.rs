//! Text slices: one that is freed is written again at once, and no whole copy holds the text of another commit, since
//! texts are copied together with the fields that point at them.

use std::sync::atomic::Ordering::Relaxed;

use loom::thread;
use sparktui_memory::{Snapshot, SnapshotOutcome, Words};

use crate::explore::{Depth, holds, loses};
use crate::js::{Change, Writer};
use crate::memory::{AT, FIELDS, FLAGS, Fence, Memory, Side, TEXT};

const DEPTH: Depth = Depth {
    quick: 2,
    deep: None,
};
const COMMITS: u32 = 3;

/// What of the order is moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Order {
    AsItIs,
    /// The pool writes before the commit is open.
    TextBeforeOpen,
    /// The engine reads the text after its copy was accepted.
    ReadAfterCopy,
}

/// `text-pool.ts`, class `TextPool`, with one slice: each commit frees it and writes it again.
fn write(writer: &mut Writer, order: Order) {
    for value in 1..=COMMITS {
        if order == Order::TextBeforeOpen {
            writer.words.store_word(TEXT, value, Relaxed);
            writer.open();
        } else {
            writer.open();
            writer.words.store_word(TEXT, value, Relaxed);
        }
        writer.set(0, value);
        writer.end();
    }
}

fn text(words: &Side) -> u32 {
    words.load_word(TEXT, Relaxed)
}

fn look(snapshot: &mut Snapshot, words: &Side, order: Order) {
    let mut copied = None;
    let outcome = snapshot.take(words, |node, _| {
        if node.0 == 0 {
            let value = words.load_word(FIELDS[0], Relaxed);
            copied = Some((value, text(words)));
        }
    });
    if let (SnapshotOutcome::Fresh { .. }, Some((value, said))) = (outcome, copied) {
        let said = if order == Order::ReadAfterCopy {
            text(words)
        } else {
            said
        };
        assert_eq!(said, value, "the text of another commit");
    }
}

fn model(place: Fence, order: Order) -> impl Fn() + Sync + Send + Copy + 'static {
    move || {
        let memory = Memory::new();
        let words = Side::new(&memory, place, None);
        let mut snapshot = Snapshot::new(AT, FLAGS);
        look(&mut snapshot, &words, order);
        let mut writer = Writer::new(Side::new(&memory, place, None), Change::None);
        let writer = thread::spawn(move || write(&mut writer, order));
        for _ in 0..2 {
            look(&mut snapshot, &words, order);
        }
        writer.join().unwrap();
        look(&mut snapshot, &words, order);
    }
}

#[test]
fn a_slice_written_again_at_once_is_in_no_whole_copy_of_an_earlier_commit() {
    for place in Fence::BOTH {
        holds(DEPTH, model(place, Order::AsItIs));
    }
}

#[test]
fn a_text_written_before_its_commit_is_open_is_copied_with_an_earlier_one() {
    loses(
        "the text of another commit",
        DEPTH,
        model(Fence::Late, Order::TextBeforeOpen),
    );
}

#[test]
fn a_text_read_after_the_copy_is_that_of_a_later_commit() {
    loses(
        "the text of another commit",
        DEPTH,
        model(Fence::Late, Order::ReadAfterCopy),
    );
}
