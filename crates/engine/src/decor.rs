//! What is drawn on and behind boxes: titles in their borders, gradients as their grounds. Out of the text pool.
//!
//! A line each: `T` and the title in the top border, `B` and that in the bottom one, `G` and a gradient (`gradient.rs`). The
//! bytes are hostile.

mod gradient;

use sparktui_memory::NodeId;

pub use gradient::Gradient;

use crate::by_node::ByNode;
use crate::text::Paragraph;

/// What one box has.
#[derive(Debug, Default)]
pub struct Decor {
    /// In the top border.
    pub title: Option<Paragraph>,
    /// In the bottom border.
    pub bottom_title: Option<Paragraph>,
    /// Behind the box.
    pub gradient: Option<Gradient>,
}

impl Decor {
    /// What some bytes of the pool say.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Self {
        let mut decor = Self::default();
        for line in bytes.split(|&byte| byte == b'\n') {
            let Some((key, said)) = line.split_first() else {
                continue;
            };
            match key {
                b'T' => decor.title = Some(Paragraph::new(said)),
                b'B' => decor.bottom_title = Some(Paragraph::new(said)),
                b'G' => decor.gradient = Gradient::read(said),
                _ => {}
            }
        }
        decor
    }
}

/// What all boxes have that have some.
#[derive(Debug, Default)]
pub struct Decors {
    of: ByNode<Box<Decor>>,
}

impl Decors {
    /// Gives a box what it has. Whether its ground is another one, which its titles are no part of.
    pub fn set(&mut self, node: NodeId, bytes: &[u8]) -> bool {
        let decor = Decor::read(bytes);
        let gradient = decor.gradient.clone();
        let before = self.of.insert(node, Box::new(decor));
        before.and_then(|before| before.gradient) != gradient
    }

    /// Takes all away. Whether that was a ground, too.
    pub fn remove(&mut self, node: NodeId) -> bool {
        let before = self.of.remove(&node);
        before.is_some_and(|before| before.gradient.is_some())
    }

    /// What a box has, if anything.
    #[must_use]
    pub fn get(&self, node: NodeId) -> Option<&Decor> {
        self.of.get(&node).map(Box::as_ref)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_each_kind_is_taken_and_no_other() {
        let decor = Decor::read(b"x\nTa title\nBbelow\nG90 ff000000@0 ffffffff@1000\n\nZ");
        assert_eq!(decor.title.as_ref().map(Paragraph::text), Some("a title"));
        assert_eq!(
            decor.bottom_title.as_ref().map(Paragraph::text),
            Some("below")
        );
        assert!(decor.gradient.is_some());
        let none = Decor::read(b"\xff\n\n");
        assert!(none.title.is_none() && none.bottom_title.is_none() && none.gradient.is_none());
    }

    #[test]
    fn only_another_gradient_is_another_ground() {
        let (mut decors, node) = (Decors::default(), NodeId(3));
        assert!(!decors.set(node, b"Ta"));
        assert!(decors.set(node, b"Ta\nG0 ff000000@0"));
        assert!(!decors.set(node, b"Tb\nG0 ff000000@0"));
        assert!(decors.set(node, b"Tb\nG0 ff000001@0"));
        assert!(decors.remove(node));
        assert!(!decors.remove(node));
    }
}
