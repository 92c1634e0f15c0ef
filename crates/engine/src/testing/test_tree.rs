//! Shared memory as TypeScript would write it, and the rooms up to layout that read it.

use sparktui_generated::enums::{ComponentType, FlexDirection, Unit};
use sparktui_generated::{Field, FieldType, Layout, Mirror, Section, SharedBuffer, groups};
use sparktui_memory::NodeId;

use crate::decor::Decors;
use crate::frame::Area;
use crate::layout::{self, LayoutState};
use crate::style::Grids;
use crate::text::TextStore;
use crate::tree::{Change, ROOT, Tree};

/// Writes fields into shared memory, takes them into the mirror and lays them out.
pub(crate) struct TestTree {
    pub live: SharedBuffer,
    pub mirror: Mirror,
    stage: Mirror,
    pub tree: Tree,
    pub texts: TextStore,
    pub grids: Grids,
    pub decors: Decors,
    pub layout: LayoutState,
    /// Children as they should be; links are written from it.
    children: Vec<Vec<NodeId>>,
    parents: Vec<Option<NodeId>>,
    dirty: Vec<u8>,
    free: Vec<NodeId>,
    born: u32,
    text_end: usize,
}

impl TestTree {
    /// A root, a column, and room for 1,023 nodes more.
    pub fn new() -> Self {
        Self::with_capacity(1024)
    }

    pub fn with_capacity(capacity: u32) -> Self {
        Self::with_sizes(capacity, 1 << 20)
    }

    /// A root and room for so many nodes and bytes of texts.
    pub fn with_sizes(capacity: u32, text_bytes: u32) -> Self {
        let layout = Layout::new(capacity, text_bytes).unwrap();
        let mut ui = TestTree {
            live: SharedBuffer::private(&layout),
            mirror: Mirror::new(&layout),
            stage: Mirror::new(&layout),
            tree: Tree::new(),
            texts: TextStore::new(),
            grids: Grids::default(),
            decors: Decors::default(),
            layout: LayoutState::new(),
            children: vec![Vec::new(); capacity as usize],
            parents: vec![None; capacity as usize],
            dirty: vec![0; capacity as usize],
            free: Vec::new(),
            born: 0,
            text_end: 0,
        };
        let root = ui.birth(ComponentType::Box);
        ui.edit(root).direction(FlexDirection::Column);
        ui
    }

    /// A new box at the end of its parent's children.
    pub fn node(&mut self, parent: NodeId) -> Node<'_> {
        self.child(parent, ComponentType::Box)
    }

    /// A new text at the end of its parent's children.
    pub fn text(&mut self, parent: NodeId, text: &str) -> Node<'_> {
        let id = self.child(parent, ComponentType::Text).id();
        self.set_text(id, text.as_bytes());
        self.edit(id)
    }

    pub fn edit(&mut self, id: NodeId) -> Node<'_> {
        Node { ui: self, id }
    }

    /// Stores a number in a field, and marks its group.
    pub fn set(&mut self, node: NodeId, field: Field, value: f64) {
        let info = field.info();
        let at = self.live.layout().slot_offset(field, node);
        let region = self.live.region();
        match info.slot {
            FieldType::Float32 => region.store_f32(at, value as f32),
            FieldType::Uint32 => region.store_u32(at, value as u32),
            FieldType::Int32 => region.store_i32(at, value as i32),
            FieldType::Uint8 => region.store_u8(at, value as u8),
        }
        self.dirty[node.index()] |= info.group;
    }

    pub fn set_text(&mut self, node: NodeId, bytes: &[u8]) {
        self.set_slice(node, Field::TextOffset, Field::TextLength, bytes);
    }

    pub fn set_placeholder(&mut self, node: NodeId, bytes: &[u8]) {
        let (offset, length) = (Field::PlaceholderOffset, Field::PlaceholderLength);
        self.set_slice(node, offset, length, bytes);
    }

    /// Titles and a gradient, see `decor.rs`.
    pub fn set_decor(&mut self, node: NodeId, said: &str) {
        let (offset, length) = (Field::DecorOffset, Field::DecorLength);
        self.set_slice(node, offset, length, said.as_bytes());
    }

    /// Tracks of a grid, see `style/tracks.rs`.
    pub fn set_tracks(&mut self, node: NodeId, said: &str) {
        let (offset, length) = (Field::GridOffset, Field::GridLength);
        self.set_slice(node, offset, length, said.as_bytes());
    }

    fn set_slice(&mut self, node: NodeId, offset: Field, length: Field, bytes: &[u8]) {
        let pool = self.live.layout().section(Section::TextPool);
        if self.text_end + bytes.len() > pool.len() {
            self.text_end = 0;
        }
        self.live
            .region()
            .copy_bytes_in(pool.start + self.text_end, bytes);
        self.set(node, offset, self.text_end as f64);
        self.set(node, length, bytes.len() as f64);
        self.text_end += bytes.len();
    }

    /// Puts a node before its parent's child of that number, taken from wherever it was.
    pub fn place(&mut self, node: NodeId, parent: NodeId, at: usize) {
        self.take_out(node);
        self.parents[node.index()] = Some(parent);
        let list = &mut self.children[parent.index()];
        let last = list.last().copied();
        list.insert(at.min(list.len()), node);
        match last {
            Some(last) if at >= list.len() => self.link_last(parent, last, node),
            _ => self.link(parent),
        }
    }

    /// Ends a node and all that is in it; their slots are used again.
    pub fn remove(&mut self, node: NodeId) {
        self.take_out(node);
        let mut ending = vec![node];
        while let Some(node) = ending.pop() {
            ending.append(&mut self.children[node.index()]);
            self.parents[node.index()] = None;
            for (field, value) in [
                (Field::ComponentType, 0.0),
                (Field::ParentIndex, -1.0),
                (Field::NextSibling, -1.0),
                (Field::FirstChildIndex, -1.0),
                (Field::ChildCount, 0.0),
            ] {
                self.set(node, field, value);
            }
            self.free.push(node);
        }
    }

    /// Ends all that is in a node, as TypeScript does when a list is emptied: nothing but components and the links of parents
    /// is written.
    pub fn empty(&mut self, of: NodeId) {
        self.set(of, Field::FirstChildIndex, -1.0);
        self.set(of, Field::ChildCount, 0.0);
        let mut ending = std::mem::take(&mut self.children[of.index()]);
        while let Some(node) = ending.pop() {
            let below = std::mem::take(&mut self.children[node.index()]);
            if !below.is_empty() {
                self.set(node, Field::FirstChildIndex, -1.0);
            }
            ending.extend(below);
            self.parents[node.index()] = None;
            self.set(node, Field::ComponentType, 0.0);
            self.free.push(node);
        }
    }

    /// Live nodes below the root, parents before children.
    pub fn nodes(&self) -> Vec<NodeId> {
        let mut all = self.children[ROOT.index()].clone();
        let mut at = 0;
        while at < all.len() {
            all.extend_from_slice(&self.children[all[at].index()]);
            at += 1;
        }
        all
    }

    pub fn parent(&self, node: NodeId) -> Option<NodeId> {
        self.parents[node.index()]
    }

    /// Takes what changed into the mirror, the texts and the tree.
    pub fn snapshot(&mut self) -> Vec<Change> {
        self.snapshot_with(|_, _, _| {})
    }

    /// The same; `before` sees the mirror as it was, and a stage with what every node becomes.
    pub fn snapshot_with(
        &mut self,
        mut before: impl FnMut(&Mirror, &Mirror, Change),
    ) -> Vec<Change> {
        let mut changes = Vec::new();
        for number in 0..self.dirty.len() as u32 {
            let (node, groups) = (
                NodeId(number),
                std::mem::take(&mut self.dirty[number as usize]),
            );
            if groups == 0 {
                continue;
            }
            self.stage.copy_node(&self.live, node, groups);
            before(&self.mirror, &self.stage, Change { node, groups });
            self.mirror.copy_node(&self.live, node, groups);
            let mut groups = groups;
            if groups & groups::TEXT != 0 {
                self.take_text(node);
                if self.take_decor(node) {
                    groups |= groups::VISUAL;
                }
            }
            if groups & groups::LAYOUT != 0 {
                self.take_tracks(node);
            }
            changes.push(Change { node, groups });
        }
        self.tree.update(&self.mirror, &changes);
        changes
    }

    /// Takes what changed, and lays it out.
    pub fn lay_out(&mut self, columns: u16, rows: u16) -> Vec<Change> {
        let changes = self.snapshot();
        layout::compute(
            &mut self.layout,
            &self.mirror,
            &self.tree,
            (&self.texts, &self.grids),
            &changes,
            columns,
            rows,
        );
        changes
    }

    /// A node's border box as x, y, width, height.
    pub fn area(&self, node: NodeId) -> (i32, i32, i32, i32) {
        sides(self.layout.boxes().area(node))
    }

    /// A node's content box as x, y, width, height.
    pub fn content(&self, node: NodeId) -> (i32, i32, i32, i32) {
        sides(self.layout.boxes().content(node))
    }

    fn child(&mut self, parent: NodeId, component: ComponentType) -> Node<'_> {
        let id = self.birth(component);
        self.place(id, parent, usize::MAX);
        self.edit(id)
    }

    fn birth(&mut self, component: ComponentType) -> NodeId {
        let fresh = NodeId(self.born);
        let id = self.free.pop().unwrap_or_else(|| {
            self.born += 1;
            fresh
        });
        for field in Field::ALL {
            let info = field.info();
            if !info.keep && info.writer == sparktui_generated::Writer::Ts {
                self.set(id, field, info.default);
            }
        }
        let generation = self.live.generation(id) + 1;
        self.set(id, Field::Generation, f64::from(generation));
        self.set(id, Field::ComponentType, f64::from(component.raw()));
        id
    }

    fn take_out(&mut self, node: NodeId) {
        if let Some(parent) = self.parents[node.index()].take() {
            self.children[parent.index()].retain(|&child| child != node);
            self.link(parent);
        }
    }

    fn link(&mut self, parent: NodeId) {
        let list = std::mem::take(&mut self.children[parent.index()]);
        let link = |node: Option<&NodeId>| node.map_or(-1.0, |node| f64::from(node.0));
        self.set(parent, Field::FirstChildIndex, link(list.first()));
        self.set(parent, Field::ChildCount, list.len() as f64);
        for (at, &child) in list.iter().enumerate() {
            self.set(child, Field::ParentIndex, f64::from(parent.0));
            self.set(child, Field::NextSibling, link(list.get(at + 1)));
        }
        self.children[parent.index()] = list;
    }

    /// What [`TestTree::link`] writes where only the last child is new.
    fn link_last(&mut self, parent: NodeId, before: NodeId, last: NodeId) {
        let count = self.children[parent.index()].len();
        self.set(parent, Field::ChildCount, count as f64);
        self.set(before, Field::NextSibling, f64::from(last.0));
        self.set(last, Field::ParentIndex, f64::from(parent.0));
        self.set(last, Field::NextSibling, -1.0);
    }

    fn take_text(&mut self, node: NodeId) {
        let (offset, length) = (self.mirror.text_offset(node), self.mirror.text_length(node));
        let bytes = self.pooled(offset, length);
        self.texts.set(node, &bytes);
    }

    /// Whether its ground is another one.
    fn take_decor(&mut self, node: NodeId) -> bool {
        let (offset, length) = (
            self.mirror.decor_offset(node),
            self.mirror.decor_length(node),
        );
        match length {
            0 => self.decors.remove(node),
            _ => {
                let bytes = self.pooled(offset, length);
                self.decors.set(node, &bytes)
            }
        }
    }

    fn take_tracks(&mut self, node: NodeId) {
        let (offset, length) = (self.mirror.grid_offset(node), self.mirror.grid_length(node));
        match length {
            0 => self.grids.remove(node),
            _ => {
                let bytes = self.pooled(offset, length);
                self.grids.set(node, &bytes);
            }
        }
    }

    fn pooled(&self, offset: u32, length: u32) -> Vec<u8> {
        let pool = self.live.layout().section(Section::TextPool);
        let mut bytes = vec![0; length as usize];
        self.live
            .region()
            .copy_bytes_out(pool.start + offset as usize, &mut bytes);
        bytes
    }
}

fn sides(area: Area) -> (i32, i32, i32, i32) {
    (area.left, area.top, area.width(), area.height())
}

/// A node to be styled.
pub(crate) struct Node<'a> {
    ui: &'a mut TestTree,
    id: NodeId,
}

impl Node<'_> {
    pub fn id(&self) -> NodeId {
        self.id
    }

    pub fn set(&mut self, field: Field, value: impl Into<f64>) -> &mut Self {
        self.ui.set(self.id, field, value.into());
        self
    }

    /// A number of cells in a field with a unit.
    pub fn cells(&mut self, field: Field, cells: impl Into<f64>) -> &mut Self {
        self.set(field, cells)
            .set(unit_of(field), Unit::Cells.raw())
    }

    /// A percentage in a field with a unit.
    pub fn percent(&mut self, field: Field, percent: impl Into<f64>) -> &mut Self {
        self.set(field, percent)
            .set(unit_of(field), Unit::Percent.raw())
    }

    pub fn auto(&mut self, field: Field) -> &mut Self {
        self.set(unit_of(field), Unit::Auto.raw())
    }

    pub fn size(&mut self, width: u16, height: u16) -> &mut Self {
        self.cells(Field::Width, width).cells(Field::Height, height)
    }

    pub fn grow(&mut self, factor: f32) -> &mut Self {
        self.set(Field::FlexGrow, factor)
    }

    pub fn direction(&mut self, direction: FlexDirection) -> &mut Self {
        self.set(Field::FlexDirection, direction.raw())
    }

    pub fn padding(&mut self, cells: u16) -> &mut Self {
        for field in [
            Field::PaddingTop,
            Field::PaddingRight,
            Field::PaddingBottom,
            Field::PaddingLeft,
        ] {
            self.cells(field, cells);
        }
        self
    }

    pub fn border(&mut self, style: sparktui_generated::enums::BorderStyle) -> &mut Self {
        for field in [
            Field::BorderTopStyle,
            Field::BorderRightStyle,
            Field::BorderBottomStyle,
            Field::BorderLeftStyle,
        ] {
            self.set(field, style.raw());
        }
        self
    }
}

fn unit_of(field: Field) -> Field {
    Field::from_name(&format!("{}_unit", field.name())).unwrap()
}
