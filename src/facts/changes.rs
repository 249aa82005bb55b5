//! Changes: a number that was one thing and is another, and what the draft says of the difference.
//!
//! “Sales rose 25 percent to 250 from 200”, “from 200 to 250, a gain of 25 percent”, “250, up from 200”: one
//! reading, which the rules of arithmetic compare.

mod change;
mod clause;
mod comparable;
mod comparisons;
mod dated;
mod differences;
mod figures;
mod pairs;
mod reading;
mod said;
mod standing;
mod then_and_now;
mod verb;
mod when;
mod words;

pub use self::change::{Change, Direction, Multiple, Ranks};
pub use self::comparisons::Comparison;
use crate::english::{Token, Upos};
use crate::facts::numbers::Numbers;
use crate::facts::text::Text;

/// Whether a word is a verb of rising or falling.
pub fn is_change(token: &Token) -> bool {
    token.upos == Upos::Verb && words::verb(token).is_some()
}

/// Finds the changes of a draft, in text order.
pub(super) fn find(text: &Text, numbers: &Numbers) -> Vec<Change> {
    let mut changes: Vec<Change> =
        text.sentences.ids().flat_map(|sentence| reading::read(text, numbers, sentence)).collect();
    changes.sort_by_key(|change| change.span(numbers).start);
    changes
}

/// Finds the changes that only nearness tells, in text order, beside those that are known.
pub(super) fn near(text: &Text, numbers: &Numbers, known: &[Change], compared: &[Comparison]) -> Vec<Change> {
    let said_of = |change: &Change| {
        let by = known.iter().any(|other| other.by.is_some() && other.by == change.by);
        let span = change.multiple.map(|multiple| multiple.span);
        let known = known.iter().filter_map(|other| other.multiple);
        let mut multiples = known.chain(compared.iter().map(|other| other.multiple));
        by || multiples.any(|multiple| Some(multiple.span) == span)
    };
    // What is known to have risen is not what a “cut” beside it is told of.
    let is_contrary = |change: &Change| {
        let (from, to) = change.ends(numbers);
        let went = Direction::between(from.interval(), to.interval());
        known.iter().filter(|other| [other.from, other.to].contains(&change.to)).any(|other| {
            let same = [change.from, change.to].contains(&other.from)
                && [change.from, change.to].contains(&other.to);
            same && (other.from != change.from || other.told.iter().any(|(_, told)| Some(*told) != went))
        })
    };
    let found = text.sentences.ids().flat_map(|sentence| pairs::read(text, numbers, sentence));
    found.filter(|change| !said_of(change) && !is_contrary(change)).collect()
}

/// Finds the changes that only the times of their numbers tell, in text order, beside those that are known.
pub(super) fn then_and_now(
    text: &Text,
    numbers: &Numbers,
    known: &[Change],
    near: &[Change],
    compared: &[Comparison],
) -> Vec<Change> {
    let known: Vec<&Change> = known.iter().chain(near).collect();
    let is_compared = |change: &Change| {
        let span = change.multiple.map(|multiple| multiple.span);
        compared.iter().any(|other| Some(other.multiple.span) == span)
    };
    let found = then_and_now::find(text, numbers, &known);
    found.into_iter().filter(|change| !is_compared(change)).collect()
}

/// Finds the numbers of a draft that are said to be a multiple of another, in text order.
pub(super) fn compared(text: &Text, numbers: &Numbers) -> Vec<Comparison> {
    text.sentences.ids().flat_map(|sentence| comparisons::read(text, numbers, sentence)).collect()
}

#[cfg(test)]
mod tests {
    use crate::facts::QuantityId;
    use expect_test::{Expect, expect};

    use crate::testing;

    #[track_caller]
    #[allow(clippy::format_push_string, reason = "a test writes few words")]
    fn draw(expected: Expect) {
        testing::facts().draw(expected, |facts| {
            let words = |index: QuantityId| facts.words(facts.quantities()[index].place.span).to_owned();
            let told = |change: &super::Change| {
                let mut told = format!("from {} to {}", words(change.from), words(change.to));
                for (span, direction) in &change.told {
                    told.push_str(&format!(", {} ({direction:?})", facts.words(*span)));
                }
                if let Some(by) = change.by {
                    told.push_str(&format!(", by {}", words(by)));
                }
                if let Some(multiple) = change.multiple {
                    told.push_str(&format!(", times {} {:?}", multiple.factor, multiple.bound));
                }
                told
            };
            facts.changes().iter().map(|change| (change.span(&facts.numbers), told(change))).collect()
        });
    }

    #[test]
    fn both_ends_in_either_order() {
        draw(expect![[r#"
            Ticket sales rose from 310 in May to 420 in June.
                                   ~~~~~~~~~~~~~~~~~ from 310 to 420, rose (Up)
            Rents climbed to $900 a month last year from $750 in 2019.
                             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ from $750 to $900, climbed (Up)
            Losses narrowed to £1.2 million, from last year’s £3 million.
                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ from £3 million to £1.2 million, narrowed (Down)
            The choir has 48 members, up from 36. Crime was down to 90 cases from 120.
                          ~~~~~~~~~~~~~~~~~~~~~~ from 36 to 48, up (Up)
                                                                    ~~~~~~~~~~~~~~~~~ from 120 to 90, down (Down)
            Attendance fell to a record low of 300, compared with 500 a year earlier. Fares went up from £2 to £2.50.
                                               ~~~~~~~~~~~~~~~~~~~~~~ from 500 to 300, fell (Down)
                                                                                                         ~~~~~~~~~~~ from £2 to £2.50, up (Up)
            The rate rose from 8 per 1,000 to 11 per 1,000.
                               ~~~~~~~~~~~~~~~~~ from 8 to 11, rose (Up)
        "#]]);
    }

    #[test]
    fn the_difference_before_between_and_behind() {
        draw(expect![[r#"
            Output rose 25 percent to 250 tons from 200 tons.
                                      ~~~~~~~~~~~~~~~~~~~~~~ from 200 tons to 250 tons, rose (Up), by 25 percent
            Output rose by 25 percent, from 200 to 250 tons.
                                            ~~~~~~~~~~~~~~~ from 200 to 250 tons, rose (Up), by 25 percent
            Output went from 200 to 250 tons, a 25 percent increase.
                             ~~~~~~~~~~~~~~~ from 200 to 250 tons, increase (Up), by 25 percent
            Output was 250 tons, up 25 percent from 200 tons.
                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ from 200 tons to 250 tons, up (Up), by 25 percent
            Output rose to 250 tons from 200, an increase of about 25 percent.
                           ~~~~~~~~~~~~~~~~~ from 200 to 250 tons, rose (Up), increase (Up), by 25 percent
            Output grew from 200 to 250 tons. That is a 25 percent gain.
                             ~~~~~~~~~~~~~~~ from 200 to 250 tons, grew (Up), by 25 percent
            The mill sold 250 tons, 25 percent more than the 200 sold in May.
                          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ from 200 to 250 tons, by 25 percent
            Support fell 5 points, from 45% to 40%. Support shrank to 40% from 45%, or 5 percent.
                                        ~~~~~~~~~~ from 45% to 40%, fell (Down), by 5
                                                                      ~~~~~~~~~~~~ from 45% to 40%, shrank (Down), by 5 percent
        "#]]);
    }

    #[test]
    fn multiples() {
        draw(expect![[r#"
            Rents have nearly tripled since 2010, to $1,450 from $500.
                                                     ~~~~~~~~~~~~~~~~ from $500 to $1,450, tripled (Up), times 3 Under
            Membership more than doubled from 200 to 450. The fund halved to $2 million from $4 million.
                                              ~~~~~~~~~~ from 200 to 450, doubled (Up), times 2 Over
                                                                             ~~~~~~~~~~~~~~~~~~~~~~~~~~ from $4 million to $2 million, halved (Down), times 0.5 Exact
        "#]]);
    }

    #[test]
    fn what_is_no_change() {
        draw(expect![[r#"
            The bus runs from 6 to 11 miles. Prices range from $5 to $9.
                              ~~~~~~~~~~~~~ from 6 to 11 miles
                                                               ~~~~~~~~ from $5 to $9
            She won 40 of 50 games. The fund pays up to $3 million, from $5 million in reserves.
            Sales rose as 40 people came from 12 towns to 5 shops.
        "#]]);
    }
}
