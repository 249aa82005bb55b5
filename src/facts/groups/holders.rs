//! Whose those counted are: “the company **runs** five plants”, “the **company’s** six plants”, “**its** six plants”.

use super::holder::Holder;
use super::{Count, Counts};
use crate::english::grammar::subject;
use crate::english::grammar::{case, possessor};
use crate::english::lexicon::bodies::{BODIES, PLACES};
use crate::english::lexicon::verbs::HAVING;
use crate::english::{Rel, Sentence, Upos};
use crate::facts::entities::EntityId;
use crate::facts::ids::SentenceId;
use crate::facts::people::People;
use crate::facts::text::Text;
use crate::facts::{EntityKind, MentionKind};

/// So many sentences on, “its” still looks for whose they are.
const NEAR: usize = 4;

impl Holder {
    /// Reads whose those are whom the noun at `head` counts.
    pub(super) fn read(text: &Text, people: &People, index: SentenceId, head: usize) -> Option<Self> {
        let sentence = &text.sentences[index];
        let possessive = possessor(sentence, head);
        let of = || {
            let mut below = sentence.children(head).filter(|&i| sentence.tokens[i].rel == Rel::Nmod);
            below.find(|&i| case(sentence, i) == Some("of"))
        };
        let own = possessive.or_else(of);
        let holder = own.or_else(|| having(sentence, head))?;
        let token = &sentence.tokens[holder];
        let span = sentence.span_of(holder..holder + 1);
        let mention = people.meant_at(span);
        let entity = mention.map(|mention| mention.entity);
        Some(Self {
            entity: entity.or_else(|| body_before(text, people, index, holder)),
            lemma: token.lemma.clone(),
            pronoun: token.upos == Upos::Pron || token.upos == Upos::Det,
            own: own.is_some(),
        })
    }
}

/// The only body or place that a sentence names before “its”.
fn body_before(text: &Text, people: &People, index: SentenceId, holder: usize) -> Option<EntityId> {
    let sentence = &text.sentences[index];
    if sentence.tokens[holder].lower != "its" {
        return None;
    }
    let before = sentence.span_of(holder..holder + 1).start;
    let named = people.mentions_in(index).iter().take_while(|mention| mention.place.span.end <= before);
    let mut bodies = named.filter(|mention| {
        let beside = sentence.tokens[mention.place.words.clone()].iter().any(|it| it.rel == Rel::Appos);
        mention.kind == MentionKind::Name
            && !mention.modifier
            && !beside
            && people.entity(mention.entity).kind != EntityKind::Person
    });
    let entity = bodies.next()?.entity;
    bodies.all(|mention| mention.entity == entity).then_some(entity)
}

/// Who has what a verb’s object counts.
fn having(sentence: &Sentence, head: usize) -> Option<usize> {
    let token = &sentence.tokens[head];
    let verb = token.head.filter(|_| token.rel == Rel::Obj)?;
    let has = HAVING.contains(sentence.tokens[verb].lemma.as_str());
    has.then(|| subject(sentence, verb)).flatten()
}

/// Whether two counts are of what one holder has. `counts` are all of the draft.
pub(super) fn are_one(text: &Text, people: &People, counts: &Counts, earlier: &Count, later: &Count) -> bool {
    let (Some(one), Some(other)) = (&earlier.holder, &later.holder) else { return false };
    if let (Some(one), Some(other)) = (one.entity, other.entity) {
        return one == other;
    }
    if one.pronoun && one.entity.is_none() && one.lemma != other.lemma {
        return false;
    }
    if other.pronoun {
        let near = later.sentence.apart(earlier.sentence) <= NEAR;
        return near && !is_another_told(text, people, counts, earlier, later);
    }
    if one.lemma == other.lemma && !one.pronoun {
        return true;
    }
    // “Slovakia’s eight lugers … the country’s nine lugers”
    let kind = one.entity.map(|entity| people.entity(entity).kind);
    let lemma = other.lemma.as_str();
    let taken_up = match kind {
        Some(EntityKind::Place) => PLACES.contains(lemma),
        Some(EntityKind::Organization) => BODIES.contains(lemma),
        _ => false,
    };
    taken_up && other.entity.is_none() && !is_another_told(text, people, counts, earlier, later)
}

/// Whether the same noun was counted for somebody else, or somebody else acts between the two, who may be meant.
fn is_another_told(text: &Text, people: &People, counts: &Counts, earlier: &Count, later: &Count) -> bool {
    let before = counts.leading(|count| count.span.start < later.span.start);
    let others =
        counts[before].iter().filter(|count| count.lemma == later.lemma && count.number != earlier.number);
    if others.count() > 0 {
        return true;
    }
    let holder = earlier.holder.as_ref().and_then(|holder| holder.entity);
    let person = holder.is_some_and(|holder| people.entity(holder).kind == EntityKind::Person);
    let between = people.mentions_between(earlier.span.end, later.span.start).iter();
    between.filter(|mention| Some(mention.entity) != holder && !mention.modifier).any(|mention| {
        let sentence = &text.sentences[mention.place.sentence];
        let head = mention.place.words.end - 1;
        let acts =
            matches!(sentence.tokens[head].rel, Rel::Nsubj | Rel::NsubjPass | Rel::NmodPoss | Rel::Appos);
        acts && (people.entity(mention.entity).kind == EntityKind::Person) == person
    })
}
