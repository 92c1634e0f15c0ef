//! Steps of the focus: by Tab through the thinned tree, by arrows inside a group.

use sparktui_generated::Mirror;
use sparktui_generated::enums::{KeyCode, Roving};
use sparktui_memory::NodeId;

use super::nearest::{Nearest, Toward};
use super::order::{Order, is_reachable};
use crate::look::{Look, Target};
use crate::tree::Tree;

/// Which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Tab.
    Forward,
    /// Shift-Tab.
    Back,
}

/// What a step looks at.
pub struct Steps<'a> {
    pub mirror: &'a Mirror,
    pub tree: &'a Tree,
    pub order: &'a mut Order,
    /// The last focused node of each group that arrows move in.
    pub remembered: &'a [(NodeId, Target)],
    /// What Tab stays in.
    pub limit: NodeId,
}

impl Steps<'_> {
    /// The node that Tab goes to from another, or from nowhere. It goes around at the end.
    pub fn tab(&mut self, from: Option<NodeId>, way: Way) -> Option<NodeId> {
        let first = self.first();
        let after = from.and_then(|from| match first.iter().position(|&node| node == from) {
            Some(at) => match way {
                Way::Forward => first.get(at + 1).copied().or_else(|| self.edge(way)),
                Way::Back => at.checked_sub(1).map(|at| first[at]),
            },
            None => self.beside(from, way).or_else(|| match way {
                Way::Forward => None,
                Way::Back => first.last().copied(),
            }),
        });
        after.or_else(|| match way {
            Way::Forward => first.first().copied().or_else(|| self.edge(way)),
            Way::Back => self.edge(way).or_else(|| first.last().copied()),
        })
    }

    /// The first stop of the limit, or the last.
    fn edge(&self, way: Way) -> Option<NodeId> {
        self.enter(self.limit, way)
    }

    fn first(&mut self) -> Vec<NodeId> {
        let Self { mirror, tree, .. } = *self;
        let limit = self.limit;
        let inside =
            |node: &NodeId| tree.is_inside(*node, limit) && is_reachable(mirror, tree, *node);
        let first = self.order.first(mirror, tree);
        first.iter().copied().filter(inside).collect()
    }

    /// The stop before or after a node in the order of the tree, inside the limit.
    fn beside(&self, from: NodeId, way: Way) -> Option<NodeId> {
        let mut node = self.group_of(from).unwrap_or(from);
        let is_group = node != from || self.is_group(node);
        if way == Way::Forward
            && !is_group
            && let Some(&stop) = self.order.stops(node).first()
        {
            return self.enter(stop, way);
        }
        while node != self.limit {
            let parent = self.tree.parent(node)?;
            let place = self.tree.place(node);
            let stops = self.order.stops(parent);
            let next = match way {
                Way::Forward => stops.partition_point(|&stop| self.tree.place(stop) <= place),
                Way::Back => {
                    let before = stops.partition_point(|&stop| self.tree.place(stop) < place);
                    before.wrapping_sub(1)
                }
            };
            if let Some(&stop) = stops.get(next) {
                return self.enter(stop, way);
            }
            if way == Way::Back && parent != self.limit && self.order.is_stop(parent) {
                return Some(parent);
            }
            node = parent;
        }
        None
    }

    /// The stop at which a subtree is come into.
    pub fn enter(&self, mut node: NodeId, way: Way) -> Option<NodeId> {
        loop {
            if self.is_group(node) {
                let member = self.remembered.iter().find(|(group, _)| *group == node);
                let member = member.map(|(_, target)| target).filter(|target| {
                    target.is_alive(self.mirror)
                        && self.tree.is_inside(target.node, node)
                        && is_reachable(self.mirror, self.tree, target.node)
                });
                if let Some(member) = member {
                    return Some(member.node);
                }
            }
            let stops = self.order.stops(node);
            let own = self.order.is_stop(node) && node != self.limit;
            // A group is come into at its first member from both sides.
            let way = if self.is_group(node) {
                Way::Forward
            } else {
                way
            };
            node = match way {
                Way::Forward if own => return Some(node),
                Way::Forward => *stops.first()?,
                Way::Back => match stops.last() {
                    Some(&last) => last,
                    None => return own.then_some(node),
                },
            };
        }
    }

    fn is_group(&self, node: NodeId) -> bool {
        self.mirror.roving(node) != Roving::None
    }

    /// The outermost group around a node, inside the limit.
    fn group_of(&self, node: NodeId) -> Option<NodeId> {
        let mut found = None;
        let mut next = self.tree.parent(node);
        while let Some(node) = next.filter(|&node| node != self.limit) {
            if self.is_group(node) {
                found = Some(node);
            }
            next = self.tree.parent(node);
        }
        found
    }

    /// The member of a group that a key goes to from another, if the key is one of the group's.
    pub fn rove(
        &mut self,
        look: Look<'_>,
        group: NodeId,
        from: NodeId,
        key: KeyCode,
    ) -> Option<NodeId> {
        let roving = self.mirror.roving(group);
        let way = match (roving, key) {
            (Roving::None, _) => return None,
            (_, KeyCode::Home) => return self.member_edge(group, Way::Forward),
            (_, KeyCode::End) => return self.member_edge(group, Way::Back),
            (Roving::Row, KeyCode::Left) | (Roving::Column, KeyCode::Up) => Way::Back,
            (Roving::Row, KeyCode::Right) | (Roving::Column, KeyCode::Down) => Way::Forward,
            (Roving::Both, key) => {
                let mut nearest = Nearest {
                    look,
                    order: self.order,
                    from,
                    toward: Toward::of(key)?,
                    visits: 0,
                };
                return nearest.find(group);
            }
            _ => return None,
        };
        let outer = std::mem::replace(&mut self.limit, group);
        let next = self.beside(from, way);
        self.limit = outer;
        next.or_else(|| self.member_edge(group, way))
    }

    /// The first member, or the last, whatever is remembered.
    fn member_edge(&self, group: NodeId, way: Way) -> Option<NodeId> {
        let stops = self.order.stops(group);
        let stop = match way {
            Way::Forward => stops.first(),
            Way::Back => stops.last(),
        };
        self.enter(*stop?, way)
    }
}
