//! What the terminal is asked to tell of the mouse: no more than somebody cares for.

use crate::caps::Mode;

/// Moves with no button down are asked for again.
const MOTION: &[u8] = b"\x1b[?1003h";
/// No more of these; terminals keep one of the two modes, so the lesser is asked for again.
const NO_MOTION: &[u8] = b"\x1b[?1003l\x1b[?1002h";

/// The reports of the mouse, switched as they are needed.
#[derive(Debug)]
pub struct Mouse {
    is_on: bool,
    is_allowed: bool,
    /// Whether moves with no button down are asked for; `None` while nothing is.
    asked: Option<bool>,
}

impl Mouse {
    /// Nothing asked for yet; nor later, if it is off.
    #[must_use]
    pub fn new(is_on: bool) -> Self {
        Self {
            is_on,
            is_allowed: true,
            asked: None,
        }
    }

    /// Whether what the mouse does means something now. Where it does no more, the terminal has been told already.
    pub fn allow(&mut self, is_allowed: bool) {
        self.is_allowed = is_allowed;
        self.forget();
    }

    /// The terminal was given back: nothing is asked of it any more.
    pub fn forget(&mut self) {
        self.asked = None;
    }

    /// What to send, if something is to be asked for that was not, or no more. `switch_on` counts a mode among those that
    /// are undone in the end, and has the bytes that set it, once.
    pub fn follow(
        &mut self,
        wants_moves: bool,
        mut switch_on: impl FnMut(Mode) -> &'static [u8],
    ) -> Option<Vec<u8>> {
        if !self.is_on || !self.is_allowed || self.asked == Some(wants_moves) {
            return None;
        }
        let before = self.asked.replace(wants_moves);
        let mut bytes = switch_on(Mode::Mouse).to_vec();
        if wants_moves {
            let motion = switch_on(Mode::Motion);
            bytes.extend_from_slice(if motion.is_empty() { MOTION } else { motion });
        } else if before.is_some() {
            bytes.extend_from_slice(NO_MOTION);
        }
        Some(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::caps::Modes;

    #[test]
    fn motion_is_asked_for_while_somebody_cares_and_no_longer() {
        let mut mouse = Mouse::new(true);
        let mut modes = Modes::FULLSCREEN;
        let mut sent = |wants| {
            let bytes = mouse.follow(wants, |mode| modes.add(mode));
            String::from_utf8(bytes.unwrap_or_default()).unwrap_or_default()
        };
        assert_eq!(sent(false), "\x1b[?1002h\x1b[?1006h");
        assert_eq!(sent(false), "");
        assert_eq!(sent(true), "\x1b[?1003h");
        assert_eq!(sent(true), "");
        assert_eq!(sent(false), "\x1b[?1003l\x1b[?1002h");
        assert_eq!(sent(true), "\x1b[?1003h");
        let undone = String::from_utf8(modes.leave()).unwrap_or_default();
        assert!(undone.contains("\x1b[?1003l\x1b[?1006l\x1b[?1002l"));
    }

    #[test]
    fn a_mouse_that_is_off_is_not_asked_of() {
        let mut mouse = Mouse::new(false);
        assert_eq!(mouse.follow(true, |_| b"never"), None);
    }
}
