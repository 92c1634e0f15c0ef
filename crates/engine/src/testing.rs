//! What tests of several rooms need.

#![allow(clippy::unwrap_used)]

mod test_tree;

use proptest::test_runner::Config;

#[allow(unused_imports)]
pub(crate) use test_tree::{Node, TestTree};

/// So many random cases, fifty times as many under `SPARKTUI_DEEP`.
pub(crate) fn cases(usual: u32) -> Config {
    let deep = std::env::var_os("SPARKTUI_DEEP").is_some_and(|value| value != "0");
    Config {
        failure_persistence: None,
        ..Config::with_cases(if deep { usual * 50 } else { usual })
    }
}
