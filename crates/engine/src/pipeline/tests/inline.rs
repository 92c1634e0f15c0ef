//! Frames that are not the whole screen, on a terminal of other people that breaks rows anew for another width, and, on its
//! alternate screen, cuts them.

mod beside;
mod joined;
mod storms;

use alacritty_terminal::event::VoidListener;
use alacritty_terminal::grid::Dimensions;
use alacritty_terminal::index::{Column, Line};
use alacritty_terminal::term::{Config, Term};
use alacritty_terminal::vte::ansi::Processor;
use proptest::prelude::*;
use sparktui_generated::enums::{ComponentType, KeyCode, TextWrap};

use super::*;
use crate::caps::{Modes, Rewrap};
use crate::testing::cases;

const ROWS: u16 = 100;
/// Rows above the frame: at least as many as come about where its rows are broken, so that none is pushed off the screen.
const ABOVE: usize = 90;
const BELOW: [&str; 2] = ["below it", "the last"];

#[derive(Clone, Copy)]
struct Size(u16, u16);

impl Dimensions for Size {
    fn total_lines(&self) -> usize {
        self.screen_lines()
    }

    fn screen_lines(&self) -> usize {
        self.1.into()
    }

    fn columns(&self) -> usize {
        self.0.into()
    }
}

/// An inline app with rows above and below it that somebody else wrote.
struct Judged {
    app: App,
    terminal: Term<VoidListener>,
    parser: Processor,
    rows: Vec<NodeId>,
    above: usize,
    below: &'static [&'static str],
}

impl Judged {
    fn new(columns: u16, rewrap: Rewrap) -> Self {
        let mut judged = Self::on(Size(columns, ROWS), ABOVE, rewrap);
        let [first, last] = BELOW;
        judged.feed(format!("\x1b7\x1b[{};1H{first}\r\n{last}\x1b8", ROWS - 1).as_bytes());
        judged.below = &BELOW;
        judged
    }

    /// With so many rows above it, and none below.
    fn on(size: Size, above: usize, rewrap: Rewrap) -> Self {
        let mut app = App::new(size.0, size.1);
        app.pipeline.go_inline(true);
        app.pipeline.adapt(Look {
            rewrap,
            ..Look::default()
        });
        let mut judged = Self {
            app,
            terminal: Term::new(Config::default(), &size, VoidListener),
            parser: Processor::new(),
            rows: Vec::new(),
            above,
            below: &[],
        };
        if rewrap == Rewrap::Cuts {
            judged.feed(b"\x1b[?1049h\x1b[H");
        }
        for row in 0..above {
            judged.feed(format!("above {row}\r\n").as_bytes());
        }
        judged.feed(&Modes::INLINE.enter());
        judged
    }

    fn feed(&mut self, bytes: &[u8]) {
        self.parser.advance(&mut self.terminal, bytes);
    }

    fn row(&mut self) {
        let mut node = self.app.ui.text(ROOT, "");
        node.set(Field::TextWrap, TextWrap::Nowrap.raw());
        self.rows.push(node.id());
    }

    /// A field that has the focus and the caret.
    fn field(&mut self, cells: u16) -> NodeId {
        let mut node = self.app.ui.node(ROOT);
        node.size(cells, 1)
            .set(Field::ComponentType, ComponentType::Input.raw())
            .set(Field::Focusable, 1)
            .set(Field::FlexShrink, 0);
        let field = node.id();
        self.draw();
        self.app.press(KeyCode::Tab);
        field
    }

    fn says(&mut self, row: usize, cells: usize) {
        let letter = char::from(b'a' + row as u8);
        let text: String = std::iter::repeat_n(letter, cells).collect();
        self.app.ui.set_text(self.rows[row], text.as_bytes());
    }

    fn draw(&mut self) {
        self.app.commit();
        self.app.turn();
        self.take();
    }

    fn take(&mut self) {
        let frames = std::mem::take(&mut self.app.sink.borrow_mut().frames);
        frames.iter().for_each(|frame| self.feed(frame.as_bytes()));
    }

    fn resize(&mut self, size: Size) {
        self.terminal.resize(size);
        self.hears(size);
    }

    /// The app is told of a size, and draws.
    fn hears(&mut self, Size(columns, rows): Size) {
        self.app.pipeline.resize(columns, rows);
        self.app.turn();
        self.take();
    }

    /// What the terminal shows and has scrolled away, row by row.
    fn shown(&self) -> Vec<String> {
        let grid = self.terminal.grid();
        let first = -(grid.history_size() as i32);
        (first..grid.screen_lines() as i32)
            .map(|line| {
                let row = &grid[Line(line)];
                let cells = (0..grid.columns()).map(|x| row[Column(x)].c);
                cells.collect::<String>().trim_end().to_owned()
            })
            .collect()
    }

    /// Panics unless what somebody else wrote is there, and the frame once, in its place.
    fn check(&self, when: &str) {
        let shown: Vec<String> = self.shown();
        let above: Vec<String> = (0..self.above).map(|row| format!("above {row}")).collect();
        let screen = self.app.screen();
        let frame: Vec<&str> = screen.lines().filter(|row| !row.is_empty()).collect();
        let found: Vec<&str> = shown
            .iter()
            .map(String::as_str)
            .filter(|row| !row.is_empty())
            .collect();
        let wanted: Vec<&str> = above
            .iter()
            .map(String::as_str)
            .chain(frame)
            .chain(self.below.iter().copied())
            .collect();
        assert_eq!(found, wanted, "{when}");
    }
}

/// Gives the terminal another width after another: nothing of a frame before may be left, and nothing of others be gone.
fn judge(rewrap: Rewrap, texts: &[(usize, usize)], widths: &[u16], typed: Option<usize>) {
    let mut judged = Judged::new(60, rewrap);
    judged.row();
    judged.row();
    if let Some(typed) = typed {
        judged.field(60);
        judged.app.types(&"#".repeat(typed));
    }
    judged.row();
    (0..3).for_each(|row| judged.says(row, 20));
    judged.draw();
    judged.check("at first");
    for (at, &columns) in widths.iter().enumerate() {
        for &(row, cells) in texts {
            judged.says(row, (cells + 13 * at) % 60 + 1);
        }
        judged.draw();
        judged.check(&format!("before the width of {columns}"));
        judged.resize(Size(columns, ROWS));
        judged.check(&format!("at the width of {columns}"));
    }
}

fn texts() -> impl Strategy<Value = Vec<(usize, usize)>> {
    prop::collection::vec((0usize..3, 0usize..60), 1..6)
}

fn widths() -> impl Strategy<Value = Vec<u16>> {
    prop::collection::vec(10u16..70, 1..4)
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn a_frame_is_erased_where_rows_are_broken_and_nothing_else_is(texts in texts(), widths in widths()) {
        judge(Rewrap::Follows, &texts, &widths, None);
    }

    #[test]
    fn a_frame_is_erased_where_rows_are_cut_and_nothing_else_is(texts in texts(), widths in widths()) {
        judge(Rewrap::Cuts, &texts, &widths, None);
    }

    #[test]
    fn a_frame_with_a_caret_is_erased_where_rows_are_broken(
        texts in texts(),
        widths in widths(),
        typed in 1usize..59,
    ) {
        judge(Rewrap::Follows, &texts, &widths, Some(typed));
    }

    #[test]
    fn a_frame_with_a_caret_is_erased_where_rows_are_cut(
        texts in texts(),
        widths in widths(),
        typed in 1usize..59,
    ) {
        judge(Rewrap::Cuts, &texts, &widths, Some(typed));
    }
}
