//! How a node places its children and is placed among its siblings.

use sparktui_generated::enums::{FlexDirection, FlexWrap};
use taffy::{
    AlignContent, AlignItems, AlignSelf, Dimension, FlexboxContainerStyle, FlexboxItemStyle,
    GridPlacement, JustifyContent, LengthPercentage, Line, OofItemStyle, Size,
};

use super::grid::placement;
use super::length::{LIMIT, Sign, finite, length, length_auto};
use super::{NodeStyle, align, stands_free};

impl OofItemStyle for NodeStyle<'_> {
    #[inline]
    fn align_self(&self) -> Option<AlignSelf> {
        align::align_self(self.mirror.align_self(self.node))
    }

    #[inline]
    fn justify_self(&self) -> Option<AlignSelf> {
        align::justify_self(self.mirror.justify_self(self.node))
    }

    #[inline]
    fn grid_row(&self) -> Line<GridPlacement<String>> {
        placement(self.mirror.grid_row(self.node))
    }

    #[inline]
    fn grid_column(&self) -> Line<GridPlacement<String>> {
        placement(self.mirror.grid_column(self.node))
    }
}

impl FlexboxContainerStyle for NodeStyle<'_> {
    #[inline]
    fn flex_direction(&self) -> taffy::FlexDirection {
        match self.mirror.flex_direction(self.node) {
            FlexDirection::Row => taffy::FlexDirection::Row,
            FlexDirection::Column => taffy::FlexDirection::Column,
            FlexDirection::RowReverse => taffy::FlexDirection::RowReverse,
            FlexDirection::ColumnReverse => taffy::FlexDirection::ColumnReverse,
        }
    }

    #[inline]
    fn flex_wrap(&self) -> taffy::FlexWrap {
        match self.mirror.flex_wrap(self.node) {
            FlexWrap::Nowrap => taffy::FlexWrap::NoWrap,
            FlexWrap::Wrap => taffy::FlexWrap::Wrap,
            FlexWrap::WrapReverse => taffy::FlexWrap::WrapReverse,
        }
    }

    #[inline]
    fn gap(&self) -> Size<LengthPercentage> {
        let (mirror, node) = (self.mirror, self.node);
        Size {
            width: length(mirror.gap_column(node), mirror.gap_column_unit(node)),
            height: length(mirror.gap_row(node), mirror.gap_row_unit(node)),
        }
    }

    #[inline]
    fn align_content(&self) -> AlignContent {
        align::align_content(self.mirror.align_content(self.node))
    }

    #[inline]
    fn align_items(&self) -> AlignItems {
        align::align_items(self.mirror.align_items(self.node))
    }

    #[inline]
    fn justify_content(&self) -> JustifyContent {
        align::justify_content(self.mirror.justify_content(self.node))
    }
}

impl FlexboxItemStyle for NodeStyle<'_> {
    #[inline]
    fn flex_basis(&self) -> Dimension {
        length_auto(
            self.mirror.flex_basis(self.node),
            self.mirror.flex_basis_unit(self.node),
            Sign::Positive,
        )
        .into()
    }

    #[inline]
    fn flex_grow(&self) -> f32 {
        finite(self.mirror.flex_grow(self.node), 0.0, LIMIT)
    }

    #[inline]
    fn flex_shrink(&self) -> f32 {
        finite(self.mirror.flex_shrink(self.node), 0.0, LIMIT)
    }

    #[inline]
    fn align_self(&self) -> Option<AlignSelf> {
        let (mirror, node) = (self.mirror, self.node);
        let parent = self.item_in.and_then(|tree| tree.parent(node));
        if parent.is_some_and(|parent| stands_free(mirror, node, parent)) {
            return Some(AlignSelf::START);
        }
        align::align_self(mirror.align_self(node))
    }
}
