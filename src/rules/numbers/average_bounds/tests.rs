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
        "The mean depth ranged from 5.9 metres in the Kargsee to 16.4 in a pond near Davos, and averaged 17.2 metres.",
        "Rents ranged from $900 in the east of the city to $1,400 by the harbor, with an average of $1,600.",
        "They bowled their 10 overs each for 38, 41 and 47 runs, an average of 45 apiece.",
        "The three nets held 38, 41 and 47 fish, an average of 48 each.",
    ] {
        let drawn = rule(&RULE).redraw(draft);
        assert!(drawn.contains('^'), "{drawn}");
    }
    for draft in [
        "Rents ranged from $900 in the east of the city to $1,400 by the harbor, with an average of $1,200.",
        "They bowled their 10 overs each for 38, 41 and 47 runs, an average of 42 apiece.",
        "Rents went from $900 in the east to $1,400 by the harbor; the average home costs $300,000.",
    ] {
        let drawn = rule(&RULE).redraw(draft);
        assert!(!drawn.contains('^'), "{drawn}");
    }
}
