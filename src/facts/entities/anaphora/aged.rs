//! “The 54-year-old” and “the hermit, 41,”: somebody named before, by an age.

use rustc_hash::FxHashSet;

use super::super::ages::is_years;
use super::anaphor::mention;
use super::lead::Lead;
use super::people::{Index, Person, one};
use super::phrase::Phrase;
use super::{EntityId, Mention, MentionKind, Referent};
use crate::english::Upos;
use crate::english::grammar::verb_over;
use crate::english::lexicon::Gender;
use crate::facts::entities::Names;
use crate::facts::list::List;
use crate::facts::numbers::Numbers;
use crate::facts::text::Text;
use crate::facts::{EntityKind, Quantity, QuantityKind};

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
    let ages = Ages::new(text, numbers, &phrases);
    let stranger = text.sentences.ids().find(|&at| index.people(at).iter().any(|it| it.named().is_none()));
    let mut people = names.entities.ids().filter(|&id| names.entities[id].kind == EntityKind::Person);
    let alone = people.next().filter(|_| people.next().is_none());
    let lead = Lead::of(text, names);
    let mut found = Vec::new();
    for phrase in phrases {
        let number = phrase.age.place.sentence;
        let before = Before::new(text, &index, &phrase);
        let about = lead.as_ref().filter(|lead| {
            let near: Vec<Person> = before.near.iter().flatten().copied().collect();
            lead.is_missed_by(phrase.age)
                && phrase.is_again(text, names, lead.who)
                && lead.is_near(text, names, &near)
                && phrase.may_mean(text, names, lead.who, genders)
                && ages.allow(names, lead.who, phrase.age)
        });
        if let Some(lead) = about {
            found.push(mention(text, number, phrase.words.clone(), lead.who, MentionKind::Nominal));
            continue;
        }
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

/// How old the people of a draft are.
struct Ages(FxHashSet<u64>);

impl Ages {
    /// The ages that stand elsewhere than in the phrases.
    fn new(text: &Text, numbers: &Numbers, phrases: &[Phrase<'_>]) -> Self {
        let spoken =
            |age: &Quantity| phrases.binary_search_by_key(&age.place.span, |it| it.age.place.span).is_ok();
        // “A driver, 47, was hurt”
        let is_set_off = |age: &Quantity| {
            let words = &age.place.words;
            let tokens = &text.sentences[age.place.sentence].tokens;
            let before = words.start.checked_sub(1).map(|at| tokens[at].text.as_str());
            is_years(age) && matches!(before, Some("," | "("))
        };
        let is_age = |age: &Quantity| age.kind == QuantityKind::Age || is_set_off(age);
        let ages = numbers.quantities.iter().filter(|age| is_age(age) && !spoken(age));
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
