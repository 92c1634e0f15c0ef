//! The graph that makes frames: changed groups and the screen → layout → framebuffer → one effect that writes.

mod editing;
mod publish;
mod rehearsal;
mod selecting;
mod world;

#[cfg(test)]
mod tests;

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use sparktui_generated::enums::{Motion, SelectMode, Taker};
use sparktui_generated::{Changes, Mirror, SharedBuffer, Word, groups};
use sparktui_memory::{NodeId, SnapshotOutcome};
use sparktui_signals::{Graph, Signal};

use crate::by_node::reach;
use crate::caps::Look;
use crate::frame::Frame;
use crate::input::InputEvent;
use crate::interact::Told;
use crate::picture::Picture;
use crate::snapshot::Stage;
use crate::stats::FrameStats;
use crate::tree::Change;
use rehearsal::Rehearsal;
pub(crate) use world::World;

/// Changes that room is kept for from one frame to the next.
const CHANGES_KEPT: usize = 4096;

/// Where the bytes of frames go.
pub trait Output {
    /// Takes the bytes of one frame. Called only while not busy.
    fn send(&mut self, frame: &[u8]);

    /// Whether bytes of the last frame are still on their way: then no further frame is drawn.
    fn is_busy(&self) -> bool;
}

/// What to do with the bytes of frames.
pub type SharedOutput = Rc<RefCell<dyn Output>>;

/// Everything between a snapshot and the bytes of a frame. Belongs to one thread and knows no descriptor.
pub struct Pipeline {
    graph: Graph,
    /// What changed, by groups. No slot by itself is a signal here: what works on the mirror follows the changes.
    changed: Changes,
    screen: Signal<(u16, u16)>,
    /// How often the engine itself changed what the picture shows.
    stirred: Signal<u64>,
    /// How often frames were given another shape on the same screen.
    shaped: Signal<u64>,
    is_reshaped: bool,
    world: Rc<RefCell<World>>,
    waiting: Waiting,
    rehearsal: Rehearsal,
    output: SharedOutput,
}

/// Changes that were taken and not drawn, one entry a node.
#[derive(Debug, Default)]
pub(crate) struct Waiting {
    changes: Vec<Change>,
    groups: u8,
    /// One more than the place of a node's change, 0 for none.
    places: Vec<u32>,
}

impl Waiting {
    /// What changed.
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    fn add(&mut self, node: NodeId, groups: u8) {
        reach(&mut self.places, node.index(), || 0);
        self.groups |= groups;
        let place = &mut self.places[node.index()];
        if *place == 0 {
            self.changes.push(Change { node, groups });
            *place = self.changes.len() as u32;
        } else {
            self.changes[*place as usize - 1].groups |= groups;
        }
    }

    /// Says that all of it was drawn.
    pub fn clear(&mut self) {
        for change in self.changes.drain(..) {
            self.places[change.node.index()] = 0;
        }
        self.changes.shrink_to(CHANGES_KEPT);
        self.groups = 0;
    }
}

impl Pipeline {
    /// A pipeline that has drawn a blank screen.
    #[must_use]
    pub fn new(live: &SharedBuffer, columns: u16, rows: u16, output: SharedOutput) -> Self {
        let mirror = Arc::new(Mirror::new(live.layout()));
        let graph = Graph::new();
        let changed = Changes::new(&graph);
        let screen = graph.signal((columns, rows));
        let (stirred, shaped) = (graph.signal(0), graph.signal(0));
        let world = World::new(live, mirror, columns, rows);
        let world = Rc::new(RefCell::new(world));
        let layout = graph.derived({
            let world = Rc::clone(&world);
            move |graph| {
                changed.layout.get(graph);
                changed.text.get(graph);
                changed.hierarchy.get(graph);
                shaped.get(graph);
                let (columns, rows) = screen.get(graph);
                world.borrow_mut().lay_out(columns, rows)
            }
        });
        let framebuffer = graph.derived({
            let world = Rc::clone(&world);
            move |graph| {
                layout.get(graph);
                changed.visual.get(graph);
                changed.interaction.get(graph);
                stirred.get(graph);
                world.borrow_mut().paint()
            }
        });
        graph.effect({
            let (world, output) = (Rc::clone(&world), Rc::clone(&output));
            move |graph| {
                framebuffer.get(graph);
                world.borrow_mut().render(&mut *output.borrow_mut());
            }
        });
        Self {
            graph,
            changed,
            screen,
            stirred,
            shaped,
            is_reshaped: false,
            world,
            waiting: Waiting::default(),
            rehearsal: Rehearsal::default(),
            output,
        }
    }

    /// Tells the time, in milliseconds since the engine attached; what moves by itself moves to where it is now.
    pub fn tick(&mut self, now_ms: u64) {
        let mut world = self.world.borrow_mut();
        world.now_ms = now_ms;
        if world.step_due_ms().is_some_and(|due| due <= now_ms) {
            world.step(&mut self.waiting);
        }
    }

    /// When [`Pipeline::tick`] has something to do, if nothing else happens before; `None` while nothing moves that is
    /// seen.
    #[must_use]
    pub fn tick_due_ms(&self) -> Option<u64> {
        self.world.borrow().step_due_ms()
    }

    /// Has frames be as high as what they show, and drawn below what is on the terminal; or be the whole screen, as they
    /// are at first. The next [`Pipeline::draw`] draws all again.
    pub fn go_inline(&mut self, is_inline: bool) {
        self.world.borrow_mut().go_inline(is_inline);
        self.is_reshaped = true;
    }

    /// Whether frames are drawn below what is on the terminal.
    #[must_use]
    pub fn is_inline(&self) -> bool {
        self.world.borrow().is_inline()
    }

    /// Takes the terminal for blank: the next [`Pipeline::draw`] draws all again.
    pub fn draw_anew(&mut self) {
        self.world.borrow_mut().draw_anew();
    }

    /// Takes the frame for damaged, though it lies where it lay: the next [`Pipeline::draw`] erases it and draws all again.
    pub fn draw_over(&mut self) {
        self.world.borrow_mut().draw_over();
    }

    /// Writes lines above the next frame, if that is not the whole screen. They end with line feeds
    /// and leave the rendition as it was.
    pub fn print(&mut self, lines: &[u8]) {
        self.world.borrow_mut().print(lines);
    }

    /// Where the frame is, if it is not the whole screen: rows of it above the cursor, and all of them.
    #[must_use]
    pub fn place(&self) -> Option<(u16, u16)> {
        self.world.borrow().whereabouts()
    }

    /// The bytes after which each row of a frame that is not the whole screen is a line of its own again, as whoever has the terminal
    /// next takes it for. Empty where all are.
    pub fn part(&mut self) -> Vec<u8> {
        self.world.borrow_mut().part().to_vec()
    }

    /// Whether Ctrl-Z, where nobody wants the key, is taken for stopping the process, which is then to be done.
    pub fn stop_by_key(&mut self, stops: bool) {
        self.world.borrow_mut().interact.stops = stops;
    }

    /// Takes finished commits into the mirror. What they changed is drawn by the next [`Pipeline::draw`].
    pub fn take(&mut self, stage: &mut Stage, live: &SharedBuffer) -> SnapshotOutcome {
        let word = |word| live.region().load_u32(live.layout().word(word));
        let mut world = self.world.borrow_mut();
        world
            .animator
            .reduce(word(Word::Motion) == Motion::Reduced.raw());
        world.interact.select.mode =
            SelectMode::from_raw(word(Word::SelectMode)).unwrap_or(SelectMode::Off);
        drop(world);
        self.move_on(stage);
        let outcome = stage.take(live);
        self.move_on(stage);
        // Nobody else takes a commit while the stage is ours.
        self.world.borrow_mut().taken = stage.consumed();
        outcome
    }

    fn move_on(&mut self, stage: &mut Stage) {
        self.world.borrow_mut().move_on(stage, &mut self.waiting);
    }

    /// Takes the size of the screen. The next frame is drawn whole.
    pub fn resize(&mut self, columns: u16, rows: u16) {
        self.graph.batch(|graph| {
            self.hand_over();
            self.screen.set(graph, (columns, rows));
            self.notify();
        });
        self.waiting.clear();
    }

    /// Takes what the terminal can do and its own colours. Once something is drawn, the next [`Pipeline::draw`] draws all
    /// again.
    pub fn adapt(&mut self, look: Look) {
        self.world.borrow_mut().adapt(look);
    }

    /// Draws what was taken since the last frame, if the output is not busy, and publishes what layout found.
    /// Says whether a node that changed is watched, so that JavaScript should be woken.
    pub fn draw(&mut self, live: &SharedBuffer) -> bool {
        if self.output.borrow().is_busy() {
            return false;
        }
        for &node in self.world.borrow().interact.out.touched() {
            self.waiting.add(node, groups::INTERACTION);
        }
        if self.is_waiting() {
            for node in self.world.borrow().grown() {
                self.waiting.add(node, groups::TEXT);
            }
            self.hand_over();
            let is_reshaped = std::mem::take(&mut self.is_reshaped);
            self.graph.batch(|graph| {
                self.notify();
                if self.world.borrow().is_stirred() {
                    let times = self.stirred.peek(graph).wrapping_add(1);
                    self.stirred.set(graph, times);
                }
                if is_reshaped {
                    let times = self.shaped.peek(graph).wrapping_add(1);
                    self.shaped.set(graph, times);
                }
            });
            self.rehearsal.note(&self.waiting.changes);
            self.waiting.clear();
        }
        self.world.borrow_mut().publish(live)
    }

    /// Whether something was taken or moved that no frame shows.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        !self.waiting.changes.is_empty() || self.world.borrow().is_stirred()
    }

    /// Scrolls a node so many cells to the right and down; the next [`Pipeline::draw`] shows it. Says whether it moves.
    pub fn scroll_by(&mut self, node: NodeId, by: (i32, i32)) -> bool {
        self.world.borrow_mut().scrolls.scroll_by(node, by)
    }

    /// Has keys and the mouse act on what is on the screen. What comes of it is drawn by the next [`Pipeline::draw`], and
    /// told by [`Pipeline::take_told`]. Says what acted on it, if it is a key.
    pub fn route(&mut self, event: InputEvent, time_ms: u32) -> Taker {
        self.world.borrow_mut().route(event, time_ms)
    }

    /// Hands over what JavaScript is to be told, in order.
    pub fn take_told(&mut self, mut tell: impl FnMut(Told)) {
        let mut world = self.world.borrow_mut();
        let World {
            interact, edits, ..
        } = &mut *world;
        interact.out.tell_edits(edits);
        interact.out.drain().for_each(&mut tell);
    }

    /// Whether the terminal is to tell where the mouse is while no button is down.
    #[must_use]
    pub fn wants_moves(&self) -> bool {
        self.world.borrow().interact.wants_moves()
    }

    /// Gives back the memory that only frames need, if nothing waits to be drawn.
    pub fn give_back(&mut self) {
        if !self.is_waiting() && !self.output.borrow().is_busy() {
            self.world.borrow_mut().give_back();
        }
    }

    /// Columns and rows.
    #[must_use]
    pub fn screen(&self) -> (u16, u16) {
        self.screen.peek(&self.graph)
    }

    /// Links between nodes that were refused, and nodes that were left out because they lie too deep.
    #[must_use]
    pub fn refused(&self) -> (u64, u64) {
        let tree = &self.world.borrow().tree;
        (tree.refused(), tree.too_deep())
    }

    /// What frames cost so far.
    #[must_use]
    pub fn stats(&self) -> FrameStats {
        self.world.borrow().stats
    }

    /// What the last frame cost, with all that was done since the one before it.
    #[must_use]
    pub fn last_frame(&self) -> FrameStats {
        self.world.borrow().last_frame
    }

    /// What the terminal shows, in the colours that it has.
    #[must_use]
    pub fn picture(&self) -> Picture {
        self.world.borrow().picture()
    }

    /// Looks at the framebuffer.
    pub fn with_frame<R>(&self, look: impl FnOnce(&Frame) -> R) -> R {
        look(&self.world.borrow().frame)
    }

    fn hand_over(&self) {
        self.world
            .borrow_mut()
            .changes
            .clone_from(&self.waiting.changes);
    }

    fn notify(&self) {
        self.changed
            .notify_changed(&self.graph, self.waiting.groups);
    }
}
