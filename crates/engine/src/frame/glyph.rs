//! What a cell shows: one scalar inline, or a longer cluster by its number in a table.

use std::collections::HashMap;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::text::AmbiguousWidth;

use super::links::Links;

const VALUE: u32 = 0x0fff_ffff;
const DISPUTED: u32 = 1 << 28;
const WIDTH_SHIFT: u32 = 29;
const CLUSTER: u32 = 1 << 31;

/// One grapheme, with its width in cells. Width 0 is the second cell of a wide one.
///
/// Bits 0..28 are a Unicode scalar or, with bit 31, an index into [`Graphemes`]; bit 28 says that terminals disagree
/// on the width; bits 29 and 30 are the width.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub struct Glyph(u32);

impl Glyph {
    /// A space.
    pub const BLANK: Self = Self::inline(' ', 1);

    const fn inline(scalar: char, width: u32) -> Self {
        Self(scalar as u32 | width << WIDTH_SHIFT)
    }

    /// A glyph of one cell and one scalar, such as a line of a border.
    #[must_use]
    pub const fn narrow(scalar: char) -> Self {
        Self::inline(scalar, 1)
    }

    /// Cells: 1 or 2, or 0 for the second cell of a wide glyph.
    #[must_use]
    pub const fn width(self) -> u8 {
        (self.0 >> WIDTH_SHIFT & 3) as u8
    }

    /// What the second cell of this wide glyph holds.
    #[must_use]
    pub const fn tail(self) -> Self {
        Self(self.0 & !(3 << WIDTH_SHIFT))
    }

    /// Whether terminals disagree on the width.
    #[must_use]
    pub const fn is_disputed(self) -> bool {
        self.0 & DISPUTED != 0
    }

    /// Number in the table, for a glyph of several scalars.
    #[must_use]
    pub const fn cluster(self) -> Option<u32> {
        if self.0 & CLUSTER == 0 {
            None
        } else {
            Some(self.0 & VALUE)
        }
    }

    pub(crate) fn with_cluster(self, number: u32) -> Self {
        Self(self.0 & !VALUE | number & VALUE)
    }

    /// The byte of a printable ASCII character.
    #[must_use]
    pub const fn ascii(self) -> Option<u8> {
        if self.0 & !0x7f == 1 << WIDTH_SHIFT {
            Some(self.0 as u8 & 0x7f)
        } else {
            None
        }
    }

    fn scalar(self) -> char {
        char::from_u32(self.0 & VALUE).unwrap_or(' ')
    }
}

/// Clusters of more than one scalar, each once.
#[derive(Debug, Default)]
pub struct Graphemes {
    texts: Vec<Box<str>>,
    numbers: HashMap<Box<str>, u32>,
    /// Where cells lead to.
    pub links: Links,
}

impl Graphemes {
    /// The glyph of one grapheme cluster that is `width` cells wide; `None` for one that takes no cell.
    ///
    /// A control character would act on the terminal, so it is shown as U+FFFD.
    pub fn glyph(&mut self, cluster: &str, width: u8) -> Option<Glyph> {
        let width = u32::from(width.min(2));
        let mut scalars = cluster.chars();
        let first = scalars.next().filter(|_| width > 0)?;
        if cluster.chars().any(char::is_control) {
            return Some(Glyph::narrow('\u{fffd}'));
        }
        let is_disputed = is_disputed(cluster) || is_ambiguous(cluster, width);
        let disputed = if is_disputed { DISPUTED } else { 0 };
        let value = if scalars.next().is_none() {
            first as u32
        } else {
            CLUSTER | self.number(cluster)
        };
        Some(Glyph(value | disputed | width << WIDTH_SHIFT))
    }

    /// Appends the UTF-8 of a glyph; nothing for the second cell of a wide one.
    pub fn write(&self, glyph: Glyph, out: &mut Vec<u8>) {
        if glyph.width() == 0 {
            return;
        }
        match glyph.cluster() {
            Some(number) => {
                let text = self
                    .texts
                    .get(number as usize)
                    .map_or("\u{fffd}", |text| text);
                out.extend_from_slice(text.as_bytes());
            }
            None => {
                let mut bytes = [0; 4];
                out.extend_from_slice(glyph.scalar().encode_utf8(&mut bytes).as_bytes());
            }
        }
    }

    /// Bytes of the UTF-8 of a glyph.
    #[must_use]
    pub fn bytes(&self, glyph: Glyph) -> usize {
        match glyph.cluster() {
            _ if glyph.ascii().is_some() => 1,
            _ if glyph.width() == 0 => 0,
            Some(number) => self.texts.get(number as usize).map_or(3, |text| text.len()),
            None => glyph.scalar().len_utf8(),
        }
    }

    /// Cells behind the glyph that a terminal which counts every scalar by itself may draw over; 0 if all agree.
    #[must_use]
    pub fn spill(&self, glyph: Glyph) -> usize {
        if !glyph.is_disputed() {
            return 0;
        }
        let text = glyph
            .cluster()
            .and_then(|number| self.texts.get(number as usize));
        let cells = text.map_or(0, |text| text.chars().map(widest).sum());
        cells.max(2).saturating_sub(usize::from(glyph.width()))
    }

    /// How many clusters the table holds.
    #[must_use]
    pub fn len(&self) -> usize {
        self.texts.len()
    }

    /// Whether the table holds no cluster.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    fn number(&mut self, cluster: &str) -> u32 {
        if let Some(&number) = self.numbers.get(cluster) {
            return number;
        }
        let number = u32::try_from(self.texts.len()).unwrap_or(VALUE);
        self.texts.push(cluster.into());
        self.numbers.insert(cluster.into(), number);
        number
    }

    /// Drops every cluster that is in none of the glyphs and gives the rest new numbers.
    pub(crate) fn keep_only<'a>(&mut self, glyphs: impl Iterator<Item = &'a mut Glyph>) {
        let links = std::mem::take(&mut self.links);
        let old = std::mem::take(self);
        self.links = links;
        for glyph in glyphs {
            if let Some(text) = glyph
                .cluster()
                .and_then(|number| old.texts.get(number as usize))
            {
                *glyph = glyph.with_cluster(self.number(text));
            }
        }
    }
}

fn widest(scalar: char) -> usize {
    match scalar {
        '\u{1f1e6}'..='\u{1f1ff}' => 2,
        _ => scalar.width().unwrap_or(0),
    }
}

/// Whether terminals in use give the cluster different widths: sequences of several scalars whose width is not that
/// of the first (joiners, variation selectors, flags, skin tones), and emoji younger than many terminals' tables.
fn is_disputed(cluster: &str) -> bool {
    let mut several = false;
    cluster.chars().any(|scalar| {
        let rest = std::mem::replace(&mut several, true);
        match scalar {
            '\u{1fa70}'..='\u{1faff}' | '\u{1f6d8}'..='\u{1f6df}' | '\u{1f1e6}'..='\u{1f1ff}' => {
                true
            }
            '\u{300}'..='\u{36f}' => false,
            _ => rest,
        }
    })
}

/// Whether a cluster is only wide because the app was told that ambiguous ones are: the terminal may have it otherwise.
fn is_ambiguous(cluster: &str, width: u32) -> bool {
    AmbiguousWidth::now() == AmbiguousWidth::Wide
        && width == 2
        && UnicodeWidthStr::width(cluster) < 2
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn text(table: &Graphemes, glyph: Glyph) -> String {
        let mut out = Vec::new();
        table.write(glyph, &mut out);
        assert_eq!(out.len(), table.bytes(glyph));
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn one_scalar_is_kept_without_the_table() {
        let mut table = Graphemes::default();
        let glyph = table.glyph("界", 2).unwrap();
        assert_eq!((glyph.width(), text(&table, glyph).as_str()), (2, "界"));
        assert!(table.is_empty());
    }

    #[test]
    fn a_cluster_is_kept_once() {
        let mut table = Graphemes::default();
        let family = table.glyph("👩\u{200d}👩\u{200d}👧", 2).unwrap();
        assert_eq!(table.glyph("👩\u{200d}👩\u{200d}👧", 2), Some(family));
        assert_eq!(
            (table.len(), text(&table, family).as_str()),
            (1, "👩\u{200d}👩\u{200d}👧")
        );
    }

    #[test]
    fn what_takes_no_cell_is_no_glyph() {
        assert_eq!(Graphemes::default().glyph("\u{301}", 0), None);
        assert_eq!(Graphemes::default().glyph("", 1), None);
    }

    #[test]
    fn a_control_character_never_reaches_the_terminal() {
        let mut table = Graphemes::default();
        for control in ["\u{1b}", "\u{7f}", "\u{9b}", "a\u{0}"] {
            let glyph = table.glyph(control, 1).unwrap();
            assert_eq!(text(&table, glyph), "\u{fffd}");
        }
    }

    #[test]
    fn widths_are_disputed_where_tables_differ() {
        let mut table = Graphemes::default();
        for (cluster, disputed) in [
            ("a", false),
            ("界", false),
            ("e\u{301}", false),
            ("❤\u{fe0f}", true),
            ("🇩🇪", true),
            ("👩\u{200d}🚀", true),
            ("\u{1fae8}", true),
            ("😀", false),
        ] {
            assert_eq!(
                table.glyph(cluster, 2).unwrap().is_disputed(),
                disputed,
                "{cluster}"
            );
        }
    }

    #[test]
    fn a_cluster_may_spill_over_as_many_cells_as_its_scalars_take_alone() {
        let mut table = Graphemes::default();
        for (cluster, spill) in [
            ("a", 0),
            ("👩\u{200d}👩\u{200d}👧", 4),
            ("🇩🇪", 2),
            ("❤\u{fe0f}", 0),
        ] {
            let glyph = table
                .glyph(cluster, if cluster == "a" { 1 } else { 2 })
                .unwrap();
            assert_eq!(table.spill(glyph), spill, "{cluster}");
        }
    }

    #[test]
    fn clusters_in_no_cell_are_dropped() {
        let mut table = Graphemes::default();
        table.glyph("e\u{301}", 1).unwrap();
        let mut kept = [table.glyph("o\u{308}", 1).unwrap(), Glyph::BLANK];
        table.keep_only(kept.iter_mut());
        assert_eq!(
            (table.len(), text(&table, kept[0]).as_str()),
            (1, "o\u{308}")
        );
        assert_eq!(kept[1], Glyph::BLANK);
    }
}
