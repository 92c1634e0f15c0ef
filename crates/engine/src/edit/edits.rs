//! The editors of all editable nodes, between shared memory, keys and the picture.

use sparktui_generated::Mirror;
use sparktui_generated::enums::FieldSizing;
use sparktui_memory::NodeId;

use super::caret::Caret;
use super::command::Command;
use super::desk::Desk;
use super::editor::Editor;
use super::field::{Field, is_editable, options};
use super::keys::command_of;
use super::parts::tell;
use crate::by_node::ByNode;
use crate::frame::Area;
use crate::input::InputEvent;
use crate::slice::Slice;
use crate::tree::Tree;

/// What is edited, by node.
#[derive(Debug, Default)]
pub struct Edits {
    fields: ByNode<Field>,
    desk: Desk,
    told: Vec<(NodeId, u32, InputEvent)>,
    /// Nodes whose text, caret or view is another than before; each once.
    touched: Vec<NodeId>,
}

impl Edits {
    /// The editor of a node.
    #[must_use]
    pub fn get(&self, node: NodeId) -> Option<&Field> {
        self.fields.get(&node)
    }

    /// Takes what JavaScript wrote of an editable node.
    pub fn take(&mut self, mirror: &Mirror, node: NodeId, slice: Slice, bytes: &[u8]) {
        if !is_editable(mirror, node) {
            self.fields.remove(&node);
            return;
        }
        let text = String::from_utf8_lossy(bytes);
        let field = self.life(mirror, node);
        match slice {
            Slice::Keys | Slice::Motion | Slice::Theme | Slice::Decor | Slice::Tracks => {}
            Slice::Placeholder => field.placeholder = text.into_owned(),
            Slice::History if *text == *field.history => {}
            Slice::History => {
                field.editor.recall_mut().set(&text);
                field.history = text.into_owned();
            }
            Slice::Text => {
                let (set, known) = (mirror.edit_set(node), mirror.edit_known(node));
                self.edit(mirror, node, |editor, desk| {
                    editor.set(set, known, &text, desk);
                    true
                });
            }
        }
    }

    /// Forgets the editors of nodes that are no more.
    pub fn settle(&mut self, mirror: &Mirror, tree: &Tree) {
        if self.fields.is_empty() {
            return;
        }
        for node in tree.left().iter().chain(tree.reborn()) {
            let is_gone = |field: &Field| {
                field.generation != mirror.generation(*node) || !is_editable(mirror, *node)
            };
            if self.fields.get(node).is_some_and(is_gone) {
                self.fields.remove(node);
            }
        }
    }

    /// What a key means to a node, if its text is edited.
    #[must_use]
    pub fn command(&self, node: NodeId, event: &InputEvent) -> Option<Command> {
        self.fields.get(&node).and_then(|_| command_of(event))
    }

    /// Has a command edit a node. Says whether that was something there.
    pub fn act(&mut self, mirror: &Mirror, node: NodeId, command: Command) -> bool {
        self.edit(mirror, node, |editor, desk| editor.act(command, desk))
    }

    /// Puts a part of a paste into a node; the text changes with the last. Says whether the node takes pastes.
    pub fn paste(&mut self, mirror: &Mirror, node: NodeId, event: &InputEvent) -> bool {
        let takes = self
            .fields
            .contains_key(&node)
            .then(|| options(mirror, node))
            .is_some_and(|options| !options.read_only);
        if takes {
            let (part, is_last) = (String::from_utf8_lossy(&event.payload), event.a == 0);
            self.edit(mirror, node, |editor, desk| {
                editor.paste(&part, is_last, desk)
            });
        }
        takes
    }

    /// A button of the mouse went down on a node, at a place of its content box.
    pub fn press(&mut self, mirror: &Mirror, node: NodeId, (x, y): (i32, i32), clicks: u32) {
        self.edit(mirror, node, |editor, _| {
            editor.press(x, y, clicks);
            true
        });
    }

    /// The mouse moved with the button down.
    pub fn drag(&mut self, mirror: &Mirror, node: NodeId, (x, y): (i32, i32)) {
        self.edit(mirror, node, |editor, _| {
            editor.drag(x, y);
            true
        });
    }

    /// Scrolls a node by rows. Says whether it moved.
    pub fn scroll(&mut self, node: NodeId, rows: i32) -> bool {
        let Some(field) = self.fields.get_mut(&node) else {
            return false;
        };
        let moved = field.editor.scroll(rows);
        field.is_stale |= moved;
        if moved {
            touch(&mut self.touched, node);
        }
        moved
    }

    /// Takes the content box that a node was given.
    pub fn fit(&mut self, node: NodeId, content: Area) {
        if let Some(field) = self.fields.get_mut(&node) {
            let before = field.editor.view();
            let size = |cells: i32| u32::try_from(cells).unwrap_or(0);
            field
                .editor
                .fit(size(content.width()), size(content.height()));
            field.is_stale |= field.editor.view() != before;
        }
    }

    /// Nodes whose text, caret or view is another than before.
    #[must_use]
    pub fn touched(&self) -> &[NodeId] {
        &self.touched
    }

    /// Forgets them: they are painted and published.
    pub fn clear_touched(&mut self) {
        self.touched.clear();
    }

    /// Whether a node looks other than when this was last asked.
    pub fn take_stale(&mut self, node: NodeId) -> bool {
        let field = self.fields.get_mut(&node);
        field.is_some_and(|field| std::mem::take(&mut field.is_stale))
    }

    /// Hands over what JavaScript is to be told: node, life of its slot, event.
    pub fn drain_told(&mut self) -> std::vec::Drain<'_, (NodeId, u32, InputEvent)> {
        self.told.drain(..)
    }

    /// Whether nothing is editable.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }

    /// Whether something was copied.
    #[must_use]
    pub fn copies(&self) -> bool {
        self.desk.clipboard.is_some()
    }

    /// Copies what was selected elsewhere: editors paste it, and the terminal's clipboard holds it.
    pub fn copy(&mut self, text: &str) {
        self.desk.copied = text.to_owned();
        self.desk.clipboard = Some(text.to_owned());
    }

    /// What the terminal's clipboard is to hold from now on.
    pub fn take_clipboard(&mut self) -> Option<String> {
        self.desk.clipboard.take()
    }

    /// Writes caret and selection of a node into its fields. Says whether they are others than before.
    pub fn write(&self, mirror: &Mirror, node: NodeId) -> bool {
        let Some(field) = self.fields.get(&node) else {
            return false;
        };
        let (editor, count) = (&field.editor, |offset| {
            let graphemes = field.editor.buffer().before(offset).graphemes;
            i32::try_from(graphemes).unwrap_or(i32::MAX)
        });
        let Caret { offset, .. } = editor.caret();
        let selection = editor.caret().selection();
        let (start, end) = match selection.is_empty() {
            true => (-1, -1),
            false => (count(selection.start), count(selection.end)),
        };
        let new = (count(offset), start, end);
        let old = (
            mirror.cursor_position(node),
            mirror.selection_start(node),
            mirror.selection_end(node),
        );
        mirror.set_cursor_position(node, new.0);
        mirror.set_selection_start(node, new.1);
        mirror.set_selection_end(node, new.2);
        new != old
    }

    fn life(&mut self, mirror: &Mirror, node: NodeId) -> &mut Field {
        let generation = mirror.generation(node);
        let field = self.fields.entry(node).or_default();
        if field.generation != generation {
            *field = Field {
                generation,
                ..Field::default()
            };
        }
        field
    }

    /// The one way in which editors change.
    fn edit(
        &mut self,
        mirror: &Mirror,
        node: NodeId,
        act: impl FnOnce(&mut Editor, &mut Desk) -> bool,
    ) -> bool {
        let Some(field) = self.fields.get_mut(&node) else {
            return false;
        };
        let editor = &mut field.editor;
        editor.options = options(mirror, node);
        editor.known(mirror.edit_known(node));
        let look = |editor: &Editor| {
            let selection = editor.caret().selection();
            (
                editor.version(),
                (!selection.is_empty()).then_some(selection),
            )
        };
        let (before, caret) = (look(editor), editor.caret());
        let used = act(editor, &mut self.desk);
        let is_other = look(editor) != before;
        field.is_stale |= is_other;
        if is_other || editor.caret() != caret {
            editor.is_scrolled = false;
            touch(&mut self.touched, node);
        }
        for told in self.desk.told.drain(..) {
            tell(&mut self.told, (node, field.generation), told);
        }
        used
    }

    /// Whether the size of a node follows its text.
    #[must_use]
    pub fn grows(mirror: &Mirror, node: NodeId) -> bool {
        is_editable(mirror, node) && mirror.field_sizing(node) == FieldSizing::Content
    }
}

fn touch(touched: &mut Vec<NodeId>, node: NodeId) {
    if !touched.contains(&node) {
        touched.push(node);
    }
}
