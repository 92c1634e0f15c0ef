//! Random graphs beside a full recomputation: every slot write, every run of an effect, every read.
//!
//! 500 cases, or 10,000 where `SPARKTUI_DEEP` is set. A failure prints its case, shrunk, and its seed.

#![allow(clippy::unwrap_used)]

mod case;
mod model;
mod world;

use std::any::TypeId;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::UNIX_EPOCH;

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use sparktui_signals::{Census, Slots};

use case::{Case, Deed, Expr, Item, LOW_SIGNALS, OUTER_SLOTS, SIGNALS, SLOTS, Step, resolve};
use model::{Model, Source};
use world::{Own, Value, World};

struct Both<V: Value> {
    world: World<V>,
    model: Model,
    /// Slots that an expression may read now.
    readable: Vec<usize>,
    /// While the low items are made.
    low: bool,
    low_deriveds: usize,
    low_slots: usize,
}

impl<V: Value> Both<V> {
    fn new() -> Self {
        Self {
            world: World::new(),
            model: Model::new(),
            readable: (0..OUTER_SLOTS).collect(),
            low: true,
            low_deriveds: 0,
            low_slots: OUTER_SLOTS,
        }
    }

    fn resolve(&self, expr: &Expr, low: bool) -> Expr {
        if low {
            return resolve(
                expr,
                LOW_SIGNALS,
                self.low_deriveds,
                &self.readable[..self.low_slots],
            );
        }
        resolve(expr, SIGNALS, self.model.deriveds.len(), &self.readable)
    }

    /// What a deed of the case means now. Only what reads low things sets high signals.
    fn deed(&self, deed: &Deed, reads_low: bool) -> Deed {
        match *deed {
            Deed::Set(signal) if reads_low => {
                Deed::Set(LOW_SIGNALS + signal % (SIGNALS - LOW_SIGNALS))
            }
            Deed::Set(_) => Deed::Nothing,
            Deed::DropRepeater(i) => Deed::DropRepeater(i % (self.model.repeaters.len() + 1)),
            Deed::DropEffect(i) => Deed::DropEffect(i % (self.model.effects.len() + 1)),
            Deed::Nothing => Deed::Nothing,
        }
    }

    fn make(&mut self, item: &Item) {
        let slot = OUTER_SLOTS + self.model.repeaters.len();
        if slot == SLOTS {
            return;
        }
        let mut is_repeater = true;
        match item {
            Item::Derived(expr) => {
                let expr = self.resolve(expr, self.low);
                self.world.derived(expr.clone());
                self.model.deriveds.push(expr);
                is_repeater = false;
            }
            Item::RepeatSignal(signal, deed) => {
                let signal = signal % if self.low { LOW_SIGNALS } else { SIGNALS };
                // A target is no effect: it sets nothing, for its set would be part of the outer propagation.
                let deed = self.deed(deed, false);
                self.world.repeat_signal(signal, slot, deed.clone());
                self.observe();
                self.model.repeat(slot, Source::Signal(signal, deed));
            }
            Item::RepeatDerived(i) => {
                let deriveds = if self.low {
                    self.low_deriveds
                } else {
                    self.model.deriveds.len()
                };
                if deriveds == 0 {
                    return;
                }
                self.world.repeat_derived(i % deriveds, slot);
                self.observe();
                self.model.repeat(slot, Source::Derived(i % deriveds));
            }
            Item::RepeatGetter(expr) => {
                let expr = self.resolve(expr, self.low);
                self.world.repeat_getter(expr.clone(), slot);
                self.observe();
                self.model.repeat(slot, Source::Getter(expr));
            }
            Item::Effect(expr, deed) => {
                let low = self.low || matches!(deed, Deed::Set(_));
                let (expr, deed) = (self.resolve(expr, low), self.deed(deed, low));
                self.world.effect(expr.clone(), deed.clone());
                self.observe();
                self.model.effect(expr, deed);
                is_repeater = false;
            }
        }
        if is_repeater {
            self.readable.push(slot);
        }
        if self.low {
            self.low_deriveds = self.model.deriveds.len();
            self.low_slots = self.readable.len();
        }
        self.settle();
    }

    fn observe(&mut self) {
        let events = self.world.shared.trace.take();
        self.model.take_events(events);
    }

    /// The end of a step outside of batches: everything is as if computed anew.
    fn settle(&mut self) {
        self.model.run_effects();
        for slot in 0..SLOTS {
            let holds: i32 = self.world.shared.buffer.peek(slot).into();
            assert_eq!(holds, self.model.slots[slot], "slot {slot}");
        }
        assert!(!self.world.graph.is_tracking());
    }

    fn read(&self, derived: usize) {
        let deriveds = self.model.deriveds.len();
        if deriveds > 0 {
            let real = self.world.shared.deriveds.borrow()[derived % deriveds];
            let expected = self.model.eval(&self.model.deriveds[derived % deriveds]);
            assert_eq!(
                real.try_get(&self.world.graph).ok().map(Into::into),
                expected,
                "derived {}",
                derived % deriveds
            );
        }
    }

    fn step(&mut self, step: &Step) {
        let graph = &self.world.graph;
        match step {
            Step::Make(item) => return self.make(item),
            Step::Read(derived) => return self.read(*derived),
            Step::Set(signal, value) => {
                let signals = &self.world.shared.signals;
                drop(catch_unwind(AssertUnwindSafe(|| {
                    signals[*signal].set(graph, (*value).into())
                })));
                self.observe();
                self.model.set(*signal, *value, false);
            }
            Step::Poke(slot, value, how) => {
                drop(catch_unwind(AssertUnwindSafe(|| {
                    self.world.poke(graph, *slot, *value, *how)
                })));
                self.observe();
                self.model.slots[*slot] = *value;
                self.model.drain();
            }
            Step::Batch(changes) => self.batch(changes),
            Step::DropRepeater(i) => {
                self.world.shared.drop_repeater(graph, *i);
                self.observe();
                self.model.drop_repeater(*i);
            }
            Step::DropEffect(i) => {
                self.world.shared.drop_effect(graph, *i);
                self.observe();
                self.model.drop_effect(*i);
            }
        }
        self.settle();
    }

    fn batch(&mut self, changes: &[Step]) {
        let mut wrong = None;
        let (world, model) = (&self.world, &mut self.model);
        let ran = catch_unwind(AssertUnwindSafe(|| {
            world.graph.batch(|graph| {
                for change in changes {
                    let checked =
                        catch_unwind(AssertUnwindSafe(|| apply(world, model, graph, change)));
                    if let Err(payload) = checked {
                        wrong = Some(payload);
                        return;
                    }
                }
            });
        }));
        drop(ran);
        if let Some(payload) = wrong {
            std::panic::resume_unwind(payload);
        }
        self.observe();
        self.model.drain();
    }
}

/// One change inside a batch: repeaters of signals forward, the others wait.
fn apply<V: Value>(
    world: &World<V>,
    model: &mut Model,
    graph: &sparktui_signals::Graph,
    change: &Step,
) {
    match change {
        Step::Set(signal, value) => {
            drop(catch_unwind(AssertUnwindSafe(|| {
                world.shared.signals[*signal].set(graph, (*value).into())
            })));
            model.take_events(world.shared.trace.take());
            model.set(*signal, *value, true);
        }
        Step::Poke(slot, value, how) => {
            world.poke(graph, *slot, *value, *how);
            model.slots[*slot] = *value;
        }
        Step::Read(derived) if !model.deriveds.is_empty() => {
            let derived = derived % model.deriveds.len();
            let real = world.shared.deriveds.borrow()[derived];
            assert_eq!(
                real.try_get(graph).ok().map(Into::into),
                model.eval(&model.deriveds[derived]),
                "derived {derived} in a batch"
            );
        }
        _ => {}
    }
}

fn play<V: Value>(case: &Case) {
    let mut both = Both::<V>::new();
    for item in &case.low {
        both.make(item);
    }
    both.low = false;
    for item in &case.high {
        both.make(item);
    }
    for step in &case.steps {
        both.step(step);
    }
    // Nothing is left of what the case made once it is disposed of.
    for i in 0..both.model.repeaters.len() {
        both.world.shared.drop_repeater(&both.world.graph, i);
    }
    for i in 0..both.model.effects.len() {
        both.world.shared.drop_effect(&both.world.graph, i);
    }
    for derived in both.world.shared.deriveds.take() {
        derived.dispose(&both.world.graph);
    }
    let census = both.world.graph.census();
    let plain = TypeId::of::<V>() == TypeId::of::<i32>();
    let signals_alone = Census {
        nodes: SIGNALS,
        edges: 0,
        values: if plain { 0 } else { SIGNALS },
        repeaters: 0,
    };
    for signal in &both.world.shared.signals {
        signal.get(&both.world.graph);
    }
    assert_eq!(both.world.graph.census(), signals_alone, "from {census:?}");
    assert!(both.world.shared.buffer.slots().len() == SLOTS);
}

/// The seed is printed, and taken from `SPARKTUI_SEED` where that is set.
fn config() -> ProptestConfig {
    let cases = if std::env::var_os("SPARKTUI_DEEP").is_some() {
        10_000
    } else {
        500
    };
    let given = std::env::var("SPARKTUI_SEED")
        .ok()
        .and_then(|seed| seed.parse().ok());
    let seed = given.unwrap_or_else(|| UNIX_EPOCH.elapsed().unwrap().as_secs());
    eprintln!("oracle: {cases} cases, SPARKTUI_SEED={seed}");
    ProptestConfig {
        cases,
        rng_seed: RngSeed::Fixed(seed),
        max_shrink_iters: 20_000,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_random_graph_does_what_a_full_recomputation_does(case in case::case()) {
        play::<i32>(&case);
    }

    #[test]
    fn a_random_graph_of_values_beside_their_nodes_does_so_too(case in case::case()) {
        play::<Own>(&case);
    }
}
