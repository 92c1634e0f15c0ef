//! Where the focus goes when what had it cannot have it any more.

use sparktui_memory::NodeId;

use super::Focus;
use crate::interact::order::is_reachable;
use crate::interact::step::Way;
use crate::look::Look;

impl Focus {
    /// Where the focus goes when what had it is gone: to what stands in its place now, else to what stood before it,
    /// as near to it as can be.
    pub(super) fn in_place_of_lost(&mut self, look: Look<'_>, laid_out: bool) -> Option<NodeId> {
        let limit = self.limit();
        let path = std::mem::take(&mut self.path);
        let mut found = None;
        for pair in path.windows(2) {
            let ((_, place), (parent, _)) = (pair[0], pair[1]);
            if !look.tree.is_inside(parent, limit) || !is_reachable(look.mirror, look.tree, parent)
            {
                continue;
            }
            // The tree tells of its last update, which was another one's if nothing was laid out now.
            let place = if laid_out {
                look.tree.place_now(parent, place)
            } else {
                place
            };
            let stops = self.order.stops(parent);
            let at = stops.partition_point(|&stop| look.tree.place(stop) < place);
            let (next, last) = (
                stops.get(at).copied(),
                at.checked_sub(1).map(|at| stops[at]),
            );
            let steps = self.steps(look);
            found = next
                .and_then(|stop| steps.enter(stop, Way::Forward))
                .or_else(|| steps.enter(last?, Way::Back))
                .or_else(|| steps.order.is_stop(parent).then_some(parent));
            if found.is_some() || parent == limit {
                break;
            }
        }
        found.or_else(|| self.edge(look))
    }
}
