//! The paragraphs of all nodes.

use sparktui_memory::NodeId;

use super::paragraph::Paragraph;

/// One paragraph per node that has a text.
#[derive(Debug, Default)]
pub struct TextStore {
    paragraphs: Vec<Option<Box<Paragraph>>>,
    empty: Paragraph,
}

impl TextStore {
    /// A store without texts.
    #[must_use]
    pub fn new() -> Self {
        TextStore::default()
    }

    /// Gives a node its text. The bytes need not be UTF-8.
    pub fn set(&mut self, node: NodeId, bytes: &[u8]) {
        let index = node.0 as usize;
        if bytes.is_empty() {
            return self.remove(node);
        }
        if index >= self.paragraphs.len() {
            self.paragraphs.resize_with(index + 1, || None);
        }
        match &mut self.paragraphs[index] {
            Some(paragraph) => paragraph.set(bytes),
            slot => *slot = Some(Box::new(Paragraph::new(bytes))),
        }
    }

    /// Takes a node's text away.
    pub fn remove(&mut self, node: NodeId) {
        if let Some(slot) = self.paragraphs.get_mut(node.0 as usize) {
            *slot = None;
        }
    }

    /// The text of a node; an empty one if it has none.
    #[must_use]
    pub fn paragraph(&self, node: NodeId) -> &Paragraph {
        let slot = self
            .paragraphs
            .get(node.0 as usize)
            .and_then(Option::as_deref);
        slot.unwrap_or(&self.empty)
    }
}
