//! Whether two numbers give one quantity: the questions are in [`reason`], what follows from their answers in `data/same.txt`.

mod candidates;
mod cues;
#[cfg(test)]
mod drawn;
mod link;
mod noun;
mod pair;
mod reason;
mod setting;
mod value;
mod verb;
mod wording;

use std::sync::LazyLock;

use self::candidates::candidates;
use self::pair::Pair;
use self::reason::{OneQuantity, Reason};
pub(super) use self::setting::Setting;
pub(in crate::facts) use self::value::has_lost_scale;
use super::{Measure, Measures};
use crate::facts::ids::MeasureId;
use crate::facts::list::List;
use crate::facts::numbers::Numbers;
use crate::facts::people::People;
use crate::facts::sameness::{Grounds, Inquiry, Verdict};
use crate::facts::text::Text;
use crate::facts::things::Things;
use crate::span::Span;

static GROUNDS: LazyLock<Grounds<OneQuantity, Reason>> =
    LazyLock::new(|| Grounds::new(include_str!("data/same.txt")));

/// Two measures of a draft as they are compared.
fn pair<'a>(
    things: &'a Things<'a>,
    settings: &'a List<MeasureId, Setting<'a>>,
    [earlier, later]: [MeasureId; 2],
) -> Inquiry<'a, Reason> {
    Inquiry::new(Pair { things, earlier: &settings[earlier], later: &settings[later] })
}

/// The pairs of measures that give one quantity twice, the earlier first, in text order.
pub(super) fn repeated<'a>(
    text: &Text,
    things: &'a Things<'a>,
    measures: &List<MeasureId, Measure>,
    settings: &'a List<MeasureId, Setting<'a>>,
) -> Vec<(MeasureId, MeasureId)> {
    let mut pairs = candidates(text, measures);
    pairs.retain(|&(earlier, later)| pair(things, settings, [earlier, later]).ground(&GROUNDS).is_some());
    pairs
}

/// Why two numbers give one quantity, or do not, of every pair that is compared with an end in a place that is meant.
pub(in crate::facts) fn verdicts(
    text: &Text,
    numbers: &Numbers,
    people: &People,
    measures: &Measures,
    is_meant: &dyn Fn(Span) -> bool,
) -> Vec<Verdict> {
    let settings = Setting::of_all(text, numbers, people, &measures.all);
    let things = Things::of(&text.sentences);
    let place = |id: MeasureId| measures.all[id].place.span;
    let mut pairs = candidates(text, &measures.all);
    pairs.retain(|&(earlier, later)| is_meant(place(earlier)) || is_meant(place(later)));
    let verdict = |(earlier, later)| {
        Verdict::new(&GROUNDS, &pair(&things, &settings, [earlier, later]), [place(earlier), place(later)])
    };
    pairs.into_iter().map(verdict).collect()
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::facts::sameness::{Named, check};
    use crate::testing;

    #[test]
    fn every_line_of_the_table_counts() {
        check::every_line_counts(&GROUNDS);
    }

    /// Nothing but the reasons decides: without one of them, or with one against it, the numbers are two.
    #[test]
    fn the_reasons_alone_join_two_numbers() {
        let judge = |reasons| GROUNDS.judge(reasons).map_or("two quantities", Named::name);
        testing::facts().draw(
            expect![[r#"
                The bridge cost almost $3 million. Kim opened the $3.4 million bridge.
                                                                  ~~~~~~~~~~~~ one thing, described twice
            "#]],
            |facts| {
                drawn::of_neighbours(facts, |later, pair| {
                    let reasons = pair.all();
                    assert_eq!(judge(reasons.without(Reason::OnlyOne)), "two quantities");
                    assert_eq!(judge(reasons.with(Reason::AnotherSource)), "two quantities");
                    (facts.measures().all[later].place.span, judge(reasons).to_owned())
                })
            },
        );
    }
}
