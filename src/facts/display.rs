//! Display copy: what headline, standfirst and summary say, held against the story under them.
//!
//! A summary may be shorter than its story, never other. So a number or a date of theirs needs support in the story: an
//! equal one, one that rounds to it, a sum, a share. Where nothing supports it and the story gives another of the same,
//! the two are shown side by side.

mod dates;
mod deeds;
mod end;
mod fields;
mod figures;
mod likeness;
mod numbers;
mod retold;
mod rises;
mod rivals;
mod roles;
mod scores;
mod story;
mod supports;
mod topic;
mod unsupported;

use self::story::Story;
pub use self::unsupported::{Display, Unsupported};
use crate::facts::changes::Change;
use crate::facts::events::Event;
use crate::facts::ids::{ChangeId, EventId, MeasureId};
use crate::facts::list::List;
use crate::facts::measures::Measures;
use crate::facts::numbers::Numbers;
use crate::facts::people::People;
use crate::facts::restated::Restated;
use crate::facts::text::Text;

/// Holds the display copy of a draft against its story.
pub(super) fn find(
    text: &Text,
    numbers: &Numbers,
    people: &People,
    events: &List<EventId, Event>,
    measures: &Measures,
    changes: &List<ChangeId, Change>,
    restated: &Restated,
) -> Display {
    let shows = text.sentences.iter().any(|sentence| sentence.part.is_display());
    let tells = text.sentences.iter().any(|sentence| !sentence.part.is_display());
    if !(shows && tells) {
        return Display::default();
    }
    let story = Story::read(text, numbers, people, measures);
    let above = numbers::Open::read(text, numbers, people, measures, &story);
    let contradicted = numbers::find(text, numbers, &above, &story);
    let retold = retold::find(text, numbers, people, &above, &story, restated);
    let rises = rises::find(text, numbers, people, measures, changes, &story);
    let alone = above.open.iter().map(|it| it.index);
    let has_rival = |it: &MeasureId| contradicted.iter().chain(&retold).any(|pair| pair.here == *it);
    let is_rise = |it: &MeasureId| rises.iter().any(|pair| pair.here == *it);
    Display {
        alone: alone.filter(|it| !has_rival(it) && !is_rise(it)).collect(),
        asked_dates: dates::ask(text, numbers, people, &story),
        numbers: contradicted,
        retold,
        scores: scores::find(text, numbers),
        dates: dates::find(text, numbers, people, &story),
        rises,
        swaps: roles::find(text, events),
    }
}
