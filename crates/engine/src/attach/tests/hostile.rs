//! The real engine over memory that somebody scribbles on while it runs: it may refuse what it reads, and must go on.
//!
//! Seeded: a failure names its seed, and `SPARKTUI_SEED` plays that alone. Under `SPARKTUI_DEEP` it goes on for a minute.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use sparktui_generated::{FieldType, SharedBuffer};
use sparktui_memory::NodeId;

use super::*;
use crate::input::ESCAPE_MS;

const CAPACITY: u32 = 128;
const TEXT_BYTES: u32 = 8192;
const ROUNDS: u32 = 60;
/// Numbers that somebody else writes while the engine works.
const AT_ONCE: u32 = 20;
const USUAL: Duration = Duration::from_secs(4);
const DEEP: Duration = Duration::from_secs(75);
/// No round takes a thousandth of it; a guard against hanging.
const MOST_TIME: Duration = Duration::from_secs(120);

/// Numbers that come without a pattern and the same again for the same seed (Steele et al., SplitMix).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ z >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ z >> 31
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    fn of<T: Copy>(&mut self, values: &[T]) -> T {
        values[self.below(values.len())]
    }

    /// A number that code is likely to trip over.
    fn word(&mut self) -> u32 {
        match self.below(4) {
            0 => self.next() as u32,
            1 => self.below(CAPACITY as usize) as u32,
            2 => self.of(&[
                0,
                1,
                2,
                3,
                u32::MAX,
                i32::MAX as u32,
                i32::MIN as u32,
                1 << 20,
                CAPACITY,
            ]),
            _ => self
                .of(&[f32::NAN, f32::INFINITY, -1.0, 0.5, 1e30, -1e30, 80.0])
                .to_bits(),
        }
    }
}

/// Scribbles once: one number somewhere, a field of a node, a link, a run of bytes, or what says how much there is.
fn scribble(live: &SharedBuffer, random: &mut Random) {
    let (layout, region) = (live.layout(), live.region());
    let word = random.word();
    match random.below(6) {
        0 => {
            let at = random.below(layout.total_bytes() / 4) * 4;
            region.store_u32(at, word);
        }
        1 | 2 => {
            let field = random.of(&Field::ALL);
            let node = NodeId(random.below(CAPACITY as usize) as u32);
            let at = layout.slot_offset(field, node);
            match field.info().slot {
                FieldType::Uint8 => region.store_u8(at, word as u8),
                FieldType::Float32 => region.store_f32(at, f32::from_bits(word)),
                FieldType::Int32 => region.store_i32(at, word.cast_signed()),
                FieldType::Uint32 => region.store_u32(at, word),
            }
        }
        3 => {
            let links = [
                Field::FirstChildIndex,
                Field::NextSibling,
                Field::ParentIndex,
                Field::ChildCount,
                Field::ComponentType,
                Field::Generation,
                Field::TextOffset,
                Field::TextLength,
            ];
            let field = random.of(&links);
            let node = NodeId(random.below(16) as u32);
            let near = random.below(20) as u32;
            let value = if random.below(4) == 0 { word } else { near };
            let at = layout.slot_offset(field, node);
            if field.info().slot == FieldType::Uint8 {
                region.store_u8(at, value as u8);
            } else {
                region.store_u32(at, value);
            }
        }
        4 => {
            let section = layout.section(random.of(&Section::ALL));
            let length = random.below(64).min(section.len());
            let start = section.start + random.below(section.len() - length + 1);
            for at in start..start + length {
                region.store_u8(at, random.next() as u8);
            }
        }
        _ => {
            let at = layout.word(random.of(&[
                Word::NodeCount,
                Word::Want,
                Word::EventTail,
                Word::Consumed,
            ]));
            region.store_u32(at, word);
        }
    }
}

/// Has the engine take all of it: each node is marked as changed, and the commit that is open ended.
fn commit_all(live: &SharedBuffer, commit: u32) {
    let (layout, region) = (live.layout(), live.region());
    region.store_u32(layout.word(Word::NodeCount), CAPACITY);
    for section in [Section::Dirty, Section::DirtyBlocks] {
        layout
            .section(section)
            .for_each(|at| region.store_u8(at, 0xff));
    }
    region.store_word(layout.word(Word::Commit), commit & !1, SeqCst);
    region.fetch_add_word(layout.word(Word::Wake), 1, SeqCst);
}

const TYPED: [&[u8]; 10] = [
    b"a",
    b"\t",
    b"\x1b[Z",
    b"\x1b[B",
    b"\x1b[6~",
    b"\x1b[<0;3;3M\x1b[<0;3;3m",
    b"\x1b[<65;9;9M",
    b"\x1b[<35;5;5M",
    b"\x1b[200~pasted\x1b[201~",
    b"\x1b]11;rgb:ff/00/ff\x07",
];

fn play(seed: u64) {
    let mut random = Random(seed);
    let mut ui = TestTree::with_sizes(CAPACITY, TEXT_BYTES);
    let mut parent = ROOT;
    for at in 0..24 {
        let node = ui.node(parent).id();
        ui.text(node, "some words, 界 and 👩\u{200d}🚀");
        if at % 3 == 0 {
            parent = node;
        }
    }
    let (columns, rows) = (40, 12);
    let options = AttachOptions {
        mode: Mode::Headless {
            columns,
            rows,
            colors: ColorDepth::Truecolor,
        },
        max_fps: None,
        environment: None,
        ambiguous: AmbiguousWidth::Narrow,
        mouse: true,
    };
    let (calls, _wakes) = channel();
    let engine = Engine::attach(ui.live.region().clone(), options, Box::new(Calls(calls))).unwrap();
    let driver = engine.headless().unwrap();
    let (budget, stop) = (AtomicU32::new(0), AtomicBool::new(false));
    std::thread::scope(|scope| {
        // Somebody else writes at any moment, in the middle of a copy too; so much a round, that the engine can rest.
        let live = &ui.live;
        let (meanwhile, budget, stop) = (Random(!seed), &budget, &stop);
        scope.spawn(move || {
            let mut random = meanwhile;
            while !stop.load(Ordering::Relaxed) {
                if budget.load(Ordering::Relaxed) == 0 {
                    std::thread::yield_now();
                    continue;
                }
                scribble(live, &mut random);
                budget.fetch_sub(1, Ordering::Relaxed);
            }
        });
        for round in 0..ROUNDS {
            for _ in 0..random.below(40) {
                scribble(live, &mut random);
            }
            budget.store(AT_ONCE, Ordering::Relaxed);
            commit_all(live, 2 * round + 2);
            match random.below(4) {
                0 => driver.type_in(random.of(&TYPED)),
                1 => driver.resize(random.of(&[1, 2, 40, 200]), random.of(&[1, 2, 12, 60])),
                _ => {}
            }
            let rest = driver
                .run()
                .and_then(|_| driver.advance(Duration::from_millis(ESCAPE_MS)));
            if let Err(error) = rest {
                stop.store(true, Ordering::Relaxed);
                panic!("round {round}: {error}");
            }
            driver.take_output();
        }
        stop.store(true, Ordering::Relaxed);
    });
}

#[test]
fn memory_full_of_nonsense_neither_stops_the_engine_nor_hangs_it() {
    let seed = std::env::var("SPARKTUI_SEED")
        .ok()
        .and_then(|text| text.parse().ok());
    let deep = std::env::var_os("SPARKTUI_DEEP").is_some_and(|value| value != "0");
    let until = Instant::now() + if deep { DEEP } else { USUAL };
    let mut seeds = 1..;
    while let Some(next) = seed.or_else(|| seeds.next()) {
        let (done, ended) = channel();
        let played = std::thread::spawn(move || {
            play(next);
            done.send(())
        });
        match ended.recv_timeout(MOST_TIME) {
            Ok(()) => drop(played.join()),
            Err(error) => panic!("SPARKTUI_SEED={next}: {error}"),
        }
        if seed.is_some() || Instant::now() > until {
            return;
        }
    }
}
