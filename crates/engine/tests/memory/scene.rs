//! Boxes with a text each, written into shared memory as TypeScript would.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::atomic::Ordering::SeqCst;

use sparktui_engine::pipeline::{Output, Pipeline};
use sparktui_engine::snapshot::Stage;
use sparktui_generated::enums::{AlignContent, ComponentType, FlexWrap, Overflow, Unit};
use sparktui_generated::{Field, FieldType, Layout, Section, SharedBuffer, Word, Writer};
use sparktui_memory::NodeId;

const ROOT: NodeId = NodeId(0);
const SCREEN: NodeId = NodeId(1);
/// Letters of a cell's text.
const LETTERS: u32 = 6;

/// Takes frames, and forgets them.
struct Nowhere;

impl Output for Nowhere {
    fn send(&mut self, _: &[u8]) {}

    fn is_busy(&self) -> bool {
        false
    }
}

/// The scene of the benchmark: in a screen that wraps, cells of 10 by 1 with a text of six letters.
pub struct Scene {
    live: SharedBuffer,
    pub stage: Stage,
    pub pipeline: Pipeline,
    cells: u32,
    commit: u32,
}

impl Scene {
    /// A scene of no cells, on a screen of that size.
    pub fn new(capacity: u32, columns: u16, rows: u16) -> Self {
        let layout = Layout::new(capacity, 1 << 20).unwrap();
        let live = SharedBuffer::private(&layout);
        let output = Rc::new(RefCell::new(Nowhere));
        let mut scene = Self {
            stage: Stage::new(&live),
            pipeline: Pipeline::new(&live, columns, rows, output),
            live,
            cells: 0,
            commit: 0,
        };
        scene.birth(ROOT, ComponentType::Box, None);
        scene.birth(SCREEN, ComponentType::Box, Some(ROOT));
        scene.set(ROOT, Field::FirstChildIndex, f64::from(SCREEN.0));
        for (field, value) in [
            (Field::Width, 100.0),
            (Field::WidthUnit, f64::from(Unit::Percent.raw())),
            (Field::Height, 100.0),
            (Field::HeightUnit, f64::from(Unit::Percent.raw())),
            (Field::FlexWrap, f64::from(FlexWrap::Wrap.raw())),
            (
                Field::AlignContent,
                f64::from(AlignContent::FlexStart.raw()),
            ),
            (Field::OverflowX, f64::from(Overflow::Hidden.raw())),
            (Field::OverflowY, f64::from(Overflow::Hidden.raw())),
        ] {
            scene.set(SCREEN, field, value);
        }
        scene
    }

    /// Has so many cells more.
    pub fn grow(&mut self, by: u32) {
        for cell in self.cells..self.cells + by {
            let (outer, inner) = (NodeId(2 + 2 * cell), NodeId(3 + 2 * cell));
            self.birth(outer, ComponentType::Box, Some(SCREEN));
            self.birth(inner, ComponentType::Text, Some(outer));
            for (field, value) in [
                (Field::Width, 10.0),
                (Field::WidthUnit, f64::from(Unit::Cells.raw())),
                (Field::Height, 1.0),
                (Field::HeightUnit, f64::from(Unit::Cells.raw())),
                (Field::FlexShrink, 0.0),
                (Field::FirstChildIndex, f64::from(inner.0)),
            ] {
                self.set(outer, field, value);
            }
            self.set(inner, Field::TextLength, f64::from(LETTERS));
            self.set(inner, Field::TextOffset, f64::from(LETTERS * cell));
            self.say(cell, &format!("{cell:06}"));
            match cell {
                0 => self.set(SCREEN, Field::FirstChildIndex, f64::from(outer.0)),
                _ => self.set(NodeId(2 * cell), Field::NextSibling, f64::from(outer.0)),
            }
        }
        self.cells += by;
        let at = self.live.layout().word(Word::NodeCount);
        self.live.region().store_u32(at, 2 + 2 * self.cells);
    }

    /// Gives a cell another text of as many letters.
    pub fn say(&mut self, cell: u32, text: &str) {
        assert_eq!(text.len(), LETTERS as usize);
        let pool = self.live.layout().section(Section::TextPool);
        let at = pool.start + (LETTERS * cell) as usize;
        self.live.region().copy_bytes_in(at, text.as_bytes());
        self.mark(NodeId(3 + 2 * cell), Field::TextLength.info().group);
    }

    /// Ends a commit and draws it.
    pub fn frame(&mut self) {
        self.commit += 2;
        let at = self.live.layout().word(Word::Commit);
        self.live.region().store_word(at, self.commit, SeqCst);
        self.pipeline.take(&mut self.stage, &self.live);
        self.pipeline.draw(&self.live);
    }

    fn birth(&mut self, node: NodeId, component: ComponentType, parent: Option<NodeId>) {
        for field in Field::ALL {
            let info = field.info();
            if !info.keep && info.writer == Writer::Ts {
                self.set(node, field, info.default);
            }
        }
        self.set(node, Field::Generation, 1.0);
        self.set(node, Field::ComponentType, f64::from(component.raw()));
        for field in [Field::FirstChildIndex, Field::NextSibling] {
            self.set(node, field, -1.0);
        }
        let parent = parent.map_or(-1.0, |parent| f64::from(parent.0));
        self.set(node, Field::ParentIndex, parent);
    }

    fn set(&mut self, node: NodeId, field: Field, value: f64) {
        let info = field.info();
        let at = self.live.layout().slot_offset(field, node);
        let region = self.live.region();
        match info.slot {
            FieldType::Float32 => region.store_f32(at, value as f32),
            FieldType::Uint32 => region.store_u32(at, value as u32),
            FieldType::Int32 => region.store_i32(at, value as i32),
            FieldType::Uint8 => region.store_u8(at, value as u8),
        }
        self.mark(node, info.group);
    }

    fn mark(&mut self, node: NodeId, group: u8) {
        let (region, dirty) = (self.live.region(), self.live.layout().dirty());
        region.or_u8(dirty.flags + node.index(), group);
        region.store_u8(dirty.blocks + node.index() / 64, 1);
    }
}
