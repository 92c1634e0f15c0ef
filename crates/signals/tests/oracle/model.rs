//! The same case, everything computed anew each time. Checks every event of the real graph against it.

use std::collections::BTreeMap;

use crate::case::{Deed, Expr, SIGNALS, SLOTS};
use crate::world::Event;

pub enum Source {
    Signal(usize, Deed),
    Derived(usize),
    Getter(Expr),
}

pub struct Repeater {
    pub slot: usize,
    pub source: Source,
    pub alive: bool,
    /// What was forwarded last.
    pub last: Option<i32>,
}

pub struct Effect {
    pub expr: Expr,
    pub deed: Deed,
    pub alive: bool,
    pub seen: Option<i32>,
}

pub struct Model {
    pub signals: [i32; SIGNALS],
    pub slots: [i32; SLOTS],
    pub deriveds: Vec<Expr>,
    pub repeaters: Vec<Repeater>,
    pub effects: Vec<Effect>,
    events: std::collections::VecDeque<Event>,
}

impl Model {
    pub fn new() -> Self {
        Self {
            signals: [0; SIGNALS],
            slots: [0; SLOTS],
            deriveds: Vec::new(),
            repeaters: Vec::new(),
            effects: Vec::new(),
            events: Default::default(),
        }
    }

    /// `None` where it panics.
    pub fn eval(&self, expr: &Expr) -> Option<i32> {
        Some(match expr {
            Expr::Signal(i) => self.signals[*i],
            Expr::Derived(i) => self.eval(&self.deriveds[*i])?,
            Expr::Caught(i) => self.eval(&self.deriveds[*i]).unwrap_or(-1),
            Expr::Slot(i) => self.slots[*i],
            Expr::Add(a, b) => self.eval(a)?.wrapping_add(self.eval(b)?),
            Expr::If(c, a, b) => self.eval(if self.eval(c)? % 2 == 0 { a } else { b })?,
            Expr::Clamp(a) => self.eval(a)?.rem_euclid(3),
            Expr::Throw(a) => self.eval(a).filter(|value| value % 5 != 0)?,
        })
    }

    pub fn take_events(&mut self, events: Vec<Event>) {
        self.events = events.into();
    }

    fn expect(&mut self, event: Event) {
        assert_eq!(
            self.events.pop_front(),
            Some(event),
            "rest: {:?}",
            self.events
        );
    }

    /// A signal was set: its repeaters wrote, in the order of their making; outside of batches the others too.
    pub fn set(&mut self, signal: usize, value: i32, in_batch: bool) {
        if self.signals[signal] == value {
            return;
        }
        self.signals[signal] = value;
        for i in 0..self.repeaters.len() {
            let Repeater {
                slot,
                source: Source::Signal(from, deed),
                alive: true,
                ..
            } = &self.repeaters[i]
            else {
                continue;
            };
            if *from == signal {
                let (slot, deed) = (*slot, deed.clone());
                self.slots[slot] = value;
                self.expect(Event::Wrote(slot, value));
                self.perform(&deed, value);
            }
        }
        if !in_batch {
            self.drain();
        }
    }

    /// The writes of one drain: each slot once, with the value that all the others make right; nothing else.
    pub fn drain(&mut self) {
        let mut due = BTreeMap::new();
        for i in 0..self.repeaters.len() {
            let repeater = &self.repeaters[i];
            let value = match &repeater.source {
                _ if !repeater.alive => None,
                Source::Signal(..) => None,
                Source::Derived(derived) => self.eval(&self.deriveds[*derived]),
                Source::Getter(expr) => self.eval(expr),
            };
            if let Some(value) = value.filter(|&value| repeater.last != Some(value)) {
                let slot = repeater.slot;
                self.repeaters[i].last = Some(value);
                self.slots[slot] = value;
                due.insert(slot, value);
            }
        }
        let mut written = BTreeMap::new();
        for _ in 0..due.len() {
            match self.events.pop_front() {
                Some(Event::Wrote(slot, value)) => drop(written.insert(slot, value)),
                other => panic!("{other:?} instead of a write; written {written:?}, due {due:?}"),
            }
        }
        assert_eq!(written, due);
    }

    /// Everything left: effects that ran, and what they did. Each saw the values of that moment.
    pub fn run_effects(&mut self) {
        let mut runs = vec![0; self.effects.len()];
        let mut sets = 0;
        while let Some(event) = self.events.pop_front() {
            if let Event::Unmade(i) = event {
                self.effects[i].alive = false;
                continue;
            }
            let Event::Ran(i, value) = event else {
                panic!("{event:?} outside of an effect; then {:?}", self.events)
            };
            assert!(self.effects[i].alive, "effect {i} ran after its end");
            runs[i] += 1;
            sets += i32::from(matches!(self.events.front(), Some(Event::Set(..))));
            assert!(runs[i] <= 1 + sets, "effect {i} ran without need");
            self.ran(i, value);
        }
        for (i, effect) in self
            .effects
            .iter()
            .enumerate()
            .filter(|(_, effect)| effect.alive)
        {
            assert_eq!(
                effect.seen,
                self.eval(&effect.expr),
                "effect {i} missed a change"
            );
        }
    }

    fn ran(&mut self, i: usize, value: Option<i32>) {
        assert_eq!(
            value,
            self.eval(&self.effects[i].expr),
            "effect {i} saw a value of another moment"
        );
        self.effects[i].seen = value;
        if let Some(value) = value {
            let deed = self.effects[i].deed.clone();
            self.perform(&deed, value);
        }
    }

    fn perform(&mut self, deed: &Deed, value: i32) {
        match *deed {
            Deed::Set(signal) => {
                self.expect(Event::Set(signal, value));
                self.set(signal, value, false);
                self.expect(Event::WasSet);
            }
            Deed::DropRepeater(i) if value % 4 == 0 => self.drop_repeater(i),
            Deed::DropEffect(i) if value % 4 == 0 => self.drop_effect(i),
            _ => {}
        }
    }

    pub fn drop_repeater(&mut self, i: usize) {
        if self.repeaters.get(i).is_some_and(|repeater| repeater.alive) {
            // One that is being made has no handle yet to be disposed of by.
            if self.events.front() == Some(&Event::DroppedRepeater(i)) {
                self.events.pop_front();
                self.repeaters[i].alive = false;
            } else {
                assert_eq!(i + 1, self.repeaters.len(), "repeater {i} lives on");
            }
        }
    }

    pub fn drop_effect(&mut self, i: usize) {
        if self.effects.get(i).is_some_and(|effect| effect.alive) {
            if self.events.front() == Some(&Event::DroppedEffect(i)) {
                self.events.pop_front();
                self.effects[i].alive = false;
            } else {
                assert_eq!(i + 1, self.effects.len(), "effect {i} lives on");
            }
        }
    }

    /// A repeater was made: it wrote once, unless its source panicked.
    pub fn repeat(&mut self, slot: usize, source: Source) {
        let value = match &source {
            Source::Signal(signal, _) => Some(self.signals[*signal]),
            Source::Derived(derived) => self.eval(&self.deriveds[*derived]),
            Source::Getter(expr) => self.eval(expr),
        };
        let deed = match &source {
            Source::Signal(_, deed) => deed.clone(),
            _ => Deed::Nothing,
        };
        self.repeaters.push(Repeater {
            slot,
            source,
            alive: value.is_some(),
            last: value,
        });
        if let Some(value) = value {
            self.slots[slot] = value;
            self.expect(Event::Wrote(slot, value));
            self.perform(&deed, value);
        }
    }

    /// An effect was made: it ran, and is there unless it panicked.
    pub fn effect(&mut self, expr: Expr, deed: Deed) {
        let i = self.effects.len();
        let value = self.eval(&expr);
        self.effects.push(Effect {
            expr,
            deed,
            alive: true,
            seen: None,
        });
        assert_eq!(self.events.pop_front(), Some(Event::Ran(i, value)));
        self.ran(i, value);
        self.effects[i].alive &= value.is_some();
    }
}
