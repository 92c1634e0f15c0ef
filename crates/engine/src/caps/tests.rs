#![allow(clippy::unwrap_used)]

mod answers;

use sparktui_generated::enums::ColorDepth::{Ansi16, Ansi256, None as NoColors, Truecolor};
use sparktui_generated::enums::ColorReason as Why;
use sparktui_generated::enums::{ColorDepth, ColorReason};

use super::*;

fn environment(text: &str) -> Environment {
    Environment::new(text.split_whitespace().map(|pair| {
        let (name, value) = pair.split_once('=').unwrap();
        (name.to_owned(), value.to_owned())
    }))
}

#[test]
fn colours_are_those_that_the_environment_tells() {
    let table: [(&str, ColorDepth, ColorReason); 34] = [
        ("", Ansi16, Why::Nothing),
        ("TERM=xterm", Ansi16, Why::Nothing),
        ("TERM=xterm-256color", Ansi256, Why::Term),
        ("TERM=screen-256color", Ansi256, Why::Term),
        ("TERM=screen", Ansi16, Why::Nothing),
        ("TERM=linux", Ansi16, Why::Nothing),
        ("TERM=dumb", NoColors, Why::Term),
        ("TERM=vt100", NoColors, Why::Term),
        ("TERM=xterm-mono", NoColors, Why::Term),
        ("TERM=linux-m", NoColors, Why::Term),
        ("TERM=rxvt-256", Ansi256, Why::Term),
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
        ("TERM=vt220", modes, false),
        ("TERM=vt220", ground, false),
        ("TERM=cygwin", modes, false),
        ("TERM=dumb", ground, false),
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
