//! What frames cost, in work rather than time.

use sparktui_generated::Word;

/// What was done, counted. It is what the engine did since it attached, or what one frame of it took.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FrameStats {
    /// Frames that reached the terminal; one that shows nothing new is none.
    pub frames: u64,
    /// Snapshots that reached the mirror.
    pub snapshots: u64,
    /// Commits that reached the mirror; those beyond one a snapshot were merged.
    pub commits: u64,
    /// Snapshots that came to nothing and are taken again, for a commit was open or began meanwhile.
    pub snapshots_missed: u64,
    /// Nodes that snapshots covered.
    pub nodes_snapshotted: u64,
    /// Nodes that were laid out.
    pub nodes_laid_out: u64,
    /// Nodes that were measured.
    pub nodes_measured: u64,
    /// Rectangles that were found to be painted again.
    pub rects_damaged: u64,
    /// Nodes, and blocks of many siblings, that painting looked at.
    pub paint_visits: u64,
    /// Cells written into the framebuffer, over each other ones included.
    pub cells_painted: u64,
    /// Cells that look other than in the frame before.
    pub cells_changed: u64,
    /// Bytes for the terminal.
    pub bytes_written: u64,
}

impl FrameStats {
    /// What was done since there were `earlier` counts of the same engine.
    #[must_use]
    pub fn since(&self, earlier: &Self) -> Self {
        Self {
            frames: self.frames - earlier.frames,
            snapshots: self.snapshots - earlier.snapshots,
            commits: self.commits - earlier.commits,
            snapshots_missed: self.snapshots_missed - earlier.snapshots_missed,
            nodes_snapshotted: self.nodes_snapshotted - earlier.nodes_snapshotted,
            nodes_laid_out: self.nodes_laid_out - earlier.nodes_laid_out,
            nodes_measured: self.nodes_measured - earlier.nodes_measured,
            rects_damaged: self.rects_damaged - earlier.rects_damaged,
            paint_visits: self.paint_visits - earlier.paint_visits,
            cells_painted: self.cells_painted - earlier.cells_painted,
            cells_changed: self.cells_changed - earlier.cells_changed,
            bytes_written: self.bytes_written - earlier.bytes_written,
        }
    }
}

/// One counter in shared memory.
pub(crate) struct CounterWords {
    /// Takes it out of the counts.
    pub of: fn(&FrameStats) -> u64,
    /// Of the last frame.
    pub last: Word,
    /// Since attaching: its low and its high half.
    pub total: [Word; 2],
}

/// The counters that JavaScript reads.
pub(crate) const COUNTERS: [CounterWords; 10] = [
    CounterWords {
        of: |stats| stats.commits,
        last: Word::LastCommits,
        total: [Word::TotalCommitsLow, Word::TotalCommitsHigh],
    },
    CounterWords {
        of: |stats| stats.snapshots_missed,
        last: Word::LastSnapshotsMissed,
        total: [
            Word::TotalSnapshotsMissedLow,
            Word::TotalSnapshotsMissedHigh,
        ],
    },
    CounterWords {
        of: |stats| stats.nodes_snapshotted,
        last: Word::LastNodesSnapshotted,
        total: [
            Word::TotalNodesSnapshottedLow,
            Word::TotalNodesSnapshottedHigh,
        ],
    },
    CounterWords {
        of: |stats| stats.nodes_laid_out,
        last: Word::LastNodesLaidOut,
        total: [Word::TotalNodesLaidOutLow, Word::TotalNodesLaidOutHigh],
    },
    CounterWords {
        of: |stats| stats.nodes_measured,
        last: Word::LastNodesMeasured,
        total: [Word::TotalNodesMeasuredLow, Word::TotalNodesMeasuredHigh],
    },
    CounterWords {
        of: |stats| stats.rects_damaged,
        last: Word::LastRectsDamaged,
        total: [Word::TotalRectsDamagedLow, Word::TotalRectsDamagedHigh],
    },
    CounterWords {
        of: |stats| stats.paint_visits,
        last: Word::LastPaintVisits,
        total: [Word::TotalPaintVisitsLow, Word::TotalPaintVisitsHigh],
    },
    CounterWords {
        of: |stats| stats.cells_painted,
        last: Word::LastCellsPainted,
        total: [Word::TotalCellsPaintedLow, Word::TotalCellsPaintedHigh],
    },
    CounterWords {
        of: |stats| stats.cells_changed,
        last: Word::LastCellsChanged,
        total: [Word::TotalCellsChangedLow, Word::TotalCellsChangedHigh],
    },
    CounterWords {
        of: |stats| stats.bytes_written,
        last: Word::LastBytesWritten,
        total: [Word::TotalBytesWrittenLow, Word::TotalBytesWrittenHigh],
    },
];
