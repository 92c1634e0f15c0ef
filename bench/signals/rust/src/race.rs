use crate::clock::timed;

/// How long and how often.
#[derive(Clone, Copy)]
pub struct Pace {
    pub rounds: usize,
    pub sample_ns: u64,
}

/// One that races: runs once and says how many nanoseconds of it count.
pub type Run = Box<dyn FnMut() -> u64>;

/// A run that counts from its beginning to its end.
pub fn whole<R>(mut f: impl FnMut() -> R + 'static) -> Run {
    Box::new(move || timed(&mut f))
}

/// Times rivals beside each other: every round asks each of them for one sample, in a new order.
pub struct Race {
    pace: Pace,
    random: u64,
    races: Vec<String>,
}

impl Race {
    pub fn new(pace: Pace) -> Self {
        Self {
            pace,
            random: 0x9e37_79b9_7f4a_7c15,
            races: Vec::new(),
        }
    }

    /// Runs one race; each rival's run makes `changes` changes. Samples are nanoseconds per change.
    pub fn run(&mut self, name: &str, changes: usize, rivals: Vec<(&str, Run)>) {
        let mut rivals: Vec<_> = rivals
            .into_iter()
            .map(|(who, run)| Rival::warm(who, run, self.pace))
            .collect();
        for _ in 0..self.pace.rounds {
            for at in self.order(rivals.len()) {
                rivals[at].sample(changes);
            }
        }
        let samples: Vec<_> = rivals
            .iter()
            .map(|rival| format!("{:?}:{:?}", rival.name, rival.samples))
            .collect();
        self.races.push(format!(
            "{{\"name\":{name:?},\"samples\":{{{}}}}}",
            samples.join(",")
        ));
    }

    /// The races in JSON.
    pub fn finish(self) -> Vec<String> {
        self.races
    }

    fn order(&mut self, count: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..count).collect();
        for at in (1..count).rev() {
            self.random ^= self.random << 13;
            self.random ^= self.random >> 7;
            self.random ^= self.random << 17;
            order.swap(at, (self.random % (at as u64 + 1)) as usize);
        }
        order
    }
}

struct Rival {
    name: String,
    run: Run,
    runs: u64,
    samples: Vec<f64>,
}

impl Rival {
    /// Runs it for one sample's time, which also tells how often that is.
    fn warm(name: &str, mut run: Run, pace: Pace) -> Self {
        let (mut spent, mut runs) = (0, 0);
        while spent < pace.sample_ns {
            spent += run().max(1);
            runs += 1;
        }
        Self {
            name: name.to_owned(),
            run,
            runs,
            samples: Vec::new(),
        }
    }

    #[allow(clippy::cast_precision_loss)] // far below 2^52
    fn sample(&mut self, changes: usize) {
        let spent: u64 = (0..self.runs).map(|_| (self.run)()).sum();
        self.samples
            .push(spent as f64 / self.runs as f64 / changes as f64);
    }
}
