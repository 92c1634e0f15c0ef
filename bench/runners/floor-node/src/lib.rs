//! The least that a key takes through Node: a thread reads it, calls JavaScript, waits awake for the word that the handler
//! writes into shared memory, and writes one cell. No framework, no parser, no tree, no layout, no difference.

use std::ptr;
use std::sync::atomic::{AtomicU32, Ordering};

use napi_sys as sys;

/// What JavaScript has said last: 0 nothing, then which of the two texts is to be shown, plus 1.
struct Word(*const AtomicU32);

// SAFETY: the word lies in a SharedArrayBuffer that JavaScript keeps until the process ends, and is used as an atomic alone.
unsafe impl Send for Word {}

/// Lets a thread call JavaScript.
struct Call(sys::napi_threadsafe_function);

// SAFETY: Node-API lets any thread call one.
unsafe impl Send for Call {}

const TEXTS: [&str; 2] = ["keyoff", "KEYONX"];

/// Node calls this when the addon is loaded. What is exported is one function: `start(word, onKey)`.
///
/// # Safety
/// `env` must be live.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn napi_register_module_v1(
    env: sys::napi_env,
    _exports: sys::napi_value,
) -> sys::napi_value {
    let mut function = ptr::null_mut();
    // SAFETY: a live environment, a callback of the right type, a writable result.
    unsafe {
        sys::napi_create_function(
            env,
            ptr::null(),
            0,
            Some(start),
            ptr::null_mut(),
            &raw mut function,
        )
    };
    function
}

unsafe extern "C" fn start(env: sys::napi_env, info: sys::napi_callback_info) -> sys::napi_value {
    let mut values = [ptr::null_mut(); 2];
    let mut count = values.len();
    let (mut word, mut name, mut call) = (ptr::null_mut(), ptr::null_mut(), ptr::null_mut());
    // SAFETY: all handles are live for this call, all results are writable locals, and those that are null are not written.
    unsafe {
        sys::napi_get_cb_info(
            env,
            info,
            &raw mut count,
            values.as_mut_ptr(),
            ptr::null_mut(),
            ptr::null_mut(),
        );
        sys::napi_get_typedarray_info(
            env,
            values[0],
            ptr::null_mut(),
            ptr::null_mut(),
            &raw mut word,
            ptr::null_mut(),
            ptr::null_mut(),
        );
        sys::napi_create_string_utf8(env, c"key".as_ptr(), 3, &raw mut name);
        sys::napi_create_threadsafe_function(
            env,
            values[1],
            ptr::null_mut(),
            name,
            1,
            1,
            ptr::null_mut(),
            None,
            ptr::null_mut(),
            None,
            &raw mut call,
        );
    }
    make_raw();
    let (word, call) = (Word(word.cast()), Call(call));
    std::thread::spawn(move || live(&word, &call));
    ptr::null_mut()
}

fn live(word: &Word, call: &Call) {
    // SAFETY: see `Word`; `start` was given an array with one element.
    let word = unsafe { &*word.0 };
    show_all();
    let mut bytes = [0; 64];
    loop {
        let mut input = libc::pollfd {
            fd: 0,
            events: libc::POLLIN,
            revents: 0,
        };
        // SAFETY: one valid pollfd, and as many writable bytes as are said.
        let got = unsafe {
            libc::poll(&raw mut input, 1, -1);
            libc::read(0, bytes.as_mut_ptr().cast(), bytes.len())
        };
        if got <= 0 {
            return;
        }
        if bytes[0] != b'k' {
            continue;
        }
        word.store(0, Ordering::SeqCst);
        // SAFETY: the function is never released.
        unsafe { sys::napi_call_threadsafe_function(call.0, ptr::null_mut(), 0) };
        let text = loop {
            match word.load(Ordering::SeqCst) {
                0 => std::hint::spin_loop(),
                which => break TEXTS[(which as usize - 1) % 2],
            }
        };
        write_all(format!("\x1b[H{text}").as_bytes());
    }
}

fn show_all() {
    let setting = |name| {
        std::env::var(name)
            .ok()
            .and_then(|value| value.parse::<usize>().ok())
            .unwrap_or(0)
    };
    let per_row = setting("BENCH_COLS") / 10;
    let cells = setting("BENCH_N").min(per_row * setting("BENCH_ROWS"));
    let at = |cell: usize| {
        let (row, column) = (cell / per_row + 1, cell % per_row * 10 + 1);
        format!("\x1b[{row};{column}H{cell:06}")
    };
    write_all((0..cells).map(at).collect::<String>().as_bytes());
}

fn write_all(mut bytes: &[u8]) {
    while !bytes.is_empty() {
        // SAFETY: the slice is valid for its length.
        let length = unsafe { libc::write(1, bytes.as_ptr().cast(), bytes.len()) };
        if length <= 0 {
            std::process::exit(1)
        }
        bytes = &bytes[length as usize..];
    }
}

fn make_raw() {
    // SAFETY: all bytes zero is a valid termios, which the calls fill and read.
    unsafe {
        let mut modes: libc::termios = std::mem::zeroed();
        libc::tcgetattr(0, &raw mut modes);
        libc::cfmakeraw(&raw mut modes);
        libc::tcsetattr(0, libc::TCSANOW, &raw const modes);
    }
}
