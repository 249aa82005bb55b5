//! “The 54-year-old” and “the hermit, 41,”: somebody named before, by an age.

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::super::titles::is_role;
use super::anaphor::{is_running, mention};
use super::people::{Index, Person, one};
use super::{EntityId, Mention, MentionKind, Referent};
use crate::english::grammar::verb_over;
use crate::english::lexicon::Gender;
use crate::english::lexicon::is_person_noun;
use crate::english::lexicon::names::{FAMILY, ONLOOKERS};
use crate::english::{Rel, Upos, gazetteer};
use crate::facts::entities::Names;
use crate::facts::list::List;
use crate::facts::numbers::Numbers;
use crate::facts::text::Text;
use crate::facts::{Bound, EntityKind, Placed, Quantity, QuantityKind};

/// So many sentences back, somebody may still be meant.
const BACK: usize = 3;
/// So many paragraphs back, of which wire copy makes one of each sentence.
const PARAGRAPHS: usize = 2;

/// Finds whom nouns with an age mean. `known` are the nouns and pronouns that stand for somebody, in text order.
pub(super) fn read(
    text: &Text,
    numbers: &Numbers,
    names: &Names,
    known: &[Mention],
    genders: &List<EntityId, Option<Gender>>,
) -> Vec<Mention> {
    let phrases: Vec<Phrase<'_>> =
        numbers.quantities.iter().filter_map(|age| Phrase::new(text, age)).collect();
    if phrases.is_empty() {
        return Vec::new();
    }
    let index = Index::new(text, names, known);
    let ages = Ages::new(numbers, &phrases);
    let stranger = text.sentences.ids().find(|&at| index.people(at).iter().any(|it| it.named().is_none()));
    let mut people = names.entities.ids().filter(|&id| names.entities[id].kind == EntityKind::Person);
    let alone = people.next().filter(|_| people.next().is_none());
    let mut found = Vec::new();
    for phrase in phrases {
        let number = phrase.age.place.sentence;
        let before = Before::new(text, &index, &phrase);
        let only = alone
            .filter(|id| stranger.is_none_or(|at| number <= at) && is_named_before(names, *id, phrase.age));
        let who = before.nearest().or(only);
        let fits = |id: &EntityId| {
            before.fits(*id)
                && phrase.may_mean(text, names, *id, genders)
                && ages.allow(names, *id, phrase.age)
        };
        if let Some(id) = who.filter(fits) {
            found.push(mention(text, number, phrase.words.clone(), id, MentionKind::Nominal));
        }
    }
    found
}

/// A noun with “the” and an age, or an age that stands for the noun.
struct Phrase<'a> {
    age: &'a Quantity,
    head: usize,
    words: Range<usize>,
    /// Whether a noun says who that is.
    noun: bool,
    /// Whether it is the subject of a verb that the parse takes for a noun.
    acts: bool,
}

impl<'a> Phrase<'a> {
    fn new(text: &Text, age: &'a Quantity) -> Option<Self> {
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
                Rel::Nmod => self.noun,
                _ => false,
            }
        })
    }

    /// Whether the noun may be said of somebody, and fits their gender.
    fn may_mean(
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

/// How old the people of a draft are.
struct Ages(FxHashSet<u64>);

impl Ages {
    /// The ages that stand elsewhere than in the phrases.
    fn new(numbers: &Numbers, phrases: &[Phrase<'_>]) -> Self {
        let spoken =
            |age: &Quantity| phrases.binary_search_by_key(&age.place.span, |it| it.age.place.span).is_ok();
        let ages = numbers.quantities.iter().filter(|age| age.kind == QuantityKind::Age && !spoken(age));
        Self(ages.filter_map(|age| Some(age.number()?.to_bits())).collect())
    }

    /// Whether an age may be somebody’s: it is theirs elsewhere, or nobody else’s.
    fn allow(&self, names: &Names, id: EntityId, age: &Quantity) -> bool {
        let known =
            names.entity(id).attributes.iter().any(|it| it.age().is_some() && it.age() == age.number());
        known || age.number().is_some_and(|years| !self.0.contains(&years.to_bits()))
    }
}

/// Whether somebody is named before an age comes up.
fn is_named_before(names: &Names, id: EntityId, age: &Quantity) -> bool {
    let first = names.entity(id).mentions.first();
    first.is_some_and(|&at| names.mentions[at].place.span.end <= age.place.span.start)
}

/// Who has been spoken of when a phrase comes up.
struct Before {
    /// The people of the phrase’s own sentence, apart from the one whom it means.
    here: Vec<Person>,
    /// The people of each sentence before that is near enough, the nearest first.
    near: Vec<Vec<Person>>,
    /// Where the phrase stands.
    head: usize,
}

impl Before {
    fn new(text: &Text, index: &Index<'_>, phrase: &Phrase<'_>) -> Self {
        let number = phrase.age.place.sentence;
        let paragraph = text.sentences[number].paragraph;
        let mut here = index.people(number);
        // “The 54-year-old said she slept”: in a clause of its own a pronoun may mean the same one.
        let sentence = &text.sentences[number];
        let verb = sentence.tokens[phrase.head].head;
        let again =
            |word: usize| sentence.tokens[word].upos == Upos::Pron && verb_over(sentence, word) != verb;
        here.retain(|person| {
            let same = phrase.words.contains(&person.word);
            !same && (person.word <= phrase.head || !again(person.word))
        });
        let back = number.back(BACK).up_to(number).rev();
        let back = back.take_while(|&at| text.sentences[at].paragraph + PARAGRAPHS >= paragraph);
        let near = back.map(|at| index.people(at)).collect();
        Self { here, near, head: phrase.head }
    }

    /// The only one of those spoken of last.
    fn nearest(&self) -> Option<EntityId> {
        let people = self.near.iter().find(|people| !people.is_empty())?;
        one(people).and_then(Referent::named).or_else(|| acting(people))
    }

    /// Whether the phrase can mean somebody: the sentences before leave no other choice, and its own has not named them yet, nor
    /// spoken of anybody else who could be meant.
    fn fits(&self, id: EntityId) -> bool {
        let all: Vec<Person> = self.near.iter().flatten().copied().collect();
        let sole = all.is_empty()
            || one(&all).and_then(Referent::named).or_else(|| acting(&all)).is_some_and(|who| who == id);
        // Whoever tells the 54-year-old something is another.
        let apart = |person: &Person| person.word > self.head || person.acts && person.named().is_some();
        sole && self.here.iter().all(|person| apart(person) && person.named() != Some(id))
    }
}

/// The one who acts, where nobody else of some people has a name or acts: “Cole beat a qualifier”.
fn acting(people: &[Person]) -> Option<EntityId> {
    let named = people.iter().filter(|person| person.named().is_some());
    let others = people.iter().filter(|person| person.named().is_none());
    let who = one(named.clone())
        .and_then(Referent::named)
        .filter(|_| named.into_iter().any(|person| person.acts))?;
    (others.into_iter().all(|person| !person.acts && !person.owns)).then_some(who)
}
