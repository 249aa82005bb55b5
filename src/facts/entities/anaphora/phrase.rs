//! “The 54-year-old”, “the 54-year-old Austrian”, “the hermit, 41,”: a noun with an age.

use std::ops::Range;

use super::super::titles::is_role;
use super::EntityId;
use super::anaphor::is_running;
use crate::english::lexicon::Gender;
use crate::english::lexicon::is_person_noun;
use crate::english::lexicon::names::{FAMILY, ONLOOKERS};
use crate::english::{Rel, Upos, gazetteer};
use crate::facts::entities::Names;
use crate::facts::ids::SentenceId;
use crate::facts::list::List;
use crate::facts::text::Text;
use crate::facts::{Bound, Placed, Quantity, QuantityKind};

/// A noun with “the” and an age, or an age that stands for the noun.
pub(super) struct Phrase<'a> {
    /// The age.
    pub(super) age: &'a Quantity,
    /// The noun, or the last word of the age.
    pub(super) head: usize,
    /// All its words.
    pub(super) words: Range<usize>,
    /// Whether a noun says who that is.
    noun: bool,
    /// Whether it is the subject of a verb that the parse takes for a noun.
    acts: bool,
}

impl<'a> Phrase<'a> {
    /// The phrase of an age, if it stands in one.
    pub(super) fn new(text: &Text, age: &'a Quantity) -> Option<Self> {
        let sentence = &text.sentences[age.place.sentence];
        let years = age.kind == QuantityKind::Age && age.unit.as_deref() == Some("year");
        let exact = age.bound == Bound::Exact && !text.is_quoted(age.place.span) && is_running(sentence);
        if !exact {
            return None;
        }
        let phrase = if years && age.place.words.len() > 1 {
            Self::around(sentence, age)?
        } else {
            Self::before(sentence, age)?
        };
        (phrase.is_argument(sentence) && !phrase.is_narrowed(sentence)).then_some(phrase)
    }

    /// “The 54-year-old”, “the 54-year-old Austrian”
    fn around(sentence: &Placed, age: &'a Quantity) -> Option<Self> {
        let last = age.place.words.end - 1;
        let start = age.place.words.start.checked_sub(1)?;
        let above = sentence.ancestors(last).find(|&at| at > last && sentence.tokens[at].upos == Upos::Noun);
        let inside = |head: &usize| {
            let between = &sentence.tokens[last + 1..*head];
            between.iter().all(|token| matches!(token.upos, Upos::Adj | Upos::Noun | Upos::Propn))
        };
        // The model may take the verb of “The 13-year-old practises on a bus” for a noun.
        let verb = |head: usize| {
            let token = &sentence.tokens[head];
            head == last + 1
                && token.rel == Rel::Root
                && token.lower == format!("{}s", token.lemma)
                && !is_person_noun(&token.lemma)
        };
        let acts = above.is_some_and(verb);
        let noun = above.filter(|&head| inside(&head) && !verb(head));
        let head = noun.unwrap_or(last);
        let the = sentence.tokens[start].lower == "the";
        the.then_some(Self { age, head, words: start..head + 1, noun: noun.is_some(), acts })
    }

    /// “The hermit, 41,”
    fn before(sentence: &Placed, age: &'a Quantity) -> Option<Self> {
        let text = |at: usize| sentence.tokens.get(at).map_or("", |token| token.lower.as_str());
        let start = age.place.words.start.checked_sub(3)?;
        let set_off = text(start + 2) == "," && text(age.place.words.end) == ",";
        let noun = sentence.tokens[start + 1].upos == Upos::Noun;
        let years = super::super::ages::is_years(age);
        (years && set_off && noun && text(start) == "the").then_some(Self {
            age,
            head: start + 1,
            words: start..start + 2,
            noun: true,
            acts: false,
        })
    }

    /// Whether it begins a paragraph on somebody named before.
    pub(super) fn is_again(&self, text: &Text, names: &Names, id: EntityId) -> bool {
        let first = names.entity(id).mentions.first().map(|&at| &names.mentions[at].place.span);
        let is_before = first.is_some_and(|first| first.end <= self.age.place.span.start);
        is_before && self.opens_paragraph(text) && !self.is_of_another(text, names, id)
    }

    /// Whether a paragraph begins with it.
    fn opens_paragraph(&self, text: &Text) -> bool {
        let number = self.age.place.sentence;
        let paragraph = text.sentences[number].paragraph;
        let is_first = number.back(1).up_to(number).all(|at| text.sentences[at].paragraph != paragraph);
        is_first && self.words.start == 0
    }

    /// Whether the draft goes by the noun for somebody else: “A driver was hurt. The 54-year-old driver”, or has a driver with a
    /// name.
    fn is_of_another(&self, text: &Text, names: &Names, id: EntityId) -> bool {
        let number = self.age.place.sentence;
        let noun = &text.sentences[number].tokens[self.head].lemma;
        let is_new = |at: SentenceId| {
            let sentence = &text.sentences[at];
            let nouns = (0..sentence.tokens.len()).filter(|&word| sentence.tokens[word].lemma == *noun);
            nouns.filter_map(|word| sentence.child(word, &[Rel::Det])).any(|article| {
                matches!(sentence.tokens[article].lower.as_str(), "a" | "an" | "another" | "one")
            })
        };
        let is_titled = |words: &str| words.split_whitespace().any(|word| word.to_lowercase() == *noun);
        let others = || names.entities.ids().filter(|&other| other != id);
        let mut titles =
            others().flat_map(|other| &names.entities[other].attributes).filter_map(|it| it.title());
        self.noun && (titles.any(is_titled) || text.sentences.ids().take_while(|&at| at < number).any(is_new))
    }

    fn is_argument(&self, sentence: &Placed) -> bool {
        let rels = [Rel::Nsubj, Rel::NsubjPass, Rel::NsubjOuter, Rel::Obj, Rel::NmodPoss];
        let token = &sentence.tokens[self.head];
        // Behind its verb the parse may take it for a clause: “said the 54-year-old”, “told the 54-year-old that”.
        let behind = token.rel == Rel::Ccomp && token.head.is_some_and(|verb| verb + 1 == self.words.start);
        self.acts || behind || rels.contains(&token.rel)
    }

    /// “The 54-year-old who lives next door”, “the 54-year-old and her son”
    fn is_narrowed(&self, sentence: &Placed) -> bool {
        let behind = sentence.children(self.head).filter(|&at| at > self.head);
        behind.into_iter().any(|at| {
            let comma = sentence.tokens.get(self.head + 1).is_some_and(|next| next.text == ",");
            match sentence.tokens[at].rel {
                Rel::Conj | Rel::Flat => true,
                Rel::Appos => sentence.tokens[at].upos == Upos::Propn,
                Rel::AclRelcl | Rel::Acl => !comma,
                Rel::Nmod => self.noun && !comma,
                _ => false,
            }
        })
    }

    /// Whether the noun may be said of somebody, and fits their gender.
    pub(super) fn may_mean(
        &self,
        text: &Text,
        names: &Names,
        id: EntityId,
        genders: &List<EntityId, Option<Gender>>,
    ) -> bool {
        let sentence = &text.sentences[self.age.place.sentence];
        let lower = &sentence.tokens[self.head].lower;
        let is_title = || {
            let titles = names.entity(id).attributes.iter().filter_map(|it| it.title());
            titles.flat_map(str::split_whitespace).any(|word| word.to_lowercase() == *lower)
        };
        if self.noun && !speaks_of_one_person(sentence, self.head) && !is_title() {
            return false;
        }
        let gender = Gender::of_noun(lower);
        gender.is_none() || genders[id].is_none_or(|known| Some(known) == gender)
    }
}

/// Whether a noun means a person, and no relative and no onlooker: of those a draft may say “the” when it first speaks of them.
fn speaks_of_one_person(sentence: &Placed, noun: usize) -> bool {
    let token = &sentence.tokens[noun];
    let lemma = token.lemma.as_str();
    if FAMILY.contains(lemma) || ONLOOKERS.contains(lemma) {
        return false;
    }
    is_person_noun(lemma) || is_role(sentence, noun) || gazetteer::demonym(&token.text).is_some()
}
