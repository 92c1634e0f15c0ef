//! What was entered before, called back with up and down.

/// Most entries that are kept; older ones are forgotten.
const MOST: usize = 1_000;

/// The earlier entries of an input.
#[derive(Debug, Clone, Default)]
pub struct Recall {
    /// Oldest first.
    entries: Vec<String>,
    /// The entry that is shown; none while the text is one that was typed.
    at: Option<usize>,
    /// What had been typed when the first was called back.
    draft: String,
}

impl Recall {
    /// Takes all entries, oldest first, a line each.
    pub fn set(&mut self, lines: &str) {
        self.entries = lines
            .lines()
            .filter(|line| !line.is_empty())
            .map(str::to_owned)
            .collect();
        self.forget_oldest();
        self.at = None;
    }

    /// Takes a new entry, unless it is empty or the newest already.
    pub fn entered(&mut self, text: &str) {
        self.at = None;
        if text.is_empty() || self.entries.last().is_some_and(|last| last == text) {
            return;
        }
        self.entries.push(text.to_owned());
        self.forget_oldest();
    }

    /// The text is one that was typed from now on.
    pub fn edited(&mut self) {
        self.at = None;
    }

    /// The entry before the one that is shown, if there is one; `current` is kept if it is none.
    pub fn older(&mut self, current: &str) -> Option<String> {
        let at = self.at.unwrap_or(self.entries.len()).checked_sub(1)?;
        if self.at.is_none() {
            self.draft = current.to_owned();
        }
        self.at = Some(at);
        self.entries.get(at).cloned()
    }

    /// The entry after the one that is shown, and after the newest what had been typed.
    pub fn newer(&mut self) -> Option<String> {
        let at = self.at? + 1;
        self.at = Some(at).filter(|&at| at < self.entries.len());
        match self.at {
            Some(at) => self.entries.get(at).cloned(),
            None => Some(std::mem::take(&mut self.draft)),
        }
    }

    fn forget_oldest(&mut self) {
        let more = self.entries.len().saturating_sub(MOST);
        self.entries.drain(..more);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_come_back_newest_first_and_the_draft_after_them() {
        let mut recall = Recall::default();
        recall.set("one\ntwo\n");
        recall.entered("three");
        recall.entered("three");
        assert_eq!(recall.newer(), None);
        for wanted in ["three", "two", "one"] {
            assert_eq!(recall.older("draft").as_deref(), Some(wanted));
        }
        assert_eq!(recall.older("one"), None);
        for wanted in ["two", "three", "draft"] {
            assert_eq!(recall.newer().as_deref(), Some(wanted));
        }
        assert_eq!(recall.newer(), None);
    }

    #[test]
    fn what_is_set_or_entered_begins_at_the_newest_again_and_blank_lines_are_no_entries() {
        let mut recall = Recall::default();
        recall.set("one\n\ntwo\n");
        assert_eq!(recall.older("").as_deref(), Some("two"));
        assert_eq!(recall.older("two").as_deref(), Some("one"));
        recall.entered("three");
        assert_eq!(recall.newer(), None);
        assert_eq!(recall.older("").as_deref(), Some("three"));
        recall.set("four\nfive");
        assert_eq!(recall.newer(), None);
        assert_eq!(recall.older("").as_deref(), Some("five"));
    }

    #[test]
    fn an_entry_that_was_edited_is_a_new_draft() {
        let mut recall = Recall::default();
        recall.set("one\ntwo");
        recall.older("");
        recall.older("two");
        recall.edited();
        assert_eq!(recall.older("one more").as_deref(), Some("two"));
        assert_eq!(recall.newer().as_deref(), Some("one more"));
    }
}
