//! What a terminal is asked.

use sparktui_generated::enums::ColorDepth;

use super::environment::Environment;

/// DA1: every terminal answers it, and answers in order. So its answer says that all answers before it have come.
pub const FENCE: &[u8] = b"\x1b[c";

/// OSC 10 and 11: its own colours, asked again when its user changes between light and dark.
pub const GROUND: &[u8] = b"\x1b]10;?\x1b\\\x1b]11;?\x1b\\";

/// Kitty's keyboard flags, its modes, the pixels of a cell, its name.
const PLAIN: &[u8] = b"\x1b[?u\x1b[?2026$p\x1b[?2027$p\x1b[?2031$p\x1b[?2048$p\x1b[16t\x1b[>0q";

/// A colour that no palette has, whether it was kept, and the rendition as it was.
const RENDITION: &[u8] = b"\x1b[48;2;1;2;3m\x1bP$qm\x1b\\\x1b[m";

/// The questions for a terminal, the fence last. Nothing has been drawn yet, and what a terminal that knows no better
/// shows of them is erased after them.
#[must_use]
pub fn questions(environment: &Environment) -> Vec<u8> {
    let mut bytes = Vec::new();
    let term = environment.term();
    // The Linux console, and emulators as old, show what they do not know, and have no answers but the fence's.
    let is_simple = term == "linux" || term.starts_with("vt") || term == "dumb" || term == "cygwin";
    // Shows the `p` of a question about a mode.
    let is_apple = environment.get("TERM_PROGRAM") == Some("Apple_Terminal");
    if !is_simple && !is_apple {
        let found = environment.depth();
        if !found.is_decided && found.depth != ColorDepth::Truecolor && !environment.is_screen() {
            bytes.extend_from_slice(RENDITION);
        }
        bytes.extend_from_slice(PLAIN);
    }
    if !is_simple {
        bytes.extend_from_slice(GROUND);
    }
    bytes.extend_from_slice(FENCE);
    bytes
}
