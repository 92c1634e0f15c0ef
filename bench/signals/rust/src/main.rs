//! Times `crates/signals` beside a plain loop and other crates, and prints the samples as JSON. See ../../README.md.

mod clock;
mod graphs;
mod memory;
mod race;
mod repeaters;

use race::{Pace, Race};

#[global_allocator]
static ALLOCATOR: memory::Counting = memory::Counting;

const CYCLES: usize = 10_000;

/// Room for crates that recurse along a graph.
const STACK_BYTES: usize = 256 << 20;

fn main() {
    let pace = Pace {
        rounds: 21,
        sample_ns: 5_000_000,
    };
    let bench = std::thread::Builder::new()
        .stack_size(STACK_BYTES)
        .spawn(move || report(pace));
    let report = bench.map(|thread| thread.join());
    match report {
        Ok(Ok(report)) => println!("{report}"),
        Ok(Err(_)) => std::process::exit(101), // the panic has been printed
        Err(error) => {
            eprintln!(
                "bench: no thread with {STACK_BYTES} bytes of stack: {error}; raise the limit of memory"
            );
            std::process::exit(1);
        }
    }
}

/// Everything measured, in JSON.
fn report(pace: Pace) -> String {
    let mut race = Race::new(pace);
    repeaters::all(&mut race);
    graphs::all(&mut race);
    format!(
        "{{\"races\":[{}],\"bytesPerRepeater\":{:?},\"growth\":{{\"cycles\":{CYCLES},\"bytes\":{}}}}}",
        race.finish().join(","),
        memory::per_repeater(),
        memory::growth(CYCLES)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shape_gives_the_right_values() {
        let report = report(Pace {
            rounds: 1,
            sample_ns: 1,
        });
        assert_eq!(report.matches("\"sparktui\":[").count(), 8);
    }

    #[test]
    fn cycles_of_making_and_disposing_grow_nothing() {
        assert_eq!(memory::growth(CYCLES), 0);
    }
}
