use sparktui_generated::enums::TextWrap::{Anywhere, Nowrap, Wrap};

use crate::text::{Available, Paragraph, TextStore};
use sparktui_memory::NodeId;

#[test]
fn a_text_is_as_narrow_as_its_longest_word_and_as_wide_as_its_longest_line() {
    let paragraph = Paragraph::new(b"the quick fox  \njumps");
    assert_eq!(paragraph.max_content(), 15); // the white space before a line feed counts
    assert_eq!(paragraph.min_content(Wrap), 5);
    assert_eq!(paragraph.min_content(Nowrap), 15);
    assert_eq!(paragraph.min_content(Anywhere), 1);
    assert_eq!(Paragraph::new("a界".as_bytes()).min_content(Anywhere), 2);
}

#[test]
fn the_size_for_some_room_is_its_width_and_the_lines_in_it() {
    let paragraph = Paragraph::new(b"the quick brown fox");
    assert_eq!(paragraph.measure(Available::MaxContent, Wrap), (19, 1));
    assert_eq!(paragraph.measure(Available::MinContent, Wrap), (5, 4));
    assert_eq!(paragraph.measure(Available::Cells(10), Wrap), (10, 2));
    assert_eq!(paragraph.measure(Available::Cells(40), Wrap), (19, 1));
    assert_eq!(paragraph.measure(Available::Cells(10), Nowrap), (10, 1));
    assert_eq!(paragraph.measure(Available::Cells(3), Anywhere), (3, 6)); // the|qui|ck|bro|wn|fox
}

#[test]
fn no_text_needs_no_room() {
    assert_eq!(
        Paragraph::default().measure(Available::MaxContent, Wrap),
        (0, 0)
    );
    assert_eq!(
        Paragraph::new(b"").measure(Available::Cells(4), Wrap),
        (0, 0)
    );
}

#[test]
fn a_node_has_the_text_it_was_given_last() {
    let mut texts = TextStore::new();
    texts.set(NodeId(3), b"one");
    texts.set(NodeId(3), b"two");
    assert_eq!(texts.paragraph(NodeId(3)).text(), "two");
    texts.set(NodeId(3), b"");
    assert_eq!(texts.paragraph(NodeId(3)).text(), "");
    assert_eq!(texts.paragraph(NodeId(9)).text(), "");
}

#[test]
fn a_text_without_width_is_no_higher_than_its_line_feeds_make_it() {
    let paragraph = Paragraph::new(b"the quick\nfox");
    for wrap in [Wrap, Nowrap, Anywhere] {
        assert_eq!(paragraph.measure(Available::Cells(0), wrap), (0, 2));
    }
}
