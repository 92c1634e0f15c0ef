use sparktui_generated::Field;
use sparktui_generated::enums::{FlexDirection, FlexWrap, KeyCode, Modifier, Position, Roving};
use sparktui_memory::NodeId;

use super::super::nearest::{Nearest, Toward};
use super::{App, look};
use crate::testing::TestTree;
use crate::tree::ROOT;

#[test]
fn arrows_move_in_a_group_that_tab_sees_as_one() {
    let mut app = App::new();
    let before = app.stop(ROOT);
    let group = app.ui.node(ROOT).set(Field::Roving, Roving::Row.raw()).id();
    let [a, b, c] = app.stops(group);
    let after = app.stop(ROOT);
    app.commit();
    assert_eq!((app.tab(), app.tab()), (Some(before), Some(a)));
    for (key, wanted) in [
        (KeyCode::Right, b),
        (KeyCode::Right, c),
        (KeyCode::Right, a),
        (KeyCode::Left, c),
        (KeyCode::Home, a),
        (KeyCode::End, c),
        (KeyCode::Left, b),
        (KeyCode::Up, b),
    ] {
        app.press(key, Modifier::EMPTY);
        assert_eq!(app.focused(), Some(wanted), "{key:?}");
    }
    assert_eq!(app.tab(), Some(after));
    assert_eq!(
        app.back(),
        Some(b),
        "the group is come into where it was left"
    );
    assert_eq!(app.back(), Some(before));
    app.ui.remove(b);
    app.commit();
    assert_eq!(app.tab(), Some(a), "what was remembered is gone");
}

#[test]
fn in_a_grid_arrows_go_to_what_lies_nearest_that_way() {
    let mut app = App::new();
    let grid = app
        .ui
        .node(ROOT)
        .direction(FlexDirection::Column)
        .set(Field::Roving, Roving::Both.raw())
        .id();
    let rows: [_; 2] = std::array::from_fn(|_| app.ui.node(grid).id());
    let [a, b] = app.stops(rows[0]);
    let [c, d] = app.stops(rows[1]);
    app.commit();
    assert_eq!(app.tab(), Some(a));
    for (key, wanted) in [
        (KeyCode::Down, c),
        (KeyCode::Right, d),
        (KeyCode::Right, d),
        (KeyCode::Up, b),
        (KeyCode::Left, a),
        (KeyCode::Up, a),
    ] {
        app.press(key, Modifier::EMPTY);
        assert_eq!(app.focused(), Some(wanted), "{key:?}");
    }
}

/// What [`super::super::nearest::Nearest`] finds, by a walk over all: the least step to the side, then along.
fn walked(app: &App, members: &[NodeId], from: NodeId, key: KeyCode) -> Option<NodeId> {
    let (x, y, width, height) = app.ui.area(from);
    let costs = members.iter().enumerate().filter_map(|(at, &node)| {
        let (to_x, to_y, to_width, to_height) = app.ui.area(node);
        let beside = (to_y - (y + height - 1))
            .max(y - (to_y + to_height - 1))
            .max(0);
        let below = (to_x - (x + width - 1))
            .max(x - (to_x + to_width - 1))
            .max(0);
        let (along, across) = match key {
            KeyCode::Left => (x - (to_x + to_width), beside),
            KeyCode::Right => (to_x - (x + width), beside),
            KeyCode::Up => (y - (to_y + to_height), below),
            _ => (to_y - (y + height), below),
        };
        (node != from && along >= 0).then_some(((across, along, at), node))
    });
    costs.min().map(|(_, node)| node)
}

const ARROWS: [KeyCode; 4] = [KeyCode::Left, KeyCode::Right, KeyCode::Up, KeyCode::Down];

proptest::proptest! {
    #![proptest_config(crate::testing::cases(40))]

    #[test]
    fn arrows_of_a_grid_go_to_what_a_walk_over_all_finds(
        places in proptest::collection::vec((0u16..36, 0u16..18, 1u16..5, 1u16..3, 0u8..4), 2..40),
        keys in proptest::collection::vec(0usize..4, 1..20),
    ) {
        let mut app = App::new();
        let group = app.ui.node(ROOT).set(Field::Roving, Roving::Both.raw()).size(40, 20).id();
        let mut members = Vec::new();
        let mut parent = group;
        for (x, y, width, height, nest) in places {
            if nest == 0 {
                parent = app.ui.node(group).size(3, 3).set(Field::FlexShrink, 0).id();
            }
            let mut node = app.ui.node(if nest < 2 { parent } else { group });
            node.size(width, height)
                .set(Field::PositionType, Position::Absolute.raw())
                .set(Field::Focusable, 1)
                .cells(Field::InsetLeft, x)
                .cells(Field::InsetTop, y);
            members.push(node.id());
        }
        // In the order of the tree, as ties are decided.
        app.commit();
        members.sort_by_key(|&node| app.ui.tree.path(node));
        let mut held = app.tab().unwrap();
        for key in keys {
            app.press(ARROWS[key], Modifier::EMPTY);
            let wanted = walked(&app, &members, held, ARROWS[key]).unwrap_or(held);
            proptest::prop_assert_eq!(app.focused(), Some(wanted));
            held = wanted;
        }
    }
}

#[test]
fn of_ten_thousand_members_of_a_grid_few_are_looked_at() {
    let mut visits = [100_u32, 10_000].map(|count| {
        let mut app = App::new();
        app.ui = TestTree::with_capacity(16_384);
        let mut group = app.ui.node(ROOT);
        group
            .set(Field::Roving, Roving::Both.raw())
            .set(Field::FlexWrap, FlexWrap::Wrap.raw());
        let group = group.size(40, 20).id();
        let members: Vec<_> = (0..count).map(|_| app.stop(group)).collect();
        members.iter().for_each(|&member| {
            app.ui.set(member, Field::FlexShrink, 0.0);
        });
        app.commit();
        let from = members[members.len() / 2];
        let look = look(&app.ui, &app.extents);
        let order = app.interact.focus_order();
        ARROWS.map(|key| {
            let toward = Toward::of(key).unwrap();
            let mut nearest = Nearest {
                look,
                order,
                from,
                toward,
                visits: 0,
            };
            assert_eq!(nearest.find(group), walked(&app, &members, from, key));
            nearest.visits
        })
    });
    visits.iter_mut().for_each(|each| each.sort_unstable());
    assert!(visits[1][3] <= 3 * visits[0][3].max(40), "{visits:?}");
}
