use sparktui_generated::Field;
use sparktui_generated::enums::{FocusScope, KeyAction, KeyCode, Modifier, Roving, Taker};

use super::super::Chord;
use super::App;
use crate::input::InputEvent;
use crate::tree::ROOT;

fn taken(by: Taker, at: Option<u32>) -> String {
    let node = at.map(|node| format!(" @{node}")).unwrap_or_default();
    format!("key taken by {}{node}", by.raw())
}

#[test]
fn every_key_is_told_with_the_node_that_had_the_focus_and_before_what_came_of_it() {
    let mut app = App::new();
    let stop = app.stop(ROOT);
    app.commit();
    assert_eq!(
        app.send(InputEvent::key('a'.into(), Modifier::EMPTY)),
        [taken(Taker::None, None)]
    );
    assert_eq!(
        app.press(KeyCode::Tab, Modifier::EMPTY),
        [taken(Taker::Focus, None), format!("focus @{}", stop.0)]
    );
    assert_eq!(
        app.send(InputEvent::key('a'.into(), Modifier::EMPTY)),
        [taken(Taker::None, Some(stop.0))]
    );
}

#[test]
fn a_key_that_goes_up_does_nothing() {
    let mut app = App::new();
    app.stop(ROOT);
    app.commit();
    let mut up = InputEvent::key(KeyCode::Tab.raw(), Modifier::EMPTY);
    up.b |= KeyAction::Release.raw() << 8;
    assert_eq!(app.send(up), [taken(Taker::None, None)]);
    assert_eq!(app.focused(), None);
}

#[test]
fn a_claimed_chord_on_the_focus_path_is_left_to_javascript() {
    let mut app = App::new();
    let group = app.ui.node(ROOT).id();
    let [first, _] = app.stops(group);
    let other = app.stop(ROOT);
    app.commit();
    app.tab();
    app.interact.set_claims(group, b"tab\nctrl+s");
    assert_eq!(
        app.press(KeyCode::Tab, Modifier::EMPTY),
        [taken(Taker::Claim, Some(first.0))]
    );
    assert_eq!(app.focused(), Some(first));
    app.interact.set_claims(group, b"");
    app.interact.set_claims(other, b"tab");
    app.press(KeyCode::Tab, Modifier::EMPTY);
    assert_ne!(
        app.focused(),
        Some(first),
        "a claim beside the path is none"
    );
}

#[test]
fn while_nothing_is_focused_every_claim_counts_and_under_a_trap_those_in_it() {
    let mut app = App::new();
    let page = app.ui.node(ROOT).id();
    app.stop(ROOT);
    app.commit();
    app.interact.set_claims(page, b"tab\n!ctrl+q");
    assert_eq!(
        app.press(KeyCode::Tab, Modifier::EMPTY),
        [taken(Taker::Claim, None)]
    );
    let dialog = app
        .ui
        .node(ROOT)
        .set(Field::FocusScope, FocusScope::Trap.raw())
        .id();
    app.commit();
    let told = app.press(KeyCode::Tab, Modifier::EMPTY);
    assert_eq!(told, [taken(Taker::None, Some(dialog.0))]);
    let quit = InputEvent::key('q'.into(), Modifier::CTRL);
    assert_eq!(
        app.send(quit),
        [taken(Taker::Claim, Some(dialog.0))],
        "said to count everywhere"
    );
    app.interact.set_claims(dialog, b"tab");
    let told = app.press(KeyCode::Tab, Modifier::EMPTY);
    assert_eq!(told, [taken(Taker::Claim, Some(dialog.0))]);
}

#[test]
fn a_claim_that_needs_the_focus_does_not_count_while_nothing_has_it() {
    let mut app = App::new();
    let button = app.stop(ROOT);
    app.commit();
    app.interact.set_claims(button, b"=enter");
    let told = app.press(KeyCode::Enter, Modifier::EMPTY);
    assert_eq!(told, [taken(Taker::None, None)]);
    app.tab();
    let told = app.press(KeyCode::Enter, Modifier::EMPTY);
    assert_eq!(told, [taken(Taker::Claim, Some(button.0))]);
}

#[test]
fn the_innermost_that_wants_a_key_has_it() {
    let mut app = App::new();
    let group = app.ui.node(ROOT).set(Field::Roving, Roving::Row.raw()).id();
    let [first, second] = app.stops(group);
    app.commit();
    app.tab();
    app.interact.set_claims(ROOT, b"right");
    app.press(KeyCode::Right, Modifier::EMPTY);
    assert_eq!(
        app.focused(),
        Some(second),
        "the group is nearer than the root"
    );
    app.interact.set_claims(second, b"right");
    app.press(KeyCode::Right, Modifier::EMPTY);
    assert_eq!(app.focused(), Some(second));
    app.interact.set_claims(second, b"");
    app.press(KeyCode::Right, Modifier::EMPTY);
    assert_eq!(app.focused(), Some(first));
}

#[test]
fn claims_end_with_their_node() {
    let mut app = App::new();
    let page = app.ui.node(ROOT).id();
    app.commit();
    app.interact.set_claims(page, b"!x");
    app.ui.remove(page);
    app.commit();
    let x = InputEvent::key('x'.into(), Modifier::EMPTY);
    assert_eq!(app.send(x), [taken(Taker::None, None)]);
}

#[test]
fn lines_that_are_no_chord_claim_nothing() {
    let mut app = App::new();
    app.commit();
    app.interact
        .set_claims(ROOT, b"\xff\n\n!\nnokey\nctrl+\nabc\n");
    for key in ['\u{fffd}', 'a'] {
        let event = InputEvent::key(key.into(), Modifier::EMPTY);
        app.send(event);
    }
    let bang = InputEvent::key('!'.into(), Modifier::EMPTY);
    assert_eq!(
        app.send(bang),
        [taken(Taker::Claim, None)],
        "a lone ! is the key"
    );
}

/// The table that TypeScript's `chordOf` is tested by too: a line is a key, what is held with it, and the spelling.
#[test]
fn a_key_is_spelled_as_typescript_spells_it() {
    let table = include_str!("../../../../../packages/sparktui/test/chords.txt");
    let mut cases = 0;
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let [key, held, spelling] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{line}");
        };
        let code = KeyCode::from_name(key)
            .map_or_else(|| u32::from(key.chars().next().unwrap()), KeyCode::raw);
        let held = held
            .split('+')
            .filter_map(Modifier::from_name)
            .fold(Modifier::EMPTY, |all, one| all | one);
        assert_eq!(
            Some(Chord::new(code, held)),
            Chord::parse(spelling),
            "{line}"
        );
        cases += 1;
    }
    assert!(cases > 20);
}

#[test]
fn what_is_claimed_around_a_trap_is_not_claimed_in_it() {
    let mut app = App::new();
    let page = app.ui.node(ROOT).id();
    let trap = app
        .ui
        .node(page)
        .set(Field::FocusScope, FocusScope::Trap.raw())
        .id();
    let inside = app.stop(trap);
    app.commit();
    assert_eq!(app.focused(), Some(inside));
    app.interact.set_claims(page, b"x");
    let typed = InputEvent::key('x'.into(), Modifier::EMPTY);
    assert_eq!(app.send(typed), [taken(Taker::None, Some(inside.0))]);
}
