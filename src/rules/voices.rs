//! Those who are said to say something, as the story’s running text names them.

use rustc_hash::FxHashMap;

use crate::draft::Part;
use crate::english::grammar;
use crate::facts::{Attribution, EntityKind, Facts, Place, Placed, SentenceId};
use crate::span::Span;

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

/// The sources of a story by the sentence that names them, for rules that look around a place.
pub(super) struct Voices<'a> {
    /// All of them.
    pub(super) all: Vec<Voice<'a>>,
    by_sentence: FxHashMap<SentenceId, Vec<usize>>,
}

impl<'a> Voices<'a> {
    /// Those of a draft.
    pub(super) fn new(facts: &'a Facts) -> Self {
        let all: Vec<Voice<'a>> = voices(facts).collect();
        let mut by_sentence: FxHashMap<SentenceId, Vec<usize>> = FxHashMap::default();
        for (at, voice) in all.iter().enumerate() {
            by_sentence.entry(voice.source.sentence).or_default().push(at);
        }
        Self { all, by_sentence }
    }

    /// Whether a sentence says or cites anything by a source.
    pub(super) fn is_sourced(&self, facts: &Facts, sentence: SentenceId) -> bool {
        let whole = facts.sentences()[sentence].whole();
        facts.cited().has(sentence)
            || says_something(&facts.sentences()[sentence])
            || facts.said_around(whole).next().is_some()
            || self.of(sentence).next().is_some()
            || self.all.iter().any(|voice| voice.said.content.overlaps(whole))
    }

    /// Those whom a sentence names.
    pub(super) fn of(&self, sentence: SentenceId) -> impl Iterator<Item = &Voice<'a>> {
        self.by_sentence.get(&sentence).into_iter().flatten().map(|&at| &self.all[at])
    }
}

/// “…, the historian wrote in a paper”: whether a sentence says that somebody says something, though what it is was not found.
pub(super) fn says_something(sentence: &Placed) -> bool {
    const SAYING: [&str; 10] =
        ["say", "write", "argue", "conclude", "find", "report", "note", "explain", "estimate", "calculate"];
    (0..sentence.tokens.len()).any(|word| {
        SAYING.contains(&&*sentence.tokens[word].lemma)
            && grammar::is_verb(&sentence.tokens[word])
            && grammar::own_subject(sentence, word).is_some()
    })
}

/// Whether words of a sentence are the narrator’s own: neither quoted nor signed by somebody else.
pub(super) fn are_narrators(facts: &Facts, sentence: SentenceId, span: Span) -> bool {
    !facts.is_quoted(span) && !facts.is_signed(sentence)
}

/// Whether somebody is given as the source of what stands in a place.
pub(super) fn has_source(facts: &Facts, span: Span) -> bool {
    facts.said_around(span).any(|said| facts.attributions()[said].source.is_some())
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

    /// Whether it has a name, or means somebody who has one.
    pub(super) fn is_named(&self) -> bool {
        let is_name = |word: usize| word != 0 && grammar::is_proper_noun(&self.sentence.tokens[word]);
        self.said.speaker.is_some() || self.sentence.subtree(self.head).any(is_name)
    }

    /// Whether it is a person whom the draft knows by name.
    pub(super) fn is_person(&self, facts: &Facts) -> bool {
        self.said.speaker.is_some_and(|id| facts.entity(id).kind == EntityKind::Person)
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
