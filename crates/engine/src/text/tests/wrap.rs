use sparktui_generated::enums::TextWrap::{Anywhere, Nowrap, Wrap};

use super::lines;
use crate::text::{Line, Paragraph};

#[test]
fn some_of_the_lines_are_those_of_all() {
    let paragraph =
        |words: usize| Paragraph::new("one 界界 three-four\nfive ".repeat(words).as_bytes());
    for words in [1, 3, 60, 400] {
        let paragraph = paragraph(words);
        let (mut all, mut some) = (Vec::new(), Vec::new());
        for (width, wrap) in [(9, Wrap), (4, Wrap), (9, Anywhere), (9, Nowrap), (0, Wrap)] {
            paragraph.lines(width, wrap, &mut all);
            for rows in [
                0..1,
                0..usize::MAX,
                2..5,
                5..5,
                100..2_000,
                usize::MAX..usize::MAX,
            ] {
                let wanted: Vec<Line> = all
                    .iter()
                    .copied()
                    .skip(rows.start)
                    .take(rows.len())
                    .collect();
                paragraph.lines_of(rows.clone(), width, wrap, &mut some);
                assert_eq!(some, wanted, "{words} {width} {rows:?}");
            }
            assert_eq!(paragraph.height(width, wrap) as usize, all.len());
        }
    }
}

#[test]
fn another_text_has_other_lines() {
    let mut paragraph = Paragraph::new("one two ".repeat(300).as_bytes());
    let mut some = Vec::new();
    paragraph.lines_of(0..1, 8, Wrap, &mut some);
    assert_eq!(paragraph.line_text(some[0]), "one two");
    paragraph.set("three fours ".repeat(300).as_bytes());
    paragraph.lines_of(0..1, 8, Wrap, &mut some);
    assert_eq!(paragraph.line_text(some[0]), "three");
}

#[test]
fn words_go_to_the_next_line_whole() {
    assert_eq!(
        lines("the quick brown fox", 10, Wrap),
        ["the quick", "brown fox"]
    );
    assert_eq!(
        lines("the quick brown fox", 9, Wrap),
        ["the quick", "brown fox"]
    );
    assert_eq!(
        lines("the quick brown fox", 8, Wrap),
        ["the", "quick", "brown", "fox"]
    );
}

#[test]
fn white_space_hangs_at_a_soft_break() {
    assert_eq!(lines("ab   cd", 2, Wrap), ["ab", "cd"]);
    assert_eq!(lines("ab   cd", 4, Wrap), ["ab", "cd"]);
    assert_eq!(lines("ab \u{3000} cd", 3, Wrap), ["ab", "cd"]);
}

#[test]
fn white_space_inside_a_line_and_at_its_start_is_kept() {
    assert_eq!(lines("a  b c", 4, Wrap), ["a  b", "c"]);
    assert_eq!(lines("a\n  b", 4, Wrap), ["a", "  b"]);
}

#[test]
fn white_space_before_a_line_feed_hangs_only_where_it_does_not_fit() {
    assert_eq!(lines("ab  \ncd  ", 3, Wrap), ["ab ", "cd "]);
    assert_eq!(lines("ab  \ncd  ", 9, Wrap), ["ab  ", "cd  "]);
}

#[test]
fn line_feeds_always_break() {
    assert_eq!(lines("a\r\nb\n\nc", 9, Wrap), ["a", "b", "", "c"]);
    assert_eq!(lines("a\n", 9, Wrap), ["a", ""]);
    assert_eq!(lines("\n", 9, Nowrap), ["", ""]);
    assert_eq!(lines("", 9, Wrap), [""; 0]);
}

#[test]
fn a_word_wider_than_the_line_breaks_between_graphemes() {
    assert_eq!(lines("abcdefghij", 4, Wrap), ["abcd", "efgh", "ij"]);
    assert_eq!(
        lines("abc defghijkl m", 5, Wrap),
        ["abc", "defgh", "ijkl", "m"]
    );
    assert_eq!(
        lines("abc defghijkl m", 6, Wrap),
        ["abc", "defghi", "jkl m"]
    );
    assert_eq!(
        lines("e\u{301}e\u{301}e\u{301}", 2, Wrap),
        ["e\u{301}e\u{301}", "e\u{301}"]
    );
}

#[test]
fn a_wide_grapheme_is_never_split() {
    assert_eq!(lines("日本語", 5, Wrap), ["日本", "語"]);
    assert_eq!(lines("a界b界", 2, Anywhere), ["a", "界", "b", "界"]);
    assert_eq!(lines("界界", 1, Wrap), ["界", "界"]);
    assert_eq!(lines("🇩🇪🇫🇷", 3, Wrap), ["🇩🇪", "🇫🇷"]);
}

#[test]
fn breaks_are_those_of_uax_14() {
    assert_eq!(lines("well-known", 6, Wrap), ["well-", "known"]);
    assert_eq!(lines("a\u{a0}b c", 3, Wrap), ["a\u{a0}b", "c"]); // no-break space
    assert_eq!(lines("a\u{200b}b", 1, Wrap), ["a\u{200b}", "b"]); // zero width space
    assert_eq!(lines("日「本」", 4, Wrap), ["日", "「本", "」"]); // none after 「, none before 」 but where a word is too wide
    assert_eq!(lines("costs $100 net", 9, Wrap), ["costs", "$100 net"]);
    assert_eq!(lines("don't (go)", 7, Wrap), ["don't", "(go)"]);
}

#[test]
fn a_space_with_a_mark_on_it_is_no_place_to_break() {
    // UAX 14 breaks after the space, UAX 29 joins the mark to it.
    assert_eq!(lines("a \u{308}b", 2, Wrap), ["a \u{308}", "b"]);
}

#[test]
fn nowrap_breaks_at_line_feeds_alone() {
    assert_eq!(
        lines("one two three \nfour", 3, Nowrap),
        ["one two three ", "four"]
    );
}

#[test]
fn anywhere_breaks_between_any_two_graphemes() {
    assert_eq!(lines("one two", 2, Anywhere), ["on", "e", "tw", "o"]);
    assert_eq!(lines("ab cd", 2, Anywhere), ["ab", "cd"]);
    assert_eq!(lines("a\u{a0}b", 2, Anywhere), ["a\u{a0}", "b"]);
}

#[test]
fn a_width_of_no_cell_is_taken_as_one() {
    assert_eq!(lines("ab", 0, Wrap), ["a", "b"]);
}

#[test]
fn a_line_says_its_bytes_and_its_cells() {
    let paragraph = Paragraph::new("界 a\nb".as_bytes());
    let mut lines = vec![Line::default()];
    paragraph.lines(3, Wrap, &mut lines);
    assert_eq!(
        lines,
        [
            Line {
                start: 0,
                end: 3,
                width: 2
            },
            Line {
                start: 4,
                end: 5,
                width: 1
            },
            Line {
                start: 6,
                end: 7,
                width: 1
            }
        ]
    );
}
