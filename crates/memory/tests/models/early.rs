//! What loom cannot show: a load that is made after a later store of its thread. An own machine with one memory, on
//! which a thread makes its accesses in any order that the orders asked for allow, tries every execution of the place where
//! such a pair frees memory: a record is read before the tail moves.

use std::sync::atomic::Ordering::{self, AcqRel, Acquire, Relaxed, Release, SeqCst};

/// Memory that is read, and that the other side writes again once it is free.
const DATA: usize = 0;
/// The word that says so: `event_tail`.
const FREED: usize = 1;
const OLD: u32 = 1;
const NEW: u32 = 2;

#[derive(Debug, Clone, Copy)]
enum Access {
    Load(usize, Ordering),
    Store(usize, u32, Ordering),
    /// A store that is made only if what the thread loaded last is not 0.
    StoreIf(usize, u32),
}

impl Access {
    const fn place(self) -> usize {
        match self {
            Self::Load(at, _) | Self::Store(at, ..) | Self::StoreIf(at, _) => at,
        }
    }

    /// Whether `later`, which follows it in the program, may be made first. The second half of a condition is never
    /// made before its first: no machine writes what it only guesses that it should.
    fn may_be_passed_by(self, later: Self) -> bool {
        let acquires = matches!(self, Self::Load(_, Acquire | AcqRel | SeqCst));
        let releases = matches!(later, Self::Store(_, _, Release | AcqRel | SeqCst));
        let depends = matches!((self, later), (Self::Load(..), Self::StoreIf(..)));
        self.place() != later.place() && !acquires && !releases && !depends
    }
}

#[derive(Debug, Clone)]
struct Thread {
    left: Vec<Access>,
    loaded: u32,
}

/// What both threads have loaded last, of every execution.
fn outcomes(memory: [u32; 2], threads: &[Thread; 2], into: &mut Vec<[u32; 2]>) {
    if threads.iter().all(|thread| thread.left.is_empty()) {
        into.push([threads[0].loaded, threads[1].loaded]);
        return;
    }
    for (side, thread) in threads.iter().enumerate() {
        for (index, &access) in thread.left.iter().enumerate() {
            let waits = thread.left[..index]
                .iter()
                .any(|earlier| !earlier.may_be_passed_by(access));
            if waits {
                continue;
            }
            let (mut memory, mut threads) = (memory, threads.clone());
            threads[side].left.remove(index);
            match access {
                Access::Load(at, _) => threads[side].loaded = memory[at],
                Access::Store(at, value, _) => memory[at] = value,
                Access::StoreIf(at, value) if threads[side].loaded != 0 => memory[at] = value,
                Access::StoreIf(..) => {}
            }
            outcomes(memory, &threads, into);
        }
    }
}

/// What the reader finds in `DATA`, over all executions, beside a writer that waits for `FREED`.
fn reads(reader: [Access; 2]) -> Vec<u32> {
    let writer = [Access::Load(FREED, Acquire), Access::StoreIf(DATA, NEW)];
    let threads = [reader, writer].map(|accesses| Thread {
        left: accesses.to_vec(),
        loaded: 0,
    });
    let mut all = Vec::new();
    outcomes([OLD, 0], &threads, &mut all);
    // Where the writer never comes to write, no execution proves anything.
    assert!(all.iter().any(|&[_, freed]| freed == 1));
    let mut reads = all.into_iter().map(|[read, _]| read).collect::<Vec<_>>();
    reads.sort_unstable();
    reads.dedup();
    reads
}

const READ: Access = Access::Load(DATA, Relaxed);

const fn free(order: Ordering) -> Access {
    Access::Store(FREED, 1, order)
}

#[test]
fn a_record_is_read_before_the_tail_that_atomics_store_moves_frees_it() {
    assert_eq!(reads([READ, free(SeqCst)]), [OLD]);
}

#[test]
fn freed_by_a_relaxed_store_a_record_is_read_when_it_is_another() {
    assert_eq!(reads([READ, free(Relaxed)]), [OLD, NEW]);
}

#[test]
fn freed_before_the_read_a_record_is_read_when_it_is_another() {
    for order in [Release, SeqCst] {
        assert_eq!(reads([free(order), READ]), [OLD, NEW]);
    }
}
