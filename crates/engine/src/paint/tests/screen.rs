//! A screen that shows a tree, painted as the pipeline paints it.

use sparktui_memory::NodeId;

use crate::damage::Damage;
use crate::edit::Edits;
use crate::frame::{Cell, Frame};
use crate::paint::{Made, Scene, Scratch, damage, paint};
use crate::reach::Extents;
use crate::scroll::{Pass, Scrolls};
use crate::testing::{Node, TestTree};
use crate::tree::ROOT;

pub struct TestScreen {
    pub ui: TestTree,
    pub frame: Frame,
    pub damage: Damage,
    pub edits: Edits,
    pub painted: u64,
    pub visits: u64,
    pub scrolls: Scrolls,
    extents: Extents,
    scratch: Scratch,
    fresh: bool,
}

impl TestScreen {
    pub fn new(columns: u16, rows: u16) -> Self {
        Self {
            ui: TestTree::new(),
            frame: Frame::new(columns, rows),
            damage: Damage::new(columns, rows),
            edits: Edits::default(),
            painted: 0,
            visits: 0,
            scrolls: Scrolls::default(),
            extents: Extents::default(),
            scratch: Scratch::default(),
            fresh: true,
        }
    }

    /// A box in a parent, the root if none is given.
    pub fn node(&mut self, parent: Option<NodeId>) -> Node<'_> {
        self.ui.node(parent.unwrap_or(ROOT))
    }

    pub fn text(&mut self, parent: Option<NodeId>, text: &str) -> Node<'_> {
        self.ui.text(parent.unwrap_or(ROOT), text)
    }

    pub fn edit(&mut self, node: NodeId) -> Node<'_> {
        self.ui.edit(node)
    }

    pub fn resize(&mut self, columns: u16, rows: u16) {
        self.frame.resize(columns, rows);
        self.damage.resize(columns, rows);
        self.fresh = true;
    }

    /// Takes what was edited and paints what that damaged.
    pub fn draw(&mut self) {
        let (columns, rows) = (self.frame.columns(), self.frame.rows());
        let changes = self.ui.lay_out(columns, rows);
        let (mirror, tree, boxes) = (&self.ui.mirror, &self.ui.tree, self.ui.layout.boxes());
        self.damage.clear();
        self.scrolls.update(Pass {
            mirror,
            tree,
            boxes,
            changes: &changes,
            laid_out: true,
        });
        let made = Made {
            mirror,
            tree,
            boxes,
            scrolls: &self.scrolls,
            changes: &changes,
            laid_out: true,
        };
        damage(&mut self.damage, &mut self.extents, made);
        self.scrolls.drawn();
        if std::mem::take(&mut self.fresh) {
            self.damage.add_all();
        }
        let scene = Scene {
            mirror,
            tree,
            boxes,
            scrolls: &self.scrolls,
            extents: &self.extents,
            texts: &self.ui.texts,
            edits: &self.edits,
            decors: &self.ui.decors,
            selected: None,
        };
        let stats = paint(&mut self.frame, scene, &self.damage, &mut self.scratch);
        (self.painted, self.visits) = (stats.cells, stats.visits);
    }

    /// What the screen shows, a line for a row.
    pub fn frame(&mut self) -> String {
        self.draw();
        let rows: Vec<_> = (0..self.frame.rows()).map(|y| self.frame.text(y)).collect();
        rows.join("\n")
    }

    pub fn cell(&mut self, x: u16, y: u16) -> Cell {
        self.draw();
        self.frame.cell(x, y)
    }

    /// Every cell as it looks, whatever the numbers of its clusters.
    pub fn looks(&self) -> Vec<(String, Cell)> {
        let mut all = Vec::new();
        for y in 0..self.frame.rows() {
            for x in 0..self.frame.columns() {
                let cell = self.frame.cell(x, y);
                let mut text = Vec::new();
                self.frame.graphemes.write(cell.glyph, &mut text);
                let look = Cell {
                    glyph: Cell::BLANK.glyph,
                    ..cell
                };
                all.push((String::from_utf8_lossy(&text).into_owned(), look));
            }
        }
        all
    }

    /// The same tree painted whole on a new frame.
    pub fn painted_anew(&self) -> Self {
        let (columns, rows) = (self.frame.columns(), self.frame.rows());
        let mut other = Self::new(columns, rows);
        other.damage.add_all();
        let mut extents = Extents::default();
        let (mirror, tree, boxes) = (&self.ui.mirror, &self.ui.tree, self.ui.layout.boxes());
        extents.work_out_all(mirror, tree, boxes);
        let scene = Scene {
            mirror,
            tree,
            boxes,
            scrolls: &self.scrolls,
            extents: &extents,
            texts: &self.ui.texts,
            edits: &self.edits,
            decors: &self.ui.decors,
            selected: None,
        };
        paint(&mut other.frame, scene, &other.damage, &mut other.scratch);
        other
    }
}
