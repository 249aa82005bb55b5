//! Display copy: what headline, standfirst and summary say, held against the story under them.
//!
//! A summary may be shorter than its story, never other. So a number or a date of theirs needs support in the story: an
//! equal one, one that rounds to it, a sum, a share. Where nothing supports it and the story gives another of the same,
//! the two are shown side by side.

mod dates;
mod figures;
mod likeness;
mod numbers;
mod rises;
mod roles;
mod supports;
mod topic;

use self::figures::Story;
use crate::draft::Part;
use crate::facts::changes::Change;
use crate::facts::events::Event;
use crate::facts::measures::Measures;
use crate::facts::numbers::Numbers;
use crate::facts::people::People;
use crate::facts::text::Text;

/// What display copy says otherwise than the story.
#[derive(Clone, Debug, Default)]
pub struct Display {
    /// Numbers, as indices into the measures of the draft.
    pub numbers: Vec<Unsupported>,
    /// Dates, as indices into [`Facts::times`].
    pub dates: Vec<Unsupported>,
    /// Rises by a number that the story ends at, as indices into the measures and into [`Facts::changes`].
    pub rises: Vec<Unsupported>,
    /// Events that the story tells the other way round, as indices into [`Facts::events`].
    pub swaps: Vec<Unsupported>,
}

/// Something that display copy says and nothing in the story supports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unsupported {
    /// What display copy says.
    pub here: usize,
    /// What the story says of the same.
    pub there: usize,
}

/// So many numbers and so many dates of display copy are held against the story; nobody writes more into a summary.
const MOST: usize = 60;

/// Holds the display copy of a draft against its story.
pub(super) fn find(
    text: &Text,
    numbers: &Numbers,
    people: &People,
    events: &[Event],
    measures: &Measures,
    changes: &[Change],
) -> Display {
    let shows = text.sentences.iter().any(|sentence| is_display(sentence.part));
    let tells = text.sentences.iter().any(|sentence| !is_display(sentence.part));
    if !(shows && tells) {
        return Display::default();
    }
    let story = Story::read(text, numbers, people, measures);
    Display {
        numbers: numbers::find(text, numbers, people, measures, &story),
        dates: dates::find(text, numbers, people, &story),
        rises: rises::find(text, numbers, people, measures, changes, &story),
        swaps: roles::find(text, events),
    }
}

/// Whether a part is read before the story and in its stead.
pub(super) const fn is_display(part: Part) -> bool {
    matches!(part, Part::Headline | Part::Standfirst | Part::Summary)
}
