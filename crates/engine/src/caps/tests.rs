#![allow(clippy::unwrap_used)]

use sparktui_generated::enums::ColorDepth::{Ansi16, Ansi256, None as NoColors, Truecolor};
use sparktui_generated::enums::ColorReason as Why;
use sparktui_generated::enums::{Capability, ColorDepth, ColorReason};

use super::*;
use crate::input::{Input, Reply};

fn environment(text: &str) -> Environment {
    Environment::new(text.split_whitespace().map(|pair| {
        let (name, value) = pair.split_once('=').unwrap();
        (name.to_owned(), value.to_owned())
    }))
}

#[test]
fn colours_are_those_that_the_environment_tells() {
    let table: [(&str, ColorDepth, ColorReason); 31] = [
        ("", Ansi16, Why::Nothing),
        ("TERM=xterm", Ansi16, Why::Nothing),
        ("TERM=xterm-256color", Ansi256, Why::Term),
        ("TERM=screen-256color", Ansi256, Why::Term),
        ("TERM=screen", Ansi16, Why::Nothing),
        ("TERM=linux", Ansi16, Why::Nothing),
        ("TERM=dumb", NoColors, Why::Term),
        ("TERM=vt100", NoColors, Why::Term),
        ("TERM=xterm-kitty", Truecolor, Why::Term),
        ("TERM=xterm-ghostty", Truecolor, Why::Term),
        ("TERM=alacritty", Truecolor, Why::Term),
        ("TERM=xterm-direct", Truecolor, Why::Term),
        // `footer` is no `foot`
        ("TERM=footer", Ansi16, Why::Nothing),
        (
            "TERM=xterm-256color COLORTERM=truecolor",
            Truecolor,
            Why::Colorterm,
        ),
        ("TERM=xterm COLORTERM=24bit", Truecolor, Why::Colorterm),
        ("TERM=rxvt COLORTERM=rxvt-xpm", Ansi16, Why::Nothing),
        // GNU screen hands on the variable of the terminal around it, and cannot show what that can.
        (
            "TERM=screen-256color COLORTERM=truecolor",
            Ansi256,
            Why::Term,
        ),
        (
            "TERM=screen-256color COLORTERM=truecolor TMUX=/tmp/x",
            Truecolor,
            Why::Colorterm,
        ),
        (
            "TERM=xterm-256color TERM_PROGRAM=iTerm.app",
            Truecolor,
            Why::TermProgram,
        ),
        (
            "TERM=tmux-256color TERM_PROGRAM=iTerm.app",
            Ansi256,
            Why::Term,
        ),
        (
            "TERM=xterm-256color TERM_PROGRAM=Apple_Terminal",
            Ansi256,
            Why::Term,
        ),
        (
            "TERM=xterm-256color WT_SESSION=1",
            Truecolor,
            Why::TermProgram,
        ),
        ("TERM=xterm-kitty NO_COLOR=1", NoColors, Why::NoColor),
        ("TERM=xterm-kitty NO_COLOR=", Truecolor, Why::Term),
        ("TERM=dumb FORCE_COLOR=1", Ansi16, Why::ForceColor),
        ("TERM=xterm-kitty FORCE_COLOR=2", Ansi256, Why::ForceColor),
        ("TERM=xterm FORCE_COLOR=3", Truecolor, Why::ForceColor),
        ("TERM=vt100 FORCE_COLOR=yes", Ansi16, Why::ForceColor),
        ("TERM=xterm-kitty FORCE_COLOR=true", Truecolor, Why::Term),
        (
            "TERM=xterm-256color FORCE_COLOR=true NO_COLOR=1",
            Ansi256,
            Why::Term,
        ),
        (
            "TERM=xterm-256color FORCE_COLOR=0 NO_COLOR=1",
            NoColors,
            Why::NoColor,
        ),
    ];
    for (variables, depth, reason) in table {
        let found = environment(variables).depth();
        assert_eq!((found.depth, found.reason), (depth, reason), "{variables}");
    }
}

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
fn a_terminal_that_keeps_a_colour_has_all_of_them() {
    for (answer, depth) in [
        (&b"\x1bP1$r0;48:2::1:2:3m\x1b\\"[..], Truecolor),
        (b"\x1bP1$r0;48:2:1:2:3m\x1b\\", Truecolor),
        (b"\x1bP1$r48;2;1;2;3m\x1b\\", Truecolor),
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
    for (variables, depth) in [("NO_COLOR=1", NoColors), ("FORCE_COLOR=1", Ansi16)] {
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

#[test]
fn what_a_terminal_would_show_is_not_asked() {
    let has = |variables: &str, text: &str| {
        let bytes = questions(&environment(variables));
        assert!(bytes.ends_with(FENCE), "{variables}");
        String::from_utf8(bytes).unwrap().contains(text)
    };
    let (modes, ground, rendition) = ("$p", "\x1b]11;?", "$qm");
    for (variables, text, asked) in [
        ("TERM=xterm-256color", modes, true),
        ("TERM=xterm-256color", ground, true),
        ("TERM=xterm-256color", rendition, true),
        // It is known already, or decided.
        ("TERM=xterm-kitty", rendition, false),
        ("TERM=xterm-256color NO_COLOR=1", rendition, false),
        // GNU screen hands the string on, as a text.
        ("TERM=screen-256color", rendition, false),
        ("TERM=screen-256color TMUX=x", rendition, true),
        ("TERM=linux", modes, false),
        ("TERM=linux", ground, false),
        (
            "TERM=xterm-256color TERM_PROGRAM=Apple_Terminal",
            modes,
            false,
        ),
        (
            "TERM=xterm-256color TERM_PROGRAM=Apple_Terminal",
            ground,
            true,
        ),
    ] {
        assert_eq!(has(variables, text), asked, "{variables}: {text:?}");
    }
}
