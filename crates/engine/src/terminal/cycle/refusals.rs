//! What of shared memory was left out, as whoever writes the program is told.

use sparktui_generated::enums::Diagnostic;

use crate::tree::MAX_DEPTH;

/// Kinds that were told of.
#[derive(Debug, Default)]
pub struct Refusals {
    told: [bool; 3],
}

impl Refusals {
    /// What is to be told, once of each kind: so many texts, links and deep nodes were left out so far.
    pub fn news(&mut self, counts: [u64; 3]) -> impl Iterator<Item = (Diagnostic, String)> {
        let told = &mut self.told;
        (0..counts.len()).filter_map(move |kind| {
            let is_new = counts[kind] > 0 && !told[kind];
            told[kind] |= is_new;
            is_new.then(|| message(kind, counts[kind]))
        })
    }
}

fn message(kind: usize, count: u64) -> (Diagnostic, String) {
    const SOMEBODY: &str = "see that nothing else writes the buffer of the app";
    match kind {
        0 => (
            Diagnostic::Refused,
            format!(
                "memory: {count} texts lie over each other or past the end of the pool, and are left out; {SOMEBODY}"
            ),
        ),
        1 => (
            Diagnostic::Refused,
            format!(
                "memory: {count} links between nodes make no tree, and are left out; {SOMEBODY}"
            ),
        ),
        _ => (
            Diagnostic::TooDeep,
            format!(
                "tree: {count} nodes lie in more than {MAX_DEPTH} boxes, one in another, and are left out; build it flatter"
            ),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_is_told_once_by_its_own_diagnostic() {
        let mut refusals = Refusals::default();
        let mut told = |counts| -> Vec<_> { refusals.news(counts).collect() };
        assert_eq!(told([0, 0, 0]), []);
        let news = told([0, 0, 7]);
        assert_eq!(news.len(), 1);
        assert_eq!(news[0].0, Diagnostic::TooDeep);
        assert!(news[0].1.starts_with("tree: 7 nodes lie in more than "));
        let news = told([1, 2, 8]);
        let kinds: Vec<_> = news.iter().map(|(kind, _)| *kind).collect();
        assert_eq!(kinds, [Diagnostic::Refused, Diagnostic::Refused]);
        assert!(news[0].1.starts_with("memory: 1 texts "));
        assert!(news[1].1.starts_with("memory: 2 links "));
        assert_eq!(told([2, 3, 9]), []);
    }
}
