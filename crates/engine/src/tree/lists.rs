//! The lists of children, rebuilt from links that may say anything.

use sparktui_generated::Mirror;
use sparktui_generated::enums::ComponentType;
use sparktui_memory::NodeId;

use super::{LISTED, Links, NO_PARENT, REBUILT, ROOT, TOUCHED, Touched, Tree, live_index};
use crate::stamps::Round;

impl Tree {
    pub(super) fn rebuild(&mut self, mirror: &Mirror, parent: NodeId) {
        self.grow(parent);
        if !self.links[parent.index()].stamps.note(self.update, REBUILT) {
            return;
        }
        let mut list = std::mem::take(&mut self.list);
        self.walk_list(mirror, parent, &mut list);
        if list != self.links[parent.index()].children.as_slice() {
            self.replace_list(parent, &list);
            self.relinked.push(parent);
        }
        self.list = list;
    }

    /// Follows the links from the first child, to the first that cannot be trusted.
    fn walk_list(&mut self, mirror: &Mirror, parent: NodeId, list: &mut Vec<NodeId>) {
        list.clear();
        if !matches!(
            mirror.component_type(parent),
            ComponentType::Box | ComponentType::Button
        ) {
            return;
        }
        let mut link = mirror.first_child_index(parent);
        while link != -1 {
            let child = live_index(mirror, link).filter(|&child| may_hold(mirror, parent, child));
            let Some(child) = child.filter(|&child| !self.was_listed(child)) else {
                self.refused += 1;
                return;
            };
            list.push(child);
            link = mirror.next_sibling(child);
        }
    }

    fn was_listed(&mut self, child: NodeId) -> bool {
        self.grow(child);
        !self.links[child.index()].stamps.note(self.update, LISTED)
    }

    fn replace_list(&mut self, parent: NodeId, list: &[NodeId]) {
        let mut children = std::mem::take(&mut self.links[parent.index()].children);
        for &child in children.as_slice() {
            let links = &mut self.links[child.index()];
            if links.parent == parent.0 {
                touch(&mut self.touched, links, child, self.update).parent = NO_PARENT;
            }
        }
        for (place, &child) in list.iter().enumerate() {
            self.grow(child);
            let links = touch(
                &mut self.touched,
                &mut self.links[child.index()],
                child,
                self.update,
            );
            links.parent = parent.0;
            links.place = place as u32;
        }
        children.set(list);
        self.links[parent.index()].children = children;
    }
}

/// Notes the parent that a node had before this update, once.
fn touch<'a>(
    touched: &mut Vec<Touched>,
    links: &'a mut Links,
    node: NodeId,
    update: Round,
) -> &'a mut Links {
    if links.stamps.note(update, TOUCHED) {
        touched.push(Touched {
            node,
            before: links.parent,
            place: links.place,
        });
    }
    links
}

fn may_hold(mirror: &Mirror, parent: NodeId, child: NodeId) -> bool {
    child != ROOT
        && child != parent
        && mirror.parent_index(child) == parent.0 as i32
        && mirror.component_type(child) != ComponentType::None
}
