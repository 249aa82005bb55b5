//! What stands around a number, as far as it tells of what it is a number.

use super::alike::{Alike, log};
use super::before::Before;
use super::vocabulary::{Vocabulary, Word, Words};
use crate::draft::Part;
use crate::english::Token;
use crate::english::grammar::is_content;
use crate::english::lexicon::verbs::LIGHT;
use crate::facts::attributions::Source;
use crate::facts::entities::EntityId;
use crate::facts::ids::SentenceId;
use crate::facts::measures::Phrase;
use crate::facts::measures::same::Setting;
use crate::facts::people::People;
use crate::facts::text::Text;

/// Whom or what a phrase means: somebody named, or the noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meant {
    Named(EntityId),
    Called(Word),
}

/// What stands around a number.
pub(super) struct Context<'a> {
    pub(super) setting: &'a Setting<'a>,
    pub(super) sentence: SentenceId,
    pub(super) part: Part,
    pub(super) is_quoted: bool,
    /// The noun that it counts or describes.
    pub(super) noun: Option<Word>,
    /// The words that narrow the noun, and whose it is.
    pub(super) qualifiers: Words,
    /// Noun and qualifiers.
    pub(super) phrase: Words,
    pub(super) owner: Option<Word>,
    /// The verb that it stands with, and whether that says something of its own.
    pub(super) verb: Option<Word>,
    pub(super) is_full_verb: bool,
    pub(super) subject: Option<Meant>,
    /// The words of content of its clause, and of its sentence.
    pub(super) clause: Words,
    pub(super) words: Words,
    /// Who is named in the sentence, in order of their numbers.
    pub(super) names: Vec<EntityId>,
    /// The dates of the sentence.
    pub(super) times: Words,
    pub(super) before: Before,
    /// How many numbers of the scale the draft has and how many go with its noun, each as a logarithm.
    pub(super) of_scale: f32,
    pub(super) of_noun: f32,
    /// How many others of the scale its sentence has.
    pub(super) beside: usize,
}

impl<'a> Context<'a> {
    pub(super) fn new(
        text: &'a Text,
        people: &People,
        setting: &'a Setting<'a>,
        alike: &Alike<'a>,
        vocabulary: &mut Vocabulary<'a>,
    ) -> Self {
        let measure = setting.measure;
        let sentence = &text.sentences[measure.place.sentence];
        let tokens = &sentence.tokens;
        let thing = measure.frame.thing.as_ref();
        let predicate = measure.frame.predicate.as_ref();
        let narrowing =
            || thing.into_iter().flat_map(|it| it.narrowed.iter().chain(&it.owner)).map(String::as_str);
        let noun = thing.map(|it| it.lemma.as_str());
        let outside = |(i, token): (usize, &'a Token)| {
            (!measure.place.words.contains(&i) && is_content(token)).then_some(token.lemma.as_str())
        };
        let mut names: Vec<EntityId> =
            people.mentions_in(measure.place.sentence).iter().map(|mention| mention.entity).collect();
        names.sort_unstable();
        names.dedup();
        Self {
            setting,
            sentence: measure.place.sentence,
            part: sentence.part,
            is_quoted: setting.is_quoted,
            noun: noun.map(|noun| vocabulary.number(noun)),
            qualifiers: vocabulary.words(narrowing()),
            phrase: vocabulary.words(narrowing().chain(noun)),
            owner: thing.and_then(|it| it.owner.as_ref()).map(|owner| vocabulary.number(owner)),
            verb: predicate.map(|it| vocabulary.number(&it.lemma)),
            is_full_verb: predicate.is_some_and(|it| !LIGHT.contains(it.lemma.as_str())),
            subject: predicate.and_then(|it| it.subject.as_ref()).map(|it| meant(it, vocabulary)),
            clause: vocabulary.words(setting.content().iter().copied()),
            words: vocabulary.words(tokens.iter().enumerate().filter_map(outside)),
            names,
            times: vocabulary.words(setting.statement().times.iter().copied()),
            before: Before::of(tokens, measure),
            of_scale: log(alike.in_draft(measure)),
            of_noun: log(alike.with_its_noun(measure)),
            beside: alike.beside(measure),
        }
    }

    /// Who says it, where the narrator does not.
    pub(super) fn source(&self) -> Option<&Source> {
        self.setting.source()
    }

    /// Whether it stands above the story, or beneath a picture.
    pub(super) fn is_display(&self) -> bool {
        self.part.is_display() || self.part == Part::Caption
    }
}

fn meant<'a>(phrase: &'a Phrase, vocabulary: &mut Vocabulary<'a>) -> Meant {
    phrase.entity.map_or_else(|| Meant::Called(vocabulary.number(&phrase.lemma)), Meant::Named)
}
