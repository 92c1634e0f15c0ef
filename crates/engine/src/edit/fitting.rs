//! How much of a text may be put where only so many graphemes may stand.

use std::borrow::Cow;
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::Editor;

impl Editor {
    /// As much of a text as may be put in place of a range.
    pub(super) fn fitting<'a>(&self, range: &Range<usize>, text: &'a str) -> Cow<'a, str> {
        let most = self.options.max_graphemes;
        if most == usize::MAX || text.is_empty() {
            return text.into();
        }
        let selected =
            self.buffer.before(range.end).graphemes - self.buffer.before(range.start).graphemes;
        let without = self.buffer.total().graphemes - selected;
        if without + text.graphemes(true).count() <= most {
            return text.into();
        }
        let fits = |text: &str| {
            let mut trial = self.buffer.clone();
            trial.replace(range.clone(), text);
            trial.total().graphemes <= most.max(without)
        };
        // A mark on what stands there takes no room, a cluster that falls apart takes more.
        let mut kept = text;
        if !fits(kept) {
            kept = head(text, most.saturating_sub(without));
        }
        while !kept.is_empty() && !fits(kept) {
            kept = head(kept, kept.graphemes(true).count() - 1);
        }
        kept.into()
    }
}

/// The first graphemes of a text.
fn head(text: &str, count: usize) -> &str {
    let end: usize = text.graphemes(true).take(count).map(str::len).sum();
    &text[..end]
}
