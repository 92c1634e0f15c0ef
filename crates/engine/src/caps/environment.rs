//! What the environment tells of colours.

use sparktui_generated::enums::{ColorDepth, ColorReason};

/// The variables that are looked at.
pub const VARIABLES: [&str; 7] = [
    "TERM",
    "COLORTERM",
    "NO_COLOR",
    "FORCE_COLOR",
    "TERM_PROGRAM",
    "TMUX",
    "WT_SESSION",
];

/// Names and values; one that is empty counts as not set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Environment(Vec<(String, String)>);

/// A depth, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// Colours.
    pub depth: ColorDepth,
    /// Where that was taken from.
    pub reason: ColorReason,
    /// Whether somebody has decided, so that no answer of the terminal changes it.
    pub is_decided: bool,
}

/// Names in TERM of terminals that have all colours. Each is the whole of a part between dashes.
const TRUECOLOR_TERMS: [&str; 14] = [
    "direct",
    "truecolor",
    "24bit",
    "kitty",
    "ghostty",
    "alacritty",
    "foot",
    "wezterm",
    "contour",
    "rio",
    "iterm",
    "iterm2",
    "konsole",
    "mintty",
];

/// Names in TERM_PROGRAM.
const TRUECOLOR_PROGRAMS: [&str; 9] = [
    "iTerm.app",
    "vscode",
    "WezTerm",
    "ghostty",
    "Hyper",
    "mintty",
    "rio",
    "WarpTerminal",
    "Tabby",
];

/// Terminals without colours.
const MONOCHROME_TERMS: [&str; 6] = ["vt52", "vt100", "vt102", "vt125", "vt220", "vt320"];

impl Environment {
    /// An environment of these variables.
    #[must_use]
    pub fn new(variables: impl IntoIterator<Item = (String, String)>) -> Self {
        Self(
            variables
                .into_iter()
                .filter(|(_, value)| !value.is_empty())
                .collect(),
        )
    }

    /// A variable that is set and not empty.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().find(|(known, _)| known == name)?;
        Some(&found.1)
    }

    /// TERM, or nothing.
    #[must_use]
    pub fn term(&self) -> &str {
        self.get("TERM").unwrap_or_default()
    }

    /// Whether it is GNU screen, which hands strings that it does not know to the terminal around it and takes the
    /// parameters of true colours for others.
    #[must_use]
    pub fn is_screen(&self) -> bool {
        self.term().starts_with("screen") && self.get("TMUX").is_none()
    }

    /// Whether the terminal is tmux.
    #[must_use]
    pub fn is_tmux(&self) -> bool {
        self.get("TMUX").is_some() || self.term().split('-').next() == Some("tmux")
    }

    /// Colours, by the rules of force-color.org and no-color.org first. As in Node, the former beats the latter, and its
    /// values 1, 2 and 3 name a depth; 0 and `false` force nothing.
    #[must_use]
    pub fn depth(&self) -> Found {
        let decided = |depth, reason| Found {
            depth,
            reason,
            is_decided: true,
        };
        match self.get("FORCE_COLOR") {
            None | Some("0" | "false") => {}
            Some("1") => return decided(ColorDepth::Ansi16, ColorReason::ForceColor),
            Some("2") => return decided(ColorDepth::Ansi256, ColorReason::ForceColor),
            Some("3") => return decided(ColorDepth::Truecolor, ColorReason::ForceColor),
            Some(_) => {
                let found = self.undecided();
                return match found.depth {
                    ColorDepth::None => decided(ColorDepth::Ansi16, ColorReason::ForceColor),
                    _ => found,
                };
            }
        }
        if self.get("NO_COLOR").is_some() {
            return decided(ColorDepth::None, ColorReason::NoColor);
        }
        if self.term() == "dumb" {
            return decided(ColorDepth::None, ColorReason::Term);
        }
        self.undecided()
    }

    fn undecided(&self) -> Found {
        let found = |depth, reason| Found {
            depth,
            reason,
            is_decided: false,
        };
        let term = self.term();
        let is_multiplexer = term.starts_with("screen") || term.starts_with("tmux");
        if !self.is_screen() && matches!(self.get("COLORTERM"), Some("truecolor" | "24bit")) {
            return found(ColorDepth::Truecolor, ColorReason::Colorterm);
        }
        if term.split('-').any(|part| TRUECOLOR_TERMS.contains(&part)) {
            return found(ColorDepth::Truecolor, ColorReason::Term);
        }
        // What a program around a multiplexer can do, that one need not pass on.
        let program = self.get("TERM_PROGRAM").filter(|_| !is_multiplexer);
        if program.is_some_and(|name| TRUECOLOR_PROGRAMS.contains(&name))
            || self.get("WT_SESSION").is_some()
        {
            return found(ColorDepth::Truecolor, ColorReason::TermProgram);
        }
        if term.ends_with("256color") || term.ends_with("256") {
            return found(ColorDepth::Ansi256, ColorReason::Term);
        }
        if program == Some("Apple_Terminal") {
            return found(ColorDepth::Ansi256, ColorReason::TermProgram);
        }
        if term == "dumb"
            || MONOCHROME_TERMS.contains(&term)
            || term.ends_with("-mono")
            || term.ends_with("-m")
        {
            return found(ColorDepth::None, ColorReason::Term);
        }
        found(ColorDepth::Ansi16, ColorReason::Nothing)
    }
}
