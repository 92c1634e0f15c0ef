//! What can be animated: every length, factor and colour that TypeScript writes.

use std::sync::OnceLock;

use sparktui_generated::enums::Unit;
use sparktui_generated::{Field, FieldType, Mirror, Writer, groups};
use sparktui_memory::NodeId;

use crate::frame::color;

/// How values of a field lie between two of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A number.
    Number,
    /// A colour; one that is not set inherits.
    Ink,
    /// A colour; one that is not set is transparent.
    Cover,
}

/// A field that can be animated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Animated {
    /// The field.
    pub field: Field,
    /// How its values mix.
    pub kind: Kind,
    /// The field that holds its unit, if it has one.
    pub unit: Option<Field>,
}

impl Animated {
    /// All of them, in the order of the inventory.
    #[must_use]
    pub fn all() -> &'static [Self] {
        static ALL: OnceLock<Vec<Animated>> = OnceLock::new();
        ALL.get_or_init(|| Field::ALL.into_iter().filter_map(Self::of).collect())
    }

    /// The field of that name, if it can be animated.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::of(Field::from_name(name)?)
    }

    fn of(field: Field) -> Option<Self> {
        let info = field.info();
        let kind = match info.slot {
            FieldType::Float32 => Kind::Number,
            FieldType::Uint32 if info.unit == "color" => match field {
                Field::BgColor | Field::ScrollbarTrackColor => Kind::Cover,
                _ => Kind::Ink,
            },
            _ => return None,
        };
        let moves = info.group & (groups::LAYOUT | groups::VISUAL) != 0;
        (info.writer == Writer::Ts && moves).then(|| Self {
            field,
            kind,
            unit: Field::from_name(&format!("{}_unit", info.name)),
        })
    }

    /// The value between two, `share` of the way; outside `0..=1` it lies beyond them. `None` if nothing lies between.
    #[must_use]
    pub fn between(&self, from: f64, to: f64, share: f64) -> Option<f64> {
        if self.kind == Kind::Number {
            let value = from + (to - from) * share;
            return value.is_finite().then_some(value);
        }
        let (from, to) = (rgba(from as u32), rgba(to as u32));
        // As in CSS, where `transparent` is of no colour: the other one, seen less and less.
        let clear = |color: Rgba| [0.0, color[1], color[2], color[3]];
        let mixed = match (from, to) {
            (Shade::Rgb(from), Shade::Rgb(to)) => mixed(from, to, share),
            (Shade::Unset, Shade::Rgb(to)) if self.kind == Kind::Cover => {
                mixed(clear(to), to, share)
            }
            (Shade::Rgb(from), Shade::Unset) if self.kind == Kind::Cover => {
                mixed(from, clear(from), share)
            }
            _ => return None,
        };
        Some(f64::from(mixed))
    }

    /// The unit that a mirror gives the field's number.
    #[must_use]
    pub fn unit_in(&self, mirror: &Mirror, node: NodeId) -> u32 {
        self.unit
            .map_or(Unit::Cells.raw(), |unit| mirror.number(unit, node) as u32)
    }
}

/// Alpha, red, green and blue, each in `0..=255`.
type Rgba = [f64; 4];

enum Shade {
    Rgb(Rgba),
    Unset,
    /// The terminal's own, of which nobody knows how it looks.
    Unknown,
}

fn rgba(word: u32) -> Shade {
    match color::rgb(word) {
        Some(rgb) => {
            let [red, green, blue] = rgb.map(f64::from);
            Shade::Rgb([f64::from(color::alpha(word)), red, green, blue])
        }
        None if word == color::UNSET => Shade::Unset,
        None => Shade::Unknown,
    }
}

/// Two colours mixed as CSS mixes `rgb()`: channel by channel, weighed by how much they cover.
fn mixed(from: Rgba, to: Rgba, share: f64) -> u32 {
    let share = share.clamp(0.0, 1.0);
    let alpha = from[0] + (to[0] - from[0]) * share;
    if alpha < 0.5 {
        return color::UNSET;
    }
    let mix = |at: usize| {
        let (x, y) = (from[at] * from[0], to[at] * to[0]);
        ((x + (y - x) * share) / alpha).round().clamp(0.0, 255.0) as u32
    };
    (alpha.round() as u32) << 24 | mix(1) << 16 | mix(2) << 8 | mix(3)
}
