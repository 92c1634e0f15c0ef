//! The paragraphs of all nodes.

use sparktui_memory::NodeId;

use super::paragraph::Paragraph;
use super::spans::{Records, Span};
use crate::by_node::{ByNode, reach};

/// Tells apart what a node's text measured at one time and at another: while it is the same, so is every answer about the
/// size of the text in the same style.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shape([u16; 3]);

impl Shape {
    /// Numbers are used again after 2^48 others.
    fn new(number: u64) -> Self {
        Shape([number as u16, (number >> 16) as u16, (number >> 32) as u16])
    }
}

#[derive(Debug, Default)]
struct Kept {
    paragraph: Paragraph,
    shape: Shape,
}

/// One paragraph per node that has a text.
#[derive(Debug, Default)]
pub struct TextStore {
    /// One more than the place of a node's text, 0 for none.
    places: Vec<u32>,
    texts: Vec<Kept>,
    /// Of the texts that have some.
    spans: ByNode<Box<[Span]>>,
    /// Places that no node has.
    free: Vec<u32>,
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
        if bytes.is_empty() {
            return self.remove(node);
        }
        let mut records = Records::read(spans);
        let place = self.place_for(node);
        let kept = &mut self.texts[place];
        let keeps_shape = kept.paragraph.set_marked(bytes, &mut records.ends);
        if !keeps_shape {
            self.shapes += 1;
            kept.shape = Shape::new(self.shapes);
        }
        match records.spans() {
            spans if spans.is_empty() => drop(self.spans.remove(&node)),
            spans => drop(self.spans.insert(node, spans.into())),
        }
    }

    /// The place of a node's text, which may be a new one.
    fn place_for(&mut self, node: NodeId) -> usize {
        reach(&mut self.places, node.index(), || 0);
        let place = &mut self.places[node.index()];
        if *place == 0 {
            let free = self.free.pop().unwrap_or_else(|| {
                let place = self.texts.len();
                reach(&mut self.texts, place, Kept::default);
                place as u32
            });
            *place = free + 1;
        }
        *place as usize - 1
    }

    /// Takes a node's text away.
    pub fn remove(&mut self, node: NodeId) {
        let place = self.places.get_mut(node.index()).map(std::mem::take);
        if let Some(place) = place.and_then(|place| place.checked_sub(1)) {
            self.texts[place as usize] = Kept::default();
            self.free.push(place);
            self.spans.remove(&node);
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
        self.spans.get(&node).map_or(&[], |spans| spans)
    }

    /// The shape of a node's text.
    #[must_use]
    pub fn shape(&self, node: NodeId) -> Shape {
        self.kept(node).map_or(Shape::default(), |kept| kept.shape)
    }

    fn kept(&self, node: NodeId) -> Option<&Kept> {
        let place = self.places.get(node.index())?.checked_sub(1)?;
        self.texts.get(place as usize)
    }
}
