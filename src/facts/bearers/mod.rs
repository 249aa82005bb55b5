//! What tells the bearers of two near spellings apart, or shows that the draft speaks of the spelling itself.

use crate::facts::{Facts, Place, Placed, SentenceId};
use std::collections::BTreeSet;
use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::english::grammar::{head_of, is_owned, owns};
use crate::english::{Rel, Upos, lists};
use crate::facts::entities::Entity;

/// Whether two names stand side by side as those of two: joined by “and”, or in two places of one clause.
pub(crate) fn are_side_by_side(facts: &Facts, one: &Place, other: &Place) -> bool {
    if one.sentence != other.sentence {
        return false;
    }
    let sentence = &facts.sentences()[one.sentence];
    let (a, b) = (head_of(sentence, &one.words), head_of(sentence, &other.words));
    let top = |at: usize| {
        // Of “Cole and Coles” the second hangs on the first.
        let joined =
            |at: &usize| sentence.tokens[*at].rel == Rel::Conj && sentence.tokens[*at].upos != Upos::Verb;
        std::iter::once(at).chain(sentence.ancestors(at)).find(|at| !joined(at)).unwrap_or(at)
    };
    let owns = |place: &Place| owns(sentence, &place.words);
    top(a) == top(b) || clause_of(sentence, a) == clause_of(sentence, b) && !owns(one) && !owns(other)
}

/// The verb or predicate of the clause that a word stands in.
fn clause_of(sentence: &Placed, word: usize) -> Option<usize> {
    let is_predicate = |at: usize| {
        let token = &sentence.tokens[at];
        matches!(token.upos, Upos::Verb | Upos::Aux)
            || token.rel == Rel::Root
            || sentence.child(at, &[Rel::Cop]).is_some()
    };
    sentence.ancestors(word).find(|&at| is_predicate(at))
}

/// What the words beside a name tell of its bearer.
#[derive(Debug, Default)]
pub(crate) struct Description {
    /// The nouns for what somebody is, and the longer words of titles.
    roles: BTreeSet<String>,
    ages: BTreeSet<String>,
    /// Where somebody is from: “of Cádiz”.
    homes: BTreeSet<String>,
}

impl Description {
    /// What stands beside some names, of each with its bearer.
    pub(crate) fn of<'a>(facts: &Facts, names: impl Iterator<Item = (&'a Entity, &'a Place)>) -> Self {
        let mut description = Self::default();
        for (entity, place) in names {
            description.read(facts, entity, place);
        }
        description
    }

    fn read(&mut self, facts: &Facts, entity: &Entity, name: &Place) {
        let sentence = &facts.sentences()[name.sentence];
        for attribute in entity.attributes.iter().filter(|it| it.place.sentence == name.sentence) {
            let words = attribute.title().into_iter().flat_map(str::split_whitespace).map(str::to_lowercase);
            self.roles.extend(words.filter(|word| word.chars().count() > 3));
            self.ages.extend(attribute.age().map(|years| years.to_string()));
        }
        let head = head_of(sentence, &name.words);
        let apposed = sentence.children(head).filter(|&at| sentence.tokens[at].rel == Rel::Appos);
        let above = sentence.tokens[head].head.filter(|_| sentence.tokens[head].rel == Rel::Appos);
        let nouns =
            apposed.chain(above).map(|at| &sentence.tokens[at]).filter(|token| token.upos == Upos::Noun);
        self.roles.extend(nouns.map(|token| token.lower.clone()));
        self.homes.extend(home(sentence, name).map(str::to_owned));
    }

    /// Whether both tell something of one kind and have nothing of it in common.
    pub(crate) fn differs(&self, other: &Self) -> bool {
        let differ = |one: &BTreeSet<String>, other: &BTreeSet<String>| {
            !one.is_empty() && !other.is_empty() && one.is_disjoint(other)
        };
        differ(&self.roles, &other.roles)
            || differ(&self.ages, &other.ages)
            || differ(&self.homes, &other.homes)
    }
}

/// Whether a name is introduced as that of somebody whom the draft has not spoken of: “its lawyer, Ann Cole”, “Ann Cole of Leeds”.
pub(crate) fn is_new(facts: &Facts, name: &Place) -> bool {
    let sentence = &facts.sentences()[name.sentence];
    let head = head_of(sentence, &name.words);
    let token = &sentence.tokens[head];
    let noun =
        token.head.filter(|&noun| noun < name.words.start && matches!(token.rel, Rel::Appos | Rel::Flat));
    let owned = noun.is_some_and(|noun| sentence.tokens[noun].upos == Upos::Noun && is_owned(sentence, noun));
    owned || home(sentence, name).is_some()
}

/// Where the words behind a name say that its bearer is from: “of Cádiz”, “, from Bern,”
fn home<'a>(sentence: &'a Placed, name: &Place) -> Option<&'a str> {
    let end = name.words.end;
    let comma = usize::from(sentence.tokens.get(end).is_some_and(|next| next.text == ","));
    let from =
        sentence.tokens.get(end + comma).is_some_and(|next| matches!(next.lower.as_str(), "of" | "from"));
    let place = sentence.tokens.get(end + comma + 1).filter(|token| from && token.upos == Upos::Propn);
    place.map(|token| token.lower.as_str())
}

/// Whether a sentence speaks of how a name is written or of what somebody is called.
pub(crate) fn is_about_spelling(facts: &Facts, sentence: SentenceId) -> bool {
    static WORDS: LazyLock<FxHashSet<&str>> =
        LazyLock::new(|| lists::words(include_str!("data/spelling.txt")));
    let mut tokens = facts.sentences()[sentence].tokens.iter();
    tokens.any(|token| {
        // “Knows their names” speaks of no name in particular.
        let one = token.lower == token.lemma && token.upos == Upos::Noun;
        WORDS.contains(token.lemma.as_str()) && (token.lemma != "name" || one)
            || matches!(token.lower.as_str(), "née" | "né")
    })
}
