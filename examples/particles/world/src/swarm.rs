use particles_generated::enums::Attractor;

use crate::Knobs;
use crate::scatter::Scatter;

/// What a step is in the time of the box.
pub const STEP_SECONDS: f32 = 1.0 / 60.0;
/// No particle goes faster along an axis, in box heights a second. So a wall is met at most once a step in a box of
/// any width that there is.
pub const TOP_SPEED: f32 = 4.0;
/// Speed of the fastest of a scattered swarm.
const SCATTER_SPEED: f32 = 0.25;
/// The attractor is no point but this wide, or what comes close would be thrown out of the box.
const CORE: f32 = 0.06;
/// What a swirl adds across, as a share of what it pulls.
const SWIRL: f32 = 0.16;
/// How fast heat follows speed: the share of the way that it goes in a step.
const HEATING: f32 = 0.08;
/// The speed of full heat.
const FULL_HEAT_SPEED: f32 = 1.2;

/// Particles that do not touch each other, in a box with walls.
#[derive(Debug, Clone, PartialEq)]
pub struct Swarm {
    /// From the left and from the top, in box heights.
    pub place: Vec<(f32, f32)>,
    /// To the right and down, in box heights a second.
    pub speed: Vec<(f32, f32)>,
    /// From 0 to 1, a memory of how fast it was.
    pub heat: Vec<f32>,
}

impl Swarm {
    /// Particles everywhere in a box of this width, slow, in all directions.
    #[must_use]
    pub fn scattered(count: usize, width: f32, seed: u32) -> Self {
        let mut scatter = Scatter::new(seed);
        let mut swarm = Self {
            place: Vec::with_capacity(count),
            speed: Vec::with_capacity(count),
            heat: vec![0.0; count],
        };
        for _ in 0..count {
            swarm.place.push((scatter.share() * width, scatter.share()));
            let (sin, cos) = (scatter.share() * core::f32::consts::TAU).sin_cos();
            let speed = scatter.share() * SCATTER_SPEED;
            swarm.speed.push((speed * cos, speed * sin));
        }
        swarm
    }

    /// Lets [`STEP_SECONDS`] pass for the first `count` particles.
    pub fn step(&mut self, knobs: &Knobs, count: usize) {
        let keep = (1.0 - knobs.drag * STEP_SECONDS).max(0.0);
        let moving = self
            .place
            .iter_mut()
            .zip(&mut self.speed)
            .zip(&mut self.heat);
        for ((place, speed), heat) in moving.take(count) {
            let pull = pull(knobs, *place);
            // Speed first, then place: that keeps orbits from growing.
            let next = (
                step_speed(speed.0, knobs.field.0 + pull.0, keep),
                step_speed(speed.1, knobs.field.1 + pull.1, keep),
            );
            (place.0, speed.0) = reflect(
                place.0 + next.0 * STEP_SECONDS,
                next.0,
                knobs.width,
                knobs.bounce,
            );
            (place.1, speed.1) =
                reflect(place.1 + next.1 * STEP_SECONDS, next.1, 1.0, knobs.bounce);
            let warmth = (speed.0.hypot(speed.1) / FULL_HEAT_SPEED).min(1.0);
            *heat += (warmth - *heat) * HEATING;
        }
    }
}

fn step_speed(speed: f32, pull: f32, keep: f32) -> f32 {
    ((speed + pull * STEP_SECONDS) * keep).clamp(-TOP_SPEED, TOP_SPEED)
}

/// What the attractor adds to the speed of a particle there, a second.
fn pull(knobs: &Knobs, place: (f32, f32)) -> (f32, f32) {
    let (along, across) = match knobs.attractor {
        Attractor::Off => return (0.0, 0.0),
        Attractor::Pull => (1.0, 0.0),
        Attractor::Swirl => (1.0, SWIRL),
        Attractor::Push => (-1.0, 0.0),
    };
    let (x, y) = (knobs.center.0 - place.0, knobs.center.1 - place.1);
    let square = x * x + y * y + CORE * CORE;
    let share = knobs.strength / (square * square.sqrt());
    (
        (x * along - y * across) * share,
        (y * along + x * across) * share,
    )
}

/// A place beyond a wall and the speed that led there, as the wall leaves them.
fn reflect(place: f32, speed: f32, far: f32, bounce: f32) -> (f32, f32) {
    let (place, speed) = if place < 0.0 {
        (-place * bounce, -speed * bounce)
    } else if place > far {
        (far - (place - far) * bounce, -speed * bounce)
    } else {
        return (place, speed);
    };
    // The box may have become narrower by more than a step's way.
    (place.clamp(0.0, far), speed)
}
