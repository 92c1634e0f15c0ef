use proptest::prelude::*;
use sparktui_generated::enums::{TextOverflow, TextWrap};

use crate::testing::cases;
use crate::text::{Paragraph, cut, graphemes, width};

const PIECES: [&str; 26] = [
    "a",
    "word",
    "longer-word",
    "x/y",
    "100%",
    "(p)",
    " ",
    " ",
    "  ",
    "\n",
    "\r\n",
    "\t",
    "界",
    "日本",
    "、",
    "e\u{301}",
    "👍",
    "\u{1f468}\u{200d}\u{1f469}",
    "🇩🇪",
    "\u{200b}",
    "\u{a0}",
    "\u{3000}",
    "\u{301}",
    "\u{1b}",
    "\u{915}\u{94d}\u{937}\u{94d}\u{92e}",
    "가",
];

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES.as_slice()), 0..40)
        .prop_map(|pieces| pieces.concat())
}

/// Printable ASCII and line feeds, much of it punctuation: what breaks depends on what stands beside it.
fn ascii() -> impl Strategy<Value = String> {
    let c = prop_oneof![
        4 => proptest::char::range(' ', '~'),
        2 => prop::sample::select(vec!['a', 'Z', '1', '9', ' ', '-', '/', '.', ',', '%', '$', '(', ')', '\n']),
    ];
    prop::collection::vec(c, 1..40).prop_map(|chars| chars.into_iter().collect())
}

fn letter() -> impl Strategy<Value = char> {
    prop_oneof![
        proptest::char::range('a', 'z'),
        proptest::char::range('A', 'Z')
    ]
}

fn wrap() -> impl Strategy<Value = TextWrap> {
    prop::sample::select([TextWrap::Wrap, TextWrap::Nowrap, TextWrap::Anywhere].as_slice())
}

fn cells(text: &str) -> u32 {
    graphemes(text)
        .map(|grapheme| u32::from(width(grapheme)))
        .sum()
}

fn hangs(text: &str) -> bool {
    text.chars().all(|c| matches!(c, ' ' | '\u{3000}'))
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn lines_give_the_text_back_but_for_white_space_that_hangs(text in text(), columns in 1u32..30, wrap in wrap()) {
        let paragraph = Paragraph::new(text.as_bytes());
        let text = paragraph.text();
        let mut lines = Vec::new();
        paragraph.lines(columns, wrap, &mut lines);
        let mut at = 0;
        for line in &lines {
            let between = &text[at..line.start as usize];
            let hanging = between.strip_suffix('\n').unwrap_or(between);
            prop_assert!(hangs(hanging), "{between:?} is lost of {text:?}");
            prop_assert!(!paragraph.line_text(*line).contains('\n'));
            at = line.end as usize;
        }
        prop_assert!(hangs(&text[at..]), "{:?} is lost of {text:?}", &text[at..]);
        prop_assert_eq!(lines.len(), paragraph.height(columns, wrap) as usize);
        if wrap == TextWrap::Nowrap || columns >= paragraph.max_content() {
            let hard = if text.is_empty() { 0 } else { text.split('\n').count() };
            prop_assert_eq!(lines.len(), hard);
        }
    }

    #[test]
    fn no_line_is_wider_than_it_may_be_but_for_one_grapheme(text in text(), columns in 1u32..30, anywhere: bool) {
        let wrap = if anywhere { TextWrap::Anywhere } else { TextWrap::Wrap };
        let paragraph = Paragraph::new(text.as_bytes());
        let mut lines = Vec::new();
        paragraph.lines(columns, wrap, &mut lines);
        for line in lines {
            let drawn = paragraph.line_text(line);
            prop_assert_eq!(line.width, cells(drawn), "{:?}", drawn);
            let visible = graphemes(drawn).filter(|grapheme| width(grapheme) > 0).count();
            prop_assert!(line.width <= columns || visible == 1, "{drawn:?} in {columns}");
        }
    }

    #[test]
    fn no_word_is_broken_where_the_longest_fits(text in text()) {
        let paragraph = Paragraph::new(text.as_bytes());
        let columns = paragraph.min_content(TextWrap::Wrap).max(1);
        let mut lines = Vec::new();
        paragraph.lines(columns, TextWrap::Wrap, &mut lines);
        let text = paragraph.text();
        let breaks: Vec<usize> = unicode_linebreak::linebreaks(text).map(|(at, _)| at).collect();
        for line in &lines[1.min(lines.len())..] {
            prop_assert!(breaks.contains(&(line.start as usize)), "{line:?} of {text:?}");
        }
    }

    #[test]
    fn texts_of_one_shape_break_and_measure_alike(text in ascii(), letter in letter(), digit in 0u8..10) {
        let mut paragraph = Paragraph::new(text.as_bytes());
        let other: String = text.chars().enumerate().map(|(at, c)| match c {
            'a'..='z' | 'A'..='Z' if at % 2 == 0 => letter,
            '0'..='9' => char::from(b'0' + digit),
            c => c,
        }).collect();
        prop_assert!(paragraph.set(other.as_bytes()));
        let fresh = Paragraph::new(other.as_bytes());
        prop_assert_eq!(paragraph.text(), fresh.text());
        let (mut lines, mut wanted) = (Vec::new(), Vec::new());
        for wrap in [TextWrap::Wrap, TextWrap::Nowrap, TextWrap::Anywhere] {
            prop_assert_eq!(paragraph.min_content(wrap), fresh.min_content(wrap));
            for columns in 1..30 {
                paragraph.lines(columns, wrap, &mut lines);
                fresh.lines(columns, wrap, &mut wanted);
                prop_assert_eq!(&lines, &wanted);
            }
        }
        prop_assert_eq!(paragraph.max_content(), fresh.max_content());
    }

    #[test]
    fn a_text_that_may_measure_otherwise_has_another_shape(text in text(), other in text()) {
        let mut paragraph = Paragraph::new(text.as_bytes());
        let before = paragraph.clone();
        if paragraph.set(other.as_bytes()) {
            for columns in 1..30 {
                for wrap in [TextWrap::Wrap, TextWrap::Nowrap, TextWrap::Anywhere] {
                    prop_assert_eq!(paragraph.height(columns, wrap), before.height(columns, wrap));
                }
            }
        }
    }

    #[test]
    fn what_is_shown_holds_no_control_character(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
        let paragraph = Paragraph::new(&bytes);
        prop_assert!(paragraph.text().chars().all(|c| c == '\n' || !c.is_control()));
    }

    #[test]
    fn a_cut_line_fills_its_room_but_for_half_a_grapheme(text in text(), room in 0u32..20, which in 0usize..4) {
        let overflow = [TextOverflow::Clip, TextOverflow::Ellipsis, TextOverflow::EllipsisStart, TextOverflow::EllipsisMiddle][which];
        let paragraph = Paragraph::new(text.replace(['\n', '\r'], "").as_bytes());
        let line = paragraph.text();
        let whole = paragraph.max_content();
        let parts = cut(line, whole, room, overflow);
        let sum = cells(&line[parts.head.clone()]) + u32::from(parts.ellipsis) + cells(&line[parts.tail.clone()]);
        prop_assert_eq!(parts.width, sum);
        prop_assert!(parts.width <= room);
        prop_assert!(parts.width + 1 >= room.min(whole), "{parts:?} of {line:?} in {room}");
        prop_assert_eq!(parts.ellipsis, whole > room && room > 0 && overflow != TextOverflow::Clip);
    }
}
