//! The real engine over memory that somebody scribbles on while it runs: it may refuse what it reads, and must go on.
//!
//! Seeded: a failure names its seed, and `SPARKTUI_SEED` plays that alone. Under `SPARKTUI_DEEP` it goes on for a minute.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use sparktui_generated::enums::Diagnostic;
use sparktui_generated::{FieldType, SharedBuffer, groups};
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

/// What is scribbled on. Names of the inventory: what is added to it is scribbled on, too.
#[derive(Default)]
struct Scribbler {
    /// What it has written at so far.
    touched: BTreeSet<String>,
}

impl Scribbler {
    /// Scribbles once: a number somewhere, a field of a node, a link, a run of bytes in a section, a word, or a slice of the pool
    /// that is nearly what the engine understands.
    fn scribble(&mut self, live: &SharedBuffer, random: &mut Random) {
        let (layout, region) = (live.layout(), live.region());
        match random.below(8) {
            0 => region.store_u32(random.below(layout.total_bytes() / 4) * 4, random.word()),
            1 | 2 => {
                let value = random.word();
                let node = random.below(CAPACITY as usize);
                self.field(live, random.of(&Field::ALL), node, value);
            }
            3 => {
                let field = random.of(&links());
                let near = random.below(20) as u32;
                let value = if random.below(4) == 0 {
                    random.word()
                } else {
                    near
                };
                self.field(live, field, random.below(16), value);
            }
            4 => {
                let of = random.of(&Section::ALL);
                let section = layout.section(of);
                let length = random.below(64).min(section.len());
                let start = section.start + random.below(section.len() - length + 1);
                for at in start..start + length {
                    region.store_u8(at, random.next() as u8);
                }
                self.touched.insert(format!("{of:?}"));
            }
            5 => self.word(live, random.of(&COUNTS), random.word()),
            6 if random.below(8) == 0 => self.word(live, random.of(&Word::ALL), random.word()),
            _ => self.slice(live, random),
        }
    }

    fn field(&mut self, live: &SharedBuffer, field: Field, node: usize, value: u32) {
        let region = live.region();
        let at = live.layout().slot_offset(field, NodeId(node as u32));
        match field.info().slot {
            FieldType::Uint8 => region.store_u8(at, value as u8),
            FieldType::Float32 => region.store_f32(at, f32::from_bits(value)),
            FieldType::Int32 => region.store_i32(at, value.cast_signed()),
            FieldType::Uint32 => region.store_u32(at, value),
        }
        self.touched.insert(format!("{field:?}"));
    }

    fn word(&mut self, live: &SharedBuffer, word: Word, value: u32) {
        live.region().store_u32(live.layout().word(word), value);
        self.touched.insert(format!("{word:?}"));
    }

    /// Writes some pieces of what the engine reads out of the pool, and has a node name them as a slice of one kind.
    fn slice(&mut self, live: &SharedBuffer, random: &mut Random) {
        let pool = live.layout().section(Section::TextPool);
        let mut bytes = Vec::new();
        for _ in 0..random.below(24) {
            match random.below(12) {
                0 => bytes.extend_from_slice(&random.word().to_le_bytes()),
                1 => bytes.push(random.next() as u8),
                _ => bytes.extend_from_slice(random.of(&PIECES).as_bytes()),
            }
        }
        let start = random.below(pool.len() - bytes.len() + 1);
        for (at, &byte) in bytes.iter().enumerate() {
            live.region().store_u8(pool.start + start + at, byte);
        }
        let (offset, length) = random.of(&slices());
        let node = random.below(CAPACITY as usize);
        self.field(live, offset, node, start as u32);
        self.field(live, length, node, bytes.len() as u32);
    }
}

/// Fields that say where a slice of the text pool begins, and how long it is, by their names in the inventory.
fn slices() -> Vec<(Field, Field)> {
    let named = |name: &str| {
        Field::ALL
            .into_iter()
            .find(|field| field.info().name == name)
    };
    let offsets = Field::ALL.into_iter().filter_map(|field| {
        let of = field.info().name.strip_suffix("_offset")?;
        Some((field, named(&format!("{of}_length"))?))
    });
    offsets.collect()
}

/// Fields that lead to another node, or to a text: the group of the tree, and what slices are told by.
fn links() -> Vec<Field> {
    let tree = Field::ALL
        .into_iter()
        .filter(|field| field.info().group == groups::HIERARCHY);
    let slices = slices()
        .into_iter()
        .flat_map(|(offset, length)| [offset, length]);
    tree.chain([Field::ComponentType]).chain(slices).collect()
}

/// Words that say how much there is, or what is wanted.
const COUNTS: [Word; 4] = [Word::NodeCount, Word::Want, Word::EventTail, Word::Consumed];

/// Of titles, gradients, tracks of grids, claimed keys, animations, histories and texts.
const PIECES: [&str; 40] = [
    "T",
    "B",
    "G",
    "c",
    "r",
    "C",
    "R",
    "x3(",
    "xF(",
    "xf(",
    ")",
    "20",
    "50%",
    "1f",
    "a",
    "m",
    "M",
    "F20",
    "10:1f",
    " ",
    " ",
    "\n",
    "\n",
    "0",
    "1",
    "-1",
    "4294967295",
    "1e30",
    "NaN",
    ",",
    ":",
    ";",
    "#ff0000",
    "ctrl+s",
    "\t",
    "\0",
    "\x1b[31m",
    "界",
    "👩\u{200d}🚀",
    "e\u{301}\u{301}",
];

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
            let (mut random, mut scribbler) = (meanwhile, Scribbler::default());
            while !stop.load(Ordering::Relaxed) {
                if budget.load(Ordering::Relaxed) == 0 {
                    std::thread::yield_now();
                    continue;
                }
                scribbler.scribble(live, &mut random);
                budget.fetch_sub(1, Ordering::Relaxed);
            }
        });
        let mut scribbler = Scribbler::default();
        for round in 0..ROUNDS {
            for _ in 0..random.below(40) {
                scribbler.scribble(live, &mut random);
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

#[test]
fn every_section_field_word_and_slice_of_the_inventory_is_scribbled_on() {
    let (mut random, mut scribbler) = (Random(1), Scribbler::default());
    let ui = TestTree::with_sizes(CAPACITY, TEXT_BYTES);
    for _ in 0..100_000 {
        scribbler.scribble(&ui.live, &mut random);
    }
    let sections = Section::ALL.iter().map(|one| format!("{one:?}"));
    let fields = Field::ALL.iter().map(|one| format!("{one:?}"));
    let words = Word::ALL.iter().map(|one| format!("{one:?}"));
    let all: BTreeSet<String> = sections.chain(fields).chain(words).collect();
    let left_out: Vec<_> = all.difference(&scribbler.touched).collect();
    assert_eq!(left_out, [""; 0]);
    // Texts, keys, motion, placeholders, histories, tracks, titles; and those that are added.
    assert!(slices().len() >= 7, "{:?}", slices());
}

/// What the engine says of memory in which one node says so of itself.
fn told_of(nodes: &[(Field, usize, u32)]) -> Vec<String> {
    let (columns, rows) = (20, 4);
    let colors = ColorDepth::Truecolor;
    let mut app = App::start(Mode::Headless {
        columns,
        rows,
        colors,
    });
    let first = app.ui.node(ROOT).id();
    app.ui.text(first, "text");
    app.ui.text(ROOT, "another");
    app.commit();
    app.engine.headless().unwrap().run().unwrap();
    let mut scribbler = Scribbler::default();
    for &(field, node, value) in nodes {
        scribbler.field(&app.ui.live, field, node, value);
    }
    commit_all(&app.ui.live, app.commit + 2);
    app.engine.headless().unwrap().run().unwrap();
    let mut told = Vec::new();
    while app.load(Word::EventHead) != app.tail {
        let (kind, code, _, payload) = app.event();
        if kind == EventKind::Diagnostic {
            assert_eq!(code, Diagnostic::Refused.raw());
            told.push(String::from_utf8(payload).unwrap());
        }
    }
    told
}

#[test]
fn what_is_refused_is_told_with_what_to_do() {
    const TEXTS: &str = " texts lie over each other or past the end of the pool, and are left out; see that nothing else writes the buffer of the app";
    const LINKS: &str = " links between nodes make no tree, and are left out; see that nothing else writes the buffer of the app";
    let all = TEXT_POOL;
    let over = [
        (Field::TextOffset, 2, 0),
        (Field::TextLength, 2, all),
        (Field::TextOffset, 3, 0),
        (Field::TextLength, 3, all),
    ];
    for (name, nodes, end) in [
        ("texts over each other", &over[..], TEXTS),
        (
            "a child out of range",
            &[(Field::FirstChildIndex, 1, 1 << 30)],
            LINKS,
        ),
        (
            "a node in itself",
            &[(Field::FirstChildIndex, 1, 1), (Field::ParentIndex, 1, 1)],
            LINKS,
        ),
        ("a child of another", &[(Field::NextSibling, 1, 2)], LINKS),
        ("a circle of children", &[(Field::NextSibling, 3, 1)], LINKS),
    ] {
        let told = told_of(nodes);
        assert_eq!(told.len(), 1, "{name}: {told:?}");
        assert!(told[0].ends_with(end), "{name}: {told:?}");
    }
    assert_eq!(told_of(&[]), [""; 0]);
}

/// Bytes of the pool of [`App`].
const TEXT_POOL: u32 = 1 << 20;
