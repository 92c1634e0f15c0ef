//! Runs one program under a pseudo-terminal and times it; prints one JSON object. See ../README.md.

mod answers;
mod clock;
mod control;
mod options;
mod process;
mod scenes;
mod terminal;

use std::process::ExitCode;

fn main() -> ExitCode {
    let outcome = options::Options::parse(std::env::args().skip(1)).and_then(|options| {
        read_at_once();
        scenes::run(&options)
    });
    match outcome {
        Ok(value) => {
            println!("{value}");
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("driver: {problem}");
            ExitCode::FAILURE
        }
    }
}

/// Asks for real-time priority, so that the pty is read at once even when both cores are busy; the program we start
/// goes back to the normal policy. Without the right to it the times are only noisier.
fn read_at_once() {
    let parameters = libc::sched_param { sched_priority: 1 };
    // SAFETY: a valid parameter block for our own process.
    unsafe {
        libc::sched_setscheduler(0, libc::SCHED_FIFO | libc::SCHED_RESET_ON_FORK, &parameters)
    };
}
