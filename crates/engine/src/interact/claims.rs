//! Which chords handlers of JavaScript ask for, said beforehand: for these the engine does nothing of its own.

use std::collections::HashMap;

use sparktui_memory::NodeId;

use super::chord::Chord;
use crate::tree::Tree;

/// What stands before a chord that counts wherever the focus is.
const EVERYWHERE: char = '!';
/// What stands before a chord that does not count while nothing has the focus.
const FOCUSED: char = '=';

/// Where the focus has to be for a claim to count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reach {
    /// In the node, or nowhere.
    Near,
    /// In the node.
    Focused,
    /// Anywhere.
    Everywhere,
}

/// The table of nodes and chords.
#[derive(Debug, Default)]
pub struct Claims {
    by_node: HashMap<u32, Vec<(Chord, Reach)>>,
    by_chord: HashMap<Chord, Vec<NodeId>>,
    everywhere: HashMap<Chord, u32>,
}

impl Claims {
    /// Takes the claims of a node: chords, one a line. What is none is left out.
    pub fn set(&mut self, node: NodeId, lines: &[u8]) {
        self.remove(node);
        let lines = String::from_utf8_lossy(lines);
        let mut chords: Vec<(Chord, Reach)> = lines
            .lines()
            .filter_map(|line| {
                let after = |mark| {
                    line.strip_prefix(mark)
                        .filter(|rest: &&str| !rest.is_empty())
                };
                let (chord, reach) = match (after(EVERYWHERE), after(FOCUSED)) {
                    (Some(chord), _) => (chord, Reach::Everywhere),
                    (_, Some(chord)) => (chord, Reach::Focused),
                    _ => (line, Reach::Near),
                };
                Some((Chord::parse(chord)?, reach))
            })
            .collect();
        chords.dedup();
        for &(chord, reach) in &chords {
            if reach != Reach::Focused {
                self.by_chord.entry(chord).or_default().push(node);
            }
            if reach == Reach::Everywhere {
                *self.everywhere.entry(chord).or_default() += 1;
            }
        }
        if !chords.is_empty() {
            self.by_node.insert(node.0, chords);
        }
    }

    /// Forgets what a node claimed.
    pub fn remove(&mut self, node: NodeId) {
        for (chord, reach) in self.by_node.remove(&node.0).unwrap_or_default() {
            if let Some(nodes) = self.by_chord.get_mut(&chord) {
                nodes.retain(|&other| other != node);
                if nodes.is_empty() {
                    self.by_chord.remove(&chord);
                }
            }
            if reach == Reach::Everywhere
                && let Some(count) = self.everywhere.get_mut(&chord)
            {
                *count -= 1;
                if *count == 0 {
                    self.everywhere.remove(&chord);
                }
            }
        }
    }

    /// Whether a handler of the node asks for the chord.
    #[must_use]
    pub fn has(&self, node: NodeId, chord: Chord) -> bool {
        self.by_node
            .get(&node.0)
            .is_some_and(|chords| chords.iter().any(|(other, _)| *other == chord))
    }

    /// Whether a handler of any node in `limit` asks for the chord.
    #[must_use]
    pub fn is_in(&self, tree: &Tree, limit: NodeId, chord: Chord) -> bool {
        self.by_chord
            .get(&chord)
            .is_some_and(|nodes| nodes.iter().any(|&node| tree.is_inside(node, limit)))
    }

    /// Whether a handler asks for the chord wherever the focus is.
    #[must_use]
    pub fn is_everywhere(&self, chord: Chord) -> bool {
        self.everywhere.contains_key(&chord)
    }

    /// Whether nobody asks for anything.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.by_node.is_empty()
    }
}
