//! Finished commits out of shared memory: to a stage under a lock, from there to the engine's mirror.

mod records;

use crate::tree::ROOT;
use sparktui_generated::enums::ComponentType;
use sparktui_generated::{Field, Mirror, Section, SharedBuffer, groups};
use sparktui_memory::{NodeId, Snapshot, SnapshotOutcome, Taken};

use crate::edit::edits;
use crate::slice::Slice;
use records::{LEAF_NODES, Records};

/// Where copies are made. The engine's thread and the writer's take turns in it.
///
/// What a torn copy leaves on the stage is never read: nodes reach the mirror only after a whole one.
#[derive(Debug)]
pub struct Stage {
    snapshot: Snapshot,
    records: Records,
    /// Nodes that whole copies covered and nobody has moved on yet; of none of its groups, one that ended.
    fresh: Vec<Taken>,
    /// Which nodes of the copy at hand ended, by their numbers in its order. They have no record.
    ended: Vec<usize>,
    texts: Texts,
    counts: StageCounts,
}

/// What came of the looks at the live memory, on whichever thread.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StageCounts {
    /// Whole copies.
    pub snapshots: u64,
    /// Commits that ended between one whole copy and the next.
    pub commits: u64,
    /// Copies that were not begun or came to nothing.
    pub missed: u64,
    /// Nodes that whole copies covered.
    pub nodes: u64,
    /// Slices of the text pool that were refused, for they cannot all lie in it.
    pub refused: u64,
}

/// Bytes of texts that the stage keeps room for.
const TEXT_BYTES_KEPT: usize = 64 * 1024;

/// Groups of what can move from its old value to its new one.
const LOOKS: u8 = groups::LAYOUT | groups::VISUAL;

/// Instead of groups: the node is no more.
const ENDED: u8 = 0;

/// Bytes of texts, one after the other.
#[derive(Debug, Default)]
struct Texts {
    bytes: Vec<u8>,
    slices: Vec<(NodeId, Slice, usize, usize)>,
    /// How many of the bytes are of the text pool.
    pooled: usize,
    /// Slices that were refused.
    refused: u64,
}

/// How far [`Texts`] went before a copy.
#[derive(Clone, Copy)]
struct TextsEnd {
    bytes: usize,
    slices: usize,
    pooled: usize,
    refused: u64,
}

impl Stage {
    /// A stage on which nothing is, for a buffer of that layout.
    #[must_use]
    pub fn new(live: &SharedBuffer) -> Self {
        let layout = live.layout();
        Self {
            snapshot: Snapshot::new(layout.protocol(), layout.dirty()),
            records: Records::new(),
            fresh: Vec::new(),
            ended: Vec::new(),
            texts: Texts::default(),
            counts: StageCounts::default(),
        }
    }

    /// What came of all looks so far.
    #[must_use]
    pub fn counts(&self) -> StageCounts {
        self.counts
    }

    /// The last commit that was taken whole.
    #[must_use]
    pub fn consumed(&self) -> u32 {
        self.snapshot.consumed().unwrap_or_default()
    }

    /// Looks once at the live memory; not at all while something fresh has not been moved on, for a torn copy would
    /// spoil it.
    pub fn take(&mut self, live: &SharedBuffer) -> SnapshotOutcome {
        if !self.fresh.is_empty() {
            return SnapshotOutcome::Unchanged;
        }
        let (records, texts) = (&mut self.records, &mut self.texts);
        let before = texts.end();
        let (mut nodes, mut number) = (0, 0);
        let consumed = self.snapshot.consumed();
        let ended = &mut self.ended;
        ended.clear();
        let outcome = self.snapshot.take(live.region(), |node, due| {
            nodes += 1;
            if due & groups::HIERARCHY != 0 && live.component_type(node) == ComponentType::None {
                // Of what is no more nothing is read again: where it is born anew, all comes anew.
                ended.push(nodes - 1);
                return;
            }
            let (record, place) = records.place(number);
            number += 1;
            record.stage_node(place, live, node, due);
            if due & groups::TEXT != 0 {
                // What follows a text are its spans.
                let (offset, length) = (record.text_offset(place), record.text_length(place));
                let length = length.saturating_add(record.span_bytes(place));
                texts.copy(live, (node, Slice::Text), offset, length);
                let (offset, length) = (record.decor_offset(place), record.decor_length(place));
                texts.copy_some(live, (node, Slice::Decor), offset, length);
                if edits(live.component_type(node)) {
                    let (offset, length) = (
                        record.placeholder_offset(place),
                        record.placeholder_length(place),
                    );
                    texts.copy(live, (node, Slice::Placeholder), offset, length);
                    let (offset, length) =
                        (record.history_offset(place), record.history_length(place));
                    texts.copy(live, (node, Slice::History), offset, length);
                }
            }
            if due & groups::LAYOUT != 0 {
                let (offset, length) = (record.grid_offset(place), record.grid_length(place));
                texts.copy_some(live, (node, Slice::Tracks), offset, length);
            }
            if node == ROOT && due & groups::VISUAL != 0 {
                texts.copy_section(live, (node, Slice::Theme), Section::Theme);
            }
            if due & groups::INTERACTION != 0 {
                let (offset, length) = (record.keys_offset(place), record.keys_length(place));
                texts.copy_some(live, (node, Slice::Keys), offset, length);
                let (offset, length) = (record.motion_offset(place), record.motion_length(place));
                texts.copy_some(live, (node, Slice::Motion), offset, length);
            }
        });
        if let SnapshotOutcome::Fresh { nodes } = outcome {
            self.snapshot.hand_over(&mut self.fresh);
            for at in self.ended.drain(..) {
                self.fresh[at].groups = ENDED;
            }
            self.counts.snapshots += 1;
            self.counts.refused = texts.refused;
            self.counts.nodes += nodes as u64;
            let now = self.snapshot.consumed().unwrap_or_default();
            // The word grows by two with each commit, from 0.
            let steps = now.wrapping_sub(consumed.unwrap_or_default());
            self.counts.commits += u64::from(steps / 2);
        } else {
            texts.cut(before);
            self.counts.missed += u64::from(outcome != SnapshotOutcome::Unchanged);
        }
        outcome
    }

    /// The nodes that live in a mirror and not any more in what is fresh.
    #[must_use]
    pub fn dying(&mut self, shown: &Mirror) -> Vec<NodeId> {
        let mut dying = Vec::new();
        let mut number = 0;
        for &Taken { node, groups: due } in &self.fresh {
            let is_shown = shown.component_type(node) != ComponentType::None;
            if due == ENDED {
                dying.extend(is_shown.then_some(node));
                continue;
            }
            let (record, place) = self.records.place(number);
            number += 1;
            let is_told = is_shown && due & groups::HIERARCHY != 0;
            if is_told && record.generation(place) != shown.generation(node) {
                dying.push(node);
            }
        }
        dying
    }

    /// Moves what is fresh into a mirror: `node` hears of every node and its groups, `text` of every slice. Before it moves
    /// a node that looks otherwise, `before` sees all that it becomes, at the place that it is given in another mirror.
    pub fn move_on(
        &mut self,
        to: &Mirror,
        mut before: impl FnMut(&Mirror, NodeId, NodeId, u8),
        mut node: impl FnMut(NodeId, u8),
        mut text: impl FnMut(NodeId, Slice, &[u8]),
    ) {
        let mut number = 0;
        for taken in self.fresh.drain(..) {
            if taken.groups == ENDED {
                let none = f64::from(ComponentType::None.raw());
                to.show(Field::ComponentType, taken.node, none);
                node(taken.node, groups::HIERARCHY);
                continue;
            }
            let (record, place) = self.records.place(number);
            number += 1;
            if taken.groups & LOOKS != 0 {
                // Of what did not change the record has what another node left there.
                record.copy_node_from(to, taken.node, place, !taken.groups);
                before(record, place, taken.node, taken.groups);
            }
            to.copy_node_from(record, place, taken.node, taken.groups);
            node(taken.node, taken.groups);
        }
        for (node, slice, start, end) in self.texts.slices.drain(..) {
            text(node, slice, &self.texts.bytes[start..end]);
        }
        self.give_back();
    }

    /// Keeps no more room than small copies need.
    fn give_back(&mut self) {
        self.records.give_back();
        self.fresh.shrink_to(LEAF_NODES as usize);
        self.ended.shrink_to(LEAF_NODES as usize);
        self.texts.slices.shrink_to(LEAF_NODES as usize);
        self.texts.bytes.clear();
        self.texts.pooled = 0;
        self.texts.bytes.shrink_to(TEXT_BYTES_KEPT);
    }
}

impl Texts {
    fn end(&self) -> TextsEnd {
        TextsEnd {
            bytes: self.bytes.len(),
            slices: self.slices.len(),
            pooled: self.pooled,
            refused: self.refused,
        }
    }

    /// Takes back all that came since. In a copy that is torn slices may lie over each other.
    fn cut(&mut self, to: TextsEnd) {
        self.bytes.truncate(to.bytes);
        self.slices.truncate(to.slices);
        (self.pooled, self.refused) = (to.pooled, to.refused);
    }

    /// Copies all of a section.
    fn copy_section(&mut self, live: &SharedBuffer, (node, slice): (NodeId, Slice), of: Section) {
        let section = live.layout().section(of);
        let start = self.bytes.len();
        self.bytes.resize(start + section.len(), 0);
        live.region()
            .copy_bytes_out(section.start, &mut self.bytes[start..]);
        self.slices.push((node, slice, start, self.bytes.len()));
    }

    /// Copies a slice that few nodes have; of the others nothing is told.
    fn copy_some(&mut self, live: &SharedBuffer, of: (NodeId, Slice), offset: u32, length: u32) {
        if length != 0 {
            self.copy(live, of, offset, length);
        }
    }

    /// Copies a slice of the pool, as much of it as lies in the pool.
    fn copy(
        &mut self,
        live: &SharedBuffer,
        (node, slice): (NodeId, Slice),
        offset: u32,
        length: u32,
    ) {
        let (start, pool) = (self.bytes.len(), live.layout().text_bytes() as usize);
        // Slices that are in use at one time do not overlap, so all of them together are no longer than the pool. Lengths
        // that say otherwise would have us copy that much for each node.
        let rest = pool.saturating_sub(offset as usize).min(length as usize);
        let is_sound = self.pooled + rest <= pool;
        self.refused += u64::from(!is_sound);
        let length = if is_sound { length } else { 0 };
        live.text_pool_bytes()
            .append_to(&mut self.bytes, offset, length);
        self.pooled += self.bytes.len() - start;
        self.slices.push((node, slice, start, self.bytes.len()));
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::sync::atomic::Ordering::SeqCst;

    use sparktui_generated::{Field, Layout, Section, Word};

    use super::*;

    struct Writer {
        live: SharedBuffer,
    }

    impl Writer {
        fn new() -> Self {
            Self::of(8)
        }

        fn of(nodes: u32) -> Self {
            let live = SharedBuffer::private(&Layout::new(nodes.max(128), 64).unwrap());
            live.region()
                .store_u32(live.layout().word(Word::NodeCount), nodes);
            Self { live }
        }

        fn commit(&self, number: u32) {
            self.live
                .region()
                .store_word(self.live.layout().word(Word::Commit), number, SeqCst);
        }

        fn write(&self, field: Field, node: u32, value: u32) {
            let (layout, region, node) = (self.live.layout(), self.live.region(), NodeId(node));
            region.store_u32(layout.slot_offset(field, node), value);
            let dirty = layout.dirty();
            region.or_u8(dirty.flags + node.index(), field.info().group);
            region.store_u8(dirty.blocks + node.index() / 64, 1);
        }

        fn say(&self, node: u32, offset: u32, length: u32, text: &[u8]) {
            let pool = self.live.layout().section(Section::TextPool);
            self.live
                .region()
                .copy_bytes_in(pool.start + offset as usize, text);
            self.write(Field::TextOffset, node, offset);
            self.write(Field::TextLength, node, length);
        }
    }

    type Nodes = Vec<(u32, u8)>;
    type Texts = Vec<(u32, Vec<u8>)>;

    fn moved(stage: &mut Stage, to: &Mirror) -> (Nodes, Texts) {
        let (mut nodes, mut texts) = (Vec::new(), Vec::new());
        stage.move_on(
            to,
            |_, _, _, _| {},
            |node, due| nodes.push((node.0, due)),
            |node, slice, text| {
                if slice == Slice::Text {
                    texts.push((node.0, text.to_vec()));
                }
            },
        );
        (nodes, texts)
    }

    #[test]
    fn a_finished_commit_reaches_the_mirror_with_its_texts() {
        let writer = Writer::new();
        let (mut stage, mirror) = (Stage::new(&writer.live), Mirror::new(writer.live.layout()));
        assert_eq!(
            stage.take(&writer.live),
            SnapshotOutcome::Fresh { nodes: 8 }
        );
        moved(&mut stage, &mirror);
        writer.say(3, 5, 2, b"hi");
        writer.write(Field::FgColor, 4, 0x101);
        writer.commit(2);
        stage.take(&writer.live);
        let (nodes, texts) = moved(&mut stage, &mirror);
        assert_eq!(nodes, [(3, groups::TEXT), (4, groups::VISUAL)]);
        assert_eq!(texts, [(3, b"hi".to_vec())]);
        assert_eq!(mirror.fg_color(NodeId(4)), 0x101);
        assert_eq!(moved(&mut stage, &mirror), (vec![], vec![]));
    }

    #[test]
    fn an_open_commit_is_not_looked_at() {
        let writer = Writer::new();
        let (mut stage, mirror) = (Stage::new(&writer.live), Mirror::new(writer.live.layout()));
        writer.commit(1);
        writer.say(0, 0, 2, b"no");
        assert_eq!(stage.take(&writer.live), SnapshotOutcome::Open);
        assert_eq!(moved(&mut stage, &mirror), (vec![], vec![]));
    }

    #[test]
    fn what_is_fresh_is_not_spoilt_by_a_later_copy() {
        let writer = Writer::new();
        let (mut stage, mirror) = (Stage::new(&writer.live), Mirror::new(writer.live.layout()));
        stage.take(&writer.live);
        moved(&mut stage, &mirror);
        writer.say(1, 0, 1, b"a");
        writer.commit(2);
        stage.take(&writer.live);
        writer.say(1, 1, 1, b"b");
        writer.commit(4);
        assert_eq!(stage.take(&writer.live), SnapshotOutcome::Unchanged);
        assert_eq!(moved(&mut stage, &mirror).1, [(1, b"a".to_vec())]);
        stage.take(&writer.live);
        assert_eq!(moved(&mut stage, &mirror).1, [(1, b"b".to_vec())]);
    }

    #[test]
    fn what_ended_takes_no_room_on_the_stage_and_is_told_by_its_hierarchy() {
        const NODES: u32 = 4096;
        let writer = Writer::of(NODES);
        let region = writer.live.region();
        let mirror = Mirror::new(writer.live.layout());
        let born = |node: u32, component: ComponentType| {
            let at = writer
                .live
                .layout()
                .slot_offset(Field::ComponentType, NodeId(node));
            region.store_u8(at, u8::try_from(component.raw()).unwrap());
        };
        (0..NODES).for_each(|node| born(node, ComponentType::Text));
        let mut stage = Stage::new(&writer.live);
        stage.take(&writer.live);
        assert_eq!(stage.records.room(), NODES as usize);
        moved(&mut stage, &mirror);
        for node in 1..NODES {
            writer.write(Field::ParentIndex, node, 7);
            writer.write(Field::FgColor, node, 0x101);
            born(node, ComponentType::None);
        }
        writer.write(Field::FirstChildIndex, 0, u32::MAX);
        writer.commit(2);
        stage.take(&writer.live);
        assert_eq!(stage.records.room(), LEAF_NODES as usize);
        assert_eq!(stage.dying(&mirror).len(), NODES as usize - 1);
        let (nodes, _) = moved(&mut stage, &mirror);
        let wanted: Nodes = (0..NODES).map(|node| (node, groups::HIERARCHY)).collect();
        assert_eq!(nodes, wanted);
        let lives = |&node: &u32| mirror.component_type(NodeId(node)) != ComponentType::None;
        assert_eq!((0..NODES).filter(lives).count(), 1);
    }

    #[test]
    fn slices_that_cannot_all_lie_in_the_pool_are_refused_and_counted() {
        let writer = Writer::new();
        let (mut stage, mirror) = (Stage::new(&writer.live), Mirror::new(writer.live.layout()));
        stage.take(&writer.live);
        moved(&mut stage, &mirror);
        for node in [1, 2] {
            writer.write(Field::TextLength, node, 40);
        }
        writer.commit(2);
        stage.take(&writer.live);
        let (_, texts) = moved(&mut stage, &mirror);
        let lengths: Vec<usize> = texts.iter().map(|text| text.1.len()).collect();
        assert_eq!((lengths, stage.counts().refused), (vec![40, 0], 1));
    }

    #[test]
    fn a_slice_out_of_the_pool_is_cut_to_it() {
        let writer = Writer::new();
        let (mut stage, mirror) = (Stage::new(&writer.live), Mirror::new(writer.live.layout()));
        stage.take(&writer.live);
        moved(&mut stage, &mirror);
        for (node, offset, length, wanted) in
            [(1, 60, 99, 4), (2, 64, 1, 0), (3, u32::MAX, u32::MAX, 0)]
        {
            writer.write(Field::TextOffset, node, offset);
            writer.write(Field::TextLength, node, length);
            writer.commit(2 * node);
            stage.take(&writer.live);
            let (_, texts) = moved(&mut stage, &mirror);
            assert_eq!((texts[0].0, texts[0].1.len()), (node, wanted));
        }
    }
}
