//! `speaker-mismatch`

use crate::facts::Facts;
use crate::facts::quotations::{Likeness, Quotation, Quotations, is_echo, is_work};
use crate::finding::Level;
use crate::rules::quotations::words::ends;
use crate::rules::{Findings, Found, Group};

rule! {
    /// ## What it finds
    /// The same words, given to two people.
    ///
    /// ```draft
    /// “You cannot moor a house,” Ines Lund told the council.
    /// ~~~~~~~~~~~~~~~~~~~~~~~~~~ Ines Lund
    ///
    /// Karl Roth’s warning that “you cannot moor a house” was printed on bags.
    ///                          ^^^^^^^^^^^^^^^^^^^^^^^^^ Karl Roth says this here, but Ines Lund does in line 1.
    /// ```
    ///
    /// It says nothing of a few words that anybody may say, of what crowds and firms say, and where one is said to take up the
    /// other’s words.
    ///
    /// ## Why it matters
    /// A quotation that has slipped to another name puts words into somebody’s mouth.
    ///
    /// ## What to do
    /// Look up in the notes who said it.
    pub(in crate::rules) static RULE = {
        name: "speaker-mismatch",
        group: Group::Quotations,
        summary: "The same words, given to two people",
        level: Level::Warning,
        check: check,
    }
}

/// Within the story two people may well say fewer words both; a headline only repeats the story.
const FEWEST: usize = 3;
const FEWEST_SHOWN: usize = 2;
/// Part of a longer quotation is the same words only where it has as many.
const FEWEST_OF_MORE: usize = 5;
const FEWEST_OF_MORE_SHOWN: usize = 4;

fn check(facts: &Facts, found: &mut Findings) {
    let quotations = Quotations::of(facts);
    for (at, quotation) in quotations.all.iter().enumerate() {
        let same = |(other, likeness): (usize, Likeness)| {
            let other = &quotations.all[other];
            let fewest = match likeness {
                Likeness::Same if quotation.is_shown() || other.is_shown() => FEWEST_SHOWN,
                Likeness::Same => FEWEST,
                _ if quotation.is_shown() || other.is_shown() => FEWEST_OF_MORE_SHOWN,
                _ => FEWEST_OF_MORE,
            };
            (quotation.words.len().min(other.words.len()) >= fewest).then_some(other)
        };
        let mut others = quotations.whole_before(at).filter_map(same);
        if let Some(other) = others.find(|other| is_of_another(facts, other, quotation)) {
            found.push(mismatch(facts, other, quotation));
        }
    }
}

fn mismatch(facts: &Facts, first: &Quotation, second: &Quotation) -> Found {
    let (here, there) = ends(first, second);
    let (one, other) = (here.voice.name(facts), there.voice.name(facts));
    let line = facts.draft().line_in_words(there.span.start);
    let message = format!("{one} says this here, but {other} does in {line}.");
    Found::new(here.span, message).related(there.span, other.to_owned())
}

fn is_of_another(facts: &Facts, one: &Quotation, other: &Quotation) -> bool {
    let is_speech = |it: &Quotation| !it.nested && it.voice.is_beside(it.span) && !is_work(facts, it);
    is_speech(one)
        && is_speech(other)
        && one.voice.is_another_person(facts, &other.voice)
        && !takes_up(facts, one, other)
        && !is_echo(facts, one)
        && !is_echo(facts, other)
}

/// Whether the sentence of one of them names the speaker of the other: “Roth quoted Lund’s …”.
fn takes_up(facts: &Facts, one: &Quotation, other: &Quotation) -> bool {
    let names = |here: &Quotation, there: &Quotation| {
        let mut within = facts.text.sentences_within(here.span).flat_map(|it| facts.mentions_in(it));
        within.any(|mention| Some(mention.entity) == there.voice.entity)
    };
    names(one, other) || names(other, one)
}
