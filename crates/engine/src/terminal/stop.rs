//! The whole process stops, its terminals given back, and goes on.

use std::io;
use std::sync::{Mutex, PoisonError};

use super::seat::{self, Lend};
use super::system;

/// One thread at a time stops the process.
static STOPPING: Mutex<()> = Mutex::new(());

/// Gives all terminals back, stops the process, and makes them ours again when it goes on. `everyone`: stops its whole
/// group, as the key of a terminal does. Called on the thread of an engine.
///
/// # Errors
/// If a terminal cannot be made ours again; the others are.
pub fn stop(everyone: bool) -> io::Result<()> {
    if !system::has_stop() {
        // The program follows it itself.
        if everyone {
            system::tell_stop();
        }
        return Ok(());
    }
    let _alone = STOPPING.lock().unwrap_or_else(PoisonError::into_inner);
    let seats: Vec<_> = seat::taken();
    let lent = seats.iter().filter(|seat| seat.tty().is_device());
    lent.clone().for_each(|seat| seat.lend(Lend::Stop));
    system::stop(everyone);
    let back = lent.map(|seat| seat.take_back(Lend::Stop));
    let result = back.fold(Ok(()), Result::and);
    system::ring_all();
    result
}
