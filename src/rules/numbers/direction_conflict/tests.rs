//! Drawn drafts for `direction-conflict`.

use expect_test::expect;

use super::RULE;
use crate::draft::Format;
use crate::testing::rule;

#[test]
fn verbs_against_their_numbers() {
    rule(&RULE).check(expect![[r#"
        Ticket sales rose from 420 in May to 310 in June.
                     ^^^^ “rose” here, but from 420 to 310 is a fall.
                               ~~~~~~~~~~~~~~~~~ “420 in May to 310”
        The jobless rate dropped to 7.1 percent in March from 6.4 percent a month earlier.
                         ^^^^^^^ “dropped” here, but from 6.4 percent to 7.1 percent is a rise.
                                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “7.1 percent in March from 6.4 percent”
        The council cut the fee to $60 from $45. Rents climbed from $900 to $1,050.
                    ^^^ “cut” here, but from $45 to $60 is a rise.
                                   ~~~~~~~~~~~~ “$60 from $45”
        Crime was up, to 90 cases from 120. The deficit widened. Output went down to 40 tons from 30.
                  ^^ “up” here, but from 120 to 90 is a fall.
                         ~~~~~~~~~~~~~~~~~ “90 cases from 120”
                                                                             ^^^^ “down” here, but from 30 to 40 tons is a rise.
                                                                                     ~~~~~~~~~~~~~~~ “40 tons from 30”
        The choir has 48 members, down from 36.
                      ~~~~~~~~~~~~~~~~~~~~~~~~ “48 members, down from 36”
                                  ^^^^ “down” here, but from 36 to 48 is a rise.
        Turnout went from 200 to 250, a decrease of 25 percent. The death rate rose to 8 per 1,000 from 11 per 1,000.
                          ~~~~~~~~~~ “200 to 250”
                                        ^^^^^^^^ “decrease” here, but from 200 to 250 is a rise.
                                                                               ^^^^ “rose” here, but from 11 to 8 is a fall.
                                                                                       ~~~~~~~~~~~~~~~~~~~ “8 per 1,000 from 11”
    "#]]);
}

#[test]
fn numbers_that_fit_or_may_fit() {
    rule(&RULE).check(expect![[r#"
        Ticket sales fell from 420 in May to 310 in June. The rate rose to 7.1 percent from 6.4 percent.
        Profit rose to $4.1 million from $4.1 million. The grant pays up to $3 million, from $5 million in reserves.
        She climbed to 3 from 8 in the ranking. The euro fell to 0.85 pounds against the pound from 0.83.
        Sales rose as the mill cut prices to $20 from $25. The net loss fell to $3 million from $5 million.
        Prices, which rose in May, went to $20 from $25. The tide rose.
    "#]]);
}

#[test]
fn places_in_a_table() {
    rule(&RULE).check(expect![[r#"
        Rovers climbed from seventh to 11th in the league. Łódź slipped from 11th to seventh in the table. The club moved up in the standings to fifth from third.
               ^^^^^^^ “climbed” here, but from seventh to 11th is a step down.
                            ~~~~~~~~~~~~~~~ “seventh to 11th”
                                                                ^^^^^^^ “slipped” here, but from 11th to seventh is a step up.
                                                                             ~~~~~~~~~~~~~~~ “11th to seventh”
        Penrose College rose four places to 31 from 27. It raised its forecast for growth to 2.1 percent from 2.6 percent.
                        ^^^^ “rose” here, but from 27 to 31 is a step down.
                                            ~~~~~~~~~~ “31 from 27”
                                                           ^^^^^^ “raised” here, but from 2.6 percent to 2.1 percent is a fall.
                                                                                             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “2.1 percent from 2.6 percent”
    "#]]);
    rule(&RULE).check(expect![[r#"
        Rovers climbed from 11th to seventh in the league. The song fell from first to third in the chart.
        Penrose College rose four places, to 27 from 31. Dunmore Tech dropped to 140 from 122.
        The lift rose from the first to the third floor. He moved up from third to fourth grade.
        He sharply increased his position in Łódź to 9.9 percent from 5.7 percent.
        She advanced from the second round to the third. The bill moved up from second to third reading. The car climbed from second to third gear.
        Hull climbed from third-to-last to 12th in the league. The club fell from third in the league to second from bottom.
    "#]]);
}

#[test]
fn places_and_ranges() {
    rule(&RULE).check(expect![[r#"
        The road rises from 300 to 120 feet at the pond. The trail drops from 90 feet at the gate to 240 at the inn.
        The Ouse falls from 40 metres to 90 metres. A wall in Łódź narrows from 4 feet to 6 feet.
        Sales could fall from 5 to 10 percent next year. Miller lost from 10 to 15 pounds a month.
        The mill cut from five to ten jobs a year. Fares may drop from $5 to $10, or by from $5 to $20.
        “Fares will drop from $5 to $10,” he said. Rents shrank in a range from €20 to €40 or anywhere from €5 to €10.

        The river level fell from 30 to 32 feet. The water dropped to 9 feet from 7 feet overnight.
                        ^^^^ “fell” here, but from 30 to 32 feet is a rise.
                                  ~~~~~~~~~~~~~ “30 to 32 feet”
                                                           ^^^^^^^ “dropped” here, but from 7 feet to 9 feet is a rise.
                                                                      ~~~~~~~~~~~~~~~~~~ “9 feet from 7 feet”
        The jobless rate fell from 5 to 10 percent. The temperature fell from 30 to 40 degrees.
                         ^^^^ “fell” here, but from 5 to 10 percent is a rise.
                                   ~~~~~~~~~~~~~~~ “5 to 10 percent”
                                                                    ^^^^ “fell” here, but from 30 to 40 degrees is a rise.
                                                                              ~~~~~~~~~~~~~~~~ “30 to 40 degrees”
        Crime fell from 90 to 120 cases. The toll was cut from $5 to $10. The fee dropped from $20 to $30.
              ^^^^ “fell” here, but from 90 to 120 is a rise.
                        ~~~~~~~~~ “90 to 120”
                                                      ^^^ “cut” here, but from $5 to $10 is a rise.
                                                               ~~~~~~~~~ “$5 to $10”
                                                                                  ^^^^^^^ “dropped” here, but from $20 to $30 is a rise.
                                                                                               ~~~~~~~~~~ “$20 to $30”
    "#]]);
}

#[test]
fn quotations_and_markup() {
    rule(&RULE).format(Format::Markdown).check(expect![[r#"
        “Fares **fell** to $9 from $7,” she said. Fares “fell” to **$9** from $7.
                                                         ~~~~ “fell”
                                                                    ^^^^^^^^^^^^ “fell” here, but from $7 to $9 is a rise.

        - In Łódź the toll *sank* to 40 złoty from 30 złoty.
                            ^^^^ “sank” here, but from 30 to 40 is a rise.
                                     ~~~~~~~~~~~~~~~~ “40 złoty from 30”
    "#]]);
}

#[test]
fn a_rate_that_is_itself_a_growth() {
    rule(&RULE).check(expect![[r#"
        The economy grew 15.7% in the quarter, down from 23%. Sales rose 4 percent in May, down from 9 percent in April.
        The bank cut its growth forecast from 1.8% to 0.8%. Wages grew at an annual rate of 5.2 percent, down from 5.9 percent.
        Exports fell 4.1 percent, up from 3.2 percent in March. Orders fell 12%, down from 8%. The drop in sales eased from 9 percent to 4 percent.
        The fund lost $5 million, up from $3 million. Profits grew 11.8 percent, down from the 13.6 percent growth of the year before.

        Rents grew 4 percent in May, down from 3 percent in April. Growth fell to 3.1 percent from 2.4 percent.
                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “4 percent in May, down from 3 percent”
                                     ^^^^ “down” here, but from 3 percent to 4 percent is a rise.
                                                                          ^^^^ “fell” here, but from 2.4 percent to 3.1 percent is a rise.
                                                                                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “3.1 percent from 2.4 percent”
        The bank cut its growth forecast to 1.8% from 0.8%. Inflation rose to 2.1 percent, down from 3.4 percent.
                 ^^^ “cut” here, but from 0.8% to 1.8% is a rise.
                                            ~~~~~~~~~~~~~~ “1.8% from 0.8%”
                                                                      ^^^^ “rose” here, but from 3.4 percent to 2.1 percent is a fall.
                                                                              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “2.1 percent, down from 3.4 percent”
    "#]]);
}

#[test]
fn places_in_a_chart_or_a_ranking() {
    rule(&RULE).check(expect![[r#"
        “Paper Moon” is up from six to five in the singles chart. Her song climbed from 20 to 11 in the charts.
        Norway rose from 11 to 7 in the index of press freedom. The film fell to five from two at the box office.
        She rose to world number four, up from seven. United dropped from three to five in the table, and Kite, up from eight to six, sells well.
        The yen rose to 117.43 from 118.02 on Monday.

        Membership rose from 310 to 280. The number of fires rose to 80 from 120. Homicides dropped from 40 to 52 last year.
                   ^^^^ “rose” here, but from 310 to 280 is a fall.
                             ~~~~~~~~~~ “310 to 280”
                                                             ^^^^ “rose” here, but from 120 to 80 is a fall.
                                                                     ~~~~~~~~~~~ “80 from 120”
                                                                                            ^^^^^^^ “dropped” here, but from 40 to 52 is a rise.
                                                                                                         ~~~~~~~~ “40 to 52”
        The club’s membership is up from 310 to 280.
                                 ^^ “up” here, but from 310 to 280 is a fall.
                                         ~~~~~~~~~~ “310 to 280”
    "#]]);
}

#[test]
fn several_changes_in_one_sentence() {
    rule(&RULE).check(expect![[r#"
        The dollar fell to 54.130 pesos from 54.180, to 9,998 rupiah from 10,030, and to 33.491 Taiwan dollars from 33.546.
        Hull’s share rose to 12 percent from 9 percent, and to 40 percent from 35 percent in Leeds.
        The surplus was down 26.8 percent from a year earlier at 818 billion yen but up from 686 billion yen in May.

        The dollar fell to 54.180 pesos from 54.130, and to 9,998 rupiah from 10,030. The share of nurses rose to 9 percent from 12 percent, and to 40 percent from 35 percent in Leeds.
                   ^^^^ “fell” here, but from 54.130 to 54.180 pesos is a rise.
                           ~~~~~~~~~~~~~~~~~~~~~~~~ “54.180 pesos from 54.130”
                                                                                                          ^^^^ “rose” here, but from 12 percent to 9 percent is a fall.
                                                                                                                  ~~~~~~~~~~~~~~~~~~~~~~~~~ “9 percent from 12 percent”
    "#]]);
}

#[test]
fn two_rates_places_or_ages() {
    rule(&RULE).check(expect![[r#"
        The threshold rose from £1,000 a month to £300 a week. Attendance fell from 500 a day to 2,000 a week.
        Unemployment in the county fell to 5.1 percent, compared with 4.4 percent statewide. Profit fell to $4.5 billion, compared with the $4.2 billion that analysts expected.
        Smoking declined among people from 18 to 24. Support fell among voters from 18 to 29. The diver dropped to 50 meters from 20 meters.

        Attendance fell to 500, compared with 300 a year earlier. Rent fell from £300 a week to £350 a week.
                   ^^^^ “fell” here, but from 300 to 500 is a rise.
                           ~~~~~~~~~~~~~~~~~~~~~~ “500, compared with 300”
                                                                       ^^^^ “fell” here, but from £300 to £350 is a rise.
                                                                                 ~~~~~~~~~~~~~~~~~~~ “£300 a week to £350”
    "#]]);
}
