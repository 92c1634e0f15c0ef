//! What a terminal of other people shows after our bytes: alacritty's, fed frame by frame.

use alacritty_terminal::event::VoidListener;
use alacritty_terminal::grid::Dimensions;
use alacritty_terminal::index::{Column, Line};
use alacritty_terminal::term::cell::{Cell as TheirCell, Flags};
use alacritty_terminal::term::{Config, Term, TermMode};
use alacritty_terminal::vte::ansi::{Color, NamedColor, Processor};
use proptest::prelude::*;
use sparktui_generated::Field;
use sparktui_generated::enums::AlignSelf;

use super::incremental::{Edit, apply, edit};
use super::screen::TestScreen;
use crate::diff::Display;
use crate::frame::{attribute, color};
use crate::terminal::ENTER;
use crate::testing::cases;
use crate::text::AmbiguousWidth;

#[derive(Clone, Copy)]
struct Size {
    columns: u16,
    rows: u16,
}

impl Dimensions for Size {
    fn total_lines(&self) -> usize {
        self.screen_lines()
    }

    fn screen_lines(&self) -> usize {
        self.rows.into()
    }

    fn columns(&self) -> usize {
        self.columns.into()
    }
}

/// A screen, and a terminal that has got all of its frames.
struct Judged {
    ui: TestScreen,
    display: Display,
    terminal: Term<VoidListener>,
    parser: Processor,
}

/// What a cell shows: its scalars, none for the second half of a wide one; colours as our words; our attributes.
type Look = (String, u32, u32, u8);

impl Judged {
    fn new(columns: u16, rows: u16) -> Self {
        let mut judged = Self {
            ui: TestScreen::new(columns, rows),
            display: Display::new(columns, rows),
            terminal: Term::new(Config::default(), &Size { columns, rows }, VoidListener),
            parser: Processor::new(),
        };
        judged.parser.advance(&mut judged.terminal, ENTER);
        judged
    }

    fn size(&self) -> Size {
        let (columns, rows) = (self.ui.frame.columns(), self.ui.frame.rows());
        Size { columns, rows }
    }

    fn draw(&mut self) {
        let Size { columns, rows } = self.size();
        if (self.terminal.columns(), self.terminal.screen_lines()) != (columns.into(), rows.into())
        {
            self.terminal.resize(self.size());
            self.display.forget(columns, rows);
        }
        self.ui.draw();
        let (bytes, _) = self.display.draw(&mut self.ui.frame, &self.ui.damage);
        self.parser.advance(&mut self.terminal, bytes);
    }

    fn theirs(&self, x: u16, y: u16) -> Look {
        look_of(&self.terminal.grid()[Line(i32::from(y))][Column(x.into())])
    }

    fn ours(&self, x: u16, y: u16) -> Look {
        let cell = self.ui.frame.cell(x, y);
        let mut text = Vec::new();
        self.ui.frame.graphemes.write(cell.glyph, &mut text);
        let text = String::from_utf8_lossy(&text).into_owned();
        // It knows no blinking.
        visible((text, cell.fg, cell.bg, cell.attributes & !attribute::BLINK))
    }

    /// The first cell that the terminal shows otherwise. Where terminals count the cells of a cluster differently
    /// ([`is_disputed`](crate::frame::Glyph::is_disputed)) the cluster itself is left out, not what stands beside it.
    fn difference(&self) -> Option<String> {
        let Size { columns, rows } = self.size();
        for (y, x) in (0..rows).flat_map(|y| (0..columns).map(move |x| (y, x))) {
            let (ours, theirs) = (self.ours(x, y), self.theirs(x, y));
            if !self.ui.frame.cell(x, y).glyph.is_disputed() && ours != theirs {
                return Some(format!("{x},{y}: {ours:?}, the terminal shows {theirs:?}"));
            }
        }
        None
    }
}

fn look_of(cell: &TheirCell) -> Look {
    let mut text = String::new();
    if !cell.flags.contains(Flags::WIDE_CHAR_SPACER) {
        text.push(cell.c);
        text.extend(cell.zerowidth().into_iter().flatten());
    }
    let pairs = [
        (Flags::BOLD, attribute::BOLD),
        (Flags::DIM, attribute::DIM),
        (Flags::ITALIC, attribute::ITALIC),
        (Flags::UNDERLINE, attribute::UNDERLINE),
        (Flags::INVERSE, attribute::INVERSE),
        (Flags::HIDDEN, attribute::HIDDEN),
        (Flags::STRIKEOUT, attribute::STRIKETHROUGH),
    ];
    let attributes = pairs
        .into_iter()
        .filter(|&(flag, _)| cell.flags.contains(flag))
        .fold(0, |all, (_, bit)| all | bit);
    visible((text, word(cell.fg), word(cell.bg), attributes))
}

fn word(color: Color) -> u32 {
    match color {
        Color::Named(NamedColor::Foreground | NamedColor::Background) => color::DEFAULT,
        Color::Named(name) => 0x100 | name as u32,
        Color::Indexed(entry) => 0x100 | u32::from(entry),
        Color::Spec(rgb) => {
            0xff00_0000 | u32::from(rgb.r) << 16 | u32::from(rgb.g) << 8 | u32::from(rgb.b)
        }
    }
}

/// Without what cannot be seen on a blank.
fn visible((text, fg, bg, attributes): Look) -> Look {
    if text == " " && attributes & attribute::ON_BLANKS == 0 {
        (text, color::DEFAULT, bg, 0)
    } else {
        (text, fg, bg, attributes)
    }
}

#[test]
fn wide_and_combined_glyphs_colours_and_attributes_arrive() {
    let mut judged = Judged::new(14, 2);
    let all = f64::from(u8::MAX);
    let words = judged.ui.text(None, "界e\u{301}x").id();
    judged
        .ui
        .edit(words)
        .set(Field::FgColor, f64::from(0x10c))
        .set(Field::BgColor, f64::from(0xff01_0203_u32))
        .set(Field::TextAttributes, all);
    judged.draw();
    assert_eq!(judged.difference(), None);
    assert_eq!(judged.theirs(0, 0).0, "界");
    assert_eq!(judged.theirs(1, 0).0, "");
    let attributes = !attribute::BLINK;
    assert_eq!(
        judged.theirs(2, 0),
        ("e\u{301}".into(), 0x10c, 0xff01_0203, attributes)
    );
    assert!(!judged.terminal.mode().contains(TermMode::SHOW_CURSOR));
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn a_terminal_that_got_every_frame_shows_the_framebuffer(
        frames in prop::collection::vec(prop::collection::vec(edit(), 1..8), 1..12)
    ) {
        let mut judged = Judged::new(14, 6);
        for edits in &frames {
            edits.iter().for_each(|edit: &Edit| apply(&mut judged.ui, edit));
            judged.draw();
            prop_assert_eq!(judged.difference(), None, "after {:?}", edits);
        }
    }
}

/// Clusters that we lay out in so many cells, and how far alacritty, which counts scalar by scalar, moves for them. After
/// each the encoder says where it goes on, so nothing beside them shifts.
const COUNTED_OTHERWISE: [(&str, i32, usize); 3] =
    [("👩\u{200d}🚀", 2, 4), ("❤\u{fe0f}", 2, 1), ("👍🏽", 2, 4)];

#[test]
fn clusters_that_it_counts_otherwise_shift_nothing_beside_them() {
    for (cluster, cells, theirs) in COUNTED_OTHERWISE {
        nothing_shifts_beside(cluster, cells, theirs);
    }
}

#[test]
fn ambiguous_characters_that_it_has_narrow_shift_nothing_beside_them() {
    let _wide = AmbiguousWidth::Wide.measure();
    for cluster in ["α", "Ж", "→", "°", "█", "é"] {
        nothing_shifts_beside(cluster, 2, 1);
    }
}

/// A cluster of `cells` by our table, after which the terminal moves by `theirs`.
fn nothing_shifts_beside(cluster: &str, cells: i32, theirs: usize) {
    let mut judged = Judged::new(14, 1);
    judged
        .parser
        .advance(&mut judged.terminal, cluster.as_bytes());
    let moved = judged.terminal.grid().cursor.point.column;
    let mut judged = Judged::new(14, 1);
    let text = judged
        .ui
        .text(None, cluster)
        .set(Field::AlignSelf, AlignSelf::FlexStart.raw())
        .id();
    judged.draw();
    assert_eq!(
        (judged.ui.ui.area(text).2, moved.0),
        (cells, theirs),
        "{cluster:?}"
    );
    judged
        .ui
        .ui
        .set_text(text, format!("{cluster}ab").as_bytes());
    judged.draw();
    assert_eq!(judged.difference(), None, "{cluster:?}");
    assert_eq!(judged.theirs(2, 0).0, "a");
}
