//! Finished commits out of shared memory: to a stage under a lock, from there to the engine's mirror.

mod records;
#[cfg(test)]
mod tests;

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
