//! The terminal's clipboard, by OSC 52.

/// Bytes of a text above which terminals are not told: they would drop it, some with the rest of the frame.
const MOST_BYTES: usize = 1 << 20;

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Appends what makes a text the clipboard's.
pub fn put(text: &str, out: &mut Vec<u8>) {
    if text.len() > MOST_BYTES {
        return;
    }
    out.extend_from_slice(b"\x1b]52;c;");
    for chunk in text.as_bytes().chunks(3) {
        let [a, b, c] = [0, 1, 2].map(|at| u32::from(chunk.get(at).copied().unwrap_or(0)));
        let bits = a << 16 | b << 8 | c;
        for at in 0..4 {
            let digit = DIGITS[(bits >> (18 - 6 * at) & 63) as usize];
            out.push(if at <= chunk.len() { digit } else { b'=' });
        }
    }
    out.extend_from_slice(b"\x1b\\");
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The vectors of RFC 4648, section 10.
    #[test]
    fn a_text_is_put_in_base64() {
        for (text, wanted) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ] {
            let mut out = Vec::new();
            put(text, &mut out);
            let wanted = format!("\x1b]52;c;{wanted}\x1b\\");
            assert_eq!(String::from_utf8_lossy(&out), wanted);
        }
    }
}
