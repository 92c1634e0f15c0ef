//! Text that the mouse selects on the screen, across nodes, and copies.
//!
//! What is selected runs from one place of a text to another in the order of the tree, as in a browser: texts that lie
//! between are selected whole. Places are bytes of texts, so scrolling and wrapping change nothing of them. The order is
//! kept inside a container, for a screen is not one document: the nearest node around the place where it was begun that
//! scrolls, keeps the focus inside, or says `user_select: contain`; else the root. The text of an editable node is the
//! editor's, not part of this.

mod copy;
mod drag;
mod gone;
mod order;
mod spot;
mod texts;
mod unit;

use sparktui_generated::enums::SelectMode;

use crate::damage::Damage;
use crate::look::{Look, Target};
use crate::scroll::Scrolls;
use crate::tree::Tree;
use drag::Drag;
use gone::Gone;
pub use order::Ends;
use spot::Spot;
use unit::Unit;

/// What is selected, and how it was begun.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Selection {
    /// What it stays in.
    within: Target,
    /// Where the button went down.
    anchor: Spot,
    /// Where the mouse is, or was when the button was let go.
    head: Spot,
    /// Whether the anchor stands before the head in the order of the tree.
    is_forward: bool,
    unit: Unit,
    gone: Gone,
}

/// The selection of one app.
#[derive(Debug)]
pub struct Select {
    /// What dragging does.
    pub mode: SelectMode,
    selection: Option<Selection>,
    drag: Option<Drag>,
    /// The selection as it was painted.
    painted: Option<(Target, Ends)>,
    /// Whether the picture has to follow.
    is_moved: bool,
    /// What is selected now, for JavaScript, if it was not told yet.
    news: Option<String>,
    /// Whether JavaScript believes that something is selected.
    is_known: bool,
}

impl Default for Select {
    fn default() -> Self {
        Self {
            mode: SelectMode::On,
            selection: None,
            drag: None,
            painted: None,
            is_moved: false,
            news: None,
            is_known: false,
        }
    }
}

impl Select {
    /// Whether any text is selected.
    #[must_use]
    pub fn is_any(&self) -> bool {
        self.selection.as_ref().is_some_and(Selection::is_any)
    }

    /// Whether the picture has to follow.
    #[must_use]
    pub fn is_moved(&self) -> bool {
        self.is_moved
    }

    /// What is selected, for painters.
    #[must_use]
    pub fn ends(&self, tree: &Tree) -> Option<Ends> {
        let selection = self.selection.as_ref().filter(|it| it.is_any())?;
        Some(Ends::of(tree, selection))
    }

    /// Selects nothing.
    pub fn clear(&mut self) {
        self.drag = None;
        if self.selection.take().is_some() {
            self.is_moved = true;
        }
        if std::mem::take(&mut self.is_known) {
            self.news = Some(String::new());
        }
    }

    /// Takes what layout and scrolling brought: texts that are no more, and others below a mouse that drags.
    pub fn settle(&mut self, look: Look<'_>, scrolls: &Scrolls, laid_out: bool) {
        if laid_out {
            self.settle_gone(look, scrolls);
            self.keep_alive(look);
        }
        if self.drag.is_some() && (laid_out || scrolls.is_moved()) {
            self.aim(look, scrolls);
        }
        if laid_out && self.selection.is_some() && !look.tree.relinked().is_empty() {
            self.is_moved = true;
        }
    }

    /// Adds to the damage what is selected now and was not, or the other way round.
    pub fn damage(&mut self, look: Look<'_>, damage: &mut Damage) {
        if !std::mem::take(&mut self.is_moved) {
            return;
        }
        let within = self.selection.as_ref().map(|it| it.within);
        let now = within.zip(self.ends(look.tree));
        let before = self.painted.take();
        order::damage(look, before.as_ref(), now.as_ref(), damage);
        self.painted = now;
    }

    /// Takes the selected text, if JavaScript does not know of it.
    pub fn take_news(&mut self) -> Option<String> {
        self.news.take()
    }

    /// An end that died goes to the edge of what the selection stays in, on its side; without another end, or what it
    /// stays in, nothing is selected.
    fn keep_alive(&mut self, look: Look<'_>) {
        let Some(selection) = &self.selection else {
            return;
        };
        let within = selection.within;
        let lives = |spot: &Spot| {
            spot.at.is_alive(look.mirror) && look.tree.is_inside(spot.at.node, within.node)
        };
        let is_there = within.is_alive(look.mirror) && look.tree.is_attached(within.node);
        let (anchor, head) = (lives(&selection.anchor), lives(&selection.head));
        if is_there && anchor && head {
            return;
        }
        let is_start = selection.is_forward == head;
        let edge = if is_start { texts::first } else { texts::last };
        let edge = edge(look, within.node).filter(|_| is_there && (anchor || head));
        let Some(edge) = edge else {
            return self.clear();
        };
        let spot = Spot::edge(look, edge, is_start);
        if let Some(selection) = &mut self.selection {
            if anchor {
                selection.head = spot;
            } else {
                selection.anchor = spot;
            }
            self.is_moved = true;
        }
    }
}

impl Selection {
    fn is_any(&self) -> bool {
        if self.anchor == self.head && self.gone.pieces.is_empty() {
            self.unit != Unit::Glyph && !self.anchor.range.is_empty()
        } else {
            true
        }
    }
}
