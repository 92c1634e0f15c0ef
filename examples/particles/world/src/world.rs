use std::io;
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use particles_generated::{AttachError, SharedBuffer, SharedRegion};

use crate::bell::Bell;
use crate::thread::Life;

/// Whom the world wakes when there is something new to see.
pub trait Host: Send + 'static {
    /// Called on the world's thread, and only if the other side sleeps.
    fn wake(&self);
}

/// Why there is no world.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StartError {
    /// The memory is not of this inventory.
    #[error(transparent)]
    Attach(#[from] AttachError),
    /// The system gives no thread.
    #[error("particles: no thread to move them ({0}); end other programs")]
    Thread(#[from] io::Error),
}

/// A box of particles that a thread moves, until it is dropped.
#[derive(Debug)]
pub struct World {
    bell: Arc<Bell>,
    thread: Option<JoinHandle<()>>,
}

impl World {
    /// Starts the thread over memory that TypeScript made.
    ///
    /// # Errors
    /// If the memory is of another inventory, or there is no thread.
    pub fn start(region: SharedRegion, host: impl Host) -> Result<Self, StartError> {
        let buffer = SharedBuffer::attach(region)?;
        let bell = Arc::new(Bell::default());
        let life = Life::new(buffer, Arc::clone(&bell), host);
        let thread = thread::Builder::new()
            .name("particles".into())
            .spawn(move || life.run())?;
        Ok(Self {
            bell,
            thread: Some(thread),
        })
    }

    /// Wakes the thread.
    pub fn ring(&self) {
        self.bell.ring();
    }

    /// Ends the thread, which takes a step at most. Further calls do nothing.
    pub fn stop(&mut self) {
        self.bell.close();
        if let Some(thread) = self.thread.take() {
            // A panic of the thread has been printed, and there is nothing of it left.
            let _ = thread.join();
        }
    }
}

impl Drop for World {
    fn drop(&mut self) {
        self.stop();
    }
}
