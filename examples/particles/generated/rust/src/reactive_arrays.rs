// Written by sparktui-codegen from the inventory `particles`, layout hash 19b037bf1a1fa411.
// To change it, edit the inventory and run `npm run codegen`.

//! The mirror as reactive slots.

use std::sync::Arc;

use sparktui_memory::NodeId;
use sparktui_signals::{Graph, SharedSlotBuffer, Signal, Slots};

use crate::enums;
use crate::groups;
use crate::mirror::Mirror;

/// The slots of one field of the mirror.
pub struct MirrorSlots<T> {
    mirror: Arc<Mirror>,
    load: fn(&Mirror, NodeId) -> T,
    store: fn(&Mirror, NodeId, T),
}

impl<T: Copy + PartialEq + 'static> Slots for MirrorSlots<T> {
    type Value = T;

    fn len(&self) -> usize {
        self.mirror.capacity() as usize
    }

    fn load(&self, i: usize) -> T {
        (self.load)(&self.mirror, node(i))
    }

    fn store(&self, i: usize, value: T) {
        (self.store)(&self.mirror, node(i), value);
    }
}

/// The node of an index; one that no node has becomes the highest number, which every mirror refuses.
fn node(index: usize) -> NodeId {
    u32::try_from(index).map_or(NodeId(u32::MAX), NodeId)
}

/// In the place of a notifier: a buffer that has it has no setter.
#[derive(Clone, Copy, Debug)]
pub struct ReadOnly;

/// A field that TypeScript writes, to be read.
pub type ReadonlySlotBuffer<T> = SharedSlotBuffer<MirrorSlots<T>, ReadOnly>;

/// A field that the engine writes.
pub type SlotBuffer<T> = SharedSlotBuffer<MirrorSlots<T>>;

/// Where a particle is and how it moves.
pub struct MotionArrays {
    /// Where it is from the left.
    pub position_x: SlotBuffer<f32>,
    /// Where it is from the top.
    pub position_y: SlotBuffer<f32>,
    /// How fast it goes right.
    pub velocity_x: SlotBuffer<f32>,
    /// How fast it goes down.
    pub velocity_y: SlotBuffer<f32>,
    /// A memory of how fast it was.
    pub heat: SlotBuffer<u8>,
}

impl MotionArrays {
    fn new(mirror: &Arc<Mirror>) -> Self {
        Self {
            position_x: writable(mirror, Mirror::position_x, Mirror::set_position_x),
            position_y: writable(mirror, Mirror::position_y, Mirror::set_position_y),
            velocity_x: writable(mirror, Mirror::velocity_x, Mirror::set_velocity_x),
            velocity_y: writable(mirror, Mirror::velocity_y, Mirror::set_velocity_y),
            heat: writable(mirror, Mirror::heat, Mirror::set_heat),
        }
    }

    fn notify_changed(&self, graph: &Graph, nodes: &[NodeId]) {
        notify(&self.position_x, graph, nodes);
        notify(&self.position_y, graph, nodes);
        notify(&self.velocity_x, graph, nodes);
        notify(&self.velocity_y, graph, nodes);
        notify(&self.heat, graph, nodes);
    }
}

/// What moves the particles.
pub struct KnobsArrays {
    /// Width of the box.
    pub width: ReadonlySlotBuffer<f32>,
    /// Pulls down.
    pub gravity: ReadonlySlotBuffer<f32>,
    /// Pushes right.
    pub wind: ReadonlySlotBuffer<f32>,
    /// Share of its speed that a particle loses.
    pub drag: ReadonlySlotBuffer<f32>,
    /// What a wall leaves of the speed towards it.
    pub bounce: ReadonlySlotBuffer<f32>,
    /// How strong the attractor is.
    pub strength: ReadonlySlotBuffer<f32>,
    /// Where the attractor is from the left.
    pub attractor_x: ReadonlySlotBuffer<f32>,
    /// Where the attractor is from the top.
    pub attractor_y: ReadonlySlotBuffer<f32>,
    /// How many shall fly.
    pub count: ReadonlySlotBuffer<u32>,
    /// How often time passes; a step is a sixtieth of a second in the box.
    pub rate: ReadonlySlotBuffer<u32>,
    /// A new one scatters the particles anew.
    pub seed: ReadonlySlotBuffer<u32>,
    /// Whether time passes.
    pub run: ReadonlySlotBuffer<enums::Run>,
    /// What the attractor does.
    pub attractor: ReadonlySlotBuffer<enums::Attractor>,
}

impl KnobsArrays {
    fn new(mirror: &Arc<Mirror>) -> Self {
        Self {
            width: readonly(mirror, Mirror::width),
            gravity: readonly(mirror, Mirror::gravity),
            wind: readonly(mirror, Mirror::wind),
            drag: readonly(mirror, Mirror::drag),
            bounce: readonly(mirror, Mirror::bounce),
            strength: readonly(mirror, Mirror::strength),
            attractor_x: readonly(mirror, Mirror::attractor_x),
            attractor_y: readonly(mirror, Mirror::attractor_y),
            count: readonly(mirror, Mirror::count),
            rate: readonly(mirror, Mirror::rate),
            seed: readonly(mirror, Mirror::seed),
            run: readonly(mirror, Mirror::run),
            attractor: readonly(mirror, Mirror::attractor),
        }
    }

    fn notify_changed(&self, graph: &Graph, nodes: &[NodeId]) {
        notify(&self.width, graph, nodes);
        notify(&self.gravity, graph, nodes);
        notify(&self.wind, graph, nodes);
        notify(&self.drag, graph, nodes);
        notify(&self.bounce, graph, nodes);
        notify(&self.strength, graph, nodes);
        notify(&self.attractor_x, graph, nodes);
        notify(&self.attractor_y, graph, nodes);
        notify(&self.count, graph, nodes);
        notify(&self.rate, graph, nodes);
        notify(&self.seed, graph, nodes);
        notify(&self.run, graph, nodes);
        notify(&self.attractor, graph, nodes);
    }
}

/// How far the simulation has come.
pub struct PaceArrays {
    /// What the last step took the thread.
    pub step_time: SlotBuffer<f32>,
    /// How many fly.
    pub flying: SlotBuffer<u32>,
    /// Steps since the particles were scattered.
    pub steps: SlotBuffer<u32>,
    /// How often the particles were written, all of them at once.
    pub frames: SlotBuffer<u32>,
}

impl PaceArrays {
    fn new(mirror: &Arc<Mirror>) -> Self {
        Self {
            step_time: writable(mirror, Mirror::step_time, Mirror::set_step_time),
            flying: writable(mirror, Mirror::flying, Mirror::set_flying),
            steps: writable(mirror, Mirror::steps, Mirror::set_steps),
            frames: writable(mirror, Mirror::frames, Mirror::set_frames),
        }
    }

    fn notify_changed(&self, graph: &Graph, nodes: &[NodeId]) {
        notify(&self.step_time, graph, nodes);
        notify(&self.flying, graph, nodes);
        notify(&self.steps, graph, nodes);
        notify(&self.frames, graph, nodes);
    }
}

/// One signal per group: another number after every change of a field of the group.
///
/// All that a program needs which reads the mirror itself and no single slot as a signal: it is then linked
/// without the code of slots.
#[derive(Clone, Copy, Debug)]
pub struct Changes {
    /// Where a particle is and how it moves.
    pub motion: Signal<u32>,
    /// What moves the particles.
    pub knobs: Signal<u32>,
    /// How far the simulation has come.
    pub pace: Signal<u32>,
}

impl Changes {
    /// The signals, in `graph`.
    pub fn new(graph: &Graph) -> Self {
        Self {
            motion: graph.signal(0),
            knobs: graph.signal(0),
            pace: graph.signal(0),
        }
    }

    /// Somebody wrote fields of these groups in the mirror, as a snapshot does: moves the groups' signals, as one
    /// batch.
    ///
    /// # Panics
    /// With what effects panicked with, once all have run.
    pub fn notify_changed(&self, graph: &Graph, groups: u8) {
        graph.batch(|graph| {
            if groups & groups::MOTION != 0 {
                advance(graph, self.motion);
            }
            if groups & groups::KNOBS != 0 {
                advance(graph, self.knobs);
            }
            if groups & groups::PACE != 0 {
                advance(graph, self.pace);
            }
        });
    }
}

/// Every field of the reactive groups as reactive slots over one mirror, for one graph.
///
/// Nothing is made for a slot until an effect or a derived reads it.
pub struct ReactiveArrays {
    /// What changed, by groups.
    pub changed: Changes,
    /// Where a particle is and how it moves.
    pub motion_arrays: MotionArrays,
    /// What moves the particles.
    pub knobs_arrays: KnobsArrays,
    /// How far the simulation has come.
    pub pace_arrays: PaceArrays,
}

impl ReactiveArrays {
    /// The arrays over `mirror`, with their signals in `graph`.
    pub fn new(graph: &Graph, mirror: &Arc<Mirror>) -> Self {
        Self {
            changed: Changes::new(graph),
            motion_arrays: MotionArrays::new(mirror),
            knobs_arrays: KnobsArrays::new(mirror),
            pace_arrays: PaceArrays::new(mirror),
        }
    }

    /// Somebody wrote the fields of these groups of these nodes in the mirror, as a snapshot does: moves the groups'
    /// signals, and marks who has read a slot that holds another value now. One batch; costs as many steps as nodes
    /// are given, and next to nothing where no slot was read.
    ///
    /// # Panics
    /// If a node is not below the capacity; with what effects panicked with, once all have run.
    pub fn notify_changed(&self, graph: &Graph, groups: u8, nodes: &[NodeId]) {
        graph.batch(|graph| {
            if groups & groups::MOTION != 0 {
                self.motion_arrays.notify_changed(graph, nodes);
            }
            if groups & groups::KNOBS != 0 {
                self.knobs_arrays.notify_changed(graph, nodes);
            }
            if groups & groups::PACE != 0 {
                self.pace_arrays.notify_changed(graph, nodes);
            }
            self.changed.notify_changed(graph, groups);
        });
    }
}

fn advance(graph: &Graph, changed: Signal<u32>) {
    changed.update(graph, |number| number.wrapping_add(1));
}

fn notify<T, N>(buffer: &SharedSlotBuffer<MirrorSlots<T>, N>, graph: &Graph, nodes: &[NodeId])
where
    T: Copy + PartialEq + 'static,
{
    buffer.notify_indices(graph, nodes.iter().map(|node| node.index()));
}

fn readonly<T>(mirror: &Arc<Mirror>, load: fn(&Mirror, NodeId) -> T) -> ReadonlySlotBuffer<T>
where
    T: Copy + PartialEq + 'static,
{
    let slots = MirrorSlots {
        mirror: Arc::clone(mirror),
        load,
        store: refuse,
    };
    SharedSlotBuffer::with_notifier(slots, ReadOnly)
}

fn refuse<T>(_: &Mirror, node: NodeId, _: T) {
    panic!("slot {}: TypeScript writes this field; read it", node.0);
}

fn writable<T>(
    mirror: &Arc<Mirror>,
    load: fn(&Mirror, NodeId) -> T,
    store: fn(&Mirror, NodeId, T),
) -> SlotBuffer<T>
where
    T: Copy + PartialEq + 'static,
{
    SharedSlotBuffer::new(MirrorSlots {
        mirror: Arc::clone(mirror),
        load,
        store,
    })
}
