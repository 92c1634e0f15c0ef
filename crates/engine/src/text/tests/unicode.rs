//! Unicode's own test files. Extracts of them lie in `unicode/`.

use unicode_linebreak::{BreakClass, break_property};
use unicode_width::UnicodeWidthChar;

use crate::text::segment::segment;
use crate::text::{AmbiguousWidth, graphemes, width};

const GRAPHEME_BREAKS: &str = include_str!("unicode/grapheme-break-test.txt");
const LINE_BREAKS: &str = include_str!("unicode/line-break-test.txt");
const EMOJI: &str = include_str!("unicode/emoji-test.txt");
const WIDTHS: &str = include_str!("unicode/east-asian-width.txt");

fn lines(file: &str) -> impl Iterator<Item = &str> {
    file.lines().filter(|line| !line.starts_with('#'))
}

fn scalar(hex: &str) -> Option<char> {
    char::from_u32(u32::from_str_radix(hex, 16).unwrap())
}

/// A text and the bytes at which the file says that it breaks, its start left out. `None` if it holds a surrogate.
fn broken(line: &str) -> Option<(String, Vec<usize>)> {
    let (mut text, mut breaks) = (String::new(), Vec::new());
    for word in line.split(' ') {
        match word {
            "÷" if text.is_empty() => {}
            "÷" => breaks.push(text.len()),
            "×" => {}
            hex => text.push(scalar(hex)?),
        }
    }
    Some((text, breaks))
}

#[test]
fn grapheme_clusters_are_those_of_graphemebreaktest() {
    let (mut same, mut in_parts) = (0, 0);
    for line in lines(GRAPHEME_BREAKS) {
        let Some((text, wanted)) = broken(line) else {
            continue;
        };
        let mut at = 0;
        let found: Vec<usize> = graphemes(&text)
            .map(|cluster| {
                at += cluster.len();
                at
            })
            .collect();
        if found == wanted {
            same += 1;
            continue;
        }
        // A conjunct of more letters than two cells show is given in parts, as terminals draw it.
        in_parts += 1;
        assert!(wanted.iter().all(|at| found.contains(at)), "{line}");
        for clusters in [0].iter().chain(&wanted).collect::<Vec<_>>().windows(2) {
            let cluster = &text[*clusters[0]..*clusters[1]];
            let letters: usize = cluster.chars().filter_map(UnicodeWidthChar::width).sum();
            let parts = found
                .iter()
                .filter(|at| *clusters[0] < **at && *at <= clusters[1])
                .count();
            assert!(
                parts == 1 || letters > 2,
                "{line}: {cluster:?} in {parts} parts"
            );
        }
    }
    assert_eq!((same, in_parts), (763, 3));
}

/// The file keeps numbers together by the tailoring of UAX #14, section 8.2, example 7. We keep the pairs of LB25, as the
/// standard has them by default; so places beside these classes may differ.
fn is_of_numbers(text: &str, at: usize) -> bool {
    let class = |c: char| break_property(c.into());
    let before = text[..at]
        .chars()
        .rev()
        .map(class)
        .find(|class| *class != BreakClass::CombiningMark);
    let after = text[at..].chars().next().map(class);
    [before, after].into_iter().flatten().any(|class| {
        matches!(
            class,
            BreakClass::Numeric
                | BreakClass::Prefix
                | BreakClass::Postfix
                | BreakClass::InfixSeparator
        )
    })
}

/// Opportunities inside a cluster are none of ours: what is not drawn apart is not broken apart.
#[test]
fn lines_may_break_where_linebreaktest_says() {
    let (mut same, mut otherwise, mut segments) = (0, 0, Vec::new());
    for line in lines(LINE_BREAKS) {
        let Some((text, wanted)) = broken(line) else {
            continue;
        };
        let mut at = 0;
        let clusters: Vec<usize> = graphemes(&text)
            .map(|cluster| {
                at += cluster.len();
                at
            })
            .collect();
        segment(&text, text.is_ascii(), &mut segments);
        let found: Vec<usize> = segments
            .iter()
            .map(|segment| segment.end as usize)
            .collect();
        let differs = |at: &usize| found.contains(at) != wanted.contains(at);
        let places: Vec<usize> = clusters.into_iter().filter(differs).collect();
        if places.is_empty() {
            same += 1;
        } else {
            otherwise += 1;
            assert!(
                places.iter().all(|&at| is_of_numbers(&text, at)),
                "{line}: {found:?}"
            );
        }
    }
    assert_eq!((same, otherwise), (7620, 34));
}

#[test]
fn every_emoji_of_emoji_test_is_one_cluster_and_the_qualified_ones_are_wide() {
    for line in lines(EMOJI) {
        let (points, state) = line.split_once(" ;").unwrap_or((line, ""));
        let text: String = points.split(' ').filter_map(scalar).collect();
        assert_eq!(
            graphemes(&text).collect::<Vec<_>>(),
            [text.as_str()],
            "{line}"
        );
        if state.is_empty() {
            assert_eq!(width(&text), 2, "{line}");
        }
    }
}

#[test]
fn characters_are_as_wide_as_eastasianwidth_says() {
    for (ambiguous, cells) in [(AmbiguousWidth::Narrow, 1), (AmbiguousWidth::Wide, 2)] {
        let _measuring = ambiguous.measure();
        widths_are_those_of_the_file(cells);
    }
}

fn widths_are_those_of_the_file(of_ambiguous: u8) {
    for line in lines(WIDTHS) {
        let (range, class) = line.split_once(';').unwrap();
        let (first, last) = range.split_once("..").unwrap_or((range, range));
        let number = |hex| u32::from_str_radix(hex, 16).unwrap();
        for c in (number(first)..=number(last)).filter_map(char::from_u32) {
            // Marks take no room of their own, whatever their class; unassigned ones of a wide block are wide.
            let wanted = match class {
                _ if c.width() == Some(0) => 0,
                "A" => of_ambiguous,
                _ => 2,
            };
            assert_eq!(
                width(c.encode_utf8(&mut [0; 4])),
                wanted,
                "U+{:04X} {class}",
                c as u32
            );
        }
    }
}
