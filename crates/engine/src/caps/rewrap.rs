//! What terminals do with rows that are longer than they have become wide.

use super::environment::Environment;

/// What becomes of such rows, and of the cursor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rewrap {
    /// They are broken into as many as they need. The cursor stays on its cell.
    #[default]
    Follows,
    /// The same, but that the line where the cursor is is cut, all of its rows, and that the cursor goes down by as many rows as come
    /// about anywhere, below it too.
    Pushes,
    /// They are cut. The cursor stays in its row.
    Cuts,
}

/// Names in TERM, up to a dash, of terminals that cut.
const CUTTING_TERMS: [&str; 4] = ["linux", "st", "cygwin", "mlterm"];
/// Beginnings of names, as terminals tell them, of those that cut: xterm itself.
const CUTTING_NAMES: [&str; 1] = ["XTerm("];
/// Names in TERM_PROGRAM of what stands on xterm.js.
const PUSHING_PROGRAMS: [&str; 3] = ["vscode", "Hyper", "Tabby"];
const PUSHING_NAMES: [&str; 1] = ["xterm.js("];

impl Rewrap {
    /// As the environment tells.
    #[must_use]
    pub fn of(environment: &Environment) -> Self {
        let term = environment.term().split('-').next().unwrap_or_default();
        if environment.is_tmux() {
            return Self::Follows;
        }
        let program = environment.get("TERM_PROGRAM");
        if environment.is_screen() || CUTTING_TERMS.contains(&term) {
            Self::Cuts
        } else if program.is_some_and(|program| PUSHING_PROGRAMS.contains(&program)) {
            Self::Pushes
        } else {
            Self::Follows
        }
    }

    /// The row of a frame of so many in which a hidden cursor is found again, whatever sizes the terminal has taken meanwhile: the first,
    /// or where rows below the cursor move it, the last.
    #[must_use]
    pub fn rest(self, rows: u16) -> u16 {
        match self {
            Self::Pushes => rows.saturating_sub(1),
            Self::Follows | Self::Cuts => 0,
        }
    }

    /// As the name tells that a terminal gives itself.
    #[must_use]
    pub fn named(self, name: &str) -> Self {
        if CUTTING_NAMES.iter().any(|known| name.starts_with(known)) {
            Self::Cuts
        } else if PUSHING_NAMES.iter().any(|known| name.starts_with(known)) {
            Self::Pushes
        } else if name.is_empty() {
            self
        } else {
            Self::Follows
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn environment(pairs: &[(&str, &str)]) -> Environment {
        let owned = pairs.iter();
        Environment::new(owned.map(|&(name, value)| (name.to_owned(), value.to_owned())))
    }

    #[test]
    fn terminals_are_known_by_their_environment() {
        for (pairs, wanted) in [
            (&[][..], Rewrap::Follows),
            (&[("TERM", "xterm-256color")], Rewrap::Follows),
            (&[("TERM", "linux")], Rewrap::Cuts),
            (&[("TERM", "st-256color")], Rewrap::Cuts),
            (&[("TERM", "screen-256color")], Rewrap::Cuts),
            (
                &[("TERM", "screen-256color"), ("TMUX", "/tmp/x")],
                Rewrap::Follows,
            ),
            (
                &[("TERM", "xterm-256color"), ("TERM_PROGRAM", "vscode")],
                Rewrap::Pushes,
            ),
            // What tmux runs in is not what it does itself.
            (
                &[("TERM", "tmux-256color"), ("TERM_PROGRAM", "vscode")],
                Rewrap::Follows,
            ),
        ] {
            assert_eq!(Rewrap::of(&environment(pairs)), wanted, "{pairs:?}");
        }
    }

    #[test]
    fn a_hidden_cursor_rests_in_the_last_row_where_rows_below_it_move_it() {
        let rest = |rewrap: Rewrap| [rewrap.rest(0), rewrap.rest(1), rewrap.rest(4)];
        assert_eq!(rest(Rewrap::Follows), [0, 0, 0]);
        assert_eq!(rest(Rewrap::Cuts), [0, 0, 0]);
        assert_eq!(rest(Rewrap::Pushes), [0, 0, 3]);
    }

    #[test]
    fn a_name_says_more_than_the_environment() {
        for (before, name, wanted) in [
            (Rewrap::Follows, "XTerm(390)", Rewrap::Cuts),
            (Rewrap::Follows, "xterm.js(6.1.0)", Rewrap::Pushes),
            (Rewrap::Pushes, "kitty(0.42.1)", Rewrap::Follows),
            (Rewrap::Cuts, "", Rewrap::Cuts),
        ] {
            assert_eq!(before.named(name), wanted, "{name}");
        }
    }
}
