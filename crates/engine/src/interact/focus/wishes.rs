//! What asks for the focus: the program, or what appears.

use sparktui_generated::enums::{FocusReason, Toggle};
use sparktui_memory::NodeId;

use super::Focus;
use crate::interact::told::Outbox;
use crate::look::Look;
use crate::tree::{Change, ROOT};

impl Focus {
    /// Requests first, as they are the later wish of the same program; then what appeared and asks for the focus.
    pub(super) fn settle_wishes(&mut self, look: Look<'_>, changes: &[Change], out: &mut Outbox) {
        let mut request: Option<(u32, NodeId)> = None;
        for change in changes {
            let number = look.mirror.focus_request(change.node);
            let is_new = number != 0 && number.wrapping_sub(self.last_request).cast_signed() > 0;
            let is_later =
                request.is_none_or(|(last, _)| number.wrapping_sub(last).cast_signed() > 0);
            if is_new && is_later {
                request = Some((number, change.node));
            }
        }
        if let Some((number, node)) = request {
            self.last_request = number;
            let next = if node == ROOT {
                None
            } else {
                self.holder_in(look, node)
            };
            if node == ROOT || next.is_some() {
                self.give(look, next, FocusReason::Request, out);
            }
            return;
        }
        let wish = self.order.arrived().iter().copied();
        let wishes: Vec<NodeId> = wish
            .filter(|&node| look.mirror.auto_focus(node) == Toggle::On)
            .collect();
        let already = self.held.is_some_and(|held| {
            wishes
                .iter()
                .any(|&wish| look.tree.is_inside(held.node, wish))
        });
        if !already
            && let Some(next) = wishes
                .into_iter()
                .find_map(|node| self.holder_in(look, node))
        {
            self.give(look, Some(next), FocusReason::Request, out);
        }
    }
}
