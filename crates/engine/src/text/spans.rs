//! Parts of a text in a style of their own, as JavaScript writes them behind it.

/// Bytes of the number of spans.
const COUNT: usize = 4;
/// Bytes of one span: five words.
const RECORD: usize = 20;
/// Longest link that is kept: VTE's bound, the lowest of the terminals that follow links.
const LONGEST_LINK: usize = 2083;

/// A part of a text that is drawn otherwise than the text around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// Byte of the text behind its last one; it begins where the one before it ends.
    pub end: usize,
    /// Colour word of its glyphs; unset for that of the text.
    pub fg: u32,
    /// Colour word behind them; unset for what lies below.
    pub bg: u32,
    /// Bits of `text_attribute` that it has whatever the text has.
    pub on: u8,
    /// Bits that it has not.
    pub off: u8,
    /// Where it leads to, in printable ASCII without spaces.
    pub link: Option<Box<str>>,
}

/// What was written as spans of a text, before the text is there to lay them over.
#[derive(Debug, Default)]
pub(super) struct Records {
    /// Where they end in the bytes of the text, never before one that comes earlier.
    pub ends: Vec<u32>,
    spans: Vec<Span>,
}

impl Records {
    /// Reads them. What does not fit in the bytes is left out, and a link that is none is no link.
    pub fn read(bytes: &[u8]) -> Self {
        let mut records = Self::default();
        let (table, rest) = bytes.split_at(bytes.len().min(COUNT));
        let most = rest.len() / RECORD;
        let count = word(table, 0).map_or(0, |count| most.min(count as usize));
        let (table, mut links) = rest.split_at(count * RECORD);
        let mut last = 0;
        for record in table.chunks_exact(RECORD) {
            let [end, fg, bg, look, length] =
                [0, 4, 8, 12, 16].map(|at| word(record, at).unwrap_or(0));
            let (own, others) = links.split_at(links.len().min(length as usize));
            links = others;
            last = last.max(end);
            records.ends.push(last);
            records.spans.push(Span {
                end: 0,
                fg,
                bg,
                on: look as u8,
                off: (look >> 8) as u8,
                link: link(own),
            });
        }
        records
    }

    /// The spans, once their ends are places in the text.
    pub fn spans(self) -> Vec<Span> {
        let places = self.ends.into_iter();
        self.spans
            .into_iter()
            .zip(places)
            .map(|(span, end)| Span {
                end: end as usize,
                ..span
            })
            .collect()
    }
}

fn word(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(four.try_into().ok()?))
}

/// A byte that is no printable ASCII would end the sequence that it is sent in.
fn link(bytes: &[u8]) -> Option<Box<str>> {
    let fits = (1..=LONGEST_LINK).contains(&bytes.len()) && bytes.iter().all(u8::is_ascii_graphic);
    let text = std::str::from_utf8(bytes).ok().filter(|_| fits)?;
    Some(text.into())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn written(records: &[[u32; 5]], links: &[u8]) -> Vec<u8> {
        let count = records.len() as u32;
        let words = std::iter::once(count).chain(records.iter().flatten().copied());
        let mut bytes: Vec<u8> = words.flat_map(u32::to_le_bytes).collect();
        bytes.extend_from_slice(links);
        bytes
    }

    fn ends(bytes: &[u8]) -> Vec<u32> {
        Records::read(bytes).ends
    }

    #[test]
    fn spans_are_read_as_they_were_written() {
        let bytes = written(
            &[
                [2, 0x101, 0x102, 0x0201, 3],
                [5, 0, 0, 0, 0],
                [9, 0, 0, 0, 4],
            ],
            b"a:bc:de",
        );
        let spans = Records::read(&bytes).spans();
        let links: Vec<_> = spans.iter().map(|span| span.link.as_deref()).collect();
        assert_eq!(links, [Some("a:b"), None, Some("c:de")]);
        let Span {
            end,
            fg,
            bg,
            on,
            off,
            ..
        } = spans[0];
        assert_eq!((end, fg, bg, on, off), (2, 0x101, 0x102, 1, 2));
        assert_eq!(spans[2].end, 9);
    }

    #[test]
    fn what_lies_outside_the_bytes_is_left_out() {
        assert_eq!(ends(b""), []);
        assert_eq!(ends(&[1, 0, 0]), []);
        assert_eq!(ends(&u32::MAX.to_le_bytes()), []);
        let mut bytes = written(&[[7, 0, 0, 0, u32::MAX]], b"x:y");
        assert_eq!(
            Records::read(&bytes).spans()[0].link.as_deref(),
            Some("x:y")
        );
        bytes[0] = 255;
        assert_eq!(ends(&bytes), [7]);
        assert_eq!(ends(&bytes[..20]), []);
    }

    #[test]
    fn ends_never_go_back() {
        let bytes = written(&[[5, 0, 0, 0, 0], [3, 0, 0, 0, 0], [8, 0, 0, 0, 0]], b"");
        assert_eq!(ends(&bytes), [5, 5, 8]);
    }

    #[test]
    fn a_link_that_could_end_its_own_sequence_is_no_link() {
        for bytes in [&b"x:\x1b\\"[..], b"x:\x07", b"x: y", "x:é".as_bytes(), b""] {
            assert_eq!(link(bytes), None, "{bytes:?}");
        }
        assert_eq!(link(&[b'a'; LONGEST_LINK + 1]), None);
        assert!(link(&[b'a'; LONGEST_LINK]).is_some());
    }
}
