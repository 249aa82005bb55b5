//! “He” and “she”, where only one of the people spoken of just before can be meant.
//!
//! Words tell the sex of those who may be meant: titles, kin, and what other pronouns of the draft that are clear say of them.
//! A given name never does. Where two could be meant, nobody is.

use crate::facts::ids::{EntityId, SentenceId};
use crate::facts::list::List;
use std::collections::{BTreeMap, VecDeque};

use super::anaphor::{is_running, mention};
use super::people::{Index, Person, one, person_at};
use super::{Mention, MentionKind, Referent};
use crate::draft::Part;
use crate::english::lexicon::Gender;
use crate::english::lexicon::is_kin;
use crate::english::{Rel, Sentence, Upos};
use crate::facts::entities::Names;
use crate::facts::text::Text;

/// So many sentences back, somebody may still be meant.
const BACK: usize = 3;

/// What pronouns tell.
pub(super) struct Read {
    /// Those that mean somebody named.
    pub(super) mentions: Vec<Mention>,
    /// Whom each of them means, by sentence and word.
    pub(super) referents: BTreeMap<(SentenceId, usize), Referent>,
    /// What is known of each of the entities.
    pub(super) genders: List<EntityId, Option<Gender>>,
}

/// Finds whom “he” and “she” mean. What a clear one tells of somebody counts in the whole draft, so it is read twice.
pub(super) fn read(
    text: &Text,
    names: &Names,
    nominals: &[Mention],
    genders: List<EntityId, Option<Gender>>,
) -> Read {
    let index = Index::new(text, names, nominals);
    let first = read_once(text, &index, genders);
    read_once(text, &index, first.genders)
}

fn read_once(text: &Text, index: &Index, genders: List<EntityId, Option<Gender>>) -> Read {
    let mut reading = Reading { text, genders, earlier: VecDeque::new() };
    let mut mentions = Vec::new();
    let mut referents = BTreeMap::new();
    for (number, sentence) in text.sentences.with_ids() {
        let all = told(text, number);
        if !is_running(sentence) {
            // Headings and captions leave too much out; only a second “she” of theirs is the first.
            let first =
                |gender: Gender| all.iter().find(|(_, it)| *it == gender).map_or(0, |(first, _)| *first);
            referents.extend(
                all.iter().map(|(word, gender)| ((number, *word), Referent::Unnamed(number, first(*gender)))),
            );
            continue;
        }
        let mut here = index.people(number);
        for (word, gender) in all {
            let who = reading.meant(number, &here, word, gender).unwrap_or(Referent::Unnamed(number, word));
            if let Some(id) = who.named() {
                reading.genders[id] = Some(gender);
                mentions.push(mention(text, number, word..word + 1, id, MentionKind::Pronoun));
            }
            referents.insert((number, word), who);
            let at = here.partition_point(|person| person.word < word);
            here.insert(at, person_at(sentence, word, who, Some(gender)));
        }
        reading.earlier.push_front((number, here));
        reading.earlier.truncate(BACK);
    }
    Read { mentions, referents, genders: reading.genders }
}

/// The pronouns of a sentence outside quotation marks.
fn told(text: &Text, number: SentenceId) -> Vec<(usize, Gender)> {
    let sentence = &text.sentences[number];
    let read = |word: usize| {
        let token = &sentence.tokens[word];
        let gender = Gender::of_pronoun(&token.lower).filter(|_| token.upos == Upos::Pron)?;
        let quoted = text.is_quoted(sentence.span_of(word..word + 1));
        (!is_either(sentence, word) && !quoted).then_some((word, gender))
    };
    (0..sentence.tokens.len()).filter_map(read).collect()
}

struct Reading<'a> {
    text: &'a Text,
    genders: List<EntityId, Option<Gender>>,
    /// Who was spoken of in the sentences before, the nearest first.
    earlier: VecDeque<(SentenceId, Vec<Person>)>,
}

impl Reading<'_> {
    /// The one person whom a pronoun can mean.
    fn meant(&self, number: SentenceId, here: &[Person], word: usize, gender: Gender) -> Option<Referent> {
        let sentence = &self.text.sentences[number];
        let apart = |person: &&Person| person.word < word && !is_beside(sentence, person, word);
        let before = self.fitting(here.iter().filter(apart), gender);
        if let Some(sole) = one(before.iter().copied())
            && before.iter().any(|person| self.is_surely_meant(sentence, person, word, gender))
        {
            return Some(sole);
        }
        let earlier = self.earlier.iter().take_while(|(back, _)| self.is_near(*back, number));
        let earlier =
            earlier.map(|(_, people)| self.fitting(people.iter(), gender)).find(|it| !it.is_empty());
        // “While she spoke, Mrs. Varga wept”: it may be somebody who is still to come.
        let to_come = self.fitting(here.iter().filter(|person| person.word > word && person.acts), gender);
        let mut all = before;
        if all.is_empty() && !to_come.is_empty() && is_ahead(sentence, word) {
            if !to_come.iter().all(|person| self.gender(person) == Some(gender)) {
                return None;
            }
            all.extend(to_come);
        }
        all.extend(earlier.into_iter().flatten());
        one(all)
    }

    /// Whether the sentence itself makes plain that a pronoun means somebody: “Mrs. Cole said she left”, “he married Ann Cole, and
    /// she left”.
    fn is_surely_meant(&self, sentence: &Sentence, person: &Person, word: usize, gender: Gender) -> bool {
        self.gender(person) == Some(gender) && governs(sentence, person, word)
            || is_spouse(sentence, person)
            || is_with_kin(sentence, person, word)
    }

    /// What is known of somebody spoken of.
    fn gender(&self, person: &Person) -> Option<Gender> {
        person.gender.or_else(|| self.genders[person.named()?])
    }

    /// Those of a sentence who can be meant; those who merely own something only where nobody else acts.
    fn fitting<'p>(&self, people: impl Iterator<Item = &'p Person>, gender: Gender) -> Vec<&'p Person> {
        let mut fitting: Vec<&Person> =
            people.filter(|person| self.gender(person).is_none_or(|known| known == gender)).collect();
        if fitting.iter().any(|person| person.acts) {
            fitting.retain(|person| !person.owns);
        }
        fitting
    }

    /// Whether a sentence is near enough to another one, in its paragraph or, in the story, in the one before.
    fn is_near(&self, back: SentenceId, number: SentenceId) -> bool {
        let (back, here) = (&self.text.sentences[back], &self.text.sentences[number]);
        let story = back.part == Part::Body && here.part == Part::Body;
        back.paragraph == here.paragraph || story && back.paragraph + 1 == here.paragraph
    }
}

/// Whether somebody acts in the clause around the pronoun’s own or in the same one: “Cole said she left”.
fn governs(sentence: &Sentence, person: &Person, word: usize) -> bool {
    let verb = sentence.tokens[person.word].head;
    person.acts && verb.is_some_and(|verb| sentence.is_under(word, verb))
}

/// Whether it is told that somebody is taken in marriage: “he married Ann Cole”.
fn is_spouse(sentence: &Sentence, person: &Person) -> bool {
    let token = &sentence.tokens[person.word];
    let verb = token.head.filter(|_| token.rel == Rel::Obj);
    verb.is_some_and(|verb| matches!(sentence.tokens[verb].lemma.as_str(), "marry" | "wed"))
}

/// Whether a pronoun says whose relative joins somebody: “Ivo Lund and his wife”, “Lund is survived by his wife”.
fn is_with_kin(sentence: &Sentence, person: &Person, word: usize) -> bool {
    let kin = sentence.tokens[word]
        .head
        .filter(|&kin| sentence.tokens[word].rel == Rel::NmodPoss && is_kin(&sentence.tokens[kin].lemma));
    let Some((kin, above)) = kin.and_then(|kin| Some((kin, sentence.tokens[kin].head?))) else {
        return false;
    };
    let joined = sentence.tokens[kin].rel == Rel::Conj && above == person.word;
    joined || sentence.tokens[above].lemma == "survive" && sentence.tokens[person.word].head == Some(above)
}

/// Whether a pronoun is the object of what somebody does: “Cole praised her” speaks of two.
fn is_beside(sentence: &Sentence, person: &Person, word: usize) -> bool {
    let token = &sentence.tokens[word];
    let object = matches!(token.rel, Rel::Obj | Rel::Iobj | Rel::Obl);
    object && token.head.is_some() && token.head == sentence.tokens[person.word].head
}

/// Whether a pronoun stands in a clause before the main one.
fn is_ahead(sentence: &Sentence, word: usize) -> bool {
    std::iter::once(word).chain(sentence.ancestors(word)).any(|at| {
        let token = &sentence.tokens[at];
        matches!(token.rel, Rel::Advcl | Rel::Obl) && token.head.is_some_and(|head| head > at)
    })
}

/// “He or she”
fn is_either(sentence: &Sentence, word: usize) -> bool {
    let lower = |at: usize| sentence.tokens.get(at).map_or("", |token| token.lower.as_str());
    let other = |joint: usize, at: usize| {
        let gender = Gender::of_pronoun(lower(at));
        matches!(lower(joint), "or" | "and" | "/")
            && gender.is_some()
            && gender != Gender::of_pronoun(lower(word))
    };
    other(word + 1, word + 2) || word > 1 && other(word - 1, word - 2)
}
