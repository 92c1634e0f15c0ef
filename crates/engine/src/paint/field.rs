//! An editable text in its content box: rows from where it is scrolled to, the selection, or the placeholder.

use std::ops::Range;

use sparktui_generated::Mirror;
use sparktui_generated::enums::Toggle;
use sparktui_memory::NodeId;

use super::canvas::{Canvas, Ink};
use super::pen::Pen;
use super::selected::Marker;
use crate::edit::{Field, Lines};
use crate::frame::{Area, attribute, color};
use crate::text::Paragraph;
use crate::tree::Tree;

/// A field and the box that it is set in.
#[derive(Clone, Copy, Debug)]
pub struct Pane<'a> {
    /// Where the node's fields are.
    pub mirror: &'a Mirror,
    /// What the node lies in.
    pub tree: &'a Tree,
    /// Whose text it is.
    pub node: NodeId,
    /// Its editor.
    pub field: &'a Field,
    /// Inside border and padding.
    pub content: Area,
}

/// One row of a pane.
struct Row<'a> {
    text: &'a str,
    /// Bytes of it that are selected.
    selected: Range<usize>,
    /// Whether the line feed after it is.
    selects_feed: bool,
    y: i32,
}

impl Pane<'_> {
    /// Draws it, no cell outside the content box.
    pub fn paint(self, canvas: &mut Canvas<'_>, mut ink: Ink, clip: Area) {
        let clip = clip.and(self.content);
        if !canvas.wants(clip) {
            return;
        }
        if self.mirror.disabled(self.node) == Toggle::On {
            ink.attributes |= attribute::DIM;
        }
        if self.field.editor().buffer().is_empty() {
            self.placeholder(canvas, ink, clip);
        } else {
            self.rows(canvas, ink, clip);
        }
    }

    fn placeholder(self, canvas: &mut Canvas<'_>, mut ink: Ink, clip: Area) {
        match color::checked(self.mirror.placeholder_color(self.node)) {
            color::UNSET => ink.attributes |= attribute::DIM,
            own => ink.color = own,
        }
        let paragraph = Paragraph::new(self.field.placeholder().as_bytes());
        let mut lines = Vec::new();
        let wrap = self.field.editor().manner().wrap;
        paragraph.lines(self.content.width() as u32, wrap, &mut lines);
        for (y, &line) in (self.content.top..self.content.bottom).zip(&lines) {
            let x = self.content.left;
            let mut pen = Pen {
                canvas,
                x,
                y,
                ink,
                clip,
            };
            pen.write(paragraph.line_text(line), paragraph.is_ascii());
        }
    }

    fn rows(self, canvas: &mut Canvas<'_>, ink: Ink, clip: Area) {
        let editor = self.field.editor();
        let (setting, view) = (editor.setting(), editor.view());
        let selection = match self.mirror.focused_state(self.node) {
            Toggle::On => editor.caret().selection(),
            Toggle::Off => 0..0,
        };
        let (mut line, mut skip) = (view.top.line, view.top.row);
        let mut y = self.content.top;
        while y < clip.bottom && line < setting.buffer.line_count() {
            let shown = setting.shown(line);
            let start = setting.buffer.line_start(line);
            let rows = shown.rows(setting.manner);
            let last = rows.len() - 1;
            for (at, bytes) in rows.into_iter().enumerate().skip(skip) {
                if canvas.wants_row(y) && y >= clip.top {
                    let (from, to) = (shown.shown_at(bytes.start), shown.shown_at(bytes.end));
                    let place = |offset: usize| {
                        let byte = offset.saturating_sub(start).clamp(bytes.start, bytes.end);
                        shown.shown_at(byte) - from
                    };
                    let end = start + bytes.end;
                    let row = Row {
                        text: shown.text().get(from..to).unwrap_or_default(),
                        selected: place(selection.start)..place(selection.end),
                        selects_feed: at == last && (selection.start..selection.end).contains(&end),
                        y,
                    };
                    self.row(canvas, &row, view.left, ink, clip);
                }
                y += 1;
            }
            (line, skip) = (line + 1, 0);
        }
    }

    fn row(self, canvas: &mut Canvas<'_>, row: &Row<'_>, left: u32, ink: Ink, clip: Area) {
        let x = self.content.left.saturating_sub_unsigned(left);
        let Range { start, end } = row.selected;
        let mut pen = Pen {
            canvas,
            x,
            y: row.y,
            ink,
            clip,
        };
        let is_plain = row.text.is_ascii();
        pen.write(&row.text[..start], is_plain);
        if start < end || row.selects_feed {
            let from = pen.x;
            let feed = if row.selects_feed { " " } else { "" };
            let cells = crate::text::cells(&row.text[start..end]) as i32 + feed.len() as i32;
            let marker = Marker::of(self.mirror, self.tree, self.node);
            let area = Area::new(from, row.y, cells, 1).and(clip);
            pen.canvas.fill(area, marker.ground());
            pen.ink = marker.ink(ink);
            pen.write(&row.text[start..end], is_plain);
            pen.write(feed, true);
            pen.ink = ink;
        }
        pen.write(&row.text[end..], is_plain);
    }
}

/// The cell of the caret in the content box, if that is seen.
#[must_use]
pub fn caret_cell(field: &Field, content: Area) -> Option<Area> {
    let editor = field.editor();
    let (spot, view) = (editor.spot(), editor.view());
    let row = match editor.options.lines {
        Lines::Single => 0,
        Lines::Multi => view.row_of(&editor.setting(), spot.at)?,
    };
    let right = u32::try_from(content.width()).ok()?.checked_sub(1)?;
    let column = spot.cell.saturating_sub(view.left).min(right);
    let (x, y) = (content.left + column as i32, content.top + row as i32);
    Some(Area::new(x, y, 1, 1)).filter(|area| area.and(content) == *area)
}
