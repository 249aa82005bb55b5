//! Who is introduced by a full name, and where, for rules about surnames that stand alone.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::spelled::{Name, is_person, names};
use crate::draft::Part;
use crate::english::grammar::{Tense, is_verb, tense};
use crate::english::lists;
use crate::facts::{Facts, Placed, SentenceId};

static MONONYMS: &str = include_str!("data/mononyms.txt");

/// A sentence that names more people than this lists them.
const MANY: usize = 5;

/// Whether a name, folded, is that of one historical person or figure, who has no other in most books.
pub(super) fn is_historical(name: &str) -> bool {
    static KNOWN: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
        let lines = lists::lines(MONONYMS).take_while(|line| !line.starts_with('['));
        let told = lists::section(MONONYMS, "told");
        lines.flat_map(str::split_whitespace).chain(told).collect()
    });
    KNOWN.contains(name)
}

/// Whether a name, folded, is known to be one person’s without any other word.
pub(super) fn is_known_alone(name: &str) -> bool {
    static KNOWN: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
        let lines = lists::lines(MONONYMS).filter(|line| !line.starts_with('['));
        lines.flat_map(str::split_whitespace).collect()
    });
    KNOWN.contains(name)
}

/// The people of a draft under their surnames.
pub(super) struct Families<'a> {
    /// By surname, all its mentions outside quotation marks.
    pub(super) by_last: BTreeMap<String, Vec<Name<'a>>>,
}

impl<'a> Families<'a> {
    pub(super) fn new(facts: &'a Facts) -> Self {
        let mut by_last: BTreeMap<String, Vec<Name<'a>>> = BTreeMap::new();
        for name in names(facts) {
            by_last.entry(name.last.key.clone()).or_default().push(name);
        }
        Self { by_last }
    }
}

/// The given names that the draft has before a surname.
pub(super) fn firsts<'n>(family: &'n [Name<'_>]) -> BTreeSet<&'n str> {
    family.iter().filter_map(|name| Some(name.first.as_ref()?.key.as_str())).collect()
}

/// Whether a name stands in the story, in a sentence that lists nobody.
pub(super) fn is_in_story(facts: &Facts, name: &Name<'_>) -> bool {
    let sentence = name.place.sentence;
    let people = facts.mentions_in(sentence).iter().filter(|mention| is_person(facts, mention)).count();
    let is_heading = is_heading(&facts.sentences()[sentence]) || is_unmarked_headline(facts, sentence);
    facts.sentences()[sentence].part == Part::Body
        && !is_heading
        && people <= MANY
        && !facts.is_in_table(name.whole)
}

/// Whether a draft begins with a sentence, and its verb tells nothing in the past, as a headline that nothing marks as one.
fn is_unmarked_headline(facts: &Facts, sentence: SentenceId) -> bool {
    let first = &facts.sentences()[sentence];
    let is_verb_of_past = |at: usize| is_verb(&first.tokens[at]) && tense(first, at) == Tense::Past;
    let main =
        (0..first.tokens.len()).find(|&at| first.tokens[at].head.is_none() && is_verb(&first.tokens[at]));
    first.paragraph == 0
        && match main {
            Some(main) => !is_verb_of_past(main),
            None => !(0..first.tokens.len()).any(is_verb_of_past),
        }
}

/// Whether most words of a sentence have capitals, as in a headline.
fn is_heading(sentence: &Placed) -> bool {
    /// Shorter words have none in headlines either.
    const LETTERS: usize = 4;
    let long = || {
        sentence
            .tokens
            .iter()
            .filter(|token| token.text.chars().filter(|c| c.is_alphabetic()).count() >= LETTERS)
    };
    let capitals = long().filter(|token| token.text.starts_with(char::is_uppercase)).count();
    capitals > 4 && capitals * 4 > long().count() * 3
}

/// Whether a title, a trade or a form of address stands beside a name, so that the reader knows who it is.
pub(super) fn is_titled(facts: &Facts, name: &Name<'_>) -> bool {
    let here = name.place.sentence;
    name.entity.attributes.iter().any(|it| it.place.sentence == here) || is_addressed(facts, here, name)
}

fn is_addressed(facts: &Facts, sentence: SentenceId, name: &Name<'_>) -> bool {
    let before = name.place.words.start.checked_sub(1);
    before.is_some_and(|at| {
        let token = &facts.sentences()[sentence].tokens[at];
        crate::english::lexicon::names::TITLES.contains(crate::english::fold(&token.text).as_str())
    })
}

/// The first name that stands before “and” and a full name, and shares its surname: Dev of “Dev and Naveen Sehgal”.
pub(super) fn first_before_and(facts: &Facts, name: &Name<'_>) -> Option<String> {
    let tokens = &facts.sentences()[name.place.sentence].tokens;
    name.first.as_ref()?;
    let start = name.place.words.start.checked_sub(2)?;
    let is_name = |at: usize| tokens[at].text.starts_with(char::is_uppercase);
    let is_joined = matches!(tokens[start + 1].lower.as_str(), "and" | "&");
    let is_alone = is_name(start) && !start.checked_sub(1).is_some_and(is_name);
    (is_joined && is_alone).then(|| crate::english::fold(&tokens[start].text))
}
