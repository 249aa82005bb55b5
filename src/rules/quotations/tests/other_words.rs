//! Quotations told again in other words, and speakers whom other marks than a verb name.

use expect_test::expect;

use super::draw;
use crate::rules::quotations::{
    headline_quote, paraphrase_drift, quote_variant, speaker_mismatch, unsourced_partial_quote,
};
use crate::testing::rule;

#[test]
fn a_name_beside_a_headline_or_a_block_is_its_speaker() {
    draw(
        &speaker_mismatch::RULE,
        expect![[r#"
            # Roth: ‘Nobody slept on that boat’
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ Karl Roth says this here, but Odile Brandt does in line 3.

            “Nobody slept on that boat,” said Odile Brandt. Karl Roth, the mate, said nothing.
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ Odile Brandt
        "#]],
    );
    draw(
        &speaker_mismatch::RULE,
        expect![[r#"
            “The net belongs to whoever mends it,” said the skipper of the second boat, Odile Brandt.
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ Odile Brandt

            > The net belongs to whoever mends it.
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Karl Roth says this here, but Odile Brandt does in line 1.
            > — Karl Roth, mate
        "#]],
    );
    draw(
        &quote_variant::RULE,
        expect![[r#"
            “There is not enough ice for all the fish,” said Odile Brandt.
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “There is not enough ice for all the fish”

            > There’s never enough ice for all the fish.
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “There’s never enough ice for all the fish. — Odile Brandt” here, but “There is not enough ice for all the fish” in line 1.
            > — Odile Brandt
        "#]],
    );
}

#[test]
fn a_headline_quotes_other_words_than_the_story() {
    draw(
        &headline_quote::RULE,
        expect![[r#"
            # Yard inspector tells of ‘a winter of fear’
                                      ^^^^^^^^^^^^^^^^^^ Nobody says “a winter of fear” in the story.

            The crane fell in January. “It was a winter of fog,” said Odile Brandt, who inspects yards.
        "#]],
    );
}

#[test]
fn one_pair_of_wordings_is_told_once() {
    draw(
        &quote_variant::RULE,
        expect![[r#"
            # “We will never sell the crane,” Brandt vows
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “We will never sell the crane” here, but “We would never sell our crane” in line 3.

            Odile Brandt told the council: “We would never sell our crane.”
                                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “We would never sell our crane”
        "#]],
    );
}

#[test]
fn the_first_paragraph_says_more_than_was_said() {
    draw(
        &paraphrase_drift::RULE,
        expect![[r#"
            Odile Brandt called the budget a fraud in a speech on Monday, a day before the vote.
                                           ^^^^^^^ The words of Odile Brandt in the story are “The budget is a mistake”.

            “The budget is a mistake,” Brandt told the council.
            ~~~~~~~~~~~~~~~~~~~~~~~~~~ “The budget is a mistake”
        "#]],
    );
    draw(
        &paraphrase_drift::RULE,
        expect![[r#"
            Odile Brandt vowed on Monday to rebuild the yard.
                         ^^^^^ The words of Odile Brandt in the story are “We’ll try to rebuild it”.

            “We’ll try to rebuild it,” Brandt said.
            ~~~~~~~~~~~~~~~~~~~~~~~~~~ “We’ll try to rebuild it”
        "#]],
    );
    draw(
        &paraphrase_drift::RULE,
        expect![[r#"
            Odile Brandt vowed on Monday to rebuild the yard.

            “We will rebuild it,” Brandt said.
        "#]],
    );
}

#[test]
fn a_whole_sentence_is_no_scrap() {
    rule(&unsourced_partial_quote::RULE).check(expect![[r#"
        “I said ‘no.’” “You did?” Brandt nodded.

        The town voiced “serious doubts” about the crane in a letter.
    "#]]);
}
