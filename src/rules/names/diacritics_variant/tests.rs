//! Drawn drafts for `diacritics-variant`.

use expect_test::expect;

use super::RULE;
use crate::draft::Format;
use crate::testing::rule;

#[test]
fn an_accent_lost_in_one_place() {
    rule(&RULE).check(expect![[r#"
        José Ibáñez won the race.
        ~~~~~~~~~~~ “José Ibáñez”
        Jose Ibanez thanked the crowd.
        ^^^^^^^^^^^ This name is spelled “Jose Ibanez” here and “José Ibáñez” elsewhere.
        The cup went to José Ibáñez in 2019, too.
                        ~~~~~~~~~~~ “José Ibáñez”
    "#]]);
}

#[test]
fn a_place() {
    rule(&RULE).check(expect![[r#"
        The bus left São Paulo at noon. Two hours later it was back in Sao Paulo.
                     ~~~~~~~~~ “São Paulo”
                                                                       ^^^^^^^^^ This name is spelled “Sao Paulo” here and “São Paulo” elsewhere.
    "#]]);
}

#[test]
fn no_accents_at_all_or_two_people() {
    rule(&RULE).check(expect![[r"
        Jose Ibanez won. Jose Ibanez thanked the crowd.
        Andrea Gomez met Andréa Lemos.
        Inés Ruiz sued her neighbor, Tom Ruíz. Ruíz declined to comment.
    "]]);
}

#[test]
fn two_people_told_apart_and_a_spelling_spoken_of() {
    rule(&RULE).check(expect![[r"
        Alois Muller and Alois Müller were on the list. Jose Etxarri of Hull met José Etxarri of Łódź.

        Renée Holm was misspelled as Renee Holm on the ticket.

        Inés Weiss, a nurse, sang. Ines Weiss, a welder, danced.
    "]]);
}

#[test]
fn markup_and_capitals() {
    rule(&RULE).format(Format::Markdown).check(expect![[r#"
        **Łucja Nowak** wrote the song, and [Lucja Nowak](https://example.org/lucja) sang it.
          ~~~~~~~~~~~ “Łucja Nowak”
                                             ^^^^^^^^^^^ This name is spelled “Lucja Nowak” here and “Łucja Nowak” elsewhere.

        LUCJA NOWAK ON TOUR
    "#]]);
}

#[test]
fn the_house_knows_better() {
    let draft = "José Ibáñez won the race. Jose Ibanez thanked the crowd.";
    for known in [
        r#"same = [["José Ibáñez", "Jose Ibanez"]]"#,
        r#"distinct = [["Jose Ibanez", "José Ibáñez"]]"#,
        r#"house = ["José Ibáñez", "Jose Ibanez"]"#,
    ] {
        let settings = format!("[names]\n{known}");
        assert_eq!(rule(&RULE).settings(&settings).redraw(draft), format!("{draft}\n"));
    }
    rule(&RULE).settings("[names]\nhouse = [\"Jose Ibanez\"]").check(expect![[r#"
        José Ibáñez won the race. Jose Ibanez thanked the crowd.
        ^^^^^^^^^^^ This name is spelled “José Ibáñez” here and “Jose Ibanez” elsewhere.
                                  ~~~~~~~~~~~ “Jose Ibanez”
    "#]]);
}

#[test]
fn a_spelling_inside_quotation_marks_is_anothers() {
    rule(&RULE).check(expect![[r"
        José Ibáñez won the race. “Jose Ibanez Takes the Cup,” one paper wrote.
    "]]);
}
