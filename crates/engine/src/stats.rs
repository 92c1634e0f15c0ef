//! What frames cost, in work rather than time.

/// Counts since the engine attached.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FrameStats {
    /// Frames that reached the terminal; one that shows nothing new is none.
    pub frames: u64,
    /// Snapshots that reached the mirror.
    pub snapshots: u64,
    /// Snapshots that came to nothing, for a commit was open or began meanwhile.
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
