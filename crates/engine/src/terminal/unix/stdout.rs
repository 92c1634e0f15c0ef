//! Standard output as a descriptor.

/// Columns and rows of standard output, either 0 where it does not tell; `None` where it is no terminal.
#[must_use]
pub fn stdout_size() -> Option<(u16, u16)> {
    let mut size = libc::winsize {
        ws_row: 0,
        ws_col: 0,
        ws_xpixel: 0,
        ws_ypixel: 0,
    };
    // SAFETY: TIOCGWINSZ writes one `winsize`, which is what the pointer is to.
    let got = unsafe { libc::ioctl(libc::STDOUT_FILENO, libc::TIOCGWINSZ, &raw mut size) };
    (got == 0).then_some((size.ws_col, size.ws_row))
}

/// Sleeps until standard output takes something: somebody may have made its descriptor non-blocking.
pub fn wait_for_stdout() {
    let mut fd = libc::pollfd {
        fd: libc::STDOUT_FILENO,
        events: libc::POLLOUT,
        revents: 0,
    };
    // SAFETY: reads and writes the one `pollfd` that the pointer is to.
    unsafe { libc::poll(&raw mut fd, 1, -1) };
}
