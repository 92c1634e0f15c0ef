use crate::text::Paragraph;

fn shown(bytes: &[u8]) -> String {
    Paragraph::new(bytes).text().to_owned()
}

#[test]
fn no_control_character_reaches_the_terminal() {
    for code in (0..0x20).chain(0x7f..0xa0) {
        let control = char::from_u32(code).unwrap();
        let text = shown(format!("a{control}b").as_bytes());
        let seen = match control {
            '\n' | '\r' => "a\nb",
            '\t' => "a       b",
            _ => "a\u{fffd}b",
        };
        assert_eq!(text, seen, "U+{code:04X}");
    }
}

#[test]
fn an_escape_sequence_is_shown_and_not_obeyed() {
    assert_eq!(shown(b"\x1b[31mred"), "\u{fffd}[31mred");
    assert_eq!(shown("\u{9b}2J".as_bytes()), "\u{fffd}2J");
}

#[test]
fn what_is_no_utf_8_is_one_replacement_for_each_maximal_part() {
    // Unicode 16, table 3-8 and its text.
    assert_eq!(shown(b"a\xffb"), "a\u{fffd}b");
    assert_eq!(
        shown(b"\xf1\x80\x80\xe1\x80\xc2a"),
        "\u{fffd}\u{fffd}\u{fffd}a"
    );
    assert_eq!(shown(b"\xed\xa0\x80"), "\u{fffd}\u{fffd}\u{fffd}"); // a surrogate
    assert_eq!(shown(b"\xe7\x95"), "\u{fffd}"); // a wide character cut in half
}

#[test]
fn every_end_of_a_line_is_a_line_feed() {
    assert_eq!(shown(b"a\r\nb\nc\rd"), "a\nb\nc\nd");
    assert_eq!(shown("a\u{2028}b\u{2029}c".as_bytes()), "a\nb\nc");
    assert_eq!(shown(b"a\n\rb\r\r\nc"), "a\n\nb\n\nc");
}

#[test]
fn a_tab_goes_to_the_next_multiple_of_eight_cells_of_its_line() {
    assert_eq!(shown(b"\ta"), "        a");
    assert_eq!(shown(b"1234567\ta"), "1234567 a");
    assert_eq!(shown(b"12345678\ta"), "12345678        a");
    assert_eq!(shown(b"ab\tc\td"), "ab      c       d");
    assert_eq!(shown(b"long line\nab\tc"), "long line\nab      c");
    assert_eq!(shown("界e\u{301}\tc".as_bytes()), "界e\u{301}     c"); // three cells before it
}

#[test]
fn a_cluster_has_at_most_thirty_marks() {
    let text = format!("a{}b", "\u{301}".repeat(1000));
    assert_eq!(
        shown(text.as_bytes()),
        format!("a{}b", "\u{301}".repeat(30))
    );
}

#[test]
fn other_bytes_are_taken_in_the_same_paragraph() {
    let mut paragraph = Paragraph::new("界\n界界".as_bytes());
    paragraph.set(b"abc d");
    assert_eq!(paragraph.text(), "abc d");
    assert!(paragraph.is_ascii());
    assert_eq!(paragraph.max_content(), 5);
}
