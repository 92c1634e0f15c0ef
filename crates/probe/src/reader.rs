//! An engine that does nothing but read: the crate's `Snapshot` and `Sleeper` on a native thread, beside a writer in
//! JavaScript at full speed. It knows its buffer by offsets alone, so it serves any layout.

mod mirror;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use napi::{Error, Result, Status};
use napi_derive::napi;
use sparktui_attach::Memory;
use sparktui_memory::{ProtocolWords, SharedRegion, Sleeper};

use mirror::Mirror;

/// Byte offsets of what the reader reads. Fields are arrays of one 32-bit slot per node.
#[napi(object)]
pub struct ReaderLayout {
    /// The protocol's words.
    pub words: ReaderWords,
    /// Flags of node 0.
    pub flags: u32,
    /// Summary of the first 64 nodes.
    pub blocks: u32,
    /// How many nodes there are.
    pub nodes: u32,
    /// A number, and the same number again.
    pub pair: Vec<u32>,
    /// The number that the node's text was made from.
    pub text_seed: u32,
    /// Where the text lies in the pool.
    pub text_offset: u32,
    /// Its bytes.
    pub text_length: u32,
    /// How long the reader draws after each look, in turns of an empty loop. Its looks then fall where they may, not
    /// just behind the end of the commit that rang.
    pub draw_turns: u32,
    /// The text pool.
    pub pool: u32,
    /// Its bytes.
    pub pool_bytes: u32,
}

/// Byte offsets of the protocol's words.
#[napi(object)]
#[allow(missing_docs)]
pub struct ReaderWords {
    pub commit: u32,
    pub wake: u32,
    pub node_count: u32,
    pub js_sleep: u32,
    pub js_fence: u32,
    pub event_tail: u32,
    pub sleep: u32,
    pub want: u32,
    pub consumed: u32,
    pub frame: u32,
    pub event_head: u32,
    pub backlog: u32,
}

/// What a reader saw so far.
#[napi(object)]
#[derive(Clone, Copy, Default)]
pub struct ReaderCounts {
    /// Whole copies.
    pub fresh: u32,
    /// Those of them that were taken inside a ring, on the ringing thread.
    pub handed: u32,
    /// Looks that met an open commit, or one that was opened meanwhile.
    pub missed: u32,
    /// The most of them in a row, with no whole copy between them.
    pub missed_in_a_row: u32,
    /// Times that the thread slept.
    pub slept: u32,
    /// Nodes of a whole copy whose pair differs, from each other or from another node's.
    pub torn: u32,
    /// Texts of whole copies.
    pub texts: u32,
    /// Those of them that are not what their seed says.
    pub garbled: u32,
    /// The number that all nodes show.
    pub shown: u32,
}

static READERS: Mutex<BTreeMap<u32, Arc<Reader>>> = Mutex::new(BTreeMap::new());

struct Reader {
    region: SharedRegion,
    at: ProtocolWords,
    draw_turns: u32,
    mirror: Mutex<Mirror>,
    bell: Mutex<bool>,
    heard: Condvar,
    /// Told when the mirror has changed.
    seen: Condvar,
    stop: AtomicBool,
    thread: Mutex<Option<JoinHandle<()>>>,
}

/// Starts a reader under a number that is not taken.
///
/// # Errors
/// If it is taken, or a thread cannot be started.
#[napi(catch_unwind)]
pub fn start_reader(id: u32, buffer: Memory, layout: ReaderLayout) -> Result<()> {
    let region = buffer.into_region();
    let at = words(&layout.words);
    let reader = Arc::new(Reader {
        mirror: Mutex::new(Mirror::new(at, &layout)),
        region,
        at,
        draw_turns: layout.draw_turns,
        bell: Mutex::new(false),
        heard: Condvar::new(),
        seen: Condvar::new(),
        stop: AtomicBool::new(false),
        thread: Mutex::new(None),
    });
    if locked(&READERS).insert(id, reader.clone()).is_some() {
        return Err(refused(id, "is started already; stop it first"));
    }
    let run = reader.clone();
    *locked(&reader.thread) = Some(thread::Builder::new().spawn(move || run.run())?);
    Ok(())
}

/// What the addon that ships does when it is rung: takes the snapshot here if it is wanted, and wakes the thread.
///
/// # Errors
/// If there is no such reader.
#[napi(catch_unwind)]
pub fn ring_reader(id: u32) -> Result<()> {
    let reader = find(id)?;
    if reader.region.load_word(reader.at.want, SeqCst) != 0 {
        reader.look(true);
    }
    reader.ring();
    Ok(())
}

/// What the reader saw so far.
///
/// # Errors
/// If there is no such reader.
#[napi(catch_unwind)]
pub fn reader_counts(id: u32) -> Result<ReaderCounts> {
    Ok(locked(&find(id)?.mirror).counts())
}

/// Blocks until the reader shows `last` in every node, or for `timeout_ms`: then a wake was lost.
///
/// # Errors
/// If there is no such reader.
#[napi(catch_unwind)]
pub fn await_reader(id: u32, last: u32, timeout_ms: u32) -> Result<bool> {
    let reader = find(id)?;
    let mirror = locked(&reader.mirror);
    let timeout = Duration::from_millis(timeout_ms.into());
    let waited = reader
        .seen
        .wait_timeout_while(mirror, timeout, |mirror| mirror.counts().shown != last);
    let (_mirror, timeout) = waited.unwrap_or_else(PoisonError::into_inner);
    Ok(!timeout.timed_out())
}

/// Ends the reader and lets go of its buffer.
///
/// # Errors
/// If there is no such reader.
#[napi(catch_unwind)]
pub fn stop_reader(id: u32) -> Result<ReaderCounts> {
    let reader = find(id)?;
    locked(&READERS).remove(&id);
    reader.stop.store(true, SeqCst);
    reader.ring();
    if let Some(thread) = locked(&reader.thread).take() {
        thread
            .join()
            .map_err(|_| refused(id, "panicked; its message is on stderr"))?;
    }
    let counts = locked(&reader.mirror).counts();
    Ok(counts)
}

impl Reader {
    fn run(&self) {
        let mut sleeper = Sleeper::new(self.at);
        while !self.stop.load(SeqCst) {
            *locked(&self.bell) = false;
            sleeper.awake(&self.region);
            self.look(false);
            (0..self.draw_turns).for_each(|_| std::hint::spin_loop());
            if sleeper.may_sleep(&self.region) {
                locked(&self.mirror).slept();
                let rung = self.heard.wait_while(locked(&self.bell), |rung| !*rung);
                drop(rung.unwrap_or_else(PoisonError::into_inner));
            }
        }
    }

    fn look(&self, handed: bool) {
        locked(&self.mirror).look(&self.region, handed);
        self.seen.notify_all();
    }

    fn ring(&self) {
        *locked(&self.bell) = true;
        self.heard.notify_one();
    }
}

fn words(at: &ReaderWords) -> ProtocolWords {
    let byte = |offset: u32| offset as usize;
    ProtocolWords {
        commit: byte(at.commit),
        wake: byte(at.wake),
        node_count: byte(at.node_count),
        js_sleep: byte(at.js_sleep),
        js_fence: byte(at.js_fence),
        event_tail: byte(at.event_tail),
        sleep: byte(at.sleep),
        want: byte(at.want),
        consumed: byte(at.consumed),
        frame: byte(at.frame),
        event_head: byte(at.event_head),
        backlog: byte(at.backlog),
    }
}

fn find(id: u32) -> Result<Arc<Reader>> {
    let found = locked(&READERS).get(&id).cloned();
    found.ok_or_else(|| refused(id, "is not started; start it first"))
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn refused(id: u32, why: &str) -> Error {
    Error::new(Status::InvalidArg, format!("reader {id}: {why}"))
}
