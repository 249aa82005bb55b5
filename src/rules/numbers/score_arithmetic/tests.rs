//! Drawn drafts for `score-arithmetic`.

use expect_test::expect;

use super::RULE;
use crate::draft::Format;
use crate::testing::rule;

#[test]
fn sets() {
    rule(&RULE).check(expect![[r#"
        Żak beat Ode in straight sets, 6-2, 5-7, 6-3. Holm won in four sets, 6-4, 3-6, 6-2.
                                       ^^^^^^^^^^^^^ In straight sets no set is lost, but here the winner loses one.
                                                                             ^^^^^^^^^^^^^ The draft says “in four sets”, but gives three.

        Brandt won 4-6, 6-3, 2-6.
                   ^^^^^^^^^^^^^ The winner takes one of these sets and loses two.
    "#]]);
}

#[test]
fn halves_and_the_end() {
    rule(&RULE).check(expect![[r#"
        Porto Alto led 3-0 at the break and won 2-0. Trailing 2-1 at half-time, they won 3-1.
                       ~~~ “3-0”
                                                ^^^ A match that stood at 3-0 cannot end 2-0.
                                                              ~~~ “2-1”
                                                                                         ^^^ A match that stood at 2-1 cannot end 3-1.

        They won 1-0 after leading 2-1 at the interval. Ahead 14-10 at halftime, they lost 28-12.
                 ^^^ A match that stood at 2-1 cannot end 1-0.
                                   ~~~ “2-1”
                                                              ~~~~~ “14-10”
                                                                                           ^^^^^ A match that stood at 14-10 cannot end 28-12.
    "#]]);
}

#[test]
fn series() {
    rule(&RULE).check(expect![[r#"
        The Herons won the series 4-2 in Game 7. They lead the best-of-five series 4-1.
                                  ^^^ At 4-2 the series has 6 games, which does not fit “Game 7”.
                                                                                   ^^^ A best-of-5 series is won with 3 games, not 4.

        They swept the series 4-1. Now they lead the series 2-1 after Game 4.
                              ^^^ A series that ends 4-1 is not swept.
                                                            ^^^ At 2-1 the series has 3 games, which does not fit “Game 4”.
    "#]]);
}

#[test]
fn draws_and_margins() {
    rule(&RULE).check(expect![[r#"
        The match ended in a 2-1 draw. The Herons drew 3-2 with Porto Alto.
                             ^^^ 2-1 is no draw: the two sides have 2 and 1.
                                                       ^^^ 3-2 is no draw: the two sides have 3 and 2.

        The motion passed by two votes, 7-4. They won 24-17, an eight-point victory.
                             ~~~ a margin of two
                                        ^^^ The difference of 7-4 is 3, but the margin is given as two.
                                                      ^^^^^ The difference of 24-17 is 7, but the margin is given as eight.
                                                                ~~~~~ a margin of eight
    "#]]);
}

#[test]
fn what_fits() {
    rule(&RULE).check(expect![[r#"
        Żak won 6-2, 5-7, 6-3. Holm won in straight sets, 6-4, 7-6 (7-4). Brandt lost 6-4, 3-6, 6-2.

        They led 2-0 at half-time and won 3-2. Trailing 1-0 at the break, they won 2-1. They led 2-0 at half-time but lost 3-2.

        The Herons won the series 4-3 in Game 7. They lead the best-of-five series 2-1 and won the opener 4-2 in Game 1.

        She lost 6-4, 2-6, 6-3 to Brandt, who won in straight sets last year, when rain stopped play on two evenings.

        It was a 2-2 draw. The motion passed by three votes, 7-4, a margin of three votes. They won 4-3 on penalties after a 1-1 draw.

        “They led 2-0 at half-time and won 1-0,” he said.
    "#]]);
}

#[test]
fn in_markdown() {
    rule(&RULE).format(Format::Markdown).check(expect![[r#"
        - **Porto Alto** led *3-0* at the break and won 2–0.
                              ~~~ “3-0”
                                                        ^^^ A match that stood at 3-0 cannot end 2–0.
    "#]]);
}

#[test]
fn a_tie_break_in_a_set_without_one() {
    for draft in [
        "Kovac needed a second-set tie-break to win 6-3, 7-5.",
        "Adeyemi beat Sato 6-2, 3-6, 6-3 after a tie-break in the third set.",
        "Adeyemi beat Sato 7-5, 4-6, 6-3, the deciding set going to a tie-break.",
        "The first set went to a tie-break before Adeyemi won 6-4, 6-1.",
        "Adeyemi took the opening-set tiebreaker and won 6-4, 6-1.",
        "The Czech pair won 6-2 (7-3), 6-4.",
        "Sato lost 4-6 (4-7), 2-6 to Kovac.",
    ] {
        let drawn = rule(&RULE).redraw(draft);
        assert!(drawn.contains('^'), "{drawn}");
    }
    for draft in [
        "Kovac needed a second-set tie-break to win 6-3, 7-6.",
        "Adeyemi beat Sato 6-7 (3-7), 6-4, 10-7 in a deciding-set tie-break.",
        "Adeyemi beat Sato 7-6 (8), 6-4.",
        "The first set went to a tie-break before Adeyemi won 7-6, 6-1.",
        "Adeyemi won the second set and the third in a tie-break, 3-6, 6-4, 7-6.",
        "Kovac, who lost a third-set tie-break on Monday, won 6-3, 7-5.",
        "Kovac won 7-6 (7-3), 6-4, and saved three set points in the tie-break.",
    ] {
        let drawn = rule(&RULE).redraw(draft);
        assert!(!drawn.contains('^'), "{drawn}");
    }
    let draft = "Kovac won **6-3**, **7-5**, in a *second-set tie-break*.";
    let drawn = rule(&RULE).format(Format::Markdown).redraw(draft);
    assert!(drawn.contains('^'), "{drawn}");
}

#[test]
fn a_series_longer_than_it_is_so_far() {
    for draft in [
        "Nairobi won the first of four fixtures on Sunday. That put them 2-1 up with three fixtures to play.",
        "The Lions beat Perth in the third of seven games on Sunday. They trail the series 3-1.",
        "The Lions lead the series 3-1 after the second of seven games.",
        "In the first of two internationals Wales beat Fiji. Wales lead the series 1-1.",
        "Lagos won the fourth of their six races on the lake by a length. It gives them a 4-1 lead with, on the Sunday after the holiday and in larger boats, two races left.",
        "The Lions won the five-game series 4-2.",
    ] {
        let drawn = rule(&RULE).redraw(draft);
        assert!(drawn.contains('^'), "{drawn}");
    }
    for draft in [
        "Lagos won the fifth of their six races on the lake by a length. It gives them a 4-1 lead with one race left.",
        "The Lions won the seven-game series 4-2.",
        "In the third of seven games the Lions led 4-1 at half-time.",
        "The Lions beat Perth in the fourth of seven games on Sunday. They lead the series 3-1.",
        "Lagos won the fourth of their six races. They won last year’s regatta 4-1, and two crews have still to race.",
    ] {
        let drawn = rule(&RULE).redraw(draft);
        assert!(!drawn.contains('^'), "{drawn}");
    }
    let draft = "Lagos won the **fourth** of their **six** races by a length. It gives them a *4-1* lead with two races left.";
    let drawn = rule(&RULE).format(Format::Markdown).redraw(draft);
    assert!(drawn.contains('^'), "{drawn}");
}
