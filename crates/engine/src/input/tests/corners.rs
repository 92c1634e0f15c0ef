//! What a change of the code was once not noticed by.

use super::*;

#[test]
fn strings_of_applications_are_no_keys() {
    // Kitty's answer to a picture.
    assert_eq!(told(&[b"\x1b_Gi=31;OK\x1b\\x"]), "x");
}

#[test]
fn of_a_sequence_that_is_too_long_nothing_is_taken() {
    let long = [b"\x1b[1;".as_slice(), &[b'0'; 5000], b"5Ax"].concat();
    assert_eq!(told(&[&long]), "x");
}

#[test]
fn scalars_of_every_length_are_typed() {
    assert_eq!(told(&["aé界😀".as_bytes()]), "a, é, 界, 😀");
    assert_eq!(told(&["\x1b😀".as_bytes()]), "alt+😀");
}

#[test]
fn an_arrow_has_no_fourth_number() {
    assert_eq!(told(&[b"\x1b[1;5;1;1Ax"]), "x");
}

#[test]
fn a_mouse_of_rxvt_has_three_numbers() {
    assert_eq!(told(&[b"\x1b[32;2;3;9Mx"]), "x");
    assert_eq!(told(&[b"\x1b[32;2Mx"]), "x");
}

#[test]
fn a_letter_of_ascii_is_a_shortcut_by_itself_wherever_its_key_is() {
    // The A of a French keyboard is where the Q of an English one is; a Cyrillic letter is no shortcut that programs know.
    assert_eq!(told(&[b"\x1b[97::113;5u"]), "ctrl+a");
    assert_eq!(told(&[b"\x1b[1092::97;5u"]), "ctrl+a");
}

#[test]
fn a_shifted_key_that_would_be_a_control_character_is_the_capital() {
    assert_eq!(told(&[b"\x1b[97:1;2u"]), "shift+A");
}

#[test]
fn of_sizes_that_a_terminal_tells_the_newest_is_kept_whatever_else_it_answers() {
    let mut input = Input::default();
    let answers = b"\x1b[?62c".repeat(2 * MOST_REPLIES);
    let sizes = (1..=1000).map(|rows| format!("\x1b[48;{rows};50;0;0t"));
    let sizes: String = sizes.collect();
    input.feed(&[&answers, sizes.as_bytes()].concat(), drop);
    let replies: Vec<Reply> = input.replies().collect();
    assert_eq!(replies.len(), MOST_REPLIES + 1);
    let newest = Reply::Size {
        columns: 50,
        rows: 1000,
        cell: None,
    };
    assert_eq!(replies.last(), Some(&newest));
}
