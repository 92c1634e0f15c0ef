use std::sync::Arc;
use std::time::{Duration, Instant};

use particles_generated::enums::Run;
use particles_generated::{Mirror, SharedBuffer, Word};
use sparktui_memory::{Sleeper, Snapshot, SnapshotOutcome};

use crate::Knobs;
use crate::bell::Bell;
use crate::publish::{Pace, Publisher};
use crate::swarm::Swarm;
use crate::world::Host;

/// What the thread owns.
pub(crate) struct Life<H> {
    buffer: SharedBuffer,
    bell: Arc<Bell>,
    host: H,
    sleeper: Sleeper,
    snapshot: Snapshot,
    mirror: Mirror,
    publisher: Publisher,
    knobs: Knobs,
    swarm: Swarm,
    pace: Pace,
    rounds: u32,
    /// When the next step is due; nothing while time stands still.
    due: Option<Instant>,
}

impl<H: Host> Life<H> {
    pub(crate) fn new(buffer: SharedBuffer, bell: Arc<Bell>, host: H) -> Self {
        let layout = buffer.layout();
        let mirror = Mirror::new(layout);
        let knobs = Knobs::read(&mirror);
        Self {
            sleeper: Sleeper::new(layout.protocol()),
            snapshot: Snapshot::new(layout.protocol(), layout.dirty()),
            publisher: Publisher::new(&buffer),
            swarm: Swarm::scattered(0, knobs.width, knobs.seed),
            mirror,
            knobs,
            pace: Pace::default(),
            rounds: 0,
            due: None,
            buffer,
            bell,
            host,
        }
    }

    /// Lives until the bell is closed.
    pub(crate) fn run(mut self) {
        loop {
            self.count_round();
            self.sleeper.awake(self.buffer.region());
            let is_new = self.look();
            let has_stepped = self.step_if_due();
            if (is_new || has_stepped)
                && self.publisher.publish(&self.buffer, &self.swarm, self.pace)
            {
                self.host.wake();
            }
            // While time passes it looks before every step anyway, so it stays awake and JavaScript rings for nothing.
            let may_wait = self.due.is_some() || self.sleeper.may_sleep(self.buffer.region());
            if may_wait && !self.bell.wait(self.due) {
                return;
            }
        }
    }

    /// Takes the last finished commit.
    ///
    /// # Returns
    /// Whether there are other particles than before.
    fn look(&mut self) -> bool {
        let (buffer, mirror) = (&self.buffer, &self.mirror);
        let outcome = self.snapshot.take(buffer.region(), |node, groups| {
            mirror.copy_node(buffer, node, groups)
        });
        // A torn copy is in the mirror, too, but nobody reads it: the next whole one covers the same fields.
        if !matches!(outcome, SnapshotOutcome::Fresh { .. }) {
            return false;
        }
        let knobs = Knobs::read(&self.mirror);
        let capacity = self.buffer.layout().capacity();
        let flying = knobs.count.min(capacity);
        let is_scattered = self.swarm.place.is_empty() || knobs.seed != self.knobs.seed;
        if is_scattered {
            self.swarm = Swarm::scattered(capacity as usize, knobs.width, knobs.seed);
            self.pace.steps = 0;
        }
        let is_new = is_scattered || flying != self.pace.flying;
        self.pace.flying = flying;
        self.knobs = knobs;
        self.set_due();
        is_new
    }

    /// Time goes on where it stood still, or stands still.
    fn set_due(&mut self) {
        self.due = match self.knobs.run {
            Run::Running => self.due.or_else(|| Some(Instant::now())),
            Run::Paused => None,
        };
    }

    fn step_if_due(&mut self) -> bool {
        let Some(due) = self.due else { return false };
        let now = Instant::now();
        if now < due {
            return false;
        }
        self.swarm.step(&self.knobs, self.pace.flying as usize);
        self.pace.steps = self.pace.steps.wrapping_add(1);
        self.pace.step_microseconds = now.elapsed().as_secs_f32() * 1e6;
        let period = Duration::from_secs(1) / self.knobs.rate;
        // Steps that a busy machine missed are lost, not made up for.
        self.due = Some((due + period).max(now));
        true
    }

    fn count_round(&mut self) {
        self.rounds = self.rounds.wrapping_add(1);
        let offset = self.buffer.layout().word(Word::Rounds);
        self.buffer.region().store_u32(offset, self.rounds);
    }
}
