//! Many siblings in the order of their painting, and how far each block of them reaches.
//!
//! A parent of thousands is painted, and its own reach worked out, without a look at each of its children.

use std::ops::Range;

use sparktui_generated::{Mirror, groups};
use sparktui_memory::NodeId;

use crate::frame::Area;
use crate::tree::{Change, Tree};

/// Most siblings that are looked at one by one. Few in tests, so that small trees have crowds of several levels.
const FEW: usize = if cfg!(test) { 3 } else { 32 };

/// Siblings in a block, and blocks in a block of the next level.
const BLOCK: usize = if cfg!(test) { 3 } else { 8 };

/// The children of one node.
#[derive(Debug, Default)]
pub struct Crowd {
    order: Vec<NodeId>,
    /// The reach of every block of siblings, of every block of those, and so on until one block holds all.
    levels: Vec<Vec<Area>>,
    /// Blocks of the first level in which a sibling reaches elsewhere now.
    touched: Vec<usize>,
    is_stale: bool,
}

impl Crowd {
    /// The children, the last one painted over the others.
    #[must_use]
    pub fn order(&self) -> &[NodeId] {
        &self.order
    }

    /// The levels of blocks, one block at least in each.
    #[must_use]
    pub fn height(&self) -> usize {
        self.levels.len()
    }

    /// The blocks of a level that a block of the level above holds, and their reach.
    pub fn blocks(&self, level: usize, above: usize) -> impl Iterator<Item = (usize, Area)> {
        let areas = &self.levels[level];
        block(above, areas.len()).map(|at| (at, areas[at]))
    }

    /// The places in the order that a block of the first level holds.
    #[must_use]
    pub fn places(&self, block_number: usize) -> Range<usize> {
        block(block_number, self.order.len())
    }

    fn sort(&mut self, mirror: &Mirror, children: &[NodeId]) {
        self.order.clear();
        self.order.extend_from_slice(children);
        // Stable: equals stay in the order of the tree.
        self.order
            .sort_by_key(|&child| mirror.z_index(child).cast_signed());
    }

    fn work_out_all(&mut self, areas: &[Area]) {
        self.touched.clear();
        self.levels.clear();
        let mut level = unite(self.order.iter().map(|child| areas[child.index()]));
        while level.len() > 1 {
            let above = unite(level.iter().copied());
            self.levels.push(level);
            level = above;
        }
        self.levels.push(level);
    }

    fn work_out_touched(&mut self, areas: &[Area]) {
        let mut touched = std::mem::take(&mut self.touched);
        touched.sort_unstable();
        for level in 0..self.levels.len() {
            touched.dedup();
            for at in &mut touched {
                let area = if level == 0 {
                    let siblings = &self.order[self.places(*at)];
                    siblings
                        .iter()
                        .fold(Area::EMPTY, |all, child| all.or(areas[child.index()]))
                } else {
                    self.blocks(level - 1, *at)
                        .fold(Area::EMPTY, |all, (_, area)| all.or(area))
                };
                self.levels[level][*at] = area;
                *at /= BLOCK;
            }
        }
        touched.clear();
        self.touched = touched;
    }

    fn reach(&self) -> Area {
        self.levels
            .last()
            .and_then(|level| level.first())
            .copied()
            .unwrap_or(Area::EMPTY)
    }
}

fn block(number: usize, count: usize) -> Range<usize> {
    number * BLOCK..((number + 1) * BLOCK).min(count)
}

fn unite(areas: impl Iterator<Item = Area>) -> Vec<Area> {
    let mut blocks = Vec::with_capacity(areas.size_hint().0.div_ceil(BLOCK));
    for (at, area) in areas.enumerate() {
        match blocks.last_mut() {
            Some(last) if at % BLOCK > 0 => *last = area.or(*last),
            _ => blocks.push(area),
        }
    }
    blocks
}

/// Where a node stands in its crowd, and the z-index that put it there.
#[derive(Clone, Copy, Debug, Default)]
struct Place {
    at: u32,
    z_index: u32,
}

/// The crowds of a tree.
#[derive(Debug, Default)]
pub struct Crowds {
    /// By parent, as far as the last one that has a crowd.
    crowds: Vec<Option<Box<Crowd>>>,
    places: Vec<Place>,
    resorted: Vec<NodeId>,
}

impl Crowds {
    /// The crowd of a node's children, if they are one.
    #[must_use]
    pub fn get(&self, tree: &Tree, node: NodeId) -> Option<&Crowd> {
        if tree.children(node).len() <= FEW {
            return None;
        }
        self.crowds.get(node.index())?.as_deref()
    }

    fn crowd_mut(&mut self, node: NodeId) -> Option<&mut Crowd> {
        self.crowds.get_mut(node.index())?.as_deref_mut()
    }

    fn forget(&mut self, node: NodeId) {
        if let Some(crowd) = self.crowds.get_mut(node.index()) {
            *crowd = None;
        }
    }

    /// Starts over with the nodes whose children are others, and forgets those that left.
    pub fn relink(&mut self, tree: &Tree) {
        for node in tree.left() {
            self.forget(*node);
        }
        for node in tree.relinked() {
            if let Some(crowd) = self.crowd_mut(*node) {
                crowd.is_stale = true;
            }
        }
    }

    /// Notes that a child of a node reaches elsewhere now.
    pub fn touch(&mut self, parent: NodeId, child: NodeId) {
        let crowd = self.crowds.get_mut(parent.index());
        if let Some(crowd) = crowd.and_then(Option::as_deref_mut) {
            let at = self
                .places
                .get(child.index())
                .map_or(usize::MAX, |place| place.at as usize);
            if crowd.order.get(at) == Some(&child) {
                crowd.touched.push(at / BLOCK);
            } else {
                crowd.is_stale = true;
            }
        }
    }

    /// How far the children of a node reach, brought up to date; `None` if they are no crowd.
    pub fn work_out(
        &mut self,
        mirror: &Mirror,
        tree: &Tree,
        areas: &[Area],
        node: NodeId,
    ) -> Option<Area> {
        let children = tree.children(node);
        if children.len() <= FEW {
            self.forget(node);
            return None;
        }
        if self.crowds.len() <= node.index() {
            self.crowds.resize_with(node.index() + 1, || None);
        }
        let crowd = self.crowds[node.index()].get_or_insert_with(|| {
            Box::new(Crowd {
                is_stale: true,
                ..Crowd::default()
            })
        });
        if std::mem::take(&mut crowd.is_stale) || crowd.order.len() != children.len() {
            crowd.sort(mirror, children);
            self.places.resize(areas.len(), Place::default());
            for (at, child) in crowd.order.iter().enumerate() {
                self.places[child.index()] = Place {
                    at: at as u32,
                    z_index: mirror.z_index(*child),
                };
            }
            crowd.work_out_all(areas);
        } else {
            crowd.work_out_touched(areas);
        }
        Some(crowd.reach())
    }

    /// Sorts the crowds anew in which a z-index is another one.
    pub fn resort(&mut self, mirror: &Mirror, tree: &Tree, areas: &[Area], changes: &[Change]) {
        for change in changes {
            if change.groups & groups::VISUAL == 0 {
                continue;
            }
            let parent = tree.parent(change.node);
            let crowd =
                parent.and_then(|parent| self.crowds.get_mut(parent.index())?.as_deref_mut());
            if let (Some(parent), Some(crowd)) = (parent, crowd) {
                let place = self.places.get(change.node.index());
                let sorted =
                    place.is_some_and(|place| place.z_index == mirror.z_index(change.node));
                if !sorted && !std::mem::replace(&mut crowd.is_stale, true) {
                    self.resorted.push(parent);
                }
            }
        }
        let mut resorted = std::mem::take(&mut self.resorted);
        for node in resorted.drain(..) {
            self.work_out(mirror, tree, areas, node);
        }
        self.resorted = resorted;
    }
}
