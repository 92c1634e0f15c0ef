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
