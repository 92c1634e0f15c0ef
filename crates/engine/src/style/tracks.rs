//! The tracks of grids.

mod read;

use sparktui_memory::NodeId;
use taffy::{
    GenericGridTemplateComponent, GenericRepetition, MaxTrackSizingFunction,
    MinTrackSizingFunction, RepetitionCount, TrackSizingFunction,
    prelude::{TaffyAuto, TaffyMaxContent, TaffyMinContent},
};

use crate::by_node::ByNode;

/// The tracks of one grid. Taffy's own may point at something, and so do not go from thread to thread.
#[derive(Debug, Default)]
pub struct Tracks {
    pub(super) columns: Vec<Component>,
    pub(super) rows: Vec<Component>,
    pub(super) auto_columns: Vec<Track>,
    pub(super) auto_rows: Vec<Track>,
}

/// A part of a template.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Component {
    Single(Track),
    Repeat(Repeat),
}

/// Tracks that come more than once.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Repeat {
    count: RepetitionCount,
    tracks: Vec<Track>,
}

/// How wide a column or how high a row is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Track {
    min: Length,
    max: Length,
}

/// A bound of a track. A percentage is 1 for all.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Length {
    Cells(f32),
    Percent(f32),
    Share(f32),
    Auto,
    MinContent,
    MaxContent,
    FitCells(f32),
    FitPercent(f32),
}

impl Component {
    pub fn to_taffy(&self) -> GenericGridTemplateComponent<String, &Repeat> {
        match self {
            Component::Single(track) => GenericGridTemplateComponent::Single(track.in_taffy()),
            Component::Repeat(repeat) => GenericGridTemplateComponent::Repeat(repeat),
        }
    }
}

/// Tracks as Taffy takes them.
pub(super) type ToTaffy<'a> =
    std::iter::Map<std::slice::Iter<'a, Track>, fn(&Track) -> TrackSizingFunction>;

/// Names of lines, which ours do not have.
pub(super) type NoNames<'a> = std::iter::Map<
    std::slice::Iter<'a, Vec<String>>,
    fn(&Vec<String>) -> std::slice::Iter<'_, String>,
>;

impl GenericRepetition for &Repeat {
    type CustomIdent = String;
    type RepetitionTrackList<'a>
        = ToTaffy<'a>
    where
        Self: 'a;
    type TemplateLineNames<'a>
        = NoNames<'a>
    where
        Self: 'a;

    fn count(&self) -> RepetitionCount {
        self.count
    }

    fn tracks(&self) -> ToTaffy<'_> {
        self.tracks.iter().map(Track::in_taffy)
    }

    fn lines_names(&self) -> NoNames<'_> {
        [].iter().map(|names: &Vec<String>| names.iter())
    }
}

impl Track {
    pub(super) fn in_taffy(&self) -> TrackSizingFunction {
        use MaxTrackSizingFunction as Max;
        use MinTrackSizingFunction as Min;
        TrackSizingFunction {
            min: match self.min {
                Length::Cells(cells) => Min::length(cells),
                Length::Percent(share) => Min::percent(share),
                Length::MinContent => Min::MIN_CONTENT,
                Length::MaxContent => Min::MAX_CONTENT,
                _ => Min::AUTO,
            },
            max: match self.max {
                Length::Cells(cells) => Max::length(cells),
                Length::Percent(share) => Max::percent(share),
                Length::Share(share) => Max::fr(share),
                Length::Auto => Max::AUTO,
                Length::MinContent => Max::MIN_CONTENT,
                Length::MaxContent => Max::MAX_CONTENT,
                Length::FitCells(cells) => Max::fit_content_px(cells),
                Length::FitPercent(share) => Max::fit_content_percent(share),
            },
        }
    }

    fn is_fixed(&self) -> bool {
        [self.min, self.max]
            .iter()
            .any(|bound| matches!(bound, Length::Cells(_) | Length::Percent(_)))
    }
}

/// The tracks of all grids that say some.
#[derive(Debug, Default)]
pub struct Grids {
    of: ByNode<Tracks>,
}

impl Grids {
    /// Gives a node its tracks.
    pub fn set(&mut self, node: NodeId, bytes: &[u8]) {
        self.of.insert(node, Tracks::read(bytes));
    }

    /// Takes them away.
    pub fn remove(&mut self, node: NodeId) {
        self.of.remove(&node);
    }

    /// The tracks of a node, if it says any.
    #[must_use]
    pub fn get(&self, node: NodeId) -> Option<&Tracks> {
        self.of.get(&node)
    }
}
