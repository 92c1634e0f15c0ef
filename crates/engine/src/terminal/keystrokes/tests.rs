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
    let collected = up(key::ALT, 'ñ' as u16);
    assert_eq!(typed(&[collected]), "ñ");
    // Alt has typed it, and is not held beside it.
    let left_alt = 0x0002;
    let held = Keystroke {
        held: left_alt,
        ..collected
    };
    assert_eq!(typed(&[held]), "ñ");
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
    let (vk_f1, vk_f5, vk_shift) = (0x70, 0x74, 0x10);
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
        (vk_shift, shift, ""),
    ] {
        assert_eq!(typed(&[Keystroke { key, held, ..DOWN }]), sequence);
    }
}

#[test]
fn every_key_without_a_character_has_its_sequence() {
    for (key, sequence) in [
        (0x21, "\x1b[5~"), // VK_PRIOR, page up
        (0x22, "\x1b[6~"), // VK_NEXT, page down
        (0x23, "\x1b[F"),  // VK_END
        (0x24, "\x1b[H"),  // VK_HOME
        (0x25, "\x1b[D"),  // VK_LEFT
        (0x26, "\x1b[A"),  // VK_UP
        (0x27, "\x1b[C"),  // VK_RIGHT
        (0x28, "\x1b[B"),  // VK_DOWN
        (0x2d, "\x1b[2~"), // VK_INSERT
        (0x2e, "\x1b[3~"), // VK_DELETE
        (0x70, "\x1bOP"),  // VK_F1 and on
        (0x71, "\x1bOQ"),
        (0x72, "\x1bOR"),
        (0x73, "\x1bOS"),
        (0x74, "\x1b[15~"),
        (0x75, "\x1b[17~"),
        (0x76, "\x1b[18~"),
        (0x77, "\x1b[19~"),
        (0x78, "\x1b[20~"),
        (0x79, "\x1b[21~"),
        (0x7a, "\x1b[23~"),
        (0x7b, "\x1b[24~"),
    ] {
        assert_eq!(typed(&[Keystroke { key, ..DOWN }]), sequence, "{key:#x}");
    }
}

#[test]
fn either_of_two_keys_of_a_modifier_counts() {
    let up = 0x26;
    for (held, sequence) in [
        (0x0001, "\x1b[1;3A"), // RIGHT_ALT_PRESSED
        (0x0002, "\x1b[1;3A"), // LEFT_ALT_PRESSED
        (0x0004, "\x1b[1;5A"), // RIGHT_CTRL_PRESSED
        (0x0008, "\x1b[1;5A"), // LEFT_CTRL_PRESSED
        (0x0010, "\x1b[1;2A"), // SHIFT_PRESSED
        // Locks are no modifiers: NUMLOCK_ON, SCROLLLOCK_ON, CAPSLOCK_ON, ENHANCED_KEY.
        (0x0020 | 0x0040 | 0x0080 | 0x0100, "\x1b[A"),
        (0x0010 | 0x0002 | 0x0004, "\x1b[1;8A"),
    ] {
        let stroke = Keystroke {
            key: up,
            held,
            ..DOWN
        };
        assert_eq!(typed(&[stroke]), sequence, "{held:#x}");
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
