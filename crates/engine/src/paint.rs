//! The tree onto the frame: only damaged cells, subtrees beside them left out.
//!
//! Cells are written one by one and none depends on its neighbours, so painting a part again leaves what painting all
//! of it would.

mod border;
mod canvas;
mod field;
mod layer;
mod own;
mod pen;
mod scope;
mod scrollbar;
mod selected;
mod span;
mod state;
mod text;
mod title;

#[cfg(test)]
mod tests;

use sparktui_generated::Mirror;
use sparktui_generated::enums::{ComponentType, Visibility};
use sparktui_memory::NodeId;

use crate::damage::Damage;
use crate::decor::Decors;
use crate::edit::Edits;
use crate::frame::{Area, Frame, color};
use crate::layout::Boxes;
use crate::reach::{self, Crowd, Extents};
use crate::scroll::{Bars, Scrolls};
use crate::select::Ends;
use crate::style::scrolls;
use crate::text::{Line, TextStore};
use crate::tree::{ROOT, Tree};
use canvas::{Canvas, Ink};
pub use field::caret_cell;
use layer::Layer;
pub use scope::{Made, damage, damage_state};
use selected::Marker;
pub(crate) use state::ink as ink_of;

/// What painting reads.
#[derive(Clone, Copy, Debug)]
pub struct Scene<'a> {
    /// The fields of nodes.
    pub mirror: &'a Mirror,
    /// Which node is whose child.
    pub tree: &'a Tree,
    /// Where nodes are.
    pub boxes: &'a Boxes,
    /// How far what is in them is scrolled.
    pub scrolls: &'a Scrolls,
    /// How far their subtrees reach.
    pub extents: &'a Extents,
    /// What they say.
    pub texts: &'a TextStore,
    /// What of them is edited.
    pub edits: &'a Edits,
    /// Their titles and gradients.
    pub decors: &'a Decors,
    /// What of them is selected.
    pub selected: Option<&'a Ends>,
}

/// Room that painting takes again and again.
#[derive(Debug, Default)]
pub struct Scratch {
    lines: Vec<Line>,
    order: Vec<NodeId>,
    layers: Vec<Layer>,
}

/// What painting cost.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PaintStats {
    /// Cells that were written, over each other ones included.
    pub cells: u64,
    /// Nodes, and blocks of many siblings, that were looked at.
    pub visits: u64,
}

/// Paints the damaged cells of a frame.
pub fn paint(
    frame: &mut Frame,
    scene: Scene<'_>,
    damage: &Damage,
    scratch: &mut Scratch,
) -> PaintStats {
    if damage.is_empty() {
        return PaintStats::default();
    }
    let canvas = Canvas::blank(frame, damage);
    let clip = canvas.screen();
    let mut painter = Painter {
        scene,
        canvas,
        scratch,
        visits: 0,
    };
    painter.node(ROOT, color::DEFAULT, clip);
    PaintStats {
        cells: painter.canvas.painted,
        visits: painter.visits,
    }
}

struct Painter<'a> {
    scene: Scene<'a>,
    canvas: Canvas<'a>,
    scratch: &'a mut Scratch,
    visits: u64,
}

impl Painter<'_> {
    /// Paints a subtree; `ink` is the colour of its parent's glyphs.
    fn node(&mut self, node: NodeId, ink: u32, clip: Area) {
        self.visits += 1;
        let Scene {
            mirror, extents, ..
        } = self.scene;
        let reach = extents.area(node).and(clip);
        if mirror.visible(node) == Visibility::Hidden || !self.canvas.wants(reach) {
            return;
        }
        match opacity(mirror.opacity(node)) {
            0 => {}
            255 => self.opaque(node, ink, clip),
            share => {
                let mut layer = self.scratch.layers.pop().unwrap_or_default();
                layer.keep(&self.canvas, reach);
                self.opaque(node, ink, clip);
                layer.mix(&mut self.canvas, share);
                self.scratch.layers.push(layer);
            }
        }
    }

    fn opaque(&mut self, node: NodeId, ink: u32, clip: Area) {
        let Scene { mirror, boxes, .. } = self.scene;
        let area = boxes.area(node);
        let ink = match color::checked(state::ink(mirror, node)) {
            color::UNSET => ink,
            own => own,
        };
        if self.canvas.wants(area.and(clip)) {
            self.own(node, area, ink, clip);
        }
        let inside = clip.and(reach::clip(mirror, node, area));
        // Most nodes are no scrollers, and say so without a look into a table.
        let scroller = scrolls(mirror, node).and_then(|_| self.scene.scrolls.get(node));
        let Some(scroller) = scroller else {
            return self.children(node, ink, inside);
        };
        let (left, up) = scroller.offset;
        self.canvas.scroll((left, up));
        self.children(node, ink, inside.shifted(left, up));
        self.canvas.scroll((-left, -up));
        let bars = Bars::of(mirror, node, area, scroller);
        scrollbar::paint(&mut self.canvas, mirror, node, bars, ink, clip);
    }

    fn own(&mut self, node: NodeId, area: Area, ink: u32, clip: Area) {
        let Scene {
            mirror,
            boxes,
            texts,
            edits,
            tree,
            decors,
            selected,
            ..
        } = self.scene;
        let decor = decors.get(node);
        let ground = color::checked(state::ground(mirror, node));
        if ground != color::UNSET {
            let inside = border::inside(mirror, node, area);
            self.canvas.fill(inside.and(clip), ground);
        }
        if let Some(gradient) = decor.and_then(|decor| decor.gradient.as_ref()) {
            let inside = border::inside(mirror, node, area);
            let shade = gradient.over(inside, &self.canvas.frame.theme);
            self.canvas.shade(inside.and(clip), |x, y| shade.at(x, y));
        }
        border::paint(&mut self.canvas, mirror, node, area, ink, clip);
        if let Some(decor) = decor {
            let lines = &mut self.scratch.lines;
            border::titles(
                &mut self.canvas,
                mirror,
                node,
                (area, clip),
                ink,
                decor,
                lines,
            );
        }
        let pen = Ink {
            color: ink,
            attributes: mirror.text_attributes(node).raw() as u8,
        };
        let content = boxes.content(node);
        match mirror.component_type(node) {
            ComponentType::Text => {
                let paragraph = texts.paragraph(node);
                let text = text::Setting {
                    mirror,
                    node,
                    paragraph,
                    content,
                    spans: texts.spans(node),
                    selected: selected.and_then(|ends| {
                        let range = ends.range(mirror, tree, node, paragraph.text());
                        (!range.is_empty()).then(|| (range, Marker::of(mirror, tree, node)))
                    }),
                };
                text.paint(&mut self.canvas, pen, clip, &mut self.scratch.lines);
            }
            ComponentType::Input | ComponentType::Textarea => {
                if let Some(field) = edits.get(node) {
                    let pane = field::Pane {
                        mirror,
                        tree,
                        node,
                        field,
                        content,
                    };
                    pane.paint(&mut self.canvas, pen, clip);
                }
            }
            _ => {}
        }
    }

    fn children(&mut self, node: NodeId, ink: u32, clip: Area) {
        let Scene {
            mirror,
            tree,
            extents,
            ..
        } = self.scene;
        let children = tree.children(node);
        if let Some(crowd) = extents.crowd(tree, node) {
            return self.crowd(crowd, (crowd.height() - 1, 0), ink, clip);
        }
        if children.iter().all(|&child| mirror.z_index(child) == 0) {
            children
                .iter()
                .for_each(|&child| self.node(child, ink, clip));
            return;
        }
        let start = self.scratch.order.len();
        self.scratch.order.extend_from_slice(children);
        // Stable: equals stay in the order of the tree.
        self.scratch.order[start..].sort_by_key(|&child| mirror.z_index(child).cast_signed());
        for at in start..self.scratch.order.len() {
            let child = self.scratch.order[at];
            self.node(child, ink, clip);
        }
        self.scratch.order.truncate(start);
    }

    /// Paints what the blocks of a level hold that lie in one block of the level above.
    fn crowd(&mut self, crowd: &Crowd, (level, above): (usize, usize), ink: u32, clip: Area) {
        for (at, reach) in crowd.blocks(level, above) {
            self.visits += 1;
            if !self.canvas.wants(reach.and(clip)) {
                continue;
            }
            if level > 0 {
                self.crowd(crowd, (level - 1, at), ink, clip);
            } else {
                let order = &crowd.order()[crowd.places(at)];
                order.iter().for_each(|&child| self.node(child, ink, clip));
            }
        }
    }
}

/// How much of a node covers what lies below, of 255. What is no number covers all.
fn opacity(value: f32) -> u8 {
    if value.is_nan() {
        255
    } else {
        (value.clamp(0.0, 1.0) * 255.0).round() as u8
    }
}
