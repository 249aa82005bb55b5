//! Words, and whom a place means, for all that is read of people and things.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::draft::Part;
use crate::english::grammar::head_of;
use crate::english::lexicon::Gender;
use crate::english::{Token, lists};
use crate::facts::{EntityId, EntityKind, Facts, Mention, Placed, SentenceId};
use crate::span::Span;

static FILE: &str = include_str!("data/words.txt");

lists::sets! {
    "data/words.txt":
    /// Parts of the body of which there is one on either side.
    pub(super) LIMBS = "limb";
    /// What lies on a floor of a building.
    pub(super) ROOMS = "room";
    /// Things of which somebody has one.
    pub(super) THINGS = "thing";
    /// Words that tell that it was otherwise once.
    CHANGE = "change";
    /// Words that tell that it is another thing.
    ANOTHER = "another";
    /// Verbs of what goes from one floor to another.
    ELSEWHERE = "elsewhere";
}

/// The words of a section, each with the number of its line.
pub(super) fn lines_of(name: &'static str) -> FxHashMap<&'static str, usize> {
    let lines = lists::lines_of(FILE, name).enumerate();
    lines.flat_map(|(line, words)| words.split_whitespace().map(move |word| (word, line))).collect()
}

/// Words for colors, each with the number of its line.
pub(super) static COLORS: LazyLock<FxHashMap<&str, usize>> = LazyLock::new(|| lines_of("color"));

/// Whether a sentence tells that something was otherwise once.
pub(super) fn tells_change(sentence: &Placed) -> bool {
    has(&sentence.tokens, &CHANGE)
}

/// Whether words tell that somebody was something else once.
pub(super) fn tell_change(tokens: &[Token]) -> bool {
    has(tokens, &CHANGE)
}

/// Whether a sentence tells of a second thing, or of one in a new color.
pub(super) fn tells_of_another(sentence: &Placed) -> bool {
    has(&sentence.tokens, &ANOTHER) || tells_change(sentence)
}

/// “It began on the second floor and had spread to the fourth”
pub(super) fn tells_of_elsewhere(sentence: &Placed) -> bool {
    has(&sentence.tokens, &ELSEWHERE) || tells_change(sentence)
}

fn has(tokens: &[Token], words: &FxHashSet<&str>) -> bool {
    tokens.iter().any(|token| words.contains(token.lemma.as_str()) || words.contains(token.lower.as_str()))
}

/// Sentences of the story.
pub(super) fn of_story(facts: &Facts) -> impl Iterator<Item = (SentenceId, &Placed)> {
    facts.sentences().with_ids().filter(|(_, it)| matches!(it.part, Part::Body | Part::Caption))
}

/// The person whom a word names, or means as a noun or pronoun.
pub(super) fn person_at(facts: &Facts, number: SentenceId, word: usize) -> Option<EntityId> {
    let sentence = &facts.sentences()[number];
    let span = sentence.span_of(word..word + 1);
    let named = facts.meant_at(span).map(|it| it.entity);
    let who = named.or_else(|| facts.referent(number, word)?.named())?;
    (facts.entity(who).kind == EntityKind::Person).then_some(who)
}

/// The people of whom a sentence speaks, by name, noun or pronoun.
pub(super) fn people_in(facts: &Facts, number: SentenceId) -> Vec<EntityId> {
    let words = 0..facts.sentences()[number].tokens.len();
    let mut people: Vec<EntityId> = words.filter_map(|word| person_at(facts, number, word)).collect();
    people.sort_unstable();
    people.dedup();
    people
}

/// The only person of whom a sentence speaks.
pub(super) fn sole(facts: &Facts, number: SentenceId) -> Option<EntityId> {
    match people_in(facts, number)[..] {
        [who] => Some(who),
        _ => None,
    }
}

/// The names of people in a sentence.
pub(super) fn named_in(facts: &Facts, number: SentenceId) -> impl Iterator<Item = &Mention> {
    let is_person = |it: &&Mention| facts.entity(it.entity).kind == EntityKind::Person;
    facts.mentions_in(number).iter().filter(is_person)
}

/// The person whom the draft names far more often than anybody else.
pub(super) fn main_person(facts: &Facts) -> Option<EntityId> {
    /// So many mentions at least the one has, and so many times as many as any other.
    const MENTIONS: usize = 4;
    const TIMES: usize = 2;
    let people = facts.entities().with_ids().filter(|(_, it)| it.kind == EntityKind::Person);
    let mut counts: Vec<(usize, EntityId)> = people.map(|(id, it)| (it.mentions.len(), id)).collect();
    counts.sort_unstable();
    let (most, who) = counts.pop()?;
    let Some((next, _)) = counts.pop() else { return Some(who) };
    (most >= MENTIONS && most >= TIMES * next).then_some(who)
}

/// The person whom a word names or means; a pronoun that may be anybody’s is taken for the main person.
pub(super) fn person_or_main(facts: &Facts, number: SentenceId, word: usize) -> Option<EntityId> {
    let is_pronoun = || Gender::of_pronoun(&facts.sentences()[number].tokens[word].lower).is_some();
    person_at(facts, number, word).or_else(|| is_pronoun().then(|| main_person(facts)).flatten())
}

/// Whether two sources say what stands in two places, by their names or nouns: “they” may be either.
pub(super) fn is_other_source(facts: &Facts, one: Span, other: Span) -> bool {
    let is_named = |span: Span| {
        let source = facts.said_around(span).find_map(|id| facts.attributions()[id].source.as_ref());
        source.is_some_and(|place| {
            let sentence = &facts.sentences()[place.sentence];
            !is_pronoun(&sentence.tokens[head_of(sentence, &place.words)])
        })
    };
    facts.is_other_source(one, other) && is_named(one) && is_named(other)
}

/// “they”
fn is_pronoun(token: &Token) -> bool {
    matches!(token.lower.as_str(), "they" | "it" | "he" | "she")
}
