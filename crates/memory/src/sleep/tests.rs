#![allow(clippy::unwrap_used)]

use std::cell::Cell;
use std::rc::Rc;
use std::sync::atomic::Ordering::Relaxed;

use super::*;
use crate::testing::{AT, Access, Recorder, Script};

#[test]
fn the_sleep_word_is_swapped_before_the_wake_word_is_looked_at() {
    let words = Recorder::new();
    let mut sleeper = Sleeper::new(AT);
    let expected = [
        Access::Swap(AT.sleep, SeqCst),
        Access::Load(AT.wake, SeqCst),
    ];
    sleeper.awake(&words);
    assert_eq!(words.log(), expected);
    assert!(sleeper.may_sleep(&words));
    assert_eq!(words.log(), expected);
    assert_eq!(words.load_word(AT.sleep, Relaxed), ASLEEP);
}

#[test]
fn a_commit_at_any_step_rings_or_keeps_the_engine_awake() {
    // awake is 2 accesses, may_sleep 2 or 3: the commit before any of them, and after all
    for step in 0..6 {
        let rung = Rc::new(Cell::new(false));
        let ring = Rc::clone(&rung);
        let words = Recorder::new();
        let mut sleeper = Sleeper::new(AT);
        words.at_step(step, move |words| {
            ring.set(Script::default().commit(words, 0, 1))
        });
        sleeper.awake(&words);
        let looked_after = words.load_word(AT.commit, Relaxed) == 2;
        let sleeps = sleeper.may_sleep(&words);
        words.load_word(AT.commit, Relaxed);
        words.load_word(AT.commit, Relaxed);
        assert!(looked_after || rung.get() || !sleeps, "lost at step {step}");
    }
}

#[test]
fn an_engine_that_must_look_again_is_not_rung() {
    let words = Recorder::new();
    let mut sleeper = Sleeper::new(AT);
    sleeper.awake(&words);
    assert!(!Script::default().commit(&words, 0, 1));
    assert!(!sleeper.may_sleep(&words));
    assert_eq!(words.load_word(AT.sleep, Relaxed), AWAKE);
    assert!(!Script::default().commit(&words, 0, 1));
}

#[test]
fn a_wake_word_that_comes_round_to_0_is_a_change() {
    let words = Recorder::new();
    words.store_word(AT.wake, u32::MAX, SeqCst);
    let mut sleeper = Sleeper::new(AT);
    sleeper.awake(&words);
    Script::default().commit(&words, 0, 1);
    assert_eq!(words.load_word(AT.wake, Relaxed), 0);
    assert!(!sleeper.may_sleep(&words));
}

#[test]
fn what_comes_after_a_look_calls_the_engine_and_what_it_covers_does_not() {
    let words = Recorder::new();
    let mut sleeper = Sleeper::new(AT);
    Script::default().commit(&words, 0, 1);
    sleeper.awake(&words);
    assert!(!sleeper.is_called(&words));
    Script::default().commit(&words, 0, 1);
    assert!(sleeper.is_called(&words));
    assert_eq!(words.load_word(AT.sleep, Relaxed), AWAKE);
}

#[test]
fn one_sleep_of_javascript_is_woken_once() {
    let words = Recorder::new();
    let host = HostSleep::new(AT);
    assert!(!host.must_wake(&words));
    words.store_word(AT.js_sleep, ASLEEP, SeqCst);
    words.log();
    assert!(host.must_wake(&words));
    assert_eq!(words.log(), [Access::Swap(AT.js_sleep, SeqCst)]);
    assert!(!host.must_wake(&words));
}
