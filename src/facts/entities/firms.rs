//! Firms of one word that a model takes for people, by what only a firm has or does: “Shares of Tolvane fell”.

use rustc_hash::FxHashSet;

use super::{EntityKind, Name};
use crate::english::grammar::SUBJECT;
use crate::english::lexicon::names::{COMPANIES, FIRMS, HOLDINGS, ROLES, TRADERS};
use crate::english::{Rel, Upos, lists};
use crate::facts::Placed;
use crate::facts::placed::Sentences;

lists::sets! {
    "data/firms.txt":
    /// Verbs, in dictionary form, of what a firm says that it will do.
    DEEDS = "deed";
    /// Verbs and nouns of work, before “at” and a firm.
    WORKING = "working";
    /// Whom and what only a firm has, before “of” and its name.
    PARTS = "part";
}

/// Makes organisations of the lone words for people that are shown to be firms. A surname of somebody named in full stays one.
pub(super) fn mark(sentences: &Sentences, names: &mut [Name]) {
    let mut borne: FxHashSet<String> = FxHashSet::default();
    for name in
        names.iter().filter(|name| name.kind == EntityKind::Person && (name.key.len() > 1 || name.told))
    {
        borne.extend(name.key.iter().cloned());
    }
    let firms = first_words(names);
    let shown = shown(sentences, names, &borne);
    for name in names.iter_mut() {
        if is_alone(name, &borne) && (shown.contains(&name.key[0]) || firms.contains(&name.key[0])) {
            (name.kind, name.told) = (EntityKind::Organization, true);
        }
    }
}

/// Whether a word stands for a name by itself that no person bears and no map has.
fn is_alone(name: &Name, borne: &FxHashSet<String>) -> bool {
    let is_unknown_place = name.kind == EntityKind::Place && !name.is_known_place && !name.told;
    let is_taken = matches!(name.kind, EntityKind::Person | EntityKind::Organization) || is_unknown_place;
    is_taken && name.key.len() == 1 && !borne.contains(&name.key[0])
}

/// The lone words that any place shows to be firms.
fn shown(sentences: &Sentences, names: &[Name], borne: &FxHashSet<String>) -> FxHashSet<String> {
    let is_shown = |name: &&Name| {
        let sentence = &sentences[name.place.sentence];
        is_alone(name, borne) && (is_firm(sentence, name) || is_worked_for(sentence, name))
    };
    names.iter().filter(is_shown).map(|name| name.key[0].clone()).collect()
}

/// The first words of the firms that the draft names with their legal form: “Calder” of “Calder Freight Inc.”
fn first_words(names: &[Name]) -> FxHashSet<String> {
    let is_firm = |name: &&Name| {
        let has_form = name.key.last().is_some_and(|last| COMPANIES.contains(last.as_str()));
        name.kind == EntityKind::Organization && name.key.len() > 1 && has_form
    };
    names.iter().filter(is_firm).map(|name| name.key[0].clone()).collect()
}

/// “An analyst at Wells”, “works at Wells”, “the chief executive of Wells”, “a unit of Wells”
fn is_worked_for(sentence: &Placed, name: &Name) -> bool {
    let before = |back: usize| name.place.words.start.checked_sub(back).map(|at| &sentence.tokens[at]);
    let (Some(preposition), Some(whom)) = (before(1), before(2)) else { return false };
    let lemma = whom.lemma.as_str();
    match preposition.lower.as_str() {
        "at" => ROLES.contains(lemma) || WORKING.contains(lemma),
        "of" => PARTS.contains(lemma),
        _ => false,
    }
}

/// Whether the words around a name say that it is a firm’s.
fn is_firm(sentence: &Placed, name: &Name) -> bool {
    let words = &name.place.words;
    let lower = |at: Option<usize>| {
        at.and_then(|at| sentence.tokens.get(at)).map_or("", |token| token.lower.as_str())
    };
    // “Shares of Tolvane”, “a stake in Tolvane”
    let preposition = matches!(lower(words.start.checked_sub(1)), "of" | "in");
    let of_firm = preposition && HOLDINGS.contains(lower(words.start.checked_sub(2)));
    // “Tolvane’s shareholders”
    let owns = matches!(lower(Some(words.end)), "'s" | "'") && HOLDINGS.contains(lower(Some(words.end + 1)));
    of_firm || owns || is_described(sentence, name) || says_it(sentence, name)
}

/// “Ostrey, a brewer”, “Ostrey, the Danish company”
fn is_described(sentence: &Placed, name: &Name) -> bool {
    let words = &name.place.words;
    let comma = sentence.tokens.get(words.end).is_some_and(|token| token.text == ",");
    let apposed = words.clone().find_map(|word| sentence.child(word, &[Rel::Appos]));
    comma
        && apposed.is_some_and(|noun| {
            let lemma = sentence.tokens[noun].lemma.as_str();
            noun > words.end && (FIRMS.contains(lemma) || TRADERS.contains(lemma))
        })
}

/// “Bramwick said it would cut 40 jobs.”
fn says_it(sentence: &Placed, name: &Name) -> bool {
    let subject = name.place.words.clone().find(|&word| SUBJECT.contains(&sentence.tokens[word].rel));
    let said = subject.and_then(|subject| sentence.tokens[subject].head);
    let told = said.and_then(|said| sentence.child(said, &[Rel::Ccomp]));
    told.is_some_and(|told| {
        let it = sentence.child(told, SUBJECT).filter(|&it| it > name.place.words.end);
        let deed = &sentence.tokens[told];
        let object = || sentence.child(told, &[Rel::Obj, Rel::CompoundPrt]).is_some();
        it.is_some_and(|it| sentence.tokens[it].lower == "it")
            && deed.upos == Upos::Verb
            && DEEDS.contains(deed.lemma.as_str())
            && object()
    })
}
