//! What /proc tells of a program and all of its children.

use std::fs;

/// The program and its descendants.
pub fn tree(pid: i32) -> Vec<i32> {
    let mut all = vec![pid];
    let mut next = 0;
    while next < all.len() {
        if let Ok(tasks) = fs::read_dir(format!("/proc/{}/task", all[next])) {
            for task in tasks.flatten() {
                let children = fs::read_to_string(task.path().join("children")).unwrap_or_default();
                all.extend(
                    children
                        .split_whitespace()
                        .filter_map(|one| one.parse::<i32>().ok()),
                );
            }
        }
        next += 1;
    }
    all
}

/// CPU time of all threads of these processes, in nanoseconds.
pub fn cpu_ns(pids: &[i32]) -> u64 {
    pids.iter().map(|&pid| process_cpu_ns(pid)).sum()
}

fn process_cpu_ns(pid: i32) -> u64 {
    let mut clock = 0;
    // SAFETY: `clock` is a valid place for the id; a process that is gone gives an error.
    if unsafe { libc::clock_getcpuclockid(pid, &mut clock) } != 0 {
        return 0;
    }
    let mut time = libc::timespec {
        tv_sec: 0,
        tv_nsec: 0,
    };
    // SAFETY: `time` is a valid timespec for the call to fill.
    unsafe { libc::clock_gettime(clock, &mut time) };
    crate::clock::nanoseconds(time)
}

/// Sum of a KiB figure such as `VmRSS` of `status` or `Pss:` of `smaps_rollup`.
pub fn memory_kib(pids: &[i32], file: &str, key: &str) -> u64 {
    pids.iter()
        .map(|pid| {
            figure(
                &fs::read_to_string(format!("/proc/{pid}/{file}")).unwrap_or_default(),
                key,
            )
        })
        .sum()
}

fn figure(text: &str, key: &str) -> u64 {
    let line = text.lines().find(|line| line.starts_with(key));
    line.and_then(|line| line.split_whitespace().nth(1)?.parse().ok())
        .unwrap_or(0)
}

/// Threads of these processes.
pub fn threads(pids: &[i32]) -> usize {
    pids.iter()
        .filter_map(|pid| fs::read_dir(format!("/proc/{pid}/task")).ok())
        .map(|tasks| tasks.count())
        .sum()
}

/// Voluntary and involuntary context switches of every thread: each wake-up of a sleeping thread adds one.
pub fn context_switches(pids: &[i32]) -> u64 {
    let mut sum = 0;
    for pid in pids {
        let Ok(tasks) = fs::read_dir(format!("/proc/{pid}/task")) else {
            continue;
        };
        for task in tasks.flatten() {
            let status = fs::read_to_string(task.path().join("status")).unwrap_or_default();
            sum += figure(&status, "voluntary_ctxt_switches")
                + figure(&status, "nonvoluntary_ctxt_switches");
        }
    }
    sum
}
