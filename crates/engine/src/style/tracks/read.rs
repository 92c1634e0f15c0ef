//! Tracks as the text pool says them.
//!
//! A line each: `c` columns, `r` rows, `C` columns and `R` rows beyond the template. Then tracks, separated by blanks: `20`
//! cells, `50%`, `1f` a share, `a` auto, `m` min-content, `M` max-content, `F20` or `F50%` fit-content, `10:1f` a minimum and
//! a maximum. `x3( … )` repeats tracks three times, `xF( … )` as often as they fit, `xf( … )` so, too, but without those that
//! stay empty. What is no track is left out: the bytes are hostile.

use taffy::RepetitionCount;

use super::{Component, Length, Repeat, Track, Tracks};
use crate::style::length::{LIMIT, finite};

/// Most tracks of a template, repeated ones counted.
const MOST: usize = 1000;

impl Tracks {
    /// The tracks that some bytes of the pool say.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Self {
        let mut tracks = Self::default();
        let text = String::from_utf8_lossy(bytes);
        for line in text.lines() {
            let Some(key) = line.chars().next() else {
                continue;
            };
            let said = line.split_at(key.len_utf8()).1.split_ascii_whitespace();
            match key {
                'c' => tracks.columns = template(said),
                'r' => tracks.rows = template(said),
                'C' => tracks.auto_columns = said.filter_map(track).take(MOST).collect(),
                'R' => tracks.auto_rows = said.filter_map(track).take(MOST).collect(),
                _ => {}
            }
        }
        tracks
    }
}

fn template<'a>(mut said: impl Iterator<Item = &'a str>) -> Vec<Component> {
    let mut tracks = Vec::new();
    let mut room = MOST;
    while let Some(word) = said.next() {
        if room == 0 {
            break;
        }
        let Some(count) = repetition(word) else {
            if let Some(track) = track(word) {
                tracks.push(Component::Single(track));
                room -= 1;
            }
            continue;
        };
        let inside: Vec<_> = said
            .by_ref()
            .take_while(|&word| word != ")")
            .filter_map(track)
            .take(room)
            .collect();
        if inside.is_empty() {
            continue;
        }
        let most = (room / inside.len()) as u16;
        let count = match count {
            RepetitionCount::Count(count) => RepetitionCount::Count(count.clamp(1, most)),
            // How often what has no length fits, nobody knows.
            _ if !inside.iter().all(Track::is_fixed) => RepetitionCount::Count(1),
            auto => auto,
        };
        room -= match count {
            RepetitionCount::Count(count) => inside.len() * usize::from(count),
            _ => inside.len(),
        };
        tracks.push(Component::Repeat(Repeat {
            count,
            tracks: inside,
        }));
    }
    one_auto(&mut tracks);
    tracks
}

/// Of repetitions as often as fit there is one at most, and none beside tracks without a length.
fn one_auto(tracks: &mut [Component]) {
    let mut is_taken = tracks.iter().any(|each| match each {
        Component::Single(track) => !track.is_fixed(),
        Component::Repeat(repeat) => {
            matches!(repeat.count, RepetitionCount::Count(_))
                && !repeat.tracks.iter().all(Track::is_fixed)
        }
    });
    for each in tracks {
        if let Component::Repeat(repeat) = each
            && !matches!(repeat.count, RepetitionCount::Count(_))
            && std::mem::replace(&mut is_taken, true)
        {
            repeat.count = RepetitionCount::Count(1);
        }
    }
}

fn repetition(word: &str) -> Option<RepetitionCount> {
    let count = word.strip_prefix('x')?.strip_suffix('(')?;
    match count {
        "F" => Some(RepetitionCount::AutoFill),
        "f" => Some(RepetitionCount::AutoFit),
        count => count.parse().ok().map(RepetitionCount::Count),
    }
}

fn track(word: &str) -> Option<Track> {
    if let Some((min, max)) = word.split_once(':') {
        let (min, max) = (length(min)?, length(max)?);
        let is_minimum = !matches!(
            min,
            Length::Share(_) | Length::FitCells(_) | Length::FitPercent(_)
        );
        return is_minimum.then_some(Track { min, max });
    }
    let bound = length(word)?;
    Some(Track {
        min: bound,
        max: bound,
    })
}

fn length(word: &str) -> Option<Length> {
    match word {
        "a" => return Some(Length::Auto),
        "m" => return Some(Length::MinContent),
        "M" => return Some(Length::MaxContent),
        _ => {}
    }
    if let Some(share) = word.strip_suffix('f') {
        return Some(Length::Share(number(share)?));
    }
    if let Some(limit) = word.strip_prefix('F') {
        return Some(match limit.strip_suffix('%') {
            Some(percent) => Length::FitPercent(number(percent)? / 100.0),
            None => Length::FitCells(number(limit)?),
        });
    }
    Some(match word.strip_suffix('%') {
        Some(percent) => Length::Percent(number(percent)? / 100.0),
        None => Length::Cells(number(word)?),
    })
}

fn number(digits: &str) -> Option<f32> {
    let value: f32 = digits.parse().ok()?;
    Some(finite(value, 0.0, LIMIT))
}

#[cfg(test)]
mod tests {
    use taffy::prelude::{TaffyAuto, TaffyMaxContent, TaffyMinContent};
    use taffy::{MaxTrackSizingFunction, MinTrackSizingFunction, TrackSizingFunction};

    use super::*;

    fn columns(said: &str) -> Vec<Component> {
        Tracks::read(format!("c{said}").as_bytes()).columns
    }

    fn counts(said: &str) -> Vec<usize> {
        columns(said)
            .iter()
            .map(|each| match each {
                Component::Single(_) => 1,
                Component::Repeat(repeat) => match repeat.count {
                    RepetitionCount::Count(count) => usize::from(count) * repeat.tracks.len(),
                    _ => 0,
                },
            })
            .collect()
    }

    #[test]
    fn a_track_has_a_minimum_and_a_maximum() {
        use MaxTrackSizingFunction as Max;
        use MinTrackSizingFunction as Min;
        for (word, min, max) in [
            ("20", Min::length(20.0), Max::length(20.0)),
            ("2.5%", Min::percent(0.025), Max::percent(0.025)),
            ("a", Min::AUTO, Max::AUTO),
            ("m", Min::MIN_CONTENT, Max::MIN_CONTENT),
            ("M", Min::MAX_CONTENT, Max::MAX_CONTENT),
            ("2f", Min::AUTO, Max::fr(2.0)),
            ("F20", Min::AUTO, Max::fit_content_px(20.0)),
            ("F50%", Min::AUTO, Max::fit_content_percent(0.5)),
            ("10:1f", Min::length(10.0), Max::fr(1.0)),
            ("m:50%", Min::MIN_CONTENT, Max::percent(0.5)),
        ] {
            let found = track(word).map(|track| track.in_taffy());
            assert_eq!(found, Some(TrackSizingFunction { min, max }), "{word}");
        }
    }

    #[test]
    fn what_is_no_track_is_left_out() {
        for word in [
            "", "x", "1fr", "f", "%", "1:", ":1", "1f:1", "-", "(", ")", "x2(", "é",
        ] {
            let taken = counts(&format!(" 1 {word} 2"));
            let is_repeat = word == "x2(";
            assert_eq!(taken, if is_repeat { [1, 2] } else { [1, 1] }, "{word}");
        }
        assert_eq!(
            track("NaN").map(|track| track.min),
            Some(Length::Cells(0.0))
        );
        assert_eq!(track("-4").map(|track| track.min), Some(Length::Cells(0.0)));
        assert_eq!(Tracks::read(b"\xff\xfe\nz 1\nc").columns.len(), 0);
    }

    #[test]
    fn tracks_are_repeated_and_no_more_than_there_is_room_for() {
        assert_eq!(counts(" 1 x3( 2 3 ) 4"), [1, 6, 1]);
        assert_eq!(counts(" x65535( 1 2 3 ) 4"), [999, 1]);
        assert_eq!(counts(&" 1".repeat(5000)).len(), MOST);
        // A number that is none begins no repetition.
        assert_eq!(counts(" x0( 1 ) x70000( 1 )"), [1, 1]);
    }

    #[test]
    fn as_often_as_they_fit_are_repeated_one_group_of_tracks_of_known_length() {
        assert_eq!(counts(" 1 xF( 2 ) 10:1f"), [1, 0, 1]);
        assert_eq!(counts(" xf( 2 ) xF( 2 )"), [0, 1]);
        assert_eq!(counts(" xF( 1f )"), [1]);
        assert_eq!(counts(" a xF( 2 )"), [1, 1]);
    }
}
