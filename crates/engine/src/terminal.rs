//! The one room of descriptors, threads and signals: a terminal made ours and given back.

mod doorbell;
pub mod exit;
mod seat;
mod signals;
mod tty;
mod wait;

#[cfg(test)]
mod tests;

pub use doorbell::Doorbell;
pub use seat::{ENTER, LEAVE, Seat};
pub use signals::{ResizeWatch, block_all, die_by_interrupt};
pub use tty::{Tty, TtyError};
pub use wait::{Ready, wait};
