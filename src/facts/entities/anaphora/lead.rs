//! Whom the story is about: the first that it names and gives an age to, near its top, and comes back to.

use super::Referent;
use super::anaphor::is_running;
use super::people::Person;
use crate::english::Rel;
use crate::english::grammar::SUBJECT;
use crate::facts::entities::Names;
use crate::facts::ids::EntityId;
use crate::facts::text::Text;
use crate::facts::{Attribute, EntityKind, Placed, Quantity};

/// The first name of whom a story is about stands within so many paragraphs.
const TOP: usize = 4;
/// So often at least it names them: somebody told of in passing is named where they come in, and once more where they speak.
const OFTEN: usize = 3;
/// So many years apart two ages are rather one person’s than two people’s: an age out of an old clipping, or reckoned from a
/// year, is seldom off by more.
const SLIP: f64 = 3.0;

/// Somebody whom the story is about, and how old.
pub(super) struct Lead {
    /// Who that is.
    pub(super) who: EntityId,
    age: f64,
    /// The ages of all others with a name.
    others: Vec<f64>,
}

impl Lead {
    /// The one whom the story is about.
    pub(super) fn of(text: &Text, names: &Names) -> Option<Self> {
        let age_of = |id: EntityId| names.entities[id].attributes.iter().find_map(Attribute::age);
        let first = |id: EntityId| {
            let at = names.entities[id].mentions.first()?;
            Some(names.mentions[*at].place.clone())
        };
        let people = names.entities.ids().filter(|&id| names.entities[id].kind == EntityKind::Person);
        let aged = people.filter_map(|id| Some((id, age_of(id)?, first(id)?)));
        let aged: Vec<_> = aged.collect();
        let (who, age, place) = aged.iter().min_by_key(|(_, _, place)| place.span.start)?;
        let top = text.sentences.ids().next()?;
        let is_at_top = text.sentences[place.sentence].paragraph <= text.sentences[top].paragraph + TOP;
        let others = aged.iter().filter(|(id, ..)| id != who).map(|&(_, age, _)| age).collect();
        let often = names.entities[*who].mentions.len() >= OFTEN;
        (often && is_at_top).then_some(Self { who: *who, age: *age, others })
    }

    /// Whether an age looks like theirs, mistaken: years near to it, or its digits in the other order, as fingers type them;
    /// and like nobody else’s.
    pub(super) fn is_missed_by(&self, age: &Quantity) -> bool {
        let is_near =
            |years| is_slip(self.age, years) && !self.others.iter().any(|&other| is_slip(other, years));
        age.number().is_some_and(is_near)
    }

    /// Whether nobody else with a name is so near before that an age may be theirs: whoever else is named there has an age of
    /// their own, or the draft goes on to speak of the one whom it is about by the noun that it began with: “A retired judge drowned.
    /// … Paz, a neighbour, had warned the retired judge.”
    pub(super) fn is_near(&self, text: &Text, names: &Names, near: &[Person]) -> bool {
        let is_open = |id: EntityId| {
            id != self.who && names.entities[id].attributes.iter().all(|it| it.age().is_none())
        };
        let alone = near.iter().filter_map(Person::named).all(|id| !is_open(id));
        alone || near.iter().any(|person| is_lead_noun(text, person))
    }
}

fn is_slip(one: f64, other: f64) -> bool {
    let digits = |years: f64| years.to_string();
    let swapped = || digits(one).chars().rev().eq(digits(other).chars());
    one != other && ((one - other).abs() <= SLIP || swapped())
}

/// Whether somebody without a name is spoken of by the noun with which the story began: “a retired judge”, “the retired judge”.
fn is_lead_noun(text: &Text, person: &Person) -> bool {
    let Referent::Unnamed(at, word) = person.who else { return false };
    let Some(top) = text.sentences.ids().find(|&at| is_running(&text.sentences[at])) else {
        return false;
    };
    let first = &text.sentences[top];
    let noun = &text.sentences[at].tokens[word];
    let article = |sentence: &Placed, word: usize| {
        sentence.child(word, &[Rel::Det]).map(|at| sentence.tokens[at].lower.clone())
    };
    let is_told = |word: usize| {
        let token = &first.tokens[word];
        let is_subject = SUBJECT.contains(&token.rel) || token.rel == Rel::NsubjPass;
        token.lemma == noun.lemma && is_subject && matches!(article(first, word).as_deref(), Some("a" | "an"))
    };
    article(&text.sentences[at], word).as_deref() == Some("the") && (0..first.tokens.len()).any(is_told)
}
