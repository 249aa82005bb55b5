//! Quantities drawn: kind, value and unit under the words, then the noun that is counted.

mod pieces;
mod wording;

use expect_test::{Expect, expect};

use super::{Bound, Quantity, Value};
use crate::draft::Format;
use crate::facts::Facts;
use crate::span::Span;
use crate::testing;

fn shown(facts: &Facts, quantity: &Quantity) -> String {
    let mut words = vec![format!("{:?}", quantity.kind).to_lowercase()];
    words.extend(match quantity.bound {
        Bound::Exact => None,
        Bound::About => Some("about".to_owned()),
        Bound::AtLeast => Some("at least".to_owned()),
        Bound::AtMost => Some("at most".to_owned()),
        Bound::Over => Some("over".to_owned()),
        Bound::Under => Some("under".to_owned()),
    });
    // Thirds have no end: three places tell them apart.
    let rounded = |number: f64| ((number * 1000.0).round() / 1000.0).to_string();
    words.push(match quantity.value {
        Value::Number(number) => rounded(number),
        Value::Range(low, high) => {
            let end = |end: Option<f64>| end.map(rounded).unwrap_or_default();
            format!("{}..{}", end(low), end(high))
        }
    });
    words.extend(quantity.unit.clone());
    if let Some(counted) = &quantity.of {
        let head = &facts.sentences()[quantity.place.sentence].tokens[counted.head];
        assert_eq!(head.lemma, counted.lemma);
        words.push(format!("of {}", counted.lemma));
    }
    words.join(" ")
}

fn told(facts: &Facts) -> Vec<(Span, String)> {
    facts.quantities().iter().map(|it| (it.place.span, shown(facts, it))).collect()
}

#[track_caller]
fn draw(expected: Expect) {
    testing::facts().draw(expected, told);
}

#[test]
fn numerals_in_words_and_figures() {
    draw(expect![[r#"
        Twenty-three trawlers left the harbour.
        ~~~~~~~~~~~~ cardinal 23 of trawler
        The fund helped 1,250 families and two hundred and five shops.
                        ~~~~~ cardinal 1250 of family
                                           ~~~~~~~~~~~~~~~~~~~~ cardinal 205 of shop
        The bakery sold three dozen loaves and half a million buns.
                        ~~~~~~~~~~~ cardinal 36 of loaf
                                               ~~~~~~~~~~~~~~ cardinal 500000 of bun
        The county has 1.2 million voters and 4,300 polling stations.
                       ~~~~~~~~~~~ cardinal 1200000 of voter
                                              ~~~~~ cardinal 4300 of station
        A hundred guests and a dozen cooks waited.
        ~~~~~~~~~ cardinal 100 of guest
                             ~~~~~~~ cardinal 12 of cook
        Minus four was the result.
        ~~~~~~~~~~ cardinal -4
        The library lent nine hundred thousand books.
                         ~~~~~~~~~~~~~~~~~~~~~ cardinal 900000 of book
    "#]]);
}

#[test]
fn ordinals_say_which() {
    draw(expect![[r#"
        It was the third fire in the mill and the 21st in the valley.
                   ~~~~~ ordinal 3 of fire
                                                  ~~~~ ordinal 21
        She finished forty-first in her second race.
                     ~~~~~~~~~~~ ordinal 41
                                        ~~~~~~ ordinal 2 of race
        He waited a second before the second lap.
                                      ~~~~~~ ordinal 2 of lap
    "#]]);
}

#[test]
fn money_has_a_currency() {
    draw(expect![[r#"
        The bridges cost $4.2 million, £3bn and €750,000.
                         ~~~~~~~~~~~~ money 4200000 USD
                                       ~~~~ money 3000000000 GBP
                                                ~~~~~~~~ money 750000 EUR
        She paid 40 dollars and 50 cents for a fish.
                 ~~~~~~~~~~ money 40 USD
                                ~~~~~~~~ money 50 cent
        The mill owes 12 million Swiss francs and US$300,000.
                      ~~~~~~~~~~~~~~~~~~~~~~~ money 12000000 CHF
                                                  ~~~~~~~~~~ money 300000 USD
        Traders won 60 games and lost 900,000 won.
                    ~~ cardinal 60 of game
                                      ~~~~~~~~~~~ money 900000 KRW
        They asked for a ¥5,000 deposit and a $20-million loan.
                         ~~~~~~ money 5000 JPY
                                              ~~~~~~~~~~~ money 20000000 USD
    "#]]);
}

#[test]
fn shares_of_a_whole() {
    draw(expect![[r#"
        About 12 percent of voters stayed home, and 7.5% of ballots were void.
              ~~~~~~~~~~ percent about 12 percent of voter
                                                    ~~~~ percent 7.5 percent of ballot
        Rents rose by 3 percentage points to 41 per cent.
                      ~~~~~~~~~~~~~~~~~~~ percent 3 percentage point
                                             ~~~~~~~~~~~ percent 41 percent
        Turnout fell 0.4%.
                     ~~~~ percent 0.4 percent
        A 6.1-magnitude quake cut output by a tenth.
          ~~~ cardinal 6.1 of magnitude
                                            ~~~~~~~ fraction 0.1
    "#]]);
}

#[test]
fn measures_have_a_unit() {
    draw(expect![[r#"
        The ferry drifted 50 miles at 12 knots in 20-degree heat.
                          ~~~~~~~~ measure 50 mile
                                      ~~~~~~~~ measure 12 knot
                                                  ~~~~~~~~~ measure 20 degree
        A 40-kilometre pipe carries 300 litres a minute.
          ~~~~~~~~~~~~ measure 40 kilometer
                                    ~~~~~~~~~~ measure 300 liter
        The mast is 5 feet 2 inches long and weighs 80kg.
                    ~~~~~~~~~~~~~~~ measure 5.167 foot
                                                    ~~~~ measure 80 kilogram
        The wind reached 90 km/h, and it was -7°C at dawn.
                         ~~~~~~~ measure 90 kilometer per hour
                                             ~~~~ measure -7 degree Celsius
    "#]]);
}

#[test]
fn ages_of_people() {
    draw(expect![[r#"
        Nora Veldt, 45, and a 19-year-old deckhand were saved.
                    ~~ age 45 year
                              ~~~~~~~~~~~ age 19 year
        The cook, aged 62, has a six-month-old son.
                       ~~ age 62 year
                                 ~~~~~~~~~~~~~ age 6 month
        She is 81 years old and swam until the age of 77.
               ~~~~~~~~~~~~ age 81 year
                                                      ~~ age 77 year
    "#]]);
}

#[test]
fn ranges_have_two_ends() {
    draw(expect![[r#"
        Between 20 and 30 people waited for three to five hours.
                ~~~~~~~~~ range 20..30 of person
        The repair costs $2-3 million, or 10 to 15 percent of the budget.
                         ~~~~~~~~~~~~ range 2000000..3000000 USD
                                          ~~~~~~~~~~~~~~~~ range 10..15 percent
        The choir takes girls aged 8 to 14.
                                   ~~~~~~~ range 8..14 year
        Crews of 12–15 sailors work there.
                 ~~~~~ range 12..15 of sailor
        Turnout rose from 40 to 45 percent, and they voted 8 to 5 against it.
                          ~~ percent 40 percent
                                ~~~~~~~~~~ percent 45 percent
                                                           ~ cardinal 8
                                                                ~ cardinal 5
        The prize is worth $1.5m to $2m.
                           ~~~~~~~~~~~~ range 1500000..2000000 USD
    "#]]);
}

#[test]
fn fractions_of_a_whole() {
    draw(expect![[r#"
        Two-thirds of the shops closed, and a quarter of the stalls.
        ~~~~~~~~~~ fraction 0.667 of shop
                                            ~~~~~~~~~ fraction 0.25 of stall
        Half of the members left, and one in five students followed.
        ~~~~ fraction 0.5 of member
                                      ~~~~~~~~~~~ fraction 0.2 of student
        The road is three and a half miles long and 1/4 of it is new.
                    ~~~~~~~~~~~~~~~~~~~~~~ measure 3.5 mile
                                                    ~~~ fraction 0.25
        Three out of four farmers agreed, and ¾ of the village.
        ~~~~~~~~~~~~~~~~~ fraction 0.75 of farmer
                                              ~ fraction 0.75 of village
    "#]]);
}
