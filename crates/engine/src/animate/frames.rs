//! Texts that are shown line by line, such as spinners.

/// Faster than that no screen shows it.
const LEAST_MS: u32 = 16;

/// The lines of one text. Which one is shown follows from the clock, so all that have one interval go together.
#[derive(Clone, Debug)]
pub struct Frames {
    lines: Vec<Box<[u8]>>,
    interval_ms: u64,
    shown: usize,
    /// When the next one is to be shown.
    due_ms: u64,
}

impl Frames {
    /// The lines of a text, each shown so long.
    #[must_use]
    pub fn new(text: &[u8], interval_ms: u32, now_ms: u64) -> Self {
        let mut frames = Self {
            lines: text.split(|&byte| byte == b'\n').map(Box::from).collect(),
            interval_ms: interval_ms.max(LEAST_MS).into(),
            shown: 0,
            due_ms: 0,
        };
        frames.go_to(now_ms);
        frames
    }

    /// Whether there is but one line.
    #[must_use]
    pub fn is_still(&self) -> bool {
        self.lines.len() < 2
    }

    /// The line shown, as a part of the text that they were made of.
    #[must_use]
    pub fn line_of<'a>(&self, text: &'a [u8]) -> &'a [u8] {
        text.split(|&byte| byte == b'\n')
            .nth(self.shown)
            .unwrap_or_default()
    }

    /// When the next line is due.
    #[must_use]
    pub fn due_ms(&self) -> u64 {
        self.due_ms
    }

    /// The line to be shown from now on, if it is another one.
    pub fn step(&mut self, now_ms: u64) -> Option<&[u8]> {
        let before = self.shown;
        self.go_to(now_ms);
        (before != self.shown).then(|| &*self.lines[self.shown])
    }

    fn go_to(&mut self, now_ms: u64) {
        let turn = now_ms / self.interval_ms;
        self.shown = (turn % self.lines.len() as u64) as usize;
        self.due_ms = turn.saturating_add(1).saturating_mul(self.interval_ms);
    }
}
