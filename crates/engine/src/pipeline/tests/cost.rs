//! What frames cost, by the counters.

use super::*;
use crate::stats::COUNTERS;

/// A wrapping, clipping row of boxes of 10 × 1 cells with a text in each, drawn on 200 × 60.
fn scene(count: u32) -> (App, Vec<NodeId>) {
    let mut app = App::with(
        TestTree::with_capacity((2 * count + 128) / 64 * 64),
        200,
        60,
    );
    let row = app
        .ui
        .node(ROOT)
        .percent(Field::Width, 100)
        .percent(Field::Height, 100)
        .direction(FlexDirection::Row)
        .set(Field::FlexWrap, FlexWrap::Wrap.raw())
        .set(Field::AlignContent, AlignContent::FlexStart.raw())
        .set(Field::OverflowX, Overflow::Hidden.raw())
        .set(Field::OverflowY, Overflow::Hidden.raw())
        .id();
    let ui = &mut app.ui;
    let texts = (0..count).map(|cell| {
        let cell_box = ui.node(row).size(10, 1).set(Field::FlexShrink, 0).id();
        ui.text(cell_box, &format!("{cell:06}")).id()
    });
    let texts = texts.collect();
    app.sent();
    (app, texts)
}

/// Texts in scenes of 202 to 65,536 nodes: a root, a row, and a box around each text.
const COUNTS: [u32; 4] = [100, 1_000, 8_000, 32_767];

#[test]
fn one_text_of_65_536_nodes_costs_what_one_of_200_costs() {
    for count in COUNTS {
        let (mut app, texts) = scene(count);
        app.ui.set_text(texts[57], b"COUNTS");
        assert_eq!(app.sent(), ["\x1b[3;171HCOUNTS"], "of {count}");
        let frame = app.pipeline.last_frame();
        let visits = frame.paint_visits;
        let wanted = FrameStats {
            frames: 1,
            snapshots: 1,
            commits: 1,
            snapshots_missed: 0,
            nodes_snapshotted: 1,
            nodes_laid_out: 1,
            // The text's smallest and its greatest size, which its box asked for.
            nodes_measured: 2,
            // It is where it was.
            rects_damaged: 1,
            // Blanks, then letters.
            cells_painted: 12,
            cells_changed: 6,
            bytes_written: 14,
            paint_visits: visits,
        };
        assert_eq!(frame, wanted, "of {count}");
        // Some blocks on each level, three siblings, the text, and what it is in: 9 levels for 4,000.
        assert!(visits <= 50, "{visits} visits among {count}");
    }
}

/// Nodes of which JavaScript was told since the call before.
fn told(app: &App) -> usize {
    let (region, layout) = (app.ui.live.region(), app.ui.live.layout());
    let flags = layout.engine_dirty().flags;
    let nodes = flags..flags + app.ui.tree.node_count();
    nodes
        .filter(|&at| region.swap_u8(at, 0, SeqCst) != 0)
        .count()
}

#[test]
fn nodes_that_end_are_painted_over_and_nothing_else_is_done_for_them() {
    for count in COUNTS {
        let (mut app, texts) = scene(count);
        let row = app
            .ui
            .parent(texts[0])
            .and_then(|cell| app.ui.parent(cell))
            .unwrap();
        told(&app);
        app.ui.empty(row);
        app.sent();
        let frame = app.pipeline.last_frame();
        assert_eq!(frame.nodes_snapshotted, u64::from(2 * count + 1));
        // The row, which is as large as before, and the root, for the row could be smaller now.
        assert_eq!((frame.nodes_laid_out, told(&app)), (2, 0), "of {count}");
        assert_eq!(app.screen().trim_end(), "", "of {count}");
    }
}

#[test]
fn commits_that_come_faster_than_frames_are_merged_and_counted() {
    let (mut app, texts) = scene(100);
    for say in [b"000001", b"000002", b"000003"] {
        app.ui.set_text(texts[57], say);
        app.commit();
    }
    app.turn();
    let frame = app.pipeline.last_frame();
    assert_eq!((frame.frames, frame.snapshots, frame.commits), (1, 1, 3));
    assert_eq!(frame.nodes_snapshotted, 1);
}

#[test]
fn snapshots_that_draw_nothing_count_for_the_frame_after_them() {
    let (mut app, texts) = scene(100);
    app.ui.set_text(texts[57], b"000057");
    assert_eq!(app.sent(), [""; 0]);
    let commit = app.ui.live.layout().word(Word::Commit);
    let region = app.ui.live.region().clone();
    region.store_word(commit, app.commit + 1, SeqCst);
    app.turn();
    region.store_word(commit, app.commit, SeqCst);
    app.ui.set_text(texts[57], b"COUNTS");
    app.sent();
    let frame = app.pipeline.last_frame();
    assert_eq!((frame.frames, frame.commits), (1, 2));
    assert_eq!((frame.snapshots, frame.snapshots_missed), (2, 1));
    assert_eq!(frame.nodes_snapshotted, 2);
}

#[test]
fn javascript_reads_the_same_counts() {
    let (mut app, texts) = scene(100);
    app.ui.set_text(texts[57], b"COUNTS");
    app.sent();
    let (total, last) = (app.pipeline.stats(), app.pipeline.last_frame());
    let (layout, region) = (app.ui.live.layout(), app.ui.live.region());
    let word = |word: Word| u64::from(region.load_u32(layout.word(word)));
    assert_eq!(word(Word::FramesDrawn), 2);
    assert_eq!(word(Word::LastBytesWritten), 14);
    for counter in COUNTERS {
        assert_eq!(word(counter.last), (counter.of)(&last));
        assert_eq!(
            word(counter.total[0]) | word(counter.total[1]) << 32,
            (counter.of)(&total)
        );
    }
    assert!(word(Word::TotalCellsPaintedLow) > 12);
}

#[test]
fn a_count_beyond_32_bits_is_told_in_two_words() {
    let mut app = App::new(20, 4);
    app.pipeline.world.borrow_mut().stats.bytes_written = 3 << 32;
    app.ui.text(ROOT, "text");
    app.sent();
    let (layout, region) = (app.ui.live.layout(), app.ui.live.region());
    let word = |word: Word| region.load_u32(layout.word(word));
    assert_eq!(word(Word::TotalBytesWrittenHigh), 3);
    assert_eq!(word(Word::TotalBytesWrittenLow), 7); // CSI H text
}

#[test]
fn one_colour_of_thousands_looks_at_few_nodes() {
    for count in [100, 1_000, 4_000] {
        let (mut app, texts) = scene(count);
        let before = app.pipeline.stats();
        app.ui.set(texts[57], Field::FgColor, f64::from(0x101));
        app.sent();
        let after = app.pipeline.stats();
        assert_eq!(after.nodes_laid_out, before.nodes_laid_out);
        let visits = after.paint_visits - before.paint_visits;
        assert!(visits <= 50, "{visits} visits among {count}");
    }
}
