//! A reader thread plays JavaScript at full speed.

use std::sync::mpsc;
use std::time::Duration;

use super::*;
use crate::testing::{TOTAL, count};
use crate::{ASLEEP, HostSleep, SharedRegion, Sleeper};

/// Long enough that only a lost wake reaches it.
const LOST: Duration = Duration::from_secs(60);

#[test]
fn no_event_is_lost_between_two_threads_that_sleep_and_wake_each_other() {
    let region = SharedRegion::private(TOTAL);
    let total = count(20_000, 500_000);
    let (ring_engine, engine_bell) = mpsc::channel();
    let (wake_host, host_bell) = mpsc::channel();
    std::thread::scope(|scope| {
        scope.spawn({
            let region = &region;
            move || {
                let mut next = 0;
                while next < total {
                    while let Some(taken) = take(region) {
                        assert_eq!(taken, event(next, next as usize % 229));
                        next += 1;
                        if rings(region) {
                            region.fetch_add_word(AT.wake, 1, SeqCst);
                            if region.swap_word(AT.sleep, 0, SeqCst) == ASLEEP {
                                ring_engine.send(()).unwrap();
                            }
                        }
                    }
                    region.swap_word(AT.js_sleep, ASLEEP, SeqCst);
                    let empty = region.load_word(AT.event_tail, SeqCst)
                        == region.load_word(AT.event_head, SeqCst);
                    if next < total && empty {
                        host_bell
                            .recv_timeout(LOST)
                            .expect("a wake of JavaScript was lost");
                    }
                }
            }
        });
        let mut events = EventWriter::new(AT, RING, never_merge, &region);
        let mut sleeper = Sleeper::new(AT);
        let host = HostSleep::new(AT);
        let mut number = 0;
        loop {
            while engine_bell.try_recv().is_ok() {}
            sleeper.awake(&region);
            events.flush(&region);
            // input: some at a time, none while too much waits
            for _ in 0..50 {
                if number < total && events.waiting() < 200 {
                    events.push(&region, event(number, number as usize % 229));
                    number += 1;
                }
            }
            if host.must_wake(&region) {
                // A thread that is done has hung up.
                let _ = wake_host.send(());
            }
            if number == total && events.waiting() == 0 {
                break;
            }
            if events.waiting() >= 200 && sleeper.may_sleep(&region) {
                engine_bell
                    .recv_timeout(LOST)
                    .expect("a wake of the engine was lost");
            }
        }
    });
}
