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
use crate::facts::ids::{ChangeId, EventId};
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
    Display {
        numbers: numbers::find(text, numbers, &above, &story),
        retold: retold::find(text, numbers, people, &above, &story, restated),
        scores: scores::find(text, numbers),
        dates: dates::find(text, numbers, people, &story),
        rises: rises::find(text, numbers, people, measures, changes, &story),
        swaps: roles::find(text, events),
    }
}
