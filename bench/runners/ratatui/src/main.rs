//! Ratatui runner: immediate mode, one draw per event.
//! default: rows and columns by `Layout`, one `Paragraph` per visible cell. fast: `Rect`s by arithmetic, `&str` as the widget.
use ratatui::crossterm::event::{self, Event, KeyCode, KeyEventKind};
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::widgets::Paragraph;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::net::UnixStream;
use std::sync::mpsc;

fn now() -> u64 {
    let mut t = libc::timespec {
        tv_sec: 0,
        tv_nsec: 0,
    };
    // SAFETY: writes one `timespec`, which is what the pointer is to.
    unsafe { libc::clock_gettime(libc::CLOCK_MONOTONIC, &mut t) };
    t.tv_sec as u64 * 1_000_000_000 + t.tv_nsec as u64
}
fn code(seq: usize, i: usize) -> String {
    let base = if seq % 2 == 0 { b'a' } else { b'A' };
    format!("{:06}", (i + seq * 7919) % 1_000_000)
        .bytes()
        .map(|d| (base + d - b'0') as char)
        .collect()
}
enum Msg {
    Line(String),
    Key,
    Redraw,
}

fn main() -> std::io::Result<()> {
    let n: usize = std::env::var("BENCH_N").unwrap().parse().unwrap();
    let fast = std::env::var("BENCH_FAST").is_ok_and(|v| v == "1");
    let mut cells: Vec<String> = (0..n).map(|i| format!("{i:06}")).collect();
    let mut term = ratatui::init();
    let draw = |term: &mut ratatui::DefaultTerminal, cells: &[String]| {
        term.draw(|f| {
            let a = f.area();
            let per = (a.width / 10) as usize;
            if fast {
                let vis = n.min(per * a.height as usize);
                for (i, t) in cells[..vis].iter().enumerate() {
                    f.render_widget(
                        t.as_str(),
                        Rect::new((i % per * 10) as u16, (i / per) as u16, 10, 1),
                    )
                }
                return;
            }
            let rows = n.div_ceil(per).min(a.height as usize);
            let lines = Layout::vertical(vec![Constraint::Length(1); rows]).split(a);
            for (r, line) in lines.iter().enumerate() {
                let cols = Layout::horizontal(vec![Constraint::Length(10); per]).split(*line);
                for (c, area) in cols.iter().enumerate() {
                    if let Some(t) = cells.get(r * per + c) {
                        f.render_widget(Paragraph::new(t.as_str()), *area)
                    }
                }
            }
        })
        .map(|_| ())
    };
    draw(&mut term, &cells)?;
    let (tx, rx) = mpsc::channel();
    let keys = tx.clone();
    std::thread::spawn(move || {
        while let Ok(e) = event::read() {
            match e {
                Event::Key(k) if k.kind == KeyEventKind::Press && k.code == KeyCode::Char('k') => {
                    let _ = keys.send(Msg::Key);
                }
                Event::Resize(..) => {
                    let _ = keys.send(Msg::Redraw);
                }
                _ => {}
            }
        }
    });
    let mut out = None;
    if let Ok(p) = std::env::var("BENCH_SOCK") {
        let s = UnixStream::connect(p)?;
        out = Some(s.try_clone()?);
        std::thread::spawn(move || {
            for l in BufReader::new(s).lines() {
                let _ = tx.send(Msg::Line(l.unwrap()));
            }
        });
    } else {
        std::mem::forget(tx)
    }
    let mut times = vec![];
    let mut table: Vec<Vec<String>> = vec![];
    let mut on = false;
    for m in rx {
        match m {
            Msg::Key => {
                on = !on;
                cells[0] = if on { "KEYONX" } else { "keyoff" }.to_string();
                draw(&mut term, &cells)?
            }
            Msg::Redraw => draw(&mut term, &cells)?,
            Msg::Line(l) => {
                let f: Vec<&str> = l.split(' ').collect();
                let out = out.as_mut().unwrap();
                match f[0] {
                    "one" => {
                        let i: usize = f[2].parse().unwrap();
                        times.push((f[1].to_string(), now()));
                        cells[i] = f[3].to_string();
                        draw(&mut term, &cells)?
                    }
                    "prep" => {
                        table = (0..16)
                            .map(|q| (0..n).map(|i| code(q, i)).collect())
                            .collect();
                        out.write_all(b"ok\n")?
                    }
                    "all" => {
                        for (c, t) in cells.iter_mut().zip(&table[f[1].parse::<usize>().unwrap()]) {
                            c.clone_from(t)
                        }
                        draw(&mut term, &cells)?
                    }
                    "dump" => {
                        for (q, t) in &times {
                            writeln!(out, "t {q} {t}")?
                        }
                        out.write_all(b"end\n")?
                    }
                    _ => break,
                }
            }
        }
    }
    ratatui::restore();
    std::process::exit(0)
}
