//! Drawn drafts for `age-conflict`.

use expect_test::expect;

use super::RULE;
use crate::draft::Format;
use crate::testing::rule;

#[test]
fn a_couple_of_one_surname_is_two_people() {
    rule(&RULE).check(expect![[r#"
        The llamas belong to Jörg and Dot Amund. “It took hours,” said Ms. Amund, 69. Mr. Amund, 72, slept.
    "#]]);
}

#[test]
fn digits_that_traded_places() {
    rule(&RULE).check(expect![[r#"
        Police arrested Ivo Brandt, 45, on Friday.
                                    ~~ Ivo Brandt, 45

        Brandt, 54, has no lawyer. The 45-year-old Brandt lives alone.
                ^^ The draft gives Ivo Brandt’s age as 54 here and as 45 in line 1.
                                       ~~~~~~~~~~~ Ivo Brandt, 45
    "#]]);
}

#[test]
fn ages_in_other_forms() {
    rule(&RULE).check(expect![[r#"
        Rosa Adeyemi, a 61-year-old nurse, saw the crash. Adeyemi, who is 62, called for help.
                        ~~~~~~~~~~~ Rosa Adeyemi, 61
                                                                          ^^ The draft gives Rosa Adeyemi’s age as 62 here and as 61 in line 1.

        Tunde Bello (29) helped her. Bello, aged 28, was not hurt.
                     ~~ Tunde Bello, 29
                                                 ^^ The draft gives Tunde Bello’s age as 28 here and as 29 in line 3.
    "#]]);
}

#[test]
fn ages_that_a_noun_has() {
    rule(&RULE).check(expect![[r#"
        Tunde Bello is a man of about 40. His ferry sank. Bello, a man of about 70, swam ashore.
                                      ~~ Tunde Bello, about 40
                                                                                ^^ The draft gives Tunde Bello’s age as about 70 here and as about 40 in line 1.

        Rosa Adeyemi, a woman of about 60, saw it. Adeyemi, 65, called for help. Adeyemi, 72, was not hurt.
                                       ~~ Rosa Adeyemi, about 60
                                                            ~~ Rosa Adeyemi, 65
                                                                                          ^^ The draft gives Rosa Adeyemi’s age as 72 here and as about 60 in line 3.
    "#]]);
    rule(&RULE).check(expect![[r#"
        Police held Max Ode, 45, in Hull.
                             ~~ Max Ode, 45

        The 54-year-old, who lives alone, had no license.
            ^^^^^^^^^^^ The draft gives Max Ode’s age as 54 here and as 45 in line 1.
    "#]]);
    rule(&RULE).check(expect![[r#"
        Police held Max Ode, 45, in Hull. A cyclist was hurt. The 54-year-old was flown to Leeds.
    "#]]);
}

#[test]
fn ages_that_a_clause_tells() {
    for draft in [
        "At 47, Bogdan Brandt is the oldest man in the league.\n\nBrandt, 49, keeps goal.",
        "Jockey Pia Holm, at 18 the youngest in the race, led. Holm is 20.",
        "The mayor-elect, Tunde Bello, is a 29-year-old baker.\n\nBello, 30, takes office on Monday.",
        "Rosa Adeyemi, who was 58, died on Sunday.\n\nAdeyemi, 85, had run the mill.",
        "Max Ode sweeps the pier. He is 55.\n\nNext week Ode, 58, retires.",
        "“I’m 64 and I still climb,” said Carla Weiss.\n\nWeiss, 61, is a roofer.",
    ] {
        let drawn = rule(&RULE).redraw(draft);
        assert!(drawn.contains('^'), "{drawn}");
    }
    rule(&RULE).check(expect![[r"
        Bogdan Brandt, 47, keeps goal. At 22, he left home, and at 30, Brandt was a waiter. Brandt turns 48 in May.

        Max Ode, 55, sweeps the pier. “I was 12 when I came,” said Ode. The 60-year-old captain, who hired him, is ill.

        Carla Weiss, 29, ran. She turned 30 on Friday. Weiss, 30, will run again.
    "]]);
}

#[test]
fn somebody_described_before_the_name() {
    rule(&RULE).check(expect![[r#"
        A 27-year-old plumber from Łódź won the lottery. Ivo Brandt bought the ticket in May. Brandt, 29, will go on working.
          ~~~~~~~~~~~ Ivo Brandt, 27
                                                                                                      ^^ The draft gives Ivo Brandt’s age as 29 here and as 27 in line 1.
    "#]]);
    rule(&RULE).check(expect![[r"
        A 27-year-old man was stabbed in Hull. Ivo Brandt, 29, has been charged. Brandt, 29, says he was asleep.
    "]]);
}

#[test]
fn other_times_and_relatives() {
    rule(&RULE).check(expect![[r#"
        Ivo Brandt, 45, was fined. Brandt was 19 when he left home, and Brandt, then 20, went to sea.

        Rosa Adeyemi, 45, and her husband, 47, own the shop. Adeyemi’s son, 12, helps.

        Max Ode, 70, and his son, Max Ode Jr., 41, were there. In 2001, Carla Weiss, 30, ran. Weiss, 54, runs still.
    "#]]);
}

#[test]
fn people_of_one_surname() {
    rule(&RULE).check(expect![[r"
        Mia Falk, 34, and Eve Falk, 36, won. Falk, 36, thanked her sister.
    "]]);
}

#[test]
fn points_and_scores() {
    rule(&RULE).check(expect![[r"
        Lena Okafor, 24, scored first. Okafor scored 31 points. Okafor is 8-for-11 from the line.
    "]]);
}

#[test]
fn beyond_ascii_and_in_markdown() {
    rule(&RULE).format(Format::Markdown).check(expect![[r#"
        **Łukasz Żak**, 33, sings. “We like him,” a neighbor said.
                        ~~ Łukasz Żak, 33

        - Żak, 34, was born in Łódź.
               ^^ The draft gives Łukasz Żak’s age as 34 here and as 33 in line 1.
    "#]]);
}

#[test]
fn an_age_inside_quotation_marks_is_the_other_end() {
    rule(&RULE).check(expect![[r#"
        “Our keeper Vera Holm, 51, never slept,” the mayor said. Holm, 15, keeps the lighthouse.
                               ~~ Vera Holm, 51
                                                                       ^^ The draft gives Vera Holm’s age as 15 here and as 51 in line 1.
    "#]]);
}

#[test]
fn ages_that_birthdays_and_deaths_tell() {
    rule(&RULE).dated("2024-06-25").check(expect![[r#"
        Clara Reyes, who turned 30 in March, reached the final. The 28-year-old said she was glad.
                                ~~ Clara Reyes, 30
                                                                    ^^^^^^^^^^^ The draft gives Clara Reyes’ age as 28 here and as 30 in line 1.
    "#]]);
    rule(&RULE).dated("2024-06-25").check(expect![[r#"
        Ivy Lund marked her 102nd birthday on Sunday. Mrs. Lund, now 101, plays whist.
                            ~~~~~ Ivy Lund, 102
                                                                     ^^^ The draft gives Ivy Lund’s age as 101 here and as 102 in line 1.
    "#]]);
    rule(&RULE).dated("2024-06-25").check(expect![[r#"
        Omar Ruiz, a trombonist, died on Tuesday. He was 88. Rain fell. His death, at 86, was confirmed by his daughter.
                                                         ~~ Omar Ruiz, 88
                                                                                      ^^ The draft gives Omar Ruiz’s age as 86 here and as 88 in line 1.
    "#]]);
    rule(&RULE).dated("2024-06-25").check(expect![[r#"
        Neil Brandt, 52, was released. Brandt, who is in his early 40s, ran a stall.
                     ~~ Neil Brandt, 52
                                                      ^^^^^^^^^^^^^^^^ The draft gives Neil Brandt’s age as 40 to 44 here and as 52 in line 1.
    "#]]);
    rule(&RULE).check(expect![[r#"
        Kaito Mori, 12, solved the cube. The 13-year-old practises on a bus.
                    ~~ Kaito Mori, 12
                                             ^^^^^^^^^^^ The draft gives Kaito Mori’s age as 13 here and as 12 in line 1.
    "#]]);
}

#[test]
fn a_year_explains_what_it_is_long_enough_for() {
    rule(&RULE).dated("2024-05-22").check(expect![[r#"
        Priya Nathan, 51, will lead the firm. Nathan, 55, joined it in 1998.
                      ~~ Priya Nathan, 51
                                                      ^^ The draft gives Priya Nathan’s age as 55 here and as 51 in line 1.

        Ilse Brandt, 60, sang. In 2004 Brandt, 40, won a prize.
    "#]]);
}

#[test]
fn of_one_surname_the_given_name_tells_whose_age_it_is() {
    rule(&RULE).check(expect![[r#"
        Ann Lund, 37, was last seen on Friday. Her sister, Eva Lund, spoke. Ann, 35, has short hair. Lund, 34, slept.
                  ~~ Ann Lund, 37
                                                                                 ^^ The draft gives Ann Lund’s age as 35 here and as 37 in line 1.
    "#]]);
}

#[test]
fn a_year_behind_what_was_done_dates_no_age() {
    for draft in [
        "Amara Obi, 71, still plays.\n\nObi, 74, recorded her first song in 1969.",
        "Jonas Vik, 52, flew home. Rivals had left in 2024.\n\nIn 2006, Vik, 59, had flown the same route.",
        "The cellist Rosa Lim, 38, has quit. The orchestra hired her in 2022.\n\nLim, 33, was hired in 2022.",
        "The quarry shut in 2024. Dolores Pike, 63, kept its books.\n\nPike, 66, was let go in 2021.",
    ] {
        let drawn = rule(&RULE).redraw(draft);
        assert!(drawn.contains('^'), "{drawn}");
    }
    for draft in [
        "Dolores Pike, 63, keeps bees. She retired in 2024.\n\nIn 2014, Pike, 53, bought the hives.",
        "Amara Obi, 71, still plays. In 2024 she sang in Oslo.\n\nObi, 51, recorded her best song in 2004.",
        "Jonas Vik, 52, flew home.\n\nVik was 41 when he first flew the route in 2013.",
        "Rosa Lim, 38, teaches now. The orchestra closed in 2024.\n\nLim, 22, who had left Turin in 2006, joined it in 2008.",
    ] {
        let drawn = rule(&RULE).redraw(draft);
        assert!(!drawn.contains('^'), "{drawn}");
    }
    let draft = "Amara Obi, **71**, still plays.\n\nObi, **74**, recorded her first song in *1969*.";
    let drawn = rule(&RULE).format(Format::Markdown).redraw(draft);
    assert!(drawn.contains('^'), "{drawn}");
}

#[test]
fn a_paragraph_on_whom_the_story_is_about() {
    for draft in [
        "Sailors found the skipper Rosa Lim, 38, at dawn. Lim was cold. Lim slept.\n\n“She was lucky,” a doctor said.\n\nThe 83-year-old was taken to Cadiz.",
        "Judges jailed Petr Novak (67), a jeweller from Brno. Novak had sold glass. Novak bowed.\n\nNobody spoke.\n\nThe 65-year-old, in handcuffs, was led out.",
        "The chemist Amara Obi won the prize. Obi, 71, was asleep. Obi laughed.\n\nIt rained.\n\nThe 74-year-old scientist, still in slippers, took the call.",
        "A retired judge drowned.\n\nJonas Vik (59), of Tromsø, loved the sea. Vik swam daily. Vik had no fear.\n\nPaz, a neighbour, said that she had warned the retired judge.\n\nThe 61-year-old, a widower, was buried at sea.",
    ] {
        let drawn = rule(&RULE).redraw(draft);
        assert!(drawn.contains('^'), "{drawn}");
    }
    for draft in [
        "Sailors found the skipper Rosa Lim, 38, at dawn. Lim was cold. Lim slept.\n\n“She was lucky,” a doctor said.\n\nThe 38-year-old was taken to Cadiz.",
        "Sailors found the skipper Rosa Lim, 38, at dawn. Lim was cold. Lim slept.\n\nA deckhand, 36, was missing.\n\nThe 36-year-old was never found.",
        "Sailors found the skipper Rosa Lim, 38, at dawn. Lim was cold. Lim slept.\n\nA cook was missing.\n\nThe 36-year-old cook was never found.",
        "Sailors found the skipper Rosa Lim, 38, at dawn. Lim was cold. Lim slept.\n\nThe mate, Ana Paz, came round later.\n\nThe 36-year-old was taken to Cadiz.",
        "Rosa Lim, 38, sailed first. Lim led all day. Lim passed Ana Paz, 36.\n\nThe wind fell.\n\nThe 37-year-old, soaked and sore, went to bed.",
    ] {
        let drawn = rule(&RULE).redraw(draft);
        assert!(!drawn.contains('^'), "{drawn}");
    }
    let draft = "Sailors found the skipper Rosa Lim, **38**, at dawn. Lim was cold. Lim slept.\n\n“She was lucky,” a doctor said.\n\nThe **83-year-old** was taken to Cadiz.";
    let drawn = rule(&RULE).format(Format::Markdown).redraw(draft);
    assert!(drawn.contains('^'), "{drawn}");
}

#[test]
fn a_surname_that_nobody_else_has_borne_so_far() {
    for draft in [
        "Petr Novak ran the mill. Novak, 67, and his wife, Jana Novak, 60, fled.\n\nPetr Novak, 76, was caught in Graz.",
        "The firm was led by Amara Obi. Obi, 71, has a rival in her cousin, Chidi Obi, 48.\n\nAmara Obi, 74, said so.",
    ] {
        let drawn = rule(&RULE).redraw(draft);
        assert!(drawn.contains('^'), "{drawn}");
    }
    for draft in [
        "Petr Novak ran the mill. Novak, 67, and his wife, Jana Novak, 60, fled.\n\nPetr Novak, 67, was caught in Graz.",
        "Petr Novak ran the mill with his wife, Jana Novak, 60.\n\nNovak, 67, was caught in Graz. Petr Novak denies it.",
    ] {
        let drawn = rule(&RULE).redraw(draft);
        assert!(!drawn.contains('^'), "{drawn}");
    }
    let draft = "Petr Novak ran the mill. Novak, **67**, and his wife, Jana Novak, 60, fled.\n\nPetr Novak, **76**, was caught in Graz.";
    let drawn = rule(&RULE).format(Format::Markdown).redraw(draft);
    assert!(drawn.contains('^'), "{drawn}");
}
