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
fn a_letter_of_ascii_is_a_shortcut_by_itself_wherever_its_key_is() {
    // The A of a French keyboard is where the Q of an English one is; a Cyrillic letter is no shortcut that programs know.
    assert_eq!(told(&[b"\x1b[97::113;5u"]), "ctrl+a");
    assert_eq!(told(&[b"\x1b[1092::97;5u"]), "ctrl+a");
}

#[test]
fn a_shifted_key_that_would_be_a_control_character_is_the_capital() {
    assert_eq!(told(&[b"\x1b[97:1;2u"]), "shift+A");
}
