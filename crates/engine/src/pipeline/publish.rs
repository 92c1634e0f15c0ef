//! What layout found, written back where JavaScript reads it: all of a frame's or none.

use sparktui_generated::enums::{ComponentType, Watch};
use sparktui_generated::{Mirror, SharedBuffer, Word, groups};
use sparktui_memory::NodeId;

use super::world::World;
use crate::interact::publish_focus;
use crate::stats::{COUNTERS, CounterWords};
use crate::tree::Change;

/// All groups in which the engine writes fields.
const EVERYTHING: u8 = groups::LAYOUT | groups::INTERACTION | groups::HIERARCHY;

impl World {
    /// Publishes the areas that moved, the sizes of texts, and the fields of nodes born. Says whether a node of them
    /// is watched.
    pub fn publish(&mut self, live: &SharedBuffer) -> bool {
        self.tell(live);
        let mut watched = std::mem::take(&mut self.unpublished) && self.publish_nodes(live);
        watched |= self.publish_scrolls(live);
        watched |= self.publish_states(live);
        watched |= self.publish_edits(live);
        if std::mem::replace(&mut self.shown, self.taken) != self.taken {
            self.writer.begin(live.region());
            let at = live.layout().word(Word::Shown);
            live.region().store_u32(at, self.taken);
        }
        self.writer.end(live.region());
        watched
    }

    /// Publishes what frames cost and nothing else.
    pub fn publish_stats(&mut self, live: &SharedBuffer) {
        self.tell(live);
        self.writer.end(live.region());
    }

    /// Writes what frames cost, if that has changed.
    fn tell(&mut self, live: &SharedBuffer) {
        if self.told == self.stats {
            return;
        }
        self.told = self.stats;
        let (layout, region) = (live.layout(), live.region());
        let store = |word: Word, value: u64| region.store_u32(layout.word(word), value as u32);
        self.writer.begin(region);
        store(Word::FramesDrawn, self.stats.frames);
        for CounterWords { of, last, total } in COUNTERS {
            let sum = of(&self.stats);
            store(last, of(&self.last_frame).min(u32::MAX.into()));
            store(total[0], sum);
            store(total[1], sum >> 32);
        }
    }

    fn publish_nodes(&mut self, live: &SharedBuffer) -> bool {
        let mut watched = false;
        for at in 0..self.tree.reborn().len() {
            let node = self.tree.reborn()[at];
            self.scrolls.write(&self.mirror, node);
            self.place(node);
            self.measure(node);
            let everything = self.mirror.watch(node);
            watched |= self.give(live, node, EVERYTHING, everything);
        }
        for at in 0..self.layout.boxes().changed().len() {
            let node = self.layout.boxes().changed()[at].node;
            if self.mirror.component_type(node) == ComponentType::None {
                // Nobody reads it any more; whoever is born there begins with defaults.
                continue;
            }
            let moved = self.place(node);
            if self.measure(node) || moved {
                watched |= self.give(live, node, groups::LAYOUT, Watch::GEOMETRY);
            }
        }
        for at in 0..self.changes.len() {
            let Change {
                node,
                groups: changed,
            } = self.changes[at];
            if changed & groups::TEXT != 0 && self.measure(node) {
                self.give(live, node, groups::LAYOUT, Watch::EMPTY);
            }
        }
        watched
    }

    fn publish_scrolls(&mut self, live: &SharedBuffer) -> bool {
        let mut watched = false;
        for node in self.scrolls.take_untold() {
            self.scrolls.write(&self.mirror, node);
            watched |= self.give(live, node, groups::INTERACTION, Watch::SCROLL);
        }
        watched
    }

    /// Publishes what keys and the mouse changed.
    fn publish_states(&mut self, live: &SharedBuffer) -> bool {
        let mut watched = false;
        for at in 0..self.interact.out.touched().len() {
            let node = self.interact.out.touched()[at];
            let states = self.interact.out.touched_in(node);
            watched |= self.give(live, node, groups::INTERACTION, states);
        }
        self.interact.out.clear_touched();
        if let Some(focus) = self.interact.unpublished_focus() {
            // Who asked for the focus waits for the answer, though it may be that nothing moved; and a trap has other keys.
            let told = (focus.acknowledged, focus.limit);
            watched |= std::mem::replace(&mut self.focus_told, told) != told;
            self.writer.begin(live.region());
            publish_focus(live, focus);
        }
        watched
    }

    fn place(&self, node: NodeId) -> bool {
        let (mirror, area) = (&self.mirror, self.layout.boxes().area(node));
        let new = [area.left, area.top, area.width(), area.height()].map(|cells| cells as f32);
        let old = [
            mirror.computed_x(node),
            mirror.computed_y(node),
            mirror.computed_width(node),
            mirror.computed_height(node),
        ];
        mirror.set_computed_x(node, new[0]);
        mirror.set_computed_y(node, new[1]);
        mirror.set_computed_width(node, new[2]);
        mirror.set_computed_height(node, new[3]);
        new != old
    }

    fn measure(&self, node: NodeId) -> bool {
        let mirror: &Mirror = &self.mirror;
        if mirror.component_type(node) != ComponentType::Text {
            return false;
        }
        let (paragraph, room) = (
            self.texts.paragraph(node),
            self.layout.boxes().content(node).width(),
        );
        let width = cells(paragraph.max_content());
        let height = cells(paragraph.height(room as u32, mirror.text_wrap(node)));
        let old = (
            mirror.content_width_cache(node),
            mirror.content_height_cache(node),
        );
        mirror.set_content_width_cache(node, width);
        mirror.set_content_height_cache(node, height);
        (width, height) != old
    }

    /// Publishes groups of a node. Says whether JavaScript watches any of what is `other` in them.
    pub fn give(&mut self, live: &SharedBuffer, node: NodeId, changed: u8, other: Watch) -> bool {
        self.writer.begin(live.region());
        self.mirror.publish_node(live, node, changed);
        self.writer.mark(live.region(), node, changed);
        self.mirror.watch(node).raw() & other.raw() != 0
    }
}

fn cells(count: u32) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}
