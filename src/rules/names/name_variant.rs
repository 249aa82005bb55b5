//! `name-variant`

use crate::facts::{Facts, SentenceId};
use std::collections::{BTreeMap, BTreeSet};

use super::spelled::{Name, is_person, names, report};
use super::{bodies, given, near};
use crate::english::gazetteer;
use crate::english::grammar::owns;
use crate::english::lexicon::{is_given_name, is_kin, may_be_called};
use crate::facts::bearers::{self, Description};
use crate::facts::entities::first_and_last;
use crate::finding::Level;
use crate::rules::headlines::headline_name;
use crate::rules::{Findings, Group};
use crate::span::Span;

rule! {
    /// ## What it finds
    /// One name in two spellings that are a slip of the pen apart: letters swapped, doubled or mistaken, or a given
    /// name in two of its forms.
    ///
    /// ```draft
    /// Greta Lindholm runs the ferry. On Sunday, Lindhlom said the pier was safe.
    ///       ~~~~~~~~ “Lindholm”
    ///                                           ^^^^^^^^ This name is spelled “Lindhlom” here and “Lindholm” in line 1.
    /// ```
    ///
    /// The name of a firm, too, is found in another spelling: “Brenmar Logistics” and “Brenmer”.
    ///
    /// Two people are left alone: relatives, names that stand side by side, people of different ages, homes or offices, and
    /// names that the draft uses often in both spellings. So are plurals, nicknames, spellings that the draft speaks of, names
    /// inside quotation marks, and accents, which are the matter of `diacritics-variant`.
    ///
    /// ## Why it matters
    /// Nothing costs a newsroom more corrections than misspelled names, and spelling checkers do not know them.
    ///
    /// ## What to do
    /// Ask how the person spells it, and write it so throughout. The fix offers the spelling that most of the draft uses.
    /// What the newsroom knows can stand in its settings: `house` lists names that are spelled right, `distinct` those of
    /// two people, `same` two spellings of one.
    ///
    /// ```toml
    /// [names]
    /// distinct = [["Lena Reid", "Tom Reed"]]
    /// ```
    pub(in crate::rules) static RULE = {
        name: "name-variant",
        group: Group::Names,
        summary: "One person’s name in two spellings",
        level: Level::Warning,
        check: check,
    }
}

/// A draft that names more people in one sentence than this lists them; its names need not be one person’s.
const MAX_PEOPLE: usize = 5;
/// So many words behind a name a relative may be told: “Karla Brandt, her younger sister”.
const KIN: usize = 4;
/// Of a surname that more people than this bear, no given names are compared.
const MAX_FAMILY: usize = 16;

fn check(facts: &Facts, found: &mut Findings) {
    let names = names(facts);
    let mut by_last: BTreeMap<&str, Vec<&Name>> = BTreeMap::new();
    for name in &names {
        by_last.entry(&name.last.key).or_default().push(name);
    }
    let elsewhere = other_words(facts);
    for (one, other) in near::pairs(&by_last.keys().copied().collect()) {
        surnames(facts, [&by_last[one], &by_last[other]], &elsewhere, found);
    }
    for family in by_last.values() {
        given_names(facts, family, found);
    }
    surnames_in_front(facts, &by_last, &names, &elsewhere, found);
    bodies::check(facts, found);
    // What is misspelled in display copy alone is the matter of `headline-name`.
    found.retain(|it| !is_in_display(facts, it.span) || !headline_name::tells_of(facts, it.span));
}

/// Whether a name stands in the headline or the summary.
fn is_in_display(facts: &Facts, name: Span) -> bool {
    let mention = facts.mention_at(name);
    mention.is_some_and(|it| facts.sentences()[it.place.sentence].part.is_display())
}

/// Two near surnames: one stands alone and the other is introduced, or somebody bears both behind one given name.
fn surnames<'a>(
    facts: &Facts,
    [one, other]: [&[&'a Name<'a>]; 2],
    elsewhere: &BTreeSet<String>,
    found: &mut Findings,
) {
    let (x, y) = (&one[0].last.key, &other[0].last.key);
    let (firsts, others) = (firsts(one), firsts(other));
    if firsts.is_empty() != others.is_empty() {
        let bare = if firsts.is_empty() { one } else { other };
        let is_one =
            near::is_likely(x, y) && !near::is_plural(x, y) && is_person_alone(facts, bare, elsewhere);
        if is_one && !are_two_people(facts, one, other) {
            found.extend(report(facts, one, other, |name| &name.last));
        }
        return;
    }
    let mut shared = firsts.intersection(&others);
    let (Some(first), None) = (shared.next(), shared.next()) else { return };
    // Of a family only those who may be meant count.
    let of = |names: &[&'a Name<'a>]| -> Vec<&'a Name<'a>> {
        let bears = |name: &&&'a Name<'a>| name.first.as_ref().is_none_or(|word| word.key == **first);
        names.iter().filter(bears).copied().collect()
    };
    let (one, other) = (of(one), of(other));
    if !are_two_people(facts, &one, &other) {
        found.extend(report(facts, &one, &other, |name| &name.last));
    }
}

/// A surname alone and one that stands before the given names: “Nguyen Thi Hoang Anh”, “Ms. Nugyen”.
fn surnames_in_front<'a>(
    facts: &Facts,
    by_last: &BTreeMap<&'a str, Vec<&'a Name<'a>>>,
    names: &'a [Name<'a>],
    elsewhere: &BTreeSet<String>,
    found: &mut Findings,
) {
    let mut in_front: BTreeMap<&str, Vec<&'a Name<'a>>> = BTreeMap::new();
    for name in names {
        let first = name.first.as_ref().filter(|first| !is_given_name(&first.key));
        if let Some(first) = first.filter(|first| !by_last.contains_key(first.key.as_str())) {
            in_front.entry(&first.key).or_default().push(name);
        }
    }
    let without_given = |names: &Vec<&Name<'_>>| names.iter().all(|name| name.first.is_none());
    let lone = by_last.iter().filter(|(_, names)| without_given(names)).map(|(key, _)| *key);
    let words: BTreeSet<&str> = lone.chain(in_front.keys().copied()).collect();
    for (x, y) in near::pairs(&words) {
        let (bare, full) = match (in_front.get(x), in_front.get(y)) {
            (Some(full), None) => (&by_last[y], full),
            (None, Some(full)) => (&by_last[x], full),
            _ => continue,
        };
        let is_one = near::is_likely(x, y) && is_person_alone(facts, bare, elsewhere);
        if is_one && !are_two_people(facts, bare, full) {
            found.extend(report(facts, bare, full, |name| name.first.as_ref().unwrap_or(&name.last)));
        }
    }
}

/// The people of one surname whose given names may be one.
fn given_names<'a>(facts: &Facts, family: &[&'a Name<'a>], found: &mut Findings) {
    let firsts: Vec<&str> = firsts(family).into_iter().collect();
    if firsts.len() > MAX_FAMILY {
        return;
    }
    for (i, one) in firsts.iter().enumerate() {
        for other in firsts[i + 1..].iter().filter(|other| given::is_one(one, other)) {
            let of = |first: &str| -> Vec<&'a Name<'a>> {
                let bears = |name: &&&'a Name<'a>| name.first.as_ref().is_some_and(|word| word.key == first);
                family.iter().filter(bears).copied().collect()
            };
            let (one, other) = (of(one), of(other));
            if !are_two_people(facts, &one, &other)
                && !are_kin(facts, &one, &other)
                && !are_kin(facts, &other, &one)
            {
                found.extend(report(facts, &one, &other, |name| name.first.as_ref().unwrap_or(&name.last)));
            }
        }
    }
}

/// The words of all names that are no person’s, and people’s given names: a lone word among them is its own name.
fn other_words(facts: &Facts) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for mention in facts.mentions() {
        let sentence = &facts.sentences()[mention.place.sentence];
        if is_person(facts, mention) {
            let first = first_and_last(sentence, mention.place.words.clone()).and_then(|(first, _)| first);
            words.extend(first.map(|word| word.key));
        } else {
            let tokens = &sentence.tokens[mention.place.words.clone()];
            words.extend(tokens.iter().map(|token| crate::facts::entities::fold(&token.text)));
        }
    }
    words
}

fn firsts<'a>(names: &[&'a Name]) -> BTreeSet<&'a str> {
    names.iter().filter_map(|name| Some(name.first.as_ref()?.key.as_str())).collect()
}

/// Whether a lone word is used as a person’s name: by itself, and for nothing else in the draft or on the map.
fn is_person_alone(facts: &Facts, bare: &[&Name], elsewhere: &BTreeSet<String>) -> bool {
    let text = facts.raw(bare[0].last.span);
    !elsewhere.contains(&bare[0].last.key)
        && bare.iter().any(|name| !name.modifier || is_owner(facts, name))
        && !gazetteer::is_place(text)
        && gazetteer::demonym(text).is_none()
}

/// Whether something is said to be the bearer’s: “Halvorson’s fourth goal”. Short words may be no names.
fn is_owner(facts: &Facts, name: &Name) -> bool {
    const LETTERS: usize = 6;
    owns(&facts.sentences()[name.place.sentence], &name.place.words)
        && name.last.key.chars().count() >= LETTERS
}

/// Whether something shows that two names are two people’s: both are used again and again, or together, or in a list, or what
/// stands beside them differs. Of a surname alone, which nobody introduces, only the sentence can tell that.
fn are_two_people(facts: &Facts, one: &[&Name<'_>], other: &[&Name<'_>]) -> bool {
    let bare = |names: &[&Name<'_>]| names.iter().all(|name| name.first.is_none());
    let lone = bare(one) || bare(other);
    let sentences: BTreeSet<SentenceId> = one.iter().map(|name| name.place.sentence).collect();
    let mut shared = other.iter().filter(|name| sentences.contains(&name.place.sentence));
    let together = shared
        .any(|name| !lone || one.iter().any(|it| bearers::are_side_by_side(facts, it.place, name.place)));
    let listed =
        |names: &[&Name<'_>]| names.iter().any(|name| people_in(facts, name.place.sentence) > MAX_PEOPLE);
    let discussed =
        |names: &[&Name<'_>]| names.iter().any(|name| bearers::is_about_spelling(facts, name.place.sentence));
    let described =
        |names: &[&Name<'_>]| Description::of(facts, names.iter().map(|name| (name.entity, name.place)));
    // The later of two full names is introduced as if it were the first: it is another’s.
    let starts = [one, other].map(|names| names.iter().find(|name| name.first.is_some()));
    let anew = || {
        let latest = starts.iter().flatten().max_by_key(|name| name.whole.start);
        !lone && latest.is_some_and(|name| bearers::is_new(facts, name.place))
    };
    one.len().min(other.len()) > 1
        || together
        || anew()
        || listed(one)
        || listed(other)
        || discussed(one)
        || discussed(other)
        || described(one).differs(&described(other))
}

fn people_in(facts: &Facts, sentence: SentenceId) -> usize {
    let here = facts.mentions_in(sentence).iter();
    here.filter(|mention| is_person(facts, mention)).count()
}

/// Whether one of the names comes after a word for a relative who may bear the other, or stands beside it.
fn are_kin(facts: &Facts, names: &[&Name<'_>], others: &[&Name<'_>]) -> bool {
    let given = others.iter().find_map(|name| name.first.as_ref()).map_or("", |word| word.key.as_str());
    names.iter().any(|name| {
        let here = name.place.sentence;
        let paragraph = facts.sentences()[here].paragraph;
        here.back(1).through(here).filter(|&at| facts.sentences()[at].paragraph == paragraph).any(|at| {
            let near = |word: usize| at < here || word <= name.place.words.end + KIN;
            let tokens = facts.sentences()[at].tokens.iter().enumerate();
            tokens
                // “Told parents” speaks of nobody’s parents.
                .filter(|(word, token)| near(*word) && token.lower == token.lemma)
                .any(|(_, token)| is_kin(&token.lemma) && may_be_called(&token.lemma, given))
        })
    })
}

#[cfg(test)]
mod tests;
