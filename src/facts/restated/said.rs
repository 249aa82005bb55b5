//! In whose words a place of the story is told.

use super::heard;
use super::voices::{Told, Voice};
use crate::english::grammar::head_of;
use crate::english::lexicon::cues;
use crate::english::lexicon::is_person_noun;
use crate::english::lexicon::modality;
use crate::english::lexicon::thesaurus::{OFFICIAL, PARTIES};
use crate::facts::EntityKind;
use crate::facts::attributions::Attribution;
use crate::facts::ids::SentenceId;
use crate::facts::people::People;
use crate::facts::place::Place;
use crate::facts::text::Text;
use crate::span::Span;

/// In whose words a word of a sentence is told.
pub(super) fn voice(text: &Text, people: &People, id: SentenceId, word: usize) -> Voice {
    let sentence = &text.sentences[id];
    let span = sentence.span_of(word..word + 1);
    let speech = &people.speech;
    let around = speech.said_around(text, span).map(|it| &speech.attributions[it]);
    let around = around.into_iter().find(|said| said.tells() && said.source.is_some());
    let said = around.or_else(|| cue_at(text, people, id, span)).map(Told::of);
    let said = said.or_else(|| introduced(text, people, id).map(Told::of));
    let said = said.or_else(|| heard::told(text, people, id, word));
    if let Some(said) = said {
        return if is_granted(text, &said) { Voice::Granted } else { Voice::Source(said) };
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
fn cue_at<'a>(text: &Text, people: &'a People, id: SentenceId, span: Span) -> Option<&'a Attribution> {
    let accuses = |cue: &Place| {
        let sentence = &text.sentences[cue.sentence];
        let verb = sentence.tokens[head_of(sentence, &cue.words)].lemma.as_str();
        cue.sentence == id && cue.span.overlaps(span) && modality::ACCUSING_SOMEBODY.contains(verb)
    };
    let mut attributions = people.speech.attributions.iter().filter(|it| it.source.is_some());
    attributions.find(|it| it.cue.as_ref().is_some_and(accuses))
}

/// Whether the narrator takes what is said for true, or who says it gives it up.
fn is_granted(text: &Text, said: &Told) -> bool {
    said.cue.as_ref().is_some_and(|cue| {
        let sentence = &text.sentences[cue.sentence];
        let grants = |token| cues::verb(token).is_some_and(cues::Cue::grants);
        sentence.tokens[cue.words.clone()].iter().any(grants)
    })
}

/// Who says what stands in a list: the source in the paragraph above it that ends with a colon.
fn introduced<'a>(text: &Text, people: &'a People, id: SentenceId) -> Option<&'a Attribution> {
    let paragraph = text.sentences[id].paragraph;
    if !is_item(text, paragraph) {
        return None;
    }
    let prose = |at: usize| text.draft.paragraphs[at].prose.text().trim_end();
    let above = (0..paragraph).rev().find(|&at| !is_item(text, at))?;
    let sentence = text.sentences_of(above).next_back().filter(|_| prose(above).ends_with(':'))?;
    let of_sentence = |cue: &Place| cue.sentence == sentence;
    let mut attributions = people.speech.attributions.iter().filter(|it| it.source.is_some() && it.tells());
    attributions.find(|it| it.cue.as_ref().is_some_and(of_sentence))
}

/// Whether a paragraph is an item of a list: one that begins with a number or a mark.
fn is_item(text: &Text, paragraph: usize) -> bool {
    let marks = ['•', '-', '–', '*', '·', '▪'];
    let prose = text.draft.paragraphs[paragraph].prose.text().trim_start();
    prose.starts_with(|first: char| first.is_ascii_digit() || marks.contains(&first))
}
