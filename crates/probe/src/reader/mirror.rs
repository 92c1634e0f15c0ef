use sparktui_memory::{
    FlagSection, NodeId, ProtocolWords, SharedRegion, Snapshot, SnapshotOutcome,
};

use super::{ReaderCounts, ReaderLayout};

/// What is known of one node.
#[derive(Clone, Default)]
struct Node {
    pair: [u32; 2],
    seed: u32,
    text: Vec<u8>,
}

/// A snapshot, the stage it copies to, and the nodes as they are shown.
pub(super) struct Mirror {
    snapshot: Snapshot,
    stage: Vec<Node>,
    nodes: Vec<Node>,
    pair: [usize; 2],
    seed: usize,
    offset: usize,
    length: usize,
    pool: usize,
    pool_bytes: usize,
    counts: ReaderCounts,
    misses: u32,
}

impl Mirror {
    pub(super) fn new(at: ProtocolWords, layout: &ReaderLayout) -> Self {
        let section = FlagSection {
            flags: layout.flags as usize,
            blocks: layout.blocks as usize,
            nodes: layout.nodes,
        };
        let nodes = vec![Node::default(); layout.nodes as usize];
        let pair = |index: usize| layout.pair.get(index).map_or(0, |&at| at as usize);
        Self {
            snapshot: Snapshot::new(at, section),
            stage: nodes.clone(),
            nodes,
            pair: [pair(0), pair(1)],
            seed: layout.text_seed as usize,
            offset: layout.text_offset as usize,
            length: layout.text_length as usize,
            pool: layout.pool as usize,
            pool_bytes: layout.pool_bytes as usize,
            counts: ReaderCounts::default(),
            misses: 0,
        }
    }

    pub(super) const fn counts(&self) -> ReaderCounts {
        self.counts
    }

    pub(super) const fn slept(&mut self) {
        self.counts.slept += 1;
    }

    pub(super) fn look(&mut self, region: &SharedRegion, handed: bool) {
        match self.take(region) {
            SnapshotOutcome::Fresh { .. } => {
                self.misses = 0;
                self.counts.fresh += 1;
                self.counts.handed += u32::from(handed);
                self.accept();
            }
            SnapshotOutcome::Unchanged => {}
            SnapshotOutcome::Open | SnapshotOutcome::Torn => {
                self.misses += 1;
                self.counts.missed += 1;
                self.counts.missed_in_a_row = self.counts.missed_in_a_row.max(self.misses);
            }
        }
    }

    fn take(&mut self, region: &SharedRegion) -> SnapshotOutcome {
        let Self {
            snapshot, stage, ..
        } = self;
        let (pair, seed, offset, length) = (self.pair, self.seed, self.offset, self.length);
        let (pool, pool_bytes) = (self.pool, self.pool_bytes);
        snapshot.take(region, |NodeId(id), _| {
            let slot = |field: usize| region.load_u32(field + id as usize * 4);
            let node = &mut stage[id as usize];
            node.pair = pair.map(slot);
            node.seed = slot(seed);
            // Torn copies hold any numbers.
            let offset = (slot(offset) as usize).min(pool_bytes);
            let bytes = (slot(length) as usize).min(pool_bytes - offset);
            node.text.resize(bytes, 0);
            region.copy_bytes_out(pool + offset, &mut node.text);
        })
    }

    fn accept(&mut self) {
        for taken in self.snapshot.taken() {
            let id = taken.node.index();
            self.nodes[id].clone_from(&self.stage[id]);
            self.counts.texts += 1;
            self.counts.garbled += u32::from(!self.nodes[id].is_whole());
        }
        self.counts.shown = self.nodes[0].pair[0];
        let shown = [self.counts.shown; 2];
        let differs = self.nodes.iter().filter(|node| node.pair != shown).count();
        self.counts.torn += u32::try_from(differs).unwrap_or(u32::MAX);
    }
}

impl Node {
    /// A text of seed n has n mod 199 bytes, and all are the letter n mod 26.
    fn is_whole(&self) -> bool {
        let letter = b'a' + (self.seed % 26) as u8;
        self.text.len() == (self.seed % 199) as usize
            && self.text.iter().all(|&byte| byte == letter)
    }
}
