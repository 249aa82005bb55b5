//! Drawn drafts for `average-bounds`.

use expect_test::expect;

use super::RULE;
use crate::draft::Format;
use crate::testing::rule;

#[test]
fn outside_the_ends() {
    rule(&RULE).check(expect![[r#"
        The sailors’ ages ranged from 18 to 30, with an average of 44. Rents run from $900 to $1,400; the median is $700.
                                      ~~~~~~~~ “18 to 30”
                                                                   ^^ An average of 44 does not lie between 18 and 30.
                                                                                      ~~~~~~~~~~~~~~ “$900 to $1,400”
                                                                                                                    ^^^^ An average of $700 does not lie between 900 and 1,400.

        Response times ranged from 4 to 9 minutes. The average was 12 minutes.
                                   ~~~~~~~~~~~~~~ “4 to 9 minutes”
                                                                   ^^^^^^^^^^ An average of 12 minutes does not lie between 4 and 9.

        The youngest diver was 19 and the oldest 35, and the average age was 17.
                               ~~~~~~~~~~~~~~~~~~~~ “19 and the oldest 35”
                                                                             ^^ An average of 17 does not lie between 19 and 35.
    "#]]);
}

#[test]
fn of_numbers_that_are_listed() {
    rule(&RULE).check(expect![[r#"
        The four boats are 10, 12, 14 and 20 meters long; their average length is 17 meters.
                           ~~~~~~~~~~~~~~~~~~~~~~~~ “10, 12, 14 and 20 meters”
                                                                                  ^^^^^^^^^ The average of 10, 12, 14 and 20 meters is 14, not 17 meters.

        She scored 8, 10 and 15, for an average of 11. Żak’s dives were scored 3, 5 and 9, a median of 6.
                                                                               ~~~~~~~~~~ “3, 5 and 9”
                                                                                                       ^ The median of 3, 5 and 9 is 5, not 6.
    "#]]);
}

#[test]
fn over_a_few() {
    rule(&RULE).check(expect![[r#"
        The five pupils solved an average of 3.25 problems each. The four pupils solved an average of 3.25 problems each.
            ~~~~ “five”
                                             ^^^^ The average of five whole numbers may be 3.2 or 3.4, but not 3.25.

        She averaged 22.3 points over four games.
    "#]]);
}

#[test]
fn averages_that_fit() {
    rule(&RULE).check(expect![[r#"
        Their ages ranged from 18 to 30, with an average of 24. The boats are 10, 12 and 14 meters long, 12 on average.

        Temperatures ranged from 20 to 35 degrees, below the average of 38. Rents run from $900 to $1,400, against a national average of $1,900.

        Rents of $900 to $1,200 are common, although the average home costs $300,000.

        “Their ages ranged from 18 to 30, with an average of 44,” she said.
    "#]]);
}

#[test]
fn in_markdown() {
    rule(&RULE).format(Format::Markdown).check(expect![[r#"
        - The sailors’ ages ranged from **18** to **30**, with an average of *44*.
                                          ~~~~~~~~~~~~ “18 to 30”
                                                                              ^^ An average of 44 does not lie between 18 and 30.
    "#]]);
}

#[test]
fn ends_with_words_of_their_own() {
    for draft in [
        "Ticket prices vary from €14 in the gallery of the old theatre to €60 in the stalls, and average €75.",
        "Waiting times ranged from 2 days at the clinic in Arles to 9 days in Nîmes, with a mean of 11 days.",
        "Litters ranged from two pups in the north to nine on the islands, an average of 11.",
        "Weights ranged from 3 kilograms among the youngest badgers to 11 in one old male; the average was 12 kilograms.",
        "The mean salary ranged from $41,000 in the mill to $66,000 in the office, and averaged $70,000.",
        "The five kilns fired 20, 24, 25, 31 and 35 pots, an average of 29 apiece.",
        "Her four novels ran to 210, 240, 250 and 300 pages, an average of 260 each.",
    ] {
        let drawn = rule(&RULE).redraw(draft);
        assert!(drawn.contains('^'), "{drawn}");
    }
    for draft in [
        "Ticket prices vary from €14 in the gallery of the old theatre to €60 in the stalls, and average €35.",
        "Ticket prices vary from €14 in the gallery to €60 in the stalls, against an average of €75 in Paris.",
        "Waiting times ranged from 2 days at the clinic in Arles to 9 days in Nîmes, with a mean of 6 days.",
        "Trams go from stop 14 by the gallery to stop 60 at the port; the average trip takes 75 minutes.",
        "The five kilns fired 20, 24, 25, 31 and 35 pots, an average of 27 apiece.",
        "Her four novels ran to 210, 240, 250 and 300 pages, an average of 250 each.",
    ] {
        let drawn = rule(&RULE).redraw(draft);
        assert!(!drawn.contains('^'), "{drawn}");
    }
    let draft =
        "Ticket prices vary from **€14** in the gallery to **€60** in the stalls, and average **€75**.";
    let drawn = rule(&RULE).format(Format::Markdown).redraw(draft);
    assert!(drawn.contains('^'), "{drawn}");
}

#[test]
fn ages_told_just_before() {
    rule(&RULE).check(expect![[r#"
        The dead were two men, aged 61 and 79, and a woman of 58. Their average age was 72. The crew are 24, 31 and 41 years old. Their average age is 32.
                                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “61 and 79, and a woman of 58”
                                                                                        ^^ The average of the ages in “61 and 79, and a woman of 58” is 66, not 72.
    "#]]);
}
