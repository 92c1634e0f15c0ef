//! Commit and snapshot: no torn commit, no change forgotten.

use std::sync::atomic::Ordering::{AcqRel, Acquire, Relaxed};

use loom::thread;

use crate::engine::Mirror;
use crate::explore::{Depth, holds, loses};
use crate::js::{Change, Writer};
use crate::memory::{AT, Access, FLAGS, Fence, Instead, Memory, Side, Weaker, weaker};

const DEPTH: Depth = Depth {
    quick: 2,
    deep: Some(3),
};

/// What a model asks at its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ask {
    /// Was half of a commit ever shown?
    Torn,
    /// Is the last commit shown when all is quiet?
    Lost,
    /// The same where each commit writes a node of its own.
    LostApart,
}

/// Two commits beside two looks, and one more look when all is quiet.
fn model(
    place: Fence,
    ask: Ask,
    change: Change,
    weak: Option<Weaker>,
) -> impl Fn() + Sync + Send + Copy + 'static {
    move || {
        let memory = Memory::new();
        let words = Side::new(&memory, place, weak);
        let mut mirror = Mirror::settled(&words);
        let writer = thread::spawn(move || {
            let mut writer = Writer::new(Side::new(&memory, place, None), change);
            for value in 1..=2 {
                if ask == Ask::LostApart {
                    writer.commit_one(value - 1, value);
                } else {
                    writer.commit(value);
                }
            }
        });
        mirror.look(&words);
        mirror.look(&words);
        writer.join().unwrap();
        mirror.look(&words);
        match ask {
            Ask::Torn => assert!(!mirror.torn, "a torn commit"),
            Ask::Lost => assert_eq!(mirror.nodes, [2, 2], "a lost change"),
            Ask::LostApart => assert_eq!(mirror.nodes, [1, 2], "a lost change"),
        }
    }
}

fn tears(change: Change, weak: Option<Weaker>) {
    loses(
        "a torn commit",
        DEPTH,
        model(Fence::Late, Ask::Torn, change, weak),
    );
}

fn forgets(change: Change, weak: Option<Weaker>) {
    loses(
        "a lost change",
        DEPTH,
        model(Fence::Late, Ask::Lost, change, weak),
    );
}

const NO_FENCE: Weaker = Weaker {
    access: Access::Fence,
    offset: 0,
    order: Acquire,
    instead: Instead::Nothing,
};

#[test]
fn a_commit_is_taken_wholly_or_not_at_all() {
    for place in Fence::BOTH {
        holds(DEPTH, model(place, Ask::Torn, Change::None, None));
    }
}

#[test]
fn no_change_is_forgotten() {
    for place in Fence::BOTH {
        holds(DEPTH, model(place, Ask::Lost, Change::None, None));
        holds(DEPTH, model(place, Ask::LostApart, Change::None, None));
    }
}

#[test]
fn without_the_load_after_the_odd_number_a_commit_is_torn() {
    tears(Change::NoLoadAfterOpen, None);
    forgets(Change::NoLoadAfterOpen, None);
}

#[test]
fn opened_after_the_first_store_a_commit_is_torn() {
    tears(Change::OpenAfterFirstStore, None);
}

#[test]
fn ended_by_a_plain_store_a_commit_is_torn() {
    tears(Change::PlainEnd, None);
    forgets(Change::PlainEnd, None);
}

#[test]
fn begun_by_a_relaxed_load_a_copy_is_torn() {
    let weak = weaker(Access::Load, AT.commit, Acquire, Relaxed);
    tears(Change::None, Some(weak));
    forgets(Change::None, Some(weak));
}

#[test]
fn without_the_fence_before_the_second_look_a_copy_is_torn() {
    tears(Change::None, Some(NO_FENCE));
}

#[test]
fn flags_taken_by_a_load_and_a_store_forget_a_change() {
    let plain = |offset| Weaker {
        access: Access::SwapByte,
        offset,
        order: AcqRel,
        instead: Instead::Plain,
    };
    forgets(Change::None, Some(plain(FLAGS.flags)));
    let blocks = Some(plain(FLAGS.blocks));
    loses(
        "a lost change",
        DEPTH,
        model(Fence::Late, Ask::LostApart, Change::None, blocks),
    );
}

#[test]
fn a_swap_of_flags_loses_nothing_if_relaxed_since_the_fence_and_the_second_look_judge_it() {
    for offset in [FLAGS.flags, FLAGS.blocks] {
        let weak = Some(weaker(Access::SwapByte, offset, AcqRel, Relaxed));
        for ask in [Ask::Torn, Ask::Lost, Ask::LostApart] {
            holds(DEPTH, model(Fence::Late, ask, Change::None, weak));
        }
    }
}
