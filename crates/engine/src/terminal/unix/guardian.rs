//! Who gives the terminal back when the process is killed so that nothing of it runs: a shell that waits for its end.

#![allow(unsafe_code)]

#[cfg(test)]
mod tests;

use std::ffi::{CStr, CString};
use std::fs;
use std::io::{self, PipeWriter, Write};
use std::mem::MaybeUninit;
use std::os::fd::{AsRawFd, RawFd};
use std::ptr;

use super::device::{Charge, Device};

/// What the shell runs. It reads what gives the terminal back by now, until it is told that all is well, or until nobody is left
/// who could tell it.
///
/// Its arguments: what gives the terminal back, the modes that are ours and those of before, as `stty -g` prints them. Modes that
/// somebody has changed since are theirs.
const SCRIPT: &CStr = c"trap '' HUP INT QUIT TERM PIPE ALRM USR1 USR2 TSTP TTIN TTOU
cd /
exec 3<&1
leaving=$1
while IFS= read -r word; do
  if [ \"$word\" = ok ]; then exit 0; fi
  leaving=$word
done
if [ -z \"$leaving\" ]; then exit 0; fi
printf %s \"$leaving\"
if [ \"$(stty -g <&3)\" = \"$2\" ]; then stty \"$3\" <&3; fi";

/// The shell of every POSIX system, looked for in the PATH.
const SHELL: &CStr = c"sh";

/// A process that gives the terminal back if ours ends without a word.
#[derive(Debug)]
pub struct Guardian {
    pid: libc::pid_t,
    /// Closed by the system when our process ends, however it ends.
    pipe: PipeWriter,
}

impl Guardian {
    /// Starts it over a terminal that is ours already; `leaving` is what gives that back.
    ///
    /// # Errors
    /// If there is no `sh`, or no process or descriptor to be had.
    pub fn start(device: &Device, leaving: &[u8]) -> io::Result<Self> {
        Self::start_by(SHELL, &device.charge()?, leaving)
    }

    /// It holds the terminal and one end of a
    /// pipe, and nothing else of ours, in a process group of its own, so that what is sent to ours does not reach it.
    ///
    /// # Errors
    /// If there is no such shell, or no process or descriptor to be had.
    fn start_by(shell: &CStr, charge: &Charge, leaving: &[u8]) -> io::Result<Self> {
        let (reader, pipe) = io::pipe()?;
        let arguments = [
            c"sparktui-guardian".to_owned(),
            c"-c".to_owned(),
            SCRIPT.to_owned(),
            c"sparktui-guardian".to_owned(),
            CString::new(leaving)?,
            CString::new(charge.ours.as_str())?,
            CString::new(charge.before.as_str())?,
        ];
        let mut actions = Actions::new()?;
        actions.duplicate(reader.as_raw_fd(), libc::STDIN_FILENO)?;
        // Opened anew: ours does not wait, and a shell that cannot write does not try again.
        actions.open(
            libc::STDOUT_FILENO,
            &charge.path,
            libc::O_RDWR | libc::O_NOCTTY,
        )?;
        actions.open(libc::STDERR_FILENO, c"/dev/null", libc::O_WRONLY)?;
        for fd in inherited() {
            actions.close(fd)?;
        }
        let pid = spawn(shell, &arguments, &actions, &Attributes::new()?)?;
        Ok(Self { pid, pipe })
    }

    /// Lets it go: the terminal is given back. It is gone when this returns.
    pub fn let_go(self) {
        drop(self);
    }

    /// Tells it what gives the terminal back from now on; there is no line feed in it. Nothing, while that is as it was found.
    pub fn tell(&mut self, leaving: &[u8]) {
        // If it is gone there is nobody to tell.
        let _ = self.pipe.write_all(&[leaving, b"\n"].concat());
    }
}

impl Drop for Guardian {
    fn drop(&mut self) {
        // If it is gone already there is nobody to tell.
        let _ = self.pipe.write_all(b"ok\n");
        if is_child(self.pid) {
            // Even one that was stopped ends now, so that this never waits for long.
            // SAFETY: sends a signal to a child that nobody has reaped, so the number is still its.
            unsafe { libc::kill(self.pid, libc::SIGKILL) };
            // SAFETY: waits for that child; a null asks for no status.
            unsafe { libc::waitpid(self.pid, ptr::null_mut(), 0) };
        }
    }
}

/// Whether somebody, such as a runtime that waits for all children, has not reaped it before us.
fn is_child(pid: libc::pid_t) -> bool {
    let mut info = MaybeUninit::<libc::siginfo_t>::uninit();
    let options = libc::WEXITED | libc::WNOHANG | libc::WNOWAIT;
    // SAFETY: only looks, and writes one `siginfo_t` where there is room for one.
    unsafe { libc::waitid(libc::P_PID, pid as libc::id_t, info.as_mut_ptr(), options) == 0 }
}

/// Descriptors that a new process would be given, the three standard ones excepted.
fn inherited() -> Vec<RawFd> {
    let listed = fs::read_dir("/proc/self/fd").or_else(|_| fs::read_dir("/dev/fd"));
    let Ok(entries) = listed else {
        return Vec::new();
    };
    let numbers = entries.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok());
    numbers
        .filter(|&fd: &RawFd| fd > libc::STDERR_FILENO && !closes_by_itself(fd))
        .collect()
}

fn closes_by_itself(fd: RawFd) -> bool {
    // SAFETY: only asks; a descriptor that is closed by now is answered by an error, and needs no closing.
    let flags = unsafe { libc::fcntl(fd, libc::F_GETFD) };
    flags < 0 || flags & libc::FD_CLOEXEC != 0
}

fn spawn(
    file: &CStr,
    arguments: &[CString],
    actions: &Actions,
    attributes: &Attributes,
) -> io::Result<libc::pid_t> {
    let ends = |strings: &[CString]| -> Vec<_> {
        let pointers = strings.iter().map(|one| one.as_ptr().cast_mut());
        pointers.chain([ptr::null_mut()]).collect()
    };
    let path = std::env::var_os("PATH").unwrap_or_default();
    let environment = [CString::new([b"PATH=", path.as_encoded_bytes()].concat())?];
    let (argv, envp) = (ends(arguments), ends(&environment));
    let mut pid = 0;
    // SAFETY: writes one number; file, arguments and environment are NUL-terminated strings in arrays that end in null, actions
    // and attributes are initialized, and all of them outlive the call.
    let failed = unsafe {
        libc::posix_spawnp(
            &raw mut pid,
            file.as_ptr(),
            &raw const actions.0,
            &raw const attributes.0,
            argv.as_ptr(),
            envp.as_ptr(),
        )
    };
    done(failed).map(|()| pid)
}

/// What is done to the descriptors of a new process before it runs.
struct Actions(libc::posix_spawn_file_actions_t);

impl Actions {
    fn new() -> io::Result<Self> {
        let mut actions = MaybeUninit::uninit();
        // SAFETY: initializes the one set of actions that the pointer is to.
        done(unsafe { libc::posix_spawn_file_actions_init(actions.as_mut_ptr()) })?;
        // SAFETY: the call succeeded, so it is initialized.
        Ok(Self(unsafe { actions.assume_init() }))
    }

    fn duplicate(&mut self, fd: RawFd, to: RawFd) -> io::Result<()> {
        // SAFETY: adds two numbers to initialized actions.
        done(unsafe { libc::posix_spawn_file_actions_adddup2(&raw mut self.0, fd, to) })
    }

    fn open(&mut self, to: RawFd, path: &CStr, flags: libc::c_int) -> io::Result<()> {
        // SAFETY: adds to initialized actions; the path is NUL-terminated and copied.
        done(unsafe {
            libc::posix_spawn_file_actions_addopen(&raw mut self.0, to, path.as_ptr(), flags, 0)
        })
    }

    fn close(&mut self, fd: RawFd) -> io::Result<()> {
        // SAFETY: adds a number to initialized actions.
        done(unsafe { libc::posix_spawn_file_actions_addclose(&raw mut self.0, fd) })
    }
}

impl Drop for Actions {
    fn drop(&mut self) {
        // SAFETY: they are initialized and not used after this.
        unsafe { libc::posix_spawn_file_actions_destroy(&raw mut self.0) };
    }
}

/// How a new process starts: in a group of its own, deaf until it has said so itself.
struct Attributes(libc::posix_spawnattr_t);

impl Attributes {
    fn new() -> io::Result<Self> {
        let mut attributes = MaybeUninit::uninit();
        // SAFETY: initializes the one set of attributes that the pointer is to.
        done(unsafe { libc::posix_spawnattr_init(attributes.as_mut_ptr()) })?;
        // SAFETY: the call succeeded, so it is initialized.
        let mut attributes = Self(unsafe { attributes.assume_init() });
        let at = &raw mut attributes.0;
        let flags = libc::POSIX_SPAWN_SETPGROUP | libc::POSIX_SPAWN_SETSIGMASK;
        // SAFETY: sets a number in initialized attributes.
        done(unsafe { libc::posix_spawnattr_setflags(at, flags as _) })?;
        // SAFETY: as above; group 0 is one of its own.
        done(unsafe { libc::posix_spawnattr_setpgroup(at, 0) })?;
        // A shell waits for SIGCHLD of its commands.
        let mask = super::signals::all_but(&[libc::SIGCHLD]);
        // SAFETY: reads a filled set into initialized attributes.
        done(unsafe { libc::posix_spawnattr_setsigmask(at, &raw const mask) })?;
        Ok(attributes)
    }
}

impl Drop for Attributes {
    fn drop(&mut self) {
        // SAFETY: they are initialized and not used after this.
        unsafe { libc::posix_spawnattr_destroy(&raw mut self.0) };
    }
}

fn done(error: libc::c_int) -> io::Result<()> {
    match error {
        0 => Ok(()),
        error => Err(io::Error::from_raw_os_error(error)),
    }
}
