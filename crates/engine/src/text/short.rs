//! A text that takes no memory of its own while it is short, as most on a screen are.

/// Most bytes that lie in the value itself: as many as there is room for beside a pointer and a length.
const MOST: usize = 21;

/// Bytes of a text, and whether each is one grapheme of one cell.
#[derive(Clone, Debug)]
pub(super) enum Text {
    Short {
        is_ascii: bool,
        length: u8,
        bytes: [u8; MOST],
    },
    Long {
        is_ascii: bool,
        text: Box<str>,
    },
}

impl Default for Text {
    fn default() -> Self {
        Text::Short {
            is_ascii: false,
            length: 0,
            bytes: [0; MOST],
        }
    }
}

impl Text {
    pub fn new(text: String, is_ascii: bool) -> Self {
        if text.len() > MOST {
            let text = text.into();
            return Text::Long { is_ascii, text };
        }
        let mut bytes = [0; MOST];
        bytes[..text.len()].copy_from_slice(text.as_bytes());
        Text::Short {
            is_ascii,
            length: text.len() as u8,
            bytes,
        }
    }

    pub fn is_ascii(&self) -> bool {
        match self {
            Text::Short { is_ascii, .. } | Text::Long { is_ascii, .. } => *is_ascii,
        }
    }

    pub fn as_str(&self) -> &str {
        match self {
            // They came out of a text, so they are one.
            Text::Short { length, bytes, .. } => {
                std::str::from_utf8(&bytes[..usize::from(*length)]).unwrap_or_default()
            }
            Text::Long { text, .. } => text,
        }
    }

    /// A text that is to be written over, in the memory that this one has.
    pub fn into_string(self) -> String {
        match self {
            Text::Short { .. } => String::new(),
            Text::Long { text, .. } => text.into_string(),
        }
    }

    /// Takes the place of an ASCII text by another of as many bytes.
    pub fn replace(&mut self, by: &str) {
        match self {
            Text::Short { bytes, .. } => bytes[..by.len()].copy_from_slice(by.as_bytes()),
            Text::Long { text, .. } => {
                let mut room = std::mem::take(text).into_string();
                room.clear();
                room.push_str(by);
                *text = room.into();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_of_any_length_is_what_it_was_made_of_and_what_took_its_place() {
        for length in [0, 1, MOST - 1, MOST, MOST + 1, 1000] {
            let (first, second) = ("a".repeat(length), "b".repeat(length));
            let mut text = Text::new(first.clone(), true);
            assert_eq!((text.as_str(), text.is_ascii()), (&*first, true));
            text.replace(&second);
            assert_eq!((text.as_str(), text.is_ascii()), (&*second, true));
        }
        assert_eq!(Text::new("é界".into(), false).as_str(), "é界");
    }

    #[test]
    fn it_is_as_large_as_a_pointer_a_length_and_a_word() {
        assert_eq!(size_of::<Text>(), 3 * size_of::<usize>());
    }
}
