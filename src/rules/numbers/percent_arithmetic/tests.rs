//! Drawn drafts of `percent-arithmetic`.

use expect_test::expect;

use super::RULE;
use crate::draft::Format;
use crate::testing::rule;

#[test]
fn rises_and_falls() {
    rule(&RULE).check(expect![[r#"
            Ticket sales rose 20 percent to 250 from 200. Rents fell by 10 percent, from $1,000 to $750.
                              ^^^^^^^^^^ From 200 to 250 is a rise of 25 percent, but the draft says 20 percent.
                                            ~~~~~~~~~~~~ “250 from 200”
                                                                        ^^^^^^^^^^ From $1,000 to $750 is a fall of 25 percent, but the draft says 10 percent.
                                                                                         ~~~~~~~~~~~~~~ “$1,000 to $750”
            The fund grew to $1.5 million from $1 million a year earlier, a gain of 20 percent.
                             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “$1.5 million from $1 million”
                                                                                    ^^^^^^^^^^ From $1 million to $1.5 million is a rise of 50 percent, but the draft says 20 percent.
            The choir has 48 members, up 25 percent from 36. Output went from 200 to 250 tons. That is a 15 percent gain.
                          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “48 members, up 25 percent from 36”
                                         ^^^^^^^^^^ From 36 to 48 is a rise of 33 percent, but the draft says 25 percent.
                                                                              ~~~~~~~~~~~~~~~ “200 to 250 tons”
                                                                                                         ^^^^^^^^^^ From 200 to 250 tons is a rise of 25 percent, but the draft says 15 percent.
            The rate fell 4 percentage points, from 9 percent to 6 percent.
        "#]]);
}

#[test]
fn shares() {
    rule(&RULE).check(expect![[r#"
            Turnout was 4,000 of 10,000 voters (45 percent). The party won 39 of the 100 seats, 49 percent.
                        ~~~~~~~~~~~~~~~ “4,000 of 10,000”
                                                ^^^^^^^^^^ 4,000 of 10,000 is 40 percent, but the draft says 45 percent.
                                                                           ~~~~~~~~~~~~~ “39 of the 100”
                                                                                                ^^^^^^^^^^ 39 of 100 is 39 percent, but the draft says 49 percent.
            Of the 400 farmers asked, 120, or 40 percent, grow hops. Some 90, or 60 percent, of the 120 pupils came.
                                      ~~~ “120”
                                              ^^^^^^^^^^ 120 of 400 is 30 percent, but the draft says 40 percent.
                                                                          ~~ “90”
                                                                                 ^^^^^^^^^^ 90 of 120 is 75 percent, but the draft says 60 percent.
        "#]]);
}

#[test]
fn what_fits_or_is_reckoned_otherwise() {
    rule(&RULE).check(expect![[r#"
            Ticket sales rose 25 percent to 250 from 200. Wages rose from $20 to $24 an hour, a 12 percent gain after inflation.
            Turnout was 4,012 of 10,000 voters, or about 40 percent. Profit rose to $2.2 billion from $2 billion, up 8 percent.
            Nearly 30 percent of the 400 farmers, or 118, grow hops. Rents rose more than 20 percent, to $750 from $500.
            The index rose 5 points, to 205 from 200. Sales rose from 200 to 250 after a 10 percent cut in prices.
        "#]]);
}

#[test]
fn quotations_and_markup() {
    rule(&RULE).format(Format::Markdown).check(expect![[r#"
            “We went from 200 to 250, a 20 percent increase,” she said. Łódź *grew* from **200** to **250** homes, “a 20 percent increase,” he said.

            - Café sales rose **20%** to 250 from 200.
                                ^^^ From 200 to 250 is a rise of 25 percent, but the draft says 20%.
                                         ~~~~~~~~~~~~ “250 from 200”
        "#]]);
}

#[test]
fn shares_in_tables() {
    rule(&RULE).format(Format::Markdown).check(expect![[r#"
            | Ward  | Votes | Share |
            |-------|------:|------:|
            | Łódź  | 1,200 | 60.0% |
            | Ærø   |   500 | 35.0% |
                        ~~~ “500”
                              ^^^^^ 500 of the total is 25 percent, but the table says 35.0%.
            | Porto |   300 | 15.0% |
            | Total | 2,000 | 100%  |
        "#]]);
    rule(&RULE).format(Format::Html).check(expect![[r#"
            <table><tr><th>Ward<th>Votes<th>Share
            <tr><td>Old Town<td>120<td>40%
            <tr><td>Ærø<td>120<td>45%
                           ~~~ “120”
                                  ^^^ 120 of the total is 40 percent, but the table says 45%.
            <tr><td>Porto<td>60<td>20 %
            <tr><td>Total<td>300<td>100%</table>
        "#]]);
}

#[test]
fn a_percentage_beside_its_table() {
    rule(&RULE).format(Format::Markdown).check(expect![[r#"
            Turnout in Łódź was 48%. In Ærø turnout was 35 percent.
                                ^^^ “48%” here, but “44%” in the table, for “Łódź” and “Turnout” (line 5).

            | Ward  | Votes | Turnout |
            |-------|------:|--------:|
            | Łódź  | 1,200 | 44%     |
                              ~~~ “44%”
            | Ærø   |   500 | 35%     |
        "#]]);
}

#[test]
fn shares_that_fit_or_are_of_something_else() {
    rule(&RULE).format(Format::Markdown).check(expect![[r#"
            | Ward  | Votes | Share | | Ward  | Votes |
            |-------|------:|------:|-|-------|------:|
            | Mill  | 1     | 33%   | | Quay  | 7     |

            | Ward  | Votes | Share |
            |-------|------:|------:|
            | Mill  | 1,000 | 33%   |
            | Quay  | 1,000 | 33%   |
            | Dock  | 1,000 | 33%   |
            | Total | 3,000 | 100%  |

            | Ward  | Votes | Turnout |
            |-------|------:|--------:|
            | Mill  | 1,200 | 61%     |
            | Quay  |   500 | 48%     |
            | Dock  |   300 | 55%     |
            | Total | 2,000 | 57%     |
        "#]]);
}

#[test]
fn two_dated_values_and_their_difference() {
    rule(&RULE).check(expect![[r#"
            The fair drew 9,400 visitors in 1998 and 18,800 in 2008, an increase of 200 percent, its books show.
                          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “9,400 visitors in 1998 and 18,800”
                                                                                    ^^^^^^^^^^^ From 9,400 to 18,800 is a rise of 100 percent, but the draft says 200 percent.
            The average rent stood at $640 in 2019 and at $800 last year, a 40 percent rise. It had 120 members in 1990 and 90 in 2000, a fall of 25 percent.
                                      ~~~~~~~~~~~~~~~~~~~~~~~~ “$640 in 2019 and at $800”
                                                                            ^^^^^^^^^^ From $640 to $800 is a rise of 25 percent, but the draft says 40 percent.
            Of 1,200 ballots returned, 900 were for the merger and 300 against. That made 85 percent in favour. Of 50 trees, 20 were oaks. That is 40 percent.
                                       ~~~ “900”
                                                                                          ^^^^^^^^^^ 900 of 1,200 is 75 percent, but the draft says 85 percent.
        "#]]);
}

#[test]
fn two_values_and_their_difference_in_any_order() {
    rule(&RULE).check(expect![[r#"
            In March the pond held 500 trout; now it holds 300, which is 60 percent less.
                                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~ “500 trout; now it holds 300”
                                                                         ^^^^^^^^^^ From 500 to 300 is a fall of 40 percent, but the draft says 60 percent.

            The tower, which cost $40 million in 1990, would cost $50 million today, 40 percent more.
                                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “$40 million in 1990, would cost $50 million”
                                                                                     ^^^^^^^^^^ From $40 million to $50 million is a rise of 25 percent, but the draft says 40 percent.

            “We had 80 stalls and now we have 100,” the warden said. The 35 percent increase, she added, pleased her.
                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “80 stalls and now we have 100”
                                                                         ^^^^^^^^^^ From 80 to 100 is a rise of 25 percent, but the draft says 35 percent.

            Ferries carried 60,000 cars, against 50,000 the year before, 35% more. The mill fell silent.
                            ~~~~~~~~~~~~~~~~~~~~~~~~~~~ “60,000 cars, against 50,000”
                                                                         ^^^ From 50,000 to 60,000 is a rise of 20 percent, but the draft says 35%.

            Tea that had sold at $8 a kilo in May was trading at $6 by June, 40 percent cheaper.
                                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “$8 a kilo in May was trading at $6”
                                                                             ^^^^^^^^^^ From $8 to $6 is a fall of 25 percent, but the draft says 40 percent.

            The court granted 30 appeals out of 75, a success rate of 30 percent.
                              ~~~~~~~~~~~~~~~~~~~~ “30 appeals out of 75”
                                                                      ^^^^^^^^^^ 30 of 75 is 40 percent, but the draft says 30 percent.
        "#]]);
}

#[test]
fn two_values_that_fit_or_are_of_other_things() {
    rule(&RULE).check(expect![[r#"
            In March the pond held 500 trout; now it holds 300, which is 40 percent less. It rose from 200 to 250 in May, and there was a 10 percent cut in fares.
            It sold 500 tons in May and 300 tons in June. Prices of tea rose 4 percent.

            The court granted 30 appeals out of 75, a success rate of 40 percent. It heard 12 of the 40 cases in May, 5 percent more.

            It had 40 shops in 1990 and 60 mills in 2000, a rise of 30 percent.
        "#]]);
}

#[test]
fn two_values_of_two_times_apart() {
    let drawn = rule(&RULE).redraw(
        "The show drew 40,000 visitors to the park.\n\nThat was 10 percent below the figure for 2023, when 50,000 visitors came.",
    );
    assert!(drawn.contains('^'), "{drawn}");
    let drawn = rule(&RULE).redraw(
        "The show drew 40,000 visitors to the park.\n\nThat was 20 percent below the figure for 2023, when 50,000 visitors came.",
    );
    assert!(!drawn.contains('^'), "{drawn}");
}
