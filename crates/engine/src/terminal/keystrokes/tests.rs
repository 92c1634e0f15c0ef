use super::*;

const DOWN: Keystroke = Keystroke {
    is_down: true,
    repeats: 1,
    key: 0,
    unit: 0,
    held: 0,
};

fn typed(strokes: &[Keystroke]) -> String {
    let (mut keystrokes, mut bytes) = (Keystrokes::default(), VecDeque::new());
    for &stroke in strokes {
        keystrokes.take(stroke, &mut bytes);
    }
    String::from_utf8(bytes.into()).unwrap_or_else(|_| "no UTF-8".into())
}

fn spelled(text: &str) -> Vec<Keystroke> {
    let units = text.encode_utf16();
    units.map(|unit| Keystroke { unit, ..DOWN }).collect()
}

#[test]
fn what_a_console_has_spelled_is_passed_on_as_it_is() {
    for text in ["\x1b[A", "\x1b[<0;3;4M", "ä界", "🦀é", "\x03", "\0"] {
        assert_eq!(typed(&spelled(text)), text);
    }
}

#[test]
fn a_key_that_is_held_down_is_typed_as_often_as_the_record_says() {
    let stroke = |repeats| Keystroke {
        repeats,
        key: 0x41,
        unit: 'a' as u16,
        ..DOWN
    };
    assert_eq!(typed(&[stroke(3)]), "aaa");
    assert_eq!(typed(&[stroke(0)]), "a");
}

#[test]
fn a_key_that_goes_up_types_nothing_but_for_alt_that_has_collected_a_character() {
    let up = |key, unit| Keystroke {
        is_down: false,
        key,
        unit,
        ..DOWN
    };
    assert_eq!(typed(&[up(0x41, 'a' as u16)]), "");
    assert_eq!(typed(&[up(key::ALT, 0)]), "");
    assert_eq!(typed(&[up(key::ALT, 'ñ' as u16)]), "ñ");
}

#[test]
fn half_a_character_without_the_other_is_replaced() {
    let [high, low] = [0xd83e, 0xdd80].map(|unit| Keystroke { unit, ..DOWN });
    assert_eq!(typed(&[high, low]), "🦀");
    assert_eq!(typed(&[low]), "\u{fffd}");
    assert_eq!(typed(&[high, spelled("x")[0]]), "\u{fffd}x");
}

/// The names of virtual key codes are those of Microsoft's "Virtual-Key Codes", the sequences those of xterm's ctlseqs.
#[test]
fn keys_without_a_character_are_spelled_as_xterm_does() {
    let (vk_up, vk_home, vk_next, vk_delete) = (0x26, 0x24, 0x22, 0x2e);
    let (vk_f1, vk_f5, vk_f12, vk_shift) = (0x70, 0x74, 0x7b, 0x10);
    let (right_alt, left_ctrl, shift) = (0x0001, 0x0008, 0x0010);
    for (key, held, sequence) in [
        (vk_up, 0, "\x1b[A"),
        (vk_up, shift, "\x1b[1;2A"),
        (vk_up, right_alt | left_ctrl, "\x1b[1;7A"),
        (vk_home, left_ctrl, "\x1b[1;5H"),
        (vk_next, 0, "\x1b[6~"),
        (vk_delete, left_ctrl, "\x1b[3;5~"),
        (vk_f1, 0, "\x1bOP"),
        (vk_f1, shift, "\x1b[1;2P"),
        (vk_f5, 0, "\x1b[15~"),
        (vk_f12, 0, "\x1b[24~"),
        (vk_shift, shift, ""),
    ] {
        assert_eq!(typed(&[Keystroke { key, held, ..DOWN }]), sequence);
    }
}

#[test]
fn keys_with_a_character_are_spelled_as_xterm_does() {
    let (left_alt, left_ctrl, shift) = (0x0002, 0x0008, 0x0010);
    for (key, unit, held, sequence) in [
        (0x58, 'x', left_alt, "\x1bx"),
        (0x51, '@', left_alt | left_ctrl, "@"),
        (0x43, '\x03', left_ctrl, "\x03"),
        (0x0d, '\r', 0, "\r"),
        (0x09, '\t', 0, "\t"),
        (0x09, '\t', shift, "\x1b[Z"),
        (0x08, '\x08', 0, "\x7f"),
        (0x08, '\x7f', left_ctrl, "\x08"),
        (0x1b, '\x1b', 0, "\x1b"),
    ] {
        let unit = unit as u16;
        let stroke = Keystroke {
            key,
            unit,
            held,
            ..DOWN
        };
        assert_eq!(typed(&[stroke]), sequence);
    }
}
