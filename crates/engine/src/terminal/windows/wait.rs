//! Waiting for the console and the bell.

use std::io;
use std::os::windows::io::RawHandle;
use std::time::Duration;

use windows_sys::Win32::Foundation::{WAIT_FAILED, WAIT_OBJECT_0, WAIT_TIMEOUT};
use windows_sys::Win32::System::Threading::{INFINITE, WaitForMultipleObjects};

use super::device::Device;
use super::doorbell::Doorbell;
use crate::terminal::wait::Ready;

/// Sleeps until the bell rings, the console can be used as asked, or the time is up. A console takes output at any time.
///
/// # Errors
/// What the system says.
pub fn wait(
    bell: &Doorbell,
    device: Option<&Device>,
    input: bool,
    output: bool,
    time: Option<Duration>,
) -> io::Result<Ready> {
    let device = device.filter(|_| input).map(Device::input);
    let handles: Vec<_> = [bell.handle()].into_iter().chain(device).collect();
    let time = if output { Some(Duration::ZERO) } else { time };
    let first = first_of(&handles, milliseconds(time))?;
    Ok(Ready {
        bell: first == Some(0),
        // Whatever was first: the bell may ring without a pause.
        input: match device {
            Some(device) if first.is_some() => first_of(&[device], 0)?.is_some(),
            _ => false,
        },
        output,
    })
}

/// Sleeps not at all: a console takes output at any time.
pub fn wait_for_output(_device: &Device, _time: Duration) {}

/// Sleeps until the console has input or the time is up.
pub fn wait_for_input(device: &Device, time: Duration) {
    // One that is gone is found out by whoever reads.
    drop(first_of(&[device.input()], milliseconds(Some(time))));
}

/// The place of the first handle that is set; `None` where the time is up.
fn first_of(handles: &[RawHandle], milliseconds: u32) -> io::Result<Option<usize>> {
    let count = handles.len() as u32;
    // SAFETY: reads `count` handles from the start of `handles`; the callers own them.
    let first = unsafe { WaitForMultipleObjects(count, handles.as_ptr(), 0, milliseconds) };
    match first {
        WAIT_FAILED => Err(io::Error::last_os_error()),
        WAIT_TIMEOUT => Ok(None),
        first => Ok(Some((first - WAIT_OBJECT_0) as usize)),
    }
}

fn milliseconds(time: Option<Duration>) -> u32 {
    time.map_or(INFINITE, |time| {
        // Rounded up: a timer that ends early would be asked again at once.
        let whole = time.as_micros().div_ceil(1000);
        u32::try_from(whole).map_or(INFINITE - 1, |whole| whole.min(INFINITE - 1))
    })
}
