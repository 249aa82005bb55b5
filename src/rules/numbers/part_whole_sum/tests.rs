//! Drawn drafts for `part-whole-sum`.

mod divided;

use expect_test::expect;

use super::RULE;
use crate::draft::Format;
use crate::testing::rule;

#[test]
fn lists_behind_a_colon_and_parts_that_share_a_verb() {
    rule(&RULE).check(expect![[r#"
        Firefighters rescued six animals: three dogs, two cats and two parrots. The Łódź yard sold 40 boats: 12 yachts, 20 dinghies and nine kayaks.
                             ^^^ “six” here, but its parts make 7.
                                          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “three dogs, two cats and two parrots”
                                                                                                   ^^ “40” here, but its parts make 41.
                                                                                                             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “12 yachts, 20 dinghies and nine kayaks”

        Of the 120 seats in the assembly, 68 went to the Alliance and the other 53 to the Union.
               ~~~ “120”
                                          ~~ “68”
                                                                                ^^ 68 and 53 make 121, but the whole is “120”.
    "#]]);
    rule(&RULE).check(expect![[r#"
        Firefighters rescued seven animals: three dogs, two cats and two parrots. The town has three problems: 40 potholes and 12 broken lamps.

        Of the 120 seats in the assembly, 68 went to the Alliance and the other 52 to the Union. Of the 40 tickets, 12 went to pupils and 20 to teachers.
    "#]]);
}

#[test]
fn lists_of_parts() {
    rule(&RULE).check(expect![[r#"
        The crash hurt nine people: six adults and four children. Seven people — four men and two women — were held.
                       ^^^^ “nine” here, but its parts make 10.
                                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “six adults and four children”
                                                                  ^^^^^ “Seven” here, but its parts make 6.
                                                                                 ~~~~~~~~~~~~~~~~~~~~~~ “four men and two women”
        The fund raised $12 million, $6.2 million from donors and $3.7 million from the state.
                        ^^^^^^^^^^^ “$12 million” here, but its parts make 9.9 million.
                                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “$6.2 million from donors and $3.7 million from the state”
        Police arrested 12 people, seven men, three women and a boy.
                        ^^ “12” here, but its parts make 11.
                                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “seven men, three women and a boy”
    "#]]);
}

#[test]
fn divisions_and_votes() {
    rule(&RULE).check(expect![[r#"
        Of the 50 passengers, 30 were hurt and 25 escaped unhurt. Of the 12 boats, seven sank and the other six fled.
               ~~ “50”
                              ~~ “30”
                                               ^^ 30 and 25 make 55, but the whole is “50”.
                                                                         ~~ “12”
                                                                                   ~~~~~ “seven”
                                                                                                            ^^^ Seven and six make 13, but the whole is “12”.
        The board voted 7-4 for the plan, with all 12 members voting.
                        ^^^ 7 and 4 make 11, but the draft speaks of 12.
                                                   ~~ “12”
        The result was eight to five for the scheme, with all 14 members of the board voting.
                       ^^^^^^^^^^^^^ 8 and 5 make 13, but the draft speaks of 14.
                                                              ~~ “14”
        The nine-member council voted 5-3 for the plan, with two members absent.
            ~~~~~~~~~~~ “nine-member”
                                      ^^^ 5 and 3 and 2 make 10, but the draft speaks of 9.
    "#]]);
}

#[test]
fn parts_that_fit_overlap_or_are_not_all() {
    rule(&RULE).check(expect![[r#"
        The crash hurt ten people, six adults and four children. Of the 50 passengers, 30 were hurt, 12 seriously.
        The fund raised about $10 million, $6.2 million from donors and $3.7 million from the state.
        The board voted 7-4 for the plan, with one member absent. Of the 50 pupils, 30 are girls and 25 play chess.
        She met nine officers, six nurses and four cooks. Nine people, including six adults and two boys, were hurt.
        Nine people, six of them children, were hurt. The 12-member council voted 7-4.
    "#]]);
}

#[test]
fn a_whole_among_the_items_of_a_longer_list() {
    rule(&RULE).check(expect![[r#"
        Łódź faces a gap of £11.4 million. It will be closed with savings of £6.1 million, £3.2 million from fees and
        £2.1 million from reserves.
    "#]]);
}

#[test]
fn quotations_and_markup() {
    rule(&RULE).format(Format::Markdown).check(expect![[r#"
        “It hurt nine people, six adults and four children,” she said.

        - In Łódź it hurt **nine** people, *six* adults and four children.
                            ^^^^ “nine” here, but its parts make 10.
                                            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “six adults and four children”
    "#]]);
}

#[test]
fn columns_of_tables() {
    rule(&RULE).format(Format::Markdown).check(expect![[r#"
        The wards voted.

        | Ward     | Votes | Seats | Founded |
        |----------|------:|------:|--------:|
        | Łódź Old | 1,240 |     3 |    1891 |
                     ~~~~~ “1,240”
        | *Ærø*    |   610 |     2 |    1903 |
                       ~~~ “610”
        | Porto    |   320 |     2 |    1950 |
                       ~~~ “320”
        | **Total** | 2,710 |    7 |         |
                      ^^^^^ The numbers in the column “Votes” make 2,170, but its total is 2,710.
    "#]]);
    rule(&RULE).format(Format::Html).check(expect![[r#"
        <table><tr><th>Ward<th>Votes<th>Seats
        <tr><td>Old Town<td>1240<td>3
                                    ~ “3”
        <tr><td>Ærø<td>610<td>2
                              ~ “2”
        <tr><td>Porto<td>320<td>2
                                ~ “2”
        <tr><td>Total<td>2170<td>8</table>
                                 ^ The numbers in the column “Seats” make 7, but its total is 8.
    "#]]);
}

#[test]
fn columns_that_fit_or_may_fit() {
    rule(&RULE).format(Format::Markdown).check(expect![[r#"
        Rounded, in millions, with a subtotal, with rows left out, with a cell left out, with no sums at all.

        | Fund  | Gifts | Share | Costs ($m) |
        |-------|------:|------:|-----------:|
        | Mill  | $1.24m | 33.3% |  12 |
        | Quay  | $1.24m | 33.3% |  13 |
        | Dock  | $1.24m | 33.3% |  14 |
        | Total | $3.7m  | 100%  |  40 |

        | Staff    | 2023 | 2024 |
        |----------|-----:|-----:|
        | Men      |   30 |   31 |
        | Women    |   20 |   25 |
        | Paid     |   50 |   56 |
        | Unpaid   |    5 |    4 |
        | Total    |   55 |   60 |

        | State | Farms | Cows |
        |-------|------:|-----:|
        | Ohio  |   300 |  900 |
        | Maine |   200 |  400 |
        | Total | 9,100 | 41,000 |

        | Ward  | Votes | Turnout | Pledged | Voters a poll |
        |-------|------:|--------:|-------:|-------:|
        | Mill  |   310 | 61%     | 95%    | 120    |
        | Quay  |   240 | 48%     | 91%    | 140    |
        | Dock  |   150 | 55%     | 90%    | 100    |
        | Total |   700 | 57%     | 92%    | 122    |

        | Budget   | Euros |
        |----------|------:|
        | Roads    |   310 |
        | Parks    |   240 |
        | Subtotal |   550 |
        | Schools  |   100 |
        | of which pay | 80 |
        | Total    |   650 |

        | Year  | Goals | Year | Average age | Rank |
        |-------|------:|-----:|------------:|-----:|
        | 2022  |   12  | 2022 | 24 | 3 |
        | 2023  |   —   | 2023 | 25 | 4 |
        | 2024  |   14  | 2024 | 26 | 9 |
        | Total |   30  | 2025 | 25 | 5 |
    "#]]);
}

#[test]
fn counts_beside_each_other_are_no_parts() {
    rule(&RULE).check(expect![[r#"
        The year had one drought event, two flood events, one freeze event and eight storm events. It was made up of two floods, one drought and one freeze.
        Police held 14 foreigners, six Iraqis, six Sudanese, a Somali and a Turk. The force had three Frenchmen, three Greeks, two Danes and a Romanian.
        Aboard were eight passengers, two pilots and a steward. There were four employees, two customers and a guard in the bank.
        Five students, two teachers and a driver were hurt. The dead were four residents, two nurses and a cook.

        The crash hurt nine passengers: six adults and four children. Police arrested 14 foreigners: six Iraqis, five Sudanese, a Somali and a Turk.
                       ^^^^ “nine” here, but its parts make 10.
                                        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “six adults and four children”
                                                                                      ^^ “14” here, but its parts make 13.
                                                                                                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “six Iraqis, five Sudanese, a Somali and a Turk”
        The jury has 12 members: five men and six women. The storm killed eight people, five adults and two children.
                     ^^ “12” here, but its parts make 11.
                                 ~~~~~~~~~~~~~~~~~~~~~~ “five men and six women”
                                                                          ^^^^^ “eight” here, but its parts make 7.
                                                                                        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “five adults and two children”
    "#]]);
}

#[test]
fn lists_behind_a_colon_or_a_dash() {
    rule(&RULE).check(expect![[r#"
        Police made 15 arrests: eight in Turku, four in Oulu and two in Vaasa. He faces nine charges: five of arson, three of theft and two of perjury.
                    ^^ “15” here, but its parts make 14.
                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “eight in Turku, four in Oulu and two in Vaasa”
                                                                                        ^^^^ “nine” here, but its parts make 10.
                                                                                                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “five of arson, three of theft and two of perjury”

        The 640 nurses - 210 midwives, 190 matrons, 140 porters and 120 cooks - walked out. The 12 ships – seven tugs, three barges and two yachts – are laid up.
            ^^^ “640” here, but its parts make 660.
                         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “210 midwives, 190 matrons, 140 porters and 120 cooks”

        The fund gave 30 grants — 14 for schools, nine for clinics and eight for roads — in May. They bought 20 machines: presses and two lathes.
                      ^^ “30” here, but its parts make 31.
                                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “14 for schools, nine for clinics and eight for roads”
    "#]]);
}

#[test]
fn what_each_of_them_took() {
    rule(&RULE).check(expect![[r#"
        Of the 45 seats on the council, Unity won 21, the Farmers’ League 15 and Green Quay, which stood for the first time, six; five went to independents.
               ~~ “45”
                                                  ~~ “21”
                                                                          ~~ “15”
                                                                                                                             ~~~ “six”
                                                                                                                                  ^^^^ 21, 15, six and five make 47, but the whole is “45”.

        Of the 45 seats, Unity won 21, up from 18, and the Farmers’ League 15. Of the 80 lots, a dealer from Porto took 50, 40 of them books.

        Of the 20 prizes, Oslo won 12, Bergen seven and Tromsø two.
               ~~ “20”
                                   ~~ “12”
                                              ~~~~~ “seven”
                                                               ^^^ 12, seven and two make 21, but the whole is “20”.
    "#]]);
}

#[test]
fn what_is_left_of_a_whole_told_before() {
    rule(&RULE).check(expect![[r#"
        The blast hurt 31 people on Friday. Rain fell on the ruins. Trains stopped. A crowd stood and watched. The power came back at noon.
                       ~~ “31”

        Of the hurt, 14 are in hospital in Narvik, nine went home and the remaining six are under observation.
                     ~~ “14”
                                                   ~~~~ “nine”
                                                                                    ^^^ 14, nine and six make 29, but the whole is “31”.

        Nineteen pupils were aboard the bus. Eight were flown to Bodø, seven went by road and the other five walked.
        ~~~~~~~~ “Nineteen”
                                             ~~~~~ “Eight”
                                                                       ~~~~~ “seven”
                                                                                                        ^^^^ Eight, seven and five make 20, but the whole is “Nineteen”.

        The council will buy the quay for €9.2 million. It will pay €4 million in June and the remainder of €5.6 million over three years.
                                          ~~~~~~~~~~~~ “€9.2 million”
                                                                    ~~~~~~~~~~ “€4 million”
                                                                                                            ^^^^^^^^^^^^ €4 million and €5.6 million make 9.6 million, but the whole is “€9.2 million”.

        Thirty pupils came. Eight sang, seven danced and the other 15 watched. The mill has 60 looms. Ten were sold, four burned and the remaining 20 stand still.
    "#]]);
}

#[test]
fn parts_right_behind_their_noun() {
    rule(&RULE).check(expect![[r#"
        The panel of nine read 64 letters, 41 sent by tenants and 26 by landlords, in a week. The fire killed 74 people in a night, 40 of them men and 29 women.
                               ^^ “64” here, but its parts make 67.
                                           ~~~~~~~~~~~~~~~~~~~~~~~~~ “41 sent by tenants and 26”
                                                                                                              ^^ “74” here, but its parts make 69.
                                                                                                                                    ~~~~~~~~~~~~~~~~~~~~~ “40 of them men and 29”

        It passed by 23 votes to 14, with two abstentions, all 38 members present having taken part. It was carried by 18 votes to 12, with three members abstaining. All 34 members were there.
                     ^^^^^^^^^^^^^^ 23 and 14 and 2 make 39, but the draft speaks of 38.
                                                               ~~ “38”
                                                                                                                       ^^^^^^^^^^^^^^ 18 and 12 and 3 make 33, but the draft speaks of 34.
                                                                                                                                                                          ~~~~~~~~~~ “34 members”
    "#]]);
    rule(&RULE).check(expect![[r#"
        The panel of nine read 64 letters, 41 sent by tenants and 23 by landlords. It read 64 letters, 41 sent by tenants and 26 in ink.

        The fire killed 74 people in a night, 40 of them men and 29 children. It passed by 23 votes to 13, with two abstentions, all 38 members present having taken part.
    "#]]);
}
