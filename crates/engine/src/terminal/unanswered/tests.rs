use std::sync::atomic::Ordering::SeqCst;
use std::time::Duration;

use sparktui_generated::{Layout, SharedBuffer};

use super::*;

const SECOND: Duration = Duration::from_secs(1);
const INTERRUPT: i32 = 2;
const TERMINATE: i32 = 15;

/// Nothing of what was written is taken out.
const FULL: Ring = Ring {
    head: 28,
    tail: 0,
    backlog: false,
};
const TAKEN: Ring = Ring { tail: 28, ..FULL };

/// Memory of a program that listens to these signals itself.
#[allow(clippy::unwrap_used)]
fn hearing(signals: &[i32]) -> Shared {
    let shared = Shared::new(SharedBuffer::private(&Layout::new(64, 4096).unwrap()), None);
    let heard = shared.live.layout().word(Word::HeardSignals);
    let region = shared.live.region();
    region.store_word(heard, bits(signals), SeqCst);
    shared
}

fn bits(signals: &[i32]) -> u32 {
    signals.iter().fold(0, |bits, signal| bits | 1 << signal)
}

/// Signals that came, what JavaScript is told of them, and the one to end by.
fn look(
    unanswered: &mut Unanswered,
    shared: &Shared,
    came: &[i32],
    ring: Ring,
    now: Instant,
) -> (Vec<i32>, Option<i32>) {
    let mut told = Vec::new();
    let tell = |signal| told.push(signal);
    let end = unanswered.look_at(|| bits(came), shared, now, || ring, tell);
    (told, end)
}

#[test]
fn a_signal_that_is_not_taken_out_of_the_ring_for_a_second_ends_the_process() {
    let (mut unanswered, shared, now) = (Unanswered::default(), hearing(&[]), Instant::now());
    let mut look = |came: &[i32], now| look(&mut unanswered, &shared, came, FULL, now);
    assert_eq!(look(&[TERMINATE], now), (vec![TERMINATE], None));
    let early = now + SECOND - Duration::from_millis(1);
    assert_eq!(look(&[], early), (vec![], None));
    assert_eq!(look(&[], now + SECOND), (vec![], Some(TERMINATE)));
    assert_eq!(unanswered.until(), Some(now + SECOND));
}

#[test]
fn a_signal_that_is_taken_out_of_the_ring_is_answered_and_the_next_has_its_own_second() {
    let (mut unanswered, shared, now) = (Unanswered::default(), hearing(&[]), Instant::now());
    look(&mut unanswered, &shared, &[TERMINATE], FULL, now);
    let later = now + SECOND;
    assert_eq!(
        look(&mut unanswered, &shared, &[], TAKEN, later),
        (vec![], None)
    );
    assert_eq!(unanswered.until(), None);
    let next = Ring { head: 56, ..TAKEN };
    assert_eq!(
        look(&mut unanswered, &shared, &[INTERRUPT], next, later),
        (vec![INTERRUPT], None)
    );
    assert_eq!(
        look(&mut unanswered, &shared, &[], next, later + SECOND),
        (vec![], Some(INTERRUPT))
    );
}

#[test]
fn a_second_signal_before_the_answer_ends_the_process_at_once() {
    let (mut unanswered, shared, now) = (Unanswered::default(), hearing(&[]), Instant::now());
    look(&mut unanswered, &shared, &[TERMINATE], FULL, now);
    assert_eq!(
        look(&mut unanswered, &shared, &[INTERRUPT], FULL, now),
        (vec![INTERRUPT], Some(INTERRUPT))
    );
}

#[test]
fn signals_that_come_at_once_are_told_from_the_lowest_number_on() {
    let (mut unanswered, shared, now) = (Unanswered::default(), hearing(&[]), Instant::now());
    assert_eq!(
        look(&mut unanswered, &shared, &[TERMINATE, HANGUP], FULL, now),
        (vec![HANGUP, TERMINATE], Some(TERMINATE))
    );
}

#[test]
fn a_signal_that_the_program_listens_to_is_the_programs() {
    let (mut unanswered, now) = (Unanswered::default(), Instant::now());
    let shared = hearing(&[TERMINATE]);
    let both = [INTERRUPT, TERMINATE];
    assert_eq!(
        look(&mut unanswered, &shared, &both[1..], FULL, now),
        (vec![], None)
    );
    assert_eq!(unanswered.until(), None);
    assert_eq!(
        look(&mut unanswered, &shared, &both, FULL, now),
        (vec![INTERRUPT], None)
    );
}

#[test]
fn a_terminal_that_was_hung_up_has_to_be_answered_and_its_signal_says_nothing_new() {
    let (mut unanswered, shared, now) = (Unanswered::default(), hearing(&[]), Instant::now());
    unanswered.hang_up(&shared, FULL, now);
    assert_eq!(unanswered.until(), Some(now + SECOND));
    let mut look = |came: &[i32], now| look(&mut unanswered, &shared, came, FULL, now);
    assert_eq!(look(&[HANGUP], now), (vec![], None));
    assert_eq!(look(&[], now + SECOND), (vec![], Some(HANGUP)));
}

#[test]
fn the_end_of_its_terminal_is_the_programs_that_listens_to_its_signal() {
    let (mut unanswered, now) = (Unanswered::default(), Instant::now());
    unanswered.hang_up(&hearing(&[HANGUP]), FULL, now);
    assert_eq!(unanswered.until(), None);
}
