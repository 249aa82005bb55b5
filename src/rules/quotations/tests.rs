//! What the rules find in quotations of many forms.

mod other_words;

use expect_test::{Expect, expect};

use super::{
    ambiguous_speaker, duplicate_quote, headline_quote, paraphrase_drift, quote_edit_marks, quote_no_speaker,
    quote_unbalanced, quote_variant, speaker_mismatch, unsourced_partial_quote,
};
use crate::draft::Format;
use crate::rules::Rule;
use crate::testing::rule;

#[track_caller]
fn draw(of: &Rule, expected: Expect) {
    rule(of).format(Format::Markdown).check(expected);
}

#[test]
fn one_utterance_in_two_wordings() {
    draw(
        &quote_variant::RULE,
        expect![[r#"
            “The crane had been inspected twice that spring,” said Odile Brandt, who runs the yard.
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ “The crane had been inspected twice that spring”

            > “The crane had been checked twice that spring.”
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “The crane had been checked twice that spring” here, but “The crane had been inspected twice that spring” in line 1.
            > — Odile Brandt

            Brandt told the inquest: “The crane was, as far as I know, sound.”
        "#]],
    );
    draw(
        &quote_variant::RULE,
        expect![[r#"
            “We lost the keys and found the lock,” Brandt said on Monday.

            “We lost the keys and then the lock,” Brandt said on Thursday.

            “I sold the goat,” said Roth. “I sold the cart.”

            “The bridge … will hold,” Roth said.

            “The bridge, whatever they say, will hold,” Roth told the council.

            “[The bridge] will hold for another winter,” Roth wrote.
        "#]],
    );
}

#[test]
fn marks_without_their_other_half() {
    draw(
        &quote_unbalanced::RULE,
        expect![[r#"
            "We sail at noon, said Brandt.
            ^ This quotation mark opens words that no mark closes.

            We sail at noon,” said Brandt.
                            ^ This quotation mark closes words that no mark opens.

            "The mast is 12" thick, and the boom 6'2"," said Brandt. "It has been so since '88."

            ‘Nobody told the nurses’ union,’ said Roth, ‘and nobody told O’Brien.’

            “He told me, ‘Sail at noon,” said Brandt.
                         ^ This quotation mark opens words that no mark closes.

            “We sailed at noon. The wind had dropped.

            “Nobody saw us go,” Brandt said.
        "#]],
    );
}

#[test]
fn arrows_of_pages_are_no_marks() {
    draw(
        &quote_unbalanced::RULE,
        expect![[r#"
            Watch the launch from the quay » . The crew waved. « Back to the harbour page.

            They called it a " victory ". The song " Tide " came first, the single " Ebb "next.

            Lindt called it « a good day » and left. Roth called it « a bad day and left.
        "#]],
    );
}

#[test]
fn headlines_quote_the_story() {
    draw(
        &headline_quote::RULE,
        expect![[r#"
            # ‘Nobody warned us of the ice’: skipper
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Nobody says “Nobody warned us of the ice” in the story.

            *The port calls the loss “a tragedy foretold”*
                                     ^^^^^^^^^^^^^^^^^^^^ Nobody says “a tragedy foretold” in the story.

            “The ice came out of nowhere,” said Odile Brandt, the skipper.
        "#]],
    );
    draw(
        &headline_quote::RULE,
        expect![[r#"
            # Brandt: ‘The ice came from nowhere’

            “The ice came out of nowhere,” said Odile Brandt, the skipper.
        "#]],
    );
}

#[test]
fn somebody_speaks_or_nobody() {
    draw(
        &quote_no_speaker::RULE,
        expect![[r#"
            The yard was sold in May. The price was not disclosed.

            “We were told that the cranes would stay where they are.”
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The draft does not say who says this.

            The buyers have not been named.

            Brandt shook her head. “I would not sell them a rope if they asked.”

            A sign on the gate reads “Closed until the tide is back.” The yard’s motto is “We float what others sink.”
        "#]],
    );
}

#[test]
fn the_same_words_of_two_people() {
    draw(
        &speaker_mismatch::RULE,
        expect![[r#"
            “You can launder a sail but not a debt,” Odile Brandt told the court.
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ Odile Brandt

            Karl Roth’s line that “you can launder a sail but not a debt” was printed on mugs.
                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Karl Roth says this here, but Odile Brandt does in line 1.

            “Not guilty,” said Brandt. “Not guilty,” said Roth.
        "#]],
    );
}

#[test]
fn the_same_words_twice() {
    draw(
        &duplicate_quote::RULE,
        expect![[r#"
            “I counted the boats out and I counted them back in,” Brandt said.
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ the same words

            > “I counted the boats out and I counted them back in.”

            By then it was dark. “I counted the boats out and I counted them back in,” said Brandt.
                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This is quoted in line 1, too.
        "#]],
    );
}

#[test]
fn either_of_two_people() {
    draw(
        &ambiguous_speaker::RULE,
        expect![[r#"
            Odile Brandt passed Karin Roth on the stairs of the court. “I have nothing left,” she said.

            Odile Brandt told Karin Roth that the yard was closed. “I have nothing left,” she said.

            Odile Brandt met the press in the afternoon. “I have nothing left,” she said.

            Mr. Brandt passed Mrs. Roth on the stairs. “I have nothing left,” she said.
        "#]],
    );
}

#[test]
fn a_paraphrase_in_other_words() {
    draw(
        &paraphrase_drift::RULE,
        expect![[r#"
            # Harbor master calls season a disaster

            *Brandt apologises to the crews*

            “It was a slow season,” said Odile Brandt, the harbor master. “I regret that some crews had to wait.”
        "#]],
    );
    draw(
        &paraphrase_drift::RULE,
        expect![[r#"
            # Brandt calls season slow

            *Brandt apologises to the crews*

            “It was a slow season,” said Odile Brandt, the harbor master. “I am sorry that some crews had to wait.”
        "#]],
    );
}

#[test]
fn scraps_in_marks() {
    draw(
        &unsourced_partial_quote::RULE,
        expect![[r#"
            The ‘independent’ review was paid for by the port.
                ^^^^^^^^^^^^^ Nobody in the story says “independent”: whose word is it?

            Sailors call the gap “the needle”. Brandt called the fee “absurd”. The clipper “Ada Roth” is for sale.

            The so-called ‘expert’ came by taxi.
                          ^^^^^^^^ Nobody in the story says “expert”: whose word is it?

            The “absurd” fee was doubled in May.
        "#]],
    );
}

#[test]
fn brackets_and_notes_in_quotations() {
    draw(
        &quote_edit_marks::RULE,
        expect![[r#"
            “They asked [Brandt to sign it twice,” Roth said. “She [Brandt] would not.”
                        ^ This bracket has no other half.

            “It were [sic] cold,” he wrote. “He was thirty [verify] then,” she said.
                                                           ^^^^^^^^ This looks like an editor’s note in the words of a speaker.

            “We had a) a boat and b) no sail,” he wrote :)
        "#]],
    );
}

#[test]
fn a_few_words_whose_owner_a_reader_knows() {
    draw(
        &unsourced_partial_quote::RULE,
        expect![[r#"
            Brandt was told to “smile”. She holds 40 “super-licence” points.

            The survey asked 200 sailors. Those “neither for nor against” were few.

            The catch was “rising slowly”. Harbor master Pia Lund said: “It is better than in May.”

            The port must do three things:

            - use “all available means” to dredge the channel

            The “voluntary” levy was collected at noon.
                ^^^^^^^^^^^ Nobody in the story says “voluntary”: whose word is it?
        "#]],
    );
}

#[test]
fn somebody_says_it_once_more() {
    draw(
        &quote_variant::RULE,
        expect![[r#"
            “We will never sell the old harbor,” Ines Lund told the council.

            At noon she did it again. “We would never sell the old harbor,” Ines Lund told the council.

            The clerk read out her words. “We shall never sell the harbor,” Ines Lund told the council.
        "#]],
    );
}
