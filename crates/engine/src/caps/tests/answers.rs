//! What comes of a terminal's answers.

use sparktui_generated::enums::Capability;
use sparktui_generated::enums::ColorDepth::{Ansi16, Ansi256, None as NoColors, Truecolor};
use sparktui_generated::enums::ColorReason as Why;

use super::*;
use crate::input::{Input, Reply};

/// What the terminal says, heard by a dialogue; returns what that brings about.
fn hear(dialogue: &mut Dialogue, bytes: &[u8]) -> Vec<Heard> {
    let mut input = Input::default();
    input.feed(bytes, |event| panic!("{event:?}"));
    let replies: Vec<Reply> = input.replies().collect();
    replies
        .into_iter()
        .map(|reply| dialogue.hear(reply))
        .filter(|heard| *heard != Heard::Nothing)
        .collect()
}

#[test]
fn the_answers_of_a_modern_terminal_are_put_together() {
    let mut dialogue = Dialogue::new(&environment("TERM=xterm-256color"));
    let heard = hear(
        &mut dialogue,
        b"\x1b[?0u\x1b[?2026;2$y\x1b[?2027;2$y\x1b[?2031;2$y\x1b[?2048;2$y\x1b[6;20;9t\
          \x1bP>|ghostty 1.2.0\x1b\\\x1b]10;rgb:0000/0000/0000\x1b\\\x1b]11;rgb:ffff/ffff/eeee\x1b\\\x1b[?62;22c",
    );
    let wanted = [Mode::Keyboard, Mode::Graphemes, Mode::Scheme, Mode::Resizes];
    assert_eq!(heard, wanted.map(Heard::SwitchOn));
    let all = [
        Capability::ANSWERED,
        Capability::SYNCHRONIZED,
        Capability::KEYBOARD,
        Capability::GRAPHEMES,
        Capability::RESIZES,
    ];
    let known = dialogue.known();
    assert_eq!(
        known.can,
        all.into_iter().fold(Capability::EMPTY, |a, b| a | b)
    );
    assert_eq!((known.depth, known.reason), (Truecolor, Why::Version));
    assert_eq!(known.cell, Some((9, 20)));
    assert_eq!(&*known.name, "ghostty 1.2.0");
    assert!(known.is_light());
    let look = dialogue.look();
    assert!(look.synchronized);
    assert_eq!(
        (look.ground.background, look.ground.foreground),
        (0xffff_ffee, 0xff00_0000)
    );
}

#[test]
fn a_terminal_that_only_answers_the_fence_has_what_all_have() {
    let mut dialogue = Dialogue::new(&environment("TERM=xterm-256color"));
    assert_eq!(hear(&mut dialogue, b"\x1b[?1;2c"), []);
    let known = dialogue.known();
    assert_eq!((known.depth, known.can), (Ansi256, Capability::ANSWERED));
    assert_eq!(dialogue.look().ground, crate::frame::Ground::default());
}

#[test]
fn a_mode_that_is_unknown_fixed_or_on_already_is_left_alone() {
    let mut dialogue = Dialogue::new(&environment("TERM=xterm"));
    assert_eq!(
        hear(
            &mut dialogue,
            b"\x1b[?2026;0$y\x1b[?2027;3$y\x1b[?2048;1$y\x1b[?2031;4$y\x1b[?1;2c"
        ),
        []
    );
    let wanted = Capability::GRAPHEMES | Capability::RESIZES | Capability::ANSWERED;
    assert_eq!(dialogue.known().can, wanted);
}

#[test]
fn xterm_is_asked_for_other_keys_where_it_has_no_better_way() {
    let mut dialogue = Dialogue::new(&environment("TERM=xterm-256color"));
    let heard = hear(&mut dialogue, b"\x1bP>|XTerm(388)\x1b\\\x1b[?64;1c");
    assert_eq!(heard, [Heard::SwitchOn(Mode::OtherKeys)]);
    assert_eq!(hear(&mut dialogue, b"\x1b[?64;1c"), []);
    let mut dialogue = Dialogue::new(&environment("TERM=xterm-256color"));
    let heard = hear(&mut dialogue, b"\x1b[?0u\x1bP>|tmux 3.7\x1b\\\x1b[?1;2c");
    assert_eq!(heard, [Heard::SwitchOn(Mode::Keyboard)]);
}

#[test]
fn a_keyboard_that_is_told_again_is_not_asked_for_again() {
    let mut dialogue = Dialogue::new(&environment("TERM=xterm-256color"));
    let heard = hear(&mut dialogue, b"\x1b[?0u\x1b[?7u");
    assert_eq!(heard, [Heard::SwitchOn(Mode::Keyboard)]);
}

#[test]
fn a_size_that_is_told_without_pixels_leaves_those_of_a_cell_as_they_were() {
    let mut dialogue = Dialogue::new(&environment("TERM=xterm-256color"));
    let heard = hear(&mut dialogue, b"\x1b[6;20;9t\x1b[48;24;80;0;0t");
    assert_eq!(heard, [Heard::Size(80, 24)]);
    assert_eq!(dialogue.known().cell, Some((9, 20)));
    hear(&mut dialogue, b"\x1b[48;24;80;240;800t");
    assert_eq!(dialogue.known().cell, Some((10, 10)));
}

/// By the luma of ITU-R BT.601, half of 255 thousand thousandths: 128 is above it, 127 below.
#[test]
fn a_background_is_light_from_the_middle_on_and_what_can_be_read_on_it_is_dark() {
    let default = crate::frame::Ground::default();
    for (background, is_light) in [("80/80/80", true), ("7f/7f/7f", false), ("00/ff/00", true)] {
        let mut dialogue = Dialogue::new(&environment("TERM=xterm-256color"));
        let answer = format!("\x1b]11;rgb:{background}\x1b\\");
        hear(&mut dialogue, answer.as_bytes());
        assert_eq!(dialogue.known().is_light(), is_light, "{background}");
        let ground = dialogue.look().ground;
        let readable = if is_light {
            0xff00_0000
        } else {
            default.foreground
        };
        assert_eq!(ground.foreground, readable, "{background}");
        assert!(!ground.is_told, "the foreground is a guess");
        hear(&mut dialogue, b"\x1b]10;rgb:12/34/56\x1b\\");
        let ground = dialogue.look().ground;
        assert_eq!((ground.is_told, ground.foreground), (true, 0xff12_3456));
    }
}

#[test]
fn a_force_that_names_no_depth_leaves_it_to_the_answers() {
    let mut dialogue = Dialogue::new(&environment("TERM=xterm-256color FORCE_COLOR=true"));
    hear(&mut dialogue, b"\x1bP>|kitty(0.42.1)\x1b\\");
    assert_eq!(dialogue.known().depth, Truecolor);
}

#[test]
fn what_becomes_of_rows_is_known_by_the_name() {
    for (name, rewrap) in [
        ("XTerm(388)", Rewrap::Cuts),
        ("xterm.js(6.1.0)", Rewrap::Pushes),
        ("kitty(0.42.1)", Rewrap::Follows),
    ] {
        let mut dialogue = Dialogue::new(&environment("TERM=xterm-256color"));
        hear(&mut dialogue, format!("\x1bP>|{name}\x1b\\").as_bytes());
        assert_eq!(dialogue.look().rewrap, rewrap, "{name}");
    }
}

#[test]
fn a_terminal_that_keeps_a_colour_has_all_of_them() {
    for (answer, depth) in [
        (&b"\x1bP1$r0;48:2::1:2:3m\x1b\\"[..], Truecolor),
        (b"\x1bP1$r0;48:2:1:2:3m\x1b\\", Truecolor),
        (b"\x1bP1$r48;2;1;2;3m\x1b\\", Truecolor),
        // With the number of a colour space.
        (b"\x1bP1$r48:2:7:1:2:3m\x1b\\", Truecolor),
        (b"\x1bP1$r48:2:7:7:1:2:3m\x1b\\", Ansi256),
        (b"\x1bP1$r0;48:5:16m\x1b\\", Ansi256),
        (b"\x1bP1$r0m\x1b\\", Ansi256),
        (b"\x1bP0$r\x1b\\", Ansi256),
    ] {
        let mut dialogue = Dialogue::new(&environment("TERM=xterm-256color"));
        hear(&mut dialogue, answer);
        assert_eq!(dialogue.known().depth, depth, "{answer:?}");
    }
}

#[test]
fn no_answer_changes_what_somebody_has_decided() {
    for (variables, depth) in [
        ("NO_COLOR=1", NoColors),
        ("FORCE_COLOR=1", Ansi16),
        ("TERM=dumb", NoColors),
    ] {
        let mut dialogue = Dialogue::new(&environment(variables));
        hear(
            &mut dialogue,
            b"\x1bP>|kitty(0.42.1)\x1b\\\x1bP1$r48;2;1;2;3m\x1b\\",
        );
        assert_eq!(dialogue.known().depth, depth);
    }
}

#[test]
fn a_user_who_changes_between_light_and_dark_has_the_colours_asked_for_again() {
    let mut dialogue = Dialogue::new(&environment("TERM=xterm-ghostty"));
    assert_eq!(hear(&mut dialogue, b"\x1b[?997;2n"), [Heard::Ask(GROUND)]);
    hear(&mut dialogue, b"\x1b]11;rgb:ff/ff/ff\x1b\\");
    assert!(dialogue.known().is_light());
    hear(&mut dialogue, b"\x1b]11;rgb:10/10/10\x1b\\");
    assert!(!dialogue.known().is_light());
}
