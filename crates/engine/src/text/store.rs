//! The paragraphs of all nodes.

use sparktui_memory::NodeId;

use super::paragraph::Paragraph;
use super::spans::{Records, Span};

/// Tells apart what a node's text measured at one time and at another: while it is the same, so is every answer about the
/// size of the text in the same style.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shape(u64);

#[derive(Debug)]
struct Kept {
    paragraph: Paragraph,
    shape: Shape,
    spans: Vec<Span>,
}

/// One paragraph per node that has a text.
#[derive(Debug, Default)]
pub struct TextStore {
    texts: Vec<Option<Box<Kept>>>,
    empty: Paragraph,
    /// Shapes given out. No text is the first.
    shapes: u64,
}

impl TextStore {
    /// A store without texts.
    #[must_use]
    pub fn new() -> Self {
        TextStore::default()
    }

    /// Gives a node its text. The bytes need not be UTF-8.
    pub fn set(&mut self, node: NodeId, bytes: &[u8]) {
        self.set_styled(node, bytes, &[]);
    }

    /// Gives a node its text and the spans of it, as they lie in memory: any bytes.
    pub fn set_styled(&mut self, node: NodeId, bytes: &[u8], spans: &[u8]) {
        let mut records = Records::read(spans);
        self.write(node, bytes, &mut records.ends);
        if let Some(kept) = self.texts.get_mut(node.0 as usize).and_then(Option::as_mut) {
            kept.spans = records.spans();
        }
    }

    fn write(&mut self, node: NodeId, bytes: &[u8], marks: &mut [u32]) {
        let index = node.0 as usize;
        if bytes.is_empty() {
            return self.remove(node);
        }
        if index >= self.texts.len() {
            self.texts.resize_with(index + 1, || None);
        }
        match &mut self.texts[index] {
            Some(kept) => {
                if kept.paragraph.set_marked(bytes, marks) {
                    return;
                }
                kept.shape = Shape(self.shapes + 1);
            }
            slot => {
                let mut paragraph = Paragraph::default();
                paragraph.set_marked(bytes, marks);
                *slot = Some(Box::new(Kept {
                    paragraph,
                    spans: Vec::new(),
                    shape: Shape(self.shapes + 1),
                }));
            }
        }
        self.shapes += 1;
    }

    /// Takes a node's text away.
    pub fn remove(&mut self, node: NodeId) {
        if let Some(slot) = self.texts.get_mut(node.0 as usize) {
            *slot = None;
        }
    }

    /// The text of a node; an empty one if it has none.
    #[must_use]
    pub fn paragraph(&self, node: NodeId) -> &Paragraph {
        self.kept(node).map_or(&self.empty, |kept| &kept.paragraph)
    }

    /// The spans of a node's text, in order; what is behind the last one is in none.
    #[must_use]
    pub fn spans(&self, node: NodeId) -> &[Span] {
        self.kept(node).map_or(&[], |kept| &kept.spans)
    }

    /// The shape of a node's text.
    #[must_use]
    pub fn shape(&self, node: NodeId) -> Shape {
        self.kept(node).map_or(Shape::default(), |kept| kept.shape)
    }

    fn kept(&self, node: NodeId) -> Option<&Kept> {
        self.texts.get(node.0 as usize)?.as_deref()
    }
}
