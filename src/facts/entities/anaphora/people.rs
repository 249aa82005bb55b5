//! The people whom a sentence speaks of, named or not: those whom “he” and “she” may mean.

use crate::facts::ids::SentenceId;
use std::ops::Range;

use rustc_hash::FxHashMap;

use super::{EntityId, Mention, Referent};
use crate::english::grammar::{SUBJECT, head_of, owns};
use crate::english::lexicon::Gender;
use crate::english::lexicon::is_kin;
use crate::english::lexicon::is_person_noun;
use crate::english::lexicon::names::ROLES;
use crate::english::{Rel, Sentence, Token, Upos};
use crate::facts::EntityKind;
use crate::facts::entities::Names;
use crate::facts::text::Text;

/// Somebody whom a sentence speaks of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Person {
    /// Who it is.
    pub(super) who: Referent,
    /// What the words tell: of a name, nothing beyond what is known of its bearer.
    pub(super) gender: Option<Gender>,
    /// The word.
    pub(super) word: usize,
    /// Whether it is the subject of its clause.
    pub(super) acts: bool,
    /// Whether something is only said to be theirs, no relative: “Varga’s plan”.
    pub(super) owns: bool,
}

impl Person {
    /// Who it is, where it is somebody with a name.
    pub(super) fn named(&self) -> Option<EntityId> {
        self.who.named()
    }
}

/// The one whom all of some people are.
pub(super) fn one<'p>(people: impl IntoIterator<Item = &'p Person>) -> Option<Referent> {
    let mut people = people.into_iter();
    let who = people.next()?.who;
    people.all(|person| person.who == who).then_some(who)
}

/// Where people are spoken of, apart from pronouns.
pub(super) struct Index<'a> {
    text: &'a Text,
    names: &'a Names,
    /// By sentence, nouns that mean somebody named.
    nominals: FxHashMap<SentenceId, Vec<&'a Mention>>,
    /// By sentence, the words of titles.
    titles: FxHashMap<SentenceId, Vec<Range<usize>>>,
}

impl<'a> Index<'a> {
    /// Lays out the nouns that mean somebody named, and the words of titles.
    pub(super) fn new(text: &'a Text, names: &'a Names, nominals: &'a [Mention]) -> Self {
        let mut index = Self { text, names, nominals: FxHashMap::default(), titles: FxHashMap::default() };
        for mention in nominals {
            index.nominals.entry(mention.place.sentence).or_default().push(mention);
        }
        for attribute in names.entities.iter().flat_map(|entity| &entity.attributes) {
            index.titles.entry(attribute.place.sentence).or_default().push(attribute.place.words.clone());
        }
        index
    }

    /// Who is spoken of in a sentence outside quotation marks, in order.
    pub(super) fn people(&self, number: SentenceId) -> Vec<Person> {
        let Self { text, names, .. } = self;
        let sentence = &text.sentences[number];
        let named = names.mentions_in(number).iter();
        let meant = self.nominals.get(&number).into_iter().flatten().copied();
        let mentions: Vec<&Mention> = named.chain(meant).collect();
        let mut people: Vec<Person> = Vec::new();
        for mention in &mentions {
            let person = names.entity(mention.entity).kind == EntityKind::Person;
            let owns = owns(sentence, &mention.place.words);
            if person && (owns || !mention.modifier) {
                people.push(person_at(
                    sentence,
                    head_of(sentence, &mention.place.words),
                    Referent::Named(mention.entity),
                    None,
                ));
            }
        }
        let none = Vec::new();
        let titles = self.titles.get(&number).unwrap_or(&none);
        let taken = |at: usize| {
            titles.iter().any(|words| words.contains(&at))
                || mentions.iter().any(|mention| mention.place.words.contains(&at))
        };
        for (at, token) in sentence.tokens.iter().enumerate() {
            if token.upos == Upos::Noun && is_person(sentence, at) && !taken(at) {
                let who = Referent::Unnamed(number, at);
                people.push(person_at(sentence, at, who, Gender::of_noun(&token.lower)));
            }
        }
        people.retain(|person| !text.is_quoted(sentence.span_of(person.word..person.word + 1)));
        people.sort_by_key(|person| person.word);
        people
    }
}

/// Somebody spoken of by a word.
pub(super) fn person_at(sentence: &Sentence, word: usize, who: Referent, gender: Option<Gender>) -> Person {
    let rel = sentence.tokens[word].rel;
    // Of a name in apposition (“the mayor, Ann Cole”) the noun before it tells what it does.
    let rel = match sentence.tokens[word].head {
        Some(noun) if rel == Rel::Appos => sentence.tokens[noun].rel,
        _ => rel,
    };
    // “His father died. He moved”: it may be either.
    let of_kin = sentence.tokens[word].head.is_some_and(|kin| is_kin(&sentence.tokens[kin].lemma));
    Person {
        who,
        gender,
        word,
        acts: SUBJECT.contains(&rel) || rel == Rel::NsubjPass,
        owns: rel == Rel::NmodPoss && !of_kin,
    }
}

/// Whether a noun speaks of one person who might be meant again, and not of what somebody named is.
fn is_person(sentence: &Sentence, at: usize) -> bool {
    let token = &sentence.tokens[at];
    let is_singular = token.lower == token.lemma;
    let modifies = matches!(token.rel, Rel::Compound | Rel::Flat | Rel::NmodDesc | Rel::Amod);
    is_noun_for_person(token) && is_singular && !modifies && !says_what_somebody_is(sentence, at)
}

fn is_noun_for_person(token: &Token) -> bool {
    is_person_noun(&token.lemma)
        || is_kin(&token.lemma)
        || ROLES.contains(token.lemma.as_str())
        || Gender::of_noun(&token.lower).is_some()
}

/// “joined the bank as a clerk”, “became organist”, “she is a clerk”, “Ann Cole, a clerk,”
fn says_what_somebody_is(sentence: &Sentence, at: usize) -> bool {
    let token = &sentence.tokens[at];
    let is_name = |i: usize| sentence.tokens[i].upos == Upos::Propn;
    let is_role = sentence.child(at, &[Rel::Case]).is_some_and(|case| sentence.tokens[case].lower == "as");
    is_role
        || token.rel == Rel::Xcomp
        || sentence.child(at, &[Rel::Cop]).is_some()
        || token.rel == Rel::Appos && token.head.is_some_and(is_name)
        || sentence.child(at, &[Rel::Appos]).is_some_and(is_name)
}
