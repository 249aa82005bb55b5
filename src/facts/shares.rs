//! Shares: what part of a whole something is, and the same part told again in another way.
//!
//! “4,000 of 10,000 voters, or 40 percent”, “one in five residents (20 percent)”, “a majority of the 40 members, 23”:
//! one reading, which the rules of arithmetic compare.

mod alone;
mod divisions;
mod in_next;
mod linked;
mod of_these;
mod portions;
mod remainders;
mod share;
mod takers;

pub use self::portions::fraction;
pub use self::share::{Division, Portion, PortionKind, Restated, Shares};
use crate::facts::numbers::Numbers;
use crate::facts::text::Text;

/// Finds the shares of a draft.
pub(super) fn find(text: &Text, numbers: &Numbers) -> Shares {
    let mut shares = Shares::default();
    for sentence in text.sentences.ids() {
        let divisions = divisions::read(text, numbers, sentence);
        let told = portions::read(text, numbers, sentence);
        let linked = linked::read(text, numbers, sentence, &told, &divisions);
        if linked.is_empty() {
            shares.restated.extend(alone::read(text, numbers, sentence, &told, &divisions));
        }
        shares.restated.extend(of_these::read(text, numbers, sentence).filter(|_| linked.is_empty()));
        shares.restated.extend(linked);
        shares.restated.extend(in_next::read(text, numbers, sentence, &divisions));
        let is_divided = divisions.iter().any(|division| division.complete);
        shares.divisions.extend(divisions);
        if !is_divided {
            shares.divisions.extend(remainders::read(text, numbers, sentence));
        }
    }
    shares
}

#[cfg(test)]
mod tests {
    use crate::facts::{Facts, QuantityId};
    use expect_test::expect;

    use crate::span::Span;
    use crate::testing;

    fn restated(facts: &Facts) -> Vec<(Span, String)> {
        let shown = |portion: &super::Portion| {
            let percent = |share: f64| (share * 1000.0).round() / 10.0;
            let kind = match portion.kind {
                super::PortionKind::Counted { .. } => "counted",
                super::PortionKind::Percent(_) => "percent",
                super::PortionKind::Ratio(_) => "ratio",
                super::PortionKind::Fraction(_) => "fraction",
                super::PortionKind::Word => "word",
            };
            (
                portion.span,
                format!("{kind} {} to {}", percent(portion.share.low), percent(portion.share.high)),
            )
        };
        facts
            .shares()
            .restated
            .iter()
            .flat_map(|restated| [shown(&restated.one), shown(&restated.other)])
            .collect()
    }

    #[test]
    fn counts_and_percentages() {
        testing::facts().draw(
            expect![[r#"
                Turnout was 4,000 of 10,000 voters, or 40 percent.
                            ~~~~~~~~~~~~~~~ counted 39.2 to 40.8
                                                       ~~~~~~~~~~ percent 39.5 to 40.5
                The party won 39 of the 100 seats, 39 percent, in May.
                              ~~~~~~~~~~~~~ counted 39 to 39
                                                   ~~~~~~~~~~ percent 38.5 to 39.5
                Some 30 percent of the 400 farmers, or 120, grow hops.
                     ~~~~~~~~~~ percent 27 to 33
                                                       ~~~ counted 30 to 30
                Of the 400 farmers asked, 120, or 30 percent, grow hops and 200 (50 percent) grow rye.
                                          ~~~ counted 30 to 30
                                                  ~~~~~~~~~~ percent 29.5 to 30.5
                About 120, or 30 percent, of the 400 farmers grow hops.
                      ~~~ counted 27 to 33
                              ~~~~~~~~~~ percent 29.5 to 30.5
                She won 12 of 16 games (75%) and 3 of 4 sets.
                        ~~~~~~~~ counted 75 to 75
                                        ~~~ percent 74.5 to 75.5
            "#]],
            restated,
        );
    }

    #[test]
    fn ratios_fractions_and_words() {
        testing::facts().draw(
            expect![[r#"
                One in five residents, or 20 percent, is over 65. A third of them (33 percent) live alone.
                ~~~~~~~~~~~ ratio 18 to 22
                                          ~~~~~~~~~~ percent 19.5 to 20.5
                                                                  ~~~~~~~ fraction 30.3 to 36.3
                                                                                   ~~~~~~~~~~ percent 32.5 to 33.5
                A majority of the 40 members, 23, agreed. More than half of the 200 schools, or 106, are shut.
                ~~~~~~~~~~ word 50 to 100
                                              ~~ counted 57.5 to 57.5
                                                                    ~~~~ fraction 50 to inf
                                                                                                ~~~ counted 53 to 53
                They backed it with 23 of 40 votes, a majority. Most of the 50 shops — 31 — were open.
                                    ~~~~~~~~ counted 57.5 to 57.5
                                                    ~~~~~~~~~~ word 50 to 100
                                                                ~~~~ word 50 to 100
                                                                                       ~~ counted 62 to 62
                Just 1 percent, or one in 100, will notice. Four out of 10 farmers, or 40 percent, agreed.
                     ~~~~~~~~~ percent 0.5 to 1.5
                                   ~~~~~~~~~~ ratio 0.9 to 1.1
                                                            ~~~~~~~~~~~~~~ ratio 39.5 to 40.5
                                                                                       ~~~~~~~~~~ percent 39.5 to 40.5
            "#]],
            restated,
        );
    }

    #[test]
    fn what_tells_of_two_things() {
        testing::facts().draw(
            expect![[r#"
                One in five residents is over 65, and 25 percent of those live alone.
                It was a most unusual vote: 19 of 40 members backed it.
                She won 40 of the 100 seats, 5 percent more than in May, and 12 percent of the vote.
                One in five men, 25 percent of women and 40 percent of children agreed.
                He led 12 of the 40 laps, or 3 percent of the season’s.
            "#]],
            restated,
        );
    }

    #[test]
    fn wholes_and_their_parts() {
        testing::facts().draw(
            expect![[r#"
                Of the 50 passengers, 30 were hurt and 25 walked away. Of the 12 boats, 7 sank and the other five fled.
                       ~~ 30 + 25
                                                                              ~~ 7 + five, all
                Six of the 14 divers swam ashore. Of the 50 passengers, 30 were hurt, 12 seriously.
                           ~~ Six
                                                         ~~ 30
                Of the 40 schools, 300 teachers came. Six of one, half a dozen of the other.
            "#]],
            |facts| {
                let words = |index: &QuantityId| facts.words(facts.quantities()[*index].place.span);
                let tell = |division: &super::Division| {
                    let parts: Vec<&str> = division.parts.iter().map(words).collect();
                    let complete = if division.complete { ", all" } else { "" };
                    (facts.quantities()[division.whole].place.span, format!("{}{complete}", parts.join(" + ")))
                };
                facts.shares().divisions.iter().map(tell).collect()
            },
        );
    }
}
