//! Effects, scopes and cleanups: run when due, once, in order; ended wholly, also in the middle of a run.

#![allow(clippy::unwrap_used)]

mod fixtures;

use std::cell::Cell;
use std::rc::Rc;

use sparktui_signals::{Effect, Graph, Scope, Signal};

use fixtures::{Log, say, take};

#[test]
fn an_effect_runs_now_and_after_each_change() {
    let (graph, log) = (Graph::new(), Log::default());
    let (a, b) = (graph.signal(1), graph.signal(1));
    let seen = Rc::clone(&log);
    graph.effect(move |graph| say(&seen, format!("{}", a.get(graph) + b.peek(graph))));
    a.set(&graph, 2);
    b.set(&graph, 10);
    a.set(&graph, 3);
    assert_eq!(take(&log), "2 3 13");
}

#[test]
fn effects_run_once_after_a_batch_in_the_order_marked() {
    let (graph, log) = (Graph::new(), Log::default());
    let (a, b) = (graph.signal(1), graph.signal(1));
    for name in ["x", "y"] {
        let seen = Rc::clone(&log);
        graph.effect(move |graph| say(&seen, format!("{name}{}", a.get(graph) + b.get(graph))));
    }
    take(&log);
    graph.batch(|graph| {
        b.set(graph, 2);
        a.set(graph, 2);
        say(&log, "end");
    });
    assert_eq!(take(&log), "end x4 y4");
}

#[test]
fn cleanups_run_newest_first_before_the_next_run_and_at_the_end() {
    let (graph, log) = (Graph::new(), Log::default());
    let a = graph.signal(1);
    let seen = Rc::clone(&log);
    let effect = graph.effect(move |graph| {
        let now = a.get(graph);
        say(&seen, format!("run{now}"));
        for name in ["x", "y"] {
            let seen = Rc::clone(&seen);
            graph.on_cleanup(move |graph| say(&seen, format!("{name}{now}:{}", a.get(graph))));
        }
    });
    a.set(&graph, 2);
    effect.dispose(&graph);
    effect.dispose(&graph);
    a.set(&graph, 3);
    assert_eq!(take(&log), "run1 y1:2 x1:2 run2 y2:2 x2:2");
}

#[test]
fn a_cleanup_still_reads_what_goes_with_it() {
    let (graph, log) = (Graph::new(), Log::default());
    let seen = Rc::clone(&log);
    let scope = graph.scope(move |graph| {
        let own = graph.signal(7);
        let twice = graph.derived(move |graph| own.get(graph) * 2);
        graph.on_cleanup(move |graph| say(&seen, format!("{}", twice.get(graph))));
    });
    scope.dispose(&graph);
    assert_eq!(take(&log), "14");
    assert_eq!(graph.census().nodes, 0);
}

#[test]
fn cleanups_that_are_left_run_when_the_graph_is_dropped() {
    let log = Log::default();
    let graph = Graph::new();
    let (first, second) = (Rc::clone(&log), Rc::clone(&log));
    graph.on_cleanup(move |_| say(&first, "graph"));
    graph.effect(move |graph| {
        let seen = Rc::clone(&second);
        graph.on_cleanup(move |_| say(&seen, "effect"));
    });
    drop(graph);
    assert_eq!(take(&log), "effect graph");
}

#[test]
fn what_an_effect_makes_goes_when_it_runs_again() {
    let (graph, log) = (Graph::new(), Log::default());
    let (outer, inner) = (graph.signal(1), graph.signal(1));
    let seen = Rc::clone(&log);
    let effect = graph.effect(move |graph| {
        let from = outer.get(graph);
        let seen = Rc::clone(&seen);
        graph.effect(move |graph| say(&seen, format!("{from}.{}", inner.get(graph))));
    });
    let census = graph.census();
    inner.set(&graph, 2);
    outer.set(&graph, 2);
    inner.set(&graph, 3);
    assert_eq!(take(&log), "1.1 1.2 2.2 2.3");
    assert_eq!(graph.census(), census);
    effect.dispose(&graph);
    inner.set(&graph, 4);
    assert_eq!(take(&log), "");
}

#[test]
fn an_outer_effect_goes_first_though_the_inner_one_was_marked_first() {
    let (graph, log) = (Graph::new(), Log::default());
    let some = graph.signal(Some(5));
    let seen = Rc::clone(&log);
    graph.effect(move |graph| {
        let seen = Rc::clone(&seen);
        graph.untrack(|graph| {
            if some.get(graph).is_some() {
                graph.effect(move |graph| say(&seen, some.get(graph).unwrap().to_string()));
            }
        });
        some.get(graph);
    });
    some.set(&graph, Some(6));
    some.set(&graph, None);
    assert_eq!(take(&log), "5 6");
}

#[test]
fn an_effect_may_dispose_of_itself_and_what_it_makes_after_goes_too() {
    let (graph, log) = (Graph::new(), Log::default());
    let a = graph.signal(1);
    let me: Rc<Cell<Option<Effect>>> = Rc::default();
    let (own, seen) = (Rc::clone(&me), Rc::clone(&log));
    let effect = graph.effect(move |graph| {
        say(&seen, format!("run{}", a.get(graph)));
        if a.get(graph) == 2 {
            own.get().unwrap().dispose(graph);
            let late = Rc::clone(&seen);
            graph.effect(move |graph| say(&late, format!("late{}", a.get(graph))));
            let late = Rc::clone(&seen);
            graph.on_cleanup(move |_| say(&late, "cleanup"));
        }
    });
    me.set(Some(effect));
    a.set(&graph, 2);
    a.set(&graph, 3);
    assert_eq!(take(&log), "run1 run2 late2 cleanup");
    let census = graph.census();
    assert_eq!((census.nodes, census.edges), (1, 0));
}

#[test]
fn an_effect_may_be_disposed_of_by_its_own_cleanup() {
    let (graph, log) = (Graph::new(), Log::default());
    let a = graph.signal(1);
    let me: Rc<Cell<Option<Effect>>> = Rc::default();
    let (own, seen) = (Rc::clone(&me), Rc::clone(&log));
    let effect = graph.effect(move |graph| {
        say(&seen, format!("run{}", a.get(graph)));
        let own = Rc::clone(&own);
        graph.effect(|_| {});
        graph.on_cleanup(move |graph| own.get().unwrap().dispose(graph));
    });
    me.set(Some(effect));
    a.set(&graph, 2);
    a.set(&graph, 3);
    assert_eq!(take(&log), "run1");
    assert_eq!(graph.census().nodes, 1);
}

#[test]
fn an_effect_may_dispose_of_one_that_waits() {
    let (graph, log) = (Graph::new(), Log::default());
    let a = graph.signal(1);
    let other: Rc<Cell<Option<Effect>>> = Rc::default();
    let (victim, seen) = (Rc::clone(&other), Rc::clone(&log));
    graph.effect(move |graph| {
        say(&seen, format!("x{}", a.get(graph)));
        if let Some(victim) = victim.get() {
            victim.dispose(graph);
            graph.effect(|_| {});
        }
    });
    let seen = Rc::clone(&log);
    other.set(Some(
        graph.effect(move |graph| say(&seen, format!("y{}", a.get(graph)))),
    ));
    a.set(&graph, 2);
    assert_eq!(take(&log), "x1 y1 x2");
}

#[test]
fn a_derived_may_dispose_of_the_effect_that_asks() {
    let graph = Graph::new();
    let a = graph.signal(1);
    let me: Rc<Cell<Option<Effect>>> = Rc::default();
    let own = Rc::clone(&me);
    let deadly = graph.derived(move |graph| {
        let now = a.get(graph);
        if now == 2 {
            own.get().unwrap().dispose(graph);
            graph.signal(0);
        }
        now
    });
    let runs = Rc::new(Cell::new(0));
    let count = Rc::clone(&runs);
    me.set(Some(graph.effect(move |graph| {
        deadly.get(graph);
        count.set(count.get() + 1);
    })));
    a.set(&graph, 2);
    a.set(&graph, 3);
    assert_eq!(runs.get(), 1);
}

#[test]
fn an_effect_that_sets_what_it_has_read_runs_again() {
    let (graph, log) = (Graph::new(), Log::default());
    let a = graph.signal(1);
    let seen = Rc::clone(&log);
    graph.effect(move |graph| {
        let now = a.get(graph);
        say(&seen, now.to_string());
        a.set(graph, (now + 1).min(4));
    });
    assert_eq!(take(&log), "1 2 3 4");
    a.set(&graph, 0);
    assert_eq!(take(&log), "0 1 2 3 4");
}

#[test]
fn an_effect_that_sets_what_it_reads_after_runs_once() {
    let (graph, log) = (Graph::new(), Log::default());
    let (a, b) = (graph.signal(1), graph.signal(0));
    let seen = Rc::clone(&log);
    graph.effect(move |graph| {
        b.set(graph, a.get(graph) * 10);
        say(&seen, b.get(graph).to_string());
    });
    a.set(&graph, 2);
    a.set(&graph, 3);
    assert_eq!(take(&log), "10 20 30");
}

#[test]
fn a_cleanup_that_disposes_of_what_goes_anyway_leaves_it_to_the_next() {
    let (graph, log) = (Graph::new(), Log::default());
    let seen = Rc::clone(&log);
    let scope = graph.scope(move |graph| {
        let own = graph.signal(7);
        graph.on_cleanup(move |graph| say(&seen, own.get(graph).to_string()));
        graph.on_cleanup(move |graph| own.dispose(graph));
    });
    scope.dispose(&graph);
    assert_eq!((take(&log).as_str(), graph.census().nodes), ("7", 0));
}

#[test]
fn a_cleanup_that_sets_a_signal_reads_what_follows_from_it() {
    let (graph, log) = (Graph::new(), Log::default());
    let seen = Rc::clone(&log);
    let scope = graph.scope(move |graph| {
        let own = graph.signal(1);
        let twice = graph.derived(move |graph| own.get(graph) * 2);
        let also = Rc::clone(&seen);
        graph.effect(move |graph| say(&also, format!("effect{}", twice.get(graph))));
        graph.on_cleanup(move |graph| {
            own.set(graph, 5);
            say(&seen, format!("cleanup{}", twice.get(graph)));
        });
    });
    scope.dispose(&graph);
    assert_eq!(take(&log), "effect2 cleanup10");
}

#[test]
fn a_cleanup_may_dispose_of_the_owner_of_all() {
    let graph = Graph::new();
    let all: Rc<Cell<Option<Scope>>> = Rc::default();
    let inner: Rc<Cell<Option<Scope>>> = Rc::default();
    let (outermost, made) = (Rc::clone(&all), Rc::clone(&inner));
    all.set(Some(graph.scope(move |graph| {
        graph.signal(1);
        made.set(Some(graph.scope(|graph| {
            graph.signal(2);
            graph.on_cleanup(move |graph| outermost.get().unwrap().dispose(graph));
            graph.signal(3);
        })));
    })));
    inner.get().unwrap().dispose(&graph);
    assert_eq!(graph.census().nodes, 0);
    assert!(!all.get().unwrap().is_alive(&graph));
}

#[test]
fn a_scope_is_not_tracked_by_the_effect_around_it() {
    let graph = Graph::new();
    let a = graph.signal(1);
    let runs = Rc::new(Cell::new(0));
    let count = Rc::clone(&runs);
    graph.effect(move |graph| {
        count.set(count.get() + 1);
        graph.scope(move |graph| drop(a.get(graph).to_string()));
    });
    a.set(&graph, 2);
    assert_eq!(runs.get(), 1);
}

#[test]
fn values_with_code_of_their_own_may_use_the_graph_when_they_are_dropped_or_compared() {
    struct Busy(i32, Rc<Graph>, Signal<i32>);
    impl PartialEq for Busy {
        fn eq(&self, other: &Self) -> bool {
            self.2.get(&self.1);
            self.0 == other.0
        }
    }
    impl Drop for Busy {
        fn drop(&mut self) {
            self.2.set(&self.1, self.0);
            self.1.signal(0);
        }
    }
    let graph = Rc::new(Graph::new());
    let count = graph.signal(0);
    let busy = graph.signal(Busy(1, Rc::clone(&graph), count));
    let seen = Rc::new(Cell::new(0));
    let log = Rc::clone(&seen);
    graph.effect(move |graph| log.set(busy.with(graph, |busy| busy.0) + count.get(graph)));
    busy.set(&graph, Busy(2, Rc::clone(&graph), count));
    busy.set(&graph, Busy(2, Rc::clone(&graph), count));
    assert_eq!((seen.get(), count.get(&graph)), (4, 2));
    busy.dispose(&graph);
}

#[test]
fn what_an_effect_owns_ends_in_the_opposite_order_of_its_making_cleanups_and_effects_alike() {
    let (graph, log) = (Graph::new(), Log::default());
    let a = graph.signal(1);
    let seen = Rc::clone(&log);
    let effect = graph.effect(move |graph| {
        a.get(graph);
        let noted = |name: &'static str| {
            let seen = Rc::clone(&seen);
            move |_: &Graph| say(&seen, name)
        };
        graph.on_cleanup(noted("first"));
        let inner = (noted("inner1"), noted("inner2"));
        graph.effect(move |graph| {
            graph.on_cleanup(inner.0.clone());
            graph.on_cleanup(inner.1.clone());
        });
        graph.on_cleanup(noted("middle"));
        let scoped = noted("scoped");
        graph.scope(move |graph| graph.on_cleanup(scoped));
        graph.on_cleanup(noted("last"));
    });
    a.set(&graph, 2);
    assert_eq!(take(&log), "last scoped middle inner2 inner1 first");
    effect.dispose(&graph);
    assert_eq!(take(&log), "last scoped middle inner2 inner1 first");
}

#[test]
fn an_effect_that_sets_what_it_read_goes_behind_those_that_it_wakes() {
    let (graph, log) = (Graph::new(), Log::default());
    let (a, b) = (graph.signal(0), graph.signal(0));
    let seen = Rc::clone(&log);
    graph.effect(move |graph| {
        let now = a.get(graph);
        say(&seen, format!("own{now}"));
        if now == 1 {
            a.set(graph, 2);
            b.set(graph, 1);
        }
    });
    let seen = Rc::clone(&log);
    graph.effect(move |graph| say(&seen, format!("other{}", b.get(graph))));
    take(&log);
    a.set(&graph, 1);
    assert_eq!(take(&log), "own1 other1 own2");
}

#[test]
fn what_a_cleanup_sets_is_forwarded_before_the_next_run() {
    let (graph, log) = (Graph::new(), Log::default());
    let (a, b) = (graph.signal(0), graph.signal(0));
    let slots = fixtures::buffer(1);
    graph.repeat(move |graph: &Graph| b.get(graph) + 1, &slots, 0);
    let (seen, read) = (Rc::clone(&log), Rc::clone(&slots));
    graph.effect(move |graph| {
        let now = a.get(graph);
        say(&seen, format!("{now}:{}", read.peek(0)));
        graph.on_cleanup(move |graph| b.set(graph, now + 10));
    });
    a.set(&graph, 1);
    a.set(&graph, 2);
    assert_eq!(take(&log), "0:1 1:11 2:12");
}
