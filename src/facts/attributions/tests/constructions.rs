//! Attributions drawn by how a sentence words them: whose words they are, and where they end.

use expect_test::expect;

use super::{draw, told};
use crate::draft::Format;
use crate::testing;

#[test]
fn who_takes_part_is_not_always_the_subject() {
    draw(expect![[r#"
        People accused of theft left the harbour.
        Cole has nothing to address the flood.
        Her role in promoting the ferry ended.
                              ~~~~~~~~~ indirect: Her | promoting
        Brandt said the pumps would fail and warned of a flood.
                    ~~~~~~~~~~~~~~~~~~~~ indirect: Brandt | said
                                                       ~~~~~~~ indirect: Brandt | warned
        The ferry was praised by the harbour master.
        ~~~~~~~~~ indirect: the harbour master | was praised
        Brandt was accused of hiding the letters.
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ indirect: nobody | was accused
    "#]]);
}

#[test]
fn a_name_behind_a_dash() {
    draw(expect![[r#"
        “The pumps failed. Nobody came.” — Nell Faber
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ direct: Nell Faber | nobody
        “We saw the wave.” ― Tomás Ibáñez, sailor.
        ~~~~~~~~~~~~~~~~~~ direct: Tomás Ibáñez, sailor | nobody

        “It was dark.”
        ~~~~~~~~~~~~~~ direct: Ilse Brandt, Tarn | nobody

        — Ilse Brandt, Tarn
    "#]]);
}

#[test]
fn what_polls_and_papers_show() {
    draw(expect![[r#"
        The survey found a lead of five points.
                         ~~~~~~~~~~~~~~~~~~~~~ indirect: The survey | found
        The guard showed his passport.
        In a poll of voters last week, Brandt led Cole by five points.
                                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ indirect: a poll of voters | In
        In a letter, Brandt left the party.
        In the mayor’s words, the harbour is a mess.
                              ~~~~~~~~~~~~~~~~~~~~~ indirect: the mayor | In
        The poll indicates that the race is close.
                           ~~~~~~~~~~~~~~~~~~~~~~ indirect: The poll | indicates
    "#]]);
}

#[test]
fn a_speaker_is_inserted() {
    draw(expect![[r#"
        Crops are withering on the island, Brandt noted.
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ indirect: Brandt | noted
        The harbour master, as police have said, left the ferry.
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ indirect: police | have said
        The risk now, she told me on Friday, is that the dam breaks.
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ indirect: she | told
        As the mayor said, the ferry sank.
                           ~~~~~~~~~~~~~~ indirect: the mayor | said
        “The pumps failed,” Brandt said after the meeting broke up.
        ~~~~~~~~~~~~~~~~~~~ direct: Brandt | said
        “The pumps failed,” Brandt told the council, adding that nobody came.
        ~~~~~~~~~~~~~~~~~~~ direct: Brandt | told
                                                            ~~~~~~~~~~~~~~~~ indirect: Brandt | adding
        “They failed,” she said, but still “nobody came.”
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ direct: she | said
    "#]]);
}

#[test]
fn what_the_reporter_adds() {
    draw(expect![[r#"
        Brandt criticized the plan, which has cost millions.
                          ~~~~~~~~ indirect: Brandt | criticized
        Brandt said the ferry had left, calling it a rescue.
                    ~~~~~~~~~~~~~~~~~~ indirect: Brandt | said
                                                ~~~~~~~~~~~ indirect: Brandt | calling
        Brandt backed the bridge, the longest of the province.
                      ~~~~~~~~~~ indirect: Brandt | backed
    "#]]);
}

#[test]
fn what_is_voiced_asked_or_proposed() {
    draw(expect![[r#"
        Brandt voiced concern about the dam.
                                    ~~~~~~~ indirect: Brandt | voiced concern
        Brandt proposed selling the harbour.
                        ~~~~~~~~~~~~~~~~~~~ indirect: Brandt | proposed
        Brandt asked Cole whether he would resign.
                          ~~~~~~~~~~~~~~~~~~~~~~~ indirect: Brandt | asked
        Brandt told the sailors to leave.
                    ~~~~~~~~~~~~~~~~~~~~ indirect: Brandt | told
        Brandt called for the state to step in.
                          ~~~~~~~~~~~~~~~~~~~~ indirect: Brandt | called
        Brandt compared the ferry to a coffin.
                        ~~~~~~~~~~~~~~~~~~~~~ indirect: Brandt | compared
        Brandt said that because they are poor does not mean they steal.
                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ indirect: Brandt | said
    "#]]);
}

#[test]
fn who_adds_behind_their_own_words() {
    draw(expect![[r#"
        The pier is unsafe, the mayor said, citing a report from the coast guard.
        ~~~~~~~~~~~~~~~~~~ indirect: the mayor | said
                                                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ indirect: the mayor | citing
        The plan was criticised by Ann Cole because it costs too much.
        ~~~~~~~~ indirect: Ann Cole | was criticised
        Brandt got annoyed and said: “Nobody came.”
                                     ~~~~~~~~~~~~~~ direct: Brandt | said
        Brandt claims The Long Harbour is her best book.
                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ indirect: Brandt | claims
    "#]]);
}

#[test]
fn a_quotation_in_the_paragraph_behind() {
    draw(expect![[r#"
        The harbour master said they were unsure.
                                ~~~~~~~~~~~~~~~~ indirect: The harbour master | said

        “We lost our way.”
        ~~~~~~~~~~~~~~~~~~ direct: The harbour master | nobody

        The ferry left at noon.

        “Never again.”
    "#]]);
}

#[test]
fn a_paragraph_without_marks_stands_below_its_speaker() {
    draw(expect![[r#"
        In a letter to the port, Ilse Brandt wrote:

        The pumps failed at dawn. Nobody rang the bell.
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ indirect: Ilse Brandt | wrote

        The port is of stone.
    "#]]);
    testing::facts().format(Format::Markdown).draw(
        expect![[r#"
            Brandt added:

            > The pumps failed at dawn.
              ~~~~~~~~~~~~~~~~~~~~~~~~~ indirect: Brandt | added
            >
            > Nobody rang the bell.

            The port is of stone.
        "#]],
        told,
    );
}

#[test]
fn who_says_so_ends_a_headline() {
    draw(expect![[r#"
        Harbor Office Hid Pump Report From Council, Former Pilot Says
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ indirect: Former Pilot | Says

        By her own admission, Brandt was asleep.
                              ~~~~~~~~~~~~~~~~~ indirect: her | By
    "#]]);
}

#[test]
fn two_speakers_in_capitals_are_an_interview() {
    draw(expect![[r#"
        BRANDT: Let us begin with the pumps. They failed.
                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ indirect: BRANDT | :
                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ indirect: BRANDT | nobody

        LUND: They did. Nobody rang the bell.
              ~~~~~~~~~ indirect: LUND | :
              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ indirect: LUND | nobody
    "#]]);
}

#[test]
fn marks_are_typed_the_wrong_way_round_or_within_each_other() {
    draw(expect![[r#"
        ”The pumps failed. Nobody rang the bell,” said Ilse Brandt.
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ direct: Ilse Brandt | said

        “I live in what he calls “hell” now,” said Pia Lund.
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ direct: Pia Lund | said

        “We work hard. So why did the pumps fail?” a voice on the tape asks.
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ direct: a voice on the tape | asks
    "#]]);
}

#[test]
fn a_verb_of_the_mind_looks_like_a_noun() {
    draw(expect![[r#"
        Some fear the harbour will silt up. Many pilots doubt that the pier will last.
                  ~~~~~~~~~~~~~~~~~~~~~~~~ indirect: Some | fear
                                                              ~~~~~~~~~~~~~~~~~~~~~~~ indirect: Many pilots | doubt
        The pilots’ fear that the pier will sink is old. Her claim the pier sank is false.
    "#]]);
}
