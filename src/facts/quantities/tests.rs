//! Quantities drawn: kind, value and unit under the words, then the noun that is counted.

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

#[test]
fn numbers_in_pieces() {
    draw(expect![[r#"
        The crane weighs five point two tons and lifts 3 hundred and 21 crates.
                         ~~~~~~~~~~~~~~~~~~~ measure 5.2 ton
                                                       ~~~~~~~~~~~~~~~~ cardinal 321 of crate
        The town has 1 234 567 people, 40 000 dogs and 4 thousand 3 hundred cows.
                     ~~~~~~~~~ cardinal 1234567 of person
                                       ~~~~~~ cardinal 40000 of dog
                                                       ~~~~~~~~~~~~~~~~~~~~ cardinal 4300 of cow
        In 2019 300 people left. At one point two men came. A twenty-first of it is 1e6 grains.
                ~~~ cardinal 300 of person
                                    ~~~ cardinal 1 of point
                                              ~~~ cardinal 2 of man
                                                            ~~~~~~~~~~~~~~ fraction 0.048
                                                                                    ~~~~~~~~~~ measure 1000000 grain
        The odds are one over three. It was minus 4/5 of a degree, and a hundredth of a second.
                     ~~~~~~~~~~~~~~ fraction 0.333
                                            ~~~~~~~~~~~~~~~~~~~~~ measure -0.8 degree
                                                                       ~~~~~~~~~~~ fraction 0.01 of second
        A mile and a half on, half an acre holds a 10-to-15-foot fence and a 500-square-foot barn.
        ~~~~~~~~~~~~~~~~~ measure 1.5 mile
                              ~~~~~~~~~~~~ measure 0.5 acre
                                                   ~~~~~~~~~~~~~ range 10..15 foot
                                                                             ~~~~~~~~~~~~~~~ measure 500 square foot
        He is 6 feet, 2 inches tall, she is 5-foot-2; both weigh 12 stone 4 pounds. It is 104°F/40°C (-4°F).
              ~~~~~~~~~~~~~~~~ measure 6.167 foot
                                            ~~~~~~~~ measure 5.167 foot
                                                                 ~~~~~~~~~~~~~~~~~ measure 12.286 stone
                                                                                          ~~~~~ measure 104 degree Fahrenheit
                                                                                                ~~~~ measure 40 degree Celsius
                                                                                                      ~~~~ measure -4 degree Fahrenheit
        The fund of 200m rupees pays $50-$60 to children between the ages of 8 and 12.
                    ~~~~~~~~~~~ money 200000000 INR
                                     ~~~~~~~ range 50..60 USD
                                                                             ~~~~~~~~ range 8..12 year
        A car at 60 miles an hour covers 14 sq. km, 190 km2 or 5 U.S. gallons of it.
                 ~~~~~~~~~~~~~~~~ measure 60 mile per hour
                                         ~~~~~~~~~ measure 14 square kilometer
                                                    ~~~~~~~ measure 190 square kilometer
                                                               ~~~~~~~~~~~~~~ measure 5 us gallon
    "#]]);
}

#[test]
fn parts_of_a_million() {
    draw(expect![[r#"
        Three quarters of a million people, two thirds of a million dollars and half a billion euros.
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~ cardinal 750000 of person
                                            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ money 666666.667 USD
                                                                                ~~~~~~~~~~~~~~~~~~~~ money 500000000 EUR
        A third of a million homes, three-quarters of a million pounds, nine tenths of a million and a quarter of a million.
        ~~~~~~~~~~~~~~~~~~~~ cardinal 333333.333 of home
                                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ measure 750000 pound
                                                                        ~~~~~~~~~~~~~~~~~~~~~~~~ cardinal 900000
                                                                                                     ~~~~~~~~~~~~~~~~~~~~~~ cardinal 250000
        Three quarters of the members left for three quarters of a mile, and two-thirds of voters. Profit fell three quarters in a row.
        ~~~~~~~~~~~~~~ fraction 0.75 of member
                                               ~~~~~~~~~~~~~~~~~~~~~~~~ measure 0.75 mile
                                                                             ~~~~~~~~~~ fraction 0.667 of voter
    "#]]);
}

#[test]
fn fractions_with_slashes_of_their_own() {
    draw(expect![[r#"
        The trail is 2 3⁄4 miles long, the next 23⁄4 miles, a third 2¾ miles and the last ½ mile.
                     ~~~~~~~~~~~ measure 2.75 mile
                                                ~~~~~~~~~~ measure 2.75 mile
                                                              ~~~~~ ordinal 3 of mile
                                                                    ~~~~~~~~ measure 2.75 mile
                                                                                          ~~~~~~ measure 0.5 mile
        Half of it is 1⁄2 mile of 5 1/2 miles; 1⁄3 of the town drank 3∕4 gallon. It was 23/4 then.
        ~~~~ fraction 0.5
                      ~~~~~~~~ measure 0.5 mile
                                  ~~~~~~~~~~~ measure 5.5 mile
                                               ~~~ fraction 0.333 of town
                                                                     ~~~~~~~~~~ measure 0.75 gallon
    "#]]);
}

#[test]
fn marks_of_feet_and_inches() {
    draw(expect![[r#"
        He is 6'2" tall and she is 5’6½” (169 cm). The shed is 12′6″ by 10' 4", its ceiling 8'0" high.
              ~~~~ measure 6.167 foot
                                   ~~~~~ measure 5.542 foot
                                          ~~~~~~ measure 169 centimeter
                                                               ~~~~~ measure 12.5 foot
                                                                        ~~~~~~ measure 10.333 foot
                                                                                            ~~~~ measure 8 foot
        At 6'2, 180 pounds, he beat a 5'11" guard. Behind a 6' high fence stood a six-foot-two guard, 6ft 2in.
           ~~~ measure 6.167 foot
                ~~~~~~~~~~ measure 180 pound
                                      ~~~~~ measure 5.917 foot
                                                            ~~ measure 6 foot
                                                                                  ~~~~~~~~~~~~ measure 6.167 foot
                                                                                                      ~~~~~~~ measure 6.167 foot
        The ’90s and the drivers' 6 cars. They call 5' 60" silly. It lies at 51°7'9" north. “He is 6'2",” she said.
                                  ~ cardinal 6 of car
                                                    ~ cardinal 5 of "
                                                       ~~~ measure 60 inch
                                                                             ~~ cardinal 51 of °
                                                                                ~ cardinal 7 of '
                                                                                  ~~ measure 9 inch
                                                                                                   ~~~~ measure 6.167 foot
    "#]]);
}

#[test]
fn temperatures_below_zero() {
    draw(expect![[r#"
        It fell to 2 degrees below zero Celsius (28 Fahrenheit), minus 2 C, −2°C, -2 C and 10 below zero.
                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ measure -2 degree Celsius
                                                 ~~~~~~~~~~~~~ measure 28 degree Fahrenheit
                                                                 ~~~~~~~~~ measure -2 degree Celsius
                                                                            ~~~~ measure -2 degree Celsius
                                                                                  ~~~~ measure -2 degree Celsius
                                                                                           ~~~~~~~~~~~~~ measure -10 degree
        It was 5 degrees Celsius below zero, 3 degrees above zero Celsius, 4 C below freezing and 4 degrees Fahrenheit below freezing.
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ measure -5 degree Celsius
                                             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ measure 3 degree Celsius
                                                                           ~~~~~~~~~~~~~~~~~~ measure -4 degree Celsius
                                                                                                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ measure 28 degree Fahrenheit
        It was 5 degrees below normal and 5 percent below zero.
               ~~~~~~~~~ measure 5 degree
                                          ~~~~~~~~~ percent 5 percent
                                                          ~~~~ cardinal under 0
    "#]]);
}

#[test]
fn bounds_say_how_exact() {
    draw(expect![[r#"
        At least six miners died and more than 40 were hurt.
                 ~~~ cardinal at least 6 of miner
                                               ~~ cardinal over 40
        Some 300 homes lost power, nearly 200 of them in the port.
             ~~~ cardinal about 300 of home
                                          ~~~ cardinal under 200
        Up to 15 boats sank, or fewer than 12 if the mayor is right.
              ~~ cardinal at most 15 of boat
                                           ~~ cardinal under 12
        No more than 80 tickets are left; 500 or more were sold.
                     ~~ cardinal at most 80 of ticket
                                          ~~~ cardinal at least 500
        Roughly 90 cows and 60-odd sheep drowned.
                ~~ cardinal about 90 of cow
                            ~~ cardinal about 60 of sheep
    "#]]);
}

#[test]
fn the_noun_that_is_counted() {
    draw(expect![[r#"
        Six opposition lawmakers walked out, and four of the members stayed.
        ~~~ cardinal 6 of lawmaker
                                                 ~~~~ cardinal 4 of member
        Five died.
        ~~~~ cardinal 5
        Eleven rescued sailors thanked the three volunteer crews.
        ~~~~~~ cardinal 11 of sailor
                                           ~~~~~ cardinal 3 of crew
        Two of his former aides and seven others were charged.
        ~~~ cardinal 2 of aide
                                    ~~~~~ cardinal 7 of other
        One of the five divers died, and 40 or so members of the club mourned.
        ~~~ cardinal 1 of diver
                   ~~~~ cardinal 5 of diver
                                         ~~ cardinal about 40 of member
        A 2,000-strong crowd met the nine-member panel.
          ~~~~~ cardinal 2000 of crowd
                                     ~~~~ cardinal 9 of member
    "#]]);
}

#[test]
fn what_is_no_quantity() {
    draw(expect![[r#"
        Call 555-0142 or 020 7946 0018 for help.
        Porto Alto won 3-1 and lost 7-4 in the final, which began at 0600.
        An F-16 flew over the A4 and Highway 61.
        No. 5 is the house of one of his closest allies.
        Article 12 and Flight 882 were named on page 5.
        No one saw it, and one day nobody will.
        It is one of the country’s largest ports and one of the most expensive.
        Psalm 23:4 was read after Apollo 11 landed, 24/7 and 50/50.
        The book is ISBN 978-3-16-148410-0, its price is on page 4.
        Hundreds came, then tens of thousands, and dozens were let in.
        The Covid-19 ward and the 5G mast stand on Pier 9.
    "#]]);
}

#[test]
fn figures_that_are_still_to_come_are_none() {
    draw(expect![[r"
        About 30,TK people paid $5.XX million, up 0.TK percent, and 1,XXX homes burned in 19TK, 5x as many.
    "]]);
}

#[test]
fn other_letters_and_marks_keep_the_places() {
    draw(expect![[r#"
        “Señor Núñez owes €3 million,” said Zoë Łącka, 38.
                          ~~~~~~~~~~ money 3000000 EUR
                                                       ~~ age 38 year
        In Ærø, 1 200 houses stood empty — half of them for 12 years or more.
                ~~~~~ cardinal 1200 of house
                                           ~~~~ fraction 0.5
    "#]]);
}

#[test]
fn markdown_keeps_the_places() {
    testing::facts().format(Format::Markdown).draw(
        expect![[r#"
            The **six** [trawlers](https://example.org/7) cost *$4.2 million*.
                  ~~~ cardinal 6 of trawler
                                                                ~~~~~~~~~~~~ money 4200000 USD
            - At least **12** sailors swam 3&nbsp;miles.
                         ~~ cardinal at least 12 of sailor
                                           ~~~~~~~~~~~~ measure 3 mile
        "#]],
        told,
    );
}
