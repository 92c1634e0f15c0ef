#![allow(clippy::unwrap_used)]

mod cost;
mod editing;
mod inline;
mod moving;
mod rehearsing;
mod scrolled;
mod selecting;
mod states;
mod turning;

use std::sync::atomic::Ordering::SeqCst;

use sparktui_generated::enums::{
    AlignContent, BorderStyle, ColorDepth, FlexDirection, FlexWrap, Overflow, Position, Watch,
};
use sparktui_generated::{Field, Word, groups};

use super::*;
use crate::caps::Look;
use crate::testing::TestTree;
use crate::tree::ROOT;

#[derive(Default)]
struct Sink {
    frames: Vec<String>,
    busy: bool,
}

impl Output for Sink {
    fn send(&mut self, frame: &[u8]) {
        assert!(!self.busy);
        self.frames.push(String::from_utf8(frame.to_vec()).unwrap());
    }

    fn is_busy(&self) -> bool {
        self.busy
    }
}

struct App {
    ui: TestTree,
    stage: Stage,
    pipeline: Pipeline,
    sink: Rc<RefCell<Sink>>,
    commit: u32,
}

impl App {
    fn new(columns: u16, rows: u16) -> Self {
        Self::with(TestTree::new(), columns, rows)
    }

    fn with(ui: TestTree, columns: u16, rows: u16) -> Self {
        let sink = Rc::new(RefCell::new(Sink::default()));
        let output: SharedOutput = sink.clone();
        Self {
            stage: Stage::new(&ui.live),
            pipeline: Pipeline::new(&ui.live, columns, rows, output),
            sink,
            ui,
            commit: 0,
        }
    }

    /// Ends a commit of what was edited.
    fn commit(&mut self) {
        let changes = self.ui.snapshot();
        let (layout, region) = (self.ui.live.layout(), self.ui.live.region());
        let dirty = layout.dirty();
        for change in changes {
            region.or_u8(dirty.flags + change.node.index(), change.groups);
            region.store_u8(dirty.blocks + change.node.index() / 64, 1);
        }
        region.store_u32(
            layout.word(Word::NodeCount),
            self.ui.tree.node_count() as u32,
        );
        self.commit += 2;
        region.store_word(layout.word(Word::Commit), self.commit, SeqCst);
    }

    /// Takes and draws, and makes the frame once more: in none of the tests may that be noticed.
    fn turn(&mut self) -> bool {
        self.pipeline.take(&mut self.stage, &self.ui.live);
        let is_watched = self.pipeline.draw(&self.ui.live);
        self.pipeline.rehearse();
        is_watched
    }

    /// What a commit of the edits sends.
    fn sent(&mut self) -> Vec<String> {
        self.commit();
        self.turn();
        std::mem::take(&mut self.sink.borrow_mut().frames)
    }

    fn screen(&self) -> String {
        self.pipeline.with_frame(crate::plain::text)
    }
}

#[test]
fn a_commit_becomes_one_frame() {
    let mut app = App::new(20, 4);
    let count = app.ui.text(ROOT, "Count: 1").id();
    assert_eq!(app.sent(), ["\x1b[HCount: 1"]);
    app.ui.set_text(count, b"Count: 2");
    assert_eq!(app.sent(), ["\x1b[;8H2"]);
}

#[test]
fn a_commit_that_shows_nothing_new_sends_nothing() {
    let mut app = App::new(20, 4);
    let count = app.ui.text(ROOT, "same").id();
    app.sent();
    app.ui.set_text(count, b"same");
    assert_eq!(app.sent(), [""; 0]);
    app.turn();
    assert!(app.sink.borrow().frames.is_empty());
}

#[test]
fn a_change_of_colour_lays_nothing_out() {
    let mut app = App::new(20, 4);
    let text = app.ui.text(ROOT, "text").id();
    app.sent();
    let before = app.pipeline.stats();
    app.ui.set(text, Field::FgColor, f64::from(0x101));
    assert_eq!(app.sent(), ["\x1b[H\x1b[31mtext"]);
    let after = app.pipeline.stats();
    assert_eq!(after.nodes_laid_out, before.nodes_laid_out);
    assert_eq!(after.nodes_snapshotted - before.nodes_snapshotted, 1);
    assert_eq!(after.cells_changed - before.cells_changed, 4);
}

#[test]
fn a_colour_after_a_layout_damages_that_node_alone() {
    let mut app = App::new(20, 4);
    app.ui.text(ROOT, "one");
    let two = app.ui.text(ROOT, "two").id();
    app.sent();
    let before = app.pipeline.stats();
    app.ui.set(two, Field::FgColor, f64::from(0x101));
    app.sent();
    let after = app.pipeline.stats();
    assert_eq!(after.rects_damaged - before.rects_damaged, 1);
}

#[test]
fn while_the_terminal_is_busy_frames_wait_and_the_newest_is_drawn() {
    let mut app = App::new(20, 4);
    let text = app.ui.text(ROOT, "a").id();
    app.sent();
    app.sink.borrow_mut().busy = true;
    for say in ["b", "c", "d"] {
        app.ui.set_text(text, say.as_bytes());
        assert_eq!(app.sent(), [""; 0]);
    }
    let consumed = app.ui.live.layout().word(Word::Consumed);
    assert_eq!(
        app.ui.live.region().load_u32(consumed),
        app.commit,
        "commits are taken meanwhile"
    );
    app.sink.borrow_mut().busy = false;
    app.turn();
    assert_eq!(app.sink.borrow().frames, ["\x1b[Hd"]);
}

#[test]
fn what_the_terminal_answers_is_drawn_with_the_next_frame_and_makes_none_of_its_own() {
    let mut app = App::new(20, 4);
    let text = app.ui.text(ROOT, "before").id();
    app.sent();
    app.ui.set_text(text, b"after");
    app.commit();
    app.pipeline.take(&mut app.stage, &app.ui.live);
    app.pipeline.adapt(Look {
        depth: ColorDepth::None,
        ..Look::default()
    });
    assert!(app.pipeline.is_waiting());
    assert!(app.sink.borrow().frames.is_empty());
    app.pipeline.draw(&app.ui.live);
    let sent = app.sink.borrow().frames.clone();
    assert_eq!(sent.len(), 1);
    assert!(
        sent[0].contains("\x1b[2J") && sent[0].contains("after"),
        "{sent:?}"
    );
    assert!(!app.pipeline.is_waiting());
}

#[test]
fn a_resize_lays_out_anew_and_draws_the_whole_screen() {
    let mut app = App::new(8, 3);
    let frame = app.ui.node(ROOT).border(BorderStyle::Round).id();
    app.ui
        .edit(frame)
        .grow(1.0)
        .direction(FlexDirection::Column);
    app.ui.text(frame, "abc");
    app.sent();
    assert_eq!(app.screen(), "╭──────╮\n│abc   │\n╰──────╯\n");
    app.pipeline.resize(5, 4);
    assert_eq!(app.screen(), "╭───╮\n│abc│\n│   │\n╰───╯\n");
    let sent = app.sink.borrow().frames.concat();
    assert!(
        sent.starts_with("\x1b[m\x1b[2J\x1b[H╭───╮\r\n│abc│"),
        "{sent:?}"
    );
}

#[test]
fn where_a_node_is_can_be_read_back_as_a_set() {
    let mut app = App::new(20, 5);
    app.ui.node(ROOT).size(3, 2);
    let node = app.ui.text(ROOT, "hello").id();
    app.commit();
    assert!(!app.turn(), "nobody watches");
    let live = &app.ui.live;
    assert_eq!((live.computed_x(node), live.computed_y(node)), (0.0, 2.0));
    assert_eq!(
        (
            live.content_width_cache(node),
            live.content_height_cache(node)
        ),
        (5, 1)
    );
    assert_eq!(live.engine_gen(node), live.generation(node));
    assert_eq!(
        live.selection_start(node),
        -1,
        "what the engine has not found yet is its default"
    );
    let dirty = live.layout().engine_dirty();
    assert_ne!(
        live.region().load_u8(dirty.flags + node.index()) & groups::LAYOUT,
        0
    );
    assert_eq!(live.region().load_u8(dirty.blocks), 1);
    let frame = live.layout().word(Word::Frame);
    assert_eq!(live.region().load_u32(frame) % 2, 0);
}

#[test]
fn only_what_is_watched_wakes_javascript() {
    let mut app = App::new(20, 5);
    let first = app.ui.node(ROOT).size(3, 1).id();
    let watched = app.ui.node(ROOT).size(3, 1).id();
    app.ui
        .set(watched, Field::Watch, f64::from(Watch::GEOMETRY.raw()));
    app.commit();
    assert!(app.turn());
    app.ui.set(first, Field::BgColor, 1.0);
    app.commit();
    assert!(!app.turn());
    app.ui.edit(first).size(3, 2);
    app.commit();
    assert!(app.turn(), "the watched one moved down");
    app.ui.text(ROOT, "below");
    app.commit();
    assert!(!app.turn(), "it stayed");
}

#[test]
fn nothing_of_a_dead_node_shows_on_its_slot() {
    let mut app = App::new(20, 5);
    let old = app.ui.text(ROOT, "old text").id();
    app.sent();
    app.ui.remove(old);
    let new = app.ui.text(ROOT, "x").id();
    assert_eq!(new, old);
    app.sent();
    assert_eq!(app.screen(), "x\n");
    let live = &app.ui.live;
    assert_eq!(live.content_width_cache(new), 1);
    assert_eq!(live.engine_gen(new), live.generation(new));
}

#[test]
fn a_commit_that_is_open_is_not_shown() {
    let mut app = App::new(20, 5);
    let text = app.ui.text(ROOT, "whole").id();
    app.sent();
    let commit = app.ui.live.layout().word(Word::Commit);
    app.ui.set_text(text, b"half");
    app.commit();
    app.ui
        .live
        .region()
        .store_word(commit, app.commit + 1, SeqCst);
    app.turn();
    assert_eq!(app.screen(), "whole\n");
    assert_eq!(app.pipeline.stats().snapshots_missed, 1);
    app.ui
        .live
        .region()
        .store_word(commit, app.commit + 2, SeqCst);
    app.turn();
    assert_eq!(app.screen(), "half\n");
}

#[test]
fn another_z_index_alone_orders_many_siblings_anew() {
    let mut app = App::new(4, 1);
    let texts: Vec<NodeId> = (0..20)
        .map(|number| {
            app.ui
                .text(ROOT, &format!("{number}"))
                .set(Field::PositionType, Position::Absolute.raw())
                .cells(Field::InsetTop, 0)
                .cells(Field::InsetLeft, 0)
                .id()
        })
        .collect();
    app.sent();
    assert_eq!(app.screen(), "19\n");
    let laid_out = app.pipeline.stats().nodes_laid_out;
    for (node, z_index, top) in [(12, 1, "12"), (3, 2, "32"), (12, 0, "39"), (3, 0, "19")] {
        app.ui.set(texts[node], Field::ZIndex, f64::from(z_index));
        app.sent();
        assert_eq!(app.screen(), format!("{top}\n"));
    }
    assert_eq!(app.pipeline.stats().nodes_laid_out, laid_out);
}
