//! The one room of descriptors, threads and signals: a terminal made ours and given back.
//!
//! What systems do differently lies in `unix` and `windows`, which have the same names; here one of them is `system`.

mod answer;
mod cycle;
mod drain;
mod exit;
mod gate;
mod headless;
#[cfg(any(windows, test))]
mod keystrokes;
mod mouse;
mod pace;
mod screen;
mod seat;
mod stdout;
mod stop;
mod talk;
mod thread;
mod tty;
mod unanswered;
#[cfg(unix)]
mod unix;
mod wait;
mod warden;
#[cfg(windows)]
mod windows;
mod wire;

#[cfg(unix)]
use unix as system;
#[cfg(windows)]
use windows as system;

#[cfg(all(test, unix))]
pub(crate) mod tests;

#[cfg(test)]
pub(crate) use crate::caps::{ENTER, LEAVE};
pub(crate) use exit::Ending;
pub(crate) use gate::Gate;
pub use headless::{Headless, HeadlessError};
pub use pace::USUAL_FPS;
pub use seat::Seat;
pub(crate) use stdout::print;
pub use system::{Doorbell, Guardian, Watch, stdout_size};
pub(crate) use thread::{Manner, Running};
pub use tty::{Tty, TtyError};
pub use wait::{Ready, wait};
pub(crate) use warden::Warden;
pub(crate) use wire::Wire;
