//! Words by UAX #29, and as a shell sees them.

use unicode_segmentation::UnicodeSegmentation;

use super::buffer::Buffer;
use crate::text::word_around;

/// The end of the next word after an offset, over line feeds; the end of the text if there is none.
pub fn next_end(buffer: &Buffer, offset: usize) -> usize {
    let mut place = buffer.place(offset);
    loop {
        let line = buffer.line(place.line);
        let after = line
            .split_word_bound_indices()
            .filter(|(_, piece)| is_word(piece))
            .map(|(at, piece)| at + piece.len())
            .find(|&end| end > place.byte);
        if let Some(end) = after {
            return place.line_start + end;
        }
        if place.line + 1 == buffer.line_count() {
            return buffer.len();
        }
        place = buffer.place(place.line_start + line.len() + 1);
    }
}

/// The start of the last word before an offset, over line feeds; the start of the text if there is none.
pub fn previous_start(buffer: &Buffer, offset: usize) -> usize {
    let mut place = buffer.place(offset);
    loop {
        let line = buffer.line(place.line);
        let before = line
            .split_word_bound_indices()
            .rfind(|&(at, piece)| at < place.byte && is_word(piece));
        if let Some((start, _)) = before {
            return place.line_start + start;
        }
        if place.line == 0 {
            return 0;
        }
        place = buffer.place(place.line_start - 1);
    }
}

/// The start of the run without white space before an offset, and of the white space after it: what a shell rubs out
/// as a word. Not beyond the start of the line, but for a line feed right before the offset.
pub fn rubout_start(buffer: &Buffer, offset: usize) -> usize {
    let place = buffer.place(offset);
    if place.byte == 0 {
        return buffer.previous(offset);
    }
    let head = buffer.line(place.line)[..place.byte].trim_end();
    let start = head
        .char_indices()
        .rfind(|(_, c)| c.is_whitespace())
        .map_or(0, |(at, space)| at + space.len_utf8());
    place.line_start + start
}

/// The word, or whatever lies between two words, around an offset.
pub fn around(buffer: &Buffer, offset: usize) -> std::ops::Range<usize> {
    let place = buffer.place(offset);
    let word = word_around(buffer.line(place.line), place.byte);
    place.line_start + word.start..place.line_start + word.end
}

fn is_word(piece: &str) -> bool {
    piece.chars().any(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn buffer(text: &str) -> Buffer {
        let mut buffer = Buffer::default();
        buffer.replace(0..0, text);
        buffer
    }

    /// Every stop on the way through a text.
    fn stops(text: &str, from: usize, step: fn(&Buffer, usize) -> usize) -> Vec<usize> {
        let buffer = buffer(text);
        let mut stops = vec![from];
        while let Some(&last) = stops.last() {
            let next = step(&buffer, last);
            if next == last {
                break;
            }
            stops.push(next);
        }
        stops
    }

    #[test]
    fn words_end_where_the_standard_says() {
        assert_eq!(stops("can't stop, 3.14!", 0, next_end), [0, 5, 10, 16, 17]);
        assert_eq!(
            stops("can't stop, 3.14!", 17, previous_start),
            [17, 12, 6, 0]
        );
    }

    #[test]
    fn words_are_found_over_line_feeds() {
        assert_eq!(stops("one\n\n two", 0, next_end), [0, 3, 9]);
        assert_eq!(stops("one\n\n two", 9, previous_start), [9, 6, 0]);
    }

    #[test]
    fn ideographs_are_words_each() {
        assert_eq!(stops("世界 ok", 0, next_end), [0, 3, 6, 9]);
    }

    #[test]
    fn a_shell_rubs_out_what_stands_between_spaces() {
        assert_eq!(stops("rm -rf ./a.b/c  ", 16, rubout_start), [16, 7, 3, 0]);
        assert_eq!(stops("a\n b", 4, rubout_start), [4, 3, 2, 1, 0]);
    }

    #[test]
    fn a_double_click_takes_the_word_or_what_is_between() {
        let buffer = buffer("one, two");
        assert_eq!(around(&buffer, 1), 0..3);
        assert_eq!(around(&buffer, 4), 4..5);
        assert_eq!(around(&buffer, 8), 5..8);
    }
}
