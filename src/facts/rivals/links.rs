//! What joins two places that name things of two kinds, beside “the”.

use rustc_hash::FxHashSet;

use super::kinds::Class;
use super::mention::Told;
use crate::english::grammar::{case, is_content, is_noun, is_numeral};
use crate::english::lexicon::is_person_noun;
use crate::english::{Rel, Sentence, lists};
use crate::facts::{Facts, Placed};

lists::sets! {
    "data/words.txt":
    /// Words of what is not yet in force.
    PENDING = "pending";
    /// Words that stand in any sentence.
    LIGHT = "light";
    /// Words of what is in force.
    IN_FORCE = "in force";
}

/// So many sentences apart two places stand near each other.
const NEAR: usize = 3;

/// The earlier place that is of the same thing as a later one, and how much joins the two; `None` where it is too little.
pub(super) fn joined<'t, 'a>(
    facts: &Facts,
    earlier: &[&'t Told<'a>],
    later: &Told<'_>,
) -> Option<(&'t Told<'a>, usize)> {
    let sentence = &facts.sentences()[later.place.sentence];
    let behind = locates(sentence, later.noun);
    let shared = |it: &Told<'_>| shares_words(facts, it, later);
    let first = earlier.iter().find(|it| it.is_one)?;
    let near = earlier.iter().rev().find(|it| it.place.sentence.apart(later.place.sentence) <= NEAR);
    let alike = earlier.iter().rev().find(|it| shared(it));
    let is_clause = sentence.child(later.noun, &[Rel::AclRelcl, Rel::Acl]).is_some();
    let links = usize::from(near.is_some()) + usize::from(alike.is_some()) + usize::from(is_clause);
    // “The bridge over the river” is told apart by the river.
    if behind && alike.is_none() {
        return None;
    }
    let is_enough = match later.kind.needs() {
        Class::Moved | Class::Carries => true,
        Class::Stands => near.is_some() || alike.is_some() || is_clause,
        Class::Told => near.is_some() || alike.is_some(),
        Class::Pending => is_pending(sentence) && !is_any_in_force(facts, later),
    };
    let moved = usize::from(!matches!(later.kind.needs(), Class::Stands | Class::Told));
    is_enough.then(|| (*alike.or(near).unwrap_or(first), links + moved))
}

/// Whether words behind a noun tell which one it is: “the bridge over the river”.
fn locates(sentence: &Sentence, noun: usize) -> bool {
    let own = sentence.children(noun).filter(|&at| at > noun && sentence.tokens[at].rel == Rel::Nmod);
    let is_made_of = |at: usize| {
        let is_bare = sentence.child(at, &[Rel::Det, Rel::NmodPoss]).is_none();
        case(sentence, at) == Some("of") && is_bare && is_noun(&sentence.tokens[at])
    };
    own.filter(|&at| case(sentence, at) != Some("with") && !is_made_of(at)).count() > 0
}

/// Whether the sentences of two places have a word in common that tells something, beside those of the things and of people.
fn shares_words(facts: &Facts, earlier: &Told<'_>, later: &Told<'_>) -> bool {
    let (one, other) = (&facts.sentences()[earlier.place.sentence], &facts.sentences()[later.place.sentence]);
    let words = telling(one);
    telling(other).iter().any(|word| words.contains(word))
}

/// The words of a sentence that tell something of a thing.
fn telling(sentence: &Placed) -> FxHashSet<&str> {
    let tells = |token: &&crate::english::Token| {
        let lemma = token.lemma.as_str();
        let is_light = LIGHT.contains(lemma) || is_person_noun(lemma);
        let is_year = is_numeral(token) && lemma.len() == 4;
        is_year || is_content(token) && !is_light && lemma.len() > 2
    };
    sentence.tokens.iter().filter(tells).map(|token| token.lemma.as_str()).collect()
}

/// Whether a sentence speaks of what is not yet in force.
fn is_pending(sentence: &Sentence) -> bool {
    let words = sentence.tokens.iter().filter(|token| PENDING.contains(token.lemma.as_str()));
    let is_due = sentence.tokens.windows(2).any(|pair| pair[0].lower == "due" && pair[1].lower == "before");
    words.count() > 0 || is_due
}

/// Whether any sentence tells that there is such a paper in force.
fn is_any_in_force(facts: &Facts, later: &Told<'_>) -> bool {
    let noun = later.kind.noun;
    facts.sentences().iter().any(|sentence| {
        let has = sentence.tokens.iter().any(|token| token.lemma == noun);
        has && sentence.tokens.iter().any(|token| IN_FORCE.contains(token.lemma.as_str()))
    })
}
