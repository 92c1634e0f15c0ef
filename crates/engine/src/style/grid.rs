//! How a grid places its children and where a node stands in one.

use sparktui_generated::enums::GridAutoFlow;
use taffy::{
    AlignContent, AlignItems, AlignSelf, GenericGridTemplateComponent, GridContainerStyle,
    GridItemStyle, GridPlacement, GridTemplateArea, JustifyContent, LengthPercentage, Line, Size,
    prelude::{TaffyGridLine, TaffyGridSpan},
};

use super::tracks::{Component, NoNames, Repeat, ToTaffy, Track};
use super::{NodeStyle, align, length::length};

/// Most lines from an edge, and most tracks that a node spans: each track of a grid takes memory.
const MOST_LINES: u16 = 999;

impl GridContainerStyle for NodeStyle<'_> {
    type Repetition<'a>
        = &'a Repeat
    where
        Self: 'a;
    type TemplateTrackList<'a>
        = std::iter::Map<
        std::slice::Iter<'a, Component>,
        fn(&'a Component) -> GenericGridTemplateComponent<String, &'a Repeat>,
    >
    where
        Self: 'a;
    type AutoTrackList<'a>
        = ToTaffy<'a>
    where
        Self: 'a;
    type TemplateLineNames<'a>
        = NoNames<'a>
    where
        Self: 'a;
    type GridTemplateAreas<'a>
        = std::iter::Empty<GridTemplateArea<String>>
    where
        Self: 'a;

    fn grid_template_rows(&self) -> Option<Self::TemplateTrackList<'_>> {
        let tracks = self.tracks?;
        Some(tracks.rows.iter().map(Component::to_taffy))
    }

    fn grid_template_columns(&self) -> Option<Self::TemplateTrackList<'_>> {
        let tracks = self.tracks?;
        Some(tracks.columns.iter().map(Component::to_taffy))
    }

    fn grid_auto_rows(&self) -> Self::AutoTrackList<'_> {
        let tracks = self.tracks.map_or(&[][..], |tracks| &tracks.auto_rows);
        tracks.iter().map(Track::in_taffy)
    }

    fn grid_auto_columns(&self) -> Self::AutoTrackList<'_> {
        let tracks = self.tracks.map_or(&[][..], |tracks| &tracks.auto_columns);
        tracks.iter().map(Track::in_taffy)
    }

    fn grid_template_areas(&self) -> Option<Self::GridTemplateAreas<'_>> {
        None
    }

    fn grid_template_column_names(&self) -> Option<Self::TemplateLineNames<'_>> {
        None
    }

    fn grid_template_row_names(&self) -> Option<Self::TemplateLineNames<'_>> {
        None
    }

    fn grid_auto_flow(&self) -> taffy::GridAutoFlow {
        match self.mirror.grid_auto_flow(self.node) {
            GridAutoFlow::Row => taffy::GridAutoFlow::Row,
            GridAutoFlow::Column => taffy::GridAutoFlow::Column,
            GridAutoFlow::RowDense => taffy::GridAutoFlow::RowDense,
            GridAutoFlow::ColumnDense => taffy::GridAutoFlow::ColumnDense,
        }
    }

    fn gap(&self) -> Size<LengthPercentage> {
        let (mirror, node) = (self.mirror, self.node);
        Size {
            width: length(mirror.gap_column(node), mirror.gap_column_unit(node)),
            height: length(mirror.gap_row(node), mirror.gap_row_unit(node)),
        }
    }

    fn align_content(&self) -> AlignContent {
        align::align_content(self.mirror.align_content(self.node))
    }

    fn justify_content(&self) -> JustifyContent {
        align::justify_content(self.mirror.justify_content(self.node))
    }

    fn align_items(&self) -> AlignItems {
        align::align_items(self.mirror.align_items(self.node))
    }

    fn justify_items(&self) -> AlignItems {
        align::justify_items(self.mirror.justify_items(self.node))
    }
}

impl GridItemStyle for NodeStyle<'_> {
    fn grid_row(&self) -> Line<GridPlacement<String>> {
        placement(self.mirror.grid_row(self.node))
    }

    fn grid_column(&self) -> Line<GridPlacement<String>> {
        placement(self.mirror.grid_column(self.node))
    }

    fn align_self(&self) -> Option<AlignSelf> {
        align::align_self(self.mirror.align_self(self.node))
    }

    fn justify_self(&self) -> Option<AlignSelf> {
        align::justify_self(self.mirror.justify_self(self.node))
    }
}

pub(super) fn placement(word: u32) -> Line<GridPlacement<String>> {
    Line {
        start: side(word as u16),
        end: side((word >> 16) as u16),
    }
}

/// One of the two lines of a placement, see the field `grid_column`. What is no line is auto.
fn side(half: u16) -> GridPlacement<String> {
    match half {
        1..=0x1fff => GridPlacement::from_line_index(half.min(MOST_LINES) as i16),
        0x4001..=0x5fff => GridPlacement::from_span((half - 0x4000).min(MOST_LINES)),
        0xe001.. => GridPlacement::from_line_index(half.cast_signed().max(-(MOST_LINES as i16))),
        _ => GridPlacement::Auto,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_holds_two_lines() {
        let line = GridPlacement::<String>::from_line_index;
        let span = GridPlacement::<String>::from_span;
        for (word, start, end) in [
            (0, GridPlacement::Auto, GridPlacement::Auto),
            (0x0003_0001, line(1), line(3)),
            (0xffff_0001, line(1), line(-1)),
            (0x4002_0000, GridPlacement::Auto, span(2)),
            (0x0000_4002, span(2), GridPlacement::Auto),
            (0x1fff_5fff, span(999), line(999)),
            (0xe001_2000, GridPlacement::Auto, line(-999)),
            (0x4000_8000, GridPlacement::Auto, GridPlacement::Auto),
        ] {
            assert_eq!(placement(word), Line { start, end }, "{word:#x}");
        }
    }
}
