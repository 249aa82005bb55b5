//! Quotations held against notes.

use expect_test::expect;

use super::RULE;
use crate::testing::rule;

const COUNCIL: (&str, &str) = (
    "council.vtt",
    "WEBVTT\n\n00:14.000 --> 00:17.500\n<v Ana Ruiz>We will, um, cut the harbor\n\n\
     00:17.500 --> 00:20.000\n<v Ana Ruiz>budget by a third. It is a can of worms.\n\n\
     00:20.000 --> 00:22.000\n<v Bo Lund>Nobody asked the fishermen about [inaudible] and the nets.\n",
);

#[test]
fn true_quotations_are_left_alone() {
    rule(&RULE).notes(&[COUNCIL]).check(expect![[r#"
        # ‘A can of worms’

        “We’ll cut the harbor budget by a third,” said Ana Ruiz, the mayor. “It is a can of worms.”

        “We will cut … by a third,” she told the council. “[The budget] is a can of worms.”

        Bo Lund said “nobody asked the fishermen about their boats and the nets.”
    "#]]);
}

#[test]
fn what_no_notes_can_have_is_left_alone() {
    rule(&RULE).notes(&[COUNCIL]).check(expect![[r#"
        The “temporary” fence has stood for nine years. She starred in “The Last Ferry to Ovar.”

        A sign read “No boats beyond this point after dark.” Locals call it “the limp.”
    "#]]);
}

#[test]
fn scraps_are_asked_of_those_who_speak() {
    rule(&RULE).notes(&[COUNCIL]).check(expect![[r#"
        Ana Ruiz called the fishermen “lazy.” Lise Faber called the mayor “reckless.”
                                      ^^^^^^^ The notes have no words like “lazy”.
    "#]]);
}

#[test]
fn a_machine_is_no_witness() {
    let heard = r#"{"segments":[{"start":61,"text":" We closed the pier in 2077 for good reasons."}]}"#;
    rule(&RULE).notes(&[("pier.json", heard)]).check(expect![[r#"
        “We closed the pier in 2027 for good reasons,” said Ana Ruiz.
                               ^^^^ “We closed the pier in 2027 for good reasons” here, but a machine heard “We closed the pier in 2077 for good reasons” (pier.json, at 01:01): listen there.
    "#]]);
}

#[test]
fn notes_without_names_may_be_anybodys() {
    rule(&RULE)
        .notes(&[("pier.txt", "We closed the pier in May.\nIt was rotten through and through.\n")])
        .check(expect![[r#"
            “We closed the pier in June,” said Ana Ruiz. “It was rotten, through and through.”
                                   ^^^^ “We closed the pier in June” here, but the notes have “We closed the pier in May” (pier.txt, line 1).

            “We will build it anew in stone,” Ruiz said.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The notes have no words like “We will build it anew in stone”.
        "#]]);
}

#[test]
fn long_quotations_are_shown_around_what_differs() {
    let notes = "When the storm came in that night the whole crew was below, and nobody had thought of the boats that lay at the outer pier, not one of us.";
    rule(&RULE).notes(&[("night.txt", notes)]).check(expect![[r#"
        “When the storm came in that night the whole crew was below, and nobody had thought about the boats that lay at the inner pier, not one of us,” said Ana Ruiz.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “and nobody had thought about the boats that lay” here, but the notes have “and nobody had thought of the boats that lay” (night.txt, line 1).
    "#]]);
}

#[test]
fn the_words_of_the_notes_can_be_put_in() {
    let fixed = |draft: &str| rule(&RULE).notes(&[COUNCIL]).fixed(draft);
    assert_eq!(
        fixed("“We will cut the harbor budget by half,” said Ana Ruiz."),
        ["“We will cut the harbor budget by a third,” said Ana Ruiz."]
    );
    assert_eq!(
        fixed("“We shall cut the harbor’s budget by a third,” said Ana Ruiz."),
        ["“We will cut the harbor budget by a third,” said Ana Ruiz."]
    );
}

#[test]
fn a_sentence_that_its_speaker_parts_is_looked_up_as_one() {
    rule(&RULE).notes(&[COUNCIL]).check(expect![[r#"
        “We will cut,” said Ana Ruiz, the mayor, “the harbor budget by a third.”

        “We will cut the harbor budget,” said Ana Ruiz, “by half.”
                                                            ^^^^ “We will cut the harbor budget by half” here, but the notes have “We will, um, cut the harbor budget by a third” (council.vtt, at 00:14, Ana Ruiz).

        “We will cut,” said Ana Ruiz, the mayor, “by a third.”
        ~~~~~~~~~~~~~~ “We will cut”
                                                 ^^^^^^^^^^^^^ “We will cut” and “by a third” are one sentence here, but stand apart in the notes (council.vtt, at 00:14, Ana Ruiz; council.vtt, at 00:17, Ana Ruiz).

        “We will cut,” said Ana Ruiz, the mayor, “a can of worms.”
        ~~~~~~~~~~~~~~ “We will cut”
                                                 ^^^^^^^^^^^^^^^^^ “We will cut” and “a can of worms” are one sentence here, but stand apart in the notes (council.vtt, at 00:14, Ana Ruiz; council.vtt, at 00:17, Ana Ruiz).
    "#]]);
}

#[test]
fn what_names_the_speaker_is_never_replaced() {
    let fixed = |draft: &str| rule(&RULE).notes(&[COUNCIL]).fixed(draft);
    assert_eq!(
        fixed("“We will cut the harbor budget,” said Ana Ruiz, “by half.”"),
        ["“We will cut the harbor budget,” said Ana Ruiz, “by a third.”"]
    );
}
