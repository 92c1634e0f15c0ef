use particles_generated::enums::{Attractor, Run};
use particles_generated::{Mirror, NodeId};

/// The slot that speaks of the whole box.
pub(crate) const BOX: NodeId = NodeId(0);

/// What moves the particles, as numbers that a simulation survives.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Knobs {
    /// Width of the box in box heights, more than 0.
    pub width: f32,
    /// Pull to the right and down, in box heights a second squared.
    pub field: (f32, f32),
    /// Share of its speed that a particle loses in a second.
    pub drag: f32,
    /// What a wall leaves of the speed towards it, from 0 to 1.
    pub bounce: f32,
    /// What the attractor does.
    pub attractor: Attractor,
    /// How strong it is.
    pub strength: f32,
    /// Where it is.
    pub center: (f32, f32),
    /// How many particles shall fly.
    pub count: u32,
    /// Steps a second, at least 1.
    pub rate: u32,
    /// The particles are scattered by it.
    pub seed: u32,
    /// Whether time passes.
    pub run: Run,
}

impl Knobs {
    /// Reads what TypeScript wrote, which may be anything.
    #[must_use]
    pub fn read(mirror: &Mirror) -> Self {
        Self {
            width: within(mirror.width(BOX), 2.0, 0.1, 100.0),
            field: (
                within(mirror.wind(BOX), 0.0, -100.0, 100.0),
                within(mirror.gravity(BOX), 0.0, -100.0, 100.0),
            ),
            drag: within(mirror.drag(BOX), 0.0, 0.0, 60.0),
            bounce: within(mirror.bounce(BOX), 1.0, 0.0, 1.0),
            attractor: mirror.attractor(BOX),
            strength: within(mirror.strength(BOX), 0.0, 0.0, 10.0),
            center: (
                within(mirror.attractor_x(BOX), 0.0, -100.0, 100.0),
                within(mirror.attractor_y(BOX), 0.0, -100.0, 100.0),
            ),
            count: mirror.count(BOX),
            rate: mirror.rate(BOX).clamp(1, 10_000),
            seed: mirror.seed(BOX),
            run: mirror.run(BOX),
        }
    }
}

fn within(number: f32, otherwise: f32, least: f32, most: f32) -> f32 {
    if number.is_nan() {
        otherwise
    } else {
        number.clamp(least, most)
    }
}
