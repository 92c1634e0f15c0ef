//! Painted cells against what the terminal shows: the bytes of one frame.

mod join;
#[cfg(test)]
pub(crate) mod model;
mod rewrap;
#[cfg(test)]
mod tests;

use crate::caps::{Look, Rewrap};
use crate::damage::Damage;
pub use crate::encode::Caret;
use crate::encode::{Encoder, Lie, is_erased};
use crate::frame::{Area, Cell, Frame, seen};

/// Bytes of printed lines that room is kept for.
const PRINTED_KEPT: usize = 16 * 1024;

/// What a frame cost to tell the terminal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DiffStats {
    /// Cells that look other than before.
    pub cells_changed: u64,
    /// Bytes of the frame.
    pub bytes: u64,
}

/// What the terminal shows, and the encoder that speaks to it.
#[derive(Debug)]
pub struct Display {
    columns: u16,
    cells: Vec<Cell>,
    encoder: Encoder,
    /// Columns and rows of a screen of which nothing is known.
    unknown: Option<(u16, u16)>,
    /// The cursor as the next frame leaves it, and as the last one did.
    wanted: Option<Caret>,
    caret: Option<Caret>,
    /// Rows of the frame that are shown.
    height: u16,
    rewrap: Rewrap,
    /// The row of a frame that is not the whole screen in which a hidden cursor rests.
    rest: u16,
    /// Lines that go above the next frame.
    printed: Vec<u8>,
}

impl Display {
    /// A terminal whose screen and rendition have just been reset.
    #[must_use]
    pub fn new(columns: u16, rows: u16) -> Self {
        Self {
            columns,
            cells: vec![Cell::BLANK; usize::from(columns) * usize::from(rows)],
            encoder: Encoder::new(columns),
            unknown: None,
            wanted: None,
            caret: None,
            height: rows,
            rewrap: Rewrap::default(),
            rest: 0,
            printed: Vec::new(),
        }
    }

    /// Takes the screen for blank and the rendition for reset: where frames are not the whole screen, they begin at the
    /// cursor, which is in the first column.
    pub fn draw_anew(&mut self, is_inline: bool) {
        if let Some((columns, rows)) = self.unknown.take() {
            self.resize(columns, rows);
        }
        let rows = self.cells.len() / usize::from(self.columns.max(1));
        self.cells.fill(Cell::BLANK);
        self.caret = None;
        self.height = if is_inline { 0 } else { rows as u16 };
        self.rest = 0;
        self.encoder.begin_anew(is_inline);
    }

    /// Writes lines above the next frame, which has to be drawn whole. They end with line feeds and leave the rendition as it was.
    pub fn print(&mut self, lines: &[u8]) {
        self.printed.extend_from_slice(lines);
    }

    /// Where a frame is that is not the whole screen: rows of it above the cursor, and all of them.
    #[must_use]
    pub fn place(&self) -> Option<(u16, u16)> {
        let rows = self.encoder.owned()?;
        Some((self.caret.map_or(self.rest, |caret| caret.y), rows))
    }

    /// Says how many rows of the next frame are shown. Returns whether that is other than it is now.
    pub fn set_height(&mut self, rows: u16) -> bool {
        std::mem::replace(&mut self.height, rows) != rows
    }

    /// Says where the next frame leaves the cursor, none for hidden. Returns whether that is other than it is now.
    pub fn set_caret(&mut self, caret: Option<Caret>) -> bool {
        self.wanted = caret;
        self.caret != caret
    }

    /// Takes what the terminal can do. Says whether what is shown is to be drawn again: for it shows colours otherwise than was
    /// thought, or for the cursor rests elsewhere, so that the frame is found again.
    pub fn adapt(&mut self, look: Look) -> bool {
        let before = std::mem::replace(&mut self.rewrap, look.rewrap);
        let rests_elsewhere = before != look.rewrap && self.encoder.owned().is_some();
        self.encoder.adapt(look) | rests_elsewhere
    }

    /// A cell as the terminal is told it.
    #[must_use]
    pub fn seen(&self, cell: Cell) -> Cell {
        self.encoder.seen(cell)
    }

    /// Takes nothing of the screen for known: the next frame erases it and writes all of itself.
    pub fn forget(&mut self, columns: u16, rows: u16) {
        // What is shown is needed once more, to find the frame.
        self.unknown = Some((columns, rows));
    }

    /// The bytes that make the terminal show the damaged cells of the frame, valid until the next call. They are
    /// taken to reach the terminal, all of them.
    ///
    /// The damage must hold every cell painted since the last call. The frame must have the size last given to
    /// [`Display::new`] or [`Display::forget`].
    pub fn draw(&mut self, frame: &mut Frame, damage: &Damage) -> (&[u8], DiffStats) {
        frame.compact(&mut self.cells);
        self.encoder.begin();
        let unknown = self.unknown.take();
        if let Some((columns, rows)) = unknown {
            let lie = self.lie_on((columns, rows));
            self.encoder.clear_screen(columns, lie);
            self.resize(columns, rows);
        }
        if !self.printed.is_empty() {
            self.encoder.print(&self.printed);
            self.printed.clear();
            self.printed.shrink_to(PRINTED_KEPT);
            self.cells.fill(Cell::BLANK);
        }
        self.encoder.acquire(self.height);
        let is_inline = self.encoder.owned().is_some();
        let mut stats = DiffStats::default();
        let bounds = damage.bounds().and(Area::screen(
            frame.columns(),
            self.encoder
                .owned()
                .unwrap_or(frame.rows())
                .min(frame.rows()),
        ));
        for y in bounds.top..bounds.bottom {
            let start = y as usize * usize::from(self.columns);
            let mut row = RowDiff {
                y: y as u16,
                frame,
                painted: frame.row(y as u16),
                shown: &mut self.cells[start..start + usize::from(self.columns)],
                encoder: &mut self.encoder,
                erased_from: None,
                changed: 0,
            };
            let mut done = 0;
            if is_inline && !damage.spans(y).is_empty() && row.begin_shorter() {
                done = row.run(0, row.painted.len());
            }
            for &(left, right) in damage.spans(y) {
                // A painted half decides how the cells beside it look.
                let from = usize::from(left).saturating_sub(1).max(done);
                done = row.run(from, usize::from(right) + 1);
            }
            stats.cells_changed += row.changed;
        }
        self.join(frame);
        let before = self
            .caret
            .filter(|_| unknown.is_none() || self.wanted.is_none());
        let rest = self.rewrap.rest(self.height);
        if self.encoder.park(self.height, self.wanted.is_some(), rest) {
            self.rest = rest;
        }
        self.encoder.caret(before, self.wanted);
        self.caret = self.wanted;
        let bytes = self.encoder.end();
        stats.bytes = bytes.len() as u64;
        (bytes, stats)
    }
}

impl Display {
    fn resize(&mut self, columns: u16, rows: u16) {
        self.columns = columns;
        self.cells.clear();
        self.cells
            .resize(usize::from(columns) * usize::from(rows), Cell::BLANK);
    }

    /// Where the frame lies, if it is not the whole screen, once the screen is of another size.
    fn lie_on(&self, screen: (u16, u16)) -> Lie {
        let owned = self.encoder.owned().unwrap_or(0);
        let rows = self.cells.chunks(usize::from(self.columns.max(1)));
        let cursor = self
            .caret
            .map_or((0, self.rest), |caret| (caret.x, caret.y));
        let joined = self.encoder.joined().map(|(first, _)| first);
        rewrap::lie(rows.take(owned.into()), cursor, screen, self.rewrap, joined)
    }
}

struct RowDiff<'a> {
    y: u16,
    frame: &'a Frame,
    painted: &'a [Cell],
    shown: &'a mut [Cell],
    encoder: &'a mut Encoder,
    erased_from: Option<usize>,
    changed: u64,
}

impl RowDiff<'_> {
    /// Writes the cells of `from..to` that look other than shown; returns where it stopped.
    fn run(&mut self, from: usize, to: usize) -> usize {
        let (mut x, mut end) = (from, to.min(self.painted.len()));
        let mut spilt_to = 0;
        while x < end {
            let cell = seen(self.painted, x);
            let width = usize::from(cell.glyph.width()).max(1);
            let changed = cell != self.shown[x];
            if !changed && x >= spilt_to {
                x += 1;
                continue;
            }
            if changed && self.erases(x, cell) {
                return self.painted.len();
            }
            self.approach(x);
            self.encoder.glyph(cell, &self.frame.graphemes);
            if width == 1 {
                self.changed += u64::from(changed);
                self.shown[x] = cell;
            } else {
                self.keep(x, width);
            }
            x += width;
            if !cell.glyph.is_disputed() {
                let alike = self
                    .encoder
                    .alike(&self.painted[x..end.max(x)], &mut self.shown[x..]);
                self.changed += alike as u64;
                x += alike;
                continue;
            }
            spilt_to = spilt_to
                .max(x + self.frame.graphemes.spill(cell.glyph))
                .min(self.painted.len());
            end = end.max(spilt_to);
        }
        x
    }

    /// Erases the whole row if it ends before what is shown of it. So terminals that break rows anew, and count what was erased
    /// or what is blank each in another way, agree on how many cells there are in it.
    fn begin_shorter(&mut self) -> bool {
        let end = self.shown.iter().rposition(|&cell| !is_erased(cell));
        let Some(end) = end else { return false };
        let ends_later = (end..self.painted.len()).any(|x| !is_erased(seen(self.painted, x)));
        if !ends_later {
            self.encoder.start_run(0, self.y);
            self.encoder.erase_rest_of_row();
            self.shown.fill(Cell::BLANK);
        }
        !ends_later
    }

    /// Erases the rest of the row if it is blank from `x` on and that is shorter than writing what changed.
    fn erases(&mut self, x: usize, cell: Cell) -> bool {
        const ERASE_BYTES: usize = 3;
        if !is_erased(cell) {
            return false;
        }
        let blank_from = *self.erased_from.get_or_insert_with(|| {
            let kept = (0..self.painted.len())
                .rev()
                .find(|&x| !is_erased(seen(self.painted, x)));
            kept.map_or(0, |last| last + 1)
        });
        if x < blank_from
            || self.shown[x..]
                .iter()
                .filter(|&&cell| !is_erased(cell))
                .count()
                <= ERASE_BYTES
        {
            return false;
        }
        self.approach(x);
        self.encoder.erase_rest_of_row();
        for x in x..self.painted.len() {
            self.keep(x, 1);
        }
        true
    }

    /// Brings the cursor to `x`: over the cells between, written again, if that is no longer than a move.
    #[inline]
    fn approach(&mut self, x: usize) {
        match self.encoder.column_in(self.y).map(usize::from) {
            Some(at) if at == x => {}
            Some(at) if at < x && self.is_shorter_written(at, x) => {
                for x in at..x {
                    if self.shown[x].glyph.width() > 0 {
                        self.encoder.glyph(self.shown[x], &self.frame.graphemes);
                    }
                }
            }
            _ => self.encoder.start_run(x as u16, self.y),
        }
    }

    /// Whether the cells from the cursor at `at` to `x` can be written again in no more bytes than a move takes.
    fn is_shorter_written(&self, at: usize, x: usize) -> bool {
        let room = self.encoder.least_move_ahead(x - at);
        // Most gaps are a few blanks: then the way need not be looked for.
        let mut exact = None;
        let mut bytes = 0;
        (at..x).all(|between| {
            let cell = self.shown[between];
            bytes += self.frame.graphemes.bytes(cell.glyph);
            let fits = bytes <= room
                || bytes
                    <= *exact.get_or_insert_with(|| self.encoder.cost_of_move(x as u16, self.y));
            fits && !cell.glyph.is_disputed()
                && (cell.glyph.width() == 0 || self.encoder.wears(cell))
        })
    }

    fn keep(&mut self, x: usize, width: usize) {
        for x in x..(x + width).min(self.painted.len()) {
            let cell = seen(self.painted, x);
            self.changed += u64::from(self.shown[x] != cell);
            self.shown[x] = cell;
        }
    }
}
