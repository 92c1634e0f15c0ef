//! Runs a model over all its executions.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// How far a model is explored.
#[derive(Debug, Clone, Copy)]
pub struct Depth {
    /// Times that a thread may be interrupted, in `cargo test`.
    pub quick: usize,
    /// The same under `SPARKTUI_DEEP=1`.
    pub deep: Option<usize>,
}

/// Explores `model`. It reports what it loses by a panic.
///
/// # Errors
/// What the first bad execution panicked with.
pub fn explore(depth: Depth, model: impl Fn() + Sync + Send + 'static) -> Result<(), String> {
    let mut checker = loom::model::Builder::new();
    checker.max_branches = 10_000;
    checker.preemption_bound = if std::env::var_os("SPARKTUI_DEEP").is_some() {
        depth.deep
    } else {
        Some(depth.quick)
    };
    catch_unwind(AssertUnwindSafe(|| checker.check(model))).map_err(|panic| message(&*panic))
}

/// Asserts that no execution loses anything.
pub fn holds(depth: Depth, model: impl Fn() + Sync + Send + 'static) {
    if let Err(lost) = explore(depth, model) {
        panic!("the protocol as it is fails: {lost}");
    }
}

/// Asserts that some execution fails with a message that contains `what`. Interrupts once, then twice, and so on, since
/// most losses need few.
pub fn loses(what: &str, depth: Depth, model: impl Fn() + Sync + Send + Copy + 'static) {
    for interruptions in 1..=depth.quick {
        let depth = Depth {
            quick: interruptions,
            deep: Some(interruptions),
        };
        if let Err(lost) = explore(depth, model) {
            assert!(lost.contains(what), "lost {lost:?}, expected {what:?}");
            return;
        }
    }
    panic!("the weaker protocol loses nothing; expected: {what}");
}

fn message(panic: &(dyn Any + Send)) -> String {
    if let Some(text) = panic.downcast_ref::<String>() {
        return text.clone();
    }
    (*panic
        .downcast_ref::<&str>()
        .unwrap_or(&"a panic without a message"))
    .to_owned()
}
