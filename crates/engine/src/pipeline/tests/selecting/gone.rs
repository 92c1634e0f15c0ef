//! What stays selected though the nodes that said it are gone, as rows of a list are that are out of sight.

use super::*;

/// A scroller of 8 × 4 below a title, with room for twelve rows, of which each is a node or none.
struct Rows {
    app: App,
    list: NodeId,
    room: NodeId,
    nodes: Vec<Option<NodeId>>,
}

impl Rows {
    fn new() -> Self {
        let mut app = App::new(20, 8);
        app.ui.text(ROOT, "title");
        let list = app
            .ui
            .node(ROOT)
            .size(8, 4)
            .direction(FlexDirection::Column)
            .set(Field::OverflowY, Overflow::Auto.raw())
            .set(Field::Scrollbar, Scrollbar::None.raw())
            .id();
        let room = app.ui.node(list).size(8, 12).set(Field::FlexShrink, 0).id();
        let mut rows = Self {
            app,
            list,
            room,
            nodes: vec![None; 12],
        };
        for row in 0..12 {
            rows.comes(row);
        }
        rows.app.sent();
        rows
    }

    /// A text in the cells of a row and at that place in the tree, though no commit is ended.
    fn text(&mut self, (row, left): (u32, u32), at: usize, said: &str) -> NodeId {
        let ui = &mut self.app.ui;
        let node = ui
            .text(self.room, said)
            .set(Field::PositionType, Position::Absolute.raw())
            .cells(Field::InsetTop, row)
            .cells(Field::InsetLeft, left)
            .id();
        ui.place(node, self.room, at);
        node
    }

    fn comes(&mut self, row: u32) {
        let at = self.nodes[..row as usize].iter().flatten().count();
        let node = self.text((row, 0), at, &format!("{row:03}"));
        self.nodes[row as usize] = Some(node);
    }

    fn goes(&mut self, row: u32) {
        if let Some(node) = self.nodes[row as usize].take() {
            self.app.ui.remove(node);
        }
    }

    /// Has rows go, each in a commit of its own.
    fn go(&mut self, rows: impl IntoIterator<Item = u32>) {
        for row in rows {
            self.goes(row);
            self.app.sent();
        }
    }

    fn is(&mut self, said: &str) {
        assert_eq!(would_copy(&mut self.app), said);
    }
}

/// What Ctrl-C would copy, without the end of the selection that it is.
pub(super) fn would_copy(app: &mut App) -> String {
    app.turn();
    let world = app.pipeline.world.borrow();
    let look = crate::look::Look {
        mirror: &world.mirror,
        tree: &world.tree,
        boxes: world.layout.boxes(),
        extents: &world.extents,
        texts: &world.texts,
    };
    world.interact.select.text(look)
}

#[test]
fn rows_that_go_at_an_edge_stay_selected_as_they_were_and_come_back_so() {
    let down: Vec<u32> = (0..8).collect();
    let up: Vec<u32> = (1..12).rev().collect();
    for order in [down, up] {
        let mut rows = Rows::new();
        rows.app.drag((1, 2), (1, 4));
        rows.is("01\n002\n00");
        for &row in &order {
            rows.go([row]);
            rows.is("01\n002\n00");
        }
        for &row in order.iter().rev() {
            rows.comes(row);
            rows.app.sent();
            rows.is("01\n002\n00");
        }
        assert_eq!(rows.app.marked(), ["", "", ".##", "###", "##"]);
    }
}

#[test]
fn texts_that_stand_side_by_side_read_from_the_left_in_whatever_order_they_go() {
    for is_left_first in [true, false] {
        let mut rows = Rows::new();
        rows.goes(2);
        let (left, right) = (rows.text((2, 0), 2, "ab"), rows.text((2, 4), 3, "cd"));
        rows.app.sent();
        rows.app.drag((0, 2), (2, 4));
        rows.is("001\nab cd\n003");
        rows.go([0, 1]);
        let order = if is_left_first {
            [left, right]
        } else {
            [right, left]
        };
        for node in order {
            rows.app.ui.remove(node);
        }
        rows.app.sent();
        rows.is("001\nab cd\n003");
    }
}

#[test]
fn rows_behind_what_is_gone_are_not_selected_for_it() {
    let mut rows = Rows::new();
    rows.app.drag((1, 2), (1, 4));
    rows.go(0..5);
    assert_eq!(rows.app.marked(), [""; 0]);
    rows.comes(4);
    rows.app.sent();
    assert_eq!(rows.app.marked(), [""; 0]);
    rows.is("01\n002\n00");
}

#[test]
fn what_is_gone_moves_with_what_is_there() {
    for (right, down) in [(0, 2), (3, 0), (2, 1)] {
        let mut rows = Rows::new();
        rows.app.drag((0, 2), (2, 4));
        rows.go(0..4);
        for row in 4..12 {
            let node = rows.nodes[row as usize].unwrap();
            rows.app
                .ui
                .edit(node)
                .cells(Field::InsetTop, row + down)
                .cells(Field::InsetLeft, right);
        }
        rows.app.sent();
        rows.is("001\n002\n003");
        for row in (1..4).rev() {
            rows.text((row + down, right), 0, &format!("{row:03}"));
            rows.app.sent();
            rows.is("001\n002\n003");
        }
    }
}

#[test]
fn what_stands_where_something_is_gone_takes_its_place_and_no_other() {
    let mut rows = Rows::new();
    rows.app.drag((0, 1), (2, 3));
    rows.go([0, 1]);
    rows.is("000\n001\n002");
    rows.text((1, 4), 0, "else");
    rows.app.sent();
    rows.is("000\nelse\n002");
}

#[test]
fn what_has_no_room_any_more_is_gone_for_good() {
    let mut rows = Rows::new();
    rows.app.pipeline.scroll_by(rows.list, (0, 4));
    rows.app.turn();
    rows.app.drag((0, 1), (2, 2));
    rows.is("004\n005");
    rows.go((4..12).rev());
    rows.is("004\n005");
    rows.app.ui.edit(rows.room).size(8, 5);
    rows.app.sent();
    rows.is("004");
}

#[test]
fn where_nothing_scrolls_what_is_gone_is_gone_for_good() {
    let (mut app, [_, second, _]) = lines();
    app.drag((0, 0), (4, 2));
    app.ui.remove(second);
    app.sent();
    assert_eq!(would_copy(&mut app), "first line\nthird");
}

#[test]
fn what_is_gone_moves_with_the_others_where_the_first_of_them_goes_at_the_same_time() {
    let mut rows = Rows::new();
    rows.app.drag((0, 2), (2, 4));
    rows.go(0..4);
    rows.goes(4);
    for row in 5..12 {
        let node = rows.nodes[row as usize].unwrap();
        rows.app.ui.edit(node).cells(Field::InsetTop, row + 1);
    }
    rows.app.sent();
    for row in (1..5).rev() {
        rows.text((row + 1, 0), 0, &format!("{row:03}"));
        rows.app.sent();
    }
    rows.is("001\n002\n003");
}

#[test]
fn an_end_does_not_go_back_into_another_text_that_stands_in_its_row() {
    let mut rows = Rows::new();
    rows.app.drag((1, 2), (2, 4));
    rows.go([0, 1]);
    rows.is("01\n002\n003");
    rows.text((1, 4), 0, "else");
    rows.app.sent();
    rows.is("else\n002\n003");
}
