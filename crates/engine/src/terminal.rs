//! The one room of descriptors, threads and signals: a terminal made ours and given back.

mod cycle;
mod doorbell;
mod drain;
mod exit;
mod gate;
mod guardian;
mod headless;
mod heap;
mod mouse;
mod pace;
mod screen;
mod seat;
mod signals;
mod stdout;
mod stop;
mod talk;
mod thread;
mod tty;
mod unanswered;
mod wait;
mod watch;
mod wire;

#[cfg(test)]
pub(crate) mod tests;

#[cfg(test)]
pub(crate) use crate::caps::{ENTER, LEAVE};
pub use doorbell::Doorbell;
pub(crate) use exit::Ending;
pub(crate) use gate::Gate;
pub use guardian::Guardian;
pub use headless::{Headless, HeadlessError};
pub use pace::USUAL_FPS;
pub use seat::Seat;
pub(crate) use stdout::print;
pub use stdout::stdout_size;
pub(crate) use thread::{Manner, Running};
pub use tty::{Tty, TtyError};
pub use wait::{Ready, wait};
pub use watch::Watch;
pub(crate) use wire::Wire;
