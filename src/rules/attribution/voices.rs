//! Those who are said to say something, as the story’s running text names them.

use crate::draft::Part;
use crate::english::grammar;
use crate::facts::{Attribution, Facts, Place, Placed};

/// A source of the narrator’s, and what is said of it.
pub(super) struct Voice<'a> {
    /// What it says.
    pub(super) said: &'a Attribution,
    /// The words for it.
    pub(super) source: &'a Place,
    /// The word that says that it says so.
    pub(super) cue: &'a Place,
    /// The sentence that names it.
    pub(super) sentence: &'a Placed,
    /// Its noun or pronoun.
    pub(super) head: usize,
}

/// The sources of the story that the narrator cites. Whom a source cites in turn is that source’s to answer for.
pub(super) fn voices(facts: &Facts) -> impl Iterator<Item = Voice<'_>> {
    facts.attributions().iter().filter(|said| said.tells()).filter_map(move |said| {
        let (source, cue) = said.source.as_ref().zip(said.cue.as_ref())?;
        let sentence = &facts.sentences()[source.sentence];
        let voice = Voice { said, source, cue, sentence, head: grammar::head_of(sentence, &source.words) };
        (is_told(sentence.part) && !facts.is_signed(source.sentence) && is_narrators(facts, &voice))
            .then_some(voice)
    })
}

/// Whether a part tells the story in sentences.
pub(super) fn is_told(part: Part) -> bool {
    matches!(part, Part::Body | Part::Summary | Part::Standfirst)
}

fn is_narrators(facts: &Facts, voice: &Voice) -> bool {
    let is_another = |said: &Attribution| said.source.is_some() && said.source.as_ref() != Some(voice.source);
    let mut around = facts.said_around(voice.source.span);
    !facts.is_quoted(voice.source.span)
        && !facts.is_quoted(voice.cue.span)
        && !around.any(|said| is_another(&facts.attributions()[said]))
}

impl Voice<'_> {
    /// Its noun, in dictionary form and in lower case.
    pub(super) fn noun(&self) -> String {
        noun(self.sentence, self.head)
    }

    /// Whether it is spoken of as several.
    pub(super) fn is_several(&self) -> bool {
        let lower = &self.sentence.tokens[self.head].lower;
        lower.ends_with('s') && *lower != self.noun() || lower == "people"
    }

    /// The words of its phrase before the noun, in lower case.
    pub(super) fn before(&self) -> impl Iterator<Item = &str> {
        let start = grammar::noun_phrase(self.sentence, self.head).start.min(self.head);
        self.sentence.tokens[start..self.head].iter().map(|token| token.lower.as_str())
    }

    /// The word right behind the noun, in lower case.
    pub(super) fn behind(&self) -> &str {
        self.sentence.tokens.get(self.head + 1).map_or("", |token| token.lower.as_str())
    }
}

/// A noun in dictionary form and in lower case. At the head of a sentence the model may take “Geriatricians” for a name, so that
/// its lemma keeps the plural.
pub(super) fn noun(sentence: &Placed, word: usize) -> String {
    let token = &sentence.tokens[word];
    let lemma = token.lemma.to_lowercase();
    match lemma.strip_suffix('s') {
        Some(singular) if word == 0 && grammar::is_proper_noun(token) => singular.to_owned(),
        _ => lemma,
    }
}
