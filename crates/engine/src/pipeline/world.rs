//! What the nodes of the graph work on.

use std::cell::RefCell;
use std::sync::Arc;

use sparktui_generated::enums::{ComponentType, EventKind, RevealBlock, Taker, Visibility};
use sparktui_generated::{Mirror, SharedBuffer, groups};
use sparktui_memory::{FrameWriter, NodeId};

use super::{Output, Waiting};
use crate::animate::Animator;
use crate::damage::Damage;
use crate::decor::Decors;
use crate::diff::Display;
use crate::edit::{Edits, Field, is_editable};
use crate::frame::{Area, Frame};
use crate::input::InputEvent;
use crate::interact::Interact;
use crate::layout::{self, LayoutState};
use crate::look::{Look, Target};
use crate::paint::{self, Made, Scene, Scratch};
use crate::picture::Picture;
use crate::reach::Extents;
use crate::scroll::{self, Scrolls};
use crate::slice::Slice;
use crate::snapshot::Stage;
use crate::stats::FrameStats;
use crate::style::Grids;
use crate::text::TextStore;
use crate::tree::{Change, ROOT, Tree};

/// Mirror, tree, layout, framebuffer and terminal as they stand.
pub struct World {
    pub mirror: Arc<Mirror>,
    pub tree: Tree,
    pub texts: TextStore,
    /// Tracks of grids.
    pub grids: Grids,
    /// Titles and gradients.
    pub decors: Decors,
    pub layout: LayoutState,
    pub scrolls: Scrolls,
    /// What keys and the mouse do by themselves.
    pub interact: Interact,
    /// What moves by itself.
    pub animator: Animator,
    /// The time, in milliseconds since the engine attached.
    pub now_ms: u64,
    pub edits: Edits,
    /// The last commit that is in the mirror.
    pub taken: u32,
    /// The same, as JavaScript was told.
    pub shown: u32,
    /// The last request for the focus whose answer was published, and what the focus stayed in then.
    pub focus_told: (u32, NodeId),
    /// What this frame is about.
    pub changes: Vec<Change>,
    pub frame: Frame,
    /// What was done since the engine attached.
    pub stats: FrameStats,
    /// What was done for the last frame.
    pub last_frame: FrameStats,
    /// What had been done when the last frame was sent.
    at_last_frame: FrameStats,
    /// What JavaScript was told of it.
    pub told: FrameStats,
    pub writer: FrameWriter,
    /// Whether layout has run and its results are not published yet.
    pub unpublished: bool,
    /// What the terminal is told beside the next frame.
    pub message: Vec<u8>,
    pub extents: Extents,
    scratch: Scratch,
    pub damage: Damage,
    display: Display,
    is_inline: bool,
    /// Whether layout has run and its results are not painted yet.
    unpainted: bool,
    pub layouts: u64,
    paintings: u64,
}

impl World {
    pub fn new(live: &SharedBuffer, mirror: Arc<Mirror>, columns: u16, rows: u16) -> Self {
        let layout = live.layout();
        Self {
            mirror,
            tree: Tree::new(),
            texts: TextStore::new(),
            grids: Grids::default(),
            decors: Decors::default(),
            layout: LayoutState::new(),
            scrolls: Scrolls::default(),
            interact: Interact::default(),
            animator: Animator::default(),
            now_ms: 0,
            edits: Edits::default(),
            taken: 0,
            shown: 0,
            focus_told: (0, ROOT),
            changes: Vec::new(),
            frame: Frame::new(columns, rows),
            stats: FrameStats::default(),
            last_frame: FrameStats::default(),
            at_last_frame: FrameStats::default(),
            told: FrameStats::default(),
            writer: FrameWriter::new(layout.protocol(), layout.engine_dirty(), live.region()),
            unpublished: false,
            message: Vec::new(),
            extents: Extents::default(),
            scratch: Scratch::default(),
            damage: Damage::new(columns, rows),
            display: Display::new(columns, rows),
            is_inline: false,
            unpainted: false,
            layouts: 0,
            paintings: 0,
        }
    }

    /// Has frames be as high as what they show, and drawn below what is on the terminal; or be the whole screen.
    pub fn go_inline(&mut self, is_inline: bool) {
        self.layout.fit_content(is_inline);
        self.is_inline = is_inline;
        self.draw_anew();
    }

    /// Has frames be as high as what they show.
    pub fn fit_content(&mut self) {
        self.layout.fit_content(true);
    }

    /// Rows of what is shown, as it was last laid out.
    pub fn content_rows(&self) -> u16 {
        let root = self.layout.boxes().area(ROOT);
        u16::try_from(root.bottom - root.top).unwrap_or(0)
    }

    /// Takes the terminal for blank: the next frame writes all of itself.
    pub fn draw_anew(&mut self) {
        self.display.draw_anew(self.is_inline);
        self.damage.add_all();
    }

    /// Takes nothing of what is shown for known: the next frame erases it and writes all of itself.
    pub fn draw_over(&mut self) {
        self.display.forget(self.frame.columns(), self.frame.rows());
        self.damage.add_all();
    }

    /// Writes lines above the next frame.
    pub fn print(&mut self, lines: &[u8]) {
        self.display.print(lines);
        self.damage.add_all();
    }

    /// Whether frames are drawn below what is on the terminal.
    pub fn is_inline(&self) -> bool {
        self.is_inline
    }

    /// Where the frame is, if it is not the whole screen: rows of it above the cursor, and all of them.
    pub fn whereabouts(&self) -> Option<(u16, u16)> {
        self.display.place()
    }

    /// The bytes that make each row of the frame a line of its own again.
    pub fn part(&mut self) -> &[u8] {
        self.display.part()
    }

    /// Moves what is fresh on the stage into the mirror and the texts.
    pub fn move_on(&mut self, stage: &mut Stage, waiting: &mut Waiting) {
        self.keep_selected(stage);
        let (mirror, texts, now_ms) = (&self.mirror, &mut self.texts, self.now_ms);
        let (interact, edits) = (&mut self.interact, &mut self.edits);
        let theme = &mut self.frame.theme;
        // The closures are called one after the other, never one inside the other.
        let moving = RefCell::new((&mut self.animator, waiting));
        let drawn = RefCell::new((&mut self.decors, &mut self.grids));
        let claiming = RefCell::new(interact);
        stage.move_on(
            mirror,
            |fresh, place, node, groups| {
                let (animator, _) = &mut *moving.borrow_mut();
                animator.before_copy(mirror, (fresh, place), node, groups, now_ms);
            },
            |node, due| {
                let (animator, waiting) = &mut *moving.borrow_mut();
                animator.after_copy(mirror, node, due);
                waiting.add(node, due);
                let (decors, grids) = &mut *drawn.borrow_mut();
                if due & groups::LAYOUT != 0 && mirror.grid_length(node) == 0 {
                    grids.remove(node);
                }
                let undecorated = due & groups::TEXT != 0 && mirror.decor_length(node) == 0;
                if undecorated && decors.remove(node) {
                    waiting.add(node, groups::VISUAL);
                }
                if due & groups::INTERACTION != 0 && mirror.keys_length(node) == 0 {
                    claiming.borrow_mut().set_claims(node, &[]);
                }
                if due & groups::INTERACTION != 0 && mirror.motion_length(node) == 0 {
                    let moved = |groups| waiting.add(node, groups);
                    animator.set_specs(mirror, node, &[], now_ms, moved);
                }
            },
            |node, slice, bytes| match slice {
                Slice::Keys => claiming.borrow_mut().set_claims(node, bytes),
                Slice::Motion => {
                    let (animator, waiting) = &mut *moving.borrow_mut();
                    let moved = |groups| waiting.add(node, groups);
                    animator.set_specs(mirror, node, bytes, now_ms, moved);
                }
                Slice::Theme => {
                    theme.set(bytes);
                    moving.borrow_mut().0.shades.theme.clone_from(theme);
                }
                Slice::Tracks => drawn.borrow_mut().1.set(node, bytes),
                Slice::Decor => {
                    if drawn.borrow_mut().0.set(node, bytes) {
                        moving.borrow_mut().1.add(node, groups::VISUAL);
                    }
                }
                Slice::Text if !is_editable(mirror, node) => {
                    let end = bytes.len().min(mirror.text_length(node) as usize);
                    let (text, spans) = bytes.split_at(end);
                    let (animator, _) = &mut *moving.borrow_mut();
                    let shown = animator.text(mirror, node, text, now_ms);
                    // Spans count from the start of the whole text.
                    let spans = if shown.len() == text.len() {
                        spans
                    } else {
                        &[]
                    };
                    texts.set_styled(node, shown, spans);
                }
                _ => edits.take(mirror, node, slice, bytes),
            },
        );
        let counts = stage.counts();
        self.stats.snapshots = counts.snapshots;
        self.stats.commits = counts.commits;
        self.stats.snapshots_missed = counts.missed;
        self.stats.nodes_snapshotted = counts.nodes;
    }

    /// Brings tree and layout up to date; another number each time.
    pub fn lay_out(&mut self, columns: u16, rows: u16) -> u64 {
        self.tree.update(&self.mirror, &self.changes);
        for &node in self.tree.reborn() {
            // In a slot that had no node before, all is as it was born.
            if self.mirror.engine_gen(node) != 0 {
                let answered = self.mirror.ack_seq(node);
                self.mirror.reset_node(node);
                self.mirror.set_ack_seq(node, answered);
            }
            self.mirror
                .set_engine_gen(node, self.mirror.generation(node));
        }
        for &node in self.tree.left() {
            if self.mirror.component_type(node) == ComponentType::None {
                self.animator.forget(node);
                self.grids.remove(node);
                self.decors.remove(node);
            }
        }
        // What is no more was seen off with the tree, and nobody else has to look at it.
        let mirror = &self.mirror;
        self.changes
            .retain(|change| mirror.component_type(change.node) != ComponentType::None);
        self.edits.settle(&self.mirror, &self.tree);
        self.measure_edits();
        layout::compute(
            &mut self.layout,
            &self.mirror,
            &self.tree,
            (&self.texts, &self.grids),
            &self.changes,
            columns,
            rows,
        );
        let stats = self.layout.stats();
        self.stats.nodes_laid_out += u64::from(stats.nodes_laid_out);
        self.stats.nodes_measured += u64::from(stats.nodes_measured);
        if (self.frame.columns(), self.frame.rows()) != (columns, rows) {
            self.frame.resize(columns, rows);
            self.damage.resize(columns, rows);
            self.display.forget(columns, rows);
            self.damage.add_all();
        }
        self.unpainted = true;
        self.unpublished = true;
        self.layouts += 1;
        self.layouts
    }

    /// Moves what moves by itself to where it is now.
    pub fn step(&mut self, waiting: &mut Waiting) {
        self.scroll_selection();
        let texts = &mut self.texts;
        self.animator.step(
            &self.mirror,
            self.now_ms,
            |node, groups| waiting.add(node, groups),
            |node, text| texts.set(node, text),
        );
        for (node, id) in self.animator.take_ended() {
            let target = Target::now(&self.mirror, node);
            self.interact
                .out
                .tell_of(EventKind::AnimationEnd, id, 0, target);
        }
    }

    /// When something that is seen moves next, or a text that is being selected.
    pub fn step_due_ms(&self) -> Option<u64> {
        let moves = if self.animator.is_idle() {
            None
        } else {
            self.animator.due_ms(|node| self.is_seen(node))
        };
        [moves, self.interact.select.due_ms()]
            .into_iter()
            .flatten()
            .min()
    }

    /// Whether a node can be on the screen: it lies there, and neither it nor what it lies in is hidden.
    fn is_seen(&self, node: NodeId) -> bool {
        let screen = Area::screen(self.frame.columns(), self.frame.rows());
        let mut around = std::iter::successors(Some(node), |&node| self.tree.parent(node));
        self.extents.seen(node).meets(screen)
            && around.all(|node| self.mirror.visible(node) == Visibility::Visible)
    }

    /// Has keys and the mouse act on what is on the screen.
    pub fn route(&mut self, event: InputEvent, time_ms: u32) -> Taker {
        let look = Look {
            mirror: &self.mirror,
            tree: &self.tree,
            boxes: self.layout.boxes(),
            extents: &self.extents,
            texts: &self.texts,
        };
        let moved = (&mut self.scrolls, &mut self.edits);
        self.interact.route(look, moved, event, time_ms)
    }

    /// What the terminal shows of the frame.
    pub fn picture(&self) -> Picture {
        Picture::of(&self.frame, |cell| self.display.seen(cell))
    }

    /// Takes what the terminal can do and its own colours. If that is other than was thought for what it shows, nothing of it is taken
    /// for known.
    pub fn adapt(&mut self, look: crate::caps::Look) {
        if self.display.adapt(look) && self.stats.frames > 0 {
            self.draw_over();
        }
        let is_other = self.frame.theme.adapt(look.depth);
        if is_other || self.frame.ground != look.ground {
            self.frame.ground = look.ground;
            self.animator.shades.ground = look.ground;
            self.damage.add_all();
        }
    }

    /// Brings the framebuffer up to date; another number if any of it was painted.
    pub fn paint(&mut self) -> u64 {
        let boxes = self.layout.boxes();
        let laid_out = std::mem::take(&mut self.unpainted);
        self.scrolls.update(scroll::Pass {
            mirror: &self.mirror,
            tree: &self.tree,
            boxes,
            changes: &self.changes,
            laid_out,
        });
        let made = Made {
            mirror: &self.mirror,
            tree: &self.tree,
            boxes,
            scrolls: &self.scrolls,
            changes: &self.changes,
            laid_out,
        };
        paint::damage(&mut self.damage, &mut self.extents, made);
        self.fit_edits(laid_out);
        let boxes = self.layout.boxes();
        let look = Look {
            mirror: &self.mirror,
            tree: &self.tree,
            boxes,
            extents: &self.extents,
            texts: &self.texts,
        };
        let before = self.interact.focused();
        // Those before are among the changes.
        let news = self.interact.out.touched().len();
        self.interact
            .settle(look, &self.scrolls, &self.changes, laid_out);
        self.scrolls.drawn();
        self.turn_states(laid_out);
        if let Some(held) = self.interact.focused().filter(|&held| before != Some(held)) {
            self.bring_into_view(held.node);
        }
        for (at, &node) in self.interact.out.touched().iter().enumerate() {
            if at >= news {
                paint::damage_state(&mut self.damage, &self.extents, &self.mirror, node);
            }
            if self.edits.get(node).is_some_and(Field::selects) {
                // Shown only while the node has the focus.
                let area = self.layout.boxes().area(node);
                let area = self.extents.on_screen(node, area);
                self.damage.add(area);
            }
        }
        self.damage_selection();
        let selected = self.interact.select.ends(&self.tree);
        let scene = Scene {
            mirror: &self.mirror,
            tree: &self.tree,
            boxes: self.layout.boxes(),
            scrolls: &self.scrolls,
            extents: &self.extents,
            texts: &self.texts,
            edits: &self.edits,
            decors: &self.decors,
            selected: selected.as_ref(),
        };
        let stats = paint::paint(&mut self.frame, scene, &self.damage, &mut self.scratch);
        self.stats.cells_painted += stats.cells;
        self.stats.paint_visits += stats.visits;
        self.copy_edits();
        let caret = self.caret();
        let mut is_other = self.display.set_caret(caret) || !self.message.is_empty();
        if self.is_inline {
            let height = self.content_rows();
            is_other |= self.display.set_height(height.min(self.frame.rows()));
        }
        self.paintings += u64::from(is_other || !self.damage.is_empty());
        self.paintings
    }

    /// Begins at the colours shown where nodes are in other states. What was born just now is as it is.
    fn turn_states(&mut self, laid_out: bool) {
        for (target, before) in self.interact.out.take_turned() {
            let is_born = laid_out && self.tree.reborn().contains(&target.node);
            if target.is_alive(&self.mirror) && !is_born {
                let made = (&*self.mirror, &self.tree);
                self.animator
                    .turn_states(made, target.node, before, self.now_ms);
            }
        }
    }

    /// Scrolls what got the focus into view, and damages what that moved.
    fn bring_into_view(&mut self, node: NodeId) {
        let boxes = self.layout.boxes();
        self.scrolls
            .reveal(&self.tree, boxes, node, RevealBlock::Nearest);
        let made = Made {
            mirror: &self.mirror,
            tree: &self.tree,
            boxes,
            scrolls: &self.scrolls,
            changes: &[],
            laid_out: false,
        };
        paint::damage(&mut self.damage, &mut self.extents, made);
        self.scrolls.drawn();
    }

    /// Gives back the memory that only frames need. Between frames; all that was found is drawn and published.
    pub fn give_back(&mut self) {
        self.changes = Vec::new();
        self.tree.give_back();
        self.layout.give_back();
        self.extents.give_back();
        self.interact.give_back();
    }

    /// Sends what looks other than before.
    pub fn render(&mut self, output: &mut dyn Output) {
        let (bytes, diff) = self.display.draw(&mut self.frame, &self.damage);
        self.stats.rects_damaged += u64::from(self.damage.rectangles());
        self.stats.cells_changed += diff.cells_changed;
        self.stats.bytes_written += diff.bytes;
        self.damage.clear();
        if !bytes.is_empty() || !self.message.is_empty() {
            self.stats.frames += 1;
            self.last_frame = self.stats.since(&self.at_last_frame);
            self.at_last_frame = self.stats;
            if self.message.is_empty() {
                output.send(bytes);
            } else {
                self.message.extend_from_slice(bytes);
                output.send(&self.message);
                self.message.clear();
            }
        }
    }
}
