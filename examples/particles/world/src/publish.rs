use particles_generated::{SharedBuffer, groups};
use sparktui_memory::{FrameWriter, HostSleep};

use crate::knobs::BOX;
use crate::swarm::Swarm;

/// Writes where the particles are, so that TypeScript sees all of a step or nothing of it.
pub(crate) struct Publisher {
    frame: FrameWriter,
    host: HostSleep,
    frames: u32,
}

/// How far the simulation has come.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Pace {
    pub(crate) flying: u32,
    pub(crate) steps: u32,
    pub(crate) step_microseconds: f32,
}

impl Publisher {
    pub(crate) fn new(buffer: &SharedBuffer) -> Self {
        let layout = buffer.layout();
        Self {
            frame: FrameWriter::new(layout.protocol(), layout.engine_dirty(), buffer.region()),
            host: HostSleep::new(layout.protocol()),
            frames: 0,
        }
    }

    /// Publishes a swarm of as many particles as the buffer has nodes.
    ///
    /// # Returns
    /// Whether TypeScript sleeps and must be woken.
    pub(crate) fn publish(&mut self, buffer: &SharedBuffer, swarm: &Swarm, pace: Pace) -> bool {
        let region = buffer.region();
        self.frame.begin(region);
        let particles = swarm.place.iter().zip(&swarm.speed).zip(&swarm.heat);
        for (number, ((place, speed), heat)) in (0..pace.flying).zip(particles) {
            let Some(node) = buffer.layout().node(number) else {
                break;
            };
            buffer.set_position_x(node, place.0);
            buffer.set_position_y(node, place.1);
            buffer.set_velocity_x(node, speed.0);
            buffer.set_velocity_y(node, speed.1);
            buffer.set_heat(node, of_255(*heat));
            self.frame.mark(region, node, groups::MOTION);
        }
        buffer.set_flying(BOX, pace.flying);
        self.frames = self.frames.wrapping_add(1);
        buffer.set_frames(BOX, self.frames);
        buffer.set_steps(BOX, pace.steps);
        buffer.set_step_time(BOX, pace.step_microseconds);
        self.frame.mark(region, BOX, groups::PACE);
        self.frame.end(region);
        self.host.must_wake(region)
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn of_255(share: f32) -> u8 {
    (share * 255.0).round() as u8
}
