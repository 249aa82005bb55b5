//! In whose words a place of the story is told.

use crate::english::grammar::head_of;
use crate::english::lexicon::cues;
use crate::english::lexicon::is_person_noun;
use crate::english::lexicon::modality;
use crate::english::lexicon::thesaurus::{OFFICIAL, PARTIES};
use crate::facts::EntityKind;
use crate::facts::ids::{AttributionId, SentenceId};
use crate::facts::people::People;
use crate::facts::text::Text;
use crate::span::Span;

/// In whose words something is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// In the narrator’s.
    Narrator,
    /// In those of a source that the draft names there.
    Source(AttributionId),
    /// In those of somebody, or with a source beside it, and the draft does not tell plainly whose.
    Somebody,
    /// Somebody grants it: “admitted”.
    Granted,
}

/// In whose words a word of a sentence is told.
pub(super) fn voice(text: &Text, people: &People, id: SentenceId, word: usize) -> Voice {
    let sentence = &text.sentences[id];
    let span = sentence.span_of(word..word + 1);
    let speech = &people.speech;
    let around = speech.said_around(text, span).find(|&it| {
        let said = &speech.attributions[it];
        said.tells() && said.source.is_some()
    });
    let blaming = || is_cue_of(text, people, id, span);
    if let Some(said) = around.or_else(blaming) {
        return if is_granted(text, people, said) { Voice::Granted } else { Voice::Source(said) };
    }
    if let Some(said) = introduced(text, people, id) {
        return Voice::Source(said);
    }
    if is_headed(text, people, id, word) {
        return Voice::Somebody;
    }
    let is_cited = speech.cited.sentences().any(|it| it == id);
    let is_somebodys = text.is_quoted(span) || speech.is_signed(text, id) || is_cited;
    if is_somebodys { Voice::Somebody } else { Voice::Narrator }
}

/// “Rebels: Strike killed 40”: whether words for somebody who can say something stand before a colon in front of a word.
fn is_headed(text: &Text, people: &People, id: SentenceId, word: usize) -> bool {
    let sentence = &text.sentences[id];
    let colon = sentence.tokens[..word].iter().position(|token| token.text == ":");
    colon.is_some_and(|colon| {
        let speaks = |i: usize| {
            let lemma = sentence.tokens[i].lemma.to_lowercase();
            let named = people.mention_at(sentence.span_of(i..i + 1));
            let is_body = named.is_some_and(|it| people.entity(it.entity).kind != EntityKind::Thing);
            is_body || PARTIES.contains(&*lemma) || OFFICIAL.contains(&*lemma) || is_person_noun(&lemma)
        };
        sentence.part.is_display() && (0..colon).any(speaks)
    })
}

/// The attribution of which a word is the cue and that accuses: “residents blame a power line”.
fn is_cue_of(text: &Text, people: &People, id: SentenceId, span: Span) -> Option<AttributionId> {
    let attributions = &people.speech.attributions;
    let has_cue = |it: &crate::facts::Attribution| {
        it.source.is_some()
            && it.cue.as_ref().is_some_and(|cue| {
                let sentence = &text.sentences[cue.sentence];
                let verb = head_of(sentence, &cue.words);
                cue.sentence == id
                    && cue.span.overlaps(span)
                    && modality::ACCUSING_SOMEBODY.contains(sentence.tokens[verb].lemma.as_str())
            })
    };
    attributions.with_ids().find(|(_, it)| has_cue(it)).map(|(id, _)| id)
}

/// Whether the narrator takes what is said for true, or who says it gives it up.
fn is_granted(text: &Text, people: &People, said: AttributionId) -> bool {
    people.speech.attributions[said].cue.as_ref().is_some_and(|cue| {
        let sentence = &text.sentences[cue.sentence];
        let grants = |token| cues::verb(token).is_some_and(cues::Cue::grants);
        sentence.tokens[cue.words.clone()].iter().any(grants)
    })
}

/// Who says what stands in a list: the source in the paragraph above it that ends with a colon.
fn introduced(text: &Text, people: &People, id: SentenceId) -> Option<AttributionId> {
    let paragraph = text.sentences[id].paragraph;
    if !is_item(text, paragraph) {
        return None;
    }
    let prose = |at: usize| text.draft.paragraphs[at].prose.text().trim_end();
    let above = (0..paragraph).rev().find(|&at| !is_item(text, at))?;
    let sentence = text.sentences_of(above).last().filter(|_| prose(above).ends_with(':'))?;
    let of_sentence = |cue: &crate::facts::Place| cue.sentence == sentence;
    let attributions = people.speech.attributions.with_ids();
    let mut attributions = attributions.filter(|(_, it)| it.source.is_some() && it.tells());
    attributions.find(|(_, it)| it.cue.as_ref().is_some_and(of_sentence)).map(|(id, _)| id)
}

/// Whether a paragraph is an item of a list: one that begins with a number or a mark.
fn is_item(text: &Text, paragraph: usize) -> bool {
    let marks = ['•', '-', '–', '*', '·', '▪'];
    let prose = text.draft.paragraphs[paragraph].prose.text().trim_start();
    prose.starts_with(|first: char| first.is_ascii_digit() || marks.contains(&first))
}
