//! The cases that TypeScript plays too: the same slots are written in the same order.
//!
//! `SPARKTUI_TRACES` names another file of cases; TypeScript's test of the same name makes random ones and runs this.

#![allow(clippy::unwrap_used)]

mod plan;
mod player;

use plan::Trace;

const FILE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../packages/signals/test/traces/traces.json"
);

#[test]
fn traces_write_the_same_slots_in_the_same_order_as_in_typescript() {
    let file = std::env::var("SPARKTUI_TRACES").unwrap_or(FILE.into());
    let text = std::fs::read_to_string(&file).unwrap();
    let lines: Vec<_> = text.lines().collect();
    let traces: Vec<Trace> = serde_json::from_str(&text).unwrap();
    assert!(traces.len() >= 200, "{} cases in {file}", traces.len());
    let mut wrong = 0;
    for (trace, line) in traces.iter().zip(&lines[1..]) {
        let log = player::play(trace);
        if log != trace.log {
            wrong += 1;
            if wrong <= 3 {
                println!(
                    "{line}\n  TypeScript: {:?}\n  Rust:       {log:?}",
                    trace.log
                );
            }
        }
    }
    assert_eq!(wrong, 0, "of {} cases", traces.len());
}
