//! Words of content, and which of them may stand for one thing.

use crate::english::grammar::{is_content, is_in_compound};
use crate::english::lexicon::bodies::{BODIES, PLACES};
use crate::english::lexicon::nouns::is_kind_of;
use crate::english::lexicon::thesaurus::{self, Deed, KIN, ROLES};
use crate::english::lexicon::{is_person_noun, is_thing, may_mean};
use crate::english::{Upos, fold};
use crate::facts::EntityKind;
use crate::facts::entities::EntityId;
use crate::facts::ids::SentenceId;
use crate::facts::people::People;
use crate::facts::text::Text;

/// A word of content, or a name.
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::struct_excessive_bools, reason = "each is asked by itself, and any may go with any")]
pub(crate) struct Term {
    /// The word, of a name the last.
    pub(crate) word: usize,
    /// In dictionary form and small letters.
    pub(crate) lemma: String,
    /// Which deeds it tells of.
    pub(crate) deeds: Vec<Deed>,
    /// Who it is, where it is a name or stands for one.
    pub(crate) entity: Option<(EntityId, EntityKind)>,
    /// Whether it is a name.
    pub(crate) named: bool,
    /// Whether it is a number.
    pub(crate) number: bool,
    /// Whether it is a noun.
    pub(crate) noun: bool,
    /// Whether it is a verb.
    pub(crate) verb: bool,
    /// Whether it is an adjective.
    pub(crate) adjective: bool,
    /// Whether it only narrows the noun behind it: the school of “school bus”.
    pub(crate) narrows: bool,
}

/// Two words for one thing, but not surely.
const PERHAPS: f64 = 0.5;
const LIKELY: f64 = 0.8;

impl Term {
    /// Reads a word; nothing where it is no word of content.
    pub(super) fn read(text: &Text, people: &People, id: SentenceId, word: usize) -> Option<Self> {
        let sentence = &text.sentences[id];
        let token = &sentence.tokens[word];
        let span = sentence.span_of(word..word + 1);
        let mention = people.mention_at(span);
        if mention.is_some_and(|it| it.place.words.end != word + 1 && it.place.words.contains(&word)) {
            return None;
        }
        let meant = mention.or_else(|| people.anaphor_at(span));
        let is_told = is_content(token) || matches!(token.upos, Upos::Verb | Upos::Num);
        if !is_told && meant.is_none() {
            return None;
        }
        let entity = meant.map(|it| (it.entity, people.entity(it.entity).kind));
        // A bridge without a name is known again by its noun.
        let entity = entity.filter(|(_, kind)| *kind != EntityKind::Thing);
        let lemma = fold(&token.lemma).to_lowercase();
        let lemma = lemma.trim_end_matches('%').to_owned();
        let particle = sentence.tokens.get(word + 1).filter(|_| token.upos == Upos::Verb);
        let phrasal = particle.map(|particle| format!("{lemma}_{}", particle.lower));
        let of_phrase = phrasal.as_deref().map_or(&[][..], thesaurus::deeds);
        let named = mention.is_some();
        let deeds = if named && token.lower != token.lemma { &[][..] } else { thesaurus::deeds(&lemma) };
        let deeds = if token.lower == "according" { &[][..] } else { deeds };
        let deeds = if of_phrase.is_empty() { deeds.to_vec() } else { of_phrase.to_vec() };
        let noun = matches!(token.upos, Upos::Noun);
        let verb = matches!(token.upos, Upos::Verb);
        let number = token.upos == Upos::Num;
        let adjective = token.upos == Upos::Adj;
        let narrows = is_in_compound(token);
        Some(Self { word, lemma, deeds, entity, named, number, noun, verb, adjective, narrows })
    }

    /// A word that is none of content: “is”.
    pub(super) fn bare(lemma: &str, word: usize) -> Self {
        let (lemma, deeds) = (lemma.to_lowercase(), Vec::new());
        Self {
            word,
            lemma,
            deeds,
            entity: None,
            named: false,
            number: false,
            noun: false,
            verb: false,
            adjective: false,
            narrows: false,
        }
    }

    /// Whether a noun may take up the person, the body or the place that it is.
    fn is_taken_up_by(&self, noun: &Self) -> bool {
        self.entity.is_some_and(|(_, kind)| match kind {
            EntityKind::Person => is_person_noun(&noun.lemma) || ROLES.contains(&*noun.lemma),
            EntityKind::Organization => BODIES.contains(&*noun.lemma) || ROLES.contains(&*noun.lemma),
            EntityKind::Place => PLACES.contains(&*noun.lemma),
            EntityKind::Thing => false,
        })
    }

    /// Whether it is a noun for people, vehicles, buildings, weapons, machines or animals.
    pub(crate) fn is_somebody_or_thing(&self) -> bool {
        let last = self.lemma.rsplit('-').next().unwrap_or(&self.lemma);
        let is_known = |noun: &str| is_person_noun(noun) || is_thing(noun) || ROLES.contains(noun);
        self.noun && !self.named && is_known(last)
    }

    /// Whether it can only be a word for a deed that no story leaves out.
    pub(crate) fn is_news(&self) -> bool {
        !self.deeds.is_empty() && self.deeds.iter().all(|deed| thesaurus::is_news(*deed))
    }

    /// Whether both are words for one deed.
    pub(crate) fn tells_deed_of(&self, other: &Self) -> bool {
        self.lemma == other.lemma || self.deeds.iter().any(|deed| other.deeds.contains(deed))
    }
}

/// How surely the one term stands for what the other does, from 0 to 1.
pub(crate) fn answers(one: &Term, other: &Term) -> f64 {
    if one.lemma == other.lemma {
        return 1.0;
    }
    match (one.entity, other.entity) {
        (Some((one, _)), Some((other, _))) => f64::from(u8::from(one == other)),
        _ if one.number || other.number => 0.0,
        (Some(_), None) => answers_name(one, other),
        (None, Some(_)) => answers_name(other, one),
        (None, None) if is_same_word(one, other) || are_for_one(one, other) => LIKELY,
        (None, None) => 0.0,
    }
}

/// How surely a noun stands for somebody or something with a name.
fn answers_name(name: &Term, noun: &Term) -> f64 {
    if are_for_one(name, noun) {
        LIKELY
    } else if name.is_taken_up_by(noun) {
        PERHAPS
    } else {
        0.0
    }
}

/// Whether both are nouns, and may be for one thing.
fn are_for_one(one: &Term, other: &Term) -> bool {
    one.noun && other.noun && are_nouns_for_one(&one.lemma, &other.lemma)
}

/// Whether the story, with one of its words, has what a term of display copy names: the same, or something narrower.
pub(super) fn supports(shown: &Term, told: &Term) -> bool {
    !is_other_thing(shown, told)
        && (is_same_entity(shown, told) || is_same_word(shown, told) || is_narrower(shown, told))
}

/// Whether what a word of the story only narrows is something else: the school of “school bus” is no school.
fn is_other_thing(shown: &Term, told: &Term) -> bool {
    told.narrows && !shown.narrows && shown.is_somebody_or_thing()
}

fn is_same_entity(shown: &Term, told: &Term) -> bool {
    let both = shown.entity.is_some() && told.entity.is_some();
    both && answers(shown, told) > 0.0
}

fn is_same_word(shown: &Term, told: &Term) -> bool {
    shown.tells_deed_of(told) || have_one_stem(&shown.lemma, &told.lemma)
}

/// Whether a noun of display copy takes in what the story names: “school”, “academy”; “mayor”, of somebody with a name.
fn is_narrower(shown: &Term, told: &Term) -> bool {
    takes_in_noun(shown, told) || takes_in_name(shown, told)
}

fn takes_in_noun(shown: &Term, told: &Term) -> bool {
    let (one, other) = (&*shown.lemma, &*told.lemma);
    let people = || is_person_noun(one) && is_person_noun(other) && may_mean(one, other);
    shown.noun && told.noun && (is_kind_of(other, one) || people())
}

fn takes_in_name(shown: &Term, told: &Term) -> bool {
    let may_be = !is_thing(&shown.lemma) && !KIN.contains(&*shown.lemma);
    told.entity.is_some() && may_be && told.is_taken_up_by(shown)
}

/// Whether two nouns may be for one thing.
pub(crate) fn are_nouns_for_one(one: &str, other: &str) -> bool {
    let people = is_person_noun(one) && is_person_noun(other);
    let takes_up = BODIES.contains(one) && BODIES.contains(other);
    is_kind_of(one, other) || is_kind_of(other, one) || people && may_mean(one, other) || takes_up
}

/// Whether two words begin alike and may be forms of one: “publish”, “publication”.
pub(crate) fn have_one_stem(one: &str, other: &str) -> bool {
    const LEAST: usize = 5;
    let same = one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count();
    let shorter = one.chars().count().min(other.chars().count());
    same >= LEAST && same * 10 >= shorter * 7
}
