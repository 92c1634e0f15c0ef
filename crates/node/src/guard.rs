//! Panics end here: one that left a function called by JavaScript would abort the process.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};

use napi::bindgen_prelude::{Error, Result};

/// Runs the body of a function that JavaScript calls. A panic in it becomes an error thrown there.
pub fn guarded<T>(entry: &str, body: impl FnOnce() -> Result<T>) -> Result<T> {
    // Unwind safe: what a panic may leave half done lies behind locks and in the engine, which is then detached.
    catch_unwind(AssertUnwindSafe(body)).unwrap_or_else(|payload| {
        let why = message(payload.as_ref());
        let error = Error::from_reason(format!(
            "engine: {entry} panicked, {why}; this is a defect of SparkTUI, please report it"
        ));
        // Dropping a payload may panic in turn.
        std::mem::forget(payload);
        Err(error)
    })
}

fn message(payload: &(dyn Any + Send)) -> &str {
    if let Some(text) = payload.downcast_ref::<&str>() {
        text
    } else if let Some(text) = payload.downcast_ref::<String>() {
        text
    } else {
        "for no given reason"
    }
}
