//! Scores and votes of display copy that the story does not have: “Rovers win 5-3” over “beat Harwood 5-2”.

use crate::facts::Place;
use crate::facts::numbers::Numbers;
use crate::facts::quantities::Score;
use crate::facts::text::Text;

/// Finds the scores of display copy of which the lead, or else the story, has one other with one of its two numbers.
pub(super) fn find(text: &Text, numbers: &Numbers) -> Vec<(Place, Place)> {
    let is_shown = |it: &&Score| text.sentences[it.place.sentence].part.is_display();
    let (shown, told): (Vec<&Score>, Vec<&Score>) = numbers.scores.iter().partition(is_shown);
    let open = shown.into_iter().filter(|it| !text.is_quoted(it.place.span));
    let open = open.filter(|it| !told.iter().any(|other| are_one(it, other)));
    open.filter_map(|here| {
        let among =
            |is_near: &dyn Fn(&Score) -> bool| only_one(told.iter().copied().filter(|it| is_near(it)));
        let in_first = among(&|it| it.place.sentence == text.story_start());
        let in_lead = || among(&|it| text.is_lead(it.place.sentence));
        let there = in_first.or_else(in_lead).or_else(|| among(&|_| true))?;
        shares_side(here, there).then(|| (here.place.clone(), there.place.clone()))
    })
    .collect()
}

/// The first of some scores, where all are one.
fn only_one<'a>(mut scores: impl Iterator<Item = &'a Score>) -> Option<&'a Score> {
    let first = scores.next()?;
    scores.all(|it| are_one(first, it)).then_some(first)
}

/// Whether two scores are one, whichever side is written first.
fn are_one(one: &Score, other: &Score) -> bool {
    let [a, b] = other.sides;
    one.sides == [a, b] || one.sides == [b, a]
}

fn shares_side(one: &Score, other: &Score) -> bool {
    one.sides.iter().any(|side| other.sides.contains(side))
}
