//! The parts of a control sequence (ECMA-48 5.4): prefix, numbers, intermediates, final byte.

/// Numbers that are kept; no sequence that we know has more.
const MOST: usize = 16;

/// One number, with the sub-numbers that colons hang on it. What is left out is `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parameter {
    /// The number and up to two behind colons.
    parts: [Option<u32>; 3],
}

impl Parameter {
    /// The number itself.
    pub fn number(self) -> Option<u32> {
        self.parts[0]
    }

    /// The number behind the first (1) or second (2) colon.
    pub fn sub(self, at: usize) -> Option<u32> {
        self.parts.get(at).copied().flatten()
    }
}

/// A whole control sequence, `ESC [` left out.
#[derive(Debug)]
pub struct Control<'a> {
    /// `?`, `<`, `=`, `>`, or 0.
    pub prefix: u8,
    /// What stands before the final byte and is no number: `$` and the like.
    pub intermediates: &'a [u8],
    /// What kind of sequence it is.
    pub last: u8,
    parameters: [Parameter; MOST],
    count: usize,
}

impl<'a> Control<'a> {
    /// Takes `ESC [ … final` apart; `None` if it is no control sequence or has numbers past all sense.
    pub fn parse(bytes: &'a [u8]) -> Option<Self> {
        let (&last, body) = bytes.strip_prefix(b"\x1b[")?.split_last()?;
        let (prefix, body) = match body.split_first() {
            Some((&prefix @ b'<'..=b'?', rest)) => (prefix, rest),
            _ => (0, body),
        };
        let end = body.iter().position(|b| !matches!(b, b'0'..=b';'));
        let (numbers, intermediates) = body.split_at(end.unwrap_or(body.len()));
        if !intermediates.iter().all(|b| matches!(b, b' '..=b'/')) {
            return None;
        }
        let mut control = Self {
            prefix,
            intermediates,
            last,
            parameters: [Parameter::default(); MOST],
            count: 0,
        };
        if !numbers.is_empty() {
            for text in numbers.split(|&b| b == b';') {
                *control.parameters.get_mut(control.count)? = parameter(text)?;
                control.count += 1;
            }
        }
        Some(control)
    }

    /// How many numbers there are, those left out included.
    pub fn count(&self) -> usize {
        self.count
    }

    /// A parameter; an empty one past the last.
    pub fn get(&self, at: usize) -> Parameter {
        self.parameters.get(at).copied().unwrap_or_default()
    }

    /// A number; `None` if it is left out.
    pub fn number(&self, at: usize) -> Option<u32> {
        self.get(at).number()
    }
}

fn parameter(text: &[u8]) -> Option<Parameter> {
    let mut parameter = Parameter::default();
    // Text that a key types comes as any number of code points; the caller reads those by itself.
    for (part, text) in parameter.parts.iter_mut().zip(text.split(|&b| b == b':')) {
        *part = number(text)?;
    }
    Some(parameter)
}

/// The number of decimal digits: outer `None` if it has too many, inner if it has none.
fn number(digits: &[u8]) -> Option<Option<u32>> {
    if digits.is_empty() {
        return Some(None);
    }
    digits
        .iter()
        .try_fold(0u32, |sum, digit| {
            sum.checked_mul(10)?
                .checked_add(u32::from(digit.checked_sub(b'0')?))
        })
        .map(Some)
}

/// The code points between the last `;` and the final byte of a sequence, as kitty tells the text of a key.
pub fn code_points(bytes: &[u8]) -> impl Iterator<Item = char> {
    let body = bytes.split_last().map_or(&[][..], |(_, body)| body);
    let text = body.rsplit(|&b| b == b';').next().unwrap_or(&[]);
    text.split(|&b| b == b':')
        .filter_map(|digits| number(digits)?)
        .filter_map(char::from_u32)
        .filter(|scalar| !scalar.is_control())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_sequence_is_taken_apart() {
        let control = Control::parse(b"\x1b[?2026;2$y").unwrap();
        assert_eq!(
            (control.prefix, control.intermediates, control.last),
            (b'?', &b"$"[..], b'y')
        );
        assert_eq!(
            (control.count(), control.number(0), control.number(1)),
            (2, Some(2026), Some(2))
        );
        assert_eq!(control.number(2), None);
    }

    #[test]
    fn numbers_may_be_left_out_and_have_sub_numbers() {
        let control = Control::parse(b"\x1b[97:65:99;;229:230u").unwrap();
        let key = control.get(0);
        assert_eq!(
            (key.number(), key.sub(1), key.sub(2)),
            (Some(97), Some(65), Some(99))
        );
        assert_eq!(control.number(1), None);
        assert_eq!(code_points(b"\x1b[97;;229:230u").collect::<String>(), "åæ");
    }

    #[test]
    fn what_makes_no_sense_is_refused() {
        let many = [b"\x1b[".as_slice(), &b"1;".repeat(99), b"m"].concat();
        for bytes in [&b"\x1b[4294967296u"[..], b"\x1b", b"\x1b[", b"x", &many] {
            assert!(Control::parse(bytes).is_none(), "{bytes:?}");
        }
    }
}
