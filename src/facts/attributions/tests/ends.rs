//! Attributions drawn by where their words end, and by what is no report of its own.

use expect_test::expect;

use super::draw;

#[test]
fn a_speaker_stands_in_a_clause_with_as() {
    draw(expect![[r#"
        As pilots point out, the harbour of Tarn is shallow.
                             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ indirect: pilots | point out

        The harbour, as pilots point out, is shallow.
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ indirect: pilots | point out
    "#]]);
}

#[test]
fn a_speaker_interrupts_words_that_cannot_stand_alone() {
    draw(expect![[r#"
        But to keep the pumps dry, he said, local crews should work at night.
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ indirect: he | said

        The truth, the pilot said then, was that the rope had torn.
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ indirect: the pilot | said
    "#]]);
}

#[test]
fn a_verb_beside_a_clause_has_its_words_behind_it() {
    draw(expect![[r#"
        The Latest: Brandt urges sailors to wait.
                                 ~~~~~~~~~~~~~~~ indirect: Brandt | urges

        The guild backs the plan; Brandt wants to see the bill.
                        ~~~~~~~~ indirect: The guild | backs
                                               ~~~~~~~~~~~~~~~ indirect: Brandt | wants
    "#]]);
}

#[test]
fn a_quotation_of_a_few_words_stands_in_a_clause() {
    draw(expect![[r#"
        Brandt wrote in the night that the pier was “rotten” and “a trap”.
                                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ mixed: Brandt | wrote

        Brandt said “old habits” and the price of fish would keep the boats in.
                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ mixed: Brandt | said

        She called it “a wreck” on Monday.
                   ~~~~~~~~~~~~ direct: She | called
    "#]]);
}

#[test]
fn what_somebody_is_to_say_is_no_report_within_another() {
    draw(expect![[r#"
        Brandt said the guild would deny the report.
                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ indirect: Brandt | said

        Brandt said the pilots had asked her to confirm the report.
                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ indirect: Brandt | said

        Brandt said the guild had denied the report.
                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ indirect: Brandt | said
                                         ~~~~~~~~~~ indirect: the guild | had denied
    "#]]);
}

#[test]
fn what_only_follows_from_it_is_part_of_what_is_said() {
    draw(expect![[r#"
        Brandt said that the boats had left, leaving the harbour empty.
                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ indirect: Brandt | said

        Brandt said that the boats had left, calling it a rescue.
                    ~~~~~~~~~~~~~~~~~~~~~~~ indirect: Brandt | said
                                                     ~~~~~~~~~~~ indirect: Brandt | calling

        The inquiry found that the crew either did not see or misjudged the wave.
                          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ indirect: The inquiry | found

        The crew said their light had been cut off — a trick known from other harbours.
                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ indirect: The crew | said

        The pilots said they had doubts about the pier, but could not prove it.
                        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ indirect: The pilots | said
    "#]]);
}

#[test]
fn what_seems_so_nobody_says() {
    draw(expect![[r#"
        The ferry appears to have lost its rudder.
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ indirect: nobody | appears

        It seems that nobody saw the wave.
                 ~~~~~~~~~~~~~~~~~~~~~~~~ indirect: nobody | seems

        Brandt made clear that she would not stand again.
                          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ indirect: Brandt | made clear
    "#]]);
}

#[test]
fn a_speaker_behind_a_quotation_is_named_whatever_is_quoted() {
    draw(expect![[r#"
        “He is a great sailor. One of the oldest members of the guild,” Pilot Ilse Brandt said in an interview.
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ direct: Pilot Ilse Brandt | said

        The nets rot, noted Ilse Brandt.
        ~~~~~~~~~~~~ indirect: Ilse Brandt | noted
    "#]]);
}
