//! One editable node, and what JavaScript says of it.

use sparktui_generated::Mirror;
use sparktui_generated::enums::{ComponentType, Toggle};
use sparktui_memory::NodeId;

use super::admit::Lines;
use super::editor::Editor;
use super::options::Options;
use super::shown::Shown;

/// An editable node in one life of its slot.
#[derive(Debug, Default)]
pub struct Field {
    pub(super) generation: u32,
    pub(super) editor: Editor,
    pub(super) placeholder: String,
    /// The earlier entries as JavaScript gave them: every copy of the node's texts brings them again.
    pub(super) history: String,
    /// Whether it looks other than painted, the caret left aside.
    pub(super) is_stale: bool,
}

impl Field {
    /// Text, caret and selection.
    pub fn editor(&self) -> &Editor {
        &self.editor
    }

    /// What is shown while there is no text.
    pub fn placeholder(&self) -> &str {
        &self.placeholder
    }

    /// Whether some of the text is selected.
    pub fn selects(&self) -> bool {
        !self.editor.caret().selection().is_empty()
    }

    /// What is shown of it: its text, what masks that, or the placeholder.
    pub fn shown(&self) -> String {
        let (buffer, mask) = (self.editor.buffer(), self.editor.options.mask);
        match mask {
            _ if buffer.is_empty() => self.placeholder.clone(),
            None => buffer.text(),
            Some(mask) => {
                let lines = (0..buffer.line_count()).map(|line| {
                    let shown = Shown::new(buffer.line(line), Some(mask));
                    shown.text().to_owned()
                });
                lines.collect::<Vec<_>>().join("\n")
            }
        }
    }
}

/// Whether keys edit the text of a node.
pub fn is_editable(mirror: &Mirror, node: NodeId) -> bool {
    edits(mirror.component_type(node))
}

/// Whether keys edit the text of such a node.
pub fn edits(component: ComponentType) -> bool {
    matches!(component, ComponentType::Input | ComponentType::Textarea)
}

/// What the fields of a node say of its editor.
pub fn options(mirror: &Mirror, node: NodeId) -> Options {
    let is_on = |toggle| toggle == Toggle::On;
    let lines = match mirror.component_type(node) {
        ComponentType::Textarea => Lines::Multi,
        _ => Lines::Single,
    };
    Options {
        lines,
        wrap: mirror.text_wrap(node),
        max_graphemes: usize::try_from(mirror.max_length(node))
            .ok()
            .filter(|&most| most != u32::MAX as usize)
            .unwrap_or(usize::MAX),
        mask: char::from_u32(mirror.mask(node)).filter(|c| !c.is_control()),
        read_only: is_on(mirror.read_only(node)),
        recalls: is_on(mirror.recalls(node)),
        clears: is_on(mirror.clear_on_submit(node)),
    }
}
