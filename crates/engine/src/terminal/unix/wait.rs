//! Waiting for the terminal and the bell.

#![allow(unsafe_code)]

use std::io;
use std::os::fd::{AsFd, AsRawFd};
use std::time::Duration;

use super::device::Device;
use super::doorbell::Doorbell;
use crate::terminal::wait::Ready;

/// Sleeps until the bell rings, the terminal can be used as asked, or the time is up.
///
/// # Errors
/// What the system says, a signal excepted: that is a wake-up for nothing.
pub fn wait(
    bell: &Doorbell,
    device: Option<&Device>,
    input: bool,
    output: bool,
    time: Option<Duration>,
) -> io::Result<Ready> {
    let mut events = 0;
    if input {
        events |= libc::POLLIN;
    }
    if output {
        events |= libc::POLLOUT;
    }
    let mut fds = [
        libc::pollfd {
            fd: bell.as_fd().as_raw_fd(),
            events: libc::POLLIN,
            revents: 0,
        },
        libc::pollfd {
            // Of what nothing is asked the system would tell the end all the same.
            fd: device
                .filter(|_| events != 0)
                .map_or(-1, |device| device.as_fd().as_raw_fd()),
            events,
            revents: 0,
        },
    ];
    let milliseconds = time.map_or(-1, |time| {
        // Rounded up: a timer that ends early would be asked again at once.
        time.as_micros()
            .div_ceil(1000)
            .try_into()
            .unwrap_or(libc::c_int::MAX)
    });
    // SAFETY: reads and writes the two elements of `fds`, which is how many it is told.
    let ready = unsafe { libc::poll(fds.as_mut_ptr(), 2, milliseconds) };
    if ready < 0 {
        let error = io::Error::last_os_error();
        return if error.kind() == io::ErrorKind::Interrupted {
            Ok(Ready::default())
        } else {
            Err(error)
        };
    }
    let ended = libc::POLLHUP | libc::POLLERR | libc::POLLNVAL;
    Ok(Ready {
        bell: fds[0].revents != 0,
        input: fds[1].revents & (libc::POLLIN | ended) != 0,
        output: fds[1].revents & (libc::POLLOUT | ended) != 0,
    })
}

/// Sleeps until the terminal takes output or the time is up.
pub fn wait_for_output(device: &Device, time: Duration) {
    for_one(device, libc::POLLOUT, time);
}

/// Sleeps until the terminal has input or the time is up.
pub fn wait_for_input(device: &Device, time: Duration) {
    for_one(device, libc::POLLIN, time);
}

fn for_one(device: &Device, events: libc::c_short, time: Duration) {
    let mut fd = libc::pollfd {
        fd: device.as_fd().as_raw_fd(),
        events,
        revents: 0,
    };
    let milliseconds = time.as_millis().try_into().unwrap_or(libc::c_int::MAX);
    // SAFETY: reads and writes the one `pollfd` that the pointer is to.
    unsafe { libc::poll(&raw mut fd, 1, milliseconds) };
}
