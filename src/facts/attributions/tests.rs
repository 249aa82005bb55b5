//! Attributions drawn: what is said under the words, with who says it and the word that says so.

mod constructions;
mod ends;

use expect_test::{Expect, expect};

use crate::draft::Format;
use crate::facts::{Facts, Place, Quote};
use crate::span::Span;
use crate::testing;

fn told(facts: &Facts) -> Vec<(Span, String)> {
    let words =
        |place: Option<&Place>| place.map_or("nobody".to_owned(), |place| facts.raw(place.span).to_owned());
    let told = |it: &super::Attribution| {
        let kind = format!("{:?}", it.kind).to_lowercase();
        let (source, cue) = (words(it.source.as_ref()), words(it.cue.as_ref()));
        (it.content, format!("{kind}: {source} | {cue}"))
    };
    facts.attributions().iter().map(told).collect()
}

#[track_caller]
fn draw(expected: Expect) {
    testing::facts().draw(expected, told);
}

#[test]
fn the_speaker_stands_before_what_is_said() {
    draw(expect![[r#"
        The harbour master said the ferry had left too early.
                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ indirect: The harbour master | said
        Mayor Ilse Brandt announced that the bridge would close.
                                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~ indirect: Mayor Ilse Brandt | announced
        Brandt said: “The bridge is closed.”
                     ~~~~~~~~~~~~~~~~~~~~~~~ direct: Brandt | said
    "#]]);
}

#[test]
fn the_speaker_stands_behind_what_is_said() {
    draw(expect![[r#"
        The ferry had left too early, the harbour master said.
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ indirect: the harbour master | said
        “The bridge is closed,” Brandt said on Monday.
        ~~~~~~~~~~~~~~~~~~~~~~~ direct: Brandt | said
        “Nobody was hurt,” said Ilse Brandt, the mayor of Port Sereno.
        ~~~~~~~~~~~~~~~~~~ direct: Ilse Brandt | said
        The wall will be rebuilt in stone, officials say.
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ indirect: officials | say
    "#]]);
}

#[test]
fn who_adds_to_what_they_said() {
    draw(expect![[r#"
        The rescue became public after U.S. Secretary of State Ilse Brandt announced that the sailors had landed, calling it a “miracle.”
                                                                                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~ indirect: U.S. Secretary of State Ilse Brandt | announced
                                                                                                                          ~~~~~~~~~~~~~~~ direct: U.S. Secretary of State Ilse Brandt | calling
    "#]]);
}

#[test]
fn sources_without_a_verb() {
    draw(expect![[r#"
        According to the coast guard, three boats were lost.
                                      ~~~~~~~~~~~~~~~~~~~~~ indirect: the coast guard | According to
        Three boats were lost, according to the coast guard.
        ~~~~~~~~~~~~~~~~~~~~~ indirect: the coast guard | according to
    "#]]);
}

#[test]
fn whom_it_was_told_is_not_the_speaker() {
    draw(expect![[r#"
        “We will rebuild,” Brandt told reporters on the quay.
        ~~~~~~~~~~~~~~~~~~ direct: Brandt | told
        Brandt told reporters that the town would rebuild.
                              ~~~~~~~~~~~~~~~~~~~~~~~~~~~ indirect: Brandt | told
    "#]]);
}

#[test]
fn a_speaker_goes_on() {
    draw(expect![[r#"
        “We saw the wave,” said Tomás Ibáñez. “Then it was dark.”
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ direct: Tomás Ibáñez | said
        “The pumps failed,” Brandt said, “and nobody noticed.”
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ direct: Brandt | said
    "#]]);
}

#[test]
fn a_quotation_over_paragraphs_has_one_speaker() {
    let expected = expect![[r#"
        “We saw the wave,” said Tomás Ibáñez. “It came at night.
        ~~~~~~~~~~~~~~~~~~ Tomás Ibáñez
                                              ~~~~~~~~~~~~~~~~~~ Tomás Ibáñez

        “Then it was dark.”
        ~~~~~~~~~~~~~~~~~~~ Tomás Ibáñez

        “Nobody came,” one sailor said.
        ~~~~~~~~~~~~~~ ?
    "#]];
    testing::facts().draw(expected, |facts| {
        let speaker =
            |quote: &Quote| facts.speaker_of(quote).map_or("?", |id| facts.entity(id).name.as_str());
        facts.quotes().iter().map(|quote| (quote.span, speaker(quote).to_owned())).collect()
    });
}

#[test]
fn what_nobody_says() {
    draw(expect![[r#"
        The ferry left at noon and the bridge was closed.
        Prices were said to be too high.
        The so-called “wall of shame” is ten metres long.
    "#]]);
}

#[test]
fn part_of_it_in_the_speakers_words() {
    draw(expect![[r#"
        Brandt called the plan “a gift to nobody” and said it would “end in court.”
                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~ direct: Brandt | called
                                                           ~~~~~~~~~~~~~~~~~~~~~~~~ direct: Brandt | said
        Zoë Łącka said the pumps of the old harbour were “older than the mayor.”
                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ mixed: Zoë Łącka | said
    "#]]);
}

#[test]
fn markdown_keeps_the_places() {
    testing::facts().format(Format::Markdown).draw(
        expect![[r#"
            “The bridge is **closed**,” said [Ilse Brandt](https://example.org).
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~ direct: Ilse Brandt | said
        "#]],
        told,
    );
}

#[test]
fn what_is_said_of_an_object_belongs_to_it() {
    draw(expect![[r#"
        Brandt accused the ferry company of fraud on Monday.
                       ~~~~~~~~~~~~~~~~~~~~~~~~~~ indirect: Brandt | accused
        The union dismissed plans to sell the harbour.
                            ~~~~~~~~~~~~~~~~~~~~~~~~~ indirect: The union | dismissed
        Brandt called on the council to close the bridge.
                         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ indirect: Brandt | called
        The council blamed Zoë Łącka for losing the key.
                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ indirect: The council | blamed
    "#]]);
}

#[test]
fn a_clause_goes_on() {
    draw(expect![[r#"
        Brandt said that the bridge was safe but that the pumps were not.
                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ indirect: Brandt | said
        The greatest danger, Brandt said, is the tide.
        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ indirect: Brandt | said
        “The tide is high,” said Ilse Brandt, the mayor of Port Sereno, opening a map.
        ~~~~~~~~~~~~~~~~~~~ direct: Ilse Brandt | said
    "#]]);
}

#[test]
fn a_hope_that_is_told_is_part_of_what_is_told() {
    draw(expect![[r#"
        Brandt said she hoped to rebuild the wall.
                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ indirect: Brandt | said
        Brandt said the engineer had told her that the wall was weak.
                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ indirect: Brandt | said
                                              ~~~~~~~~~~~~~~~~~~~~~~ indirect: the engineer | had told
    "#]]);
}

#[test]
fn nouns_for_what_is_said() {
    draw(expect![[r#"
        Her claim that the wall was safe angered the town.
                  ~~~~~~~~~~~~~~~~~~~~~~ indirect: Her | claim
        The mayor’s refusal to resign angered the town.
                            ~~~~~~~~~ indirect: The mayor | refusal
        Nobody heard his criticism of the new pumps.
                                      ~~~~~~~~~~~~~ indirect: his | criticism
        The plan to close the bridge failed.
    "#]]);
}

#[test]
fn adjectives_for_a_mind() {
    draw(expect![[r#"
        Brandt is confident that the wall will hold.
                            ~~~~~~~~~~~~~~~~~~~~~~~ indirect: Brandt | is confident
        The fishermen were critical of the plan.
                                       ~~~~~~~~ indirect: The fishermen | were critical
        It is certain that the wall will hold.
    "#]]);
}

#[test]
fn a_source_before_a_colon() {
    draw(expect![[r#"
        Police: Two boats lost in storm
                ~~~~~~~~~~~~~~~~~~~~~~~ indirect: Police | :

        Port Sereno has three bridges: the old one, the new one and the one that nobody likes.
    "#]]);
    draw(expect![[r#"
        Mayor Brandt: “The bridge will close”
                      ~~~~~~~~~~~~~~~~~~~~~~~ direct: Mayor Brandt | :

        Mayor Ilse Brandt spoke on Monday.
    "#]]);
    draw(expect![[r#"
        Port Sereno 2020: The boats are back
    "#]]);
}

#[test]
fn whoever_speaks_of_a_thing_has_told_nothing_of_it() {
    let expected = expect![[r#"
        Brandt discussed the loss of two boats. Fishermen oppose the new wall. Brandt said the wall was safe.
                         ~~~~~~~~~~~~~~~~~~~~~ topic
                                                                 ~~~~~~~~~~~~ topic
                                                                                           ~~~~~~~~~~~~~~~~~ report
    "#]];
    testing::facts().draw(expected, |facts| {
        let act = |it: &super::Attribution| (it.content, format!("{:?}", it.act).to_lowercase());
        facts.attributions().iter().map(act).collect()
    });
    let unsaid = expect![[r#"
        Brandt discussed the loss of two boats. Fishermen oppose the new wall. Brandt said the wall was safe.
                                                                                           ~~~~~~~~~~~~~~~~~ told
    "#]];
    testing::facts().draw(unsaid, |facts| {
        let said = |it: &super::Attribution| {
            facts.said_around(it.content).next().map(|_| (it.content, "told".to_owned()))
        };
        facts.attributions().iter().filter_map(said).collect()
    });
}
