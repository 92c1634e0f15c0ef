//! How what is selected is painted, and what of it is painted anew.

use super::*;

#[test]
fn it_has_the_colours_of_the_nearest_node_that_gives_some() {
    let (mut app, [first, ..]) = lines();
    app.ui
        .set(ROOT, Field::SelectionBgColor, f64::from(0xff11_2233_u32));
    app.ui.set(first, Field::SelectionColor, f64::from(0x105));
    app.sent();
    app.drag((0, 0), (0, 1));
    let look = |app: &App, y| {
        app.pipeline.with_frame(|frame| {
            let cell = frame.cell(0, y);
            (cell.fg, cell.bg, cell.attributes)
        })
    };
    assert_eq!(look(&app, 0), (0x105, 0xff11_2233, 0));
    assert_eq!(look(&app, 1), (1, 0xff11_2233, 0));
    assert_eq!(look(&app, 2), (1, 1, 0));
}

#[test]
fn a_step_of_a_drag_paints_the_texts_that_it_passes_alone() {
    let mut app = App::with(TestTree::with_capacity(65_536), 20, 40);
    for row in 0..60_000 {
        app.ui.text(ROOT, &format!("row {row:06}"));
    }
    app.sent();
    app.down((0, 3));
    app.to((5, 10));
    let before = app.pipeline.stats();
    app.to((5, 12));
    let frame = app.pipeline.stats().since(&before);
    // The ends of two rows, and one between.
    assert_eq!(frame.cells_changed, 20);
    assert!(frame.cells_painted <= 6 * 20, "{}", frame.cells_painted);
    assert!(frame.paint_visits <= 120, "{}", frame.paint_visits);
    assert_eq!(frame.nodes_laid_out, 0);
}

proptest::proptest! {
    #![proptest_config(crate::testing::cases(60))]

    /// Whatever is dragged, scrolled, changed, moved and removed: what was painted bit by bit is what painting all anew
    /// shows.
    #[test]
    fn what_is_painted_bit_by_bit_is_what_is_selected(
        steps in proptest::collection::vec((0u8..9, 0u32..24, 0u32..12, 0usize..40), 1..40),
    ) {
        let mut app = App::new(24, 12);
        let mut texts = Vec::new();
        let mut boxes = vec![ROOT];
        for at in 0..6 {
            let parent = boxes[at % boxes.len()];
            let mut node = app.ui.node(parent);
            node.set(Field::FlexDirection, (at % 2) as u32);
            if at % 3 == 2 {
                node.size(10, 3).set(Field::OverflowY, Overflow::Auto.raw());
            }
            let id = node.id();
            boxes.push(id);
            for word in ["alpha beta", "界 x", "g"] {
                texts.push(app.ui.text(id, word).id());
            }
        }
        app.sent();
        for (kind, x, y, pick) in steps {
            let text = texts[pick % texts.len()];
            let into = boxes[1 + pick % (boxes.len() - 1)];
            match kind {
                0 => app.down((x, y)),
                1..=3 => app.to((x, y)),
                4 => app.up((x, y)),
                5 => app.ui.set_text(text, ["delta", "", "one two three"][pick % 3].as_bytes()),
                6 => {
                    let from = app.ui.parent(text);
                    if from.is_some() {
                        app.ui.place(text, into, pick % 4);
                    }
                }
                7 if texts.len() > 4 => {
                    app.ui.remove(text);
                    texts.retain(|&other| other != text);
                }
                _ => {
                    app.pipeline.scroll_by(into, (0, (pick % 5) as i32 - 2));
                }
            }
            app.sent();
            let painted = app.marked();
            app.pipeline.resize(24, 12);
            proptest::prop_assert_eq!(painted, app.marked());
        }
    }
}

#[test]
fn another_order_of_texts_that_stay_where_they_are_selects_others() {
    let mut app = App::new(20, 6);
    let texts: Vec<_> = (0..3)
        .map(|row| {
            let mut text = app.ui.text(ROOT, "text");
            text.set(Field::PositionType, Position::Absolute.raw())
                .cells(Field::InsetTop, row)
                .id()
        })
        .collect();
    app.sent();
    app.drag((0, 0), (3, 1));
    assert_eq!(app.marked(), ["####", "####"]);
    app.ui.place(texts[2], ROOT, 1);
    app.sent();
    assert_eq!(app.marked(), ["####", "####", "####"]);
}
