//! How many a caption shows.

use std::collections::BTreeSet;

use super::ends::{conflict, is_shown};
use crate::english::grammar::head_of;
use crate::english::lexicon::is_person_noun;
use crate::english::lexicon::nouns::fixed_size;
use crate::facts::{EntityId, EntityKind, Facts, Place, QuantityKind, SentenceId};
use crate::rules::Findings;
use crate::span::Span;

/// Words that say where in a picture somebody stands.
const PLACES: [&str; 6] = ["left", "right", "center", "centre", "middle", "clockwise"];
/// Words for a picture.
const PICTURES: [&str; 6] = ["photo", "photograph", "picture", "image", "portrait", "snapshot"];

/// Finds captions that show more or fewer than the story tells of.
pub(super) fn check(facts: &Facts, found: &mut Findings) {
    for (id, _) in facts.sentences().with_ids().filter(|(id, _)| is_shown(facts, *id)) {
        if let Some((own, other)) = people(facts, id).or_else(|| things(facts, id)) {
            found.push(conflict(facts, own, other));
        }
    }
}

/// The people whom a sentence names, with the place from the first to the last.
fn named(facts: &Facts, id: SentenceId) -> (BTreeSet<EntityId>, Option<Span>) {
    let mentions = facts.people.mentions_in(id).iter();
    let people = mentions.filter(|it| facts.entity(it.entity).kind == EntityKind::Person);
    let mut span: Option<Span> = None;
    let mut who = BTreeSet::new();
    for mention in people {
        who.insert(mention.entity);
        span = Some(span.map_or(mention.place.span, |it| it.cover(mention.place.span)));
    }
    (who, span)
}

/// People whom a caption names from left to right, and the number of the story for those whom it sees there.
fn people(facts: &Facts, id: SentenceId) -> Option<(Span, Span)> {
    let has = |id: SentenceId, words: &[&str]| {
        facts.sentences()[id].tokens.iter().any(|it| words.contains(&it.lemma.as_str()))
    };
    let (shown, span) = named(facts, id);
    if shown.len() < 2 || !has(id, &PLACES) {
        return None;
    }
    let story = facts.sentences().ids().filter(|&it| !is_shown(facts, it));
    story.into_iter().find_map(|there| {
        let (told, _) = named(facts, there);
        let both = shown.intersection(&told).count();
        let sees = has(there, &PICTURES) || both >= 2;
        let (number, place) = stated(facts, there).filter(|_| sees && both >= 1)?;
        let differs = number != shown.len() && told.len() != shown.len();
        Some((span?, place.span)).filter(|_| differs)
    })
}

/// How many people a sentence counts: “two winners”, “a quartet”.
fn stated(facts: &Facts, id: SentenceId) -> Option<(usize, Place)> {
    let sentence = &facts.sentences()[id];
    let counted = facts.quantities().iter().filter(|it| it.place.sentence == id).find_map(|it| {
        let lemma = &it.of.as_ref()?.lemma;
        let number = it.number().filter(|_| it.kind == QuantityKind::Cardinal && is_person_noun(lemma))?;
        (2..=12).find(|size| (f64::from(*size) - number).abs() < 1e-9).map(|size| (size, it.place.clone()))
    });
    let fixed = || {
        (0..sentence.tokens.len()).find_map(|i| {
            let size = fixed_size(&sentence.tokens[i].lemma)?;
            let size = (2..=8).find(|it| (f64::from(*it) - size).abs() < 1e-9)?;
            Some((size, sentence.place(id, i..i + 1)))
        })
    };
    let (size, place) = counted.or_else(fixed)?;
    Some((usize::try_from(size).ok()?, place))
}

/// Things or people that a caption counts, and the number that the story gives of the same in a sentence that tells the same.
fn things(facts: &Facts, id: SentenceId) -> Option<(Span, Span)> {
    /// So much of a caption, and so many words of it, a sentence of the story must tell.
    const SHARE: f64 = 0.4;
    const WORDS: usize = 2;
    let counts = |id: SentenceId| {
        facts
            .quantities()
            .iter()
            .filter(move |it| it.place.sentence == id && it.kind == QuantityKind::Cardinal)
    };
    let statements = facts.restated().statements.iter().filter(|it| it.place.sentence == id);
    let mut told = statements.flat_map(|it| &it.told).filter(|it| it.share >= SHARE && it.answered >= WORDS);
    let [shown] = counts(id).filter(|it| it.of.is_some()).collect::<Vec<_>>()[..] else {
        let first = counts(id).next()?;
        return told.find_map(|telling| {
            let other = counts(telling.place.sentence)
                .find(|it| is_other(it.number(), first.number()) && same_thing(facts, id, it))?;
            Some((first.place.span, other.place.span))
        });
    };
    told.find_map(|telling| {
        let same = |it: &&crate::facts::Quantity| {
            it.of.as_ref().map(|of| &of.lemma) == shown.of.as_ref().map(|of| &of.lemma)
        };
        let others: Vec<_> = counts(telling.place.sentence).filter(same).collect();
        let differ = others.iter().all(|it| is_other(it.number(), shown.number()));
        others.first().filter(|_| differ).map(|other| (shown.place.span, other.place.span))
    })
}

fn is_other(one: Option<f64>, other: Option<f64>) -> bool {
    one.zip(other).is_some_and(|(one, other)| (one - other).abs() > 1e-9)
}

/// Whether a caption has the noun that a number of the story counts.
fn same_thing(facts: &Facts, id: SentenceId, other: &crate::facts::Quantity) -> bool {
    let sentence = &facts.sentences()[id];
    let head = head_of(sentence, &(0..sentence.tokens.len()));
    let noun = other.of.as_ref().map(|of| of.lemma.as_str());
    noun.is_some_and(|noun| sentence.tokens[head].lemma == noun)
}
