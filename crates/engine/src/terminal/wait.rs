//! Waiting for the terminal and the bell.

use std::io;
use std::time::Duration;

use super::system::{self, Doorbell};
use super::tty::Tty;

/// What there is to do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ready {
    /// The bell has rung.
    pub bell: bool,
    /// The terminal has input, or was hung up.
    pub input: bool,
    /// The terminal takes output again.
    pub output: bool,
}

/// Sleeps until the bell rings, the terminal can be used as asked, or the time is up. A wire is not waited for, only looked at: who
/// holds the other end lets the engine work when there is something to do.
///
/// # Errors
/// What the system says, a signal excepted: that is a wake-up for nothing.
pub fn wait(
    bell: &Doorbell,
    tty: &Tty,
    input: bool,
    output: bool,
    time: Option<Duration>,
) -> io::Result<Ready> {
    match tty {
        Tty::Device(device) => system::wait(bell, Some(device), input, output, time),
        Tty::Wire(wired) => {
            let rung = system::wait(bell, None, false, false, Some(Duration::ZERO))?;
            Ok(Ready {
                input: input && wired.has_input(),
                output: output && wired.has_room(),
                ..rung
            })
        }
    }
}

/// Sleeps until the terminal takes output or the time is up.
pub(super) fn for_output(tty: &Tty, time: Duration) {
    match tty {
        Tty::Device(device) => system::wait_for_output(device, time),
        Tty::Wire(wired) => wired.wait_for_room(time),
    }
}

/// Sleeps until the terminal has input or the time is up. Nobody answers over a wire while it is waited for.
pub(super) fn for_input(tty: &Tty, time: Duration) {
    if let Tty::Device(device) = tty {
        system::wait_for_input(device, time);
    }
}
