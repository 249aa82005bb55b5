//! Drawn drafts for `name-variant`.

use expect_test::expect;

use super::RULE;
use crate::draft::Format;
use crate::testing::rule;

#[test]
fn letters_swapped_in_a_surname() {
    rule(&RULE).check(expect![[r#"
        Owen Thielke won the seat by 40 votes.
             ~~~~~~~ “Thielke”

        Thielke thanked his staff. On Monday, Theilke said he would donate his pay.
        ~~~~~~~ “Thielke”
                                              ^^^^^^^ This name is spelled “Theilke” here and “Thielke” in line 1.
    "#]]);
}

#[test]
fn a_doubled_letter_in_a_full_name() {
    rule(&RULE).check(expect![[r#"
        Mayor Rosa Delgado opened the bridge. Delgado cut the ribbon.
              ~~~~~~~~~~~~ “Rosa Delgado”
                                              ~~~~~~~ “Delgado”

        Rosa Dellgado has led the town since 2012.
        ^^^^^^^^^^^^^ This name is spelled “Rosa Dellgado” here and “Rosa Delgado” in line 1.
    "#]]);
}

#[test]
fn a_given_name_in_two_of_its_forms() {
    rule(&RULE).check(expect![[r#"
        Stephen Marsh drove the bus. Nobody was hurt.
        ~~~~~~~~~~~~~ “Stephen Marsh”

        The driver, Steven Marsh, stopped at once.
                    ^^^^^^^^^^^^ This name is spelled “Steven Marsh” here and “Stephen Marsh” in line 1.
    "#]]);
}

#[test]
fn short_names() {
    rule(&RULE).check(expect![[r#"
        Lena Reid bought the mill. Reed plans to restore it.
             ~~~~ “Reid”
                                   ^^^^ This name is spelled “Reed” here and “Reid” in line 1.

        Ivo Lane sold it to her. Lang had owned the land beside it.
    "#]]);
}

#[test]
fn relatives_and_plurals() {
    rule(&RULE).check(expect![[r"
        Carla Brandt and her sister, Karla Brandt, share a name but for a letter.

        Eric Weston left the farm to his son. Erik Weston sold it.

        The Brandts settled here. Tom Archer met the Archers.
    "]]);
}

#[test]
fn two_people() {
    rule(&RULE).check(expect![[r"
        Ana Moreno, 31, teaches French. Ana Morena, 64, has retired.

        Petr Novak beat Jiri Novat. Novak will meet Novat again in May.

        Maria Costa sings and Mario Costa plays. Paul Hayes wrote to Paula Hayes in June.
    "]]);
}

#[test]
fn a_surname_that_differs_in_the_next_clause() {
    rule(&RULE).check(expect![[r#"
        Sen. Carl Brandvold of Minot wrote the bill; Brandvald keeps bison.
                  ~~~~~~~~~ “Brandvold”
                                                     ^^^^^^^^^ This name is spelled “Brandvald” here and “Brandvold” in line 1.
    "#]]);
    rule(&RULE).check(expect![[r"
        Carl Brandvold met Brandvald in Hull. Holmes and Holms sang.
    "]]);
}

#[test]
fn a_surname_in_front() {
    rule(&RULE).check(expect![[r#"
        Nguyen Thi Lan owns the stall. Customers wait for hours. Ms. Nugyen opens at five.
        ~~~~~~ “Nguyen”
                                                                     ^^^^^^ This name is spelled “Nugyen” here and “Nguyen” in line 1.
    "#]]);
}

#[test]
fn firms() {
    rule(&RULE).check(expect![[r#"
        Brenmar Logistics will cut 300 jobs in Łódź. The unions are angry; Brenmer declined to comment.
        ~~~~~~~ “Brenmar”
                                                                           ^^^^^^^ This name is spelled “Brenmer” here and “Brenmar” in line 1.
    "#]]);
    rule(&RULE).check(expect![[r"
        Brenmar Logistics sued Brenmer AG. Brenmar lost.
    "]]);
}

#[test]
fn people_told_apart_and_spellings_spoken_of() {
    rule(&RULE).check(expect![[r"
        Yusuf Demirel signed on Friday. His agent, Yusuf Demiral, asked for more. Demirel smiled.

        Lena Falkner, who once spelled it Falknor, paints.

        Jon Thorvald and his sister bought the island. The sheep came too.
    "]]);
    rule(&RULE).check(expect![[r#"
        Jon Thorvald and his sister bought an island. John Thorvald says that the sheep came too.
        ~~~~~~~~~~~~ “Jon Thorvald”
                                                      ^^^^^^^^^^^^^ This name is spelled “John Thorvald” here and “Jon Thorvald” in line 1.
    "#]]);
}

#[test]
fn nicknames_and_places() {
    rule(&RULE).check(expect![[r"
        Katherine Doyle, known as Kathy, runs the inn. Kathy Doyle was born there.

        Jack Londen flew to London. London was wet.
    "]]);
}

#[test]
fn accents_are_another_rule_s_matter() {
    rule(&RULE).check(expect![[r#"
        Łukasz Wiśniewski leads the choir. Wisniewski joined it in 1998.

        Søren Kjærgaard sang. “I was moved,” said Kjærgard.
              ~~~~~~~~~ “Kjærgaard”
                                                  ^^^^^^^^ This name is spelled “Kjærgard” here and “Kjærgaard” in line 3.
    "#]]);
}

#[test]
fn a_message_shows_words_and_no_markup() {
    rule(&RULE).format(Format::Markdown).check(expect![[r#"
        Nadia **Holm**qvist lit the lamp. Keeper Nadia Holmkvist went home.
        ~~~~~~~~~~~~~~~~~~~ “Nadia Holmqvist”
                                                 ^^^^^^^^^^^^^^^ This name is spelled “Nadia Holmkvist” here and “Nadia Holmqvist” in line 1.
    "#]]);
    rule(&RULE).format(Format::Html).check(expect![[r#"
        <p>Nadia H&ouml;lmqvist lit the lamp.</p><p>Keeper Nadia H&ouml;lmkvist went home.</p>
           ~~~~~~~~~~~~~~~~~~~~ “Nadia Hölmqvist”
                                                           ^^^^^^^^^^^^^^^^^^^^ This name is spelled “Nadia Hölmkvist” here and “Nadia Hölmqvist” in line 1.
    "#]]);
}

#[test]
fn markup() {
    rule(&RULE).format(Format::Markdown).check(expect![[r#"
        # Petersen to lead port
          ~~~~~~~~ “Petersen”

        **Niels Petersen** takes over in May. [Peterson](https://example.org/peterson) was harbor master.
                ~~~~~~~~ “Petersen”
                                               ^^^^^^^^ This name is spelled “Peterson” here and “Petersen” in line 1.
    "#]]);
}

#[test]
fn the_house_knows_better() {
    let draft =
        "Lena Reid bought the mill. Reed plans to restore it. Stephen Marsh drove. Steven Marsh slept.";
    for known in [
        r#"distinct = [["Lena Reid", "Tom Reed"], ["Steven Marsh", "Stephen Marsh"]]"#,
        r#"same = [["Reed", "Reid"], ["Stephen Marsh", "Steven Marsh"]]"#,
        r#"house = ["Lena Reid", "Tom Reed", "Steven Marsh", "Stephen Marsh"]"#,
    ] {
        let settings = format!("[names]\n{known}");
        assert_eq!(rule(&RULE).settings(&settings).redraw(draft), format!("{draft}\n"));
    }
    // A name that is known to be right is not the one to mark, however rare.
    rule(&RULE).settings("[names]\nhouse = [\"Ana Lindhlom\"]").check(expect![[r#"
        Greta Lindholm runs the ferry. Lindholm spoke on Sunday. Lindhlom said the pier was safe.
              ^^^^^^^^ This name is spelled “Lindholm” here and “Lindhlom” in line 1.
                                       ~~~~~~~~ “Lindholm”
                                                                 ~~~~~~~~ “Lindhlom”
    "#]]);
}

#[test]
fn a_spelling_inside_quotation_marks_is_another_s() {
    rule(&RULE).check(expect![[r"
        Greta Lindholm runs the ferry. “Ask Lindhlom,” one man wrote on the wall.
    "]]);
}

#[test]
fn short_given_names_that_sound_alike() {
    rule(&RULE).check(expect![[r#"
        Bret Sorensen, who leads the crew, said the fire was out. On Monday Brett Sorensen slept.
        ~~~~~~~~~~~~~ “Bret Sorensen”
                                                                            ^^^^^^^^^^^^^^ This name is spelled “Brett Sorensen” here and “Bret Sorensen” in line 1.
    "#]]);
}

#[test]
fn a_surname_that_something_belongs_to() {
    rule(&RULE).check(expect![[r#"
        Kristoffer Halvorsen came off the bench to score. The goal was Halvorson’s fourth.
                   ~~~~~~~~~ “Halvorsen”
                                                                       ^^^^^^^^^ This name is spelled “Halvorson” here and “Halvorsen” in line 1.
    "#]]);
}
