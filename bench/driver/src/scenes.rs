//! What is done to a runner, and what is counted while it happens.

use crate::clock::now;
use crate::control::Control;
use crate::options::Options;
use crate::process;
use crate::terminal::{Terminal, kill};
use memchr::memmem::Finder;
use serde_json::{Value, json};
use std::os::unix::net::UnixListener;

const SECOND: u64 = 1_000_000_000;
/// Texts that the runner makes ahead for scene `all`.
const TABLES: u64 = 16;

type Outcome = Result<Value, String>;

/// Runs the wanted scene.
pub fn run(options: &Options) -> Outcome {
    match options.scene.as_str() {
        "startup" => startup(options),
        "mount" => {
            let mounts = (0..options.reps).map(|_| listening(options));
            let mounts: Result<Vec<Value>, String> = mounts.collect();
            Ok(
                json!({ "mount_ns": mounts?.iter().map(|one| &one["mount_ns"]).collect::<Vec<_>>() }),
            )
        }
        _ => listening(options),
    }
}

/// Runs a scene once, with a line to the runner.
fn listening(options: &Options) -> Outcome {
    let path = std::env::temp_dir().join(format!("sparktui-bench.{}", std::process::id()));
    let _ = std::fs::remove_file(&path);
    let listener = UnixListener::bind(&path)
        .map_err(|error| format!("{}: {error}; is the folder writable?", path.display()))?;
    listener
        .set_nonblocking(true)
        .map_err(|error| format!("control: {error}; cannot wait for the runner"))?;
    let result = with_runner(options, &listener, &path.to_string_lossy());
    let _ = std::fs::remove_file(&path);
    result
}

fn with_runner(options: &Options, listener: &UnixListener, path: &str) -> Outcome {
    let mut terminal = Terminal::spawn(options, Some(path))?;
    let result = drive(options, listener, &mut terminal);
    let (queries, tail, pids) = (
        terminal.answers.seen.clone(),
        terminal.tail(),
        process::tree(terminal.pid),
    );
    match result {
        Ok(mut value) => {
            value["visible"] = json!(options.visible());
            value["queries"] = json!(queries);
            value["ended_by_itself"] = json!(terminal.end());
            Ok(value)
        }
        Err(problem) => {
            kill(&pids, libc::SIGKILL);
            Err(format!(
                "{problem}; its last output: {tail}; it asked: {queries:?}"
            ))
        }
    }
}

fn drive(options: &Options, listener: &UnixListener, terminal: &mut Terminal) -> Outcome {
    let shown = first_frame(options, terminal)?;
    let mut control = Control::accept(listener, terminal).ok_or("the runner never connected")?;
    terminal.drain(options.settle_ms * 1_000_000);
    let value = match options.scene.as_str() {
        "one" => one(options, terminal, &mut control),
        "all" => all(options, terminal, &mut control),
        "key" => key(options, terminal),
        "idle" => Ok(idle(options, terminal)),
        "mount" => mount(shown, terminal, &mut control),
        "show" => Ok(json!({})),
        other => Err(format!(
            "--scene: {other} is none; use one, all, startup, mount, idle, key or show"
        )),
    }?;
    terminal.drain(if options.dump.is_some() {
        300_000_000
    } else {
        0
    });
    control.say("quit\n");
    Ok(value)
}

/// Six letters that all differ from those of the text before: case flips with the parity of `round`.
fn code(round: u64, cell: u64) -> String {
    let base = if round.is_multiple_of(2) { b'a' } else { b'A' };
    let digits = format!("{:06}", (cell + round * 7919) % 1_000_000);
    digits
        .bytes()
        .map(|digit| char::from(base + digit - b'0'))
        .collect()
}

fn first_frame(options: &Options, terminal: &mut Terminal) -> Result<u64, String> {
    let last = format!("{:06}", options.visible() - 1);
    terminal
        .wait(&Finder::new(&last), options.timeout_s * SECOND)
        .ok_or_else(|| "no first frame".to_string())
}

/// Fork to the last visible cell's first text.
fn startup(options: &Options) -> Outcome {
    let (mut startup_ns, mut cpu_ns) = (vec![], vec![]);
    for _ in 0..options.reps {
        let mut terminal = Terminal::spawn(options, None)?;
        let shown = first_frame(options, &mut terminal)?;
        cpu_ns.push(process::cpu_ns(&process::tree(terminal.pid)));
        startup_ns.push(shown - terminal.spawned);
        terminal.drain(150_000_000);
        kill(&process::tree(terminal.pid), libc::SIGTERM);
        terminal.end();
    }
    Ok(json!({ "startup_ns": startup_ns, "cpu_ns": cpu_ns }))
}

/// From where the runner began to build to the last visible cell's first text.
fn mount(shown: u64, terminal: &mut Terminal, control: &mut Control) -> Outcome {
    control.say("began\n");
    let began = control.line(terminal, 5 * SECOND);
    let began = began.and_then(|line| line.parse::<u64>().ok());
    let taken = began.and_then(|began| shown.checked_sub(began));
    let taken = taken.ok_or("the runner cannot say when it began")?;
    Ok(json!({ "mount_ns": taken }))
}

/// Sets one visible cell and waits for its text, again and again.
fn one(options: &Options, terminal: &mut Terminal, control: &mut Control) -> Outcome {
    let cell = options.visible() / 2;
    let (mut seen, mut cpu, mut bytes) = (vec![], 0, 0);
    let start = now();
    for round in 0..options.warm + options.count {
        if round > options.warm + 30 && now() - start > options.max_secs * SECOND {
            break;
        }
        if round == options.warm {
            cpu = process::cpu_ns(&process::tree(terminal.pid));
            bytes = terminal.total;
        }
        let text = code(round, cell);
        terminal.mark();
        control.say(&format!("one {round} {cell} {text}\n"));
        let shown = terminal.wait(&Finder::new(text.as_bytes()), 10 * SECOND);
        seen.push(shown.ok_or_else(|| format!("change {round} to {text} was not seen"))?);
        terminal.drain(options.gap_us * 1000);
    }
    let cpu = process::cpu_ns(&process::tree(terminal.pid)) - cpu;
    let bytes = terminal.total - bytes;
    let latencies = latencies(options, terminal, control, &seen)?;
    let last = code(seen.len() as u64 - 1, cell);
    Ok(json!({ "lat_ns": latencies, "cpu_ns": cpu, "bytes": bytes, "cell": cell, "final": last }))
}

/// From the runner's clock just before each set to ours after the read that held the text.
fn latencies(
    options: &Options,
    terminal: &mut Terminal,
    control: &mut Control,
    seen: &[u64],
) -> Result<Vec<u64>, String> {
    control.say("dump\n");
    let mut latencies = vec![];
    while let Some(line) = control.line(terminal, 5 * SECOND) {
        let words: Vec<&str> = line.split(' ').collect();
        let [_, round, time] = words[..] else { break };
        let (Ok(round), Ok(time)) = (round.parse::<usize>(), time.parse::<u64>()) else {
            break;
        };
        if round as u64 >= options.warm && round < seen.len() {
            latencies.push(
                seen[round]
                    .checked_sub(time)
                    .ok_or("the runner's clock is not ours")?,
            );
        }
    }
    if latencies.len() as u64 + options.warm == seen.len() as u64 {
        Ok(latencies)
    } else {
        Err(format!(
            "{} of {} time stamps came",
            latencies.len(),
            seen.len() as u64 - options.warm
        ))
    }
}

/// Sets every cell, waits for the last visible one, at once the next.
fn all(options: &Options, terminal: &mut Terminal, control: &mut Control) -> Outcome {
    control.say("prep\n");
    if control.line(terminal, 20 * SECOND).as_deref() != Some("ok") {
        return Err("no answer to prep".into());
    }
    let warm_until = now() + (options.secs * 2e8) as u64;
    let (mut latencies, mut frame, mut begin, mut cpu, mut bytes) = (vec![], 0, 0, 0, 0);
    loop {
        let time = now();
        if begin == 0 && time > warm_until {
            (begin, bytes) = (time, terminal.total);
            cpu = process::cpu_ns(&process::tree(terminal.pid));
            latencies.clear();
        }
        if begin != 0 && time > begin + (options.secs * 1e9) as u64 {
            break;
        }
        let text = code(frame % TABLES, options.visible() - 1);
        terminal.mark();
        let start = now();
        control.say(&format!("all {}\n", frame % TABLES));
        let shown = terminal.wait(&Finder::new(text.as_bytes()), 20 * SECOND);
        latencies.push(shown.ok_or_else(|| format!("frame {frame} was not seen"))? - start);
        frame += 1;
    }
    let cpu = process::cpu_ns(&process::tree(terminal.pid)) - cpu;
    let (wall, bytes) = (now() - begin, terminal.total - bytes);
    Ok(
        json!({ "lat_ns": latencies, "cpu_ns": cpu, "bytes": bytes, "wall_ns": wall, "final": (frame - 1) % TABLES }),
    )
}

/// A key to the text that its handler sets, with pauses that meet a frame timer at every phase.
fn key(options: &Options, terminal: &mut Terminal) -> Outcome {
    let (mut latencies, mut cpu, mut bytes) = (vec![], 0, 0);
    for round in 0..options.warm + options.count {
        if round == options.warm {
            cpu = process::cpu_ns(&process::tree(terminal.pid));
            bytes = terminal.total;
        }
        let text: &[u8] = if round.is_multiple_of(2) {
            b"KEYONX"
        } else {
            b"keyoff"
        };
        terminal.mark();
        let start = now();
        terminal.send(b"k");
        let shown = terminal
            .wait(&Finder::new(text), 10 * SECOND)
            .ok_or_else(|| format!("key {round} was not seen"))?;
        if round >= options.warm {
            latencies.push(shown - start);
        }
        terminal.drain(options.gap_us * 1000 + (round * 7919 % 20_000) * 1000);
    }
    let cpu = process::cpu_ns(&process::tree(terminal.pid)) - cpu;
    Ok(json!({ "lat_ns": latencies, "cpu_ns": cpu, "bytes": terminal.total - bytes }))
}

/// Two seconds of rest, then what a program that does nothing costs.
fn idle(options: &Options, terminal: &mut Terminal) -> Value {
    terminal.drain(2 * SECOND);
    let pids = process::tree(terminal.pid);
    let (cpu, switches, bytes) = (
        process::cpu_ns(&pids),
        process::context_switches(&pids),
        terminal.total,
    );
    terminal.drain((options.secs * 1e9) as u64);
    json!({
        "cpu_ns": process::cpu_ns(&pids) - cpu,
        "context_switches": process::context_switches(&pids) - switches,
        "bytes": terminal.total - bytes,
        "rss_kib": process::memory_kib(&pids, "status", "VmRSS"),
        "pss_kib": process::memory_kib(&pids, "smaps_rollup", "Pss:"),
        "threads": process::threads(&pids),
    })
}
