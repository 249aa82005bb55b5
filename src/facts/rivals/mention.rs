//! A place that names a thing of one of the kinds.

use super::kinds::{self, Class, Kind};
use crate::draft::Part;
use crate::english::grammar::{case, is_in_compound, is_predicate, is_proper_noun, possessor};
use crate::english::{Rel, Sentence, lists};
use crate::facts::{Facts, Place, Placed, SentenceId};

lists::sets! {
    "data/words.txt":
    /// Words that tell that it is another one.
    ANOTHER = "another";
    /// Verbs whose object may be any of its kind.
    GENERIC = "generic";
    /// Those of what carries people.
    TRAVELLING = "travelling";
    /// Prepositions before what is no thing that the draft has met.
    BY_WAY_OF = "by way of";
}

/// A place that names a thing.
#[derive(Clone, Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is asked by itself, and any may go with any")]
pub(super) struct Told<'a> {
    /// What kind of thing.
    pub(super) kind: &'a Kind,
    /// The noun with its article and what stands between.
    pub(super) place: Place,
    /// The noun.
    pub(super) noun: usize,
    /// Whether it speaks of one that the reader has met: “the shotgun”.
    pub(super) is_known: bool,
    /// Whether it speaks of one.
    pub(super) is_one: bool,
    /// Whether it speaks of several, or of none in particular.
    pub(super) is_several: bool,
    /// Whether it brings one up: “a shotgun”.
    pub(super) is_introduced: bool,
}

impl Told<'static> {
    /// What a word tells of without naming it.
    fn of_word(kind: &'static Kind, place: Place) -> Self {
        let noun = place.words.start;
        Told { kind, place, noun, is_known: false, is_one: true, is_several: false, is_introduced: false }
    }
}

/// All of them, in text order.
pub(super) fn all(facts: &Facts) -> Vec<Told<'static>> {
    let sentences = facts.sentences().with_ids().filter(|(_, it)| it.part.is_running());
    let of = |(number, sentence): (SentenceId, &Placed)| {
        let nouns = 0..sentence.tokens.len();
        nouns.filter_map(|noun| read(facts, number, sentence, noun)).collect::<Vec<_>>()
    };
    sentences.flat_map(of).collect()
}

fn read(facts: &Facts, number: SentenceId, sentence: &Placed, noun: usize) -> Option<Told<'static>> {
    let token = &sentence.tokens[noun];
    let Some((first, kind)) = kinds::kind_at(sentence, noun) else {
        return kinds::told_by(token).map(|kind| Told::of_word(kind, sentence.place(number, noun..noun + 1)));
    };
    let article = sentence.child(noun, &[Rel::Det]).filter(|&at| at < noun);
    let word = article.map_or("", |at| sentence.tokens[at].lower.as_str());
    let owner = possessor(sentence, noun).filter(|&at| at < noun).map(|at| sentence.subtree(at).start);
    let start = article.or(owner).unwrap_or(first).min(first);
    let place = sentence.place(number, start..noun + 1);
    let number_of = number_of(sentence, noun);
    let is_single = number_of == Some(Number::One);
    let is_given = facts.is_given(place.span) || !matches!(sentence.part, Part::Body | Part::Caption);
    let is_met = is_single && !is_given && is_definite(sentence, noun, word);
    let is_any = || {
        is_any(sentence, noun, kind.needs())
            || is_named(facts, number, sentence, noun)
            || is_helper(sentence, noun)
    };
    Some(Told {
        kind,
        is_known: is_met && !is_any(),
        is_one: is_single,
        is_several: number_of == Some(Number::Several),
        is_introduced: number_of.is_some() && matches!(word, "a" | "an" | "another" | "every" | "each"),
        place,
        noun,
    })
}

/// “The tow truck”, “the police car”: what comes to help is another than what it comes for.
fn is_helper(sentence: &Sentence, noun: usize) -> bool {
    const HELPING: [&str; 9] =
        ["tow", "police", "fire", "patrol", "rescue", "recovery", "delivery", "support", "chase"];
    let before = noun.checked_sub(1).map(|at| sentence.tokens[at].lower.as_str());
    before.is_some_and(|word| HELPING.contains(&word))
}

/// How many a noun speaks of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Number {
    One,
    Several,
}

/// How many a noun speaks of; of none where it only describes another noun.
fn number_of(sentence: &Sentence, noun: usize) -> Option<Number> {
    let token = &sentence.tokens[noun];
    if is_another(sentence, noun) {
        return Some(Number::Several);
    }
    let is_plural = token.lower != token.lemma && !is_proper_noun(token);
    let number = if is_plural { Number::Several } else { Number::One };
    (!is_in_compound(token)).then_some(number)
}

/// “The rifle”, “the ambassador’s residence”, and neither “Cole’s residence” nor “the Residence”
fn is_definite(sentence: &Sentence, noun: usize, article: &str) -> bool {
    let owner = possessor(sentence, noun).filter(|&at| at < noun);
    let is_the = article == "the" && owner.is_none() || owner.is_some_and(|at| is_of_known(sentence, at));
    is_the && !is_proper_noun(&sentence.tokens[noun])
}

/// “The second rifle”, “a nearby church”
fn is_another(sentence: &Sentence, noun: usize) -> bool {
    sentence.children(noun).any(|at| {
        let token = &sentence.tokens[at];
        let is_before = at < noun && token.rel != Rel::Det;
        is_before && (ANOTHER.contains(token.lower.as_str()) || token.rel == Rel::Nummod)
    })
}

/// Whether a noun may mean any of its kind, or is said of something.
fn is_any(sentence: &Sentence, noun: usize, class: Class) -> bool {
    let token = &sentence.tokens[noun];
    let verb = token.head.map_or("", |at| sentence.tokens[at].lemma.as_str());
    let carries = class == Class::Carries;
    let is_object = token.rel == Rel::Obj && (GENERIC.contains(verb) || carries && TRAVELLING.contains(verb));
    let is_carried = case(sentence, noun).is_some_and(|it| BY_WAY_OF.contains(it) || carries && it == "on");
    is_object || is_carried || is_predicate(sentence, noun)
}

/// Whether whose something is is told by “the” and a noun: “the ambassador’s”.
fn is_of_known(sentence: &Sentence, owner: usize) -> bool {
    let is_noun = sentence.tokens[owner].text.chars().all(|c| !c.is_uppercase());
    is_noun && sentence.child(owner, &[Rel::Det]).is_some_and(|at| sentence.tokens[at].lower == "the")
}

/// Whether a thing has a name of its own: “the ferry Isle of Sorn”, “the Bendigo racecourse”, “the church of St. Anne”.
fn is_named(facts: &Facts, number: SentenceId, sentence: &Placed, noun: usize) -> bool {
    let is_name = |at: usize| {
        let is_capital = sentence.tokens[at].text.starts_with(char::is_uppercase);
        is_capital && !facts.is_in_time(number, at)
    };
    let describes =
        |at: usize| matches!(sentence.tokens[at].rel, Rel::Amod | Rel::Compound | Rel::NmodDesc | Rel::Flat);
    let before = sentence.children(noun).any(|at| at < noun && describes(at) && is_name(at));
    let behind = sentence.tokens.get(noun + 1).is_some_and(|_| is_name(noun + 1));
    let comma = sentence.tokens.get(noun + 1).is_some_and(|next| next.text == ",")
        && sentence.tokens.get(noun + 2).is_some_and(|_| is_name(noun + 2));
    before || behind || comma && sentence.child(noun, &[Rel::Appos]).is_some()
}
